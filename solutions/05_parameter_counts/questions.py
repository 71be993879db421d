"""The questions on chapter 5: cases, usual mistakes, and other right answers."""

from itertools import accumulate

from utils.exercises.declare import Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["conv_count", "norm_count", "dense_count"],
    section="5.1", points=3, minutes=6, difficulty="easy",
)  # fmt: skip
q1.wrong(
    "bias forgotten", "5.1", "Your weights of the convolution are right. Is that all it learns?",
    conv_count=1200,
)  # fmt: skip
q1.wrong(
    "bias per channel", "5.1",
    "You gave the convolution a bias for each colour of each filter. Who owns a bias?",
    conv_count=1248,
)  # fmt: skip
q1.wrong(
    "channels forgotten", "5.1",
    "Your convolution is one for grey pictures. How deep is a kernel on a colour picture?",
    conv_count=416,
)  # fmt: skip
q1.wrong(
    "picture counted", "5.1",
    "The picture's height and width are in your convolution's count. Do they occur in the formula?",
    conv_count=12 * 12 * 3 * 16 + 16,
)  # fmt: skip
q1.wrong(
    "two per channel", "5.1",
    "Scale and shift are two numbers per channel. Batch normalisation keeps two more.",
    norm_count=32,
)  # fmt: skip
q1.wrong(
    "flatten forgotten", "5.2",
    "Your dense layer reads one number per channel. What does flatten make of the whole map?",
    dense_count=170,
)  # fmt: skip
q1.wrong(
    "biases of the dense layer forgotten", "5.1",
    "Your weights of the dense layer are right. Is that all it learns?",
    dense_count=2560,
)  # fmt: skip

# --- Question 2: any convolution layer

q2 = Function("q2", "conv_parameters", section="5.1", points=2, minutes=5, difficulty="easy")
q2.cases(
    call(3, 3, 1, 32),
    call(3, 3, 32, 64),
    call(2, 5, 3, 4, about="kernels that are not square"),
    call(3, 3, 2, 5, use_bias=False, about="without bias"),
)


@q2.hidden
def more_convolutions(random):
    for _ in range(4):
        f, c_in, c_out = (int(n) for n in random.integers(1, 40, 3))
        yield call(f, f, c_in, c_out)
        yield call(f, f + 2, c_in, c_out, about="kernels that are not square")
        yield call(f, f, c_in, c_out, use_bias=False, about="without bias")


