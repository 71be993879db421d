"""The bench: what it measures, in which order, and that a cut-off one loses nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from utils import bench, stand_ins
from utils.datasets import DataCard
from utils.recipes.registry import RecordedRun
from utils.training import Recipe, TrainingData


def measured(run: str, seed: int, target: float | None) -> dict[str, Any]:
    """As :func:`bench.measure` answers, with numbers made from name and seed."""
    seconds = (100.0 if target is not None else 10.0) + seed
    return {
        "run": run, "seed": seed, "target": target, "seconds": seconds, "cpu_seconds": seconds,
        "epochs": 3, "operations": 2_000_000, "test_accuracy": 0.7 + seed / 100,
        "reached": None if target is None else seed < 2, "rate": 60.0,
    }  # fmt: skip


@pytest.fixture(autouse=True)
def known_peak(monkeypatch: pytest.MonkeyPatch) -> None:
    """80 billion operations a second, without a process that measures them."""
    monkeypatch.setattr(bench, "peak_in_own_process", lambda: 80.0)


def rows_of(kind: str) -> list[dict[str, Any]]:
    """The summary of a bench with three seeds."""
    jobs = bench.plan(kind, (0, 1, 2))
    return bench.summary([measured(*job) | {"peak": 80.0} for job in jobs], kind)


def test_every_recipe_of_the_bench_is_a_recorded_run() -> None:
    for row in bench.ROWS:
        for name in (row.textbook, row.ours):
            if name is not None:
                assert f"{name}-seed0" in bench.RUNS, name


def test_textbook_and_ours_take_turns() -> None:
    jobs = bench.plan(bench.FULL, (0, 1))
    first = [row for row in bench.ROWS if row.textbook][0]
    assert first.textbook
    start = jobs.index((first.textbook, 0, first.target))
    assert jobs[start + 1] == (first.ours, 0, None)
    assert [seed for _, seed, _ in jobs] == sorted(seed for _, seed, _ in jobs)
    assert {run for run, _, target in jobs if target is None} == {row.ours for row in bench.ROWS}


def test_the_quick_bench_has_the_quick_rows_and_one_textbook_run_each() -> None:
    jobs = bench.plan(bench.QUICK, (0, 1, 2))
    rows = [row for row in bench.ROWS if row.quick]
    assert 0 < len(rows) < len(bench.ROWS)
    assert {run for run, _, target in jobs if target is None} == {row.ours for row in rows}
    assert [seed for _, seed, target in jobs if target is not None] == [0] * sum(
        row.textbook is not None for row in rows
    )


def test_means_spreads_and_ratios() -> None:
    rows = rows_of(bench.FULL)
    assert [row["row"] for row in rows] == [row.name for row in bench.ROWS]
    first = rows[0]
    assert first["ours"]["seconds"] == (11.0, 1.0)
    assert first["textbook"]["seconds"] == (101.0, 1.0)
    assert first["ratio"] == pytest.approx(101 / 11, abs=0.01)
    assert first["textbook_reached"] == 2
    assert first["ours"]["test_accuracy"] == pytest.approx((0.71, 0.01))
    without = [row for row in rows if "textbook" not in row]
    assert without and all("ratio" not in row for row in without)


def test_the_table_says_what_was_not_reached() -> None:
    table = bench.table({"rows": rows_of(bench.QUICK)})
    line = next(line for line in table.splitlines() if line.startswith("CIFAR-10 70 %"))
    assert "100 s" in line and "11 ± 1 s" in line and "9.1" in line and "75 %" in line
    assert "71.00 ± 1.00 %" in line and "not reached" not in line
    table = bench.table({"rows": rows_of(bench.FULL)})
    assert "not reached in 101 ± 1 s" in table
    assert "never in its record" in table


def test_a_bench_that_was_cut_off_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[tuple[str, int, float | None]] = []

    def until_third(*job: Any) -> dict[str, Any]:
        if len(done) == 3:
            raise RuntimeError("The training failed: no memory")
        done.append(job)
        return measured(*job)

    monkeypatch.setattr(bench, "in_own_process", until_third)
    with pytest.raises(RuntimeError, match="no memory"):
        bench.run(bench.FULL, (0, 1), tmp_path)
    assert not (tmp_path / "full.json").exists()
    rest: list[tuple[str, int, float | None]] = []

    def noted(*job: Any) -> dict[str, Any]:
        rest.append(job)
        return measured(*job)

    monkeypatch.setattr(bench, "in_own_process", noted)
    result = bench.run(bench.FULL, (0, 1), tmp_path)
    assert "Going on after 3 measurements" in capsys.readouterr().out
    assert done + rest == list(dict.fromkeys(bench.plan(bench.FULL, (0, 1))))
    assert [path.name for path in tmp_path.iterdir()] == ["full.json"]
    stored = bench.latest(tmp_path)
    assert stored == [json.loads(json.dumps(result))]
    assert bench.table(stored[0]) == bench.table(result)


def test_a_bench_of_another_machine_is_not_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {"machine": {"processor": "another"}, "measured": [measured("x", 0, None)]}
    (tmp_path / "unfinished.json").write_text(json.dumps(other | {"date": "today"}))
    monkeypatch.setattr(bench, "in_own_process", measured)
    result = bench.run(bench.FULL, (0,), tmp_path)
    assert "x" not in {one["run"] for one in result["measured"]}


def test_a_failing_process_is_told_in_one_line() -> None:
    with pytest.raises(RuntimeError, match="bench, --measure no-such-run 0, failed: Key"):
        bench.in_own_process("no-such-run", 0, None)


def test_too_many_seeds_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--seeds", "9"]) == 2
    assert "--seeds is 9: it must be 1 to 3." in capsys.readouterr().err


def toy_model() -> Any:
    """A softmax on the pixels of a picture."""
    import utils.quiet_tensorflow

    import keras

    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )  # fmt: skip
    return model


def toy_data() -> TrainingData:
    """The embedded digits, as if they were an original."""
    made = stand_ins.digits()
    x_train, x_test = (
        made[key].astype("float32")[..., np.newaxis] / 255 for key in ("x_train", "x_test")
    )
    shapes = made["x_train"].shape, made["x_test"].shape
    card = DataCard("Toy", "a test", *shapes, tuple("0123456789"), "c0", False, False)
    return TrainingData(x_train, made["y_train"], x_test, made["y_test"], card)


def test_a_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = Recipe(epochs=12, batch_size=32, keep="last")
    monkeypatch.setitem(bench.RUNS, "toy-seed1", RecordedRun(toy_model, toy_data, recipe, 1))
    pictures = len(toy_data().x_train)
    whole = bench.measure("toy", 1, None)
    # One dense layer: forward and the gradient of its weights, none of its input.
    assert whole["operations"] == 2 * 784 * 10 * 2 * pictures * 12
    assert whole["epochs"] == 12 and whole["reached"] is None
    assert whole["rate"] == pytest.approx(
        whole["operations"] / whole["seconds"] / 1e9, rel=0.5, abs=0.06
    )
    to_target = bench.measure("toy", 1, 0.85)
    assert to_target["reached"] and 1 <= to_target["epochs"] < 12
    kept = pictures - pictures // 12
    assert to_target["operations"] == 2 * 784 * 10 * 2 * kept * to_target["epochs"]
    assert 0.7 < to_target["test_accuracy"] <= whole["test_accuracy"] + 0.02
    in_vain = bench.measure("toy", 1, 1.1)
    assert in_vain["reached"] is False and in_vain["epochs"] == 12


def test_the_peak_is_that_of_the_fastest_product(monkeypatch: pytest.MonkeyPatch) -> None:
    import utils.quiet_tensorflow

    clock = iter([0.0, 4.0, 5.0, 7.0, 10.0, 13.0])
    monkeypatch.setattr(bench.time, "perf_counter", lambda: next(clock))
    assert bench.matrix_product_peak(size=100, times=3) == pytest.approx(2e6 / 2 / 1e9)
