"""How a question is written down: cases, usual mistakes, and what proves that they are told apart.

An assignment's ``solutions/NN_name/questions.py`` makes one object for each question and lists them
in ``QUESTIONS``. The right answer is not written there: it is the solution in the notebook.

    q2 = Function("q2", "conv_value", section="2.1", points=3, minutes=8, difficulty="easy")
    q2.cases(call(patch, kernel), call(patch, kernel, bias=3, about="with a bias"))

    @q2.hidden
    def more(random):                # a seeded NumPy generator
        yield call(random.integers(0, 9, (2, 2)), random.integers(-2, 3, (2, 2)))

    @q2.mistake("2.4", "You turned the kernel. Does a convolution layer do so?")
    def kernel_flipped(patch, kernel, bias=0):
        return np.sum(patch * kernel[::-1, ::-1]) + bias

    @q2.also_right
    def with_loops(patch, kernel, bias=0): ...

`Numbers` and `Choice` ask for values, `Figure` for a function that returns a figure, `Written` for
a text that a person marks.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from utils.exercises.comparing import Tolerance

DIFFICULTIES = ("easy", "medium", "hard")
AnyFunction = Callable[..., Any]
Decorated = TypeVar("Decorated", bound=AnyFunction)


class QuestionError(Exception):
    """A question is not written down as it must be; the message says what to do."""


@dataclass(frozen=True)
class Case:
    """One call of the student's function. Cases with the same `about` are marked together."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    about: str


def call(*args: Any, about: str = "", **kwargs: Any) -> Case:
    """Return a case: the arguments just as the function is called with them."""
    return Case(args, kwargs, about)


@dataclass(frozen=True)
class Mistake:
    """A usual wrong answer: a function that makes it, or the values that come of it."""

    name: str
    section: str
    hint: str
    gives: Any


@dataclass
class Question:
    """What all kinds have in common; `section` is the one that the question trains, as "2.1"."""

    id: str
    section: str = field(kw_only=True)
    points: int = field(kw_only=True)
    minutes: int = field(kw_only=True)
    difficulty: str = field(kw_only=True)
    mistakes: list[Mistake] = field(default_factory=list, init=False)
    kind = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"q[1-9]\d*", self.id):
            raise QuestionError(f"The id came as {self.id!r}: give q and a number, such as 'q3'.")
        if self.difficulty not in DIFFICULTIES:
            raise QuestionError(
                f"The difficulty of {self.id} came as {self.difficulty!r}: it is one of "
                f"{', '.join(DIFFICULTIES)}."
            )
        if self.points < 1 or self.minutes < 1:
            raise QuestionError(
                f"{self.id} has {self.points} points and {self.minutes} minutes: give at least 1."
            )

    @property
    def names(self) -> tuple[str, ...]:
        """What the student's cell must define."""
        return ()


@dataclass
class Function(Question):
    """A function to write. `tolerance` says how far its floats may be off."""

    name: str
    tolerance: Tolerance = field(default=Tolerance(), kw_only=True)
    public: list[Case] = field(default_factory=list, init=False)
    right: list[AnyFunction] = field(default_factory=list, init=False)
    equivalents: dict[str, str] = field(default_factory=dict, init=False)
    generator: Callable[[np.random.Generator], Iterable[Case]] | None = field(
        default=None, init=False
    )
    kind = "function"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def cases(self, *cases: Case) -> None:
        """Public cases: small ones, that a student can work out by hand."""
        self.public.extend(cases)

    def hidden(self, generator: Decorated) -> Decorated:
        """Decorate a function of a seeded NumPy generator that yields the hidden cases."""
        self.generator = generator
        return generator

    def mistake(self, section: str, hint: str) -> Callable[[Decorated], Decorated]:
        """Decorate a function that makes a usual mistake; its name names the mistake.

        The hint points to the section and does not give the answer.
        """

        def register(function: Decorated) -> Decorated:
            name = function.__name__.replace("_", " ")
            self.mistakes.append(Mistake(name, section, hint, function))
            return function

        return register

    def also_right(self, function: Decorated) -> Decorated:
        """Decorate another right solution: proof that it is accepted as well."""
        self.right.append(function)
        return function

    def equivalent(self, mutant: str, reason: str) -> None:
        """Say why a changed reference is still right; `mutant` as the mutation report names it."""
        self.equivalents[mutant] = reason

    def hidden_cases(self) -> list[Case]:
        """Return the hidden cases, the same ones every time."""
        if self.generator is None:
            return []
        seed = zlib.crc32(f"{self.id} {self.name}".encode())
        return list(self.generator(np.random.default_rng(seed)))


@dataclass
class Figure(Function):
    """A function to write that returns a figure.

    The reference's figure says what is needed: the same bars, lines and pictures, and a label, a
    title or a legend wherever the reference has one, in the student's own words.
    """

    kind = "figure"


@dataclass
class Numbers(Question):
    """Numbers to compute by hand. `tolerance` and `units` go by name; no tolerance means exact."""

    answers: Sequence[str]
    tolerance: dict[str, float] = field(default_factory=dict, kw_only=True)
    units: dict[str, str] = field(default_factory=dict, kw_only=True)
    kind = "numbers"

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.answers)

    def wrong(self, name: str, section: str, hint: str, **values: Any) -> None:
        """Usual wrong values: all that are named must come together."""
        unknown = set(values) - set(self.names)
        if unknown or not values:
            raise QuestionError(
                f"The mistake {name!r} of {self.id} names {sorted(unknown) or 'no answer'}: "
                f"give values for some of {', '.join(self.names)}."
            )
        self.mistakes.append(Mistake(name, section, hint, values))


@dataclass
class Choice(Numbers):
    """Choices with a reason: `answers` maps each name to its letters, as {"reason": "abc"}."""

    answers: dict[str, str]  # type: ignore[assignment]
    kind = "choice"


@dataclass
class Written(Question):
    """A short text, marked by a person with the rubric in the notebook's solution."""

    kind = "written"


def questions_with_code(questions: Iterable[Question]) -> Iterator[Function]:
    """Yield the questions that ask for a function."""
    for question in questions:
        if isinstance(question, Function):
            yield question
