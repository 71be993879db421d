"""What this course adds to nbgrader, named in ``nbgrader_config.py``.

`Stubs` and `FinishRelease` take part in ``nbgrader generate_assignment``, `MarkHidden` in
``nbgrader autograde``; nbgrader's own pages and commands use them like ``python make.py``. The
gradebook, late penalties, feedback and export remain nbgrader's.
"""

from __future__ import annotations

import ast
import hashlib
import json
import queue
import re
import textwrap
from pathlib import Path
from typing import Any

import nbformat
from nbclient.exceptions import DeadKernelError
from nbclient.util import ensure_async, run_sync
from nbgrader.preprocessors import ClearSolutions, Execute, NbGraderPreprocessor
from traitlets import Integer, List

from utils.exercises.assignments import CASES, CELL, Loaded, cases_file, load
from utils.exercises.declare import Function, Numbers
from utils.exercises.marking import Mark, NoAnswerError, mark

CODE_STUB = "# Your code here\n..."
TEXT_STUB = "*Write your answer here.*"
SETUP = '''\
# Finds the course's tools. On Colab, first upload student-bundle.zip (folder symbol, left).
import sys
import zipfile
from pathlib import Path

if "google.colab" in sys.modules and Path("student-bundle.zip").is_file():
    zipfile.ZipFile("student-bundle.zip").extractall()
places = [Path.cwd(), *Path.cwd().parents, Path("student-bundle").resolve()]
sys.path[:0] = [str(place) for place in places if (place / "utils/exercises").is_dir()][:1]

from utils.exercises import open_assignment

check, progress = open_assignment("{name}")
progress()'''


def setup_source(name: str) -> str:
    """Return the first code cell of an assignment."""
    return SETUP.format(name=name)


def _grade_id(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _folder(resources: Any) -> Path:
    return Path(resources["metadata"]["path"]).resolve()


class Stubs(ClearSolutions):
    """nbgrader's `ClearSolutions` with stubs that run: ``name = ...`` for each asked value."""

    def preprocess(self, nb: Any, resources: Any) -> Any:
        folder = _folder(resources)
        self.loaded = load(folder.name, folder.parent)
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> Any:
        self.text_stub = TEXT_STUB
        self.code_stub = {"python": CODE_STUB}
        name, _, part = _grade_id(cell).partition("-")
        if part == "answer":
            question = self.loaded.question(name)
            if isinstance(question, Numbers):
                self.code_stub = {"python": "\n".join(f"{name} = ..." for name in question.names)}
        return super().preprocess_cell(cell, resources, cell_index)


class FinishRelease(NbGraderPreprocessor):
    """Leaves in a released notebook nothing but its cells, and puts the public cases beside it.

    What jupytext and other tools keep in metadata, outputs, attachments of answers and random cell
    ids go. A cell that still holds a line of a solution stops the release.
    """

    def preprocess(self, nb: Any, resources: Any) -> Any:
        folder = _folder(resources)
        loaded = load(folder.name, folder.parent)
        known = {f"{loaded.name}.py", f"{loaded.name}.ipynb", "questions.py"}
        for path in folder.iterdir():
            if path.name not in known | {"pictures", "__pycache__", ".ipynb_checkpoints"}:
                raise RuntimeError(
                    f"solutions/{loaded.name} holds {path.name}, which nbgrader would hand out: "
                    f"move it elsewhere, or into pictures/ if students need it."
                )
        nb.metadata = nbformat.from_dict({
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3",
            },
            "language_info": {"name": "python"},
        })  # fmt: skip
        kept = ("nbgrader", "deletable", "editable")
        for number, cell in enumerate(nb.cells):
            cell.metadata = nbformat.from_dict(
                {key: cell.metadata[key] for key in kept if key in cell.metadata}
            )
            if cell.metadata.get("nbgrader", {}).get("solution"):
                cell.pop("attachments", None)
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
            digest = hashlib.sha256(cell.source.encode()).hexdigest()[:8]
            cell["id"] = re.sub(r"[^\w-]", "", _grade_id(cell)) or f"c{number:03d}-{digest}"
        nb.nbformat, nb.nbformat_minor = 4, 5
        public = cases_file(loaded.public)
        for where, text in ((f"{loaded.name}.ipynb", nbformat.writes(nb)), (CASES, public)):
            leaks = leaked_lines(loaded, text)
            if leaks:
                raise RuntimeError(
                    f"{where} of {loaded.name} would show a line of a solution, {leaks[0]!r}: put "
                    f"it between BEGIN SOLUTION and END SOLUTION, or word the text differently."
                )
        outputs = resources.get("outputs")
        if not isinstance(outputs, dict):
            outputs = resources["outputs"] = {}
        outputs[CASES] = public.encode()
        return nb, resources


# Leaks


def secret_lines(loaded: Loaded) -> list[str]:
    """Return every line that no released file may hold: of solutions, rubrics and proofs.

    Lines count at any indent, from 8 signs on, if they say something: an import, a lone call of
    `return` on a name, or a bracket do not.
    """
    secret: list[str] = []
    for cell in loaded.notebook.cells:
        is_secret = False
        is_solution = cell.metadata.get("nbgrader", {}).get("solution", False)
        has_region = "### BEGIN SOLUTION" in cell.source
        for line in cell.source.splitlines():
            text = line.strip()
            if "### BEGIN SOLUTION" in text:
                is_secret = True
            elif "### END SOLUTION" in text:
                is_secret = False
            elif is_secret or (is_solution and not has_region):
                secret.append(text)
    declared = (loaded.folder / "questions.py").read_text("utf-8")
    for node in ast.walk(ast.parse(declared)):
        if isinstance(node, ast.FunctionDef):
            body = node.body
            first = body[0].lineno - 1
            last = body[-1].end_lineno or body[-1].lineno
            secret += [line.strip() for line in declared.splitlines()[first:last]]
    return sorted({line for line in secret if len(line) >= 8 and not SAYS_NOTHING.fullmatch(line)})


