# %% [markdown]
# # Exercises for chapter 8: how a network learns
#
# Do one training step with a pencil, foretell a path down a ravine, draw how a loss falls, and write
# the loss of a classifier and the way back through a convolution layer.
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

check, progress = open_assignment("08_how_a_network_learns")
progress()

# %% [markdown]
# ## Question 1: One step, by hand
#
# *3 points, easy, about 8 minutes; section 8.4, The chain rule, on one weight*
#
# With a pencil. A network of two weights with a ReLU between them,
#
# $$
# z = w_1 x, \qquad h = \max(z, 0), \qquad y = w_2 h, \qquad E = (y - t)^2
# $$
#
# stands at $w_1 = 0.4$ and $w_2 = 3$. Its example is $x = 5$ with the target $t = 8$.
#
# Give the loss $E$ (`loss`), the gradients $\partial E / \partial w_1$ (`d_w_1`) and
# $\partial E / \partial w_2$ (`d_w_2`), and the value of $w_1$ after one step with the learning rate
# 0.005 (`new_w_1`). Both weights are changed in the same step.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
x, w_1, w_2, t = 5, 0.4, 3, 8
h = max(w_1 * x, 0)
y = w_2 * h
loss = (y - t) ** 2
d_y = 2 * (y - t)
d_w_2 = d_y * h
d_w_1 = d_y * w_2 * 1 * x
new_w_1 = w_1 - 0.005 * d_w_1
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: Down a ravine
#
# *3 points, medium, about 6 minutes; section 8.2, A ravine*
#
# The loss is $E = \tfrac12 (3\, w_1^2 + 40\, w_2^2)$. Gradient descent begins at $(8, 1)$ with the
# learning rate 0.048. Run nothing. What does its path look like (`path`)?
#
# - **a** it goes straight to the lowest point
# - **b** it glides down to the floor of the ravine and creeps along it
# - **c** it jumps from wall to wall, each time lower, and gets on along the ravine
# - **d** it jumps from wall to wall, each time higher, and leaves the ravine
#
# By what is the distance *across* the ravine multiplied at each step (`factor`)?
#
# - **a** by a number between 0 and 1
# - **b** by a number between −1 and 0
# - **c** by −1
# - **d** by a number below −1
#
# And what changes if the learning rate is raised by a tenth (`raised`)?
#
# - **a** the path arrives sooner, as every step is a tenth longer
# - **b** nothing worth mentioning, as the gradient shrinks on the way
# - **c** the path leaves in both directions, along the ravine and across it
# - **d** along the ravine the path still gets on, but across it each jump lands higher
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
path = "c"
factor = "b"
raised = "d"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q2")

# %% [markdown]
# ## Question 3: How the loss falls, drawn
#
# *3 points, medium, about 11 minutes; section 8.1, One weight*
#
# The network with one weight, $y = w x$, has one example and the squared error. Draw the loss over
# the steps: one line for each learning rate, in the order of the list, and each from the same start.
# A line begins at step 0 with the loss at the start, and has one more point for each step. Label
# both axes, give the figure a title and a legend, and return the figure.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def draw_losses(x, target, start, learning_rates, steps):
    """The loss over the steps of gradient descent, one line for each learning rate.

    x, target: the example, two numbers; start: the first weight; learning_rates: list of numbers;
    steps: how many steps each line makes. Returns the figure.
    """
    ### BEGIN SOLUTION
    fig, ax = plt.subplots()
    for learning_rate in learning_rates:
        w = start
        losses = [(w * x - target) ** 2]
        for _ in range(steps):
            gradient = 2 * (w * x - target) * x
            w = w - learning_rate * gradient
            losses.append((w * x - target) ** 2)
        ax.plot(range(steps + 1), losses, label=f"learning rate {learning_rate}")
    ax.set_xlabel("step")
    ax.set_ylabel("loss")
    ax.set_title("How the loss falls")
    ax.legend()
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q3")

