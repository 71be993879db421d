"""Chapter 15: the ladder from chapter 10's network to past 90 %, and the recipes at its top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

import numpy as np

from utils.recipes.data import cifar10_data
from utils.recipes.models import cifar10_cnn
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData


@lru_cache(maxsize=1)
def whitening() -> tuple[np.ndarray, np.ndarray]:
    """Kernels (2, 2, 3, 24) and biases (24,) that whiten the first 5,000 training pictures."""
    from utils.whitening import whitening_kernels

    return whitening_kernels(cifar10_data(pictures=5000).x_train)


def _one_cycle_optimizer(
    peak: float, steps: int, decay: float | None = None, slow: float | None = None
) -> Any:
    """Nesterov's momentum with one cycle of the learning rate over so many steps.

    Args:
        peak: the largest learning rate.
        steps: weight updates in the whole training; a fifth of them lead up to the peak.
        decay: weight decay, as a share of the weights per step and unit of learning rate.
        slow: what the slow weights of :class:`utils.lookahead.LookaheadSGD` count for at the
            end, and the shifts of batch normalisation have 64 times the rate; None for SGD.
    """
    import utils.quiet_tensorflow

    import keras

    from utils.lookahead import LookaheadSGD
    from utils.schedules import OneCycle

    schedule = OneCycle(peak, steps, rise=0.2)
    options: dict[str, Any] = {"momentum": 0.85, "nesterov": True, "weight_decay": decay}
    if slow is not None:
        return LookaheadSGD(schedule, steps=steps, share=slow, shift_factor=64.0, **options)
    return keras.optimizers.SGD(schedule, **options)


def fast_network(
    widths: Sequence[int],
    *,
    peak: float,
    steps: int,
    whitened: bool = True,
    identity: bool = True,
    smoothing: float = 0.2,
    slow: float | None = None,
) -> Any:
    """Seven convolutions with batch normalisation, compiled with Nesterov momentum and one cycle.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 15.

    Args:
        widths: filters of the two convolutions in each of the three blocks.
        peak: the largest learning rate; steps: weight updates in the whole training.
        whitened: whether the first layer is fixed and whitens; else it is trained.
        identity: whether the kernels begin as :class:`utils.initializers.PartialIdentity`.
        smoothing: what the label gives away to all classes alike.
        slow: what slow weights count for at the end, from 0 to below 1, and the
            normalisations' shifts have 64 times the learning rate; None for neither.

    Source: the layout of K. Jordan, "94% on CIFAR-10 in 3.29 seconds on a single GPU", 2024.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    from utils.initializers import PartialIdentity
    from utils.split_batch import SplitBatch

    def normalised(filters: int, *, pooled: bool) -> list[Any]:
        """A convolution, with or without pooling, its normalisation and the ReLU."""
        return [
            layers.Conv2D(
                filters, 3, padding="same", use_bias=False,
                kernel_initializer=PartialIdentity() if identity else "glorot_uniform",
            ),
            *([layers.MaxPooling2D(2)] if pooled else []),
            layers.BatchNormalization(scale=False, momentum=0.6),
            layers.ReLU(),
        ]  # fmt: skip

    first = layers.Conv2D(24, 2, trainable=not whitened)
    stack = [keras.Input(shape=(32, 32, 3)), first, layers.ReLU()]
    for filters in widths:
        stack += normalised(filters, pooled=True) + normalised(filters, pooled=False)
    model = SplitBatch(
        [
            *stack,
            layers.GlobalMaxPooling2D(),
            layers.Dense(10, use_bias=False),
            layers.Rescaling(1 / 9),
            layers.Softmax(),
        ],
        portions=2,
    )
    if whitened:
        first.set_weights(whitening())
    model.compile(
        optimizer=_one_cycle_optimizer(peak, steps, 0.01, slow),
        loss=keras.losses.CategoricalCrossentropy(label_smoothing=smoothing),
        metrics=["accuracy"],
    )
    return model


