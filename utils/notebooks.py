"""Bring each chapter's text and notebook in step, and execute what changed.

    python -m utils.notebooks                       every chapter that changed
    python -m utils.notebooks chapters/02_x.py …    these, if they changed
    python -m utils.notebooks --all                 every chapter

A chapter is a pair: ``NN_name.py`` (jupytext percent, the file people edit) and
``NN_name.ipynb`` (executed, with outputs). Which of the two was edited is told
by content, never by file times, which a clone sets at random: an executed
notebook remembers the digest of the sources it was executed from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

CHAPTERS = Path(__file__).resolve().parents[1] / "chapters"
MACHINE_PATH = re.compile(r"(?<![\w.])(?:/(?:work|root|tmp|Users|home/\w+)/|[A-Z]:\\Users\\)")
STAND_IN_NOTICE = "NOTICE: this is not"
PACKAGES = ("tensorflow", "keras", "numpy", "scikit-learn", "matplotlib")


class NotebookError(RuntimeError):
    """A chapter cannot be brought in step or executed; the message says what to do."""


def cells_of(notebook: Any) -> list[tuple[str, str, list[str]]]:
    """What must agree within a pair: each cell's type, source and tags."""
    return [
        (cell.cell_type, cell.source.strip(), sorted(cell.metadata.get("tags", [])))
        for cell in notebook.cells
    ]


def digest_of(notebook: Any) -> str:
    """A digest of all cells' types, sources and tags."""
    return hashlib.sha256(json.dumps(cells_of(notebook)).encode()).hexdigest()[:16]


def update(text: Path, *, force: bool = False) -> str:
    """Bring the pair of ``text`` in step and execute it if needed; say what was done.

    Raises:
        NotebookError: both sides were edited, a cell failed, or an output must not be kept.
    """
    notebook_path = text.with_suffix(".ipynb")
    notebook = jupytext.read(text)
    if notebook_path.is_file():
        existing = nbformat.read(notebook_path, as_version=4)
        executed_from = existing.metadata.get("course", {}).get("source")
        text_digest, notebook_digest = digest_of(notebook), digest_of(existing)
        if text_digest == notebook_digest == executed_from and not force:
            return "unchanged"
        if text_digest == executed_from != notebook_digest:
            jupytext.write(existing, text, fmt="py:percent")
            notebook = jupytext.read(text)
        elif executed_from not in (text_digest, notebook_digest) and text_digest != notebook_digest:
            raise NotebookError(
                f"{text.name} and {notebook_path.name} were both edited and differ: make one "
                f"agree with the other (`jupytext --to py:percent {notebook_path.name}` or "
                f"`jupytext --to ipynb {text.name}`) and run this again."
            )
    seconds = execute(notebook, text)
    _refuse_unfit_outputs(notebook, text)
    for number, cell in enumerate(notebook.cells):
        # jupytext draws cell ids at random; these stay the same from run to run.
        cell["id"] = f"c{number:03d}-{hashlib.sha256(cell.source.encode()).hexdigest()[:8]}"
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = _joined_streams(cell.outputs)
    notebook.metadata = nbformat.from_dict(
        {
            "jupytext": {"formats": "ipynb,py:percent"},
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3",
            },
            "language_info": {"name": "python"},
            "course": {
                "source": digest_of(notebook),
                "seconds": round(seconds, 1),
                "executed": datetime.now(UTC).strftime("%Y-%m-%d"),
                "versions": {
                    "python": platform.python_version(),
                    **{package: version(package) for package in PACKAGES},
                },
            },
        }
    )  # fmt: skip
    unfinished = notebook_path.with_suffix(".unfinished")
    nbformat.validate(notebook)
    nbformat.write(notebook, unfinished)
    os.replace(unfinished, notebook_path)
    return f"executed in {seconds:.0f} s"


def execute(notebook: Any, text: Path) -> float:
    """Run all cells in a fresh kernel in the chapter's folder; return the seconds it took.

    Recorded runs are loaded and never made: what a page shows is what the repository holds.
    """
    os.environ.setdefault("CNN_RUNS", "recorded")
    client = NotebookClient(
        notebook,
        timeout=600,
        kernel_name="python3",
        resources={"metadata": {"path": str(text.parent)}},
        record_timing=False,
    )
    started = time.perf_counter()
    try:
        client.execute()
    except CellExecutionError as error:
        raise NotebookError(f"{text.name}: a cell failed.\n{error}") from error
    return time.perf_counter() - started


def _joined_streams(outputs: list[Any]) -> list[Any]:
    """What a cell printed as one output; Jupyter cuts it in pieces that differ from run to run."""
    joined: list[Any] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last and output.output_type == last.output_type == "stream" and last.name == output.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def _refuse_unfit_outputs(notebook: Any, text: Path) -> None:
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                shown = output.text
            else:
                shown = "".join(
                    value for kind, value in output.get("data", {}).items()
                    if kind.startswith("text/")
                )  # fmt: skip
            if output.output_type == "stream" and output.name == "stderr":
                problem = f"writes to stderr ({shown.strip().splitlines()[-1]})"
            elif MACHINE_PATH.search(shown):
                problem = f"shows a path of this machine ({MACHINE_PATH.search(shown)[0]}…)"  # type: ignore[index]
            elif STAND_IN_NOTICE in shown:
                problem = "was run on a stand-in: set CNN_DATA to the folder with the real data"
            else:
                continue
            raise NotebookError(f"{text.name}, cell {number}, {problem}; nothing was written.")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py notebooks", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="chapters/NN_name.py")
    parser.add_argument("--all", action="store_true", help="execute also what did not change")
    options = parser.parse_args(arguments)
    failed = False
    for path in options.paths or sorted(CHAPTERS.glob("*.py")):
        text = path.with_suffix(".py")
        if not text.is_file():
            print(f"There is no {text.name} in chapters/.", file=sys.stderr)
            return 2
        try:
            print(f"{text.stem}: {update(text, force=options.all)}", flush=True)
        except NotebookError as problem:
            print(problem, file=sys.stderr)
            failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
