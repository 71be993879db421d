# %% [markdown]
# # 14. Batch normalisation
#
# **You will be able to**
#
# - normalise a batch by hand, and say what its four numbers per channel are for;
# - keep the moving averages step by step, and tell when they cannot be trusted yet;
# - write the backward pass and test it, and fold the layer into a convolution;
# - say, from measured runs, what batch normalisation buys, where it fails, and what it does not do.
#
# **You need** chapters 5 and 8; chapters 12 and 13 help.
#
# **Minutes** 90 to read, 20 for the exercises, under 1 to run: the training runs were made
# beforehand and are loaded from their records.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 14.1 Four numbers, by hand
#
# *9 minutes*
#
# Chapter 1 standardised the *pictures*: mean 0, standard deviation 1, and gradient descent went
# straight down instead of zigzagging. But only the first layer sees the pictures. The second layer
# sees what the first one makes of them, and nobody keeps *that* at mean 0 and standard deviation 1.
# {term}`Batch normalisation <batch normalisation>` {cite}`ioffe2015batch` does: it standardises the
# values inside the network, with the statistics of the {term}`batch` that is passing through.
#
# $$
# \mu = \frac1m \sum_i x_i, \qquad
# \sigma^2 = \frac1m \sum_i (x_i - \mu)^2, \qquad
# \hat x_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad
# y_i = \gamma\, \hat x_i + \beta
# $$ (eq-14-norm)
#
# Take one unit and a batch of four examples, for which it gave 1, 7, 7 and 9. First without the
# small number $\varepsilon$, so that everything comes out even:
#
# | step | numbers |
# | --- | --- |
# | mean | (1 + 7 + 7 + 9) / 4 = 24 / 4 = 6 |
# | differences | 1 − 6 = −5, 7 − 6 = 1, 7 − 6 = 1, 9 − 6 = 3 |
# | variance | (25 + 1 + 1 + 9) / 4 = 36 / 4 = 9, so the standard deviation is 3 |
# | normalised | −5/3, 1/3, 1/3, 3/3 |
# | times γ = 1.5, plus β = 0.5 | −2.5 + 0.5 = −2, 0.5 + 0.5 = 1, 1, 1.5 + 0.5 = 2 |
#
# The last line is for the network to decide: $\gamma$ and $\beta$ are learned, one of each per
# channel. They begin at 1 and 0. If it were best to undo the normalisation, $\gamma = \sigma$ and
# $\beta = \mu$ would do it.

# %%
import math

batch = [1, 7, 7, 9]
gamma, beta = 1.5, 0.5

mean = (1 + 7 + 7 + 9) / 4
variance = ((1 - mean) ** 2 + (7 - mean) ** 2 + (7 - mean) ** 2 + (9 - mean) ** 2) / 4
without_epsilon = [gamma * (x - mean) / math.sqrt(variance) + beta for x in batch]
print("mean", mean, "  variance", variance, "  result", without_epsilon)
assert (mean, variance, without_epsilon) == (6, 9, [-2, 1, 1, 2])

# %% [markdown]
# Now with $\varepsilon$. It is there for a channel whose values are all alike: its variance is 0,
# and nothing may be divided by 0. Keras takes $\varepsilon = 0.001$, so we divide by
# $\sqrt{9.001}$ instead of 3. By hand, term by term; in NumPy; and in Keras:

# %%
import numpy as np

import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras

epsilon = 0.001
by_hand = []
for x in batch:
    normalised = (x - 6) / math.sqrt(9 + epsilon)
    by_hand.append(1.5 * normalised + 0.5)
    print(f"({x} − 6) / √9.001 = {normalised:7.4f}    1.5 · {normalised:7.4f} + 0.5 = "
          f"{by_hand[-1]:7.4f}")

# %%
values = np.array(batch, dtype="float32")
by_numpy = gamma * (values - values.mean()) / np.sqrt(values.var() + epsilon) + beta

layer = keras.layers.BatchNormalization()
layer.build((None, 1))
layer.gamma.assign([gamma])
layer.beta.assign([beta])
by_keras = layer(values.reshape(4, 1), training=True)

assert layer.epsilon == epsilon
assert np.allclose(by_hand, by_numpy, atol=1e-6)
assert np.allclose(by_hand, keras.ops.convert_to_numpy(by_keras)[:, 0], atol=1e-6)
print("by hand, NumPy and Keras:", by_numpy.round(4))

# %% [markdown]
# **Divide by 4 or by 3?** The variance above is that of the *population*: the sum of squares is
# divided by $m = 4$. In statistics one often divides by $m - 1 = 3$, which makes up for the mean
# being estimated from the same numbers; that is the *sample* variance, 36/3 = 12. Batch
# normalisation divides by $m$: these four numbers are not a sample of something, they are what is
# to be normalised. NumPy's `var` does so too, unless told otherwise by `ddof=1`.

# %%
sample_variance = values.var(ddof=1)
with_sample = gamma * (values - 6) / np.sqrt(sample_variance + epsilon) + beta
print("population:", values.var(), by_numpy.round(4), " sample:", sample_variance,
      with_sample.round(4))
assert (values.var(), sample_variance) == (9, 12)
assert not np.allclose(with_sample, keras.ops.convert_to_numpy(by_keras)[:, 0], atol=0.1)

# %% [markdown]
# ## 14.2 Feature maps: per channel, over everything else
#
# *6 minutes*
#
# After a convolution the values have the shape (N, H, W, C). One filter made all values of a
# channel, so they belong together: mean and variance are taken *per channel*, over pictures,
# rows and columns. There are $N \cdot H \cdot W$ values in each, and $C$ means and variances. Two
# pictures of 2×2 with two channels, the first channel by hand:

# %%
first_channel = np.array([[[1, 7], [7, 9]], [[5, 5], [9, 5]]])  # (picture, row, column)
second_channel = np.array([[[0, 0], [0, 40]], [[0, 0], [40, 0]]])
feature_maps = np.stack([first_channel, second_channel], axis=-1).astype("float32")
print("shape (N, H, W, C):", feature_maps.shape)

numbers = [1, 7, 7, 9, 5, 5, 9, 5]
mean_0 = (1 + 7 + 7 + 9 + 5 + 5 + 9 + 5) / 8
variance_0 = (25 + 1 + 1 + 9 + 1 + 1 + 9 + 1) / 8
print("channel 0: mean", mean_0, " variance", variance_0)
assert first_channel.ravel().tolist() == numbers
assert [(x - 6) ** 2 for x in numbers] == [25, 1, 1, 9, 1, 1, 9, 1]

# %%
means = feature_maps.mean(axis=(0, 1, 2))  # over N, H and W: one per channel is left
variances = feature_maps.var(axis=(0, 1, 2))
normalised_maps = (feature_maps - means) / np.sqrt(variances + epsilon)

layer = keras.layers.BatchNormalization()
by_keras = keras.ops.convert_to_numpy(layer(feature_maps, training=True))

print("means", means, "  variances", variances)
assert (mean_0, variance_0) == (means[0], variances[0]) == (6, 6)
assert (means[1], variances[1]) == (10, 300)
assert np.allclose(normalised_maps, by_keras, atol=1e-6)
print("channel 0 of picture 0:\n", by_keras[0, :, :, 0].round(3))

# %% [markdown]
# The second channel had values up to 40, the first up to 9. Afterwards both have mean 0 and
# standard deviation 1 (as nearly as $\varepsilon$ lets them):

# %%
after = by_keras.std(axis=(0, 1, 2))
print("standard deviations before", np.sqrt(variances).round(3), " after", after.round(3))
assert np.allclose(by_keras.mean(axis=(0, 1, 2)), 0, atol=1e-6) and np.allclose(after, 1, atol=1e-3)

# %% [markdown]
# ## 14.3 Four numbers per channel
#
# *4 minutes*
#
# Per channel the layer keeps four numbers: $\gamma$ and $\beta$, which the optimiser trains, and a
# *moving mean* and a *moving variance*, which it does not. The last two are
# {term}`non-trainable parameters <non-trainable parameter>`; the next section needs them. Here is
# the network that all recorded runs of this chapter use, with and without normalisation: six small
# convolutions on CIFAR-10 pictures, trained by plain gradient descent.


