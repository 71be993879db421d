# %% [markdown]
# # 1. Images as arrays: what a network is given
#
# **You will be able to**
#
# - say what supervised learning is, and where image classification sits in it;
# - read a picture as an array, grey or in colour, and know what each axis stands for;
# - prepare pictures and labels: rescale, standardise, flatten, one-hot encode, split;
# - say why features of different scale make learning slow, with a computed example;
# - count the parameters of a network of dense layers;
# - say what a dense network cannot see in a picture and a convolutional network can.
#
# **You need** arrays, slices and sums in NumPy. Derivatives help in section 1.4.
#
# **Minutes** 55 to read, 15 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 1.1 Supervised learning in one page
#
# *5 minutes*
#
# We have examples, each a pair: an input $x$ and the right answer $y$, called its *label*. We want
# a function that gives the right answer for inputs that were *not* among the examples. So we
# choose a function with adjustable numbers in it, the {term}`parameters <parameter>`, measure by a
# {term}`loss` how wrong its answers are, and change the parameters until the loss is small. That
# is *supervised learning*; the labels do the supervising. Two kinds of answers give it two names:
#
# | | answer | example | last step of the network |
# | --- | --- | --- | --- |
# | *regression* | a number | the age of the person in the photo | one value, as it is |
# | *classification* | one of a few classes | the digit in the picture | one probability per class |
#
# Image classification is the second kind, with pictures as inputs. The smallest case of the
# first kind fits here completely: three examples and a straight line $w x + b$, chosen so that
# the mean squared error is least. By hand: the slope is the sum of products of the deviations
# from the means, divided by the sum of squared deviations in $x$.

# %%
import numpy as np
from sklearn.linear_model import LinearRegression

x, y = np.array([1.0, 2.0, 3.0]), np.array([2.0, 3.0, 5.0])  # means 2 and 10/3

slope = (-1 * (2 - 10 / 3) + 0 * (3 - 10 / 3) + 1 * (5 - 10 / 3)) / ((-1) ** 2 + 0**2 + 1**2)
intercept = 10 / 3 - slope * 2
print(f"by hand: {slope:.2f} x + {intercept:.4f}, so x = 4 gives {slope * 4 + intercept:.4f}")

by_sklearn = LinearRegression().fit(x[:, np.newaxis], y)
assert np.allclose([slope, intercept], [1.5, 1 / 3])
assert np.allclose([slope, intercept], np.polyfit(x, y, deg=1))
assert np.allclose([slope, intercept], [by_sklearn.coef_[0], by_sklearn.intercept_])

# %% [markdown]
# Three ways, one line; its two parameters were learned from three examples, and it answers for
# $x = 4$, which was not among them. A network is the same thing with another function, more
# parameters, and no formula for the best ones: they are found in small steps (section 1.4).

# %% [markdown]
# ## 1.2 A grey picture is a matrix
#
# *4 minutes*
#
# MNIST holds 70,000 handwritten digits, cut out and centred. The loader finds it on
# your computer or fetches it; where there is no network, a small stand-in takes its place, and it
# says so.

# %%
from utils.datasets import load_mnist

(x_train, y_train), (x_test, y_test), card = load_mnist()
print("training", x_train.shape, x_train.dtype, "labels", y_train.shape)
print("test    ", x_test.shape, x_test.dtype, "labels", y_test.shape)
if card.is_original:
    assert len(x_train) + len(x_test) == 70_000

# %% [markdown]
# `uint8` is a whole number from 0 to 255, one byte: 0 is black, 255 is white. A picture is a
# matrix of 28 rows and 28 columns of such numbers. Row 0 is at the top, as in any matrix, and
# the row comes first: `digit[row, column]`.

# %%
from utils import plotting

digit, label = x_train[0], int(y_train[0])
inked = int(np.count_nonzero(digit))

plotting.picture_and_numbers(
    digit,
    title=f"label: {label}",
    alt=f"A handwritten {label}, white on black, beside its 28 by 28 grid of numbers from "
    f"{digit.min()} to {digit.max()}; {inked} of {digit.size} numbers are not 0.",
    caption=f"The same thing twice: a picture, and {digit.size} numbers of which {inked} are "
    f"not 0.",
    name="fig-01-digit",
)

# %% [markdown]
# Step back from the numbers and you can still see the digit. A computer cannot step back: the
# numbers are all it has.

# %%
assert digit.shape == (28, 28) and digit.size == 28 * 28 == 784
print(digit[12:16, 10:18])

# %% [markdown]
# ## 1.3 Colour, batches, and the order of the axes
#
# *7 minutes*
#
# A colour picture has three numbers per place, for red, green and blue: its shape is
# `(height, width, 3)`. The three layers are its {term}`channels <channel>`. A grey picture
# has one channel, and layers that expect channels want to see it: `(28, 28)` becomes
# `(28, 28, 1)`. Here is a colour picture from CIFAR-10, 60,000 photos of 32×32 pixels.

# %%
from utils.datasets import load_cifar10

(x_train_color, y_train_color), (x_test_color, y_test_color), card_color = load_cifar10()
class_names = card_color.class_names

index = 24
photo, photo_name = x_train_color[index], class_names[y_train_color[index]]
print("photo", photo.shape, "label", y_train_color[index], "which is", photo_name)
print("pixel in row 16, column 16: red, green, blue =", photo[16, 16])

