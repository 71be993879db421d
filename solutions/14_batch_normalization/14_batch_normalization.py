# %% [markdown]
# # Exercises for chapter 14: batch normalisation
#
# Normalise a batch by hand, write the layer with its moving averages, follow a batch of one, draw
# how the averages leave their start, send a gradient back through the layer, and advise a friend.
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

check, progress = open_assignment("14_batch_normalization")
progress()

# %% [markdown]
# ## Question 1: Normalised, averaged, folded, by hand
#
# *3 points, easy, about 8 minutes; section 14.1, Four numbers, by hand*
#
# With a pencil, and without $\varepsilon$. One unit gave 11, 3, 17 and 9 for the four examples of a
# batch. Its normalisation has $\gamma = 3$ and $\beta = -1$; its moving mean was 4 before this
# batch, and it was made with `momentum=0.9`.
#
# Give the variance that the layer uses (`variance`), what comes out for the 17 (`output_17`), and
# the moving mean after this batch (`new_mean`).
#
# Much later training is over, and the layer has the moving mean 10 and the moving variance 25, with
# $\gamma = 3$ and $\beta = -1$ as before. The 1×1 convolution in front of it has the single weight
# 5 and, against all advice, a bias of 2. Fold the two layers into one convolution: what is its bias
# (`folded_bias`)?

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
variance = (1**2 + 7**2 + 7**2 + 1**2) / 4
output_17 = 3 * (17 - 10) / 5 - 1
new_mean = 0.9 * 4 + 0.1 * 10
folded_bias = -1 + 3 / 5 * (2 - 10)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: The whole layer
#
# *4 points, medium, about 12 minutes; section 14.4, Training and inference*
#
# Write batch normalisation for feature maps, as Keras does it, in training and at inference. It
# returns what leaves the layer, and the two moving averages as they are afterwards.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def normalise_maps(
    maps, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=0.001
):
    """The output (N, H, W, C), the new moving mean (C,) and the new moving variance (C,).

    maps: array (N, H, W, C); gamma, beta, moving_mean, moving_variance: arrays (C,), which must
    not be changed in place; training: True or False. Returns a tuple of three arrays.
    """
    ### BEGIN SOLUTION
    if training:
        mean, variance = maps.mean(axis=(0, 1, 2)), maps.var(axis=(0, 1, 2))
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    output = gamma * (maps - mean) / np.sqrt(variance + epsilon) + beta
    return output, moving_mean, moving_variance
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q2")

# %% [markdown]
# ## Question 3: One picture is left over
#
# *2 points, medium, about 5 minutes; section 14.9, Where it fails: small batches*
#
# 1,025 pictures are learned in batches of 32, so the last batch of each epoch holds a single
# picture. The network ends in
#
#     Flatten(), Dense(64, use_bias=False), BatchNormalization(), ReLU(), Dense(10, "softmax")
#
# What leaves the normalisation in training for this one picture (`output`)?
#
# - **a** the 64 values just as they came in, since there is nothing to compare them with
# - **b** no numbers (NaN), since the variance is 0
# - **c** the values normalised with the moving averages, since one example is no batch
# - **d** the 64 values of β, whatever came in
#
# And which gradient does this batch give to the kernel of `Dense(64)` (`gradient`)?
#
# - **a** zero
# - **b** an ordinary one, as if the normalisation were not there
# - **c** a very large one, about 1/√ε times that of a full batch
# - **d** no numbers (NaN)
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
output = "d"
gradient = "a"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
check("q3")

