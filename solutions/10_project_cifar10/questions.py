"""The questions on chapter 10: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["blocks", "numbers_left", "stacked", "saved"],
    section="10.3", points=3, minutes=9, difficulty="easy",
)  # fmt: skip
q1.wrong(
    "subtracted instead of halved", "10.3",
    "Your pooling takes a fixed number of pixels away. What does it do to each side?",
    blocks=45,
)  # fmt: skip
q1.wrong(
    "one block too many", "10.3",
    "Write down the sides, from 96 on. How many poolings lie between the first and the last?",
    blocks=5,
)  # fmt: skip
q1.wrong(
    "one block too few", "10.3", "Write down the sides, from 96 on. Have you arrived at 6?",
    blocks=3,
)  # fmt: skip
q1.wrong(
    "filters of the first block", "10.3",
    "Your last maps are as many as those of the first block. What happens to the depth?",
    numbers_left=432,
)  # fmt: skip
q1.wrong(
    "doubled once too often", "10.3",
    "Your depth is doubled once too often. How many filters has the very first block?",
    numbers_left=6_912,
)  # fmt: skip
q1.wrong(
    "doubled once too rarely", "10.3",
    "Your depth is that of the last block but one. How many filters has each block?",
    numbers_left=1_728,
)  # fmt: skip
q1.wrong(
    "one row only", "10.3", "You count the numbers of one row of the maps. How many are there?",
    numbers_left=576,
)  # fmt: skip
q1.wrong(
    "one map only", "10.3", "You count the places of one map. How deep is the stack of maps?",
    numbers_left=36,
)  # fmt: skip
q1.wrong(
    "divided by three", "10.3",
    "How far do two 3×3 convolutions see, and by how much do they see further than one?",
    stacked=4,
)  # fmt: skip
q1.wrong(
    "one pixel for each convolution", "10.3",
    "On how many sides of the window does each further 3×3 convolution add pixels?",
    stacked=9,
)  # fmt: skip
q1.wrong(
    "as many weights", "10.3",
    "You compare the numbers of weights. How far does a stack of two 3×3 convolutions see?",
    stacked=13,
)  # fmt: skip
q1.wrong(
    "biases forgotten", "10.3",
    "Your weights are right. How many biases are there on either side of the comparison?",
    saved=77_824,
)  # fmt: skip
q1.wrong(
    "only one of the stack", "10.3",
    "You took away the parameters of a single 3×3 convolution. How many stand in the stack?",
    saved=114_688,
)  # fmt: skip
q1.wrong(
    "one channel in", "10.3", "Your filters read a single channel. How deep is each of them?",
    saved=2_432,
)  # fmt: skip
# --- Question 2: old code

q2 = Choice(
    "q2", {"late": "abcd", "file_name": "abcd", "last_line": "abcd"},
    section="10.9", points=3, minutes=6, difficulty="easy",
)  # fmt: skip
q2.wrong(
    "border mode comes late", "10.9",
    "When is a layer's argument looked at: when the layer is made, or when it is trained?",
    late="a",
)  # fmt: skip
q2.wrong(
    "lr comes late", "10.9",
    "When is the optimiser made, and who reads its arguments then?", late="b",
)  # fmt: skip
q2.wrong(
    "file name comes late", "10.9",
    "A file is written at the end of an epoch. But when does the checkpoint look at its name?",
    late="c",
)  # fmt: skip
q2.wrong(
    "old ending", "10.9",
    "The ending alone does not yet say what the file holds. Is a model kept here, or its weights?",
    file_name="a",
)  # fmt: skip
q2.wrong(
    "whole model", "10.9",
    "This is the name for a whole model. What does the checkpoint of the script keep?",
    file_name="b",
)  # fmt: skip
q2.wrong(
    "two endings mixed", "10.9",
    "Your name mixes two kinds of files. Which of the two kinds has `weights` in its name?",
    file_name="d",
)  # fmt: skip
q2.wrong(
    "probability instead of class", "10.9",
    "Your line says how sure the network is. What did the old line return for each picture?",
    last_line="a",
)  # fmt: skip
q2.wrong(
    "wrong axis", "10.9",
    "Your line returns ten numbers, however many pictures there are. Which axis holds the classes?",
    last_line="c",
)  # fmt: skip
q2.wrong(
    "threshold", "10.9",
    "With ten classes, must any probability be above one half at all?", last_line="d",
)  # fmt: skip

# --- Question 3: after the best epoch


def run(loss, val_loss, val_accuracy):
    return {"loss": loss, "val_loss": val_loss, "val_accuracy": val_accuracy}


ALSO = "a training loss that does not fall"
ELSEWHERE = "a best accuracy in another epoch"
EQUAL = "epochs that are equally good"
END = "the best epoch at the end"

q3 = Function("q3", "read_run", section="10.5", points=3, minutes=11, difficulty="medium")
q3.cases(
    call(run([1.0, 0.7, 0.5, 0.3], [0.9, 0.8, 1.0, 1.2], [0.6, 0.7, 0.68, 0.66])),
    call(run([0.9, 0.6, 0.2, 0.4], [0.8, 0.7, 0.9, 1.1], [0.6, 0.75, 0.7, 0.65])),
    call(run([1.3, 0.8, 1.0, 1.4], [1.1, 1.0, 1.4, 1.6], [0.5, 0.6, 0.45, 0.4]), about=ALSO),
    call(run([1.2, 0.8, 0.9, 0.8], [1.1, 0.9, 1.0, 1.3], [0.5, 0.7, 0.6, 0.5]), about=ALSO),
    call(run([1.0, 0.6, 0.5, 0.3], [0.8, 0.7, 0.75, 0.9], [0.6, 0.7, 0.76, 0.72]), about=ELSEWHERE),
    call(run([0.9, 0.5, 0.4, 0.3], [0.9, 0.6, 0.7, 0.6], [0.6, 0.8, 0.75, 0.7]), about=EQUAL),
    call(run([0.9, 0.6, 0.7], [1.0, 0.9, 0.8], [0.5, 0.6, 0.65]), about=END),
)


@q3.hidden
def more_histories(random):
    def falling(count, start=2.0):
        return [round(start * 0.8**n + float(random.random()) / 50, 4) for n in range(count)]

    for epochs in (5, 8, 12):
        best = int(random.integers(1, epochs - 2))
        valid = [round(1 + abs(n - best) / 7 + float(random.random()) / 20, 3)
                 for n in range(epochs)]  # fmt: skip
        accuracy = [round(0.9 - loss / 4, 3) for loss in valid]
        train = falling(epochs)
        yield call(run(train, valid, accuracy))
        bumpy = [*train[:-1], train[-2] + 0.01]
        bumpy[best] = train[best] + 1
        yield call(run(bumpy, valid, accuracy))
        rising = [*train[: best + 1], *(train[best] + 0.1 * n for n in range(epochs - best, 1, -1))]
        yield call(run(rising, valid, accuracy), about=ALSO)
        same = [*train[:-1], train[best]]
        yield call(run(same, valid, accuracy), about=ALSO)
        other = [*accuracy]
        other[best + 1] = 0.95
        yield call(run(train, valid, other), about=ELSEWHERE)
        yield call(run(train, [*valid[:-1], min(valid)], accuracy), about=EQUAL)
        last = [*valid[:-1], 0.5]
        yield call(run(train, last, accuracy), about=END)
        yield call(run([*train[:-1], 3.0], last, accuracy), about=END)
    yield call(run([2.3], [2.2], [0.2]), about=END)


def told(history, best=None, *, lost=None, falls=None):
    """The answer, with one rule or another replaced; best is counted from 0."""
    losses, accuracy = history["loss"], history["val_accuracy"]
    best = int(np.argmin(history["val_loss"])) if best is None else best
    lost = 100 * (accuracy[best] - accuracy[-1]) if lost is None else lost
    falls = losses[-1] < losses[best] if falls is None else falls
    verdict = "overfitting" if falls else "not overfitting"
    return best + 1, lost, "still learning" if best == len(losses) - 1 else verdict


@q3.mistake("10.5", "All is right but for the epoch. Which number has the first one?")
def epoch_from_zero(history):
    kept, *rest = told(history)
    return kept - 1, *rest


@q3.mistake("10.5", "You keep the epoch with the best accuracy. By what is it chosen here?")
def by_the_accuracy(history):
    return told(history, int(np.argmax(history["val_accuracy"])))


@q3.mistake("10.5", "You keep the epoch with the lowest training loss. Who is to choose?")
def by_the_training_loss(history):
    return told(history, int(np.argmin(history["loss"])))


@q3.mistake("10.5", "You keep the last of equally good epochs. Which of them is asked for?")
def last_of_equals(history):
    values = history["val_loss"]
    return told(history, len(values) - 1 - values[::-1].index(min(values)))


@q3.mistake("10.5", "For you, a rising validation loss is overfitting. Which curve decides it?")
def always_overfitting(history):
    return told(history, falls=True)


@q3.mistake("10.5", "Your verdict compares with the first epoch. Where does the question begin?")
def compared_with_the_first_epoch(history):
    return told(history, falls=history["loss"][-1] < history["loss"][0])


@q3.mistake("10.5", "Your verdict looks at the last step only. Which two epochs are compared?")
def last_two_epochs(history):
    losses = history["loss"]
    return told(history, falls=losses[-1] < losses[max(len(losses) - 2, 0)])


@q3.mistake("10.5", "Your verdicts are turned round. Who overfits: what does he learn ever better?")
def verdicts_swapped(history):
    best = int(np.argmin(history["val_loss"]))
    return told(history, falls=history["loss"][-1] > history["loss"][best])


@q3.mistake("10.5", "Your loss of accuracy is a fraction. In which unit is it asked for?")
def lost_as_a_fraction(history):
    kept, lost, verdict = told(history)
    return kept, lost / 100, verdict


@q3.mistake("10.5", "Your loss of accuracy has its sign turned round. When is it negative?")
def lost_with_the_other_sign(history):
    kept, lost, verdict = told(history)
    return kept, -lost, verdict


@q3.mistake("10.5", "You start from the highest accuracy of all. Which epoch's weights are kept?")
def lost_from_the_highest_accuracy(history):
    accuracy = history["val_accuracy"]
    return told(history, lost=100 * (max(accuracy) - accuracy[-1]))


@q3.also_right
def with_numpy(history):
    return told(history)


@q3.also_right
def epoch_by_epoch(history):
    kept = 0
    best = float("inf")
    rows = zip(history["loss"], history["val_loss"], history["val_accuracy"], strict=True)
    for epoch, (train, valid, share) in enumerate(rows, start=1):
        if valid < best:
            kept, best, then, accuracy = epoch, valid, train, share
    if kept == epoch:
        return kept, 0.0, "still learning"
    return kept, accuracy * 100 - share * 100, ("not " if train >= then else "") + "overfitting"


# --- Question 4: confusions

PETS = ["cat", "dog", "fox"]
WHEELS = ["car", "truck", "bus", "tram"]
MISREAD = "a class that is mostly misread"

q4 = Figure("q4", "confusion_bars", section="10.7", points=3, minutes=12, difficulty="medium")
q4.cases(
    call(np.array([[40, 7, 2], [11, 35, 1], [5, 3, 44]]), PETS, 3),
    call(np.array([[20, 4, 3], [1, 25, 0], [8, 2, 30]]), PETS, 2),
    call(
        np.array([[50, 12, 3, 1], [14, 60, 5, 2], [9, 25, 8, 30], [0, 4, 17, 45]]), WHEELS, 4,
        about=MISREAD,
    ),
)  # fmt: skip


@q4.hidden
def more_matrices(random):
    def some(size, diagonal):
        counts = random.permutation(60)[: size * size].reshape(size, size)
        counts[np.diag_indices(size)] = diagonal[:size]
        return counts

    yield call(some(3, [90, 80, 70]), PETS, 1)
    yield call(some(4, [200, 61, 75, 80]), WHEELS, 5)
    yield call(some(3, [95, 10, 80]), ["owl", "ant", "emu"], 4, about=MISREAD)
    yield call(some(5, [88, 0, 64, 7, 99]), [*WHEELS, "van"], 6, about=MISREAD)


def off_diagonal(matrix, class_names, between="{} as {}"):
    """All confusions, the most frequent first: pairs (count, name)."""
    places = [(i, j) for i in range(len(matrix)) for j in range(len(matrix)) if i != j]
    found = [(matrix[i, j], between.format(class_names[i], class_names[j])) for i, j in places]
    return sorted(found, reverse=True)


def draw_bars(pairs, drawn="bar"):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    getattr(ax, drawn)([name for _, name in pairs], [count for count, _ in pairs])
    ax.set(xlabel="one way", ylabel="other way", title="Errors")
    return fig


@q4.mistake("10.7", "Some of your bars are pictures read rightly. Where in the matrix are those?")
def diagonal_as_well(matrix, class_names, k):
    right = [(matrix[i, i], f"{name} as {name}") for i, name in enumerate(class_names)]
    return draw_bars(sorted([*off_diagonal(matrix, class_names), *right], reverse=True)[:k])


@q4.mistake("10.7", "Your bars are right, their names are turned round. What stands in the rows?")
def names_turned_round(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix, class_names, "{1} as {0}")[:k])


@q4.mistake("10.7", "You add the two directions of a pair. Is it one confusion or two?")
def both_directions_together(matrix, class_names, k):
    return draw_bars(off_diagonal(np.triu(matrix + matrix.T), class_names)[:k])


@q4.mistake("10.7", "Your bars are shares of a row. How long is each bar to be?")
def shares_of_the_row(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix / matrix.sum(axis=1, keepdims=True), class_names)[:k])


@q4.mistake("10.7", "You begin at the wrong end. Which of your bars comes first?")
def shortest_first(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix, class_names)[:k][::-1])


@q4.mistake("10.7", "You draw the rarest confusions. Which ones are asked for?")
def rarest_ones(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix, class_names)[::-1][:k])


@q4.mistake("10.7", "Your bars are right, but there are too many. How many are asked for?")
def all_confusions(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix, class_names))


@q4.mistake("10.7", "You take one confusion of each row. May a class have several of them?")
def one_of_each_row(matrix, class_names, k):
    errors = matrix * (1 - np.eye(len(matrix), dtype=int))
    kept = np.where(errors == errors.max(axis=1, keepdims=True), errors, 0)
    return draw_bars([pair for pair in off_diagonal(kept, class_names)[:k] if pair[0]])


@q4.mistake("10.7", "You leave out the largest counts. Is the diagonal always the largest?")
def largest_left_out(matrix, class_names, k):
    right = [(matrix[i, i], f"{name} as {name}") for i, name in enumerate(class_names)]
    ranked = sorted([*off_diagonal(matrix, class_names), *right], reverse=True)
    return draw_bars(ranked[len(matrix) : len(matrix) + k])


@q4.also_right
def lying_bars(matrix, class_names, k):
    return draw_bars(off_diagonal(matrix, class_names)[:k], "barh")


@q4.also_right
def with_argsort(matrix, class_names, k):
    import matplotlib.pyplot as plt

    errors = matrix.astype(float)
    np.fill_diagonal(errors, -1)
    rows, columns = np.unravel_index(np.argsort(-errors, axis=None)[:k], errors.shape)
    _, ax = plt.subplots(figsize=(8, 3))
    ax.bar(np.arange(k), errors[rows, columns], color="grey")
    names = [f"{class_names[i]} as {class_names[j]}" for i, j in zip(rows, columns, strict=True)]
    ax.set_xticks(np.arange(k), names, rotation=45)
    ax.set(xlabel="Which", ylabel="How often", title="Confusions")
    return ax


# --- Question 5: RMSprop

ONE_STEP, STEPS, TINY, OTHER_RHO = "one step", "several steps", "tiny gradients", "another rho"

q5 = Function("q5", "rmsprop_path", section="10.4", points=4, minutes=13, difficulty="hard")
q5.cases(
    call(np.array([2.0, -1.0]), np.array([[0.5, -3.0]]), 0.01, about=ONE_STEP),
    call(
        np.array([1.0, 0.0, -2.0]), np.array([[0.4, -2.0, 1.0], [0.3, 1.0, 0.0], [0.2, 5.0, -4.0]]),
        0.1, about=STEPS,
    ),
    call(np.array([0.0, 0.0]), np.array([[0.0002, -0.001], [0.0001, 0.0]]), 0.1, about=TINY),
    call(
        np.array([1, 3]), np.array([[2, -1], [1, 1]]), 0.5, rho=0.6, epsilon=0.01, about=OTHER_RHO
    ),
)  # fmt: skip


@q5.hidden
def more_paths(random):
    for steps, count in [(3, 2), (5, 4), (8, 1)]:
        start = random.normal(size=count)
        gradients = random.normal(size=(steps, count)) * 10.0 ** np.arange(count)
        yield call(start, gradients[:1], 0.02, about=ONE_STEP)
        yield call(start, gradients, 0.05, about=STEPS)
        yield call(0 * start, gradients / 1e4, 0.1, about=TINY)
        yield call(start, gradients, 0.1, rho=0.7, epsilon=0.001, about=OTHER_RHO)
        yield call(
            random.integers(-3, 4, count), random.integers(-4, 5, (steps, count)), 0.2, rho=0.5,
            about=OTHER_RHO,
        )  # fmt: skip


def walk(
    start, gradients, rate, rho, epsilon, *,
    new=lambda rho, g: (1 - rho) * g**2, root=lambda v, e: np.sqrt(v + e), keeps=True,
    sign=-1, late=False,
):  # fmt: skip
    """The path, with one rule or another replaced."""
    weights, v, path = start.astype(float), np.zeros(len(start)), []
    for gradient in gradients:
        before = v
        v = (rho * v if keeps else 0) + new(rho, gradient)
        weights = weights + sign * rate * gradient / root(before if late else v, epsilon)
        path.append(weights)
    return np.array(path)


@q5.mistake("10.4", "The first step is right. What is left of v when the second one begins?")
def v_begins_anew(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, keeps=False)


@q5.mistake("10.4", "You divide by v itself. What is done with v in the rule for w?")
def no_root(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, root=lambda v, e: v + e)


@q5.mistake("10.4", "Your v adds up gradients of either sign. What does it take a mean of?")
def gradient_not_squared(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(
        start, gradients, learning_rate, rho, epsilon, new=lambda rho, g: (1 - rho) * g,
        root=lambda v, e: np.sqrt(abs(v) + e),
    )  # fmt: skip


@q5.mistake("10.4", "Your v mixes the wrong way round. Which part of it is old?")
def rho_swapped(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, 1 - rho, epsilon)


@q5.mistake("10.4", "Your v adds the whole new square. With which share does it come in?")
def whole_square_added(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, new=lambda rho, g: g**2)


@q5.mistake("10.4", "With rho = 0.9 you are right. How much of v is kept otherwise?")
def rho_fixed(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, 0.9, epsilon)


@q5.mistake("10.4", "Only tiny gradients go wrong. On which side of the root does ε belong?")
def epsilon_beside_the_root(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, root=lambda v, e: np.sqrt(v) + e)


@q5.mistake("10.4", "Your step uses v as it was before. Which comes first in the rule, v or w?")
def old_v(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, late=True)


@q5.mistake("10.4", "All your weights share one v. By whose size is each gradient divided?")
def one_v_for_all(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(
        start, gradients, learning_rate, rho, epsilon,
        new=lambda rho, g: (1 - rho) * np.mean(g**2) * np.ones(len(g)),
    )  # fmt: skip


@q5.mistake("10.4", "Your weights climb. In which direction does a step go?")
def uphill(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, sign=1)


@q5.mistake("8.1", "These are steps of plain gradient descent. What does RMSprop divide by?")
def plain_descent(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon, root=lambda v, e: 1)


@q5.mistake("10.4", "All your rows are the last one. Is the same array changed again and again?")
def one_array_for_all_steps(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    path = walk(start, gradients, learning_rate, rho, epsilon)
    return np.repeat(path[-1:], len(path), axis=0)


@q5.mistake("10.4", "You return the last weights only. After which steps are they asked for?")
def last_weights_only(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    return walk(start, gradients, learning_rate, rho, epsilon)[-1]


@q5.also_right
def weight_by_weight(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    path = np.zeros(gradients.shape)
    for n in range(len(start)):
        w, v = float(start[n]), 0.0
        for step in range(len(gradients)):
            g = gradients[step, n]
            v += (1 - rho) * (g * g - v)
            w -= learning_rate * g * (v + epsilon) ** -0.5
            path[step, n] = w
    return path


@q5.also_right
def all_at_once(start, gradients, learning_rate, rho=0.9, epsilon=1e-7):
    step = np.arange(len(gradients))
    age = step[:, np.newaxis] - step
    shares = np.where(age >= 0, (1 - rho) * rho ** np.maximum(age, 0), 0)
    moves = gradients / np.sqrt(shares @ gradients**2 + epsilon)
    return start - learning_rate * np.cumsum(moves, axis=0)


# --- Question 6: wild flowers

q6 = Written("q6", section="10.8", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