# %%
fig, axes = plotting.new_figure(1, 4, height=2.3)
plotting.draw_picture(axes[0], photo)
axes[0].set_title(f"{photo_name}\n{photo.shape}")
channel_means = photo.mean(axis=(0, 1))
for channel, (ax, color) in enumerate(zip(axes[1:], ["red", "green", "blue"], strict=True)):
    plotting.draw_picture(ax, photo[:, :, channel], limits=(0, 255))
    ax.set_title(f"{color}\nmean {channel_means[channel]:.0f}")

plotting.show(
    fig,
    alt=f"A 32 by 32 colour picture of the class {photo_name}, and its red, green and blue channel "
    "as grey pictures, with means "
    + ", ".join(f"{mean:.0f}" for mean in channel_means)
    + " on the scale from 0 to 255.",
    caption="A colour picture and its three channels. White is much of that colour, black none.",
    name="fig-01-channels",
)

# %% [markdown]
# **The batch axis.** A network never gets one picture: it gets a {term}`batch`, pictures
# stacked along a first axis, even if there is only one. Shapes in this book are
# written `(N, H, W, C)`: number of pictures, height, width, channels.

# %%
batch = x_train[:32, :, :, np.newaxis]
one_picture = digit[np.newaxis, :, :, np.newaxis]
color_batch = x_train_color[:32]
for name, array in [("32 grey", batch), ("1 grey", one_picture), ("32 colour", color_batch)]:
    print(f"{name:10} {array.shape}")
assert batch.shape == (32, 28, 28, 1) and one_picture.shape == (1, 28, 28, 1)
assert color_batch.shape == (32, 32, 32, 3)

# %% [markdown]
# **Channels last or first.** Keras expects the channels at the end (*channels-last*), PyTorch
# right after the batch axis (*channels-first*, `(N, C, H, W)`). To get from one to
# the other, the axes must be *moved*. The pixel in row 16, column 16 of picture 0 has its
# three colours at `[0, 16, 16, :]` before, and at `[0, :, 16, 16]` after.

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras

channels_first = np.transpose(color_batch, (0, 3, 1, 2))
by_keras = np.array(keras.ops.transpose(color_batch, (0, 3, 1, 2)))

assert channels_first.shape == (32, 3, 32, 32)
assert np.array_equal(channels_first[0, :, 16, 16], color_batch[0, 16, 16, :])
assert np.array_equal(channels_first, np.moveaxis(color_batch, -1, 1))
assert np.array_equal(channels_first, by_keras)

# %% [markdown]
# :::{admonition} Trap: "the shape is right, so the pictures are right"
# :class: warning trap
# `reshape` gives the same shape without complaint. But it does not move axes: it reads the numbers
# in order and cuts them into new rows. Nothing fails, and every picture is ruined.
# :::

# %%
reshaped = color_batch.reshape(32, 3, 32, 32)
assert reshaped.shape == channels_first.shape
assert not np.array_equal(reshaped, channels_first)

plotting.gallery(
    [channels_first[index, 0], reshaped[index, 0]],
    titles=["transpose", "reshape"],
    columns=4,
    alt="The red channel of the photo after transpose, intact, and after reshape: a checked "
    "pattern in which red, green and blue values take turns and nothing can be recognised.",
    caption="Channel 0 after `transpose`, and after `reshape` to the same shape.",
    name="fig-01-reshape",
)

# %% [markdown]
# ## 1.4 Scale
#
# *10 minutes*
#
# Networks learn best from numbers around 0 that are not much larger than 1. Two ways to get there.
#
# **Rescale** by the largest possible value, 255: black becomes 0, white 1. By hand,
# 0/255 = 0, 51/255 = 0.2 and 255/255 = 1; in NumPy a division; in Keras a layer.

# %%
pixels = np.array([[0, 51, 255]], dtype="uint8")
by_hand = [[0.0, 0.2, 1.0]]
by_numpy = pixels.astype("float32") / 255
by_keras = np.array(keras.layers.Rescaling(1 / 255)(pixels))
assert np.allclose(by_hand, by_numpy) and np.allclose(by_hand, by_keras)
print(by_numpy)

# %% [markdown]
# The conversion to floats comes first: in `uint8` there is no 0.2, and 255 + 1 is 0.
#
# **Standardise** each channel: subtract its mean, divide by its standard deviation. Afterwards
# every channel has mean 0 and standard deviation 1. By hand for one channel with the
# values 1, 3, 5, 7: the mean is 4, the squared deviations 9, 1, 1, 9 have mean 5, so 7 becomes
# $3 / \sqrt{5} = 1.342$.

# %%
channel = np.array([1.0, 3.0, 5.0, 7.0])
by_hand = [(value - 4) / 5**0.5 for value in (1, 3, 5, 7)]
by_numpy = (channel - channel.mean()) / channel.std()

normalization = keras.layers.Normalization(axis=-1)
normalization.adapt(channel[:, np.newaxis])
by_keras = np.array(normalization(channel[:, np.newaxis]))[:, 0]
assert np.allclose(by_hand, by_numpy) and np.allclose(by_hand, by_keras, atol=1e-6)
assert round(by_hand[-1], 3) == 1.342
print(by_numpy.round(3))

