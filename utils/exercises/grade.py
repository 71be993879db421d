"""Mark submissions through nbgrader's gradebook and print a table.

    python -m utils.exercises.grade NN_name [--student ID …]    mark
    python -m utils.exercises.grade NN_name --feedback          write pages for students, after review
    python -m utils.exercises.grade --export grades.csv         write a table of all points

Submissions are ``submitted/STUDENT/NN_name/NN_name.ipynb``. Each is marked on its own: one that
cannot be read stops no other. **Only for submissions that you trust**: their code runs on this
computer with your rights.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from utils.exercises.assignments import (
    EXERCISES,
    ROOT,
    SOLUTIONS,
    QuestionError,
    assignment_names,
    load,
)
from utils.exercises.release import ReleaseError, nbgrader_api, reason_in, release

SUBMITTED = "submitted"


@dataclass(frozen=True)
class Row:
    """One submission: its points, how many wait for a person, or why it was not marked."""

    student: str
    points: float
    most: float
    open_points: float
    problem: str = ""

    def __str__(self) -> str:
        if self.problem:
            return f"{self.student:20} not marked: {self.problem}"
        waiting = f", {self.open_points:g} more wait for a person" if self.open_points else ""
        return f"{self.student:20} {self.points:g} of {self.most:g} points{waiting}"


def grade(
    assignment: str, *, root: Path = ROOT, students: list[str] | None = None
) -> list[Row]:
    """Mark all submissions for an assignment (or those of `students`) below `root`.

    Marks given by a person stay. Raises ReleaseError if nbgrader cannot take the assignment.
    """
    db_url = "" if root == ROOT else f"sqlite:///{(root / 'gradebook.db').as_posix()}"
    _into_gradebook(assignment, db_url)
    found = sorted(path.parent.name for path in (root / SUBMITTED).glob(f"*/{assignment}"))
    rows = []
    with nbgrader_api(root=str(root), source_directory=str(SOLUTIONS)) as api:
        for student in students or found:
            problem = _problem_of(root / SUBMITTED / student / assignment, assignment)
            if not problem:
                result = api.autograde(assignment, student, force=True)
                problem = "" if result["success"] else reason_in(result)
            if problem:
                rows.append(Row(student, 0, 0, 0, problem))
                continue
            rows.append(_row(api, assignment, student))
    return rows


def feedback(
    assignment: str, *, root: Path = ROOT, students: list[str] | None = None
) -> list[str]:
    """Write ``feedback/STUDENT/NN_name/NN_name.html`` for all that are marked; return the students.

    Raises ReleaseError with nbgrader's reason if a page cannot be written.
    """
    marked = sorted(path.parent.name for path in (root / "autograded").glob(f"*/{assignment}"))
    chosen = [student for student in marked if students is None or student in students]
    with nbgrader_api(root=str(root), source_directory=str(SOLUTIONS)) as api:
        for student in chosen:
            result = api.generate_feedback(assignment, student, force=True)
            if not result["success"]:
                raise ReleaseError(f"No feedback for {student}: {reason_in(result)}")
    return chosen


def _into_gradebook(assignment: str, db_url: str) -> None:
    """Let nbgrader know the assignment as it is in ``solutions/`` now."""
    with tempfile.TemporaryDirectory() as scratch:
        solutions = Path(scratch) / "solutions"
        shutil.copytree(SOLUTIONS / assignment, solutions / assignment)
        release([assignment], solutions=solutions, exercises=Path(scratch) / "out", db_url=db_url)


def _problem_of(folder: Path, assignment: str) -> str:
    """Say in a sentence why nbgrader could not read a submission, or return an empty text."""
    path = folder / f"{assignment}.ipynb"
    if not path.is_file():
        others = ", ".join(sorted(p.name for p in folder.glob("*.ipynb"))) or "none"
        return f"there is no {path.name} (notebooks there: {others}); rename or ask for it."
    import nbformat

    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except Exception as problem:
        return f"{path.name} is no readable notebook ({type(problem).__name__}); ask for it again."
    return ""


def _row(api: Any, assignment: str, student: str) -> Row:
    with api.gradebook as book:
        submission = book.find_submission(assignment, student)
        waiting = sum(
            grade.max_score for notebook in submission.notebooks for grade in notebook.grades
            if grade.needs_manual_grade
        )  # fmt: skip
        return Row(student, submission.score, submission.max_score, waiting)


def submission(assignment: str, *, filled_in: bool) -> Any:
    """Return the released notebook: as it is, or with the solutions in its answer cells."""
    import nbformat

    path = EXERCISES / assignment / f"{assignment}.ipynb"
    if not path.is_file():
        raise ReleaseError(f"exercises/{assignment} is not there: run the release first.")
    notebook = nbformat.read(path, as_version=4)
    if filled_in:
        loaded = load(assignment)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.source = loaded.cell(cell.metadata["nbgrader"]["grade_id"]).source
    return notebook


def self_test(assignments: list[str], root: Path) -> dict[str, dict[str, Row]]:
    """Mark the reference and the empty notebook of each assignment below an empty folder `root`."""
    import nbformat

    results = {}
    for name in assignments:
        for student, filled_in in (("reference", True), ("empty", False)):
            place = root / SUBMITTED / student / name
            place.mkdir(parents=True)
            nbformat.write(submission(name, filled_in=filled_in), place / f"{name}.ipynb")
        results[name] = {row.student: row for row in grade(name, root=root)}
    return results


def export(path: Path, root: Path = ROOT) -> int:
    """Write every submission in the gradebook as a line of a CSV file; return how many."""
    with nbgrader_api(root=str(root)) as api, api.gradebook as book:
        lines = [
            (entry.assignment.name, entry.student.id, entry.score, entry.max_score,
             "yes" if entry.needs_manual_grade else "no", entry.late_submission_penalty)
            for assignment in book.assignments for entry in assignment.submissions
        ]  # fmt: skip
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["assignment", "student", "score", "max_score", "open", "late_penalty"])
        writer.writerows(sorted(lines))
    return len(lines)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py grade", description=__doc__)
    parser.add_argument("names", nargs="*", help="NN_name; all if none is given")
    parser.add_argument("--student", action="append", help="only this one (can be repeated)")
    parser.add_argument("--feedback", action="store_true", help="write feedback/ of what is marked")
    parser.add_argument(
        "--self-test", action="store_true",
        help="mark the solutions (100 %% of what a computer marks) and the empty notebooks (0)",
    )  # fmt: skip
    parser.add_argument("--export", type=Path, help="write all points to this CSV file")
    options = parser.parse_args(arguments)
    known = assignment_names()
    unknown = [name for name in options.names if name not in known]
    if unknown:
        print(f"There is no {unknown[0]!r}: it is one of {', '.join(known)}.", file=sys.stderr)
        return 2
    if options.self_test:
        return _print_self_test(options.names or known)
    names = options.names or [
        name for name in known if next((ROOT / SUBMITTED).glob(f"*/{name}"), None)
    ]
    if not names and not options.export:
        print(
            f"Nothing was handed in: put notebooks into {SUBMITTED}/STUDENT/NN_name/NN_name.ipynb.",
            file=sys.stderr,
        )
        return 2
    failed = False
    try:
        for name in names:
            print(name)
            if options.feedback:
                for student in feedback(name, students=options.student):
                    print(f"  feedback/{student}/{name}/{name}.html")
                continue
            for row in grade(name, students=options.student):
                failed |= bool(row.problem)
                print(f"  {row}")
        if options.export:
            print(f"{export(options.export)} lines in {options.export}")
    except (ReleaseError, QuestionError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return int(failed)


def _print_self_test(names: list[str]) -> int:
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        for name, rows in self_test(names, Path(scratch)).items():
            reference, empty = rows["reference"], rows["empty"]
            is_right = (
                not reference.problem and not empty.problem and empty.points == 0
                and reference.points == reference.most - reference.open_points > 0
            )  # fmt: skip
            failed |= not is_right
            print(f"{'OK     ' if is_right else 'FAILED '}{name}\n  {reference}\n  {empty}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
