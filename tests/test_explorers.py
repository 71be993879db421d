"""What the explorers hand to the page, without a browser: state, still picture, output, errors."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from myst_nb.core.render import get_mime_priority
from nbclient import NotebookClient

from utils import arithmetic, explorers, metrics, ops, site
from utils.explorers import Explorer

WIDGET = "application/vnd.jupyter.widget-view+json"

SCORES = np.array([0.1, 0.4, 0.35, 0.8, 0.65, 0.2])
LABELS = np.array([0, 0, 1, 1, 1, 0])

ALL: dict[str, Callable[..., Explorer]] = {
    "slide": explorers.slide_kernel,
    "channels": explorers.three_channels,
    "pool": explorers.pooling,
    "field": explorers.receptive_field,
    "threshold": lambda **how: explorers.threshold(SCORES, LABELS, **how),
}


@pytest.fixture(autouse=True)
def nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


def parsed(explorer: Explorer) -> tuple[Tag, str]:
    """The element that the site's script looks for, and its still picture as SVG."""
    element = BeautifulSoup(explorer.to_html(), "html.parser").select_one("div.cnn-explorer")
    assert element is not None
    image = element.find("img")
    assert isinstance(image, Tag)
    kind, _, data = str(image["src"]).partition(",")
    assert kind == "data:image/svg+xml;base64"
    return element, base64.b64decode(data).decode()


def texts(svg: str) -> list[str]:
    """All text of a picture, a real minus sign read as a hyphen."""
    found = BeautifulSoup(svg, "html.parser").find_all("text")
    return [text.text.replace("−", "-") for text in found]


# ── Output ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ALL)
def test_output_holds_the_state_and_a_picture_with_its_alternative_text(kind: str) -> None:
    alt = 'A <b>bold</b> "quote" & more.'
    explorer = ALL[kind](alt=f"  {alt} ", name="my-id")
    element, svg = parsed(explorer)
    assert element["data-kind"] == kind
    assert element["data-name"] == "my-id"
    assert element["data-alt"] == alt
    assert json.loads(str(element["data-state"])) == explorer.initial == explorer.state
    image = element.find("img")
    assert isinstance(image, Tag) and image["alt"] == alt
    assert svg.startswith("<svg ") and svg.endswith("</svg>")
    assert "nan" not in svg


@pytest.mark.parametrize("kind", ALL)
def test_output_is_the_same_each_time_and_has_no_widget(kind: str) -> None:
    first, second = (ALL[kind](alt="Same.")._repr_mimebundle_() for _ in range(2))
    assert first == second
    assert set(first) == {"text/plain", "text/html"}
    assert first["text/plain"] == "Explorer: Same."


def test_state_holds_plain_numbers_whatever_came() -> None:
    explorer = explorers.slide_kernel(
        np.ones((4, 4), np.float32), np.ones((2, 2), bool), stride=np.int64(2),  # type: ignore[arg-type]
        bias=np.float64(0.5), position=(np.int64(1), 0), alt="Plain.",  # type: ignore[arg-type]
    )  # fmt: skip
    assert json.loads(json.dumps(explorer.initial)) == {
        "image": [[1.0] * 4] * 4, "kernel": [[1, 1], [1, 1]], "bias": 0.5, "stride": 2,
        "padding": "valid", "dilation": 1, "position": [1, 0], "whole": False,
    }  # fmt: skip
    layers = explorers.receptive_field(np.array([[3, 2]]).tolist(), alt="Plain.").initial["layers"]
    assert layers == [[3, 2, 1, 0]]


def test_someone_watching_gets_a_widget_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JPY_SESSION_NAME", "chapter.ipynb")
    explorer = explorers.pooling(alt="Live.")
    bundle, _ = explorer._repr_mimebundle_()
    assert {WIDGET, "text/html"} <= set(bundle)
    assert bundle["text/html"] == explorer.to_html()
    assert explorer.state == explorer.initial
    explorer.widget.state = {**explorer.initial, "stride": 1}
    assert explorer.state["stride"] == 1
    assert explorer.initial["stride"] == 2


