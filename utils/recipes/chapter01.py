"""Chapter 01: does it matter where a pixel is? An MLP and a CNN, plain and permuted digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from utils.recipes.data import mnist_data
from utils.recipes.models import mnist_cnn, mnist_mlp
from utils.recipes.registry import RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData

ORDER = np.random.default_rng(0).permutation(784)
"""Pixel k of a permuted picture is pixel ORDER[k] of the plain one."""


def plain_digits() -> TrainingData:
    """MNIST, 55,000 / 5,000 / 10,000 pictures, (N, 28, 28, 1)."""
    return mnist_data(validation=True)


def permuted_digits() -> TrainingData:
    """The same, with the 784 pixels of every picture in the one order ``ORDER``."""
    data = mnist_data(validation=True)
    assert data.x_valid is not None
    return replace(
        data,
        x_train=permuted(data.x_train),
        x_valid=permuted(data.x_valid),
        x_test=permuted(data.x_test),
    )


def permuted(pictures: np.ndarray) -> np.ndarray:
    """(N, 28, 28, 1) to the same, with the pixels in another order."""
    return pictures.reshape(len(pictures), 784)[:, ORDER].reshape(pictures.shape)


MODELS: dict[str, tuple[Callable[[], Any], Callable[[], TrainingData], Recipe]] = {
    "mlp-plain": (mnist_mlp, plain_digits, Recipe(epochs=4, batch_size=128)),
    "mlp-permuted": (mnist_mlp, permuted_digits, Recipe(epochs=4, batch_size=128)),
    "cnn-plain": (mnist_cnn, plain_digits, Recipe(epochs=2, batch_size=128)),
    "cnn-permuted": (mnist_cnn, permuted_digits, Recipe(epochs=2, batch_size=128)),
}

RUNS: dict[str, RecordedRun] = sweep_runs(
    "permutation",
    {setting: build for setting, (build, _, _) in MODELS.items()},
    {setting: data for setting, (_, data, _) in MODELS.items()},
    {setting: recipe for setting, (_, _, recipe) in MODELS.items()},
)
