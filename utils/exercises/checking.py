"""Instant feedback: `check("q3")` below a question, in milliseconds and without a network.

What is checked against is data (``public_cases.py`` beside the notebook, written by
``python make.py release``): inputs, right answers, and what the usual mistakes would give for the
same inputs. An answer that agrees with a usual mistake wherever that differs from the right answer
gets the hint for it.
"""

from __future__ import annotations

import html
import runpy
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from utils.exercises import wire
from utils.exercises.comparing import Difference, Tolerance, difference, kind_of, shown, unseals
from utils.exercises.progress import Progress, Store

ROOT = Path(__file__).resolve().parents[2]
CASES = "public_cases.py"

RIGHT, WRONG, OPEN = "right", "wrong", "not answered yet"
SIGNS = {RIGHT: "✓", WRONG: "✗", OPEN: "○"}
COLORS = {RIGHT: "#2e8b57", WRONG: "#c8511b", OPEN: "#7a7a7a"}


class ExerciseError(Exception):
    """The exercise cannot be checked; the message says what to do."""


@dataclass(frozen=True)
class Section:
    """A section of a chapter: what a hint points to."""

    number: str
    title: str
    chapter: str

    def __str__(self) -> str:
        return f'section {self.number}, "{self.title}"'

    @property
    def link(self) -> str:
        """The section's address for a notebook in ``exercises/NN_name/``."""
        anchor = f"{self.number} {self.title}".replace(" ", "-").replace("`", "")
        return f"../../chapters/{self.chapter}.ipynb#{html.escape(anchor, quote=True)}"


@dataclass(frozen=True)
class Verdict:
    """What `check` found. JupyterLab, Colab and VS Code show it as a box, a terminal as text."""

    question: str
    state: str
    headline: str
    details: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    section: Section | None = None
    mistake: str = field(default="", repr=False)

    def __repr__(self) -> str:
        lines = [f"{SIGNS[self.state]} {self.headline}"]
        for label, text in self.details:
            gap = "\n    " if "\n" in text else " "
            lines.append(f"  {label}:{gap}" + text.replace("\n", "\n    "))
        if self.hint:
            lines.append(f"  Hint: {self.hint}")
        if self.section:
            lines.append(f"  Look again at {self.section}.")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        color = COLORS[self.state]
        parts = [
            f'<div role="status" style="border-left:4px solid {color};padding:.3em .9em;'
            f'margin:.3em 0"><div><b style="color:{color}">{SIGNS[self.state]}</b> '
            f"{html.escape(self.headline)}</div>"
        ]
        for label, text in self.details:
            parts.append(
                f'<div style="margin-top:.4em">{html.escape(label)}</div><pre style="margin:0;'
                f'padding:.1em 0 .1em 1em;background:transparent">{html.escape(text)}</pre>'
            )
        if self.hint:
            parts.append(f'<div style="margin-top:.4em"><b>Hint</b> {html.escape(self.hint)}</div>')
        if self.section:
            where = html.escape(str(self.section))
            if "google.colab" not in sys.modules:  # a link from there would lead nowhere
                where = f'<a href="{self.section.link}">{where}</a>'
            parts.append(f'<div style="margin-top:.4em">Look again at {where}.</div>')
        return "".join(parts) + "</div>"


# What a notebook uses


def open_assignment(name: str) -> tuple[Callable[..., Verdict], Callable[..., Progress]]:
    """Return `check` and `progress` for an assignment, such as ``05_parameter_counts``.

    Raises ExerciseError if there is no such assignment in this copy of the course.
    """
    assignment = Assignment(read_cases(find_cases(name)))

    def check(question: str, *answers: object) -> Verdict:
        """Check one question: `check("q3")` finds the names above; `check("q3", f)` takes f."""
        namespace = sys._getframe(1).f_globals
        return assignment.check(question, *answers, namespace=namespace)

    def progress(*, course: bool = False) -> Progress:
        """What is solved: in this assignment, or with `course=True` in all of them."""
        if course:
            return Progress.of_course([read_cases(path) for path in all_cases()], assignment.store)
        return Progress.of_assignment(assignment.data, assignment.store)

    return check, progress