# %% [markdown]
# For colour pictures the mean runs over all pictures, rows and columns, and stays apart for
# each channel: three means, three deviations. They are computed on the *training* pictures and
# then used for all others too, since nothing may be learned from those.

# %%
sample = x_train_color[:5000].astype("float64") / 255  # 5,000 pictures give the mean well enough
mean, deviation = sample.mean(axis=(0, 1, 2)), sample.std(axis=(0, 1, 2))
standardized = (sample - mean) / deviation

print("mean     ", mean.round(3), "→", np.abs(standardized.mean(axis=(0, 1, 2))).round(3))
print("deviation", deviation.round(3), "→", standardized.std(axis=(0, 1, 2)).round(3))
assert mean.shape == deviation.shape == (3,)

# %% [markdown]
# **Why does scale matter?** Because of how the parameters are found. *Gradient descent* starts
# anywhere and goes down the slope of the loss $E$ in small steps,
#
# $$
# w \leftarrow w - \alpha \, \frac{\partial E}{\partial w} ,
# $$ (eq-01-descent)
#
# with the {term}`learning rate` $\alpha$. Take a model with two inputs, $w_1 x_1 + w_2 x_2$, and
# let the second input be five times as large as the first. Its weight then has five
# times the effect, the loss falls off far more steeply along $w_2$ than along $w_1$, and the round
# bowl becomes a long ravine.

# %%
random = np.random.default_rng(0)
standard = random.normal(size=(200, 2))
standard = (standard - standard.mean(axis=0)) / standard.std(axis=0)
targets = standard @ np.array([3.0, 2.0])  # the answers to be learned
raw = standard * np.array([1.0, 5.0])  # the same inputs, the second one in a smaller unit


def loss_of(inputs):
    """The mean squared error, halved, as a function of two weights of any common shape."""
    a, b = inputs.T @ inputs / len(inputs), inputs.T @ targets / len(inputs)
    constant = (targets**2).mean() / 2
    return lambda w_1, w_2: (
        (a[0, 0] * w_1**2 + 2 * a[0, 1] * w_1 * w_2 + a[1, 1] * w_2**2) / 2
        - b[0] * w_1 - b[1] * w_2 + constant
    )  # fmt: skip


assert np.isclose(loss_of(raw)(1.0, 0.5), ((raw @ [1.0, 0.5] - targets) ** 2).mean() / 2)

# %% [markdown]
# Now descend on both, each with the best constant learning rate it has: 2 divided by the sum of
# the least and the greatest curvature. (With a larger one than about that, steep directions
# overshoot and the loss grows.) We count steps until the loss is a thousandth of what it was.


# %%
def descend(inputs):
    """From weights (0, 0) until the loss is a thousandth: the points (steps + 1, 2), the rate."""
    curvatures = np.linalg.eigvalsh(inputs.T @ inputs / len(inputs))
    learning_rate = 2 / (curvatures[0] + curvatures[-1])
    path, loss = [np.zeros(2)], loss_of(inputs)
    while loss(*path[-1]) > loss(0, 0) / 1000:
        gradient = inputs.T @ (inputs @ path[-1] - targets) / len(inputs)
        path.append(path[-1] - learning_rate * gradient)
    return np.array(path), learning_rate


(raw_path, raw_rate), (path, rate) = descend(raw), descend(standard)
raw_steps, steps = len(raw_path) - 1, len(path) - 1
print(f"inputs 1 : 5     learning rate {raw_rate:.3f}, {raw_steps} steps")
print(f"standardised     learning rate {rate:.3f}, {steps} steps")

# %%
plotting.descent_paths(
    [loss_of(raw), loss_of(standard)],
    {f"inputs 1 : 5, {raw_steps} steps": raw_path, f"standardised, {steps} steps": path},
    limits=(-1, 5, -1.5, 3.5),
    alt=f"Contours of two losses with the path of gradient descent. For inputs of scales 1 and 5 "
    f"the contours are long ellipses, and the path zigzags across them for {raw_steps} steps; for "
    f"standardised inputs they are nearly circles and the path arrives in {steps} steps.",
    caption="The same task twice. Left, the second input is five times as large: a ravine. Right, "
    "both are standardised: a round bowl.",
    name="fig-01-bowl",
)

# %% [markdown]
# The task is the same, and so are the answers that can be reached. On the left a step that is safe
# across the ravine is far too short along it, so the path bounces from wall to wall and creeps
# forward. On the right one rate suits both directions. Keras's optimiser takes the same path:

# %%
weight = keras.Variable(np.zeros(2))
optimizer = keras.optimizers.SGD(learning_rate=raw_rate)
for expected in raw_path[1:6]:
    gradient = raw.T @ (raw @ weight.numpy() - targets) / len(raw)
    optimizer.apply([keras.ops.convert_to_tensor(gradient, "float32")], [weight])
    assert np.allclose(weight.numpy(), expected, atol=1e-4)
assert raw_steps > 5 * steps
print(f"five steps with Keras's SGD agree; {raw_steps} against {steps} steps in all")

# %% [markdown]
# In a picture all pixels have one scale, 0 to 255. But the curvature grows with the square of the
# inputs: pixels that are 255 times as large need a learning rate 65,025 times as small, and no
# default rate is made for that.

