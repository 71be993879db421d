"""The questions on chapter 7: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

TP, FN, FP, TN = 42, 18, 23, 317
PERCENTAGES = ["recall_percent", "precision_percent", "specificity_percent", "f1_percent"]

q1 = Numbers(
    "q1", PERCENTAGES, section="7.2", points=4, minutes=8, difficulty="easy",
    tolerance=dict.fromkeys(PERCENTAGES, 0.05), units=dict.fromkeys(PERCENTAGES, "per cent"),
)  # fmt: skip
q1.wrong(
    "rows and columns swapped", "7.1",
    "You read the table as if the truth were in its rows. What do the axes say?",
    recall_percent=100 * TP / (TP + FP), precision_percent=100 * TP / (TP + FN),
    specificity_percent=100 * TN / (TN + FN),
)  # fmt: skip
q1.wrong(
    "precision and recall swapped", "7.2",
    "Two of your numbers have changed places. Which one looks at the apples that are bruised, and "
    "which at those that are called so?",
    recall_percent=100 * TP / (TP + FP), precision_percent=100 * TP / (TP + FN),
)  # fmt: skip
q1.wrong(
    "shares instead of per cent", "7.2", "Your numbers are shares of one. What was asked for?",
    recall_percent=TP / (TP + FN), precision_percent=TP / (TP + FP),
)  # fmt: skip
q1.wrong(
    "specificity taken for precision", "7.2",
    "Your precision looks at the apples that are sound. Whom does precision look at?",
    precision_percent=100 * TN / (TN + FP),
)  # fmt: skip
q1.wrong(
    "precision taken for specificity", "7.2",
    "Your specificity looks at the apples that were called bruised. Whom should it look at?",
    specificity_percent=100 * TP / (TP + FP),
)  # fmt: skip
q1.wrong(
    "miss rate taken for recall", "7.2",
    "You give the share of bruised apples that went through. Does recall count these?",
    recall_percent=100 * FN / (TP + FN),
)  # fmt: skip
q1.wrong(
    "accuracy taken for recall", "7.2",
    "Your recall looks at all 400 apples. Of whom does recall speak?",
    recall_percent=100 * (TP + TN) / 400,
)  # fmt: skip
q1.wrong(
    "false-positive rate taken for specificity", "7.2",
    "You give the share of sound apples that were thrown out. What is left of the sound ones?",
    specificity_percent=100 * FP / (TN + FP),
)  # fmt: skip
q1.wrong(
    "plain mean", "7.2",
    "Your F1 is half of the sum of precision and recall. Which kind of mean is F1?",
    f1_percent=50 * TP / (TP + FN) + 50 * TP / (TP + FP),
)  # fmt: skip
q1.wrong(
    "rounded on the way", "7.3",
    "Your F1 is close. Did you round the precision before you went on?",
    f1_percent=100 * 2 * 0.65 * 0.70 / (0.65 + 0.70),
)  # fmt: skip
q1.wrong(
    "cut off on the way", "7.3",
    "Your F1 is a little too low. Did you drop digits of the precision before you went on?",
    f1_percent=100 * 2 * 0.64 * 0.70 / (0.64 + 0.70),
)  # fmt: skip
q1.wrong(
    "true negatives counted in F1", "7.2",
    "Your F1 is the accuracy. Do the sound apples that were let through occur in F1?",
    f1_percent=100 * (TP + TN) / 400,
)  # fmt: skip

# --- Question 2: from labels

NAN = float("nan")

q2 = Function(
    "q2", "precision_and_recall", section="7.2", points=4, minutes=10, difficulty="medium"
)
q2.cases(
    call(
        ["ripe", "ripe", "ripe", "ripe", "green", "green", "green"],
        ["ripe", "ripe", "ripe", "green", "ripe", "ripe", "green"], "ripe",
    ),
    call([3, 1, 2, 2, 3, 2], [2, 1, 2, 3, 2, 2], 2, about="many classes"),
    call([1, 0, 0, 1, 0], [0, 0, 1, 1, 0], 0, about="any label may be the positive one"),
    call(["ripe", "green", "green"], ["green", "green", "green"], "ripe",
         about="nobody called positive"),
    call(["green", "green"], ["ripe", "green"], "ripe", about="nobody positive"),
)  # fmt: skip


@q2.hidden
def more_labels(random):
    def some(labels, count=40):
        return [labels[int(k)] for k in random.integers(0, len(labels), count)]

    for _ in range(3):
        fruit = ["ripe", "green"]
        yield call(some(["ripe", "green", "green"]), some(["ripe", "ripe", "green"]), fruit[0])
        yield call(some(range(10), 200), some(range(10), 200), 7, about="many classes")
        yield call(some([0, 1]), some([0, 0, 1]), 0, about="any label may be the positive one")
        yield call(some(fruit), ["green"] * 40, "ripe", about="nobody called positive")
        yield call(["green"] * 40, some(fruit), "ripe", about="nobody positive")
    yield call([1, 0], [0, 0], 2, about="nobody positive")


def four_counts(actual, predicted, positive):
    """TP, FN, FP, TN as whole numbers."""
    pairs = [
        (truth == positive, said == positive) for truth, said in zip(actual, predicted, strict=True)
    ]
    kinds = [(True, True), (True, False), (False, True), (False, False)]
    return [pairs.count(kind) for kind in kinds]


def share(part, whole):
    return part / whole if whole else NAN


@q2.mistake("7.2", "Your two numbers have changed places: which one divides by the actual ones?")
def precision_and_recall_swapped(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    return share(tp, tp + fn), share(tp, tp + fp)


@q2.mistake(
    "7.2", "Your first number looks at those who are negative. Whom does precision look at?"
)
def specificity_for_precision(actual, predicted, positive):
    tp, fn, fp, tn = four_counts(actual, predicted, positive)
    return share(tn, tn + fp), share(tp, tp + fn)


@q2.mistake("7.2", "Your second number is the share that was missed. What does recall count?")
def miss_rate_for_recall(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    return share(tp, tp + fp), share(fn, tp + fn)


@q2.mistake("7.2", "You divide both by the number of all samples. Of whom is each a share?")
def shares_of_all_samples(actual, predicted, positive):
    tp, fn, fp, tn = four_counts(actual, predicted, positive)
    return tp / (tp + fn + fp + tn), tp / (tp + fn + fp + tn)


@q2.mistake("7.4", "You give a number for a share of nothing. What is 0/0?")
def undefined_as_zero(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    return tp / max(tp + fp, 1), tp / max(tp + fn, 1)


@q2.mistake("7.4", "Your function stops where there is nothing to divide by. What should it say?")
def divided_by_nothing(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    return tp / (tp + fp), tp / (tp + fn)


@q2.mistake("7.4", "You call both undefined as soon as one of them is. Who is in each group?")
def both_undefined(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    if tp + fp == 0 or tp + fn == 0:
        return NAN, NAN
    return tp / (tp + fp), tp / (tp + fn)


@q2.mistake("7.7", "You count all samples that were judged rightly. Which belong to this class?")
def every_right_answer_is_a_hit(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    right = sum(truth == said for truth, said in zip(actual, predicted, strict=True))
    return share(right, tp + fp), share(right, tp + fn)


@q2.also_right
def from_four_counts(actual, predicted, positive):
    tp, fn, fp, _ = four_counts(actual, predicted, positive)
    return share(tp, tp + fp), share(tp, tp + fn)


@q2.also_right
def means_over_selected_groups(actual, predicted, positive):
    pairs = list(zip(actual, predicted, strict=True))
    called = [truth == positive for truth, said in pairs if said == positive]
    present = [said == positive for truth, said in pairs if truth == positive]
    return tuple(float(np.mean(group)) if group else NAN for group in (called, present))


# --- Question 3: averages and a rare class

q3 = Choice(
    "q3", {"metric": "abcd", "why": "abcd", "battery_precision": "abcd"},
    section="7.7", points=3, minutes=5, difficulty="medium",
)  # fmt: skip
q3.wrong(
    "accuracy", "7.4", "Work the accuracy out: does 98 % look as if something were wrong?",
    metric="a",
)  # fmt: skip
q3.wrong(
    "micro", "7.7",
    "Where each thing has exactly one class, to which other number is micro F1 equal?",
    metric="c",
)  # fmt: skip
q3.wrong(
    "weighted", "7.7", "With which weight do 20 batteries enter a weighted average?", metric="d"
)
q3.wrong(
    "every thing the same", "7.7",
    "Your number is right. If each thing counted the same, how much would 20 of 1,000 weigh?",
    metric="b", why="b",
)  # fmt: skip
q3.wrong(
    "added up first", "7.7",
    "Your number is right. Which average adds up first and divides then?",
    metric="b", why="c",
)  # fmt: skip
q3.wrong(
    "classes left out", "7.7",
    "Your number is right. What is the recall of the batteries, and is it left out?",
    metric="b", why="d",
)  # fmt: skip
q3.wrong(
    "undefined as zero", "7.4",
    "Of how many things that were called a battery is this a share?",
    battery_precision="a",
)  # fmt: skip
q3.wrong(
    "no false alarm", "7.4",
    "There was no false alarm, indeed. Was there any alarm at all?",
    battery_precision="b",
)  # fmt: skip
q3.wrong(
    "accuracy for precision", "7.2",
    "This is the share of all things that were judged rightly. Whom does precision look at?",
    battery_precision="d",
)  # fmt: skip

# --- Question 4: what mistakes cost

SIX = [0.95, 0.8, 0.65, 0.55, 0.4, 0.15]
ALTERNATING = [1, 0, 1, 0, 1, 0]
FOUR = [0.3, 0.5, 0.7, 0.9]

q4 = Function("q4", "cheapest_threshold", section="7.5", points=5, minutes=13, difficulty="hard")
q4.cases(
    call(SIX, ALTERNATING, FOUR, 5, 1),
    call(SIX, ALTERNATING, FOUR, 2, 7),
    call([0.5, 0.8, 0.2], [1, 1, 0], [0.5, 0.8], 3, 1, about="scores at the threshold"),
    call([0.9, 0.6, 0.1], [1, 0, 0], [0.2, 0.4, 0.7, 0.8], 2, 1, about="ties"),
)


@q4.hidden
def more_costs(random):
    def samples(count):
        labels = [int(n) for n in random.integers(0, 2, count)]
        scores = [round(float(0.3 * n + 0.7 * random.random()), 3) for n in labels]
        return scores, labels

    twenty = [k / 20 for k in range(1, 20)]
    for miss_cost, alarm_cost in [(10, 1), (1, 10), (3, 2), (2, 3), (1, 1), (7, 5)]:
        yield call(*samples(40), twenty, miss_cost, alarm_cost)
        yield call(*samples(6), twenty, miss_cost, alarm_cost, about="ties")
        grid = [int(k) / 8 for k in random.integers(1, 8, 30)]
        labels = [int(n) for n in random.integers(0, 2, 30)]
        eighths = [k / 8 for k in range(1, 8)]
        yield call(grid, labels, eighths, miss_cost, alarm_cost, about="scores at the threshold")


def all_costs(
    scores, labels, thresholds, miss_cost, alarm_cost, *, says_yes=lambda s, t: s >= t
):  # fmt: skip
    """The cost at each threshold, with the rule for a yes replaced if need be."""
    pairs = list(zip(scores, labels, strict=True))
    costs = []
    for threshold in thresholds:
        misses = sum(label == 1 and not says_yes(score, threshold) for score, label in pairs)
        alarms = sum(label == 0 and says_yes(score, threshold) for score, label in pairs)
        costs.append(miss_cost * misses + alarm_cost * alarms)
    return costs


def first_lowest(thresholds, costs):
    cost = min(costs)
    return thresholds[costs.index(cost)], cost


@q4.mistake("7.5", "Your two prices have changed places. Which mistake is a miss?")
def prices_swapped(scores, labels, thresholds, miss_cost, alarm_cost):
    return first_lowest(thresholds, all_costs(scores, labels, thresholds, alarm_cost, miss_cost))


@q4.mistake("7.5", "You count the mistakes. Does every mistake cost the same here?")
def mistakes_counted(scores, labels, thresholds, miss_cost, alarm_cost):
    return first_lowest(thresholds, all_costs(scores, labels, thresholds, 1, 1))


@q4.mistake("7.5", "What does a sample do whose score is exactly the threshold?")
def score_must_exceed(scores, labels, thresholds, miss_cost, alarm_cost):
    costs = all_costs(
        scores, labels, thresholds, miss_cost, alarm_cost, says_yes=lambda s, t: s > t
    )
    return first_lowest(thresholds, costs)


@q4.mistake("7.5", "Your sum prices misses only. Which other mistake is there?")
def false_alarms_are_free(scores, labels, thresholds, miss_cost, alarm_cost):
    return first_lowest(thresholds, all_costs(scores, labels, thresholds, miss_cost, 0))


@q4.mistake("7.5", "Your sum prices false alarms only. Which other mistake is there?")
def misses_are_free(scores, labels, thresholds, miss_cost, alarm_cost):
    return first_lowest(thresholds, all_costs(scores, labels, thresholds, 0, alarm_cost))


@q4.mistake("7.5", "Your sum prices right answers. Which of the four counts are mistakes?")
def right_answers_priced(scores, labels, thresholds, miss_cost, alarm_cost):
    costs = all_costs(
        scores, labels, thresholds, miss_cost, alarm_cost, says_yes=lambda s, t: s < t
    )
    return first_lowest(thresholds, costs)


@q4.mistake("7.5", "Where several thresholds cost the same: which one was asked for?")
def highest_of_a_tie(scores, labels, thresholds, miss_cost, alarm_cost):
    costs = all_costs(scores, labels, thresholds, miss_cost, alarm_cost)
    return first_lowest(thresholds[::-1], costs[::-1])


@q4.mistake(
    "7.5", "Your cost is right. Is your first number a threshold, or its place in the list?"
)
def place_instead_of_threshold(scores, labels, thresholds, miss_cost, alarm_cost):
    costs = all_costs(scores, labels, thresholds, miss_cost, alarm_cost)
    return costs.index(min(costs)), min(costs)


@q4.also_right
def with_loops(scores, labels, thresholds, miss_cost, alarm_cost):
    return first_lowest(thresholds, all_costs(scores, labels, thresholds, miss_cost, alarm_cost))


@q4.also_right
def all_thresholds_at_once(scores, labels, thresholds, miss_cost, alarm_cost):
    answers = np.array(scores) >= np.array(thresholds)[:, np.newaxis]
    positive = np.array(labels) == 1
    costs = miss_cost * (positive & ~answers).sum(axis=1)
    costs = costs + alarm_cost * (~positive & answers).sum(axis=1)
    return thresholds[costs.argmin()], costs.min()


# --- Question 5: drawn

q5 = Figure("q5", "draw_roc", section="7.6", points=4, minutes=12, difficulty="medium")
q5.cases(
    call([0.9, 0.7, 0.6, 0.4, 0.3], [1, 1, 0, 1, 0]),
    call([0.2, 0.8, 0.5, 0.95, 0.6], [0, 1, 1, 0, 1], about="scores in any order"),
)


@q5.hidden
def more_curves(random):
    for count in (5, 8, 12):
        labels = [1, 0] + [int(n) for n in random.integers(0, 2, count)]
        scores = sorted((float(s) for s in random.random(count + 2)), reverse=True)
        yield call(scores, labels)
        shuffled = [scores[int(k)] for k in random.permutation(count + 2)]
        yield call(shuffled, labels, about="scores in any order")


def rates(scores, labels, *, order=lambda pairs: sorted(pairs, reverse=True)):
    """False-positive rates and recalls, from the highest threshold to the lowest."""
    ranked = [label for _, label in order(list(zip(scores, labels, strict=True)))]
    passed = [ranked[:k] for k in range(len(ranked) + 1)]
    x = [part.count(0) / ranked.count(0) for part in passed]
    y = [part.count(1) / ranked.count(1) for part in passed]
    return x, y


def draw(x, y):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    ax.plot(x, y, marker="o")
    ax.set(xlabel="FPR", ylabel="TPR", title="ROC")
    return fig


@q5.mistake("7.6", "Your axes have changed places. Which rate belongs below the picture?")
def axes_swapped(scores, labels):
    x, y = rates(scores, labels)
    return draw(y, x)


@q5.mistake("7.6", "You let the threshold rise. At which end does the curve begin?")
def from_low_to_high(scores, labels):
    return draw(*rates(scores, labels, order=sorted))


@q5.mistake(
    "7.6", "You take the samples as they come. In which order does the threshold pass them?"
)
def not_sorted(scores, labels):
    return draw(*rates(scores, labels, order=list))


@q5.mistake("7.6", "Your curve lacks a point. Where is it while nobody is called positive?")
def first_point_forgotten(scores, labels):
    x, y = rates(scores, labels)
    return draw(x[1:], y[1:])


@q5.mistake("7.6", "Your x axis holds the specificity. How does the rate of false alarms follow?")
def specificity_below(scores, labels):
    x, y = rates(scores, labels)
    return draw([1 - rate for rate in x], y)


@q5.mistake("7.6", "Your steps are whole samples. What is each count a share of?")
def counts_instead_of_rates(scores, labels):
    x, y = rates(scores, labels)
    return draw([n * labels.count(0) for n in x], [n * labels.count(1) for n in y])


@q5.mistake("7.6", "You divide both counts by all samples. Within which group is each a rate?")
def shares_of_all(scores, labels):
    x, y = rates(scores, labels)
    return draw(
        [n * labels.count(0) / len(labels) for n in x],
        [n * labels.count(1) / len(labels) for n in y],
    )


@q5.also_right
def with_slices(scores, labels):
    return draw(*rates(scores, labels))


@q5.also_right
def one_threshold_at_a_time(scores, labels):
    import matplotlib.pyplot as plt

    scores, labels = np.array(scores), np.array(labels)
    thresholds = [np.inf, *sorted(scores, reverse=True)]
    answers = [scores >= threshold for threshold in thresholds]
    _, ax = plt.subplots()
    ax.plot([a[labels == 0].mean() for a in answers], [a[labels == 1].mean() for a in answers], "k")
    ax.set(xlabel="false alarms", ylabel="found", title="Curve")
    return ax


# --- Question 6: smoke over the forest

q6 = Written("q6", section="7.4", points=5, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
