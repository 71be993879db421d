"""Right against got: one sentence about the first difference that matters, or none.

Instant feedback and marking use the same comparison, so that what is right in the notebook is right
in the gradebook.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from utils.exercises.wire import Other, holds_nan


class Tolerance(NamedTuple):
    """How far a float may be from the right one: atol + rtol · |right|."""

    rtol: float = 1e-6
    atol: float = 1e-9


USUAL = Tolerance()


class Difference(NamedTuple):
    """The kind ('nothing', 'type', 'shape', 'nan', 'value', 'figure') and a sentence about it."""

    kind: str
    sentence: str


def difference(
    right: Any, got: Any, tolerance: Tolerance = USUAL, *, lenient: bool = False
) -> Difference | None:
    """Compare two decoded values (`utils.exercises.wire.decode`); None means that they agree.

    A whole number must come as an int and an array as an array. With `lenient` only the numbers
    count: 3.0 agrees with 3, and a list with an array of the same numbers.
    """
    if lenient:
        right, got = _loosened(right), _loosened(got)
    if _is_figure(right):
        return _figure_difference(right["figure"], got, tolerance)
    if got is None and right is not None:
        return Difference("nothing", "Nothing came back (None): is there a `return`?")
    if holds_nan(got) and not holds_nan(right):
        return Difference("nan", f"NaN, which is not a number, is in the answer{_nan_places(got)}.")
    if isinstance(right, np.ndarray):
        return _array_difference(right, got, tolerance)
    if isinstance(right, (tuple, list)):
        return _sequence_difference(right, got, tolerance)
    if isinstance(right, dict):
        return _dict_difference(right, got, tolerance)
    return _scalar_difference(right, got, tolerance, lenient)


def kind_of(value: Any) -> str:
    """Return what `value` is, in words."""
    if isinstance(value, Other):
        return "..." if value.type_name == "ellipsis" else f"an object of type {value.type_name}"
    if _is_figure(value):
        return "a figure"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    names = {
        bool: "True or False", int: "a whole number (int)", float: "a number (float)",
        str: "a text", tuple: "a tuple", list: "a list", dict: "a dict", type(None): "None",
    }  # fmt: skip
    return names.get(type(value), f"an object of type {type(value).__name__}")


def shown(value: Any, most_lines: int = 12) -> str:
    """Return `value` as a person reads it, at most so many lines."""
    if isinstance(value, np.ndarray):
        text = np.array2string(value, precision=6, threshold=200, suppress_small=True)
    elif isinstance(value, Other) or _is_figure(value):
        text = kind_of(value)
    elif isinstance(value, float):
        text = f"{value:.10g}" if not value.is_integer() or abs(value) > 1e15 else f"{value:.1f}"
    else:
        text = repr(value)
    lines = text.splitlines()
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], "…"]
    return "\n".join(line if len(line) <= 110 else f"{line[:109]}…" for line in lines)


def _is_figure(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"figure"}


def _wrong_type(right: Any, got: Any, advice: str = "") -> Difference:
    return Difference(
        "type", f"The answer came as {kind_of(got)}, but {kind_of(right)} was expected{advice}."
    )


def _loosened(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, (list, tuple)):
        try:
            return np.array(value, dtype=float)
        except (TypeError, ValueError):
            return [_loosened(part) for part in value]
    if isinstance(value, np.ndarray):
        return value.astype(float)
    return value


def _close(right: float, got: float, tolerance: Tolerance) -> bool:
    if math.isnan(right) or math.isinf(right):
        return right == got or (math.isnan(right) and math.isnan(got))
    return abs(got - right) <= tolerance.atol + tolerance.rtol * abs(right)


def _scalar_difference(
    right: Any, got: Any, tolerance: Tolerance, lenient: bool
) -> Difference | None:
    if isinstance(right, bool) or isinstance(right, str) or right is None:
        if type(got) is not type(right):
            return _wrong_type(right, got)
        return None if got == right else _values(right, got)
    if isinstance(got, bool) or not isinstance(got, (int, float)):
        return _wrong_type(right, got)
    if isinstance(right, int) and isinstance(got, float):
        if got.is_integer():
            return Difference(
                "type",
                f"{got} came as a float, but a whole number (int) was expected: "
                f"is there a / where a // belongs?",
            )
        return _values(right, got)
    return None if _close(float(right), float(got), tolerance) else _values(right, got)


def _values(right: Any, got: Any) -> Difference:
    return Difference("value", f"{shown(right)} was expected, {shown(got)} came.")


def _array_difference(right: np.ndarray, got: Any, tolerance: Tolerance) -> Difference | None:
    if not isinstance(got, np.ndarray):
        advice = ": np.array(…) makes one" if isinstance(got, (list, tuple)) else ""
        return _wrong_type(right, got, advice)
    if got.shape != right.shape:
        return Difference("shape", f"Shape {right.shape} was expected, {got.shape} came.")
    if (right.dtype.kind == "b") != (got.dtype.kind == "b"):
        wanted, came = (
            "True and False" if part.dtype.kind == "b" else "numbers" for part in (right, got)
        )
        return Difference("type", f"The array holds {came}, but {wanted} were expected.")
    numbers, expected = got.astype(float), right.astype(float)
    with np.errstate(invalid="ignore"):
        agrees = np.isclose(
            numbers, expected, rtol=tolerance.rtol, atol=tolerance.atol, equal_nan=True
        )
    if agrees.all():
        return None
    place = tuple(int(index) for index in np.argwhere(~agrees)[0])
    index = ", ".join(map(str, place))
    wrong, all_values = int((~agrees).sum()), right.size
    return Difference(
        "value",
        f"{wrong} of {all_values} values differ; the first at [{index}]: "
        f"{shown(right[place].item())} was expected, {shown(got[place].item())} came.",
    )


def _sequence_difference(
    right: Sequence[Any], got: Any, tolerance: Tolerance
) -> Difference | None:
    if not isinstance(got, (tuple, list)):
        return _wrong_type(right, got)
    if len(got) != len(right):
        return Difference("shape", f"{len(right)} entries were expected, {len(got)} came.")
    for place, (wanted, came) in enumerate(zip(right, got, strict=True)):
        found = difference(wanted, came, tolerance)
        if found:
            return Difference(found.kind, f"At entry {place} (from 0): {found.sentence}")
    return None


def _dict_difference(
    right: dict[Any, Any], got: Any, tolerance: Tolerance
) -> Difference | None:
    if not isinstance(got, dict) or _is_figure(got):
        return _wrong_type(right, got)
    if set(got) != set(right):
        return Difference(
            "shape",
            f"The keys {sorted(map(str, right))} were expected, {sorted(map(str, got))} came.",
        )
    for key, wanted in right.items():
        found = difference(wanted, got[key], tolerance)
        if found:
            return Difference(found.kind, f"At {key!r}: {found.sentence}")
    return None


def _nan_places(got: Any) -> str:
    if not isinstance(got, np.ndarray):
        return ""
    return f", at {int(np.isnan(got).sum())} of {got.size} places"


# Figures


def _figure_difference(
    right: dict[str, Any], got: Any, tolerance: Tolerance
) -> Difference | None:
    """The right figure says what is needed: its values, and labels wherever it has some."""
    if not _is_figure(got):
        if got is None:
            return Difference("nothing", "Nothing came back (None): return the figure.")
        return Difference(
            "type",
            f"The answer came as {kind_of(got)}, but a figure was expected: `return fig`.",
        )
    wanted_axes, given_axes = right["axes"], got["figure"]["axes"]
    if len(given_axes) != len(wanted_axes):
        return Difference(
            "figure", f"{len(wanted_axes)} panel(s) were expected, {len(given_axes)} came."
        )
    for wanted, given in zip(wanted_axes, given_axes, strict=True):
        found = _axes_difference(wanted, given, tolerance)
        if found:
            return Difference("figure", found)
    return None


def _axes_difference(
    wanted: dict[str, Any], given: dict[str, Any], tolerance: Tolerance
) -> str | None:
    wanted, given = ({**facts, "bars": _all_bars(facts)} for facts in (wanted, given))
    for key, what in (("bars", "bars"), ("lines", "lines"), ("pictures", "pictures")):
        if len(wanted[key]) != len(given[key]):
            if key == "bars":
                return "Bars were expected." if wanted[key] else "No bars were expected."
            return f"{len(wanted[key])} {what} were expected, {len(given[key])} came."
        for number, (right, got) in enumerate(zip(wanted[key], given[key], strict=True), start=1):
            found = _drawn_difference(right, got, tolerance)
            if found:
                which = f" {what}, number {number}" if len(wanted[key]) > 1 else f" {what}"
                return f"Of the{which}: {found}"
    if wanted["names"] and wanted["names"] != given["names"]:
        return f"The bars should be named {', '.join(wanted['names'])}, in this order."
    for key, what, how in (
        ("x_label", "label below the x axis", "ax.set_xlabel"),
        ("y_label", "label beside the y axis", "ax.set_ylabel"),
        ("title", "title", "ax.set_title"),
    ):
        if wanted[key] and not given[key]:
            return f"The {what} is missing: {how}(…) writes one."
    if wanted["legend"] and not given["legend"]:
        return "The legend is missing: give the lines a label=… and call ax.legend()."
    return None


def _all_bars(facts: dict[str, Any]) -> list[list[float]]:
    """One group with all bars: whether they were drawn in one call or in several is no matter."""
    bars = [length for group in facts["bars"] for length in group]
    return [bars] if bars else []


def _drawn_difference(right: list[Any], got: list[Any], tolerance: Tolerance) -> str | None:
    expected, numbers = np.array(right, dtype=float), np.array(got, dtype=float)
    if expected.ndim == 1 and expected.shape != numbers.shape:
        return f"{len(expected)} were expected, {len(numbers)} came."
    found = _array_difference(expected, numbers, tolerance)
    return found.sentence if found else None


# Sealed answers


def seal(salt: str, answer: float | str, step: float) -> str:
    """Return a digest of an answer, so that a released file does not show it to a reader.

    Numbers are sealed by the whole number of steps that they are away from zero. This keeps answers
    from being read by accident; it does not stop someone who tries all numbers.
    """
    key = answer.strip().casefold() if isinstance(answer, str) else str(_steps(answer, step))
    return hashlib.sha256(f"{salt}|{key}".encode()).hexdigest()[:20]


def unseals(salt: str, sealed: str, answer: float | str, tolerance: float) -> bool:
    """Whether `answer` is the sealed one, for numbers within `tolerance` (to an eighth of it)."""
    step = step_of(tolerance)
    if isinstance(answer, str):
        return seal(salt, answer, step) == sealed
    if not math.isfinite(answer):
        return False
    if tolerance == 0 and answer != int(answer):
        return False
    reach = 4 if tolerance else 0
    return any(
        seal(salt, answer + offset * step, step) == sealed for offset in range(-reach, reach + 1)
    )


def step_of(tolerance: float) -> float:
    """Return the step in which numbers with this tolerance are sealed."""
    return tolerance / 4 if tolerance else 1.0


def _steps(answer: float, step: float) -> int:
    return round(answer / step)
