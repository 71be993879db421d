# %% [markdown]
# # 12. Hyperparameters: which knob to turn, and how far
#
# **You will be able to**
#
# - find a learning rate, by trying four and by the range test;
# - let it decay: step, exponential, cosine and one-cycle, each by formula;
# - say what the batch size does to noise, time and memory;
# - write momentum and Adam in NumPy, and get the numbers that Keras gets;
# - stop training early with `monitor`, `min_delta`, `patience` and `restore_best_weights`;
# - run a search that survives a kill and shares its work among several processes.
#
# **You need** chapters 8, 10 and 11.
#
# **Minutes** 85 to read, 25 for the exercises, under 1 to run: the sweeps were made beforehand
# and are loaded from their records.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 12.1 One small network, many knobs
#
# *6 minutes*
#
# Training finds the parameters. What you decide *before* training are the
# {term}`hyperparameters <hyperparameter>`: how many layers, how many filters, which learning rate,
# how many epochs. No gradient leads to them; they are tried out.
#
# So this chapter makes many runs, and each must be cheap. The rules, the same for every run:
#
# - **data**: the first 2,000 digits of MNIST to learn from, 2,000 others to validate on;
# - **network**: the picture averaged to 14×14, two convolutions with 8 and 16 filters, each
#   followed by ReLU and max pooling, then ten outputs;
# - **budget**: 8 epochs, batches of 32, plain SGD with learning rate 0.3 (section 12.2 says why);
# - **three seeds** for every setting, and all choices are made on the validation set.
#
# One knob is turned at a time. What holds for this small network on few digits need not hold for
# yours: the *method* carries over, and some of the numbers do.

# %%
from dataclasses import replace

import numpy as np

from utils.recipes import mnist_data
from utils.training import Recipe, sweep

