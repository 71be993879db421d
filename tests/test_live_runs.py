"""One small run of each chapter, trained anew on the real data, lands where its records lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import mean, stdev

import pytest

from utils.datasets import local_source
from utils.recipes import RUNS, SEEDS, data_of
from utils.training import Run, read_record, runs_folder, sweep_name, train_or_load

NEW_SEED = 7
LIVE = {
    "10": ("cifar10-quick", "textbook"),
    "11": ("pictures", "tiny-1000"),
    "12": ("decay", "cosine"),
    "13": ("digit-flips", "none"),
    "14": ("norm-rate", "with-0.3"),
    "15": ("cifar10-fast", "1-epoch"),
}

needs_real_data = pytest.mark.skipif(
    local_source("mnist") is None or local_source("cifar10") is None,
    reason="needs the real MNIST and CIFAR-10: set CNN_DATA to their folder",
)


def recorded(group: str, setting: str) -> list[float]:
    """What :func:`_kept` says of each recorded seed."""
    records = [read_record(runs_folder() / sweep_name(group, setting, seed)) for seed in SEEDS]
    return [_kept(one["history"], one["kept_epoch"], one["results"]) for one in records]


def _kept(history: dict[str, list[float]], epoch: int, results: dict[str, float]) -> float:
    """The kept epoch's validation accuracy in percent; the test set's if none was held back."""
    if "val_accuracy" in history:
        return 100 * history["val_accuracy"][epoch - 1]
    return 100 * results["test_accuracy"]


@pytest.fixture
def train(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Run]:
    """A function that trains a setting with a seed that no record has."""
    monkeypatch.delenv("CNN_RUNS", raising=False)  # `make test` forbids training elsewhere

    def trained(group: str, setting: str) -> Run:
        entry = RUNS[sweep_name(group, setting, SEEDS[0])]
        return train_or_load(
            "live", entry.build_model, data_of(entry), entry.recipe, seed=NEW_SEED,
            folder=tmp_path, weights=False, verbose=False,
        )  # fmt: skip

    return trained


@pytest.mark.real_data
@needs_real_data
@pytest.mark.parametrize("chapter", LIVE)
def test_a_new_seed_lands_within_the_recorded_spread(
    chapter: str, train: Callable[[str, str], Run]
) -> None:
    known = recorded(*LIVE[chapter])
    run = train(*LIVE[chapter])
    assert not run.loaded
    # Three seeds tell their spread only roughly: four times it, and never less than 2 points, so
    # that another processor's rounding does not fail the test.
    allowed = max(4 * stdev(known), 2)
    accuracy = _kept(run.history, run.kept_epoch, run.results)
    assert accuracy == pytest.approx(mean(known), abs=allowed)
    if chapter == "14":  # a network that forgot its normalisation would be found out here
        assert accuracy > max(recorded("norm-rate", "without-0.3"))
