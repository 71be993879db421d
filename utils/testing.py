"""Run every test of the course, in the order in which a failure is found soonest.

    python make.py test              everything
    python make.py test --quick      style, types and units only

Style and types; unit and property tests; then each chapter is executed again
by nbval and its outputs compared with the committed ones. Chapters that show
results on MNIST or CIFAR-10 are compared where the real data is found
(``CNN_DATA`` or the Keras cache); elsewhere they must run without error on the
stand-in.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from utils.datasets import local_source
from utils.training import duration

ROOT = Path(__file__).resolve().parents[1]
DATA_SETS = ("mnist", "cifar10")


def notebooks_by_data() -> tuple[list[str], list[str]]:
    """Chapters whose outputs can be compared here, and those that can only be run."""
    comparable: list[str] = []
    runnable: list[str] = []
    for path in sorted((ROOT / "chapters").glob("*.ipynb")):
        source = path.with_suffix(".py").read_text(encoding="utf-8")
        missing = [
            name for name in DATA_SETS
            if re.search(rf"\b(load_{name}|{name}_data)\b", source) and local_source(name) is None
        ]  # fmt: skip
        name = f"chapters/{path.name}"
        (runnable if missing else comparable).append(name)
    return comparable, runnable


def steps(quick: bool) -> list[tuple[str, list[str]]]:
    """The commands to run, each with a title."""
    pytest = ["-m", "pytest", "-q", "-n", "2", "--dist", "loadfile"]
    chosen = [
        ("style", ["-m", "ruff", "check", "."]),
        ("types", ["-m", "mypy"]),
    ]
    if quick:
        return [*chosen, ("units", [*pytest, "-m", "not browser", "tests"])]
    comparable, runnable = notebooks_by_data()
    nbval = [*pytest, "-p", "no:cacheprovider", "--nbval-current-env", "--nbval-cell-timeout=600"]
    chosen.append(("units, pairs, site, browser", [*pytest, "tests"]))
    if comparable:
        chosen.append(("chapters, outputs compared", [*nbval, "--nbval", *comparable]))
    if runnable:
        chosen.append(("chapters, run on stand-ins", [*nbval, "--nbval-lax", *runnable]))
    return chosen


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py test", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="style, types and units only")
    quick = parser.parse_args(arguments).quick
    # What a notebook shows must come from the repository's records, never from a run made here.
    environment = os.environ | {"CNN_RUNS": "recorded", "TF_CPP_MIN_LOG_LEVEL": "3"}
    failed = []
    for title, command in steps(quick):
        print(f"\n=== {title}", flush=True)
        started = time.perf_counter()
        if subprocess.call([sys.executable, *command], cwd=ROOT, env=environment):
            failed.append(title)
        print(f"=== {title}: {duration(time.perf_counter() - started)}", flush=True)
    print(f"\nFailed: {'; '.join(failed)}." if failed else "\nAll tests passed.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