# %% [markdown]
# ## Question 4: The loss of a classifier
#
# *3 points, medium, about 11 minutes; section 8.3, Two losses*
#
# The truth comes as rows of numbers here: 1 for the right class, 0 for the others. Return the mean
# cross-entropy over the batch, and its gradient with respect to the scores.
#
# The scores of one picture lie within 20 of each other, but they may all be near 1,000, and those of
# the next picture near −1,000.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def cross_entropy(scores, truth):
    """(loss, gradient): the mean cross-entropy of softmax, a number, and its gradient.

    scores: array (N, classes); truth: array (N, classes) with a single 1 in each row.
    The gradient is that of the mean loss, an array (N, classes).
    """
    ### BEGIN SOLUTION
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    loss = -np.sum(truth * np.log(probabilities)) / len(scores)
    return loss, (probabilities - truth) / len(scores)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")


# %% [markdown]
# ## Question 5: Back through a layer
#
# *4 points, hard, about 14 minutes; section 8.5, One step of a small CNN, every number visible*
#
# A layer has one kernel with a bias and a ReLU: from each window it computes
# $z = \text{sum}(\text{window} \cdot \text{kernel}) + \text{bias}$, and $a = \max(z, 0)$. Stride 1,
# no padding, the kernel is not turned. From the layers behind it comes `d_a`, the gradient of the
# loss with respect to $a$. Return the gradients with respect to the image, the kernel and the bias.
#
# The values of $z$ are not handed to you. Where $z$ is exactly 0 the gradient stops, as in the
# chapter. Loops are fine.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def layer_backward(image, kernel, bias, d_a):
    """(d_image, d_kernel, d_bias): the gradients of a convolution with ReLU.

    image: array (H, W); kernel: array (F_h, F_w); bias: a number;
    d_a: array (H - F_h + 1, W - F_w + 1).
    d_image has the shape of the image, d_kernel that of the kernel, d_bias is a number.
    """
    ### BEGIN SOLUTION
    f_h, f_w = kernel.shape
    d_image, d_kernel, d_bias = np.zeros(image.shape), np.zeros(kernel.shape), 0.0
    for i in range(d_a.shape[0]):
        for j in range(d_a.shape[1]):
            window = image[i : i + f_h, j : j + f_w]
            z = np.sum(window * kernel) + bias
            if z > 0:
                d_image[i : i + f_h, j : j + f_w] += d_a[i, j] * kernel
                d_kernel += d_a[i, j] * window
                d_bias += d_a[i, j]
    return d_image, d_kernel, d_bias
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: A friend's network
#
# *4 points, hard, about 12 minutes; section 8.7, Training on real digits*
#
# A friend has written a network in NumPy that reads the 26 letters, her own backward pass included.
# It has 4,200 weights. Before the first step its loss (cross-entropy) is 6.7. With batches of 32
# pictures and the learning rate 0.01 it learns. With batches of 256 and the same rate the loss shoots
# up, and the network learns nothing. She says: "My backward pass must be wrong. I shall train with
# central differences instead, they need no calculus."
#
# Answer her in four to seven sentences, with numbers. Which loss did you expect before the first
# step, and what may the 6.7 mean? What does the trouble with larger batches point to? What would a
# step cost with differences, and what would you use them for?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# A network that knows nothing gives each letter the same probability, so I expected a loss near
# ln 26 = 3.26. With 6.7 yours is sure of wrong answers before it has seen anything: its first weights
# are too large, or there is a mistake in the forward pass or in the loss. The larger batches tell me
# that you add up the gradients of a batch and do not divide by its size. Then a rate of 0.01 acts
# like 0.32 for 32 pictures and like 2.56 for 256: steps eight times as long. Central differences need
# two forward passes for each weight, 8,400 for one step, where backpropagation costs about as much as
# two more forward passes for all weights together. Use them as a test: compare your gradients with
# them once, layer by layer, on a few small random inputs in `float64`.
#
# **Marks (4)**
#
# - 1 point: a loss near ln 26, about 3.26, as each letter gets the same probability.
# - 1 point: 6.7 is far above: too large first weights, or a mistake in the forward pass or the loss.
# - 1 point: the sum in place of the mean over the batch, so that steps are eight times as long with
#   256 as with 32 (or 256 times as long as those of the mean).
# - 1 point: 8,400 forward passes for each step; differences serve to test the backward pass.
#
# A backward pass that is wrong in another way as well is possible, and the test would show it; it
# does not replace the third point, since it does not explain why larger batches are worse.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