@q2.mistake("5.1", "Your weights are right. Is there anything else that a filter learns?")
def bias_forgotten(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_w * c_in * c_out


@q2.mistake("5.1", "You count a bias for each channel of each filter. Who owns a bias?")
def bias_per_channel(f_h, f_w, c_in, c_out, use_bias=True):
    return (f_h * f_w + use_bias) * c_in * c_out


@q2.mistake("5.1", "You count one bias for the whole layer. How many feature maps need one?")
def one_bias_per_layer(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_w * c_in * c_out + use_bias


@q2.mistake("5.1", "You count a bias for each channel that comes in. Which side do biases sit on?")
def filters_and_channels_swapped(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_w * c_in * c_out + c_in * use_bias


@q2.mistake("5.1", "Your kernels are flat. How deep is a kernel that reads several channels?")
def channels_forgotten(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_w * c_out + c_out * use_bias


@q2.mistake("5.1", "With square kernels you are right. What if height and width differ?")
def kernel_taken_as_square(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_h * c_in * c_out + c_out * use_bias


@q2.mistake("5.1", "You count biases also where the layer has none.")
def bias_always(f_h, f_w, c_in, c_out, use_bias=True):
    return f_h * f_w * c_in * c_out + c_out


@q2.also_right
def filter_by_filter(f_h, f_w, c_in, c_out, use_bias=True):
    per_filter = f_h * f_w * c_in + (1 if use_bias else 0)
    return sum(per_filter for _ in range(c_out))


@q2.also_right
def by_size_of_arrays(f_h, f_w, c_in, c_out, use_bias=True):
    import numpy as np

    biases = np.zeros(c_out if use_bias else 0)
    return np.zeros((f_h, f_w, c_in, c_out)).size + biases.size


# --- Question 3: a whole network

MNIST = [
    ("conv", 32, 3), ("pool",), ("conv", 64, 3), ("pool",), ("flatten",), ("dense", 64),
    ("dense", 10),
]  # fmt: skip

q3 = Function("q3", "layer_parameters", section="5.2", points=5, minutes=20, difficulty="hard")
q3.cases(
    call([("conv", 4, 3)], (6, 6, 1), about="convolutions"),
    call([("conv", 4, 3), ("conv", 2, 5)], (6, 6, 3), about="convolutions"),
    call([("flatten",), ("dense", 3)], (2, 4, 5), about="dense layers"),
    call([("conv", 2, 2), ("pool",), ("flatten",), ("dense", 10)], (7, 7, 1), about="odd sizes"),
    call(MNIST, (28, 28, 1), about="whole networks"),
)


@q3.hidden
def more_networks(random):
    for _ in range(3):
        a, b, c = (int(n) for n in random.integers(2, 20, 3))
        yield call([("conv", a, 3), ("conv", b, 2)], (8, 8, c), about="convolutions")
        yield call([("flatten",), ("dense", a), ("dense", b)], (3, c, 2), about="dense layers")
        odd = (4 * a + 3, 4 * b + 1, c)
        yield call(
            [("pool",), ("conv", a, 3), ("pool",), ("flatten",), ("dense", b)], odd,
            about="odd sizes",
        )  # fmt: skip
    cifar10 = [
        ("conv", 16, 2), ("pool",), ("conv", 32, 2), ("pool",), ("conv", 64, 2), ("pool",),
        ("flatten",), ("dense", 500), ("dense", 10),
    ]  # fmt: skip
    yield call(cifar10, (32, 32, 3), about="whole networks")
    yield call(MNIST, (30, 20, 3), about="whole networks")


def walk(
    layers, shape, *, halve=lambda n: n // 2, flat=lambda h, w, c: h * w * c,
    keeps_channels=False, bias=True,
):  # fmt: skip
    """The counts of all layers, with one rule or another replaced."""
    height, width, channels = shape
    features, counts = channels, []
    for kind, *numbers in layers:
        count = 0
        if kind == "conv":
            filters, size = numbers
            count = size * size * channels * filters + filters * bias
            channels = channels if keeps_channels else filters
        elif kind == "pool":
            height, width = halve(height), halve(width)
        elif kind == "flatten":
            features = flat(height, width, channels)
        else:
            (units,) = numbers
            count, features = features * units + units * bias, units
        counts.append(count)
    return counts


@q3.mistake("5.2", "Your second convolution reads the picture's channels. What does it read?")
def channels_stay(layers, input_shape):
    return walk(layers, input_shape, keeps_channels=True)


@q3.mistake("5.2", "Your dense layer is too large after a pooling: what becomes of the map there?")
def pooling_without_effect(layers, input_shape):
    return walk(layers, input_shape, halve=lambda n: n)


@q3.mistake("5.2", "Half a row cannot be pooled. What happens to the last one of an odd number?")
def floor_forgotten(layers, input_shape):
    return walk(layers, input_shape, halve=lambda n: n / 2)


@q3.mistake("5.2", "You round an odd size up. Is an odd last row kept or dropped here?")
def rounded_up(layers, input_shape):
    return walk(layers, input_shape, halve=lambda n: -(-n // 2))


@q3.mistake("5.2", "Your dense layer reads one number per channel. What does flatten keep?")
def only_channels_are_flattened(layers, input_shape):
    return walk(layers, input_shape, flat=lambda h, w, c: c)


@q3.mistake("5.1", "Your weights are right in every layer. Is there anything else to learn?")
def biases_forgotten(layers, input_shape):
    return walk(layers, input_shape, bias=False)


@q3.mistake("5.2", "Your list has no place for the layers without parameters: what do they count?")
def layers_left_out(layers, input_shape):
    return [count for count in walk(layers, input_shape) if count]


@q3.also_right
def with_a_shape(layers, input_shape):
    shape, counts = list(input_shape), []
    for layer in layers:
        if layer[0] == "pool":
            shape[:2] = shape[0] // 2, shape[1] // 2
            counts.append(0)
        elif layer[0] == "flatten":
            shape = [shape[0] * shape[1] * shape[2]]
            counts.append(0)
        else:
            reads = shape[-1] * (layer[2] ** 2 if layer[0] == "conv" else 1)
            counts.append((reads + 1) * layer[1])
            shape[-1] = layer[1]
    return counts


q3.equivalent(
    "pair swapped in: height, width = height // 2, width // 2",
    "Height and width meet only in their product.",
)
for kind in ("pool", "flatten"):
    q3.equivalent(
        f'0 became -1 in: elif layer[0] == "{kind}":',
        "Such a layer has one entry, which is its first and its last.",
    )


@q3.also_right
def with_a_walk(layers, input_shape):
    return walk(layers, input_shape)


# --- Question 4: trained and not

q4 = Function("q4", "split_parameters", section="5.8", points=3, minutes=10, difficulty="medium")
q4.cases(
    call([("conv", 320, False), ("dense", 650, False)], about="nothing frozen"),
    call([("conv", 320, True), ("dense", 650, False)], about="frozen layers"),
    call([("conv", 320, False), ("norm", 128, False)], about="batch normalisation"),
    call([("norm", 128, True), ("dense", 650, False)], about="frozen batch normalisation"),
)


@q4.hidden
def more_splits(random):
    def count():
        return 4 * int(random.integers(2, 500))

    for _ in range(3):
        a, b, c = count(), count(), count()
        yield call([("conv", a, False), ("dense", b, False)], about="nothing frozen")
        yield call([("conv", a, True), ("conv", b, True), ("dense", c, False)],
                   about="frozen layers")  # fmt: skip
        yield call([("conv", a, True), ("norm", b, False), ("norm", c, False)],
                   about="batch normalisation")  # fmt: skip
        yield call([("norm", a, True), ("norm", b, False), ("dense", c, False)],
                   about="frozen batch normalisation")  # fmt: skip
    yield call([], about="nothing frozen")


def split(layers, *, norm=0.5, frozen_norm=0.0, frozen_share=0.0, counts_frozen=True):
    trainable = fixed = 0
    for kind, parameters, frozen in layers:
        share = norm if kind == "norm" else 1.0
        if frozen:
            share = frozen_norm if kind == "norm" else frozen_share
        trainable += round(share * parameters)
        if counts_frozen or not frozen:
            fixed += parameters - round(share * parameters)
    return trainable, fixed


@q4.mistake("5.8", "You count all of batch normalisation as trained. Which of its numbers are?")
def normalisation_all_trained(layers):
    return split(layers, norm=1.0)


@q4.mistake("5.8", "You count batch normalisation as not trained at all. Which numbers are?")
def normalisation_not_trained(layers):
    return split(layers, norm=0.0)


@q4.mistake("5.8", "Half of your frozen batch normalisation is still trained. What is frozen?")
def frozen_normalisation_half_trained(layers):
    return split(layers, frozen_norm=0.5)


@q4.mistake("5.8", "You train frozen layers. What does `trainable = False` say?")
def freezing_ignored(layers):
    return split(layers, frozen_norm=0.5, frozen_share=1.0)


@q4.mistake("5.8", "Your frozen layers have vanished. Are their numbers still in the network?")
def frozen_not_counted(layers):
    return split(layers, counts_frozen=False)


@q4.mistake("5.8", "Your two numbers have changed places.")
def swapped(layers):
    return split(layers)[::-1]


@q4.also_right
def total_minus_trainable(layers):
    trainable = sum(
        0 if frozen else count // 2 if kind == "norm" else count for kind, count, frozen in layers
    )
    return trainable, sum(count for _, count, _ in layers) - trainable


@q4.also_right
def with_shares(layers):
    return split(layers)


# --- Question 5: drawn

q5 = Figure("q5", "parameter_bars", section="5.6", points=3, minutes=10, difficulty="medium")
q5.cases(
    call(["conv", "hidden", "output"], [320, 18496, 650]),
    call(["first", "second"], [10, 0], about="layers without parameters"),
)


@q5.hidden
def more_bars(random):
    yield call(["b", "a", "c", "d"], [int(n) for n in random.integers(1, 1000, 4)])
    yield call(["one", "two", "three"], [0, 7, 0], about="layers without parameters")


def draw(names, counts, kind="bar", labels=("layer", "parameters", "Where they sit")):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    getattr(ax, kind)(names, counts)
    if kind == "barh":
        labels = (labels[1], labels[0], labels[2])
    ax.set_xlabel(labels[0])
    ax.set_ylabel(labels[1])
    ax.set_title(labels[2])
    return fig


@q5.mistake("5.6", "Each of your bars holds those before it as well. What belongs to one layer?")
def added_up_along_the_way(names, counts):
    return draw(names, list(accumulate(counts)))


@q5.mistake("5.6", "Your bars show shares of the whole. How long should a bar be here?")
def shares_instead_of_counts(names, counts):
    return draw(names, [100 * count / sum(counts) for count in counts])


@q5.mistake("5.6", "Your bars are sorted by length. In which order does a picture pass the layers?")
def sorted_by_length(names, counts):
    pairs = sorted(zip(names, counts, strict=True), key=lambda pair: -pair[1])[::-1]
    return draw([name for name, _ in pairs], [count for _, count in pairs])


@q5.mistake("5.6", "You draw a line from layer to layer. What lies between two layers?")
def line_instead_of_bars(names, counts):
    return draw(range(len(names)), counts, "plot")


@q5.also_right
def lying_bars(names, counts):
    return draw(names, counts, "barh")


@q5.also_right
def returns_the_axes(names, counts):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    for name, count in zip(names, counts, strict=True):
        ax.bar([name], [count], color="grey")
    ax.set(xlabel="Name", ylabel="Number", title="Counts")
    return ax


# --- Question 6: smaller, but how?

q6 = Written("q6", section="5.7", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