# %%
pixel_curvature = {}
for name, values in {"0 to 255": x_train[:500], "0 to 1": x_train[:500] / 255}.items():
    flat = values.reshape(len(values), -1).astype("float64")
    pixel_curvature[name] = np.linalg.eigvalsh(flat.T @ flat / len(flat))[-1]
ratio = pixel_curvature["0 to 255"] / pixel_curvature["0 to 1"]
print(f"greatest curvature, digits of 0 to 255 against digits of 0 to 1: {ratio:,.0f} times")
assert np.isclose(ratio, 255**2) and 255**2 == 65_025

# %% [markdown]
# ## 1.5 Labels: one-hot encoding
#
# *5 minutes*
#
# A label is a class, and the file has a number for it: CIFAR-10 numbers its ten classes from 0
# to 9, in alphabetical order. The numbers are names, not amounts: a dog (5) is not five automobiles
# (1), and a guess halfway between bird (2) and deer (4) is not a cat (3). A network
# therefore gives out ten probabilities, and the right answer takes the same form: a row of ten
# zeros with a 1 at the place of the class. That is {term}`one-hot encoding`. By hand, for
# five labels:

# %%
from utils.datasets import CIFAR10_NAMES

things = ["dog", "automobile", "airplane", "truck", "bird"]
labels = [CIFAR10_NAMES.index(thing) for thing in things]
print(", ".join(f"{number} {name}" for number, name in enumerate(CIFAR10_NAMES)))

by_hand = [
    [0, 0, 0, 0, 0, 1, 0, 0, 0, 0],  # dog: place 5
    [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],  # automobile: place 1
    [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],  # airplane: place 0
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],  # truck: place 9
    [0, 0, 1, 0, 0, 0, 0, 0, 0, 0],  # bird: place 2
]
by_numpy = np.eye(10, dtype=int)[labels]  # row k of the identity matrix is the code of class k
by_keras = keras.utils.to_categorical(labels, num_classes=10)
assert np.array_equal(by_hand, by_numpy) and np.array_equal(by_hand, by_keras)
assert labels == [5, 1, 0, 9, 2]

# %%
fig, ax = plotting.new_figure(height=3.2)
plotting.draw_cells(ax, plotting.make_grid(by_numpy, highlight=by_numpy == 1))
ax.set(xlim=(0, 10), ylim=(5, 0), aspect="equal")
ax.set_xticks(np.arange(10) + 0.5, CIFAR10_NAMES, rotation=40, ha="right")
ax.set_yticks(np.arange(5) + 0.5, [f"{CIFAR10_NAMES.index(thing)} {thing}" for thing in things])
ax.grid(False)

plotting.show(
    fig,
    alt="A table of five rows and ten columns of zeros with a single 1 in each row: "
    + "; ".join(f"{thing} at {number}" for thing, number in zip(things, labels, strict=True))
    + ".",
    caption="Five labels, one-hot: shape (5, 10), one 1 in each row.",
    name="fig-01-one-hot",
)

# %% [markdown]
# **Is the encoding needed?** The usual loss, called *cross-entropy*, is minus the logarithm of the
# probability that the network gave to the right class. The nine zeros of a one-hot row only
# serve to pick it out. `sparse_categorical_crossentropy` picks it out by its number
# instead, and needs no encoding. Both losses for the same predictions, next to the hand
# arithmetic:

# %%
logits = np.random.default_rng(1).normal(size=(5, 10))
probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)

by_hand = [-np.log(probabilities[row, label]) for row, label in enumerate(labels)]
one_hot_loss = np.array(keras.losses.categorical_crossentropy(by_numpy, probabilities))
sparse_loss = keras.losses.sparse_categorical_crossentropy(np.array(labels), probabilities)
sparse_loss = np.array(sparse_loss)
print("one-hot", one_hot_loss.round(4))
print("sparse ", sparse_loss.round(4))
assert np.allclose(by_hand, one_hot_loss, atol=1e-5)
assert np.allclose(by_hand, sparse_loss, atol=1e-5)

# %% [markdown]
# The same losses. Use the sparse one when labels are whole numbers; give the other
# one-hot rows. Mixing them up is an error that Keras reports.

# %% [markdown]
# ## 1.6 Flattening
#
# *3 minutes*
#
# A dense layer takes a row of numbers, not a matrix. {term}`Flatten <flatten>` writes the rows of
# the picture one after the other: row 1, then row 2, and so on to row 28. A matrix of 28×28
# becomes a vector of shape (1, 784). Small enough to see it:

# %%
small = np.arange(1, 10).reshape(3, 3)
by_hand = [[1, 2, 3, 4, 5, 6, 7, 8, 9]]
by_keras = np.array(keras.layers.Flatten()(small[np.newaxis]))
assert np.array_equal(by_hand, small.reshape(1, 9)) and np.array_equal(by_hand, by_keras)

plotting.number_grids(
    [small, small.reshape(1, 9)],
    titles=["picture", "flattened"],
    operators=["→"],
    highlights=[np.array([[0] * 3, [1] * 3, [0] * 3], dtype=bool),
                np.array([[0] * 3 + [1] * 3 + [0] * 3], dtype=bool)],
    alt="A 3 by 3 picture with the numbers 1 to 9 row by row, and the row of nine numbers that it "
    "becomes; the picture's middle row stands in the middle of it.",
    caption="Flattening goes row by row. The lit cells are the second row.",
    name="fig-01-flatten",
)  # fmt: skip

