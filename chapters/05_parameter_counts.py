# %% [markdown]
# # 5. Parameter counts: where a network keeps its numbers
#
# **You will be able to**
#
# - count the parameters of any convolutional network with a pencil;
# - read `model.summary()` line by line, and say what each line does *not* tell you;
# - write the calculator that prints that table, and check it against Keras;
# - say where a network's parameters sit, and where its work and its memory sit instead;
# - count what is trained and what is not, with batch normalisation and with frozen layers.
#
# **You need** chapters 2 to 4: kernels, output sizes, pooling. No calculus.
#
# **Minutes** 58 to read, 17 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 5.1 One layer at a time
#
# *8 minutes*
#
# A {term}`parameter` is one number that training may change. Counting them tells you how large the
# file with the model will be, how much there is to learn, and whether the network in front of you
# is the one that you meant to build.
#
# **A convolution layer.** One {term}`filter` reads a window of $F_h \times F_w$ positions in all
# $C_{in}$ channels, with a weight for each, and adds one {term}`bias`. The layer has $C_{out}$
# filters, so
#
# $$
# \text{parameters} = F_h \cdot F_w \cdot C_{in} \cdot C_{out} + C_{out}
# $$ (eq-05-conv)
#
# To see that nothing is missing, give each parameter of a small layer a number of its own: two
# filters, each 2×2, on a picture with three channels.

# %%
import numpy as np

from utils import plotting

numbered = np.arange(1, 27).reshape(2, 13)  # one row per filter: 2·2·3 weights, then the bias
grids, titles = [], []
for parameters in numbered:
    per_channel = parameters[:12].reshape(3, 2, 2)
    for channel, weights in zip(["red", "green", "blue"], per_channel, strict=True):
        grids.append(weights)
        titles.append(channel)
    grids.append([[parameters[12]]])
    titles.append("bias")

plotting.number_grids(
    grids,
    titles=titles,
    notes=4 * ["filter 0"] + 4 * ["filter 1"],
    alt=f"Two filters, each with a 2 by 2 grid for red, green and blue and one bias. Its cells "
    f"are numbered from 1 to {numbered.max()}, {numbered.shape[1]} for each filter.",
    caption=f"A layer with two 2×2 filters on three channels has {numbered.max()} parameters: "
    f"{numbered.shape[1]} for each filter.",
    name="fig-05-numbered",
)

# %% [markdown]
# The last number is the count: 2·2·3 = 12 weights and 1 bias make 13 for each filter, 26 for both.
# Look at what does *not* occur: the height and width of the picture. The same 26 numbers are used
# at every position.
#
# Now a layer from a real network: 64 filters of 3×3 on 32 channels. One filter has 3·3·32 + 1 = 289
# parameters, 64 of them have 18,496. Three ways to the same number: the formula, the NumPy arrays
# that would hold the weights, and Keras.


# %%
def conv_parameters(f_h, f_w, c_in, c_out):
    """Weights and biases of a convolution layer."""
    return f_h * f_w * c_in * c_out + c_out


by_hand = 3 * 3 * 32 * 64 + 64
by_numpy = np.zeros((3, 3, 32, 64)).size + np.zeros(64).size
assert by_hand == by_numpy == conv_parameters(3, 3, 32, 64) == 64 * 289 == 18_496
assert conv_parameters(2, 2, 3, 2) == numbered.max() == 26

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras
from keras import layers

for size in (14, 224):
    layer = layers.Conv2D(filters=64, kernel_size=3)
    layer.build((None, size, size, 32))
    shapes = [tuple(weight.shape) for weight in layer.weights]
    print(f"on a {size}×{size} input: {shapes}, {layer.count_params():,} parameters")
    assert layer.count_params() == by_hand

# %% [markdown]
# An input with 256 times as many positions, and not one parameter more. That is what *shared
# weights* buy.
#
# **A dense layer** shares nothing. Each of its $n_{out}$ units has a weight for each of the
# $n_{in}$ inputs, and a bias:
#
# $$
# \text{parameters} = n_{in} \cdot n_{out} + n_{out}
# $$ (eq-05-dense)


# %%
def dense_parameters(n_in, n_out):
    """Weights and biases of a dense layer."""
    return n_in * n_out + n_out


layer = layers.Dense(64)
layer.build((None, 3136))
by_hand = 3136 * 64 + 64
by_numpy = np.zeros((3136, 64)).size + np.zeros(64).size
assert by_hand == by_numpy == dense_parameters(3136, 64) == layer.count_params() == 200_768

# %% [markdown]
# **Layers with nothing to learn.** Pooling takes a maximum, {term}`flatten` rewrites, dropout sets
# values to zero, and none of them has a weight: 0 parameters.
#
# **Batch normalisation** (chapter 14) rescales each channel, and keeps 4 numbers per channel for
# it: a scale γ and a shift β, which are trained, and a moving mean and a moving variance, which are
# not. They are measured on the batches that pass by. Half of its parameters are thus *not
# trainable*.

# %%
for layer in (layers.MaxPooling2D(2), layers.Flatten(), layers.Dropout(0.3)):
    layer.build((None, 14, 14, 32))
    assert layer.count_params() == 0

normalisation = layers.BatchNormalization()
normalisation.build((None, 14, 14, 32))
for weight in normalisation.weights:
    print(f"{weight.name:16} {tuple(weight.shape)}  trainable: {weight.trainable}")

by_numpy = sum(np.zeros(32).size for _ in ("gamma", "beta", "moving mean", "moving variance"))
assert normalisation.count_params() == by_numpy == 4 * 32 == 128
assert sum(np.prod(weight.shape) for weight in normalisation.trainable_weights) == 2 * 32 == 64

# %% [markdown]
# That is all there is to know. The rest of the chapter applies these four rules, and draws
# conclusions from them.

# %% [markdown]
# ## 5.2 The MNIST network, layer by layer
#
# *6 minutes*
#
# The first of three networks that come back throughout the book reads a 28×28 grey digit: two
# convolutions, each followed by pooling, then the classifier's head. Every layer gets a name here,
# so that we can talk about it.

# %%
mnist_model = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(32, 3, padding="same", activation="relu", name="conv_1"),
        layers.MaxPooling2D(2, name="pool_1"),
        layers.Conv2D(64, 3, padding="same", activation="relu", name="conv_2"),
        layers.MaxPooling2D(2, name="pool_2"),
        layers.Flatten(name="flatten"),
        layers.Dense(64, activation="relu", name="hidden"),
        layers.Dense(10, activation="softmax", name="output"),
    ],
    name="mnist_cnn",
)

