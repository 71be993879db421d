"""Every job of the course by one name, on every system: `python make.py book`.

Only the standard library is used here: this file makes the environment in
which everything else runs. `make NAME` is the same as `python make.py NAME`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.txt"
if not LOCK.is_file():  # a student's copy of the course, which needs no tools for site and tests
    LOCK = ROOT / "requirements.txt"
STAMP = ENVIRONMENT / "installed-from.txt"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUPPORTED = ((3, 11), (3, 12), (3, 13))

VERBS: dict[str, Callable[[list[str]], int]] = {}


def verb(job: Callable[[list[str]], int]) -> Callable[[list[str]], int]:
    """Offer the function on the command line under its own name, with - for _."""
    VERBS[job.__name__.replace("_", "-")] = job
    return job


# --- the environment ----------------------------------------------------------


def wanted() -> str:
    """What the environment must have been installed from."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def ensure_environment() -> None:
    """Make `.venv` and install the lock, unless that was done already."""
    if STAMP.is_file() and STAMP.read_text() == wanted() and PYTHON.is_file():
        return
    if sys.version_info[:2] not in SUPPORTED:
        here = ".".join(str(part) for part in sys.version_info[:2])
        raise SystemExit(
            f"This is Python {here}; the course needs 3.11, 3.12 or 3.13: install one of them and "
            f"call it by name, e.g. `python3.12 make.py book`, or `make book PYTHON=python3.12`."
        )
    print("Setting up .venv (once; a few minutes, about 3 GB) …", flush=True)
    if not PYTHON.is_file():
        try:
            venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
        except (OSError, subprocess.CalledProcessError) as error:
            shutil.rmtree(ENVIRONMENT, ignore_errors=True)
            raise SystemExit(
                "A virtual environment could not be made: on Debian and Ubuntu install "
                "python3-venv, then run this again."
            ) from error
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    code = subprocess.call([*install, "-r", LOCK.name], cwd=ROOT)
    if code:
        raise SystemExit(
            "The packages could not be installed: see the message above; with a network "
            "connection, running this again goes on where it stopped."
        )
    STAMP.write_text(wanted())


def run(*command: str | Path, environment: dict[str, str] | None = None) -> int:
    """Run a program of the environment in the course's folder; return its exit code."""
    ensure_environment()
    # Programs that a module of the environment starts must be the environment's own.
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")])
    env = os.environ | {"PATH": path, "VIRTUAL_ENV": str(ENVIRONMENT)} | (environment or {})
    sys.stdout.flush()
    return subprocess.call([str(PYTHON), *map(str, command)], cwd=ROOT, env=env)


# --- the verbs ------------------------------------------------------------------


@verb
def help(arguments: list[str]) -> int:
    """list these verbs"""
    print("python make.py VERB [ARGUMENTS]      (or: make VERB)\n")
    for name, job in VERBS.items():
        print(f"  {name:14} {job.__doc__}")
    return 0


@verb
def setup(arguments: list[str]) -> int:
    """make .venv and install the locked requirements (every other verb does this too)"""
    ensure_environment()
    print("The environment is ready in .venv.")
    return 0


@verb
def check(arguments: list[str]) -> int:
    """say whether this computer is ready for the course, and what to do if not"""
    return run("-m", "utils.check")


@verb
def lab(arguments: list[str]) -> int:
    """open the chapters in JupyterLab"""
    return run("-m", "jupyter", "lab", "--notebook-dir", ROOT, *arguments, "chapters")


@verb
def book(arguments: list[str]) -> int:
    """build the site and say where it is"""
    return run("-m", "utils.site", "build", *arguments)


@verb
def serve(arguments: list[str]) -> int:
    """serve the built site on this computer"""
    return run("-m", "utils.site", "serve", *arguments)


@verb
def notebooks(arguments: list[str]) -> int:
    """bring chapters' texts and notebooks in step and execute what changed [FILES] [--all]"""
    return run("-m", "utils.notebooks", *arguments)


@verb
def runs(arguments: list[str]) -> int:
    """show the recorded training runs, or train some again: runs [NAME …|all]"""
    return run("-m", "utils.runs", *arguments)


@verb
def bench(arguments: list[str]) -> int:
    """time to accuracy on this machine, the textbook's recipes against ours; over an hour"""
    return run("-m", "utils.bench", *arguments)


@verb
def bench_quick(arguments: list[str]) -> int:
    """the short rows of the bench, in under fifteen minutes"""
    return run("-m", "utils.bench", "--quick", *arguments)


@verb
def release(arguments: list[str]) -> int:
    """make the students' exercises from the solutions: release [NN_name …]"""
    return run("-m", "utils.exercises.release", *arguments)


@verb
def student_bundle(arguments: list[str]) -> int:
    """write what students get, and nothing else, to build/student-bundle and a zip"""
    return run("-m", "utils.exercises.release", "--bundle", *arguments)


@verb
def grade(arguments: list[str]) -> int:
    """mark submissions that you trust: grade [NN_name …] [--feedback] [--export FILE]"""
    return run("-m", "utils.exercises.grade", *arguments)


@verb
def new_question(arguments: list[str]) -> int:
    """add the skeleton of a question: new-question NN_name q7 [--kind KIND]"""
    return run("-m", "utils.exercises.new_question", *arguments)


@verb
def mutants(arguments: list[str]) -> int:
    """say whether the cases notice small mistakes made by machine: mutants [NN_name …]"""
    return run("-m", "utils.exercises.mutation", *arguments)


@verb
def lint(arguments: list[str]) -> int:
    """check style and types"""
    return run("-m", "ruff", "check", ".") or run("-m", "mypy")


@verb
def test(arguments: list[str]) -> int:
    """run every test: style, types, units, pairs, notebooks, site, browser"""
    # Tests never fetch data: they use what CNN_DATA or the Keras cache has, else the stand-ins.
    return run("-m", "utils.testing", *arguments, environment={"CNN_OFFLINE": "1"})


@verb
def lock(arguments: list[str]) -> int:
    """renew requirements.txt and requirements-dev.txt from the ranges in pyproject.toml"""
    return run("-m", "utils.locking", *arguments)


@verb
def clean(arguments: list[str]) -> int:
    """remove the built site and all caches (not .venv, not your own runs)"""
    for pattern in ("book/_build", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"):
        shutil.rmtree(ROOT / pattern, ignore_errors=True)
    for folder in ROOT.glob("*/__pycache__"):
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if not (ROOT / "solutions").is_dir():  # a student's copy of the course
    for name in set(VERBS) - {"help", "setup", "check", "lab", "runs", "clean"}:
        del VERBS[name]


def main(arguments: list[str]) -> int:
    name, *rest = arguments or ["help"]
    if name not in VERBS:
        print(f"There is no verb '{name}': it is one of {', '.join(VERBS)}.", file=sys.stderr)
        return 2
    try:
        return VERBS[name](rest)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
