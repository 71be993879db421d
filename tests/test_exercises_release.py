"""What students get: made from the solutions, the same every time, and without a line of them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import nbgrader.api
import pytest

from utils.exercises import new_question, release
from utils.exercises.assignments import (
    EXERCISES,
    ROOT,
    SOLUTIONS,
    QuestionError,
    assignment_names,
    load,
)
from utils.exercises.checking import OPEN
from utils.exercises.nbgrader_parts import (
    hidden_texts,
    leaked_lines,
    secret_lines,
    setup_source,
)
from utils.exercises.release import ReleaseError, bundle_files, files_of, pairs_agree, settle

NAMES = assignment_names()
by_assignment = pytest.mark.parametrize("name", NAMES)
WHOLE = "02_convolution_arithmetic"
"""The assignment that the tests below copy and change; they quote its lines."""
loaded_once = lru_cache(maxsize=None)(load)


@pytest.fixture(scope="module", autouse=True)
def one_alembic() -> Iterator[None]:
    """nbgrader starts a program for each new gradebook, to ask for a version that never changes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nbgrader.api, "get_alembic_version", cache(nbgrader.api.get_alembic_version))
        yield


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of everything into an empty folder, and of one assignment a second time."""
    scratch = tmp_path_factory.mktemp("release")
    shutil.copytree(SOLUTIONS, scratch / "solutions")
    for names in (NAMES, NAMES[:1]):
        release.release(
            names, solutions=scratch / "solutions", exercises=scratch / "exercises",
            db_url=f"sqlite:///{(scratch / 'gradebook.db').as_posix()}",
        )  # fmt: skip
    return scratch


@by_assignment
def test_the_release_is_what_the_solutions_give(name: str, again: Path) -> None:
    assert files_of(again / "exercises" / name) == files_of(EXERCISES / name), (
        f"exercises/{name} is behind its solution: run `python make.py release {name}`"
    )
    assert sorted(files_of(EXERCISES / name)) == [f"{name}.ipynb", "public_cases.py"]


@by_assignment
def test_releasing_leaves_the_solutions_as_they_are(name: str, again: Path) -> None:
    assert files_of(again / "solutions" / name) == files_of(SOLUTIONS / name)
    assert pairs_agree(name)


def test_there_is_an_exercise_for_each_solution_and_no_other() -> None:
    assert NAMES and NAMES == sorted(path.name for path in EXERCISES.iterdir() if path.is_dir())
    assert all((ROOT / "chapters" / f"{name}.py").is_file() for name in NAMES)


# --- leaks ----------------------------------------------------------------------------------


@by_assignment
def test_no_released_byte_holds_a_line_of_a_solution_or_a_hidden_case(name: str) -> None:
    loaded = loaded_once(name)
    assert len(secret_lines(loaded)) > 20
    hidden = hidden_texts(loaded)
    for other, released in ((folder, files_of(folder)) for folder in EXERCISES.iterdir()):
        for path, content in released.items():
            text = content.decode("utf-8")
            if other.name == name:
                assert leaked_lines(loaded, text) == [], path
            assert not [case for case in hidden if case in text], path
            for word in ("BEGIN SOLUTION", "HIDDEN TESTS", "jupytext", "also_right", "Marks ("):
                assert word not in text, (path, word)


@by_assignment
def test_a_released_notebook_holds_nothing_but_its_cells(name: str) -> None:
    notebook = json.loads((EXERCISES / name / f"{name}.ipynb").read_text("utf-8"))
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    for cell in notebook["cells"]:
        assert set(cell["metadata"]) <= {"nbgrader", "deletable", "editable"}
        assert not cell.get("outputs") and not cell.get("attachments")
        assert cell.get("execution_count") is None
    nbformat.validate(nbformat.from_dict(notebook))


def copied(tmp_path: Path, name: str = WHOLE) -> Path:
    shutil.copytree(SOLUTIONS / name, tmp_path / "solutions" / name)
    return tmp_path / "solutions" / name


def released(tmp_path: Path, name: str = WHOLE) -> dict[str, bytes]:
    release.release(
        [name], solutions=tmp_path / "solutions", exercises=tmp_path / "out",
        db_url=f"sqlite:///{(tmp_path / 'gradebook.db').as_posix()}",
    )  # fmt: skip
    return files_of(tmp_path / "out" / name)


def test_the_leak_test_can_fail() -> None:
    loaded = loaded_once(NAMES[0])
    line = secret_lines(loaded)[0]
    assert leaked_lines(loaded, f"x\n        {line}\ny") == [line], "at any indent"
    quoted = next(line for line in secret_lines(loaded) if '"' in line)
    assert quoted in leaked_lines(loaded, json.dumps({"source": [quoted]})), "in JSON"
    case = hidden_texts(loaded)[0]
    assert case in f"    call({case})"


def test_what_would_leak_is_not_released(tmp_path: Path) -> None:
    """A solution outside the markers, other files, metadata, outputs and attachments."""
    folder = copied(tmp_path)
    text = folder / f"{folder.name}.py"
    good = text.read_text("utf-8")
    (folder / "notes.txt").write_text("for instructors")
    with pytest.raises(ReleaseError, match="holds notes.txt, which nbgrader would hand out"):
        released(tmp_path)
    assert not (tmp_path / "out" / folder.name / "notes.txt").exists()
    (folder / "notes.txt").unlink()

    text.write_text(good + "\n# %%\n# return np.sum(patch * kernel) + bias\n", "utf-8")
    with pytest.raises(ReleaseError, match="would show a line of a solution"):
        released(tmp_path)
    assert not (tmp_path / "out" / folder.name / f"{folder.name}.ipynb").exists()

    text.write_text(good, "utf-8")
    settle(folder.name, tmp_path / "solutions")
    notebook = nbformat.read(folder / f"{folder.name}.ipynb", as_version=4)
    notebook.metadata["secret"] = "the answer is 42"
    for cell in notebook.cells:
        cell.metadata["tags"] = ["the answer is 42"]
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("stream", text="the answer is 42")]
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "q6-text":
            cell["attachments"] = {"a.png": {"image/png": "the answer is 42"}}
    nbformat.write(notebook, folder / f"{folder.name}.ipynb")
    content = b"".join(released(tmp_path).values())
    assert b"the answer is 42" not in content and b"attachments" not in content


def test_nbgraders_own_command_leaks_nothing_either(tmp_path: Path) -> None:
    """With the course's settings, as from nbgrader's page in JupyterLab: no text, no questions."""
    folder = copied(tmp_path)
    settle(folder.name, tmp_path / "solutions")
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", folder.name]
    environment = {"PATH": str(Path(sys.executable).parent), "HOME": str(tmp_path)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert files_of(tmp_path / "exercises" / folder.name) == files_of(EXERCISES / folder.name)


# --- before anything is filled in -----------------------------------------------------------


@by_assignment
def test_a_released_notebook_runs_from_top_to_bottom_before_it_is_filled_in(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(EXERCISES / name)
    monkeypatch.setenv("CNN_PROGRESS", str(tmp_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    notebook = nbformat.read(EXERCISES / name / f"{name}.ipynb", as_version=4)
    namespace: dict[str, Any] = {}
    checks = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        if cell.source.startswith("check("):
            verdict = eval(cell.source, namespace)
            assert verdict.state == OPEN, verdict
            checks += 1
        else:
            exec(compile(cell.source, cell.id, "exec"), namespace)
    kinds = [question.kind for question in loaded_once(name).questions]
    assert checks == len(kinds) - kinds.count("written")


@by_assignment
def test_a_released_notebook_reads_well(name: str) -> None:
    notebook = nbformat.read(EXERCISES / name / f"{name}.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells)
    assert "TODO" not in text and "..." in text
    assert notebook.cells[0].source.startswith("# Exercises for chapter")
    for question in loaded_once(name).questions:
        facts = rf"## Question {question.id[1:]}: .+\n\n\*{question.points} points?, "
        assert re.search(facts, text), question.id
    # The line of facts below a question's heading is one paragraph, which every viewer wraps.
    written = [line for line in text.splitlines() if not release.FACTS.match(line)]
    assert max(map(len, written)) <= 100
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    assert first.source == setup_source(name)


# --- the two files of a solution ------------------------------------------------------------


def test_the_edited_side_of_a_pair_wins_and_two_edits_are_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    text, paired = folder / f"{folder.name}.py", folder / f"{folder.name}.ipynb"
    assert settle(folder.name, tmp_path / "solutions") is False

    notebook = nbformat.read(paired, as_version=4)
    notebook.cells[0].source += "\n\nWritten in JupyterLab."
    nbformat.write(notebook, paired)
    assert settle(folder.name, tmp_path / "solutions") is True
    assert "# Written in JupyterLab." in text.read_text("utf-8")

    text.write_text(text.read_text("utf-8").replace("in JupyterLab.", "in an editor."), "utf-8")
    settle(folder.name, tmp_path / "solutions")
    assert "in an editor" in nbformat.read(paired, as_version=4).cells[0].source

    notebook = nbformat.read(paired, as_version=4)
    notebook.cells[0].source += " Again."
    nbformat.write(notebook, paired)
    text.write_text(text.read_text("utf-8").replace("in an editor.", "twice."), "utf-8")
    with pytest.raises(ReleaseError, match="both edited and differ"):
        settle(folder.name, tmp_path / "solutions")


def test_points_and_facts_follow_the_questions(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    declared = folder / "questions.py"
    changed = declared.read_text("utf-8").replace(
        'section="2.1", points=2, minutes=5, difficulty="easy")', 
        'section="2.3", points=7, minutes=1, difficulty="hard")',
    )  # fmt: skip
    declared.write_text(changed, "utf-8")
    settle(folder.name, tmp_path / "solutions")
    written = (folder / f"{folder.name}.py").read_text("utf-8")
    assert "*7 points, hard, about 1 minute; section 2.3, Three ways to write it*" in written
    cell = next(
        cell for cell in jupytext.reads(written, fmt="py:percent").cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "q2-check"
    )  # fmt: skip
    assert cell.metadata["nbgrader"]["points"] == 7 and cell.source == 'check("q2")'


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("## Question 2: ", "## Question 9: ", "the notebook's headings q1, q9, q3"),
        ('"grade_id": "q2-check"', '"grade_id": "q1-check"', "'q1-check' twice"),
        ('"grade_id": "q2-check"', '"grade_id": "q2-test"', "use setup, qN-answer, qN-check"),
    ],
)
def test_parts_that_do_not_fit_are_told_in_a_sentence(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    folder = copied(tmp_path)
    text = folder / f"{folder.name}.py"
    text.write_text(text.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(QuestionError, match=says):
        settle(folder.name, tmp_path / "solutions")


def test_an_unknown_assignment_names_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["77_none"]) == 2
    said = capsys.readouterr().err
    assert "'77_none'" in said and NAMES[0] in said


# --- a new question -------------------------------------------------------------------------


def test_skeletons_of_every_kind_are_released_as_they_are(tmp_path: Path) -> None:
    solutions = tmp_path / "solutions"
    for number, kind in enumerate(new_question.KINDS, start=1):
        name = "04_pooling_and_activations"
        folder = new_question.add_question(name, f"q{number}", kind, solutions)
    ruff = [sys.executable, "-m", "ruff", "check", "--config", str(ROOT / "pyproject.toml")]
    subprocess.run([*ruff, str(folder / "questions.py")], check=True)
    files = released(tmp_path, folder.name)
    assert b"2 * size + 1" not in files[f"{folder.name}.ipynb"]
    assert b"todo_2 = ..." in files[f"{folder.name}.ipynb"]
    from utils.exercises.proofs import complaints

    assert list(complaints(load(folder.name, solutions))) == []


def test_a_skeleton_overwrites_nothing(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    with pytest.raises(new_question.SkeletonError, match="has a question q2 already"):
        new_question.add_question(folder.name, "q2", "function", tmp_path / "solutions")
    before = (folder / "questions.py").read_text("utf-8")
    new_question.add_question(folder.name, "q7", "written", tmp_path / "solutions")
    after = (folder / "questions.py").read_text("utf-8")
    assert before.split("QUESTIONS =")[0].rstrip() in after
    assert "QUESTIONS = [q1, q2, q3, q4, q5, q6, q7]" in after
    settle(folder.name, tmp_path / "solutions")
    with pytest.raises(new_question.SkeletonError, match="There is no chapter 77_none"):
        new_question.add_question("77_none", "q1", "function", tmp_path / "solutions")
    with pytest.raises(new_question.SkeletonError, match="give a chapter and an id"):
        new_question.add_question(folder.name, "7", "function", tmp_path / "solutions")


# --- the students' copy ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The students' folder, without the recorded runs, which only take time to copy."""
    patch = pytest.MonkeyPatch()
    patch.setattr(release, "IN_BUNDLE", [p for p in release.IN_BUNDLE if "runs" not in p])
    folder = release.bundle(tmp_path_factory.mktemp("bundle"))
    patch.undo()
    return folder


