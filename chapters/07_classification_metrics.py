# %% [markdown]
# # 7. Classification metrics: what a score says and what it hides
#
# **You will be able to**
#
# - read a confusion matrix in either of its two layouts;
# - work out accuracy, recall, precision, specificity, F1, balanced accuracy and MCC from four
#   counts, with pencil and paper;
# - say why an accuracy of more than 99.99 % can be worthless, and what to report instead;
# - choose a threshold from what the mistakes cost, and draw the curves over all thresholds;
# - average a metric over ten classes, and see in one plot whether probabilities can be trusted.
#
# **You need** arrays in NumPy, and fractions from school.
#
# **Minutes** 70 to read, 20 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 7.1 The confusion matrix and its two layouts
#
# *8 minutes*
#
# A test for an illness is tried on 1,000 people whose true state is known. The test says yes
# or no, the truth is yes or no, so each person falls into one of four groups:
#
# - *true positive*, TP: ill, and the test says so;
# - *false negative*, FN: ill, and the test missed it;
# - *false positive*, FP: healthy, and the test raised a false alarm;
# - *true negative*, TN: healthy, and the test says so.
#
# The second word is what the test said, the first whether it was right. Here are the four counts.

# %%
tp, fn, fp, tn = 100, 30, 70, 800

print(f"{tp} + {fn} + {fp} + {tn} = {tp + fn + fp + tn:,} people")
print(f"ill in truth: {tp} + {fn} = {tp + fn}")
print(f"ill according to the test: {tp} + {fp} = {tp + fp}")
assert tp + fn + fp + tn == 1_000

# %% [markdown]
# A {term}`confusion matrix` is these four counts in a square. To see where they come from, we
# write the 1,000 people out one by one, as a test set would list them: `y_true` is what each
# person is, `y_pred` what the test said, 1 for ill and 0 for healthy. Counting by hand means
# asking both questions of every person.

# %%
import numpy as np

y_true = np.repeat([1, 1, 0, 0], [tp, fn, fp, tn])
y_pred = np.repeat([1, 0, 1, 0], [tp, fn, fp, tn])

by_hand = np.zeros((2, 2), dtype=int)
for actual, predicted in zip(y_true, y_pred, strict=True):
    by_hand[actual, predicted] += 1  # the row is the truth, the column the answer
print(by_hand)

# %% [markdown]
# The NumPy way needs no loop: each pair (actual, predicted) gets one number, 2 · actual +
# predicted, and `bincount` counts these. scikit-learn has a function for it. All three agree.

# %%
from sklearn.metrics import confusion_matrix

by_numpy = np.bincount(2 * y_true + y_pred, minlength=4).reshape(2, 2)
by_sklearn = confusion_matrix(y_true, y_pred)

assert np.array_equal(by_hand, by_numpy) and np.array_equal(by_hand, by_sklearn)
assert by_hand.tolist() == [[tn, fp], [fn, tp]]

# %% [markdown]
# The actual classes are in the rows: scikit-learn does it so, and so do most papers. Some
# textbooks put them in the columns. The counts are the same, but the two off-diagonal cells
# change places, and with them FN and FP. A matrix without labelled axes cannot be read.
#
# There is a second choice: scikit-learn sorts the classes by number, so *healthy* (0) comes
# first and TN is at the top left; textbooks often begin with *ill*, and then TP is there.
#
# In this book `utils.metrics.ConfusionMatrix` keeps the counts together with the class names
# and the layout, and its text says which axis is which.

# %%
from utils.metrics import ConfusionMatrix

screening = ConfusionMatrix.from_labels(y_true, y_pred, class_names=["healthy", "ill"])
print(screening, screening.transposed(), sep="\n\n")

assert np.array_equal(screening.counts, by_sklearn)
assert np.array_equal(screening.transposed().counts, by_sklearn.T)

# %%
from utils import plotting

fig, (left, right) = plotting.new_figure(1, 2, width=7.2, height=3.3)
plotting.draw_confusion_matrix(left, screening)
plotting.draw_confusion_matrix(right, screening.transposed())
left.set_title("actual in rows")
right.set_title("actual in columns")
plotting.show(
    fig,
    alt=f"The same four counts twice. Left, actual classes in rows: {tn} and {fp} in the first "
    f"row, {fn} and {tp} in the second. Right, actual classes in columns: {tn} and {fn} in the "
    f"first row, {fp} and {tp} in the second.",
    caption=f"One test, two layouts. The {fn} missed and the {fp} false alarms change places. "
    "The darker a cell, the larger its share of the actual class.",
    name="fig-07-two-layouts",
)

# %% [markdown]
# ## 7.2 Five numbers from four counts
#
# *10 minutes*
#
# Each metric answers a question of its own. What differs is whom we divide by.
#
# | metric | question | formula |
# | --- | --- | --- |
# | accuracy | Of all people, how many were judged rightly? | (TP + TN) / (TP + FN + FP + TN) |
# | recall | Of the ill, how many were found? | TP / (TP + FN) |
# | precision | Of those called ill, how many are? | TP / (TP + FP) |
# | specificity | Of the healthy, how many were cleared? | TN / (TN + FP) |
# | F1 | Recall and precision in one number? | 2TP / (2TP + FN + FP) |
#
# Recall is also called *sensitivity* or *true-positive rate*. By hand we use Python's
# fractions: they are exact, and nothing is rounded before the end.

# %%
from fractions import Fraction

by_hand = {
    "accuracy": Fraction(tp + tn, tp + fn + fp + tn),
    "recall": Fraction(tp, tp + fn),
    "precision": Fraction(tp, tp + fp),
    "specificity": Fraction(tn, tn + fp),
    "f1": Fraction(2 * tp, 2 * tp + fn + fp),
}
for name, value in by_hand.items():
    print(f"{name:<12}{value!s:>7} = {float(value):.3f}")

# %% [markdown]
# The test is right for nine people in ten. Yet it finds only 77 % of the ill, and of those
# whom it calls ill, four in ten are healthy. In NumPy each metric is a mean over a *selected
# group*, and the selection says what the metric is about: recall looks only at those who are
# ill, precision only at those who are called ill.

# %%
right = y_true == y_pred

by_numpy = {
    "accuracy": right.mean(),
    "recall": right[y_true == 1].mean(),
    "precision": right[y_pred == 1].mean(),
    "specificity": right[y_true == 0].mean(),
}
recall, precision = by_numpy["recall"], by_numpy["precision"]
by_numpy["f1"] = 2 * precision * recall / (precision + recall)

# %% [markdown]
# scikit-learn has a function for each, except for specificity: that is the recall of the
# *other* class, so we ask for `pos_label=0`.

# %%
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score

by_sklearn = {
    "accuracy": accuracy_score(y_true, y_pred),
    "recall": recall_score(y_true, y_pred),
    "precision": precision_score(y_true, y_pred),
    "specificity": recall_score(y_true, y_pred, pos_label=0),
    "f1": f1_score(y_true, y_pred),
}
for name, value in by_hand.items():
    assert np.allclose(float(value), [by_numpy[name], by_sklearn[name]])

