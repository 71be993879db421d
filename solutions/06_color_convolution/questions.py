"""The questions on chapter 6: cases, usual mistakes, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["products", "green_sum", "output_value"],
    section="6.2", points=3, minutes=6, difficulty="easy",
)  # fmt: skip
q1.wrong(
    "one channel counted", "6.1",
    "Your products are those of a grey picture. How deep is a kernel on a colour picture?",
    products=4,
)  # fmt: skip
q1.wrong(
    "bias counted as a product", "6.2",
    "You counted one too many. Is the bias multiplied with a pixel?",
    products=13,
)  # fmt: skip
q1.wrong(
    "green kernel turned", "6.2",
    "Your green sum is that of a turned kernel. Does a convolution layer turn it?",
    green_sum=2,
)  # fmt: skip
q1.wrong(
    "bias in the green sum", "6.3",
    "There is a bias in your green sum already. When does it come in?",
    green_sum=3,
)  # fmt: skip
q1.wrong(
    "bias forgotten", "6.2", "Your sum over the channels is right. What does a filter add to it?",
    output_value=6,
)  # fmt: skip
q1.wrong(
    "bias per channel", "6.5",
    "You gave each colour a bias. How often does one output value get it?",
    output_value=21,
)  # fmt: skip
q1.wrong(
    "bias per product", "6.2",
    "You added the bias to each product. How often does one output value get it?",
    output_value=66,
)  # fmt: skip
q1.wrong(
    "bias taken as 1", "6.5", "You added 1 where the bias belongs. Which value has it here?",
    output_value=7,
)  # fmt: skip
q1.wrong(
    "only the first channel", "6.2", "Your value comes from red alone. Who else takes part?",
    output_value=9,
)  # fmt: skip
q1.wrong(
    "kernel turned", "6.2", "Your value is that of a turned kernel. Does a layer turn it?",
    output_value=17,
)  # fmt: skip

# --- Question 2: a whole layer

SMALL = np.array([[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]])
ONE = np.array([[[1, 0], [0, 2]], [[-1, 1], [1, -1]]])[..., np.newaxis]
TWO = np.concatenate([ONE, np.array([[[0, 1], [2, 0]], [[1, 1], [0, -3]]])[..., None]], axis=3)
LONG = np.arange(40).reshape(4, 5, 2) % 7

q2 = Function("q2", "colour_layer", section="6.4", points=4, minutes=13, difficulty="medium")
q2.cases(
    call(SMALL, ONE, np.array([0]), about="one filter"),
    call(SMALL, TWO, np.array([0, 0]), about="several filters"),
    call(SMALL, TWO, np.array([10, -4]), about="biases"),
    call(LONG, TWO, np.array([1, 2]), stride=2, about="a stride"),
)


@q2.hidden
def more_layers(random):
    for channels in (1, 3):
        kernels = random.normal(size=(2, 3, channels, 1))
        yield call(random.random((4, 6, channels)), kernels, np.zeros(1), about="one filter")
    for channels, filters in [(3, 2), (2, 4), (5, 3)]:
        image = random.random((5, 4, channels))
        kernels = random.normal(size=(3, 2, channels, filters))
        yield call(image, kernels, np.zeros(filters), about="several filters")
        yield call(image, kernels, random.normal(size=filters), about="biases")
    for stride in (2, 3):
        yield call(
            random.integers(0, 9, (7, 9, 3)), random.integers(-3, 4, (2, 3, 3, 2)),
            random.integers(-5, 6, 2), stride=stride, about="a stride",
        )  # fmt: skip


def slide(image, kernels, stride=1):
    """The partial maps of all filters: (H', W', C_in, C_out)."""
    windows = sliding_window_view(image, kernels.shape[:2], axis=(0, 1))[::stride, ::stride]
    return np.einsum("ijcab,abck->ijck", windows, kernels)


def layer(image, kernels, biases, stride=1):
    return slide(image, kernels, stride).sum(axis=2) + biases


@q2.mistake("6.5", "Each of your channels brings the bias along. How often is it added?")
def bias_per_channel(image, kernels, biases, stride=1):
    return layer(image, kernels, image.shape[2] * biases, stride)


@q2.mistake("6.4", "Without biases you are right. What does each filter add to its map?")
def biases_forgotten(image, kernels, biases, stride=1):
    return layer(image, kernels, 0 * biases, stride)


@q2.mistake("6.4", "All your maps have the first filter's bias. How many biases are there?")
def one_bias_for_all(image, kernels, biases, stride=1):
    return layer(image, kernels, np.full_like(biases, biases[0]), stride)


@q2.mistake("6.1", "All your channels meet the same slice of a kernel. How deep is a kernel?")
def flat_kernel(image, kernels, biases, stride=1):
    return layer(image, np.repeat(kernels[:, :, :1], image.shape[2], axis=2), biases, stride)


@q2.mistake("6.3", "Your maps hold the first channel only. What becomes of the other partial maps?")
def first_channel_only(image, kernels, biases, stride=1):
    return slide(image, kernels, stride)[:, :, 0] + biases


@q2.mistake("6.3", "You take the mean of the partial maps. How are they put together?")
def mean_of_channels(image, kernels, biases, stride=1):
    return slide(image, kernels, stride).mean(axis=2) + biases


@q2.mistake("6.2", "Your maps are those of turned kernels. Does a convolution layer turn them?")
def kernels_turned(image, kernels, biases, stride=1):
    return layer(image, kernels[::-1, ::-1], biases, stride)


@q2.mistake("6.4", "With stride 1 you are right. At which places does the window stand otherwise?")
def stride_ignored(image, kernels, biases, stride=1):
    return layer(image, kernels, biases)


@q2.mistake("6.4", "Your map has the right size, but where is the window after one step?")
def stride_only_in_the_size(image, kernels, biases, stride=1):
    rows, columns = layer(image, kernels, biases, stride).shape[:2]
    return layer(image, kernels, biases)[:rows, :columns]


@q2.mistake("6.4", "Your maps are stacked along the first axis. Where do Keras's channels belong?")
def maps_first(image, kernels, biases, stride=1):
    return layer(image, kernels, biases, stride).transpose(2, 0, 1)


@q2.also_right
def layer_with_einsum(image, kernels, biases, stride=1):
    return layer(image, kernels, biases, stride)


@q2.also_right
def layer_as_matrix_product(image, kernels, biases, stride=1):
    f_h, f_w, _, filters = kernels.shape
    rows = range(0, image.shape[0] - f_h + 1, stride)
    columns = range(0, image.shape[1] - f_w + 1, stride)
    windows = [image[i : i + f_h, j : j + f_w].ravel() for i in rows for j in columns]
    flat = np.array(windows) @ kernels.reshape(-1, filters) + biases
    return flat.reshape(len(rows), len(columns), filters)


@q2.also_right
def layer_channel_by_channel(image, kernels, biases, stride=1):
    total = sum(
        slide(image[:, :, [c]], kernels[:, :, [c]], stride)[:, :, 0] for c in range(image.shape[2])
    )
    return total + np.asarray(biases)


# --- Question 3: a blind band

q3 = Choice(
    "q3", {"line": "abcd", "why": "abcd"}, section="6.4", points=2, minutes=5, difficulty="easy"
)
q3.wrong(
    "last axis", "6.4", "Your line silences something else. What does the layer have five of?",
    line="a",
)  # fmt: skip
q3.wrong(
    "first axis", "6.4", "How long is the first axis of the weights, and what does it count?",
    line="c",
)  # fmt: skip
q3.wrong(
    "bias of a band", "6.5", "Your line changes one output map. To whom does a bias belong?",
    line="d",
)  # fmt: skip
q3.wrong(
    "right line, bias as reason", "6.5",
    "Your line is right. How many biases are there, and how many bands?",
    line="b", why="a",
)  # fmt: skip
q3.wrong(
    "right line, last axis as reason", "6.4",
    "Your line is right. In which place of it does the 4 stand, and is that the last axis?",
    line="b", why="c",
)  # fmt: skip
q3.wrong(
    "right line, sliding in depth as reason", "6.1",
    "Your line is right. In which directions does a kernel slide?",
    line="b", why="d",
)  # fmt: skip

# --- Question 4: separable

DEPTHWISE = ONE[..., 0]
MIX = np.array([[1, 2, 0], [3, -1, 1]])

q4 = Function("q4", "separable_layer", section="6.7", points=4, minutes=13, difficulty="hard")
q4.cases(
    call(SMALL[:, :, :1], DEPTHWISE[:, :, :1], np.array([[1]]), np.array([0]), about="one channel"),
    call(SMALL, DEPTHWISE, np.array([[1], [1]]), np.array([0]), about="several channels"),
    call(SMALL, DEPTHWISE, MIX, np.array([0, 0, 0]), about="mixing"),
    call(SMALL, DEPTHWISE, MIX, np.array([5, 0, -1]), about="biases"),
)


@q4.hidden
def more_separable_layers(random):
    yield call(
        random.random((4, 5, 1)), random.normal(size=(2, 3, 1)), np.ones((1, 1)), np.zeros(1),
        about="one channel",
    )  # fmt: skip
    for channels, filters in [(2, 2), (3, 5), (4, 2)]:
        image = random.random((5, 6, channels))
        depthwise = random.normal(size=(3, 2, channels))
        mix = random.normal(size=(channels, filters))
        yield call(image, depthwise, np.ones((channels, 1)), np.zeros(1), about="several channels")
        yield call(image, depthwise, mix, np.zeros(filters), about="mixing")
        yield call(image, depthwise, mix, random.normal(size=filters), about="biases")


def apart(image, depthwise):
    """The partial maps: (H', W', C_in)."""
    windows = sliding_window_view(image, depthwise.shape[:2], axis=(0, 1))
    return np.einsum("ijcab,abc->ijc", windows, depthwise)


@q4.mistake("6.7", "Your channels are added as they are. What weights has the 1×1 step?")
def mixing_ignored(image, depthwise, mix, biases):
    return apart(image, depthwise) @ np.ones_like(mix) + biases


@q4.mistake("6.7", "You add the maps up before they are mixed. What does each filter weigh?")
def added_before_mixing(image, depthwise, mix, biases):
    return apart(image, depthwise).sum(axis=2, keepdims=True) * mix.sum(axis=0) + biases


@q4.mistake("6.7", "All your channels meet the first kernel. How many kernels are there?")
def one_kernel_for_all(image, depthwise, mix, biases):
    return apart(image, np.repeat(depthwise[:, :, :1], image.shape[2], axis=2)) @ mix + biases


@q4.mistake("6.7", "Without biases you are right. What is added to each finished map?")
def no_biases(image, depthwise, mix, biases):
    return apart(image, depthwise) @ mix


@q4.mistake("6.5", "Each of your channels brings the bias along. How often is it added?")
def biases_per_channel(image, depthwise, mix, biases):
    return apart(image, depthwise) @ mix + image.shape[2] * biases


@q4.mistake("6.2", "Your maps are those of turned kernels. Does a convolution layer turn them?")
def depthwise_turned(image, depthwise, mix, biases):
    return apart(image, depthwise[::-1, ::-1]) @ mix + biases


@q4.also_right
def separable_as_full_layer(image, depthwise, mix, biases):
    return layer(image, depthwise[..., np.newaxis] * mix, biases)


@q4.also_right
def separable_filter_by_filter(image, depthwise, mix, biases):
    partial = apart(image, depthwise)
    maps = [
        sum(partial[:, :, c] * mix[c, k] for c in range(mix.shape[0])) + biases[k]
        for k in range(mix.shape[1])
    ]
    return np.stack(maps, axis=2)


q4.equivalent(
    "pair swapped in: partial[i, j] = np.sum(window * depthwise, axis=(0, 1)) (2)",
    "Rows and columns are both added up; their order does not matter.",
)

# --- Question 5: drawn

FLAG = np.array([[[0.9, 0.1, 0.2], [0.1, 0.9, 0.2], [0.5, 0.5, 0.2]]])
BYTES = np.array([[[200, 40, 30], [10, 250, 40]], [[0, 0, 255], [90, 80, 70]]], dtype="uint8")

q5 = Figure("q5", "two_views", section="6.8", points=3, minutes=9, difficulty="medium")
q5.cases(
    call(FLAG, about="fractions"),
    call(BYTES, about="bytes"),
)


@q5.hidden
def more_views(random):
    yield call(random.random((4, 6, 3)), about="fractions")
    yield call(random.integers(0, 256, (5, 3, 3)).astype("uint8"), about="bytes")


def panels(*pictures):
    import matplotlib.pyplot as plt

    fig, axes = plt.subplots(1, len(pictures), squeeze=False)
    for ax, picture in zip(axes.flat, pictures, strict=True):
        ax.imshow(picture)
        ax.set_title("a view")
    return fig


def difference_of(image):
    return image[:, :, 0] - image[:, :, 1].astype(float)


@q5.mistake("1.4", "With fractions you are right. What does `uint8` make of 10 minus 250?")
def bytes_wrap_round(image):
    return panels(image.mean(axis=2), image[:, :, 0] - image[:, :, 1])


@q5.mistake("6.8", "Your right panel has its signs turned round. Which colour is to be positive?")
def green_minus_red(image):
    return panels(image.mean(axis=2), -difference_of(image))


@q5.mistake("6.8", "Your right panel never goes below zero. What does its sign say about colour?")
def without_sign(image):
    return panels(image.mean(axis=2), abs(difference_of(image)))


@q5.mistake("6.8", "Your left panel weighs the channels. Which brightness is asked for here?")
def weighed_brightness(image):
    return panels(image @ np.array([0.299, 0.587, 0.114]), difference_of(image))


@q5.mistake("6.8", "Your left panel adds the channels. What is missing for a mean?")
def sum_of_channels(image):
    return panels(image.sum(axis=2, dtype=float), difference_of(image))


@q5.mistake("6.8", "Your panels have changed places. Which view is on the left?")
def panels_swapped(image):
    return panels(difference_of(image), image.mean(axis=2))


@q5.also_right
def views_in_two_steps(image):
    return panels(image.sum(axis=2, dtype=float) / 3, difference_of(image))


@q5.also_right
def views_by_one_by_one(image):
    weights = np.array([[1 / 3, 1], [1 / 3, -1], [1 / 3, 0]])
    return panels(*np.moveaxis(image @ weights, 2, 0))


for panel, what in (("left", "brightness"), ("right", "red_minus_green")):
    q5.equivalent(
        f'argument cmap left out in: {panel}.imshow({what}, cmap="gray")',
        "The numbers are compared, not the colours in which they are drawn.",
    )

# --- Question 6: is a window of one pixel pointless?

q6 = Written("q6", section="6.6", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
