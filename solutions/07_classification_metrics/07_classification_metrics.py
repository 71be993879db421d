# %% [markdown]
# # Exercises for chapter 7: classification metrics
#
# Read a matrix, count hits and misses, choose a threshold by its price, draw a curve over all
# thresholds, and advise somebody who has been promised a splendid accuracy.
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

check, progress = open_assignment("07_classification_metrics")
progress()

# %% [markdown]
# ## Question 1: Bruised apples, by hand
#
# *4 points, easy, about 8 minutes; section 7.2, Five numbers from four counts*
#
# A camera above a sorting belt looks for bruised apples, so *bruised* is the positive class. This
# is how it did on 400 apples. Look at the axes before you begin.
#
# | actual in columns | actual sound | actual bruised |
# | --- | --- | --- |
# | **predicted sound** | 317 | 18 |
# | **predicted bruised** | 23 | 42 |
#
# Give, in per cent and to one digit after the point, the recall (`recall_percent`), the precision
# (`precision_percent`), the specificity (`specificity_percent`) and F1 (`f1_percent`).
#
# You may write the arithmetic instead of its result, such as `100 * 2 / 3`.

# %% nbgrader={"grade": false, "grade_id": "q1-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
recall_percent = 100 * 42 / (42 + 18)
precision_percent = 100 * 42 / (42 + 23)
specificity_percent = 100 * 317 / (317 + 23)
f1_percent = 100 * 2 * 42 / (2 * 42 + 18 + 23)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q1-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q1")

# %% [markdown]
# ## Question 2: Precision and recall from labels
#
# *4 points, medium, about 10 minutes; section 7.2, Five numbers from four counts*
#
# Two lists say what each sample is and what a model said of it. The labels may be texts or whole
# numbers, of two classes or of many; `positive` names the class that we ask about, and all others
# together are negative. A share of nothing is undefined: return `float("nan")` for it.

# %% nbgrader={"grade": false, "grade_id": "q2-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import numpy as np


def precision_and_recall(actual, predicted, positive):
    """(precision, recall) of one class against the rest: two floats, NaN where undefined.

    actual, predicted: lists of labels, equally long; positive: the label of the class.
    """
    ### BEGIN SOLUTION
    is_positive = np.array(actual) == positive
    called_positive = np.array(predicted) == positive
    hits = np.sum(is_positive & called_positive)
    precision, recall = float("nan"), float("nan")
    if called_positive.any():
        precision = hits / np.sum(called_positive)
    if is_positive.any():
        recall = hits / np.sum(is_positive)
    return precision, recall
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q2-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q2")

# %% [markdown]
# ## Question 3: Batteries in the waste
#
# *3 points, medium, about 5 minutes; section 7.7, Ten classes*
#
# Of 1,000 things on a recycling belt 500 are paper, 480 are glass and 20 are batteries, which may
# catch fire. A model gets all paper and all glass right, and takes every battery for glass.
#
# Which of these numbers shows most clearly that something is wrong (`metric`)?
#
# - **a** the accuracy
# - **b** the macro recall
# - **c** the micro F1
# - **d** the weighted recall
#
# Why does it show more than the other three (`why`)?
#
# - **a** because each class counts the same in it, however few things belong to it
# - **b** because each thing counts the same in it, whatever its class
# - **c** because it adds up the counts of all classes first and divides then
# - **d** because it leaves out the classes that the model never names
#
# And what is the precision of the class *battery* (`battery_precision`)?
#
# - **a** 0
# - **b** 1
# - **c** undefined
# - **d** 0.98
#
# Give each answer as a letter in quotes, such as `"a"`.

# %% nbgrader={"grade": false, "grade_id": "q3-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
metric = "b"
why = "a"
battery_precision = "c"
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "q3-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 3}
check("q3")


# %% [markdown]
# ## Question 4: The cheapest threshold
#
# *5 points, hard, about 13 minutes; section 7.5, Which mistake costs more: choosing a threshold*
#
# A model gives each sample a score, and we answer yes if the score *reaches* the threshold, that
# is, if it is as high or higher. Every miss has a price and every false alarm another. Which of
# the thresholds on offer costs least, and how much? If several cost the same, take the lowest.


