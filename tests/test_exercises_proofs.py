"""The exercises prove themselves: right answers pass, mistakes get hints, mutants are found."""

from __future__ import annotations

import time
from functools import lru_cache

import pytest

from utils.exercises import wire
from utils.exercises.assignments import Loaded, QuestionError, assignment_names, load, section_of
from utils.exercises.checking import RIGHT
from utils.exercises.declare import (
    Figure,
    Function,
    Numbers,
    Written,
    call,
    questions_with_code,
)
from utils.exercises.marking import mark_here
from utils.exercises.mutation import mutants, report_on
from utils.exercises.proofs import complaints, verdict_on

loaded_once = lru_cache(maxsize=None)(load)
NAMES = assignment_names()
CODED = [
    pytest.param(name, question.id, id=f"{name}-{question.id}")
    for name in NAMES for question in questions_with_code(loaded_once(name).questions)
]  # fmt: skip
by_assignment = pytest.mark.parametrize("name", NAMES)
by_question = pytest.mark.parametrize(("name", "question"), CODED)

MOST_MUTANTS = 24
"""For each question, a third of it for a figure; `python make.py mutants` runs them all."""


@by_assignment
def test_right_answers_pass_and_every_mistake_gets_its_own_hint(name: str) -> None:
    found = list(complaints(loaded_once(name)))
    assert not found, "\n".join(found)


@by_assignment
def test_an_assignment_has_four_to_six_questions_of_several_kinds(name: str) -> None:
    questions = loaded_once(name).questions
    assert 4 <= len(questions) <= 6
    assert [question.id for question in questions] == [f"q{n + 1}" for n in range(len(questions))]
    assert len({question.kind for question in questions}) >= 3
    assert all(5 <= question.points * 5 <= 30 for question in questions)


@by_assignment
def test_hints_point_to_a_section_and_do_not_give_the_answer(name: str) -> None:
    loaded = loaded_once(name)
    for question in loaded.questions:
        for mistake in question.mistakes:
            assert section_of(mistake.section)["title"], mistake
            assert "TODO" not in mistake.hint and mistake.hint[-1] in ".?", mistake
            if isinstance(question, Numbers):
                for answer in question.names:
                    right = loaded.right_value(question, answer)
                    assert isinstance(right, str) or f"{right:g}" not in mistake.hint.split()