assert by_hand["accuracy"] == Fraction(9, 10)  # nine people in ten
assert round(float(100 * by_hand["recall"])) == 77  # percent of the ill that are found
assert round(float(10 * (1 - by_hand["precision"]))) == 4  # in ten that are called ill wrongly
rounded = {name: round(float(value), 3) for name, value in by_hand.items()}
assert list(rounded.values()) == [0.900, 0.769, 0.588, 0.920, 0.667]

# %% [markdown]
# :::{admonition} Trap: "precision is also called specificity"
# :class: warning trap
# The two are often named in one breath. They share one count, FP, and nothing else. Precision
# is TP / (TP + FP) and looks at the people *called ill*; specificity is TN / (TN + FP) and looks
# at the people who *are healthy*. The run below keeps the test as it is, and only makes healthy
# people ten times as common: the specificity stays, the precision collapses.
# :::

# %%
common = ConfusionMatrix.from_counts(tp=tp, fn=fn, fp=fp, tn=tn)
rare = ConfusionMatrix.from_counts(tp=tp, fn=fn, fp=10 * fp, tn=10 * tn)

for title, matrix in {"as above": common, "ten times as many healthy": rare}.items():
    specificity = Fraction(matrix.tn, matrix.tn + matrix.fp)
    precision = Fraction(matrix.tp, matrix.tp + matrix.fp)
    print(f"{title}: specificity {float(specificity):.3f}, precision {float(precision):.3f}")

assert Fraction(rare.tn, rare.tn + rare.fp) == by_hand["specificity"]
assert Fraction(rare.tp, rare.tp + rare.fp) == Fraction(1, 8)

# %% [markdown]
# :::{admonition} Trap: "recall counts the ill that were diagnosed wrongly"
# :class: warning trap
# It counts those that were *found*. The ill that were diagnosed wrongly are the false
# negatives, and their share, FN / (TP + FN), is the *miss rate*: what is left when recall is
# taken from 1. A test that finds everybody has recall 1, not 0.
# :::

# %%
miss_rate = Fraction(fn, tp + fn)
print(f"found {by_hand['recall']}, missed {miss_rate}, together {by_hand['recall'] + miss_rate}")
assert by_hand["recall"] + miss_rate == 1

everybody = ConfusionMatrix.from_counts(tp=130, fn=0, fp=870, tn=0)  # calls everybody ill
assert Fraction(everybody.tp, everybody.tp + everybody.fn) == 1

# %% [markdown]
# ### Why F1 is not the plain mean
#
# The last cell shows the danger of looking at recall alone: who calls everybody ill misses
# nobody. F1 guards against that. It is the *harmonic* mean of precision $P$ and recall $R$,
#
# $$F_1 = \frac{2PR}{P+R} = \frac{2\,TP}{2\,TP+FN+FP},$$ (eq-07-f1)
#
# which stays close to the smaller of the two. Take two classifiers: the first has a
# precision of 95 % and a recall of 90 %, the second 98 % and 85 %. Which one is better?

# %%
classifiers = {"first": (95, 90), "second": (98, 85)}
f1_scores = {}
for name, (percent_p, percent_r) in classifiers.items():
    p, r = Fraction(percent_p, 100), Fraction(percent_r, 100)
    f1_scores[name] = 2 * p * r / (p + r)
    mean = (p + r) / 2
    print(f"{name}: F1 = {float(100 * f1_scores[name]):.1f} %, plain mean {float(100 * mean)} %")

assert round(float(100 * f1_scores["first"]), 1) == 92.4
assert round(float(100 * f1_scores["second"]), 1) == 91.0

# %% [markdown]
# The first, by F1: the second gains three points of precision and pays five of recall. For
# numbers as close as these the plain mean would say much the same. They part where one of the
# two is poor. The figure holds the precision at 95 % and lets the recall fall to nothing.

# %%
recalls = np.linspace(0, 1, 101)
held = 0.95
harmonic = 2 * held * recalls / (held + recalls)
plain = (held + recalls) / 2

plotting.comparison_lines(
    recalls,
    {"F1 (harmonic mean)": harmonic, "plain mean": plain},
    axis_labels=("recall", "value"),
    limits=(0, 1),
    alt=f"Precision is held at {held}. The plain mean falls in a straight line from "
    f"{plain[-1]:.3f} at recall 1 to {plain[0]:.3f} at recall 0; F1 falls from "
    f"{harmonic[-1]:.3f} to {harmonic[0]:.0f}, ever faster.",
    caption=f"Precision {held}: at recall 0 the plain mean still says {plain[0]:.3f}, F1 says 0.",
    name="fig-07-f1",
)

# %% [markdown]
# At recall 0.2 the plain mean still looks passable, while F1 is far down. A model gets a
# good F1 only if both of its parts are good.

# %%
assert harmonic[0] == 0
print(f"recall {recalls[20]:.1f}: F1 {harmonic[20]:.2f}, plain mean {plain[20]:.3f}")

# %% [markdown]
# ## 7.3 Round once, at the end
#
# *6 minutes*
#
# Now a test for tumours on 100 people: TP 10, TN 60, FP 22, FN 8. By hand again, as exact
# fractions, next to NumPy and scikit-learn.

# %%
tumour = ConfusionMatrix.from_counts(tp=10, fn=8, fp=22, tn=60)
accuracy = Fraction(10 + 60, 100)
recall, precision = Fraction(10, 10 + 8), Fraction(10, 10 + 22)
f1 = 2 * precision * recall / (precision + recall)

print(f"accuracy  {accuracy!s:>5} = {float(100 * accuracy):.0f} %")
print(f"recall    {recall!s:>5} = {float(100 * recall):.1f} %")
print(f"precision {precision!s:>5} = {float(100 * precision):.2f} %")
print(f"F1        {f1!s:>5} = {float(100 * f1):.0f} %, exactly")
assert f1 == Fraction(2 * 10, 2 * 10 + 8 + 22) == Fraction(20, 50) == Fraction(2, 5)

# %%
y_true = np.repeat([1, 1, 0, 0], [10, 8, 22, 60])
y_pred = np.repeat([1, 0, 1, 0], [10, 8, 22, 60])
right = y_true == y_pred

by_numpy = [right.mean(), right[y_true == 1].mean(), right[y_pred == 1].mean()]
by_numpy.append(2 * by_numpy[1] * by_numpy[2] / (by_numpy[1] + by_numpy[2]))
scores = accuracy_score, recall_score, precision_score, f1_score
by_sklearn = [score(y_true, y_pred) for score in scores]

assert np.allclose([float(value) for value in (accuracy, recall, precision, f1)], by_numpy)
assert np.allclose(by_numpy, by_sklearn)
assert (round(float(100 * recall), 1), float(100 * precision)) == (55.6, 31.25)

# %% [markdown]
# :::{admonition} Trap: rounding on the way
# :class: warning trap
# Worked with two digits at each step, the same problem has been printed as
# 0.34 / 0.86, "39 %". The exact answer is 40 %. The digits were not even rounded: they were
# cut off, four times, each time downwards. The next cell retraces it.
# :::