def test_the_bundle_has_what_students_need_and_nothing_else(bundle: Path) -> None:
    inside = {path.as_posix() for path in bundle_files()}
    for name in NAMES:
        assert {f"exercises/{name}/{name}.ipynb", f"exercises/{name}/public_cases.py"} <= inside
    assert {path.name for path in (ROOT / "chapters").glob("*.ipynb")} == {
        path.split("/")[1] for path in inside if path.startswith("chapters/")
    }
    assert {"make.py", "requirements.txt", "LICENSE", "utils/explorers/explorer.js"} <= inside
    assert any(path.startswith("runs/") for path in inside)
    tops = {path.split("/")[0] for path in inside if "/" in path}
    assert tops == {"chapters", "exercises", "runs", "utils"}
    assert not [path for path in inside if re.search(r"solution|\.git|questions\.py|cache__", path)]
    assert "README.md" in {path.name for path in bundle.iterdir()}


def test_no_byte_of_the_bundle_holds_a_solution_or_a_hidden_case(bundle: Path) -> None:
    """Chapters and tools may of course teach what a question asks; exercises may not."""
    files = files_of(bundle)
    text = "\n".join(c.decode() for path, c in files.items() if path.startswith("exercises/"))
    everything = "\n".join(content.decode("utf-8") for content in files.values())
    for name in NAMES:
        loaded = loaded_once(name)
        assert leaked_lines(loaded, text) == []
        assert not [case for case in hidden_texts(loaded) if case in everything]
        assert (SOLUTIONS / name / "questions.py").read_text("utf-8") not in everything
    assert "### BEGIN SOLUTION" not in everything


