"""The models that more than one chapter uses, by name.

Each is written out by hand in the chapter that teaches it; here it is again for
the chapters that only use it, and for ``make runs``.
"""

from __future__ import annotations

from typing import Any


def mnist_mlp() -> Any:
    """The 669,706-parameter MLP for MNIST, compiled with Adam. Taught in chapter 01.

    Input (28, 28, 1), output (10,) class probabilities.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(),
            layers.Dense(512, activation="relu"),
            layers.Dense(512, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    return model


def mnist_cnn() -> Any:
    """The 220,234-parameter CNN for MNIST, compiled with Adam. Taught in chapters 05 and 09.

    Input (28, 28, 1), output (10,) class probabilities.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    return model


def tutorial_cnn(learning_rate: float = 1.0) -> Any:
    """The 1,011,466-parameter MNIST CNN of a popular tutorial, with Adadelta. Chapters 05 and 09.

    Input (28, 28, 1), output (10,) class probabilities.

    Args:
        learning_rate: Adadelta's; 1.0 was the default when the tutorial was
            written, 0.001 is the default of today.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, activation="relu"),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adadelta(learning_rate=learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def cifar10_cnn() -> Any:
    """The 528,054-parameter CNN for CIFAR-10, with RMSprop. Taught in chapters 05 and 10.

    Input (32, 32, 3), output (10,) class probabilities.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=(32, 32, 3)),
            layers.Conv2D(16, 2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(32, 2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Dropout(0.3),
            layers.Flatten(),
            layers.Dense(500, activation="relu"),
            layers.Dropout(0.4),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"]
    )
    return model
