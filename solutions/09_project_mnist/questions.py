"""The questions on chapter 9: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: a run on paper

q1 = Numbers(
    "q1", ["updates", "last_batch", "mean_percent", "spread_points"],
    section="9.6", points=4, minutes=9, difficulty="easy",
    tolerance={"mean_percent": 0.004, "spread_points": 0.002},
    units={"mean_percent": "per cent", "spread_points": "percentage points"},
)  # fmt: skip
q1.wrong(
    "validation pictures learned from", "9.3",
    "You have too many pictures to learn from. Who takes no part in the fitting?",
    updates=11_250,
)  # fmt: skip
q1.wrong(
    "last batch forgotten", "9.5",
    "Some pictures of each epoch are left over. Do they make an update, too?", updates=9_840,
)  # fmt: skip
q1.wrong(
    "one epoch only", "9.5", "That is one epoch. How often are all pictures seen?", updates=657
)
q1.wrong(
    "rounded once at the end", "9.5",
    "You rounded only at the end. Does a batch reach from one epoch into the next?", updates=9_844,
)  # fmt: skip
q1.wrong(
    "epochs times pictures", "9.5",
    "You count pictures. How many of them share one update?", updates=630_000,
)  # fmt: skip
q1.wrong(
    "full last batch", "9.5",
    "Your last batch is as large as the others. Is the division without a remainder?",
    last_batch=64,
)  # fmt: skip
q1.wrong(
    "what is missing in the last batch", "9.5",
    "You give what the last batch lacks. How many pictures are in it?", last_batch=48,
)  # fmt: skip
q1.wrong(
    "a share", "9.6", "Your mean is a share of one. In which unit was it asked for?",
    mean_percent=0.9919,
)  # fmt: skip
q1.wrong(
    "error rate", "9.6", "You give how many are wrong. What does accuracy count?",
    mean_percent=0.81,
)  # fmt: skip
q1.wrong(
    "errors instead of accuracy", "9.6",
    "You give a number of errors. What does accuracy count?", mean_percent=81,
)  # fmt: skip
q1.wrong(
    "divided by the number of runs", "9.6",
    "Your spread is a little too small. By what is the sum of squares divided if the mean comes "
    "from the same few runs?",
    spread_points=0.0572,
)  # fmt: skip
q1.wrong(
    "spread in errors", "9.6",
    "Your spread counts pictures. How large a part of the test set are they?", spread_points=7,
)  # fmt: skip
q1.wrong(
    "standard error", "9.6",
    "You divided by the root of the number of runs. Was the uncertainty of the mean asked for?",
    spread_points=0.0404,
)  # fmt: skip
q1.wrong(
    "range", "9.6", "You give the distance from the best run to the worst. What was asked for?",
    spread_points=0.14,
)  # fmt: skip

# --- Question 2: prepare

DIM = np.array([[[0, 51], [102, 0]], [[204, 0], [0, 153]], [[51, 51], [0, 102]]], dtype="uint8")
FULL = np.array(
    [[[0, 255]], [[51, 0]], [[102, 204]], [[255, 255]], [[0, 0]], [[153, 51]]], dtype="uint8"
)

q2 = Function("q2", "prepare", section="9.3", points=3, minutes=10, difficulty="easy")
q2.cases(
    call(FULL, np.array([3, 1, 4, 1, 5, 9]), 6),
    call(FULL, np.array([3, 1, 4, 1, 5, 9]), 2),
    call(DIM, np.array([2, 7, 1]), 3, about="pictures without white"),
    call(FULL[:5], np.array([2, 0, 6, 8, 4]), 2, about="a division with a remainder"),
)


@q2.hidden
def more_pictures(random):
    def some(count, height, width, top=256):
        pictures = random.integers(0, top, (count, height, width)).astype("uint8")
        return pictures, random.integers(0, 10, count)

    for part in (2, 3, 5):
        pictures, labels = some(4 * part, 3, 4)
        pictures[0, 0, 0] = 255
        yield call(pictures, labels, part)
        yield call(*some(2 * part, 2, 3, 120), part, about="pictures without white")
        yield call(*some(4 * part - 1, 3, 2), part, about="a division with a remainder")


def split(x, labels, n_valid):
    return x[:-n_valid], labels[:-n_valid], x[-n_valid:], labels[-n_valid:]


def ready(pictures):
    return pictures[..., np.newaxis].astype("float32") / 255


@q2.mistake("9.3", "Your numbers are right. Which axis does a convolution layer still miss?")
def no_channel_axis(pictures, labels, part):
    return split(pictures / 255, labels, len(labels) // part)


@q2.mistake("9.3", "Your channel axis is not the last one. Where do Keras's channels belong?")
def channel_axis_second(pictures, labels, part):
    return split(pictures[:, np.newaxis] / 255, labels, len(labels) // part)


@q2.mistake("9.3", "Your numbers are still bytes. Which range does the network want?")
def not_rescaled(pictures, labels, part):
    return split(pictures[..., np.newaxis].astype(float), labels, len(labels) // part)


@q2.mistake("9.3", "White does not become exactly 1. What is the largest byte?")
def divided_by_256(pictures, labels, part):
    return split(pictures[..., np.newaxis] / 256, labels, len(labels) // part)


@q2.mistake("9.3", "Nearly all your pixels are 0. Which division keeps the fractions?")
def whole_number_division(pictures, labels, part):
    return split(pictures[..., np.newaxis] // 255, labels, len(labels) // part)


@q2.mistake("9.3", "You divide by the brightest pixel there is. Is it white in every data set?")
def divided_by_the_brightest(pictures, labels, part):
    return split(pictures[..., np.newaxis] / pictures.max(), labels, len(labels) // part)


@q2.mistake("9.3", "You set the first pictures apart. Which ones should it be?")
def first_part_for_validation(pictures, labels, part):
    x, n_valid = ready(pictures), len(labels) // part
    return x[n_valid:], labels[n_valid:], x[:n_valid], labels[:n_valid]


@q2.mistake("9.3", "You set `part` pictures apart. Is it a number of pictures?")
def part_taken_for_a_count(pictures, labels, part):
    return split(ready(pictures), labels, part)


@q2.mistake("9.3", "Your validation pictures are learned from as well. What is set apart?")
def validation_not_taken_away(pictures, labels, part):
    x, n_valid = ready(pictures), len(labels) // part
    return x, labels, x[-n_valid:], labels[-n_valid:]


@q2.mistake("9.3", "Your validation set is too large. With whom does the remainder stay?")
def rounded_up(pictures, labels, part):
    return split(ready(pictures), labels, -(-len(labels) // part))


@q2.mistake("9.3", "Pictures and labels come in another order here. Which array is the second?")
def pictures_first(pictures, labels, part):
    x_fit, y_fit, x_valid, y_valid = split(ready(pictures), labels, len(labels) // part)
    return x_fit, x_valid, y_fit, y_valid


@q2.also_right
def with_reshape(pictures, labels, part):
    count, height, width = pictures.shape
    x = pictures.reshape(count, height, width, 1) * (1 / 255)
    border = count - int(count / part)
    return x[:border], labels[:border], x[border:], labels[border:]


@q2.also_right
def with_array_split(pictures, labels, part):
    border = [len(labels) - len(labels) // part]
    x_fit, x_valid = np.split(np.expand_dims(pictures / np.float32(255), -1), border)
    y_fit, y_valid = np.split(labels, border)
    return [x_fit, y_fit, x_valid, y_valid]


# --- Question 3: which number

q3 = Choice(
    "q3", {"rate": "abcd", "reported": "abcd", "why": "abcd"},
    section="9.3", points=3, minutes=5, difficulty="medium",
)  # fmt: skip
q3.wrong(
    "chosen by the test set", "9.3",
    "You chose by the test column. What is wrong with the number that comes of it?",
    rate="c", reported="b",
)  # fmt: skip
q3.wrong(
    "chosen by the training set", "9.5",
    "You chose by the training column. Is a network better that knows its pictures by heart?",
    rate="c", reported="a",
)  # fmt: skip
q3.wrong(
    "learning rate of the test or training set", "9.3",
    "By which column did you choose, and what is that column for?", rate="c",
)  # fmt: skip
q3.wrong(
    "smallest rate", "9.3", "A small rate is careful, but by which column is a choice made?",
    rate="a",
)  # fmt: skip
q3.wrong(
    "smallest gap", "9.3",
    "Three numbers close together look fine, but which of them is it that counts for the choice?",
    rate="d",
)  # fmt: skip
q3.wrong(
    "validation accuracy reported", "9.6",
    "You report the number by which the choice was made. Is it on average too high or too low?",
    reported="c",
)  # fmt: skip
q3.wrong(
    "test accuracy of another rate", "9.6",
    "You report the test accuracy of another row. To which network does it belong?", reported="b",
)  # fmt: skip
q3.wrong(
    "training accuracy reported", "9.5",
    "The network has learned these pictures. Does that say how it reads others?", reported="a",
)  # fmt: skip
q3.wrong(
    "right numbers, highest as reason", "9.3",
    "Your two choices are right. Is the number that you report the highest one of its column?",
    why="a",
)  # fmt: skip
q3.wrong(
    "right numbers, lowest as reason", "9.3",
    "Your two choices are right. Would you report it, too, if it were the higher of the two?",
    why="c",
)  # fmt: skip
q3.wrong(
    "right numbers, choice as reason", "9.3",
    "Your two choices are right. By which column did you choose: by the one you report?", why="d"
)  # fmt: skip

# --- Question 4: sure and wrong

FOUR = np.array([[0.9, 0.1], [0.2, 0.8], [0.35, 0.65], [0.7, 0.3]])
SIX = np.array([
    [0.05, 0.94, 0.01], [0.38, 0.02, 0.6], [0.05, 0.05, 0.9], [0.45, 0.15, 0.4], [0.02, 0.98, 0.0],
    [0.8, 0.08, 0.12],
])  # fmt: skip

q4 = Function("q4", "surest_mistakes", section="9.7", points=3, minutes=11, difficulty="medium")
q4.cases(
    call(FOUR, np.array([0, 0, 0, 1]), 2),
    call(SIX, np.array([1, 0, 1, 2, 1, 2]), 2, about="many classes"),
    call(SIX, np.array([2, 1, 1, 2, 1, 0]), 3, about="many classes"),
    call(SIX, np.array([1, 2, 1, 0, 1, 2]), 5, about="fewer mistakes than asked for"),
)


@q4.hidden
def more_answers(random):
    def some(count, classes):
        return random.dirichlet(np.full(classes, 0.4), count)

    for count in (6, 9, 30):
        two, ten = some(count, 2), some(count, 10)
        yield call(two, random.integers(0, 2, count), 2)
        yield call(ten, random.integers(0, 10, count), 4, about="many classes")
        labels = ten.argmax(axis=1)
        changed = random.permutation(count)[:3]
        labels[changed] = (labels[changed] + random.integers(1, 10, 3)) % 10
        yield call(ten, labels, 3, about="many classes")
        yield call(ten, labels, 7, about="fewer mistakes than asked for")
        yield call(ten, ten.argmax(axis=1), 2, about="fewer mistakes than asked for")


def mistakes_of(probabilities, labels):
    return np.flatnonzero(probabilities.argmax(axis=1) != labels)


def ranked(wrong, height, k):
    return wrong[np.argsort(height[wrong])[::-1]][:k]


@q4.mistake("9.7", "Some of your pictures were read rightly. Which ones are asked for?")
def right_ones_as_well(probabilities, labels, k):
    return ranked(np.arange(len(labels)), probabilities.max(axis=1), k)


@q4.mistake("9.7", "You begin with the least certain mistake. Which end comes first?")
def least_certain_first(probabilities, labels, k):
    return ranked(mistakes_of(probabilities, labels), -probabilities.max(axis=1), k)


@q4.mistake("9.7", "Your numbers are places in a list of mistakes. In which list are they wanted?")
def places_among_the_mistakes(probabilities, labels, k):
    certainty = probabilities[mistakes_of(probabilities, labels)].max(axis=1)
    return np.argsort(-certainty)[:k]


@q4.mistake("9.7", "With two classes you are right. Whose probability says how certain it was?")
def by_the_probability_of_the_right_class(probabilities, labels, k):
    of_label = probabilities[np.arange(len(labels)), labels]
    return ranked(mistakes_of(probabilities, labels), -of_label, k)


@q4.mistake("9.7", "You look for mistakes among the surest answers only. What comes first?")
def mistakes_among_the_surest(probabilities, labels, k):
    surest = np.argsort(-probabilities.max(axis=1))[:k]
    return surest[np.isin(surest, mistakes_of(probabilities, labels))]


@q4.mistake("9.7", "Your mistakes stand in the order of the test set. In which should they stand?")
def in_the_order_of_the_pictures(probabilities, labels, k):
    return mistakes_of(probabilities, labels)[:k]


@q4.mistake("9.7", "Your places are right, but there are too many. How many are asked for?")
def all_mistakes(probabilities, labels, k):
    return ranked(mistakes_of(probabilities, labels), probabilities.max(axis=1), len(labels))


@q4.mistake("9.7", "You return probabilities. What is asked for of each mistake?")
def probabilities_instead_of_places(probabilities, labels, k):
    top = probabilities.max(axis=1)
    return top[ranked(mistakes_of(probabilities, labels), top, k)]


@q4.also_right
def by_a_sorted_list(probabilities, labels, k):
    found = [
        (-max(row), place)
        for place, (row, label) in enumerate(zip(probabilities, labels, strict=True))
        if np.argmax(row) != label
    ]
    return np.array([place for _, place in sorted(found)[:k]], dtype=int)


@q4.also_right
def by_leaving_out_the_right_ones(probabilities, labels, k):
    certainty = probabilities.max(axis=1)
    certainty[probabilities[np.arange(len(labels)), labels] == certainty] = -1
    order = np.argsort(-certainty)
    return order[certainty[order] >= 0][:k]


# --- Question 5: curves

RUN = {
    "loss": [0.9, 0.5, 0.3, 0.2], "val_loss": [0.7, 0.45, 0.5, 0.6],
    "accuracy": [0.7, 0.8, 0.9, 0.95], "val_accuracy": [0.75, 0.82, 0.85, 0.84],
}  # fmt: skip
TIE = {
    "loss": [0.8, 0.4, 0.5], "val_loss": [0.6, 0.5, 0.4],
    "accuracy": [0.6, 0.8, 0.7], "val_accuracy": [0.9, 0.7, 0.9],
}  # fmt: skip

q5 = Figure("q5", "draw_curves", section="9.5", points=3, minutes=12, difficulty="medium")
q5.cases(
    call(RUN),
    call(TIE, about="epochs that are equally good"),
)


@q5.hidden
def more_runs(random):
    def history(epochs):
        names = ("loss", "val_loss", "accuracy", "val_accuracy")
        return {name: [float(n) for n in random.random(epochs).round(3)] for name in names}

    for epochs in (5, 7, 12):
        yield call(history(epochs))
        run = history(epochs)
        run["val_accuracy"][1] = run["val_accuracy"][epochs - 2] = 0.999
        yield call(run, about="epochs that are equally good")


def best_of(values, best=max):
    return values.index(best(values)) + 1


def draw_run(history, kept, *, first=1, order=("", "val_"), measures=("loss", "accuracy")):
    import matplotlib.pyplot as plt

    fig, axes = plt.subplots(1, 2)
    for ax, measure in zip(axes, measures, strict=True):
        values = [history[prefix + measure] for prefix in order]
        for line, name in zip(values, ("fit", "valid"), strict=True):
            ax.plot(np.arange(len(line)) + first, line, label=name)
        ax.axvline(kept, color="grey", linestyle=":")
        ax.set(xlabel="Epochs", ylabel=measure)
        ax.legend()
    return fig


@q5.mistake("9.5", "All your lines begin at 0. Which number has the first epoch?")
def epochs_from_zero(history):
    return draw_run(history, best_of(history["val_accuracy"]) - 1, first=0)


@q5.mistake("9.5", "Your curves are right. Is the kept epoch counted as the curves are?")
def kept_epoch_from_zero(history):
    return draw_run(history, best_of(history["val_accuracy"]) - 1)


@q5.mistake("9.5", "You mark the lowest validation loss. By what is the epoch chosen here?")
def by_the_validation_loss(history):
    return draw_run(history, best_of(history["val_loss"], min))


@q5.mistake("9.5", "You mark the epoch that is best on the training pictures. Who is to choose?")
def by_the_training_accuracy(history):
    return draw_run(history, best_of(history["accuracy"]))


@q5.mistake("9.5", "You mark the last of equally good epochs. Which of them is kept?")
def last_of_equals(history):
    values = history["val_accuracy"]
    return draw_run(history, len(values) + 1 - best_of(values[::-1]))


@q5.mistake("9.5", "You mark the last epoch. Is it the one whose weights are kept?")
def last_epoch(history):
    return draw_run(history, len(history["loss"]))


@q5.mistake("9.5", "Your two lines have changed places. Which one is drawn first?")
def lines_swapped(history):
    return draw_run(history, best_of(history["val_accuracy"]), order=("val_", ""))


@q5.mistake("9.5", "Your panels have changed places. What is on the left?")
def panels_swapped(history):
    kept = best_of(history["val_accuracy"])
    return draw_run(history, kept, measures=("accuracy", "loss"))


@q5.also_right
def in_one_loop(history):
    return draw_run(history, best_of(history["val_accuracy"]))


@q5.also_right
def panel_by_panel(history):
    import matplotlib.pyplot as plt

    kept, best = 0, -1.0
    for epoch, value in enumerate(history["val_accuracy"], start=1):
        if value > best:
            kept, best = epoch, value
    fig = plt.figure(figsize=(8, 3))
    left, right = fig.add_subplot(121), fig.add_subplot(122)
    epochs = [n + 1 for n in range(len(history["loss"]))]
    left.plot(epochs, history["loss"], "o-")
    left.plot(epochs, history["val_loss"], "s--")
    right.plot(epochs, history["accuracy"], "o-")
    right.plot(epochs, history["val_accuracy"], "s--")
    for ax, label in ((left, "Loss"), (right, "Accuracy")):
        ax.axvline(x=kept)
        ax.set(xlabel="Epoch", ylabel=label, title=label)
        ax.legend(["seen", "not seen", "kept"])
    return fig


q5.equivalent(
    'pair swapped in: for ax, measure in ((left, "loss"), (right, "accuracy")):',
    "Which panel is drawn first does not matter; each stays at its place.",
)

# --- Question 6: three puzzles

q6 = Written("q6", section="9.8", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
