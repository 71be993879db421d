"""Each chapter's text and notebook agree, were executed in order, and show nothing of a machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import pytest

from utils import notebooks
from utils.notebooks import NotebookError, cells_of, digest_of, update

CHAPTERS = sorted(notebooks.CHAPTERS.glob("*.py"))
by_name = pytest.mark.parametrize("text", CHAPTERS, ids=lambda path: path.stem)


def test_every_chapter_has_both_files() -> None:
    assert CHAPTERS, "there are no chapters"
    assert {path.stem for path in CHAPTERS} == {
        path.stem for path in notebooks.CHAPTERS.glob("*.ipynb")
    }


@by_name
def test_the_pair_agrees_cell_by_cell(text: Path) -> None:
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    assert cells_of(jupytext.read(text)) == cells_of(notebook)
    assert notebook.metadata["course"]["source"] == digest_of(notebook)


@by_name
def test_every_cell_was_executed_in_order_from_a_fresh_kernel(text: Path) -> None:
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1)) and counts
    assert any(cell.get("outputs") for cell in notebook.cells)


@by_name
def test_outputs_are_fit_to_publish(text: Path) -> None:
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    notebooks._refuse_unfit_outputs(notebook, text)
    kinds = {out.output_type for cell in notebook.cells for out in cell.get("outputs", [])}
    assert "error" not in kinds


@by_name
def test_an_ignored_output_says_why(text: Path) -> None:
    """A cell whose output is not compared begins with a comment that gives the reason."""
    for cell in jupytext.read(text).cells:
        tags = cell.metadata.get("tags", [])
        assert not {"skip-execution", "nbval-skip", "raises-exception"} & set(tags)
        if "nbval-ignore-output" in tags:
            assert cell.source.lstrip().startswith("#"), cell.source


@by_name
def test_no_line_of_text_is_taken_for_a_comment(text: Path) -> None:
    """MyST leaves out a line that begins with a percent sign: "90\\n% of" loses its second half."""
    for cell in jupytext.read(text).cells:
        if cell.cell_type == "markdown":
            lost = [line for line in cell.source.splitlines() if line.lstrip().startswith("%")]
            assert lost == []


# --- how a pair is brought in step ----------------------------------------------


def pair(folder: Path, source: str = "print(1 + 1)") -> Path:
    text = folder / "01_toy.py"
    text.write_text(f"# %% [markdown]\n# # Toy\n\n# %%\n{source}\n", encoding="utf-8")
    return text


def notebook_of(text: Path) -> Any:
    return nbformat.read(text.with_suffix(".ipynb"), as_version=4)


def test_the_edited_side_wins_whatever_the_file_times(tmp_path: Path) -> None:
    text = pair(tmp_path)
    assert update(text).startswith("executed")
    assert notebook_of(text).cells[1].outputs[0].text == "2\n"
    os.utime(text, (0, 0))
    assert update(text) == "unchanged"

    pair(tmp_path, "print(2 + 2)")  # the text was edited, and looks older
    os.utime(text, (0, 0))
    assert update(text).startswith("executed")
    assert notebook_of(text).cells[1].outputs[0].text == "4\n"

    edited = notebook_of(text)  # the notebook was edited, and looks older
    edited.cells[1].source = "print(3 + 3)"
    nbformat.write(edited, text.with_suffix(".ipynb"))
    os.utime(text.with_suffix(".ipynb"), (0, 0))
    assert update(text).startswith("executed")
    assert "print(3 + 3)" in text.read_text()
    assert notebook_of(text).cells[1].outputs[0].text == "6\n"


def test_two_different_edits_are_not_lost(tmp_path: Path) -> None:
    text = pair(tmp_path)
    update(text)
    edited = notebook_of(text)
    edited.cells[1].source = "print(5)"
    nbformat.write(edited, text.with_suffix(".ipynb"))
    pair(tmp_path, "print(6)")
    before = text.read_text(), text.with_suffix(".ipynb").read_text()
    with pytest.raises(NotebookError, match="both edited and differ"):
        update(text)
    assert (text.read_text(), text.with_suffix(".ipynb").read_text()) == before


def test_what_a_cell_prints_is_one_output(tmp_path: Path) -> None:
    text = pair(
        tmp_path, "import time\nprint('a', flush=True)\ntime.sleep(1)\nprint('b', flush=True)"
    )
    update(text)
    assert [output.text for output in notebook_of(text).cells[1].outputs] == ["a\nb\n"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import sys; print('x', file=sys.stderr)", "writes to stderr"),
        ("print('/' + 'home/ada/course')", "a path of this machine"),
        ("print('NOTICE: this is not ' + 'MNIST.')", "run on a stand-in"),
    ],
)
def test_what_may_not_be_published_is_not_written(tmp_path: Path, source: str, says: str) -> None:
    text = pair(tmp_path, source)
    with pytest.raises(NotebookError, match=says):
        update(text)
    assert not text.with_suffix(".ipynb").exists()


def test_executing_twice_writes_the_same_bytes(tmp_path: Path) -> None:
    text = pair(tmp_path)
    update(text)
    first = notebook_of(text)
    update(text, force=True)
    second = notebook_of(text)
    for notebook in (first, second):
        notebook.metadata["course"].pop("seconds")
    assert first == second
