# %% [markdown]
# # Exercises for chapter 4: pooling and activations
#
# Pool by hand and by code, find out when the order of two steps matters, make a softmax that does
# not overflow, go back up in two ways, and repair a network without activations.
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

check, progress = open_assignment("04_pooling_and_activations")
progress()

# %% [markdown]
# ## Question 1: Windows that overlap, by hand
#
# *4 points, easy, about 8 minutes; section 4.1, Pooling by hand*
#
# With a pencil. A feature map of 5×5 is pooled with windows of 3×3 and stride 2, without padding:
#
# $$
# \begin{pmatrix}
# 1 & 8 & 0 & 2 & 9 \\ 5 & -2 & 6 & 5 & 1 \\ 7 & 0 & 2 & -1 & 3 \\ 2 & 7 & 1 & 0 & 4 \\
# -2 & 1 & 0 & 10 & 6
# \end{pmatrix}
# $$
#
# How many values come out (`values_left`)? With max pooling, which one stands top right
# (`top_right_max`)? With average pooling, which one stands bottom left (`bottom_left_mean`)? And
# what would global average pooling give instead (`global_mean`)?
#
# You may write the arithmetic instead of its result, such as `(1 + 2) / 2`.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
values_left = ((5 - 3) // 2 + 1) ** 2
top_right_max = max(0, 2, 9, 6, 5, 1, 2, -1, 3)
bottom_left_mean = (7 + 0 + 2 + 2 + 7 + 1 - 2 + 1 + 0) / 9
global_mean = (20 + 15 + 11 + 14 + 15) / 25
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q1")

# %% [markdown]
# ## Question 2: May the two change places?
#
# *2 points, medium, about 6 minutes; section 4.4, The sub-steps of a hidden block*
#
# In all blocks of his network, a colleague moves the activation from before the pooling to behind
# it, so that it has fewer values to treat. Run nothing. In which of these blocks does this change
# what comes out (`block`)?
#
# - **a** ReLU and max pooling
# - **b** ReLU and average pooling
# - **c** sigmoid and max pooling
# - **d** tanh and max pooling
#
# And why there (`why`)?
#
# - **a** because a bounded function makes large values equal, so that another one wins the window
# - **b** because average pooling has weights, which were trained for the old order
# - **c** because negative values, which ReLU would have set to 0 before, now lower the window's value
# - **d** because average pooling leaves fewer values over than max pooling does
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
block = "b"
why = "c"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q2")

# %% [markdown]
# ## Question 3: Any pooling layer
#
# *4 points, medium, about 13 minutes; section 4.1, Pooling by hand*
#
# Now as a function, for windows of any size, at any stride, on maps with any number of channels.
# There is no padding: a window that would stick out has no value. Loops are fine. You may rely on it
# that one window fits at least.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def pool(feature_maps, size, stride, kind):
    """Max or average pooling with windows of size×size, each channel apart.

    feature_maps: array (H, W, C); size, stride: whole numbers, each of them may be the larger one;
    kind: "max" or "mean". Returns an array (H', W', C), with as many places as windows fit.
    """
    ### BEGIN SOLUTION
    rows = (feature_maps.shape[0] - size) // stride + 1
    columns = (feature_maps.shape[1] - size) // stride + 1
    pooled = np.zeros((rows, columns, feature_maps.shape[2]))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = feature_maps[top : top + size, left : left + size]
            if kind == "max":
                pooled[i, j] = window.max(axis=(0, 1))
            else:
                pooled[i, j] = window.mean(axis=(0, 1))
    return pooled
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q3")

# %% [markdown]
# ## Question 4: A softmax for a batch
#
# *3 points, medium, about 9 minutes; section 4.6, The head: flatten, dense, softmax*
#
# A network gives a row of scores for each picture of a batch. Make probabilities of them, for each
# picture apart. Scores may be thousands above or below zero, and those of one picture may lie far
# from those of the next: no row of your answer may hold NaN.


# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def softmax_rows(scores):
    """The softmax of each row.

    scores: array (N, K) of any finite numbers. Returns an array (N, K) whose rows add up to 1.
    """
    ### BEGIN SOLUTION
    largest = scores.max(axis=1, keepdims=True)
    powers = np.exp(scores - largest)
    return powers / powers.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Two ways back up, drawn
#
# *3 points, hard, about 12 minutes; section 4.2, The other direction*
#
# A map is max pooled, with windows of `size`×`size` that do not overlap, and then made as large as
# before. Draw two panels side by side: on the left the map that up-sampling gives, on the right the
# one that max unpooling gives. Use `imshow`, give each panel a title, and return the figure.
#
# You may rely on it that `size` divides height and width, and that no value occurs twice.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def two_ways_up(feature_map, size):
    """A max pooled map after up-sampling and after max unpooling, side by side.

    feature_map: array (H, W), also with negative numbers; size: a whole number that divides H and
    W. Both panels show an array (H, W). Returns the figure.
    """
    ### BEGIN SOLUTION
    height, width = feature_map.shape
    blocks = feature_map.reshape(height // size, size, width // size, size)
    largest = blocks.max(axis=(1, 3))
    repeated = largest.repeat(size, axis=0).repeat(size, axis=1)
    restored = np.where(feature_map == repeated, feature_map, 0)
    fig, (left, right) = plt.subplots(ncols=2)
    left.imshow(repeated)
    left.set_title("up-sampled")
    right.imshow(restored)
    right.set_title("unpooled")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Eight layers that are one
#
# *4 points, hard, about 12 minutes; section 4.5, Activations*
#
# A friend has measurements of 100 numbers each, in four classes. Her network has eight hidden dense
# layers of 50 units and a dense layer with four units at the end, all with biases. Only the last
# layer has an activation, a softmax. The classes cannot be separated by straight lines, and she
# wonders why the network does no better than one without any hidden layer. Somebody advises her to
# put a sigmoid behind each hidden layer.
#
# Answer her in four to seven sentences, with numbers: why do the hidden layers gain nothing, how
# many parameters has her network, and how many would it have without any hidden layer?
# Would you follow the advice: what do eight sigmoids do to a gradient on its way back? What do you
# propose instead, and why does it not have the same trouble?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# Without an activation between them your layers are one layer: the weight matrices multiply to a
# single one, and the biases come together in a single row, so the scores are a linear function of the 100
# numbers, however many layers there are. Your network has (100·50 + 50) + 7·(50·50 + 50) +
# (50·4 + 4) = 5,050 + 17,850 + 204 = 23,104 parameters. One dense layer with four units
# and 100·4 + 4 = 404 parameters can give every answer that it can give. Sigmoids would help in
# principle, because the layers no longer melt into one. But the derivative of a sigmoid is never
# larger than a quarter, so on the way back eight of them multiply a gradient by at most
# 1/4⁸ = 1/65,536, and the first layers hardly learn. Put a ReLU behind each hidden layer: it
# keeps the layers apart as well, and its derivative is 1 wherever it is not 0, so that it does not
# shrink what passes.
#
# **Marks (4)**
#
# - 1 point: linear layers in a row are one linear layer (the matrices multiply).
# - 1 point: both counts, 23,104 and 404, or the way to them with one slip.
# - 1 point: a sigmoid's slope is at most a quarter; eight of them give at most 1/65,536.
# - 1 point: ReLU (or a relative such as leaky ReLU or ELU) behind the hidden layers, with a slope
#   of 1 as the reason.
#
# "Sigmoid is out of date" earns no point. That the weights change the gradient too is a bonus for the
# feedback, not for the marks. "Fewer layers" as the proposal earns the last point only if an
# activation comes with it.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