# %% [markdown]
# For the digit, the pixel in row $r$ and column $c$ (counted from 0) lands at place $28 r + c$.
# Note what happens to neighbours: the pixel to the right is one place away, the pixel *below* is
# 28 places away. The vector does not say that they touch.

# %%
flat = []
for row in digit:
    flat.extend(int(value) for value in row)

by_keras = np.array(keras.layers.Flatten()(digit[np.newaxis]))
assert np.array_equal([flat], digit.reshape(1, 784)) and np.array_equal([flat], by_keras)
assert all(flat[28 * r + c] == digit[r, c] for r in range(28) for c in range(28))
print(digit.shape, "→", digit.reshape(1, 784).shape)

# %% [markdown]
# ## 1.7 The baseline: a network of dense layers
#
# *6 minutes*
#
# Before there is a better way, here is the obvious one: flatten, then let each unit look at every
# number. Such a network is called a *multilayer perceptron* (MLP). Ours has two hidden layers
# of 512 units and one unit per digit at the end. In a {term}`dense layer` each unit has one weight
# for each input and one {term}`bias`, so it has $n_{in} \cdot n_{out} + n_{out}$ parameters:
#
# | layer | parameters |
# | --- | --- |
# | Flatten | 0 |
# | Dense 512, ReLU | 784 · 512 + 512 = 401,920 |
# | Dense 512, ReLU | 512 · 512 + 512 = 262,656 |
# | Dense 10, softmax | 512 · 10 + 10 = 5,130 |
# | **total** | **669,706** |

# %%
from keras import layers