# %%
import math


def cut(value):
    """The value with all digits after the second one cut off."""
    return Fraction(math.floor(100 * value), 100)


p, r = cut(precision), cut(recall)
numerator, denominator = cut(2 * p * r), cut(p + r)
print(f"precision {float(p)}, recall {float(r)}")
print(f"{float(numerator)} / {float(denominator)} = {float(numerator / denominator):.4f}")
assert (numerator, denominator) == (Fraction(34, 100), Fraction(86, 100))
assert cut(numerator / denominator) == Fraction(39, 100) != f1

# %% [markdown]
# One point lost, by no fault of the test. Proper rounding at each step is better than
# cutting, but not safe. Let us count: of all possible tests on 100 people that find somebody,
# for how many does the F1 in whole percent come out wrong if precision and recall alone are
# rounded, or cut, to whole percent before the last step? The F1 itself is rounded in all cases.
# Whole numbers keep the count free of rounding.

# %%
grid = np.indices((101, 101, 101)).reshape(3, -1)
tps, fns, fps = grid[:, (grid.sum(axis=0) <= 100) & (grid[0] > 0)]


def percent(numerator, denominator, rounding):
    """100 · numerator / denominator as a whole number, rounded (half up) or cut."""
    half = denominator if rounding else 0
    return (200 * numerator + half) // (2 * denominator)


exact = percent(2 * tps, 2 * tps + fns + fps, rounding=True)
wrong = {}
for name, rounding in {"rounded": True, "cut": False}.items():
    p, r = percent(tps, tps + fps, rounding), percent(tps, tps + fns, rounding)
    wrong[name] = np.mean(percent(2 * p * r, 100 * (p + r), rounding=True) != exact)
    print(f"{name} on the way: {wrong[name]:.0%} of {len(tps):,} tests get a wrong F1")

# %% [markdown]
# So carry fractions, or all the digits your computer has, to the end, and round once. In
# the course `utils.metrics.exact_metrics` gives the fractions of any two-class matrix.

# %%
from utils import metrics

exact = metrics.exact_metrics(tumour)
assert (exact["accuracy"], exact["recall"], exact["precision"]) == (accuracy, recall, precision)
assert exact["f_beta"] == f1
assert 0 < wrong["rounded"] < wrong["cut"]

# %% [markdown]
# ## 7.4 One in a million
#
# *7 minutes*
#
# A disease strikes one person in a million. Here is a model for it, complete: *always say
# no*. How good is it on a million people of whom one is ill?

# %%
always_no = ConfusionMatrix.from_counts(tp=0, fn=1, fp=0, tn=999_999)

by_hand = Fraction(0 + 999_999, 1_000_000)
y_true = np.zeros(1_000_000, dtype=int)
y_true[0] = 1
y_pred = np.zeros_like(y_true)

print(f"accuracy {float(100 * by_hand):.4f} %")
assert np.isclose(float(by_hand), np.mean(y_true == y_pred), rtol=1e-12)
assert np.isclose(float(by_hand), accuracy_score(y_true, y_pred), rtol=1e-12)
assert np.isclose(float(by_hand), metrics.accuracy(always_no), rtol=1e-12)

# %% [markdown]
# An accuracy of 99.9999 %. Count the nines: one mistake in a million is $10^{-6}$, which leaves
# six of them. The value that is sometimes printed, 99.999 %, belongs to ten mistakes. And the
# model is useless: it finds nobody. Which metric notices?

# %%
assert 100 * (1 - Fraction(1, 1_000_000)) == Fraction("99.9999")
assert 100 * (1 - Fraction(10, 1_000_000)) == Fraction("99.999")

for name, value in metrics.exact_metrics(always_no).items():
    print(f"{name:<18}{value}")

# %% [markdown]
# - **Recall** is 0: of one ill person none was found.
# - **Precision** is 0/0. Nobody was called ill, so there is no share of them: the value is
#   *undefined*. In this book it is `nan`, "not a number". scikit-learn prints a warning and says
#   0, unless told otherwise by `zero_division`.
# - **F1** is 0: in the form 2TP / (2TP + FN + FP) it is defined even here.
# - **Specificity** is 1: all healthy people were cleared. That is why nobody should report it
#   alone.
#
# {term}`Balanced accuracy <balanced accuracy>` is the mean of recall and specificity. It counts
# the ill as much as the healthy, however few they are, and is ½ for any model that always gives
# the same answer. {term}`MCC`, the Matthews correlation coefficient, is the correlation between
# truth and answer, from −1 to 1, with 0 for chance:
#
# $$MCC = \frac{TP \cdot TN - FP \cdot FN}{\sqrt{(TP+FP)(TP+FN)(TN+FP)(TN+FN)}}.$$ (eq-07-mcc)
#
# For the model that always says no this is 0/0 as well, because it never answers yes;
# scikit-learn says 0 there too. The function `undefined` says such things in words.

# %%
from sklearn.metrics import matthews_corrcoef

assert np.isnan(precision_score(y_true, y_pred, zero_division=np.nan))
assert matthews_corrcoef(y_true, y_pred) == 0
assert np.isnan(metrics.precision(always_no)) and np.isnan(metrics.matthews_correlation(always_no))
for sentence in metrics.undefined(always_no):
    print(sentence)

# %% [markdown]
# A second model finds the one ill person and raises nine false alarms. Its accuracy is
# *lower*. All else is better. MCC by hand, by NumPy's correlation and by scikit-learn:

# %%
useful = ConfusionMatrix.from_counts(tp=1, fn=0, fp=9, tn=999_990)
y_pred[:10] = 1  # the ill person and nine healthy ones

by_hand = (1 * 999_990 - 9 * 0) / math.sqrt((1 + 9) * (1 + 0) * (999_990 + 9) * (999_990 + 0))
by_numpy = np.corrcoef(y_true, y_pred)[0, 1]
by_sklearn = matthews_corrcoef(y_true, y_pred)

print(f"MCC {by_hand:.3f}")
assert np.allclose([by_hand, by_numpy], by_sklearn)
assert np.isclose(by_hand, metrics.matthews_correlation(useful))

# %%
compared = {
    "accuracy": metrics.accuracy,
    "recall": metrics.recall,
    "precision": metrics.precision,
    "F1": metrics.f1,
    "balanced accuracy": metrics.balanced_accuracy,
    "MCC": metrics.matthews_correlation,
}
table = {name: (metric(always_no), metric(useful)) for name, metric in compared.items()}
print(f"{'':<18}always no   useful")
for name, (no, use) in table.items():
    print(f"{name:<18}{no:>9.6f}{use:>9.6f}")
assert table["accuracy"][0] > table["accuracy"][1]

# %%
fig, ax = plotting.new_figure(height=3.4)
rows = np.arange(len(table))
values = np.array(list(table.values()))
for k, (title, marker) in enumerate({"always no": "s", "useful": "o"}.items()):
    ax.plot(values[:, k], rows, marker, color=plotting.PALETTE[1 - k], markersize=10 - 3 * k,
            label=title)  # fmt: skip