def find_cases(name: str) -> Path:
    """Return the file with the public cases of an assignment."""
    here = Path.cwd()
    if here.name == name and (here / CASES).is_file():
        return here / CASES
    for root in (here, *here.parents, ROOT):
        path = root / "exercises" / name / CASES
        if path.is_file():
            return path
    raise ExerciseError(
        f"The cases of {name} were not found from {here}: keep the notebook in the course's folder "
        f"exercises/{name}, beside {CASES}."
    )


def all_cases() -> list[Path]:
    """Return the files with the public cases of every assignment here, in their order."""
    here = Path.cwd()
    for root in (here, *here.parents, ROOT):
        found = sorted((root / "exercises").glob(f"*/{CASES}"))
        if found:
            return found
    return []


def read_cases(path: Path) -> dict[str, Any]:
    """Return the data in a file of public cases.

    Raises ExerciseError if the file was damaged.
    """
    try:
        data: dict[str, Any] = runpy.run_path(str(path))["ASSIGNMENT"]
    except Exception as problem:
        raise ExerciseError(
            f"{path.name} in {path.parent.name} cannot be read ({type(problem).__name__}): fetch "
            f"the folder of this assignment again; your notebook can stay."
        ) from problem
    return data


class Assignment:
    """The questions of one assignment as they were released."""

    def __init__(self, data: dict[str, Any], store: Store | None = None) -> None:
        self.data = data
        self.store = store or Store()

    def check(self, question: str, *answers: object, namespace: dict[str, Any]) -> Verdict:
        """Check one question and keep the result.

        Answers that are not given are looked up by name in `namespace`.
        """
        if question not in self.data["questions"]:
            known = ", ".join(self.data["questions"])
            raise ExerciseError(
                f"There is no question {question!r} in {self.data['name']}: it is one of {known}."
            )
        entry = self.data["questions"][question]
        names = entry.get("names", [])
        if answers and len(answers) != len(names):
            raise ExerciseError(
                f"{question} has {len(names)} answer(s), but {len(answers)} came: write "
                f'check("{question}"), which finds {", ".join(names) or "nothing"} itself.'
            )
        given = dict(zip(names, answers, strict=True)) if answers else {
            name: namespace[name] for name in names if name in namespace
        }  # fmt: skip
        salt = f"{self.data['name']}|{question}"
        verdict = judge(question, entry, given, salt)
        self.store.keep(self.data["name"], question, verdict.state)
        return verdict


# Judging


def judge(question: str, entry: dict[str, Any], given: dict[str, Any], salt: str) -> Verdict:
    """Return the verdict on the answers `given` by name; nothing is kept."""
    if entry["kind"] == "written":
        return Verdict(
            question, OPEN, f"{question} is read and marked by a person: there is nothing to check."
        )
    missing = [name for name in entry["names"] if name not in given]
    if missing:
        return Verdict(
            question, OPEN,
            f"There is no {' and no '.join(missing)} yet: run the cell above first.",
        )  # fmt: skip
    if entry["kind"] in ("numbers", "choice"):
        return _judge_values(question, entry, given, salt)
    return _judge_function(question, entry, given[entry["names"][0]])


def _section(data: dict[str, str]) -> Section:
    return Section(**data)


