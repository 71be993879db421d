"""Compile the ranges in pyproject.toml to the two locks, for all systems and Pythons at once.

``requirements.txt`` is what students and Binder install; ``requirements-dev.txt``
holds the same pins and what builds the site and runs the tests.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ITSELF = "\n# The course's own tools: `from utils.plotting import …` works in any folder.\n-e .\n"


LOCKS = {
    "requirements-dev.txt": ["--extra", "dev"],
    "requirements.txt": ["--constraints", "requirements-dev.txt"],
}


def compile_lock(output: str, options: list[str]) -> None:
    """Write the lock ``output``; pins that still fit are kept unless --upgrade is among options."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal",
        "--python-version", "3.11", "--annotation-style", "line",
        "--custom-compile-command", "python make.py lock [--upgrade]",
        "--output-file", output, *options,
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True)


def main(arguments: list[str]) -> int:
    paths = [ROOT / name for name in LOCKS]
    for path in paths:
        # uv takes the pins it finds as preferences; the line that installs the course is not one.
        path.write_text(path.read_text().replace(ITSELF, "") if path.is_file() else "")
    try:
        for name, options in LOCKS.items():
            compile_lock(name, [*options, *arguments])
    finally:
        for path in paths:
            path.write_text(path.read_text() + ITSELF)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