NARROW, WIDE, WIDEST = (16, 64, 64), (32, 128, 128), (64, 256, 256)


def all_photos() -> TrainingData:
    """CIFAR-10 without a validation set, 50,000 / 10,000: every choice has been made."""
    return cifar10_data(validation=False)


def fast_run(
    widths: Sequence[int],
    epochs: int,
    batch_size: int,
    peak: float,
    *,
    slow: float | None = None,
    average_shift: int = 0,
) -> tuple[Callable[[], Any], Recipe]:
    """Model and recipe of a training on all 50,000 pictures."""
    recipe = Recipe(
        epochs, batch_size, keep="last", flip="alternate", shift=2, average_flips=True,
        average_shift=average_shift,
    )  # fmt: skip
    return partial(fast_network, widths, peak=peak, steps=recipe.steps(50_000), slow=slow), recipe


Settings = dict[str, tuple[Callable[[], Any], Recipe]]


def _sweep(
    group: str, settings: Settings, data: Callable[[], TrainingData], *, one_core: bool
) -> dict[str, RecordedRun]:
    """The runs of a group in which each setting has its model and its recipe."""
    models = {name: build for name, (build, _) in settings.items()}
    recipes = {name: recipe for name, (_, recipe) in settings.items()}
    return sweep_runs(group, models, data, recipes, one_core=one_core)


FAST: Settings = {
    "1-epoch": fast_run(NARROW, 1, 250, 0.5),
    "2-epochs": fast_run(NARROW, 2, 250, 0.5),
    "7-epochs": fast_run(WIDE, 7, 500, 0.75),
    "14-epochs": fast_run(WIDEST, 14, 500, 0.75, slow=0.77, average_shift=1),
}
RUNS: dict[str, RecordedRun] = _sweep("cifar10-fast", FAST, all_photos, one_core=True)
_KEPT = "cifar10-fast/7-epochs-seed0"  # the only weights that are kept: 2 MB a seed
RUNS[_KEPT] = replace(RUNS[_KEPT], weights=True)

LADDER = Recipe(epochs=6, batch_size=250, keep="last")
LADDER_STEPS = LADDER.steps(45_000)


def one_cycle_textbook() -> Any:
    """Chapter 10's network with one cycle of Nesterov momentum in place of RMSprop.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 15.
    """
    model = cifar10_cnn()
    model.compile(
        optimizer=_one_cycle_optimizer(0.1, LADDER_STEPS),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


_without = {"whitened": False, "identity": False, "smoothing": 0.0}
_whitened = _without | {"whitened": True}
_started = _whitened | {"identity": True}
_flips = replace(LADDER, flip="alternate", average_flips=True)
_shifts = replace(_flips, shift=2)
_asked = replace(_shifts, average_shift=1)
ladder_network = partial(fast_network, NARROW, peak=0.5, steps=LADDER_STEPS)

TEXTBOOK_RUNGS: Settings = {
    "textbook": (cifar10_cnn, replace(LADDER, batch_size=32)),
    "one-cycle": (one_cycle_textbook, LADDER),
}
RUNGS: Settings = {
    "network": (partial(ladder_network, **_without), LADDER),
    "whitening": (partial(ladder_network, **_whitened), LADDER),
    "identity": (partial(ladder_network, **_started), LADDER),
    "smoothing": (ladder_network, LADDER),
    "flips": (ladder_network, _flips),
    "shifts": (ladder_network, _shifts),
    "fast-shifts": (partial(ladder_network, slow=0.0), _asked),
    "lookahead": (partial(ladder_network, slow=0.77), _asked),
}
RUNS |= _sweep("cifar10-ladder", TEXTBOOK_RUNGS, cifar10_data, one_core=False)
RUNS |= _sweep("cifar10-ladder", RUNGS, cifar10_data, one_core=True)
