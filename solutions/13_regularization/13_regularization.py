# %% [markdown]
# # Exercises for chapter 13: regularisation
#
# Shrink a weight by hand, choose a change that keeps the label, drop whole maps, watch weights
# fade, tell L2 from weight decay under Adam, and read a table of results. Fill in each cell that
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

check, progress = open_assignment("13_regularization")
progress()

# %% [markdown]
# ## Question 1: One step with L2, by hand
#
# *3 points, easy, about 8 minutes; section 13.2, L2: large weights cost something*
#
# With a pencil. A paper trains on 3,000 pictures, with the penalty
# $\frac{\lambda}{2m} \sum_i w_i^2$, $\lambda = 12$, and plain gradient descent at the learning rate
# 0.5. A weight is 3, and the error alone has the derivative 0.4 there.
#
# Which number does Keras's `L2` need (`keras_number`)? By what factor does one step shrink the
# weight before the error moves it (`factor`)? What is the weight after the step (`new_weight`)?
#
# Elsewhere in the network there is a `Dropout(0.4)`. In training, a value of 6 comes to it and is
# kept. What leaves the layer (`survivor`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
keras_number = 12 / (2 * 3_000)
factor = 1 - 0.5 * 12 / 3_000
new_weight = factor * 3 - 0.5 * 0.4
survivor = 6 / (1 - 0.4)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: Small letters
#
# *2 points, easy, about 5 minutes; section 13.7, Which changes keep the label?*
#
# A network is to read the printed small letters b, d, o, p and q. Real letters always come upright.
# You have few pictures of them and want to augment. Which change is safe (`change`)?
#
# - **a** flips left–right
# - **b** flips top–bottom
# - **c** half turns
# - **d** shifts by up to two pixels
#
# Where in a pipeline does it belong (`place`)?
#
# - **a** before the split into training and validation pictures, once, so that all of them profit
# - **b** in the pipelines for training and for validation, so that both see pictures of one kind
# - **c** in the pipeline for training, called with `training=True`, so that each epoch differs
# - **d** in the pipeline for training, called with `training=False`, since the model's `fit`
#   switches it on
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
change = "d"
place = "c"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q2")

# %% [markdown]
# ## Question 3: Whole maps fall
#
# *4 points, medium, about 10 minutes; section 13.5, Dropout in convolutions*
#
# Write spatial dropout for a batch. So that your answer can be checked, the random numbers are
# given: there is one for each map of each picture, between 0 and 1. A map falls if its number is
# below the rate.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def spatial_dropout(maps, rate, training, draws):
    """What a layer of spatial dropout gives.

    maps: array (N, H, W, C); rate: the share that is dropped, below 1; training: True or False;
    draws: array (N, C) of random numbers. Returns an array (N, H, W, C).
    """
    ### BEGIN SOLUTION
    if not training:
        return maps
    kept = draws >= rate
    return maps * kept[:, np.newaxis, np.newaxis] / (1 - rate)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q3")

# %% [markdown]
# ## Question 4: How weights fade, drawn
#
# *3 points, medium, about 10 minutes; section 13.2, L2: large weights cost something*
#
# A weight under L2, at which the error pulls no more, and plain gradient descent. Draw one line for
# each $\lambda$, in the order in which they come: the weight after 0, 1, 2, … steps, up to and
# including the last one, against the number of steps. The penalty is that of the textbook,
# $\frac{\lambda}{2m} \sum_i w_i^2$. Label both axes, give the figure a title and a legend, and
# return it.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def fading_figure(start, learning_rate, strengths, m, steps):
    """The same weight under penalties of several strengths, one line for each.

    start: the weight before the first step; strengths: list of λ; m: number of training examples;
    steps: number of steps. Returns the figure.
    """
    ### BEGIN SOLUTION
    done = np.arange(steps + 1)
    fig, ax = plt.subplots()
    for strength in strengths:
        factor = 1 - learning_rate * strength / m
        ax.plot(done, start * factor**done)
    ax.set_xlabel("steps done")
    ax.set_ylabel("the weight")
    ax.set_title("A weight that only the penalty moves")
    ax.legend([f"λ = {strength}" for strength in strengths])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Adam with L2, and AdamW