def _judge_values(
    question: str, entry: dict[str, Any], given: dict[str, Any], salt: str
) -> Verdict:
    values = {name: wire.decode(wire.encode(value)) for name, value in given.items()}
    unanswered = [
        name for name, value in values.items()
        if value is None or (isinstance(value, wire.Other) and value.type_name == "ellipsis")
    ]  # fmt: skip
    if unanswered:
        return Verdict(
            question, OPEN,
            f"{question} is not answered yet: {', '.join(unanswered)} "
            f"{'has' if len(unanswered) == 1 else 'have'} no value.",
        )  # fmt: skip
    for name, value in values.items():
        complaint = _unfit(entry, name, value)
        if complaint:
            return Verdict(question, WRONG, f"{question} cannot be checked: {complaint}")
    wrong = [name for name in values if not is_right_value(entry, name, values[name], salt)]
    if not wrong:
        return Verdict(question, RIGHT, f"{question} is right.")
    count = len(values)
    headline = f"{question} is not right yet: {' and '.join(wrong)}."
    if count > len(wrong):
        headline = f"{question} is not right yet: {' and '.join(wrong)} ({count} were asked)."
    for mistake in entry["mistakes"]:
        fits = [
            unseals(f"{salt}|{name}", sealed, values[name], entry["tolerance"][name])
            for name, sealed in mistake["gives"].items()
        ]
        if all(fits):
            return Verdict(
                question, WRONG, headline, hint=mistake["hint"],
                section=_section(mistake["section"]), mistake=mistake["name"],
            )  # fmt: skip
    return Verdict(question, WRONG, headline, section=_section(entry["section"]))


def _unfit(entry: dict[str, Any], name: str, value: Any) -> str:
    """Say why a value can be no answer at all, or return an empty text."""
    if entry["kind"] == "choice":
        options = entry["options"][name]
        if isinstance(value, str) and value.strip().casefold() in options:
            return ""
        return (
            f"{name} came as {shown(value)}, but one of {', '.join(map(repr, options))} was "
            f"expected: write the letter in quotes."
        )
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        unit = entry["units"].get(name, "")
        advice = f"give the number alone, in {unit}" if unit else "give the number alone"
        return f"{name} came as {kind_of(value)}, but a number was expected: {advice}."
    return ""


def is_right_value(entry: dict[str, Any], name: str, value: Any, salt: str) -> bool:
    """Whether a number or a letter is the sealed answer called `name`."""
    if entry["kind"] == "choice":
        fits = isinstance(value, str)
    else:
        fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    return fits and unseals(
        f"{salt}|{name}", entry["right"][name], value, entry["tolerance"].get(name, 0)
    )


@dataclass(frozen=True)
class Failure:
    """A case that did not come out right."""

    case: dict[str, Any]
    reply: wire.Reply
    found: Difference | None


def _judge_function(question: str, entry: dict[str, Any], function: Any) -> Verdict:
    (name,) = entry["names"]
    if function is ... or function is None or wire.is_stub(function):
        return Verdict(question, OPEN, f"{question} is not answered yet: {name} is still empty.")
    if not callable(function):
        what = kind_of(wire.decode(wire.encode(function)))
        return Verdict(
            question, WRONG,
            f"{name} came as {what}, but a function was expected: give the variable another name "
            f"and run the cell with `def {name}` again.",
        )  # fmt: skip
    tolerance = Tolerance(*entry["tolerance"])
    failures: list[Failure] = []
    replies: list[wire.Reply] = []
    for case in entry["cases"]:
        args = [wire.decode(value) for value in case["args"]]
        kwargs = {key: wire.decode(value) for key, value in case["kwargs"].items()}
        reply = wire.call(function, args, kwargs)
        replies.append(reply)
        failure = failure_of(case, reply, tolerance)
        if failure:
            failures.append(failure)
    count = len(entry["cases"])
    if not failures:
        return Verdict(question, RIGHT, f"{question} is right: {count} of {count} cases.")
    if all(failure.found and failure.found.kind == "nothing" for failure in failures):
        return Verdict(
            question, WRONG, f"{name} gives nothing back (None): does it end with `return …`?",
            section=_section(entry["section"]),
        )  # fmt: skip
    worst = min(failures, key=lambda failure: failure.case["size"])
    mistake = _recognised(entry, replies, tolerance)
    return Verdict(
        question,
        WRONG,
        _headline(question, name, len(failures), count),
        details=tuple(_details(name, worst)),
        hint=mistake["hint"] if mistake else "",
        section=_section(mistake["section"] if mistake else entry["section"]),
        mistake=mistake["name"] if mistake else "",
    )


