"""Assignments as their authors write them, read from ``solutions/``.

A folder ``solutions/NN_name/`` holds the notebook with the solutions (``NN_name.py``, which people
edit, and ``NN_name.ipynb``, which nbgrader reads) and ``questions.py``
(`utils.exercises.declare`). Here they are read, checked against each other and turned into the data
that is released as ``public_cases.py``.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import jupytext
import numpy as np

from utils.exercises import wire
from utils.exercises.checking import CASES
from utils.exercises.comparing import difference, seal, step_of
from utils.exercises.declare import Case, Choice, Figure, Function, Numbers, Question, QuestionError
from utils.exercises.figures import without_words

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "solutions"
EXERCISES = ROOT / "exercises"
CHAPTERS = ROOT / "chapters"

LARGEST_PUBLIC_CASE = 400
WIDTH = 96
HEADING = re.compile(r"^## Question (\d+): (.+)$", re.MULTILINE)
CELL = re.compile(r"^(q\d+)-(answer|check|text)$")
NAME = re.compile(r"^\d\d_[a-z0-9_]+$")

__all__ = ["CASES", "Loaded", "QuestionError", "assignment_names", "load", "section_of"]


def assignment_names(solutions: Path = SOLUTIONS) -> list[str]:
    """Return the names of all assignments, in their order."""
    return sorted(path.parent.name for path in solutions.glob("*/questions.py"))


@lru_cache(maxsize=64)
def _sections(chapter: Path) -> dict[str, str]:
    headings = re.findall(r"^# ## (\d+\.\d+) (.+)$", chapter.read_text("utf-8"), re.MULTILINE)
    return dict(headings)


def section_of(number: str) -> dict[str, str]:
    """Return number, title and chapter of a section, as it is in the chapter now.

    Raises QuestionError if no chapter has it.
    """
    chapter = f"{number.split('.')[0]:0>2}"
    for path in CHAPTERS.glob(f"{chapter}_*.py"):
        title = _sections(path).get(number)
        if title:
            return {"number": number, "title": title.replace("`", ""), "chapter": path.stem}
    raise QuestionError(
        f"There is no section {number} in chapters/: give the number of a heading, such as '2.3'."
    )


@dataclass
class Loaded:
    """One assignment: its questions, its notebook, and what the solutions define."""

    folder: Path
    questions: list[Question]
    notebook: Any = field(repr=False)

    @property
    def name(self) -> str:
        return self.folder.name

    def question(self, name: str) -> Question:
        """Return a question by its id; QuestionError if there is none."""
        for question in self.questions:
            if question.id == name:
                return question
        raise QuestionError(f"There is no question {name!r} in {self.name}/questions.py: add it.")

    @property
    def title(self) -> str:
        found = re.search(r"^# (.+)$", self.notebook.cells[0].source, re.MULTILINE)
        if not found:
            raise QuestionError(f"The first cell of {self.name} has no title: begin it with '# '.")
        return found[1]

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of each question, from its heading in the notebook."""
        text = "\n".join(c.source for c in self.notebook.cells if c.cell_type == "markdown")
        titles = {f"q{number}": title for number, title in HEADING.findall(text)}
        wanted = [question.id for question in self.questions]
        if list(titles) != wanted:
            raise QuestionError(
                f"{self.name}: questions.py has {', '.join(wanted)}, the notebook's headings "
                f"{', '.join(titles) or 'none'}: give both the same, in the same order."
            )
        return titles

    def cell(self, grade_id: str) -> Any:
        """Return the notebook's cell with this id; QuestionError if there is none."""
        for cell in self.notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id:
                return cell
        raise QuestionError(f"{self.name} has no cell with the grade_id {grade_id!r}: add one.")

    @cached_property
    def namespace(self) -> dict[str, Any]:
        """What the notebook's cells define, solutions included; checks are not run."""
        import matplotlib

        matplotlib.use("Agg", force=False)
        namespace: dict[str, Any] = {"__name__": "__solutions__", "progress": _nothing}
        for number, cell in enumerate(self.notebook.cells):
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            if cell.cell_type != "code" or grade_id == "setup" or grade_id.endswith("-check"):
                continue
            code = compile(cell.source, f"{self.name}.py, cell {number}", "exec")
            exec(code, namespace)
        return namespace

    def reference(self, question: Question, name: str = "") -> Any:
        """Return the right answer: the function, or the value called `name`."""
        name = name or question.names[0]
        if name not in self.namespace:
            raise QuestionError(
                f"The notebook {self.name} defines no {name}, which {question.id} asks for: define "
                f"it in the cell {question.id}-answer."
            )
        return self.namespace[name]

    def solution_code(self, question: Function) -> str:
        """Return the source of the reference function alone."""
        source = self.cell(f"{question.id}-answer").source
        for node in ast.parse(source).body:
            if isinstance(node, ast.FunctionDef) and node.name == question.name:
                return ast.get_source_segment(source, node) or ""
        raise QuestionError(f"The cell {question.id}-answer defines no function {question.name}.")

    # What is released

    @cached_property
    def public(self) -> dict[str, Any]:
        """What `utils.exercises.checking` needs, as plain data."""
        return {
            "name": self.name,
            "title": self.title,
            "questions": {question.id: self._public(question) for question in self.questions},
        }

    @cached_property
    def _marked_cases(self) -> dict[str, list[tuple[Case, Any]]]:
        return {}

    def marked_cases(self, question: Function) -> list[tuple[Case, Any]]:
        """Return what a submission is marked with: hidden and public cases and their answers."""
        if question.id not in self._marked_cases:
            reference = self.reference(question)
            self._marked_cases[question.id] = [
                (case, right_answer(question, reference, case))
                for case in (*question.hidden_cases(), *question.public)
            ]
        return self._marked_cases[question.id]

    def _public(self, question: Question) -> dict[str, Any]:
        entry: dict[str, Any] = {
            "kind": question.kind,
            "title": self.titles[question.id],
            "section": section_of(question.section),
            "points": question.points,
            "minutes": question.minutes,
            "difficulty": question.difficulty,
        }
        if isinstance(question, Function):
            entry |= self._public_function(question)
        elif isinstance(question, Numbers):
            entry |= self._public_values(question)
        return entry

    def _public_function(self, question: Function) -> dict[str, Any]:
        reference = self.reference(question)
        rights = [right_answer(question, reference, case) for case in question.public]
        if not rights:
            raise QuestionError(f"{question.id} has no public case: call {question.id}.cases(…).")
        cases = []
        for case, right in zip(question.public, rights, strict=True):
            size = _size(case.args) + _size(list(case.kwargs.values()))
            if size > LARGEST_PUBLIC_CASE:
                raise QuestionError(
                    f"A public case of {question.id} holds {size} numbers: give at most "
                    f"{LARGEST_PUBLIC_CASE}, and put large ones into the hidden cases."
                )
            cases.append(encoded_case(case) | {"size": size, "right": right})
        mistakes = [
            {
                "name": mistake.name,
                "hint": mistake.hint,
                "section": section_of(mistake.section),
                "gives": [
                    _what_it_gives(question, mistake.gives, case, right)
                    for case, right in zip(question.public, rights, strict=True)
                ],
            }
            for mistake in question.mistakes
        ]
        return {
            "names": [question.name],
            "tolerance": list(question.tolerance),
            "cases": cases,
            "mistakes": mistakes,
        }

    def _public_values(self, question: Numbers) -> dict[str, Any]:
        def sealed(name: str, value: Any) -> str:
            salt = f"{self.name}|{question.id}|{name}"
            return seal(salt, value, step_of(question.tolerance.get(name, 0)))

        return {
            "names": list(question.names),
            "tolerance": {name: question.tolerance.get(name, 0) for name in question.names},
            "units": dict(question.units),
            "options": _options(question),
            "right": {
                name: sealed(name, self.right_value(question, name)) for name in question.names
            },
            "mistakes": [
                {
                    "name": mistake.name,
                    "hint": mistake.hint,
                    "section": section_of(mistake.section),
                    "gives": {name: sealed(name, value) for name, value in mistake.gives.items()},
                }
                for mistake in question.mistakes
            ],
        }

    def right_value(self, question: Numbers, name: str) -> float | str:
        """Return the right number or letter from the notebook's solution."""
        value: Any = wire.decode(wire.encode(self.reference(question, name)))
        wanted: tuple[type, ...] = (str,) if isinstance(question, Choice) else (int, float)
        if isinstance(value, bool) or type(value) not in wanted:
            raise QuestionError(
                f"The solution of {question.id} sets {name} to {value!r}: give "
                f"{'a letter in quotes' if wanted == (str,) else 'a number'}."
            )
        right: float | str = value
        return right


