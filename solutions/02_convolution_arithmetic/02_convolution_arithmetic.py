# %% [markdown]
# # Exercises for chapter 2: convolution arithmetic
#
# Work out one output value, then write the operation that gives all of them, and say why it works.
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

check, progress = open_assignment("02_convolution_arithmetic")
progress()

# %% [markdown]
# ## Question 1: One output value, by hand
#
# *2 points, easy, about 5 minutes; section 2.1, One output value*
#
# With a pencil. A patch, a kernel, and a bias of 1:
#
# $$
# \text{patch} = \begin{pmatrix} 2 & 0 \\ 1 & 3 \end{pmatrix} \qquad
# \text{kernel} = \begin{pmatrix} 1 & -1 \\ 2 & 0 \end{pmatrix}
# $$
#
# Which output value does a convolution layer give (`output_value`)? And which one would a true
# convolution give, with the same bias (`true_value`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
output_value = 2 * 1 + 0 * (-1) + 1 * 2 + 3 * 0 + 1
true_value = 2 * 0 + 0 * 2 + 1 * (-1) + 3 * 1 + 1
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q1")

# %% [markdown]
# ## Question 2: The same step as a function
#
# *2 points, easy, about 5 minutes; section 2.1, One output value*
#
# Write the step of question 1 for a patch and a kernel of any size, which is the same for both.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def conv_value(patch, kernel, bias=0):
    """One output value of a convolution layer.

    patch: array (F_h, F_w); kernel: array (F_h, F_w); bias: a number. Returns a number.
    """
    ### BEGIN SOLUTION
    return np.sum(patch * kernel) + bias
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q2")


# %% [markdown]
# ## Question 3: The whole feature map
#
# *4 points, medium, about 15 minutes; section 2.2, A whole feature map*
#
# Slide the kernel over every place of the image where it fits, without padding, one pixel at a time.
# Loops are fine.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def feature_map(image, kernel):
    """The feature map of one image and one kernel; no padding, stride 1.

    image: array (H, W); kernel: array (F_h, F_w). Returns an array (H - F_h + 1, W - F_w + 1).
    """
    ### BEGIN SOLUTION
    f_h, f_w = kernel.shape
    height, width = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    output = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            output[i, j] = np.sum(image[i : i + f_h, j : j + f_w] * kernel)
    return output
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q3")

# %% [markdown]
# ## Question 4: Read a kernel
#
# *2 points, easy, about 3 minutes; section 2.5, Kernels made by hand*
#
# Run nothing. Where in a picture does a convolution layer with the kernel
#
# $$
# \begin{pmatrix} 1 & 1 & 1 \\ 0 & 0 & 0 \\ -1 & -1 & -1 \end{pmatrix}
# $$
#
# give its **largest** values?
#
# - **a** where a dark area lies above a bright one
# - **b** where a bright area lies above a dark one
# - **c** where a bright area lies to the left of a dark one
# - **d** inside a plain bright area
#
# And why?
#
# - **a** because the nine weights add up to 0, every bright area gives a large value
# - **b** because the layer turns the kernel by 180 degrees before it slides
# - **c** because the products are largest where pixels are bright under the 1s and dark under the −1s
# - **d** because such patches are most like the pictures from which the kernel was learned
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
where = "b"
why = "c"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q4")


# %% [markdown]
# ## Question 5: A layer with many filters
#
# *4 points, medium, about 10 minutes; section 2.6, Bias, many filters, and what one value sees*
#
# A layer has several filters, each with a kernel and a bias of its own. Their feature maps are
# stacked along the last axis. You may call your `feature_map`.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_layer(image, kernels, biases):
    """All feature maps of a convolution layer; no padding, stride 1.

    image: array (H, W); kernels: array (F_h, F_w, C_out); biases: array (C_out,).
    Returns an array (H - F_h + 1, W - F_w + 1, C_out).
    """
    ### BEGIN SOLUTION
    maps = []
    for filter_index in range(kernels.shape[2]):
        maps.append(feature_map(image, kernels[:, :, filter_index]) + biases[filter_index])
    return np.stack(maps, axis=2)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Moving along
#
# *3 points, medium, about 10 minutes; section 2.7, Linear, and moving along*
#
# Move a picture three pixels to the right, and its feature map moves three pixels to the right.
# For the output of a dense layer there is no such rule. In three to six sentences: what about the
# weights of a convolution layer makes its output move along, and what about a dense layer's weights
# prevents it? Say also what you would *see* if you tried it with a picture of your own.

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 3}
# ### BEGIN SOLUTION
# A convolution layer uses the same few weights at every place (they are shared), and each output
# value sees only its own small window. If the picture moves, the same pixels meet the same weights
# three places further on, so the same values come out there. A dense layer has a weight of its own
# for each pair of input and output: the moved pixels meet other weights, and something else comes
# out. Tried with a bright square on black, the bright spots of the feature map move with the square,
# while the dense layer's values change everywhere without any order.
#
# **Marks (3)**
#
# - 1 point: the same weights are used at every place.
# - 1 point: in a dense layer the moved pixels meet other weights.
# - 1 point: something observable, such as where the bright spots go.
#
# "Because convolution is translation-equivariant" names the rule and gives no reason: no point for
# it alone.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