# %% [markdown]
# Take a pencil and go down the list. The shape travels from layer to layer by the rules of chapters
# 3 and 4. A convolution's count needs only the shape's last entry, the channels, as its $C_{in}$; a
# dense layer's count needs all of it, multiplied.
#
# | layer | output shape | why | parameters |
# | --- | --- | --- | --- |
# | conv_1 | (28, 28, 32) | *same* keeps 28×28; 32 filters | 3·3·1·32 + 32 = 320 |
# | pool_1 | (14, 14, 32) | halves height and width | 0 |
# | conv_2 | (14, 14, 64) | *same* keeps 14×14; 64 filters | 3·3·32·64 + 64 = 18,496 |
# | pool_2 | (7, 7, 64) | halves height and width | 0 |
# | flatten | (3136) | 7·7·64 = 3,136 | 0 |
# | hidden | (64) | 64 units | 3136·64 + 64 = 200,768 |
# | output | (10) | ten classes | 64·10 + 10 = 650 |
#
# The sum is 220,234. The same in code: the hand arithmetic on one side, what Keras built on the
# other.

# %%
mnist_by_hand = [
    ("conv_1", (28, 28, 32), 3 * 3 * 1 * 32 + 32),
    ("pool_1", (14, 14, 32), 0),
    ("conv_2", (14, 14, 64), 3 * 3 * 32 * 64 + 64),
    ("pool_2", (7, 7, 64), 0),
    ("flatten", (7 * 7 * 64,), 0),
    ("hidden", (64,), 3136 * 64 + 64),
    ("output", (10,), 64 * 10 + 10),
]


def as_built(model):
    """(name, output shape without the batch axis, parameters) of each layer, from Keras."""
    return [(layer.name, layer.output.shape[1:], layer.count_params()) for layer in model.layers]


assert as_built(mnist_model) == mnist_by_hand
assert [parameters for *_, parameters in mnist_by_hand] == [320, 0, 18_496, 0, 0, 200_768, 650]
assert sum(parameters for *_, parameters in mnist_by_hand) == 220_234
print(f"Keras counts {mnist_model.count_params():,}")

# %% [markdown]
# The third way: make the NumPy arrays that hold all weights and biases of this network, and ask
# each for its size. This is no thought experiment: chapter 8 trains a network kept in just such a
# list.

# %%
shapes = [(3, 3, 1, 32), (32,), (3, 3, 32, 64), (64,), (3136, 64), (64,), (64, 10), (10,)]
arrays = [np.zeros(shape, dtype="float32") for shape in shapes]

assert [array.shape for array in arrays] == [tuple(w.shape) for w in mnist_model.weights]
assert sum(array.size for array in arrays) == mnist_model.count_params() == 220_234
kibibytes = sum(array.nbytes for array in arrays) / 1024
print(f"{len(arrays)} arrays, {kibibytes:.1f} KiB")

# %%
plotting.layer_stack(
    [(28, 28, 1), *(shape for _, shape, _ in mnist_by_hand)],
    names=["input", *(f"{name}\n{count:,}" for name, _, count in mnist_by_hand)],
    alt="The shapes along the MNIST network as boxes, with the parameters of each layer: "
    + "; ".join(f"{name} {shape}, {count:,}" for name, shape, count in mnist_by_hand)
    + ".",
    caption="The MNIST network: below each box its shape, above it the layer's parameters.",
    name="fig-05-mnist",
)

# %% [markdown]
# Compare the boxes with the numbers above them. The big boxes stand on the left; the big number
# stands on the right, above a layer that hands on no more than 64 values. Section 5.6 comes back to
# this.
#
# Later chapters import this network from `utils.recipes`. It is the same network: type and settings
# agree, layer by layer, apart from the names.

# %%
from utils import recipes


def settings(model):
    """The input shape, and each layer's type and settings except its name."""
    listed = []
    for layer in model.layers:
        config = {key: value for key, value in layer.get_config().items() if key != "name"}
        listed.append((type(layer).__name__, config))
    return model.input_shape, listed


assert settings(mnist_model) == settings(recipes.mnist_cnn())
print("the network of utils.recipes.mnist_cnn, setting by setting")

# %% [markdown]
# ## 5.3 Two more networks
#
# *6 minutes*
#
# **The CIFAR-10 network** reads 32×32 colour pictures. Its kernels are 2×2, and its first
# convolution has $C_{in} = 3$.

# %%
cifar10_model = keras.Sequential(
    [
        keras.Input(shape=(32, 32, 3)),
        layers.Conv2D(16, 2, padding="same", activation="relu", name="conv_1"),
        layers.MaxPooling2D(2, name="pool_1"),
        layers.Conv2D(32, 2, padding="same", activation="relu", name="conv_2"),
        layers.MaxPooling2D(2, name="pool_2"),
        layers.Conv2D(64, 2, padding="same", activation="relu", name="conv_3"),
        layers.MaxPooling2D(2, name="pool_3"),
        layers.Dropout(0.3, name="dropout_1"),
        layers.Flatten(name="flatten"),
        layers.Dense(500, activation="relu", name="hidden"),
        layers.Dropout(0.4, name="dropout_2"),
        layers.Dense(10, activation="softmax", name="output"),
    ],
    name="cifar10_cnn",
)
assert settings(cifar10_model) == settings(recipes.cifar10_cnn())

# %% [markdown]
# Cover the right-hand column below and work it out first: each pooling halves 32 to 16, 8, 4, so
# 4·4·64 = 1,024 numbers reach the dense layer.

# %%
cifar10_by_hand = [
    ("conv_1", (32, 32, 16), 2 * 2 * 3 * 16 + 16),
    ("pool_1", (16, 16, 16), 0),
    ("conv_2", (16, 16, 32), 2 * 2 * 16 * 32 + 32),
    ("pool_2", (8, 8, 32), 0),
    ("conv_3", (8, 8, 64), 2 * 2 * 32 * 64 + 64),
    ("pool_3", (4, 4, 64), 0),
    ("dropout_1", (4, 4, 64), 0),
    ("flatten", (4 * 4 * 64,), 0),
    ("hidden", (500,), 1024 * 500 + 500),
    ("dropout_2", (500,), 0),
    ("output", (10,), 500 * 10 + 10),
]
for name, shape, parameters in cifar10_by_hand:
    print(f"{name:10} {str(shape):13} {parameters:8,}")

