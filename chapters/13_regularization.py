# %% [markdown]
# # 13. Regularisation: L2, dropout, augmentation
#
# **You will be able to**
#
# - add an L2 penalty by hand, say by what factor it shrinks a weight, and give Keras the right
#   number for it;
# - tell L2 from weight decay, and say when the two are the same and when not;
# - say what dropout does in training and at inference, in dense layers and in convolutions;
# - augment pictures with Keras layers, and know where in the model or pipeline they belong;
# - find out which flips and turns keep a label, before you train with them;
# - compare all of these fairly, in one table with the same budget.
#
# **You need** chapters 8, 10 and 11.
#
# **Minutes** 63 to read, 20 for the exercises, under 1 to run: the long training runs were made
# beforehand and are loaded from their records.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 13.1 What there is to cure
#
# *3 minutes*
#
# A network that is {term}`overfitting` knows its training pictures better than it knows the
# world. More pictures are the best cure. {term}`Regularisation <regularisation>` is what we do
# when there are none: we make it harder to learn the training pictures by heart. There are three
# common ways, and this chapter takes them one by one:
#
# - **L2**: large weights cost something;
# - **dropout**: in each step a random part of the values is missing;
# - **augmentation**: in each epoch the pictures look a little different.
#
# (Stopping early, chapter 12, is a fourth.) At the end all of them meet on the same pictures, with
# the same number of epochs. This is the network for it, with three switches. As it stands, all
# are off.

# %%
import numpy as np

import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras
from keras import layers, regularizers


def build_photo_cnn(l2=False, dropout=False, augmentation=False):
    """Input (32, 32, 3), output (10,) class probabilities; 156,074 parameters."""
    penalty = regularizers.L2(0.001) if l2 else None
    options = {"activation": "relu", "kernel_regularizer": penalty}
    stack = [keras.Input(shape=(32, 32, 3))]
    if augmentation:
        stack += [layers.RandomFlip("horizontal"), layers.RandomTranslation(0.1, 0.1)]
    stack += [
        layers.Conv2D(16, 3, strides=2, padding="same", **options),
        layers.Conv2D(32, 3, strides=2, padding="same", **options),
        layers.Conv2D(64, 3, strides=2, padding="same", **options),
        layers.Flatten(),
    ]
    stack += [layers.Dropout(0.3)] if dropout else []
    stack += [layers.Dense(128, **options)]
    stack += [layers.Dropout(0.5)] if dropout else []
    stack += [layers.Dense(10, activation="softmax", kernel_regularizer=penalty)]
    model = keras.Sequential(stack)
    model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


assert build_photo_cnn().count_params() == 156_074
assert build_photo_cnn(l2=True, dropout=True, augmentation=True).count_params() == 156_074

# %% [markdown]
# Note the second assertion: none of the three adds a single parameter.
#
# ## 13.2 L2: large weights cost something
#
# *9 minutes*
#
# {term}`L2 regularisation` adds the squares of the weights to the error $E$. In the textbooks, with
# $m$ training examples and a number $\lambda$ (lambda) that says how strong the penalty is:
#
# $$
# E_{\text{L2}} = E + \frac{\lambda}{2m} \sum_i w_i^2
# $$ (eq-13-l2)
#
# The derivative of $\frac{\lambda}{2m} w^2$ is $\frac{\lambda}{m} w$ (that is what the 2 is for).
# Put into the update of chapter 8:
#
# $$
# w \leftarrow w - \alpha\left(\frac{\partial E}{\partial w} + \frac{\lambda}{m} w\right)
#   = \left(1 - \frac{\alpha\lambda}{m}\right) w - \alpha\,\frac{\partial E}{\partial w}
# $$ (eq-13-shrink)
#
# So each step first shrinks the weight by the factor $1 - \alpha\lambda/m$, then does what it
# always did. **By hand**: a network of two weights, $w = (2, -1)$, answers $w_1 x_1 + w_2 x_2$. It
# has $m = 4$ examples, and its error is the mean of the squares. We take $\lambda = 0.8$ and
# $\alpha = 0.1$.

# %%
inputs = np.array([[1, 0], [0, 1], [1, 1], [1, -1]])
targets = np.array([1.4, -0.6, 1, 3])
w1, w2 = 2, -1
m, strength, learning_rate = 4, 0.8, 0.1

differences = [2 - 1.4, -1 + 0.6, 2 - 1 - 1, 2 + 1 - 3]  # 0.6, −0.4, 0, 0
error = (0.6**2 + 0.4**2 + 0 + 0) / 4
penalty = 0.8 / (2 * 4) * (2**2 + 1**2)
print(f"error {error:.2f} + penalty {penalty:.2f} = {error + penalty:.2f}")

slope_1, slope_2 = 2 / 4 * (0.6 * 1), 2 / 4 * (-0.4 * 1)  # of the error alone
shrink = 1 - 0.1 * 0.8 / 4
by_hand = [shrink * 2 - 0.1 * slope_1, shrink * -1 - 0.1 * slope_2]
print(f"the weights shrink by the factor 1 − 0.1 · 0.8 / 4 = {shrink:.2f}")
print(f"w1: {shrink:.2f} · 2    − 0.1 · {slope_1:.1f}    = {by_hand[0]:.2f}")
print(f"w2: {shrink:.2f} · (−1) − 0.1 · ({slope_2:.1f}) = {by_hand[1]:.2f}")

# %% [markdown]
# **In NumPy**, without the second form of {eq}`eq-13-shrink`: we write down the loss, let
# finite differences find its gradient, and take one plain step.

# %%
from utils.backward import numerical_gradient


def loss_with_l2(w):
    """The mean squared error of two weights (2,), plus λ/(2m) times the sum of their squares."""
    answers = inputs @ w
    return np.mean((answers - targets) ** 2) + strength / (2 * m) * np.sum(w**2)


w = np.array([2.0, -1.0])
by_numpy = w - learning_rate * numerical_gradient(loss_with_l2, w)
assert np.isclose(loss_with_l2(w), 0.63)
assert np.allclose(by_numpy, by_hand) and np.allclose(by_hand, [1.93, -0.96])
print("NumPy:", by_numpy.round(4))

# %% [markdown]
# **In Keras** the penalty is an argument of the layer. Here is the catch. `regularizers.L2(k)`
# adds $k \sum w^2$: there is no $1/(2m)$ in it, since a layer does not know how many examples
# there are. To get $\frac{\lambda}{2m}$, we must say so:
#
# $$
# k = \frac{\lambda}{2m}, \qquad \text{and each step shrinks by } 1 - 2\alpha k .
# $$ (eq-13-keras)


# %%
def keras_l2(strength, m):
    """The textbook's λ for m training examples → the number that Keras's L2 takes."""
    return strength / (2 * m)


dense = layers.Dense(1, use_bias=False, kernel_regularizer=regularizers.L2(keras_l2(0.8, 4)))
small = keras.Sequential([keras.Input(shape=(2,)), dense])
small.compile(keras.optimizers.SGD(learning_rate=0.1), loss="mean_squared_error")
dense.set_weights([np.array([[2.0], [-1.0]])])

