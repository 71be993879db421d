"""Make the students' notebooks from the solutions, and the folder that students get.

    python -m utils.exercises.release [NN_name …]      exercises/NN_name/
    python -m utils.exercises.release --bundle         build/student-bundle/ and a zip of it

nbgrader's own ``generate_assignment`` does the work, set up by ``nbgrader_config.py``. Before it,
the two files of each solution are brought in step and the cells' metadata are filled in from
``questions.py``; running it twice writes the same bytes.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import re
import shutil
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jupytext
import nbformat

from utils.exercises.assignments import (
    CELL,
    EXERCISES,
    HEADING,
    ROOT,
    SOLUTIONS,
    Loaded,
    QuestionError,
    assignment_names,
    load,
    section_of,
)
from utils.exercises.nbgrader_parts import setup_source
from utils.notebooks import cells_of, digest_of

FACTS = re.compile(r"^\*\d+ points?, .*\*$")
BUNDLE = "student-bundle"


class ReleaseError(Exception):
    """An assignment cannot be released; the message says what to do."""


# The two files of a solution


def settle(name: str, solutions: Path = SOLUTIONS) -> bool:
    """Bring text and notebook of a solution in step, fill in metadata; say whether files changed.

    Which of the two was edited is told by content: the notebook remembers the digest of the cells
    that both had last.

    Raises ReleaseError if both were edited, QuestionError if questions and notebook do not fit.
    """
    text = solutions / name / f"{name}.py"
    notebook_path = text.with_suffix(".ipynb")
    before = [path.read_bytes() if path.is_file() else b"" for path in (text, notebook_path)]
    if notebook_path.is_file() and text.is_file():
        _take_edited_side(text, notebook_path)
    loaded = load(name, solutions)
    _fill_in(loaded)
    notebook = loaded.notebook
    formats = {"formats": "ipynb,py:percent"}
    notebook.metadata = nbformat.from_dict({
        "jupytext": formats,
        "kernelspec": {
            "display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3",
        },
        "language_info": {"name": "python"},
    })  # fmt: skip
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell["id"] = grade_id or f"c{number:03d}"
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    written = jupytext.writes(notebook, fmt="py:percent")
    written = written[written.index("# %%") :] if written.startswith("# ---") else written
    notebook.metadata["course"] = {"source": digest_of(notebook)}
    after = [written.encode(), (nbformat.writes(notebook) + "\n").encode()]
    for path, old, new in zip((text, notebook_path), before, after, strict=True):
        if old != new:
            path.write_bytes(new)
    return before != after


def _take_edited_side(text: Path, notebook_path: Path) -> None:
    notebook = nbformat.read(notebook_path, as_version=4)
    from_text = jupytext.read(text)
    kept = notebook.metadata.get("course", {}).get("source")
    digests = digest_of(from_text), digest_of(notebook)
    if kept in (digests[1], None) or digests[0] == digests[1]:
        return  # the text is the newer one, or both say the same
    if kept != digests[0]:
        raise ReleaseError(
            f"{text.name} and {notebook_path.name} were both edited and differ: make one agree "
            f"with the other (`jupytext --to py:percent {notebook_path.name}` or `jupytext --to "
            f"ipynb {text.name}`) and run this again."
        )
    jupytext.write(notebook, text, fmt="py:percent")


def _fill_in(loaded: Loaded) -> None:
    """Complete what follows from ``questions.py``: metadata, facts below headings, first cell."""
    loaded.titles  # noqa: B018, which refuses headings that do not fit the questions
    seen = set()
    for cell in loaded.notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        found = CELL.match(grade_id)
        if grade_id == "setup":
            cell.source = setup_source(loaded.name)
            cell.metadata["nbgrader"] = _metadata("setup", locked=True)
        elif found:
            question = loaded.question(found[1])
            points = question.points
            cell.metadata["nbgrader"] = {
                "answer": _metadata(grade_id, solution=True),
                "check": _metadata(grade_id, grade=True, locked=True, points=points),
                "text": _metadata(grade_id, grade=True, solution=True, points=points),
            }[found[2]]
            if found[2] == "check":
                cell.source = f'check("{question.id}")'
        elif grade_id:
            raise QuestionError(
                f"{loaded.name} has a cell with the grade_id {grade_id!r}: use setup, qN-answer, "
                f"qN-check or qN-text."
            )
        if grade_id in seen:
            raise QuestionError(f"{loaded.name} has the grade_id {grade_id!r} twice: change one.")
        seen.add(grade_id or None)
        if cell.cell_type == "markdown":
            cell.source = _with_facts(loaded, cell.source)
    wanted = {"setup"}
    for question in loaded.questions:
        parts = ("text",) if question.kind == "written" else ("answer", "check")
        wanted |= {f"{question.id}-{part}" for part in parts}
    missing = sorted(wanted - seen)
    if missing:
        raise QuestionError(
            f"{loaded.name} has no cell with the grade_id {missing[0]!r}: write it after '# %%', "
            f'as nbgrader={{"grade_id": "{missing[0]}"}}.'
        )


def _metadata(
    grade_id: str, *, grade: bool = False, solution: bool = False, locked: bool = False,
    points: int | None = None,
) -> dict[str, Any]:  # fmt: skip
    found = {
        "grade": grade, "grade_id": grade_id, "locked": locked, "schema_version": 3,
        "solution": solution, "task": False,
    }  # fmt: skip
    return found | ({} if points is None else {"points": points})


def _with_facts(loaded: Loaded, source: str) -> str:
    """Return a Markdown cell with the line of facts below each heading of a question."""
    lines = source.split("\n")
    result: list[str] = []
    place = 0
    while place < len(lines):
        result.append(lines[place])
        heading = HEADING.match(lines[place])
        place += 1
        if heading:
            while place < len(lines) and (not lines[place].strip() or FACTS.match(lines[place])):
                place += 1
            question = loaded.question(f"q{heading[1]}")
            section = section_of(question.section)
            plural = "s" if question.points != 1 else ""
            minutes = "minute" if question.minutes == 1 else "minutes"
            result += [
                "",
                f"*{question.points} point{plural}, {question.difficulty}, about "
                f"{question.minutes} {minutes}; section {section['number']}, {section['title']}*",
                *([""] if place < len(lines) else []),
            ]
    return "\n".join(result)


# nbgrader


@contextlib.contextmanager
def nbgrader_api(**folders: str) -> Iterator[Any]:
    """nbgrader set up by ``nbgrader_config.py``; `folders` replace its settings, such as db_url."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config.loader import PyFileConfigLoader

    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    folders.setdefault("root", str(ROOT))
    for key, value in folders.items():
        setattr(config.CourseDirectory, key, value)
    if folders["root"] != str(ROOT) and "db_url" not in folders:
        config.CourseDirectory.db_url = f"sqlite:///{Path(folders['root']).as_posix()}/gradebook.db"
    elif config.CourseDirectory.db_url == "sqlite:///gradebook.db":
        config.CourseDirectory.db_url = f"sqlite:///{(ROOT / 'gradebook.db').as_posix()}"
    before, path = Path.cwd(), os.environ.get("PATH", "")
    # nbgrader starts alembic, which is where this Python is.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), path])
    with _quiet():
        try:
            yield NbGraderAPI(CourseDirectory(config=config), config=config)
        finally:
            os.environ["PATH"] = path
            os.chdir(before)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what nbgrader's database says while it works off the page."""
    from sqlalchemy.exc import SAWarning

    logger = logging.getLogger("alembic")
    level, logger.level = logger.level, logging.WARNING
    try:
        with warnings.catch_warnings():
            # nbgrader 0.9 adds objects to its session in an order that SQLAlchemy remarks upon.
            warnings.simplefilter("ignore", SAWarning)
            yield
    finally:
        logger.level = level