# %%
assert as_built(cifar10_model) == cifar10_by_hand
learned = [parameters for *_, parameters in cifar10_by_hand if parameters]
assert learned == [208, 2_080, 8_256, 512_500, 5_010]

sizes = [(2, 2, 3, 16), (2, 2, 16, 32), (2, 2, 32, 64), (1024, 500), (500, 10)]
by_numpy = sum(np.zeros(shape).size + np.zeros(shape[-1]).size for shape in sizes)
assert sum(learned) == by_numpy == cifar10_model.count_params() == 528_054
print(f"total {sum(learned):,}")

# %% [markdown]
# **The tutorial network.** A popular tutorial solves MNIST with a network of 1,011,466 parameters.
# Almost five times as many as ours, for the same digits: from where? Three things differ: the
# convolutions use no padding (*valid*), no pooling follows the second one, and the hidden layer is
# twice as wide. (The two dropout layers have nothing to learn.)

# %%
tutorial_model = keras.Sequential(
    [
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(32, 3, activation="relu", name="conv_1"),
        layers.MaxPooling2D(2, name="pool_1"),
        layers.Conv2D(64, 3, activation="relu", name="conv_2"),
        layers.Dropout(0.25, name="dropout_1"),
        layers.Flatten(name="flatten"),
        layers.Dense(128, activation="relu", name="hidden"),
        layers.Dropout(0.5, name="dropout_2"),
        layers.Dense(10, activation="softmax", name="output"),
    ],
    name="tutorial_cnn",
)
assert settings(tutorial_model) == settings(recipes.tutorial_cnn())

# %%
tutorial_by_hand = [
    ("conv_1", (26, 26, 32), 3 * 3 * 1 * 32 + 32),  # 28 − 3 + 1 = 26
    ("pool_1", (13, 13, 32), 0),
    ("conv_2", (11, 11, 64), 3 * 3 * 32 * 64 + 64),  # 13 − 3 + 1 = 11
    ("dropout_1", (11, 11, 64), 0),
    ("flatten", (11 * 11 * 64,), 0),
    ("hidden", (128,), 7744 * 128 + 128),
    ("dropout_2", (128,), 0),
    ("output", (10,), 128 * 10 + 10),
]
for name, shape, parameters in tutorial_by_hand:
    print(f"{name:10} {str(shape):13} {parameters:8,}")

assert as_built(tutorial_model) == tutorial_by_hand

# %%
sizes = [(3, 3, 1, 32), (3, 3, 32, 64), (7744, 128), (128, 10)]
by_numpy = sum(np.zeros(shape).size + np.zeros(shape[-1]).size for shape in sizes)
by_hand = sum(parameters for *_, parameters in tutorial_by_hand)
assert by_hand == by_numpy == tutorial_model.count_params() == 1_011_466
print(f"total {by_hand:,}")

# %% [markdown]
# The convolutions cost what they cost before, 320 and 18,496. But 11·11·64 = 7,744 numbers reach a
# dense layer of 128 units instead of 3,136 reaching 64: that one layer has 991,360 parameters. One
# pooling layer left away, one dense layer twice as wide, and the count is almost five times as
# large.

# %%
assert as_built(tutorial_model)[5] == ("hidden", (128,), 991_360)
ratio = tutorial_model.count_params() / mnist_model.count_params()
print(f"{ratio:.1f} times as many parameters")
assert 4.5 < ratio < 5

# %% [markdown]
# ## 5.4 Reading `model.summary()`
#
# *6 minutes*
#
# Keras prints the table that we have just made by hand. `line_length` fixes its width, and
# `print_fn=print` makes it plain text, the same on every computer.

# %%
mnist_model.summary(line_length=66, print_fn=print)

# %% [markdown]
# Line by line:
#
# - **Model: "mnist_cnn"** is the name given to `Sequential`. Without a name Keras makes one up and
#   numbers it (`sequential_3`); run the cell again, and the number goes up. The same holds for
#   layers: `conv2d_7` is the eighth convolution *since Python started* (the first is `conv2d`), not
#   the eighth of this model.
# - **No line for the input.** `keras.Input` is no layer that computes. The input's shape shows only
#   in what the first layer makes of it.
# - **Layer (type)**: your name, and in brackets the class. The activation is not shown, nor are
#   kernel size, stride and padding: a table alone does not say whether `conv_1` has a 3×3 kernel.
#   But you can work it out, as the second exercise at the end does.
# - **Output Shape** `(None, 28, 28, 32)`: `None` is the batch axis. It stands for "any number of
#   pictures", which is decided when you call the network. Then height, width, channels.
# - **Param #**: weights plus biases, from {eq}`eq-05-conv` and {eq}`eq-05-dense`. The 0 in three
#   rows is no mistake.
# - **Total params** with a size in brackets: each parameter is a 32-bit number, 4 bytes. What Keras
#   writes as KB is 1,024 bytes, strictly a KiB: 220,234 · 4 / 1,024 = 860.29.
# - **Trainable, non-trainable**: everything is trained here. Section 5.8 changes that.

# %%
assert mnist_model.input_shape == (None, 28, 28, 1)
assert f"{mnist_model.count_params() * 4 / 1024:.2f}" == "860.29"
assert [parameters for *_, parameters in as_built(mnist_model)].count(0) == 3

# %% [markdown]
# :::{admonition} Trap: "training has tripled my network"
# :class: warning trap
# Print the summary before training and again after it: *Total params* has jumped, although the
# layers are the same. The table now also counts what the **optimiser** remembers, in a line of its
# own. `count_params()` does not.
# :::
#
# No training is needed to see it, it is enough that the optimiser gets ready. Adam (chapter 12)
# keeps two running averages for each parameter, and two numbers for itself: its step counter and
# its learning rate.

# %%
mnist_model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
mnist_model.optimizer.build(mnist_model.trainable_variables)

lines = []
mnist_model.summary(line_length=66, print_fn=lines.append)
print("\n".join(lines[0].splitlines()[-4:]))

remembered = sum(int(np.prod(variable.shape)) for variable in mnist_model.optimizer.variables)
assert remembered == 2 * 220_234 + 2 == 440_470
assert 220_234 + remembered == 660_704
assert mnist_model.count_params() == 220_234

# %% [markdown]
# So 660,704 numbers are what you must keep to go on training later, and 220,234 is the size of the
# network. Quote the second when somebody asks how large your network is.

