"""The questions on chapter 4: cases, usual mistakes, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: windows that overlap

q1 = Numbers(
    "q1", ["values_left", "top_right_max", "bottom_left_mean", "global_mean"],
    section="4.1", points=4, minutes=8, difficulty="easy",
    tolerance={"bottom_left_mean": 0.01, "global_mean": 0.01},
)  # fmt: skip
q1.wrong(
    "windows side by side", "4.1",
    "You moved on by a whole window. How far does the stride take it?", values_left=1,
)  # fmt: skip
q1.wrong(
    "a step of one", "4.1",
    "You count a window at every place. How far is it from one window to the next?",
    values_left=9,
)  # fmt: skip
q1.wrong(
    "one side only", "4.1",
    "You counted along one side. In how many directions does the window move?", values_left=2,
)  # fmt: skip
q1.wrong(
    "smaller window", "4.1",
    "Your value is the largest of 2×2 pixels. How large is the window here?", top_right_max=6,
)  # fmt: skip
q1.wrong(
    "window one place too far left", "4.1",
    "Your window begins in column 1. Where does the second one begin, counted from 0?",
    top_right_max=8,
)  # fmt: skip
q1.wrong(
    "mean for max", "4.1", "Your value is the window's mean. Which kind is asked for first?",
    top_right_max=3,
)  # fmt: skip
q1.wrong(
    "rows and columns swapped", "4.1",
    "Your value stands bottom left. Which rows and columns does the window top right cover?",
    top_right_max=7,
)  # fmt: skip
q1.wrong(
    "largest of the map", "4.1",
    "Your value is the largest of the whole map. Is it inside this window?", top_right_max=10,
)  # fmt: skip
q1.wrong(
    "divided by four", "4.1",
    "Your sum is right. How many numbers does a window of 3×3 hold?", bottom_left_mean=4.5,
)  # fmt: skip
q1.wrong(
    "sum for mean", "4.1", "Your value is a sum. What is missing for a mean?",
    bottom_left_mean=18,
)  # fmt: skip
q1.wrong(
    "max for mean", "4.1", "Your value is the window's largest. Which kind is asked for here?",
    bottom_left_mean=7,
)  # fmt: skip
q1.wrong(
    "sign forgotten", "4.1", "One number of this window is negative. Did you take it off?",
    bottom_left_mean=22 / 9,
)  # fmt: skip
q1.wrong(
    "negative number as nothing", "4.5",
    "You took the negative number for 0. Is there a ReLU in this question?",
    bottom_left_mean=20 / 9,
)  # fmt: skip
q1.wrong(
    "zeros not counted", "4.1",
    "You left the zeros out when you divided. Are they values of the window?",
    bottom_left_mean=18 / 7,
)  # fmt: skip
q1.wrong(
    "sum of the map", "4.1", "Your value is a sum. By how many numbers must it be divided?",
    global_mean=75,
)  # fmt: skip
q1.wrong(
    "global max", "4.1", "Your value is the map's largest. Which kind of pooling is asked for?",
    global_mean=10,
)  # fmt: skip
q1.wrong(
    "mean of what was max pooled", "4.1",
    "You took the mean of four largest values. Which numbers does global pooling read?",
    global_mean=8.5,
)  # fmt: skip
q1.wrong(
    "mean of means", "4.1",
    "You took the mean of the pooled means. Do overlapping windows count each pixel once?",
    global_mean=(27 + 27 + 18 + 25) / 36,
)  # fmt: skip

# --- Question 2: may the two change places?

q2 = Choice(
    "q2", {"block": "abcd", "why": "abcd"}, section="4.4", points=2, minutes=6, difficulty="medium"
)
q2.wrong(
    "relu and max", "4.4",
    "Take a window with 3 and −1. What comes out of it in either order?",
    block="a",
)  # fmt: skip
q2.wrong(
    "sigmoid", "4.5",
    "Look at the curve of the sigmoid. Does a larger value ever become the smaller one?",
    block="c",
)  # fmt: skip
q2.wrong(
    "tanh", "4.5", "Look at the curve of tanh. Does a larger value ever become the smaller one?",
    block="d",
)  # fmt: skip
q2.wrong(
    "right block, bounded as reason", "4.5",
    "Your block is right. Is the activation in it bounded?", block="b", why="a",
)  # fmt: skip
q2.wrong(
    "right block, weights as reason", "4.3",
    "Your block is right. How many weights has a pooling layer?", block="b", why="b",
)  # fmt: skip
q2.wrong(
    "right block, size as reason", "4.1",
    "Your block is right. Do the two kinds of pooling give maps of different size?",
    block="b", why="d",
)  # fmt: skip

# --- Question 3: any pooling layer

FOUR = np.array([[2, 7, 1, 0], [3, 4, 5, 2], [0, 1, 9, 6], [8, 1, 3, 2]])[..., np.newaxis]
TWO = np.stack([FOUR[..., 0], FOUR[..., 0].T[::-1] * 2 - 5], axis=2)
BELOW = np.array([[-3, -1, -7, -2], [-4, -6, -5, -8]])[..., np.newaxis]
FIVE = np.array([
    [1, 8, 0, 2, 9], [5, 2, 6, 5, 1], [7, 0, 2, 1, 3], [2, 7, 1, 0, 4], [2, 1, 0, 10, 12],
])[..., np.newaxis]  # fmt: skip

q3 = Function("q3", "pool", section="4.1", points=4, minutes=13, difficulty="medium")
q3.cases(
    call(FOUR, 2, 2, "max", about="max pooling"),
    call(BELOW, 2, 2, "max", about="max pooling"),
    call(FOUR, 2, 2, "mean", about="average pooling"),
    call(TWO, 2, 2, "max", about="several channels"),
    call(TWO, 2, 2, "mean", about="several channels"),
    call(FIVE, 3, 1, "max", about="windows that overlap"),
    call(FIVE, 3, 2, "mean", about="windows that overlap"),
    call(FIVE, 2, 2, "max", about="a remainder"),
    call(FIVE, 1, 3, "max", about="windows with gaps between them"),
)


@q3.hidden
def more_maps(random):
    def maps(height, width, channels=1):
        return random.integers(-20, 21, (height, width, channels))

    for kind, about in (("max", "max pooling"), ("mean", "average pooling")):
        yield call(maps(4, 6), 2, 2, kind, about=about)
        yield call(maps(6, 3) - 30, 3, 3, kind, about=about)
        yield call(maps(4, 6, 3), 2, 2, kind, about="several channels")
        yield call(random.random((6, 4, 5)), 2, 2, kind, about="several channels")
        yield call(maps(5, 7, 2), 3, 2, kind, about="windows that overlap")
        yield call(maps(6, 5, 2), 4, 1, kind, about="windows that overlap")
        yield call(maps(7, 8), 3, 3, kind, about="a remainder")
        yield call(maps(5, 7, 2), 2, 2, kind, about="a remainder")
        yield call(maps(7, 9), 2, 4, kind, about="windows with gaps between them")
        yield call(maps(8, 5, 2), 1, 3, kind, about="windows with gaps between them")


def windows_of(feature_maps, size, stride):
    """All windows: (H', W', C, size, size)."""
    return sliding_window_view(feature_maps, (size, size), axis=(0, 1))[::stride, ::stride]


def pooled_with(feature_maps, size, stride, kind):
    return getattr(windows_of(feature_maps, size, stride), kind)(axis=(3, 4))


@q3.mistake("4.1", "Your windows never overlap. How far does the stride take a window?")
def moves_on_by_its_size(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, size, kind)


@q3.mistake("4.1", "Your window stands at every place. How far does the stride take it?")
def moves_on_by_one(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, 1, kind)


@q3.mistake("4.1", "Your windows are as large as the stride. Which number says their size?")
def stride_taken_for_size(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, stride, stride, kind)


@q3.mistake("4.1", "You take the largest value for both kinds. What else may `kind` say?")
def always_max(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, stride, "max")


@q3.mistake("4.1", "You take the mean for both kinds. What else may `kind` say?")
def always_mean(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, stride, "mean")


@q3.mistake("4.1", "Your average pooling adds up. What is missing for a mean?")
def sum_for_mean(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, stride, "sum" if kind == "mean" else kind)


@q3.mistake("4.1", "You divide every sum by four. Is each window of 2×2?")
def always_divided_by_four(feature_maps, size, stride, kind):
    if kind == "max":
        return pooled_with(feature_maps, size, stride, kind)
    return pooled_with(feature_maps, size, stride, "sum") / 4


@q3.mistake("4.1", "Your largest values are never below zero. From where do you begin to compare?")
def compared_with_zero(feature_maps, size, stride, kind):
    pooled = pooled_with(feature_maps, size, stride, kind)
    return np.maximum(pooled, 0) if kind == "max" else pooled


@q3.mistake("4.3", "Your channels have melted into one. Does pooling mix channels?")
def channels_pooled_too(feature_maps, size, stride, kind):
    return getattr(windows_of(feature_maps, size, stride), kind)(axis=(2, 3, 4))[..., np.newaxis]


@q3.mistake("4.3", "All your channels hold the same values. Which values does each channel give?")
def same_value_for_all_channels(feature_maps, size, stride, kind):
    melted = channels_pooled_too(feature_maps, size, stride, kind)
    return np.repeat(melted, feature_maps.shape[2], axis=2)


@q3.mistake("3.3", "A window of yours sticks out at the end. Has such a window a value here?")
def windows_that_stick_out(feature_maps, size, stride, kind):
    height, width, _ = feature_maps.shape
    return np.array([
        [
            getattr(feature_maps[top : top + size, left : left + size], kind)(axis=(0, 1))
            for left in range(0, width, stride)
        ]
        for top in range(0, height, stride)
    ])  # fmt: skip


@q3.mistake("4.1", "You keep the first value of each window. What stands for the whole window?")
def first_value_kept(feature_maps, size, stride, kind):
    return windows_of(feature_maps, size, stride)[..., 0, 0]


@q3.also_right
def with_sliding_windows(feature_maps, size, stride, kind):
    return pooled_with(feature_maps, size, stride, kind)


@q3.also_right
def by_shifted_copies(feature_maps, size, stride, kind):
    rows = (feature_maps.shape[0] - size) // stride + 1
    columns = (feature_maps.shape[1] - size) // stride + 1
    copies = [
        feature_maps[a : a + rows * stride : stride, b : b + columns * stride : stride]
        for a in range(size)
        for b in range(size)
    ]
    copies = np.stack([copy[:rows, :columns] for copy in copies])
    return copies.max(axis=0) if kind == "max" else copies.sum(axis=0) / size**2


@q3.also_right
def value_by_value(feature_maps, size, stride, kind):
    height, width, channels = feature_maps.shape
    rows = []
    for top in range(0, height - size + 1, stride):
        row = []
        for left in range(0, width - size + 1, stride):
            found = []
            for c in range(channels):
                values = [
                    feature_maps[top + a, left + b, c] for a in range(size) for b in range(size)
                ]
                found.append(max(values) if kind == "max" else sum(values) / len(values))
            row.append(found)
        rows.append(row)
    return np.array(rows)


for chosen in ("max", "mean"):
    q3.equivalent(
        f"pair swapped in: pooled[i, j] = window.{chosen}(axis=(0, 1)) (2)",
        "Rows and columns are pooled together; their order does not matter.",
    )

# --- Question 4: a softmax for a batch

q4 = Function("q4", "softmax_rows", section="4.6", points=3, minutes=9, difficulty="medium")
q4.cases(
    call(np.array([[2.0, 0.0, 1.0]]), about="one picture"),
    call(np.array([[1.0, 3.0], [0.5, -1.0], [2.0, 2.0]]), about="several pictures"),
    call(np.array([[900.0, 902.0, 0.0]]), about="large scores"),
    call(np.array([[-1500.0, -1499.0]]), about="large scores"),
    call(np.array([[1200.0, 1203.0], [4.0, 5.0]]), about="pictures far apart"),
)


@q4.hidden
def more_scores(random):
    for classes in (2, 5, 10):
        yield call(random.normal(size=(1, classes)) * 2, about="one picture")
        yield call(random.normal(size=(classes + 1, classes)) * 2, about="several pictures")
        yield call(random.normal(size=(3, classes)) + 2000, about="large scores")
        yield call(random.normal(size=(3, classes)) - 2000, about="large scores")
        yield call(
            random.normal(size=(4, classes)) + np.array([[3000], [0], [-3000], [1]]),
            about="pictures far apart",
        )  # fmt: skip


def safe_softmax(scores, axis=1):
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


@q4.mistake("4.6", "With small scores you are right. What is e to the power of a thousand?")
def as_the_formula_says(scores):
    return np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)


@q4.mistake("4.6", "You take the same number off every picture. What remains of one far below it?")
def largest_of_the_whole_batch(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum(axis=1, keepdims=True)


@q4.mistake("4.6", "Your whole batch adds up to 1. What is to add up to it?")
def one_sum_for_the_batch(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


@q4.mistake("4.6", "Your columns add up to 1. What does a column hold?")
def softmax_of_the_columns(scores):
    return safe_softmax(scores, axis=0)


@q4.mistake("4.6", "You divide the scores by their sum. Which step makes them positive first?")
def exponential_forgotten(scores):
    return scores / scores.sum(axis=1, keepdims=True)


@q4.mistake("4.6", "You divide by the largest power. What do the probabilities of a row add up to?")
def divided_by_the_largest(scores):
    return np.exp(scores - scores.max(axis=1, keepdims=True))


@q4.mistake("4.6", "You divide the scores by the largest. Which step leaves a softmax unchanged?")
def scores_divided_by_the_largest(scores):
    powers = np.exp(scores / scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@q4.mistake("4.6", "Each of your values knows its own score only. Who else takes part?")
def sigmoid_of_each(scores):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-scores))


@q4.mistake("4.6", "You name the winner only. What does a softmax give to the other classes?")
def winner_takes_all(scores):
    return (scores == scores.max(axis=1, keepdims=True)).astype(float)


@q4.mistake("4.6", "You return logarithms. Which numbers add up to 1?")
def logarithm_of_it(scores):
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


@q4.also_right
def row_by_row(scores):
    rows = []
    for row in scores:
        powers = [float(np.exp(score - max(row))) for score in row]
        rows.append([power / sum(powers) for power in powers])
    return np.array(rows)


@q4.also_right
def by_differences_of_scores(scores):
    with np.errstate(over="ignore"):
        return 1 / np.exp(scores[:, np.newaxis, :] - scores[:, :, np.newaxis]).sum(axis=2)


@q4.also_right
def by_logarithms(scores):
    return np.exp(logarithm_of_it(scores))


# --- Question 5: two ways back up

SMALL = np.array([[3, 1, 8, 2], [4, 7, 5, 6]])
COLD = np.array([[-5, -2, -9, 4], [-8, -3, 6, -1], [7, -6, -7, -4], [1, 2, -11, -10]])
LARGE = np.array([
    [12, 3, 7, 30, 8, 1], [5, 22, 9, 4, 17, 2], [6, 13, 10, 11, 14, 25],
]) - 5  # fmt: skip

q5 = Figure("q5", "two_ways_up", section="4.2", points=3, minutes=12, difficulty="hard")
q5.cases(
    call(SMALL, 2, about="windows of 2×2"),
    call(COLD, 2, about="negative values"),
    call(LARGE, 3, about="larger windows"),
)


@q5.hidden
def more_ways_up(random):
    def different(height, width, low):
        return random.permutation(np.arange(low, low + height * width)).reshape(height, width)

    yield call(different(4, 6, 1), 2, about="windows of 2×2")
    yield call(different(6, 2, 5), 2, about="windows of 2×2")
    yield call(different(4, 4, -20), 2, about="negative values")
    yield call(different(3, 6, -25), 3, about="negative values")
    yield call(different(9, 3, 1), 3, about="larger windows")
    yield call(different(4, 8, -7), 4, about="larger windows")


def two_panels(*pictures):
    import matplotlib.pyplot as plt

    fig, axes = plt.subplots(1, len(pictures), squeeze=False)
    for ax, picture in zip(axes.flat, pictures, strict=True):
        ax.imshow(picture, cmap="gray")
        ax.set_title("a way up")
    return fig


def largest_of(feature_map, size):
    return pooled_with(feature_map[..., np.newaxis], size, size, "max")[..., 0]


def repeated(pooled, size):
    return np.kron(pooled, np.ones((size, size)))


def winners_of(feature_map, size):
    return feature_map == repeated(largest_of(feature_map, size), size)


def unpooled(feature_map, size):
    return feature_map * winners_of(feature_map, size)


@q5.mistake("4.2", "Your panels have changed places. Which way up is on the left?")
def panels_swapped(feature_map, size):
    return two_panels(unpooled(feature_map, size), repeated(largest_of(feature_map, size), size))


@q5.mistake("4.2", "Your left panel repeats the map as a whole. What is to be repeated?")
def whole_map_repeated(feature_map, size):
    left = np.tile(largest_of(feature_map, size), (size, size))
    return two_panels(left, unpooled(feature_map, size))


@q5.mistake("4.2", "Your left panel is still small. What does up-sampling do to each value?")
def pooled_only(feature_map, size):
    return two_panels(largest_of(feature_map, size), unpooled(feature_map, size))


@q5.mistake("4.1", "Your left panel holds means. Which kind of pooling was there?")
def means_repeated(feature_map, size):
    means = pooled_with(feature_map[..., np.newaxis], size, size, "mean")[..., 0]
    return two_panels(repeated(means, size), unpooled(feature_map, size))


@q5.mistake("4.2", "Your right panel puts each value top left. Where was it found?")
def put_back_top_left(feature_map, size):
    right = np.zeros_like(feature_map)
    right[::size, ::size] = largest_of(feature_map, size)
    return two_panels(repeated(largest_of(feature_map, size), size), right)


@q5.mistake("4.2", "Your right panel is the map before pooling. Which values has pooling lost?")
def nothing_lost(feature_map, size):
    return two_panels(repeated(largest_of(feature_map, size), size), feature_map)


@q5.mistake("4.2", "Your winners have rows and columns swapped inside a window. Which comes first?")
def places_turned(feature_map, size):
    right = np.zeros_like(feature_map)
    for top in range(0, feature_map.shape[0], size):
        for left in range(0, feature_map.shape[1], size):
            window = feature_map[top : top + size, left : left + size]
            right[top : top + size, left : left + size] = window.T * (window.T == window.max())
    return two_panels(repeated(largest_of(feature_map, size), size), right)


@q5.mistake("4.2", "Your right panel has no negative value. Can one be the largest of its window?")
def negative_winners_lost(feature_map, size):
    right = np.maximum(unpooled(feature_map, size), 0)
    return two_panels(repeated(largest_of(feature_map, size), size), right)


@q5.mistake("4.2", "Your right panel says where the winners stood. What else is put back?")
def ones_at_the_places(feature_map, size):
    return two_panels(
        repeated(largest_of(feature_map, size), size), winners_of(feature_map, size).astype(float)
    )


@q5.mistake("4.2", "Your right panel keeps one value only. How many windows have a winner?")
def winner_of_the_map_only(feature_map, size):
    right = feature_map * (feature_map == feature_map.max())
    return two_panels(repeated(largest_of(feature_map, size), size), right)


@q5.also_right
def with_a_product(feature_map, size):
    return two_panels(repeated(largest_of(feature_map, size), size), unpooled(feature_map, size))


@q5.also_right
def window_by_window(feature_map, size):
    upsampled, restored = np.zeros(feature_map.shape), np.zeros(feature_map.shape)
    for top in range(0, feature_map.shape[0], size):
        for left in range(0, feature_map.shape[1], size):
            window = feature_map[top : top + size, left : left + size]
            row, column = divmod(int(window.argmax()), size)
            upsampled[top : top + size, left : left + size] = window.max()
            restored[top + row, left + column] = window[row, column]
    return two_panels(upsampled, restored)


q5.equivalent(
    "pair swapped in: largest = blocks.max(axis=(1, 3))",
    "Rows and columns of a block are pooled together; their order does not matter.",
)

# --- Question 6: eight layers that are one

q6 = Written("q6", section="4.5", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
