"""Time to accuracy: the textbook's recipes against ours, on this machine, in one run.

    python -m utils.bench --quick     the short rows, under fifteen minutes on two cores
    python -m utils.bench             all rows, hours; goes on where it was cut off

Each training runs in a process of its own, textbook and ours in turn, so that whatever else the
machine does meets both alike. A textbook recipe is trained until its accuracy on the validation
pictures reaches the target; ours has a fixed length for each target. Either way the test set is
looked at once, when the training is over. Seconds are those of the training alone: no loading of
data, no validation, no test.

The table and every single measurement are kept in ``bench/``, with the machine. Taught in
chapter 15.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from utils.datasets import DataError
from utils.recipes import RUNS, SEEDS, data_of
from utils.training import duration, machine, one_core_per_operation

FOLDER = Path(__file__).resolve().parents[1] / "bench"
QUICK, FULL = "quick", "full"
FORMAT = 1


@dataclass(frozen=True)
class Row:
    """One line of the table: a target, and the two recipes that go for it.

    Attributes:
        data: "MNIST" or "CIFAR-10".
        target: test accuracy, 0 to 1.
        textbook: the recorded run, without its seed, whose recipe is trained until the
            target; None if its full record never reached it.
        ours: the recorded run, without its seed, that is trained to its end.
        quick: whether the row belongs to the short bench.
    """

    data: str
    target: float
    textbook: str | None
    ours: str
    quick: bool

    @property
    def name(self) -> str:
        """E.g. "CIFAR-10 70 %"."""
        return f"{self.data} {100 * self.target:g} %"


ROWS = (
    Row("CIFAR-10", 0.70, "cifar10-textbook", "cifar10-fast/1-epoch", True),
    Row("CIFAR-10", 0.80, None, "cifar10-fast/2-epochs", False),
    Row("MNIST", 0.990, "mnist-tutorial", "mnist-fast/2-epochs", True),
    Row("MNIST", 0.992, "mnist-tutorial", "mnist-fast/3-epochs", False),
)


# --- one measurement, in a process of its own ---------------------------------------


def measure(run: str, seed: int, target: float | None) -> dict[str, Any]:
    """Train one recorded run's recipe here and now, and say what it took.

    Args:
        run: its name without the seed.
        seed: sets weights, shuffling and dropout.
        target: the validation accuracy at which to stop, 0 to 1; None trains to the end.

    Returns:
        "seconds" and "cpu_seconds" of training, "operations" (floating point), "epochs",
        "test_accuracy", "reached" (whether the target was, or None without one) and "rate" (1e9
        operations a second).

    Raises:
        DataError: only a stand-in is there.
    """
    entry = RUNS[f"{run}-seed{seed}"]
    if entry.one_core:
        one_core_per_operation()

    import utils.quiet_tensorflow

    import keras

    from utils.tracing import training_operations
    from utils.training import evaluate
    from utils.training_loop import ShuffledBatches

    data, recipe = data_of(entry), entry.recipe
    x, y = data.x_train, data.y_train
    x_valid, y_valid = data.x_valid, data.y_valid
    if target is not None and (x_valid is None or y_valid is None):
        kept = len(x) - len(x) // 12  # a recipe without validation: a twelfth is held back here
        x, y, x_valid, y_valid = x[:kept], y[:kept], x[kept:], y[kept:]
    keras.utils.set_random_seed(seed)
    model = entry.build_model()
    batches = ShuffledBatches(
        x, y, recipe.batch_size, seed=seed, flip=recipe.flip, shift=recipe.shift
    )

    class Clock(keras.callbacks.Callback):
        """Stops the time of each epoch's training, and the training at the target."""

        seconds = cpu_seconds = 0.0
        epochs = 0
        reached = False if target is not None else None

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            batches.begin(epoch + 1)
            self.begun = time.perf_counter(), time.process_time()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            self.seconds += time.perf_counter() - self.begun[0]
            self.cpu_seconds += time.process_time() - self.begun[1]
            self.epochs += 1
            if target is not None and x_valid is not None and y_valid is not None:
                right = evaluate(self.model, x_valid, y_valid)["test_accuracy"]
                self.reached = self.reached or right >= target
                self.model.stop_training = bool(self.reached)

    clock = Clock()
    model.fit(batches.dataset(), epochs=recipe.epochs, callbacks=[clock], shuffle=False, verbose=0)
    results = evaluate(model, data.x_test, data.y_test, average_flips=recipe.average_flips)
    operations = training_operations(model) * len(x) * clock.epochs
    return {
        "run": run, "seed": seed, "target": target, "seconds": round(clock.seconds, 2),
        "cpu_seconds": round(clock.cpu_seconds, 2), "epochs": clock.epochs,
        "operations": operations, "test_accuracy": results["test_accuracy"],
        "reached": clock.reached, "rate": round(operations / clock.seconds / 1e9, 1),
    }  # fmt: skip


