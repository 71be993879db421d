"""Every page of the built site, opened in Chromium without a network."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Response,
    Route,
    ViewportSize,
    sync_playwright,
)

from utils import site

pytestmark = pytest.mark.browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ALL_PAGES = [*site.pages(), "search", "genindex"]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PHONE, LAPTOP = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)
READABLE = 4.5
"""The contrast that WCAG 2 asks for between text and ground (level AA)."""

EQUATIONS = """() => {
  const blocks = [...document.querySelectorAll('.math')];
  return {
    blocks: blocks.length,
    typeset: document.querySelectorAll('.math mjx-container').length,
    bare: blocks.filter(b => !b.querySelector('mjx-container')).map(b => b.textContent),
    errors: [...document.querySelectorAll('mjx-merror, [data-mjx-error]')]
      .map(e => e.textContent),
    // MathJax sets a command that it does not know as text, backslash and all.
    unknown: [...document.querySelectorAll('mjx-assistive-mml mtext')]
      .map(e => e.textContent).filter(text => text.includes('\\\\')),
  };
}"""

IMAGES = """async () => {
  const images = [...document.images];
  images.forEach(image => { image.loading = 'eager'; });
  await Promise.allSettled(images.map(image => image.decode()));
  return images.filter(image => image.naturalWidth === 0).map(image => image.src);
}"""

SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('article *')]
    .filter(element => element.getBoundingClientRect().right > width)
    .slice(0, 5).map(element => `${element.tagName}.${element.className}`);
}"""

CONTRASTS = """() => {
  const numbers = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b]
    .map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const groundOf = element => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = {};
  for (const selector of ['article p', 'article h1', 'article h2', 'article p a', 'article code',
      'article pre', 'article pre span', 'article figcaption .caption-text', 'article td',
      'article th', 'article .admonition-title', 'article .eqno', 'nav.bd-links a', 'footer p']) {
    for (const element of document.querySelectorAll(selector)) {
      const style = getComputedStyle(element);
      const shown = element.checkVisibility({visibilityProperty: true});
      if (!element.textContent.trim() || !shown) continue;
      const [high, low] = [luminance(numbers(style.color)), luminance(groundOf(element))]
        .sort((a, b) => b - a);
      const contrast = (high + 0.05) / (low + 0.05);
      if (!(selector in found) || contrast < found[selector]) found[selector] = contrast;
    }
  }
  return found;
}"""


@dataclass
class Facts:
    """What the browser found on one page."""

    equations: dict[str, Any] = field(default_factory=dict)
    broken_images: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    contrasts: dict[str, dict[str, float]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


class Visit:
    """A page of the browser, and the facts about what is on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.facts = Facts()

    def let_through(self, route: Route) -> None:
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.facts.outside.append(route.request.url)
            route.abort()

    def note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.facts.complaints.append(message.text)

    def note_answer(self, answer: Response) -> None:
        if answer.status >= 400:
            self.facts.complaints.append(f"{answer.status} {answer.url}")

    def open(self, name: str) -> None:
        """Open a page and wait until its equations are typeset."""
        self.facts = Facts()
        self.page.set_viewport_size(LAPTOP)
        self.page.emulate_media(color_scheme="light")
        self.page.goto(self.address + name, wait_until="load")
        if self.page.locator(".math").count():
            self.page.evaluate("MathJax.startup.promise")

    def look(self, name: str) -> Facts:
        """Open the page `name` and measure everything on it that the tests ask about."""
        self.open(f"{name}.html")
        facts, page = self.facts, self.page
        facts.equations = page.evaluate(EQUATIONS)
        facts.broken_images = page.evaluate(IMAGES)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            page.wait_for_function(
                "theme => (document.documentElement.dataset.theme ?? theme) === theme", arg=theme
            )
            facts.contrasts[theme] = page.evaluate(CONTRASTS)
        page.set_viewport_size(PHONE)
        facts.sideways = page.evaluate(SIDEWAYS)
        return facts


def chromium() -> str | None:
    """The path of a Chromium on this computer, if there is one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        reason = (
            "No Chromium was found, so no page was opened: install it (Debian and Ubuntu: "
            "`apt-get install chromium`; elsewhere Google Chrome will do) and run this again."
        )
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(browser: Browser) -> Iterator[str]:
    with site.server(site.build()) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """One page of the browser for all tests: every request that would leave it is stopped."""
    context = browser.new_context(viewport=LAPTOP, service_workers="block")
    made = Visit(context.new_page(), address)
    context.route("**/*", made.let_through)
    made.page.on("pageerror", lambda error: made.facts.complaints.append(str(error)))
    made.page.on("console", made.note_message)
    made.page.on("response", made.note_answer)
    yield made
    context.close()


@pytest.fixture(scope="module")
def facts_of(visit: Visit) -> Callable[[str], Facts]:
    """Look at a page once, however many tests ask."""
    return functools.cache(visit.look)


@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_is_whole_without_a_network(facts_of: Callable[[str], Facts], name: str) -> None:
    facts = facts_of(name)
    assert facts.outside == []
    assert facts.complaints == []
    assert facts.broken_images == []
    assert facts.equations["errors"] == []
    assert facts.equations["unknown"] == []
    assert facts.equations["bare"] == []
    assert facts.equations["typeset"] == facts.equations["blocks"]


@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_fits_a_phone(facts_of: Callable[[str], Facts], name: str) -> None:
    assert facts_of(name).sideways == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ALL_PAGES)
def test_text_stands_out_from_its_ground(
    facts_of: Callable[[str], Facts], name: str, theme: str
) -> None:
    contrasts = facts_of(name).contrasts[theme]
    assert contrasts, "nothing was measured"
    assert {what: it for what, it in contrasts.items() if it < READABLE} == {}


def test_both_themes_were_looked_at(facts_of: Callable[[str], Facts]) -> None:
    contrasts = facts_of("book/index").contrasts
    assert contrasts["light"] != contrasts["dark"]


def test_keyboard_reaches_the_skip_link_first_and_shows_where_it_is(visit: Visit) -> None:
    visit.open("book/index.html")
    visit.page.keyboard.press("Tab")
    focused = visit.page.evaluate(
        "() => [document.activeElement.textContent.trim(),"
        " getComputedStyle(document.activeElement).outlineStyle]"
    )
    assert focused[0] == "Skip to main content"
    assert focused[1] != "none"


def test_search_finds_a_term_and_asks_nobody_else(visit: Visit) -> None:
    visit.open("search.html?q=kernel")
    visit.page.wait_for_selector("#search-results li a", timeout=10_000)
    assert visit.facts.outside == []
    assert visit.facts.complaints == []