# %% [markdown]
# ## 5.5 A calculator of our own
#
# *8 minutes*
#
# You understand a table when you can print it yourself. A few short functions do it: one carries
# the shape from layer to layer, one counts, the last ones print. They read the layers' settings
# (`filters`, `kernel_size`, …) and never ask Keras for a shape or a count, so that the comparison
# at the end means something.
#
# **The shape**, with the rules of chapter 3 for each axis:

# %%
import math

from utils.arithmetic import conv_output_size


def next_shape(layer, shape):
    """The layer's output shape for an input of `shape`, both without the batch axis."""
    match type(layer).__name__:
        case "Conv2D":
            windows, channels = layer.kernel_size, layer.filters
        case "MaxPooling2D" | "AveragePooling2D":
            windows, channels = layer.pool_size, shape[2]
        case "Flatten":
            return (math.prod(shape),)
        case "GlobalAveragePooling2D":
            return shape[-1:]
        case "Dense":
            return (layer.units,)
        case "Dropout" | "BatchNormalization" | "Activation":
            return shape
        case other:
            raise ValueError(f"The calculator has no rule for {other}: add one.")
    how = [{"stride": stride, "padding": layer.padding} for stride in layer.strides]
    rows = conv_output_size(shape[0], windows[0], **how[0])
    columns = conv_output_size(shape[1], windows[1], **how[1])
    return rows, columns, channels


# %% [markdown]
# **The count**, in two parts, what can be trained and what cannot:


# %%
def parameters_of(layer, shape):
    """(trainable, non-trainable) parameters of a layer whose input has `shape`."""
    match type(layer).__name__:
        case "Conv2D":
            weights, state = math.prod(layer.kernel_size) * shape[-1] * layer.filters, 0
            weights += layer.filters if layer.use_bias else 0
        case "Dense":
            weights, state = shape[-1] * layer.units, 0
            weights += layer.units if layer.use_bias else 0
        case "BatchNormalization":
            weights, state = 2 * shape[-1], 2 * shape[-1]
        case _:
            weights, state = 0, 0
    return (weights, state) if layer.trainable else (0, weights + state)


# %% [markdown]
# **The table**: walk down the list, hand the shape on, add up.


# %%
def table_rows(model):
    """One row of texts for each layer, in the words of `model.summary()`, and the two totals."""
    shape, rows, totals = model.input_shape[1:], [], np.zeros(2, dtype=int)
    for layer in model.layers:
        counts = parameters_of(layer, shape)
        shape = next_shape(layer, shape)
        kind, output = type(layer).__name__, (None, *shape)
        rows.append((f"{layer.name} ({kind})", str(output), f"{sum(counts):,}"))
        totals += counts
    return rows, totals


def print_table(model):
    """Print the same table as `model.summary()`."""
    rows, (trainable, fixed) = table_rows(model)
    for layer, shape, count in [("Layer (type)", "Output Shape", "Param #"), *rows]:
        print(f"{layer:28} {shape:20} {count:>10}")
    print(f"Total {trainable + fixed:,}, trainable {trainable:,}, non-trainable {fixed:,}")


print_table(cifar10_model)

# %% [markdown]
# Is it the same table? Not "roughly": we cut the cells out of the text that Keras prints, and
# compare them one by one, for all three networks.


# %%
def rows_of_summary(model):
    """The cells of the rows that `model.summary()` prints, one tuple for each layer."""
    printed = []
    model.summary(line_length=80, print_fn=printed.append)
    lines = [line for line in printed[0].splitlines() if line.startswith("│")]
    return [tuple(cell.strip() for cell in line.strip("│").split("│")) for line in lines]


for model in (mnist_model, cifar10_model, tutorial_model):
    rows, totals = table_rows(model)
    assert rows == rows_of_summary(model)
    assert sum(totals) == model.count_params()
    print(f"{model.name:13} {len(rows):2} rows agree, and the total: {sum(totals):,}")

# %% [markdown]
# The course's own calculator, `utils.tracing`, is this one grown up: it knows many more kinds of
# layers, and puts multiply-adds and memory beside the parameters. From here on, and in later
# chapters, we use that one.

# %%
from utils.tracing import format_table, parameter_totals, trace

rows = trace(mnist_model)
print(format_table(rows))

assert [(row.name, row.output_shape, row.parameters) for row in rows] == mnist_by_hand
for model in (mnist_model, cifar10_model, tutorial_model):
    assert parameter_totals(trace(model)).total == model.count_params()

# %% [markdown]
# ## 5.6 Where the parameters sit
#
# *6 minutes*
#
# Three networks, three times the same picture: add up the convolutions, the hidden dense layer, and
# the output layer, and compare the shares.

# %%
models = {"MNIST": mnist_model, "CIFAR-10": cifar10_model, "tutorial": tutorial_model}
shares = {}
for name, model in models.items():
    counts = {row.name: row.parameters for row in trace(model)}
    total = sum(counts.values())
    parts = [total - counts["hidden"] - counts["output"], counts["hidden"], counts["output"]]
    shares[name] = [100 * part / total for part in parts]
    print(f"{name:9} hidden dense layer {parts[1]:7,} of {total:9,} = {shares[name][1]:.1f} %")

assert [round(share[1]) for share in shares.values()] == [91, 97, 98]

# %%
fig, ax = plotting.new_figure(height=2.5)
left = np.zeros(3)
looks = [
    ("convolutions", plotting.BLUE, "///"),
    ("hidden dense layer", plotting.SKY, ""),
    ("output layer", plotting.ORANGE, "..."),
]
parts = np.transpose(list(shares.values()))
for (part, color, hatch), widths in zip(looks, parts, strict=True):
    ax.barh(list(shares), widths, left=left, label=part, color=color, hatch=hatch, edgecolor="w")
    left += widths
for row, share in enumerate(shares.values()):
    middle = share[0] + share[1] / 2
    ax.text(middle, row, f"{share[1]:.0f} % in one dense layer", ha="center", va="center")
ax.invert_yaxis()
ax.set(xlabel="share of the parameters (%)", xlim=(0, 100))
ax.grid(visible=False)
fig.legend(loc="outside upper left", ncols=3)

listed = "; ".join(f"{name} {share[1]:.0f} %" for name, share in shares.items())
plotting.show(
    fig,
    alt=f"One bar for each network, split into convolutions, hidden dense layer and output "
    f"layer. The hidden dense layer takes nearly everything: {listed}.",
    caption=f"One dense layer holds nearly all parameters: {listed}.",
    name="fig-05-shares",
)