def matrix_product_peak(size: int = 3000, times: int = 5) -> float:
    """The best rate of a float32 matrix product of two size × size matrices, in 1e9 operations/s.

    Source: 2 n³ operations for an n × n product; the best of ``times``, since anything else that
    the machine does can only slow it down.
    """
    import utils.quiet_tensorflow

    import tensorflow as tf

    matrix = tf.random.normal((size, size))
    tf.matmul(matrix, matrix).numpy()
    best = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        tf.matmul(matrix, matrix).numpy()
        best = min(best, time.perf_counter() - begun)
    return 2 * size**3 / best / 1e9


# --- the bench ------------------------------------------------------------------------


def plan(kind: str, seeds: Sequence[int]) -> list[tuple[str, int, float | None]]:
    """What to measure, in order: for each seed every recipe once, textbook and ours in turn.

    The quick bench trains the textbook's recipes with the first seed alone.
    """
    rows = [row for row in ROWS if row.quick or kind == FULL]
    jobs: list[tuple[str, int, float | None]] = []
    for seed in seeds:
        for row in rows:
            if row.textbook and (kind == FULL or seed == seeds[0]):
                jobs.append((row.textbook, seed, row.target))
            jobs.append((row.ours, seed, None))
    return jobs


def in_own_process(run: str, seed: int, target: float | None) -> dict[str, Any]:
    """:func:`measure` in a new process, so that no run inherits another's memory or graphs.

    Raises:
        RuntimeError: the process failed; the message holds the end of what it said.
    """
    goal = [str(target)] if target is not None else []
    return _answer("--measure", run, str(seed), *goal)


def peak_in_own_process() -> float:
    """:func:`matrix_product_peak` on all cores: TensorFlow sets its threads once per process.

    Raises:
        RuntimeError: as above.
    """
    return float(_answer("--peak")["peak"])


