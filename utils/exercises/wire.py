"""Values as plain data, so that a student's function can be called in another process.

`encode` turns what a function takes or returns into numbers, texts, lists and dicts that JSON can
carry; `decode` turns them back. Nothing is ever unpickled: what comes back from a student's process
is data and can do no harm. `call` runs one function on one case and tells what happened.
"""

from __future__ import annotations

import contextlib
import copy
import io
import json
import math
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from numbers import Integral, Real
from typing import Any

import numpy as np

LARGEST = 4_000_000
"""Numbers that one answer may hold; more come back as their type only."""

Reply = dict[str, Any]
"""What happened: ``{"value": …, "changed": [names], "printed": text}`` or ``{"error": …, …}``."""


@dataclass(frozen=True)
class Other:
    """A value that is no plain data: only the name of its type is known."""

    type_name: str


# Values


def encode(value: object) -> Any:
    """Return `value` as plain data: numbers, texts, None, lists, and dicts with one key.

    NumPy's scalars and arrays without axes become Python numbers; tensors become arrays; figures
    of Matplotlib become what is drawn in them (`utils.exercises.figures`).
    """
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real) and not hasattr(value, "shape"):
        return float(value)
    if isinstance(value, np.generic) and isinstance(value.item(), float):
        return float(value.item())
    if isinstance(value, tuple):
        return {"tuple": [encode(part) for part in value]}
    if isinstance(value, list):
        return [encode(part) for part in value]
    if isinstance(value, Mapping):
        return {"dict": [[encode(key), encode(part)] for key, part in value.items()]}
    drawn = _figure_of(value)
    if drawn is not None:
        from utils.exercises.figures import facts_of

        return {"figure": facts_of(drawn)}
    if hasattr(value, "__array__"):
        try:
            array = np.asarray(value)
        except Exception:  # a tensor that refuses, such as PyTorch's with gradients
            return {"other": type(value).__name__}
        if array.dtype.kind in "biuf" and array.size <= LARGEST:
            if array.ndim == 0:
                return encode(array.item())
            return {"array": array.tolist(), "dtype": str(array.dtype), "shape": list(array.shape)}
    return {"other": type(value).__name__}


def decode(data: Any) -> Any:
    """Return the value that `encode` made `data` from."""
    if isinstance(data, list):
        return [decode(part) for part in data]
    if not isinstance(data, dict):
        return data
    if "array" in data:
        dtype = np.dtype(str(data["dtype"]))
        if dtype.kind not in "biuf":
            return Other(str(dtype))
        return np.array(data["array"], dtype=dtype).reshape([int(n) for n in data["shape"]])
    if "tuple" in data:
        return tuple(decode(part) for part in data["tuple"])
    if "dict" in data:
        return {decode(key): decode(part) for key, part in data["dict"]}
    if "figure" in data:
        return data
    return Other(str(data.get("other", "object")))


def _figure_of(value: object) -> Any:
    """Return the Matplotlib figure that `value` is or belongs to, or None; imports nothing."""
    figure_module = sys.modules.get("matplotlib.figure")
    if figure_module is None:
        return None
    if isinstance(value, figure_module.Figure):
        return value
    owner = getattr(value, "figure", None)
    return owner if isinstance(owner, figure_module.Figure) else None


# Calls


def call(
    function: Callable[..., object], args: Sequence[Any], kwargs: Mapping[str, Any]
) -> Reply:
    """Call `function` on copies of the arguments and return what happened, as plain data.

    ``changed`` names the arguments that the function altered, ``printed`` is what it printed. If it
    raised, the reply has ``error`` (the type), ``message``, and ``line``, the student's own line.
    """
    given_args, given_kwargs = copy.deepcopy(list(args)), copy.deepcopy(dict(kwargs))
    printed = io.StringIO()
    with (
        contextlib.redirect_stdout(printed),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        _no_figure_stays_open(),
    ):
        warnings.simplefilter("ignore")
        try:
            value = encode(function(*given_args, **given_kwargs))
        except (Exception, SystemExit) as problem:
            return {
                "error": type(problem).__name__,
                "message": str(problem).strip(),
                "line": _own_line(problem, function),
                "printed": printed.getvalue()[:2000],
            }
    before = [*args, *kwargs.values()]
    after = [*given_args, *given_kwargs.values()]
    names = [*_argument_names(function, len(args)), *kwargs]
    changed = [
        name for name, old, new in zip(names, before, after, strict=True)
        if encode(old) != encode(new)
    ]  # fmt: skip
    return {"value": value, "changed": changed, "printed": printed.getvalue()[:2000]}


def remote(request: str) -> str:
    """Answer a marker's request about the notebook that runs here; both are JSON.

    ``{"call": name, "args": […], "kwargs": {…}}`` calls a function, ``{"value": name}`` asks for a
    variable. A name that is not there gives ``{"missing": name}``.
    """
    asked = json.loads(request)
    namespace = vars(sys.modules["__main__"])
    name = asked.get("call") or asked.get("value")
    if name not in namespace:
        return json.dumps({"missing": name})
    if "value" in asked:
        return json.dumps({"value": encode(namespace[name])})
    if not callable(namespace[name]) or is_stub(namespace[name]):
        return json.dumps({"missing": name})
    kwargs = {key: decode(value) for key, value in asked["kwargs"].items()}
    return json.dumps(call(namespace[name], [decode(value) for value in asked["args"]], kwargs))


def is_stub(function: object) -> bool:
    """Whether the body of `function` is nothing but ``...`` or ``pass`` (and a docstring)."""
    code = getattr(function, "__code__", None)
    if code is None:
        return False

    # A body that returns a constant looks alike, but for the constant.
    return not code.co_names and code.co_code in EMPTY_BODIES and code.co_consts[-1] is None


def _empty_with_docstring() -> None:
    """A function that has only a docstring."""


def _empty() -> None: ...


EMPTY_BODIES = {_empty.__code__.co_code, _empty_with_docstring.__code__.co_code}


def _argument_names(function: Callable[..., object], count: int) -> list[str]:
    code = getattr(function, "__code__", None)
    known = list(code.co_varnames[: code.co_argcount]) if code else []
    return [*known[:count], *(f"argument {place + 1}" for place in range(len(known), count))]


def _own_line(problem: BaseException, function: Callable[..., object]) -> str:
    """Return the last line of the student's own code that the error passed, if it is known."""
    code = getattr(function, "__code__", None)
    own = [
        frame for frame in traceback.extract_tb(problem.__traceback__)
        if code is not None and frame.filename == code.co_filename and frame.line
    ]  # fmt: skip
    return own[-1].line.strip() if own and own[-1].line else ""


@contextlib.contextmanager
def _no_figure_stays_open() -> Any:
    """Close the figures that are opened inside, which a notebook would otherwise show."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    before = set(pyplot.get_fignums()) if pyplot else set()
    try:
        yield
    finally:
        pyplot = sys.modules.get("matplotlib.pyplot")
        for number in set(pyplot.get_fignums()) - before if pyplot else ():
            pyplot.close(number)  # type: ignore[union-attr]


def holds_nan(value: object) -> bool:
    """Whether a decoded value is, or holds, a number that is not a number."""
    if isinstance(value, float):
        return math.isnan(value)
    return isinstance(value, np.ndarray) and value.dtype.kind == "f" and bool(np.isnan(value).any())