# %% [markdown]
# What makes these *convolutional* networks is the thin strip on the left. The dense layer is large
# for one reason: flattening hands it every position of every channel, and it has a weight for each.
#
# **Global average pooling** (chapter 4) hands on one number for each channel instead, so 7×7×64
# becomes 64. Put it in the place of `Flatten` and count again; then leave the hidden layer away as
# well. (The paper that proposed it {cite}`lin2013network` went one step further: its last
# convolution gives one map per class, and no dense layer is left at all.)


# %%
def pooled_head(model, keep_hidden):
    """The same network with global average pooling in the place of Flatten."""
    changed = [keras.Input(shape=model.input_shape[1:])]
    for layer in model.layers:
        if layer.name == "flatten":
            changed.append(layers.GlobalAveragePooling2D(name="global_average"))
        elif keep_hidden or layer.name not in ("hidden", "dropout_2"):
            changed.append(type(layer).from_config(layer.get_config()))
    return keras.Sequential(changed)


totals = {}
for name, model in models.items():
    versions = [model, pooled_head(model, True), pooled_head(model, False)]
    totals[name] = [version.count_params() for version in versions]
    for version, total in zip(versions, totals[name], strict=True):
        assert total == parameter_totals(trace(version)).total
    print(f"{name:9}", " → ".join(f"{total:9,}" for total in totals[name]))

# %% [markdown]
# By hand, for MNIST: the hidden layer now has 64·64 + 64 = 4,160 parameters instead of 200,768.
# Without it, the output layer reads the 64 averages directly, 64·10 + 10 = 650.

# %%
assert totals["MNIST"][1] == 320 + 18_496 + (64 * 64 + 64) + 650 == 23_626
assert totals["MNIST"][2] == 320 + 18_496 + 650 == 19_466
assert totals["CIFAR-10"][1] == 208 + 2_080 + 8_256 + (64 * 500 + 500) + 5_010 == 48_054
assert totals["CIFAR-10"][2] == 208 + 2_080 + 8_256 + (64 * 10 + 10) == 11_194
assert totals["tutorial"][1] == 320 + 18_496 + (64 * 128 + 128) + 1_290 == 28_426
assert totals["tutorial"][2] == totals["MNIST"][2]

# %%
kinds = [
    ("Flatten", plotting.SKY, ""),
    ("global average pooling", plotting.ORANGE, "///"),
    ("that, and no hidden layer", plotting.PURPLE, "..."),
]
fig, ax = plotting.new_figure(height=3.1)
for place, (kind, color, hatch) in enumerate(kinds):
    counts = [counted[place] for counted in totals.values()]
    rows = np.arange(3) + 0.28 * (place - 1)
    bars = ax.barh(rows, counts, height=0.26, color=color, hatch=hatch, label=kind)
    ax.bar_label(bars, [f"{count:,}" for count in counts], padding=4, fontsize=9)
ax.set_yticks(range(3), list(totals))
ax.set(xlabel="parameters", xlim=(0, 1_150_000))
ax.xaxis.set_major_formatter("{x:,.0f}")
ax.invert_yaxis()
ax.grid(visible=False)
fig.legend(loc="outside upper left", ncols=3)

listed = "; ".join(
    f"{name} {', '.join(f'{count:,}' for count in counted)}" for name, counted in totals.items()
)
plotting.show(
    fig,
    alt="Three bars for each network: its parameters with Flatten, with global average pooling, "
    f"and with that but no hidden layer: {listed}.",
    caption="Global average pooling in the place of Flatten takes the weight off the head.",
    name="fig-05-pooled-head",
)

# %% [markdown]
# The MNIST network shrinks to about a tenth. And the last two numbers for MNIST and the tutorial
# are the same, although their maps are 7×7 and 11×11: an average does not care how many positions
# it is taken over.
#
# Does the small network classify as well? Counting cannot tell. Averaging forgets *where* in the
# picture something was found, and whether that hurts, only training and a validation set can say.

# %% [markdown]
# ## 5.7 Work and memory sit elsewhere
#
# *8 minutes*
#
# A parameter has to be stored once. But how often is it *used*? Count the **multiply-adds**: one
# weight times one input value, added to a sum. In a dense layer each weight is used once for each
# picture. In a convolution it is used at every position of the output:
#
# $$
# \text{multiply-adds} = H' \cdot W' \cdot C_{out} \cdot (F_h \cdot F_w \cdot C_{in})
# $$ (eq-05-work)
#
# For `conv_2` there are 14·14·64 output values, and each is a sum of 3·3·32 products (those with
# the zeros of the padding count, for they are computed too). In NumPy, as in chapter 2, write each
# window as one row: the work is that of a (196 × 288) · (288 × 64) matrix product. And from Keras:
# the size of the kernel, times the positions of the output.

# %%
by_hand = (14 * 14 * 64) * (3 * 3 * 32)

padded = np.zeros((16, 16, 32))  # 14×14 with one ring of zeros, as "same" wants
windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(0, 1))
columns = windows.reshape(14 * 14, 3 * 3 * 32)
by_numpy = columns.size * 64  # each entry meets one weight of each of the 64 filters

layer = mnist_model.get_layer("conv_2")
by_keras = math.prod(layer.output.shape[1:3]) * math.prod(layer.kernel.shape)

assert columns.shape == (196, 288)
assert by_hand == by_numpy == by_keras == 3_612_672
print(f"conv_2: {by_hand:,} multiply-adds with {layer.count_params():,} parameters")

# %% [markdown]
# Each weight of `conv_2` is used 196 times, each weight of the dense layer once. The trace of
# section 5.5 has the column already. An outside witness: TensorFlow's profiler counts the
# arithmetic in the graph that it makes of the network, one multiplication and one addition for each
# multiply-add.

# %%
import tensorflow as tf

profiler = tf.compat.v1.profiler
counting = profiler.ProfileOptionBuilder.float_operation()
counting["output"] = "none"
one_picture = tf.TensorSpec((1, 28, 28, 1))
graph = tf.function(lambda x: mnist_model(x)).get_concrete_function(one_picture).graph
nodes = [profiler.profile(graph, cmd="scope", options=counting)]
products = 0
while nodes:
    node = nodes.pop()
    nodes.extend(node.children)
    if node.name.endswith(("/convolution", "/MatMul")):
        products += node.float_ops