SAYS_NOTHING = re.compile(
    r"(from|import) [\w. ,]+|return \w+|else:|continue|fig, ax = plt\.subplots\(\)|[\W\d_]+"
)


def leaked_lines(loaded: Loaded, text: str) -> list[str]:
    """Return the secret lines that occur in `text`, also in the form that JSON or Python quotes."""
    return [
        line for line in secret_lines(loaded)
        if any(form in text for form in {
            line, json.dumps(line)[1:-1], json.dumps(line, ensure_ascii=False)[1:-1],
            repr(line)[1:-1],
        })
    ]  # fmt: skip


def hidden_texts(loaded: Loaded) -> list[str]:
    """Return each hidden case as its arguments would be written in a released file."""
    texts = []
    for question in loaded.questions:
        if isinstance(question, Function):
            public = [(case.args, case.kwargs) for case in question.public]
            for case in question.hidden_cases():
                parts = [repr(value) for value in case.args]
                text = ", ".join([*parts, *(f"{k}={v!r}" for k, v in case.kwargs.items())])
                if len(text) >= 12 and repr((case.args, case.kwargs)) not in map(repr, public):
                    texts.append(text)
    return texts


# Marking


class OneOfEach(NbGraderPreprocessor):
    """Takes the place of nbgrader's `DeduplicateIds`, after which a copied cell stops the marking.

    Of cells with the same id the last one counts, as it does when they are run. The others, and
    cells with an id that no question has, stay as ordinary cells.
    """

    def preprocess(self, nb: Any, resources: Any) -> Any:
        seen: set[str] = set()
        for cell in reversed(nb.cells):
            if "nbgrader" not in cell.metadata:
                continue
            marks = cell.metadata["nbgrader"]
            grade_id = str(marks.get("grade_id", "")) if isinstance(marks, dict) else ""
            if grade_id in seen or not (grade_id == "setup" or CELL.match(grade_id)):
                del cell.metadata["nbgrader"]
            seen.add(grade_id)
        return nb, resources


class MarkHidden(Execute):
    """Runs a submission as nbgrader does, and marks its check cells with the hidden cases.

    A check cell is not run. In its place this process asks the student's kernel for the values of
    the student's functions on hidden inputs, compares them here and writes the points as the cell's
    result, which nbgrader's gradebook reads as partial credit. So neither a warning on stderr nor
    anything that the submission prints can change a mark.
    """

    # Without its remark on unencrypted connections, which stay on this computer.
    extra_arguments = List(["--log-level=40"]).tag(config=True)
    call_timeout = Integer(10, help="Seconds that one call of a student's function may take.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> Any:
        self.loaded = load(resources["nbgrader"]["assignment"])
        self.is_dead = False
        return super().preprocess(nb, resources, km)

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> Any:
        name, _, part = _grade_id(cell).partition("-")
        if cell.cell_type == "code" and part == "check":
            self._write_mark(cell, mark(self.loaded, self.loaded.question(name), self._ask))
            return cell, resources
        if not self.is_dead:
            try:
                return super().preprocess_cell(cell, resources, index)
            except DeadKernelError:
                self.is_dead = True
        return cell, resources

    @staticmethod
    def _write_mark(cell: Any, given: Mark) -> None:
        cell.outputs = [
            nbformat.v4.new_output("stream", name="stdout", text="\n".join(given.lines) + "\n"),
            nbformat.v4.new_output(
                "execute_result", data={"text/plain": f"{given.points:g}"}, execution_count=1
            ),
        ]
        cell.execution_count = 1

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        if self.is_dead:
            raise NoAnswerError("the notebook's process had ended")
        answer = run_sync(self._ask_kernel)(json.dumps(request))
        if not isinstance(answer, dict):
            raise NoAnswerError("gives an answer that cannot be read")
        return answer

    async def _ask_kernel(self, request: str) -> Any:
        expression = (
            "__import__('utils.exercises.wire', fromlist=['remote'])"
            f".remote({textwrap.dedent(request)!r})"
        )
        kernel = self.kc
        assert kernel is not None
        sent = await ensure_async(
            kernel.execute(
                "None", silent=True, store_history=False, user_expressions={"answer": expression}
            )
        )
        content = await self._reply_to(sent, self.call_timeout)
        if content is None:
            if not await ensure_async(self.km.is_alive()):
                self.is_dead = True
                raise NoAnswerError("ended the notebook's process")
            await ensure_async(self.km.interrupt_kernel())
            if await self._reply_to(sent, self.call_timeout) is None:
                self.is_dead = True
            raise NoAnswerError(f"took longer than {self.call_timeout} s")
        found = content.get("user_expressions", {}).get("answer", {})
        try:
            return json.loads(ast.literal_eval(found["data"]["text/plain"]))
        except (KeyError, ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            return None

    async def _reply_to(self, message: str, seconds: float) -> Any:
        """Return the content of the kernel's reply to a message, or None if it is late."""
        assert self.kc is not None
        step = 1.0
        waited = 0.0
        while waited < seconds:
            try:
                reply = await ensure_async(self.kc.shell_channel.get_msg(timeout=step))
            except queue.Empty:
                waited += step
                if not await ensure_async(self.km.is_alive()):
                    return None
                continue
            if reply["parent_header"].get("msg_id") == message:
                return reply["content"]
        return None