#
# *4 points, hard, about 13 minutes; section 13.3, L2 and weight decay under Adam*
#
# Write one step of Adam, at any time $t$, with a penalty in one of two ways: as L2, which adds
# $\lambda w$ to the gradient, or decoupled, which shrinks the weights first, as AdamW does. Here
# $\lambda$ is the plain factor in front of $w$, without the number of examples. Adam itself is as
# in section 13.3: its averages keep 0.9 and 0.999 of what they were, and $10^{-7}$ is added to the
# root.


# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def penalised_step(w, g, m, v, t, learning_rate, decay, decoupled):
    """The new weights and the new averages m and v, a tuple of three arrays (n,).

    w: weights; g: gradients of the error alone; m, v: averages of the gradients and of their
    squares before the step, all arrays (n,), which must not be changed in place; t: number of
    this step, from 1; decay: λ; decoupled: True for AdamW, False for L2.
    """
    ### BEGIN SOLUTION
    if decoupled:
        w = w - learning_rate * decay * w
    else:
        g = g + decay * w
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    m_hat = m / (1 - 0.9**t)
    v_hat = v / (1 - 0.999**t)
    w = w - learning_rate * m_hat / (np.sqrt(v_hat) + 1e-7)
    return w, m, v
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Which row wins?
#
# *4 points, hard, about 12 minutes; section 13.8, All of it in one table*
#
# A friend reads mushrooms from photos, with 2,000 training pictures, 30 epochs and three seeds
# each. The table shows the accuracy in percent after the last epoch, and the validation accuracy of
# each run's best epoch. In the last row both accuracies are still rising at the end.
#
# | | training | validation | best epoch |
# | --- | --- | --- | --- |
# | none | 99.5 ± 0.3 | 61.0 ± 1.2 | 66.0 ± 0.9 |
# | L2 | 97.8 ± 0.5 | 61.9 ± 1.4 | 66.3 ± 1.1 |
# | augmentation | 82.0 ± 1.0 | 70.5 ± 0.8 | 71.4 ± 0.7 |
# | L2, dropout and augmentation | 60.4 ± 1.1 | 62.8 ± 0.9 | 62.8 ± 0.9 |
#
# He says: "L2 helps. But the last row wins: its gap is gone. Next I take the λ = 20 of a textbook,
# which uses the formula of section 13.2, and write `L2(20)`."
#
# Answer him in four to seven sentences, with numbers. Does L2 help? What does augmentation gain,
# and how much of that would stopping in time have brought for nothing? What is the matter with the
# last row, and why can its training accuracy lie below its validation accuracy? What should he
# write for λ = 20, and how much too strong is `L2(20)`?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# L2 gains 0.9 points, which is less than the spread over the seeds, 1.2 and 1.4 points, so one
# cannot say that it helps. Augmentation gains 9.5 points, far more than the spread; stopping the
# plain network at its best epoch would have brought 5.0 of them, and augmentation is 5.4 ahead of
# it even between best epochs. The last row underfits: it reads only 60.4 % of its own training
# pictures, is 7.7 points behind augmentation alone on new ones, and still rises, so there is too
# much regularisation for this network and 30 epochs. A small gap is no aim in itself. Its training
# accuracy is measured on augmented pictures, with values dropped, and while the weights change; the
# validation accuracy on plain pictures with nothing dropped. Keras's `L2(k)` needs k = λ/(2m) =
# 20/4,000 = 0.005, so that `L2(20)` is 4,000 times too strong and the weights would all but vanish.
#
# **Marks (4)**
#
# - 1 point: L2 gains 0.9 points, less than the spread, so nothing is shown.
# - 1 point: augmentation gains 9.5 points, and stopping the plain network in time 5.0 without it.
#   Accept as well: 5.4 between best epochs.
# - 1 point: the last row underfits (too much regularisation, or too few epochs), and its training
#   accuracy is measured with dropout and on augmented pictures. Either half alone earns half a
#   point.
# - 1 point: `L2(0.005)`, and 4,000 times too strong. Either number alone earns half a point.
#
# "The smallest gap wins" loses the third point, whatever else is said about the row.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
