"""The models, data and recorded runs of the course, by name.

``RUNS`` lists every recorded run; each chapter's are in a module of its own here. A
test and the chapters themselves hold records and chapters together: a record loads
only if the chapter's model, recipe and data have the record's fingerprint.
"""

from __future__ import annotations

from utils.recipes import (
    chapter01,
    chapter09,
    chapter10,
    chapter11,
    chapter12,
    chapter13,
    chapter14,
    chapter15,
)
from utils.recipes.data import cifar10_data, mnist_data
from utils.recipes.models import cifar10_cnn, mnist_cnn, mnist_mlp, tutorial_cnn
from utils.recipes.registry import SEEDS, RecordedRun, data_of, sweep_runs

_CHAPTERS = (
    chapter01,
    chapter09,
    chapter10,
    chapter11,
    chapter12,
    chapter13,
    chapter14,
    chapter15,
)

RUNS: dict[str, RecordedRun] = {
    name: run for chapter in _CHAPTERS for name, run in chapter.RUNS.items()
}

__all__ = [
    "RUNS",
    "SEEDS",
    "RecordedRun",
    "cifar10_cnn",
    "cifar10_data",
    "data_of",
    "mnist_cnn",
    "mnist_data",
    "mnist_mlp",
    "sweep_runs",
    "tutorial_cnn",
]
