"""The recorded runs on the command line.

    python -m utils.runs                 the table of all runs
    python -m utils.runs NAME [NAME …]   train these again and say what differs
    python -m utils.runs all             train every run again

A NAME is that of one run (mnist-cnn-seed0), of a setting with all its seeds
(mnist-cnn) or of a group of runs (permutation).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import mean, stdev
from typing import Any

from utils.datasets import DataError
from utils.recipes import RUNS, data_of
from utils.training import (
    RECORD_FILE,
    RecordError,
    TrainingData,
    duration,
    one_core_per_operation,
    read_record,
    runs_folder,
    train_or_load,
)


def records() -> list[dict[str, Any]]:
    """The course's records, in the order of ``RUNS``; runs without a record are left out."""
    return [
        read_record(runs_folder() / name)
        for name in RUNS
        if (runs_folder() / name / RECORD_FILE).is_file()
    ]


def by_setting(found: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The records that differ in the seed alone, together under their common name."""
    settings: dict[str, list[dict[str, Any]]] = {}
    for record in found:
        settings.setdefault(re.sub(r"-seed\d+$", "", record["name"]), []).append(record)
    return settings


def rows(found: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """One row of text per setting, under ``HEADINGS``: means over its seeds, and their spread."""
    return [
        (
            name,
            str(len(seeds)),
            f"{seeds[0]['fingerprint']['arrays']['x_train']['shape'][0]:,}",
            f"{seeds[0]['fingerprint']['parameters']:,}",
            str(len(seeds[0]["history"]["loss"])),
            duration(mean(record["made"]["seconds"] for record in seeds)),
            duration(mean(record["made"]["cpu_seconds"] for record in seeds)),
            with_spread([100 * record["results"]["test_accuracy"] for record in seeds]),
            max(record["made"]["date"] for record in seeds)[:10],
            ", ".join(sorted({machine_of(record) for record in seeds})),
        )
        for name, seeds in by_setting(found).items()
    ]


HEADINGS = (
    "run", "seeds", "pictures", "parameters", "epochs", "time", "processor time",
    "test accuracy (%)", "date", "machine",
)  # fmt: skip


def with_spread(values: Sequence[float], digits: int = 2) -> str:
    """The mean, and with several values their sample standard deviation: "98.98 ± 0.05".

    ``digits`` is how many stand behind the point.
    """
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    return f"{mean(values):.{digits}f} ± {stdev(values):.{digits}f}"


def machine_of(record: dict[str, Any]) -> str:
    """The processor and its number of cores."""
    return f"{record['made']['processor']}, {record['made']['cores']} cores"


def table(found: list[dict[str, Any]]) -> str:
    """The records as an aligned plain-text table."""
    return aligned([HEADINGS, *rows(found)])


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Lines of cells as text, each column as wide as its widest cell."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


@lru_cache(maxsize=1)
def _loaded(data: Callable[[], TrainingData]) -> TrainingData:
    """What ``data`` returns, kept until another is asked for: a sweep's runs share it."""
    return data()


def named(name: str) -> list[str]:
    """The runs that a name on the command line stands for: one run, all seeds, or a group."""
    if name == "all":
        return list(RUNS)
    return [
        run
        for run in RUNS
        if run == name or re.sub(r"-seed\d+$", "", run) == name or run.split("/")[0] == name
    ]


def train(name: str) -> str:
    """Train the run ``name`` again, replace its record, and say how the results moved."""
    known = runs_folder() / name
    before = read_record(known)["results"] if (known / RECORD_FILE).is_file() else None
    entry = RUNS[name]
    run = train_or_load(
        name, entry.build_model, data_of(replace(entry, data=lambda: _loaded(entry.data))),
        entry.recipe, seed=entry.seed, folder=runs_folder(), weights=entry.weights,
        verbose=sys.stderr.isatty(),
    )  # fmt: skip
    now = run.results["test_accuracy"]
    if before is None:
        return f"{name}: test accuracy {now:.2%}, recorded for the first time."
    change = now - before["test_accuracy"]
    return (
        f"{name}: test accuracy {now:.2%}, recorded before {before['test_accuracy']:.2%}, "
        f"difference {change * 100:+.2f} percentage points."
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py runs", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="a run, a setting, a group, or 'all'"
    )
    names = parser.parse_args(arguments).names
    if not names:
        print(table(records()))
        return 0
    unknown = [name for name in names if not named(name)]
    if unknown:
        known = ", ".join(dict.fromkeys(re.sub(r"-seed\d+$", "", run) for run in RUNS))
        print(f"There is no run '{unknown[0]}': the runs are {known}.", file=sys.stderr)
        return 2
    wanted = list(dict.fromkeys(run for name in names for run in named(name)))
    if all(RUNS[run].one_core for run in wanted):
        one_core_per_operation()
    try:
        for run in wanted:
            print(train(run), flush=True)
    except (DataError, RecordError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
