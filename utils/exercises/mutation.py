"""Are the cases sharp? Small changes to each solution, made by machine, must all be noticed.

    python -m utils.exercises.mutation [NN_name …]

Each mutant changes one thing in the syntax tree of the reference: an operator, a comparison, a
constant by one, a condition's sign, two arguments swapped, a statement or a call removed.
A mutant counts as found if it does not get full marks from the hidden cases. One that still is a
right solution is named in ``questions.py`` with ``qN.equivalent(mutant, reason)``.

Libraries such as mutmut and cosmic-ray change files and run a test suite for each change; here a
mutant is compiled in memory and marked in a millisecond.
"""

from __future__ import annotations

import ast
import copy
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from utils.exercises.assignments import Loaded, QuestionError, assignment_names, load
from utils.exercises.declare import Function, questions_with_code
from utils.exercises.marking import mark_here
from utils.exercises.proofs import verdict_on

MOST_LINES = 100_000
"""Lines that a mutant may execute in all: a loop without end is a wrong answer."""

OPERATORS: dict[type[ast.operator], list[type[ast.operator]]] = {
    ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Add, ast.FloorDiv],
    ast.Div: [ast.Mult, ast.FloorDiv], ast.FloorDiv: [ast.Div, ast.Mult], ast.Mod: [ast.FloorDiv],
    ast.Pow: [ast.Mult], ast.MatMult: [ast.Mult],
}  # fmt: skip
COMPARISONS: dict[type[ast.cmpop], list[type[ast.cmpop]]] = {
    ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.GtE], ast.Gt: [ast.GtE, ast.Lt],
    ast.GtE: [ast.Gt, ast.LtE], ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is], ast.In: [ast.NotIn], ast.NotIn: [ast.In],
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One changed version of a function; `name` says what was changed and where."""

    name: str
    tree: ast.Module


Edit = tuple[str, Callable[[Any], Any]]
"""What is changed, in words, and a function that changes the node and returns its replacement."""


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a function's source. Its docstring and defaults of None stay."""
    original = ast.parse(source)
    places = list(_places(original))
    seen: dict[str, int] = {}
    for number, (node, edits) in enumerate(places):
        for what, edit in edits:
            tree = copy.deepcopy(original)
            target = list(_places(tree))[number][0]
            _replace(tree, target, edit(target))
            ast.fix_missing_locations(tree)
            try:
                text = ast.unparse(tree)
            except (ValueError, AttributeError):
                continue
            if text == ast.unparse(original):
                continue
            line = source.splitlines()[node.lineno - 1].strip()
            name = f"{what} in: {line}"
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                name = f"{name} ({seen[name]})"
            yield Mutant(name, tree)


def _places(tree: ast.AST) -> Iterator[tuple[Any, list[Edit]]]:
    docstrings = {
        id(node.value) for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }  # fmt: skip
    for node in ast.walk(tree):
        edits = list(_edits(node))
        if edits and id(node) not in docstrings:
            yield node, edits


def _edits(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        sign = ast.unparse(ast.BinOp(ast.Name("a"), node.op, ast.Name("b")))[2:-2]
        for other in OPERATORS.get(type(node.op), []):
            into = ast.unparse(ast.BinOp(ast.Name("a"), other(), ast.Name("b")))[2:-2]
            yield f"{sign} became {into}", _with(op=other())
        if isinstance(node, ast.BinOp):
            yield f"only the left of {sign}", lambda n: n.left
            yield f"only the right of {sign}", lambda n: n.right
    elif isinstance(node, ast.Compare):
        for other_test in COMPARISONS.get(type(node.ops[0]), []):
            yield f"{type(node.ops[0]).__name__} became {other_test.__name__}", _with(
                ops=[other_test(), *node.ops[1:]]
            )
    elif isinstance(node, ast.BoolOp):
        into_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "and and or swapped", _with(op=into_op)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield f"{type(node.op).__name__} removed", lambda n: n.operand
    elif isinstance(node, ast.Constant):
        yield from _constant_edits(node)
    elif isinstance(node, ast.Call):
        if len(node.args) >= 2 and not any(isinstance(a, ast.Starred) for a in node.args[:2]):
            yield "first two arguments swapped", _with(
                args=[node.args[1], node.args[0], *node.args[2:]]
            )
        if len(node.args) == 1 and not node.keywords:
            yield f"{ast.unparse(node.func)}() left out", lambda n: n.args[0]
        for place, keyword in enumerate(node.keywords):
            if keyword.arg:
                kept = node.keywords[:place] + node.keywords[place + 1 :]
                yield f"argument {keyword.arg} left out", _with(keywords=kept)
    elif isinstance(node, ast.Slice):
        if node.lower is not None:
            yield "start of a slice left out", _with(lower=None)
        if node.upper is not None:
            yield "end of a slice left out", _with(upper=None)
        if node.step is not None:
            yield "step of a slice left out", _with(step=None)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        test = ast.UnaryOp(ast.Not(), node.test)
        yield "condition turned round", _with(test=test)
    elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) == 2:
        yield "pair swapped", _with(elts=node.elts[::-1])
    elif isinstance(node, ast.Return) and node.value is not None:
        yield "nothing returned", _with(value=ast.Constant(None))
    elif isinstance(node, (ast.Break, ast.Continue)):
        other_jump = ast.Continue() if isinstance(node, ast.Break) else ast.Break()
        yield "break and continue swapped", lambda n: other_jump
    if isinstance(node, (ast.Expr, ast.AugAssign)) and not (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ):
        yield "statement removed", lambda n: ast.Pass()


