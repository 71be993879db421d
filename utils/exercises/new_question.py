"""Add the skeleton of a question to an assignment, and the assignment itself if it is new.

    python -m utils.exercises.new_question NN_name q7 [--kind function]

The cells go to the end of ``solutions/NN_name/NN_name.py``, before the closing cells; the
declaration goes to the end of ``questions.py``. What is left to write is marked TODO.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from pathlib import Path

from utils.exercises.assignments import CHAPTERS, NAME, SOLUTIONS

KINDS = ("function", "numbers", "choice", "figure", "written")

OPENING = '''\
# %% [markdown]
# # Exercises for chapter {number}: {title}
#
# TODO: one or two sentences on what these questions train.
# Fill in each cell that holds `...`, run it, and run the `check` below it: it tells you at once
# whether you are right, and where to look again if not. Check as often as you like; only the
# notebook that you hand in is marked.

# %% nbgrader={{"grade_id": "setup"}}

# %% [markdown]
# ## Done?
#
# Run all cells from the top once more, look at the table, save, and hand in this file.

# %%
progress()
'''

QUESTIONS = '''\
"""The questions on chapter {number}: cases, usual mistakes, and other right answers."""

from utils.exercises.declare import call

QUESTIONS = []
'''

HEADING = '''\
# %% [markdown]
# ## Question {n}: TODO a title
#
# TODO: the task.

'''

ANSWERS = {
    "function": '''\
# %% nbgrader={{"grade_id": "q{n}-answer"}}
def todo_{n}(size):
    """TODO what it returns.

    size: TODO. Returns TODO.
    """
    ### BEGIN SOLUTION
    return 2 * size + 1
    ### END SOLUTION


''',
    "figure": '''\
# %% nbgrader={{"grade_id": "q{n}-answer"}}
import matplotlib.pyplot as plt


def todo_{n}(values):
    """TODO what it shows.

    values: list of numbers. Returns the figure.
    """
    ### BEGIN SOLUTION
    fig, ax = plt.subplots()
    ax.plot(range(len(values)), values)
    ax.set_xlabel("TODO")
    ax.set_ylabel("TODO")
    return fig
    ### END SOLUTION


''',
    "numbers": '''\
# %% nbgrader={{"grade_id": "q{n}-answer"}}
### BEGIN SOLUTION
todo_{n} = 6 * 7
### END SOLUTION

''',
    "choice": '''\
# %% nbgrader={{"grade_id": "q{n}-answer"}}
### BEGIN SOLUTION
todo_{n} = "b"
why_{n} = "c"
### END SOLUTION

''',
}

CHECK = '''\
# %% nbgrader={{"grade_id": "q{n}-check"}}

'''

TEXT = '''\
# %% [markdown] nbgrader={{"grade_id": "q{n}-text"}}
# ### BEGIN SOLUTION
# TODO: an answer as a student would write it.
#
# **Marks (2)**
#
# - 1 point: TODO
# - 1 point: TODO
# ### END SOLUTION

'''

COMMON = 'section="{number}.1", points=2, minutes=5, difficulty="easy"'
DECLARATIONS = {
    "function": '''\
q{n} = Function("q{n}", "todo_{n}", {common})
q{n}.cases(call(1), call(4, about="TODO what is special about it"))


@q{n}.hidden
def more_for_{n}(random):
    for size in random.integers(1, 50, 4):
        yield call(int(size))
    yield call(100, about="TODO what is special about it")


@q{n}.mistake("{number}.1", "TODO: a question that leads to the section, not the answer.")
def one_forgotten_{n}(size):
    return 2 * size


@q{n}.mistake("{number}.1", "TODO")
def counted_once_{n}(size):
    return size + 1


@q{n}.mistake("{number}.1", "TODO")
def squared_{n}(size):
    return size**2 + 1


@q{n}.also_right
def other_way_{n}(size):
    return size + 1 + size


@q{n}.also_right
def yet_another_{n}(size):
    return sum([size, size, 1])
''',
    "figure": '''\
q{n} = Figure("q{n}", "todo_{n}", {common})
q{n}.cases(call([1, 3, 2]), call([4, 0]))


@q{n}.hidden
def more_for_{n}(random):
    yield call([float(value) for value in random.random(5)])


def line_of_{n}(values):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    ax.plot(values)
    ax.set(xlabel="x", ylabel="y")
    return fig


@q{n}.mistake("{number}.1", "TODO: a question that leads to the section, not the answer.")
def backwards_{n}(values):
    return line_of_{n}(values[::-1])


@q{n}.mistake("{number}.1", "TODO")
def sorted_{n}(values):
    return line_of_{n}(sorted(values))


@q{n}.mistake("{number}.1", "TODO")
def doubled_{n}(values):
    return line_of_{n}([2 * value for value in values])


@q{n}.also_right
def one_call_{n}(values):
    return line_of_{n}(values)


@q{n}.also_right
def axes_{n}(values):
    return line_of_{n}(values).axes[0]
''',
    "numbers": '''\
# Numbers are exact, unless tolerance={{"todo_{n}": 0.01}}, units={{"todo_{n}": "MiB"}} or the like.
q{n} = Numbers("q{n}", ["todo_{n}"], {common})
q{n}.wrong("TODO one", "{number}.1", "TODO: a question that leads to the section.", todo_{n}=36)
q{n}.wrong("TODO two", "{number}.1", "TODO", todo_{n}=49)
q{n}.wrong("TODO three", "{number}.1", "TODO", todo_{n}=13)
''',
    "choice": '''\
q{n} = Choice(
    "q{n}", {{"todo_{n}": "abc", "why_{n}": "abc"}}, {common}
)
q{n}.wrong("TODO one", "{number}.1", "TODO: a question that leads to the section.", todo_{n}="a")
q{n}.wrong("TODO two", "{number}.1", "TODO", todo_{n}="c")
q{n}.wrong("TODO right, wrong reason", "{number}.1", "TODO", todo_{n}="b", why_{n}="a")
''',
    "written": '''\
q{n} = Written("q{n}", {common})
''',
}


class SkeletonError(Exception):
    """The question cannot be added; the message says what to do."""


def add_question(name: str, question: str, kind: str, solutions: Path = SOLUTIONS) -> Path:
    """Add a question's skeleton and return the folder of the assignment.

    Raises SkeletonError if there is no such chapter or the question is there already.
    """
    if not NAME.match(name) or not re.fullmatch(r"q[1-9]\d*", question):
        raise SkeletonError(
            f"The question came as {name} {question}: give a chapter and an id, such as "
            f"05_parameter_counts q7."
        )
    folder = solutions / name
    text, declared = folder / f"{name}.py", folder / "questions.py"
    number = int(name[:2])
    if not text.is_file():
        title = _chapter_title(name)
        folder.mkdir(parents=True, exist_ok=True)
        text.write_text(OPENING.format(number=number, title=title), encoding="utf-8")
        declared.write_text(QUESTIONS.format(number=number), encoding="utf-8")
    source, declarations = text.read_text("utf-8"), declared.read_text("utf-8")
    n = question[1:]
    if f'"{question}"' in declarations or f"## Question {n}:" in source:
        raise SkeletonError(f"{name} has a question {question} already: give the next number.")
    cells = HEADING.format(n=n)
    if kind == "written":
        cells += TEXT.format(n=n)
    else:
        cells += ANSWERS[kind].format(n=n) + CHECK.format(n=n)
    closing = source.rfind("# %% [markdown]\n# ## Done?")
    closing = len(source) if closing < 0 else closing
    text.write_text(source[:closing] + cells + source[closing:], encoding="utf-8")
    common = COMMON.format(number=number)
    declaration = DECLARATIONS[kind].format(n=n, number=number, common=common)
    listed = next(
        node for node in ast.parse(declarations).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "QUESTIONS"
    )  # fmt: skip
    assert isinstance(listed.value, ast.List)
    names = [ast.unparse(part) for part in listed.value.elts]
    lines = declarations.splitlines(keepends=True)
    before = _with_imports("".join(lines[: listed.lineno - 1]).rstrip("\n"), declaration)
    declared.write_text(
        f"{before}\n\n# --- Question {n}\n\n{declaration}\n"
        f"QUESTIONS = [{', '.join([*names, question])}]\n",
        encoding="utf-8",
    )
    return folder


def _with_imports(source: str, declaration: str) -> str:
    """Let the line that imports from `declare` name what the file uses now."""
    used = [
        name for name in ("Choice", "Figure", "Function", "Numbers", "Written", "call")
        if re.search(rf"\b{name}\(", f"{source}\n{declaration}")
    ]  # fmt: skip
    line = f"from utils.exercises.declare import {', '.join(used)}"
    return re.sub(r"^from utils\.exercises\.declare import .*$", line, source, flags=re.MULTILINE)


def _chapter_title(name: str) -> str:
    chapter = CHAPTERS / f"{name}.py"
    found = chapter.is_file() and re.search(
        r"^# # \d+\. (.+)$", chapter.read_text("utf-8"), re.MULTILINE
    )
    if not found:
        raise SkeletonError(f"There is no chapter {name}: give the name of a file in chapters/.")
    title = found[1].split(":")[0]
    return title[0].lower() + title[1:]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python make.py new-question", description=__doc__)
    parser.add_argument("name", help="NN_name, as the chapter is called")
    parser.add_argument("question", help="q and a number")
    parser.add_argument("--kind", choices=KINDS, default="function")
    options = parser.parse_args(arguments)
    try:
        folder = add_question(options.name, options.question, options.kind)
    except SkeletonError as problem:
        print(problem, file=sys.stderr)
        return 2
    shown = folder.relative_to(SOLUTIONS.parent).as_posix()
    print(
        f"Added {options.question} to {shown}/{options.name}.py and questions.py. Search for TODO,"
        f"\nthen: python make.py release {options.name}; python make.py mutants {options.name}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