def test_the_zip_holds_the_folder(bundle: Path) -> None:
    with zipfile.ZipFile(bundle.parent / "student-bundle.zip") as archive:
        assert {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()} == (
            files_of(bundle)
        )


def test_the_first_cell_finds_the_tools_on_colab(bundle: Path, tmp_path: Path) -> None:
    """A notebook alone, the uploaded zip beside it, and no course installed."""
    shutil.copy(bundle.parent / "student-bundle.zip", tmp_path)
    code = (
        "import sys, types\n"
        "sys.modules['google.colab'] = types.ModuleType('google.colab')\n"
        f"{setup_source(NAMES[0])}\n"
        "import utils\n"
        "print(utils.__file__)\n"
        "print(check('q1').state)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[0].startswith(str(tmp_path.resolve())), done.stdout
    assert OPEN in done.stdout


def test_make_in_the_bundle_offers_what_students_can_do(bundle: Path) -> None:
    done = subprocess.run(
        [sys.executable, "make.py"], cwd=bundle, capture_output=True, text=True, timeout=60
    )
    listed = re.findall(r"^  ([\w-]+)", done.stdout, re.MULTILINE)
    assert listed == ["help", "setup", "check", "lab", "runs", "clean"]
    refused = subprocess.run(
        [sys.executable, "make.py", "grade"], cwd=bundle, capture_output=True, text=True, timeout=60
    )
    assert refused.returncode == 2 and "There is no verb 'grade'" in refused.stderr
