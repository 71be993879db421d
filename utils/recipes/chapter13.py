"""Chapter 13: the wrong augmentations of digits, and an ablation of what regularises."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from utils.recipes.data import cifar10_data, mnist_data
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData

DIGITS_RECIPE = Recipe(epochs=4, batch_size=32, keep="last")
ABLATION_RECIPE = Recipe(epochs=30, batch_size=32, keep="last")


def some_digits() -> TrainingData:
    """MNIST, 5,000 / 5,000 / 10,000 pictures, (N, 28, 28, 1)."""
    return mnist_data(validation=True, pictures=5_000)


def some_photos() -> TrainingData:
    """CIFAR-10, 2,000 / 1,000 / 10,000 pictures, (N, 32, 32, 3)."""
    return cifar10_data(pictures=2_000, valid_pictures=1_000)


def half_turn() -> Any:
    """A layer that turns half of the training pictures upside down, by 180 degrees.

    Shapes (N, H, W, C) to (N, H, W, C); does nothing at inference. Taught in chapter 13.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import ops

    class RandomHalfTurn(keras.layers.Layer):
        def __init__(self, **options: Any) -> None:
            super().__init__(**options)
            self.random = keras.random.SeedGenerator()

        def call(self, pictures: Any, training: bool = False) -> Any:
            if not training:
                return pictures
            draws = keras.random.uniform((ops.shape(pictures)[0], 1, 1, 1), seed=self.random)
            return ops.where(draws < 0.5, ops.flip(pictures, axis=(1, 2)), pictures)

    return RandomHalfTurn()


def digit_augmentations() -> dict[str, Callable[[], list[Any]]]:
    """For each setting a function that makes the layers put in front of the network."""
    import utils.quiet_tensorflow

    from keras import layers

    return {
        "none": lambda: [],
        "shift": lambda: [layers.RandomTranslation(0.07, 0.07, fill_mode="constant")],
        "left-right": lambda: [layers.RandomFlip("horizontal")],
        "half-turn": lambda: [half_turn()],
    }


def digit_cnn(setting: str) -> Any:
    """A CNN of 9,098 parameters for digits behind one of ``digit_augmentations``, with Adam.

    Input (28, 28, 1), output (10,) class probabilities. Taught in chapter 13.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            *digit_augmentations()[setting](),
            layers.Conv2D(8, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def photo_cnn(*, l2: bool = False, dropout: bool = False, augmentation: bool = False) -> Any:
    """A CNN for CIFAR-10 with any of three kinds of regularisation, with Adam.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 13.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers, regularizers

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
    if dropout:
        stack += [layers.Dropout(0.3)]
    stack += [layers.Dense(128, **options)]
    if dropout:
        stack += [layers.Dropout(0.5)]
    stack += [layers.Dense(10, activation="softmax", kernel_regularizer=penalty)]
    model = keras.Sequential(stack)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


DIGIT_SETTINGS = ("none", "shift", "left-right", "half-turn")

ABLATION: dict[str, dict[str, bool]] = {
    "none": {},
    "l2": {"l2": True},
    "dropout": {"dropout": True},
    "augmentation": {"augmentation": True},
    "all": {"l2": True, "dropout": True, "augmentation": True},
}

RUNS: dict[str, RecordedRun] = {
    **sweep_runs(
        "digit-flips",
        {setting: partial(digit_cnn, setting) for setting in DIGIT_SETTINGS},
        some_digits,
        DIGITS_RECIPE,
        weights=True,
    ),
    **sweep_runs(
        "ablation",
        {setting: partial(photo_cnn, **parts) for setting, parts in ABLATION.items()},
        some_photos,
        ABLATION_RECIPE,
    ),
}
