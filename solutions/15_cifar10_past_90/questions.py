"""The questions on chapter 15: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: what a training costs

q1 = Numbers(
    "q1", ["first", "second", "third", "seconds", "share"],
    section="15.2", points=3, minutes=11, difficulty="medium",
    tolerance={"seconds": 0.3, "share": 0.01}, units={"seconds": "seconds", "share": "per cent"},
)  # fmt: skip
q1.wrong(
    "frozen costs nothing", "15.2",
    "Your frozen layer costs nothing. Where does the second layer get its input from?",
    first=0,
)  # fmt: skip
q1.wrong(
    "first with multiply-adds as one", "15.2",
    "Your first layer has half of its operations. Of what does a multiply-add consist?",
    first=28_800,
)  # fmt: skip
q1.wrong(
    "frozen layer trained", "15.2",
    "You count two passes for the first layer. Who would use the second one's result?",
    first=115_200,
)  # fmt: skip
q1.wrong(
    "three passes for the first", "15.2",
    "You count the first layer as if it were trained, and its input too. Which passes are needed?",
    first=172_800,
)  # fmt: skip
q1.wrong(
    "first layer padded", "3.5",
    "Your first layer gives as many places as came in. Which padding has it got?",
    first=69_696,
)  # fmt: skip
q1.wrong(
    "gradient nobody needs", "15.2",
    "You send a gradient on from the second layer. Can anyone before it learn from it?",
    second=1_296_000,
)  # fmt: skip
q1.wrong(
    "half of the second", "15.2",
    "Your second layer has half of its operations. Did you count the way back, and both halves of "
    "a multiply-add?",
    second=432_000,
)  # fmt: skip
q1.wrong(
    "multiply-adds of the second", "15.2",
    "You give the multiply-adds of one pass through the second layer. What else is there to do?",
    second=216_000,
)  # fmt: skip
q1.wrong(
    "second reads one channel", "5.7",
    "Your second layer reads a single channel. How many does the first one hand on?",
    second=36_000,
)  # fmt: skip
q1.wrong(
    "third forward only", "15.2",
    "Your third layer goes forward only. What does a training step do afterwards?",
    third=90_000,
)  # fmt: skip
q1.wrong(
    "backward counted once", "15.2",
    "Your third layer goes back as cheaply as forward. Of what does it need gradients?",
    third=180_000,
)  # fmt: skip
q1.wrong(
    "third with multiply-adds as one", "15.2",
    "Your third layer has half of its operations. Of what does a multiply-add consist?",
    third=135_000,
)  # fmt: skip
q1.wrong(
    "pooling overlooked", "5.7",
    "Your third layer works on maps that are too large. What comes just before it?",
    third=1_080_000,
)  # fmt: skip
q1.wrong(
    "seconds for going forward", "15.2",
    "Your seconds are those of asking only. Which passes belong to training?",
    seconds=57.96,
)  # fmt: skip
q1.wrong(
    "three passes for all", "15.2",
    "Your seconds count three passes for every layer. Which of them can be saved at the beginning?",
    seconds=173.88,
)  # fmt: skip
q1.wrong(
    "seconds with multiply-adds as one", "15.2",
    "Your training is twice too fast. Were operations counted in the rate, or multiply-adds?",
    seconds=59.58,
)  # fmt: skip
q1.wrong(
    "one epoch", "15.2", "Your seconds are those of one epoch. How often is each picture seen?",
    seconds=2.979,
)  # fmt: skip
q1.wrong(
    "at the peak", "15.2",
    "Your seconds are those of a machine at its peak. Which rate was measured in training?",
    seconds=29.79,
)  # fmt: skip
q1.wrong(
    "share the wrong way up", "15.2",
    "Your share is above the whole. Which of the two rates is the peak?",
    share=400,
)  # fmt: skip
q1.wrong(
    "not in per cent", "15.2", "Your share is a fraction. In which unit was it asked for?",
    share=0.25,
)  # fmt: skip
q1.wrong(
    "share that is lost", "15.2", "You give what is lost. Which part of the peak is used?", share=75
)

# --- Question 2: stopped after ten minutes

q2 = Choice(
    "q2", {"rate": "abcd", "remedy": "abcd"},
    section="15.5", points=2, minutes=6, difficulty="easy",
)  # fmt: skip
q2.wrong(
    "rises all the time", "15.5",
    "Your rate takes the whole hour to rise. In which part of the steps does it do so?",
    rate="a",
)  # fmt: skip
q2.wrong(
    "falls from the start", "15.5",
    "Your rate is falling already. How many minutes does the way up take?",
    rate="c",
)  # fmt: skip
q2.wrong(
    "ends with the program", "15.5",
    "From what does a schedule know how many steps there will be, and was it told of the end?",
    rate="d",
)  # fmt: skip
q2.wrong(
    "best of the ten minutes", "15.5",
    "Your rate is right. Was there any epoch in those ten minutes with small steps?",
    rate="b", remedy="a",
)  # fmt: skip
q2.wrong(
    "higher peak", "15.5",
    "Your rate is right. What do steps six times as large do, and where would they end?",
    rate="b", remedy="b",
)  # fmt: skip
q2.wrong(
    "constant peak", "15.5",
    "Your rate is right. What are the last, small steps of a training good for?",
    rate="b", remedy="d",
)  # fmt: skip

# --- Question 3: what an epoch sees

GREY = np.arange(1, 25).reshape(4, 2, 3, 1)
COLOR = np.arange(24).reshape(2, 2, 2, 3)
HALF = np.array([True, False, False, True])
OTHER = np.array([False, True])

q3 = Function("q3", "epoch_data", section="15.8", points=4, minutes=12, difficulty="medium")
q3.cases(
    call(GREY, np.array([2, 0, 1, 1]), 1, HALF, 3, 0.0, about="the first epoch"),
    call(GREY, np.array([2, 0, 1, 1]), 2, HALF, 3, 0.0, about="the second epoch"),
    call(COLOR, np.array([1, 3]), 7, OTHER, 4, 0.0, about="later epochs"),
    call(COLOR, np.array([1, 3]), 1, OTHER, 4, 0.5, about="softer labels"),
    call(COLOR, np.array([0, 2]), 4, OTHER, 5, 0.25, about="softer labels"),
)


@q3.hidden
def more_epochs(random):
    for shape, classes in [((5, 3, 4, 1), 10), ((6, 4, 2, 3), 3), ((8, 2, 5, 2), 2)]:
        pictures = random.random(shape)
        labels = random.integers(0, classes, shape[0])
        half = random.permutation(np.arange(shape[0]) < shape[0] // 2)
        yield call(pictures, labels, 1, half, classes, 0.0, about="the first epoch")
        yield call(pictures, labels, 2, half, classes, 0.0, about="the second epoch")
        for epoch in (3, 8, 11):
            yield call(pictures, labels, epoch, half, classes, 0.0, about="later epochs")
            smoothing = float(random.uniform(0.05, 0.6))
            yield call(pictures, labels, epoch, half, classes, smoothing, about="softer labels")
        yield call(pictures, labels, 1, half, classes, 1.0, about="softer labels")


def mirror(pictures):
    return pictures[:, :, ::-1]


def smoothed(labels, classes, for_right, for_others):
    """Targets (N, classes) of two values."""
    targets = np.full((len(labels), classes), float(for_others))
    targets[np.arange(len(labels)), labels] = for_right
    return targets


def epoch_of(
    pictures, labels, epoch, first_half, classes, smoothing, *, change=mirror, who=None, soft=None
):
    """Pictures and targets; who: which are changed; soft: values for the right class and others."""
    if who is None:
        who = np.asarray(first_half) ^ (epoch % 2 == 0)
    if soft is None:
        soft = 1 - smoothing + smoothing / classes, smoothing / classes
    changed = np.where(np.asarray(who)[:, None, None, None], change(pictures), pictures)
    return changed, smoothed(labels, classes, *soft)


@q3.mistake("15.8", "Your pictures stand on their heads. Which axis counts the columns?")
def upside_down(*all_of_it):
    return epoch_of(*all_of_it, change=lambda p: p[:, ::-1])


@q3.mistake("15.8", "Your pictures are turned by half. Along how many axes does a mirror swap?")
def half_turn(*all_of_it):
    return epoch_of(*all_of_it, change=lambda p: p[:, ::-1, ::-1])


@q3.mistake("15.8", "You swap the colours and leave all pixels in place. What is the last axis?")
def colors_swapped(*all_of_it):
    return epoch_of(*all_of_it, change=lambda p: p[..., ::-1])


@q3.mistake("15.8", "Your epochs all mirror the same pictures. Whose turn is it in the next one?")
def same_half_in_every_epoch(pictures, labels, epoch, first_half, *more):
    return epoch_of(pictures, labels, epoch, first_half, *more, who=first_half)


@q3.mistake("15.8", "Your halves have changed places. What is the number of the first epoch here?")
def epochs_counted_from_0(pictures, labels, epoch, first_half, *more):
    return epoch_of(pictures, labels, epoch - 1, first_half, *more)


@q3.mistake("15.8", "In some of your epochs no picture is mirrored. What do the others do then?")
def others_never(pictures, labels, epoch, first_half, *more):
    who = first_half if epoch % 2 else 0 * first_half
    return epoch_of(pictures, labels, epoch, first_half, *more, who=who)


@q3.mistake("15.8", "All your pictures are mirrored, or none is. Which of them in this epoch?")
def all_together(pictures, labels, epoch, first_half, *more):
    who = np.full(len(pictures), epoch % 2 == 1)
    return epoch_of(pictures, labels, epoch, first_half, *more, who=who)


@q3.mistake("15.8", "Some of your pictures stay mirrored. From which pictures does an epoch start?")
def mirrored_on_top_of_the_last_epoch(pictures, labels, epoch, first_half, *more):
    who = np.zeros(len(pictures), bool)
    for number in range(1, epoch + 1):
        who = who ^ first_half if number % 2 else who ^ ~first_half
    return epoch_of(pictures, labels, epoch, first_half, *more, who=who)


@q3.mistake("15.7", "Your right class is a share short of Keras's. Among how many is s shared out?")
def shared_by_the_others_alone(pictures, labels, epoch, first_half, classes, smoothing):
    soft = 1 - smoothing, smoothing / (classes - 1)
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=soft)


@q3.mistake("15.7", "What do the targets of one picture add up to, in yours?")
def right_class_gets_no_share(pictures, labels, epoch, first_half, classes, smoothing):
    soft = 1 - smoothing, smoothing / classes
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=soft)


@q3.mistake("15.7", "Your right class gives nothing away. From where do the others get theirs?")
def right_class_gives_nothing(pictures, labels, epoch, first_half, classes, smoothing):
    soft = 1, smoothing / classes
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=soft)


@q3.mistake("15.7", "Each of your other classes gets all of s. For how many is it meant?")
def not_shared_out(pictures, labels, epoch, first_half, classes, smoothing):
    soft = 1 - smoothing, smoothing
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=soft)


@q3.mistake("15.7", "Your labels are the softer, the smaller s is. Which part of the label is s?")
def share_that_is_kept(pictures, labels, epoch, first_half, classes, smoothing):
    soft = smoothing + (1 - smoothing) / classes, (1 - smoothing) / classes
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=soft)


@q3.mistake("15.7", "Your labels stay hard. What does s take from the right class?")
def hard_labels(pictures, labels, epoch, first_half, classes, smoothing):
    return epoch_of(pictures, labels, epoch, first_half, classes, smoothing, soft=(1, 0))


@q3.also_right
def picture_by_picture(pictures, labels, epoch, first_half, classes, smoothing):
    seen, targets = pictures.copy(), np.zeros((len(labels), classes))
    for place, label in enumerate(labels):
        if bool(first_half[place]) == bool(epoch % 2):
            seen[place] = np.fliplr(pictures[place])
        for k in range(classes):
            targets[place, k] = (k == label) * (1 - smoothing) + smoothing / classes
    return seen, targets


@q3.also_right
def by_indices(pictures, labels, epoch, first_half, classes, smoothing):
    chosen = np.flatnonzero(first_half == (epoch % 2 != 0))
    seen = np.array(pictures)
    seen[chosen] = seen[chosen][:, :, ::-1, :]
    right = labels[:, None] == np.arange(classes)
    return seen, np.where(right, 1 - smoothing * (classes - 1) / classes, smoothing / classes)


# --- Question 4: asked once, asked twice

THREE = np.array([0, 1, 2, 0, 1, 2])
ONCE = np.array([
    [0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.6, 0.1, 0.3], [0.4, 0.3, 0.3], [0.3, 0.6, 0.1],
    [0.1, 0.1, 0.8],
])  # fmt: skip
MIRRORED = np.array([
    [0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.1, 0.1, 0.8], [0.2, 0.5, 0.3], [0.8, 0.1, 0.1],
    [0.0, 0.1, 0.9],
])  # fmt: skip
EDGE = np.array([[0.75, 0.25, 0], [0.5, 0.25, 0.25], [0.625, 0.375, 0], [0.125, 0.875, 0]])
EDGE_MIRRORED = np.array([
    [0.25, 0.5, 0.25], [0.625, 0.25, 0.125], [0.875, 0.125, 0], [0.125, 0.375, 0.5],
])  # fmt: skip

q4 = Figure("q4", "reliability_figure", section="15.13", points=4, minutes=14, difficulty="medium")
q4.cases(
    call(ONCE, ONCE, THREE, 2, about="both answers alike"),
    call(ONCE, MIRRORED, THREE, 2, about="two answers"),
    call(ONCE, MIRRORED, THREE, 8, about="empty bins"),
    call(EDGE, EDGE_MIRRORED, np.array([0, 1, 1, 1]), 4, about="just on an edge"),
)


def probabilities(random, size, classes, sharpness):
    powers = np.exp(sharpness * random.normal(size=(size, classes)))
    return powers / powers.sum(axis=1, keepdims=True)


@q4.hidden
def more_answers(random):
    for size, classes, bins in [(30, 4, 5), (60, 10, 10), (40, 2, 8)]:
        answers = probabilities(random, size, classes, 1.5)
        mirrored = probabilities(random, size, classes, 1.0)
        mirrored = (2 * answers + mirrored) / 3
        guessed = answers.argmax(axis=1)
        labels = np.where(random.random(size) < 0.6, guessed, random.integers(0, classes, size))
        yield call(answers, answers, labels, bins, about="both answers alike")
        yield call(answers, mirrored, labels, bins, about="two answers")
        few = slice(0, 6)
        yield call(answers[few], mirrored[few], labels[few], 2 * bins, about="empty bins")
    sixteenths = random.integers(1, 16, (2, 24)) / 16
    both = np.stack([sixteenths, 1 - sixteenths], axis=2) + np.array([0, 2**-30])
    yield call(*both, random.integers(0, 2, 24), 8, about="just on an edge")
    upper = np.array([[1.0, 0.0], [0.0, 1.0], [0.75, 0.25], [0.25, 0.75]])
    yield call(upper, upper, np.array([0, 0, 0, 1]), 4, about="just on an edge")


def sure_and_right(answers, labels):
    return answers.max(axis=1), answers.argmax(axis=1) == labels


def in_bins(sure, right, bins, *, lower=False, place="mean", empty=False, height=np.mean):
    """The points of a line: x and y."""
    edges, x, y = np.linspace(0, 1, bins + 1), [], []
    bin_of = np.searchsorted(edges[1:-1], sure, side="right" if lower else "left")
    for number in range(bins):
        inside = bin_of == number
        if inside.any():
            middle = (number + 0.5) / bins
            x.append(middle if place == "middle" else sure[inside].mean())
            y.append(height(right[inside]))
        elif empty:
            x.append(0.0)
            y.append(0.0)
    return x, y


def draw(lines):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    for number, (x, y) in enumerate([([0, 1], [0, 1]), *lines]):
        ax.plot(x, y, label=f"line {number}")
    ax.set(xlabel="confidence", ylabel="accuracy", title="Reliability")
    ax.legend()
    return fig


def reliability(answers, mirrored, labels, bins, *, once=None, twice=None, **options):
    """once, twice: confidence and hits of a line, if they are others."""
    once = once or sure_and_right(answers, labels)
    twice = twice or sure_and_right((answers + mirrored) / 2, labels)
    return draw([in_bins(*once, bins, **options), in_bins(*twice, bins, **options)])


@q4.mistake("7.8", "Your points stand in the middle of their bins. What is promised in a bin?")
def middles_of_the_bins(answers, mirrored, labels, bins):
    return reliability(answers, mirrored, labels, bins, place="middle")


@q4.mistake("7.8", "Your confidence is that in the actual class. Does the network know that class?")
def confidence_in_the_actual_class(answers, mirrored, labels, bins):
    both, row = (answers + mirrored) / 2, np.arange(len(labels))
    once = answers[row, labels], sure_and_right(answers, labels)[1]
    twice = both[row, labels], sure_and_right(both, labels)[1]
    return reliability(answers, mirrored, labels, bins, once=once, twice=twice)


@q4.mistake("7.8", "Your lines show what is wrong. Which share belongs on the diagonal?")
def errors_drawn(answers, mirrored, labels, bins):
    return reliability(answers, mirrored, labels, bins, height=lambda hits: 1 - hits.mean())


@q4.mistake("7.8", "Your heights are shares of all pictures. Which ones does a point speak of?")
def shares_of_all_pictures(answers, mirrored, labels, bins):
    return reliability(
        answers, mirrored, labels, bins, height=lambda hits: hits.sum() / len(labels)
    )


@q4.mistake("7.8", "Your axes have changed places. What is below: what is promised, or kept?")
def axes_swapped(answers, mirrored, labels, bins):
    lines = [
        in_bins(*sure_and_right(p, labels), bins) for p in (answers, (answers + mirrored) / 2)
    ]
    return draw([(y, x) for x, y in lines])


@q4.mistake("7.8", "Your empty bins stand at 0. What do they promise, and what do they keep?")
def empty_bins_at_0(answers, mirrored, labels, bins):
    return reliability(answers, mirrored, labels, bins, empty=True)


@q4.mistake("7.8", "Look at a confidence just on an edge. To which of its two bins does it belong?")
def lower_edge_in_the_bin(answers, mirrored, labels, bins):
    return reliability(answers, mirrored, labels, bins, lower=True)


@q4.mistake("15.9", "Your third line counts a hit if one of two answers is right. Who tells which?")
def either_is_right(answers, mirrored, labels, bins):
    hits = sure_and_right(answers, labels)[1] | sure_and_right(mirrored, labels)[1]
    twice = ((answers + mirrored) / 2).max(axis=1), hits
    return reliability(answers, mirrored, labels, bins, twice=twice)


@q4.mistake("15.9", "Your third line averages what came of two answers. What is averaged instead?")
def results_averaged(answers, mirrored, labels, bins):
    (sure, right), (other, also) = (sure_and_right(p, labels) for p in (answers, mirrored))
    twice = (sure + other) / 2, (right * 1.0 + also) / 2
    return reliability(answers, mirrored, labels, bins, twice=twice)


@q4.mistake("15.9", "In your third line the surer answer wins. What counts if there are two?")
def surer_answer_wins(answers, mirrored, labels, bins):
    surer = answers.max(axis=1) >= mirrored.max(axis=1)
    chosen = np.where(surer[:, None], answers, mirrored)
    return reliability(
        answers, mirrored, labels, bins, twice=sure_and_right(chosen, labels)
    )  # fmt: skip


@q4.mistake("15.9", "Your third line knows the mirror images only. Who is asked besides them?")
def mirror_images_alone(answers, mirrored, labels, bins):
    return reliability(
        answers, mirrored, labels, bins, twice=sure_and_right(mirrored, labels)
    )  # fmt: skip


@q4.also_right
def with_search_and_count(answers, mirrored, labels, bins):
    return reliability(answers, mirrored, labels, bins)


@q4.also_right
def with_loops(answers, mirrored, labels, bins):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    ax.plot((0.0, 1.0), (0.0, 1.0))
    for given in (answers, np.mean([answers, mirrored], axis=0)):
        points = []
        for number in range(bins):
            chosen = [
                (max(p), int(np.argmax(p)) == label) for p, label in zip(given, labels, strict=True)
                if number < max(p) * bins <= number + 1
            ]  # fmt: skip
            if chosen:
                points.append(np.mean(chosen, axis=0))
        ax.plot(*zip(*points, strict=True))
    ax.set(xlabel="promised", ylabel="kept", title="Calibration")
    ax.legend(["a", "b", "c"])
    return ax


# --- Question 5: from directions to kernels
#
# The directions are given, so that neither their signs nor their order nor the last digit of a
# machine's `eigh` matters; the numbers in the public cases are exact in binary.

SMALL = np.array([[4, 2], [4, -2], [-4, 2], [-4, -2]])
TURN = np.array([[0.0, 1], [-1, 0]])
SIGNS = np.array([
    [1, 1, 1, 1], [1, 1, -1, -1], [1, -1, 1, -1], [1, -1, -1, 1],
    [-1, 1, 1, -1], [-1, 1, -1, 1], [-1, -1, 1, 1], [-1, -1, -1, -1],
])  # fmt: skip
"""Eight patches' amounts of four directions, none of which go together."""
EDGES = np.array([[1, 1, 1, 1], [-1, 1, -1, 1], [-1, -1, 1, 1], [1, -1, -1, 1]]) / 2
"""Columns: checkerboard, top against bottom, left against right, brightness; 2 × 2 pixels."""


