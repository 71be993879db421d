"""Time to accuracy: the textbook's recipes against ours, on this machine, in one run.

    python -m utils.bench --quick     the short rows, under fifteen minutes on two cores
    python -m utils.bench             all rows, an hour and a half; goes on where it was cut off

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
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean
from typing import Any

from utils.datasets import DataError
from utils.recipes import RUNS, SEEDS, data_of
from utils.runs import aligned, with_spread
from utils.training import compact_json, duration, evaluate, machine, one_core_per_operation

FOLDER = Path(__file__).resolve().parents[1] / "bench"
QUICK, FULL = "quick", "full"
SPLIT, WHOLE = "split", "whole"


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
        whole: whether the textbook's recipe is trained as it was published, to its last
            epoch, since the target is what it then has.
    """

    data: str
    target: float
    textbook: str | None
    ours: str
    quick: bool
    whole: bool = False

    @property
    def goal(self) -> float:
        """The validation accuracy at which the textbook's training stops; 1 is never reached."""
        return 1.0 if self.whole else self.target

    @property
    def name(self) -> str:
        """E.g. "CIFAR-10 70 %"."""
        return f"{self.data} {100 * self.target:g} %"


ROWS = (
    Row("CIFAR-10", 0.70, "cifar10-textbook", "cifar10-fast/1-epoch", True),
    Row("CIFAR-10", 0.80, None, "cifar10-fast/2-epochs", False),
    Row("CIFAR-10", 0.90, None, "cifar10-fast/7-epochs", False),
    Row("MNIST", 0.990, "mnist-tutorial", "mnist-fast/2-epochs", True),
    Row("MNIST", 0.992, "mnist-tutorial", "mnist-fast/3-epochs", False),
    Row("MNIST", 0.9925, "mnist-tutorial", "mnist-fast/2-epochs", False, whole=True),
    Row("MNIST", 0.995, None, "mnist-fast/10-epochs", False),
)
# Recorded runs, without their seeds, whose rate of training is compared with the peak; the quick
# bench has time for the last one alone.
RATED = (
    "cifar10-textbook", "cifar10-fast/1-epoch", "cifar10-fast/14-epochs", "cifar10-fast/7-epochs",
)  # fmt: skip
QUICK_SEEDS = 1


# --- one measurement, in a process of its own ---------------------------------------


def measure(run: str, seed: int, target: float | None) -> dict[str, Any]:
    """Train one recorded run's recipe here and now, and say what it took.

    Args:
        run: its name without the seed.
        seed: sets weights, shuffling and dropout.
        target: the validation accuracy at which to stop, 0 to 1; None trains to the end.

    Returns:
        the arguments; "seconds" since the start at the end of each epoch; "valid_accuracy" then,
        None without a target; "operations" (floating point) of one epoch; "test_accuracy".

    Raises:
        DataError: only a stand-in is there.
    """
    entry = RUNS[f"{run}-seed{seed}"]
    if entry.one_core:
        one_core_per_operation()

    import utils.quiet_tensorflow

    import keras

    from utils.tracing import training_operations
    from utils.training_loop import ShuffledBatches

    data, recipe = data_of(entry), entry.recipe
    if target is not None and data.x_valid is None:
        kept = len(data.x_train) - len(data.x_train) // 12  # a twelfth is held back here
        data = replace(
            data, x_train=data.x_train[:kept], y_train=data.y_train[:kept],
            x_valid=data.x_train[kept:], y_valid=data.y_train[kept:],
        )  # fmt: skip
    keras.utils.set_random_seed(seed)
    model = entry.build_model()
    batches = ShuffledBatches(
        data.x_train, data.y_train, recipe.batch_size, seed=seed, flip=recipe.flip,
        shift=recipe.shift,
    )  # fmt: skip
    seconds: list[float] = []
    accuracies: list[float] = []

    class Clock(keras.callbacks.Callback):
        """Stops the time of each epoch's training, and the training at the target."""

        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            batches.begin(epoch + 1)
            self.begun = time.perf_counter()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            spent = time.perf_counter() - self.begun
            seconds.append(round(spent + sum(seconds[-1:]), 2))
            if target is not None and data.x_valid is not None and data.y_valid is not None:
                accuracies.append(evaluate(model, data.x_valid, data.y_valid)["test_accuracy"])
                model.stop_training = accuracies[-1] >= target

    model.fit(
        batches.dataset(), epochs=recipe.epochs, callbacks=[Clock()], shuffle=False, verbose=0
    )
    results = evaluate(model, data.x_test, data.y_test, recipe)
    return {
        "run": run, "seed": seed, "target": target, "seconds": seconds,
        "valid_accuracy": None if target is None else accuracies,
        "operations": training_operations(model) * len(data.x_train),
        "test_accuracy": results["test_accuracy"],
    }  # fmt: skip