reported = small.train_on_batch(inputs.astype("float32"), targets[:, np.newaxis])
by_keras = dense.get_weights()[0].ravel()
assert np.isclose(reported, 0.63) and np.allclose(by_keras, by_hand, atol=1e-6)
assert np.isclose(1 - 2 * 0.1 * keras_l2(0.8, 4), shrink)
print(f"Keras: loss {reported:.2f}, weights {by_keras.round(4)}")

# %% [markdown]
# By hand, NumPy and Keras agree. Two things to keep in mind:
#
# - The $m$ of the formula is the number of *training* examples, not the batch size. Keras adds the
#   penalty to the mean loss of each batch, whatever its size.
# - The `loss` that Keras reports contains the penalty (0.63, not 0.13). Losses with and without
#   L2 cannot be compared; accuracies can.
#
# :::{admonition} Trap: "λ in the book is λ in Keras"
# :class: warning trap
# Copy $\lambda = 0.8$ from the formula into `L2(0.8)`, and the penalty is $2m$ times too strong.
# With four examples that is a factor of 8; with the 45,000 pictures of chapter 10 it is 90,000, and
# the weights all but vanish.
# :::

# %%
wrong = float(regularizers.L2(0.8)(keras.ops.convert_to_tensor([2.0, -1.0])))
right = float(regularizers.L2(keras_l2(0.8, 4))(keras.ops.convert_to_tensor([2.0, -1.0])))
print(f"L2(0.8): penalty {wrong:.1f}   L2(0.8 / 8): penalty {right:.1f}")
assert np.isclose(wrong / right, 2 * 4) and 2 * 45_000 == 90_000
print(f"L2(0.001) with 2,000 pictures is the formula's λ = {0.001 * 2 * 2000:.0f}")
assert np.isclose(keras_l2(4, m=2_000), 0.001)

# %% [markdown]
# **How fast does it shrink?** If the error pulls at a weight no more, only the factor is left, and
# the weight decays like a radioactive sample:

# %%
steps = [0, 1, 2, 10, 34, 35, 100]
for step in steps:
    print(f"after {step:3} steps: 2 · 0.98^{step:<3} = {2 * shrink**step:.3f}")
assert 2 * shrink**34 > 1 > 2 * shrink**35

# %% [markdown]
# After 35 steps it has lost half. A weight stays large only if the error keeps pulling at it: that
# is the whole idea.
#
# ## 13.3 L2 and weight decay under Adam
#
# *8 minutes*
#
# {term}`Weight decay <weight decay>` leaves the loss alone. It shrinks the weights in the update
# itself: $w \leftarrow w - \alpha \lambda w$, and then the step that the optimiser makes of the
# error's gradient. (From here on $\lambda$ is the plain factor in front of $w$, without $m$.) With
# plain gradient descent, {eq}`eq-13-shrink` says that this is the very same thing as L2. Keras
# agrees:


# %%
def one_step(optimizer, gradient, start):
    """The weights after one step of a Keras optimiser; arrays (n,)."""
    weights = keras.Variable(np.array(start, dtype="float32"))
    optimizer.apply([keras.ops.convert_to_tensor(gradient, dtype="float32")], [weights])
    return keras.ops.convert_to_numpy(weights)


start, gradient, decay = np.array([1.0, 1.0]), np.array([-10.0, -0.01]), 0.1
SGD = keras.optimizers.SGD
as_l2 = one_step(SGD(0.01), gradient + decay * start, start)
as_decay = one_step(SGD(0.01, weight_decay=decay), gradient, start)
assert np.allclose(as_l2, as_decay)
print("SGD with L2          ", as_l2.round(5))
print("SGD with weight decay", as_decay.round(5))

# %% [markdown]
# :::{admonition} Trap: "L2 and weight decay are the same"
# :class: warning trap
# Under plain gradient descent they are. Under Adam they are not. Adam divides each weight's
# gradient by its usual size, and with L2 it divides the penalty too: a weight with large gradients
# is hardly shrunk, one with small gradients very much. *Decoupled* weight decay (AdamW) shrinks all
# by the same factor.
# :::
#
# One step **by hand**. Two weights, both 1; the error's gradients are $-10$ and $-0.01$. We take
# $\alpha = 0.01$ and $\lambda = 0.1$. In its first step Adam has $\hat m = g$ and $\hat v = g^2$
# (chapter 12), so it moves by $\alpha\, g / \sqrt{g^2} = \pm\alpha$: only the sign counts.
#
# | | weight 1, gradient −10 | weight 2, gradient −0.01 |
# | --- | --- | --- |
# | Adam alone | 1 + 0.01 = 1.01 | 1 + 0.01 = 1.01 |
# | L2: gradient + 0.1 · 1 | −9.9: 1 + 0.01 = **1.01** | +0.09: 1 − 0.01 = **0.99** |
# | AdamW: first − 0.01 · 0.1 · 1 | 1 − 0.001 + 0.01 = **1.009** | 1 − 0.001 + 0.01 = **1.009** |


# %%
def adam_step(w, g, m=0.0, v=0.0, t=1, learning_rate=0.01):
    """One step of Adam as in chapter 12; returns the new weights and both averages."""
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + 1e-7), m, v


alone, *_ = adam_step(start, gradient)
with_l2, *_ = adam_step(start, gradient + decay * start)
with_decay, *_ = adam_step(start - 0.01 * decay * start, gradient)
for title, result in {"Adam": alone, "L2": with_l2, "AdamW": with_decay}.items():
    print(f"{title:6} {result[0]:.4f} {result[1]:.4f}")
assert np.allclose(alone, [1.01, 1.01], atol=1e-5)
assert np.allclose(with_l2, [1.01, 0.99], atol=1e-5)
assert np.allclose(with_decay, [1.009, 1.009], atol=1e-5)

# %% [markdown]
# **In Keras**: L2 goes to the loss, `L2(λ/2)` by {eq}`eq-13-keras`; weight decay goes to the
# optimiser.

# %%
import tensorflow as tf

weights = tf.Variable(start.astype("float32"))
with tf.GradientTape() as tape:
    error = tf.reduce_sum(gradient.astype("float32") * weights)  # its gradient is `gradient`
    loss = error + regularizers.L2(decay / 2)(weights)
full_gradient = tape.gradient(loss, weights)

keras_l2_step = one_step(keras.optimizers.Adam(0.01), full_gradient, start)
keras_decay_step = one_step(keras.optimizers.AdamW(0.01, weight_decay=decay), gradient, start)
assert np.allclose(keras_l2_step, with_l2, atol=1e-5)
assert np.allclose(keras_decay_step, with_decay, atol=1e-5)
print("Keras, Adam and L2:", keras_l2_step.round(4), "  AdamW:", keras_decay_step.round(4))

# %% [markdown]
# L2 did nothing at all to the first weight, and turned the second around. AdamW took one
# thousandth off each. What comes of that in a thousand steps? Let the error's gradients be pure
# noise, so that nothing is to be learned, and the weights should fade away: 200 weights with
# gradients of size 10, and 200 with gradients of size 0.01.


