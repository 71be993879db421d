"""Chapter 09: the two MNIST networks, the tutorial's with today's default rate, a fast recipe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from utils.recipes.data import mnist_data
from utils.recipes.models import mnist_cnn, tutorial_cnn
from utils.recipes.registry import SEEDS, RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData

MNIST_CNN_RECIPE = Recipe(epochs=12, batch_size=128, keep="best")
TUTORIAL_RECIPE = Recipe(epochs=12, batch_size=128, keep="last")


def _with_validation() -> TrainingData:
    return mnist_data(validation=True)


SHALLOW = ((16, True), (32, True), (64, False))
DEEP = ((16, True), (32, False), (32, True), (64, False), (64, False))


def fast_mnist(
    convolutions: Sequence[tuple[int, bool]], *, steps: int, peak: float = 0.1, turn: float = 0.0
) -> Any:
    """Convolutions with batch normalisation for MNIST, with one cycle of Nesterov momentum.

    Input (28, 28, 1), output (10,) class probabilities. Taught in chapters 09 and 15.

    Args:
        convolutions: for each its filters, and whether max pooling follows.
        steps: weight updates in the whole training.
        peak: the largest learning rate.
        turn: in training each digit is turned by up to this share of a full turn, either way.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    from utils.schedules import OneCycle
    from utils.split_batch import SplitBatch

    stack: list[Any] = [keras.Input(shape=(28, 28, 1))]
    if turn:
        stack.append(layers.RandomRotation(turn, fill_mode="constant"))
    for filters, pooled in convolutions:
        stack += [
            layers.Conv2D(filters, 3, padding="same", use_bias=False),
            *([layers.MaxPooling2D(2)] if pooled else []),
            layers.BatchNormalization(scale=False, momentum=0.8),
            layers.ReLU(),
        ]
    model = SplitBatch([*stack, layers.Flatten(), layers.Dense(10, "softmax")])
    model.compile(
        optimizer=keras.optimizers.SGD(
            OneCycle(peak, steps), momentum=0.9, nesterov=True, weight_decay=5e-4
        ),
        loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1),
        metrics=["accuracy"],
    )
    return model


def all_digits() -> TrainingData:
    """MNIST without a validation set, labels one-hot: every choice has been made."""
    return mnist_data(one_hot=True)


RUNS: dict[str, RecordedRun] = {}
for _seed in SEEDS:
    RUNS[f"mnist-cnn-seed{_seed}"] = RecordedRun(
        mnist_cnn, _with_validation, MNIST_CNN_RECIPE, _seed
    )
    RUNS[f"mnist-tutorial-seed{_seed}"] = RecordedRun(
        tutorial_cnn, mnist_data, TUTORIAL_RECIPE, _seed
    )
RUNS["mnist-tutorial-slow-seed0"] = RecordedRun(
    lambda: tutorial_cnn(learning_rate=0.001), mnist_data, TUTORIAL_RECIPE, seed=0
)

_SHORT = {
    name: Recipe(epochs=epochs, batch_size=250, keep="last", shift=1)
    for name, epochs in {"1-epoch": 1, "2-epochs": 2, "3-epochs": 3}.items()
}
_LONG = Recipe(epochs=10, batch_size=125, keep="last", shift=1, average_shift=1)
_MODELS: dict[str, Callable[[], Any]] = {
    name: partial(fast_mnist, SHALLOW, steps=recipe.steps(60_000))
    for name, recipe in _SHORT.items()
}
_MODELS["10-epochs"] = partial(
    fast_mnist, DEEP, steps=_LONG.steps(60_000), peak=0.05, turn=0.03
)
RUNS |= sweep_runs(
    "mnist-fast", _MODELS, all_digits, _SHORT | {"10-epochs": _LONG}, one_core=True
)
