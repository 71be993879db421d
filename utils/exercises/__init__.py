"""Graded exercises: what a student's notebook uses, and what their authors and markers use.

A notebook begins with ``check, progress = open_assignment("02_convolution_arithmetic")``.

For students: `checking` (instant feedback), `progress`. Between both sides: `wire` (values as plain
data) and `comparing` (right against got). For instructors: `declare` (how questions are written
down), `assignments` (reading them from ``solutions/``), `release`, `marking`, `nbgrader_parts`,
`grade`, `proofs`, `mutation` and `new_question`; a student's copy of the course has none of these.
"""

from utils.exercises.checking import open_assignment

__all__ = ["open_assignment"]