# %%
def fade(size, coupled, steps=1000, rate=0.001, decay=1.0):
    """Mean of 200 weights after each step from 1 on, under noise gradients of this size."""
    rng = np.random.default_rng(0)
    w, m, v = np.ones(200), np.zeros(200), np.zeros(200)
    means = [1.0]
    for t in range(1, steps + 1):
        g = rng.normal(0, size, 200)
        if coupled:
            g = g + decay * w
        else:
            w = w - rate * decay * w
        w, m, v = adam_step(w, g, m, v, t, learning_rate=rate)
        means.append(w.mean())
    return np.array(means)


faded = {
    "L2, gradients of 10": fade(10, coupled=True),
    "L2, gradients of 0.01": fade(0.01, coupled=True),
    "AdamW, gradients of 10": fade(10, coupled=False),
    "AdamW, gradients of 0.01": fade(0.01, coupled=False),
}
last = {title: values[-1] for title, values in faded.items()}
for title, value in last.items():
    print(f"{title:26} 1 → {value:.2f}")

# %%
from utils import plotting

shown = np.arange(0, 1001, 50)
plotting.comparison_lines(
    shown,
    {title: values[shown] for title, values in faded.items()},
    axis_labels=("step", "mean weight (200 weights)"),
    alt="The mean of 200 weights over 1,000 steps of Adam, from 1 down to: "
    + "; ".join(f"{title} {value:.2f}" for title, value in last.items())
    + ".",
    caption="The same λ. With L2, how fast a weight fades depends on the size of its gradients; "
    "with AdamW it does not.",
    name="fig-13-fade",
)

# %% [markdown]
# With AdamW both kinds fall along the same curve, $0.999^{t}$, to about 0.37. With L2 the weights
# with the small gradients fall faster, to about a quarter, and those with large gradients keep nine
# tenths. The λ of one is not the λ of the other. Who changes from Adam with L2 to AdamW must search
# anew.

# %%
assert np.isclose(0.999**1000, 0.37, atol=0.01)
assert abs(last["AdamW, gradients of 10"] - 0.37) < 0.02
assert abs(last["AdamW, gradients of 0.01"] - 0.37) < 0.02
assert abs(last["L2, gradients of 10"] - 0.9) < 0.02
assert abs(last["L2, gradients of 0.01"] - 0.25) < 0.03

# %% [markdown]
# ## 13.4 Dropout
#
# *7 minutes*
#
# {term}`Dropout <dropout>` sets a random share of the values to zero, anew for each picture and
# each step. No unit can rely on one particular other unit, so the network must spread what it
# knows. The share is the *rate*. What remains is multiplied by $1/(1 - \text{rate})$, so that the
# sum that the next layer sees stays the same on average. That is done in training; at inference,
# nothing happens at all.
#
# **By hand**: eight values, rate 0.25. Two of the eight fall, and the others grow by 1/0.75 = 4/3.

# %%
values = np.array([3, 6, 9, 12, 15, 18, 21, 24])
kept = np.array([1, 1, 0, 1, 1, 1, 0, 1])
dropped_out = values * kept * 4 / 3
print("values     ", values)
print("kept       ", kept)
print("dropped out", dropped_out.astype(int))
assert dropped_out.tolist() == [4, 8, 0, 16, 20, 24, 0, 32]

# %% [markdown]
# **In NumPy** it is three lines, and **in Keras** a layer. The two draw different random numbers,
# so we take Keras's mask, by looking where it left zeros, and give it to ours.


# %%
def dropout(values, rate, training, rng=None, mask=None):
    """What a dropout layer gives; any shape. mask: what to keep, drawn from rng if not given."""
    if not training:
        return values
    if mask is None:
        mask = rng.random(values.shape) >= rate
    return values * mask / (1 - rate)


layer = layers.Dropout(0.25, seed=0)
x = np.random.default_rng(0).uniform(1, 2, size=(1000, 8)).astype("float32")
in_training = keras.ops.convert_to_numpy(layer(x, training=True))
at_inference = keras.ops.convert_to_numpy(layer(x, training=False))

assert np.allclose(in_training, dropout(x, 0.25, training=True, mask=in_training != 0))
assert np.array_equal(at_inference, x)
assert np.array_equal(at_inference, dropout(x, 0.25, training=False))
print(
    f"share of zeros in training: {(in_training == 0).mean():.2f}, at inference: "
    f"{(at_inference == 0).mean():.2f}"
)
assert abs((in_training == 0).mean() - 0.25) < 0.02

# %% [markdown]
# Two of eight is the *average*: each value falls by its own throw of the dice. And here is why
# there is a scale factor. Over many draws, the mean of what the next layer gets is the value
# itself; without the factor it would be a quarter too small, and at inference everything would
# suddenly be larger.

# %%
rng = np.random.default_rng(0)
draws = np.array([dropout(values, 0.25, training=True, rng=rng) for _ in range(20_000)])
print("value          ", *[f"{value:6}" for value in values])
print("mean, scaled   ", *[f"{mean:6.2f}" for mean in draws.mean(axis=0)])
print("mean, unscaled ", *[f"{mean:6.2f}" for mean in 0.75 * draws.mean(axis=0)])
assert np.allclose(draws.mean(axis=0), values, rtol=0.02)

# %% [markdown]
# :::{admonition} Trap: "dropout of 0.8 keeps 80 %"
# :class: warning trap
# In Keras the number is the share that is *dropped*. The paper that introduced dropout and the
# first version of TensorFlow gave the share that is *kept* (`keep_prob`). Copied from such a text,
# a gentle 0.8 becomes a brutal one. (The paper also did not scale in training; it multiplied the
# weights by the share kept at inference. On average that is the same.)
# :::

# %%
ones = np.ones((1, 10_000), dtype="float32")
left = (keras.ops.convert_to_numpy(layers.Dropout(0.8, seed=0)(ones, training=True)) != 0).mean()
print(f"Dropout(0.8) keeps {left:.0%}")
assert abs(left - 0.2) < 0.02

# %% [markdown]
# ## 13.5 Dropout in convolutions
#
# *6 minutes*
#
# In a dense layer each value is something of its own. In a {term}`feature map` it is not: its
# neighbours say nearly the same. A single dropped value can be guessed from those around it, and
# little is lost. How well can it be guessed? We ask the recorded network of chapter 9: how
# strongly does a value of its first layer go together with the mean of its four neighbours, and a
# unit of its dense layer with the mean of the two beside it?

# %%
from utils.recipes import mnist_cnn, mnist_data
from utils.training import Recipe, sweep, train_or_load

digits = mnist_data(validation=True)
reader = train_or_load(
    "mnist-cnn-seed0", mnist_cnn, digits, Recipe(epochs=12, batch_size=128), seed=0, verbose=False
).model

to_dense = keras.Sequential(reader.layers[:-1])  # all but the last layer
maps = keras.ops.convert_to_numpy(reader.layers[0](digits.x_test[:200]))
units = to_dense.predict(digits.x_test[:200], verbose=0)
print("maps", maps.shape, " dense units", units.shape)

# %%
above, below = maps[:, :-2, 1:-1], maps[:, 2:, 1:-1]
left_of, right_of = maps[:, 1:-1, :-2], maps[:, 1:-1, 2:]
around = (above + below + left_of + right_of) / 4
beside = (units[:, :-2] + units[:, 2:]) / 2

