"""What a student has solved, kept on the student's own computer and nowhere else.

One small file for each assignment, in the user's own data folder (or in the folder that the
environment variable ``CNN_PROGRESS`` names). A file that is damaged or cannot be written costs the
table, never an answer.
"""

from __future__ import annotations

import contextlib
import html
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

APPLICATION = "cnns-by-the-numbers"


class Store:
    """Results by assignment and question: ``{"state": "right", "tries": 3}``."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or _own_folder()

    def read(self, assignment: str) -> dict[str, dict[str, Any]]:
        """Return what is kept of an assignment; nothing if the file is damaged."""
        try:
            kept = json.loads((self.folder / f"{assignment}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {
            question: {"state": str(entry.get("state", "")), "tries": entry["tries"]}
            for question, entry in kept.items()
            if isinstance(entry, dict) and isinstance(entry.get("tries"), int)
        }

    def keep(self, assignment: str, question: str, state: str) -> None:
        """Keep the last result of a question. Where marks are given, nothing is kept."""
        if "NBGRADER_EXECUTION" in os.environ or state not in ("right", "wrong"):
            return
        kept = self.read(assignment)
        tries = kept.get(question, {"tries": 0})["tries"]
        kept[question] = {"state": state, "tries": tries + 1}
        with contextlib.suppress(OSError):
            self._write(self.folder / f"{assignment}.json", json.dumps(kept, indent=1))

    def _write(self, path: Path, text: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=self.folder, suffix=".unfinished")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(unfinished, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(unfinished)
            raise


def _own_folder() -> Path:
    named = os.environ.get("CNN_PROGRESS")
    if named:
        return Path(named).expanduser()
    try:
        from platformdirs import user_data_dir
    except ImportError:
        return Path.home() / f".{APPLICATION}" / "progress"
    return Path(user_data_dir(APPLICATION, appauthor=False)) / "progress"


@dataclass(frozen=True)
class Progress:
    """A small table; JupyterLab, Colab and VS Code show it as one, a terminal as text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    summary: str

    @classmethod
    def of_assignment(cls, data: dict[str, Any], store: Store) -> Progress:
        """Return one row for each question."""
        kept = store.read(data["name"])
        rows = []
        solved = points = minutes = 0
        for name, entry in data["questions"].items():
            result = kept.get(name, {"state": "", "tries": 0})
            is_right = result["state"] == "right"
            solved += is_right
            points += entry["points"]
            minutes += entry["minutes"]
            rows.append((
                name, entry["title"], entry["difficulty"], str(entry["minutes"]),
                str(entry["points"]), entry["section"]["number"], _state(entry, result),
            ))  # fmt: skip
        checked = sum(entry["kind"] != "written" for entry in data["questions"].values())
        return cls(
            data["title"],
            ("", "question", "difficulty", "minutes", "points", "section", "state"),
            tuple(rows),
            f"{solved} of {checked} checked questions solved; {points} points, "
            f"about {minutes} minutes in all",
        )

    @classmethod
    def of_course(cls, assignments: list[dict[str, Any]], store: Store) -> Progress:
        """Return one row for each assignment."""
        rows = []
        solved_in_all = checked_in_all = 0
        for data in assignments:
            kept = store.read(data["name"])
            checked = [n for n, entry in data["questions"].items() if entry["kind"] != "written"]
            solved = sum(kept.get(name, {}).get("state") == "right" for name in checked)
            points = sum(entry["points"] for entry in data["questions"].values())
            solved_in_all += solved
            checked_in_all += len(checked)
            bar = "█" * solved + "░" * (len(checked) - solved)
            rows.append((
                data["name"][:2], data["title"], str(points), f"{solved} of {len(checked)}", bar,
            ))  # fmt: skip
        return cls(
            "The whole course",
            ("", "assignment", "points", "solved", ""),
            tuple(rows),
            f"{solved_in_all} of {checked_in_all} checked questions solved",
        )

    def __repr__(self) -> str:
        table = [self.columns, *self.rows]
        widths = [max(len(row[place]) for row in table) for place in range(len(self.columns))]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in table
        ]
        return "\n".join([self.title, "", *lines, "", self.summary])

    def _repr_html_(self) -> str:
        def cells(row: tuple[str, ...], tag: str) -> str:
            return "".join(
                f'<{tag} style="text-align:left">{html.escape(cell)}</{tag}>' for cell in row
            )

        body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in self.rows)
        return (
            f"<table><caption>{html.escape(self.title)}: {html.escape(self.summary)}</caption>"
            f"<thead><tr>{cells(self.columns, 'th')}</tr></thead><tbody>{body}</tbody></table>"
        )


def _state(entry: dict[str, Any], result: dict[str, Any]) -> str:
    if entry["kind"] == "written":
        return "marked by a person"
    tries = result["tries"]
    checks = f"{tries} check{'s' if tries != 1 else ''}"
    if result["state"] == "right":
        return f"✓ solved, {checks}"
    return f"… {checks}" if tries else ""