def _constant_edits(node: ast.Constant) -> Iterator[Edit]:
    value = node.value
    if isinstance(value, bool):
        yield f"{value} became {not value}", _with(value=not value)
    elif isinstance(value, (int, float)):
        for other in (value + 1, value - 1):
            yield f"{value} became {other}", _with(value=other)
    elif isinstance(value, str) and "\n" not in value and " " not in value.strip() and value:
        yield f"{value!r} became ''", _with(value="")


def _with(**changes: Any) -> Callable[[Any], Any]:
    def edit(node: Any) -> Any:
        for name, value in changes.items():
            setattr(node, name, copy.deepcopy(value))
        return node

    return edit


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    if old is new:
        return
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list):
                for place, part in enumerate(value):
                    if part is old:
                        value[place] = new


class _EndlessError(Exception):
    """A mutant executed too many lines."""


def _limited(function: Any) -> Any:
    """Return the function, stopped by an error once it has executed too many lines."""
    code = function.__code__

    def limited(*args: Any, **kwargs: Any) -> Any:
        left = MOST_LINES

        def trace(frame: types.FrameType, event: str, _: Any) -> Any:
            nonlocal left
            if frame.f_code is not code:
                return None
            left -= 1
            if left < 0:
                raise _EndlessError("does not end")
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            return function(*args, **kwargs)
        finally:
            sys.settrace(before)

    return limited


def compiled(loaded: Loaded, question: Function, mutant: Mutant) -> Any:
    """Return the mutant as a function, among the notebook's other definitions."""
    namespace = dict(loaded.namespace)
    exec(compile(mutant.tree, f"<{question.id} mutant>", "exec"), namespace)
    return _limited(namespace[question.name])


@dataclass(frozen=True)
class Report:
    """What became of the mutants of one question."""

    assignment: str
    question: str
    count: int
    equivalent: dict[str, str]
    survivors: tuple[str, ...]
    pass_check: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def wrong(self) -> int:
        """The mutants that are no right solutions."""
        return self.count - len(self.equivalent)

    def __str__(self) -> str:
        found = self.wrong - len(self.survivors)
        by_check = share(self.wrong - len(self.pass_check), self.wrong)
        return (
            f"{self.assignment:28} {self.question:4} {self.count:7} {found:6} "
            f"{share(found, self.wrong):>8}   {by_check}"
        )


def report_on(loaded: Loaded, question: Function, every: int = 1) -> Report:
    """Mark every mutant of a question's reference (or each `every`-th one).

    ``survivors`` get full marks, ``pass_check`` are those that the public cases alone let through.
    """
    survivors, passed, equivalent = [], [], {}
    all_mutants = list(mutants(loaded.solution_code(question)))
    chosen = all_mutants[::every]
    for mutant in chosen:
        if mutant.name in question.equivalents:
            equivalent[mutant.name] = question.equivalents[mutant.name]
            continue
        given = {question.name: compiled(loaded, question, mutant)}
        if mark_here(loaded, question, given).points == question.points:
            survivors.append(mutant.name)
        if verdict_on(loaded, question, given).state == "right":
            passed.append(mutant.name)
    names = {mutant.name for mutant in all_mutants}
    unused = tuple(name for name in question.equivalents if name not in names)
    return Report(
        loaded.name, question.id, len(chosen), equivalent, tuple(survivors), tuple(passed), unused
    )


def main(arguments: list[str]) -> int:
    known = assignment_names()
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"There is no {unknown[0]!r}: it is one of {', '.join(known)}.", file=sys.stderr)
        return 2
    reports = []
    print(f"{'assignment':28} {'':4} {'mutants':>7} {'found':>6} {'score':>8}   by check alone")
    for name in arguments or known:
        try:
            loaded = load(name)
            for question in questions_with_code(loaded.questions):
                report = report_on(loaded, question)
                reports.append(report)
                print(report)
        except QuestionError as problem:
            print(problem, file=sys.stderr)
            return 1
    wrong = sum(report.wrong for report in reports)
    left = sum(len(report.survivors) for report in reports)
    print(f"\nin all {wrong - left} of {wrong} wrong mutants found: {share(wrong - left, wrong)}")
    for report in reports:
        where = f"{report.assignment} {report.question}"
        for mutant, reason in report.equivalent.items():
            print(f"right all the same: {where}: {mutant}\n    {reason}")
        for mutant in report.survivors:
            print(f"NOT FOUND: {where}: {mutant}")
        for mutant in report.unused:
            print(f"no such mutant: {where}: {mutant}")
    return int(left > 0.02 * wrong or any(report.unused for report in reports))


def share(part: int, whole: int) -> str:
    """Return part of whole in per cent; all of nothing is 100 %."""
    return f"{100 * part / whole if whole else 100:.1f} %"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
