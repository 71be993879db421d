# %% [markdown]
# # Exercises for chapter 1: images as arrays
#
# Find a pixel in a row of numbers, move axes, bring pictures and answers to a common scale, undo a
# shuffling, and decide for which data a convolutional network is made.
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

check, progress = open_assignment("01_images_as_arrays")
progress()

# %% [markdown]
# ## Question 1: Find the pixel, by hand
#
# *3 points, easy, about 7 minutes; section 1.6, Flattening*
#
# With a pencil. A colour picture is 16 pixels wide and 12 high. It is stored channels-last, with red,
# green and blue in this order, and is then flattened. All counting begins at 0.
#
# At which place of the long row is the blue value of the pixel in row 5, column 7 (`blue_place`)?
# How many places further on is the blue value of the pixel just below it (`step_down`)? And at which
# place would the first of these two values be, had the picture been turned to channels-first before
# it was flattened (`place_channels_first`)?
#
# You may write the arithmetic instead of its result, such as `2 * 3 + 1`.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
blue_place = 5 * 16 * 3 + 7 * 3 + 2
step_down = 16 * 3
place_channels_first = 2 * 12 * 16 + 5 * 16 + 7
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: Axes that change places
#
# *3 points, easy, about 6 minutes; section 1.3, Colour, batches, and the order of the axes*
#
# `batch` holds 16 colour photos of 40×40 pixels, channels-last. A colleague needs them
# channels-first. She writes `np.swapaxes(batch, 1, 3)`, which lets axes 1 and 3 change places, and
# gets the shape (16, 3, 40, 40). Run nothing. What has become of the photos (`what`)?
#
# - **a** they are as they were
# - **b** in each photo, rows and columns have changed places
# - **c** each photo is a chequered mix of its three colours
# - **d** each photo is upside down
#
# With which photos would the shape have told her that something is wrong (`betrayed_by`)?
#
# - **a** with grey photos of 40×40
# - **b** with colour photos of 60×40
# - **c** with a single colour photo of 40×40
# - **d** with none: the shape is always right
#
# And which line does what she wanted (`line`)?
#
# - **a** `batch.reshape(16, 3, 40, 40)`
# - **b** `np.transpose(batch, (0, 3, 2, 1))`
# - **c** `np.moveaxis(batch, 1, 3)`
# - **d** `np.moveaxis(batch, 3, 1)`
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
what = "b"
betrayed_by = "b"
line = "d"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q2")

# %% [markdown]
# ## Question 3: Standardise as the training pictures say
#
# *4 points, medium, about 12 minutes; section 1.4, Scale*
#
# Standardise pictures of any number of channels, each channel apart, by the mean and the standard
# deviation of the *training* pictures. You may rely on it that no channel of the training pictures
# is the same everywhere.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def standardize(pictures, training):
    """The pictures, standardised for each channel by the training pictures.

    pictures: array (N, H, W, C); training: array (M, H, W, C). Both hold whole numbers from 0 to
    255, or both hold fractions. Returns a float array (N, H, W, C).
    """
    ### BEGIN SOLUTION
    mean = training.mean(axis=(0, 1, 2))
    deviation = training.std(axis=(0, 1, 2))
    return (pictures - mean) / deviation
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q3")


# %% [markdown]
# ## Question 4: One loss for two kinds of labels
#
# *3 points, medium, about 12 minutes; section 1.5, Labels: one-hot encoding*
#
# Return the cross-entropy of a batch, which is the mean of its pictures' losses. Some label files
# hold whole numbers, others one-hot rows: your function takes both. Logarithms are natural ones.
# You may rely on it that no probability is 0.


# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cross_entropy(labels, probabilities):
    """The mean cross-entropy of N pictures in K classes, a float.

    labels: whole numbers from 0 to K - 1 in an array (N,), or one-hot rows in an array (N, K);
    probabilities: array (N, K), a row for each picture.
    """
    ### BEGIN SOLUTION
    if labels.ndim == 2:
        labels = labels.argmax(axis=1)
    given_to_the_right_class = probabilities[np.arange(len(labels)), labels]
    return -np.log(given_to_the_right_class).mean()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Undo the shuffling, drawn
#
# *3 points, hard, about 11 minutes; section 1.8, The experiment that motivates this book*
#
# Somebody shuffled the pixels of a grey picture with
#
#     shuffled = picture.reshape(-1)[order].reshape(picture.shape)
#
# and lost the picture, but kept `order`. Draw two panels side by side: on the left the shuffled
# picture, on the right the picture as it was. Use `imshow`, give each panel a title, and return the
# figure. You may rely on it that `order` names each place exactly once.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def draw_undone(shuffled, order):
    """The shuffled picture and the one that it was made from, side by side.

    shuffled: array (H, W); order: array (H · W,) of whole numbers. Returns the figure.
    """
    ### BEGIN SOLUTION
    flat = shuffled.flatten()
    original = np.zeros(flat.shape)
    original[order] = flat
    fig, (left, right) = plt.subplots(ncols=2)
    left.imshow(shuffled)
    left.set_title("shuffled")
    right.imshow(original.reshape(shuffled.shape))
    right.set_title("as it was")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Sixty-four thermometers
#
# *4 points, hard, about 12 minutes; section 1.8, The experiment that motivates this book*
#
# An engineer has 64 thermometers at various places of a baker's oven. From their 64 readings he
# wants to predict whether the bread will burn. He writes the readings into an 8×8 picture, in
# alphabetical order of the thermometers' names, and gives it to a CNN whose first layer has 16
# filters of 3×3. A colleague would rather take an MLP whose first dense layer has 64 units.
#
# Advise him in four to seven sentences. How many parameters has each first layer, biases included?
# What does the order of the readings mean to the MLP and to the CNN, and why? Which one should he
# take, and what about the thermometers or the picture would have to be different for the other to be
# the better choice? Propose an experiment that shows whether this order helps the CNN.

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# The first layer of the CNN has 3·3·1·16 + 16 = 160 parameters, that of the MLP 64·64 + 64 = 4,160.
# To the MLP the order means nothing: each unit adds up weight times reading over all 64 places, and
# if the readings change places, its weights can change places with them. The CNN reads windows of
# 3×3 with the same weights everywhere, so it takes it that what lies together belongs together; here
# only names that follow each other in the alphabet do. So take the MLP: the CNN's small number of
# weights is no gain if its windows hold readings that have nothing to do with each other. If the
# thermometers hung in a grid of eight by eight and the picture were laid out like it, neighbours in
# the picture would be neighbours in the oven, and the CNN would be the better choice. To find out,
# train the CNN on the picture as it is and on one fixed shuffling of it, used in training and
# validation alike, with several seeds each: if the validation accuracies differ by no more than the
# seeds do, the order does not help.
#
# **Marks (4)**
#
# - 1 point: both counts, 160 and 4,160, or the way to them with one slip.
# - 1 point: the MLP's sums do not depend on the order; the CNN's windows do, since they take
#   neighbours to belong together.
# - 1 point: the MLP, and what would speak for the CNN: places in a picture that agree with places in
#   the oven.
# - 1 point: an experiment with the plain and a shuffled order, the same shuffling for all pictures,
#   the rest unchanged. Several seeds are a bonus for the feedback, not for the marks.
#
# "A CNN has fewer parameters and is therefore better" earns no point beyond the one for the counts.
# Accept a comparison of alphabetical and grid-like order as the experiment.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