# %% [markdown]
# ## Question 4: Away from the start, drawn
#
# *3 points, medium, about 10 minutes; section 14.4, Training and inference*
#
# A normalisation with a single channel follows a dense layer and meets one batch after the other.
# Draw two panels side by side: on the left its moving mean after 0, 1, 2, … batches, against their
# number; on the right its moving variance. In each panel there is one line for each momentum, in
# the order in which they come. The averages begin as in Keras. Label both axes of both panels, and
# give each panel a title and a legend. Return the figure.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def averages_figure(batches, momenta):
    """The moving mean at left and the moving variance at right, one line for each momentum.

    batches: array (steps, m), each row a batch of m values; momenta: list of numbers between 0
    and 1, each as Keras means it. Returns the figure.
    """
    ### BEGIN SOLUTION
    done = np.arange(len(batches) + 1)
    fig, (left, right) = plt.subplots(ncols=2)
    for momentum in momenta:
        mean, variance = [0.0], [1.0]
        for batch in batches:
            mean.append(momentum * mean[-1] + (1 - momentum) * batch.mean())
            variance.append(momentum * variance[-1] + (1 - momentum) * batch.var())
        left.plot(done, mean)
        right.plot(done, variance)
    left.set_ylabel("moving mean")
    right.set_ylabel("moving variance")
    for ax in fig.axes:
        ax.set_xlabel("batches seen")
        ax.set_title("How it leaves its start")
        ax.legend([f"with momentum {momentum}" for momentum in momenta])
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: Back through ReLU and normalisation
#
# *4 points, hard, about 14 minutes; section 14.5, The way back*
#
# A layer normalises its feature maps with the statistics of the batch, as in training, and a ReLU
# follows: $a = \max(y, 0)$ with $y = \gamma \hat x + \beta$. From the layers behind comes
# `d_a`, the gradient of the loss with respect to $a$. Return its gradients with respect to the maps,
# to $\gamma$ and to $\beta$. Where $y$ is exactly 0 the gradient stops, as in chapter 8.


# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def block_backward(d_a, maps, gamma, beta, epsilon=0.001):
    """The gradients d_maps (N, H, W, C), d_gamma (C,) and d_beta (C,), a tuple of three arrays.

    d_a, maps: arrays (N, H, W, C); gamma, beta: arrays (C,).
    """
    ### BEGIN SOLUTION
    axes = (0, 1, 2)
    deviation = np.sqrt(maps.var(axis=axes) + epsilon)
    x_hat = (maps - maps.mean(axis=axes)) / deviation
    g = d_a * (gamma * x_hat + beta > 0)
    along = (g * x_hat).mean(axis=axes)
    d_maps = gamma / deviation * (g - g.mean(axis=axes) - x_hat * along)
    return d_maps, (g * x_hat).sum(axis=axes), g.sum(axis=axes)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Twenty-four per cent
#
# *4 points, hard, about 12 minutes; section 14.4, Training and inference*
#
# A friend's network reads traffic signs. Batch normalisation, with Keras's default momentum of
# 0.99, follows each of its convolutions. After the first epoch, 1,280 pictures in batches of 32, it
# has a training accuracy of 81 % and a validation accuracy of 24 %. He says: "It overfits after a
# single epoch. So I put a dropout of 0.5 in front of each normalisation. Until that works I ask it
# with `model(x, training=True)`, which gets 79 % of the validation pictures right."
#
# Answer him in four to seven sentences, with numbers. How much do the starting values of the moving
# averages still weigh, and how much would they weigh with momentum 0.9? In which epoch do they fall
# below a hundredth with 0.99? What do his 79 % say about overfitting? What is wrong with answering
# that way, and what would dropout in front of a normalisation do?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# An epoch is 1,280/32 = 40 steps, after which the starting values 0 and 1 still weigh 0.99⁴⁰ = 67 %,
# so his validation accuracy is that of a network which he did not train. With momentum 0.9 they
# would weigh 0.9⁴⁰ = 1.5 %; with 0.99 they are below a hundredth only after 459 steps, in the 12th
# epoch. The 79 % come from the same weights on the same pictures, only with the statistics of the
# batch, and are close to the training accuracy: so it does not overfit, its averages lag behind. But
# with `training=True` the answer for a picture depends on the pictures that are asked about with it,
# and each call moves the averages. Dropout in front of a normalisation raises the variance in
# training but not at inference, so that the averages would be too large; if it is needed at all, it
# belongs behind the last normalisation. He should lower the momentum to 0.9, or wait some epochs.
#
# **Marks (4)**
#
# - 1 point: 0.99⁴⁰ = 67 % (0.669), and 1.5 % with momentum 0.9. Either alone earns half a point.
# - 1 point: 459 steps, so the 12th epoch, or the way to it with one slip.
# - 1 point: the 79 % show that the weights do well on new pictures: no overfitting, but averages
#   that cannot be trusted yet.
# - 1 point: with `training=True` the answer depends on the company and asking moves the averages
#   (one of the two is enough, half a point); dropout in front makes the moving variance too large
#   for inference (half a point).
#
# "Batch normalisation prevents overfitting anyway" loses the third point.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
