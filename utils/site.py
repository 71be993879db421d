"""Build the course's site from the notebooks' stored outputs, and serve it locally.

    python -m utils.site build [--out FOLDER] [--all]
    python -m utils.site serve [--out FOLDER] [--port PORT]

The site is a Jupyter Book 1.x whose sources stay in ``chapters/`` and ``book/``. Any warning fails
the build. Pages are made again only where something changed.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import hashlib
import io
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "book" / "_config.yml"
TOC = ROOT / "book" / "_toc.yml"
OUT = ROOT / "book" / "_build"

BINDER = "https://mybinder.org"
COLAB = "https://colab.research.google.com"


class SiteError(Exception):
    """The site cannot be built; the message says what to do."""


# Configuration


def load_config(path: Path = CONFIG) -> dict[str, Any]:
    """Return Jupyter Book's configuration as it stands in the file."""
    config: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return config


def rendered_config(config: dict[str, Any]) -> dict[str, Any]:
    """Return `config` as Jupyter Book gets it.

    Paths of extensions are made absolute (in the file they are relative to ``book/``), and once
    ``repository: url:`` is set, the buttons that need the public address are added.

    Raises SiteError if the address is not one of a repository on the web.
    """
    config = copy.deepcopy(config)
    local = config["sphinx"].get("local_extensions", {})
    config["sphinx"]["local_extensions"] = {
        name: str((CONFIG.parent / path).resolve()) for name, path in local.items()
    }
    address = (config.get("repository") or {}).get("url") or ""
    if not address:
        return config
    if not re.fullmatch(r"https://[\w.-]+(/[\w.~-]+){2,}", address.rstrip("/")):
        raise SiteError(
            f"The repository's address in book/_config.yml came as {address!r}, but something like "
            f"https://github.com/OWNER/NAME was expected: correct it or leave it empty."
        )
    address = config["repository"]["url"] = address.rstrip("/")
    for button in ("use_repository_button", "use_edit_page_button", "use_issues_button"):
        config["html"][button] = True
    config["launch_buttons"] = {"notebook_interface": "jupyterlab", "binderhub_url": BINDER}
    if address.startswith("https://github.com/"):
        config["launch_buttons"]["colab_url"] = COLAB
        # Of a chapter's two files, the text is the one that can be edited on the web.
        branch = config["repository"]["branch"]
        config["sphinx"]["config"]["html_context"] |= {
            "edit_page_url_template": f"{address}/edit/{branch}/"
            "{{ file_name | replace('.ipynb', '.py') }}",
            "edit_page_provider_name": "GitHub",
        }
    return config


def pages() -> list[str]:
    """Return the names of all pages in the table of contents, such as ``book/index``."""
    content = yaml.safe_load(TOC.read_text(encoding="utf-8"))
    return [content["root"], *_files_in(content)]


def _files_in(node: dict[str, Any]) -> Iterator[str]:
    for part in [*node.get("parts", []), *node.get("chapters", []), *node.get("sections", [])]:
        if "file" in part:
            yield part["file"]
        yield from _files_in(part)


# Building


def build(out: Path = OUT, *, config: Path = CONFIG, everything: bool = False) -> Path:
    """Build the site into `out` and return the folder with its pages.

    Nothing is done if nothing changed since the last build that succeeded, unless `everything`
    is true. Builds into the same folder wait for each other.

    Raises SiteError with all warnings if there are any.
    """
    out = out.resolve()
    html = out / "html"
    out.mkdir(parents=True, exist_ok=True)
    settings = yaml.safe_dump(rendered_config(load_config(config)), sort_keys=False)
    with _alone_in(out):
        machinery = _fingerprint(_machinery(), settings, *_installed())
        state = _fingerprint(_sources(), machinery)
        if not everything and (html / "index.html").exists() and _kept(out, "state") == state:
            return html
        _keep(out, "state", "")
        fresh = everything or _kept(out, "machinery") != machinery
        _keep(out, "machinery", machinery)
        _write_if_new(out / "_config.yml", settings)
        _run_jupyter_book(out, fresh)
        _remove_old_pages(html)
        _keep(out, "state", state)
    return html


def _run_jupyter_book(out: Path, fresh: bool) -> None:
    from jupyter_book.sphinx import build_sphinx

    complaints = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(complaints):
        result = build_sphinx(
            str(ROOT),
            str(out / "html"),
            noconfig=True,
            path_config=str(out / "_config.yml"),
            confoverrides={
                "external_toc_path": TOC.as_posix(),
                "latex_individualpages": False,
                "nitpicky": True,
            },
            doctreedir=str(out / ".doctrees"),
            freshenv=fresh,
            warningiserror=True,
            keep_going=True,
            quiet=True,
        )
    text = complaints.getvalue()
    if result:
        # Sphinx keeps pages that it has read, and would not warn about them again.
        (out / ".doctrees" / "environment.pickle").unlink(missing_ok=True)
        raise SiteError(_report(text))