def release(
    names: list[str], *, solutions: Path = SOLUTIONS, exercises: Path = EXERCISES, db_url: str = ""
) -> None:
    """Write ``exercises/NN_name/`` for each name.

    Raises ReleaseError with nbgrader's reason if it fails.
    """
    for name in names:
        settle(name, solutions)
    folders = {"source_directory": str(solutions), "release_directory": str(exercises)}
    if db_url:
        folders["db_url"] = db_url
    with nbgrader_api(**folders) as api:
        for name in names:
            result = api.generate_assignment(name, force=True)
            if not result["success"]:
                raise ReleaseError(f"{name} was not released: {reason_in(result)}")


def reason_in(result: dict[str, Any]) -> str:
    """Return the sentence in nbgrader's log that says why something failed."""
    log = f"{result.get('log') or ''}\n{result.get('error') or ''}"
    errors = re.findall(r"^\s*([\w.]*(?:Error|Exception)): (.+)$", log, re.MULTILINE)
    told = [(kind, text) for kind, text in errors if not text.startswith("Please see")]
    if not told:
        return log.strip()[-2000:]
    kind, text = told[-1]
    own = ("QuestionError", "RuntimeError", "NbGraderException")
    return text if kind.split(".")[-1] in own else f"{kind}: {text}"


# The students' copy