in_map = np.corrcoef(maps[:, 1:-1, 1:-1].ravel(), around.ravel())[0, 1]
in_dense = np.corrcoef(units[:, 1:-1].ravel(), beside.ravel())[0, 1]
print(
    f"correlation with the neighbours: {in_map:.2f} in a feature map, {in_dense:.2f} in the "
    f"dense layer"
)
if digits.card.is_original:
    assert in_map > 0.9 and abs(in_dense) < 0.1

# %% [markdown]
# So for convolutions there is {term}`spatial dropout`: it drops *whole maps*, and keeps
# the others whole. Eight maps of one digit, with rate 0.5:

# %%
eight = maps[:1, :, :, 8:16]
ordinary = keras.ops.convert_to_numpy(layers.Dropout(0.5, seed=1)(eight, training=True))
spatial = keras.ops.convert_to_numpy(layers.SpatialDropout2D(0.5, seed=3)(eight, training=True))


def describe(dropped):
    """Share of the nonzero values that fell, and the number of maps that fell whole."""
    alive = eight > 0
    share = (dropped[alive] == 0).mean()
    return share, int((dropped.max(axis=(0, 1, 2)) == 0).sum())


(share_1, whole_1), (share_2, whole_2) = describe(ordinary), describe(spatial)
print(f"Dropout:          {share_1:.0%} of the values fell, {whole_1} of 8 maps fell whole")
print(f"SpatialDropout2D: {share_2:.0%} of the values fell, {whole_2} of 8 maps fell whole")
assert whole_1 == 0 and whole_2 > 0
assert set(np.unique(spatial.max(axis=(0, 1, 2)) > 0)) == {False, True}
assert np.allclose(
    spatial[..., spatial.max(axis=(0, 1, 2)) > 0], 2 * eight[..., spatial.max(axis=(0, 1, 2)) > 0]
)

# %%
plotting.feature_maps(
    np.concatenate([eight, ordinary, spatial], axis=-1)[0],
    columns=8,
    titles=["map"] * 8 + ["Dropout"] * 8 + ["Spatial"] * 8,
    alt=f"Eight feature maps of one digit, in three rows. As they are; with Dropout, speckled: "
    f"{share_1:.0%} of the values are zero and the shape is still visible in each; with "
    f"SpatialDropout2D, {whole_2} of the eight maps are empty and the others whole.",
    caption="Above: eight maps of one digit. Middle: dropout of single values. Below: spatial "
    "dropout, which takes whole maps.",
    name="fig-13-spatial",
)

# %% [markdown]
# In the middle row the digit can be read in every map, through the noise. In the last row some maps
# are gone without a trace, and the next layer must do without them. That is dropout as dense layers
# know it, with maps in place of units. In practice: `Dropout` of 0.3 to 0.5 around the dense
# layers, where most parameters sit (chapter 5); in convolutions, if at all, `SpatialDropout2D` with
# a small rate.
#
# ## 13.6 Augmentation
#
# *10 minutes*
#
# A horse seen in a mirror is a horse. {term}`Augmentation <augmentation>` makes use of what we
# know about pictures: it changes each training picture a little, in each epoch in another way,
# and keeps the label. Keras has a layer for each change:
#
# | layer | what it does | the number |
# | --- | --- | --- |
# | `RandomFlip("horizontal")` | swaps left and right, for half of the pictures | which axis |
# | `RandomRotation(0.05)` | turns by up to ±18° | share of a full turn, **not** degrees |
# | `RandomZoom(0.2)` | zooms out or in by up to 20 % | share of the size; negative zooms in |
# | `RandomTranslation(0.1, 0.1)` | shifts both ways by up to 10 % | share of height, width |
# | `RandomContrast(0.4, value_range=(0, 1))` | contrast × 0.6 to 1.4 | share; pixel range |

# %%
changes = {
    "flip": layers.RandomFlip("horizontal", seed=1),
    "rotation": layers.RandomRotation(0.05, seed=2),
    "zoom": layers.RandomZoom(0.2, seed=3),
    "shift": layers.RandomTranslation(0.1, 0.1, seed=4),
    "contrast": layers.RandomContrast(0.4, value_range=(0, 1), seed=5),
}
augment = keras.Sequential([keras.Input(shape=(32, 32, 3)), *changes.values()])
assert augment.count_params() == 0 and np.isclose(0.05 * 360, 18)

twice = [keras.random.uniform((20,), seed=keras.random.SeedGenerator(1)) for _ in range(2)]
assert keras.ops.all(twice[0] == twice[1])  # the same seed draws the same numbers

# %% [markdown]
# (Each layer has a seed of its own: with the same seed all of them would draw the same numbers, and
# every picture that is flipped would also be zoomed alike.)
#
# One picture of a horse, and 20 variants of it. The network hardly ever sees the same one twice.

# %%
from utils.recipes import cifar10_data

photos = cifar10_data(pictures=2_000, valid_pictures=1_000)
horse = photos.x_train[photos.y_train.argmax(axis=1) == 7][0]
twenty = np.repeat(horse[np.newaxis], 20, axis=0)
variants = keras.ops.convert_to_numpy(augment(twenty, training=True))
assert 0 <= variants.min() and variants.max() <= 1

plotting.gallery(
    [horse, *variants],
    titles=["original", *[str(number) for number in range(1, 21)]],
    columns=7,
    alt="A 32 by 32 picture of a horse and 20 variants of it: some mirrored, each turned by up to "
    "18 degrees, shifted and zoomed a little, with more or less contrast. All show the same horse.",
    caption="One training picture and 20 variants of it, by five layers in a row.",
    name="fig-13-variants",
)

# %% [markdown]
# Look at the borders: what comes in from outside is filled by reflection (`fill_mode="reflect"`,
# the default). And all 20 still show the horse: this is the test that every augmentation has to
# pass, by your own eyes. What it gains is measured in section 13.8.
#
# **In training only.** At inference the layers let everything pass unchanged.

# %%
same = keras.ops.convert_to_numpy(augment(twenty, training=False))
assert np.array_equal(same, twenty)
assert np.array_equal(augment.predict(twenty, verbose=0), twenty)
different = sum(not np.allclose(variant, horse, atol=1e-3) for variant in variants)
print(f"training=True: {different} of 20 variants differ from the original;  predict: 0 of 20")
assert different == 20

# %% [markdown]
# **Where do they belong?** There are two good places.
#
# 1. *In the model*, right behind the input, as in `build_photo_cnn`. Then they are saved with it,
#    `fit` switches them on, and `evaluate` and `predict` switch them off.
# 2. *In the pipeline* that feeds the training, after shuffling and before `prefetch`, so that the
#    next batch is made while the network works on this one. There you switch them on yourself, and
#    for the training set only.

# %%
pipeline = (
    tf.data.Dataset.from_tensor_slices((photos.x_train, photos.y_train))
    .shuffle(2_000, seed=0)
    .batch(64)
    .map(lambda pictures, labels: (augment(pictures, training=True), labels))
    .prefetch(2)
)
checking = tf.data.Dataset.from_tensor_slices((photos.x_valid, photos.y_valid)).batch(64)

pictures, labels = next(iter(pipeline))
print("a training batch:", tuple(pictures.shape), tuple(labels.shape))