def _answer(*arguments: str) -> dict[str, Any]:
    """What ``python -m utils.bench`` with these arguments prints last, read as JSON."""
    command = [sys.executable, "-m", "utils.bench", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        raise RuntimeError(f"A part of the bench, {' '.join(arguments)}, failed: {last}")
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def summary(measured: Sequence[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """One entry per row: means and spreads over the seeds, and the ratio of the seconds."""

    def of(run: str | None, target: float | None) -> list[dict[str, Any]]:
        return [one for one in measured if (one["run"], one["target"]) == (run, target)]

    rows = []
    for row in ROWS:
        ours, textbook = of(row.ours, None), of(row.textbook, row.target)
        if not ours or (kind == QUICK and not row.quick):
            continue
        entry: dict[str, Any] = {"row": row.name, "data": row.data, "target": row.target}
        entry["ours"] = _means(ours)
        if textbook:
            entry["textbook"] = _means(textbook)
            seconds = entry["textbook"]["seconds"][0]
            entry["ratio"] = round(seconds / entry["ours"]["seconds"][0], 2)
            entry["textbook_reached"] = sum(one["reached"] for one in textbook)
        rows.append(entry)
    return rows


def _means(runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Mean and sample standard deviation (None for one run) of what differs from seed to seed."""
    result: dict[str, Any] = {"run": runs[0]["run"], "seeds": len(runs)}
    for key in ("seconds", "epochs", "operations", "test_accuracy", "rate", "peak"):
        values = [one[key] for one in runs]
        result[key] = (mean(values), stdev(values) if len(values) > 1 else None)
    return result


def table(bench: dict[str, Any]) -> str:
    """The bench as aligned text."""
    lines = [("goal", "textbook", "ours", "ratio", "test accuracy", "operations", "of the peak")]
    for row in bench["rows"]:
        ours = row["ours"]
        textbook = "never in its record"
        if "textbook" in row:
            textbook = _seconds(row["textbook"])
            if row["textbook_reached"] < row["textbook"]["seeds"]:
                textbook = f"not reached in {textbook}"
        lines.append(
            (
                row["row"], textbook, _seconds(ours),
                f"{row['ratio']:.1f}" if "ratio" in row else "",
                _percent(ours["test_accuracy"]), f"{ours['operations'][0]:.1e}",
                f"{100 * ours['rate'][0] / ours['peak'][0]:.0f} %",
            )
        )  # fmt: skip
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _seconds(part: dict[str, Any]) -> str:
    average, spread = part["seconds"]
    return f"{average:.0f} s" if spread is None else f"{average:.0f} ± {spread:.0f} s"


def _percent(values: tuple[float, float | None]) -> str:
    average, spread = values
    text = f"{100 * average:.2f}"
    return f"{text} %" if spread is None else f"{text} ± {100 * spread:.2f} %"


def latest(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """The tables that are there, the full one first; none if no bench has been run."""
    found = [folder / f"{kind}.json" for kind in (FULL, QUICK)]
    return [json.loads(path.read_text(encoding="utf-8")) for path in found if path.is_file()]


def run(kind: str, seeds: Sequence[int], folder: Path = FOLDER) -> dict[str, Any]:
    """Measure what is still to be measured, write the table after each, and return it.

    A full bench that was cut off goes on from its file ``unfinished.json`` if that was begun on
    the same machine with the same versions.
    """
    here, path = machine(), folder / "unfinished.json"
    measured: list[dict[str, Any]] = []
    if kind == FULL and path.is_file():
        begun = json.loads(path.read_text(encoding="utf-8"))
        if begun["machine"] == here:
            measured = begun["measured"]
            print(f"Going on after {len(measured)} measurements of {begun['date']}.", flush=True)
    known = {(one["run"], one["seed"], one["target"]) for one in measured}
    bench: dict[str, Any] = {}
    peak = peak_in_own_process()
    for job in plan(kind, seeds):
        if job not in known:
            one = in_own_process(*job) | {"peak": peak}
            measured.append(one)
            print(
                f"{one['run']}, seed {one['seed']}: {one['epochs']} epochs in "
                f"{duration(one['seconds'])}, test accuracy {one['test_accuracy']:.2%}, "
                f"{one['rate']:.0f} of {one['peak']:.0f} billion operations a second", flush=True,
            )  # fmt: skip
        bench = {
            "format": FORMAT,
            "kind": kind,
            "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
            "machine": here,
            "rows": summary(measured, kind),
            "measured": measured,
        }
        if kind == FULL:
            _write(path, bench)
    _write(folder / f"{kind}.json", bench)
    path.unlink(missing_ok=True) if kind == FULL else None
    return bench


def _write(path: Path, bench: dict[str, Any]) -> None:
    """Write beside the file, then rename: there is never half a table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False
    ) as file:
        json.dump(bench, file, indent=1, ensure_ascii=False)
        file.write("\n")
    Path(file.name).chmod(0o644)
    os.replace(file.name, path)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the short rows only")
    parser.add_argument(
        "--seeds", type=int, default=len(SEEDS), help="seeds for each recipe (default 3)"
    )
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    parser.add_argument("--peak", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if not 1 <= chosen.seeds <= len(SEEDS):
        print(f"--seeds is {chosen.seeds}: it must be 1 to {len(SEEDS)}.", file=sys.stderr)
        return 2
    try:
        if chosen.measure:
            name, seed, *target = chosen.measure
            print(json.dumps(measure(name, int(seed), float(target[0]) if target else None)))
            return 0
        if chosen.peak:
            print(json.dumps({"peak": round(matrix_product_peak(), 1)}))
            return 0
        kind = QUICK if chosen.quick else FULL
        for dataset in ("cifar10-textbook", "mnist-tutorial"):
            data_of(RUNS[f"{dataset}-seed0"])  # says at once if the real data is missing
        bench = run(kind, SEEDS[: chosen.seeds])
    except (DataError, RuntimeError) as problem:
        print(problem, file=sys.stderr)
        return 1
    here = bench["machine"]
    print(f"\n{here['processor']}, {here['cores']} cores, {here['memory_gib']} GiB, ", end="")
    print(f"{here['system']}, TensorFlow {here['tensorflow']}, {bench['date']}\n")
    print(table(bench))
    print(f"\nThe table is in bench/{kind}.json.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