def _nothing(**options: object) -> None:
    """Stands in for `progress`, which the solutions do not need."""


def _options(question: Numbers) -> dict[str, list[str]]:
    if not isinstance(question, Choice):
        return {}
    return {name: sorted(letters.casefold()) for name, letters in question.answers.items()}


def encoded_case(case: Case) -> dict[str, Any]:
    """Return a case as plain data."""
    return {
        "args": [wire.encode(value) for value in case.args],
        "kwargs": {name: wire.encode(value) for name, value in case.kwargs.items()},
    }


def right_answer(question: Function, reference: Any, case: Case) -> Any:
    """Return what the reference gives for a case, as plain data; QuestionError if it fails."""
    reply = wire.call(reference, case.args, case.kwargs)
    if "error" in reply or reply["changed"]:
        what = f"{reply.get('error')}: {reply.get('message')}" if "error" in reply else (
            f"changes its input {', '.join(reply['changed'])}"
        )  # fmt: skip
        raise QuestionError(
            f"The solution of {question.id} fails for {case.args} {case.kwargs} ({what}): correct "
            f"the solution or the case."
        )
    right = reply["value"]
    if isinstance(question, Figure):
        if not isinstance(right, dict) or "figure" not in right:
            raise QuestionError(f"The solution of {question.id} returns no figure: return it.")
        right = without_words(right)
    return right