# %% [markdown]
# :::{admonition} Trap: "the layer is off unless I train"
# :class: warning trap
# In `predict` and `evaluate`, yes. But call such a layer without a word about training,
# `flip(pictures)`, and it flips: its default is `training=True`. Even a whole model that begins
# with one, called as `model(pictures)`, flips its input, while the dropout in it stays off. In a
# pipeline for validation, or in a loop of one's own, that spoils every measurement. Always say
# `training=`.
# :::

# %%
pictures = photos.x_valid[:100]
flip = layers.RandomFlip("horizontal", seed=0)
begins_with_flip = keras.Sequential([keras.Input(shape=(32, 32, 3)), flip, layers.Dropout(0.5)])
ways = {
    "flip(pictures)": flip(pictures),
    "model(pictures)": begins_with_flip(pictures),
    "model(pictures, training=False)": begins_with_flip(pictures, training=False),
    "model.predict(pictures)": begins_with_flip.predict(pictures, verbose=0),
}
changed = {
    call: int((keras.ops.convert_to_numpy(result) != pictures).any(axis=(1, 2, 3)).sum())
    for call, result in ways.items()
}
for call, count in changed.items():
    print(f"{call:32} {count:3} of 100 pictures changed")
first, second, third, fourth = changed.values()
assert 25 < first < 75 and 25 < second < 75 and third == fourth == 0

# %% [markdown]
# And a second one: `RandomContrast` takes pixels for 0..255 unless told otherwise. On pictures in
# 0..1 it works, but cuts off nothing at the upper end:

# %%
contrast = {
    "default": layers.RandomContrast((0.4, 0.4), seed=0),
    "value_range=(0, 1)": layers.RandomContrast((0.4, 0.4), value_range=(0, 1), seed=0),
}
brightest = {
    title: float(keras.ops.max(layer(photos.x_train[:200], training=True)))
    for title, layer in contrast.items()
}
for title, value in brightest.items():
    print(f"{title:19} brightest pixel {value:.2f}")
assert brightest["default"] > 1.05 and brightest["value_range=(0, 1)"] <= 1

# %% [markdown]
# ## 13.7 Which changes keep the label?
#
# *10 minutes*
#
# :::{admonition} Trap: "flip a 6 and it is still a 6"
# :class: warning trap
# A mirrored horse is a horse. Turn a 6 by half a turn, and it is a 9; mirror a 2, and it looks like
# a 5. An augmentation that changes the label teaches the network something false. Lists of
# "usual" augmentations do not know your data.
# :::
#
# We can ask a network that reads upright digits very well, that of chapter 9: what does it read
# when the first 2,000 test digits are flipped or turned?

# %%
x_test, y_test = digits.x_test[:2000], digits.y_test[:2000]


def turn(pictures, degrees):
    """(N, 28, 28, 1) turned counter-clockwise by this angle, with black from outside."""
    layer = layers.RandomRotation((degrees / 360, degrees / 360), fill_mode="constant")
    return keras.ops.convert_to_numpy(layer(pictures, training=True))


transformed = {
    "as it is": x_test,
    "left-right": x_test[:, :, ::-1],
    "top-bottom": x_test[:, ::-1],
    "half turn": x_test[:, ::-1, ::-1],
    "quarter turn": np.rot90(x_test, 1, axes=(1, 2)),
    "turn by 15°": turn(x_test, 15),
    "turn by 30°": turn(x_test, 30),
    "turn by 45°": turn(x_test, 45),
}
answers = {
    title: reader.predict(pictures, batch_size=500, verbose=0).argmax(axis=1)
    for title, pictures in transformed.items()
}

# %%
rows = ["as it is", "left-right", "top-bottom", "half turn"]
right = answers["as it is"] == y_test
first_of = [int(np.flatnonzero(right & (y_test == digit))[0]) for digit in range(10)]
plotting.gallery(
    [transformed[row][index] for row in rows for index in first_of],
    titles=[f"{answers[row][index]}" for row in rows for index in first_of],
    columns=10,
    alt="The digits 0 to 9 in four rows, with what the network reads. "
    + "; ".join(
        f"{row}: {' '.join(str(answers[row][index]) for index in first_of)}" for row in rows
    )
    + ".",
    caption="The digits 0 to 9: as they are, flipped left–right, flipped top–bottom, and turned by "
    "half a turn. Above each, what the network of chapter 9 reads.",
    name="fig-13-flips",
)

# %% [markdown]
# That was one picture of each. Now all 2,000, digit by digit: of how many in a hundred does the
# network still read the label?

# %%
kept_share = {
    title: np.array([(read[y_test == digit] == digit).mean() for digit in range(10)])
    for title, read in answers.items()
}
print(f"{'read as labelled, %':20}", *[f"{digit:4}" for digit in range(10)], "   all")
for title, shares in kept_share.items():
    overall = (answers[title] == y_test).mean()
    print(f"{title:20}", *[f"{100 * share:4.0f}" for share in shares], f"{100 * overall:6.0f}")

# %% [markdown]
# Read it by columns. The 0 stays itself in every row. The 1 stays itself under both flips and the
# half turn, but not when it lies on its side. The 8 survives a flip left–right. The 3 may be
# flipped top–bottom, and in no other way. And the 6 survives nothing here but smaller turns; the 9
# hardly more. Who reads by rows sees that no flip and no large turn is safe for *all* ten digits. A
# turn by 15° is nearly harmless; at 45° about half of the digits are no longer read.
#
# It is the network that reads here, and it was never shown such pictures. That a 7 in the mirror is
# not read as 7 does not make it another digit. Worse is a picture that *becomes* another digit:


# %%
def share_read_as(read, labels, digit, other):
    """Of the pictures labelled `digit`, the share that was read as `other`."""
    return (read[labels == digit] == other).mean()


becomes = {
    (row, digit, other): share_read_as(answers[row], y_test, digit, other)
    for row in rows[1:]
    for digit in range(10)
    for other in range(10)
    if other != digit
}
for (row, digit, other), share in sorted(becomes.items(), key=lambda item: -item[1])[:6]:
    print(f"{row:10}: {share:4.0%} of the {digit}s are read as {other}")

# %%
if digits.card.is_original:
    flips = rows[1:]
    assert all(kept_share[row][0] > 0.8 for row in kept_share)
    assert all(kept_share[row][1] > 0.9 for row in flips) and kept_share["quarter turn"][1] < 0.05
    assert kept_share["left-right"][8] > 0.9 and kept_share["top-bottom"][3] > 0.8
    assert kept_share["left-right"][3] < 0.05 and kept_share["half turn"][3] < 0.05
    assert all(kept_share[row][[6]] < 0.1 for row in [*flips, "quarter turn"])
    assert all(kept_share[row][9] < 0.35 for row in [*flips, "quarter turn"])
    assert (answers["turn by 15°"] == y_test).mean() > 0.94
    assert 0.45 < (answers["turn by 45°"] == y_test).mean() < 0.6
    assert becomes["half turn", 6, 9] > 0.8 and becomes["half turn", 9, 6] > 0.8
    assert becomes["top-bottom", 5, 2] > 0.9 and becomes["left-right", 5, 2] > 0.7
    assert becomes["left-right", 2, 5] > 0.5 and becomes["top-bottom", 2, 5] > 0.5

