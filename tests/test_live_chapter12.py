"""Chapter 12, live: one setting of the sweeps, trained anew on the real digits."""

from __future__ import annotations

from pathlib import Path
from statistics import mean, stdev

import pytest

from utils.datasets import local_source
from utils.recipes import RUNS, SEEDS, data_of
from utils.training import read_record, runs_folder, train_or_load

SETTING = "decay/cosine"


@pytest.mark.real_data
@pytest.mark.skipif(
    local_source("mnist") is None, reason="needs the real MNIST: set CNN_DATA to its folder"
)
def test_a_new_seed_lands_within_the_recorded_spread(tmp_path: Path) -> None:
    entry = RUNS[f"{SETTING}-seed0"]
    recorded = [
        100 * read_record(runs_folder() / f"{SETTING}-seed{seed}")["history"]["val_accuracy"][-1]
        for seed in SEEDS
    ]
    run = train_or_load(
        "live", entry.build_model, data_of(entry), entry.recipe, seed=7, folder=tmp_path,
        weights=False, verbose=False,
    )  # fmt: skip
    assert not run.loaded
    # Three seeds tell a spread only roughly: 4 standard deviations, and never less than 2 points.
    allowed = max(4 * stdev(recorded), 2)
    assert 100 * run.history["val_accuracy"][-1] == pytest.approx(mean(recorded), abs=allowed)