def made_of(amounts, mean, shape):
    """Patches with these spreads along EDGES, and this mean."""
    return (SIGNS * amounts @ EDGES.T + np.array(mean)).reshape(8, *shape)


q5 = Function("q5", "whitening_layer", section="15.4", points=4, minutes=14, difficulty="hard")
q5.cases(
    call(SMALL.reshape(4, 1, 2, 1), TURN, 0.0, about="mean 0"),
    call((SMALL + [8, 16]).reshape(4, 1, 2, 1), TURN, 0.0, about="a mean"),
    call(made_of([2, 4, 8, 16], [32, 0, 16, 0], (2, 2, 1)), EDGES, 0.0, about="a mean"),
    call(made_of([2, 4, 8, 16], [0, 32, 0, 8], (1, 2, 2)), EDGES, 12.0, about="an epsilon"),
    call(made_of([0, 2, 4, 16], [0, 64, 0, 0], (2, 2, 1)), EDGES, 0.25, about="no spread"),
)


@q5.hidden
def more_patches(random):
    for shape in [(2, 2, 3), (1, 3, 1), (2, 1, 2)]:
        size = int(np.prod(shape))
        amounts = random.normal(size=(3 * size + 5, size)) * random.uniform(0.5, 3, size)
        flat = amounts @ random.normal(size=(size, size))
        flat -= flat.mean(axis=0)
        patches = flat.reshape(-1, *shape)
        _, directions = np.linalg.eigh(flat.T @ flat / len(flat))
        mean = random.uniform(1, 4, shape)
        epsilon = float(random.uniform(0.1, 0.9))
        yield call(patches, directions, 0.0, about="mean 0")
        yield call(patches + mean, directions, 0.0, about="a mean")
        yield call(patches + mean, directions[:, ::-1].copy(), epsilon, about="an epsilon")
        without = flat - np.outer(flat @ directions[:, 1], directions[:, 1])
        without = without.reshape(patches.shape)
        yield call(without + mean, directions, epsilon, about="no spread")