work = sum(row.multiply_adds for row in trace(mnist_model))
print(f"profiler: {products:,} operations; ours: {work:,} multiply-adds")
assert products == 2 * work == 2 * 4_039_808

# %% [markdown]
# **Memory** has two parts as well. The parameters are stored once. The values that each layer hands
# on, its *activations*, are stored anew for each picture: `conv_1` alone hands on 28·28·32 = 25,088
# numbers of 4 bytes, 98 KiB, from a picture of 784 pixels. The picture below puts the three columns
# of the table next to each other.


# %%
def show_columns(model, **words):
    """Parameters, multiply-adds and memory of each layer, as shares of the network's."""
    rows = trace(model)
    fig, axes = plotting.new_figure(1, 3, height=0.27 * len(rows) + 1.2, sharey=True)
    columns = [
        ("parameters", [row.parameters for row in rows], plotting.SKY, ""),
        ("multiply-adds", [row.multiply_adds for row in rows], plotting.ORANGE, "///"),
        ("values handed on", [row.activation_values for row in rows], plotting.PURPLE, "..."),
    ]
    for ax, (title, values, color, hatch) in zip(axes, columns, strict=True):
        percent = [100 * value / sum(values) for value in values]
        bars = ax.barh([row.name for row in rows], percent, color=color, hatch=hatch)
        ax.bar_label(bars, [f"{value:,}" for value in values], padding=3, fontsize=9)
        ax.set(title=title, xlabel="share (%)", xlim=(0, 160), xticks=[0, 50, 100])
        ax.grid(visible=False)
    axes[0].invert_yaxis()
    plotting.show(fig, **words)


def share_of(rows, column, names):
    """The percentage of a column that the layers with these names hold."""
    total = sum(getattr(row, column) for row in rows)
    return 100 * sum(getattr(row, column) for row in rows if row.name in names) / total


# %%
rows = trace(mnist_model)
dense_parameters_share = share_of(rows, "parameters", ["hidden"])
conv_work_share = share_of(rows, "multiply_adds", ["conv_1", "conv_2"])
first_memory_share = share_of(rows, "activation_values", ["conv_1"])
told = (
    f"the hidden dense layer has {dense_parameters_share:.0f} % of the parameters, the two "
    f"convolutions have {conv_work_share:.0f} % of the multiply-adds, and the first convolution "
    f"hands on {first_memory_share:.0f} % of the values"
)
show_columns(
    mnist_model,
    alt=f"Three columns of bars, one bar for each layer of the MNIST network: {told}.",
    caption=f"The MNIST network: {told}.",
    name="fig-05-mnist-columns",
)
assert [round(dense_parameters_share), round(conv_work_share)] == [91, 95]
assert round(first_memory_share) == 50
assert rows[2].multiply_adds == 16 * rows[0].multiply_adds

# %% [markdown]
# Three questions, three different answers. **To store**: the dense layer, 91 %. **To compute**: the
# convolutions, 95 %, most of it in `conv_2`: a quarter of the positions of `conv_1`, twice the
# filters and 32 times the channels make 16 times the work. **To remember**: the first convolution,
# half of all values, because its map is still as large as the picture. The dense layer, so heavy on
# the left, is hardly there in the other two.
#
# The CIFAR-10 network tells the same story, less sharply: its 2×2 kernels are cheap, and its dense
# layer is 500 wide, so that layer does a good quarter of the work too.

# %%
rows = trace(cifar10_model)
convolutions = ["conv_1", "conv_2", "conv_3"]
cifar10_work = [share_of(rows, "multiply_adds", part) for part in (convolutions, ["hidden"])]
cifar10_memory = share_of(rows, "activation_values", ["conv_1"])
told = (
    f"{share_of(rows, 'parameters', ['hidden']):.0f} % of the parameters in the hidden dense "
    f"layer, {cifar10_work[0]:.0f} % of the multiply-adds in the three convolutions, "
    f"{cifar10_memory:.0f} % of the values from the first convolution"
)
show_columns(
    cifar10_model,
    alt=f"Three columns of bars, one bar for each layer of the CIFAR-10 network: {told}.",
    caption=f"The CIFAR-10 network: {told}.",
    name="fig-05-cifar10-columns",
)
assert [round(share) for share in (*cifar10_work, cifar10_memory)] == [71, 29, 42]

# %% [markdown]
# :::{admonition} Trap: "more parameters, more work"
# :class: warning trap
# It is tempting to read the number of parameters as a measure of speed. Compare the tutorial
# network with ours: 4.6 times the parameters, and yet *less* arithmetic for each picture. Without
# padding its maps are a little smaller, and in the convolutions that is what counts; the million
# weights of its dense layer are used once each.
# :::

# %%
for model in (mnist_model, tutorial_model):
    work = sum(row.multiply_adds for row in trace(model))
    print(f"{model.name:12} {model.count_params():9,} parameters, {work:9,} multiply-adds")

assert sum(row.multiply_adds for row in trace(tutorial_model)) == 3_417_472 < 4_039_808
assert round(ratio, 1) == 4.6

# %% [markdown]
# **Why memory matters in training.** To answer, a network may forget a map as soon as the next
# layer has read it. To learn, it must keep them: the gradients need them on the way back (chapter
# 8). And it keeps them for each picture of the {term}`batch`. The next cell compares, for a batch
# of 128, with the parameters. Our table counts each layer's output once, so this is an estimate: a
# library may keep less (flatten and dropout need no copy of their own) or more.

# %%
values = sum(row.activation_values for row in trace(mnist_model))
assert values == sum(math.prod(shape) for _, shape, _ in mnist_by_hand)

batch_mebibytes = 128 * values * 4 / 1024**2
parameter_mebibytes = mnist_model.count_params() * 4 / 1024**2
print(f"activations of 128 pictures: {batch_mebibytes:.1f} MiB")
print(f"parameters:                   {parameter_mebibytes:.2f} MiB")
assert round(batch_mebibytes / parameter_mebibytes) == 29

# %% [markdown]
# 29 times the parameters. When training stops with "out of memory", a smaller batch helps at once,
# and smaller early maps help; a smaller dense layer hardly does.

# %% [markdown]
# ## 5.8 Trainable and not
#
# *6 minutes*
#
# Two things make parameters *non-trainable*. The first is a layer's own nature, as in batch
# normalisation. Put one after each convolution of the MNIST network: 4·32 + 4·64 = 384 parameters
# more, and 192 of them not trainable.

