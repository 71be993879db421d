# %% [markdown]
# # Exercises for chapter 10: small colour pictures
#
# Plan a network with a pencil, bring an old script up to date, find out what a run did after its
# best epoch, draw what is taken for what, write RMSprop, and choose the next knob for a friend.
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

check, progress = open_assignment("10_project_cifar10")
progress()

# %% [markdown]
# ## Question 1: Blocks and stacks, by hand
#
# *3 points, easy, about 9 minutes; section 10.3, Choose an architecture*
#
# With a pencil. A network for colour pictures of 96×96 pixels keeps to the habits of the chapter.
# Each of its blocks has two 3×3 convolutions with padding *same* and then a 2×2 max pooling. The
# first block has 12 filters in each convolution, every later one twice as many as the block before.
# The last block leaves maps of 6×6. How many blocks are there (`blocks`), and how many numbers
# describe a picture after the last one (`numbers_left`)?
#
# Elsewhere, somebody uses an 11×11 convolution with 32 channels in and 32 out. How many 3×3
# convolutions, one after the other, see as far (`stacked`)? And how many parameters are saved by
# them, all with 32 channels in and out and with biases (`saved`)?
#
# You may write the arithmetic instead of its result, such as `3 * 4 + 2`.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
blocks = len([96 // 2, 96 // 4, 96 // 8, 96 // 16])
numbers_left = 6 * 6 * 12 * 2 ** (blocks - 1)
stacked = (11 - 1) // 2
saved = (11 * 11 * 32 * 32 + 32) - stacked * (3 * 3 * 32 * 32 + 32)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q1")

# %% [markdown]
# ## Question 2: A script from the attic
#
# *3 points, easy, about 6 minutes; section 10.9, Old code, today's code*
#
# You find a script that is ten years old, and run it with today's Keras. These are some of its
# lines, in their order:
#
# ```python
# PATH = "best.hdf5"
# model.add(Conv2D(16, 2, border_mode="same"))
# model.compile(loss="categorical_crossentropy", optimizer=RMSprop(lr=0.001))
# keep_best = ModelCheckpoint(PATH, save_best_only=True, save_weights_only=True)
# model.fit(x_fit, y_fit, epochs=100, validation_data=(x_valid, y_valid), callbacks=[keep_best])
# model.load_weights(PATH)
# predicted = model.predict_classes(x_check)
# ```
#
# You correct each line when it fails, and then begin again from the top. Which of these mistakes
# comes to light only after the training (`late`)?
#
# - **a** `border_mode="same"`
# - **b** `lr=0.001`
# - **c** the name of the file
# - **d** `predict_classes`
#
# What should the file be called (`file_name`)?
#
# - **a** `"best.h5"`
# - **b** `"best.keras"`
# - **c** `"best.weights.h5"`
# - **d** `"best.weights.keras"`
#
# The network has ten classes. What belongs in the last line instead (`last_line`)?
#
# - **a** `model.predict(x_check).max(axis=-1)`
# - **b** `model.predict(x_check).argmax(axis=-1)`
# - **c** `model.predict(x_check).argmax(axis=0)`
# - **d** `model.predict(x_check) > 0.5`
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
late = "d"
file_name = "c"
last_line = "b"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q2")


# %% [markdown]
# ## Question 3: After the best epoch
#
# *3 points, medium, about 11 minutes; section 10.5, Train*
#
# A run is over, and its history is at hand. Return three things:
#
# 1. the epoch whose weights are kept: the one with the lowest validation loss, and the first of
#    them if several are equally low;
# 2. how many percentage points of validation accuracy would be lost with the weights of the last
#    epoch instead of the kept ones: a negative number if the last ones are better;
# 3. what the epochs after the kept one did. `"still learning"` if there are none. Otherwise compare
#    the end of the run with the kept epoch, as the chapter's trap does: `"overfitting"` or
#    `"not overfitting"`. A training loss at the end that is the same as in the kept epoch is no
#    overfitting.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_run(history):
    """(kept, lost, verdict) of a run.

    history: dict with the lists "loss", "val_loss" and "val_accuracy", one number for each epoch;
    accuracies are from 0 to 1.
    kept: an epoch, counted from 1; lost: percentage points; verdict: one of the three texts.
    """
    ### BEGIN SOLUTION
    train_loss, valid_loss = history["loss"], history["val_loss"]
    accuracy = history["val_accuracy"]
    best = valid_loss.index(min(valid_loss))
    lost = 100 * (accuracy[best] - accuracy[-1])
    if best == len(valid_loss) - 1:
        verdict = "still learning"
    elif train_loss[-1] < train_loss[best]:
        verdict = "overfitting"
    else:
        verdict = "not overfitting"
    return best + 1, lost, verdict
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q3")

# %% [markdown]
# ## Question 4: Which is taken for which, drawn
#
# *3 points, medium, about 12 minutes; section 10.7, Which is taken for which?*
#
# Of a confusion matrix, draw the `k` most frequent confusions as bars: the most frequent one first,
# each bar as long as the number of pictures. A confusion has a direction: a cat taken for a dog and
# a dog taken for a cat are two. Name each bar with the actual class, the word "as" and the
# predicted class, such as `"cat as dog"`. Label both axes, give the figure a title, and return the
# figure.
#
# You may rely on it that there are at least `k` confusions, and that no two counts off the diagonal
# are equal.

# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def confusion_bars(matrix, class_names, k):
    """A bar chart of the k most frequent confusions.

    matrix: int array (classes, classes), actual classes in rows, predicted ones in columns;
    class_names: list of texts, as many as classes. Returns the figure.
    """
    ### BEGIN SOLUTION
    confusions = []
    for row, actual in enumerate(class_names):
        for column, predicted in enumerate(class_names):
            if row != column:
                confusions.append((matrix[row, column], f"{actual} as {predicted}"))
    top = sorted(confusions, reverse=True)[:k]
    fig, ax = plt.subplots()
    ax.bar([name for _, name in top], [count for count, _ in top])
    ax.set_xlabel("confusion")
    ax.set_ylabel("pictures")
    ax.set_title("The most frequent confusions")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q4")

# %% [markdown]
# ## Question 5: RMSprop, step by step
#
# *4 points, hard, about 13 minutes; section 10.4, Compile*
#
# Follow several weights through several steps of RMSprop, by the rule of the chapter with its
# $\varepsilon$ under the root. Before the first step, $v = 0$ for each weight. The gradients of all
# steps are given; both arrays may hold whole numbers. You may rely on it that there is one step at
# least.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def rmsprop_path(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    """The weights after each step, an array (steps, n).

    start: array (n,), the weights before the first step; gradients: array (steps, n), one row for
    each step; learning_rate: alpha; rho: how much of the old v is kept, 0.9 in the chapter.
    """
    ### BEGIN SOLUTION
    weights, velocity = start, np.zeros(len(start))
    path = []
    for gradient in gradients:
        velocity = rho * velocity + (1 - rho) * gradient**2
        weights = weights - learning_rate * gradient / np.sqrt(velocity + epsilon)
        path.append(weights)
    return np.array(path)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Wild flowers
#
# *4 points, hard, about 12 minutes; section 10.8, Which knob next?*
#
# A friend's network names 25 kinds of wild flowers. It was trained once, for 80 epochs, with
# RMSprop, and she uses the weights of the last epoch. There are 1,000 validation pictures. This is
# what its history says, dropout being at work in training only:
#
# | | epoch 22 | epoch 80 |
# | --- | --- | --- |
# | training loss | 0.9 (lowest) | 1.6 |
# | validation loss | 1.1 (lowest) | 2.4 |
# | validation accuracy | 66 % | 51 % |
#
# With one dropout layer more, also trained once, her network ends at 53 %. She says: "The
# validation loss rises, so it overfits. Dropout helps against it, as one sees: 53 % against 51 %. I
# shall add still more of it, and train for 160 epochs."
#
# Answer her in four to seven sentences, with numbers. Does it overfit? What do you suspect, and
# which knob would you turn first? Which weights should she have kept, and what is it worth? What do
# her two points prove?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 4}
# ### BEGIN SOLUTION
# It does not overfit after epoch 22: whoever overfits learns the training pictures ever better, and
# here the training loss rises as well, from 0.9 to 1.6, so the network unlearns. I suspect that the
# steps are too large, and would first try a smaller learning rate, or another optimiser, on fewer
# pictures and epochs. More dropout is a remedy for something else, and 80 epochs more would go on
# from a state that is already bad. She should keep the weights of epoch 22, where the validation
# loss is lowest: 66 % in place of 51 %, 15 points for nothing, and 58 of her 80 epochs were worse
# than useless. A share of 51 % on 1,000 pictures scatters by √(0.51 · 0.49/1000) = 1.6 points, and
# the chance of the seed, which one run cannot show, comes on top. So two points prove nothing; both
# networks should be trained with several seeds, and compared at their best epochs.
#
# **Marks (4)**
#
# - 1 point: no overfitting, since the training loss rises too (0.9 to 1.6). "It unlearns" or "the
#   training goes wrong" will do.
# - 1 point: learning rate or optimiser first; neither dropout nor more epochs. One half alone earns
#   half a point.
# - 1 point: the weights with the lowest validation loss, epoch 22: 66 %, 15 points more.
# - 1 point: a scatter of about 1.6 points (about 2.2 for the difference of two), or the missing
#   seeds, so that two points prove nothing. A verdict without a number or a seed: half a point.
#
# Training loss with dropout lies too high, but it does so in both columns: an answer that explains
# the rise by it does not earn the first point.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