for row in np.flatnonzero(np.isnan(values[:, 0])):
    ax.text(0.4, row, "always no: undefined", va="center", fontsize=9)
ax.set(yticks=rows, yticklabels=table, xlabel="value", xlim=(-0.03, 1.03), ylim=(5.5, -0.5))
fig.legend(loc="outside upper left", ncols=2)
plotting.show(
    fig,
    alt="; ".join(f"{name}: always no {no:.6g}, useful {use:.6g}"
                  for name, (no, use) in table.items()).replace("nan", "undefined"),
    caption="Accuracy cannot tell the two models apart; every other metric can.",
    name="fig-07-one-in-a-million",
)  # fmt: skip

# %% [markdown]
# For rare classes report recall and precision, and one number that needs both sides: F1,
# balanced accuracy or MCC. Balanced accuracy is nearly 1 for the useful model although nine of
# its ten alarms are false; F1 and MCC say so. None of them tells the whole story alone.

# %% [markdown]
# ## 7.5 Which mistake costs more: choosing a threshold
#
# *12 minutes*
#
# A network does not answer yes or no. It gives a score, often a probability, and *we* answer
# yes if the score reaches a {term}`threshold`. One half is a habit, not a law.
#
# We take real measurements, which come with scikit-learn: 569 samples of breast tissue, each a
# benign or a malignant tumour, described by the shape of the cell nuclei in a microscope
# picture {cite}`street1993nuclear`. We use two of its thirty columns, mean radius and mean
# texture, so that there is something left to get wrong. Malignant is what we must find,
# so it becomes class 1; the data set has it as 0.

# %%
from sklearn.datasets import load_breast_cancer

samples = load_breast_cancer()
x = samples.data[:, :2]
y = (samples.target_names[samples.target] == "malignant").astype(int)

print(f"{len(x)} samples of {', '.join(samples.feature_names[:2])}")
print(f"{y.sum()} malignant, {len(y) - y.sum()} benign")
assert len(x) == 569

# %% [markdown]
# The threshold will be chosen on data, and what is chosen on data must be judged on other
# data. So we need all three parts: training for the weights, validation for the threshold,
# test for the verdict. The model is a logistic regression: one dense unit with a sigmoid.

# %%
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits

threadpool_limits(1)  # for matrices as small as ours one processor core is faster than several
x_train, x_rest, y_train, y_rest = train_test_split(
    x, y, test_size=0.5, stratify=y, random_state=0
)
x_valid, x_test, y_valid, y_test = train_test_split(
    x_rest, y_rest, test_size=0.5, stratify=y_rest, random_state=0
)
# The tight tolerance makes every computer find the same weights, to the digits shown here.
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-8, max_iter=1_000))
model.fit(x_train, y_train)
print(f"training {len(y_train)}, validation {len(y_valid)}, test {len(y_test)}")

# %% [markdown]
# Now the four counts at some thresholds. By hand for one threshold first: compare, then count.
# Then scikit-learn on the same answers, then the whole table.

# %%
scores = model.predict_proba(x_valid)[:, 1]  # the probability of class 1, malignant

answers = scores >= 0.5
by_hand = [[np.sum(~answers & (y_valid == 0)), np.sum(answers & (y_valid == 0))],
           [np.sum(~answers & (y_valid == 1)), np.sum(answers & (y_valid == 1))]]  # fmt: skip
thresholds = np.arange(5, 100, 5) / 100
table = metrics.threshold_table(scores, y_valid, thresholds)

at_half = list(thresholds).index(0.5)
assert np.array_equal(by_hand, confusion_matrix(y_valid, answers))
assert np.array_equal(by_hand, table.matrix(at_half).counts)
print(table)

# %% [markdown]
# Read the table downwards. A higher threshold means fewer alarms: fewer false ones, so the
# precision tends to rise, and fewer right ones, so the recall falls. It can only fall: who
# raises a threshold never finds anybody new. Precision usually rises, but nothing forces it to.

# %%
assert np.all(np.diff(table.tp) <= 0) and np.all(np.diff(table.fp) <= 0)
precisions = table.tp / (table.tp + table.fp)
falls = np.flatnonzero(np.diff(precisions) < 0)
for i in falls:
    print(f"from {thresholds[i]:.2f} to {thresholds[i + 1]:.2f} the precision falls from "
          f"{precisions[i]:.3f} to {precisions[i + 1]:.3f}")  # fmt: skip

# %% [markdown]
# Which threshold is best depends on what a mistake costs. Say that a missed tumour costs ten
# times as much as a false alarm, which means one more examination. The total cost at a threshold
# is 10 · FN + 1 · FP, and we take the threshold where it is lowest. For comparison, equal costs.

# %%
costs = {
    "a miss costs 10": table.cost(false_negative=10, false_positive=1),
    "a miss costs 1": table.cost(false_negative=1, false_positive=1),
}
best = {name: float(thresholds[cost.argmin()]) for name, cost in costs.items()}
for name, cost in costs.items():
    print(f"{name}: threshold {best[name]:.2f} costs {cost.min():.0f}, 0.50 {cost[at_half]:.0f}")

assert np.array_equal(costs["a miss costs 10"], 10 * table.fn + table.fp)
assert len(set(table.fn[8:11])) == len(set(table.fp[8:11])) == 1  # 0.45 to 0.55 tie
assert best == {"a miss costs 10": 0.15, "a miss costs 1": 0.45}

# %%
plotting.comparison_lines(
    thresholds,
    costs,
    axis_labels=("threshold", "cost of all mistakes (false alarms)"),
    alt="Cost against threshold on the validation set. "
    + " ".join(f"If {name}, it is lowest, {cost.min():.0f}, at threshold {best[name]:.2f} and "
               f"{cost[-1]:.0f} at {thresholds[-1]:.2f}." for name, cost in costs.items()),
    caption="What the mistakes cost in all: "
    + ", ".join(f"if {name}, threshold {best[name]:.2f} is cheapest" for name in costs) + ".",
    name="fig-07-cost",
)  # fmt: skip

# %% [markdown]
# The dearer a miss, the lower the threshold. (With equal costs all thresholds from 0.45 to 0.55
# tie, and `argmin` takes the first.) The curve jumps, since it stands on a few dozen
# tumours: the last digit of such a threshold should not be taken too seriously. The verdict
# belongs to the test set, which has had no part in the choice.

# %%
test_scores = model.predict_proba(x_test)[:, 1]
test_table = metrics.threshold_table(test_scores, y_test, [0.5, best["a miss costs 10"]])
for k, cost in enumerate(test_table.cost(false_negative=10, false_positive=1)):
    print(f"threshold {test_table.threshold[k]:.2f}: missed {test_table.fn[k]}, "
          f"false alarms {test_table.fp[k]}, cost {cost:.0f}")  # fmt: skip

# %% [markdown]
# Far fewer missed, bought with more false alarms: that was the deal, and it holds on
# samples that nobody had looked at.
#
# ### F-beta: when you have no price list
#
# Often nobody can name the costs. Then one says how many times as much recall matters as
# precision, and calls that number β:
#
# $$F_\beta = (1+\beta^2)\,\frac{PR}{\beta^2P+R}
# = \frac{(1+\beta^2)\,TP}{(1+\beta^2)\,TP+\beta^2\,FN+FP}.$$ (eq-07-fbeta)
#
# β = 1 gives F1; 2 weighs recall more; ½ precision. For the health screening, three ways:

# %%
from sklearn.metrics import fbeta_score

y_true = np.repeat([1, 1, 0, 0], [tp, fn, fp, tn])
y_pred = np.repeat([1, 0, 1, 0], [tp, fn, fp, tn])
p, r = np.mean(y_true[y_pred == 1]), np.mean(y_pred[y_true == 1])

for beta in (Fraction(1, 2), Fraction(1), Fraction(2)):
    b = beta**2
    by_hand = (1 + b) * tp / ((1 + b) * tp + b * fn + fp)
    by_numpy = (1 + b) * p * r / (float(b) * p + r)
    by_sklearn = fbeta_score(y_true, y_pred, beta=float(beta))
    print(f"β = {beta!s:>3}: {by_hand!s:>5} = {float(by_hand):.3f}")
    assert np.allclose([float(by_hand), by_numpy], by_sklearn)

# %% [markdown]
# The screening has a better recall (0.769) than precision (0.588), so the more recall counts,
# the better it looks. Picking a threshold by F-beta works as picking it by cost does:

# %%
for beta in (0.5, 1, 2):
    values = [metrics.f_beta(table.matrix(row), beta) for row in range(len(table))]
    row = int(np.argmax(values))
    print(f"β = {beta}: threshold {thresholds[row]:.2f}, F-beta {values[row]:.3f}, "
          f"missed {table.fn[row]}, false alarms {table.fp[row]}")  # fmt: skip

# %% [markdown]
# ## 7.6 All thresholds at once: precision–recall and ROC curves
#
# *9 minutes*
#
# A curve shows what all thresholds can do. The {term}`ROC curve` plots recall against the
# false-positive rate, FP / (FP + TN), which is 1 − specificity. Six samples are enough to draw
# one by hand: go through the scores from high to low, and let the threshold pass one sample at a
# time. A positive takes the curve one step up, a negative one step to the right.

# %%
six_scores = np.array([0.9, 0.8, 0.7, 0.6, 0.4, 0.2])
six_labels = np.array([1, 1, 0, 1, 0, 0])

by_hand = [(Fraction(0), Fraction(0))]
for label in six_labels:  # their scores are sorted from high to low
    right_step, up_step = (Fraction(0), Fraction(1, 3)) if label else (Fraction(1, 3), Fraction(0))
    by_hand.append((by_hand[-1][0] + right_step, by_hand[-1][1] + up_step))
for (false_alarms, found), score in zip(by_hand, ["∞", *six_scores], strict=True):
    print(f"threshold {score!s:>4}: false-positive rate {false_alarms!s:>4}, recall {found!s:>4}")

# %% [markdown]
# The *area* under the ROC curve has a meaning that can be counted: it is the chance that a
# positive picked at random has a higher score than a negative picked at random. Three positives
# and three negatives make nine pairs. By hand we count pairs, in NumPy we compare all of them at
# once, and scikit-learn adds up the area.

# %%
from sklearn.metrics import roc_auc_score

positives, negatives = six_scores[six_labels == 1], six_scores[six_labels == 0]
won = sum(1 for high in positives for low in negatives if high > low)
by_hand_area = Fraction(won, len(positives) * len(negatives))
by_numpy = np.mean(positives[:, np.newaxis] > negatives[np.newaxis, :])
curve = metrics.roc(six_scores, six_labels)

print(f"{won} of {len(positives) * len(negatives)} pairs: area {float(by_hand_area):.3f}")
assert np.allclose(float(by_hand_area), [by_numpy, roc_auc_score(six_labels, six_scores)])
assert np.allclose(np.array(by_hand, dtype=float), np.column_stack([curve.x, curve.y]))
assert np.isclose(np.trapezoid(curve.y, curve.x), curve.area)

# %% [markdown]
# Guessing wins half of the pairs, so its area is ½ and its curve the diagonal. Now the tumours,
# with a second model that has to do with two other columns, texture and smoothness.

# %%
columns = [list(samples.feature_names).index(name) for name in ("mean texture", "mean smoothness")]
# The same samples in each part as above: the split depends on the labels and the seed alone.
other_train, other_rest = train_test_split(
    samples.data[:, columns], test_size=0.5, stratify=y, random_state=0
)
other_valid, _ = train_test_split(other_rest, test_size=0.5, stratify=y_rest, random_state=0)
other = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-8, max_iter=1_000))
other.fit(other_train, y_train)
other_scores = other.predict_proba(other_valid)[:, 1]
assert np.array_equal(other_valid[:, 0], x_valid[:, 1])  # both know the texture

# %%
curves = {
    "radius and texture": metrics.roc(scores, y_valid),
    "texture and smoothness": metrics.roc(other_scores, y_valid),
}
plotting.roc_curve(
    curves,
    chosen=best["a miss costs 10"],
    alt="Two ROC curves on the validation set. "
    + " ".join(f"{name}: area {curve.area:.3f}." for name, curve in curves.items())
    + " The first lies above the second nearly everywhere, and both above the diagonal.",
    caption=f"ROC curves of two models, with the threshold {best['a miss costs 10']} marked.",
    name="fig-07-roc",
)

# %% [markdown]
# The {term}`precision–recall curve` plots precision against recall. Its area is the *average
# precision*: the precision at each step, weighted by the recall gained in it. For the six samples
# there are three steps that gain recall, one for each positive.

# %%
from sklearn.metrics import average_precision_score

found = np.cumsum(six_labels)
gains = [(int(found[i]), i + 1) for i in range(6) if six_labels[i]]
by_hand = sum(Fraction(1, 3) * Fraction(n_found, n_called) for n_found, n_called in gains)
by_numpy = np.mean((found / np.arange(1, 7))[six_labels == 1])

terms = " + ".join(f"{n_found}/{n_called}" for n_found, n_called in gains)
print(f"1/3 · ({terms}) = {by_hand} = {float(by_hand):.3f}")
assert np.allclose([float(by_hand), by_numpy], average_precision_score(six_labels, six_scores))
assert np.isclose(float(by_hand), metrics.precision_recall(six_scores, six_labels).area)

# %%
pr_curves = {
    "radius and texture": metrics.precision_recall(scores, y_valid),
    "texture and smoothness": metrics.precision_recall(other_scores, y_valid),
}
plotting.precision_recall_curve(
    pr_curves,
    chosen=best["a miss costs 10"],
    alt="Two precision–recall curves on the validation set. "
    + " ".join(f"{name}: average precision {curve.area:.3f}." for name, curve in pr_curves.items())
    + " The first lies above the second nearly everywhere.",
    caption="Precision–recall curves of the same two models, with the same threshold marked.",
    name="fig-07-precision-recall",
)

# %% [markdown]
# Such curves are ragged at the left, where few samples have been called positive yet. The second
# model's curve even falls to 0 there: the one sample it is most sure of is benign.

