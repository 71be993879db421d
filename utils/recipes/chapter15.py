"""Chapter 15: a small network for CIFAR-10 that learns fast, and its recipes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

import numpy as np

from utils.recipes.data import cifar10_data
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData


@lru_cache(maxsize=1)
def whitening() -> tuple[np.ndarray, np.ndarray]:
    """Kernels (2, 2, 3, 24) and biases (24,) that whiten the first 5,000 training pictures."""
    from utils.whitening import whitening_kernels

    return whitening_kernels(cifar10_data(pictures=5000).x_train)


def fast_network(
    widths: Sequence[int],
    *,
    peak: float,
    steps: int,
    rise: float = 0.2,
    whitened: bool = True,
    identity: bool = True,
    smoothing: float = 0.2,
    decay: float = 0.01,
) -> Any:
    """Seven convolutions with batch normalisation, compiled with Nesterov momentum and one cycle.

    Input (32, 32, 3), output (10,) class probabilities. Taught in chapter 15.

    Args:
        widths: filters of the two convolutions in each of the three blocks.
        peak: the largest learning rate; steps: weight updates in the whole training.
        rise: the share of the steps on the way up to the peak.
        whitened: whether the first layer is fixed and whitens; else it is trained.
        identity: whether the kernels begin as :class:`utils.initializers.PartialIdentity`.
        smoothing: what the label gives away to all classes alike.
        decay: weight decay, as a share of the weights per step and unit of learning rate.

    Source: the layout of K. Jordan, "94% on CIFAR-10 in 3.29 seconds on a single GPU", 2024.
    """
    import utils.quiet_tensorflow

    import keras
    from keras import layers

    from utils.initializers import PartialIdentity
    from utils.schedules import OneCycle
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
        optimizer=keras.optimizers.SGD(
            OneCycle(peak, steps, rise=rise), momentum=0.85, nesterov=True, weight_decay=decay
        ),
        loss=keras.losses.CategoricalCrossentropy(label_smoothing=smoothing),
        metrics=["accuracy"],
    )
    return model


NARROW, WIDE = (16, 64, 64), (32, 128, 128)


def all_photos() -> TrainingData:
    """CIFAR-10 without a validation set, 50,000 / 10,000: every choice has been made."""
    return cifar10_data(validation=False)


def fast_run(
    widths: Sequence[int], epochs: int, batch_size: int, peak: float
) -> tuple[Callable[[], Any], Recipe]:
    """Model and recipe of a training on all 50,000 pictures with everything that helped."""
    recipe = Recipe(
        epochs, batch_size, keep="last", flip="alternate", shift=2, average_flips=True
    )
    return partial(fast_network, widths, peak=peak, steps=recipe.steps(50_000)), recipe


FAST = {
    "1-epoch": fast_run(NARROW, 1, 250, 0.5),
    "2-epochs": fast_run(NARROW, 2, 250, 0.5),
    "7-epochs": fast_run(WIDE, 7, 500, 0.75),
}
RUNS: dict[str, RecordedRun] = sweep_runs(
    "cifar10-fast",
    {name: build for name, (build, _) in FAST.items()},
    all_photos,
    {name: recipe for name, (_, recipe) in FAST.items()},
    one_core=True,
)
_KEPT = "cifar10-fast/7-epochs-seed0"  # the only weights that are kept: 2 MB a seed
RUNS[_KEPT] = replace(RUNS[_KEPT], weights=True)