# %%
def network(normalise, learning_rate, scale=1.0, momentum=0.9):
    """Six convolutions, each with batch normalisation or with a bias, and a softmax."""
    stack = [keras.Input((32, 32, 3)), keras.layers.Rescaling(4, offset=-2)]
    for filters, strides in [(8, 2), (16, 2), (16, 1), (16, 1), (32, 2), (32, 1)]:
        kernels = keras.initializers.VarianceScaling(2 * scale**2)  # scale 1: He's
        stack.append(keras.layers.Conv2D(
            filters, 3, strides=strides, padding="same",
            use_bias=not normalise, kernel_initializer=kernels,
        ))
        if normalise:
            stack.append(keras.layers.BatchNormalization(momentum=momentum))
        stack.append(keras.layers.ReLU())
    stack.append(keras.layers.GlobalAveragePooling2D())
    stack.append(keras.layers.Dense(10, activation="softmax"))
    model = keras.Sequential(stack)
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


network(normalise=True, learning_rate=0.1).summary(line_length=66, print_fn=print)

# %% [markdown]
# Count the layer after the first convolution: 8 channels, 8 · 4 = 32 parameters, 16 of them
# trainable. All six together:

# %%
from utils.arithmetic import batch_norm_parameters

channels = [8, 16, 16, 16, 32, 32]
trained = sum(batch_norm_parameters(count)[0] for count in channels)
kept = sum(batch_norm_parameters(count)[1] for count in channels)

model = network(normalise=True, learning_rate=0.1)
plain = network(normalise=False, learning_rate=0.1)
not_trainable = sum(weight.shape[0] for weight in model.non_trainable_weights)
print(f"batch normalisation: 4 · {sum(channels)} = {trained + kept}, {kept} of them not trainable")
print(f"whole network: {model.count_params():,} with, {plain.count_params():,} without")
assert batch_norm_parameters(8) == (16, 16) and trained == kept == not_trainable == 240
assert model.count_params() - plain.count_params() == trained + kept - sum(channels)

# %% [markdown]
# The difference is 360, not 480: the convolutions before a normalisation do without their 120
# biases. Section 14.6 shows why. (In the network one line is unusual: `momentum=0.9`. That comes
# next.)

# %%
assert model.count_params() - plain.count_params() == 480 - 120 == 360

# %% [markdown]
# ## 14.4 Training and inference
#
# *12 minutes*
#
# In training a value depends on the other examples in its batch. That will not do when the network
# is used: a picture's answer must not depend on which pictures happen to be asked about with it,
# and there may be one picture only. So the layer keeps {term}`moving averages <moving average>` of
# the means and variances that it meets in training, and uses these at inference. After each batch:
#
# $$
# \text{average} \leftarrow \text{momentum} \cdot \text{average} + (1 - \text{momentum}) \cdot
# \text{new}
# $$ (eq-14-moving)
#
# where *new* is the mean, or the variance, of this batch. The moving mean begins at 0, the moving
# variance at 1. Keras's momentum is 0.99. Three batches, step by step: the one from above with mean
# 6 and variance 9, then two others.

# %%
batches = [[1, 7, 7, 9], [2, 4, 4, 6], [5, 5, 9, 9]]
layer = keras.layers.BatchNormalization()
assert (layer.momentum, layer.epsilon) == (0.99, 0.001)

moving_mean, moving_variance = 0.0, 1.0
for each in batches:
    layer(np.array(each, dtype="float32").reshape(4, 1), training=True)
    m, v = np.mean(each), np.var(each)
    new_mean, new_variance = 0.99 * moving_mean + 0.01 * m, 0.99 * moving_variance + 0.01 * v
    print(f"mean 0.99·{moving_mean:.4f} + 0.01·{m:.0f} = {new_mean:.4f}   "
          f"variance 0.99·{moving_variance:.4f} + 0.01·{v:.0f} = {new_variance:.4f}")
    moving_mean, moving_variance = new_mean, new_variance

    assert np.isclose(layer.moving_mean.numpy()[0], moving_mean, rtol=1e-5)
    assert np.isclose(layer.moving_variance.numpy()[0], moving_variance, rtol=1e-5)

# %% [markdown]
# At inference the layer now uses these two numbers, whatever is asked. For a value of 7:

# %%
by_hand = (7 - moving_mean) / math.sqrt(moving_variance + epsilon)
one_value = np.array([[7.0]], dtype="float32")
by_keras = keras.ops.convert_to_numpy(layer(one_value, training=False))[0, 0]
print(f"(7 − {moving_mean:.4f}) / √({moving_variance:.4f} + 0.001) = {by_hand:.4f}")
assert np.isclose(by_hand, by_keras, rtol=1e-5)

# %% [markdown]
# That is 6.5, where training made 1/3 of the same 7. The three batches had means of 6, 4 and 7, and
# the moving mean stands at 0.17. It has hardly left its start.
#
# :::{admonition} Trap: "the averages are there after a few steps"
# :class: warning trap
# After $n$ steps the *starting values* still have the weight $0.99^n$: more than a half until step
# 68, and more than a hundredth until step 458. Until then the network that you evaluate is not the
# network that you trained.
# :::

# %%
for steps in (3, 20, 69, 229, 459):
    print(f"after {steps:3} steps the start weighs {0.99**steps:.3f}")
assert 0.99**68 > 0.5 > 0.99**69 and 0.99**458 > 0.01 > 0.99**459
assert round(by_hand, 1) == 6.5 and round(moving_mean, 2) == 0.17

# %% [markdown]
# Shown by a run: a small network learns 1,000 real digits for 20 steps. Then we ask it for its
# accuracy on those same pictures twice, with the moving averages and with the statistics of the
# batch. (The averages first: asking with the batch's statistics would move them, as the next box
# says.)

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: training may round differently on another processor.
from utils.stand_ins import digits

