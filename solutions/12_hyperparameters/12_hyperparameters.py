# %% [markdown]
# # Exercises for chapter 12: hyperparameters
#
# Plan a run with a pencil, stop one in time, tell two flat curves apart, draw a range test, descend
# with momentum and decay together, and judge a friend's search. Fill in each cell that holds `...`,
# run it, and run the `check` below it: it tells you at once whether you are right, and where to
# look again if not. Check as often as you like; only the notebook that you hand in is marked.

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

check, progress = open_assignment("12_hyperparameters")
progress()

# %% [markdown]
# ## Question 1: A run planned by hand
#
# *3 points, easy, about 8 minutes; section 12.4, Decay: large steps first, small ones later*
#
# With a pencil. You have 7,000 training pictures, batches of 64, and 12 epochs.
#
# Which number does a schedule of Keras that lasts for the whole run need (`decay_steps`)? A cosine
# decay begins at 0.2: what is its rate after 4 epochs (`cosine_rate`)? A one-cycle schedule goes up
# for the first 30 % of the run and has the peak 0.7: what is its rate after 9 epochs
# (`one_cycle_rate`)?
#
# And how many pictures must a batch hold for half the noise in its gradient (`quiet_batch`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
decay_steps = -(-7_000 // 64) * 12
cosine_rate = 0.2 * (1 + 0.5) / 2
one_cycle_rate = 0.7 * (1 - 9 / 12) / (1 - 0.3)
quiet_batch = 4 * 64
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")


# %% [markdown]
# ## Question 2: Stopped, and with which weights?
#
# *4 points, medium, about 12 minutes; section 12.9, How many epochs: early stopping*
#
# Write what early stopping does to a run, given what was measured after each epoch. What is
# watched may be a loss, which should fall (`mode="min"`), or an accuracy, which should rise
# (`mode="max"`). An improvement on the best value that counted so far counts if it is larger than
# `min_delta`; the first epoch always counts. Epochs are numbered from 1.
#
# With `restore` the network goes back to the weights of the best epoch at the end, also if it was
# not stopped; without, it keeps those of the last epoch that was trained.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def stop_early(values, patience, min_delta=0.0, mode="min", restore=False):
    """The last epoch that is trained, and the epoch whose weights are left, a tuple of two ints.

    values: list of numbers, one for each epoch that would be trained, at least one; patience: so
    many epochs in a row without an improvement end the run, at least 1; mode: "min" or "max".
    """
    ### BEGIN SOLUTION
    scores = values if mode == "min" else [-value for value in values]
    epoch = best_epoch = 1
    while epoch < len(scores) and epoch - best_epoch < patience:
        epoch += 1
        if scores[epoch - 1] < scores[best_epoch - 1] - min_delta:
            best_epoch = epoch
    return epoch, best_epoch if restore else epoch
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q2")

# %% [markdown]
# ## Question 3: Two flat curves
#
# *2 points, easy, about 5 minutes; section 12.2, The learning rate*
#
# Two copies of a network with ReLUs read the 26 small letters, trained by plain SGD at two learning
# rates. Their training loss (cross-entropy) after each of five epochs:
#
# | network | 1 | 2 | 3 | 4 | 5 |
# | --- | --- | --- | --- | --- | --- |
# | A | 3.402 | 3.261 | 3.268 | 3.259 | 3.266 |
# | B | 3.257 | 3.251 | 3.246 | 3.240 | 3.235 |
#
# The natural logarithm of 26 is 3.258. What do the curves say (`verdict`)?
#
# - **a** both rates are far too small
# - **b** A's rate is far too small, B's far too large
# - **c** A's rate is far too large, B's far too small
# - **d** both rates are far too large
#
# And what should be done with network A (`remedy`)?
#
# - **a** let it train for many more epochs
# - **b** go on from its weights with a tenth of the rate
# - **c** begin again from fresh weights with ten times the rate
# - **d** begin again from fresh weights with a tenth of the rate
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
verdict = "c"
remedy = "d"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q3")

# %% [markdown]
# ## Question 4: A range test, drawn
#
# *3 points, medium, about 10 minutes; section 12.3, The learning-rate range test*
#
# A learning-rate range test has left a list of rates and the loss of the batch at each of them.
# Draw three things with `plot` (or `semilogx`), in this order: the losses against the rates; their
# running mean against the rates, corrected as in the chapter; and the lowest point of this running
# mean, as a line of a single point. The rates themselves are drawn, on a logarithmic axis. Label
# both axes, give the figure a title and a legend, and return it. All losses are finite.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt
import numpy as np


def range_figure(rates, losses, keep=0.9):
    """The losses of a range test, their running mean, and its lowest point, as three lines.

    rates: array (n,), growing; losses: array (n,); keep: the share of the running mean that each
    new loss leaves in it, between 0 and 1. Returns the figure.
    """
    ### BEGIN SOLUTION
    mean, smooth = 0.0, []
    for step, loss in enumerate(losses, start=1):
        mean = keep * mean + (1 - keep) * loss
        smooth.append(mean / (1 - keep**step))
    lowest = np.argmin(smooth)
    fig, ax = plt.subplots()
    ax.semilogx(rates, losses)
    ax.semilogx(rates, smooth)
    ax.semilogx(rates[lowest], smooth[lowest], "o")
    ax.set_xlabel("learning rate")
    ax.set_ylabel("training loss")
    ax.set_title("A range test")
    ax.legend(["each batch", "running mean", "its lowest point"])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Momentum with decay
#
# *4 points, hard, about 13 minutes; section 12.6, Momentum*
#
# The loss is a bowl whose lowest point is at 0: its gradient at `w` is `curvatures * w`. Descend in
# it with momentum, as section 12.6 writes it, while the learning rate falls by cosine decay from
# `first_rate`, over just as many updates as are made. The velocity is 0 at the start, and the first
# update is made at the full first rate.


# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def walk_down(curvatures, start, first_rate, steps, momentum=0.9):
    """Every point that is visited, the start first: an array (steps + 1, n).

    curvatures, start: arrays (n,) of floats, which must not be changed in place; first_rate: the
    learning rate of the first update; steps: the number of updates, at least 1.
    """
    ### BEGIN SOLUTION
    points = [start]
    velocity = np.zeros(len(start))
    for t in range(steps):
        rate = first_rate * (1 + np.cos(np.pi * t / steps)) / 2
        velocity = momentum * velocity - rate * curvatures * points[-1]
        points.append(points[-1] + velocity)
    return np.array(points)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Adam, a decay and a winner
#
# *4 points, hard, about 12 minutes; section 12.10, A search*
#
# A friend's network names trees by their leaves. It learns from 3,200 pictures in batches of 64, for
# 10 epochs. Validation accuracy in percent after the last epoch, with three seeds:
#
# | optimiser and rate | seed 0 | seed 1 | seed 2 |
# | --- | --- | --- | --- |
# | SGD 0.001 | 34.0 | 31.0 | 37.0 |
# | SGD 0.1 | 88.5 | 86.5 | 90.5 |
# | Adam 0.001 | 90.6 | 88.2 | 89.1 |
#
# She says: "At the same rate Adam is 55 points better than SGD. Decay is useless: with
# `CosineDecay(0.1, decay_steps=10)` SGD hardly learned. Then I searched all combinations of four
# rates, four batch sizes and four widths, with seed 0. The best trial had 92.4 %, so that is what my
# network can do."
#
# Answer her in four to seven sentences, with numbers. What do the rows say about Adam and SGD? What
# did her decay do, and what should she have written? How many learning rates did her search try, and
# how many would a random search have tried in as many trials? What has to be done before 92.4 % can
# be reported?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# The same rate is no fair comparison, for each optimiser wants a rate of its own. SGD has a mean of
# 34.0 % at 0.001, which is far too small for it, but 88.5 ± 2.0 % at 0.1, and Adam has 89.3 ± 1.2 %:
# the 0.8 points between them are less than the spread over the seeds, so nothing is shown. Keras
# counts updates, not epochs: there are 3,200/64 = 50 in an epoch and 500 in the run, so with
# `decay_steps=10` the rate was 0 after the first 2 % of it, and she should have written 500. Her
# search made 4 · 4 · 4 = 64 trials, but tried only 4 learning rates; a random search would have
# tried 64. The 92.4 % are those of the luckiest of 64 trials with one seed, picked by that very
# number. So she should train the winner again with several other seeds, and report their mean and
# spread (best of all on test pictures that no choice was made on).
#
# **Marks (4)**
#
# - 1 point: SGD at a rate that suits it is level with Adam: 0.8 points, less than the spread of 1.2
#   to 2.0. Half a point for "not the same rate" without the spread.
# - 1 point: the decay counts updates, was over after 10 of 500, and needs 500. Half a point for
#   either number alone.
# - 1 point: 64 trials with 4 learning rates; 64 learning rates at random.
# - 1 point: the best trial is also one of the luckiest, so it is trained anew with several seeds.
#   Half a point for "use the test set" alone.
#
# "Adam is better because its mean is higher" loses the first point.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
