# %% [markdown]
# # Exercises for chapter 11: diagnosing fit
#
# Judge a network by its two errors and by its whole history, take its error apart into bias and
# variance, and draw what more pictures would bring.
# Fill in each cell that holds `...`, run it, and run the `check` below it: it tells you at once
# whether you are right, and where to look again if not. Check as often as you like; only the
# notebook that you hand in is marked.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Finds the course's tools. On Colab, first upload student-bundle.zip (folder symbol, left).
import sys
import zipfile
from pathlib import Path

if "google.colab" in sys.modules and Path("student-bundle.zip").is_file():
    zipfile.ZipFile("student-bundle.zip").extractall()
places = [Path.cwd(), *Path.cwd().parents, Path("student-bundle").resolve()]
sys.path[:0] = [str(place) for place in places if (place / "utils/exercises").is_dir()][:1]

from utils.exercises import open_assignment

check, progress = open_assignment("11_diagnosing_fit")
progress()

# %% [markdown]
# ## Question 1: Two errors and their noise, by hand
#
# *3 points, easy, about 7 minutes; section 11.1, Two numbers*
#
# With a pencil. A network sorts sea shells. It gets 60 of its 1,500 training pictures wrong, and 80
# of 400 validation pictures.
#
# Give the training error in percent (`train_error`), the gap in percentage points (`gap`), and the
# standard error of the validation error in percentage points (`standard_error`). And how many
# validation pictures would there have to be in all for a standard error of 1 point, if the error
# stayed the same (`pictures_needed`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
train_error = 100 * 60 / 1_500
valid_error = 100 * 80 / 400
gap = valid_error - train_error
standard_error = 100 * (0.2 * 0.8 / 400) ** 0.5
pictures_needed = 0.2 * 0.8 / 0.01**2
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: Bias, variance and a committee
#
# *4 points, medium, about 11 minutes; section 11.5, Bias and variance, measured*
#
# Several networks of the same kind were trained on different sets of pictures. All of them answer
# the same validation pictures with a probability for class 1. Return bias² and variance, each as
# the mean over the pictures, and the share of the pictures that a committee gets wrong. The
# committee answers with the mean of its members, and reads a picture as class 1 if this mean is
# above 0.5, otherwise as class 0.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def bias_and_variance(answers, labels):
    """Bias², variance and the committee's error, a tuple of three numbers.

    answers: array (networks, pictures) of probabilities; labels: array (pictures,) of 0 and 1.
    """
    ### BEGIN SOLUTION
    mean_answer = answers.mean(axis=0)
    bias_squared = ((mean_answer - labels) ** 2).mean()
    variance = answers.var(axis=0).mean()
    committee_error = ((mean_answer > 0.5) != labels).mean()
    return bias_squared, variance, committee_error
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q2")

# %% [markdown]
# ## Question 3: Better on new pictures than on old ones?
#
# *2 points, medium, about 5 minutes; section 11.7, Three ways to misread a curve*
#
# A network with dropout tells ripe olives from unripe ones. An error of 10 % would be good enough.
# After the last epoch its history says: training error 19 %, validation error 14 %. Then
# `model.evaluate` is asked about the training pictures, and finds an error of 12 %. As in the
# chapter, 5 points are the limit of "far" and of "wide". What is the verdict (`fit`)?
#
# - **a** underfitting
# - **b** overfitting
# - **c** a good fit
# - **d** none: if validation is ahead of training, there is a bug in the program
#
# And why is the training error in the history so much higher than the validation error (`why`)?
#
# - **a** because dropout acts while the validation error is measured, and not in training
# - **b** because the validation pictures happen to be easier
# - **c** because the network has not learned enough yet
# - **d** because it was measured in passing, with values dropped and the weights still changing
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
fit = "c"
why = "d"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q3")

# %% [markdown]
# ## Question 4: A verdict from a history
#
# *4 points, hard, about 14 minutes; section 11.4, Let the history speak*
#
# Write a small `diagnose`. It looks at the last fifth of the epochs, rounded down, but at three
# epochs at least, and asks in this order:
#
# 1. Does the straight line through the validation errors of these epochs fall by more than 1 point
#    from the first of them to the last? `"still improving"`
# 2. Is the mean validation error more than 5 points below the mean training error? `"cannot tell"`
# 3. Do the two rules of section 11.1, with a limit of 5 points and on these means, find
#    `"underfitting"`, `"overfitting"`, `"underfitting and overfitting"` or a `"good fit"`?
#
# All errors are in percent. You may rely on it that there are at least five epochs, and that the
# line never falls by just 1 point. Means may lie just on a limit. `np.polyfit(x, y, 1)` gives the
# slope of a straight line and its start.


# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def judge_history(train_errors, valid_errors, target_error=0):
    """Mean training error, mean validation error and the verdict, as a tuple.

    train_errors, valid_errors: arrays (epochs,), in percent; the means are those of the last
    epochs. target_error: the error in percent that would be good enough.
    """
    ### BEGIN SOLUTION
    window = max(3, len(valid_errors) // 5)
    train_end = train_errors[-window:].mean()
    valid_end = valid_errors[-window:].mean()
    slope = np.polyfit(np.arange(window), valid_errors[-window:], 1)[0]
    too_high = train_end - target_error > 5
    too_wide = valid_end - train_end > 5
    if -slope * (window - 1) > 1:
        verdict = "still improving"
    elif train_end - valid_end > 5:
        verdict = "cannot tell"
    elif too_high and too_wide:
        verdict = "underfitting and overfitting"
    elif too_high:
        verdict = "underfitting"
    elif too_wide:
        verdict = "overfitting"
    else:
        verdict = "good fit"
    return train_end, valid_end, verdict
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q4")

# %% [markdown]
# ## Question 5: Will more pictures help? Drawn
#
# *3 points, hard, about 11 minutes; section 11.6, Will more data help?*
#
# The validation error was measured for several sizes of the training set. Draw two lines, in this
# order: the measured errors against the sizes; and the power law that fits them, at the same sizes
# and, as its last point, at the size that is planned. Fit it as in the chapter: with a straight
# line through the logarithms of all the sizes and errors. Draw errors and sizes themselves, on
# logarithmic axes. Label both axes, give the figure a title and a legend, and return it.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def law_figure(sizes, errors, planned):
    """Measured errors and their power law, as two lines.

    sizes: array (n,) of training pictures, growing; errors: array (n,), in percent, above 0;
    planned: a number of training pictures. Returns the figure.
    """
    ### BEGIN SOLUTION
    slope, start = np.polyfit(np.log(sizes), np.log(errors), 1)
    drawn = np.append(sizes, planned)
    fig, ax = plt.subplots()
    ax.loglog(sizes, errors, "o")
    ax.loglog(drawn, np.exp(start + slope * np.log(drawn)))
    ax.set_xlabel("training pictures")
    ax.set_ylabel("validation error (%)")
    ax.set_title("What more pictures would bring")
    ax.legend(["measured errors", "power law"])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Six thousand pictures more?
#
# *4 points, hard, about 12 minutes; section 11.6, Will more data help?*
#
# A camera in a nature reserve is to tell foxes from badgers, with an error of 3 % at most. With
# 2,000 training pictures its network has a training error of 13 % and a validation error of 14 %;
# with 1,000 it had 12 % and 15 %. The validation errors were measured on 200 pictures. The warden
# says: "The validation error is much too high, so it overfits. Let us buy 6,000 more training
# pictures and put dropout into the network."
#
# Answer her in four to seven sentences, with numbers. What is the verdict, and which two
# differences say so? What validation error may she hope for with the pictures, if a power law
# holds? What would dropout do, and what should be tried instead? How sure is it that the step from
# 15 % to 14 % was progress?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# The network underfits: its training error is 13 − 3 = 10 points above the target, and the gap is
# only 14 − 13 = 1 point. A high validation error alone does not show overfitting, for it is high in
# both cases. The last doubling multiplied the validation error by 14/15 = 0.93, so two more, to
# 8,000 pictures, would bring it to 14 · 0.93² = 12.2 %, which is still 9 points above the target
# and rather too hopeful, since there is hardly a gap left to close. Dropout makes it harder to
# learn the training pictures and would make underfitting worse. I would first try more filters or
# layers, more epochs or a better learning rate, and then look at the gap again. On 200 pictures an
# error of 14 % has a standard error of √(0.14 · 0.86/200) = 2.5 points, so the step from 15 % to 14
# % may be luck.
#
# **Marks (4)**
#
# - 1 point: underfitting, with both differences: 10 points above the target, a gap of 1 point.
# - 1 point: about 12 % with 8,000 pictures (14 · (14/15)²), which is still far above the target.
#   Accept 13.1 % (one doubling only) with half a point.
# - 1 point: dropout makes it worse; a larger network, longer training or a better learning rate
#   instead. Either half alone earns half a point.
# - 1 point: a standard error of about 2.5 points, so that 1 point decides nothing. Accept a
#   standard error for the difference, about 3.5 points.
#
# "More data always helps" earns no point, whatever number comes with it.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
