# %% [markdown]
# # Exercises for chapter 6: convolution in colour
#
# Add up one output value over its channels, write a whole layer and its cheaper cousin, find your
# way in a weight tensor, and draw what grey cannot see.
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

check, progress = open_assignment("06_color_convolution")
progress()

# %% [markdown]
# ## Question 1: One value from three channels, by hand
#
# *3 points, easy, about 6 minutes; section 6.2, One output value, 27 products*
#
# With a pencil. A window of 2×2 pixels in three channels, and the kernel that meets it:
#
# $$
# \text{red} = \begin{pmatrix} 3 & 1 \\ 0 & 2 \end{pmatrix} \qquad
# \text{green} = \begin{pmatrix} 1 & 0 \\ 2 & 2 \end{pmatrix} \qquad
# \text{blue} = \begin{pmatrix} 0 & 3 \\ 1 & 1 \end{pmatrix}
# $$
#
# $$
# k_{\text{red}} = \begin{pmatrix} 1 & -1 \\ 2 & 1 \end{pmatrix} \qquad
# k_{\text{green}} = \begin{pmatrix} 0 & 2 \\ 1 & -2 \end{pmatrix} \qquad
# k_{\text{blue}} = \begin{pmatrix} -1 & 1 \\ 1 & 0 \end{pmatrix}
# $$
#
# The bias of the filter is 5. How many products are added up for this one value (`products`)? What
# do those of the green channel add up to (`green_sum`)? And what is the output value
# (`output_value`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
products = 2 * 2 * 3
green_sum = 1 * 0 + 0 * 2 + 2 * 1 + 2 * (-2)
red_sum = 3 * 1 + 1 * (-1) + 0 * 2 + 2 * 1
blue_sum = 0 * (-1) + 3 * 1 + 1 * 1 + 1 * 0
output_value = red_sum + green_sum + blue_sum + 5
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: A whole layer
#
# *4 points, medium, about 13 minutes; section 6.4, The whole layer, at stride 1 and at stride 2*
#
# Now for pictures of any size, with any number of channels and filters, and with a stride. There is
# no padding. Loops are fine.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def colour_layer(image, kernels, biases, stride=1):
    """All feature maps of a convolution layer, without padding.

    image: array (H, W, C_in); kernels: array (F_h, F_w, C_in, C_out); biases: array (C_out,).
    Returns an array (H', W', C_out), with as many places each way as the stride allows.
    """
    ### BEGIN SOLUTION
    f_h, f_w, _, filters = kernels.shape
    height = (image.shape[0] - f_h) // stride + 1
    width = (image.shape[1] - f_w) // stride + 1
    output = np.zeros((height, width, filters))
    for i in range(height):
        for j in range(width):
            top, left = i * stride, j * stride
            window = image[top : top + f_h, left : left + f_w]
            for k in range(filters):
                output[i, j, k] = np.sum(window * kernels[:, :, :, k]) + biases[k]
    return output
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q2")

# %% [markdown]
# ## Question 3: A blind band
#
# *2 points, easy, about 5 minutes; section 6.4, The whole layer, at stride 1 and at stride 2*
#
# A satellite takes pictures with six channels, called bands. A layer with five filters of 3×3
# reads them: `kernels` has the shape `(3, 3, 6, 5)`, and `biases` has the shape `(5,)`. The sensor
# of band 4 (counted from 0) is broken and sends noise. Which line makes the layer answer as if this
# band were black everywhere, and leaves the rest as it is?
#
# - **a** `kernels[:, :, :, 4] = 0`
# - **b** `kernels[:, :, 4, :] = 0`
# - **c** `kernels[4] = 0`
# - **d** `biases[4] = 0`
#
# And why?
#
# - **a** because each band has a bias of its own, and without it the band is silent
# - **b** because the third axis says which channel a slice reads, in every filter
# - **c** because the last axis counts the bands, just as in a picture
# - **d** because the kernel slides through the bands too, and the first axis is that direction
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
line = "b"
why = "b"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q3")