# %% [markdown]
# The half turn makes a 9 of nearly every 6 and a 6 of nearly every 9. Both flips make a 2 of most
# 5s and a 5 of more than half of the 2s.
#
# ### What training with the wrong ones does
#
# Now a network that *learns* from such pictures. A small one, on 5,000 digits, four epochs, with
# one change each: none, shifts by up to two pixels, flips left–right, and half turns. For the
# half turn Keras has no layer; here is how one writes an augmentation of one's own.


# %%
class RandomHalfTurn(layers.Layer):
    """Turns half of the training pictures (N, H, W, C) by 180 degrees; nothing at inference."""

    def __init__(self, **options):
        super().__init__(**options)
        self.random = keras.random.SeedGenerator()

    def call(self, pictures, training=False):
        if not training:
            return pictures
        shape = (keras.ops.shape(pictures)[0], 1, 1, 1)
        draws = keras.random.uniform(shape, seed=self.random)
        return keras.ops.where(draws < 0.5, keras.ops.flip(pictures, axis=(1, 2)), pictures)


turned = keras.ops.convert_to_numpy(RandomHalfTurn()(digits.x_valid[:200], training=True))
as_they_were = (turned == digits.x_valid[:200]).all(axis=(1, 2, 3))
assert 0.3 < as_they_were.mean() < 0.7
assert np.array_equal(turned[~as_they_were], digits.x_valid[:200][~as_they_were][:, ::-1, ::-1])

# %%
digit_changes = {
    "none": lambda: [],
    "shift": lambda: [layers.RandomTranslation(0.07, 0.07, fill_mode="constant")],
    "left-right": lambda: [layers.RandomFlip("horizontal")],
    "half-turn": lambda: [RandomHalfTurn()],
}


def build_digit_cnn(setting):
    """Input (28, 28, 1), output (10,) class probabilities; 9,098 parameters."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            *digit_changes[setting](),
            layers.Conv2D(8, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


assert build_digit_cnn("shift").count_params() == 9_098 and round(0.07 * 28) == 2

# %%
some_digits = mnist_data(validation=True, pictures=5_000)
digit_recipe = Recipe(epochs=4, batch_size=32, keep="last")
digit_runs = {
    setting: [
        train_or_load(
            f"digit-flips/{setting}-seed{seed}",
            lambda setting=setting: build_digit_cnn(setting),
            some_digits,
            digit_recipe,
            seed=seed,
            verbose=False,
        )
        for seed in range(3)
    ]
    for setting in digit_changes
}
loaded = sum(run.loaded for runs in digit_runs.values() for run in runs)
print(f"{loaded} of 12 runs loaded")

# %% [markdown]
# All of them are now asked about the validation digits, and these are *upright*, as real ones are.

# %%
chosen = np.isin(digits.y_valid, [5, 6, 9])
x_some, y_some = digits.x_valid[chosen], digits.y_valid[chosen]
pairs = [(6, 6), (9, 9), (6, 9), (9, 6), (5, 5), (5, 2)]


def percent_read_as(model):
    """For each pair: of 100 upright digits of the first kind, how many are read as the second."""
    read = model.predict(x_some, batch_size=500, verbose=0).argmax(axis=1)
    return [100 * share_read_as(read, y_some, *pair) for pair in pairs]


confused = {
    setting: np.array([percent_read_as(run.model) for run in runs])
    for setting, runs in digit_runs.items()
}
valid = {
    setting: np.array([100 * run.history["val_accuracy"][-1] for run in runs])
    for setting, runs in digit_runs.items()
}


# %%
from utils.runs import with_spread

heads = ["all right", *[f"{digit} as {other}" for digit, other in pairs]]
print(f"{'percent':10}", *[f"{head:>12}" for head in heads])
for setting in digit_changes:
    cells = [with_spread(values, 1) for values in (valid[setting], *confused[setting].T)]
    print(f"{setting:10}", *[f"{cell:>12}" for cell in cells])

# %%
both = {setting: (shares[:, 2] + shares[:, 3]) / 2 for setting, shares in confused.items()}
plotting.comparison_bars(
    both,
    label="6 read as 9 or 9 read as 6 (% of the upright 6s and 9s, validation)",
    limits=(0, 9),
    alt="Bars, with one dot per seed: how many percent of upright 6s and 9s are read as the other. "
    + "; ".join(f"{setting}: {with_spread(values, 1)}" for setting, values in both.items())
    + ".",
    caption="What the augmentation in training does to 6 and 9. Mean ± standard deviation of "
    "three seeds.",
    name="fig-13-six-nine",
)

# %% [markdown]
# Without augmentation, and with shifts, no 6 is taken for a 9. With half turns in training, every
# tenth 6 is, and of the 6s only 78 in a hundred are still read right, where it was 97. The 9s
# fall from 94 to 87. That not half of them are lost means that the network has found some
# differences between a turned 6 and a 9. Flips left–right spare the 6 and cost the 5: from 91 to
# about 79 in a hundred, few of them read as a 2. Over all digits, the wrong changes cost five to
# six percentage points.
#
# And the right one, the shift? After only four epochs it is as good as none, within the spread.
# An augmentation that is true does no harm here; what it can gain shows when a network trains
# long enough to learn its pictures by heart. This comes next.

# %%
if digits.card.is_original:
    six, nine, six_as_nine, _, five, five_as_two = range(6)
    means = {setting: shares.mean(axis=0) for setting, shares in confused.items()}
    assert means["none"][six_as_nine] < 0.1 and means["shift"][six_as_nine] < 0.1
    assert abs(means["half-turn"][six_as_nine] - 10.4) < 0.3
    assert abs(means["half-turn"][six] - 77.7) < 0.3 and abs(means["none"][six] - 97.2) < 0.2
    assert abs(means["half-turn"][nine] - 86.6) < 0.3 and abs(means["none"][nine] - 94.1) < 0.3
    assert abs(means["left-right"][five] - 78.5) < 0.3 and abs(means["none"][five] - 91.2) < 0.3
    assert means["left-right"][five_as_two] < 2 and means["left-right"][six] > 90
    for wrong in ("left-right", "half-turn"):
        assert 4.5 < valid["none"].mean() - valid[wrong].mean() < 6.5
    assert abs(valid["shift"].mean() - valid["none"].mean()) < valid["none"].std(ddof=1)

# %% [markdown]
# ## 13.8 All of it in one table
#
# *8 minutes*
#
# Five networks, the same but for the three switches of section 13.1, on the same 2,000 pictures of
# CIFAR-10, for the same 30 epochs in batches of 32, with three seeds each. A fair comparison gives
# each the same budget. Where one would like to train longer, that is part of the result. All
# numbers are of the last epoch; those on new pictures are from 1,000 validation pictures. The gain
# is that over "none" with the same seed; "best epoch" is the validation accuracy of each run's best
# epoch, as early stopping would give it; the seconds are processor time of one run.

# %%
settings = {
    "none": {},
    "l2": {"l2": True},
    "dropout": {"dropout": True},
    "augmentation": {"augmentation": True},
    "all": {"l2": True, "dropout": True, "augmentation": True},
}
models = {
    setting: lambda parts=parts: build_photo_cnn(**parts) for setting, parts in settings.items()
}
ablation = sweep("ablation", models, photos, Recipe(epochs=30, batch_size=32, keep="last"))


# %%
def last_percent(runs, key):
    """The last epoch's value of this measure in percent, one for each seed."""
    return np.array([100 * run.history[key][-1] for run in runs])


