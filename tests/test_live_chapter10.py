"""Chapter 10's small run, trained anew on the real pictures: as good as its record says."""

from __future__ import annotations

from pathlib import Path
from statistics import mean, stdev

import pytest

from utils.datasets import local_source
from utils.recipes import RUNS, SEEDS
from utils.training import read_record, runs_folder, train_or_load

SETTING = "cifar10-quick/textbook"


@pytest.mark.real_data
@pytest.mark.skipif(
    local_source("cifar10") is None, reason="needs the real CIFAR-10: set CNN_DATA to its folder"
)
def test_a_new_seed_lands_within_the_recorded_spread(tmp_path: Path) -> None:
    entry = RUNS[f"{SETTING}-seed0"]
    recorded = [
        read_record(runs_folder() / f"{SETTING}-seed{seed}")["history"]["val_accuracy"][-1]
        for seed in SEEDS
    ]
    run = train_or_load(
        "small", entry.build_model, entry.data(), entry.recipe, seed=11, folder=tmp_path,
        weights=False, verbose=False,
    )  # fmt: skip
    assert not run.loaded
    # Three seeds tell their spread only roughly: four times it, and never less than 2 points.
    allowed = max(4 * stdev(recorded), 0.02)
    assert run.history["val_accuracy"][-1] == pytest.approx(mean(recorded), abs=allowed)
