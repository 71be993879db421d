"""What the site adds to Jupyter Book: chapter numbers, and pages made from the records.

Figures, tables, equations and exercises are numbered by chapter ("Figure 2.3"). Directives make
tables of what the repository holds, so that none of it is typed: `chapter-status` (versions and
seconds of each notebook), `teaching-minutes` (what each chapter says it takes), `course-timetable`
(the same in sessions), `recorded-runs` (from `runs/`), `graded-exercises` and `usual-mistakes`
(from `exercises/`) and `course-citation` (from CITATION.cff).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors.toctree import TocTreeCollector
from sphinx.util.docutils import SphinxDirective

from utils import runs
from utils.exercises.checking import CASES, read_cases
from utils.training import duration

FigureNumbers = dict[str, dict[str, dict[str, tuple[int, ...]]]]
"""Page name -> kind of thing -> its id -> its number, as Sphinx keeps them."""

CHAPTER = re.compile(r"chapters/(\d\d)_\w+")
MINUTES = re.compile(r"^\*(\d+) minutes\b[^*]*\*$", re.MULTILINE)
Section = tuple[str, str, str, int]
"""Page, chapter's title, section's title, minutes."""

CHECK_YOURSELF = "Check yourself"


# Numbers by chapter


def numbered_by_chapter(numbers: FigureNumbers) -> FigureNumbers:
    """Return `numbers` with (chapter, place on the page) on every chapter's page."""
    numbered: FigureNumbers = {}
    for page, kinds in numbers.items():
        chapter = CHAPTER.fullmatch(page)
        if chapter is None:
            numbered[page] = kinds
            continue
        numbered[page] = {
            kind: {name: (int(chapter[1]), place) for place, name in enumerate(names, start=1)}
            for kind, names in kinds.items()
        }
    return numbered


def use_chapter_numbers() -> None:
    """Make Sphinx number figures by the chapter's own number.

    Sphinx numbers by place in the table of contents, but a chapter's number is part of its title,
    since notebooks are also read outside the site. Sphinx has no event between giving a number
    and comparing it with the last build's, hence the replaced method.
    """
    in_reading_order = TocTreeCollector.assign_figure_numbers

    def assign_figure_numbers(self: TocTreeCollector, env: BuildEnvironment) -> list[str]:
        before = env.toc_fignumbers
        in_reading_order(self, env)
        env.toc_fignumbers = numbered_by_chapter(env.toc_fignumbers)
        return [page for page, now in env.toc_fignumbers.items() if now != before.get(page)]

    TocTreeCollector.assign_figure_numbers = assign_figure_numbers


# Facts read from the notebooks


def markdown_of(notebook: dict[str, Any]) -> str:
    """Return the text of all Markdown cells."""
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    return "\n\n".join("".join(cell["source"]) for cell in cells)


def title_of(notebook: dict[str, Any]) -> str:
    """Return the first heading, without the hash."""
    heading = re.search(r"^# (.+)$", markdown_of(notebook), re.MULTILINE)
    return heading[1].strip() if heading else "(no title)"


def minutes_of(notebook: dict[str, Any]) -> list[tuple[str, int]]:
    """Return each section that names its minutes, with them."""
    sections = re.split(r"^## ", markdown_of(notebook), flags=re.MULTILINE)[1:]
    found = []
    for section in sections:
        minutes = sum(int(number) for number in MINUTES.findall(section))
        if minutes:
            found.append((section.splitlines()[0].strip(), minutes))
    return found


def packed(sections: Sequence[Section], limit: int) -> list[list[Section]]:
    """Return `sections` in order, in as few sessions of at most `limit` minutes as that allows.

    A section that is longer than `limit` gets a session of its own.
    """
    sessions: list[list[Section]] = []
    for section in sections:
        if not sessions or sum(it[-1] for it in sessions[-1]) + section[-1] > limit:
            sessions.append([])
        sessions[-1].append(section)
    return sessions


# Directives


class CoursePart(SphinxDirective):
    """A directive whose content is Markdown made from files of the repository."""

    @property
    def root(self) -> Path:
        return Path(self.env.srcdir)

    def read(self, path: Path) -> str:
        """Return a file's text; the page is then built again whenever the file changes."""
        self.env.note_dependency(str(path))
        return path.read_text(encoding="utf-8")

    def chapters(self) -> Iterable[tuple[str, dict[str, Any]]]:
        """Yield page name and notebook of each chapter in the table of contents."""
        self.env.note_dependency(str(self.env.config.external_toc_path))
        for page in sorted(self.env.found_docs):
            if CHAPTER.fullmatch(page):
                yield page, json.loads(self.read(self.root / f"{page}.ipynb"))

    def run(self) -> list[nodes.Node]:
        box = nodes.container()
        self.state.nested_parse(StringList(self.markdown().splitlines()), 0, box)
        return list(box.children)

    def markdown(self) -> str:
        """Return what stands in the directive's place."""
        raise NotImplementedError


class ChapterStatus(CoursePart):
    """One row per chapter: when it was executed, in how many seconds, with which versions."""

    def markdown(self) -> str:
        rows = []
        for page, notebook in self.chapters():
            run = notebook["metadata"].get("course")
            if run is None:
                rows.append([_link(page, notebook), "not executed", "", ""])
                continue
            versions = ", ".join(f"{name} {number}" for name, number in run["versions"].items())
            rows.append([_link(page, notebook), run["executed"], str(run["seconds"]), versions])
        return _table(["Chapter", "Executed", "Seconds", "Versions"], rows)