# %%
assert y_valid[other_scores.argmax()] == 0 and y_valid[scores.argmax()] == 1

# %% [markdown]
# **Try it.** The validation tumours of the first model once more, every sample a dot at its score,
# rounded to three digits. Drag the threshold, or move it with the arrow keys: the confusion matrix,
# the measures and the point on both curves move with it. Find the threshold that misses no tumour,
# and see what it costs in precision. (The picture shows the same step where the page has no
# scripts.)

# %%
from utils import explorers

rounded = np.round(scores, 3)
at_best = metrics.threshold_table(rounded, y_valid, [best["a miss costs 10"]]).matrix(0)
unrounded = metrics.threshold_table(scores, y_valid, [best["a miss costs 10"]]).matrix(0)
assert np.array_equal(at_best.counts, unrounded.counts)

explorers.threshold(
    rounded,
    y_valid,
    threshold=best["a miss costs 10"],
    class_names=("benign", "malignant"),
    alt=f"An explorer for the decision threshold. At {best['a miss costs 10']} it shows "
    f"TP {at_best.tp}, FN {at_best.fn}, FP {at_best.fp} and TN {at_best.tn}.",
    name="explore-07-threshold",
)

# %% [markdown]
# Which of the two curves should you draw? In real screening tumours are far rarer than in
# this data set. We imitate that by counting every benign sample a hundred times. The ROC curve
# does not notice, since both of its rates stay within one actual class. Precision mixes the
# classes, and does.

# %%
rare = np.concatenate([np.flatnonzero(y_valid == 1), np.repeat(np.flatnonzero(y_valid == 0), 100)])

for title, rows in {"as it is": np.arange(len(y_valid)), "benign × 100": rare}.items():
    roc_area = metrics.roc(scores[rows], y_valid[rows]).area
    pr_area = metrics.precision_recall(scores[rows], y_valid[rows]).area
    print(f"{title:<13} {y_valid[rows].mean():6.2%} malignant: "
          f"ROC area {roc_area:.3f}, average precision {pr_area:.3f}")  # fmt: skip

# %% [markdown]
# When positives are rare and you care about them, draw precision against recall
# {cite}`saito2015precision`. Its level for guessing is the share of positives, not ½.

# %% [markdown]
# ## 7.7 Ten classes
#
# *12 minutes*
#
# From two classes to ten, everything stays, once per class: one class is the positive one, and
# all others together are negative. We need real predictions. scikit-learn brings 1,797 digits
# of 8×8 pixels, written by 13 people {cite}`alpaydin1998optical`. They are *not* MNIST: smaller
# and easier. Half of them train a logistic regression, the other half test it. As the same
# person's digits are in both halves, the score may flatter; for reading a matrix that does not
# matter.

# %%
from sklearn.datasets import load_digits

digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(
    digits.data / 16,  # 0 to 16 becomes 0 to 1
    digits.target,
    test_size=0.5,
    stratify=digits.target,
    random_state=0,
)
# As above: tight, so that all computers agree on the digits shown.
model = LogisticRegression(solver="newton-cg", tol=1e-6).fit(x_train, y_train)
probabilities = model.predict_proba(x_test)
print(f"training {x_train.shape}, test {x_test.shape}, probabilities {probabilities.shape}")
assert len(digits.data) == 1_797

# %% [markdown]
# The prediction is the class of highest probability. Three ways to the same 10×10 matrix:

# %%
y_pred = probabilities.argmax(axis=1)

by_hand = np.zeros((10, 10), dtype=int)
for actual, predicted in zip(y_test, y_pred, strict=True):
    by_hand[actual, predicted] += 1
by_numpy = np.bincount(10 * y_test + y_pred, minlength=100).reshape(10, 10)

matrix = ConfusionMatrix.from_labels(y_test, y_pred, n_classes=10)
assert np.array_equal(by_hand, by_numpy) and np.array_equal(by_hand, matrix.counts)
assert np.array_equal(by_hand, confusion_matrix(y_test, y_pred))
print(f"{np.trace(by_hand)} of {by_hand.sum()} right: {metrics.accuracy(matrix):.1%}")

# %%
worst = metrics.largest_confusions(matrix, 3)
plotting.confusion_matrix(
    matrix,
    alt=f"10 by 10 confusion matrix of digits, actual in rows. {np.trace(by_hand)} of "
    f"{matrix.total} are on the diagonal. Largest mistakes: "
    + ", ".join(f"digit {a} taken for {p} ({n} times)" for a, p, n in worst) + ".",
    caption=f"Logistic regression on {matrix.total} test digits of 8×8 pixels. Most often, "
    f"{worst[0][2]} times, digit {worst[0][0]} was taken for {worst[0][1]}.",
    name="fig-07-ten-classes",
)  # fmt: skip

# %% [markdown]
# How to read it:
#
# 1. *The diagonal* is right. Its sum over the total is the accuracy.
# 2. *Along a row* you see what became of the pictures of one digit: recall lives in rows.
# 3. *Down a column* you see what hides behind one answer: precision lives in columns.
# 4. *The largest cells off the diagonal* say what to look into first. Compare each with its mirror
#    image: who takes eights for ones need not take ones for eights.

# %%
for actual, predicted, count in worst:
    mirrored = matrix.actual_in_rows[int(predicted), int(actual)]
    print(f"{actual} taken for {predicted}: {count} times; {predicted} for {actual}: {mirrored}")

# %% [markdown]
# One class against the rest, for the digit 8: the 2×2 matrix by hand from row and column sums,
# and its metrics as fractions.

# %%
tp = by_hand[8, 8]
fn = by_hand[8].sum() - tp  # the rest of the row: eights that were missed
fp = by_hand[:, 8].sum() - tp  # the rest of the column: others called 8
tn = by_hand.sum() - tp - fn - fp
eight = matrix.one_vs_rest(8)
print(eight)

recall, precision = Fraction(int(tp), int(tp + fn)), Fraction(int(tp), int(tp + fp))
print(f"recall {recall} = {float(recall):.3f}, precision {precision} = {float(precision):.3f}")
assert eight.counts.tolist() == [[tn, fp], [fn, tp]]
assert np.isclose(float(recall), recall_score(y_test == 8, y_pred == 8))
assert np.isclose(float(precision), precision_score(y_test == 8, y_pred == 8))

# %% [markdown]
# The same for all classes, in NumPy from the diagonal and the two sums, and checked against
# scikit-learn:

# %%
from sklearn.metrics import precision_recall_fscore_support

diagonal = np.diag(by_hand)
recalls = diagonal / by_hand.sum(axis=1)
precisions = diagonal / by_hand.sum(axis=0)
f1s = 2 * diagonal / (by_hand.sum(axis=1) + by_hand.sum(axis=0))

by_sklearn = precision_recall_fscore_support(y_test, y_pred)
assert np.allclose([precisions, recalls, f1s], by_sklearn[:3])
print(metrics.report(matrix))

