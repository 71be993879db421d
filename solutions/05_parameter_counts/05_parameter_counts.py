# %% [markdown]
# # Exercises for chapter 5: parameter counts
#
# Count by hand, write the calculator, draw where the parameters sit, and decide what to do about
# it. Fill in each cell that holds `...`, run it, and run the `check` below it: it tells you at once
# whether you are right, and where to look again if not. No question needs Keras, and none is marked
# before you hand in.

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

check, progress = open_assignment("05_parameter_counts")
progress()

# %% [markdown]
# ## Question 1: Three layers, by hand
#
# *3 points, easy, about 6 minutes; section 5.1, One layer at a time*
#
# A network reads colour pictures of 12×12. With a pencil, how many parameters has
#
# - its first layer, `Conv2D(16, 5)` (`conv_count`);
# - the batch normalisation after it (`norm_count`);
# - a dense layer with 10 units that reads the flattened map of shape (4, 4, 16) (`dense_count`)?
#
# You may write the arithmetic instead of its result, such as `2 * 3 + 1`.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
conv_count = 5 * 5 * 3 * 16 + 16
norm_count = 4 * 16
dense_count = 4 * 4 * 16 * 10 + 10
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")


# %% [markdown]
# ## Question 2: Any convolution layer
#
# *2 points, easy, about 5 minutes; section 5.1, One layer at a time*
#
# Some layers are built without biases (`use_bias=False`): batch normalisation after them makes a
# bias superfluous. Count both kinds.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_parameters(f_h, f_w, c_in, c_out, use_bias=True):
    """Parameters of a convolution layer, a whole number.

    Kernels of f_h rows and f_w columns, c_in channels in, c_out filters.
    """
    ### BEGIN SOLUTION
    weights = f_h * f_w * c_in * c_out
    if use_bias:
        return weights + c_out
    return weights
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q2")


# %% [markdown]
# ## Question 3: A whole network
#
# *5 points, hard, about 20 minutes; section 5.2, The MNIST network, layer by layer*
#
# A network is given as a list of layers, for instance
#
#     [("conv", 32, 3), ("pool",), ("flatten",), ("dense", 10)]
#
# - `("conv", 32, 3)` has 32 filters of 3×3, padding *same* and stride 1: height and width stay;
# - `("pool",)` halves height and width; an odd last row or column is dropped;
# - `("flatten",)` writes everything in one row; `("dense", 10)` has 10 units and comes after it.
#
# Return the parameters of each layer, in a list.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def layer_parameters(layers, input_shape):
    """Parameters of each layer, as a list of whole numbers.

    layers: list of tuples as above; input_shape: (height, width, channels).
    """
    ### BEGIN SOLUTION
    height, width, channels = input_shape
    counts = []
    for layer in layers:
        count = 0
        if layer[0] == "conv":
            count = conv_parameters(layer[2], layer[2], channels, layer[1])
            channels = layer[1]
        elif layer[0] == "pool":
            height, width = height // 2, width // 2
        elif layer[0] == "flatten":
            features = height * width * channels
        elif layer[0] == "dense":
            count = features * layer[1] + layer[1]
            features = layer[1]
        counts.append(count)
    return counts
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 5}
check("q3")


# %% [markdown]
# ## Question 4: Trained and not trained
#
# *3 points, medium, about 10 minutes; section 5.8, Trainable and not*
#
# Now each layer is a tuple `(kind, parameters, frozen)`, such as `("norm", 128, False)`. The kinds
# are `"conv"`, `"dense"` and `"norm"` (batch normalisation). Return how many parameters a training
# run changes and how many it leaves alone, as a tuple.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def split_parameters(layers):
    """(trainable, non-trainable) parameters of all layers together, two whole numbers.

    layers: list of (kind, parameters, frozen).
    """
    ### BEGIN SOLUTION
    trainable, fixed = 0, 0
    for kind, parameters, frozen in layers:
        if frozen:
            fixed += parameters
        elif kind == "norm":
            trainable += parameters // 2
            fixed += parameters // 2
        else:
            trainable += parameters
    return trainable, fixed
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Where the parameters sit, drawn
#
# *3 points, medium, about 10 minutes; section 5.6, Where the parameters sit*
#
# Draw one bar for each layer, as long as its number of parameters, in the given order, with the
# layer's name at each bar. Label both axes, give the figure a title, and return the figure.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def parameter_bars(names, counts):
    """A bar chart of the parameters of each layer.

    names: list of texts; counts: list of whole numbers, one for each name. Returns the figure.
    """
    ### BEGIN SOLUTION
    fig, ax = plt.subplots()
    ax.bar(names, counts)
    ax.set_xlabel("layer")
    ax.set_ylabel("parameters")
    ax.set_title("Where the parameters sit")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q5")

# %% [markdown]
# ## Question 6: Smaller, but how?
#
# *4 points, hard, about 12 minutes; section 5.7, Work and memory sit elsewhere*
#
# The MNIST network of the chapter has 220,234 parameters. A colleague wants to run it on a watch:
# the file must become much smaller, and each answer must come faster. She proposes to halve the
# number of units in the hidden dense layer. In four to seven sentences: which of her two wishes does
# this serve, and which not? Propose one change for each wish, with its effect in numbers.

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# Halving the hidden layer to 32 units leaves 3136·32 + 32 = 100,384 of its 200,768 parameters, and
# the output layer gets 330 instead of 650: 119,530 parameters in all, a little more than half. That
# serves the file. It hardly serves the speed: almost all multiply-adds are in the second convolution
# (3.6 of 4.0 million). For a smaller file, global average pooling in the place of flatten gives the
# hidden layer 64 inputs instead of 3,136: 4,160 parameters. For speed, a stride of 2 in the second
# convolution (and no pooling after it) does a quarter of its work, with the same parameters.
#
# **Marks (4)**
#
# - 1 point: the change makes the file smaller; a number for it, about half.
# - 1 point: it hardly changes the speed, because the work is in the convolutions.
# - 1 point: a change for the file, with a number that follows from it.
# - 1 point: a change for the speed that touches the convolutions, with its effect.
#
# Accept any change that works; accept rough numbers if the way to them is shown.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
