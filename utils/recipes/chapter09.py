"""Chapter 09: the two MNIST networks, and the tutorial's with today's default learning rate."""

from __future__ import annotations

from utils.recipes.data import mnist_data
from utils.recipes.models import mnist_cnn, tutorial_cnn
from utils.recipes.registry import SEEDS, RecordedRun
from utils.training import Recipe, TrainingData

MNIST_CNN_RECIPE = Recipe(epochs=12, batch_size=128, keep="best")
TUTORIAL_RECIPE = Recipe(epochs=12, batch_size=128, keep="last")


def _with_validation() -> TrainingData:
    return mnist_data(validation=True)


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