def matrix_product_peak(size: int = 3000, times: int = 15) -> float:
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


def throughput(
    run: str, split: bool, pictures: int = 5000, at_least: float = 15.0
) -> dict[str, Any]:
    """How many operations a second one recorded run's training does on this machine.

    Args:
        run: its name without the seed.
        split: whether the batch is shared out among the cores, as in :mod:`utils.split_batch`;
            else each single operation is.
        pictures: an epoch of the measurement has so many.
        at_least: epochs are timed for so many seconds, two of them at least; on a machine that is
            shared with others a single one says little.

    Returns:
        the first two arguments; "batch_size"; "operations" (floating point) and "seconds" of the
        fastest epoch, after one to warm up; "kinds", in the order of
        :mod:`utils.profiling`, each kind of operation's share of the time of all cores in another
        epoch, None without ``split``.

    Raises:
        DataError: only a stand-in is there.
    """
    entry = RUNS[f"{run}-seed0"]
    if split:
        one_core_per_operation()

    import utils.quiet_tensorflow

    import keras

    from utils.profiling import by_kind, operation_seconds
    from utils.tracing import training_operations
    from utils.training_loop import ShuffledBatches

    data, recipe = data_of(entry), entry.recipe
    keras.utils.set_random_seed(0)
    model = entry.build_model()
    if entry.one_core and not split:
        model.portions = 1
    batches = ShuffledBatches(
        data.x_train[:pictures], data.y_train[:pictures], recipe.batch_size, seed=0,
        flip=recipe.flip, shift=recipe.shift,
    ).dataset()  # fmt: skip

    def epoch() -> float:
        begun = time.perf_counter()
        model.fit(batches, shuffle=False, verbose=0)
        return time.perf_counter() - begun

    epoch()
    timed = [epoch(), epoch()]
    while sum(timed) < at_least:
        timed.append(epoch())
    kinds = None
    if split:
        seconds: list[float] = []
        spent = by_kind(operation_seconds(lambda: seconds.append(epoch())))
        whole = seconds[0] * machine()["cores"]
        kinds = {kind: round(part / whole, 4) for kind, part in spent.items()}
    return {
        "run": run, "split": split, "batch_size": recipe.batch_size,
        "operations": training_operations(model) * len(data.x_train[:pictures]),
        "seconds": round(min(timed), 3), "kinds": kinds,
    }  # fmt: skip


# --- the bench ------------------------------------------------------------------------


def rows_of(kind: str) -> list[Row]:
    """The rows of the quick or of the full bench."""
    return [row for row in ROWS if row.quick or kind == FULL]


def plan(kind: str, seeds: Sequence[int]) -> list[tuple[str, int, float | None]]:
    """What to measure, in order: for each seed every recipe once, textbook and ours in turn.

    A textbook's recipe is trained to the highest of its targets, and meets the lower ones on the
    way. The quick bench trains it with the first seed alone, whatever the number of seeds.
    """
    rows = rows_of(kind)
    jobs: list[tuple[str, int, float | None]] = []
    for seed in seeds:
        for row in rows:
            if row.textbook and (kind == FULL or seed == seeds[0]):
                highest = max(other.goal for other in rows if other.textbook == row.textbook)
                jobs.append((row.textbook, seed, highest))
            jobs.append((row.ours, seed, None))
    return list(dict.fromkeys(jobs))


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


def throughput_in_own_process(run: str, split: bool) -> dict[str, Any]:
    """:func:`throughput` in a new process, since it is told how to share work out at its start.

    Raises:
        RuntimeError: as above.
    """
    return _answer("--throughput", run, SPLIT if split else WHOLE)