def _report(text: str) -> str:
    """Return Sphinx's complaints with paths from the repository's root and without colours."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", text).replace(f"{ROOT}{os.sep}", "")
    # Places in a notebook come as 10,000 times the cell plus the line.
    text = re.sub(r"(\.ipynb):(\d+):", lambda m: f"{m[1]}, cell {int(m[2]) // 10_000}:", text)
    lines = [line for line in text.splitlines() if line.strip()]
    warnings = sum("WARNING" in line or "ERROR" in line for line in lines)
    head = f"The site was not accepted ({warnings} warnings or errors): correct what follows."
    return "\n".join([head, *(f"  {line}" for line in lines)])


def _remove_old_pages(html: Path) -> None:
    """Remove pages whose source left the table of contents; Sphinx leaves them behind."""
    known = set(pages())
    for folder in ("book", "chapters"):
        for page in (html / folder).glob("*.html"):
            if page.relative_to(html).with_suffix("").as_posix() not in known:
                page.unlink()


# What a build depends on


def _sources() -> Iterator[Path]:
    """Yield every file whose content is on a page."""
    yield ROOT / "CITATION.cff"
    yield from (ROOT / "chapters").glob("*.ipynb")
    yield from (ROOT / "runs").glob("*/record.json")
    yield from (ROOT / "exercises").glob("*/public_cases.py")
    for kind in ("*.js", "*.css"):
        yield from (ROOT / "utils").rglob(kind)
    for path in (ROOT / "book").rglob("*"):
        if path.is_file() and OUT not in path.parents:
            yield path


def _machinery() -> Iterator[Path]:
    """Yield the code that makes pages: when it changes, every page is made again."""
    yield Path(__file__)
    yield from (ROOT / "utils").glob("figure_renderer.py")
    yield from (ROOT / "book" / "_ext").glob("*.py")


def _installed() -> list[str]:
    return sorted(f"{d.metadata['Name']} {d.version}" for d in metadata.distributions())


def _fingerprint(files: Iterable[Path], *texts: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(files):
        content = hashlib.blake2b(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    for text in texts:
        digest.update(f"{text}\n".encode())
    return digest.hexdigest()


def _kept(out: Path, name: str) -> str:
    path = out / f".{name}"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _keep(out: Path, name: str, text: str) -> None:
    (out / f".{name}").write_text(text, encoding="utf-8")


def _write_if_new(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


@contextlib.contextmanager
def _alone_in(out: Path) -> Iterator[None]:
    """Wait until no other process builds into `out`."""
    with open(out / ".lock", "a+b") as lock:
        if sys.platform == "win32":
            import msvcrt

            lock.seek(0)
            while True:
                # LK_LOCK gives up after ten seconds, a build may take longer.
                with contextlib.suppress(OSError):
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        # The system lets go of the lock when the file is closed.
        yield


# Serving


def server(html: Path, port: int = 0) -> ThreadingHTTPServer:
    """Return a server of the folder `html` on this machine only; port 0 takes a free one."""
    handler = partial(_QuietHandler, directory=str(html))
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: a line per request would bury the address."""


def serve(out: Path, port: int) -> None:
    """Serve the site built into `out` until interrupted.

    Raises SiteError if there is no site yet or the port is taken.
    """
    html = out / "html"
    if not (html / "index.html").exists():
        raise SiteError(f"There is no site in {out}: build it first.")
    try:
        here = server(html, port)
    except OSError as error:
        raise SiteError(f"Port {port} cannot be used ({error}): choose another one.") from error
    with here, contextlib.suppress(KeyboardInterrupt):
        print(f"http://127.0.0.1:{here.server_port}/ (stop with Ctrl+C)", flush=True)
        here.serve_forever()


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m utils.site", description="The course's site.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    build_verb = verbs.add_parser("build", help="build the site; a warning fails the build")
    build_verb.add_argument("--all", action="store_true", help="make every page again")
    serve_verb = verbs.add_parser("serve", help="serve the built site on this machine")
    serve_verb.add_argument("--port", type=int, default=8000)
    for verb in (build_verb, serve_verb):
        verb.add_argument("--out", type=Path, default=OUT, help="folder of the built site")
    options = parser.parse_args(arguments)
    try:
        if options.verb == "serve":
            serve(options.out, options.port)
            return 0
        start = time.perf_counter()
        index = build(options.out, everything=options.all) / "index.html"
    except SiteError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Built in {time.perf_counter() - start:.0f} s: {_shown(index)}\n{index.as_uri()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
