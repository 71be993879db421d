"""Instant feedback: what `check` says to right, wrong and unfinished answers, and what it keeps."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from utils.exercises import checking, open_assignment, wire
from utils.exercises.checking import OPEN, RIGHT, WRONG, Assignment, ExerciseError, Verdict
from utils.exercises.comparing import difference, seal, shown, step_of, unseals
from utils.exercises.figures import facts_of, without_words
from utils.exercises.progress import Progress, Store

ROOT = Path(__file__).resolve().parents[1]


def case(*args: Any, right: Any, **kwargs: Any) -> dict[str, Any]:
    return {
        "args": [wire.encode(value) for value in args],
        "kwargs": {name: wire.encode(value) for name, value in kwargs.items()},
        "size": sum(np.size(value) for value in args),
        "right": wire.encode(right),
    }


SECTION = {"number": "2.1", "title": "One output value", "chapter": "02_convolution_arithmetic"}
COMMON = {
    "title": "A question", "section": SECTION, "points": 2, "minutes": 5, "difficulty": "easy",
}  # fmt: skip


def function_question() -> dict[str, Any]:
    """conv_output_size(size, kernel, stride): the floor of a division, plus one."""
    return COMMON | {
        "kind": "function",
        "names": ["size_of"],
        "tolerance": [1e-6, 1e-9],
        "cases": [case(7, 3, 2, right=3), case(8, 3, 2, right=3), case(9, 5, 3, right=2)],
        "mistakes": [
            {"name": "plus one forgotten", "hint": "Count the first.", "section": SECTION,
             "gives": [{"value": 2, "changed": []}, {"value": 2, "changed": []},
                       {"value": 1, "changed": []}]},
            {"name": "floor forgotten", "hint": "Half a window?", "section": SECTION,
             "gives": [None, {"value": 3.5, "changed": []},
                       {"value": 2 + 1 / 3, "changed": []}]},
        ],
    }  # fmt: skip


def numbers_question() -> dict[str, Any]:
    def sealed(name: str, value: float, tolerance: float = 0) -> str:
        return seal(f"99_test|q2|{name}", value, step_of(tolerance))

    return COMMON | {
        "kind": "numbers",
        "names": ["count", "share"],
        "tolerance": {"count": 0, "share": 0.01},
        "units": {"share": "per cent"},
        "options": {},
        "right": {"count": sealed("count", 1216), "share": sealed("share", 91.16, 0.01)},
        "mistakes": [
            {"name": "bias forgotten", "hint": "Is that all?", "section": SECTION,
             "gives": {"count": sealed("count", 1200)}},
        ],
    }  # fmt: skip


@pytest.fixture()
def assignment(tmp_path: Path) -> Assignment:
    data = {
        "name": "99_test",
        "title": "A test",
        "questions": {
            "q1": function_question(),
            "q2": numbers_question(),
            "q3": COMMON | {"kind": "written"},
        },
    }
    return Assignment(data, Store(tmp_path / "progress"))


def on(assignment: Assignment, function: object) -> Verdict:
    return assignment.check("q1", namespace={"size_of": function})


def floor(size: int, kernel: int, stride: int) -> int:
    return (size - kernel) // stride + 1


# --- functions ---------------------------------------------------------------------------


def test_a_right_function_is_right(assignment: Assignment) -> None:
    verdict = on(assignment, floor)
    assert verdict.state == RIGHT and "3 of 3 cases" in verdict.headline
    numpy_numbers = on(assignment, lambda *sizes: np.int64(floor(*sizes)))
    assert numpy_numbers.state == RIGHT


def test_a_usual_mistake_gets_its_own_hint_and_the_smallest_case(assignment: Assignment) -> None:
    verdict = on(assignment, lambda size, kernel, stride: (size - kernel) / stride + 1)
    assert (verdict.state, verdict.mistake, verdict.hint) == (
        WRONG, "floor forgotten", "Half a window?",
    )  # fmt: skip
    assert "wrong in 3 of 3 cases" in verdict.headline, "3.0 is no whole number"
    said = repr(verdict)
    assert "size_of(7, 3, 2)" in said and "3.0" in said and 'section 2.1, "One output' in said
    other = on(assignment, lambda size, kernel, stride: (size - kernel) // stride)
    assert other.mistake == "plus one forgotten"


def test_another_wrong_answer_gets_no_hint_but_a_section(assignment: Assignment) -> None:
    verdict = on(assignment, lambda size, kernel, stride: 17)
    assert (verdict.state, verdict.mistake, verdict.hint) == (WRONG, "", "")
    assert "Look again at section 2.1" in repr(verdict)


def test_what_agrees_with_a_mistake_only_now_and_then_is_not_that_mistake(
    assignment: Assignment,
) -> None:
    verdict = on(assignment, lambda size, kernel, stride: 2)  # as without the plus one, but for 9
    assert verdict.mistake == ""


def test_an_error_shows_its_type_the_line_and_the_call_but_no_traceback(
    assignment: Assignment,
) -> None:
    def broken(size: int, kernel: int, stride: int) -> float:
        print("so far so good")
        return size / (kernel - 3)

    said = repr(on(assignment, broken))
    assert "ZeroDivisionError: division by zero" in said
    assert "in the line: return size / (kernel - 3)" in said
    assert "size_of(7, 3, 2)" in said and "Traceback" not in said and "so far so good" in said
    assert on(assignment, sys.exit).state == WRONG, "a function may not end the notebook"


def test_unfinished_answers_are_no_wrong_answers(assignment: Assignment) -> None:
    def stub(size: int, kernel: int, stride: int) -> int:  # type: ignore[empty-body]
        """Positions."""
        ...

    assert assignment.check("q1", namespace={}).state == OPEN
    assert "There is no size_of yet" in assignment.check("q1", namespace={}).headline
    assert on(assignment, stub).state == OPEN and on(assignment, ...).state == OPEN
    assert "size_of is still empty" in on(assignment, stub).headline
    forgot = on(assignment, lambda size, kernel, stride: print(size))
    assert forgot.state == WRONG and "gives nothing back" in forgot.headline
    assert "expected: give the variable another name" in on(assignment, 3).headline
    assert on(assignment, 3).state == WRONG


def arrays(function: Callable[..., object], right: Any, *args: Any) -> Verdict:
    entry = COMMON | {
        "kind": "function", "names": ["f"], "tolerance": [1e-6, 1e-9], "mistakes": [],
        "cases": [case(*args, right=right)],
    }  # fmt: skip
    return checking.judge("q1", entry, {"f": function}, "salt")


def test_type_shape_nan_and_values_are_told_apart() -> None:
    right, image = np.array([[1.0, 2.0]]), np.array([[1.0, 2.0]])
    assert arrays(lambda x: x * 1, right, image).state == RIGHT
    assert arrays(lambda x: x + 1e-12, right, image).state == RIGHT
    for function, says in [
        (lambda x: x.tolist(), "came as a list, but an array of shape (1, 2) was expected"),
        (lambda x: x.T, "Shape (1, 2) was expected, (2, 1) came."),
        (lambda x: x * math.nan, "NaN, which is not a number, is in the answer, at 2 of 2 places"),
        (lambda x: x + [[0, 1]], "1 of 2 values differ; the first at [0, 1]: 2.0 was expected"),
        (lambda x: object(), "an object of type object"),
        (lambda x: "text", "came as a text"),
        (lambda x: x > 0, "holds True and False, but numbers were expected"),
    ]:
        verdict = arrays(function, right, image)
        assert verdict.state == WRONG and says in repr(verdict), repr(verdict)


def test_an_input_that_is_changed_is_wrong_even_if_the_answer_is_right() -> None:
    def in_place(image: np.ndarray) -> np.ndarray:
        image += 1
        return image

    verdict = arrays(in_place, np.array([2, 3]), np.array([1, 2]))
    assert verdict.state == WRONG and "image: work on a copy" in repr(verdict)


def test_the_box_cannot_be_broken_by_what_a_student_returns() -> None:
    verdict = arrays(lambda: "<script>alert(1)</script>", "text")
    assert "<script>" not in verdict._repr_html_() and "&lt;script&gt;" in verdict._repr_html_()


def test_a_hint_links_to_its_section(
    assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = on(assignment, lambda size, kernel, stride: 17)._repr_html_()
    target = "../../chapters/02_convolution_arithmetic.ipynb#2.1-One-output-value"
    assert f'href="{target}"' in box
    assert (ROOT / "exercises" / "x" / target.split("#")[0]).resolve().is_file()
    monkeypatch.setitem(sys.modules, "google.colab", sys)
    assert "href" not in on(assignment, lambda *_: 17)._repr_html_(), "it would lead nowhere there"


def test_long_arguments_are_readable() -> None:
    grid = {"args": [wire.encode(np.arange(12).reshape(3, 4) * 1000.5)] * 2, "kwargs": {}}
    assert checking.call_text("f", grid).count("\n") >= 6
    assert "<array of shape (20, 20)>" in checking.call_text(
        "f", {"args": [wire.encode(np.zeros((20, 20)))], "kwargs": {"a": 1}}
    )
    assert len(shown(np.zeros((50, 3))).splitlines()) <= 12


# --- numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "share", "state", "says"),
    [
        (1216, 91.16, RIGHT, "q2 is right"),
        (1216.0, 91.169, RIGHT, "q2 is right"),
        (np.int64(1216), np.float32(91.155), RIGHT, "q2 is right"),
        (1216, 91.18, WRONG, "not right yet: share (2 were asked)"),
        (1216.4, 91.16, WRONG, "not right yet: count"),
        (1200, 91.16, WRONG, "Hint: Is that all?"),
        (1200, 3, WRONG, "Hint: Is that all?"),
        ("1216", 91.16, WRONG, "came as a text, but a number was expected: give the number alone."),
        (1216, "91 %", WRONG, "give the number alone, in per cent"),
        (1216, math.nan, WRONG, "not right yet: share"),
        (True, 91.16, WRONG, "came as True or False"),
        (..., 91.16, OPEN, "count has no value"),
        (None, None, OPEN, "count, share have no value"),
    ],
)
def test_numbers(
    assignment: Assignment, count: object, share: object, state: str, says: str
) -> None:
    verdict = assignment.check("q2", count, share, namespace={})
    assert verdict.state == state and says in repr(verdict), repr(verdict)


def test_a_seal_keeps_numbers_within_their_tolerance_and_no_others() -> None:
    sealed = seal("salt", 0.75, step_of(0.01))
    assert all(unseals("salt", sealed, value, 0.01) for value in (0.75, 0.741, 0.759))
    assert not any(unseals("salt", sealed, value, 0.01) for value in (0.735, 0.765, -0.75, 75))
    assert not unseals("another", sealed, 0.75, 0.01)
    assert unseals("salt", seal("salt", "b", 1), " B ", 0)


def test_a_written_answer_is_left_to_a_person(assignment: Assignment) -> None:
    assert assignment.check("q3", namespace={}).state == OPEN


def test_an_unknown_question_names_the_known(assignment: Assignment) -> None:
    with pytest.raises(ExerciseError, match="no question 'q9' in 99_test: it is one of q1, q2, q3"):
        assignment.check("q9", namespace={})
    with pytest.raises(ExerciseError, match=r"q1 has 1 answer\(s\), but 2 came"):
        assignment.check("q1", 1, 2, namespace={})


# --- figures ------------------------------------------------------------------------------


def test_a_figure_is_checked_for_what_it_draws_and_for_its_labels() -> None:
    import matplotlib

    matplotlib.use("Agg", force=False)
    import matplotlib.pyplot as plt

    def draw(
        heights: list[int], label: str = "parameters", legend: bool = True, entry: str = "x"
    ) -> Any:
        fig, ax = plt.subplots()
        ax.bar(["a", "b"], heights, label=entry)
        ax.plot([0, 1], [1.5, 2.5])
        ax.set(xlabel="layer", ylabel=label)
        if legend:
            ax.legend()
        return fig

    before = plt.get_fignums()
    right = wire.decode(without_words(wire.call(draw, ([1, 2],), {})["value"]))
    assert "parameters" not in json.dumps(right)

    def said(*args: Any, **options: Any) -> str:
        found = difference(right, wire.decode(wire.call(draw, args, options)["value"]))
        return found.sentence if found else ""

    assert said([1, 2], label="Anzahl") == ""
    assert "2 of 2 values" not in said([1, 3]) and "1 of 2 values differ" in said([1, 3])
    assert said([1, 2], label="") == (
        "The label beside the y axis is missing: ax.set_ylabel(…) writes one."
    )
    assert "The legend is missing" in said([1, 2], legend=False)
    assert "The legend is missing" in said([1, 2], entry=""), "a legend without an entry is none"
    assert "a figure was expected" in difference(right, 3).sentence  # type: ignore[union-attr]
    assert plt.get_fignums() == before, "checking leaves no figure open"


@pytest.mark.parametrize("place", ["left", "center", "right"])
def test_a_title_counts_wherever_a_style_puts_it(place: str) -> None:
    import matplotlib

    matplotlib.use("Agg", force=False)
    import matplotlib.pyplot as plt

    with matplotlib.rc_context({"axes.titlelocation": place}):
        fig, ax = plt.subplots()
        ax.plot([1, 2])
        ax.set_title("A title")
    facts = facts_of(fig)
    plt.close(fig)
    assert [axes["title"] for axes in facts["axes"]] == ["A title"]


# --- values as data -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [
        None, True, 3, 2.5, "text", [1, [2.0]], (1, (2, "x")), {"a": (1, 2), 3: None},
        np.arange(6).reshape(2, 3), np.zeros((0, 3)), np.array([True, False]), math.inf,
    ],
)  # fmt: skip
def test_values_come_back_as_they_were(value: Any) -> None:
    again = wire.decode(json.loads(json.dumps(wire.encode(value))))
    assert type(again) is type(value)
    np.testing.assert_equal(again, value)


def test_what_is_no_data_comes_back_as_a_name_only() -> None:
    class Evil:
        def __reduce__(self) -> Any:
            raise AssertionError("nothing is ever pickled")

    assert wire.decode(wire.encode([Evil()])) == [wire.Other("Evil")]
    assert wire.decode(wire.encode(np.array([Evil()]))) == wire.Other("ndarray")
    assert wire.decode({"array": ["x"], "dtype": "object", "shape": [1]}) == wire.Other("object")
    assert wire.encode(np.float32(0.5)) == 0.5 and wire.encode(np.array(3)) == 3


# --- progress -------------------------------------------------------------------------------


def test_progress_is_kept_and_shown(assignment: Assignment) -> None:
    on(assignment, lambda *_: 17)
    on(assignment, floor)
    assignment.check("q2", ..., ..., namespace={})
    assert assignment.store.read("99_test") == {"q1": {"state": "right", "tries": 2}}
    table = Progress.of_assignment(assignment.data, assignment.store)
    assert [row[-1] for row in table.rows] == ["✓ solved, 2 checks", "", "marked by a person"]
    assert table.summary.startswith("1 of 2 checked questions solved; 6 points, about 15 minutes")
    assert "A question" in repr(table) and "<table>" in table._repr_html_()
    course = Progress.of_course([assignment.data], assignment.store)
    assert course.rows[0][3] == "1 of 2" and "█░" in repr(course)


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"q1": 3}', '{"q1": {"tries": "x"}}', "\x00"])
def test_a_damaged_file_costs_the_table_and_no_answer(
    assignment: Assignment, content: str
) -> None:
    assignment.store.folder.mkdir(parents=True)
    (assignment.store.folder / "99_test.json").write_text(content)
    assert repr(Progress.of_assignment(assignment.data, assignment.store))
    assert on(assignment, floor).state == RIGHT
    assert assignment.store.read("99_test")["q1"] == {"state": "right", "tries": 1}
    assert [path.name for path in assignment.store.folder.iterdir()] == ["99_test.json"]


def test_a_folder_that_cannot_be_written_is_no_error(
    assignment: Assignment, tmp_path: Path
) -> None:
    (tmp_path / "progress").write_text("a file where the folder should be")
    assert on(assignment, floor).state == RIGHT


def test_nothing_is_kept_where_marks_are_given(
    assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    on(assignment, floor)
    assert not assignment.store.folder.exists()


# --- the notebook's own way -----------------------------------------------------------------


def test_check_finds_the_answer_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CNN_PROGRESS", str(tmp_path))
    check, progress = open_assignment("05_parameter_counts")
    namespace = {"check": check, "conv_parameters": lambda *_, **__: 7}
    exec('verdict = check("q2")', namespace)
    assert namespace["verdict"].state == WRONG  # type: ignore[attr-defined]
    assert "1 check" in repr(progress())
    assert "Exercises for chapter 5" in repr(progress(course=True))


def test_an_assignment_that_is_not_there_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(ExerciseError, match="The cases of 77_none were not found"):
        open_assignment("77_none")
    folder = tmp_path / "88_damaged"
    folder.mkdir()
    (folder / "public_cases.py").write_text("ASSIGNMENT = {")
    monkeypatch.chdir(folder)
    with pytest.raises(ExerciseError, match="fetch the folder of this assignment again"):
        open_assignment("88_damaged")


def test_checking_is_quick_and_imports_no_tensorflow() -> None:
    code = (
        "import sys, time\n"
        "from utils.exercises.checking import all_cases, judge, read_cases\n"
        "slowest = 0\n"
        "for path in all_cases():\n"
        "    data = read_cases(path)\n"
        "    for name, entry in data['questions'].items():\n"
        "        given = {n: (lambda *a, **k: 0) for n in entry.get('names', [])}\n"
        "        start = time.process_time()\n"
        "        judge(name, entry, given, 'salt')\n"
        "        slowest = max(slowest, time.process_time() - start)\n"
        "assert slowest < 0.2, slowest\n"
        "heavy = {'tensorflow', 'keras', 'nbgrader', 'jupytext', 'scipy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)
    assert time.perf_counter() - started < 60