# %% nbgrader={"grade": false, "grade_id": "q4-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cheapest_threshold(scores, labels, thresholds, miss_cost, alarm_cost):
    """(threshold, cost): the threshold with the lowest total cost, and that cost.

    scores: list of numbers; labels: list of 1 (positive) and 0, equally long; thresholds: list of
    numbers from low to high; miss_cost, alarm_cost: what one miss and one false alarm cost.
    """
    ### BEGIN SOLUTION
    scores, labels = np.array(scores), np.array(labels)
    costs = []
    for threshold in thresholds:
        answers = scores >= threshold
        misses = np.sum(~answers & (labels == 1))
        alarms = np.sum(answers & (labels == 0))
        costs.append(miss_cost * misses + alarm_cost * alarms)
    cheapest = np.argmin(costs)
    return thresholds[cheapest], costs[cheapest]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q4-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 5}
check("q4")

# %% [markdown]
# ## Question 5: A ROC curve, step by step
#
# *4 points, medium, about 12 minutes; section 7.6, All thresholds at once: precision–recall and ROC curves*
#
# Draw the ROC curve as one line and nothing else: no diagonal, no legend. It begins where the
# threshold is so high that nobody is called positive, and gets one more point for each sample that
# the threshold passes on its way down. All scores differ, but they come in any order. Label both
# axes, give the figure a title, and return the figure.

# %% nbgrader={"grade": false, "grade_id": "q5-answer", "locked": false, "schema_version": 3, "solution": true, "task": false}
import matplotlib.pyplot as plt


def draw_roc(scores, labels):
    """The ROC curve of some scores, with one point more than there are samples.

    scores: list of different numbers; labels: list of 1 (positive) and 0, equally long, with at
    least one of each. Returns the figure.
    """
    ### BEGIN SOLUTION
    ranked = np.array(labels)[np.argsort(scores)[::-1]]
    found = np.cumsum(ranked == 1) / np.sum(ranked == 1)
    false_alarms = np.cumsum(ranked == 0) / np.sum(ranked == 0)
    fig, ax = plt.subplots()
    ax.plot([0, *false_alarms], [0, *found])
    ax.set_xlabel("false-positive rate")
    ax.set_ylabel("recall")
    ax.set_title("All thresholds at once")
    return fig
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "q5-check", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 4}
check("q5")

# %% [markdown]
# ## Question 6: Smoke over the forest
#
# *5 points, hard, about 12 minutes; section 7.4, One in a million*
#
# A town wants cameras that watch a forest for fires. Of 100,000 pictures from such cameras 50 show
# smoke. A company writes to the mayor: "Our detector is right for 99.95 % of all pictures, at the
# natural threshold of 0.5." The mayor, who has never heard of recall, asks you whether to buy it.
#
# Answer the mayor in five to eight sentences. What does the 99.95 % hide, and which detector without
# any camera reaches it as well? Which two numbers should the town ask for, and what would each tell?
# How should the threshold be chosen, and on which pictures should the choice be judged?

# %% [markdown] nbgrader={"grade": true, "grade_id": "q6-text", "locked": false, "schema_version": 3, "solution": true, "task": false, "points": 5}
# ### BEGIN SOLUTION
# Do not buy on this number alone. A box that always says "no smoke" is wrong for the 50 pictures
# with smoke only, so it is right for 99,950 of 100,000, which is 99.95 % too, and it finds no fire.
# Smoke is so rare that the accuracy speaks almost only of the pictures without it. Ask for the
# recall: of all pictures with smoke, how many were noticed? And ask for the precision: of all alarms,
# how many were real? It tells how often the fire brigade drives out for nothing. One half is a habit:
# a missed fire costs far more than a needless trip, so let the fire brigade put a price on both, and
# take the threshold at which the mistakes cost least in all; it will most likely be lower. Choose it
# on one set of pictures, and judge it on others that had no part in the choice.
#
# **Marks (5)**
#
# - 1 point: always saying no reaches the same accuracy, with the numbers (99,950 of 100,000).
# - 1 point: why: smoke is so rare that accuracy hardly notices the pictures with it.
# - 1 point: recall and precision (or the false alarms per day), each said in plain words.
# - 1 point: the threshold follows from what the two mistakes cost; here it tends to be lower.
# - 1 point: chosen on validation pictures, judged on others.
#
# F1, balanced accuracy or MCC may stand in for one of the two numbers, if the text says what it
# tells. Take off nothing for a mayor who is told not to buy at all.
# ### END SOLUTION

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
