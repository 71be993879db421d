"""Chapter 10: the textbook's CIFAR-10 network, trained in full, and a try of ten seconds."""

from __future__ import annotations

from utils.recipes.data import cifar10_data
from utils.recipes.models import cifar10_cnn
from utils.recipes.registry import SEEDS, RecordedRun, sweep_runs
from utils.training import Recipe, TrainingData


def few_pictures() -> TrainingData:
    """CIFAR-10 with 5,000 training pictures."""
    return cifar10_data(pictures=5000)


CIFAR10_RECIPE = Recipe(epochs=100, batch_size=32, keep="best", monitor="val_loss")

RUNS: dict[str, RecordedRun] = {
    f"cifar10-textbook-seed{seed}": RecordedRun(cifar10_cnn, cifar10_data, CIFAR10_RECIPE, seed)
    for seed in SEEDS
}
RUNS |= sweep_runs(
    "cifar10-quick",
    {"textbook": cifar10_cnn},
    few_pictures,
    Recipe(epochs=3, batch_size=32, monitor="val_loss"),
)