def _headline(question: str, name: str, failed: int, count: int) -> str:
    which = "Here it is:" if failed == 1 else "Here is the smallest:"
    return f"{question} is not right yet: {name} is wrong in {failed} of {count} cases. {which}"


def failure_of(case: dict[str, Any], reply: wire.Reply, tolerance: Tolerance) -> Failure | None:
    """Return why a reply is not right, or None."""
    if "error" in reply:
        return Failure(case, reply, None)
    found = difference(wire.decode(case["right"]), wire.decode(reply["value"]), tolerance)
    if found or reply["changed"]:
        return Failure(case, reply, found)
    return None


def _recognised(
    entry: dict[str, Any], replies: list[wire.Reply], tolerance: Tolerance
) -> dict[str, Any] | None:
    """Return the usual mistake that gives the same answers wherever it differs from the right."""
    best: tuple[int, dict[str, Any]] | None = None
    for mistake in entry["mistakes"]:
        telling = 0
        for given, reply in zip(mistake["gives"], replies, strict=True):
            if given is None:  # the mistake makes no difference in this case
                continue
            if not _same(given, reply, tolerance):
                telling = 0
                break
            telling += 1
        if telling and (best is None or telling > best[0]):
            best = (telling, mistake)
    return best[1] if best else None


def _same(given: dict[str, Any], reply: wire.Reply, tolerance: Tolerance) -> bool:
    if "error" in given or "error" in reply:
        return given.get("error") == reply.get("error")
    if bool(given.get("changed")) != bool(reply["changed"]):
        return False
    expected, came = wire.decode(given["value"]), wire.decode(reply["value"])
    return difference(expected, came, tolerance, lenient=True) is None


def _details(name: str, failure: Failure) -> list[tuple[str, str]]:
    case, reply, found = failure.case, failure.reply, failure.found
    details = [("Called as", call_text(name, case))]
    right = wire.decode(case["right"])
    is_figure = isinstance(right, dict) and "figure" in right
    if "error" in reply:
        line = f"\nin the line: {reply['line']}" if reply["line"] else ""
        said = reply["message"] or "(no text)"
        details.append(("Stopped with", f"{reply['error']}: {said}{line}"))
        if not is_figure:
            details.append(("Expected", shown(right)))
    elif found:
        if not is_figure:
            details.append(("Expected", shown(right)))
            details.append(("Got", shown(wire.decode(reply["value"]))))
        if found.kind != "value" or "values differ" in found.sentence or is_figure:
            details.append(("That is", found.sentence))
    if reply.get("changed"):
        changed = ", ".join(reply["changed"])
        details.append((
            "It changes its input", f"{changed}: work on a copy, such as {changed.split(',')[0]}"
            f".copy(), or make a new array.",
        ))  # fmt: skip
    if reply.get("printed"):
        printed = reply["printed"].rstrip().splitlines()
        details.append(("It printed", "\n".join([*printed[:6], *(["…"] if printed[6:] else [])])))
    return details


def call_text(name: str, case: dict[str, Any]) -> str:
    """Return a case as a call that can be read: ``f([[1, 2]], stride=2)``."""
    parts = [_argument(wire.decode(value)) for value in case["args"]]
    parts += [f"{key}={_argument(wire.decode(value))}" for key, value in case["kwargs"].items()]
    text = f"{name}({', '.join(parts)})"
    if len(text) <= 90:
        return text
    inner = ",\n".join("    " + part.replace("\n", "\n    ") for part in parts)
    return f"{name}(\n{inner},\n)"


def _argument(value: Any) -> str:
    import numpy as np

    if isinstance(value, np.ndarray):
        if value.size > 200:
            return f"<array of shape {value.shape}>"
        text = np.array2string(value, separator=", ", precision=6, max_line_width=90)
        return f"np.array({text})".replace("\n", "\n" + " " * len("np.array("))
    return repr(value)