def layer_of(
    patches, directions, epsilon, *, stretch=None, variance=None, bias=None, negate=True,
    shift=None,
):  # fmt: skip
    """The layer, with one rule or another replaced; all functions get flat patches."""
    flat = patches.reshape(len(patches), -1)
    spread = (variance or (lambda f, d: (f @ d).var(axis=0)))(flat, directions)
    kernels = (stretch or (lambda d, v: d / np.sqrt(v + epsilon)))(directions, spread)
    if negate:
        kernels = np.concatenate([kernels, -kernels], axis=1)
    mean = flat.mean(axis=0)
    biases = (bias or (lambda m, k: -(m @ k)))(mean, kernels) if shift is None else shift(mean)
    return kernels.reshape(*patches.shape[1:], -1), biases


@q5.mistake("15.4", "Your layer moves nothing. What does it give for the mean patch?")
def no_bias(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, bias=lambda m, k: 0 * (m @ k))


@q5.mistake("15.4", "Your biases push the mean further away. What should the mean patch give?")
def bias_with_the_wrong_sign(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, bias=lambda m, k: m @ k)


@q5.mistake("15.4", "Your biases belong to directions that are not stretched. Are your kernels?")
def bias_not_stretched(patches, directions, epsilon):
    def along(mean):
        return np.concatenate([-(mean @ directions), mean @ directions])

    return layer_of(patches, directions, epsilon, shift=along)