def build_mlp():
    """Input (28, 28, 1), output (10,) class probabilities; 669,706 parameters."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(name="flatten"),
            layers.Dense(512, activation="relu", name="hidden_1"),
            layers.Dense(512, activation="relu", name="hidden_2"),
            layers.Dense(10, activation="softmax", name="output"),
        ],
        name="mlp",
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


model = build_mlp()
model.summary(line_length=66, print_fn=print)  # plain text: no colours that vary by screen

# %% [markdown]
# The summary, the hand arithmetic and the NumPy arrays that would hold the weights give the same
# count:

# %%
by_hand = [0, 784 * 512 + 512, 512 * 512 + 512, 512 * 10 + 10]
sizes = [(784, 512), (512, 512), (512, 10)]
by_numpy = [0] + [np.zeros((n_in, n_out)).size + np.zeros(n_out).size for n_in, n_out in sizes]
by_keras = [layer.count_params() for layer in model.layers]

assert by_hand == by_numpy == by_keras == [0, 401_920, 262_656, 5_130]
assert sum(by_hand) == model.count_params() == 669_706
print(f"{by_hand[1] / sum(by_hand):.0%} of the parameters sit in the first dense layer")

# %% [markdown]
# :::{admonition} Trap: "the hidden layers of a CNN are fully connected"
# :class: warning trap
# It is often said that the hidden layers of a convolutional network (CNN) are fully connected, like
# those of an MLP. Its convolution layers are not. Each output value reads a small window
# of the input (*sparse*), and all positions use the same few weights (*shared*). Only the dense
# layers at its end are fully connected. Count both for a 28×28 input.
# :::

# %%
convolution = layers.Conv2D(32, 3, padding="same")
convolution.build((None, 28, 28, 1))
n_out = int(np.prod(convolution.compute_output_shape((None, 28, 28, 1))[1:]))
dense = layers.Dense(n_out)
dense.build((None, 784))

assert n_out == 28 * 28 * 32 == 25_088
assert convolution.count_params() == 3 * 3 * 1 * 32 + 32 == 320
assert dense.count_params() == 784 * 25_088 + 25_088 == 19_694_080
print(f"{n_out:,} output values: {convolution.count_params()} parameters as a convolution, "
      f"{dense.count_params():,} as a dense layer")

# %% [markdown]
# The same number of output values for a sixty-thousandth of the parameters. And the connections,
# counted for one filter: a window of 3×3 has nine pixels, fewer at the edges.

# %%
connections = 0
for row, column in np.ndindex(28, 28):
    rows = min(row + 1, 27) - max(row - 1, 0) + 1
    columns = min(column + 1, 27) - max(column - 1, 0) + 1
    connections += rows * columns
fully = 784 * 784
print(f"{connections:,} connections of {fully:,} possible ones: {connections / fully:.1%}")
assert connections == (28 * 3 - 2) ** 2 == 6_724  # along each axis, 28 windows of 3, less two
assert dense.count_params() // convolution.count_params() > 60_000

ones = np.ones((1, 28, 28, 1), dtype="float32")  # a window's sum of ones counts its pixels
counted = keras.ops.conv(ones, np.ones((3, 3, 1, 1), dtype="float32"), padding="same")
assert int(np.array(counted).sum()) == connections

# %% [markdown]
# ## 1.8 The experiment that motivates this book
#
# *6 minutes*
#
# Take one fixed shuffling of the 784 places, and apply it to every picture, in training
# and test alike. No number is lost: knowing the shuffling, one could undo it. What is lost is
# *neighbourhood*: pixels that touched are now anywhere.

# %%
order = np.random.default_rng(0).permutation(784)


def permute(pictures):
    """(N, 28, 28) to (N, 28, 28): the same shuffling of places in every picture."""
    return pictures.reshape(-1, 784)[:, order].reshape(pictures.shape)


undone = permute(x_train[:10]).reshape(-1, 784)[:, np.argsort(order)].reshape(10, 28, 28)
assert np.array_equal(undone, x_train[:10])
assert sorted(permute(x_train[:1]).ravel()) == sorted(x_train[0].ravel())

# %%
shown = [int(np.flatnonzero(y_train == value)[k]) for value, k in [(0, 0), (0, 1), (7, 0)]]
pairs = [picture for i in shown for picture in (x_train[i], permute(x_train[[i]])[0])]

plotting.gallery(
    pairs,
    titles=[title for i in shown for title in (f"{y_train[i]}, plain", f"{y_train[i]}, permuted")],
    columns=6,
    alt=f"Three digits, {', '.join(str(y_train[i]) for i in shown)}, plain and with their pixels "
    "permuted: the permuted ones look like noise.",
    caption="Three digits, plain and permuted, all with the same permutation.",
    name="fig-01-permuted",
)

# %% [markdown]
# **The MLP cannot care.** This needs no experiment: it can be seen in the arithmetic. A unit of
# the first layer adds up weight times pixel over all 784 places, and a sum does not depend on its
# order. Shuffle the rows of the first layer's weights in the same way as the pixels, and every
# answer stays what it was. And since training starts from random weights, no place is special at
# the beginning either.

# %%
plain = x_test[:200].astype("float32") / 255
shuffled_model = build_mlp()
weights = model.get_weights()
shuffled_model.set_weights([weights[0][order], *weights[1:]])

before = model.predict(plain[..., np.newaxis], verbose=0)
after = shuffled_model.predict(permute(plain)[..., np.newaxis], verbose=0)
assert np.allclose(before, after, atol=1e-5)
print("same answers: the permuted task is, for an MLP, the same task")

# %% [markdown]
# A convolutional network has no such way out. It looks through windows of 3×3 and takes it that
# what lies together belongs together. Whether that matters can only be measured: the
# 220,234-parameter CNN of chapters 5 and 9, and the MLP, each on plain and on permuted pictures,
# with all 55,000 training digits and three seeds. The CNN goes through them twice, the
# MLP, whose rounds are cheap, four times. Training takes some minutes, so the twelve runs are
# recorded: the next cell loads their results, and trains again if you change something.

# %%
from dataclasses import replace

from utils.recipes import mnist_cnn, mnist_data
from utils.training import Recipe, sweep

digits = mnist_data(validation=True)
permuted_digits = replace(
    digits,
    x_train=permute(digits.x_train),
    x_valid=permute(digits.x_valid),
    x_test=permute(digits.x_test),
)
runs = sweep(
    "permutation",
    {"mlp-plain": build_mlp, "mlp-permuted": build_mlp,
     "cnn-plain": mnist_cnn, "cnn-permuted": mnist_cnn},
    {"mlp-plain": digits, "mlp-permuted": permuted_digits,
     "cnn-plain": digits, "cnn-permuted": permuted_digits},
    {name: Recipe(epochs=4 if name.startswith("mlp") else 2, batch_size=128)
     for name in ("mlp-plain", "mlp-permuted", "cnn-plain", "cnn-permuted")},
)  # fmt: skip

# %%
names = {"mlp-plain": "MLP, plain", "mlp-permuted": "MLP, permuted",
         "cnn-plain": "CNN, plain", "cnn-permuted": "CNN, permuted"}  # fmt: skip
scores = {
    names[setting]: np.array([run.results["test_accuracy"] for run in seeds])
    for setting, seeds in runs.items()
}
for name, values in scores.items():
    print(f"{name:14} {values.mean():.2%} ± {100 * values.std(ddof=1):.2f} points   "
          + "  ".join(f"{value:.2%}" for value in values))

# %%
plotting.comparison_bars(
    {name: 100 * values for name, values in scores.items()},
    label="right answers on the 10,000 test digits (%)",
    decimals=2,
    limits=(94, 100),
    alt="Accuracy on the test digits, mean of three seeds: "
    + "; ".join(f"{name} {100 * values.mean():.2f} %" for name, values in scores.items())
    + ".",
    caption="Each network on plain and on permuted digits; every dot is one seed. The axis does "
    "not begin at 0.",
    name="fig-01-experiment",
)

# %% [markdown]
# **The verdict.** For the MLP plain and permuted are the same, up to the scatter of the seeds:
# 97.8 % and 98.0 %. The CNN is ahead on the plain pictures, 98.5 % with a third of the weights and
# half the rounds, and loses 3.7 points on the permuted ones: its errors more than triple, and with
# every seed it falls behind the MLP. So there *is* something in a picture beyond its 784 numbers,
# namely which of them are neighbours, and a CNN is built to use it. How it does so is what this
# book is about. The other half of the story: where neighbourhood means nothing, in a table of
# blood values, say, a CNN is the wrong tool. Even so the permuted CNN names 19 digits of 20: what
# its windows cannot see, its dense layers make good in part.

# %%
means = {name: values.mean() for name, values in scores.items()}
if digits.card.is_original:
    assert f"{means['MLP, plain']:.1%}" == "97.8%" and f"{means['MLP, permuted']:.1%}" == "98.0%"
    assert abs(means["MLP, plain"] - means["MLP, permuted"]) < scores["MLP, permuted"].std(ddof=1)
    assert f"{means['CNN, plain']:.1%}" == "98.5%"
    assert f"{100 * (means['CNN, plain'] - means['CNN, permuted']):.1f}" == "3.7"
    assert 3 < (1 - means["CNN, permuted"]) / (1 - means["CNN, plain"]) < 4
    assert scores["CNN, plain"].min() > scores["MLP, plain"].max()
    assert scores["CNN, permuted"].max() < scores["MLP, permuted"].min()
    assert round(20 * means["CNN, permuted"]) == 19

# %% [markdown]
# ## 1.9 Splits: three parts for three uses
#
# *4 minutes*
#
# A network can learn its examples by heart, so its score on them says little. Hence three parts:
#
# - the {term}`training set`: the weights are fitted to it;
# - the {term}`validation set`: choices are made on it, such as when to stop or which network to
#   keep;
# - the {term}`test set`: looked at once, at the end, for the number that is reported.
#
# Why is validation not enough? Whoever picks the best of many models on the validation set picks a
# lucky one too: its score there is too good. CIFAR-10 comes with 50,000 pictures to learn from and
# 10,000 to test. We keep the last tenth of the former for validation. May one just take the
# last? Only if the pictures are in no particular order: here the loader has shuffled them, and
# the counts per class show it.

# %%
n_valid = len(x_train_color) // 10
x_valid, y_valid = x_train_color[-n_valid:], y_train_color[-n_valid:]
x_fit, y_fit = x_train_color[:-n_valid], y_train_color[:-n_valid]

for name, part in [("training", y_fit), ("validation", y_valid), ("test", y_test_color)]:
    print(f"{name:10} {len(part):6,} pictures, per class {np.bincount(part, minlength=10)}")
if card_color.is_original:
    assert (len(x_fit), len(x_valid), len(x_test_color)) == (45_000, 5_000, 10_000)
assert len(x_fit) + len(x_valid) == len(x_train_color)

# %% [markdown]
# The ten classes, with two pictures each from the training part:

# %%
examples = [int(np.flatnonzero(y_fit == k)[n]) for n in range(2) for k in range(10)]

plotting.gallery(
    [x_fit[i] for i in examples],
    titles=[class_names[y_fit[i]] for i in examples],
    columns=5,
    alt=f"Twenty colour pictures of 32 by 32 pixels, two of each class: {', '.join(class_names)}.",
    caption=f"{card_color.name}: two pictures of each of the ten classes.",
    name="fig-01-classes",
)

# %% [markdown]
# ## 1.10 What else CNNs are used for
#
# *5 minutes*
#
# One label per picture is only the simplest task. What changes is the shape of what goes in
# and comes out:
#
# | task | in | out |
# | --- | --- | --- |
# | classification | picture (H, W, C) | one probability per class |
# | detection {cite}`redmon2016you` | picture (H, W, C) | boxes: place, class, score |
# | segmentation {cite}`ronneberger2015unet` | picture (H, W, C) | a class for each pixel |
# | medical images | scan (D, H, W, C) | a tumour's outline in the volume, a diagnosis |
# | text {cite}`kim2014convolutional` | words in a row (length, C) | a topic, a mood |
# | recommendation {cite}`tang2018personalized` | choices in order (length, C) | the next one |
#
# The last two have no picture at all: they have a *sequence*. Neighbourhood exists there too,
# along one axis, and so does convolution. A window slides along the sequence; its values are
# multiplied by the weights and added up. Example: visits to a page over seven days, and the kernel
# (−1, 0, 1), which answers how much the day after has more than the day before.

# %%
sequence = np.array([2, 1, 0, 3, 6, 6, 5])
kernel = np.array([-1, 0, 1])

by_hand = []
for start in range(len(sequence) - 2):
    a, b, c = (int(value) for value in sequence[start : start + 3])
    by_hand.append(-1 * a + 0 * b + 1 * c)
    print(f"days {start} to {start + 2}: -1 · {a} + 0 · {b} + 1 · {c} = {by_hand[-1]:2d}")

# %%
by_numpy = np.correlate(sequence, kernel, mode="valid")
by_keras = np.array(
    keras.ops.conv(
        sequence.reshape(1, 7, 1).astype("float32"), kernel.reshape(3, 1, 1).astype("float32")
    )
)[0, :, 0]
assert by_hand == [-2, 2, 6, 3, -1]
assert np.array_equal(by_hand, by_numpy) and np.array_equal(by_hand, by_keras)

plotting.number_grids(
    [sequence[np.newaxis], kernel[np.newaxis], by_numpy[np.newaxis]],
    titles=["sequence", "kernel", "result"],
    operators=["slide", "→"],
    highlights=[np.array([[0, 0, 1, 1, 1, 0, 0]], dtype=bool), None, by_numpy[np.newaxis] == 6],
    alt=f"The sequence {sequence.tolist()}, the kernel {kernel.tolist()} and the five results "
    f"{by_hand}; the largest, {max(by_hand)}, comes from days 2 to 4, where visits rise fastest.",
    caption=f"A convolution along one axis. It answers {max(by_hand)} where visits rise fastest.",
    name="fig-01-sequence",
)

# %% [markdown]
# Seven values and a window of three give five results; the largest marks the steepest rise. With
# two axes instead of one this is the subject of chapter 2.

# %% [markdown]
# ## Check yourself
#
# *15 minutes*
#
# :::{exercise}
# :label: ex-01-shapes
# A batch holds 64 colour photos, 48 pixels wide and 32 high. What is its shape, channels-last and
# channels-first? How long is one photo when flattened? And where in that row, counted from 0, is
# the green value of the pixel in row 1, column 2 (channels-last)?
# :::
#
# ::::{solution} ex-01-shapes
# :class: dropdown
# (64, 32, 48, 3), height before width, and (64, 3, 32, 48). Flattened 32 · 48 · 3 = 4,608. Before
# it come one whole row of 48 · 3 = 144 numbers, two pixels of three, and the red value: place 144
# + 6 + 1 = 151.
# ::::

# %%
numbered = np.arange(32 * 48 * 3).reshape(32, 48, 3)  # each number is its own place
assert np.zeros((64, *numbered.shape)).transpose(0, 3, 1, 2).shape == (64, 3, 32, 48)
assert numbered.size == 4_608 and numbered[1, 2, 1] == 48 * 3 + 2 * 3 + 1 == 151

# %% [markdown]
# :::{exercise}
# :label: ex-01-standardise
# A channel has the values 10, 20, 30, 40. What do the four become when standardised? And what if
# all values are first divided by 255?
# :::
#
# ::::{solution} ex-01-standardise
# :class: dropdown
# The mean is 25, the squared deviations 225, 25, 25, 225 have mean 125, and $\sqrt{125} = 11.18$.
# So: −1.342, −0.447, 0.447, 1.342. Divided by 255 first: the same, since mean and deviation shrink
# as well.
# ::::

# %%
channel = np.array([10.0, 20.0, 30.0, 40.0])
standard_scores = (channel - channel.mean()) / channel.std()
assert round(channel.std(), 2) == 11.18
assert standard_scores.round(3).tolist() == [-1.342, -0.447, 0.447, 1.342]
assert np.allclose(standard_scores, (channel / 255 - channel.mean() / 255) / (channel / 255).std())

# %% [markdown]
# :::{exercise}
# :label: ex-01-loss
# For a picture of a cat (3) a network gives cat 0.5, dog 0.4 and the other classes the rest. What
# is its cross-entropy? What changes if it gives dog 0.1 instead, and cat still 0.5?
# :::
#
# ::::{solution} ex-01-loss
# :class: dropdown
# $-\ln 0.5 = 0.693$, both times: only the probability of the right class counts.
# ::::

# %%
for dog in (0.4, 0.1):
    guess = np.full(10, (1 - 0.5 - dog) / 8)
    guess[[3, 5]] = 0.5, dog
    losses = keras.losses.sparse_categorical_crossentropy(np.array([3]), guess[np.newaxis])
    assert round(float(losses[0]), 3) == round(-np.log(0.5), 3) == 0.693

# %% [markdown]
# :::{exercise}
# :label: ex-01-color-mlp
# The MLP of section 1.7 is given CIFAR-10 pictures, 32×32×3, instead. Which layers' counts change,
# and how many parameters has it now?
# :::
#
# ::::{solution} ex-01-color-mlp
# :class: dropdown
# Only the first dense layer's: 3,072 inputs instead of 784, so 3072 · 512 + 512 = 1,573,376. In
# total
# 1,573,376 + 262,656 + 5,130 = 1,841,162.
# ::::

# %%
color_mlp = keras.Sequential([keras.Input(shape=(32, 32, 3)), layers.Flatten(),
                              layers.Dense(512), layers.Dense(512), layers.Dense(10)])  # fmt: skip
assert color_mlp.layers[1].count_params() == 3072 * 512 + 512 == 1_573_376
assert color_mlp.count_params() == 1_573_376 + 262_656 + 5_130 == 1_841_162

# %% [markdown]
# :::{exercise}
# :label: ex-01-leak
# Somebody shuffles all 60,000 CIFAR-10 pictures, standardises them by the mean of all, tries
# twenty networks, and reports the best test accuracy. Name two mistakes.
# :::
#
# ::::{solution} ex-01-leak
# :class: dropdown
# The mean was computed on test pictures too, so something was learned from them. And the choice
# among twenty was made on the test set: its best score is lucky, and no untouched pictures are
# left. (A third: with a split of one's own, the result cannot be compared with those of others.)
# ::::

# %% [markdown]
# ## Take away
#
# - A picture is an array: `(N, H, W, C)`, whole numbers from 0 to 255. Move axes with `transpose`,
#   never with `reshape`.
# - Divide by 255, or standardise each channel by the training pictures: a round bowl instead of a
#   ravine.
# - One-hot rows for `categorical_crossentropy`, whole numbers for the sparse one: the same loss.
# - A dense network flattens the picture and does not know which pixels touch; a convolutional one
#   is built on it, with far fewer weights.
# - Fit on training, choose on validation, report on test.
#
# ## Read on
#
# - The digits, and the first convolutional networks on them: {cite}`lecun1998gradient`.
# - Where CIFAR-10 comes from: {cite}`krizhevsky2009learning`.
# - Why inputs should be centred and scaled: {cite}`lecun1998efficient`.
# - What networks learn from pictures with shuffled pixels, and even with random labels:
#   {cite}`zhang2017understanding`.