def test_widget_runs_the_sites_own_script() -> None:
    widget = explorers.pooling(alt="Live.").widget
    script = explorers.SCRIPT.read_text("utf-8")
    assert str(widget._esm).startswith(script)
    assert str(widget._esm)[len(script) :].strip() == (
        "export default { render: CnnExplorers.render };"
    )
    assert str(widget._css) == explorers.STYLE.read_text("utf-8")


def test_nothing_is_fetched() -> None:
    for path in (explorers.SCRIPT, explorers.STYLE):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|//cdn|\bfetch\(|XMLHttpRequest|\bimport\b[ (]|@import", text)


def test_the_site_serves_these_files_and_never_a_widget() -> None:
    config = yaml.safe_load(site.CONFIG.read_text("utf-8"))["sphinx"]["config"]
    served = {site.ROOT / path for path in config["html_static_path"]}
    assert {explorers.SCRIPT, explorers.STYLE} <= served
    assert config["nb_ipywidgets_js"] == {}
    priority = get_mime_priority("html", config.get("nb_mime_priority_overrides", ()))
    assert WIDGET not in priority[: priority.index("text/html")]


def test_output_survives_nbval(tmp_path: Path) -> None:
    source = "\n".join(
        [
            "import numpy as np",
            "from utils import explorers as e",
            "from IPython.display import display",
            "display(e.slide_kernel(alt='S.'), e.pooling(alt='P.'), e.three_channels(alt='C.'))",
            "e.receptive_field(alt='F.')",
        ]
    )
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source, id="one")],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(site.ROOT)}}
    ).execute()
    outputs = notebook.cells[0].outputs
    assert [set(output.data) for output in outputs] == [{"text/plain", "text/html"}] * 4
    path = tmp_path / "small.ipynb"
    nbformat.write(notebook, path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval"]
    result = subprocess.run(
        [*command, "--nbval-current-env", str(path)], capture_output=True, text=True,
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(site.ROOT)}, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout


# ── Still pictures ────────────────────────────────────────────────────────────────────────────────


def test_still_kernel_shows_input_kernel_and_what_is_reached_of_the_output() -> None:
    image = np.arange(20).reshape(4, 5)
    how: dict[str, Any] = {"stride": 2, "padding": 1}
    explorer = explorers.slide_kernel(image, position=(1, 0), bias=0.25, alt="Still.", **how)
    output = ops.conv2d(image, explorers.SOBEL_X, 0.25, **how)
    shown = texts(parsed(explorer)[1])
    numbers = [text for text in shown if re.fullmatch(r"-?[\d.]+|", text)]
    padded = ops.pad2d(image, 1).ravel()
    # Rows 0 and 1 of the output up to position (1, 0), then blanks.
    reached = [f"{v:g}" for v in output.ravel()[:4]] + [""] * 2
    assert output.shape == (2, 3)
    assert numbers == [f"{v:g}" for v in [*padded, *explorers.SOBEL_X.ravel()]] + reached
    assert shown[-1] == f"output[1, 0] = {output[1, 0]:g}"


def test_still_channels_add_up() -> None:
    explorer = explorers.three_channels(position=(2, 3), filter=1, alt="Still.")
    state = explorer.initial
    image, kernels = np.array(state["image"]), np.array(state["kernels"])
    value = ops.conv2d(image, kernels, state["bias"], padding=1)[2, 3, 1]
    foot = texts(parsed(explorer)[1])[-1]
    parts = [int(number) for number in re.findall(r"-?\d+", foot)]
    assert foot.startswith("red ") and len(parts) == 5
    assert sum(parts[:4]) == parts[4] == value
    assert parts[3] == state["bias"][1]


@pytest.mark.parametrize("mode", ["max", "average"])
def test_still_pooling_says_its_value(mode: str) -> None:
    explorer = explorers.pooling(
        mode=mode, window=3, stride=2, padding="same", position=(0, 2), alt="Still."
    )
    pool = ops.max_pool2d if mode == "max" else ops.average_pool2d
    value = pool(explorers.SEVEN, 3, stride=2, padding="same")[0, 2]
    assert texts(parsed(explorer)[1])[-1] == (
        f"{mode} of the window: output[0, 2] = {float(f'{value:.3f}'):g}"
    )


def test_still_field_says_what_is_seen() -> None:
    layers = [(3, 1, 1, 1), (3, 2, 2, 0)]
    explorer = explorers.receptive_field(layers, size=15, position=(0, 4), alt="Still.")
    field = arithmetic.receptive_field(layers)[-1]
    first = field.start + 4 * field.jump
    assert texts(parsed(explorer)[1])[-1] == (
        f"2 layers: output value 4 sees {field.size} positions, {first} to {first + field.size - 1}"
    )


def test_still_threshold_says_its_counts() -> None:
    explorer = explorers.threshold(SCORES, LABELS, threshold=0.4, alt="Still.")
    m = metrics.threshold_table(SCORES, LABELS, [0.4]).matrix(0)
    assert texts(parsed(explorer)[1])[-1] == (
        f"threshold 0.4: TP {m.tp}, FN {m.fn}, FP {m.fp}, TN {m.tn}"
    )


# ── Errors ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: explorers.slide_kernel(alt=" "), "alt is empty"),
        (lambda: explorers.slide_kernel(alt="A.", name="a b"), "The name 'a b' is no id"),
        (lambda: explorers.slide_kernel(np.zeros((3, 3)), np.zeros((5, 5)), alt="A."),
         "The kernel (5) is larger than the padded input (3): use a smaller kernel"),
        (lambda: explorers.slide_kernel(np.zeros((17, 3)), alt="A."),
         "The image came with shape (17, 3), but the explorer shows up to (16, 16)"),
        (lambda: explorers.slide_kernel(np.zeros(3), alt="A."), "The image has 1 axes"),
        (lambda: explorers.slide_kernel(np.full((3, 3), 1e7), alt="A."), "over a million"),
        (lambda: explorers.slide_kernel(np.full((3, 3), np.nan), alt="A."), "NaN"),
        (lambda: explorers.slide_kernel(stride=9, alt="A."), "The stride came as 9, but"),
        (lambda: explorers.slide_kernel(padding=9, alt="A."), "The padding came as 9, but"),
        (lambda: explorers.slide_kernel(padding="most", alt="A."), "'most'"),
        (lambda: explorers.slide_kernel(dilation=5, alt="A."), "The dilation came as 5, but"),
        (lambda: explorers.slide_kernel(position=(5, 0), alt="A."),
         "The position's row came as 5, but there are only 0 to 4"),
        (lambda: explorers.three_channels(np.zeros((5, 5, 2)), alt="A."), "channels"),
        (lambda: explorers.three_channels(bias=[1], alt="A."), "The bias came with shape (1,)"),
        (lambda: explorers.three_channels(filter=2, alt="A."), "The filter came as 2, but"),
        (lambda: explorers.pooling(mode="sum", alt="A."), "The mode came as 'sum'"),
        (lambda: explorers.pooling(padding="full", alt="A."), "The padding came as 'full'"),
        (lambda: explorers.pooling(np.zeros((2, 2)), window=3, alt="A."), "(3) is larger than the"),
        (lambda: explorers.receptive_field([], alt="A."), "There came 0 layers"),
        (lambda: explorers.receptive_field([(3, 1)] * 3, size=6, alt="A."),
         "Layer 3: The kernel (3) is larger than the padded input (2)"),
        (lambda: explorers.receptive_field(size=65, alt="A."), "The input size came as 65"),
        (lambda: explorers.threshold([0.1, 0.2], [1, 1], alt="A."), "both 0 and 1"),
        (lambda: explorers.threshold(SCORES, LABELS, threshold=2, alt="A."),
         "The threshold came as 2, but the scores are shown from 0 to 1"),
        (lambda: explorers.threshold(SCORES, LABELS, class_names=["no"], alt="A."), "two names"),
        (lambda: explorers.threshold(np.linspace(0, 1, 2001), np.arange(2001) % 2, alt="A."),
         "There came 2001 scores"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused_in_one_sentence(
    make: Callable[[], Explorer], message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as error:
        make()
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


def test_text_for_a_number_is_refused() -> None:
    with pytest.raises(TypeError, match="The stride came as the text '2'"):
        explorers.slide_kernel(stride="2", alt="A.")  # type: ignore[arg-type]