# %% [markdown]
# ## Question 4: The same in two cheap steps
#
# *4 points, hard, about 13 minutes; section 6.7, Depthwise and separable*
#
# A separable layer works in two steps: each channel meets a kernel of its own, and then the maps
# are mixed at each pixel. There is no padding, the stride is 1, and only the finished maps get a
# bias.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def separable_layer(image, depthwise, mix, biases):
    """All feature maps of a separable convolution layer; no padding, stride 1.

    image: array (H, W, C_in); depthwise: array (F_h, F_w, C_in), one kernel for each channel;
    mix: array (C_in, C_out), the weights of the 1×1 step; biases: array (C_out,).
    Returns an array (H - F_h + 1, W - F_w + 1, C_out).
    """
    ### BEGIN SOLUTION
    f_h, f_w, channels = depthwise.shape
    height, width = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    partial = np.zeros((height, width, channels))
    for i in range(height):
        for j in range(width):
            window = image[i : i + f_h, j : j + f_w]
            partial[i, j] = np.sum(window * depthwise, axis=(0, 1))
    return partial @ mix + biases
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q4")

# %% [markdown]
# ## Question 5: What grey cannot see, drawn
#
# *3 points, medium, about 9 minutes; section 6.8, What colour kernels see*
#
# Draw two panels side by side: on the left the brightness of a picture, which is the mean of its
# three channels at each pixel; on the right red minus green. Use `imshow`, one picture per panel,
# at the picture's own size. Give each panel a title, and return the figure.
#
# Some of the pictures hold fractions from 0 to 1, others whole numbers from 0 to 255 in `uint8`.
# Draw the numbers on the scale on which they come.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def two_views(image):
    """Brightness and red minus green, side by side.

    image: array (H, W, 3), of floats or of uint8. Returns the figure.
    """
    ### BEGIN SOLUTION
    pixels = image.astype(float)
    brightness = pixels.mean(axis=2)
    red_minus_green = pixels[:, :, 0] - pixels[:, :, 1]
    fig, (left, right) = plt.subplots(ncols=2)
    left.imshow(brightness, cmap="gray")
    left.set_title("brightness: mean of the channels")
    right.imshow(red_minus_green, cmap="gray")
    right.set_title("red minus green")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Is a window of one pixel pointless?
#
# *4 points, hard, about 12 minutes; section 6.6, A window of one pixel*
#
# A friend reads your code for a network. She stops at a 1×1 convolution from 96 channels to 24,
# followed by a 3×3 convolution with 96 filters, and says: "A 1×1 kernel only multiplies each pixel
# by a number. Leave it out, and let the 3×3 layer read the 96 channels directly." Answer her in four
# to seven sentences: when would she be right, what does the 1×1 layer do here, and what would her
# change cost? Give the parameters of both versions, biases included, and the shape of the
# 3×3 layer's weight tensor in each, in Keras's order.

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# You would be right if there were only one channel: then a 1×1 kernel is a mere factor. With 96
# channels its window is one pixel through all of them, and each of its 24 filters is a weighted sum
# of these 96 numbers. So it mixes channels, and makes a thin stack of 24 maps of the same height and
# width. It has 96·24 + 24 = 2,328 parameters, and the 3×3 layer after it, with weights of the shape
# (3, 3, 24, 96), has 9·24·96 + 96 = 20,832: together 23,160. Without it the weights have the shape
# (3, 3, 96, 96), and there are 9·96·96 + 96 = 83,040 parameters, more than three and a half times as
# many. The price of the saving is that the 3×3 layer sees only 24 mixtures of the 96 channels.
#
# **Marks (4)**
#
# - 1 point: she is right for a single channel (a mere factor), and only there.
# - 1 point: for several channels each output value is a weighted sum of the channels of one pixel.
# - 1 point: both counts, 23,160 and 83,040, or the way to them with one slip.
# - 1 point: both shapes, (3, 3, 24, 96) and (3, 3, 96, 96), in this order of the axes.
#
# "It reduces dimensions" alone, without saying of what, earns no point. What the saving costs is a
# bonus for the feedback, not for the marks.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