# %% [markdown]
# Ten numbers are nine too many for a headline. There are three ways to average them:
#
# - **macro**: the plain mean over the classes. Every class counts the same.
# - **weighted**: the mean weighted by how many examples a class has. Every example counts the
#   same, in its own class's metric.
# - **micro**: add up TP, FN and FP over the classes first, and divide then. Where every picture
#   has exactly one class, each mistake is one FN (of its own class) and one FP (of the class it
#   was given), so micro recall, micro precision, micro F1 and accuracy are all the same number.

# %%
support = by_hand.sum(axis=1)
mistakes = by_hand.sum() - diagonal.sum()  # FN summed over the classes, and FP as well
averages = {
    "macro": recalls.mean(),
    "weighted": np.sum(recalls * support) / support.sum(),
    "micro": diagonal.sum() / (diagonal.sum() + mistakes),
}
for name, value in averages.items():
    print(f"{name:<9}recall {value:.4f}")
    assert np.isclose(value, recall_score(y_test, y_pred, average=name))
    assert np.isclose(value, metrics.recall(matrix, name))
assert np.isclose(averages["micro"], precision_score(y_test, y_pred, average="micro"))
assert np.isclose(averages["micro"], accuracy_score(y_test, y_pred))

# %% [markdown]
# They hardly differ here, because the ten classes are of nearly equal size. To see them part,
# make the sizes unequal: count the pictures of the hardest digit once, and all others ten times.

# %%
hardest = int(recalls.argmin())
times = np.where(np.arange(10) == hardest, 1, 10)
unequal = ConfusionMatrix(matrix.counts * times[:, np.newaxis], matrix.class_names)

print(f"hardest: {hardest}, recall {recalls[hardest]:.3f}, {support[hardest]} of {unequal.total}")
for name in averages:
    after = metrics.recall(unequal, name)
    print(f"{name} recall: {averages[name]:.3f} before, {after:.3f} after")
assert np.isclose(averages["macro"], metrics.recall(unequal, "macro"))

# %% [markdown]
# Micro and weighted rise: they follow the many, and the digit that does badly has become rare.
# Macro recall does not move at all, since each class counts one tenth as before. It is what
# balanced accuracy becomes with more than two classes. (Weighted recall always equals accuracy,
# too: weight and denominator cancel. For precision and F1 that is not so.)

# %%
assert np.isclose(metrics.balanced_accuracy(unequal), metrics.recall(unequal, "macro"))
assert np.isclose(metrics.recall(unequal, "weighted"), metrics.accuracy(unequal))

# %% [markdown]
# Numbers say how often, pictures say why. These are the mistakes of which the model was most
# sure:

# %%
sure = metrics.most_confident_mistakes(probabilities, y_test, k=6)
wrong = [i for i in range(len(y_test)) if y_pred[i] != y_test[i]]
by_hand_order = sorted(wrong, key=lambda i: -probabilities[i].max())[:6]
assert [mistake.index for mistake in sure] == by_hand_order

plotting.gallery(
    [x_test[mistake.index].reshape(8, 8) for mistake in sure],
    titles=[f"{m.actual} as {m.predicted}\n{m.probability:.0%} sure" for m in sure],
    limits=(0, 1),
    alt="Six digits of 8 by 8 pixels that were misread: "
    + ", ".join(f"{m.actual} read as {m.predicted}, {m.probability:.0%} sure" for m in sure) + ".",
    caption=f"The {len(sure)} most confident of {len(wrong)} mistakes.",
    name="fig-07-mistakes",
)  # fmt: skip

# %% [markdown]
# Some would trouble a person as well. Others are clear to us: look at what the model may have
# seen, before you make it larger.

# %% [markdown]
# ## 7.8 Calibration in one plot
#
# *6 minutes*
#
# The model says "90 % sure". Is it right nine times in ten? If so for every probability, it
# is {term}`calibrated <calibration>`. We sort the predictions into ten bins by the probability of
# the predicted class, and compare in each bin what was promised with what was kept. One bin by
# hand, from 0.5 to 0.6:

# %%
confidence = probabilities.max(axis=1)
is_right = y_pred == y_test

in_bin = (confidence > 0.5) & (confidence <= 0.6)
promised, kept = confidence[in_bin].mean(), Fraction(int(is_right[in_bin].sum()), int(in_bin.sum()))
print(f"{in_bin.sum()} predictions, promised {promised:.2f}, kept {kept} = {float(kept):.2f}")

bins = metrics.calibration_bins(probabilities, y_test)
assert np.isclose(promised, bins.confidence[5]) and np.isclose(float(kept), bins.accuracy[5])

# %% [markdown]
# Here the model is too modest. The *expected calibration error* is the gap between promise and
# accuracy, averaged over the bins with their counts as weights {cite}`guo2017calibration`. In NumPy
# it takes a loop over the bins; scikit-learn's `calibration_curve` gives the two means of each
# bin that is not empty.

# %%
from sklearn.calibration import calibration_curve

kept_by_sklearn, promised_by_sklearn = calibration_curve(is_right, confidence, n_bins=10)
filled = bins.count > 0
assert np.allclose(bins.accuracy[filled], kept_by_sklearn)
assert np.allclose(bins.confidence[filled], promised_by_sklearn)

by_numpy = 0.0
for lower in np.arange(10) / 10:
    inside = (confidence > lower) & (confidence <= lower + 0.1)
    if inside.any():
        by_numpy += inside.mean() * abs(is_right[inside].mean() - confidence[inside].mean())
assert np.isclose(by_numpy, bins.expected_error)
print(f"expected calibration error {bins.expected_error:.3f}")

# %%
plotting.calibration_plot(
    bins,
    alt="Share of right predictions against stated probability, in ten bins. "
    + " ".join(f"Promised {p:.2f}, kept {k:.2f} ({n} digits)."
               for p, k, n in zip(bins.confidence, bins.accuracy, bins.count, strict=True) if n),
    caption=f"Calibration of the digit model: above the diagonal it is too modest. Expected "
    f"calibration error {bins.expected_error:.3f}.",
    name="fig-07-calibration",
)  # fmt: skip

# %% [markdown]
# Points above the diagonal: right more often than promised. Points on the far left stand for
# a handful of digits and mean little; the bars below say so. The cause here is scikit-learn's
# L2 penalty, on by default, which keeps weights small and probabilities timid. Its strength is
# 1/C. Ten times less of it:

# %%
bolder = LogisticRegression(solver="newton-cg", tol=1e-6, C=10).fit(x_train, y_train)
for title, fitted in {"C = 1": model, "C = 10": bolder}.items():
    p = fitted.predict_proba(x_test)
    error = metrics.expected_calibration_error(p, y_test)
    accuracy = np.mean(p.argmax(axis=1) == y_test)
    print(f"{title:<7} accuracy {accuracy:.3f}, calibration error {error:.2f}, "
          f"mean confidence {p.max(axis=1).mean():.2f}")  # fmt: skip

# %% [markdown]
# The accuracy is almost the same, and the probabilities are far more honest. Accuracy says
# nothing about them. Networks that are trained for long tend to err the other way, and promise
# too much: chapter 15 looks at ours.

