# %% [markdown]
# # 11. Diagnosing fit
#
# **You will be able to**
#
# - tell underfitting from overfitting with two numbers, and say what to do for each;
# - read the three textbook learning curves, and say which one you have in front of you;
# - measure bias and variance instead of guessing at them;
# - answer the question "will more data help?" with a curve;
# - see through three ways in which learning curves mislead, and say how noisy a validation error
#   is.
#
# **You need** chapters 7, 8 and 9.
#
# **Minutes** 60 to read, 20 for the exercises, about half a minute to run: the training runs were
# made beforehand and are loaded from their records.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 11.1 Two numbers
#
# *8 minutes*
#
# A network has been trained, and it is not good enough. What now? More pictures, more layers, more
# epochs, dropout? Each of these costs a day, and each is the right answer to another illness. Two
# numbers tell which one it is: the **training error**, the share of wrong answers among the
# pictures that it learned from, and the **validation error**, the same among pictures that it has
# not seen.
#
# Two patients. The first makes 10 mistakes among 1,000 training pictures and 100 among 1,000
# validation pictures; the second 140 and 150.
#
# | | training error | validation error | gap |
# | --- | --- | --- | --- |
# | first | 10/1,000 = 1 % | 100/1,000 = 10 % | 10 % − 1 % = 9 points |
# | second | 140/1,000 = 14 % | 150/1,000 = 15 % | 15 % − 14 % = 1 point |
#
# An error is 1 − accuracy, so NumPy and Keras count the same.

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras
import numpy as np


def with_mistakes(mistakes, pictures=1_000):
    """Labels and answers, both (pictures,), that differ in the first `mistakes` places."""
    labels = np.arange(pictures) % 2
    answers = labels.copy()
    answers[:mistakes] = 1 - answers[:mistakes]
    return labels, answers


errors = {}
for mistakes in (10, 100, 140, 150):
    labels, answers = with_mistakes(mistakes)
    by_numpy = (answers != labels).mean()
    accuracy = keras.metrics.Accuracy()
    accuracy.update_state(labels, answers)
    assert np.isclose(by_numpy, mistakes / 1_000)
    assert np.isclose(1 - float(accuracy.result()), by_numpy, atol=1e-6)
    errors[mistakes] = float(by_numpy)
    print(f"{mistakes:3} mistakes of 1,000: error {by_numpy:.3f}")

# %% [markdown]
# **The first** knows its training pictures almost by heart and fails on one new picture in ten. It
# has learned what holds for the training pictures alone. That is {term}`overfitting`.
#
# **The second** is hardly worse on new pictures than on old ones. But it fails on the very
# pictures that it was allowed to study. It has not learned enough. That is {term}`underfitting`.
#
# So there are two questions, each with its own number.
#
# 1. Is the *training error* far above what would be good enough? Then it underfits. What would be
#    good enough is the {term}`target error`: what the task demands, or what people reach.
# 2. Is the *gap*, validation error − training error, wide? Then it overfits.
#
# Both can be true at once. "Far" and "wide" need a number, and that number is a choice: 5
# percentage points here. The rules fit into a function.


# %%
def verdict(train_error, valid_error, target_error=0.0, limit=0.05):
    """What two errors, shares between 0 and 1, say about a network."""
    too_high = round(train_error - target_error, 12) > limit  # 0.15 - 0.10 is 0.04999…
    too_wide = round(valid_error - train_error, 12) > limit
    if too_high and too_wide:
        return "underfitting and overfitting"
    if too_high:
        return "underfitting"
    return "overfitting" if too_wide else "good fit"


for train_error, valid_error in [(0.01, 0.10), (0.14, 0.15), (0.15, 0.30), (0.02, 0.03)]:
    print(f"{train_error:4.0%} and {valid_error:4.0%}: {verdict(train_error, valid_error)}")

assert verdict(errors[10], errors[100]) == "overfitting"
assert verdict(errors[140], errors[150]) == "underfitting"

# %% [markdown]
# The target matters. If the task is so hard that people get 12 % wrong, then 14 % and 15 % are
# no illness at all.

# %%
print("target  0 %:", verdict(0.14, 0.15))
print("target 12 %:", verdict(0.14, 0.15, target_error=0.12))
assert verdict(0.14, 0.15, target_error=0.12) == "good fit"

# %% [markdown]
# The course's `diagnose` follows these rules, adds the reason in numbers, and says what to do. On
# 1,331 combinations of errors and targets it agrees with the function above.

# %%
from utils.diagnosis import diagnose

shares = np.linspace(0, 0.5, 11).round(2)
checked = 0
for target in shares:
    for train_error in shares:
        for valid_error in shares:
            found = diagnose((train_error, valid_error), target_error=target).verdict
            assert found == verdict(train_error, valid_error, target)
            checked += 1
assert checked == 1_331

print(diagnose((0.01, 0.10)))
print()
print(diagnose((0.14, 0.15)))

# %% [markdown]
# What to do follows from the verdict, and the cure for one is poison for the other.
#
# | | underfitting | overfitting |
# | --- | --- | --- |
# | more filters or layers | **helps** | tends to widen the gap |
# | more epochs, better learning rate (chapter 12) | **helps** | more epochs widen the gap |
# | more training pictures, augmentation (chapter 13) | does not help yet | **helps** |
# | dropout, L2 (chapter 13) | makes it worse | **helps** |
# | stopping earlier (chapter 12) | makes it worse | **helps** |
#
# With both at once: cure the underfitting first, then look at the gap again.
#
# :::{admonition} Trap: "the validation error is high, so it overfits"
# :class: warning trap
# A high validation error alone says nothing: it is high in both illnesses. The second patient has
# the higher validation error, 15 % against 10 %, and does not overfit at all. Look at the training
# error first.
# :::

# %%
assert errors[150] > errors[100]
assert diagnose((errors[140], errors[150])).verdict == "underfitting"

# %% [markdown]
# ## 11.2 A small task, two networks
#
# *4 minutes*
#
# To see the illnesses in real training runs we need runs that take seconds. So of the ten classes
# of CIFAR-10 this chapter uses two, airplane (label 0) and automobile (label 1). Everything else
# stays as it is: the last tenth of the training pictures is for validation, and the test pictures
# are left alone.

# %%
from utils.datasets import load_cifar10

(x, y), (x_test, y_test), card = load_cifar10()
last = len(x) - len(x) // 10


def two_classes(pictures, labels):
    """Airplanes and automobiles: float32 (N, 32, 32, 3) in [0, 1], labels 0 and 1 (N,)."""
    wanted = labels < 2
    return pictures[wanted].astype("float32") / 255, labels[wanted].astype("int32")


x_train, y_train = two_classes(x[:last], y[:last])
x_valid, y_valid = two_classes(x[last:], y[last:])
x_test, y_test = two_classes(x_test, y_test)
print("training", x_train.shape, " validation", x_valid.shape, " test", x_test.shape)
if card.is_original:
    assert (len(x_train), len(x_valid), len(x_test)) == (9_000, 1_000, 2_000)

