# %% [markdown]
# # Exercises for chapter 9: handwritten digits
#
# Plan a training run with a pencil, prepare the pictures and set some apart, choose without
# cheating, look for the worst mistakes, draw the curves of a run, and advise a fellow student.
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

check, progress = open_assignment("09_project_mnist")
progress()

# %% [markdown]
# ## Question 1: A run on paper
#
# *4 points, easy, about 9 minutes; section 9.6, Evaluate*
#
# With a pencil. There are 48,000 labelled pictures of letters. The last eighth of them is set apart
# as validation set, and the network learns from the rest in batches of 64, for 15 epochs. No picture
# is left out. How many weight updates does the whole run make (`updates`), and how many pictures are
# in the last batch of an epoch (`last_batch`)?
#
# Three runs with different seeds make 74, 81 and 88 errors on the same 10,000 test pictures. Give
# their mean accuracy in per cent (`mean_percent`) and its spread over the seeds, the standard
# deviation as the chapter computes it, in percentage points (`spread_points`), both to two digits
# after the point.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
fit_pictures = 48_000 - 48_000 // 8
full_batches, last_batch = divmod(fit_pictures, 64)
updates = (full_batches + 1) * 15
mean_percent = 100 - (74 + 81 + 88) / 3 / 100
spread_points = (((74 - 81) ** 2 + 0**2 + (88 - 81) ** 2) / (3 - 1)) ** 0.5 / 100
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q1")

# %% [markdown]
# ## Question 2: From bytes to what the network takes
#
# *3 points, easy, about 10 minutes; section 9.3, Preprocess*
#
# Do the three changes of the chapter, and set the last part of the pictures apart as validation set.
# With `part=12` that is the last twelfth, as in the chapter, and with any other number accordingly;
# what is left over by the division stays with the pictures to learn from. You may rely on it that
# there are at least `part` pictures.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def prepare(pictures, labels, part):
    """(x_fit, y_fit, x_valid, y_valid): four arrays, ready for a convolution layer.

    pictures: uint8 array (N, H, W), 0 is black and 255 is white; labels: array (N,).
    The last of `part` equal parts is for validation: N // part pictures.
    x_fit and x_valid have four axes and hold numbers from 0 to 1.
    """
    ### BEGIN SOLUTION
    x = pictures[..., np.newaxis].astype("float32") / 255
    n_valid = len(pictures) // part
    return x[:-n_valid], labels[:-n_valid], x[-n_valid:], labels[-n_valid:]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q2")

# %% [markdown]
# ## Question 3: Which number goes into the report?
#
# *3 points, medium, about 5 minutes; section 9.3, Preprocess*
#
# A colleague has trained her network with four learning rates. She shows you the accuracies, in per
# cent, of all of them:
#
# | learning rate | training | validation | test |
# | --- | --- | --- | --- |
# | 0.0003 | 99.0 | 98.7 | 98.9 |
# | 0.001 | 99.6 | 99.1 | 98.8 |
# | 0.003 | 99.9 | 99.0 | 99.2 |
# | 0.01 | 98.1 | 98.0 | 97.9 |
#
# Which learning rate should she take (`rate`)?
#
# - **a** 0.0003
# - **b** 0.001
# - **c** 0.003
# - **d** 0.01
#
# Which accuracy should she report for it (`reported`)?
#
# - **a** 99.9 %
# - **b** 99.2 %
# - **c** 99.1 %
# - **d** 98.8 %
#
# And why this one (`why`)?
#
# - **a** because it is the highest that her network has reached on pictures it did not learn from
# - **b** because it had no part in the choice, and the best of several noisy numbers is too good
# - **c** because among several numbers the lowest is always the most honest
# - **d** because the choice was made by it, so that it belongs to the choice
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
rate = "b"
reported = "d"
why = "b"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q3")


