"""Chapter 12: one sweep for each knob, all on the same few digits, and the search's objective."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from utils.datasets import DataError
from utils.recipes.data import mnist_data
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData

PICTURES = 2_000
EPOCHS = 8
BATCH = 32
RATE = 0.3
RECIPE = Recipe(epochs=EPOCHS, batch_size=BATCH, keep="last")
STEPS = RECIPE.steps(PICTURES)


def few_digits() -> TrainingData:
    """MNIST cut to 2,000 pictures to learn from, 2,000 to validate and 2,000 to test on.

    The test pictures are cut too, unlike elsewhere: a sweep makes dozens of runs, and none of
    its results is read off the test set.
    """
    data = mnist_data(validation=True, pictures=PICTURES)
    assert data.x_valid is not None and data.y_valid is not None
    return replace(
        data,
        x_valid=data.x_valid[:PICTURES],
        y_valid=data.y_valid[:PICTURES],
        x_test=data.x_test[:PICTURES],
        y_test=data.y_test[:PICTURES],
    )


def small_cnn(
    optimizer: Callable[[], Any] | None = None,
    *,
    depth: int = 2,
    width: int = 8,
    activation: str = "relu",
) -> Any:
    """The network of the sweeps, compiled: input (28, 28, 1), output (10,) class probabilities.

    The picture is averaged to 14×14, then come ``depth`` times a convolution and a pooling, with
    ``width`` filters at first and twice as many each time. Taught in chapter 12.

    Args:
        optimizer: returns a new Keras optimiser; by default SGD with learning rate 0.3.
        depth: 1 to 3 convolutions.
        width: filters of the first one.
        activation: of the convolutions, as Keras names it.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.AveragePooling2D(2)])
    for level in range(depth):
        model.add(layers.Conv2D(width * 2**level, 3, padding="same", activation=activation))
        model.add(layers.MaxPooling2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        optimizer=optimizer() if optimizer else keras.optimizers.SGD(RATE),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def sgd(learning_rate: Any, momentum: float = 0.0) -> Callable[[], Any]:
    """A function that makes the optimiser SGD; the rate may be a function that makes a schedule."""

    def make() -> Any:
        import utils.quiet_tensorflow

        import keras

        rate = learning_rate() if callable(learning_rate) else learning_rate
        return keras.optimizers.SGD(rate, momentum=momentum)

    return make


def _schedules() -> Any:
    import utils.quiet_tensorflow

    from keras.optimizers import schedules

    return schedules


def _step_decay() -> Any:
    boundaries = [STEPS // 2, STEPS * 3 // 4]
    return _schedules().PiecewiseConstantDecay(boundaries, [RATE, RATE / 10, RATE / 100])


def _exponential_decay() -> Any:
    return _schedules().ExponentialDecay(RATE, decay_steps=STEPS // 4, decay_rate=0.5)


def _cosine_decay() -> Any:
    return _schedules().CosineDecay(RATE, decay_steps=STEPS)


def _one_cycle() -> Any:
    from utils.schedules import OneCycle

    return OneCycle(peak=2 * RATE, steps=STEPS)


def _named(name: str, learning_rate: float) -> Callable[[], Any]:
    """A function that makes the Keras optimiser of this name."""

    def make() -> Any:
        import utils.quiet_tensorflow

        import keras

        return getattr(keras.optimizers, name)(learning_rate)

    return make


def _cnn(optimizer: Callable[[], Any] | None = None, **shape: Any) -> Callable[[], Any]:
    return lambda: small_cnn(optimizer, **shape)


RATES = (0.001, 0.03, 0.3, 0.7, 3.0)
DECAYS = {
    "step": _step_decay,
    "exponential": _exponential_decay,
    "cosine": _cosine_decay,
    "one-cycle": _one_cycle,
}
BATCHES = {"1": (1, 0.01, 3), "8": (8, 0.075, 8), "128": (128, 0.3, 8), "all": (2_000, 0.3, 8)}
"""Batch size, learning rate and epochs; the rate goes down with the batch, see the chapter."""
OPTIMIZERS = {
    "momentum": sgd(0.03, momentum=0.9),
    "rmsprop": _named("RMSprop", 0.003),
    "adam": _named("Adam", 0.003),
}
LONG_RECIPE = Recipe(epochs=60, batch_size=BATCH, keep="last")

RUNS: dict[str, RecordedRun] = {
    **sweep_runs("rate", {str(rate): _cnn(sgd(rate)) for rate in RATES}, few_digits, RECIPE),
    **sweep_runs(
        "decay", {name: _cnn(sgd(decay)) for name, decay in DECAYS.items()}, few_digits, RECIPE
    ),
    **sweep_runs(
        "batch",
        {name: _cnn(sgd(rate)) for name, (_, rate, _) in BATCHES.items()},
        few_digits,
        {
            name: Recipe(epochs=epochs, batch_size=size, keep="last")
            for name, (size, _, epochs) in BATCHES.items()
        },
    ),
    **sweep_runs(
        "optimizer", {name: _cnn(make) for name, make in OPTIMIZERS.items()}, few_digits, RECIPE
    ),
    **sweep_runs("depth", {str(n): _cnn(depth=n) for n in (1, 3)}, few_digits, RECIPE),
    **sweep_runs("width", {str(n): _cnn(width=n) for n in (2, 32)}, few_digits, RECIPE),
    **sweep_runs(
        "activation",
        {name: _cnn(activation=name) for name in ("tanh", "sigmoid")},
        few_digits,
        RECIPE,
    ),
    **sweep_runs("epochs", {"60": _cnn()}, few_digits, LONG_RECIPE),
}


# --- the search -------------------------------------------------------------------

SEARCH_RECORD = "search/studies.json"
"""The exported studies, in the folder of the records."""


@lru_cache(maxsize=1)
def _digits_once() -> TrainingData:
    data = few_digits()
    if data.card.is_stand_in:
        raise DataError(
            "The search needs the real MNIST: set CNN_DATA to the folder with the real files."
        )
    return data


def searched_cnn(params: Mapping[str, Any]) -> Any:
    """The compiled network with the five values that the search chooses; see chapter 12."""
    rate = params["learning_rate"]
    makers = {"sgd": sgd(rate), "momentum": sgd(rate, momentum=0.9), "adam": _named("Adam", rate)}
    return small_cnn(
        makers[params["optimizer"]], width=params["width"], activation=params["activation"]
    )


def search_objective(trial: Any) -> float:
    """Train with the values that an Optuna trial suggests; return the validation accuracy.

    The last epoch's, of one run with seed 0. Used by ``python -m utils.search``.

    Raises:
        DataError: the real digits are not there.
    """
    import utils.quiet_tensorflow

    import keras

    data = _digits_once()
    params = {
        "learning_rate": trial.suggest_float("learning_rate", 1e-4, 1.0, log=True),
        "optimizer": trial.suggest_categorical("optimizer", ["sgd", "momentum", "adam"]),
        "batch_size": trial.suggest_categorical("batch_size", [16, 32, 64, 128]),
        "width": trial.suggest_categorical("width", [4, 8, 16]),
        "activation": trial.suggest_categorical("activation", ["relu", "tanh"]),
    }
    keras.backend.clear_session()
    keras.utils.set_random_seed(0)
    history = searched_cnn(params).fit(
        data.x_train,
        data.y_train,
        batch_size=params["batch_size"],
        epochs=EPOCHS,
        validation_data=(data.x_valid, data.y_valid),
        validation_batch_size=500,
        verbose=0,
    )
    return round(float(history.history["val_accuracy"][-1]), 6)


WINNER: dict[str, Any] = {
    "learning_rate": 0.3116862265422683,
    "optimizer": "sgd",
    "batch_size": 64,
    "width": 16,
    "activation": "tanh",
}
"""The best trial of the recorded search, trained again with three seeds."""

RUNS |= sweep_runs(
    "search-best",
    {"best": lambda: searched_cnn(WINNER)},
    few_digits,
    Recipe(epochs=EPOCHS, batch_size=WINNER["batch_size"], keep="last"),
)
