"""Chapter 11: underfitting, overfitting and a good fit; error against the number of pictures.

All on two of CIFAR-10's classes, airplane (0) and automobile (1): small networks come close to a
useful error there, and a run takes seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from utils.datasets import load_cifar10
from utils.recipes.registry import SEEDS, RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData, sweep_name

EPOCHS = {
    "large": {250: 40, 500: 40, 1_000: 20, 2_000: 12, 4_000: 8, 8_000: 10},
    "tiny": {250: 30, 1_000: 15, 8_000: 16},
}
"""Epochs for each number of training pictures: the fewer pictures, the more often each is seen."""

SETS, SET_SIZE, SET_EPOCHS = 6, 500, 20
"""For bias and variance: so many training sets of so many pictures, none of them shared."""


def two_classes(*, pictures: int = 8_000, first: int = 0) -> TrainingData:
    """CIFAR-10's airplanes and automobiles, float32 (N, 32, 32, 3) in [0, 1], labels 0 and 1.

    Training pictures come from the first nine tenths of the training set, validation pictures
    from the last tenth, test pictures from the test set: 9,000, 1,000 and 2,000 of these classes.

    Args:
        pictures, first: train on so many of the training pictures, from number ``first`` on;
            fewer if there are not so many, as in the stand-in.
    """
    (x, y), (x_test, y_test), card = load_cifar10()
    last = len(x) - len(x) // 10
    x_fit, y_fit = _of_two(x[:last], y[:last])
    x_valid, y_valid = _of_two(x[last:], y[last:])
    chosen = slice(first, first + pictures)
    return TrainingData(
        x_fit[chosen], y_fit[chosen], *_of_two(x_test, y_test), card,
        x_valid=x_valid, y_valid=y_valid,
    )  # fmt: skip


def one_set(number: int) -> TrainingData:
    """Training set ``number`` (from 0) of ``SETS`` that share no picture; no validation set."""
    data = two_classes(pictures=SET_SIZE, first=SET_SIZE * number)
    return replace(data, x_valid=None, y_valid=None)


def _of_two(pictures: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    wanted = labels < 2
    return pictures[wanted].astype("float32") / 255, labels[wanted].astype("int32")


def tiny_cnn() -> Any:
    """The 122-parameter CNN, too small for its task. Input (32, 32, 3), output (2,)."""
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    return _compiled(
        [
            layers.Conv2D(4, 3, strides=2, activation="elu"),
            layers.GlobalAveragePooling2D(),
        ],
        keras.optimizers.Adam(learning_rate=0.01),
    )


def large_cnn(dropout: float = 0.0) -> Any:
    """The 38,050-parameter CNN. Input (32, 32, 3), output (2,) class probabilities.

    Args:
        dropout: the rate before and after the dense layer; with 0 there are no such layers.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    drop = [layers.Dropout(dropout), layers.Dropout(dropout)] if dropout else []
    return _compiled(
        [
            layers.Conv2D(16, 3, strides=2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            *drop[:1],
            layers.Dense(64, activation="relu"),
            *drop[1:],
        ],
        keras.optimizers.Adam(learning_rate=0.001),
    )


def _compiled(hidden: list[Any], optimizer: Any) -> Any:
    import keras

    model = keras.Sequential(
        [keras.Input(shape=(32, 32, 3)), *hidden, keras.layers.Dense(2, activation="softmax")]
    )
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def dropout_cnn() -> Any:
    """The same network with half of the values dropped before and after its dense layer."""
    return large_cnn(dropout=0.5)


def _recipe(epochs: int) -> Recipe:
    return Recipe(epochs=epochs, batch_size=64, keep="last")


MODELS: dict[str, Callable[[], Any]] = {
    "tiny": tiny_cnn,
    "large": large_cnn,
}

RUNS: dict[str, RecordedRun] = {
    name: run
    for kind, epochs in EPOCHS.items()
    for pictures, count in epochs.items()
    for name, run in sweep_runs(
        "pictures",
        {f"{kind}-{pictures}": MODELS[kind]},
        partial(two_classes, pictures=pictures),
        _recipe(count),
    ).items()
}
for _seed in SEEDS:
    RUNS[sweep_name("dropout", "half", _seed)] = RecordedRun(
        dropout_cnn, partial(two_classes, pictures=8_000), _recipe(8), _seed
    )
for _kind in ("tiny", "large"):
    for _number in range(SETS):
        RUNS[sweep_name("bias-variance", _kind, _number)] = RecordedRun(
            MODELS[_kind], partial(one_set, _number), _recipe(SET_EPOCHS), _number
        )