# %% [markdown]
# ## Question 4: Sure and wrong
#
# *3 points, medium, about 11 minutes; section 9.7, The mistakes*
#
# Which pictures did the network get wrong with the greatest certainty? Return where they stand in
# the test set, the most certain mistake first. No two pictures have the same highest probability,
# and no picture has it twice.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def surest_mistakes(probabilities, labels, k):
    """The places of the k mistakes of which the network was most certain, as an array.

    probabilities: array (N, classes), a row for each picture; labels: array (N,) of whole numbers.
    Returns an array of at most k whole numbers, counted from 0; fewer if there are fewer mistakes.
    """
    ### BEGIN SOLUTION
    wrong = np.flatnonzero(probabilities.argmax(axis=1) != labels)
    certainty = probabilities[wrong].max(axis=1)
    return wrong[np.argsort(-certainty)][:k]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: The curves of a run
#
# *3 points, medium, about 12 minutes; section 9.5, Train*
#
# Draw a run's history in two panels, the loss on the left and the accuracy on the right. Each panel
# shows first the line of the training pictures, then that of the validation pictures, over the
# epochs 1, 2, 3 and so on. Mark in both panels, with `axvline`, the epoch whose weights are kept:
# the one with the best validation accuracy, and if several are equally good, the first of them.
# Label all axes, give each panel a legend, and return the figure.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def draw_curves(history):
    """Loss and accuracy over the epochs, with the kept epoch marked.

    history: dict with the lists "loss", "val_loss", "accuracy" and "val_accuracy", one number for
    each epoch, as Keras makes it. Returns the figure.
    """
    ### BEGIN SOLUTION
    kept = 1 + np.argmax(history["val_accuracy"])
    fig, (left, right) = plt.subplots(ncols=2)
    for ax, measure in ((left, "loss"), (right, "accuracy")):
        epochs = range(1, len(history[measure]) + 1)
        ax.plot(epochs, history[measure])
        ax.plot(epochs, history["val_" + measure])
        ax.axvline(kept)
        ax.set_xlabel("epoch")
        ax.set_ylabel(measure)
        ax.legend(["training pictures", "validation pictures", "kept epoch"])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Three puzzles
#
# *4 points, hard, about 12 minutes; section 9.8, A published result, repeated*
#
# A fellow student has a script that trains a digit reader. He asks you about three things.
#
# 1. Last year the script reached 99.2 %. Now, on a new computer with newer libraries, it reaches
#    84 %. He has not changed a letter, and there is no error message.
# 2. He then compared two networks, one run each. Of the same 10,000 test pictures the first got 71
#    wrong, the second 88. He concludes: "The first one is better."
# 3. He scanned digits that he had written with a dark pencil on white paper, large and small, in all
#    corners of the sheet. Nearly every answer is wrong, and the network sounds certain.
#
# Answer him in four to seven sentences. What would you look at first, and what should the script
# say? Is his conclusion right, by the numbers, and what would tell him more? Why does the network
# fail on his digits, and what should be done with a scan before the network gets it?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# Look first at numbers that the script leaves to the library, above all the learning rate: defaults
# change without a message, as Adadelta's did from 1.0 to 0.001, so write the rate into the script,
# and the versions beside the result. The two networks are 17 errors apart. A number of errors k
# scatters by about √k, so 71 by 8 and 88 by 9, and their difference by √(71 + 88) ≈ 13: 17 is not
# much more than chance. Train each with several seeds, and compare the means with their spread.
# The network has seen nothing but white strokes on black, in the middle of the picture and of one
# size; it does not say that it knows no others, it answers. So turn the brightness of each scan
# round (255 − value), cut the digit out, scale it to about 20×20 pixels, put it into the middle of
# 28×28, and divide by 255 as in training.
#
# **Marks (4)**
#
# - 1 point: a default of the library has changed, most likely the learning rate; write it down.
# - 1 point: the difference of 17 against a scatter of about 13 (or 8 and 9) decides
#   little or nothing.
# - 1 point: several seeds for each, with mean and spread.
# - 1 point: black on white was never shown: invert; and size and place like those of the training
#   pictures (at least one of the two).
#
# New training pictures that look like the scans are a good answer to the third puzzle as well, if
# the text says what is different about them. A larger test set is a good answer to the second.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