train = {setting: last_percent(runs, "accuracy") for setting, runs in ablation.items()}
check = {setting: last_percent(runs, "val_accuracy") for setting, runs in ablation.items()}
gap = {setting: train[setting] - check[setting] for setting in ablation}
ahead = {setting: check[setting] - check["none"] for setting in ablation}
best = {
    setting: np.array([100 * max(run.history["val_accuracy"]) for run in runs])
    for setting, runs in ablation.items()
}

heads = ["training", "validation", "gap", "gain", "best epoch", "seconds"]
print(f"{'accuracy, %':12}", *[f"{head:>12}" for head in heads])
for setting in ablation:
    cells = [train[setting], check[setting], gap[setting], ahead[setting], best[setting]]
    seconds = np.mean([run.made["cpu_seconds"] for run in ablation[setting]])
    print(f"{setting:12}", *[f"{with_spread(cell, 1):>12}" for cell in cells], f"{seconds:12.0f}")

# %%
plotting.comparison_bars(
    check,
    label="validation accuracy after 30 epochs (%)",
    alt="Bars of validation accuracy with one dot per seed: "
    + "; ".join(f"{setting} {with_spread(values, 1)} percent" for setting, values in check.items())
    + ".",
    caption="The ablation: the same network, pictures and epochs. Mean ± standard deviation of "
    "three seeds.",
    name="fig-13-ablation",
)

# %% [markdown]
# - **None.** The training pictures are learned by heart, and of the new ones two fifths are read
#   right.
# - **L2.** Training accuracy is a little lower; the gain in validation is not larger than the
#   spread over the seeds. At this strength we cannot say that it helps.
# - **Dropout** gains four to five points. But compare the column "best epoch": had the plain
#   network been stopped in time, more than half of that gain would have come for nothing.
# - **Augmentation** gains nine to ten points, clearly more than the spread, and is six or more
#   ahead even of the plain network's best epoch. In these runs it took about a quarter more
#   processor time.
# - **All** three together are worse than augmentation alone, with every seed. Training accuracy is
#   below validation accuracy, and both are low and still rise at the end (figures below): a sign of
#   {term}`underfitting`. For 30 epochs and this small network it is too much of a good thing.
#
# Do not read too much into the gap of the last three rows: the trap below says why.

# %%
if photos.card.is_original:
    mean_gain = {setting: ahead[setting].mean() for setting in ablation}
    assert train["none"].mean() > 99 and 39 < check["none"].mean() < 42
    assert abs(mean_gain["l2"]) < check["l2"].std(ddof=1) + check["none"].std(ddof=1)
    assert 3 < mean_gain["dropout"] < 6
    assert best["dropout"].mean() - best["none"].mean() < mean_gain["dropout"] / 2
    assert 8.5 < mean_gain["augmentation"] < 10.5
    assert mean_gain["augmentation"] > 4 * ahead["augmentation"].std(ddof=1)
    assert best["augmentation"].mean() - best["none"].mean() > 6
    assert check["all"].max() < check["augmentation"].min() and gap["all"].mean() < 0.5
    assert mean_gain["augmentation"] > mean_gain["l2"] + mean_gain["dropout"] + 3
    used = {
        setting: np.mean([run.made["cpu_seconds"] for run in runs])
        for setting, runs in ablation.items()
    }
    assert 1.15 < used["augmentation"] / used["none"] < 1.35

# %% [markdown]
# The curves of the two extremes tell why. First without any regularisation:


# %%
def ends(setting):
    """Training and validation accuracy at the end, in words."""
    return (f"training accuracy ends at {with_spread(train[setting], 0)} percent, validation "
            f"accuracy at {with_spread(check[setting], 0)} percent")  # fmt: skip


plotting.learning_curves(
    [run.history for run in ablation["none"]],
    best="val_loss",
    alt=f"Without regularisation, three seeds: {ends('none')}; validation loss rises early.",
    caption="No regularisation: learned by heart. Thin lines: single seeds.",
    name="fig-13-none",
)

# %%
plotting.learning_curves(
    [run.history for run in ablation["all"]],
    best="val_loss",
    alt=f"With all three, three seeds: {ends('all')}; both still improve.",
    caption="L2, dropout and augmentation together: training and validation stay side by side.",
    name="fig-13-all",
)

# %% [markdown]
# Without regularisation validation loss is lowest within the first ten epochs; then it more than
# doubles, while training accuracy goes to 100 %. With all three, both accuracies rise together to
# the end, slowly: this network has not come to rest. (Its loss contains the L2 penalty, so do not
# compare it with the loss of the first figure.) And its training accuracy lies *below* the
# validation accuracy, all the way.

# %%
if photos.card.is_original:
    for run in ablation["none"]:
        losses = run.history["val_loss"]
        assert np.argmin(losses) < 10 and losses[-1] > 2 * min(losses)
    for run in ablation["all"]:
        losses = run.history["val_loss"]
        assert np.argmin(losses) > 24
        assert run.history["accuracy"][-1] > np.mean(run.history["accuracy"][15:20])
    pairs_of = [(run.history["accuracy"], run.history["val_accuracy"]) for run in ablation["all"]]
    assert (np.mean(pairs_of, axis=0)[0] < np.mean(pairs_of, axis=0)[1]).all()

# %% [markdown]
# :::{admonition} Trap: "training accuracy is below validation accuracy, so something is broken"
# :class: warning trap
# Keras measures training accuracy during the epoch, on augmented pictures, with values dropped, and
# while the weights still change. Validation is measured after the epoch, on plain pictures, with
# nothing dropped. With strong regularisation the training number is too low, and the gap looks
# smaller than it is.
# :::
#
# By how much? The digit networks of section 13.7 kept their weights, so we can ask them about their
# own training pictures once more, after training and without any change:

# %%
too_low = {}
for setting in ("none", "shift"):
    run = digit_runs[setting][0]
    after = run.model.evaluate(some_digits.x_train, some_digits.y_train, batch_size=500, verbose=0)
    reported = run.history["accuracy"][-1]
    print(f"{setting:10} reported {reported:.1%}, measured afterwards {after[1]:.1%}")
    too_low[setting] = 100 * (after[1] - reported)
if digits.card.is_original:
    assert 0 < too_low["none"] < 1 and 4 < too_low["shift"] < 5