@q5.mistake("15.4", "Your halves have the same biases. What does a negated kernel need?")
def bias_not_negated(patches, directions, epsilon):
    def same(mean, kernels):
        half = -(mean @ kernels)[: len(mean)]
        return np.concatenate([half, half])

    return layer_of(patches, directions, epsilon, bias=same)


@q5.mistake("15.4", "Your spread is that about 0. About what does a variance measure?")
def spread_about_0(patches, directions, epsilon):
    return layer_of(
        patches, directions, epsilon, variance=lambda f, d: ((f @ d) ** 2).mean(axis=0)
    )  # fmt: skip


@q5.mistake("15.4", "Your spread is that of a sample. By how many is divided here?")
def variance_of_a_sample(patches, directions, epsilon):
    return layer_of(
        patches, directions, epsilon, variance=lambda f, d: (f @ d).var(axis=0, ddof=1)
    )  # fmt: skip


@q5.mistake("15.4", "Your spread is that of each pixel. Along what is it wanted?")
def spread_of_the_pixels(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, variance=lambda f, d: f.var(axis=0))


@q5.mistake("15.4", "You divide by the variance. Which variance would come out then?")
def divided_by_the_variance(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, stretch=lambda d, v: d / (v + epsilon))


@q5.mistake("15.4", "Your strong directions become stronger still. What should they become?")
def multiplied(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, stretch=lambda d, v: d * np.sqrt(v + epsilon))


