# %% [markdown]
# # Exercises for chapter 15: CIFAR-10 past 90 %
#
# Count what a training costs before it begins, cut a cycle short, mirror pictures by turns and
# soften their labels, draw how far a network can be trusted when it is asked once and twice, make
# the kernels of a layer that whitens, and judge the best of twelve attempts. Fill in each cell that
# holds `...`, run it, and run the `check` below it: it tells you at once whether you are right, and
# where to look again if not. Check as often as you like; only the notebook that you hand in is
# marked.

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

check, progress = open_assignment("15_cifar10_past_90")
progress()

# %% [markdown]
# ## Question 1: What will it cost? By hand
#
# *3 points, medium, about 11 minutes; section 15.2, Where the time goes*
#
# With a pencil, or Python as a calculator. These are the layers of a small network that have much
# to compute; what stands between them is not counted:
#
#     Input((11, 11, 3))
#     Conv2D(24, 2, trainable=False)  # whitens; its weights never change
#     Conv2D(10, 3, padding="same")
#     MaxPooling2D(2)
#     Conv2D(20, 3, padding="same")
#
# How many operations does each of the three convolutions need for one picture in one training step
# (`first`, `second`, `third`)? A multiply-add counts as two; leave the biases out.
#
# The network is trained for 40 epochs on 50,000 pictures, on a machine that was measured to do 20
# billion operations a second in such a training. A large product of two matrices ran at 80 billion
# a second. How many seconds will the training take (`seconds`), and how many per cent of the
# machine's peak does it use (`share`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
first = 10 * 10 * 24 * (2 * 2 * 3) * 2
second = 10 * 10 * 10 * (3 * 3 * 24) * 2 * 2
third = 5 * 5 * 20 * (3 * 3 * 10) * 2 * 3
seconds = (first + second + third) * 50_000 * 40 / 20e9
share = 100 * 20 / 80
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: Stopped after ten minutes
#
# *2 points, easy, about 6 minutes; section 15.5, One cycle*
#
# A friend's recipe takes an hour and has one cycle: in the first quarter of the steps the learning
# rate rises straight from 0 to its peak of 0.6, in the rest it falls straight to 0. It reaches 92 %
# of the validation pictures. Today she has ten minutes. She starts the same program, ends it after
# ten minutes, and finds 71 %, two points less than a minute before.
#
# What was the learning rate when she ended it (`rate`)?
#
# - **a** 0.1, since a sixth of the time was over
# - **b** 0.4, on its way up
# - **c** 0.5, on its way down
# - **d** 0, since that is where a cycle ends
#
# What should she do the next time she has ten minutes (`remedy`)?
#
# - **a** keep the cycle of an hour, and take the weights of the best epoch that she gets
# - **b** keep the cycle of an hour and make its peak six times as high, for a sixth of the time
# - **c** plan a whole cycle for ten minutes, up and all the way down
# - **d** train at 0.6 from the first step to the last, since the peak is where most is learned
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
rate = "b"
remedy = "c"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q2")

# %% [markdown]
# ## Question 3: What an epoch sees
#
# *4 points, medium, about 12 minutes; section 15.8, Flips and shifts*
#
# A recipe changes both sides of its data: pictures are flipped by turns, and labels become softer.
# Write both for one epoch. In the first epoch the pictures for which `first_half` is true are
# mirrored left to right, in the second epoch the others, in the third the first ones again, and so
# on. Epochs are counted from 1. The labels are smoothed as Keras's `label_smoothing` does it.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def epoch_data(pictures, labels, epoch, first_half, classes, smoothing):
    """The pictures (N, H, W, C) and the targets (N, classes) of one epoch, a tuple of two arrays.

    pictures: array (N, H, W, C), which must not be changed in place; labels: whole numbers (N,),
    from 0; epoch: its number, from 1; first_half: array (N,) of True and False; classes: how many
    there are; smoothing: from 0, which leaves the labels hard, to 1.
    """
    ### BEGIN SOLUTION
    mirrored = first_half if epoch % 2 == 1 else ~first_half
    seen = np.where(mirrored[:, np.newaxis, np.newaxis, np.newaxis], pictures[:, :, ::-1], pictures)
    targets = (1 - smoothing) * np.eye(classes)[labels] + smoothing / classes
    return seen, targets
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q3")

