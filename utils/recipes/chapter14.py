"""Chapter 14: what batch normalisation buys, and where it fails."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from utils.recipes.data import cifar10_data
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData

RATES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
RATES_RECIPE = Recipe(epochs=4, batch_size=32)


def pictures() -> TrainingData:
    """CIFAR-10, the first 2,000 / 1,000 / 1,000 pictures, (N, 32, 32, 3).

    Nothing in chapter 14 rests on the test pictures, so that a tenth of them is enough.
    """
    data = cifar10_data(pictures=2000, valid_pictures=1000)
    return replace(data, x_test=data.x_test[:1000], y_test=data.y_test[:1000])


def network(
    normalise: bool, learning_rate: float, *, scale: float = 1.0, momentum: float = 0.9
) -> Any:
    """Six convolutions, with or without batch normalisation, compiled with plain SGD.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 14.

    Args:
        normalise: whether batch normalisation takes the place of the biases.
        learning_rate: of SGD.
        scale: the initial kernels are so many times He's.
        momentum: of the moving averages.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    stack = [keras.Input((32, 32, 3)), layers.Rescaling(4, offset=-2)]
    for filters, strides in [(8, 2), (16, 2), (16, 1), (16, 1), (32, 2), (32, 1)]:
        kernels = keras.initializers.VarianceScaling(2 * scale**2)
        stack.append(
            layers.Conv2D(
                filters, 3, strides=strides, padding="same",
                use_bias=not normalise, kernel_initializer=kernels,
            )
        )  # fmt: skip
        if normalise:
            stack.append(layers.BatchNormalization(momentum=momentum))
        stack.append(layers.ReLU())
    stack.append(layers.GlobalAveragePooling2D())
    stack.append(layers.Dense(10, activation="softmax"))
    model = keras.Sequential(stack)  # all at once: each model.add would build the model anew
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


NAMES = {True: "with", False: "without"}

RUNS: dict[str, RecordedRun] = sweep_runs(
    "norm-rate",
    {
        f"{NAMES[normalise]}-{rate:g}": partial(network, normalise, rate)
        for normalise in (False, True)
        for rate in RATES
    },
    pictures,
    RATES_RECIPE,
)


SPEED = {"without-0.1": (False, 0.1), "with-0.1": (True, 0.1), "with-0.3": (True, 0.3)}
RUNS |= sweep_runs(
    "norm-speed",
    {setting: partial(network, *options) for setting, options in SPEED.items()},
    pictures,
    Recipe(epochs=12, batch_size=32),
)

BATCH_SIZES = (1, 2, 8, 64)


def at_batch_size(normalise: bool, batch_size: int) -> Any:
    """The network with what depends on the batch size: a learning rate in proportion to it,
    and moving averages that look back over the same 640 pictures.
    """
    return network(
        normalise, (0.64 if normalise else 0.2) * batch_size / 64, momentum=1 - batch_size / 640
    )


RUNS |= sweep_runs(
    "norm-batch",
    {
        f"{NAMES[normalise]}-{size}": partial(at_batch_size, normalise, size)
        for normalise in (False, True)
        for size in BATCH_SIZES
    },
    pictures,
    {
        f"{NAMES[normalise]}-{size}": Recipe(epochs=2, batch_size=size)
        for normalise in (False, True)
        for size in BATCH_SIZES
    },
)

SCALES = (0.1, 10.0)
RUNS |= sweep_runs(
    "norm-scale",
    {
        f"{NAMES[normalise]}-{scale:g}": partial(network, normalise, rate, scale=scale)
        for normalise, rate in ((False, 0.1), (True, 0.3))
        for scale in SCALES
    },
    pictures,
    RATES_RECIPE,
)


def few_pictures() -> TrainingData:
    """CIFAR-10, the first 1,000 / 1,000 / 1,000 pictures, (N, 32, 32, 3)."""
    data = cifar10_data(pictures=1000, valid_pictures=1000)
    return replace(data, x_test=data.x_test[:1000], y_test=data.y_test[:1000])


def classifier(size: str, method: str) -> Any:
    """A small or a larger CNN that overfits 1,000 pictures, compiled with Adam.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 14.

    Args:
        size: "small" (three convolutions and the softmax) or "larger" (twice the filters and a
            dense layer of 256).
        method: "plain", "dropout" or "normalised".
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    stack = [keras.Input((32, 32, 3)), layers.Rescaling(4, offset=-2)]
    for filters in (8, 16, 32) if size == "small" else (16, 32, 64):
        stack.append(layers.Conv2D(filters, 3, strides=2, padding="same"))
        if method == "normalised":
            stack.append(layers.BatchNormalization(momentum=0.9))
        stack.append(layers.ReLU())
    stack.append(layers.Flatten())
    if size == "larger":
        stack.append(layers.Dense(256, activation="relu"))
    if method == "dropout":
        stack.append(layers.Dropout(0.5))
    stack.append(layers.Dense(10, activation="softmax"))
    model = keras.Sequential(stack)  # all at once: each model.add would build the model anew
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


RUNS |= sweep_runs(
    "norm-overfit",
    {
        f"{size}-{method}": partial(classifier, size, method)
        for size in ("small", "larger")
        for method in ("plain", "dropout", "normalised")
    },
    few_pictures,
    Recipe(epochs=20, batch_size=32),
)