# %%
normalised = keras.Sequential([keras.Input(shape=(28, 28, 1))], name="normalised")
for layer in mnist_model.layers:
    normalised.add(type(layer).from_config(layer.get_config()))
    if layer.name.startswith("conv"):
        normalised.add(layers.BatchNormalization(name=f"norm_{layer.name[-1]}"))

print_table(normalised)
assert table_rows(normalised)[0] == rows_of_summary(normalised)
assert normalised.count_params() == 220_234 + 4 * 32 + 4 * 64 == 220_618
assert parameter_totals(trace(normalised)) == (220_618, 220_426, 192)

# %% [markdown]
# The second is your decision. Suppose the MNIST network has been trained, and now you want it to
# tell five *letters* apart, from few pictures. Its convolutions already find strokes. Keep all
# layers but the last, put a new output layer with 5 units on top, and **freeze** the rest with
# `trainable = False`: training then leaves them as they are. (Chapter 16 does so for real; for
# counting, untrained weights serve as well.)

# %%
pretrained = recipes.mnist_cnn()
letters = keras.Sequential(
    [keras.Input(shape=(28, 28, 1)), *pretrained.layers[:-1], layers.Dense(5, name="letters")]
)
before = parameter_totals(trace(letters))
for layer in letters.layers[:-1]:
    layer.trainable = False
after = parameter_totals(trace(letters))
print(f"before: {before.trainable:,} trainable, {before.non_trainable:,} not")
print(f"after:  {after.trainable:,} trainable, {after.non_trainable:,} not")

# %% [markdown]
# By hand: the new layer has 64·5 + 5 = 325 parameters. The frozen ones are all of the old network
# but its output layer, 220,234 − 650 = 219,584. In NumPy we would keep two lists of arrays and
# update only one; in Keras the two lists are `trainable_weights` and `non_trainable_weights`.


# %%
def as_arrays(weights):
    """Copies of Keras weights as NumPy arrays, which later training cannot change."""
    return [weight.numpy().copy() for weight in weights]


def size_of(weights):
    """How many numbers a list of Keras weights holds."""
    return sum(array.size for array in as_arrays(weights))


assert after.trainable == size_of(letters.trainable_weights) == 64 * 5 + 5 == 325
assert after.non_trainable == size_of(letters.non_trainable_weights) == 220_234 - 650 == 219_584
assert after.total == before.total == letters.count_params() == 219_909

# %% [markdown]
# Is *frozen* more than an entry in a table? One training step on random pictures must leave the
# frozen arrays exactly as they were, and change the new ones. Freeze first, then `compile`; after
# any later change of `trainable`, compile again.

# %%
letters.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
random = np.random.default_rng(0)
x_random = random.random((32, 28, 28, 1)).astype("float32")
y_random = random.integers(0, 5, size=32)

frozen = as_arrays(letters.non_trainable_weights)
trained = as_arrays(letters.trainable_weights)
letters.train_on_batch(x_random, y_random)

still_frozen = as_arrays(letters.non_trainable_weights)
now_trained = as_arrays(letters.trainable_weights)
assert all(np.array_equal(a, b) for a, b in zip(frozen, still_frozen, strict=True))
assert not any(np.array_equal(a, b) for a, b in zip(trained, now_trained, strict=True))
assert size_of(letters.optimizer.variables) == 2 * 325 + 2
print(f"{after.non_trainable:,} numbers stayed, all {len(trained)} arrays of the new layer moved")

# %% [markdown]
# The optimiser now remembers 652 numbers instead of some 440,000. Two things freezing does *not*
# do: a picture still passes through all layers, so answering costs the same multiply-adds; and the
# layers were not copied. `letters` and `pretrained` share them, so they are frozen in both. A
# frozen batch normalisation layer counts with all 4 numbers per channel as non-trainable.

# %%
assert all(not layer.trainable for layer in pretrained.layers[:-1])
work_of_base = [sum(r.multiply_adds for r in trace(m)[:-1]) for m in (letters, mnist_model)]
assert work_of_base[0] == work_of_base[1]

normalisation.trainable = False
assert size_of(normalisation.non_trainable_weights) == 4 * 32

# %% [markdown]
# ## 5.9 A list that cannot be built
#
# *4 minutes*
#
# :::{admonition} Trap: "convolution, flatten, convolution, flatten, dense"
# :class: warning trap
# Layer lists of this kind turn up in teaching texts: a `Flatten` after *every* convolution. They
# look plausible, one line below the other, but no such network can be built. The next cell tries.
# :::

# %%
import textwrap

try:
    keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu", name="conv_1"),
            layers.Flatten(name="flatten"),
            layers.Conv2D(64, 3, activation="relu", name="conv_2"),
            layers.Flatten(name="flatten_again"),
            layers.Dense(10, activation="softmax", name="output"),
        ]
    )
except ValueError as error:
    message = str(error)
    print(type(error).__name__, *textwrap.wrap(message, 80), sep="\n")

# %% [markdown]
# Read an error of this kind from its names and numbers, and leave the rest:
#
# - **of layer 'conv_2'**: not the layer that you put wrong, but the first one that could not live
#   with it. Look at the line *before* it.
# - **expected min_ndim=4**: a convolution wants four axes, batch, height, width, channels.
# - **found ndim=2** and **(None, 21632)**: it got two, batch and 26·26·32 = 21,632 numbers in a
#   row. The rows and columns are gone, and with them every neighbour that a kernel could look at.
#
# The cure is to flatten once, after the last convolution or pooling. The course's calculator
# refuses the list as well, and says so:

# %%
from utils.tracing import trace_layers

assert all(part in message for part in ("'conv_2'", "min_ndim=4", "ndim=2", "(None, 21632)"))
assert 26 * 26 * 32 == 21_632

wrong_order = [
    layers.Conv2D(32, 3, name="conv_1"),
    layers.Flatten(name="flatten"),
    layers.Conv2D(64, 3, name="conv_2"),
]
try:
    trace_layers(wrong_order, (28, 28, 1))
except ValueError as error:
    print(textwrap.fill(str(error), 80))

# %% [markdown]
# One more reason to begin a model with `keras.Input`: without it Keras does not know the shapes,
# takes the wrong list without a word, and complains only when the first pictures arrive.

# %%
late = keras.Sequential(wrong_order)  # no complaint
print("built:", late.built)
try:
    late(np.zeros((1, 28, 28, 1), dtype="float32"))