# %% [markdown]
# ## 7.9 Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-07-two-layouts
# Two laboratories tried the same test for the same illness on the same 200 people. The first,
# with actual classes in rows, prints
#
# | actual in rows | predicted healthy | predicted ill |
# | --- | --- | --- |
# | **actual healthy** | 150 | 10 |
# | **actual ill** | 8 | 32 |
#
# and the second, with actual classes in columns,
#
# | actual in columns | actual ill | actual healthy |
# | --- | --- | --- |
# | **predicted ill** | 32 | 10 |
# | **predicted healthy** | 8 | 150 |
#
# Do they agree? Give recall and precision. What would a reader find who takes the second table
# for one with actual classes in rows?
# :::
#
# ::::{solution} ex-07-two-layouts
# :class: dropdown
# They agree: TP 32, FN 8, FP 10, TN 150. The second starts with the ill as well as turning the
# axes. Recall 32/40 = 80 %, precision 32/42 = 76.2 %. Who mistakes the layout swaps FN and FP, and
# with them recall and precision: 76.2 % and 80 %. Accuracy and F1 would not betray the mistake.
# ::::

# %%
first = ConfusionMatrix(np.array([[150, 10], [8, 32]]), ("healthy", "ill"))
# The second table begins with ill; turning both axes round brings it into our order.
second_counts = np.array([[32, 10], [8, 150]])[::-1, ::-1]
second = ConfusionMatrix(second_counts, ("healthy", "ill"), "actual-in-columns")
mistaken = ConfusionMatrix(second_counts, ("healthy", "ill"), "actual-in-rows")

assert np.array_equal(first.actual_in_rows, second.actual_in_rows)
assert metrics.exact_metrics(first)["recall"] == Fraction(32, 40) == Fraction("0.8")
assert round(100 * metrics.precision(first), 1) == 76.2
assert metrics.recall(mistaken) == metrics.precision(first)
assert metrics.precision(mistaken) == metrics.recall(first)
assert metrics.f1(mistaken) == metrics.f1(first)
assert metrics.accuracy(mistaken) == metrics.accuracy(first)

# %% [markdown]
# :::{exercise}
# :label: ex-07-by-hand
# A filter for unwanted mail saw 50 messages: it stopped 18, of which 3 were wanted, and let 5
# unwanted ones through. Give accuracy, recall, precision, specificity and F1 as fractions.
# Which of them would you watch if a lost letter is worse than a nuisance?
# :::
#
# ::::{solution} ex-07-by-hand
# :class: dropdown
# TP = 18 − 3 = 15, FP = 3, FN = 5, TN = 50 − 23 = 27. Accuracy 42/50 = 21/25, recall 15/20 = 3/4,
# precision 15/18 = 5/6, specificity 27/30 = 9/10, F1 = 30/38 = 15/19. A lost letter is a false
# positive: watch precision or specificity, or F-beta with β below 1.
# ::::

# %%
mail = metrics.exact_metrics(ConfusionMatrix.from_counts(tp=15, fn=5, fp=3, tn=27))
assert mail["accuracy"] == Fraction(21, 25) and mail["recall"] == Fraction(3, 4)
assert mail["precision"] == Fraction(5, 6) and mail["specificity"] == Fraction(9, 10)
assert mail["f_beta"] == Fraction(15, 19)

# %% [markdown]
# :::{exercise}
# :label: ex-07-threshold
# Five samples have the scores 0.9, 0.7, 0.5, 0.3, 0.1 and the labels 1, 0, 1, 1, 0. A miss costs 3
# and a false alarm 1. Which of the thresholds 0.2, 0.4, 0.6, 0.8 is cheapest? What is the
# area under the ROC curve?
# :::
#
# ::::{solution} ex-07-threshold
# :class: dropdown
# Misses and false alarms are 0 and 1 at 0.2, 1 and 1 at 0.4, 2 and 1 at 0.6, 2 and 0 at 0.8: costs
# 1, 4, 7 and 6, so 0.2. Of the 3 · 2 = 6 pairs, 0.9 wins two, 0.5 and 0.3 win one each: 4/6.
# ::::

# %%
five_scores, five_labels = [0.9, 0.7, 0.5, 0.3, 0.1], [1, 0, 1, 1, 0]
five = metrics.threshold_table(five_scores, five_labels, [0.2, 0.4, 0.6, 0.8])
assert (five.fn.tolist(), five.fp.tolist()) == ([0, 1, 2, 2], [1, 1, 1, 0])
assert five.cost(false_negative=3, false_positive=1).tolist() == [1, 4, 7, 6]
assert np.isclose(metrics.roc(five_scores, five_labels).area, 4 / 6)

# %% [markdown]
# :::{exercise}
# :label: ex-07-averages
# Of 100 pictures 90 show cats, 8 dogs and 2 birds. A model says "cat" each time. Give accuracy,
# macro recall and macro F1. Which classes have an undefined precision, and what does macro
# precision become if they count as 0, and if they are left out?
# :::
#
# ::::{solution} ex-07-averages
# :class: dropdown
# Accuracy 90/100. Macro recall (1 + 0 + 0)/3 = 1/3. F1 of cats is 180/190 = 18/19, of the others 0:
# macro F1 = 6/19, about 0.316. Dogs and birds were never predicted, so their precision is
# undefined. As 0 they give (0.9 + 0 + 0)/3 = 0.3, left out 0.9: say which you report.
# ::::

# %%
animals = ConfusionMatrix(np.array([[90, 0, 0], [8, 0, 0], [2, 0, 0]]), ("cat", "dog", "bird"))
assert metrics.accuracy(animals) == 0.9
assert np.isclose(metrics.recall(animals, "macro"), 1 / 3)
assert np.isclose(metrics.f1(animals, "macro"), 6 / 19) and round(6 / 19, 3) == 0.316
assert np.isclose(metrics.precision(animals, "macro"), 0.9)
as_zero = precision_score([0] * 90 + [1] * 8 + [2] * 2, [0] * 100, average="macro", zero_division=0)
assert np.isclose(as_zero, 0.3)

# %% [markdown]
# ## Take away
#
# - A confusion matrix needs labelled axes; there are two layouts, and both are in use.
# - Recall divides by the actual positives, precision by the predicted ones, specificity by the
#   actual negatives. Three denominators, three questions.
# - Keep fractions or full floats to the end, and round once.
# - For rare classes accuracy is blind: report recall, precision and F1, balanced accuracy or MCC.
# - 0/0 is undefined. Say so; do not print 0.
# - The threshold follows from what mistakes cost. Choose it on validation data, judge it on test
#   data.
# - Macro counts classes, micro counts examples. Calibration is a question of its own.
#
# ## Read on
#
# - ROC curves, from the beginning: Fawcett {cite}`fawcett2006introduction`.
# - Why precision–recall curves for rare classes: Saito and Rehmsmeier {cite}`saito2015precision`.
# - MCC against F1 and accuracy: Chicco and Jurman {cite}`chicco2020advantages`.
# - How well networks know what they know: Guo and others {cite}`guo2017calibration`.
# - The functions used here: scikit-learn {cite}`pedregosa2011scikit`.
