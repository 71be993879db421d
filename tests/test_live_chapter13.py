"""Chapter 13's cheapest run, trained anew on the real digits: as good as its record says."""

from __future__ import annotations

from pathlib import Path
from statistics import mean, stdev

import numpy as np
import pytest

from utils.datasets import local_source
from utils.recipes import RUNS, SEEDS
from utils.recipes.chapter13 import half_turn
from utils.training import read_record, runs_folder, train_or_load

SETTING = "digit-flips/none"


@pytest.mark.real_data
@pytest.mark.skipif(
    local_source("mnist") is None, reason="needs the real MNIST: set CNN_DATA to its folder"
)
def test_a_new_seed_lands_within_the_recorded_spread(tmp_path: Path) -> None:
    entry = RUNS[f"{SETTING}-seed0"]
    recorded = [
        read_record(runs_folder() / f"{SETTING}-seed{seed}")["history"]["val_accuracy"][-1]
        for seed in SEEDS
    ]
    run = train_or_load(
        "small", entry.build_model, entry.data(), entry.recipe, seed=13, folder=tmp_path,
        weights=False, verbose=False,
    )  # fmt: skip
    assert not run.loaded
    # Three seeds tell their spread only roughly: four times it, and never less than 2 points.
    allowed = max(4 * stdev(recorded), 0.02)
    assert run.history["val_accuracy"][-1] == pytest.approx(mean(recorded), abs=allowed)


def test_a_half_turn_turns_about_half_of_the_pictures_and_none_at_inference() -> None:
    import utils.quiet_tensorflow

    import keras

    pictures = np.random.default_rng(0).random((200, 5, 4, 1)).astype("float32")
    keras.utils.set_random_seed(0)
    layer = half_turn()
    assert np.array_equal(keras.ops.convert_to_numpy(layer(pictures)), pictures)
    turned = keras.ops.convert_to_numpy(layer(pictures, training=True))
    same = (turned == pictures).all(axis=(1, 2, 3))
    assert 70 < same.sum() < 130
    assert np.array_equal(turned[~same], pictures[~same][:, ::-1, ::-1])