@q5.mistake("15.4", "Your directions keep their length. What makes all variances alike?")
def not_stretched(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, stretch=lambda d, v: d)


@q5.mistake("15.4", "Your ε is added to the root. To what is it added in the chapter?")
def epsilon_outside_the_root(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, stretch=lambda d, v: d / (np.sqrt(v) + epsilon))


@q5.mistake("15.4", "You leave ε out. What becomes of a direction along which nothing varies?")
def epsilon_forgotten(patches, directions, epsilon):
    with np.errstate(divide="ignore", invalid="ignore"):
        return layer_of(patches, directions, epsilon, stretch=lambda d, v: d / np.sqrt(v))


@q5.mistake("15.4", "You took rows for directions. In which way does `eigh` lay them out?")
def rows_for_directions(patches, directions, epsilon):
    return layer_of(patches, directions.T, epsilon)


@q5.mistake("15.4", "You divide the entries of each direction by different numbers. By how many?")
def rows_divided(patches, directions, epsilon):
    return layer_of(
        patches, directions, epsilon, stretch=lambda d, v: d / np.sqrt(v + epsilon)[:, None]
    )  # fmt: skip


@q5.mistake("15.4", "Half of your kernels are missing. What would the ReLU behind them lose?")
def not_doubled(patches, directions, epsilon):
    return layer_of(patches, directions, epsilon, negate=False)


