"""The course's recorded runs: complete, up to date, and reproducible on the real test set."""

from __future__ import annotations

import pytest

from utils.datasets import local_source
from utils.recipes import RUNS, RecordedRun
from utils.runs import _loaded
from utils.training import (
    RECORD_FILE,
    WEIGHTS_FILE,
    _without_optimizer,
    differences,
    evaluate,
    fingerprint_of,
    read_record,
    runs_folder,
)

needs_real_data = pytest.mark.skipif(
    local_source("mnist") is None or local_source("cifar10") is None,
    reason="needs the real MNIST and CIFAR-10: set CNN_DATA to their folder",
)


def test_every_run_has_its_record_and_every_record_its_run() -> None:
    found = [*runs_folder().glob(f"*/{RECORD_FILE}"), *runs_folder().glob(f"*/*/{RECORD_FILE}")]
    kept = {path.parent.relative_to(runs_folder()).as_posix() for path in found}
    # What a reader has trained is kept apart.
    assert {name for name in kept if not name.startswith("local/")} == set(RUNS)
    for name, entry in RUNS.items():
        weights = runs_folder() / name / WEIGHTS_FILE
        assert weights.is_file() == entry.weights
        record = read_record(runs_folder() / name)
        assert record["name"] == name
        assert len(record["history"]["loss"]) == record["fingerprint"]["recipe"]["epochs"]


@pytest.mark.real_data
@needs_real_data
@pytest.mark.parametrize("name", RUNS)
def test_a_record_is_what_its_recipe_would_make(name: str) -> None:
    """Up to date (fingerprint), and the weights score on the real test set what was recorded."""
    entry: RecordedRun = RUNS[name]
    record, data = read_record(runs_folder() / name), _loaded(entry.data)
    assert data.card.is_original
    model = entry.build_model()
    fingerprint = fingerprint_of(model, data, entry.recipe, entry.seed)
    assert differences(record["fingerprint"], fingerprint) == []
    if not entry.weights:
        return
    with _without_optimizer(model):
        model.load_weights(runs_folder() / name / WEIGHTS_FILE)
    measured = evaluate(model, data.x_test, data.y_test, entry.recipe)
    # Another processor may round a tie the other way: a picture or two of 10,000.
    assert abs(measured["test_errors"] - record["results"]["test_errors"]) <= 2
    assert measured["test_loss"] == pytest.approx(record["results"]["test_loss"], abs=2e-4)