made = digits()
x, y = made["x_train"][:1000, ..., np.newaxis].astype("float32") / 255, made["y_train"][:1000]
accuracy = {}
for momentum in (0.99, 0.9):
    keras.utils.set_random_seed(0)
    small = keras.Sequential([
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(8, 3, strides=2, use_bias=False),
        keras.layers.BatchNormalization(momentum=momentum),
        keras.layers.ReLU(),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    small.compile("adam", "sparse_categorical_crossentropy")
    small.fit(x, y, batch_size=50, verbose=0)  # one epoch: 20 steps
    for how, training in {"averages": False, "batch": True}.items():
        answers = keras.ops.convert_to_numpy(small(x, training=training)).argmax(axis=1)
        accuracy[momentum, how] = (answers == y).mean()
        print(f"momentum {momentum}, statistics of the {how:8}: {accuracy[momentum, how]:.1%}")

# %% [markdown]
# The weights are the same in each pair of lines; only the statistics differ. With momentum 0.99 the
# network looks much worse than it is. With 0.9 the start has faded after 20 steps ($0.9^{20}$ is
# 0.12), and most of the gap is gone. So: in short trainings lower the momentum (the recorded runs
# below take 0.9), and do not despair over the validation accuracy of the first epoch.

# %%
assert accuracy[0.99, "batch"] - accuracy[0.99, "averages"] > 0.1
gap = {m: accuracy[m, "batch"] - accuracy[m, "averages"] for m in (0.99, 0.9)}
assert gap[0.9] < gap[0.99] / 2
assert round(0.9**20, 2) == 0.12

# %% [markdown]
# :::{admonition} Trap: "`training=True` gives the better answers, so use it"
# :class: warning trap
# Then the answer for a picture depends on its company, and asking changes the layer: every call
# moves the averages. Use `model.predict(x)` or `model(x)`, which mean `training=False`; `fit` takes
# care of itself.
# :::

# %%
layer = keras.layers.BatchNormalization()
layer(np.array([[1.0], [7.0], [7.0], [9.0]]), training=True)
before = float(layer.moving_mean.numpy()[0])

answers = {}
for company in ([7.0, 9.0], [7.0, 1.0]):
    answer = layer(np.array(company, dtype="float32").reshape(2, 1), training=True)
    answers[company[1]] = float(answer[0, 0])
    print(f"7 in the company of {company[1]:.0f}: {answers[company[1]]:7.4f}")
after = float(layer.moving_mean.numpy()[0])
print(f"and the moving mean went from {before:.4f} to {after:.4f} by being asked")
assert answers[9.0] < -0.99 and answers[1.0] > 0.99 and after != before

still = [float(layer(np.array(c).reshape(2, 1))[0, 0]) for c in ([7.0, 9.0], [7.0, 1.0])]
assert still[0] == still[1]  # without training=True: the same answer in any company

# %% [markdown]
# **The other convention.** PyTorch uses the same word for the other factor: its momentum is the
# weight of the *new* value, by default 0.1, which is Keras's 0.9. Copied from one to the other
# without thought, 0.9 gives averages of which nine tenths are the last batch. PyTorch also keeps
# the *sample* variance in its moving average while it normalises by the population's variance,
# and takes $\varepsilon = 10^{-5}$.

# %%
from utils.normalization import moving_average

keras_way = moving_average(0.0, 6.0, momentum=0.9)
pytorch_momentum = 0.1
pytorch_way = (1 - pytorch_momentum) * 0.0 + pytorch_momentum * 6.0
assert np.isclose(keras_way, pytorch_way)
print(f"momentum 0.9 in Keras, 0.1 in PyTorch: the mean goes from 0 to {keras_way:.1f}")
copied = moving_average(0.0, 6.0, momentum=1 - 0.9)  # what PyTorch makes of 0.9
print(f"0.9 copied to PyTorch: from 0 to {copied:.1f}, of a batch whose mean is 6")
assert np.isclose(copied, 0.9 * 6)

# %% [markdown]
# ## 14.5 The way back
#
# *11 minutes*
#
# To learn, the network needs the gradient through {eq}`eq-14-norm`. Write $g_i$ for the gradient
# that arrives at $y_i$. For $\gamma$ and $\beta$ it is as for any scale and shift:
#
# $$
# \frac{\partial E}{\partial \beta} = \sum_i g_i, \qquad
# \frac{\partial E}{\partial \gamma} = \sum_i g_i\, \hat x_i
# $$
#
# For $x_i$ there are three ways to act on the loss: directly, by moving the mean, and by moving the
# variance. The chain rule along all three gives, after some lines of algebra,
#
# $$
# \frac{\partial E}{\partial x_i} = \frac{\gamma}{\sqrt{\sigma^2 + \varepsilon}}
# \Bigl( g_i - \overline{g} - \hat x_i\, \overline{g \hat x} \Bigr)
# $$ (eq-14-backward)
#
# where the bar is the mean over the batch. In words: take from the gradient its mean, and take from
# it what points along $\hat x$ itself. Both parts would be wasted, since moving all $x_i$ by the
# same amount, or stretching them about their mean, changes nothing in the output.
#
# By hand, on the four numbers of section 14.1 (without $\varepsilon$): $\hat x = (-5/3, 1/3, 1/3,
# 1)$, $\gamma = 1.5$, $\sigma = 3$, and let $g = (0, 0, 0, 1)$.
#
# | quantity | numbers |
# | --- | --- |
# | ∂E/∂β | 0 + 0 + 0 + 1 = 1 |
# | ∂E/∂γ | 0 + 0 + 0 + 1 · 1 = 1 |
# | means | of g: 1/4; of g x̂: 1/4 |
# | brackets | 0 − 1/4 + 5/12 = 1/6; 0 − 1/4 − 1/12 = −1/3; −1/3; 1 − 1/4 − 1/4 = 1/2 |
# | times γ/σ = 1/2 | ∂E/∂x = (1/12, −1/6, −1/6, 1/4) |


# %%
def normalise_backward(d_output, values, gamma, epsilon):
    """(N, ..., C) twice and (C,) to the gradients for the values, for gamma and for beta."""
    axes = tuple(range(values.ndim - 1))  # all but the channels
    deviation = np.sqrt(values.var(axis=axes) + epsilon)
    normalised = (values - values.mean(axis=axes)) / deviation
    along = (d_output * normalised).mean(axis=axes)
    d_values = gamma / deviation * (d_output - d_output.mean(axis=axes) - normalised * along)
    d_gamma = (d_output * normalised).sum(axis=axes)
    d_beta = d_output.sum(axis=axes)
    return d_values, d_gamma, d_beta


column = np.array([[1.0], [7.0], [7.0], [9.0]])
g = np.array([[0.0], [0.0], [0.0], [1.0]])
d_x, d_gamma, d_beta = normalise_backward(g, column, gamma=1.5, epsilon=0)
print("∂E/∂x", d_x.ravel().round(4), " ∂E/∂γ", d_gamma.round(4), " ∂E/∂β", d_beta)
assert np.allclose(d_x.ravel(), [1 / 12, -1 / 6, -1 / 6, 1 / 4])
assert np.isclose(d_gamma[0], 1) and d_beta[0] == 1

# %% [markdown]
# Look at the result: it adds up to 0, and so does its product with $\hat x$. That is what the two
# subtractions are for.

# %%
x_hat = np.array([-5 / 3, 1 / 3, 1 / 3, 1])
print("sum of ∂E/∂x:", f"{abs(d_x.sum()):.6f}", " and of ∂E/∂x · x̂:",
      f"{abs((d_x.ravel() * x_hat).sum()):.6f}")
assert np.isclose(d_x.sum(), 0) and np.isclose((d_x.ravel() * x_hat).sum(), 0)

# %% [markdown]
# A gradient is wrong until it is tested. So we compare with finite differences and with
# `tf.GradientTape`, on feature maps (N, H, W, C) of random numbers. From here on the forward and
# the backward pass come from `utils.normalization`, which holds the same code.

# %%
import tensorflow as tf

from utils.backward import numerical_gradient
from utils.normalization import batch_norm, batch_norm_backward

random = np.random.default_rng(0)
maps, g = random.normal(size=(3, 4, 4, 2)), random.normal(size=(3, 4, 4, 2))
gammas, betas = np.array([1.5, 0.7]), np.array([0.5, -1.0])


def loss(maps, gammas, betas):
    """Any loss will do: here the outputs weighted by g, so that g is its gradient."""
    return float((g * batch_norm(maps, gammas, betas).output).sum())


ours = normalise_backward(g, maps, gammas, epsilon=0.001)
differences = (
    numerical_gradient(lambda moved: loss(moved, gammas, betas), maps),
    numerical_gradient(lambda moved: loss(maps, moved, betas), gammas),
    numerical_gradient(lambda moved: loss(maps, gammas, moved), betas),
)
for mine, other, known in zip(ours, differences, batch_norm_backward(g, maps, gammas), strict=True):
    assert np.allclose(mine, other, atol=1e-7) and np.allclose(mine, known)
print("NumPy and finite differences agree on", [part.shape for part in ours])

# %%
layer = keras.layers.BatchNormalization(dtype="float64")
layer.build(maps.shape)
layer.gamma.assign(gammas)
layer.beta.assign(betas)

inputs = tf.Variable(maps)
with tf.GradientTape() as tape:
    taped_loss = tf.reduce_sum(g * layer(inputs, training=True))
taped = tape.gradient(taped_loss, [inputs, layer.gamma.value, layer.beta.value])

assert np.isclose(float(taped_loss), loss(maps, gammas, betas))
for mine, other in zip(ours, taped, strict=True):
    assert np.allclose(mine, other)
print("NumPy and Keras agree on the loss and on all", len(taped), "gradients")

# %% [markdown]
# ## 14.6 In which order
#
# *7 minutes*
#
# The usual order is **convolution, normalisation, activation**, and dropout, if any, after that.
# Three reasons, each shown.
#
# **A bias before the normalisation is useless.** It adds the same number to every value of its
# channel, and the first thing that happens next is that the mean is taken off. So the output does
# not change, and the gradient for the bias is 0 (we saw it: ∂E/∂x adds up to 0). $\beta$ takes its
# place. Hence `use_bias=False`:

# %%
images = random.normal(size=(4, 6, 6, 3)).astype("float32")
convolution = keras.layers.Conv2D(2, 3)
normalisation = keras.layers.BatchNormalization()
weights_of_loss = random.normal(size=(4, 4, 4, 2)).astype("float32")

without_bias = normalisation(convolution(images), training=True)
convolution.bias.assign([5.0, -3.0])
with tf.GradientTape() as tape:
    with_bias = normalisation(convolution(images), training=True)
    taped_loss = tf.reduce_sum(weights_of_loss * with_bias)
d_bias, d_kernel = tape.gradient(taped_loss, [convolution.bias.value, convolution.kernel.value])

change = float(tf.reduce_max(tf.abs(with_bias - without_bias)))
print("largest change of the output less than 0.00001:", change < 1e-5)
print("gradient of the bias less than 0.0001:", bool(np.abs(d_bias).max() < 1e-4))
assert change < 1e-5 and np.abs(d_bias).max() < 1e-4 < np.abs(d_kernel).max()

# %% [markdown]
# **ReLU wants values around 0.** Normalised values lie on both sides of 0, so ReLU passes about
# half of them, whatever the convolution did. The other way round, ReLU may already have thrown a
# whole channel away. A channel with mean −3 shows it:

# %%
low = random.normal(loc=-3, scale=1, size=(10_000, 1))
passed = {
    "ReLU first": (np.maximum(low, 0) > 0).mean(),
    "normalisation first": (np.maximum(batch_norm(low).output, 0) > 0).mean(),
}
for order, share in passed.items():
    print(f"{order:20} passes {share:.1%} of the values")
assert passed["ReLU first"] < 0.005 and abs(passed["normalisation first"] - 0.5) < 0.02

# %% [markdown]
# (Some networks normalise after the activation; this order is the default, not a law.)
#
# **Dropout before the normalisation misleads the moving averages.** Dropout scales what it keeps,
# so that the mean stays the same in training and at inference. The *variance* does not stay the
# same: it is larger in training. The averages remember the variance of training, and at inference
# they are too large {cite}`li2019understanding`.

# %%
activations = np.maximum(random.normal(size=100_000), 0)
kept_ones = random.random(100_000) < 0.5
dropped = np.where(kept_ones, activations / 0.5, 0)
print(f"mean:     {dropped.mean():.2f} with dropout, {activations.mean():.2f} without")
print(f"variance: {dropped.var():.2f} with dropout, {activations.var():.2f} without")
assert abs(dropped.mean() - activations.mean()) < 0.01
assert dropped.var() > 2 * activations.var()

# %% [markdown]
# ## 14.7 At inference it costs nothing: folding
#
# *5 minutes*
#
# At inference the four numbers stand still, so the layer is a multiplication and an addition per
# channel. A convolution is linear; it can do both itself. With $s = \gamma / \sqrt{\text{moving
# variance} + \varepsilon}$, multiply the kernels by $s$, and take the bias $\beta - s \cdot
# \text{moving mean}$. This is called *folding*.

# %%
from utils.normalization import fold_batch_norm
from utils.ops import conv2d

kernels, _ = convolution.get_weights()
gamma, beta, moving_mean, moving_variance = (
    weight + shift for weight, shift in zip(
        normalisation.get_weights(), (0.5, -1, 2, 1), strict=True
    )
)
s = gamma / np.sqrt(moving_variance + 0.001)
folded_kernels, folded_bias = kernels * s, beta - s * moving_mean
known = fold_batch_norm(kernels, gamma, beta, moving_mean, moving_variance)
assert np.allclose(folded_kernels, known.kernels) and np.allclose(folded_bias, known.bias)

normalisation.set_weights([gamma, beta, moving_mean, moving_variance])
convolution.bias.assign([0.0, 0.0])
two_layers = keras.ops.convert_to_numpy(normalisation(convolution(images), training=False))
assert np.allclose(conv2d(images, folded_kernels, folded_bias), two_layers, atol=1e-5)

convolution.set_weights([folded_kernels, folded_bias])
one_layer = keras.ops.convert_to_numpy(convolution(images))
assert np.allclose(one_layer, two_layers, atol=1e-5)
print("two layers and the folded convolution agree on", one_layer.size, "values")

# %% [markdown]
# Tools that prepare a network for use on a phone do this. In training it cannot be done: there the
# statistics change with every batch, and the gradient goes through them.

# %% [markdown]
# ## 14.8 What it buys
#
# *9 minutes*
#
# **Larger learning rates.** The network of section 14.3, with and without normalisation, at six
# learning rates, each with three seeds. It is a small experiment, so that 36 trainings stay cheap:
# the first 2,000 training pictures of CIFAR-10, 4 epochs in batches of 32, that is 252 steps. We
# look at the best validation accuracy of the four epochs, on 1,000 pictures.

# %%
from dataclasses import replace
from functools import partial

from utils import plotting
from utils.recipes import cifar10_data
from utils.training import Recipe, sweep

data = cifar10_data(pictures=2000, valid_pictures=1000)
# The test pictures play no part in this chapter: a tenth of them is enough for the records.
data = replace(data, x_test=data.x_test[:1000], y_test=data.y_test[:1000])
rates = [0.03, 0.1, 0.3, 1.0, 3.0, 10.0]
names = {False: "without", True: "with"}

rate_runs = sweep(
    "norm-rate",
    {
        f"{names[normalise]}-{rate:g}": partial(network, normalise, rate)
        for normalise in (False, True)
        for rate in rates
    },
    data,
    Recipe(epochs=4, batch_size=32),
    verbose=False,
)


def last(runs, measure):
    """A measure after the last epoch, one number per seed."""
    return np.array([run.history[measure][-1] for run in runs])


def best_accuracy(runs):
    """The best validation accuracy of each run, in percent, one per seed."""
    return np.array([100 * max(run.history["val_accuracy"]) for run in runs])


# %%
by_rate = {
    f"{name} normalisation": np.array(
        [best_accuracy(rate_runs[f"{name}-{rate:g}"]) for rate in rates]
    ).T  # (seeds, rates)
    for name in names.values()
}
print(f"{'learning rate':>14}" + "".join(f"{name:>26}" for name in by_rate))
for k, rate in enumerate(rates):
    columns = (f"{a[:, k].mean():.1f} ± {a[:, k].std(ddof=1):.1f} %" for a in by_rate.values())
    print(f"{rate:14g}" + "".join(f"{text:>26}" for text in columns))

# %%
plotting.comparison_lines(
    rates,
    by_rate,
    axis_labels=("learning rate", "best validation accuracy (%)"),
    log_x=True,
    limits=(0, 45),
    alt="Best validation accuracy in percent against the learning rate. "
    + " ".join(
        f"{name}: "
        + ", ".join(f"{a[:, k].mean():.0f} at {rate:g}" for k, rate in enumerate(rates))
        + "."
        for name, a in by_rate.items()
    ),
    caption="The same network at six learning rates. Guessing gives 10 %.",
    name="fig-14-rates",
)

# %% [markdown]
# Without normalisation there is one good rate, 0.1. At 1 the network learns next to nothing, and
# from 3 on its loss is no number any more. With normalisation it learns at every rate from 0.03 to
# 3, and at each of them it is ahead of the network without. At 10 it fails too, though its loss
# stays finite.
#
# What is the highest *stable* rate? That depends on what one asks of a stable rate. Say that all
# three seeds must reach a certain accuracy, and try three limits:

# %%
stable = {}
for limit in (15, 20, 25):
    stable[limit] = [
        max((rate for k, rate in enumerate(rates) if a[:, k].min() >= limit), default=None)
        for a in by_rate.values()
    ]
    print(f"at least {limit} %: highest rate {stable[limit][0]} without, {stable[limit][1]} with")
if data.card.is_original:
    without, with_it = by_rate.values()
    assert stable == {15: [0.3, 3.0], 20: [0.1, 3.0], 25: [0.1, 1.0]}
    assert [round(b / a) for a, b in stable.values()] == [10, 30, 10]
    best_rates = [rates[a.mean(axis=0).argmax()] for a in (without, with_it)]
    assert best_rates == [0.1, 0.3]
    assert (with_it.mean(axis=0) > without.mean(axis=0) + 4)[:5].all()
    for rate in ("3", "10"):
        assert all(np.isnan(run.history["loss"]).all() for run in rate_runs[f"without-{rate}"])
    assert all(np.isfinite(run.history["loss"]).all() for run in rate_runs["with-10"])
    assert without[:, 3].mean() < 14 and with_it[:, 5].mean() < 14

# %% [markdown]
# The highest stable rate is 10 to 30 times as high with normalisation. It cannot be said more
# exactly: our rates lie a factor of 3 apart.
#
# **Faster training.** Now the same network for 12 epochs: without normalisation at its best rate,
# with normalisation at that same rate, and with normalisation at a rate three times as high. How
# many epochs until the validation accuracy first reaches 30 %?

# %%
speed_runs = sweep(
    "norm-speed",
    {
        "without-0.1": partial(network, False, 0.1),
        "with-0.1": partial(network, True, 0.1),
        "with-0.3": partial(network, True, 0.3),
    },
    data,
    Recipe(epochs=12, batch_size=32),
    verbose=False,
)
goal = 0.30


def epochs_to(goal, run):
    """The first epoch (from 1) with this validation accuracy; None if there is none."""
    reached = [epoch for epoch, value in enumerate(run.history["val_accuracy"], 1) if value >= goal]
    return reached[0] if reached else None


first_epochs = {
    setting: [epochs_to(goal, run) for run in runs] for setting, runs in speed_runs.items()
}
for setting, epochs in first_epochs.items():
    best = best_accuracy(speed_runs[setting])
    spread = best.std(ddof=1)
    print(f"{setting:12} 30 % in epoch {epochs!s:18} best {best.mean():.1f} ± {spread:.1f} %")

# %%
training_loss = {
    setting: np.array([run.history["loss"] for run in runs]) for setting, runs in speed_runs.items()
}
plotting.comparison_lines(
    np.arange(1, 13),
    {f"{setting.replace('-', ' normalisation, rate ')}": a for setting, a in training_loss.items()},
    axis_labels=("epoch", "training loss"),
    alt="Training loss over 12 epochs, mean of three seeds. "
    + " ".join(
        f"{setting}: from {a[:, 0].mean():.2f} to {a[:, -1].mean():.2f}."
        for setting, a in training_loss.items()
    ),
    caption="The training loss over 12 epochs on 2,000 pictures; whiskers are one standard "
    "deviation over three seeds.",
    name="fig-14-speed",
)

# %% [markdown]
# Without normalisation the network needs 6 to 8 epochs, with it 3, at the *same* learning rate:
# half as many or fewer. So the gain is not only that a larger rate can be used. The larger rate
# gets there in 2 or 3, and takes the training loss down further still. An epoch takes longer with
# normalisation, though not twice as long:

# %%
seconds = {
    setting: np.array([run.made["cpu_seconds"] for run in runs])
    for setting, runs in speed_runs.items()
}
ratio = seconds["with-0.1"].mean() / seconds["without-0.1"].mean()
print(f"processor time for 12 epochs: with normalisation {ratio:.1f} times that without")
ends = {setting: last(runs, "loss") for setting, runs in speed_runs.items()}
if data.card.is_original:
    assert sorted(first_epochs["without-0.1"]) == [6, 6, 8]
    assert first_epochs["with-0.1"] == [3, 3, 3]
    assert 1 < ratio < 1.5
    assert ends["with-0.1"].max() < 1.25 < 1.65 < ends["without-0.1"].min()
    assert sorted(first_epochs["with-0.3"]) == [2, 3, 3]
    assert ends["with-0.3"].max() < ends["with-0.1"].min()

# %% [markdown]
# ## 14.9 Where it fails: small batches
#
# *9 minutes*
#
# The statistics come from the batch, so a small batch gives poor ones. The extreme cases need no
# training run, only a pencil. **A batch of one, after a dense layer:** the mean of one number is
# the number, the difference is 0, the variance is 0, and the output is $\gamma \cdot 0 + \beta =
# \beta$. Whatever came in is gone. **A batch of two:** the mean lies in the middle, both are at the
# same distance from it, and that distance is the standard deviation. So the outputs are −1 and 1,
# times $\gamma$, plus $\beta$. Which of the two was larger is left, and nothing else.

# %%
layer = keras.layers.BatchNormalization()
layer.build((None, 1))
layer.beta.assign([0.5])
for numbers in ([5], [-3], [1, 7], [1, 1000], [9, 2]):
    column = np.array(numbers, dtype="float32").reshape(-1, 1)
    output = keras.ops.convert_to_numpy(layer(column, training=True)).ravel()
    print(f"{numbers!s:12} → {output.round(3) + 0.0}")
    expected = [0.5] if len(numbers) == 1 else 0.5 + np.sign(column.ravel() - column.mean())
    assert np.allclose(output, expected, atol=1e-3)

# %% [markdown]
# **A convolution** is better off. Its statistics run over the rows and columns as well, so a batch
# of one picture still has $H \cdot W$ values per channel. What it does then is to standardise
# every feature map of every picture by itself (which is called *instance normalisation*). The
# picture's own brightness and contrast are lost, since a map and twice that map plus 3 come out
# the same:

# %%
one_map = random.normal(size=(1, 8, 8, 1))
plain_map, bright_map = batch_norm(one_map, epsilon=1e-9), batch_norm(2 * one_map + 3, epsilon=1e-9)
assert np.allclose(plain_map.output, bright_map.output, atol=1e-6)
print("mean over", one_map.size, "values; a map and 2 · map + 3 give the same")

# %% [markdown]
# **And how noisy are the statistics?** The mean of $b$ independent examples scatters by
# $\sigma/\sqrt b$ from batch to batch:

# %%
sizes = [1, 2, 8, 64]
for size in sizes:
    means = random.normal(size=(20_000, size)).mean(axis=1)
    print(f"batches of {size:2}: their means scatter by {means.std():.2f} σ, "
          f"1/√{size} = {1 / size**0.5:.2f}")
    assert np.isclose(means.std(), 1 / size**0.5, rtol=0.03)

# %% [markdown]
# **Measured.** The same network and pictures again, in batches of 1, 2, 8 and 64. All see the same
# number of pictures, 2 epochs of 2,000: that is 4,000 steps at batch 1 and 64 at batch 64. The
# table gives the second epoch: the accuracy on the training pictures while they are learned (with
# the statistics of the batch), and on the validation pictures afterwards (with the averages). Two
# things must move along with the batch size, or the comparison would be about them. The learning
# rate is in proportion to the batch size, so that each picture moves the weights as far: at batch
# 32 the rates would be about the best ones of section 14.8, 0.32 with and 0.1 without. And the
# moving averages look back over the same 640 pictures: momentum is $1 - b/640$, which is 0.9 at 64
# and 0.9984 at 1.


# %%
def at_batch_size(normalise, size):
    """The network with the learning rate and the momentum that belong to a batch size."""
    rate = (0.64 if normalise else 0.2) * size / 64
    return network(normalise, rate, momentum=1 - size / 640)


settings = {f"{names[n]}-{size}": (n, size) for n in (False, True) for size in sizes}
batch_runs = sweep(
    "norm-batch",
    {setting: partial(at_batch_size, *options) for setting, options in settings.items()},
    data,
    {s: Recipe(epochs=2, batch_size=size) for s, (_, size) in settings.items()},
    verbose=False,
)

# %%
by_size = {}
for name in names.values():
    runs = [batch_runs[f"{name}-{size}"] for size in sizes]
    by_size[f"{name}, training"] = np.array([100 * last(each, "accuracy") for each in runs]).T
    by_size[f"{name}, validation"] = np.array([100 * last(each, "val_accuracy") for each in runs]).T
assert 1 - 64 / 640 == 0.9 and round(1 - 1 / 640, 4) == 0.9984

print("accuracy (%)         batch" + "".join(f"{size:>15}" for size in sizes))
for name, a in by_size.items():
    cells = (f"{mean:.1f} ± {sd:.1f}" for mean, sd in zip(a.mean(0), a.std(0, ddof=1), strict=True))
    print(f"{name:26}" + "".join(f"{cell:>15}" for cell in cells))

# %%
plotting.comparison_lines(
    sizes,
    by_size,
    axis_labels=("pictures per batch", "accuracy in the second epoch (%)"),
    log_x=True,
    limits=(0, 40),
    alt="Accuracy in percent in the second epoch against the batch size. "
    + " ".join(
        f"{name}: " + ", ".join(f"{a[:, k].mean():.0f} at {s}" for k, s in enumerate(sizes)) + "."
        for name, a in by_size.items()
    ),
    caption="The same 4,000 picture passes in batches of 1, 2, 8 and 64, with and without "
    "normalisation. Guessing gives 10 %.",
    name="fig-14-batches",
)

# %% [markdown]
# Look at the training accuracy first, which scatters least. Without normalisation it is the same
# at every size to within three points. With normalisation it depends on the size: at 8 and 64 the
# network is ten points and more ahead of the one without; at 2 most of that lead is gone; and with
# batches of *one* it learns nothing at all, where the network without learns as ever. The moving
# averages are not to blame for that, since the training accuracy does not use them.
#
# The validation accuracy agrees for 1, 2 and 8. At 64 it is lower than at 8, although training
# went as well. The next cells look into that.

# %%
middle = {name: a.mean(axis=0) for name, a in by_size.items()}
lead = middle["with, training"] - middle["without, training"]
print("lead in training accuracy:", dict(zip(sizes, lead.round(1).tolist(), strict=True)))
if data.card.is_original:
    assert np.ptp(middle["without, training"]) < 3
    assert lead[0] < -5 and 0 < lead[1] < lead[2] / 3 and (lead[2:] > 10).all()
    assert by_size["with, training"][:, 0].max() < 11.5
    assert by_size["with, validation"][:, 0].max() < 13
    validation = middle["with, validation"]
    assert validation[0] < validation[1] < validation[2] and validation[3] < validation[2] - 5

# %% [markdown]
# Our suspicion for batches of 64: two epochs are only 64 steps, at a high learning rate, and the
# averages over the last ten batches lag behind weights that move so fast. A run can test that. We
# train one such network, ask it, and then let the averages catch up: 30 batches go through it in
# training mode while the weights stand still.

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: training may round differently on another processor.
keras.utils.set_random_seed(0)
model = at_batch_size(True, 64)
model.fit(data.x_train, data.y_train, batch_size=64, epochs=2, verbose=0)


def right(model):
    """The accuracy on the validation pictures, with the moving averages, in percent."""
    answers = keras.ops.convert_to_numpy(model(data.x_valid, training=False))
    return 100 * (answers.argmax(axis=1) == data.y_valid.argmax(axis=1)).mean()


lagging = right(model)
for portion in np.split(data.x_train[: 30 * 64], 30):
    model(portion, training=True)  # moves the averages, not the weights
caught_up = right(model)
print(f"validation accuracy {lagging:.1f} % after training, {caught_up:.1f} % with new averages")

# %% [markdown]
# The same weights answer better with averages that have caught up, so the averages were behind. A
# large batch has its own trouble at inference when the training is this short.

# %%
if data.card.is_original:
    assert caught_up > lagging + 2

# %% [markdown]
# Why nothing at all, if there are $H \cdot W$ values in each mean? Because of what comes last in
# this network: normalisation, ReLU, global average pooling. With batches of one, each map of each
# picture has been given the mean 0 by force, and then the head asks for little but its mean. Take
# the network as initialised, send 64 pictures through it in batches of 1, 2, 8 and 64, and look at
# how much the 32 averages that the softmax gets differ from picture to picture:

# %%
keras.utils.set_random_seed(0)
to_averages = keras.Sequential(network(True, 0.1).layers[:-1])  # all but the softmax
spread = {}
for size in sizes:
    portions = np.split(data.x_train[:64], 64 // size)
    averages = np.concatenate([to_averages(portion, training=True) for portion in portions])
    spread[size] = averages.std(axis=0).mean()
    print(f"batches of {size:2}: the averages differ by {spread[size]:.2f} (standard deviation)")
if data.card.is_original:
    assert 4 * spread[1] < spread[2] < spread[8] < spread[64]

# %% [markdown]
# What would tell the pictures apart has been normalised away.
#
#
# If memory forces batches of 1 or 2 on you, do not use the batch:
# `keras.layers.LayerNormalization` and `keras.layers.GroupNormalization` {cite}`wu2018group` take
# the statistics over the channels (or groups of them) of each picture by itself, the same in
# training and at inference. They keep no averages, so all their parameters are trainable:

# %%
for layer in (keras.layers.BatchNormalization(), keras.layers.LayerNormalization(),
              keras.layers.GroupNormalization(groups=4)):
    layer.build((None, 8, 8, 16))
    not_trained = sum(weight.shape[0] for weight in layer.non_trainable_weights)
    print(f"{type(layer).__name__:20} {layer.count_params()} parameters, "
          f"{not_trained} not trainable")
    assert (not_trained == 0) == (type(layer).__name__ != "BatchNormalization")

# %% [markdown]
# ## 14.10 Why it helps
#
# *7 minutes*
#
# The title of the paper {cite}`ioffe2015batch` gives a reason: while a layer learns, the layers
# before it learn too, and so what it gets as input keeps shifting ("internal covariate shift");
# normalisation holds it still. It is a good story, and it has been tested. Santurkar and others
# {cite}`santurkar2018how` shifted the values at random *after* each normalisation, so that there
# was more shift than without any. Training was as fast as before. What they did find is that the
# loss is *smoother*: its slope changes less along a step, so a gradient holds for a longer step.
#
# Two things can be shown here. **The kernels' size does not matter any more.** Multiply the
# kernels before a normalisation by 10: its output stays the same, and the gradient for them
# becomes a tenth. Kernels that have become too large through too large a step thus get small steps
# from then on: the layer looks after its own learning rate.

# %%
convolution = keras.layers.Conv2D(4, 3, use_bias=False, dtype="float64")
normalisation = keras.layers.BatchNormalization(epsilon=1e-9, dtype="float64")
photos = tf.constant(data.x_train[:16], dtype="float64")
kernels = random.normal(size=(3, 3, 3, 4))
targets = random.normal(size=(16, 30, 30, 4))
convolution.build(photos.shape)

results = {}
for factor in (1, 10):
    convolution.kernel.assign(factor * kernels)
    with tf.GradientTape() as tape:
        output = normalisation(convolution(photos), training=True)
        error = tf.reduce_mean((tf.nn.relu(output) - targets) ** 2)
    slope = tape.gradient(error, convolution.kernel.value)
    results[factor] = output.numpy(), slope.numpy()

assert np.allclose(results[1][0], results[10][0], atol=1e-5)
assert np.allclose(results[1][1], 10 * results[10][1], atol=1e-7)
print("kernels · 10: the same output, and the gradient divided by 10")

# %% [markdown]
# **How long a step does the gradient hold for?** Take both networks just as they were initialised,
# compute the gradient on 256 pictures, go along it by steps of different length, and look by how
# much the loss on the same pictures changes. No training, one gradient; three seeds.

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: the last digits differ from processor to processor.
x_some, y_some = data.x_train[:256], data.y_train[:256]
step_lengths = np.logspace(-2, 1.5, 15)


def loss_of(model):
    """The loss of a network on the 256 pictures, with the statistics of this batch."""
    answers = model(x_some, training=True)
    return tf.reduce_mean(keras.losses.categorical_crossentropy(y_some, answers))


def changes_along_gradient(model):
    """By how much the loss changes with one step of each length, (15,)."""
    with tf.GradientTape() as tape:
        start = loss_of(model)
    slopes = tape.gradient(start, [v.value for v in model.trainable_variables])
    begin = [v.numpy() for v in model.trainable_variables]
    changes = []
    for length in step_lengths:
        for v, w, slope in zip(model.trainable_variables, begin, slopes, strict=True):
            v.assign(w - length * slope)
        changes.append(float(loss_of(model) - start))
    return changes


changes = {}
print("step           " + "".join(f"{length:12.2f}" for length in step_lengths[4::2]))
for normalise, name in names.items():
    each_seed = []
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        each_seed.append(changes_along_gradient(network(normalise, 0.1)))
        row = "".join(f"{change:+12,.2f}" for change in each_seed[-1][4::2])
        print(f"{name:8} seed {seed} {row}")
    changes[name] = np.array(each_seed)

# %%
plotting.comparison_lines(
    step_lengths,
    {f"{name} normalisation": a.mean(axis=0) for name, a in changes.items()},
    axis_labels=("length of the step (learning rate)", "change of the loss"),
    log_x=True,
    limits=(-0.5, 2),
    alt="Change of the loss after one step, against its length, mean of three seeds. "
    + " ".join(
        f"{name} normalisation it is lowest, {a.mean(axis=0).min():.2f}, at a step of "
        f"{step_lengths[a.mean(axis=0).argmin()]:.2g}, and above 0 from "
        f"{step_lengths[(a.mean(axis=0) > 0).argmax()]:.2g} on."
        for name, a in changes.items()
    ),
    caption="By how much one step of gradient descent changes the loss, against the length of the "
    "step: mean of three seeds. Below 0 the step was of use. Both lines leave the picture at the "
    "top; the table says where to.",
    name="fig-14-smooth",
)

# %% [markdown]
# Short steps, up to 0.1, gain a little less with normalisation than without. But without it the
# gain is soon over: the most that a step gains is 0.04 to 0.17, depending on the seed, and at a
# step of 3.2 the mean loss is higher than at the start. With normalisation the gradient holds for
# longer: the best step is 1.8 with all three seeds, at least three times as long as without, and
# gains 0.23 to 0.34. And a step that is much too long does limited harm: a step of 10 raises the
# loss by 1 to 2 with normalisation, and by 7 to more than 300 without. That fits what section 14.8
# measured. It is one point of one network, not a proof; the paper has many more. *That* it helps is
# certain; *why* is still being argued about.

# %%
gain = {name: -a.min(axis=1) for name, a in changes.items()}  # one per seed
best_step = {name: step_lengths[a.argmin(axis=1)] for name, a in changes.items()}
at_ten = {name: a[:, np.isclose(step_lengths, 10)].ravel() for name, a in changes.items()}
if data.card.is_original:
    short = step_lengths < 0.11
    assert (changes["with"].mean(axis=0) > changes["without"].mean(axis=0))[short].all()
    assert 0.03 < gain["without"].min() < 0.05 and 0.16 < gain["without"].max() < 0.175
    assert 0.22 < gain["with"].min() < 0.235 and 0.33 < gain["with"].max() < 0.345
    assert np.allclose(best_step["with"], 1.78, atol=0.01)
    assert (best_step["with"] > 3 * best_step["without"]).all()
    assert changes["without"].mean(axis=0)[10] > 0 and round(step_lengths[10], 1) == 3.2
    assert at_ten["with"].min() > 0.95 and at_ten["with"].max() < 2
    assert 7 < at_ten["without"].min() < 7.5 and at_ten["without"].max() > 300

# %% [markdown]
# ## 14.11 What it does not do
#
# *9 minutes*
#
# :::{admonition} Trap: "batch normalisation prevents overfitting, so dropout is not needed"
# :class: warning trap
# The statistics of a random batch are noisy, and noise in training can regularise a little. It is
# a side effect with no guarantee. The next cells measure it.
# :::
#
# A small and a larger network learn 1,000 pictures for 20 epochs: each plain, with {term}`dropout`
# of 0.5 before the last layer, and with batch normalisation after each convolution. The small one
# has three convolutions and the softmax, the larger one twice the filters and a dense layer of
# 256.


# %%
def classifier(size, method):
    """A small or a larger CNN: plain, with dropout, or normalised."""
    stack = [keras.Input((32, 32, 3)), keras.layers.Rescaling(4, offset=-2)]
    for filters in (8, 16, 32) if size == "small" else (16, 32, 64):
        stack.append(keras.layers.Conv2D(filters, 3, strides=2, padding="same"))
        if method == "normalised":
            stack.append(keras.layers.BatchNormalization(momentum=0.9))
        stack.append(keras.layers.ReLU())
    stack.append(keras.layers.Flatten())
    if size == "larger":
        stack.append(keras.layers.Dense(256, activation="relu"))
    if method == "dropout":
        stack.append(keras.layers.Dropout(0.5))
    stack.append(keras.layers.Dense(10, activation="softmax"))
    model = keras.Sequential(stack)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


# %%
few = cifar10_data(pictures=1000, valid_pictures=1000)
few = replace(few, x_test=few.x_test[:1000], y_test=few.y_test[:1000])
methods = ("plain", "dropout", "normalised")
fit_runs = sweep(
    "norm-overfit",
    {f"{size}-{m}": partial(classifier, size, m) for size in ("small", "larger") for m in methods},
    few,
    Recipe(epochs=20, batch_size=32),
    verbose=False,
)
parameters = {size: classifier(size, "plain").count_params() for size in ("small", "larger")}


heading = f"{'':18}{'training loss':>15}{'validation loss':>18}{'best validation accuracy':>28}"
print(heading)
for setting, runs in fit_runs.items():
    train, valid, best = last(runs, "loss"), last(runs, "val_loss"), best_accuracy(runs)
    print(f"{setting:18}{train.mean():15.2f}{valid.mean():11.2f} ± {valid.std(ddof=1):.2f}"
          f"{best.mean():20.1f} ± {best.std(ddof=1):.1f} %")

# %%
gaps = {
    f"{size}, {method}": last(fit_runs[f"{size}-{method}"], "val_loss")
    - last(fit_runs[f"{size}-{method}"], "loss")
    for size in ("small", "larger")
    for method in methods
}
plotting.comparison_bars(
    gaps,
    label="validation loss minus training loss after 20 epochs",
    decimals=2,
    alt="Gap between validation and training loss after 20 epochs: "
    + "; ".join(f"{name} {gap.mean():.2f}" for name, gap in gaps.items())
    + ".",
    caption="The gap that overfitting opens, on 1,000 pictures, three seeds each.",
    name="fig-14-overfitting",
)

# %% [markdown]
# With normalisation both networks learn their 1,000 pictures nearly by heart (the small one gets
# more than 97 % of them right, the larger one all), and their validation loss is about 2 above the
# training loss, or more. That *is* overfitting. In the small network the gap is as wide as without
# anything. In the larger one it is narrower, and the validation loss is the lowest of the three, so
# there is some effect; but the validation accuracy is not better for it.
#
# Dropout has the best validation accuracy in both: clearly in the small network, in the larger one
# by about as much as the seeds scatter. It does not prevent overfitting in the larger network
# either: 1,000 pictures are too few. (Mind its bars: Keras measures the training loss with units
# dropped, so that the gap looks narrower than it is, see section 13.8. The validation losses in the
# table do not have this fault.)

# %%
best = {setting: best_accuracy(runs) for setting, runs in fit_runs.items()}
middle = {name: gap.mean() for name, gap in gaps.items()}
if data.card.is_original:
    assert last(fit_runs["small-normalised"], "accuracy").min() > 0.97
    assert (last(fit_runs["larger-normalised"], "accuracy") == 1).all()
    assert last(fit_runs["larger-normalised"], "val_loss").mean() == min(
        last(fit_runs[f"larger-{m}"], "val_loss").mean() for m in methods
    )
    assert middle["small, normalised"] > 1.9 and middle["larger, normalised"] > 1.9
    assert abs(middle["small, normalised"] - middle["small, plain"]) < 0.1
    assert middle["larger, normalised"] < middle["larger, plain"] - 1
    assert best["larger-normalised"].mean() < best["larger-plain"].mean()
    for size in ("small", "larger"):
        assert max(methods, key=lambda m: best[f"{size}-{m}"].mean()) == "dropout"
    ahead = {size: best[f"{size}-dropout"].mean() - best[f"{size}-normalised"].mean()
             for size in ("small", "larger")}
    assert ahead["small"] > best["small-dropout"].std(ddof=1) + best["small-normalised"].std(ddof=1)
    assert 0 < ahead["larger"] < 2 * best["larger-dropout"].std(ddof=1)
    assert middle["larger, dropout"] > 2

# %% [markdown]
# So choose by what is to be cured. Training that is slow, or falls apart at a larger rate:
# normalise. Overfitting: chapter 13. The two go together, in the order of section 14.6.
#
#
# **Sensitivity to the initialisation.** Chapter 8 drew the first weights at random, at a scale
# that depends on the number of inputs {cite}`he2015delving`. What if the scale is wrong? We start
# the kernels of all six convolutions ten times smaller and ten times larger, each network at a
# rate at which it did well in section 14.8; the middle row is from there.

# %%
good_rate = {"without": 0.1, "with": 0.3}
scale_runs = sweep(
    "norm-scale",
    {
        f"{names[normalise]}-{scale:g}": partial(
            network, normalise, good_rate[names[normalise]], scale=scale
        )
        for normalise in (False, True)
        for scale in (0.1, 10.0)
    },
    data,
    Recipe(epochs=4, batch_size=32),
    verbose=False,
)
by_scale = {}
for name, rate in good_rate.items():
    by_scale[f"{name}, kernels / 10"] = best_accuracy(scale_runs[f"{name}-0.1"])
    by_scale[f"{name}, kernels as they should be"] = best_accuracy(rate_runs[f"{name}-{rate:g}"])
    by_scale[f"{name}, kernels · 10"] = best_accuracy(scale_runs[f"{name}-10"])
for name, a in by_scale.items():
    print(f"{name:34}{a.mean():6.1f} ± {a.std(ddof=1):.1f} %")

# %%
plotting.comparison_bars(
    by_scale,
    label="best validation accuracy (%)",
    alt="Best validation accuracy in percent with a wrong scale of the first kernels: "
    + "; ".join(f"{name} {a.mean():.0f}" for name, a in by_scale.items())
    + ". Guessing gives 10.",
    caption="With and without batch normalisation, from kernels that begin too small, right, and "
    "too large. Guessing gives 10 %.",
    name="fig-14-scale",
)

# %% [markdown]
# Without normalisation both wrong scales end where guessing does. With it both networks learn. Too
# small a start ends 4 points below the right one, which is no more than the seeds scatter. Too
# large a start costs 11 points. *Less sensitive* is right; *insensitive* would be wrong.

# %%
points = {name: a.mean() for name, a in by_scale.items()}
if data.card.is_original:
    assert max(points["without, kernels / 10"], points["without, kernels · 10"]) < 12
    as_is = by_scale["with, kernels as they should be"]
    small, large = by_scale["with, kernels / 10"], by_scale["with, kernels · 10"]
    assert round(as_is.mean() - small.mean()) == 4
    assert as_is.mean() - small.mean() < as_is.std(ddof=1) + small.std(ddof=1)
    assert round(as_is.mean() - large.mean()) == 11

# %% [markdown]
# Why? Send 64 pictures through the networks as initialised, and compare with kernels of the right
# size: the averages that the softmax gets, and the gradient for the kernels of the first layer.

# %%
measured = {}
for normalise, name in names.items():
    for scale in (0.1, 1.0, 10.0):
        keras.utils.set_random_seed(0)  # the same kernels, but for the scale
        model = network(normalise, 0.1, scale=scale)
        to_averages = keras.Sequential(model.layers[:-1])
        with tf.GradientTape() as tape:
            averages = to_averages(data.x_train[:64], training=True)
            answers = model.layers[-1](averages)
            losses = keras.losses.categorical_crossentropy(data.y_train[:64], answers)
            error = tf.reduce_mean(losses)
        slope = tape.gradient(error, model.trainable_variables[0].value)
        measured[name, scale] = np.array([tf.reduce_mean(averages), tf.norm(slope)])
    for scale in (0.1, 10.0):
        values, slopes = measured[name, scale] / measured[name, 1.0]
        print(f"{name:8} kernels · {scale:4}: values · {values:.0e}, gradient · {slopes:.0e}")

# %% [markdown]
# Without normalisation, kernels ten times too small make the values ten times smaller in each of
# six layers, a million times in all, and the gradient shrinks with them; kernels ten times too
# large make the values a million times larger, and the gradient explodes. With normalisation each
# layer brings its values back to size. What is left is what section 14.10 showed: kernels ten times
# as large get about a tenth of the gradient. Measured by their own size, their steps are a hundred
# times smaller, and that fits the points that were lost.

# %%
factors = {key: both / measured[key[0], 1.0] for key, both in measured.items()}
assert np.isclose(factors["without", 0.1][0], 1e-6) and np.isclose(factors["without", 10.0][0], 1e6)
if data.card.is_original:
    assert factors["without", 0.1][1] < 1e-4 and factors["without", 10.0][1] > 1e4
    assert abs(factors["with", 0.1][0] - 1) < 0.15 and abs(factors["with", 10.0][0] - 1) < 0.01
    assert 0.09 < factors["with", 10.0][1] < 0.11 and 8 < factors["with", 0.1][1] < 11

# %% [markdown]
# ## 14.12 Old calls, today's calls
#
# *2 minutes*
#
# | in old material | today |
# | --- | --- |
# | `keras.layers.normalization.BatchNormalization` | `keras.layers.BatchNormalization` |
# | `BatchNormalization(mode=0)` | no such option; drop it |
# | `BatchNormalization(fused=True)` | no such option; Keras chooses by itself |
# | `gamma_init="one"` | `gamma_initializer="ones"` |
# | `K.set_learning_phase(0)` | `model(x, training=False)`, or `model.predict(x)` |
# | `tf.layers.batch_normalization`, `UPDATE_OPS` | the layer moves its averages itself |
# | `layers.experimental.SyncBatchNormalization()` | `BatchNormalization(synchronized=True)` |
#
# The old options now end in an error, which is better than being ignored:

# %%
for old_option in ({"mode": 0}, {"fused": True}, {"gamma_init": "one"}):
    try:
        keras.layers.BatchNormalization(**old_option)
    except (TypeError, ValueError) as refusal:
        print(f"{next(iter(old_option)):12} {type(refusal).__name__}")
    else:
        raise AssertionError("it was taken after all")

assert not hasattr(keras.backend, "set_learning_phase")
assert not hasattr(tf, "layers")
assert keras.layers.BatchNormalization(gamma_initializer="ones", synchronized=True).synchronized

# %% [markdown]
# One more thing that has changed: a layer with `trainable = False` now also runs in inference
# mode, whatever `training` says. When you freeze a pretrained network (chapter 16), its averages
# stay as they are.

# %%
frozen = keras.layers.BatchNormalization()
frozen.build((None, 1))
frozen.trainable = False
frozen(np.array([[1.0], [7.0], [7.0], [9.0]]), training=True)
print("moving mean of a frozen layer after a batch with mean 6:", frozen.moving_mean.numpy()[0])
assert frozen.moving_mean.numpy()[0] == 0

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-14-hand
# Normalise the batch 0, 0, 4, 4 by hand, without ε and with γ = 2, β = 1. What comes out if all
# four numbers are 10 larger, and what if they are 10 times as large?
# :::
#
# ::::{solution} ex-14-hand
# :class: dropdown
# Mean 2, differences −2, −2, 2, 2, variance 16/4 = 4, standard deviation 2. Normalised: −1, −1, 1,
# 1; with γ and β: −1, −1, 3, 3. The other two give the same: shifting and stretching the batch
# changes nothing.
# ::::
#
# :::{exercise}
# :label: ex-14-count
# Batch normalisation follows a convolution whose output has the shape (32, 7, 7, 64). How many
# parameters has it, how many of them are not trainable, and over how many values does each mean
# run?
# :::
#
# ::::{solution} ex-14-count
# :class: dropdown
# 4 · 64 = 256 parameters, 128 of them not trainable. Each mean runs over 32 · 7 · 7 = 1,568
# values.
# ::::
#
# :::{exercise}
# :label: ex-14-momentum
# After how many steps does the start weigh less than a hundredth at momentum 0.9? You want to
# repeat a PyTorch training with `momentum=0.01`: what do you give Keras?
# :::
#
# ::::{solution} ex-14-momentum
# :class: dropdown
# After 44 steps: 0.9⁴⁴ = 0.0097. Keras gets 1 − 0.01 = 0.99.
# ::::
#
# :::{exercise}
# :label: ex-14-fold
# A 1×1 convolution with the single weight 3 and no bias is followed by batch normalisation with
# γ = 2, β = 1, moving mean 4 and moving variance 9 (leave ε away). Fold the two into one.
# :::
#
# ::::{solution} ex-14-fold
# :class: dropdown
# s = 2/3. Weight: 3 · 2/3 = 2; bias: 1 − 4 · 2/3 = −5/3. Check with the input 5: 3 · 5 = 15,
# 2 · (15 − 4)/3 + 1 = 25/3, and 2 · 5 − 5/3 = 25/3.
# ::::

# %%
for four in ([0, 0, 4, 4], [10, 10, 14, 14], [0, 0, 40, 40]):
    column = np.array(four).reshape(4, 1)
    assert batch_norm(column, 2, 1, epsilon=0).output.ravel().tolist() == [-1, -1, 3, 3]
assert sum(batch_norm_parameters(64)) == 256 and batch_norm_parameters(64)[1] == 128
assert 32 * 7 * 7 == 1_568 and 0.9**43 > 0.01 > 0.9**44 and round(0.9**44, 4) == 0.0097
one_weight = np.full((1, 1, 1, 1), 3.0)
folded = fold_batch_norm(one_weight, 2, 1, 4, 9, epsilon=0)
assert np.isclose(folded.kernels.item(), 2) and np.isclose(folded.bias.item(), -5 / 3)
assert np.isclose(2 * (15 - 4) / 3 + 1, 25 / 3) and np.isclose(2 * 5 - 5 / 3, 25 / 3)

# %% [markdown]
# ## Take away
#
# - Per channel: take off the mean, divide by the standard deviation, scale by γ, shift by β. The
#   statistics run over the batch, and over height and width too for feature maps.
# - In training the batch's own statistics, at inference moving averages; these need some hundred
#   steps with Keras's momentum of 0.99, which PyTorch would call 0.01.
# - Four parameters per channel, two of them not trainable; a bias before it is useless, and at
#   inference it can be folded into the convolution.
# - Measured here: a highest stable learning rate 10 to 30 times as high, half the epochs or fewer
#   to the same accuracy, and learning also from kernels that begin too small or too large.
# - It needs batches: with two pictures much of the gain was lost, with one nothing was learned.
# - It is no cure for overfitting.
#
# ## Read on
#
# - The paper: {cite}`ioffe2015batch`. Why it helps: {cite}`santurkar2018how`.
# - Small batches: group normalisation, {cite}`wu2018group`. Dropout and batch normalisation
#   together: {cite}`li2019understanding`.