def _what_it_gives(question: Function, function: Any, case: Case, right: Any) -> Any:
    """Return what a mistaken function gives for a case; None where it makes no difference."""
    reply = wire.call(function, case.args, case.kwargs)
    if "error" in reply:
        return {"error": reply["error"]}
    found = difference(
        wire.decode(right), wire.decode(reply["value"]), question.tolerance, lenient=False
    )
    if not found and not reply["changed"]:
        return None
    value = reply["value"]
    if isinstance(value, dict) and "figure" in value:
        value = without_words(value)
    return {"value": value, "changed": reply["changed"]}


def _size(value: Any) -> int:
    if isinstance(value, np.ndarray):
        return int(value.size)
    if isinstance(value, (list, tuple)):
        return sum(_size(part) for part in value)
    if isinstance(value, dict):
        return sum(_size(part) for part in value.values())
    return 1


def cases_file(data: dict[str, Any]) -> str:
    """Return the text of ``public_cases.py``."""
    body = _written_out(data, 0)
    numbers = "from math import inf, nan\n\n" if re.search(r"[ \[(-](nan|inf)\b", body) else ""
    return (
        f'"""What {data["name"]} is checked against. Written by `python make.py release`."""\n\n'
        f"{numbers}ASSIGNMENT = {body}\n"
    )


def _written_out(value: Any, indent: int) -> str:
    """The value as Python source: on one line if it fits, else in lines as full as they can be."""
    line = repr(value)
    if len(line) + indent <= WIDTH or not isinstance(value, (dict, list)):
        return line
    if isinstance(value, dict):
        parts = [f"{key!r}: {_written_out(part, indent + 1)}" for key, part in value.items()]
    else:
        parts = [_written_out(part, indent + 1) for part in value]
    lines = [""]
    for part in parts:
        fits = "\n" not in part and "\n" not in lines[-1]
        if lines[-1] and fits and indent + 3 + len(lines[-1]) + len(part) <= WIDTH:
            lines[-1] += f" {part},"
        elif lines[-1]:
            lines.append(f"{part},")
        else:
            lines[-1] = f"{part},"
    step = "\n" + " " * (indent + 1)
    first, last = "{}" if isinstance(value, dict) else "[]"
    return first + step + step.join(lines) + "\n" + " " * indent + last


def load(name: str, solutions: Path = SOLUTIONS) -> Loaded:
    """Return the assignment called `name`, read afresh.

    Raises QuestionError if a file is missing or the parts do not fit together.
    """
    folder = solutions / name
    text, questions = folder / f"{name}.py", folder / "questions.py"
    for path in (text, questions):
        if not path.is_file():
            known = ", ".join(assignment_names(solutions)) or "none yet"
            raise QuestionError(
                f"There is no {path.name} in solutions/{name}: the assignments are {known}."
            )
    module_name = f"solutions_{name}_questions"
    spec = importlib.util.spec_from_file_location(module_name, questions)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    spec.loader.exec_module(module)
    declared = list(module.QUESTIONS)
    ids = [question.id for question in declared]
    if len(set(ids)) != len(ids):
        raise QuestionError(f"{name}/questions.py has an id twice: {', '.join(ids)}.")
    return Loaded(folder, declared, jupytext.read(text))