class TeachingMinutes(CoursePart):
    """One row per chapter: the minutes that its sections say they take."""

    def markdown(self) -> str:
        rows = []
        for page, notebook in self.chapters():
            sections = minutes_of(notebook)
            check = sum(minutes for title, minutes in sections if CHECK_YOURSELF in title)
            total = sum(minutes for _, minutes in sections)
            rows.append([_link(page, notebook), str(total - check), str(check), str(total)])
        return _table(["Chapter", "Read and run", CHECK_YOURSELF, "Together"], rows)


class CourseTimetable(CoursePart):
    """One row per session of the given minutes: the sections that fill it, in order."""

    required_arguments = 1

    def markdown(self) -> str:
        sections = [
            (page, title_of(notebook), title, minutes)
            for page, notebook in self.chapters()
            for title, minutes in minutes_of(notebook)
        ]
        rows = []
        for number, session in enumerate(packed(sections, int(self.arguments[0])), start=1):
            parts = []
            for page in dict.fromkeys(page for page, *_ in session):
                mine = [(name, title) for at, name, title, _ in session if at == page]
                titles = [title for _, title in mine]
                part = titles[0] if len(titles) == 1 else f"{titles[0]} … {titles[-1]}"
                parts.append(f"[{mine[0][0]}](/{page}): {part}")
            rows.append([str(number), "; ".join(parts), str(sum(it[-1] for it in session))])
        return _table(["Session", "Sections", "Minutes"], rows)


class RecordedRuns(CoursePart):
    """One row per setting with the means over its seeds, and one per run."""

    def markdown(self) -> str:
        # A new record is a new folder, which is no file that could be watched.
        self.env.note_reread()
        found = runs.records()
        if not found:
            return "*No run is recorded yet.*"
        settings = [[f"`{name}`", *others] for name, *others in runs.rows(found)]
        each = [
            [
                f"`{record['name']}`",
                str(record["kept_epoch"]),
                f"{100 * record['results']['test_accuracy']:.2f}",
                f"{record['results']['test_errors']:,}",
                duration(record["made"]["seconds"]),
            ]
            for record in found
        ]
        header = [heading.capitalize() for heading in runs.HEADINGS]
        seeds = ["Run", "Kept epoch", "Test accuracy (%)", "Errors", "Time"]
        return f"{_table(header, settings)}\n\n## Each run\n\n{_table(seeds, each)}"


class Exercises(CoursePart):
    """A directive made from the released exercises."""

    def assignments(self) -> Iterable[dict[str, Any]]:
        """Yield the data of each assignment, in order."""
        # A new assignment is a new folder, which is no file that could be watched.
        self.env.note_reread()
        for path in sorted((self.root / "exercises").glob(f"*/{CASES}")):
            self.env.note_dependency(str(path))
            yield read_cases(path)


class GradedExercises(Exercises):
    """One row per assignment: its questions, points and minutes."""

    def markdown(self) -> str:
        rows = []
        for data in self.assignments():
            questions = data["questions"].values()
            by_person = [entry["points"] for entry in questions if entry["kind"] == "written"]
            rows.append([
                f"`{data['name']}`", str(len(questions)),
                str(sum(entry["minutes"] for entry in questions)),
                str(sum(entry["points"] for entry in questions)), str(sum(by_person)),
            ])  # fmt: skip
        return _table(["Assignment", "Questions", "Minutes", "Points", "By a person"], rows)


class UsualMistakes(Exercises):
    """One row per question: the mistakes that `check` recognises, and where it points."""

    def markdown(self) -> str:
        rows = []
        for data in self.assignments():
            for name, entry in data["questions"].items():
                found = [
                    f"{mistake['name']} ({mistake['section']['number']})"
                    for mistake in entry.get("mistakes", [])
                ]
                if found:
                    rows.append([f"{data['name'][:2]}, {name}", entry["title"], "; ".join(found)])
        return _table(["Question", "Title", "Mistake (section)"], rows)


class CourseCitation(CoursePart):
    """How to cite the course, from CITATION.cff and the address in the configuration."""

    def markdown(self) -> str:
        card = yaml.safe_load(self.read(self.root / "CITATION.cff"))
        year = self.env.config.copyright
        authors = ", ".join(author["name"] for author in card["authors"])
        address = self.env.config.html_theme_options.get("repository_url", "")
        text = f"{authors} ({year}). *{card['title']}*, version {card['version']}."
        fields = {
            "author": "{" + authors + "}",
            "title": card["title"],
            "version": card["version"],
            "year": year,
        }
        if address:
            text += f" <{address}>"
            fields["url"] = address
        entry = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        return f"{text}\n\n```bibtex\n@misc{{cnns_by_the_numbers,\n{entry}\n}}\n```"


def _link(page: str, notebook: dict[str, Any]) -> str:
    return f"[{title_of(notebook)}](/{page})"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table, or one line when there are no rows."""
    if not rows:
        return "*Nothing recorded yet.*"
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    use_chapter_numbers()
    app.add_directive("chapter-status", ChapterStatus)
    app.add_directive("teaching-minutes", TeachingMinutes)
    app.add_directive("course-timetable", CourseTimetable)
    app.add_directive("recorded-runs", RecordedRuns)
    app.add_directive("graded-exercises", GradedExercises)
    app.add_directive("usual-mistakes", UsualMistakes)
    app.add_directive("course-citation", CourseCitation)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