@q5.also_right
def by_the_covariance(patches, directions, epsilon):
    size = directions.shape[0]
    off = patches.reshape(-1, size) - patches.mean(axis=0).reshape(size)
    covariance = off.T @ off / len(patches)
    variances = np.diag(directions.T @ covariance @ directions)
    half = directions * (variances + epsilon) ** -0.5
    bias = -(patches.mean(axis=0).reshape(size) @ half)
    kernels = np.hstack([half, -half]).reshape(*patches[0].shape, 2 * size)
    return kernels, np.hstack([bias, -bias])


@q5.also_right
def direction_by_direction(patches, directions, epsilon):
    count = directions.shape[1]
    kernels, biases = np.zeros((*patches.shape[1:], 2 * count)), np.zeros(2 * count)
    for k in range(count):
        pattern = directions[:, k].reshape(patches.shape[1:])
        along = (patches * pattern).sum(axis=(1, 2, 3))
        spread = ((along - along.mean()) ** 2).mean()
        for place, sign in ((k, 1), (k + count, -1)):
            kernels[..., place] = sign * pattern / (spread + epsilon) ** 0.5
            biases[place] = -sign * along.mean() / (spread + epsilon) ** 0.5
    return kernels, biases


# --- Question 6: the best of twelve

q6 = Written("q6", section="15.12", points=4, minutes=13, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