def _answer(*arguments: str) -> dict[str, Any]:
    """What ``python -m utils.bench`` with these arguments prints last, read as JSON."""
    command = [sys.executable, "-m", "utils.bench", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        raise RuntimeError(f"A part of the bench, {' '.join(arguments)}, failed: {last}")
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


@dataclass(frozen=True)
class Effort:
    """What one recipe took to reach a row's target, one value for each seed.

    Attributes:
        seconds: of training.
        operations: floating-point operations.
        reached: whether the target was; for a recipe of fixed length always True.
    """

    seconds: list[float]
    operations: list[float]
    reached: list[bool]


def effort(measured: Sequence[dict[str, Any]], run: str, target: float) -> Effort | None:
    """The effort of all measurements of this recipe; None if there are none.

    Where a training was checked after each epoch, it counts up to the first that had the target,
    and as a whole if none had.
    """
    found = [one for one in measured if one["run"] == run]
    if not found:
        return None
    epochs, reached = zip(*(_epochs_to(target, one) for one in found), strict=True)
    pairs = list(zip(found, epochs, strict=True))
    return Effort(
        [one["seconds"][n - 1] for one, n in pairs],
        [one["operations"] * n for one, n in pairs],
        list(reached),
    )


def _epochs_to(target: float, one: dict[str, Any]) -> tuple[int, bool]:
    """The epochs that count, and whether the target was reached in them."""
    checked, whole = one["valid_accuracy"], len(one["seconds"])
    if checked is None:
        return whole, True
    had_it = [epoch for epoch, share in enumerate(checked, 1) if share >= target]
    return (had_it[0], True) if had_it else (whole, False)


def table(bench: dict[str, Any]) -> str:
    """The seconds to each goal as aligned text: means over the seeds, and their spreads.

    The ratio is that of the mean seconds, textbook to ours; the test accuracy is that of ours.
    """
    lines = [("goal", "textbook (s)", "ours (s)", "ratio", "test accuracy (%)")]
    for row, ours, textbook in _efforts(bench):
        theirs, ratio = "never in its record", ""
        if textbook:
            theirs = with_spread(textbook.seconds, 0)
            if row.whole:
                theirs += ", all epochs"
            elif not all(textbook.reached):
                theirs = "not reached in " + theirs
            ratio = f"{mean(textbook.seconds) / mean(ours.seconds):.1f}"
        reached = [100 * one["test_accuracy"] for one in _measured_of(bench, row.ours)]
        lines.append(
            (row.name, theirs, with_spread(ours.seconds, 0), ratio, with_spread(reached))
        )
    return aligned(lines)


def work_table(bench: dict[str, Any]) -> str:
    """The operations to each goal as aligned text, and the rate of ours.

    The rate is in operations a second, over the whole training, and as a share of the matrix
    product's.
    """
    lines = [("goal", "textbook's operations", "ours", "1e9 a second", "of the peak")]
    for row, ours, textbook in _efforts(bench):
        rate = mean(ours.operations) / mean(ours.seconds) / 1e9
        lines.append(
            (
                row.name, f"{mean(textbook.operations):.1e}" if textbook else "",
                f"{mean(ours.operations):.1e}", f"{rate:.0f}",
                f"{share_of_peak(bench, row):.0%}",
            )
        )  # fmt: skip
    return aligned(lines)


def share_of_peak(bench: dict[str, Any], row: Row) -> float:
    """The rate of the whole training of a row's "ours", as a share of the matrix product's.

    Both are means over the seeds; the row must have been measured.
    """
    found = _measured_of(bench, row.ours)
    done = sum(one["operations"] * len(one["seconds"]) for one in found)
    rate = done / sum(one["seconds"][-1] for one in found) / 1e9
    return rate / mean(one["peak"] for one in found)


def _efforts(bench: dict[str, Any]) -> Iterator[tuple[Row, Effort, Effort | None]]:
    """For each row that was measured, what ours took, and the textbook, if it runs there."""
    for row in rows_of(bench["kind"]):
        ours = effort(bench["measured"], row.ours, row.target)
        textbook = effort(bench["measured"], row.textbook, row.goal) if row.textbook else None
        if ours is not None:
            yield row, ours, textbook


def _measured_of(bench: dict[str, Any], run: str) -> list[dict[str, Any]]:
    """All measurements of one recipe."""
    return [one for one in bench["measured"] if one["run"] == run]


def throughput_table(bench: dict[str, Any]) -> str:
    """The rates of training as aligned text, and each one's share of the matrix product's."""
    lines = [("recipe", "cores share", "batch", "1e9 a second", "of the peak")]
    for one in bench["throughput"]:
        rate = one["operations"] / one["seconds"] / 1e9
        lines.append(
            (
                one["run"], "the batch" if one["split"] else "each operation",
                str(one["batch_size"]), f"{rate:.1f}", f"{rate / one['peak']:.0%}",
            )
        )  # fmt: skip
    return aligned(lines)


def profile_table(bench: dict[str, Any]) -> str:
    """Where the cores' time goes as aligned text: a column for each recipe that was profiled.

    The columns go without the name of the group: "7-epochs".
    """
    profiled = [one for one in bench["throughput"] if one["kinds"]]
    recipes = (one["run"].rpartition("/")[2] for one in profiled)
    lines = [("share of the cores' time", *recipes)]
    for kind in profiled[0]["kinds"]:
        lines.append((kind, *(f"{one['kinds'][kind]:.1%}" for one in profiled)))
    idle = (1 - sum(one["kinds"].values()) for one in profiled)
    lines.append(("waiting", *(f"{share:.1%}" for share in idle)))
    return aligned(lines)


def latest(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """The tables that are there, the full one first; none if no bench has been run."""
    found = [folder / f"{kind}.json" for kind in (FULL, QUICK)]
    return [json.loads(path.read_text(encoding="utf-8")) for path in found if path.is_file()]


def run(kind: str, seeds: Sequence[int], folder: Path = FOLDER) -> dict[str, Any]:
    """Measure what is still to be measured, write the table after each, and return it.

    A full bench that was cut off goes on from its file ``unfinished.json`` if that was begun on
    the same machine with the same versions; what is no longer planned is dropped.
    """
    here, path = machine(), folder / "unfinished.json"
    jobs = plan(kind, seeds)
    measured: list[dict[str, Any]] = []
    if kind == FULL and path.is_file():
        begun = json.loads(path.read_text(encoding="utf-8"))
        if begun["machine"] == here:
            measured = [one for one in begun["measured"] if _job_of(one) in jobs]
            print(f"Going on after {len(measured)} measurements of {begun['date']}.", flush=True)
    known = {_job_of(one) for one in measured}
    bench: dict[str, Any] = {}
    rates = [
        _with_peak(throughput_in_own_process, name, split)
        for name in (RATED if kind == FULL else RATED[-1:])
        for split in (False, True)
        if RUNS[f"{name}-seed0"].one_core or not split
    ]
    for job in jobs:
        if job not in known:
            one = _with_peak(in_own_process, *job)
            measured.append(one)
            print(
                f"{one['run']}, seed {one['seed']}: {len(one['seconds'])} epochs in "
                f"{duration(one['seconds'][-1])}, test accuracy {one['test_accuracy']:.2%}",
                flush=True,
            )
        bench = {
            "kind": kind,
            "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
            "machine": here,
            "throughput": rates,
            "measured": measured,
        }
        if kind == FULL:
            _write(path, bench)
    _write(folder / f"{kind}.json", bench)
    if kind == FULL:
        path.unlink()
    return bench


def _job_of(measured: dict[str, Any]) -> tuple[str, int, float | None]:
    """The entry of :func:`plan` that this was measured for."""
    return measured["run"], measured["seed"], measured["target"]


def _with_peak(measure_one: Callable[..., dict[str, Any]], *job: Any) -> dict[str, Any]:
    """One measurement and the peak just before it: a machine is not equally fast all day."""
    peak = peak_in_own_process()
    return measure_one(*job) | {"peak": peak}


def _write(path: Path, bench: dict[str, Any]) -> None:
    """Write beside the file, then rename: there is never half a table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(compact_json(bench), encoding="utf-8")
    os.replace(unfinished, path)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the short rows only")
    parser.add_argument(
        "--seeds", type=int, help=f"seeds for each recipe ({len(SEEDS)}, quick {QUICK_SEEDS})"
    )
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    parser.add_argument("--throughput", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--peak", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    seeds = (QUICK_SEEDS if chosen.quick else len(SEEDS)) if chosen.seeds is None else chosen.seeds
    if not 1 <= seeds <= len(SEEDS):
        print(f"--seeds is {seeds}: it must be 1 to {len(SEEDS)}.", file=sys.stderr)
        return 2
    try:
        if chosen.measure:
            name, seed, *target = chosen.measure
            print(json.dumps(measure(name, int(seed), float(target[0]) if target else None)))
            return 0
        if chosen.throughput:
            name, sharing = chosen.throughput
            print(json.dumps(throughput(name, sharing == SPLIT)))
            return 0
        if chosen.peak:
            print(json.dumps({"peak": round(matrix_product_peak(), 1)}))
            return 0
        kind = QUICK if chosen.quick else FULL
        for dataset in ("cifar10-textbook", "mnist-tutorial"):
            data_of(RUNS[f"{dataset}-seed0"])  # says at once if the real data is missing
        bench = run(kind, SEEDS[:seeds])
    except (DataError, RuntimeError) as problem:
        print(problem, file=sys.stderr)
        return 1
    here = bench["machine"]
    print(f"\n{here['processor']}, {here['cores']} cores, {here['memory_gib']} GiB, ", end="")
    print(f"{here['system']}, TensorFlow {here['tensorflow']}, {bench['date']}\n")
    for part in (table, work_table, throughput_table):
        print(f"{part(bench)}\n")
    print(f"The table is in bench/{kind}.json.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
