"""The built site, looked at without a browser: pages, assets, numbers, links."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from utils import site
from utils.notebooks import MACHINE_PATH

ADDRESS = "https://github.com/sample-owner/sample-name"
CHAPTERS = [Path(name).name for name in site.pages() if name.startswith("chapters/")]

Pages = dict[str, BeautifulSoup]


def parsed(folder: Path) -> Pages:
    """Every page in the table of contents, by name."""
    return {
        name: BeautifulSoup((folder / f"{name}.html").read_text("utf-8"), "html.parser")
        for name in site.pages()
    }


def article(page: BeautifulSoup) -> Tag:
    found = page.find("article")
    assert isinstance(found, Tag)
    return found


@pytest.fixture(scope="module")
def html() -> Path:
    return site.build()


@pytest.fixture(scope="module")
def pages(html: Path) -> Pages:
    return parsed(html)


# Sources


def test_every_chapter_is_in_the_table_of_contents() -> None:
    there = sorted(path.stem for path in (site.ROOT / "chapters").glob("*.ipynb"))
    assert there == CHAPTERS, "book/_toc.yml lists other chapters than there are, or in disorder"


def test_citation_has_what_cff_requires_and_the_projects_version() -> None:
    card = yaml.safe_load((site.ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((site.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert card["cff-version"] == "1.2.0"
    assert card["message"] and card["title"] and card["authors"]
    assert card["version"] == project["version"]
    assert card["license"] == project["license"]


def test_mathjax_is_the_version_that_is_named() -> None:
    folder = site.ROOT / "book" / "_static" / "mathjax"
    assert 'VERSION="3.2.2"' in (folder / "tex-mml-chtml.js").read_text("utf-8")
    assert "Apache License" in (folder / "LICENSE").read_text("utf-8")


# Pages


def test_every_page_has_a_language_a_title_of_its_own_and_a_skip_link(pages: Pages) -> None:
    titles = {}
    for name, page in pages.items():
        assert page.html is not None and page.html.get("lang") == "en", name
        assert page.title is not None and page.title.text.strip(), name
        titles[page.title.text] = name
        skip = page.select_one("#pst-skip-link a, a.skip-link, #pst-skip-link")
        assert skip is not None and page.select_one("#main-content") is not None, name
        assert len(article(page).select("h1")) == 1, name
    assert len(titles) == len(pages)


def test_nothing_is_loaded_from_elsewhere(html: Path, pages: Pages) -> None:
    loading = {
        "script": "src",
        "img": "src",
        "iframe": "src",
        "source": "src",
        "video": "src",
        "audio": "src",
        "link": "href",
    }
    for name, page in pages.items():
        for element in page.find_all(list(loading)):
            target = str(element.get(loading[element.name]) or "")
            is_link_between_pages = element.name == "link" and element.get("rel") == ["canonical"]
            assert not re.match(r"(https?:)?//", target) or is_link_between_pages, (name, target)
    for sheet in (html / "_static").rglob("*.css"):
        outside = re.findall(r"(?:@import|url\()\s*['\"]?(?:https?:)?//[^)'\"]*", sheet.read_text())
        assert not outside, (sheet.name, outside)


def test_every_image_has_an_alternative_text(pages: Pages) -> None:
    for name, page in pages.items():
        for image in page.find_all("img"):
            alt = str(image.get("alt") or "").strip()
            assert alt, (name, image.get("src"))
            # What Sphinx puts in when it knows nothing better: the file's name.
            assert not re.search(r"\.(png|svg|jpe?g)$", alt), (name, alt)


def test_every_figure_of_a_chapter_is_numbered_by_the_chapter(pages: Pages) -> None:
    for name in CHAPTERS:
        figures = article(pages[f"chapters/{name}"]).find_all("figure")
        numbers = [figure.select_one(".caption-number") for figure in figures]
        shown = [number.text.strip() if number else None for number in numbers]
        assert shown == [f"Figure {int(name[:2])}.{k}" for k in range(1, len(shown) + 1)], name


def test_every_picture_of_a_chapter_is_a_numbered_figure(pages: Pages) -> None:
    for name in CHAPTERS:
        notebook = json.loads((site.ROOT / "chapters" / f"{name}.ipynb").read_text("utf-8"))
        pictures = sum(
            # Beside HTML, a picture is for places that cannot show the HTML.
            "image/png" in output.get("data", {}) and "text/html" not in output["data"]
            for cell in notebook["cells"]
            for output in cell.get("outputs", [])
        )
        assert len(article(pages[f"chapters/{name}"]).find_all("figure")) == pictures, name


def test_every_table_has_headers(pages: Pages) -> None:
    for name, page in pages.items():
        for table in article(page).find_all("table"):
            assert table.find("th") is not None, (name, table.text[:60])


def test_status_lists_every_chapter_with_its_seconds(pages: Pages) -> None:
    rows = article(pages["book/status"]).select("tbody tr")
    listed = {}
    for row in rows:
        link = row.find("a")
        assert isinstance(link, Tag)
        listed[Path(str(link["href"])).stem] = [cell.text.strip() for cell in row.find_all("td")]
    assert sorted(listed) == CHAPTERS
    for name, cells in listed.items():
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", cells[1]), (name, "was never executed as a whole")
        assert float(cells[2]) > 0, name
        assert "python 3." in cells[3] and "keras" in cells[3], name


def test_timetable_spreads_all_minutes_over_sessions_of_90(pages: Pages) -> None:
    minutes, timetable = article(pages["book/instructors"]).find_all("table")[:2]
    chapters = [[cell.text for cell in row.find_all("td")] for row in minutes.select("tbody tr")]
    assert len(chapters) == len(CHAPTERS)
    for name, read, check, together in chapters:
        assert int(read) > 0 and int(read) + int(check) == int(together), name
    sessions = [int(row.find_all("td")[-1].text) for row in timetable.select("tbody tr")]
    assert max(sessions) <= 90
    assert sum(sessions) == sum(int(together) for *_, together in chapters)
    # No two neighbours would have fitted into one session.
    assert all(a + b > 90 for a, b in zip(sessions, sessions[1:], strict=False))


def test_no_path_of_the_machine_is_shown(html: Path) -> None:
    for path in html.rglob("*.html"):
        text = path.read_text("utf-8")
        shown = [found[0] for found in MACHINE_PATH.finditer(text)]
        assert not shown and str(site.ROOT) not in text, (path.name, shown)


def test_internal_links_resolve(html: Path, pages: Pages) -> None:
    anchors = {html / f"{name}.html": anchors_of(page) for name, page in pages.items()}
    for name, page in pages.items():
        here = html / f"{name}.html"
        for target in links_of(page):
            parts = urlsplit(target)
            file = (here.parent / unquote(parts.path)).resolve() if parts.path else here
            assert file.is_file(), (name, target)
            if parts.fragment and file in anchors:
                assert unquote(parts.fragment) in anchors[file], (name, target)


def links_of(page: BeautifulSoup) -> Iterator[str]:
    for link in page.find_all("a", href=True):
        target = str(link["href"])
        # The skip link and the buttons of dialogs lead nowhere else.
        if not urlsplit(target).scheme and target != "#":
            yield target


def anchors_of(page: BeautifulSoup) -> set[str]:
    return {str(element["id"]) for element in page.find_all(id=True)}


# The public address


def test_without_an_address_nothing_asks_for_one(pages: Pages) -> None:
    assert not site.load_config()["repository"]["url"], "then this test has to go"
    for name, page in pages.items():
        links = [str(link["href"]) for link in page.find_all("a", href=True)]
        asking = [link for link in links if re.search(r"github\.com|colab|mybinder", link)]
        assert not asking, name
        assert not page.select('[class*="source-buttons"], [class*="launch-buttons"]'), name


def test_with_an_address_buttons_lead_to_the_right_files(tmp_path: Path) -> None:
    config = site.load_config()
    config["repository"]["url"] = f"{ADDRESS}/"
    sample = tmp_path / "_config.yml"
    sample.write_text(yaml.safe_dump(config), encoding="utf-8")
    pages = parsed(site.build(tmp_path / "out", config=sample))
    assert CHAPTERS, "there is no chapter to look at"
    for name in CHAPTERS:
        links = {str(a["href"]) for a in pages[f"chapters/{name}"].find_all("a", href=True)}
        notebook = f"chapters/{name}.ipynb"
        owner = ADDRESS.removeprefix("https://github.com/")
        assert f"https://colab.research.google.com/github/{owner}/blob/main/{notebook}" in links
        assert f"https://mybinder.org/v2/gh/{owner}/main?urlpath=lab/tree/{notebook}" in links
        # The text half of the pair is the one that can be edited on the web.
        assert f"{ADDRESS}/edit/main/chapters/{name}.py" in links
        assert ADDRESS in links
    edit = {str(a["href"]) for a in pages["book/glossary"].find_all("a", href=True)}
    assert f"{ADDRESS}/edit/main/book/glossary.md" in edit
    cite = article(pages["book/index"])
    assert f"url = {{{ADDRESS}}}" in cite.text
    assert cite.find("a", href=ADDRESS) is not None


@pytest.mark.parametrize(
    "address", ["github.com/a/b", "https://github.com/a", "https://OWNER NAME"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    config = site.load_config()
    config["repository"]["url"] = address
    with pytest.raises(site.SiteError, match=re.escape(repr(address))):
        site.rendered_config(config)


# Building, on a book of three pages


@pytest.fixture
def small_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    book = tmp_path / "book"
    book.mkdir()
    (tmp_path / "CITATION.cff").write_text("")
    (book / "_config.yml").write_text(
        "title: Small\nonly_build_toc_files: true\nlatex: {use_jupyterbook_latex: false}\n"
        "exclude_patterns: ['book/_*']\nrepository: {url: ''}\n"
        # Extensions append to Sphinx's own default lists, which a second build here would see.
        "sphinx:\n  config:\n    html_static_path: []\n    templates_path: []\n    extensions:\n"
        "      [myst_nb, jupyter_book, sphinx_comments, sphinx_external_toc, sphinx_book_theme]\n"
    )
    (book / "_toc.yml").write_text(
        "format: jb-book\nroot: book/index\nchapters: [{file: book/second}, {file: book/third}]\n"
    )
    (book / "index.md").write_text("# One\n")
    (book / "second.md").write_text("# Two\n")
    (book / "third.md").write_text("# Three\n")
    monkeypatch.setattr(site, "ROOT", tmp_path)
    monkeypatch.setattr(site, "CONFIG", book / "_config.yml")
    monkeypatch.setattr(site, "TOC", book / "_toc.yml")
    monkeypatch.setattr(site, "OUT", book / "_build")
    monkeypatch.setattr(site, "_machinery", lambda: iter(()))
    return book


def test_a_warning_fails_the_build_again_and_again(small_book: Path) -> None:
    page = small_book / "second.md"
    page.write_text("# Two\n\nSee [there](nowhere.md).\n")
    for _ in range(2):
        with pytest.raises(site.SiteError) as raised:
            site.build(small_book / "_build", config=small_book / "_config.yml")
        message = str(raised.value)
        assert "1 warning" in message and "nowhere.md" in message and "book/second.md" in message
        assert str(small_book) not in message
    page.write_text("# Two\n")
    built = site.build(small_book / "_build", config=small_book / "_config.yml")
    assert "Two" in (built / "book" / "second.html").read_text("utf-8")


def test_only_what_changed_is_made_again(small_book: Path) -> None:
    def build() -> dict[str, int]:
        built = site.build(small_book / "_build", config=small_book / "_config.yml")
        return {path.name: path.stat().st_mtime_ns for path in (built / "book").glob("*.html")}

    first = build()
    assert build() == first
    (small_book / "second.md").write_text("# Two\n\nMore.\n")
    second = build()
    assert second["third.html"] == first["third.html"]
    assert second["second.html"] > first["second.html"]
    (small_book / "_toc.yml").write_text(
        "format: jb-book\nroot: book/index\nchapters: [{file: book/second}]\n"
    )
    assert set(build()) == {"index.html", "second.html"}
