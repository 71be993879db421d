# %% [markdown]
# # 4. Pooling and activations
#
# **You will be able to**
#
# - pool a feature map by hand: largest value, mean, overlapping, global, and back up again;
# - say what pooling changes and what it does not, with measured numbers;
# - draw the usual activation functions and their derivatives, and tell which are bounded;
# - show why a network without activations is one single layer in disguise;
# - compute a softmax by hand, and make it safe from overflow.
#
# **You need** chapters 2 and 3.
#
# **Minutes** 50 to read, 15 for the exercises, about half a minute to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 4.1 Pooling by hand
#
# *8 minutes*
#
# {term}`Pooling <pooling>` makes a feature map smaller. A window moves over the map, usually 2×2
# with
# stride 2, so that windows do not overlap, and each window is replaced by one number. *Max
# pooling* takes
# the largest, *average pooling* the mean. Here is a 4×4 map, worked through window by window.

# %%
import numpy as np

feature_map = np.array([[1, 3, 2, 0], [4, 2, 1, 1], [0, 1, 5, 6], [2, 1, 7, 2]])

largest, means = np.zeros((2, 2), dtype=int), np.zeros((2, 2))
for i in range(2):
    for j in range(2):
        window = feature_map[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        values = [int(value) for value in window.ravel()]
        largest[i, j], means[i, j] = max(values), sum(values) / 4
        total = " + ".join(str(value) for value in values)
        print(f"window ({i}, {j}): max{tuple(values)} = {largest[i, j]}", end="   ")
        print(f"({total}) / 4 = {means[i, j]}")

# %% [markdown]
# Sixteen numbers became four. The same in NumPy without a loop (split each axis into blocks of
# two) and in Keras:

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras

blocks = feature_map.reshape(2, 2, 2, 2)  # (block row, row in block, block column, column in block)
batch = feature_map[np.newaxis, :, :, np.newaxis].astype("float32")

keras_largest = np.array(keras.layers.MaxPooling2D(2)(batch))[0, :, :, 0]
keras_means = np.array(keras.layers.AveragePooling2D(2)(batch))[0, :, :, 0]

assert np.array_equal(largest, blocks.max(axis=(1, 3))) and np.array_equal(largest, keras_largest)
assert np.array_equal(means, blocks.mean(axis=(1, 3))) and np.array_equal(means, keras_means)
print("largest\n", largest, "\nmeans\n", means)

# %%
from utils import plotting

plotting.pooling_grid(
    feature_map,
    size=2,
    mode="max",
    alt=f"A 4 by 4 map divided into four 2 by 2 windows; the largest value of each gives the "
    f"2 by 2 map {largest.tolist()}.",
    caption="Max pooling 2×2 with stride 2: each window gives its largest value.",
    name="fig-04-max",
)

# %% [markdown]
# **Try it.** Change window, stride and kind; move the window with the mouse or the arrow keys, or
# press
# Space to let it run. (The picture shows the same step where the page has no scripts.)

# %%
from utils import explorers

explorers.pooling(
    feature_map,
    window=2,
    mode="max",
    alt=f"An explorer for pooling, showing the 4 by 4 map pooled to {largest.tolist()}.",
    name="explore-04-pooling",
)

# %% [markdown]
# **Overlapping.** With a stride smaller than the window, windows share pixels. A 3×3 window with
# stride 1 on the same map gives 2×2 again, by the formula of chapter 3: (4 − 3)/1 + 1 = 2.

# %%
from utils.arithmetic import pool_output_size
from utils.ops import max_pool2d

overlapping = np.array(
    [[feature_map[i : i + 3, j : j + 3].max() for j in range(2)] for i in range(2)]
)
assert overlapping.shape == (pool_output_size(4, 3, stride=1),) * 2
assert np.array_equal(overlapping, max_pool2d(feature_map, 3, stride=1))
assert np.array_equal(
    overlapping, np.array(keras.layers.MaxPooling2D(3, strides=1)(batch))[0, :, :, 0]
)
print(overlapping)

# %% [markdown]
# **Global average pooling** takes the mean of each whole map: $H \times W \times C$ becomes $C$
# numbers.
# A block of 5×5×40 has 1,000 numbers when flattened, and 40 when averaged. For the dense layer that
# follows, this is a factor of 25 in weights.

# %%
block = np.random.default_rng(0).random((5, 5, 40))
averaged = block.mean(axis=(0, 1))
flattened = block.reshape(-1)

keras_averaged = np.array(keras.layers.GlobalAveragePooling2D()(block[np.newaxis]))[0]
assert np.allclose(averaged, keras_averaged, atol=1e-6)
print("flatten:", flattened.size, "numbers    global average:", averaged.size, "numbers")
assert (flattened.size, averaged.size) == (1000, 40)

# %% [markdown]
# ## 4.2 The other direction
#
# *4 minutes*
#
# Networks that give out a picture, for segmentation, say, must make maps larger again.
# *Up-sampling*
# repeats each value. *Max unpooling* puts each value back where it was found and zeros elsewhere:
# for
# that, max pooling must remember the places of its winners.

# %%
from utils.ops import max_unpool2d, upsample2d

repeated = largest.repeat(2, axis=0).repeat(2, axis=1)
pooled_batch = largest[np.newaxis, :, :, np.newaxis].astype("float32")
keras_repeated = keras.layers.UpSampling2D(2)(pooled_batch)
assert np.array_equal(repeated, np.array(keras_repeated)[0, :, :, 0])
assert np.array_equal(repeated, upsample2d(largest))

restored = np.zeros_like(feature_map)
for i in range(2):
    for j in range(2):
        window = feature_map[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        row, column = np.unravel_index(window.argmax(), (2, 2))
        restored[2 * i + row, 2 * j + column] = largest[i, j]

pooled, places = max_pool2d(feature_map, 2, return_indices=True)
assert np.array_equal(restored, max_unpool2d(pooled, places, (4, 4)))

# %%
plotting.number_grids(
    [feature_map, largest, repeated, restored],
    titles=["map", "max pooled", "up-sampled", "unpooled"],
    highlights=[restored != 0, None, None, restored != 0],
    operators=["→", "→", "or"],
    alt=f"The 4 by 4 map, its four largest values {largest.ravel().tolist()}, the map up-sampled "
    f"by repeating them, and the map unpooled, with them at their old places and zeros elsewhere.",
    caption="Two ways back up: repeat each value, or put it back where it was found.",
    name="fig-04-up",
)

# %% [markdown]
# ## 4.3 What pooling does, and what it does not
#
# *9 minutes*
#
# **It has no weights**, and works on each channel apart. **It halves height and width**, and so
# quarters the work of the next convolution. Both, counted on a small network:

# %%
from utils.tracing import format_table, trace


def small_network(pooling):
    """Two convolutions and a head on 28×28 pictures, with or without pooling between them."""
    layers = [
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu", name="conv_1"),
    ]
    if pooling:
        layers.append(keras.layers.MaxPooling2D(2, name="pool"))
    layers += [
        keras.layers.Conv2D(16, 3, padding="same", activation="relu", name="conv_2"),
        keras.layers.Flatten(name="flatten"),
        keras.layers.Dense(10, activation="softmax", name="head"),
    ]
    return keras.Sequential(layers)


with_pool, without_pool = trace(small_network(True)), trace(small_network(False))
print(format_table(with_pool))
conv_2 = {row.name: row for row in with_pool}["conv_2"]
conv_2_without = {row.name: row for row in without_pool}["conv_2"]
print(f"\nmultiply-adds of conv_2: {conv_2.multiply_adds:,} after pooling, "
      f"{conv_2_without.multiply_adds:,} without")
assert conv_2_without.multiply_adds == 4 * conv_2.multiply_adds
assert {row.name: row for row in with_pool}["pool"].parameters == 0

# %% [markdown]
# **It makes small shifts matter less.** How much less can be measured. Take 100 real digits, find
# their
# vertical edges, move each picture by one pixel, and see by how much the map changes, relative to
# its
# size: before pooling, after max pooling 2×2, after 4×4, and after global pooling.

# %%
from utils.ops import conv2d
from utils.stand_ins import digits

pictures = digits()["x_train"][:100] / 255  # real digits that come with scikit-learn, 28×28
sobel = np.outer([1, 2, 1], [-1, 0, 1])[:, :, np.newaxis, np.newaxis]


def edges(pictures):
    """(N, 28, 28) to (N, 28, 28, 1): what a first layer with one Sobel kernel and ReLU gives."""
    return np.maximum(conv2d(pictures[..., np.newaxis], sobel, padding="same"), 0)


def relative_change(before, after):
    """By how much two maps differ, as a share of the first; the mean over all pictures."""
    axes = (1, 2, 3)
    difference = np.sqrt(((after - before) ** 2).sum(axes))
    return (difference / np.sqrt((before**2).sum(axes))).mean()


maps, shifted_maps = edges(pictures), edges(np.roll(pictures, 1, axis=2))
change = {"no pooling": relative_change(maps, shifted_maps)}
for size in (2, 4, 28):
    change[f"max pooling {size}×{size}"] = relative_change(
        max_pool2d(maps, size), max_pool2d(shifted_maps, size)
    )
for name, value in change.items():
    print(f"{name:20} changes by {value:.0%} when the picture moves one pixel")

# %% [markdown]
# Smaller, and not small: pooling 2×2 gives a *little* invariance. Only pooling over the whole map
# gives
# all of it, at the price of forgetting where anything was.

# %%
shares = list(change.values())
assert shares == sorted(shares, reverse=True)
assert shares[1] > 0.25 and shares[-1] < 1e-12

# %% [markdown]
# :::{admonition} Trap: "pooling prevents overfitting"
# :class: warning trap
# It is often said that pooling is there to prevent overfitting. What it does is make the map
# smaller,
# and so the dense layer behind it. The next cell trains the network above with and without pooling
# on
# 100 pictures, three seeds each, and counts.
# :::

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: training may round differently on another processor.
made = digits()
x_train, y_train = made["x_train"][:100, ..., np.newaxis] / 255, made["y_train"][:100]
x_test, y_test = made["x_test"][..., np.newaxis] / 255, made["y_test"]

measured = {}
for name, pooling in {"with pooling": True, "without pooling": False}.items():
    scores = []
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        model = small_network(pooling)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(x_train, y_train, epochs=30, batch_size=20, verbose=0)
        scores.append([model.evaluate(x, y, verbose=0)[1] for x, y in
                       [(x_train, y_train), (x_test, y_test)]])
    measured[name] = np.array(scores)
    train, test = measured[name].mean(axis=0)
    print(f"{name:16} {model.count_params():7,} parameters   train {train:.1%}   test {test:.1%}"
          f" ± {measured[name][:, 1].std(ddof=1):.1%}")

# %% [markdown]
# Both learn their 100 pictures by heart, and both do clearly worse on pictures they have not seen:
# that is
# overfitting, with pooling as without. Pooling took away three quarters of the parameters and of
# the work;
# what prevents overfitting is the subject of chapter 13.

# %%
for scores in measured.values():
    train, test = scores.mean(axis=0)
    assert train > 0.99  # by heart
    assert train - test > 0.05  # and worse on new pictures
head_with, head_without = 14 * 14 * 16 * 10 + 10, 28 * 28 * 16 * 10 + 10
print(f"weights in the head: {head_with:,} with pooling, {head_without:,} without")
assert {row.name: row for row in with_pool}["head"].parameters == head_with
assert {row.name: row for row in without_pool}["head"].parameters == head_without

# %% [markdown]
# ## 4.4 The sub-steps of a hidden block
#
# *5 minutes*
#
# A hidden block has up to four steps: the **layer** itself (weights), **pooling**,
# **normalisation** and
# **activation**. Textbooks order them differently. For ReLU and max pooling the order makes no
# difference, and pooling first is cheaper: ReLU then has a quarter of the values to treat.

# %%
values = np.random.default_rng(1).normal(size=(1, 8, 8, 3))
relu_first = max_pool2d(np.maximum(values, 0), 2)
pool_first = np.maximum(max_pool2d(values, 2), 0)
assert np.array_equal(relu_first, pool_first)
print("ReLU then pool = pool then ReLU, for", relu_first.size, "values")

# %% [markdown]
# For normalisation today's standard is batch normalisation, between layer and activation (chapter
# 14).
# The networks of 2012 used *local response normalisation*: each value is divided by a power of the
# sum of
# squares of its neighbours, over the channels at the same place. One position with five channels,
# by
# hand and with TensorFlow:

# %%
import tensorflow as tf

at_one_place = np.array([1.0, 2.0, 0.0, 4.0, 1.0])  # five channels
radius, bias, alpha, beta = 1, 1.0, 0.5, 0.5

normalised = []
for channel, value in enumerate(at_one_place):
    neighbours = at_one_place[max(0, channel - radius) : channel + radius + 1]
    divisor = (bias + alpha * (neighbours**2).sum()) ** beta
    normalised.append(value / divisor)
    print(f"channel {channel}: {value:.0f} / (1 + 0.5 · {(neighbours**2).sum():.0f})^0.5"
          f" = {normalised[-1]:.4f}")

by_tensorflow = tf.nn.local_response_normalization(
    at_one_place.reshape(1, 1, 1, 5).astype("float32"), radius, bias, alpha, beta
)
assert np.allclose(normalised, np.array(by_tensorflow).ravel(), atol=1e-6)

# %% [markdown]
# A strong channel dampens its neighbours. It was found to help little and is history now.
#
# ## 4.5 Activations
#
# *8 minutes*
#
# An {term}`activation` is a function applied to each value on its own. These are the ones you will
# meet.
# Solid lines are the functions, dashed lines their derivatives, which is what learning needs
# (chapter 8).

# %%
from utils.activations import ACTIVATIONS

plotting.activation_curves(
    {name: (each.value, each.derivative) for name, each in ACTIVATIONS.items()},
    alt="Eight activation functions with their derivatives from -4 to 4: "
    + ", ".join(ACTIVATIONS)
    + ". ReLU and its relatives grow without bound to the right; sigmoid levels off at 0 and 1, "
    "tanh at -1 and 1; their derivatives vanish on both sides.",
    caption="Activation functions and their derivatives.",
    name="fig-04-activations",
)

# %% [markdown]
# Three questions about each: Is it *bounded*? Has it a *parameter* that one can set? And how large
# is its
# derivative at most?

# %%
grid = np.linspace(-50, 50, 100_001)
print(f"{'':12}{'from':>8}{'to':>8}{'bounded':>9}{'steepest':>10}  parameter")
for name, each in ACTIVATIONS.items():
    low, high = each.bounds
    assert low <= each.value(grid).min() and each.value(grid).max() <= high
    print(f"{name:12}{low:8.2f}{high:8.2f}{'yes' if each.bounded else 'no':>9}"
          f"{each.derivative(grid).max():10.2f}  {each.parameter or 'none'}")

# %% [markdown]
# Only sigmoid and tanh are bounded on both sides. The sigmoid's derivative is never larger than a
# quarter: through ten such layers a gradient shrinks by at least $4^{10}$, about a million. That
# is why deep
# networks gave it up for ReLU, whose derivative is 1 wherever it is not 0.

# %%
assert [name for name, each in ACTIVATIONS.items() if each.bounded] == ["sigmoid", "tanh"]
assert ACTIVATIONS["sigmoid"].derivative(grid).max() == 0.25
assert round(4**10, -6) == 1_000_000

# %% [markdown]
# Every one of them agrees with Keras, value and derivative:

# %%
points = tf.constant(np.linspace(-4, 4, 81))
for name, each in ACTIVATIONS.items():
    keras_function = keras.activations.get(name)
    options = {"negative_slope": 0.3} if name == "leaky_relu" else {}
    with tf.GradientTape() as tape:
        tape.watch(points)
        by_keras = keras_function(points, **options)
    slope = tape.gradient(by_keras, points)
    slope = np.ones(81) if slope is None else np.array(slope)
    assert np.allclose(each.value(points.numpy()), by_keras, atol=1e-6), name
    assert np.allclose(each.derivative(points.numpy()), slope, atol=1e-6), name
print(len(ACTIVATIONS), "activations: value and derivative as in Keras")

# %% [markdown]
# :::{admonition} Trap: "sigmoid and tanh are parametric activations"
# :class: warning trap
# Some texts sort activations into ReLU here and "parametric" sigmoid and tanh there. Sigmoid and
# tanh have
# no parameter: there is nothing to set and nothing to learn. Leaky ReLU and ELU have one that you
# set; PReLU has one that is learned. Ask Keras which layers own weights:
# :::

# %%
for activation_layer in (
    keras.layers.Activation("sigmoid"),
    keras.layers.Activation("tanh"),
    keras.layers.LeakyReLU(),
    keras.layers.PReLU(shared_axes=[1, 2]),
):
    activation_layer.build((None, 8, 8, 3))
    name = getattr(activation_layer, "activation", type(activation_layer)).__name__
    print(f"{name:10} weights: {activation_layer.count_params()}")
assert ACTIVATIONS["sigmoid"].parameter is None and ACTIVATIONS["tanh"].parameter is None

# %% [markdown]
# **Why any at all?** Two linear layers without activation between them are one linear layer: the
# matrices
# multiply. However deep, such a network can draw only straight lines. Shown with numbers:

# %%
random = np.random.default_rng(2)
first, second = random.normal(size=(4, 5)), random.normal(size=(5, 3))
first_bias, second_bias = random.normal(size=5), random.normal(size=3)
x = random.normal(size=(6, 4))

two_layers = (x @ first + first_bias) @ second + second_bias
one_layer = x @ (first @ second) + (first_bias @ second + second_bias)
assert np.allclose(two_layers, one_layer)

with_relu = np.maximum(x @ first + first_bias, 0) @ second + second_bias
assert not np.allclose(with_relu, one_layer)
print("two linear layers = one;   with a ReLU between them: not")

# %% [markdown]
# ## 4.6 The head: flatten, dense, softmax
#
# *8 minutes*
#
# At the end of a classifier stand flatten (or global average pooling), a dense layer with one
# score per
# class (the {term}`logits`), and {term}`softmax`, which makes probabilities of scores:
#
# $$
# p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}
# $$ (eq-04-softmax)
#
# Three scores by hand:

# %%
import math

scores = [2.0, 1.0, 0.1]
powers = [math.exp(score) for score in scores]
by_hand = [power / sum(powers) for power in powers]
for score, power, probability in zip(scores, powers, by_hand, strict=True):
    print(f"e^{score} = {power:.3f}   {power:.3f} / {sum(powers):.3f} = {probability:.3f}")
print("sum:", round(sum(by_hand), 12))

# %%
from utils.ops import softmax

by_numpy = np.exp(scores) / np.exp(scores).sum()
by_keras = np.array(keras.ops.softmax(np.array(scores)))
assert np.allclose(by_hand, by_numpy) and np.allclose(by_hand, by_keras, atol=1e-6)
assert np.allclose(by_hand, softmax(scores))

# %% [markdown]
# **Overflow.** $e^{1000}$ is more than any floating-point number can hold: NumPy says infinity, and
# infinity divided by infinity is not a number. The cure: softmax does not change when the same
# number is
# taken off every score, since $e^{z-m} = e^z / e^m$ and the factor cancels. Take off the largest,
# and the
# largest power is $e^0 = 1$.

# %%
large = np.array([1000.0, 999.0, 0.0])
with np.errstate(over="ignore", invalid="ignore"):
    naive = np.exp(large) / np.exp(large).sum()
shifted = np.exp(large - large.max()) / np.exp(large - large.max()).sum()

print("naive  ", naive)
print("shifted", shifted.round(4))
assert np.isnan(naive[:2]).all() and np.allclose(shifted, np.array(keras.ops.softmax(large)))
assert np.allclose(softmax(large), shifted)

# %% [markdown]
# **Two classes.** With two scores, softmax is the sigmoid of their difference. One output with a
# sigmoid
# therefore does the work of two with a softmax.

# %%
from utils.activations import sigmoid

for a, b in [(2.0, 0.5), (-1.0, 3.0), (0.0, 0.0)]:
    print(f"softmax({a}, {b}) → {softmax([a, b])[0]:.4f}   sigmoid({a - b}) = {sigmoid(a - b):.4f}")
    assert np.isclose(softmax([a, b])[0], sigmoid(a - b))

# %% [markdown]
# ## Check yourself
#
# *15 minutes*
#
# :::{exercise}
# :label: ex-04-pool
# Pool $\begin{pmatrix}5&1&0&2\\3&3&8&1\end{pmatrix}$ with 2×2 windows and stride 2: largest values
# and means.
# :::
#
# ::::{solution} ex-04-pool
# :class: dropdown
# Largest: 5 and 8. Means: (5 + 1 + 3 + 3)/4 = 3 and (0 + 2 + 8 + 1)/4 = 2.75.
# ::::
#
# :::{exercise}
# :label: ex-04-head
# A network ends in a block of 7×7×64. How many weights and biases has a dense layer with 10
# outputs after
# flatten, and how many after global average pooling?
# :::
#
# ::::{solution} ex-04-head
# :class: dropdown
# Flatten gives 3,136 numbers: 31,360 weights + 10 biases = 31,370. Global average pooling gives
# 64: 640 +
# 10 = 650.
# ::::
#
# :::{exercise}
# :label: ex-04-softmax
# Scores (1, 1, 1, 1): what does softmax give, and what for (101, 101, 101, 101)?
# :::
#
# ::::{solution} ex-04-softmax
# :class: dropdown
# A quarter each, both times: only differences between scores count.
# ::::

# %%
exercise = np.array([[5, 1, 0, 2], [3, 3, 8, 1]])
assert max_pool2d(exercise, 2).tolist() == [[5, 8]]
assert exercise.reshape(1, 2, 2, 2).mean(axis=(1, 3)).tolist() == [[3.0, 2.75]]
assert (7 * 7 * 64, 7 * 7 * 64 * 10 + 10, 64 * 10 + 10) == (3_136, 31_370, 650)
assert softmax([1, 1, 1, 1]).tolist() == softmax([101, 101, 101, 101]).tolist() == [0.25] * 4

# %% [markdown]
# ## Take away
#
# - Pooling: no weights, each channel apart, a quarter of the work for what follows.
# - It makes small shifts matter a little less; it does not prevent overfitting.
# - Global average pooling replaces flatten and saves most of the head's weights.
# - Without an activation between them, two layers are one.
# - Softmax looks at differences of scores; take off the largest before the exponential.
#
# ## Read on
#
# - Global average pooling comes from {cite}`lin2013network`, local response normalisation and the
# case for
#   ReLU from {cite}`krizhevsky2012imagenet`.
# - Activations and why derivatives must not vanish: {cite}`glorot2010understanding`.