pictures, epochs, batch_size = 2_000, 8, 32
data = mnist_data(validation=True, pictures=pictures)
data = replace(
    data,
    x_valid=data.x_valid[:pictures], y_valid=data.y_valid[:pictures],
    x_test=data.x_test[:pictures], y_test=data.y_test[:pictures],
)  # fmt: skip
recipe = Recipe(epochs=epochs, batch_size=batch_size, keep="last")
steps = epochs * -(-pictures // batch_size)
print(f"{-(-pictures // batch_size)} updates per epoch, {steps} in a run")
if data.card.is_original:
    assert (len(data.x_train), len(data.x_valid), steps) == (2_000, 2_000, 504)

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras
from keras import layers


def build(optimizer=None, *, depth=2, width=8, activation="relu"):
    """Input (28, 28, 1), output (10,) class probabilities; compiled."""
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.AveragePooling2D(2)])
    for level in range(depth):
        filters = width * 2**level
        model.add(layers.Conv2D(filters, 3, padding="same", activation=activation))
        model.add(layers.MaxPooling2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        optimizer=optimizer or keras.optimizers.SGD(0.3),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


parameters = build().count_params()
print(f"{parameters:,} parameters")
assert parameters == (9 + 1) * 8 + (9 * 8 + 1) * 16 + (3 * 3 * 16 + 1) * 10 == 2_698

# %% [markdown]
# ## 12.2 The learning rate
#
# *7 minutes*
#
# If you turn one knob only, turn this one. Chapter 8 showed on a bowl what it does: too small
# creeps, too large leaves. Here is the same on a real loss, with five rates over more than three
# powers of ten. A search for a learning rate goes in factors, not in steps: between 0.001 and
# 0.01 lies as much as between 0.1 and 1.

# %%
rates = {
    "0.001": "much too small", "0.03": "small", "0.3": "good", "0.7": "large",
    "3.0": "far too large",
}  # fmt: skip


def with_rate(rate):
    return lambda: build(keras.optimizers.SGD(rate))


rate_runs = sweep("rate", {text: with_rate(float(text)) for text in rates}, data, recipe)


# %%
def final_accuracy(runs):
    """Validation accuracy after the last epoch in percent, one for each seed."""
    return np.array([100 * run.history["val_accuracy"][-1] for run in runs])


def show_table(settings, heading):
    """Mean and sample standard deviation over the seeds, one line for each setting."""
    print(f"{heading:24} validation accuracy (%)")
    for name, runs in settings.items():
        values = final_accuracy(runs)
        print(f"{name:24} {values.mean():5.1f} ± {values.std(ddof=1):4.1f}")


show_table({f"{r}, {word}": rate_runs[r] for r, word in rates.items()}, "learning rate")

# %% [markdown]
# The curves, all three seeds of each. The dotted line is $\ln 10$, the loss of a guess (chapter 8).

# %%
from utils import plotting

shown = ["0.001", "0.3", "0.7", "3.0"]
epoch_axis = np.arange(1, epochs + 1)
looks = zip(shown, plotting.PALETTE, plotting.LINE_STYLES, plotting.MARKERS, strict=False)
fig, ax = plotting.new_figure(height=3.5)
for rate, color, style, marker in looks:
    for number, run in enumerate(rate_runs[rate]):
        ax.plot(
            epoch_axis, run.history["loss"], color=color, linestyle=style, marker=marker,
            linewidth=1.3, label=f"{rate} ({rates[rate]})" if number == 0 else None,
        )  # fmt: skip
ax.axhline(np.log(10), color=plotting.BLACK, linestyle=":", linewidth=1)
ax.set(xlabel="epoch", ylabel="training loss (cross-entropy)", ylim=(0, 3.4))
ax.legend(title="learning rate", loc="upper right", ncols=2)
last_loss = {rate: np.mean([r.history["loss"][-1] for r in rate_runs[rate]]) for rate in shown}
plotting.show(
    fig,
    alt="Training loss over eight epochs, three seeds for each of four learning rates; mean after "
    "the last epoch: " + ", ".join(f"{k} {v:.2f}" for k, v in last_loss.items()) + ".",
    caption="Four learning rates, three seeds each. Only the good one gets anywhere with every "
    "seed.",
    name="fig-12-rates",
)

# %% [markdown]
# - **0.001**: the loss falls all the time, by a few thousandths per epoch. Eight epochs are
#   nothing. Even with 0.03, a tenth of the good rate, the table says 81 % after eight.
# - **0.3**: down to 0.15 or less, with all three seeds.
# - **0.7**: twice the good rate and a bit. One seed struggles along, two are lost: from the fourth
#   epoch on their loss is that of a guess.
# - **3.0**: all lost, within the first epoch.
#
# Two things to remember. The good rate lies close below the edge. And near the edge the *seed*
# decides: a single lucky run at 0.7 would tell nothing.

# %%
if data.card.is_original:
    mean = {rate: final_accuracy(runs).mean() for rate, runs in rate_runs.items()}
    assert mean["0.001"] < 15 and round(mean["0.03"]) == 81 and mean["0.3"] > 90
    assert max(run.history["loss"][-1] for run in rate_runs["0.3"]) < 0.15
    large = final_accuracy(rate_runs["0.7"])
    assert (large < 15).sum() == 2 and 60 < large.max() < 80
    assert all(final_accuracy(rate_runs["3.0"]) < 15)
    falls = -np.diff([run.history["loss"] for run in rate_runs["0.001"]])
    assert 0.002 < falls.min() and falls.max() < 0.009
    lost = [run for run in rate_runs["0.7"] if run.history["val_accuracy"][-1] < 0.15]
    for run in lost:
        assert np.allclose(run.history["loss"][3:], np.log(10), atol=0.02)
    assert all(run.history["loss"][0] > 2.3 for run in rate_runs["3.0"])

# %% [markdown]
# What does "lost" mean? After a few violent steps the ReLUs give 0 for all pictures or nearly all,
# and a ReLU that gives 0 has no gradient (chapter 4): hardly anything can bring it back. One epoch
# with 3.0 shows it:

# %%
keras.utils.set_random_seed(0)
dead = build(keras.optimizers.SGD(3.0))
dead.fit(data.x_train, data.y_train, batch_size=batch_size, epochs=1, verbose=0)
last_maps = keras.Model(dead.inputs, dead.layers[-3].output).predict(data.x_valid, verbose=0)
print(f"{100 * (last_maps == 0).mean():.0f} % of the last feature maps' values are 0")
if data.card.is_original:
    assert (last_maps == 0).mean() > 0.995

# %% [markdown]
# :::{admonition} Trap: "the loss stays near 2.3, so the rate is too small"
# :class: warning trap
# Look at the curves along the dotted line of {numref}`fig-12-rates`: two very different mistakes
# look alike. A rate far too small stays near $\ln 10$, and so does one far too large, once its
# first steps have killed the ReLUs. The difference is in the direction: the slow curve falls in
# *every* epoch, the dead one goes up and down. If in doubt, divide the rate by ten.
# :::

# %%
if data.card.is_original:
    for run in rate_runs["0.001"]:
        assert all(np.diff(run.history["loss"]) < 0)  # slow, but always down
    for run in rate_runs["3.0"]:
        assert not all(np.diff(run.history["loss"]) < 0)
        assert abs(run.history["loss"][-1] - np.log(10)) < 0.05

# %% [markdown]
# ## 12.3 The learning-rate range test
#
# *6 minutes*
#
# Five settings with three seeds are fifteen runs. The {term}`learning-rate range test`
# {cite}`smith2017cyclical` gets a first idea from one run of less than four epochs: begin with a
# tiny rate, multiply it by the same factor after every batch, and note the loss. It stays, falls,
# and rises again.

# %%
import tensorflow as tf

test_rates = np.geomspace(1e-3, 10, 240)


def range_test(model, x, y, rates, batch_size=32):
    """One update with each of the rates; the loss of each batch before its update."""
    loss_of = keras.losses.SparseCategoricalCrossentropy()

    @tf.function
    def update(batch_x, batch_y):
        with tf.GradientTape() as tape:
            loss = loss_of(batch_y, model(batch_x, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        model.optimizer.apply(gradients, model.trainable_variables)
        return loss

    losses = []
    for step, rate in enumerate(rates):
        chosen = np.arange(step * batch_size, (step + 1) * batch_size) % len(x)
        model.optimizer.learning_rate = rate
        losses.append(float(update(x[chosen], y[chosen])))
    return np.array(losses)


# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: the network is trained here, and last digits differ.
keras.utils.set_random_seed(0)
test_losses = range_test(build(), data.x_train, data.y_train, test_rates)

smooth, mean = [], 0.0
for step, loss in enumerate(np.nan_to_num(test_losses, nan=10.0), start=1):
    mean = 0.9 * mean + 0.1 * loss
    smooth.append(mean / (1 - 0.9**step))  # the correction that Adam makes too, section 12.7
smooth = np.array(smooth)
lowest = int(smooth.argmin())
print(f"lowest smoothed loss {smooth[lowest]:.2f} at rate {test_rates[lowest]:.2f}")

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: the network is trained here, and last digits differ.
fig, ax = plotting.new_figure(height=3.3)
ax.plot(test_rates, test_losses, color=plotting.SKY, linewidth=0.8, linestyle="-", label="batch")
ax.plot(test_rates, smooth, color=plotting.BLUE, linestyle="-", label="running mean")
ax.axvline(0.3, color=plotting.VERMILLION, linestyle="--", label="0.3, best of the sweep")
ax.set(xscale="log", xlabel="learning rate", ylabel="training loss", ylim=(0, 4))
ax.legend(loc="upper left")
plotting.show(
    fig,
    alt=f"Loss against the learning rate from 0.001 to 10, on a logarithmic axis: level at 2.3 up "
    f"to about 0.05, then falling to {smooth[lowest]:.1f} near a rate of "
    f"{test_rates[lowest]:.1f}, then rising.",
    caption="The range test: one run of 240 batches, the rate growing all the time.",
    name="fig-12-range",
)

# %% [markdown]
# Read it from left to right: level (nothing is learned yet), falling (these rates work), and the
# turn, from which on it does harm. At the end the loss is again that of a guess: the ReLUs are
# dead. Take a rate on the falling part, left of the turn: between a half and a tenth of the lowest
# point's rate is usual, here from about 0.05 to 0.3. That agrees with the sweep: 0.03 was small,
# 0.3 good, 0.7 large. The test is coarse, since the rate and the progress of training grow
# together, but it costs 240 updates, and the sweep above took 7,560.

# %%
assert len(test_rates) == 240 and len(rates) * 3 * steps == 7_560
assert 3 < len(test_rates) * batch_size / len(data.x_train) < 4 or not data.card.is_original
if data.card.is_original:
    assert 0.2 < test_rates[lowest] < 1.5
    level = smooth[test_rates < 0.01][-1]
    assert abs(level - np.log(10)) < 0.3 and smooth[lowest] < level - 0.4
    assert smooth[-1] > smooth[lowest] + 0.3 and abs(smooth[-1] - np.log(10)) < 0.3

# %% [markdown]
# ## 12.4 Decay: large steps first, small ones later
#
# *10 minutes*
#
# A large rate gets on, a small one settles (chapter 8 changed it by hand in the middle). A
# {term}`learning-rate schedule` does it by formula. With the first rate $\alpha_0$, the update
# $t$, counted from 0, and $T$ updates in all:
#
# | decay | formula | here |
# | --- | --- | --- |
# | step | $\alpha_0 \cdot 0.1^k$ after $k$ given updates | at 252 and 378 |
# | exponential | $\alpha_0 \cdot r^{\,t/s}$ | $r = \tfrac12$, $s = 126$: halved every two epochs |
# | cosine | $\alpha_0 \cdot \tfrac12 \left(1 + \cos \pi t / T\right)$ | $T = 504$ |
# | one-cycle | up to a peak, then down to 0, in straight lines | peak 0.6 after 30 % |
#
# **By hand,** at half time, $t = 252$, with $\alpha_0 = 0.3$: exponential
# $0.3 \cdot 0.5^{2} = 0.075$; cosine $0.3 \cdot \tfrac12 (1 + \cos 90°) = 0.15$. One-cycle starts
# at $0.04 \cdot 0.6 = 0.024$, and from its peak at 30 % of the time it has 70 % to come down: at
# half time 50 % are left, so $0.6 \cdot 50/70 = 0.4286$.

# %%
first_rate, halving = 0.3, 126
t = np.arange(steps)

by_numpy = {
    "step": first_rate * 0.1 ** ((t > 252).astype(int) + (t > 378)),
    "exponential": first_rate * 0.5 ** (t / halving),
    "cosine": first_rate * (1 + np.cos(np.pi * t / steps)) / 2,
}
rise, start = 0.3, 0.04
up = start + (1 - start) * (t / steps) / rise
down = (1 - t / steps) / (1 - rise)
by_numpy["one-cycle"] = 2 * first_rate * np.minimum(up, down)

for name, values in by_numpy.items():
    print(f"{name:12} first {values[0]:.4f}   half time {values[252]:.4f}   last {values[-1]:.5f}")
assert np.isclose(by_numpy["exponential"][252], 0.3 * 0.25)
assert np.isclose(by_numpy["cosine"][252], 0.15)
assert np.isclose(by_numpy["one-cycle"][0], 0.024)
assert np.isclose(by_numpy["one-cycle"][252], 0.6 * 50 / 70)

# %% [markdown]
# **Keras** has the first three ready. One-cycle it has not, so we write it: a schedule is a class
# with `__call__`, from the step to the rate, and with `get_config`, so that a saved model knows it.
# The decorator registers the name under which Keras finds the class again.


# %%
@keras.saving.register_keras_serializable(package="chapter_12")
class OneCycleByHand(keras.optimizers.schedules.LearningRateSchedule):
    """Straight up to the peak, straight down to 0."""

    def __init__(self, peak, steps, rise=0.3, start=0.04):
        super().__init__()
        self.peak, self.steps, self.rise, self.start = peak, steps, rise, start

    def __call__(self, step):
        done = keras.ops.cast(step, "float32") / self.steps
        up = self.start + (1 - self.start) * done / self.rise
        down = (1 - done) / (1 - self.rise)
        return self.peak * keras.ops.clip(keras.ops.minimum(up, down), 0.0, 1.0)

    def get_config(self):
        return {"peak": self.peak, "steps": self.steps, "rise": self.rise, "start": self.start}


# %% [markdown]
# From here on we import the same class, with checks of its arguments, from `utils.schedules`.

# %%
from keras.optimizers import schedules
from utils.schedules import OneCycle

by_keras = {
    "step": lambda: schedules.PiecewiseConstantDecay([252, 378], [0.3, 0.03, 0.003]),
    "exponential": lambda: schedules.ExponentialDecay(0.3, decay_steps=126, decay_rate=0.5),
    "cosine": lambda: schedules.CosineDecay(0.3, decay_steps=504),
    "one-cycle": lambda: OneCycle(peak=0.6, steps=504),
}
some_steps = [0, 1, 100, 151, 252, 253, 378, 400, 503]
for name, make in by_keras.items():
    theirs = [float(make()(step)) for step in some_steps]
    assert np.allclose(theirs, by_numpy[name][some_steps], rtol=1e-5, atol=1e-7), name
ours = [float(OneCycleByHand(0.6, 504)(step)) for step in some_steps]
assert np.allclose(ours, by_numpy["one-cycle"][some_steps], rtol=1e-5)
print("NumPy and Keras agree on all four")

# %%
plotting.comparison_lines(
    t / 63,
    by_numpy,
    axis_labels=("epochs done", "learning rate"),
    limits=(0, 0.65),
    alt="Learning rate over eight epochs. Step: 0.3, then 0.03 after four epochs and 0.003 after "
    "six. Exponential: from 0.3 halved every two epochs. Cosine: from 0.3 over 0.15 at half time "
    "to 0. One-cycle: from 0.024 up to 0.6 after 2.4 epochs, then down to 0.",
    caption="Four schedules over the 504 updates of a run.",
    name="fig-12-schedules",
)


# %% [markdown]
# Does it help? The same network with each of them, against the constant rate of 0.3.


# %%
def with_schedule(make):
    return lambda: build(keras.optimizers.SGD(make()))


decay_runs = {
    "constant": rate_runs["0.3"],
    **sweep("decay", {n: with_schedule(make) for n, make in by_keras.items()}, data, recipe),
}
show_table(decay_runs, "decay")


# %%
def in_words(settings):
    """For alternative texts: each setting's mean ± standard deviation in percent."""
    values = {name: final_accuracy(runs) for name, runs in settings.items()}
    return ", ".join(f"{n} {v.mean():.1f} ± {v.std(ddof=1):.1f}" for n, v in values.items())


plotting.comparison_bars(
    {name: final_accuracy(runs) for name, runs in decay_runs.items()},
    label="validation accuracy after 8 epochs (%)",
    limits=(84, 98),
    alt=f"Validation accuracy in percent with five schedules: {in_words(decay_runs)}.",
    caption="Constant rate and four schedules, three seeds each.",
    name="fig-12-decay",
)

# %% [markdown]
# What is seen best: with any of the four the seeds lie closer together. At a constant 0.3 the
# accuracy still changes by two to three points from one epoch to the next, so the last epoch is a
# matter of luck; with small steps at the end it settles. All four means are above that of the
# constant rate, but only one-cycle's by more than the spread: it is two points above, and each of
# its seeds beats each seed of all others. Its peak, 0.6, is close to the 0.7 that lost two runs of
# three: reached slowly, from below, the network stands it. Between step and cosine nothing can be
# told from three seeds.

# %%
if data.card.is_original:
    values = {name: final_accuracy(runs) for name, runs in decay_runs.items()}
    mean = {name: each_seed.mean() for name, each_seed in values.items()}
    spread = {name: each_seed.std(ddof=1) for name, each_seed in values.items()}
    assert min(mean, key=mean.get) == "constant" and max(mean, key=mean.get) == "one-cycle"
    assert 1.9 < mean["one-cycle"] - mean["constant"] < 2.1
    others = [name for name in values if name != "one-cycle"]
    assert max(mean[name] for name in others) - mean["constant"] < spread["constant"] < 1.9
    assert values["one-cycle"].min() > max(values[name].max() for name in others)
    assert spread["constant"] > 3 * max(spread[name] for name in by_keras)
    late = {n: [r.history["val_accuracy"][-4:] for r in runs] for n, runs in decay_runs.items()}
    change = {n: 100 * np.abs(np.diff(rows, axis=1)).mean() for n, rows in late.items()}
    assert 2 < change["constant"] < 3 and max(change[name] for name in by_keras) < 1
    assert abs(mean["step"] - mean["cosine"]) < spread["cosine"]

# %% [markdown]
# :::{admonition} Trap: "decay_steps is the number of epochs"
# :class: warning trap
# Keras's schedules count *updates*. Whoever writes `decay_steps=8` for eight epochs has a rate of
# zero after eight batches, and a network that has hardly begun to learn. Multiply by the batches
# per epoch.
# :::

# %%
mistaken = schedules.CosineDecay(0.3, decay_steps=epochs)
print("rate after 8 updates of 504:", float(mistaken(8)))
assert float(mistaken(8)) == 0 < float(by_keras["cosine"]()(8))

# %% [markdown]
# ## 12.5 Batch size: noise, time, memory
#
# *10 minutes*
#
# How many pictures decide about one step? All of them: *batch gradient descent*. A single one:
# *stochastic gradient descent*. Something between: *mini-batches*, which is what everyone uses.
#
# **Noise.** A batch's gradient is a guess at the gradient of all pictures. How good a guess?
# Compute the gradient of each of 1,000 pictures apart; then that of any batch is a mean of rows.

# %%
keras.utils.set_random_seed(0)
fresh = build()
loss_of = keras.losses.SparseCategoricalCrossentropy()


@tf.function
def gradient_of_picture(x, y):
    with tf.GradientTape() as tape:
        loss = loss_of(y, fresh(x, training=True))
    parts = tape.gradient(loss, fresh.trainable_variables)
    return tf.concat([tf.reshape(part, [-1]) for part in parts], axis=0)


each = np.stack(
    [
        gradient_of_picture(data.x_train[k : k + 1], data.y_train[k : k + 1]).numpy()
        for k in range(1000)
    ]
)
of_all = each.mean(axis=0)
print(each.shape, "one row of partial derivatives for each picture")

# %%
random = np.random.default_rng(0)
sizes = [1, 8, 32, 128, 512]
noise = []
for size in sizes:
    batches = [each[random.integers(0, 1000, size)].mean(axis=0) for _ in range(400)]
    error = np.mean([np.sum((batch - of_all) ** 2) for batch in batches]) ** 0.5
    noise.append(error / np.linalg.norm(of_all))

plotting.comparison_lines(
    sizes,
    {"measured": noise, "first value divided by √B": noise[0] / np.sqrt(sizes)},
    axis_labels=("pictures in the batch, B", "error, as multiple of the gradient"),
    log_x=True, log_y=True,
    alt="Error of a batch's gradient relative to the length of the whole gradient: "
    + ", ".join(f"{n:.1f} with {s}" for s, n in zip(sizes, noise, strict=True))
    + ". It follows one over the root of the batch size.",
    caption="How far a batch's gradient is from that of all 1,000 pictures, for fresh weights.",
    name="fig-12-noise",
)  # fmt: skip

# %% [markdown]
# The error shrinks with the *root* of the batch size: four times the pictures, half the noise. A
# single picture's gradient misses by some ten times the length of what it should be; with 128
# pictures error and gradient are about equally long. And yet it works: the errors of many steps
# cancel, the gradients add up.

# %%
assert np.allclose(noise, noise[0] / np.sqrt(sizes), rtol=0.15)
if data.card.is_original:
    assert 8 < noise[0] < 13 and 0.7 < noise[3] < 1.2

# %% [markdown]
# **What that means for training.** The sweep trains with batches of 1, 8, 32, 128 and with all
# 2,000. Noisier steps must be shorter, so below 32 the learning rate goes down with the batch,
# 0.3 · B/32 (rounded); above 32 it stays at 0.3, as we have seen 0.7 fail. Eight epochs each;
# three for batches of 1, which already make 6,000 updates.

# %%
batch_settings = {"1": (1, 0.01, 3), "8": (8, 0.075, 8), "128": (128, 0.3, 8)}
batch_settings["all"] = (2_000, 0.3, 8)
found = sweep(
    "batch",
    {name: with_rate(rate) for name, (_, rate, _) in batch_settings.items()},
    data,
    {
        name: Recipe(epochs=n, batch_size=size, keep="last")
        for name, (size, _, n) in batch_settings.items()
    },
)
batch_runs = {"1": found["1"], "8": found["8"], "32": rate_runs["0.3"]}
batch_runs |= {"128": found["128"], "all": found["all"]}


# %%
def seconds_per_epoch(runs):
    """The fastest epoch: whatever else the machine had to do can only have made one slower."""
    return min(min(run.epoch_seconds) for run in runs)


batch_of = {"1": 1, "8": 8, "32": 32, "128": 128, "all": 2_000}
updates = {name: -(-2_000 // size) for name, size in batch_of.items()}
print("batch   updates per epoch   seconds per epoch   after 3 epochs (%)   at the end (%)")
for name, runs in batch_runs.items():
    third = np.mean([100 * run.history["val_accuracy"][2] for run in runs])
    print(
        f"{name:>5}   {updates[name]:17,}   {seconds_per_epoch(runs):17.2f}   {third:18.1f}   "
        f"{final_accuracy(runs).mean():7.1f} ± {final_accuracy(runs).std(ddof=1):.1f}"
    )

# %%
fig, (left, right) = plotting.new_figure(1, 2, height=3.4)
looks = list(zip(plotting.PALETTE, plotting.LINE_STYLES, plotting.MARKERS, strict=True))
for (name, runs), (color, style, marker) in zip(batch_runs.items(), looks, strict=False):
    mean = np.mean([run.history["val_accuracy"] for run in runs], axis=0)
    seconds = seconds_per_epoch(runs) * np.arange(1, len(mean) + 1)
    look = {"color": color, "linestyle": style, "marker": marker, "markersize": 4}
    left.plot(np.arange(1, len(mean) + 1), 100 * mean, label=name, **look)
    right.plot(seconds, 100 * mean, **look)
left.set(xlabel="epoch", ylabel="validation accuracy (%)", ylim=(0, 100))
right.set(xlabel="training time (s)", xscale="log", ylim=(0, 100))
left.legend(title="batch")
plotting.show(
    fig,
    alt="Validation accuracy for five batch sizes, at left against the epoch, at right against "
    f"the training time. At the end: {in_words(batch_runs)}.",
    caption="The same runs against epochs and against seconds; means of three seeds.",
    name="fig-12-batch",
)

# %% [markdown]
# At left, counted in epochs, smaller batches look better: they make more updates per epoch. With
# all 2,000 pictures in one batch there are eight updates in all, each with the best possible
# gradient, and the network has hardly begun. At right, counted in seconds, it turns: an epoch of
# single pictures takes some twenty times as long as one of batches of 32, since each
# update has a fixed cost and a processor is quick at doing the same to many pictures at once. From
# 32 to all 2,000 an epoch takes about the same time here. (The fastest epochs are shown; the
# machine had other work, so take the seconds as rough.)
#
# Noise is no enemy, by the way: batches of 8, at a quarter of the learning rate, end no worse than
# those of 32 (their mean is higher, by less than the spread), and their three seeds lie far closer
# together. Whether that is the batch or the smaller rate cannot be told, as both were changed. That
# is why a batch size is never compared alone.

# %%
if data.card.is_original:
    third = {n: np.mean([r.history["val_accuracy"][2] for r in g]) for n, g in batch_runs.items()}
    assert third["all"] < 0.2 < third["128"] < third["32"] < third["8"]
    seconds = {name: seconds_per_epoch(runs) for name, runs in batch_runs.items()}
    assert 15 < seconds["1"] / seconds["32"] < 30
    assert max(seconds[n] for n in ("32", "128", "all")) < 1.3 * seconds["128"]
    assert final_accuracy(batch_runs["all"]).max() < 45
    eight, thirty_two = final_accuracy(batch_runs["8"]), final_accuracy(batch_runs["32"])
    assert 0.5 < eight.mean() - thirty_two.mean() < thirty_two.std(ddof=1)
    assert eight.std(ddof=1) < thirty_two.std(ddof=1) / 5

# %% [markdown]
# **Memory.** For the way back, each layer's output must be kept for each picture of the batch.
# That can be counted: the network's layers give so many numbers per picture, at 4 bytes each. And
# it can be measured, by watching the process while it makes an update. Before that, the memory that
# earlier work left behind is given back, or the update would only use it again.

# %%
values_kept = sum(int(np.prod(layer.output.shape[1:])) for layer in fresh.layers)
for size in (32, 500, 2_000):
    print(f"batch of {size:5,}: {values_kept:,} × 4 × {size:,} bytes", end=" = ")
    print(f"{values_kept * 4 * size / 1e6:.2f} MB")
assert values_kept == 196 + 1568 + 392 + 784 + 144 + 144 + 10 == 3_238

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: memory is measured, on this computer.
import ctypes
import sys
import threading
import time
import psutil


def peak_megabytes(work):
    """How much the process's memory grows while it does the work, in MB."""
    process, seen, done = psutil.Process(), [], threading.Event()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # what was freed, but is kept for later, would hide it

    def watch():
        while not done.is_set():
            seen.append(process.memory_info().rss)
            time.sleep(0.0005)

    watcher = threading.Thread(target=watch)
    watcher.start()
    time.sleep(0.01)
    work()
    done.set()
    watcher.join()
    return (max(seen) - min(seen)) / 1e6


@tf.function(reduce_retracing=True)
def update(x, y):
    with tf.GradientTape() as tape:
        loss = loss_of(y, fresh(x, training=True))
    gradients = tape.gradient(loss, fresh.trainable_variables)
    fresh.optimizer.apply(gradients, fresh.trainable_variables)


peaks = {}
for size in (32, 500, 2_000):
    x, y = tf.constant(data.x_train[:size]), tf.constant(data.y_train[:size])
    update(x, y)  # the first call builds the graph
    peaks[size] = peak_megabytes(lambda x=x, y=y: [update(x, y) for _ in range(5)])
    print(f"batch of {size:5,}: {peaks[size]:6.1f} MB")

# %% [markdown]
# Memory grows with the batch, and for the largest more is measured than was counted: gradients and
# room to work in come on top. Some tens of megabytes for 2,000 digits are nothing; the network of
# chapter 10 on all 45,000 colour pictures at once would need gigabytes for the outputs alone. This
# is why batch gradient descent is hardly ever an option for pictures.

# %%
from utils.recipes import cifar10_cnn

kept_by_chapter_10 = sum(int(np.prod(each.output.shape[1:])) for each in cifar10_cnn().layers)
gigabytes = kept_by_chapter_10 * 4 * 45_000 / 1e9
print(f"chapter 10, all pictures at once: {gigabytes:.1f} GB")
assert gigabytes > 4

# %% [markdown]
# ## 12.6 Momentum
#
# *7 minutes*
#
# In a ravine (chapter 8) plain gradient descent jumps from wall to wall and creeps along the
# bottom. A heavy ball would not: the pushes from the walls cancel, those along the bottom add up.
# {term}`Momentum <momentum>` gives the weights a *velocity* $v$ that outlives the step:
#
# $$
# v \leftarrow \beta v - \alpha \frac{\partial E}{\partial w}, \qquad w \leftarrow w + v
# $$ (eq-12-momentum)
#
# with $\beta = 0.9$ as usual. If the gradient is always the same $g$, the velocity grows to
# $-\alpha g / (1 - \beta)$: ten times the plain step.
#
# **By hand,** on the bowl of chapter 8, $\partial E / \partial w = 8w - 24$, from $w = 0$ with
# $\alpha = 0.1$: first $v = 0.1 \cdot 24 = 2.4$ and $w = 2.4$. Then the gradient is $-4.8$,
# $v = 0.9 \cdot 2.4 + 0.48 = 2.64$ and $w = 5.04$. The lowest point, 3, was overrun: the gradient
# is $16.32$ now, $v = 0.9 \cdot 2.64 - 1.632 = 0.744$, and still $w$ goes on, to $5.784$.

# %%
w, v, beta, learning_rate = 0.0, 0.0, 0.9, 0.1
for step in range(3):
    gradient = 8 * w - 24
    v = beta * v - learning_rate * gradient
    w = w + v
    print(f"step {step}: gradient {gradient:6.2f}, v = {v:.3f}, w = {w:.3f}")
assert np.isclose(w, 2.4 + 2.64 + 0.744)


# %%
def descend_with_momentum(gradient_of, start, learning_rate, steps, momentum=0.9):
    """Every point that descent with momentum visits, the start first."""
    points = [np.asarray(start, dtype=float)]
    velocity = np.zeros_like(points[0])
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * gradient_of(points[-1])
        points.append(points[-1] + velocity)
    return np.array(points)


def keras_path(optimizer, gradient_of, start, steps):
    """The same with an optimiser of Keras."""
    weight = keras.Variable(np.asarray(start, dtype=float), dtype="float64")
    points = [weight.numpy()]
    for _ in range(steps):
        optimizer.apply([gradient_of(weight)], [weight])
        points.append(weight.numpy())
    return np.array(points)


curvatures = np.array([1.0, 20.0])


def ravine_gradient(w):
    return curvatures * w


ours = descend_with_momentum(ravine_gradient, [-9, 1.5], 0.05, 30, momentum=0.7)
theirs = keras_path(keras.optimizers.SGD(0.05, momentum=0.7), ravine_gradient, [-9, 1.5], 30)
assert np.allclose(ours, theirs, atol=1e-5)
assert np.isclose(descend_with_momentum(lambda w: 8 * w - 24, 0, 0.1, 3)[-1], w)
same_gradient = descend_with_momentum(lambda w: 1.0, 0, 0.1, 200)
assert np.isclose(same_gradient[-1] - same_gradient[-2], -0.1 / (1 - 0.9))  # ten plain steps
print("NumPy and Keras: the same 30 steps")

# %% [markdown]
# Plain descent, the one of chapter 8, is the case $\beta = 0$.
#
# ## 12.7 Adam
#
# *10 minutes*
#
# Momentum smooths the direction. *Adam* {cite}`kingma2015adam` also gives each weight its own
# step length. It keeps two running means for each weight, of the gradient $g$ and of its square:
#
# $$
# m \leftarrow \beta_1 m + (1 - \beta_1)\, g, \qquad s \leftarrow \beta_2 s + (1 - \beta_2)\, g^2
# $$
#
# with $\beta_1 = 0.9$ and $\beta_2 = 0.999$. Both begin at 0 and are too small at first; after $t$
# steps the weights of the mean sum to $1 - \beta^t$, so dividing by that corrects it:
#
# $$
# \hat m = \frac{m}{1 - \beta_1^t}, \qquad \hat s = \frac{s}{1 - \beta_2^t}, \qquad
# w \leftarrow w - \alpha\, \frac{\hat m}{\sqrt{\hat s} + \varepsilon}
# $$ (eq-12-adam)
#
# The small $\varepsilon = 10^{-8}$ keeps the division from failing where all gradients were 0.
#
# **By hand.** One weight, $\alpha = 0.1$, gradients 4 and then 1. Step 1: $m = 0.4$ and
# $s = 0.016$; corrected, $\hat m = 0.4/0.1 = 4$ and $\hat s = 0.016/0.001 = 16$. The step is
# $0.1 \cdot 4/\sqrt{16} = 0.1$. **The first step is $\alpha$, whatever the gradient.** Step 2:
# $m = 0.9 \cdot 0.4 + 0.1 \cdot 1 = 0.46$, $s = 0.999 \cdot 0.016 + 0.001 \cdot 1 = 0.016984$;
# $\hat m = 0.46/0.19 = 2.4211$, $\hat s = 0.016984/0.001999 = 8.4962$; the step is
# $0.1 \cdot 2.4211/2.9148 = 0.0831$.


# %%
def descend_with_adam(
    gradient_of, start, learning_rate, steps, beta_1=0.9, beta_2=0.999, epsilon=1e-8
):
    """Every point that Adam visits, the start first."""
    points = [np.asarray(start, dtype=float)]
    mean, square = np.zeros_like(points[0]), np.zeros_like(points[0])
    for t in range(1, steps + 1):
        gradient = gradient_of(points[-1])
        mean = beta_1 * mean + (1 - beta_1) * gradient
        square = beta_2 * square + (1 - beta_2) * gradient**2
        mean_hat, square_hat = mean / (1 - beta_1**t), square / (1 - beta_2**t)
        step = learning_rate * mean_hat / (np.sqrt(square_hat) + epsilon)
        points.append(points[-1] - step)
    return np.array(points)


given = iter([4.0, 1.0])
two_steps = descend_with_adam(lambda w: next(given), 0.0, 0.1, 2)
print("after each step:", two_steps.round(4))
assert np.isclose(two_steps[1], -0.1)
assert np.isclose(two_steps[2], -0.1 - 0.1 * (0.46 / 0.19) / np.sqrt(0.016984 / 0.001999))
assert round(float(two_steps[1] - two_steps[2]), 4) == 0.0831

# %% [markdown]
# **Check with Keras,** thirty steps in the ravine. Keras computes the powers $\beta^t$ in 32-bit
# numbers, so the two agree to four decimals, not to fifteen.

# %%
ours = descend_with_adam(ravine_gradient, [-9, 1.5], 0.5, 30, epsilon=1e-8)
adam = keras.optimizers.Adam(0.5, epsilon=1e-8)
theirs = keras_path(adam, ravine_gradient, [-9, 1.5], 30)
assert np.allclose(ours, theirs, atol=1e-4)

default = keras.optimizers.Adam()
print("Keras's defaults:", default.beta_1, default.beta_2, default.epsilon)
assert (default.beta_1, default.beta_2, default.epsilon) == (0.9, 0.999, 1e-7)

# %% [markdown]
# Two details differ from the paper: the default $\varepsilon$ is $10^{-7}$, and Keras adds it to
# $\sqrt{s}$ *before* the correction. Neither shows unless gradients are as small as $\varepsilon$
# itself. Then it does:

# %%
from utils import optimizers  # the functions of this chapter and of chapter 8, with checks


def tiny_gradient(w):
    return 1e-7 * curvatures * w


by_paper = optimizers.descend_with_adam(tiny_gradient, [-9, 1.5], 0.5, 30, epsilon=1e-7)
as_keras = optimizers.descend_with_adam(
    tiny_gradient, [-9, 1.5], 0.5, 30, epsilon=1e-7, epsilon_first=True
)
theirs = keras_path(keras.optimizers.Adam(0.5), tiny_gradient, [-9, 1.5], 30)
print("gradients near 1e-7, after 5 steps: paper", by_paper[5].round(2), end="   ")
print("Keras", theirs[5].round(2))
assert np.allclose(as_keras, theirs, atol=1e-3)
assert np.abs(by_paper - theirs).max() > 0.5
no_momentum = descend_with_momentum(ravine_gradient, [-9, 1.5], 0.05, 30, momentum=0.0)
assert np.allclose(no_momentum, optimizers.descend(ravine_gradient, [-9, 1.5], 0.05, 30))
assert np.allclose(optimizers.descend_with_adam(ravine_gradient, [-9, 1.5], 0.5, 30), ours)

# %% [markdown]
# **All three in the ravine,** 20 steps from the same start:

# %%
start_point = [-9.0, 1.5]
paths = {
    "SGD, α = 0.09": optimizers.descend(ravine_gradient, start_point, 0.09, 20),
    "momentum, α = 0.05": optimizers.descend_with_momentum(
        ravine_gradient, start_point, 0.05, 20, momentum=0.7
    ),
    "Adam, α = 0.5": optimizers.descend_with_adam(ravine_gradient, start_point, 0.5, 20),
}


def ravine(w_1, w_2):
    return (curvatures[0] * w_1**2 + curvatures[1] * w_2**2) / 2


end_loss = {name: float(ravine(*path[-1])) for name, path in paths.items()}
plotting.descent_paths(
    ravine,
    paths,
    limits=(-10.5, 2.5, -3.0, 3.0),
    alt="Twenty steps in a ravine from (−9, 1.5). "
    + " ".join(
        f"{name}: ends at ({path[-1][0]:.2f}, {path[-1][1]:.2f}) with loss {end_loss[name]:.2f}."
        for name, path in paths.items()
    ),
    caption="The ravine of chapter 8. SGD zigzags. Momentum swings in. Adam's first steps are "
    "equally long in both directions.",
    name="fig-12-ravine",
)

# %%
for name, loss in end_loss.items():
    print(f"{name:20} loss after 20 steps {loss:.3f}")
assert end_loss["momentum, α = 0.05"] < end_loss["Adam, α = 0.5"] < end_loss["SGD, α = 0.09"]
adam_path = optimizers.descend_with_adam(ravine_gradient, start_point, 0.5, 60)
lengths = np.linalg.norm(np.diff(adam_path, axis=0), axis=1)
print(f"Adam's first step is {lengths[0]:.2f} long, its twentieth {lengths[19]:.2f}")
print(f"in 60 steps it goes as far as w_1 = {adam_path[:, 0].max():.2f}")
assert np.allclose(np.abs(adam_path[1] - start_point), 0.5, atol=1e-6)
assert abs(adam_path[0, 0]) > 20 * abs(adam_path[20, 0]) and 2 < lengths[0] / lengths[19] < 2.5
assert adam_path[20, 0] < 0 < 1 < adam_path[:, 0].max()

# %% [markdown]
# Adam does not see that the ravine is twenty times steeper across than along: it divides the
# gradient by its own size. For the same reason its steps shrink slowly: after twenty, the gradient
# along the ravine is less than a twentieth of what it was, the step still almost half as long. So
# Adam overruns the lowest point and has to come back, and in this bowl it ends behind momentum. A
# network has thousands of weights of very different scales; perhaps dividing out the scale is worth
# more there? The sweep, each with a rate that suits it:

# %%
optimizer_runs = {
    "SGD 0.3": rate_runs["0.3"],
    **{
        f"{title}": runs
        for title, runs in zip(
            ["momentum 0.03", "RMSprop 0.003", "Adam 0.003"],
            sweep(
                "optimizer",
                {
                    "momentum": lambda: build(keras.optimizers.SGD(0.03, momentum=0.9)),
                    "rmsprop": lambda: build(keras.optimizers.RMSprop(0.003)),
                    "adam": lambda: build(keras.optimizers.Adam(0.003)),
                },
                data,
                recipe,
            ).values(),
            strict=True,
        )
    },
}
show_table(optimizer_runs, "optimiser and rate")

# %%
plotting.comparison_lines(
    epoch_axis,
    {
        name: [100 * np.array(run.history["val_accuracy"]) for run in runs]
        for name, runs in optimizer_runs.items()
    },
    axis_labels=("epoch", "validation accuracy (%)"),
    alt=f"Validation accuracy over eight epochs for four optimisers; at the end "
    f"{in_words(optimizer_runs)}.",
    caption="Four optimisers, mean and standard deviation of three seeds.",
    name="fig-12-optimizers",
)

# %% [markdown]
# Perhaps not what you expected: once each has a rate that suits it, the four differ by less than
# their spread over the seeds. The rates are what differs, by a factor of 100: SGD wants 0.3,
# momentum a tenth of it (its steps grow tenfold), Adam and RMSprop 0.003. What Adam buys is
# convenience: its step does not depend on the scale of the gradient (the third exercise), so Keras
# can have a default rate, 0.001, that is a fair first try for any network. With SGD you begin by
# finding one.

# %%
if data.card.is_original:
    means = [final_accuracy(runs).mean() for runs in optimizer_runs.values()]
    spreads = [final_accuracy(runs).std(ddof=1) for runs in optimizer_runs.values()]
    assert np.ptp(means) < min(spreads)
assert np.isclose(float(keras.optimizers.Adam().learning_rate), 0.001)

# %% [markdown]
# ## 12.8 Architecture: depth, width, activation
#
# *6 minutes*
#
# The same budget, and another network each time: one, two or three convolutions; 2, 8 or 32
# filters in the first; ReLU, tanh or sigmoid.


# %%
def with_shape(**shape):
    return lambda: build(**shape)


base = rate_runs["0.3"]
depth = sweep("depth", {str(n): with_shape(depth=n) for n in (1, 3)}, data, recipe)
width = sweep("width", {str(n): with_shape(width=n) for n in (2, 32)}, data, recipe)
names = ("tanh", "sigmoid")
activation = sweep("activation", {n: with_shape(activation=n) for n in names}, data, recipe)

depth_runs = {"1": depth["1"], "2": base, "3": depth["3"]}
width_runs = {"2": width["2"], "8": base, "32": width["32"]}
activation_runs = {"relu": base, **activation}

# %%
shapes = {
    "depth": {n: build(depth=int(n)).count_params() for n in depth_runs},
    "width": {n: build(width=int(n)).count_params() for n in width_runs},
    "activation": {n: build(activation=n).count_params() for n in activation_runs},
}
knobs = {"depth": depth_runs, "width": width_runs, "activation": activation_runs}
for knob, settings in knobs.items():
    print(f"{knob:12} parameters   validation accuracy (%)")
    for name, runs in settings.items():
        values = final_accuracy(runs)
        print(
            f"{name:12} {shapes[knob][name]:10,}   {values.mean():5.1f} ± {values.std(ddof=1):.1f}"
        )

# %%
fig, axes = plotting.new_figure(1, 3, height=3.0)
for ax, (knob, settings) in zip(axes, knobs.items(), strict=True):
    values = np.array([final_accuracy(runs) for runs in settings.values()])
    places = np.arange(len(settings))
    ax.errorbar(
        places, values.mean(axis=1), values.std(axis=1, ddof=1), color=plotting.BLUE, capsize=4,
        linestyle="none", marker="_", markersize=14,
    )  # fmt: skip
    ax.plot(places, values, color=plotting.VERMILLION, marker="o", linestyle="none", markersize=4)
    ax.set_xticks(places, list(settings))
    ax.set(xlabel=knob, xlim=(-0.5, 2.5), ylim=(0, 100) if knob == "activation" else (78, 98))
axes[0].set_ylabel("validation accuracy (%)")
plotting.show(
    fig,
    alt="Validation accuracy in percent. "
    + " ".join(f"By {knob}: {in_words(settings)}." for knob, settings in knobs.items()),
    caption="Three knobs of the architecture. Dots are seeds, bars mean and standard deviation. "
    "The scale at right begins at 0.",
    name="fig-12-architecture",
)

# %% [markdown]
# - **Width** matters: with two filters the network is eight points below that with 8, and 32 are
#   better than 8 by three points, with every seed. They cost 9 times the parameters.
# - **Depth** does nothing that three seeds could show: the means differ by less than the spread. On
#   pictures of 14×14 a third convolution sees 3×3 values. On larger pictures it is another story
#   (chapter 10).
# - **Activation**: tanh is ahead of ReLU by little more than one standard deviation, which three
#   seeds do not settle. Sigmoid has hardly begun to learn: its slope is at most ¼ (chapter 4), so
#   two layers of it pass back a small part of the gradient. The run says that 8 epochs at 0.3 are
#   not enough for it, and no more.

# %%
if data.card.is_original:
    results = {k: {n: final_accuracy(r) for n, r in s.items()} for k, s in knobs.items()}
    width, depth, activation = results["width"], results["depth"], results["activation"]
    assert width["2"].max() < width["8"].min() < width["8"].max() < width["32"].min()
    assert 3 < width["32"].mean() - width["8"].mean() < 3.5
    assert 7.5 < width["8"].mean() - width["2"].mean() < 8.5
    assert 9 < shapes["width"]["32"] / shapes["width"]["8"] < 9.5
    widest = max(values.std(ddof=1) for values in depth.values())
    assert np.ptp([values.mean() for values in depth.values()]) < widest
    ahead = activation["tanh"].mean() - activation["relu"].mean()
    assert 1 < ahead / activation["relu"].std(ddof=1) < 1.2
    assert activation["sigmoid"].max() < 20

# %% [markdown]
# ## 12.9 How many epochs: early stopping
#
# *9 minutes*
#
# Train too short, and the network is not done; too long, and it learns its pictures by heart
# (chapter 11). Here are 60 epochs of our network.

# %%
long_recipe = Recipe(epochs=60, batch_size=batch_size, keep="last")
long_runs = sweep("epochs", {"60": with_shape()}, data, long_recipe)["60"]
valid_loss = np.array([run.history["val_loss"] for run in long_runs])
best_epochs = valid_loss.argmin(axis=1) + 1
plotting.comparison_lines(
    np.arange(1, 61),
    {
        "training": [run.history["loss"] for run in long_runs],
        "validation": valid_loss,
    },
    axis_labels=("epoch", "loss (cross-entropy)"),
    limits=(0, 1.2),
    alt=f"Loss over 60 epochs, mean and spread of three seeds. The training loss falls to "
    f"{np.mean([run.history['loss'][-1] for run in long_runs]):.3f}; the validation loss is lowest "
    f"in epochs {', '.join(map(str, best_epochs))} and ends at {valid_loss[:, -1].mean():.2f}.",
    caption="Sixty epochs, three seeds. The lowest validation loss comes early; then it rises.",
    name="fig-12-epochs",
)

# %% [markdown]
# The training loss goes to zero: every one of the 2,000 pictures is known by heart. The validation
# loss is lowest somewhere from epoch 9 to 16, jumps about until the training pictures are learned,
# and then climbs slowly, to 1.4 times its lowest value and more. The validation *accuracy* does not
# fall meanwhile, it even gains a little: the network makes no more mistakes than before, but it is
# ever more certain of them (chapter 7 called that calibration).

# %%
if data.card.is_original:
    assert sorted(best_epochs) == [9, 12, 16]
    assert all(run.history["loss"][-1] < 0.001 for run in long_runs)
    assert all(run.history["accuracy"][-1] == 1 for run in long_runs)
    assert (valid_loss[:, -1] / valid_loss.min(axis=1) > 1.4).all()
    for run, epoch in zip(long_runs, best_epochs, strict=True):
        assert 0 < run.history["val_accuracy"][-1] - run.history["val_accuracy"][epoch - 1] < 0.01

# %% [markdown]
# {term}`Early stopping <early stopping>` watches a measure of the validation set and ends training
# when it no longer gets better:
#
# - `monitor`: what is watched, usually `val_loss`;
# - `min_delta`: an improvement by less than this does not count (default 0);
# - `patience`: so many epochs in a row may pass without improvement;
# - `restore_best_weights`: go back to the best epoch's weights at the end (default `False`!).
#
# **By hand.** Let the validation loss be 0.50, 0.42, 0.43, 0.41, 0.44, 0.45, 0.40.
#
# | epoch | loss | best so far | epochs without improvement |
# | --- | --- | --- | --- |
# | 1 | 0.50 | 0.50 | 0 |
# | 2 | 0.42 | 0.42 | 0 |
# | 3 | 0.43 | 0.42 | 1: patience 1 stops here |
# | 4 | 0.41 | 0.41 | 0 |
# | 5 | 0.44 | 0.41 | 1 |
# | 6 | 0.45 | 0.41 | 2: patience 2 stops here |
# | 7 | 0.40 | 0.40 | 0 |
#
# Patience 1 misses the epochs 4 and 7, which were better than what it had. With
# `min_delta=0.05` the 0.41 of epoch 4 would not have counted, as it is only 0.01 better.


# %%
def early_stop(losses, patience, min_delta=0.0):
    """The epoch after which training ends, and the best one by then; both from 1."""
    best, best_epoch, waited = np.inf, 0, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return len(losses), best_epoch


example = [0.50, 0.42, 0.43, 0.41, 0.44, 0.45, 0.40]
for patience, min_delta in ((1, 0), (2, 0), (3, 0), (3, 0.05)):
    last, best = early_stop(example, patience, min_delta)
    print(f"patience {patience}, min_delta {min_delta}: ends after {last}, best epoch {best}")
assert [early_stop(example, p)[0] for p in (1, 2, 3)] == [3, 6, 7]
assert early_stop(example, 3, 0.05) == (5, 2)

# %% [markdown]
# **Check with Keras.** Its callback is handed a history, epoch by epoch. To see whose weights are
# left at the end, the network's only weight is set to the number of the epoch.


# %%
def keras_early_stop(losses, **settings):
    """The epoch after which Keras ends training, and the epoch whose weights the model has."""
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, use_bias=False)])
    callback = keras.callbacks.EarlyStopping(monitor="val_loss", **settings)
    callback.set_model(model)
    callback.on_train_begin()
    model.stop_training = False
    for epoch, loss in enumerate(losses):
        model.set_weights([np.array([[epoch + 1.0]])])
        callback.on_epoch_end(epoch, {"val_loss": loss})
        if model.stop_training:
            break
    callback.on_train_end()
    return epoch + 1, int(model.get_weights()[0].item())


for losses in (example, *valid_loss.tolist()):
    for patience, min_delta in ((1, 0), (2, 0), (3, 0.05), (10, 0), (20, 0.001)):
        settings = {"patience": patience, "min_delta": min_delta}
        expected = early_stop(losses, **settings)
        assert keras_early_stop(losses, **settings, restore_best_weights=True) == expected
        without = keras_early_stop(losses, **settings)
        assert without == (expected[0], expected[0])  # the last epoch's weights, not the best
print("our function and Keras agree; without restore_best_weights the last weights stay")

# %% [markdown]
# **On the recorded runs.** Each of the 60-epoch runs, stopped with patience 1, 3, 10 and 20:

# %%
print("patience   epochs trained (3 seeds)   validation loss kept   best of 60 epochs")
kept = {}
for patience in (1, 3, 10, 20):
    stops = [early_stop(losses, patience) for losses in valid_loss]
    kept[patience] = [losses[b - 1] for losses, (_, b) in zip(valid_loss, stops, strict=True)]
    trained = ", ".join(f"{end:2}" for end, _ in stops)
    print(
        f"{patience:8}   {trained:24}   {np.mean(kept[patience]):20.3f}   "
        f"{valid_loss.min(axis=1).mean():17.3f}"
    )

# %% [markdown]
# :::{admonition} Trap: "patience=1: stop as soon as it gets worse"
# :class: warning trap
# The validation loss of a real run goes up and down. Patience 1 ends training at the first bump,
# here after 3 or 4 epochs, with a loss half as high again as the lowest. Patience 3 finds the
# lowest loss with one seed of three. 10 and 20 find it with all of them; 10 saves more than half of
# the 60 epochs, 20 at least 40 % of them. 10 to 20 is what is usually taken.
# :::

# %%
if data.card.is_original:
    ends = {p: [early_stop(losses, p)[0] for losses in valid_loss] for p in kept}
    lowest_loss = valid_loss.min(axis=1)
    assert set(ends[1]) == {3, 4} and 1.4 < np.mean(kept[1]) / lowest_loss.mean() < 1.6
    assert (np.array(kept[3]) == lowest_loss).sum() == 1
    assert (kept[10] == lowest_loss).all() and (kept[20] == lowest_loss).all()
    assert max(ends[10]) < 30 and max(ends[20]) == 36

# %% [markdown]
# :::{admonition} Trap: "I watch val_acc, and it never stops"
# :class: warning trap
# In old code the measure is called `val_acc`; today it is `val_accuracy`. If the callback is told
# the `mode`, as it often is, a name that is not in the history is no error: Keras warns, and trains
# all epochs. Without `mode` the old name is an error.
# :::

# %%
import warnings

callback = keras.callbacks.EarlyStopping(monitor="val_acc", mode="max", patience=1)
tiny = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
tiny.stop_training = False
callback.set_model(tiny)
callback.on_train_begin()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for epoch in range(5):
        callback.on_epoch_end(epoch, {"val_loss": 1.0 + epoch, "val_accuracy": 0.5})
print("stopped:", tiny.stop_training)
print("warned: ", str(caught[0].message).split(" Available")[0])
assert not tiny.stop_training and len(caught) == 5

callback = keras.callbacks.EarlyStopping(monitor="val_acc")
callback.set_model(tiny)
tiny.compile("sgd", "mse", metrics=["accuracy"])
try:
    callback.on_epoch_end(0, {"val_loss": 1.0})
    raise AssertionError("the old name was taken")
except ValueError as error:
    print("no mode:", str(error).split(", but")[0])

# %% [markdown]
# ## 12.10 A search
#
# *12 minutes*
#
# One knob at a time misses that knobs act together: the good learning rate depends on optimiser
# and batch. Trying all combinations, {term}`grid search`, explodes: five knobs with four values
# each are $4^5 = 1{,}024$ runs. Two better ways:
#
# - **{term}`random search`** draws each knob at random. With the same number of runs it tries many
#   more different values of the one knob that matters {cite}`bergstra2012random`.
# - **{term}`Bayesian search`** lets earlier trials decide where to look next. *TPE*
#   {cite}`bergstra2011algorithms` compares the good trials with the rest and draws values that are
#   frequent among the good ones.
#
# We use **Optuna** {cite}`akiba2019optuna`: it is plain Python and knows nothing about Keras, so it
# will serve you with any library; it has both samplers; and it keeps a study in a file that several
# processes can use. (KerasTuner is the alternative, with less to write for a Keras model.)
#
# Why random beats the grid, counted. Sixteen runs for two knobs, one of them the learning rate:

# %%
assert 4**5 == 1_024
grid = [(rate, width) for rate in np.geomspace(1e-4, 1, 4) for width in (4, 8, 16, 32)]
draw = np.random.default_rng(0)
drawn = [(10 ** draw.uniform(-4, 0), draw.choice([4, 8, 16, 32])) for _ in range(16)]
for name, runs in (("grid", grid), ("random", drawn)):
    print(f"{name:7} {len(runs)} runs, {len({rate for rate, _ in runs})} learning rates")
assert len({rate for rate, _ in grid}) == 4 and len({rate for rate, _ in drawn}) == 16

# %% [markdown]
# An *objective* asks the trial for values and returns what was measured. On a bowl:

# %%
import optuna

optuna.logging.set_verbosity(optuna.logging.WARNING)


def bowl_objective(trial):
    x = trial.suggest_float("x", -10, 10)
    kind = trial.suggest_categorical("kind", ["round", "deep"])
    return (x - 2) ** 2 - (kind == "deep")


samplers = {
    "random": optuna.samplers.RandomSampler(seed=0),
    "TPE": optuna.samplers.TPESampler(seed=0),
}
bowl_values = {}
for name, sampler in samplers.items():
    study = optuna.create_study(sampler=sampler, direction="minimize")
    study.optimize(bowl_objective, n_trials=40)
    bowl_values[name] = [trial.value for trial in study.trials]
    x, kind = study.best_params.values()
    print(f"{name:7} best {study.best_value:6.3f} at x = {x:.2f}, {kind}")
    print(f"        mean of the last ten trials {np.mean(bowl_values[name][-10:]):6.2f}")
assert np.mean(bowl_values["TPE"][-10:]) < np.mean(bowl_values["random"][-10:])

# %% [markdown]
# The lowest value is −1, at $x = 2$ in the deep bowl. TPE's last trials are all near the bottom;
# random search goes on guessing.
#
# **Killed, and gone on with.** A real search takes hours, and something always happens: a laptop
# is closed, a job runs out of time. `python -m utils.search` keeps the study in a file, and the
# same command goes on where it stopped. A trial that was cut off is marked as failed, and its
# values are tried again. Started twice at the same time, the two share the work. Here is all of
# that, with a bowl that takes half a second:

# %%
import subprocess
import tempfile
from pathlib import Path

folder = Path(tempfile.mkdtemp())
(folder / "toy.py").write_text("""
import time

def slow_bowl(trial):
    x = trial.suggest_float("x", -10, 10)
    print("begun", flush=True)
    time.sleep(0.5)
    return (x - 2) ** 2
""")
command = [sys.executable, "-m", "utils.search", "--storage", "study.log", "--study", "bowl"]
command += ["--trials", "10", "--sampler", "random", "--direction", "minimize"]
command += ["--objective", "toy:slow_bowl"]


def start_worker():
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)


worker = start_worker()
for _ in range(3 * 2 + 1):  # "begun" and the result of three trials, "begun" of the fourth
    worker.stdout.readline()
worker.kill()  # in the middle of it
worker.wait()

two = [start_worker(), start_worker()]
endings = [worker.wait() for worker in two]
assert endings == [0, 0]

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: which worker gets which trial is a matter of chance.
from utils.search import open_study

study = open_study(folder / "study.log", "bowl", direction="minimize")
who = {}
for trial in study.trials:
    process = who.setdefault(trial.user_attrs["process"][0], f"worker {len(who) + 1}")
    again = trial.user_attrs.get("again")
    note = f"  (the values of trial {again} again)" if again is not None else ""
    print(f"trial {trial.number:2}  {trial.state.name:8}  {process}{note}")

# %%
states = [trial.state.name for trial in study.trials]
complete = [trial for trial in study.trials if trial.state.name == "COMPLETE"]
assert states.count("COMPLETE") == 10 and states.count("FAIL") == 1 and len(states) == 11
assert len({trial.params["x"] for trial in complete}) == 10
print("10 complete trials, each with a value of its own; 1 was cut off")

# %% [markdown]
# **The real one.** Five knobs of our network, 20 trials each for random search and TPE. One trial
# is one training run of 8 epochs with seed 0, and its result is the validation accuracy. This is
# the objective's first half; all of it is `search_objective` in `utils/recipes/chapter12.py`.
#
# ```python
# def search_objective(trial):
#     params = {
#         "learning_rate": trial.suggest_float("learning_rate", 1e-4, 1.0, log=True),
#         "optimizer": trial.suggest_categorical("optimizer", ["sgd", "momentum", "adam"]),
#         "batch_size": trial.suggest_categorical("batch_size", [16, 32, 64, 128]),
#         "width": trial.suggest_categorical("width", [4, 8, 16]),
#         "activation": trial.suggest_categorical("activation", ["relu", "tanh"]),
#     }
#     ...
# ```
#
# It was run by the command below, and is recorded in `runs/search/studies.json`.
#
# ```
# python -m utils.search --storage search.log --trials 20 --sampler random
# python -m utils.search --storage search.log --trials 20 --sampler tpe
# ```

# %%
from utils.search import recorded_studies
from utils.recipes.chapter12 import SEARCH_RECORD
from utils.training import runs_folder


def in_short(value):
    return f"{value:.3g}" if isinstance(value, float) else str(value)


studies = recorded_studies(runs_folder() / SEARCH_RECORD)
found = {
    name: np.array([100 * trial.value for trial in study.trials if trial.value is not None])
    for name, study in studies.items()
}
for name, values in found.items():
    best = studies[name].best_trial
    print(
        f"{name:7} best {values.max():.2f} % in trial {best.number + 1} of {len(values)}, ", end=""
    )
    print(f"median {np.median(values):.1f} %")
    print("        " + ", ".join(f"{knob} {in_short(v)}" for knob, v in best.params.items()))

# %%
plotting.search_history(
    {"random": found["random"], "TPE": found["tpe"]},
    label="validation accuracy (%)",
    limits=(0, 100),
    alt="Validation accuracy of each of 20 trials and the best so far. "
    + " ".join(
        f"{name}: best {v.max():.1f} %, median {np.median(v):.1f} %." for name, v in found.items()
    ),
    caption="Random search and TPE, 20 trials each. The staircase is the best so far.",
    name="fig-12-history",
)

# %% [markdown]
# The first six trials are the same in both: TPE too must begin at random, and both have the seed 0.
# After that they part. Of random search's other 14 trials three come over 90 % and eleven stay
# below 50 %: most of the space is useless. Of TPE's 14, six come over 90 % and three stay below
# 50 %: it learned where not to look. And yet the best trial of all is one of random search. With 20
# trials luck still counts for much, and two thirds of a point between the two winners is less than
# one setting's spread over seeds. The case for TPE is the many good trials, not the one best.

# %%
if data.card.is_original:
    random_values, tpe_values = found["random"], found["tpe"]
    assert len(random_values) == len(tpe_values) == 20
    assert (random_values[:6] == tpe_values[:6]).all() and random_values[6] != tpe_values[6]
    assert ((random_values[6:] > 90).sum(), (random_values[6:] < 50).sum()) == (3, 11)
    assert ((tpe_values[6:] > 90).sum(), (tpe_values[6:] < 50).sum()) == (6, 3)
    ahead = random_values.max() - tpe_values.max()
    assert 0.6 < ahead < 0.7 < final_accuracy(rate_runs["0.3"]).std(ddof=1)

# %% [markdown]
# **What mattered?** Each trial against each knob, both studies together: 40 trials, of which 34
# differ, as the first six are in both.

# %%
trials = [t for study in studies.values() for t in study.trials if t.value is not None]
values = np.array([100 * trial.value for trial in trials])
tried = {name: [trial.params[name] for trial in trials] for name in trials[0].params}
best_index = int(values.argmax())
best_params = trials[best_index].params
plotting.search_slices(
    values,
    tried,
    label="validation accuracy (%)",
    log=["learning_rate"],
    best=best_index,
    alt=f"Validation accuracy of {len(values)} trials against each of five hyperparameters. The "
    f"best, {values.max():.1f} %, has "
    + ", ".join(
        f"{name.replace('_', ' ')} {in_short(value)}"
        for name, value in best_params.items()
    )
    + ".",
    caption="Every trial against every knob; the star is the best.",
    name="fig-12-slices",
)  # fmt: skip

# %% [markdown]
# Optuna can compute how much each knob explains *by itself*: a model is fitted to the trials, and
# the variation of its predictions over the whole space is taken apart (functional analysis of
# variance, fANOVA). From 40 trials that is a rough number.

# %%
together = optuna.create_study(direction="maximize")
for study in studies.values():
    together.add_trials([t for t in study.trials if t.value is not None])
found_shares = optuna.importance.FanovaImportanceEvaluator(seed=0).evaluate(together)
importance = dict(sorted(found_shares.items(), key=lambda item: -item[1]))
plotting.comparison_bars(
    importance,
    label="share of the variation explained",
    decimals=2,
    alt="Importance of five hyperparameters: "
    + ", ".join(f"{name} {share:.2f}" for name, share in importance.items())
    + ".",
    caption="How much of the variation each knob explains by itself (fANOVA).",
    name="fig-12-importance",
)

# %% [markdown]
# Learning rate and optimiser explain most; batch, width and activation are details, *among the
# values that were tried*. (At one good rate width matters, as section 12.8 showed: importance
# depends on the ranges.) Which of the two comes first, 40 trials cannot say. And the bars leave
# almost a third: that is what knobs do *together*, which no panel above can show. Which rates came
# over 90 %, by optimiser?

# %%
print("optimiser   trials   rates of the trials over 90 %")
good = {}
for name in ("sgd", "momentum", "adam"):
    mine = [t for t in trials if t.params["optimizer"] == name]
    good[name] = sorted(t.params["learning_rate"] for t in mine if t.value > 0.9)
    print(f"{name:11} {len(mine):6}   {', '.join(f'{rate:.2g}' for rate in good[name])}")
if data.card.is_original:
    assert importance["learning_rate"] + importance["optimizer"] > 0.8 * sum(importance.values())
    assert 0.6 < sum(importance.values()) < 0.75
    assert len(trials) == 40 and len({t.params["learning_rate"] for t in trials}) == 34
    assert 0.0025 < min(good["adam"]) and max(good["adam"]) < 0.03
    assert 0.01 < min(good["momentum"]) and max(good["momentum"]) < 0.12
    assert len(good["sgd"]) == 1 and good["sgd"][0] > 10 * max(good["adam"])

# %% [markdown]
# Adam's good rates lie from 0.003 to 0.03, those of momentum from 0.01 to 0.1. Of plain SGD only
# one trial came so far, with 0.31, more than ten times the largest of Adam's; section 12.2 found
# the same place. A search that varied the rate alone, or the optimiser alone, would have missed
# that.

# %% [markdown]
# :::{admonition} Trap: "the best trial's number is the network's accuracy"
# :class: warning trap
# The best of many results is also one of the luckiest. The trials shared one seed and one
# validation set, and the winner was picked by that very number. Before you report it, train the
# winner again with several seeds:
# :::


# %%
def build_winner():
    assert best_params["optimizer"] == "sgd"
    optimizer = keras.optimizers.SGD(best_params["learning_rate"])
    return build(optimizer, width=best_params["width"], activation=best_params["activation"])


winner_recipe = Recipe(epochs=epochs, batch_size=best_params["batch_size"], keep="last")
winner_runs = sweep("search-best", {"best": build_winner}, data, winner_recipe)["best"]
again = final_accuracy(winner_runs)
print(f"in the search {values.max():.2f} %, again with three seeds", end=" ")
print(f"{again.mean():.2f} ± {again.std(ddof=1):.2f} %")
if data.card.is_original:
    assert again.max() < values.max()
    one_cycle = final_accuracy(decay_runs["one-cycle"])
    assert abs(again.mean() - one_cycle.mean()) < again.std(ddof=1)
    assert again.max() < final_accuracy(width_runs["32"]).min()

# %% [markdown]
# All three stay below the number of the search. And there is a second lesson. Two settings of this
# chapter turned a single knob, for a reason, and cost no search: 32 filters did better than the
# winner of 40 trials, with every seed, and one-cycle decay came out level with it. Neither was in
# the space that was searched. A search finds the best of what you thought of; thinking comes first.

# %% [markdown]
# ## 12.11 In which order?
#
# *2 minutes*
#
# 1. **Learning rate** first, by range test and three to five runs, in factors of 3.
# 2. **Optimiser**: Adam, or SGD with momentum; then the learning rate again.
# 3. **Width and depth** until the *training* error is small enough (chapter 11).
# 4. **Batch size**: as large as is quick, with the rate adapted; 32 to 128 is a good start.
# 5. **Decay**: cosine or one-cycle, for the last percent.
# 6. **Epochs**: many, with early stopping.
# 7. Regularisation (chapter 13), and if it is worth the hours, a search at the end.
#
# Old material on the web writes some of this in ways that no longer work:
#
# | old Keras call | today |
# | --- | --- |
# | `Adam(lr=0.001)` | `Adam(learning_rate=0.001)` |
# | `SGD(lr=0.01, decay=1e-6)` | `SGD(schedules.InverseTimeDecay(0.01, 1, 1e-6))` |
# | `K.set_value(model.optimizer.lr, 0.01)` | `model.optimizer.learning_rate = 0.01` |
# | `model.fit_generator(…)` | `model.fit(…)` |
# | `EarlyStopping(monitor="val_acc")` | `EarlyStopping(monitor="val_accuracy")` |
# | `history.history["acc"]` | `history.history["accuracy"]` |
# | `keras.wrappers.scikit_learn.KerasClassifier` | `keras.wrappers.SKLearnClassifier` |
#
# The second line is the dangerous one: `decay` is *ignored*, with a warning only. The others are
# refused or missing, save `val_acc`, see section 12.9.

# %%
try:
    keras.optimizers.Adam(lr=0.001)
except ValueError as error:
    print("lr:   ", error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    ignored = keras.optimizers.SGD(0.01, decay=0.5)
print("decay:", caught[0].message)
weight = keras.Variable(0.0)
for _ in range(3):
    ignored.apply([keras.ops.ones(())], [weight])
assert np.isclose(float(weight.value), -0.03)  # three full steps: nothing has decayed
today = schedules.InverseTimeDecay(0.01, 1, 0.5)
assert np.isclose(float(today(2)), 0.01 / (1 + 0.5 * 2))
assert not hasattr(ignored, "lr") and not hasattr(tiny, "fit_generator")
assert not hasattr(keras.wrappers, "scikit_learn") and hasattr(keras.wrappers, "SKLearnClassifier")
history = tiny.fit(np.zeros((4, 1)), np.zeros((4, 1)), verbose=0).history
assert "accuracy" in history and "acc" not in history

# %% [markdown]
# ## Check yourself
#
# *25 minutes*
#
# :::{exercise}
# :label: ex-12-steps
# 50,000 pictures, batches of 128, 20 epochs, cosine decay from 0.1 to 0. What is `decay_steps`, and
# what is the rate after 5 epochs?
# :::
#
# ::::{solution} ex-12-steps
# :class: dropdown
# $\lceil 50{,}000 / 128 \rceil = 391$ updates per epoch, $391 \cdot 20 = 7{,}820$ in all. After a
# quarter of them: $0.1 \cdot \tfrac12 (1 + \cos 45°) = 0.0854$.
# ::::

# %%
assert -(-50_000 // 128) * 20 == 391 * 20 == 7_820
quarter = float(schedules.CosineDecay(0.1, decay_steps=7_820)(391 * 5))
assert round(quarter, 4) == round(0.1 * (1 + np.cos(np.pi / 4)) / 2, 4) == 0.0854

# %% [markdown]
# :::{exercise}
# :label: ex-12-momentum
# The gradient is 2 in every step, $\alpha = 0.1$, $\beta = 0.9$. How long are the first three
# steps, and how long do they get?
# :::
#
# ::::{solution} ex-12-momentum
# :class: dropdown
# $0.2$, then $0.9 \cdot 0.2 + 0.2 = 0.38$, then $0.9 \cdot 0.38 + 0.2 = 0.542$; in the end
# $0.2 / (1 - 0.9) = 2$.
# ::::

# %%
walk = optimizers.descend_with_momentum(lambda w: 2.0 * np.ones_like(w), 0.0, 0.1, 300)
assert np.allclose(-np.diff(walk)[:3], [0.2, 0.38, 0.542]) and np.isclose(-np.diff(walk)[-1], 2)

# %% [markdown]
# :::{exercise}
# :label: ex-12-adam
# All gradients of one weight are 1,000 times those of another. By how much do their first Adam
# steps differ? And their first SGD steps?
# :::
#
# ::::{solution} ex-12-adam
# :class: dropdown
# Adam: not at all, both are $\alpha$. SGD: by the factor 1,000.
# ::::

# %%
scales = np.array([1.0, 1000.0])
adam_step = np.diff(optimizers.descend_with_adam(lambda w: scales, np.zeros(2), 0.01, 1), axis=0)
sgd_step = np.diff(optimizers.descend(lambda w: scales, np.zeros(2), 0.01, 1), axis=0)
assert np.allclose(adam_step, -0.01) and np.isclose(sgd_step[0, 1] / sgd_step[0, 0], 1000)

# %% [markdown]
# :::{exercise}
# :label: ex-12-patience
# Validation loss 0.9, 0.7, 0.69, 0.685, 0.68, 0.5. When does training end with `patience=2`, with
# `min_delta` 0 and with 0.05?
# :::
#
# ::::{solution} ex-12-patience
# :class: dropdown
# With 0 it never ends: each epoch is an improvement. With 0.05 the epochs 3 and 4 do not count, and
# it ends after epoch 4, with epoch 2 as the best: two epochs before the large improvement.
# ::::

# %%
losses = [0.9, 0.7, 0.69, 0.685, 0.68, 0.5]
assert early_stop(losses, 2) == (6, 6) and early_stop(losses, 2, min_delta=0.05) == (4, 2)

# %% [markdown]
# ## Take away
#
# - The learning rate decides first. Try factors of 3; the range test says where.
# - A schedule counts updates. Decay lets the last steps settle.
# - The noise of a batch's gradient falls with the root of its size, memory grows with its size, and
#   in between is a batch that is quick.
# - Momentum adds up what the gradients agree on; Adam also divides out each weight's own scale. Its
#   first step is $\alpha$ for every weight.
# - Early stopping: patience 10 to 20, and `restore_best_weights=True`.
# - Report mean and spread over seeds. A difference below the spread is no difference, and a
#   search's best trial is to be trained anew.
#
# ## Read on
#
# - Adam {cite}`kingma2015adam`; the range test and cyclical rates {cite}`smith2017cyclical`.
# - Why random beats grid {cite}`bergstra2012random`; TPE {cite}`bergstra2011algorithms`; Optuna
#   {cite}`akiba2019optuna`.
# - Practical advice that has aged well {cite}`lecun1998efficient`; chapter 8 of
#   {cite}`goodfellow2016deep` on optimisation, chapter 11 on choosing hyperparameters.