# %% [markdown]
# ## Question 4: Asked once, asked twice, drawn
#
# *4 points, medium, about 14 minutes; section 15.13, What is still wrong*
#
# A network has answered pictures and, in a second round, their mirror images. How far can its
# probabilities be trusted? Draw three lines, in this order: the diagonal from (0, 0) to (1, 1),
# which is what the network promises; what it keeps if it is asked once, about the pictures alone;
# and what it keeps if it is asked twice and the mean of both answers counts.
#
# Each of the last two lines has one point for each bin that is not empty, from left to right: the
# mean confidence in the bin, and the share of its predictions that are right. The bins are those of
# section 7.8: equally wide, from 0 to 1, the upper edge belonging to the bin. Label both axes, give
# the figure a title and a legend, and return it.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def reliability_figure(answers, mirrored, labels, bins):
    """Accuracy against confidence: the diagonal, asked once, and asked twice.

    answers, mirrored: arrays (N, classes) of probabilities, for the pictures and for their mirror
    images; labels: whole numbers (N,), from 0; bins: number of bins. Returns the figure.
    """
    ### BEGIN SOLUTION
    edges = np.linspace(0, 1, bins + 1)
    fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 1])
    for probabilities in (answers, (answers + mirrored) / 2):
        confidence = probabilities.max(axis=1)
        is_right = probabilities.argmax(axis=1) == labels
        promised, kept = [], []
        for k in range(bins):
            inside = (confidence > edges[k]) & (confidence <= edges[k + 1])
            if inside.any():
                promised.append(confidence[inside].mean())
                kept.append(is_right[inside].mean())
        ax.plot(promised, kept)
    ax.set_xlabel("mean confidence")
    ax.set_ylabel("share that is right")
    ax.set_title("What it promises and what it keeps")
    ax.legend(["as promised", "asked once", "asked twice"])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q4")

# %% [markdown]
# ## Question 5: From directions to kernels
#
# *4 points, hard, about 14 minutes; section 15.4, A first layer that whitens*
#
# Of a layer that whitens, `np.linalg.eigh` has done the first part: the principal directions of the
# patches are there, one in each column. Write the rest. The first $D$ kernels take a patch to $D$
# numbers, in the order of the directions; over all given patches each has the mean 0 and a variance
# of 1, or somewhat less because of $\varepsilon$, which is added to the variance along the
# direction. The other $D$ kernels are the same ones negated. What the layer gives for a patch is the
# sum of patch times kernel, plus the bias.


# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def whitening_layer(patches, directions, epsilon):
    """The kernels (h, w, C, 2 D) and the biases (2 D,), a tuple of two arrays.

    patches: array (N, h, w, C); directions: array (D, D) with D = h · w · C, column k is direction
    k, its entries laid out as `patches.reshape(N, D)` lays out a patch; epsilon: 0 or more.
    """
    ### BEGIN SOLUTION
    flat = patches.reshape(len(patches), len(directions))
    variances = (flat @ directions).var(axis=0)
    kernels = directions / np.sqrt(variances + epsilon)
    kernels = np.concatenate([kernels, -kernels], axis=1)
    biases = -flat.mean(axis=0) @ kernels
    return kernels.reshape(*patches.shape[1:], len(biases)), biases
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: The best of twelve
#
# *4 points, hard, about 13 minutes; section 15.12, With 2, 10 or 75 minutes*
#
# A friend reads CIFAR-10 on his laptop and compares three recipes on its 10,000 test pictures:
#
# | recipe | training | test accuracy |
# | --- | --- | --- |
# | A: a short cycle of its own | 8 minutes | 89.0 ± 0.3 %, three seeds |
# | B: a long cycle | 40 minutes | 93.18 %, one seed |
# | C: as B with wider layers, asked twice | 52 minutes | 93.41 %, one seed |
#
# He says: "B was my first long recipe. Then I tried eleven changes, each once, and looked at the
# test set after each one. C came out best of the twelve, so wider layers help, and 93.41 % goes into
# the report."
#
# Answer him in four to seven sentences, with numbers. By how many pictures is C ahead of B, and how
# much does a share of 93 % on 10,000 pictures scatter by chance alone? Why would 93.41 % promise too
# much even if C were the best? What else than the width differs between B and C, and how would you
# compare them? Which recipe do you give to somebody who has 10 minutes, and which to somebody who
# has 60?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# C is ahead by 0.23 points, which is 23 of the 10,000 pictures. A share of 93 % scatters by
# √(0.93 · 0.07/10,000) = 0.26 points by chance alone, and the seed adds its own share, as the 0.3
# points of recipe A show: one run of each cannot tell the two apart. 93.41 % is the best of twelve
# results on the same test pictures, so good luck was chosen along with good layers, and the test set
# is no longer new to this recipe. Besides, C was asked twice and B once, and C was trained for 12
# minutes more; B can be asked twice as well, without any further training. I would ask both twice,
# train each with several seeds, choose on validation pictures taken from the training set, and ask
# the test set once, about the one that is chosen. Who has 10 minutes gets A, the only recipe that is
# through by then: B or C cut off would end while the learning rate is still high. Who has 60 gets B,
# asked twice: C fits in as well, but nobody has shown yet that its 30 % more time buys anything.
#
# **Marks (4)**
#
# - 1 point: 23 pictures (0.23 points) against a scatter of 0.26 points (0.36 for the difference of
#   two such shares will do as well), or against the 0.3 points of A's seeds. The 23 pictures alone
#   earn half a point.
# - 1 point: the best of twelve on the test set is too good on average; a choice is made on
#   validation pictures, and the test set asked once.
# - 1 point: C was asked twice (and trained longer), and a fair comparison: both asked in the same
#   way, several seeds each. Either half alone earns half a point.
# - 1 point: A for 10 minutes, since its cycle ends in time; for 60 minutes B or C with a reason that
#   fits the first three points, such as "B, since nothing shows that C is better".
#
# "C, since it has the highest accuracy" earns nothing for the 60 minutes.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