# %%
from utils import plotting

plotting.gallery(
    x_train[:16],
    titles=[card.class_names[label] for label in y_train[:16]],
    columns=8,
    alt="Sixteen small colour pictures with their labels: "
    + ", ".join(card.class_names[label] for label in y_train[:16])
    + ".",
    caption="The first sixteen training pictures of the two classes.",
    name="fig-11-pictures",
)

# %% [markdown]
# Two networks. The *large* one has two convolution layers and a dense layer. The *tiny* one has
# four filters and nothing but their averages to decide by: it cannot know where in the picture
# anything is.


# %%
from keras import layers


def compiled(hidden, learning_rate):
    """Input (32, 32, 3), output (2,) class probabilities."""
    model = keras.Sequential(
        [keras.Input(shape=(32, 32, 3)), *hidden, layers.Dense(2, activation="softmax")]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def build_tiny():
    """One convolution layer with 4 filters, then the mean of each feature map."""
    hidden = [
        layers.Conv2D(4, 3, strides=2, activation="elu"),
        layers.GlobalAveragePooling2D(),
    ]
    return compiled(hidden, learning_rate=0.01)


# %%
def build_large(dropout=0.0):
    """Two convolution layers and a dense layer; with dropout before and after the latter."""
    drop = [layers.Dropout(dropout), layers.Dropout(dropout)] if dropout else []
    hidden = [
        layers.Conv2D(16, 3, strides=2, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        *drop[:1],
        layers.Dense(64, activation="relu"),
        *drop[1:],
    ]
    return compiled(hidden, learning_rate=0.001)


by_hand = {
    "tiny": (3 * 3 * 3 * 4 + 4) + (4 * 2 + 2),
    "large": (3 * 3 * 3 * 16 + 16) + (3 * 3 * 16 * 32 + 32)
    + (4 * 4 * 32 * 64 + 64) + (64 * 2 + 2),
}  # fmt: skip
for name, build in {"tiny": build_tiny, "large": build_large}.items():
    print(f"{name:5} {build().count_params():7,} parameters")
    assert build().count_params() == by_hand[name]
assert by_hand == {"tiny": 122, "large": 38_050}

# %% [markdown]
# What would be good enough? Nobody can say but who uses the network. Say that one wrong answer in
# twenty would do: a target error of 5 %. It is written down before the first run.

# %%
TARGET = 0.05
assert TARGET == 1 / 20

# %% [markdown]
# ## 11.3 The three textbook curves, from real runs
#
# *10 minutes*
#
# Textbooks draw three pictures: underfitting, overfitting, and a good fit. Here they are not
# drawn. Each is a training run, repeated with three seeds. All use batches of 64 and the optimiser
# Adam. Networks, sizes and epochs
# were settled in trial runs, by their validation curves, so that each illness shows clearly; so do
# not take these curves for a fair sample of all curves.
#
# | | network | training pictures | epochs |
# | --- | --- | --- | --- |
# | underfitting | tiny | 8,000 | 16 |
# | overfitting | large | 500 | 40 |
# | good fit | large | 8,000 | 10 |

# %%
from utils.training import Recipe, TrainingData, sweep


def first_pictures(pictures):
    """Train on the first so many pictures, validate on all 1,000."""
    return TrainingData(
        x_train[:pictures], y_train[:pictures], x_test, y_test, card,
        x_valid=x_valid, y_valid=y_valid,
    )  # fmt: skip


def train(models, pictures, epochs):
    """Three runs, seeds 0 to 2, of each setting; all three are dicts by setting."""
    data = {setting: first_pictures(count) for setting, count in pictures.items()}
    recipes = {s: Recipe(epochs=n, batch_size=64, keep="last") for s, n in epochs.items()}
    return sweep("pictures", models, data, recipes)


runs = train(
    {"tiny-8000": build_tiny, "large-500": build_large, "large-8000": build_large},
    {"tiny-8000": 8_000, "large-500": 500, "large-8000": 8_000},
    {"tiny-8000": 16, "large-500": 40, "large-8000": 10},
)

# %% [markdown]
# The numbers to read are the errors after the last epoch. Behind ± stands the standard deviation
# over the seeds.


# %%
def last_errors(setting, metric, epochs=1):
    """The errors of a setting's runs, mean over the last epochs, in percent: (seeds,)."""
    return np.array([100 * (1 - np.mean(run.history[metric][-epochs:])) for run in runs[setting]])


def show_errors(setting, epochs=1):
    """A line with training and validation error, and the gap."""
    train_errors, valid_errors = (
        last_errors(setting, metric, epochs) for metric in ("accuracy", "val_accuracy")
    )
    print(f"{setting:11}", end="")
    for name, values in [("training", train_errors), ("validation", valid_errors),
                         ("gap", valid_errors - train_errors)]:  # fmt: skip
        print(f"  {name} {values.mean():5.1f} ± {values.std(ddof=1):.1f}", end="")
    print()


for setting in ("tiny-8000", "large-500", "large-8000"):
    show_errors(setting)


# %%
def curves(setting, *, title, caption, name):
    """The learning curves of a setting's three runs, with their last numbers in words."""
    histories = [run.history for run in runs[setting]]
    ends = {key: np.mean([h[key][-1] for h in histories]) for key in histories[0]}
    lowest = np.mean([h["val_loss"] for h in histories], axis=0)
    plotting.learning_curves(
        histories,
        limits={"loss": (0, 0.72), "accuracy": (0.48, 1.01)},
        alt=f"{title}. Over {len(lowest)} epochs, mean of three runs: training loss ends at "
        f"{ends['loss']:.2f}, validation loss at {ends['val_loss']:.2f} after a minimum of "
        f"{lowest.min():.2f} in epoch {lowest.argmin() + 1}; training accuracy ends at "
        f"{ends['accuracy']:.3f}, validation accuracy at {ends['val_accuracy']:.3f}.",
        caption=caption,
        name=name,
    )


curves(
    "tiny-8000",
    title="Underfitting",
    caption="Underfitting: the tiny network on 8,000 pictures. The curves lie close together, and "
    "far from where they should be.",
    name="fig-11-underfit",
)

# %% [markdown]
# **Underfitting.** Training and validation lie together: what the network has learned holds for
# new pictures as well. But both flatten out at about one wrong answer in four, five times the
# target. The network *has* 8,000 pictures; it has no means of using them.

# %%
tiny_train, tiny_valid = (last_errors("tiny-8000", m) for m in ("accuracy", "val_accuracy"))
if card.is_original:
    assert tiny_train.min() > 100 * TARGET + 10
    assert abs(tiny_valid - tiny_train).max() < 2
    assert round(tiny_valid.mean() / (100 * TARGET)) == 5

# %%
curves(
    "large-500",
    title="Overfitting",
    caption="Overfitting: the large network on 500 pictures. The curves part, and validation loss "
    "stops falling while training loss goes on.",
    name="fig-11-overfit",
)

# %% [markdown]
# **Overfitting.** Training error goes to almost nothing. Validation error stops falling at about
# one in six, and from then on the gap only grows. Validation *loss* stops falling too, in epoch
# 28, 15 and 22 of the three runs, and ends 11 to 29 % above its minimum: the network gets more
# certain of its mistakes. The weights of the minimum are the ones to keep (chapter 12 does so with
# early stopping). Textbooks draw a steep rise at this point. In a real run it may be as gentle as
# here, and full of bumps; the gap is the surer sign.

# %%
large_train, large_valid = (last_errors("large-500", m) for m in ("accuracy", "val_accuracy"))
lowest = [int(np.argmin(run.history["val_loss"])) + 1 for run in runs["large-500"]]
rises = [run.history["val_loss"][-1] / min(run.history["val_loss"]) for run in runs["large-500"]]
print("lowest validation loss in epochs", lowest, "then up by", [f"{r - 1:.0%}" for r in rises])
if card.is_original:
    assert large_train.max() < 5 and (large_valid - large_train).min() > 10
    assert round(100 / large_valid.mean()) == 6
    assert lowest == [28, 15, 22] and (f"{min(rises) - 1:.0%}", f"{max(rises) - 1:.0%}") == (
        "11%",
        "29%",
    )

# %%
curves(
    "large-8000",
    title="A good fit",
    caption="A good fit: the large network on 8,000 pictures. Both curves come down together, near "
    "the target.",
    name="fig-11-good",
)

# %% [markdown]
# **A good fit.** The same network, and nothing changed but the number of pictures. Both
# curves come down together and end near the target and near each other. "Good" does
# not mean finished: it means that neither illness is what holds the network back most.
#
# Note the axes: all three figures have the same. A curve that is drawn alone fills its panel
# whatever its numbers are, and every run looks like a good one. Read the numbers first, then the
# shape.

# %%
good_train, good_valid = (last_errors("large-8000", m) for m in ("accuracy", "val_accuracy"))
if card.is_original:
    assert good_train.max() < 100 * TARGET + 5 and abs(good_valid - good_train).max() < 5
    assert good_valid.max() < min(tiny_valid.min(), large_valid.min())

# %% [markdown]
# ## 11.4 Let the history speak
#
# *7 minutes*
#
# `diagnose` also takes what `model.fit` returns. A history has more in it than two numbers, and
# there are more ways to be wrong. It looks at the last fifth of the epochs, at least three, and
# asks in this order:
#
# 1. Does the validation error jump up and down, by more than 2 points an epoch? *Unstable.* (For
#    this it looks at the second half of all epochs.)
# 2. Is it still falling, by more than 1 point? *Still improving*: too early to judge.
# 3. Is validation better than training by more than 5 points, or near the target while training
#    alone is not? Then the training error cannot be that of the finished network: *cannot tell*
#    (11.7).
# 4. The two rules of 11.1, on the means over these epochs.
# 5. If these find a good fit: has the validation loss risen by more than a fifth from its minimum
#    while training loss went on falling? Then it is *overfitting*, even if the errors do not show
#    it yet.
#
# By hand, on a history of ten epochs:

# %%
valid_error = np.array([0.40, 0.30, 0.22, 0.18, 0.16, 0.15, 0.145, 0.15, 0.148, 0.149])
train_error = np.array([0.42, 0.30, 0.20, 0.14, 0.10, 0.07, 0.05, 0.03, 0.02, 0.01])

window = max(3, len(valid_error) // 5)
train_end = train_error[-window:].mean()  # (0.03 + 0.02 + 0.01) / 3
valid_end = valid_error[-window:].mean()  # (0.150 + 0.148 + 0.149) / 3
slope = np.polyfit(np.arange(window), valid_error[-window:], 1)[0]
fall = -slope * (window - 1)
print(f"over the last {window} epochs: training {train_end:.3f}, validation {valid_end:.3f}")
print(f"fall of the validation error {fall:.3f}: at rest; gap {valid_end - train_end:.3f}: wide")
assert np.isclose(train_end, 0.06 / 3) and np.isclose(valid_end, 0.447 / 3)
assert abs(fall) < 0.01

history = {"accuracy": 1 - train_error, "val_accuracy": 1 - valid_error}
found = diagnose(history)
assert (found.verdict, verdict(train_end, valid_end)) == ("overfitting", "overfitting")
assert np.isclose(found.train_error, train_end) and np.isclose(found.valid_error, valid_end)

# %% [markdown]
# Now the nine recorded runs, each judged twice: by its two last errors, and by its whole history.

# %%
by_numbers, by_history = {}, {}
for setting in ("tiny-8000", "large-500", "large-8000"):
    for seed, run in enumerate(runs[setting]):
        last_two = tuple(1 - run.history[key][-1] for key in ("accuracy", "val_accuracy"))
        by_numbers[setting, seed] = diagnose(last_two, target_error=TARGET).verdict
        by_history[setting, seed] = diagnose(run.history, target_error=TARGET).verdict
        print(f"{setting:11} seed {seed}: two numbers: {by_numbers[setting, seed]:13} "
              f"history: {by_history[setting, seed]}")  # fmt: skip

expected = {"tiny-8000": "underfitting", "large-500": "overfitting", "large-8000": "good fit"}
if card.is_original:
    assert all(found == expected[setting] for (setting, _), found in by_numbers.items())
    assert all(
        found in (expected[setting], "still improving")
        for (setting, _), found in by_history.items()
    )
    moving = [key for key, found in by_history.items() if found == "still improving"]
    assert moving == [("tiny-8000", 0), ("large-8000", 1), ("large-8000", 2)]

# %% [markdown]
# The two numbers give the textbook's three verdicts with every seed. The history is more careful:
# of three runs it says *still improving*. Over their last three epochs, the tiny network with seed
# 0 and the large one with seeds 1 and 2 came down by more than a point. That is no contradiction:
# the two numbers say where the run is, the history says that it has not arrived. Here are four of
# them in full.

# %%
for setting, seed in [("tiny-8000", 1), ("large-500", 0), ("large-8000", 0), ("large-8000", 1)]:
    print(setting, "seed", seed)
    print(diagnose(runs[setting][seed].history, target_error=TARGET), "\n")

# %% [markdown]
# And a network that you know: the first digit reader of chapter 9, whose record is read here
# without its weights.

# %%
from utils.training import read_record, runs_folder

digits = read_record(runs_folder() / "mnist-cnn-seed0")["history"]
print(diagnose(digits))

if card.is_original:
    assert diagnose(digits).verdict == "overfitting" and "20.6 %" in diagnose(digits).reason
    assert max(digits["val_accuracy"]) > 0.98

# %% [markdown]
# More than 98 % right, and still "overfitting"? The errors show no illness; the loss does. For the
# few digits it gets wrong, the network becomes ever more certain of its wrong answers. It is a
# close call, though: a rise of 20.6 % where the limit is 20 %. A verdict that sits on its limit
# deserves no more trust than the limit itself, which somebody chose.
#
# As useful as a verdict is to say that there is none. Without validation errors, or after three
# epochs, `diagnose` does not guess. Two more such cases come in 11.7.

# %%
no_validation = {"accuracy": history["accuracy"]}
too_short = {key: values[:3] for key, values in history.items()}
for numbers in (no_validation, too_short):
    found = diagnose(numbers)
    assert found.verdict == "cannot tell"
    print(f"{found.verdict}: {found.reason}")

# %% [markdown]
# ## 11.5 Bias and variance, measured
#
# *9 minutes*
#
# The two illnesses have older names. Imagine training the same network many times, each time on
# another set of pictures of the same size. The answers differ.
#
# - **Bias**: how far the *mean* of the answers is from the truth. No luck in the choice of
#   pictures would help; it is what the network cannot express. (The number that is added in a
#   layer is also called {term}`bias`; the two have only the name in common.)
# - {term}`Variance <variance>`: how far the single answers are from *their mean*. It is what
#   depends on the luck.
#
# For squared errors the two add up exactly. One picture of an automobile, label 1, and four
# networks that give it the probabilities 0.9, 0.6, 0.8 and 0.5:
#
# - mean answer (0.9 + 0.6 + 0.8 + 0.5)/4 = 0.7
# - bias² = (0.7 − 1)² = 0.09
# - variance = (0.2² + 0.1² + 0.1² + 0.2²)/4 = (0.04 + 0.01 + 0.01 + 0.04)/4 = 0.025
# - mean squared error = (0.1² + 0.4² + 0.2² + 0.5²)/4 = (0.01 + 0.16 + 0.04 + 0.25)/4 = 0.115
#
# and 0.115 = 0.09 + 0.025.

# %%
probabilities = np.array([0.9, 0.6, 0.8, 0.5])
bias_squared = (probabilities.mean() - 1) ** 2
variance = probabilities.var()
squared_error = keras.losses.MeanSquaredError()(np.ones(4), probabilities)
assert np.isclose(bias_squared, 0.09) and np.isclose(variance, 0.025)
assert np.isclose(float(squared_error), 0.115)
assert np.isclose(float(squared_error), bias_squared + variance)
print(f"{float(squared_error):.3f} = {bias_squared:.3f} + {variance:.3f}")

# %% [markdown]
# Now with real networks: six training sets of 500 pictures that share no picture, and on each of
# them the tiny and the large network, 20 epochs. All twelve answer the 1,000 validation pictures.

# %%
from utils.training import train_or_load

SETS = 6
set_size = min(500, len(x_train) // SETS)


def one_set(number):
    """Training set `number` of six that share no picture. Nothing is chosen: no validation."""
    chosen = slice(set_size * number, set_size * (number + 1))
    return TrainingData(x_train[chosen], y_train[chosen], x_test, y_test, card)


answers, set_errors = {}, {}  # probability of "automobile": (6 networks, validation pictures)
set_recipe = Recipe(epochs=20, batch_size=64, keep="last")
for kind, build in {"tiny": build_tiny, "large": build_large}.items():
    of_kind = [
        train_or_load(
            f"bias-variance/{kind}-seed{number}", build, one_set(number), set_recipe,
            seed=number, verbose=False,
        )
        for number in range(SETS)
    ]  # fmt: skip
    given = keras.ops.stack([run.model(x_valid) for run in of_kind])
    answers[kind] = keras.ops.convert_to_numpy(given)[:, :, 1]
    set_errors[kind] = np.mean([1 - run.history["accuracy"][-1] for run in of_kind])
    print(kind, answers[kind].shape, f"mean training error {set_errors[kind]:.1%}")

# %% [markdown]
# First the eye: the first twenty validation pictures, and what the six networks of each kind say.

# %%
fig, axes = plotting.new_figure(1, 2, width=7.6, height=3.4, sharey=True)
places = np.arange(1, 21)
for ax, (kind, given) in zip(axes, answers.items(), strict=True):
    for each in given:
        ax.plot(places, each[:20], "o", color=plotting.BLUE, markersize=4, alpha=0.55)
    ax.plot(places, given.mean(axis=0)[:20], "_", color=plotting.BLACK, markersize=11,
            markeredgewidth=2, label="mean of the six")  # fmt: skip
    ax.plot(places, y_valid[:20], "x", color=plotting.VERMILLION, markersize=7,
            markeredgewidth=2, label="label", clip_on=False)  # fmt: skip
    ax.set(title=f"{kind} network", xlabel="validation picture", xticks=[1, 5, 10, 15, 20])
axes[0].set(ylabel="probability of “automobile”", ylim=(-0.04, 1.04))
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside upper left", ncols=2)

ranges = {kind: np.ptp(given[:, :20], axis=0).mean() for kind, given in answers.items()}
plotting.show(
    fig,
    alt="For twenty validation pictures, six answers as dots, their mean as a bar and the label as "
    "a cross. From least to greatest the six answers differ, on average over these pictures, by "
    f"{ranges['tiny']:.2f} for the tiny and {ranges['large']:.2f} for the large network.",
    caption="Six networks of each kind, trained on six sets of 500 pictures.",
    name="fig-11-spread",
)

# %% [markdown]
# The tiny networks stay near the middle: they are hardly ever sure, and on some pictures (16) all
# six are on the wrong side together. The large ones go to 0 and 1 and are right more often. On
# some pictures (5, 12) they contradict each other; on others (2, 14) they, too, are all wrong
# together. Now the numbers, over all 1,000.

# %%
if card.is_original:
    wrong = {kind: (given > 0.5) != y_valid for kind, given in answers.items()}
    assert wrong["tiny"][:, 15].all() and wrong["large"][:, [1, 13]].all()
    assert all(0 < wrong["large"][:, place].sum() < SETS for place in (4, 11))

# %%
parts = {}
for kind, given in answers.items():
    mean_answer = given.mean(axis=0)
    squared = ((given - y_valid) ** 2).mean()
    parts[f"{kind}: bias²"] = ((mean_answer - y_valid) ** 2).mean()
    parts[f"{kind}: variance"] = given.var(axis=0).mean()
    assert np.isclose(squared, parts[f"{kind}: bias²"] + parts[f"{kind}: variance"], atol=1e-6)
    print(f"{kind:5}  squared error {squared:.3f} = bias² {parts[f'{kind}: bias²']:.3f} "
          f"+ variance {parts[f'{kind}: variance']:.3f}")  # fmt: skip

plotting.comparison_bars(
    {name: float(value) for name, value in parts.items()},
    label="part of the mean squared error",
    decimals=3,
    alt="Parts of the mean squared error: "
    + "; ".join(f"{name} {value:.3f}" for name, value in parts.items())
    + ".",
    caption="Bias and variance of the two networks on 500 training pictures.",
    name="fig-11-bias-variance",
)

# %% [markdown]
# The large network has three times the variance of the tiny one, and about half of its bias. In
# sum it is better by far. So the textbook has the direction right: more capacity, less bias, more
# variance. But look at the sizes. For the large network, too, bias is by far the larger part,
# although with 9 % training error and 16 % validation error it overfits. What six sets of 500
# pictures all fail to show, no mean over them can bring back.
#
# Two honest remarks. The label itself may be doubtful, and that part of the error, *noise*, is
# counted with the bias here. And the mean of six networks is not the mean of all: it still
# scatters by a sixth of the variance. Taking both into account (variance times 6/5, and a sixth of
# that off the bias) moves the numbers a little and the picture not at all.

# %%
corrected = {}
for kind in ("tiny", "large"):
    variance = parts[f"{kind}: variance"] * SETS / (SETS - 1)
    bias_squared = parts[f"{kind}: bias²"] - variance / SETS
    corrected[kind] = bias_squared, variance
    print(f"{kind:5}  bias² {bias_squared:.3f}   variance {variance:.3f}")
if card.is_original:
    (tiny_bias, tiny_variance), (large_bias, large_variance) = corrected.values()
    assert 2.5 < large_variance / tiny_variance < 3.5 and 0.45 < large_bias / tiny_bias < 0.6
    assert 2.5 < parts["large: variance"] / parts["tiny: variance"] < 3.5
    assert large_bias > 5 * large_variance


# %% [markdown]
# There is a way to cash in on this. A committee, which answers with the mean of its six members,
# has their bias and none of the variance: its squared error is smaller by exactly the variance.
# What does it do to the number of mistakes?

# %%
committee = {}
for kind, given in answers.items():
    single = 100 * ((given > 0.5) != y_valid).mean()
    together = 100 * ((given.mean(axis=0) > 0.5) != y_valid).mean()
    committee[kind] = single, together
    gained = ((given - y_valid) ** 2).mean() - ((given.mean(axis=0) - y_valid) ** 2).mean()
    assert np.isclose(gained, parts[f"{kind}: variance"], atol=1e-6)
    print(f"{kind:5}  error of one {single:.1f} %, of the committee of six {together:.1f} %")

# %% [markdown]
# Both committees make fewer mistakes, each by about 1.7 points. One would have expected the large
# network, with its greater variance, to gain more, and in squared error it does: three times as
# much. Mistakes are counted otherwise: the tiny network's answers lie so near one half that even a
# small shift moves some of them across. And on 1,000 pictures a difference of a point is noise
# (11.7).
#
# So bias goes with underfitting and variance with overfitting, and that is a good way to think
# about what a cure does. It is no recipe for measuring: as a rule there is only one training set,
# and one works with training and validation error.
#
# :::{admonition} Trap: "more parameters, less bias, more variance: so a large network is bad"
# :class: warning trap
# The large network has 312 times the parameters of the tiny one and more variance. It also makes
# fewer mistakes, on 500 pictures and on 8,000. What counts is the sum of both parts. And very
# large networks need not have more variance than large ones: past the size at which training error
# reaches zero, validation error often falls again ({cite}`belkin2019reconciling`). The trade-off
# is a way to read errors and no law about sizes.
# :::

# %%
assert round(by_hand["large"] / by_hand["tiny"]) == 312
if card.is_original:
    assert committee["large"][0] < committee["tiny"][0]
    gains = [single - together for single, together in committee.values()]
    assert all(1.5 < gain < 2.0 for gain in gains)
    assert (f"{set_errors['large']:.0%}", f"{committee['large'][0]:.0f}") == ("9%", "16")
    assert good_valid.mean() < tiny_valid.mean()

# %% [markdown]
# ## 11.6 Will more data help?
#
# *8 minutes*
#
# Pictures with labels are expensive. Before you buy them, ask the ones you have: train on a part
# of them, on twice as many, on twice as many again, and look at where the errors go. Six sizes for
# the large network, three for the tiny one, three seeds each. The smaller the set, the more
# epochs, so that each run gets to see its pictures often enough. The errors are means over the
# last three epochs: a single epoch can be far off, above all with few pictures.

# %%
large_epochs = {250: 40, 500: 40, 1_000: 20, 2_000: 12, 4_000: 8, 8_000: 10}
tiny_epochs = {250: 30, 1_000: 15, 8_000: 16}
settings = {f"large-{count}": (build_large, count, n) for count, n in large_epochs.items()}
settings |= {f"tiny-{count}": (build_tiny, count, n) for count, n in tiny_epochs.items()}

runs = train(
    {setting: build for setting, (build, _, _) in settings.items()},
    {setting: count for setting, (_, count, _) in settings.items()},
    {setting: epochs for setting, (_, _, epochs) in settings.items()},
)

# %%
for setting in runs:
    show_errors(setting, epochs=3)

# %%
means, spreads = {}, {}
for kind, epochs in {"large": large_epochs, "tiny": tiny_epochs}.items():
    for label, metric in {"training": "accuracy", "validation": "val_accuracy"}.items():
        found = np.array([last_errors(f"{kind}-{size}", metric, epochs=3) for size in epochs])
        means[kind, label] = found.mean(axis=1)
        spreads[kind, label] = found.std(axis=1, ddof=1)

# %%
fig, axes = plotting.new_figure(1, 2, width=7.6, height=3.7, sharey=True)
for (kind, label), mean in means.items():
    ax = axes[0 if kind == "large" else 1]
    style = 0 if label == "training" else 1
    ax.errorbar(
        list(large_epochs if kind == "large" else tiny_epochs), mean, yerr=spreads[kind, label],
        color=(plotting.BLUE, plotting.VERMILLION)[style], marker=plotting.MARKERS[style],
        linestyle=plotting.LINE_STYLES[style], capsize=3, label=label,
    )  # fmt: skip
for ax, kind in zip(axes, ("large", "tiny"), strict=True):
    ax.axhline(100 * TARGET, color=plotting.BLACK, linestyle=":", linewidth=1.2, label="target")
    ax.set(xscale="log", title=f"{kind} network", xlabel="training pictures", ylim=(0, None))
    ax.set_xticks(list(large_epochs), [f"{size:,}" for size in large_epochs], fontsize=8)
    ax.minorticks_off()
axes[0].set_ylabel("error (%)")
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside upper left", ncols=3)
plotting.show(
    fig,
    alt="Training and validation error in percent against the number of training pictures, mean "
    "of three seeds. "
    + " ".join(
        f"{kind}, {label}: " + ", ".join(f"{value:.1f}" for value in values) + "."
        for (kind, label), values in means.items()
    ),
    caption="Error against the size of the training set; whiskers are one standard deviation over "
    "three seeds. The horizontal axis is logarithmic.",
    name="fig-11-pictures-needed",
)

# %% [markdown]
# **The large network: yes.** Its validation error falls with every doubling, from 21 % to 8 %, and
# the gap shrinks from 15 points to 2. **The tiny network: hardly.** Its two curves lie together
# from the start, and 32 times the pictures bring 4 points.
#
# One thing does not look as in textbooks. There, the training error rises with the number of
# pictures, since more of them are harder to learn by heart. So it does here from 500 to 2,000, and
# then it falls. The reason is in the recipe: the weights were not changed equally often. 2,000
# pictures are 32 batches, times 12 epochs 384 changes; 8,000 pictures are 125 batches, times 10
# epochs 1,250. So a part of what the last points gain is due to longer training and not to more
# pictures.

# %%
updates = {size: -(-size // 64) * epochs for size, epochs in large_epochs.items()}
print("changes of the weights:", updates)
assert (updates[2_000], updates[8_000]) == (32 * 12, 125 * 10) == (384, 1_250)

large_train, large_curve = means["large", "training"], means["large", "validation"]
tiny_train, tiny_curve = means["tiny", "training"], means["tiny", "validation"]
assert 8_000 / 250 == 32
if card.is_original:
    assert (np.diff(large_curve) < 0).all()
    assert (f"{large_curve[0]:.0f}", f"{large_curve[-1]:.0f}") == ("21", "8")
    gaps = large_curve - large_train
    assert (f"{gaps[0]:.0f}", f"{gaps[-1]:.0f}") == ("15", "2")
    assert abs(tiny_curve - tiny_train).max() < 2.5
    assert f"{tiny_curve[0] - tiny_curve[-1]:.0f}" == "4"
    assert large_train[1] < large_train[2] < large_train[3] > large_train[4] > large_train[5]

# %% [markdown]
# How much will more data help? A {term}`power law`, $\text{error} = a \cdot n^{-b}$, often comes
# close: with both axes logarithmic it is a straight line ({cite}`hestness2017deep`). Each doubling
# of the set then multiplies the error by the same number, $2^{-b}$. By hand, from two points: 20 %
# with 1,000 pictures and 16 % with 2,000 give $2^{-b}$ = 16/20 = 0.8, and so 16 % · 0.8 = 12.8 %
# with 4,000. NumPy fits the line to more points. Fit it to the five smaller sizes, and let it
# foretell the sixth, which is known.

# %%
slope, start = np.polyfit(np.log([1_000, 2_000]), np.log([20, 16]), 1)
assert np.isclose(2**slope, 0.8) and np.isclose(np.exp(start + slope * np.log(4_000)), 12.8)

sizes = np.array(list(large_epochs))
log_error = np.log(np.maximum(large_curve, 0.1))  # no logarithm of 0
slope, start = np.polyfit(np.log(sizes[:5]), log_error[:5], 1)
foretold = float(np.exp(start + slope * np.log(8_000)))
print(f"each doubling: times {2**slope:.2f}")
print(f"foretold for 8,000 pictures {foretold:.1f} %, measured {large_curve[-1]:.1f} %")

# %% [markdown]
# Each doubling takes off about an eighth of the error. For 8,000 pictures the line foretells
# 9.9 %; measured are 7.8 %, better, since that run was also trained the longest. Such a line is no
# promise, but it tells the size of things: the next doubling, to 16,000 pictures, may bring one
# point. It will not bring five.

# %%
if card.is_original:
    assert round(1 / (1 - 2**slope)) == 8
    assert (f"{foretold:.1f}", f"{large_curve[-1]:.1f}") == ("9.9", "7.8")
    assert round(large_curve[-1] * (1 - 2**slope)) == 1

# %% [markdown]
# :::{admonition} Trap: "more data always helps"
# :class: warning trap
# It helps against overfitting. The tiny network is given 32 times the pictures and still fails on
# one in four. Look at the gap first: where training and validation error lie together, more
# pictures of the same kind have nothing left to close.
# :::

# %%
if card.is_original:
    assert round(100 / tiny_curve[-1]) == 4

# %% [markdown]
# ## 11.7 Three ways to misread a curve
#
# *12 minutes*
#
# :::{admonition} Trap: "validation is better than training, so something is wrong"
# :class: warning trap
# With dropout in the network this is the rule and not the exception. Keras measures the training
# error in passing, on the very batches that it trains on, while dropout is switched on. The
# validation error is measured with dropout switched off. These are two different networks, and the
# first one is handicapped.
# :::
#
# The large network with a dropout rate of 0.5 before and after its dense layer, on 8,000 pictures
# for 8 epochs, three seeds. Three numbers for each: the training error in the history; the error
# on the same pictures by `model.evaluate`, which switches dropout off; and the validation error.


# %%
def build_dropout():
    """The large network, with half of the values dropped before and after the dense layer."""
    return build_large(dropout=0.5)


some = first_pictures(8_000)
dropout_runs = [
    train_or_load(f"dropout/half-seed{seed}", build_dropout, some,
                  Recipe(epochs=8, batch_size=64, keep="last"), seed=seed, verbose=False)
    for seed in range(3)
]  # fmt: skip
dropped = []
for run in dropout_runs:
    scores = run.model.evaluate(some.x_train, some.y_train, batch_size=500, verbose=0)
    dropped.append([1 - run.history["accuracy"][-1], 1 - scores[1],
                    1 - run.history["val_accuracy"][-1]])  # fmt: skip
in_history, evaluated, validated = 100 * np.array(dropped).T
for name, values in [("training, by the history", in_history),
                     ("training, by evaluate", evaluated), ("validation", validated)]:  # fmt: skip
    print(f"{name:26} {values.mean():4.1f} ± {values.std(ddof=1):.1f} %")

# %%
plotting.learning_curves(
    [run.history for run in dropout_runs],
    quantities=("accuracy",),
    best=None,
    alt="With dropout 0.5, mean of three runs, over 8 epochs: training accuracy ends at "
    f"{1 - in_history.mean() / 100:.3f}, validation accuracy at {1 - validated.mean() / 100:.3f}.",
    caption="Dropout 0.5: the training curve is that of a network with half its values missing.",
    name="fig-11-dropout",
)

# %% [markdown]
# In 20 of the 24 epochs the network seems worse on the pictures that it learns from than on new
# ones. Asked without dropout, it is better on them with every seed, as it should be: the same
# weights, the same pictures, and about a quarter of the mistakes are gone. What does that do to
# the verdict? Each run is judged by its history, and by the two errors that `evaluate` gives.

# %%
pairs = []
for seed, run in enumerate(dropout_runs):
    from_history = diagnose(run.history, target_error=TARGET)
    from_evaluate = diagnose((evaluated[seed] / 100, validated[seed] / 100), target_error=TARGET)
    pairs.append((from_history.verdict, from_evaluate.verdict))
    print(f"seed {seed}: by history {from_history.verdict:13} by evaluate {from_evaluate.verdict}")
print()
print(diagnose(dropout_runs[0].history, target_error=TARGET))

if card.is_original:
    ahead = [
        np.array(run.history["val_accuracy"]) > run.history["accuracy"] for run in dropout_runs
    ]
    assert (np.size(ahead), np.sum(ahead)) == (24, 20) and (evaluated < validated).all()
    assert 0.7 < evaluated.mean() / in_history.mean() < 0.8
    assert [by_history for by_history, _ in pairs] == ["cannot tell", "good fit", "underfitting"]
    assert {by_evaluate for _, by_evaluate in pairs} == {"good fit"}

# %% [markdown]
# By `evaluate` all three are a good fit. By their histories, three like runs get three verdicts.
# With seed 0, training error alone is more than 5 points above the target; `diagnose` sees that
# this cannot be and asks for the missing number. With seed 2, validation error is just as far
# above it, nothing contradicts anything, and `diagnose` is fooled: it says underfitting. It can
# notice a handicap only where it shows. So with dropout or augmentation in the network, ask
# `evaluate` first, and give `diagnose` the two errors.

# %% [markdown]
# :::{admonition} Trap: "the training error of epoch 1 is the error after epoch 1"
# :class: warning trap
# It is the mean over the epoch, and the weights change with every batch. The first batches are
# answered by a network that knows nothing. The validation error is measured afterwards, by the
# network at the end of the epoch. So the training curve comes about half an epoch late, dropout or
# not.
# :::
#
# An epoch of four batches of ten pictures, of which the network gets 5, 6, 8 and 9 right as it
# learns. Keras reports (5 + 6 + 8 + 9)/40 = 0.7. At the end it is at 0.9.

# %%
right = [5, 6, 8, 9]
reported = sum(right) / 40

running = keras.metrics.Accuracy()
for count in right:
    batch_labels = np.ones(10)
    running.update_state(batch_labels, (np.arange(10) < count).astype(float))

assert reported == 0.7 and np.isclose(np.mean([count / 10 for count in right]), 0.7)
assert np.isclose(float(running.result()), 0.7)
print(f"reported {float(running.result()):.1f}, in the last batch {right[-1] / 10}")

# %% [markdown]
# In a real run: the large network on 8,000 pictures, without any dropout. After the first epoch
# validation is ahead of training with every seed.

# %%
first_train, first_valid = (
    np.array([100 * (1 - run.history[metric][0]) for run in runs["large-8000"]])
    for metric in ("accuracy", "val_accuracy")
)
for seed in range(3):
    print(f"seed {seed}, epoch 1: training error {first_train[seed]:.1f} %, "
          f"validation error {first_valid[seed]:.1f} %")  # fmt: skip
if card.is_original:
    assert (first_train > first_valid + 5).all()

# %% [markdown]
# And to be sure that it is the moment of measuring and not the pictures: train for one epoch here
# and now, and evaluate on the same training pictures.

# %% tags=["nbval-ignore-output"]
# Trained on the spot: another processor gives other last digits.
keras.utils.set_random_seed(0)
model = build_large()
reported = model.fit(x_train[:2_000], y_train[:2_000], batch_size=64, epochs=1, verbose=0)
afterwards = model.evaluate(x_train[:2_000], y_train[:2_000], batch_size=500, verbose=0)
print(f"loss reported for epoch 1: {reported.history['loss'][0]:.2f}")
print(f"loss on the same pictures after epoch 1: {afterwards[0]:.2f}")
if card.is_original:
    assert afterwards[0] < reported.history["loss"][0]

# %% [markdown]
# :::{admonition} Trap: "the new version is better, 91 % against 90 %"
# :class: warning trap
# On how many validation pictures? Each picture is a coin toss with the probability $e$ of an
# error. The share of errors among $n$ pictures scatters by its {term}`standard error` $\sqrt{e(1 -
# e)/n}$.
# :::
#
# For an error of 10 %:
#
# - 100 pictures: √(0.1 · 0.9/100) = √0.0009 = 0.03, so 3 points
# - 1,000 pictures: √(0.1 · 0.9/1,000) = √0.00009 = 0.0095, so about 1 point
# - 10,000 pictures: √(0.1 · 0.9/10,000) = √0.000009 = 0.003, so 0.3 points
#
# A tenth of the noise takes a hundred times the pictures. SciPy's binomial distribution says the
# same.

# %%
from scipy.stats import binom, binomtest

for pictures in (100, 1_000, 10_000):
    standard_error = np.sqrt(0.1 * 0.9 / pictures)
    assert np.isclose(standard_error, binom.std(pictures, 0.1) / pictures)
    print(f"{pictures:6,} pictures: 10 % ± {100 * standard_error:.2f} points")
assert np.isclose(np.sqrt(0.1 * 0.9 / 100), 0.03)

# %% [markdown]
# A formula may be doubted, so here is the thing itself. The answers of one dropout network on all
# 1,000 validation pictures are known. Draw 100 of them at random, as if the validation set had
# been that small, and count the errors; do so 2,000 times; then the same with 500, with
# replacement.

# %%
probability = keras.ops.convert_to_numpy(dropout_runs[0].model(x_valid))[:, 1]
wrong = (probability > 0.5) != y_valid
error = wrong.mean()
random = np.random.default_rng(0)
draws = {
    count: wrong[random.integers(0, len(wrong), (2_000, count))].mean(axis=1)
    for count in (100, 500)
}
for count, found in draws.items():
    expected = np.sqrt(error * (1 - error) / count)
    print(f"{count} pictures: from {found.min():.0%} to {found.max():.0%}, "
          f"spread {100 * found.std():.1f} points, formula {100 * expected:.1f}")  # fmt: skip
    assert np.isclose(found.std(), expected, rtol=0.06)

# %%
fig, ax = plotting.new_figure(height=3.2)
bins = np.arange(-0.5, 26) / 100
for (count, found), hatch, color in zip(
    draws.items(), ["", "//"], [plotting.SKY, plotting.ORANGE], strict=True
):
    ax.hist(100 * found, 100 * bins, alpha=0.6, color=color, hatch=hatch,
            edgecolor=plotting.BLACK, linewidth=0.6, label=f"{count} pictures")  # fmt: skip
ax.axvline(100 * error, color=plotting.BLACK, linestyle="--", label="all 1,000")
ax.set(xlabel="validation error (%)", ylabel="how often, of 2,000 draws")
ax.legend()
plotting.show(
    fig,
    alt=f"Histograms of the validation error of one and the same network, {error:.1%} on all "
    f"pictures: on 100 pictures it ranges from {draws[100].min():.0%} to {draws[100].max():.0%}, "
    f"on 500 from {draws[500].min():.0%} to {draws[500].max():.0%}.",
    caption="The same network, measured 2,000 times on small validation sets.",
    name="fig-11-noise",
)

# %% [markdown]
# The network is the same in all of these draws. On 100 pictures it can look twice as good or twice
# as bad, by luck alone; the formula has the width right. To trust a difference of one point at an
# error of 10 %, two standard errors should fit into it: √(0.1 · 0.9/n) = 0.005, so n =
# 0.09/0.000025 = 3,600 pictures.
#
# One weakness: with no error among ten pictures the formula gives ± 0, as if one could be sure.
# *Wilson's interval* mends that ({cite}`wilson1927probable`). With $z = 1.96$ for 95 %, its middle
# is $\frac{e + z^2/2n}{1 + z^2/n}$, and its half-width $\frac{1}{1 + z^2/n} \sqrt{z^2 e(1-e)/n +
# z^4/4n^2}$. For 0 of 10: $z^2/n$ = 0.384, middle 0.192/1.384 = 0.139, half-width the same: from 0
# to 28 %.

# %%
from utils.diagnosis import error_interval

assert round(0.09 / 0.005**2) == 3_600
z = 1.96
wide = z**2 / 10
middle, half = (wide / 2) / (1 + wide), np.sqrt(wide**2 / 4) / (1 + wide)
assert (round(wide, 3), round(wide / 2, 3), round(middle, 3)) == (0.384, 0.192, 0.139)
by_scipy = binomtest(0, 10).proportion_ci(0.95, method="wilson")
assert np.allclose(error_interval(0.0, 10), (middle - half, middle + half))
assert np.allclose(error_interval(0.0, 10), (by_scipy.low, by_scipy.high), atol=1e-4)
for mistakes, pictures in [(0, 10), (10, 100), (100, 1_000)]:
    low, high = error_interval(mistakes / pictures, pictures)
    print(f"{mistakes:3} of {pictures:5,}: between {low:.1%} and {high:.1%}")

# %% [markdown]
# `diagnose` takes the number of validation pictures, and does not pretend to know more than they
# say. The first patient of 11.1, measured on 1,000 pictures and on 100:

# %%
sure = diagnose((0.01, 0.10), valid_pictures=1_000)
unsure = diagnose((0.01, 0.10), valid_pictures=100)
print(sure, "\n")
print(unsure)
assert (sure.verdict, unsure.verdict) == ("overfitting", "cannot tell")

# %% [markdown]
# With 1,000 pictures, how sure are the verdicts on our nine runs?

# %%
for (setting, seed), alone in by_numbers.items():
    history = runs[setting][seed].history
    last_two = tuple(1 - history[key][-1] for key in ("accuracy", "val_accuracy"))
    found = diagnose(last_two, target_error=TARGET, valid_pictures=len(x_valid)).verdict
    print(f"{setting:11} seed {seed}: {found}")
    if card.is_original:
        assert found == alone

# %% [markdown]
# ## 11.8 In old code
#
# *2 minutes*
#
# Teaching material on the web plots curves with names that Keras has changed since.
#
# | old | today |
# | --- | --- |
# | `history.history["acc"]`, `["val_acc"]` | `history.history["accuracy"]`, `["val_accuracy"]` |
# | `model.fit(…, nb_epoch=10)` | `model.fit(…, epochs=10)` |
# | `model.fit_generator(…)`, `model.evaluate_generator(…)` | `model.fit(…)`, `model.evaluate(…)` |
# | `model.predict_classes(x)` | `model.predict(x).argmax(axis=-1)` |
# | `K.set_learning_phase(1)` | `model(x, training=True)` |

# %%
for name in ("fit_generator", "evaluate_generator", "predict_classes"):
    assert not hasattr(model, name)
assert set(reported.history) == {"accuracy", "loss"}
assert not hasattr(keras.backend, "set_learning_phase")
try:
    model.fit(x_train[:64], y_train[:64], nb_epoch=1)
except TypeError as error_message:
    print("nb_epoch:", str(error_message).split(".")[-1])

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-11-rules
# Target error 2 %. Say the verdict and the first thing to do for these training and validation
# errors: (a) 3 % and 12 %; (b) 20 % and 21 %; (c) 15 % and 28 %; (d) 3 % and 4 %.
# :::
#
# ::::{solution} ex-11-rules
# :class: dropdown
# (a) Overfitting, gap 9 points: more data or augmentation, dropout. (b) Underfitting, 18 points
# above the target, gap 1: a larger network or a longer training. (c) Both, 13 points and 13
# points: the underfitting first. (d) A good fit.
# ::::
#
# :::{exercise}
# :label: ex-11-buy
# Your network has 2 % training error and 14 % validation error on 4,000 pictures, and 2 % and
# 17.5 % on 2,000. Somebody offers 4,000 more. What validation error do you expect with them, if the
# power law holds?
# :::
#
# ::::{solution} ex-11-buy
# :class: dropdown
# The doubling from 2,000 to 4,000 multiplied the error by 14/17.5 = 0.8. The next doubling should
# do the same: 14 % · 0.8 = 11.2 %.
# ::::
#
# :::{exercise}
# :label: ex-11-noise
# Two networks make 18 and 25 errors on the same 200 validation pictures. How large is the standard
# error of each, and is the first one better?
# :::
#
# ::::{solution} ex-11-noise
# :class: dropdown
# 9 % ± √(0.09 · 0.91/200) = 2.0 points, and 12.5 % ± √(0.125 · 0.875/200) = 2.3 points. If they
# were independent, the difference of 3.5 points would have a standard error of √(2.0² + 2.3²) =
# 3.1 points: it is hardly more than one. That does not decide it. (The pictures are the same,
# which helps: counting only those on which the two differ tells more.)
# ::::
#
# :::{exercise}
# :label: ex-11-bias
# Four networks give a picture with label 0 the probabilities 0.1, 0.3, 0.1 and 0.3 for class 1.
# Bias², variance and mean squared error?
# :::
#
# ::::{solution} ex-11-bias
# :class: dropdown
# Mean 0.2, bias² = 0.04; variance = (0.01 · 4)/4 = 0.01; error = (0.01 + 0.09 + 0.01 + 0.09)/4 =
# 0.05 = 0.04 + 0.01.
# ::::

# %%
cases = [(0.03, 0.12), (0.20, 0.21), (0.15, 0.28), (0.03, 0.04)]
assert [diagnose(case, target_error=0.02).verdict for case in cases] == [
    "overfitting", "underfitting", "underfitting and overfitting", "good fit",
]  # fmt: skip
assert np.isclose(14 / 17.5, 0.8) and np.isclose(14 * 0.8, 11.2)

first, second = (np.sqrt(e * (1 - e) / 200) for e in (18 / 200, 25 / 200))
assert (round(100 * first, 1), round(100 * second, 1)) == (2.0, 2.3)
assert round(100 * np.hypot(first, second), 1) == 3.1

given = np.array([0.1, 0.3, 0.1, 0.3])
assert np.isclose(given.mean() ** 2, 0.04) and np.isclose(given.var(), 0.01)
assert np.isclose((given**2).mean(), 0.05)

# %% [markdown]
# ## Take away
#
# - Training error far above the target: underfitting. Validation error far above the training
#   error: overfitting. Look in this order.
# - The cure for one is poison for the other. So diagnose first.
# - Bias goes with underfitting, variance with overfitting; both can be measured with several
#   training sets, and the sum of both is what counts.
# - More data closes a gap. Where there is no gap, it does nothing.
# - Training error in a history is measured with dropout on and while the weights change; ask
#   `model.evaluate` for the real one.
# - A validation error has a standard error, √(e(1 − e)/n). State it, or at least compute it.
#
# ## Read on
#
# - Capacity, underfitting and overfitting: chapter 5 of {cite}`goodfellow2016deep`.
# - Bias and variance of neural networks: {cite}`geman1992neural`; what happens past that:
#   {cite}`belkin2019reconciling`.
# - A large network can learn random labels by heart: {cite}`zhang2017understanding`.
# - Error against the number of examples, measured in many fields: {cite}`hestness2017deep`.