IN_BUNDLE = (
    "chapters/*.ipynb", "exercises/*/*.ipynb", "exercises/*/public_cases.py",
    "exercises/*/pictures/*", "runs/**/*",
    "utils/**/*.py", "utils/**/*.js", "utils/**/*.css", "utils/py.typed", "pyproject.toml",
    "requirements.txt", "make.py", "LICENSE", "LICENSE-TEXT", "CITATION.cff",
)  # fmt: skip
FOR_INSTRUCTORS = (
    "assignments.py", "declare.py", "grade.py", "marking.py", "mutation.py", "nbgrader_parts.py",
    "new_question.py", "proofs.py", "release.py",
)  # fmt: skip
NOT_IN_BUNDLE = re.compile(
    r"(^|/)(__pycache__|\.ipynb_checkpoints|local|\.[^/]+)(/|$)"
    rf"|^utils/exercises/({'|'.join(map(re.escape, FOR_INSTRUCTORS))})$"
    r"|^utils/(locking|notebooks|site|testing|figure_renderer)\.py$"
)


def bundle_files(root: Path = ROOT) -> list[Path]:
    """Return what a student needs, relative to `root`."""
    found = {
        path.relative_to(root) for pattern in IN_BUNDLE for path in root.glob(pattern)
        if path.is_file()
    }  # fmt: skip
    return sorted(path for path in found if not NOT_IN_BUNDLE.search(path.as_posix()))


def bundle(out: Path = ROOT / "build", root: Path = ROOT) -> Path:
    """Write the students' folder and a zip of it into `out`; return the folder.

    The zip's bytes depend on the files alone.
    """
    folder = out / BUNDLE
    shutil.rmtree(folder, ignore_errors=True)
    for path in bundle_files(root):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / path, place)
    (folder / "README.md").write_text(_bundle_readme(), encoding="utf-8")
    unfinished = out / f".{BUNDLE}.zip"
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{BUNDLE}/{path.relative_to(folder).as_posix()}"
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, path.read_bytes())
    os.replace(unfinished, out / f"{BUNDLE}.zip")
    return folder


def _bundle_readme() -> str:
    return """# CNNs by the Numbers

A Jupyter course on convolutional neural networks in which every number is computed by code that
ran: chapters to read and run, and exercises that answer at once.

Python 3.11, 3.12 or 3.13 is all that must be there. In this folder:

```
python make.py check        is this computer ready? each point OK, or what to do
python make.py lab          opens JupyterLab
```

(`py make.py …` on Windows if `python` is not found.) The first run takes some minutes and about
3 GB. Read `chapters/` in the order of their numbers; after chapter NN open the notebook in
`exercises/NN_…/`. Each question has a cell to fill in and a cell `check("q1")` below it, which says
at once whether it is right. Your progress is kept on your computer only. Hand in the one file
`NN_….ipynb`, under the same name.

On Google Colab: upload a notebook from `exercises/`, open the folder symbol on the left, and upload
`student-bundle.zip` there before you run the first cell.

Code: BSD 3-Clause (LICENSE). Text and figures: CC BY 4.0 (LICENSE-TEXT).
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py release", description=__doc__)
    parser.add_argument("names", nargs="*", help="NN_name; all of them if none is given")
    parser.add_argument("--bundle", action="store_true", help="write the students' folder instead")
    options = parser.parse_args(arguments)
    known = assignment_names()
    unknown = [name for name in options.names if name not in known]
    if unknown:
        print(f"There is no {unknown[0]!r}: it is one of {', '.join(known)}.", file=sys.stderr)
        return 2
    try:
        if options.bundle:
            with tempfile.TemporaryDirectory() as scratch:
                stale = stale_names(Path(scratch))
            if stale:
                raise ReleaseError(f"exercises/ is behind ({', '.join(stale)}): run the release.")
            folder = bundle()
            size = (folder.parent / f"{BUNDLE}.zip").stat().st_size / 1e6
            print(f"build/{BUNDLE}/ and build/{BUNDLE}.zip ({size:.0f} MB)")
            return 0
        names = options.names or known
        release(names)
        for name in names:
            print(f"exercises/{name}/")
    except (ReleaseError, QuestionError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def stale_names(scratch: Path) -> list[str]:
    """Return the assignments whose release differs from what is in ``exercises/``."""
    names = assignment_names()
    for name in names:
        shutil.copytree(SOLUTIONS / name, scratch / "solutions" / name)
    release(
        names,
        solutions=scratch / "solutions",
        exercises=scratch / "exercises",
        db_url=f"sqlite:///{(scratch / 'gradebook.db').as_posix()}",
    )
    return [name for name in names if files_of(scratch / "exercises" / name) != files_of(
        EXERCISES / name
    )]  # fmt: skip


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below `folder`, but for what Jupyter and Python leave."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".ipynb_checkpoints", "__pycache__"} & set(path.parts)
    }


def pairs_agree(name: str, solutions: Path = SOLUTIONS) -> bool:
    """Whether text and notebook of a solution have the same cells."""
    text = solutions / name / f"{name}.py"
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    return cells_of(jupytext.read(text)) == cells_of(notebook)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