except ValueError as error:
    print("with the first picture:", type(error).__name__)
    assert "min_ndim=4" in str(error)

# %% [markdown]
# ## Check yourself
#
# *17 minutes*
#
# :::{exercise}
# :label: ex-05-by-hand
# `Conv2D(48, 5)` on a colour picture, followed by batch normalisation. How many parameters has each
# of the two layers, and how many of them are not trainable?
# :::
#
# ::::{solution} ex-05-by-hand
# :class: dropdown
# 5·5·3·48 + 48 = 3,648, all trainable. Batch normalisation: 4·48 = 192, of which 96 are not
# trainable.
# ::::

# %%
from utils.arithmetic import batch_norm_parameters

assert conv_parameters(5, 5, 3, 48) == 3_648
assert batch_norm_parameters(48) == (96, 96)

# %% [markdown]
# :::{exercise}
# :label: ex-05-backwards
# A summary begins with the row `conv (Conv2D)`, `(None, 30, 30, 24)`, `672`. The input is a 32×32
# colour picture. Which kernel size, and which padding?
# :::
#
# ::::{solution} ex-05-backwards
# :class: dropdown
# 24 filters on 3 channels: $F^2 \cdot 3 \cdot 24 + 24 = 672$, so $F^2 = 648 / 72 = 9$: a 3×3 kernel
# (if it is square). The map shrinks from 32 to 32 − 3 + 1 = 30: no padding, *valid*.
# ::::
#
# :::{exercise}
# :label: ex-05-larger-picture
# You feed the MNIST network with grey pictures of 224×224 instead of 28×28. Which rows of the table
# change their parameters, and how many has the network then?
# :::
#
# ::::{solution} ex-05-larger-picture
# :class: dropdown
# Only the hidden dense layer: the maps halve to 112 and 56, so 56·56·64 = 200,704 numbers reach it,
# and it has 200,704·64 + 64 = 12,845,120 parameters. The total is 12,864,586. With global average
# pooling nothing would change at all.
# ::::

# %%
assert (672 - 24) // (3 * 24) == 3**2 and conv_parameters(3, 3, 3, 24) == 672
assert conv_output_size(32, 3) == 30

larger = trace_layers(mnist_model.layers, (224, 224, 1))
assert larger[5].name == "hidden" and larger[5].parameters == 12_845_120
assert parameter_totals(larger).total == 12_864_586
pairs = zip(larger, trace(mnist_model), strict=True)
changed = [a.name for a, b in pairs if a.parameters != b.parameters]
assert changed == ["hidden"]

# %% [markdown]
# :::{exercise}
# :label: ex-05-stride
# In the MNIST network, give `conv_2` a stride of 2 and take `pool_2` away. What happens to the
# parameters, and what to the multiply-adds of `conv_2`?
# :::
#
# ::::{solution} ex-05-stride
# :class: dropdown
# No parameter changes: the stride occurs in no formula for them, and 7×7×64 values reach the dense
# layer as before. The map of `conv_2` is 7×7 instead of 14×14, so the work falls to a quarter:
# 7·7·64·3·3·32 = 903,168.
# ::::

# %%
strided = trace_layers(
    [
        *mnist_model.layers[:2],
        layers.Conv2D(64, 3, strides=2, padding="same"),
        *mnist_model.layers[4:],
    ],
    (28, 28, 1),
)
assert parameter_totals(strided).total == 220_234
assert strided[2].multiply_adds == 3_612_672 // 4 == 903_168

# %% [markdown]
# :::{exercise}
# :label: ex-05-vgg
# VGG-16 {cite}`simonyan2015very` reads 224×224 colour pictures with 3×3 kernels, padding *same*:
# two convolutions with 64 filters, two with 128, three with 256, three with 512, three with 512,
# each group followed by 2×2 max pooling; then Flatten and dense layers of 4,096, 4,096 and 1,000.
# Its paper says 138 million parameters. Find the layer that holds the most of them, and its share,
# without counting all the others.
# :::
#
# ::::{solution} ex-05-vgg
# :class: dropdown
# Five poolings halve 224 to 7, so Flatten hands 7·7·512 = 25,088 numbers to the first dense layer:
# 25,088·4,096 + 4,096 = 102,764,544 parameters. Of 138 million that is about 74 %. The cell below
# counts all 138,357,544, without making a single weight: `trace_layers` needs only the settings.
# ::::

# %%
vgg16 = []
for filters, repeats in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
    vgg16 += [layers.Conv2D(filters, 3, padding="same") for _ in range(repeats)]
    vgg16.append(layers.MaxPooling2D(2))
vgg16 += [layers.Flatten(), layers.Dense(4096), layers.Dense(4096), layers.Dense(1000)]

rows = trace_layers(vgg16, (224, 224, 3))
total, largest = parameter_totals(rows).total, max(row.parameters for row in rows)
assert (total, largest) == (138_357_544, dense_parameters(7 * 7 * 512, 4096))
assert largest == 102_764_544 and round(100 * largest / total) == 74
work_of_convolutions = sum(row.multiply_adds for row in rows if row.kind == "Conv2D")
share = 100 * work_of_convolutions / sum(row.multiply_adds for row in rows)
print(f"the convolutions do {share:.0f} % of the multiply-adds")

# %% [markdown]
# ## Take away
#
# - Convolution: $F_h F_w C_{in} C_{out} + C_{out}$. Dense: $n_{in} n_{out} + n_{out}$. Batch
#   normalisation: 4 per channel, half of them not trainable. Pooling, flatten, dropout: 0.
# - The picture's size is in no convolution's count. It comes in through `Flatten`, and that is
#   where one dense layer gets its 91, 97 or 98 %.
# - Parameters sit in the dense layer, work in the convolutions, memory in the first maps. Ask which
#   of the three you have too little of before you make a network smaller.
# - `model.summary()` counts the optimiser's memory as well, once it is there; `count_params()` does
#   not.
# - Frozen parameters are still counted and still computed with. They are just no longer changed.
#
# ## Read on
#
# - Global average pooling in the place of dense layers, first proposed: Lin, Chen and Yan
#   {cite}`lin2013network`.
# - The network of the last exercise, with its table of parameters: Simonyan and Zisserman
#   {cite}`simonyan2015very`.
# - What batch normalisation keeps and why: Ioffe and Szegedy {cite}`ioffe2015batch`, and chapter
#   14.
