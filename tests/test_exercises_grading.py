"""Marks through nbgrader's gradebook: for right, empty, wrong and strange submissions."""

from __future__ import annotations

import csv
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest

from utils.exercises import grade
from utils.exercises.assignments import assignment_names, load
from utils.exercises.grade import SUBMITTED, Row, submission
from utils.exercises.marking import mark_here
from utils.exercises.nbgrader_parts import hidden_texts

NAME = "02_convolution_arithmetic"
NOISY = """\
import sys, warnings
print("debugging", file=sys.stderr)
def conv_value(patch, kernel, bias=0):
    warnings.warn("look out")
    print("on stderr", file=sys.stderr)
    return (patch * kernel).sum()
"""


@pytest.mark.parametrize("name", assignment_names())
def test_the_reference_gets_all_points_and_the_empty_notebook_none(name: str) -> None:
    """In this process, for every assignment; through nbgrader: `make.py grade --self-test`."""
    loaded = load(name)
    empty: dict[str, Any] = {}
    for cell in submission(name, filled_in=False).cells:
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution"):
            exec(cell.source, empty)
    for question in loaded.questions:
        if question.kind != "written":
            assert mark_here(loaded, question, loaded.namespace).points == question.points
            assert mark_here(loaded, question, empty).points == 0, question.id


def hand_in(root: Path, student: str, notebook: Any, name: str = NAME) -> None:
    place = root / SUBMITTED / student / NAME
    place.mkdir(parents=True)
    nbformat.write(notebook, place / f"{name}.ipynb")


def changed(**cells: str) -> Any:
    """The reference submission with other sources, by grade_id with _ for -."""
    notebook = submission(NAME, filled_in=True)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "").replace("-", "_")
        if grade_id in cells:
            cell.source = cells.pop(grade_id)
    assert not cells
    return notebook


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Row]]:
    root = tmp_path_factory.mktemp("course")
    hand_in(root, "reference", submission(NAME, filled_in=True))
    hand_in(root, "empty", submission(NAME, filled_in=False))
    strange = changed(
        q2_answer=NOISY,
        q2_check="import IPython\nIPython.get_ipython().ask_exit()  # or assert True",
        q3_answer="def feature_map(image, kernel):\n    while True:\n        pass",
        q5_answer="def conv_layer(image, kernels, biases):\n    import os\n    os._exit(1)",
    )
    twice = [cell for cell in strange.cells if cell.metadata.get("nbgrader")][1]
    strange.cells.insert(3, nbformat.from_dict({**twice, "id": "copied"}))
    hand_in(root, "strange", strange)
    hand_in(root, "renamed", submission(NAME, filled_in=True), name="my exercises")
    (root / SUBMITTED / "damaged" / NAME).mkdir(parents=True)
    (root / SUBMITTED / "damaged" / NAME / f"{NAME}.ipynb").write_text("{")
    patch = pytest.MonkeyPatch()
    patch.setattr("utils.exercises.nbgrader_parts.MarkHidden.call_timeout.default_value", 2)
    started = time.perf_counter()
    rows = {row.student: row for row in grade.grade(NAME, root=root)}
    assert grade.feedback(NAME, root=root) == ["empty", "reference", "strange"]
    patch.undo()
    assert time.perf_counter() - started < 300
    return root, rows


def test_everyone_is_marked_and_who_cannot_be_is_named(course: tuple[Path, dict[str, Row]]) -> None:
    _, rows = course
    most = sum(question.points for question in load(NAME).questions)
    written = 3
    assert rows["reference"] == Row("reference", most - written, most, written)
    assert rows["empty"] == Row("empty", 0, most, 0)
    assert "there is no 02_convolution_arithmetic.ipynb (notebooks there: my exercises.ipynb)" in (
        rows["renamed"].problem
    )
    assert "is no readable notebook" in rows["damaged"].problem


def test_a_warning_costs_nothing_and_a_loop_or_an_exit_only_its_own_question(
    course: tuple[Path, dict[str, Row]],
) -> None:
    root, rows = course
    # Right: q1 (2), q2 but for its bias (2/3 of 2), in spite of stderr and of the check cell, and
    # q4 (2). q3 loops, q5 exits.
    assert (rows["strange"].points, rows["strange"].problem) == (5.33, "")
    said = feedback_of(root, "strange")
    assert "took longer than" in said and "ended the notebook" in said
    assert "ask_exit" not in said, "the check cell is restored"


def feedback_of(root: Path, student: str) -> str:
    return (root / "feedback" / student / NAME / f"{NAME}.html").read_text("utf-8")


def test_feedback_says_what_failed_and_shows_no_hidden_case(
    course: tuple[Path, dict[str, Row]],
) -> None:
    root, _ = course
    said = feedback_of(root, "strange")
    assert "1.33 of 2 points" in said and "with a bias: a wrong answer" in said
    pages = [feedback_of(root, student) for student in ("strange", "reference")]
    assert not [text for text in hidden_texts(load(NAME)) if any(text in page for page in pages)]


def test_points_can_be_exported_and_a_persons_marks_stay(
    course: tuple[Path, dict[str, Row]], tmp_path: Path
) -> None:
    root, rows = course
    with grade.nbgrader_api(root=str(root)) as api, api.gradebook as book:
        given = book.find_grade("q6-text", NAME, NAME, "reference")
        given.manual_score, given.needs_manual_grade = 3, False
        book.db.commit()
    assert grade.export(tmp_path / "grades.csv", root) == 3
    with (tmp_path / "grades.csv").open(encoding="utf-8") as file:
        lines = {line["student"]: line for line in csv.DictReader(file)}
    assert float(lines["reference"]["score"]) == float(lines["reference"]["max_score"])
    assert lines["reference"]["open"] == "no"
    assert lines["strange"]["open"] == "yes"


def test_what_to_do_is_said_when_nothing_was_handed_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(grade, "ROOT", tmp_path)
    assert grade.main([]) == 2
    assert "put notebooks into submitted/STUDENT/NN_name/NN_name.ipynb" in capsys.readouterr().err
    assert grade.main(["77_none"]) == 2
    assert "'77_none'" in capsys.readouterr().err