@by_question
def test_a_sample_of_the_mutants_is_found(name: str, question: str) -> None:
    loaded = loaded_once(name)
    asked = loaded.question(question)
    assert isinstance(asked, Function)
    count = len(list(mutants(loaded.solution_code(asked))))
    most = MOST_MUTANTS // 3 if isinstance(asked, Figure) else MOST_MUTANTS
    report = report_on(loaded, asked, every=-(-count // most))
    assert not report.survivors, report.survivors
    assert not report.unused, f"no such mutant: {report.unused}"


@by_question
def test_checking_the_reference_takes_less_than_a_fifth_of_a_second(
    name: str, question: str
) -> None:
    loaded = loaded_once(name)
    asked = loaded.question(question)
    given = {asked.names[0]: loaded.reference(asked)}
    verdict_on(loaded, asked, given)
    seconds = []
    for _ in range(3):  # of this thread alone: TensorFlow's threads of other tests may be at work
        started = time.thread_time()
        assert verdict_on(loaded, asked, given).state == RIGHT
        seconds.append(time.thread_time() - started)
    assert min(seconds) < 0.2


@by_question
def test_hidden_cases_are_the_same_every_time_and_not_the_public_ones(
    name: str, question: str
) -> None:
    asked = loaded_once(name).question(question)
    assert isinstance(asked, Function)

    def as_data(cases: list) -> list[str]:
        return [repr(wire.encode([list(c.args), c.kwargs])) for c in cases]

    hidden = as_data(asked.hidden_cases())
    assert hidden == as_data(asked.hidden_cases())
    assert set(hidden) - set(as_data(asked.public))


# --- the tools themselves -----------------------------------------------------------------


def test_every_kind_of_change_is_made() -> None:
    names = [mutant.name for mutant in mutants(
        "def f(a, b=2, *, flag=True):\n"
        '    """Docstring."""\n'
        "    if not flag and a <= b:\n"
        "        return -max(a, b), a[1:]\n"
        "    total = 0\n"
        "    for n in range(a):\n"
        "        total += n * b\n"
        "        print(n, end='x')\n"
        "    return total\n"
    )]  # fmt: skip
    for what in (
        "LtE became Lt", "LtE became GtE", "and and or swapped", "Not removed", "USub removed",
        "True became False", "first two arguments swapped", "start of a slice left out",
        "2 became 3", "2 became 1", "range() left out", "* became +", "* became //", "+ became -",
        "argument end left out", "condition turned round", "pair swapped", "nothing returned",
        "statement removed", "'x' became ''", "only the left of *", "only the right of *",
    ):  # fmt: skip
        assert any(name.startswith(what) for name in names), what
    assert len(names) == len(set(names)) and not any("Docstring" in name for name in names)


def toy() -> tuple[Loaded, Function]:
    """An assignment in memory: count down by steps."""
    import jupytext

    question = Function(
        "q1", "count_down", section="2.1", points=2, minutes=3, difficulty="easy"
    )
    source = (
        "# %% [markdown]\n# # Toy\n# ## Question 1: Count\n"
        '# %% nbgrader={"grade_id": "q1-answer"}\n'
        "def count_down(n):\n    steps = 0\n    while n > 0:\n        n -= 2\n        steps += 1\n"
        "    return steps\n"
    )
    from pathlib import Path

    return Loaded(Path("99_toy"), [question], jupytext.reads(source, fmt="py:percent")), question


def test_a_mutant_that_survives_is_reported_and_an_endless_one_is_no_trouble() -> None:
    loaded, question = toy()
    question.cases(call(4))
    report = report_on(loaded, question)
    assert any("Gt became GtE" in name for name in report.survivors) is False
    assert any("0 became -1 in: while n > 0" in name for name in report.survivors) is False
    assert any("0 became 1 in: while n > 0" in name for name in report.survivors), "n = 4 hides it"

    sharper, question = toy()
    question.cases(call(4), call(1), call(3))
    report = report_on(sharper, question)
    assert report.survivors == () and report.count > 8

    equivalent, question = toy()
    question.cases(call(4), call(1))
    question.equivalent("such a mutant never was", "a typing mistake")
    assert report_on(equivalent, question).unused == ("such a mutant never was",)


def test_complaints_are_made() -> None:
    loaded, question = toy()
    question.cases(call(4))
    question.right = [lambda n: n // 2, lambda n: 17]
    said = "\n".join(complaints(loaded))
    assert "0 usual mistakes, but at least 3 are needed" in said
    assert "no hidden case" in said and "the right solution <lambda> is refused" in said
    assert said.count("is refused") == 1

    @question.mistake("2.1", "Odd numbers?")
    def rounded_down(n: int) -> int:
        return n // 2

    loaded, _ = Loaded(loaded.folder, loaded.questions, loaded.notebook), None
    assert "'rounded down' passes the check" in "\n".join(complaints(loaded))


def test_marks_are_shared_among_kinds_of_cases() -> None:
    loaded, question = toy()
    question.cases(call(4), call(3, about="odd numbers"))
    wrong = mark_here(loaded, question, {"count_down": lambda n: n // 2})
    assert (wrong.points, wrong.most) == (1, 2)
    assert "✗ odd numbers: a wrong answer" in wrong.lines and "3" not in "".join(wrong.lines)
    assert mark_here(loaded, question, {}).points == 0


def written(name: str = "q1", points: int = 1, difficulty: str = "easy") -> Written:
    return Written(name, section="2.1", points=points, minutes=1, difficulty=difficulty)


@pytest.mark.parametrize(
    ("mistake", "says"),
    [
        (lambda: written("p1"), "give q and a number"),
        (lambda: written(difficulty="x"), "it is one of easy, medium, hard"),
        (lambda: written(points=0), "give at least 1"),
        (lambda: section_of("2.99"), "There is no section 2.99"),
        (lambda: load("77_none"), "There is no 77_none.py in solutions/77_none"),
        (lambda: loaded_once(NAMES[0]).question("q99"), "no question 'q99'"),
    ],
)
def test_what_is_written_down_wrongly_is_told_in_a_sentence(mistake: object, says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        mistake()  # type: ignore[operator]
