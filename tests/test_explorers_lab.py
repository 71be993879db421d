"""The explorers in a running JupyterLab: the same script, numbers and keys, and a way to Python."""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import nbformat
import pytest
import test_site_browser
from playwright.sync_api import Browser, Locator, Page, TimeoutError
from test_explorers_browser import AGREE, Shown, centre, operate

from utils import explorers, site

pytestmark = pytest.mark.browser

browser = test_site_browser.browser

SECONDS = 120_000
"""How long to wait for a server, a page or a kernel on a busy machine, in milliseconds."""

NOTEBOOK = """\
from utils.explorers import slide_kernel
explorer = slide_kernel(alt="A kernel slides.", name="in-lab")
explorer"""

OTHERS = {
    "channels": 'three_channels(alt="Three channels.", name="channels")',
    "pool": 'pooling(alt="Pooling.", name="pool")',
    "field": 'receptive_field(alt="What one value sees.", name="field")',
    "threshold": (
        'threshold([0.1, 0.3, 0.35, 0.6, 0.8, 0.9], [0, 0, 1, 0, 1, 1], alt="Threshold.", '
        'name="threshold")'
    ),
}


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """A JupyterLab on this machine only, with a small notebook; its address."""
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(NOTEBOOK, id="first"),
            nbformat.v4.new_code_cell("print('state', explorer.state['position'])", id="second"),
            *(
                nbformat.v4.new_code_cell(f"from utils import explorers\nexplorers.{call}", id=kind)
                for kind, call in OTHERS.items()
            ),
        ],
        # As JupyterLab itself writes it, so that it has no reason to ask for a kernel.
        metadata={
            "kernelspec": {
                "name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python",
            },
            "language_info": {"name": "python"},
        },
    )
    nbformat.write(notebook, tmp_path / "small.ipynb")
    token = secrets.token_hex(16)
    environment = {
        **os.environ,
        "PYTHONPATH": str(site.ROOT),
        "JUPYTER_CONFIG_DIR": str(tmp_path / "config"),
        "JUPYTER_DATA_DIR": str(tmp_path / "data"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "workspaces"),
    }
    log = (tmp_path / "log.txt").open("w")
    command = [
        sys.executable, "-m", "jupyter", "lab", "--no-browser", "--ip=127.0.0.1", "--port=0",
        "--allow-root", f"--IdentityProvider.token={token}", f"--notebook-dir={tmp_path}",
    ]  # fmt: skip
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=tmp_path)
    try:
        yield wait_for_lab(tmp_path, process) + f"lab/tree/small.ipynb?token={token}&reset"
    finally:
        process.terminate()
        process.wait(30)
        log.close()


def wait_for_lab(folder: Path, process: subprocess.Popen[bytes]) -> str:
    """The server's address, as soon as it answers."""
    give_up = time.monotonic() + SECONDS / 1000
    while time.monotonic() < give_up and process.poll() is None:
        for path in (folder / "runtime").glob("jpserver-*.json"):
            if ".html" in path.name:
                continue
            address = str(json.loads(path.read_text())["url"])
            try:
                urlopen(address + "api", timeout=5).close()
            except OSError:
                continue
            return address
        time.sleep(0.3)
    pytest.fail(f"JupyterLab did not start:\n{(folder / 'log.txt').read_text()[-2000:]}")


def answer_dialogs(page: Page) -> None:
    """Whenever JupyterLab asks something, take its first answer that goes on, and say what it was.

    A slow start can make it ask for a kernel, or say that the server did not answer in time.
    """

    def answer(dialog: Locator) -> None:
        print("JupyterLab asked:", dialog.inner_text())
        dialog.locator(".jp-Dialog-button").last.click(timeout=5_000)

    page.add_locator_handler(page.locator("dialog.jp-Dialog").first, answer)


def run(cell: Locator) -> None:
    """Run a cell by the keyboard; again if the page was not yet listening."""
    asked = re.compile(r"\[(\d+|\*)\]")
    for _ in range(5):
        cell.locator(".cm-content").click()
        cell.page.keyboard.press("Shift+Enter")
        try:
            return (
                cell.locator(".jp-InputPrompt").filter(has_text=asked).wait_for(timeout=SECONDS / 6)
            )
        except TimeoutError:
            continue
    pytest.fail("JupyterLab did not run the cell.")


def test_the_same_explorer_lives_in_jupyterlab(browser: Browser, lab: str) -> None:
    page = browser.new_page(viewport={"width": 1300, "height": 1400})
    page.set_default_timeout(SECONDS)
    answer_dialogs(page)
    page.goto(lab, wait_until="domcontentloaded")
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()
    run(cells.nth(0))
    root = cells.nth(0).locator(".cnx-root")
    root.wait_for()
    shown = Shown(root, "slide", explorers.slide_kernel(alt="A kernel slides.").initial)
    shown.agrees()
    # In JupyterLab an arrow key that is not kept from it would move to another cell.
    shown.press("ArrowRight", "ArrowDown", "ArrowDown")
    shown.agrees(position=[2, 1])
    # Nor may Enter or B on a button open the cell or insert another one.
    shown.root.locator("[data-do=back]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("b")
    shown.agrees(position=[2, 0])
    assert cells.count() == 2 + len(OTHERS)
    shown.type("stride", "2")
    shown.agrees(stride=2)
    page.mouse.move(*centre(shown, "input", 1, 1))
    page.mouse.down()
    page.mouse.move(*centre(shown, "input", 6, 4), steps=3)
    page.mouse.up()
    shown.agrees(position=[2, 1])
    shown.press("End")
    shown.agrees(position=[2, 2])
    assert shown.root.locator("[data-do=link]").count() == 0
    # What the reader has set comes back to Python.
    run(cells.nth(1))
    output = cells.nth(1).locator(".jp-OutputArea-output")
    output.filter(has_text="state").wait_for()
    assert output.inner_text().strip() == "state [2, 2]"
    operate(shown)
    assert {"slide", *OTHERS} == set(AGREE)
    for number, (kind, call) in enumerate(OTHERS.items(), start=2):
        run(cells.nth(number))
        root = cells.nth(number).locator(".cnx-root")
        root.wait_for()
        made = eval(call, vars(explorers))
        operate(Shown(root, kind, made.initial))
    page.close()