# %% [markdown]
# Without augmentation the reported number is too low by less than a percentage point, with shifts
# by more than four: shifted digits are harder, and the network is asked about them only in
# training.
#
# **Which should you choose?** First, whatever keeps the label: augmentation was worth more here
# than the other two added up. Keep the best epoch; that is free. If a gap is left, dropout around
# the dense layers is the next to try, then weight decay, one at a time, each judged on validation
# pictures over several seeds. If training accuracy comes down to validation accuracy, stop adding:
# train longer or enlarge the network. This ranking holds for the network, the 2,000 pictures, the
# epochs and the strengths that we measured. With others, measure again.
#
# ## 13.9 Old calls, today's calls
#
# *2 minutes*
#
# | in older texts | today | mind |
# | --- | --- | --- |
# | `W_regularizer=l2(0.01)` | `kernel_regularizer=regularizers.L2(0.01)` | no $1/(2m)$ |
# | `Dropout(p=0.5)` | `Dropout(0.5)` (`rate`) | share that is dropped |
# | `tf.nn.dropout(x, keep_prob=0.8)` | `tf.nn.dropout(x, rate=0.2)` | turned around |
# | `SpatialDropout2D(p=0.2)` | `SpatialDropout2D(0.2)` (`rate`) | |
# | `K.set_learning_phase(1)` | `model(x, training=True)` | |
# | `Adam(lr=…, decay=1e-4)` | `Adam(learning_rate=schedule)` | that `decay` was the rate's |
# | `tfa.optimizers.AdamW` | `keras.optimizers.AdamW(weight_decay=…)` | |
# | `ImageDataGenerator(rotation_range=18)` | `RandomRotation(0.05)` | degrees; share of a turn |
# | `ImageDataGenerator(horizontal_flip=True)` | `RandomFlip("horizontal")` | |
# | `ImageDataGenerator(width_shift_range=0.1)` | `RandomTranslation(0, 0.1)` | height first |
# | `layers.experimental.preprocessing.RandomFlip` | `layers.RandomFlip` | |
#
# Most of the old ones fail with a message that says what is not known any more:

# %%
old_calls = {
    "Dropout(p=0.5)": lambda: layers.Dropout(p=0.5),
    "SpatialDropout2D(p=0.2)": lambda: layers.SpatialDropout2D(p=0.2),
    "Conv2D(8, 3, W_regularizer='l2')": lambda: layers.Conv2D(8, 3, W_regularizer="l2"),
    "keras.backend.set_learning_phase": lambda: keras.backend.set_learning_phase(1),
    "keras.layers.experimental": lambda: layers.experimental,
    "keras.preprocessing.image.ImageDataGenerator": (
        lambda: keras.preprocessing.image.ImageDataGenerator
    ),
    "Adam(lr=0.01)": lambda: keras.optimizers.Adam(lr=0.01),
    "tf.nn.dropout(x, keep_prob=0.8)": lambda: tf.nn.dropout(ones, keep_prob=0.8),
}
for call, old in old_calls.items():
    try:
        old()
    except (TypeError, ValueError, AttributeError) as problem:
        print(f"{call:46} {type(problem).__name__}")
    else:
        raise AssertionError(f"{call} works again: correct the table")

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-13-convert
# A paper trains on 45,000 pictures with $\frac{\lambda}{2m}\sum w^2$ and $\lambda = 9$, at the
# learning rate 0.1. What do you write in Keras? By what factor does one step shrink a weight that
# the error does not pull at? After how many steps is half of it left?
# :::
#
# ::::{solution} ex-13-convert
# :class: dropdown
# `L2(9 / 90_000)`, which is `L2(0.0001)`. The factor is $1 - 0.1 \cdot 9 / 45{,}000 = 0.99998$. It
# takes $\ln 2 / 0.00002 \approx 34{,}657$ steps, about 25 epochs of 1,407 batches of 32.
# ::::
#
# :::{exercise}
# :label: ex-13-adamw
# A weight of 2 has the gradient $-0.05$. Do the first step of Adam by hand, with $\alpha = 0.01$
# and $\lambda = 0.1$: once with L2 (add $\lambda w$ to the gradient), once decoupled (AdamW).
# :::
#
# ::::{solution} ex-13-adamw
# :class: dropdown
# L2: $-0.05 + 0.1 \cdot 2 = 0.15$, positive, so the step is $-0.01$: $w = 1.99$. AdamW:
# $2 - 0.01 \cdot 0.1 \cdot 2 = 1.998$, then the gradient is negative, so $+0.01$: $w = 2.008$. The
# two even move in opposite directions.
# ::::
#
# :::{exercise}
# :label: ex-13-dropout
# A dense unit adds up 100 values of 1 with weights of 1. In front of it is `Dropout(0.2)`. What are
# mean and standard deviation of the sum in training, and what is the sum at inference?
# :::
#
# ::::{solution} ex-13-dropout
# :class: dropdown
# Each value is 0 with probability 0.2 and 1.25 with probability 0.8: mean 1, variance
# $1.25^2 \cdot 0.8 - 1 = 0.25$. The sum has mean 100 and standard deviation
# $\sqrt{100 \cdot 0.25} = 5$. At inference it is 100, always.
# ::::
#
# :::{exercise}
# :label: ex-13-labels
# Which of these may you use, and why: (a) flips left–right for road signs; (b) turns by any angle
# for cells under a microscope; (c) a strong change of colour for ripe and unripe tomatoes;
# (d) flips top–bottom for photos of cars?
# :::
#
# ::::{solution} ex-13-labels
# :class: dropdown
# (a) No: "turn left" becomes "turn right". (b) Yes: a cell on a slide has no up or down. (c) No:
# the colour *is* the label. (d) The label stays true, but the pictures are of a kind that will
# never come: it costs capacity and seldom helps. Ask both questions: does the label stay, and could
# such a picture come?
# ::::

# %%
import math

assert np.isclose(keras_l2(9, 45_000), 0.0001) and np.isclose(1 - 0.1 * 9 / 45_000, 0.99998)
assert round(math.log(2) / 0.00002) == 34_657 and math.ceil(45_000 / 32) == 1_407
assert round(34_657 / 1_407) == 25

w_l2, *_ = adam_step(2.0, -0.05 + 0.1 * 2)
w_decoupled, *_ = adam_step(2.0 - 0.01 * 0.1 * 2, -0.05)
assert np.allclose([w_l2, w_decoupled], [1.99, 2.008], atol=1e-5)

sums = dropout(np.ones((20_000, 100)), 0.2, training=True, rng=rng).sum(axis=1)
assert np.isclose(1.25**2 * 0.8 - 1, 0.25)
assert np.isclose(sums.mean(), 100, atol=0.2) and np.isclose(sums.std(), 5, atol=0.2)

# %% [markdown]
# ## Take away
#
# - L2 shrinks each weight by the factor $1 - \alpha\lambda/m$ in each step. Keras's `L2(k)` needs
#   $k = \lambda/(2m)$.
# - L2 and weight decay are the same for plain gradient descent, and not for Adam. There, use AdamW.
# - Dropout: the rate is the share that falls; the rest is scaled up in training; nothing happens at
#   inference. In convolutions drop whole maps, or nothing.
# - Augmentation belongs in front of the model or in the training pipeline, and only there.
# - Before you augment, look: does the label stay true? Flip a 6, and it is no 6 any more.
# - Compare with the same budget and several seeds, and mind what Keras's training accuracy
#   measures.
#
# ## Read on
#
# - Weight decay: {cite}`krogh1991simple`; decoupled from Adam: {cite}`loshchilov2019decoupled`.
# - Dropout: {cite}`srivastava2014dropout`; of whole feature maps: {cite}`tompson2015efficient`.
# - Augmentation of digits, by people who looked at what keeps the label: {cite}`simard2003best`; of
#   photos, where it made the difference: {cite}`krizhevsky2012imagenet`.
# - Networks can learn random labels by heart: {cite}`zhang2017understanding`.
