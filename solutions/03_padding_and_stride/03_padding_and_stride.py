# %% [markdown]
# # Exercises for chapter 3: padding and stride
#
# Count the positions of a window, write the formula, draw what the floor leaves unread, and follow
# how far one value sees.
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

check, progress = open_assignment("03_padding_and_stride")
progress()

# %% [markdown]
# ## Question 1: One layer, by hand
#
# *3 points, easy, about 6 minutes; section 3.2, The formula*
#
# With a pencil. A colour picture is 14 pixels high and 22 wide. A layer has six filters whose
# kernels are 4 high and 5 wide. Its stride is 2 downwards and 3 across. Two rows of zeros are put
# at the top and two at the bottom; nothing is put at the left and right.
#
# Give the output's height (`map_height`), width (`map_width`) and depth (`map_depth`). And how many
# columns of the picture does no window read (`unread_columns`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
map_height = (14 - 4 + 2 * 2) // 2 + 1
map_width = (22 - 5) // 3 + 1
map_depth = 6
unread_columns = 22 - ((map_width - 1) * 3 + 5)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: The formula as a function
#
# *3 points, easy, about 10 minutes; section 3.2, The formula*
#
# Write the number of positions along one axis for any layer, dilated or not. The padding is the
# number of zeros on either side. You may rely on it that the window fits at least once.


# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def output_size(size, kernel, stride=1, padding=0, dilation=1):
    """The positions of a window along one axis, a whole number.

    size: pixels along the axis; kernel: weights along it; padding: zeros on either side.
    """
    ### BEGIN SOLUTION
    span = kernel + (kernel - 1) * (dilation - 1)
    return (size - span + 2 * padding) // stride + 1
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q2")

# %% [markdown]
# ## Question 3: Weights that move house
#
# *2 points, medium, about 5 minutes; section 3.6, Keras's same with a stride*
#
# A layer was trained in PyTorch: 5×5 kernels, stride 2, `padding=2`, which is two zeros on every
# side. You copy its weights into a Keras layer with 5×5 kernels, stride 2 and `padding="same"`, and
# give both the same 12×12 picture. Run nothing. How does the map from Keras compare (`what`)?
#
# - **a** it has the same size and the same values
# - **b** it is one row and one column larger
# - **c** it has the same size, but its windows lie one pixel further down and to the right
# - **d** it has the same size, but its windows lie one pixel further up and to the left
#
# And why (`why`)?
#
# - **a** because both put two zeros on every side
# - **b** because Keras needs an odd number of zeros here and puts the odd one last
# - **c** because Keras needs an odd number of zeros here and puts the odd one first
# - **d** because Keras rounds up where PyTorch rounds down
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
what = "c"
why = "b"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q3")

# %% [markdown]
# ## Question 4: Who is read, and how often
#
# *4 points, medium, about 12 minutes; section 3.3, What the floor throws away*
#
# A window slides along a row of pixels. Draw one bar for each pixel of the row, as high as the
# number of windows that read it, and write the pixel's number, from 0, below its bar. The zeros of
# the padding get no bar. Label both axes, give the figure a title, and return the figure.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def read_bars(size, kernel, stride=1, padding=0):
    """A bar chart of how many windows read each pixel of a row.

    size: pixels in the row; kernel: width of the window; padding: zeros on either side.
    Returns the figure.
    """
    ### BEGIN SOLUTION
    counts = [0] * size
    first = -padding
    while first + kernel <= size + padding:
        for pixel in range(first, first + kernel):
            if 0 <= pixel < size:
                counts[pixel] += 1
        first += stride
    fig, ax = plt.subplots()
    ax.bar([str(pixel) for pixel in range(size)], counts)
    ax.set_xlabel("pixel")
    ax.set_ylabel("windows that read it")
    ax.set_title("How often each pixel is read")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q4")

# %% [markdown]
# ## Question 5: How far one value sees
#
# *4 points, hard, about 12 minutes; section 3.9, How far one value sees*
#
# A stack of layers is a list of tuples `(kernel, stride, dilation)`, the first layer first, such as
#
#     [(7, 2, 1), (2, 2, 1), (3, 1, 2)]
#
# A pooling layer is a layer like any other. Return how many pixels of the picture, along one axis,
# one value sees after each layer, in a list.


# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def receptive_fields(layers):
    """The receptive field after each layer along one axis, as a list of whole numbers.

    layers: list of (kernel, stride, dilation).
    """
    ### BEGIN SOLUTION
    field, jump = 1, 1
    fields = []
    for kernel, stride, dilation in layers:
        field += (kernel - 1) * dilation * jump
        jump *= stride
        fields.append(field)
    return fields
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Lorries from above
#
# *4 points, hard, about 12 minutes; section 3.9, How far one value sees*
#
# A colleague looks for lorries in photos taken from a plane. A lorry is 30 pixels long, and she
# wants each value of the last map to see a whole one. Her network has five layers of 3×3 kernels,
# all at stride 1, without dilation or pooling. She proposes to add more layers of the same kind.
#
# In four to seven sentences, with numbers: how far does one value see now, and how many layers would
# she have to add? Propose another change that keeps five layers, work out its field, and say what
# it costs. Last, why may a field of just 30 pixels still be too narrow?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# Each layer adds 2 pixels, so that five layers see 1 + 5·2 = 11. For 30 she needs 1 + 2n ≥ 30, so
# 15 layers, which see 31: ten more, with all their weights and work. With dilations 1, 2, 4, 8 and
# 1 the five layers she has see 1 + 2·(1 + 2 + 4 + 8 + 1) = 33 pixels, with no weight more; the price
# is that a dilated window skips pixels between its weights. With stride 2 in the first three layers
# they see 3, 7, 15, 31 and 47 pixels and have less work to do, but the last map is only an eighth as
# high and wide, so she knows less exactly where a lorry stands. A field of just 30 may be too narrow
# because pixels at its rim reach the value along few paths and those in its middle along many.
#
# **Marks (4)**
#
# - 1 point: 11 pixels now, and ten layers more (15 in all).
# - 1 point: a change with five layers (dilation, stride, larger kernels) whose field is worked out
#   rightly and is at least 30.
# - 1 point: a price that fits the change: gaps between the weights, a smaller map, more weights.
# - 1 point: pixels at the rim count for less than those in the middle. Accept also that a lorry
#   which is not centred on the field sticks out of it.
#
# Accept a pooling layer as a change if the answer says that it counts as a layer.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
