"""Marks from hidden cases. What is compared and what counts is here; the student's code is not.

`mark` gets an `ask` function that carries a request to wherever the student's notebook runs and
brings back plain data (`utils.exercises.wire.remote`). Right answers and comparisons stay on this
side, so a submission cannot change how it is judged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from utils.exercises import wire
from utils.exercises.assignments import Loaded, encoded_case
from utils.exercises.checking import failure_of, is_right_value
from utils.exercises.declare import Case, Function, Numbers, Question

Ask = Callable[[dict[str, Any]], dict[str, Any]]
"""Sends a request to the student's notebook; raises NoAnswerError if it gives none."""


class NoAnswerError(Exception):
    """The student's process took too long or ended; the message says which."""


@dataclass(frozen=True)
class Mark:
    """Points for one question, and lines that tell the student why, without the hidden inputs."""

    points: float
    most: int
    lines: tuple[str, ...]


def mark(loaded: Loaded, question: Question, ask: Ask) -> Mark:
    """Return the mark for one question that is marked by the computer."""
    if isinstance(question, Function):
        return _mark_function(loaded, question, ask)
    assert isinstance(question, Numbers)
    return _mark_values(loaded, question, ask)


def _mark_values(loaded: Loaded, question: Numbers, ask: Ask) -> Mark:
    entry = loaded.public["questions"][question.id]
    lines, right = [], 0
    for name in question.names:
        try:
            reply = ask({"value": name})
        except NoAnswerError as problem:
            lines.append(f"✗ {name}: {problem}")
            continue
        value = wire.decode(reply.get("value"))
        is_right = "value" in reply and is_right_value(
            entry, name, value, f"{loaded.name}|{question.id}"
        )
        right += is_right
        answered = "value" in reply and not isinstance(value, wire.Other)
        verdict = "right" if is_right else "wrong" if answered else "not answered"
        lines.append(f"{'✓' if is_right else '✗'} {name}: {verdict}")
    return _scored(question, right, len(question.names), lines)


def _mark_function(loaded: Loaded, question: Function, ask: Ask) -> Mark:
    """All cases of a kind must be right for its share of the points."""
    kinds: dict[str, list[tuple[Case, Any]]] = {}
    for case, answer in loaded.marked_cases(question):
        kinds.setdefault(case.about or "plain cases", []).append((case, answer))
    lines, right = [], 0
    for about, cases in kinds.items():
        verdict = ""
        for case, answer in cases:
            verdict = _complaint(question, case, answer, ask)
            if verdict:
                break
        if verdict == MISSING:
            return Mark(0, question.points, (f"✗ {question.name}: not answered",))
        right += not verdict
        lines.append(f"✗ {about}: {verdict}" if verdict else f"✓ {about}: right")
    return _scored(question, right, len(kinds), lines)


MISSING = "not answered"


def _complaint(question: Function, case: Case, right: Any, ask: Ask) -> str:
    request = {"call": question.name} | encoded_case(case)
    try:
        reply = ask(request)
    except NoAnswerError as problem:
        return str(problem)
    if "missing" in reply:
        return MISSING
    try:
        failure = failure_of({"right": right}, reply, question.tolerance)
    except (KeyError, TypeError, ValueError):  # a reply that is no reply
        return "gives an answer that cannot be read"
    if failure is None:
        return ""
    if "error" in reply:
        return f"stops with {str(reply['error'])[:60]}"
    if failure.found is None:
        return "changes its input"
    kinds = {
        "nothing": "gives nothing back", "type": "gives the wrong type",
        "shape": "gives the wrong shape", "nan": "gives NaN",
    }  # fmt: skip
    return kinds.get(failure.found.kind, "a wrong answer")


def _scored(question: Question, right: int, count: int, lines: list[str]) -> Mark:
    points = round(question.points * right / count, 2)
    return Mark(points, question.points, (f"{points:g} of {question.points} points", *lines))


def mark_here(loaded: Loaded, question: Question, namespace: dict[str, Any]) -> Mark:
    """Mark what is defined in `namespace` of this process: for proofs, never for submissions."""

    def ask(request: dict[str, Any]) -> dict[str, Any]:
        name = request.get("call") or request.get("value")
        if name not in namespace:
            return {"missing": name}
        if "value" in request:
            return {"value": wire.encode(namespace[name])}
        if not callable(namespace[name]) or wire.is_stub(namespace[name]):
            return {"missing": name}
        kwargs = {key: wire.decode(value) for key, value in request["kwargs"].items()}
        args = [wire.decode(value) for value in request["args"]]
        return wire.call(namespace[name], args, kwargs)

    return mark(loaded, question, ask)
