"""The exercises prove themselves: right answers pass, and each usual mistake gets its own hint.

For every question with code: the reference, the other right solutions, and each usual mistake go
through the public cases as a student's answer would, and through the marking with hidden cases. For
numbers and choices: the right values, each usual wrong value, and values near the right ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from utils.exercises.assignments import Loaded
from utils.exercises.checking import OPEN, RIGHT, WRONG, Verdict, judge
from utils.exercises.declare import Choice, Function, Numbers, Question
from utils.exercises.marking import mark_here

FEWEST_MISTAKES = 3
FEWEST_RIGHT = 2


def verdict_on(loaded: Loaded, question: Question, given: dict[str, Any]) -> Verdict:
    """What `check` would say to a student whose notebook defines `given`."""
    entry = loaded.public["questions"][question.id]
    return judge(question.id, entry, given, f"{loaded.name}|{question.id}")


def complaints(loaded: Loaded) -> Iterator[str]:
    """Yield a sentence for everything that is not as it must be; nothing if all is well."""
    public = loaded.public["questions"]
    for question in loaded.questions:
        entry = public[question.id]
        salt = f"{loaded.name}|{question.id}"

        def say(
            given: dict[str, Any], asked: Question = question, entry: dict[str, Any] = entry,
            salt: str = salt,
        ) -> Verdict:  # fmt: skip
            return judge(asked.id, entry, given, salt)

        where = f"{loaded.name}, {question.id}"
        found: Iterator[str] = iter(())
        if isinstance(question, Function):
            found = _about_function(loaded, question, say)
        elif isinstance(question, Numbers):
            found = _about_values(loaded, question, say)
        for complaint in found:
            yield f"{where}: {complaint}"


def _about_function(loaded: Loaded, question: Function, say: Any) -> Iterator[str]:
    if len(question.mistakes) < FEWEST_MISTAKES:
        yield f"{len(question.mistakes)} usual mistakes, but at least {FEWEST_MISTAKES} are needed"
    if len(question.right) < FEWEST_RIGHT:
        yield f"{len(question.right)} other right solutions, but {FEWEST_RIGHT} are needed"
    if not question.hidden_cases():
        yield "no hidden case: decorate a generator with .hidden"
    for function in (loaded.reference(question), *question.right):
        given = {question.name: function}
        verdict, mark = say(given), mark_here(loaded, question, given)
        if verdict.state != RIGHT:
            yield f"the right solution {function.__name__} is refused:\n{verdict!r}"
        if mark.points != question.points:
            yield f"the right solution {function.__name__} gets {'; '.join(mark.lines)}"
    for mistake in question.mistakes:
        given = {question.name: mistake.gives}
        verdict, mark = say(given), mark_here(loaded, question, given)
        yield from _about_mistake(mistake.name, verdict)
        if mark.points == question.points:
            yield f"the mistake {mistake.name!r} gets full marks: add hidden cases"

    def empty() -> None: ...

    if say({question.name: empty}).state != OPEN or mark_here(
        loaded, question, {question.name: empty}
    ).points:
        yield "an empty function is not seen as unanswered"


def _about_values(loaded: Loaded, question: Numbers, say: Any) -> Iterator[str]:
    if len(question.mistakes) < FEWEST_MISTAKES:
        yield f"{len(question.mistakes)} usual mistakes, but at least {FEWEST_MISTAKES} are needed"
    right = {name: loaded.right_value(question, name) for name in question.names}
    if say(right).state != RIGHT:
        yield f"the right values are refused:\n{say(right)!r}"
    if mark_here(loaded, question, right).points != question.points:
        yield "the right values do not get full marks"
    for mistake in question.mistakes:
        given = right | mistake.gives
        verdict, mark = say(given), mark_here(loaded, question, given)
        yield from _about_mistake(mistake.name, verdict)
        if mark.points == question.points:
            yield f"the mistake {mistake.name!r} gets full marks"
    for name, value in right.items():
        for near in _near(question, name, value):
            if say(right | {name: near}).state != WRONG:
                yield f"{near!r} for {name} is taken for right"
    empty = {name: ... for name in question.names}
    if say(empty).state != OPEN or mark_here(loaded, question, empty).points:
        yield "values that are not filled in are not seen as unanswered"


def _about_mistake(name: str, verdict: Verdict) -> Iterator[str]:
    if verdict.state != WRONG:
        yield f"the mistake {name!r} passes the check: add a public case in which it differs"
    elif verdict.mistake != name:
        got = f"the hint for {verdict.mistake!r}" if verdict.mistake else "no hint"
        yield f"the mistake {name!r} gets {got}: add a public case that tells them apart"


def _near(question: Numbers, name: str, value: float | str) -> list[Any]:
    if isinstance(question, Choice):
        return [letter for letter in question.answers[name].casefold() if letter != value]
    assert not isinstance(value, str)
    step = 2 * question.tolerance.get(name, 0) or 1
    return [value + step, value - step, -value if value else 1, f"{value}", True]
