"""The explorers in Chromium, on a page like the site's and on the site.

Every number that an explorer shows is read from the page and compared with what `utils` computes
for the same state.
"""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
import test_site_browser
from numpy.typing import NDArray
from playwright.sync_api import Browser, Locator, Page

from utils import arithmetic, explorers, metrics, ops, site
from utils.explorers import Explorer

pytestmark = pytest.mark.browser

# The same Chromium as for the site's pages, or the same reason for having none.
browser = test_site_browser.browser

State = dict[str, Any]

READ = """root => {
  const grids = {};
  for (const svg of root.querySelectorAll('svg.cnx-grid')) {
    const rows = [];
    for (const cell of svg.querySelectorAll('g[data-r]')) {
      const [r, c] = [Number(cell.dataset.r), Number(cell.dataset.c)];
      (rows[r] ??= [])[c] = {
        text: cell.querySelector('text')?.textContent ?? null,
        classes: [...cell.classList],
      };
    }
    grids[svg.dataset.part] = rows;
  }
  const lines = {};
  for (const line of root.querySelectorAll('[data-line], .cnx-sum, tr[data-layer], td[data-n]')) {
    const {layer} = line.dataset;
    const name = line.dataset.line ?? (layer ? `layer ${layer}` : 'loose');
    const numbers = (lines[name] ??= {});
    for (const part of [line, ...line.querySelectorAll('[data-n]')]) {
      if (part.dataset.n) (numbers[part.dataset.n] ??= []).push(part.textContent);
    }
  }
  const svg = {};
  for (const text of root.querySelectorAll('svg [data-n]')) {
    if (text.dataset.n) svg[text.dataset.n] = text.textContent;
  }
  const curves = {};
  for (const curve of root.querySelectorAll('svg.cnx-curve')) {
    curves[curve.dataset.part] = {
      current: [Number(curve.dataset.x), Number(curve.dataset.y)],
      path: curve.querySelector('.cnx-path').getAttribute('d'),
    };
  }
  const units = [...root.querySelectorAll('.cnx-unit[data-level]')].map(unit => ({
    level: Number(unit.dataset.level), place: Number(unit.dataset.place),
    tap: unit.classList.contains('tap'), pad: unit.classList.contains('pad'),
  }));
  const plane = [...root.querySelectorAll('.cnx-plane .cnx-unit')]
    .map(unit => [Number(unit.dataset.r), Number(unit.dataset.c)]);
  const handle = root.querySelector('[role=slider]');
  return {
    grids, lines, svg, curves, units, plane,
    text: root.innerText,
    valuetext: handle.getAttribute('aria-valuetext'),
    problem: root.querySelector('.cnx-problem:not([hidden])')?.textContent ?? '',
    notice: root.querySelector('.cnx-notice').textContent,
  };
}"""


# ── What is compared ──────────────────────────────────────────────────────────────────────────────


def number(text: str) -> float:
    return float(text.replace("−", "-").strip("()"))


def same(text: str | None, value: Any, what: str = "") -> None:
    """The text shows the value, rounded to three decimals at most."""
    assert text is not None, what
    assert abs(number(text) - float(value)) <= 0.00051, (what, text, value)
    assert len(text.partition(".")[2].rstrip(")")) <= 3, (what, text)


def same_grid(shown: Any, values: Any, what: str, last: Sequence[int] | None = None) -> None:
    """The grid shows the values; after position `last` its cells are blank."""
    values = np.asarray(values)
    assert (len(shown), len(shown[0])) == values.shape, what
    for (r, c), value in np.ndenumerate(values):
        if last is not None and [r, c] > list(last):
            assert shown[r][c]["text"] is None, (what, r, c)
        elif np.isnan(value):
            assert shown[r][c]["text"] is None, (what, r, c)
        else:
            same(shown[r][c]["text"], value, f"{what}[{r}, {c}]")


def marked(shown: Any, kind: str) -> set[tuple[int, int]]:
    return {
        (r, c)
        for r, row in enumerate(shown)
        for c, cell in enumerate(row)
        if kind in cell["classes"]
    }


def same_size(shown: Any, size: int, kernel: int, state: State, name: str) -> None:
    """The size formula of one axis."""
    how = {key: state[key] for key in ("stride", "padding", "dilation") if key in state}
    dilation = state.get("dilation", 1)
    before, after = arithmetic.padding_amounts(size, kernel, **how)
    span = arithmetic.effective_kernel_size(kernel, dilation)
    count = arithmetic.conv_output_size(size, kernel, **how)
    lines = shown["lines"]
    numbers = {"W": size, "span": span, "S": state["stride"], "floor": count - 1, "count": count}
    numbers |= {"P": before} if before == after else {"before": before, "after": after}
    numbers["room"] = size + before + after - span
    line = lines[name] if name in lines else lines["height and width"]
    assert line.keys() == numbers.keys()
    for key, value in numbers.items():
        for text in line[key]:
            same(text, value, f"{name}: {key}")
    spans = lines.get(f"{name} span") or lines.get("height and width span")
    assert (spans is not None) == (dilation > 1)
    if spans:
        expected = {"F": kernel, "F-1": kernel - 1, "D-1": dilation - 1, "F_eff": span}
        assert {key: [number(t) for t in texts] for key, texts in spans.items()} == {
            key: [value] for key, value in expected.items()
        }


def same_windows(shown: Any, state: State, sizes: tuple[int, int], part: str) -> None:
    """Padding, never-read cells, the window's taps, the formulas: all that windows have in common.

    sizes: the kernel's, or the pooling window's.
    """
    how = {key: state[key] for key in ("stride", "padding", "dilation") if key in state}
    shape = np.shape(state["image"])[:2]
    pads = [arithmetic.padding_amounts(n, f, **how) for n, f in zip(shape, sizes, strict=True)]
    ring = np.pad(np.zeros(shape, bool), pads, constant_values=True)
    cells = shown["grids"][part]
    assert marked(cells, "pad") == {(int(r), int(c)) for r, c in np.argwhere(ring)}
    unread = [arithmetic.unread_positions(n, f, **how) for n, f in zip(shape, sizes, strict=True)]
    inside = {
        (r - pads[0][0], c - pads[1][0]) for r, c in marked(cells, "unread") if not ring[r, c]
    }
    assert inside == {
        (r, c) for r in range(shape[0]) for c in range(shape[1])
        if r in unread[0] or c in unread[1]
    }  # fmt: skip
    dilation = state.get("dilation", 1)
    row, column = state["position"]
    assert marked(cells, "tap") == {
        (row * state["stride"] + i * dilation, column * state["stride"] + j * dilation)
        for i in range(sizes[0])
        for j in range(sizes[1])
    }
    line = shown["lines"]["unread"]
    numbers = {"rows": len(unread[0]), "H": shape[0], "columns": len(unread[1]), "W": shape[1]}
    assert {key: number(texts[0]) for key, texts in line.items()} == numbers
    for axis, name in enumerate(("height", "width")):
        same_size(shown, shape[axis], sizes[axis], state, name)


def steps_of(state: State) -> dict[str, Any]:
    return {key: state[key] for key in ("stride", "padding", "dilation") if key in state}


def window_of(plane: Any, sizes: tuple[int, int], state: State, rim: float = 0) -> Any:
    """The window's values, by slicing the padded plane: nothing of this is in `utils.ops`."""
    how = steps_of(state)
    pads = [
        arithmetic.padding_amounts(n, f, **how) for n, f in zip(plane.shape, sizes, strict=True)
    ]
    padded = np.pad(plane.astype(float), pads, constant_values=rim)
    d = state.get("dilation", 1)
    top, left = (place * state["stride"] for place in state["position"])
    return padded[top : top + sizes[0] * d : d, left : left + sizes[1] * d : d]


def agree_slide(shown: Any, state: State) -> None:
    image, kernel = np.array(state["image"]), np.array(state["kernel"])
    output = ops.conv2d(image, kernel, state["bias"], **steps_of(state))
    row, column = state["position"]
    window = window_of(image, kernel.shape, state)
    grids, lines = shown["grids"], shown["lines"]
    same_grid(grids["window"], window, "window")
    same_grid(grids["kernel"], kernel, "kernel")
    same_grid(grids["products"], window * kernel, "products")
    same_grid(grids["output"], output, "output", None if state["whole"] else (row, column))
    assert marked(grids["output"], "current") == {(row, column)}
    same(lines["loose"]["sum"][0], output[row, column] - state["bias"], "sum")
    same(lines["terms"]["terms"][0], output[row, column] - state["bias"], "terms")
    same(lines["total"]["value"][0], output[row, column], "value")
    same_windows(shown, state, kernel.shape, "input")
    rows, columns = (
        arithmetic.padding_amounts(n, f, **steps_of(state))
        for n, f in zip(image.shape, kernel.shape, strict=True)
    )
    padded = ops.pad2d(image, (rows, columns))
    same_grid(grids["input"], padded, "input")
    assert [number(lines["shape"][key][0]) for key in ("rows", "columns")] == list(output.shape)
    assert shown["valuetext"] == f"output row {row}, column {column}"


def agree_channels(shown: Any, state: State) -> None:
    image, kernels = np.array(state["image"]), np.array(state["kernels"])
    bias, chosen = np.array(state["bias"]), state["filter"]
    output = ops.conv2d(image, kernels, bias, **steps_of(state))
    row, column = state["position"]
    grids, lines = shown["grids"], shown["lines"]
    partials = []
    for c in range(image.shape[2]):
        kernel = kernels[:, :, c, chosen]
        window = window_of(image[:, :, c], kernel.shape, state)
        same_grid(grids[f"window-{c}"], window, f"window {c}")
        same_grid(grids[f"kernel-{c}"], kernel, f"kernel {c}")
        same_grid(grids[f"products-{c}"], window * kernel, f"products {c}")
        partial = ops.conv2d(image[:, :, c], kernel, **steps_of(state))[row, column]
        same(lines["loose"][f"partial-{c}"][0], partial, f"partial sum {c}")
        same(lines["total"][f"total-{c}"][0], partial, f"partial sum {c} in the total")
        same_windows(shown, state, kernel.shape, f"input-{c}")
        partials.append(partial)
    same(lines["total"]["bias"][0], bias[chosen], "bias")
    same(lines["total"]["value"][0], output[row, column, chosen], "value")
    assert abs(sum(partials) + bias[chosen] - output[row, column, chosen]) < 1e-9
    for k in range(output.shape[2]):
        last = None if state["whole"] else (row, column)
        same_grid(grids[f"output-{k}"], output[:, :, k], f"output {k}", last)
    numbers = [number(lines["shape"][key][0]) for key in ("rows", "columns", "filters")]
    assert numbers == list(output.shape)


def agree_pool(shown: Any, state: State) -> None:
    image, size = np.array(state["image"]), state["window"]
    pool = ops.max_pool2d if state["mode"] == "max" else ops.average_pool2d
    output = pool(image, size, **steps_of(state))
    row, column = state["position"]
    window = window_of(image, (size, size), state, np.nan)
    grids, lines = shown["grids"], shown["lines"]
    same_grid(grids["window"], window, "window")
    same_grid(grids["output"], output, "output", None if state["whole"] else (row, column))
    same(lines["total"]["value"][0], output[row, column], "value")
    winners = marked(grids["window"], "winner")
    if state["mode"] == "max":
        _, places = ops.max_pool2d(image, size, **steps_of(state), return_indices=True)
        ((i, j),) = winners
        pads = [arithmetic.padding_amounts(n, size, **steps_of(state)) for n in image.shape]
        place = np.array([row, column]) * state["stride"] + [i, j] - [pads[0][0], pads[1][0]]
        assert place[0] * image.shape[1] + place[1] == places[row, column]
    else:
        assert not winners
        same(lines["total"]["counted"][0], np.count_nonzero(~np.isnan(window)), "counted")
    same_windows(shown, state, (size, size), "input")
    numbers = {"rows": output.shape[0], "columns": output.shape[1], "in": image.size,
               "out": output.size}  # fmt: skip
    assert {key: number(texts[0]) for key, texts in lines["shape"].items()} == numbers


def reads(layers: Any, size: int, unit: int) -> set[int]:
    """Input positions that change output `unit`, found by passing a 1 through the layers."""
    found = set()
    edge = sum(padding for *_, padding in layers) * 70
    for place in range(-edge, size + edge):
        if place in found:
            continue
        wanted = {unit}
        for kernel, stride, dilation, padding in reversed(layers):
            wanted = {
                u * stride - padding + tap * dilation for u in wanted for tap in range(kernel)
            }
        found |= wanted
        break
    return found


def agree_field(shown: Any, state: State) -> None:
    layers, size = [tuple(layer) for layer in state["layers"]], state["size"]
    fields = arithmetic.receptive_field(layers)
    before = arithmetic.ReceptiveField(1, 1, 0)
    width = size
    for n, (field, (kernel, stride, dilation, padding)) in enumerate(
        zip(fields, layers, strict=True)
    ):
        span = arithmetic.effective_kernel_size(kernel, dilation)
        width = arithmetic.conv_output_size(
            width, kernel, stride=stride, dilation=dilation, padding=padding
        )
        texts = shown["lines"][f"layer {n}"]
        line = {key: [number(text) for text in found] for key, found in texts.items()}
        assert line == {
            "span": [span], "count": [width], "r": [before.size], "taps": [span - 1],
            "j": [before.jump] * 3, "field": [field.size], "S": [stride], "jump": [field.jump],
            "P": [padding], "start": [field.start],
        }, f"layer {n + 1}"  # fmt: skip
        before = field
    row, column = state["position"]
    last = fields[-1]
    first = last.start + column * last.jump
    seen = sorted(reads(layers, size, column))
    inside = [place for place in seen if 0 <= place < size]
    assert (seen[0], seen[-1]) == (first, first + last.size - 1)
    sentence = {key: number(texts[0]) for key, texts in shown["lines"]["field"].items()}
    assert sentence == {
        "column": column, "count": width, "field": last.size, "first": first,
        "end": first + last.size - 1, "read": len(seen), "inside": len(inside),
        "padding": len(seen) - len(inside),
    }  # fmt: skip
    bottom = [unit for unit in shown["units"] if unit["level"] == 0]
    assert sorted(unit["place"] for unit in bottom if unit["tap"]) == seen
    assert sorted(unit["place"] for unit in bottom if not unit["pad"]) == list(range(size))
    rows = reads(layers, size, row)
    assert {tuple(cell) for cell in shown["plane"]} == {(r, c) for r in rows for c in seen}


def agree_threshold(shown: Any, state: State) -> None:
    scores, labels = np.array(state["scores"]), np.array(state["labels"])
    matrix = metrics.threshold_table(scores, labels, [state["threshold"]]).matrix(0)
    lines = shown["lines"]
    for name in ("tp", "fn", "fp", "tn"):
        expected = f"{getattr(matrix, name)} {name.upper()}"
        assert lines["loose"][name] == [expected]
        assert shown["svg"][f"chart-{name}"] == " ".join(reversed(expected.split()))
    values = {
        "accuracy": metrics.accuracy(matrix), "precision": metrics.precision(matrix),
        "recall": metrics.recall(matrix), "specificity": metrics.specificity(matrix),
        "F1": metrics.f1(matrix),
    }  # fmt: skip
    for name, value in values.items():
        top, bottom = (number(lines[name][f"{name}-{part}"][0]) for part in ("top", "bottom"))
        text = lines[name][name][0]
        if np.isnan(value):
            assert (text, bottom) == ("undefined", 0), name
        else:
            assert top / bottom == pytest.approx(value), name
            assert text == f"{top / bottom:.3f}", name
    curve, roc = metrics.precision_recall(scores, labels), metrics.roc(scores, labels)
    same(shown["svg"]["AP"], curve.area, "AP")
    same(shown["svg"]["AUC"], roc.area, "AUC")
    precision = 1.0 if np.isnan(values["precision"]) else values["precision"]
    assert shown["curves"]["pr"]["current"] == pytest.approx([values["recall"], precision])
    rate = 1 - values["specificity"]
    assert shown["curves"]["roc"]["current"] == pytest.approx([rate, values["recall"]])
    drawn = points(shown["curves"]["roc"]["path"])
    assert np.allclose(drawn, np.column_stack([roc.x, roc.y]), atol=1e-3)
    # Every second point of the steps is a corner of the curve.
    corners = points(shown["curves"]["pr"]["path"])[::2]
    distinct = len(np.unique(scores)) + 1
    assert np.allclose(corners, np.column_stack([curve.x, curve.y])[:distinct], atol=1e-3)


def points(path: str) -> NDArray[np.float64]:
    """The points of a drawn curve, in the units of its axes."""
    pairs = np.array([float(v) for v in re.findall(r"[\d.]+", path)]).reshape(-1, 2)
    return np.column_stack([(pairs[:, 0] - 50) / 176, (200 - pairs[:, 1]) / 176])


AGREE: dict[str, Callable[[Any, State], None]] = {
    "slide": agree_slide,
    "channels": agree_channels,
    "pool": agree_pool,
    "field": agree_field,
    "threshold": agree_threshold,
}


# ── An explorer on a page ─────────────────────────────────────────────────────────────────────────


class Shown:
    """A mounted explorer, and the state that it should be in."""

    def __init__(self, root: Locator, kind: str, state: State) -> None:
        self.root = root
        self.kind = kind
        self.state = {**state}
        self.handle = root.locator("[role=slider]")

    def read(self) -> Any:
        return self.root.evaluate(READ)

    def agrees(self, **changes: Any) -> None:
        """After these changes to the state, every number is right."""
        self.state |= changes
        shown = self.read()
        assert shown["problem"] == ""
        AGREE[self.kind](shown, self.state)

    def press(self, *keys: str) -> None:
        self.handle.focus()
        for key in keys:
            self.root.page.keyboard.press(key)

    def type(self, field: str, text: str) -> None:
        """Type into a field and leave it."""
        area = self.root.locator(f"[data-field='{field}']")
        area.fill(text)
        area.press("Tab")

    def choose(self, field: str, value: str) -> None:
        self.root.locator(f"select[data-field='{field}']").select_option(value)

    def click(self, button: str) -> None:
        self.root.locator(f"button[data-do='{button}']").click()

    def shape(self) -> tuple[int, int]:
        """Output rows and columns, from how far the arrow keys may go."""
        state = self.state
        if self.kind == "field":
            width = state["size"]
            for kernel, stride, dilation, padding in state["layers"]:
                width = arithmetic.conv_output_size(
                    width, kernel, stride=stride, dilation=dilation, padding=padding
                )
            return width, width
        sizes = (
            (state["window"], state["window"]) if self.kind == "pool"
            else np.shape(state["kernel" if self.kind == "slide" else "kernels"])[:2]
        )  # fmt: skip
        rows, columns = (
            arithmetic.conv_output_size(n, f, **steps_of(state))
            for n, f in zip(np.shape(state["image"])[:2], sizes, strict=True)
        )
        return rows, columns


Opened = Callable[..., list[Shown]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    made = context.new_page()
    yield made
    context.close()


def write_page(folder: Path, made: Sequence[Explorer], theme: str = "light") -> str:
    """A page with explorers and the files that the site serves; its address (a file's)."""
    for path in (explorers.SCRIPT, explorers.STYLE):
        shutil.copy(path, folder)
    body = "\n".join(explorer.to_html() for explorer in made)
    page = folder / "page.html"
    page.write_text(
        f'<!doctype html><html lang="en" data-theme="{theme}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>'
        '<link rel="stylesheet" href="explorer.css"><script defer src="explorer.js"></script>'
        '<style>html { background: #fff } html[data-theme="dark"] { background: #121212 }'
        "body { margin: 0 }</style>"
        f"</head><body><main>{body}</main></body></html>",
        encoding="utf-8",
    )
    return page.as_uri()


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Iterator[Opened]:
    """Open a page with the given explorers; a script error fails the test."""
    complaints: list[str] = []
    note = lambda error: complaints.append(str(error))  # noqa: E731
    hear = lambda m: complaints.append(m.text) if m.type == "error" else None  # noqa: E731
    page.on("pageerror", note)
    page.on("console", hear)

    def open_page(*made: Explorer, link: str = "") -> list[Shown]:
        # From another page, so that a new link on the same one loads it anew.
        page.goto("about:blank")
        page.goto(write_page(tmp_path, made) + link)
        return mounted(page, made)

    yield open_page
    page.remove_listener("pageerror", note)
    page.remove_listener("console", hear)
    assert complaints == []


def mounted(page: Page, made: Sequence[Explorer]) -> list[Shown]:
    roots = page.locator(".cnn-explorer > .cnx-root")
    assert roots.count() == len(made)
    return [Shown(roots.nth(n), explorer.kind, explorer.initial) for n, explorer in enumerate(made)]


def random_slide(seed: int) -> Explorer:
    """Any image, kernel and steps for which there is an output."""
    rng = np.random.default_rng(seed)
    while True:
        image = rng.integers(-9, 10, rng.integers(1, 10, 2))
        kernel: Any = rng.integers(-3, 4, rng.integers(1, 5, 2))
        if seed % 2:
            kernel = np.round(rng.normal(size=kernel.shape), 3)
        how: dict[str, Any] = {
            "stride": int(rng.integers(1, 4)),
            "dilation": int(rng.integers(1, 4)),
            "padding": ["valid", "same", "full", 0, 1, 2][rng.integers(6)],
        }
        try:
            shape = ops.conv2d(image, kernel, **how).shape
        except ValueError:
            continue
        position = (int(rng.integers(shape[0])), int(rng.integers(shape[1])))
        return explorers.slide_kernel(
            image, kernel, bias=float(rng.integers(-2, 3)) / 2, position=position,
            whole=bool(seed % 3), alt="Random.", name=f"random-{seed}", **how,
        )  # fmt: skip


def random_channels(seed: int) -> Explorer:
    rng = np.random.default_rng(100 + seed)
    channels, filters, f = int(rng.integers(1, 4)), int(rng.integers(1, 4)), int(rng.integers(1, 4))
    size = (*rng.integers(f, 8, 2), channels)
    return explorers.three_channels(
        rng.integers(-5, 6, size), rng.integers(-2, 3, (f, f, channels, filters)),
        rng.integers(-3, 4, filters), stride=int(rng.integers(1, 4)), padding=int(rng.integers(3)),
        filter=filters - 1, whole=bool(seed % 2), alt="Random.", name=f"random-{seed}",
    )  # fmt: skip


def random_pool(seed: int) -> Explorer:
    rng = np.random.default_rng(200 + seed)
    window = int(rng.integers(1, 4))
    return explorers.pooling(
        # Few different values, so that there are ties for the largest.
        rng.integers(-4, 1, rng.integers(3, 9, 2)), window=window,
        stride=None if seed % 3 == 0 else int(rng.integers(1, 5)),
        mode="max" if seed % 2 else "average", padding="same" if seed % 4 < 2 else "valid",
        alt="Random.", name=f"random-{seed}",
    )  # fmt: skip


def random_field(seed: int) -> Explorer:
    rng = np.random.default_rng(300 + seed)
    while True:
        layers = [
            tuple(int(v) for v in (rng.integers(1, 5), rng.integers(1, 4), rng.integers(1, 4),
                                   rng.integers(0, 3)))
            for _ in range(rng.integers(1, 5))
        ]  # fmt: skip
        try:
            return explorers.receptive_field(
                layers, size=int(rng.integers(5, 40)), alt="Random.", name=f"random-{seed}"
            )
        except ValueError:
            continue


def random_threshold(seed: int) -> Explorer:
    rng = np.random.default_rng(400 + seed)
    labels = np.r_[0, 1, rng.integers(0, 2, 60)]
    scores = rng.normal(size=62) + labels
    if seed % 2:
        # Scores as coarse as these tie often.
        scores = np.round(1 / (1 + np.exp(-scores)), 1)
    return explorers.threshold(
        scores, labels, threshold=float(np.median(scores)), alt="Random.", name=f"random-{seed}"
    )


RANDOM: dict[str, Callable[[int], Explorer]] = {
    "slide": random_slide,
    "channels": random_channels,
    "pool": random_pool,
    "field": random_field,
    "threshold": random_threshold,
}


# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────


def test_script_and_python_have_the_same_limits(opened: Opened, page: Page) -> None:
    opened(explorers.pooling(alt="Pooling."))
    assert page.evaluate("CnnExplorers.LIMITS") == explorers.LIMITS


@pytest.mark.parametrize("kind", [kind for kind in RANDOM if kind != "threshold"])
def test_random_inputs_agree_wherever_the_keys_lead(opened: Opened, kind: str) -> None:
    for n, shown in enumerate(opened(*(RANDOM[kind](seed) for seed in range(6)))):
        shown.agrees()
        rows, columns = shown.shape()
        shown.press("End")
        shown.agrees(position=[rows - 1, columns - 1])
        shown.press("ArrowDown", "ArrowRight")
        shown.agrees(position=[rows - 1, columns - 1])
        shown.press("Home")
        shown.agrees(position=[0, 0])
        shown.press(*["ArrowRight"] * (n % columns), *["ArrowDown"] * (n % rows))
        shown.agrees(position=[n % rows, n % columns])
        shown.press("ArrowLeft", "ArrowUp")
        shown.agrees(position=[max(n % rows - 1, 0), max(n % columns - 1, 0)])


def test_random_scores_agree_at_every_threshold(opened: Opened) -> None:
    for shown in opened(*(random_threshold(seed) for seed in range(4))):
        shown.agrees()
        scores = np.array(shown.state["scores"])
        low, high = explorers.still.score_range(scores)
        step = (high - low) / 100
        shown.press("Home")
        shown.agrees(threshold=low)
        shown.press("PageUp", "PageUp", "ArrowRight", "ArrowUp", "ArrowLeft")
        shown.agrees(threshold=round(low + 21 * step, 6))
        # Exactly a score: it counts as positive.
        score = round(float(np.sort(scores)[30]), 4)
        shown.type("threshold", str(score))
        shown.agrees(threshold=score)
        shown.press("End")
        shown.agrees(threshold=high)
        assert (high >= scores.max()) and shown.read()["valuetext"].startswith("threshold ")


def test_typed_sizes_and_steps_agree(opened: Opened) -> None:
    (shown,) = opened(explorers.slide_kernel(alt="Slide."))
    shown.choose("image", "counting")
    shown.agrees(image=np.arange(49).reshape(7, 7).tolist())
    shown.choose("kernel", "sharpen")
    shown.agrees(kernel=[[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    shown.type("W", "8")
    shown.agrees(image=np.arange(64).reshape(8, 8).tolist())
    shown.type("stride", "3")
    shown.agrees(stride=3)
    shown.type("dilation", "2")
    shown.agrees(dilation=2)
    for padding in ("same", "full", "valid"):
        shown.choose("padding", padding)
        shown.agrees(padding=padding)
    shown.choose("padding", "number")
    shown.type("amount", "2")
    shown.agrees(padding=2)
    shown.choose("kernel", "box")
    shown.type("F", "4")
    shown.agrees(kernel=np.full((4, 4), 1 / 16).tolist())
    shown.root.locator("[data-field=whole]").check()
    shown.agrees(whole=True)
    shown.root.locator("summary").click()
    shown.type("image-text", "1 2 3 4\n-1, 0.5, 2, −2\n3 3 3 3")
    shown.type("kernel-text", "1 -1\n0.25 2")
    shown.type("bias", "-0.5")
    shown.agrees(
        image=[[1, 2, 3, 4], [-1, 0.5, 2, -2], [3, 3, 3, 3]], kernel=[[1, -1], [0.25, 2]], bias=-0.5
    )
    shown.click("reset")
    shown.agrees(**explorers.slide_kernel(alt="Slide.").initial)


def test_typed_channels_agree(opened: Opened) -> None:
    made = explorers.three_channels(alt="Channels.")
    (shown,) = opened(made)
    shown.choose("filter", "1")
    shown.agrees(filter=1)
    shown.root.locator("summary").click()
    image, kernels = np.array(made.initial["image"]), np.array(made.initial["kernels"])
    image[:, :, 1] = np.arange(25).reshape(5, 5)
    shown.type("image-1", "\n".join(" ".join(map(str, row)) for row in image[:, :, 1]))
    kernels[:, :, 2, 1] = [[2, 0, 0], [0, -2, 0], [0, 0, 2]]
    shown.type("kernel-2", "2 0 0\n0 -2 0\n0 0 2")
    shown.type("bias", "7")
    shown.agrees(image=image.tolist(), kernels=kernels.tolist(), bias=[1, 7])
    shown.type("image-0", "1 2\n3 4")
    assert "red channel came with 2 rows and 2 columns" in shown.read()["problem"]
    shown.choose("filter", "0")
    shown.agrees(filter=0)


def test_typed_pooling_agrees(opened: Opened) -> None:
    (shown,) = opened(explorers.pooling(alt="Pooling."))
    shown.type("window", "3")
    shown.agrees(window=3)
    shown.choose("mode", "average")
    shown.agrees(mode="average")
    shown.choose("padding", "same")
    shown.agrees(padding="same")
    shown.type("stride", "1")
    shown.agrees(stride=1)
    shown.choose("image", "diagonal")
    shown.agrees(image=(9 * np.eye(7, dtype=int)).tolist())


def test_layers_are_added_changed_and_removed(opened: Opened) -> None:
    (shown,) = opened(explorers.receptive_field([(3, 1), (3, 2)], size=12, alt="Field."))
    shown.click("add")
    shown.agrees(layers=[[3, 1, 1, 0], [3, 2, 1, 0], [3, 1, 1, 0]])
    shown.type("layer-0-padding", "1")
    shown.type("layer-0-dilation", "2")
    shown.type("layer-2-kernel", "2")
    shown.agrees(layers=[[3, 1, 2, 1], [3, 2, 1, 0], [2, 1, 1, 0]])
    shown.type("W", "20")
    shown.agrees(size=20)
    shown.click("remove-1")
    shown.agrees(layers=[[3, 1, 2, 1], [2, 1, 1, 0]])
    shown.click("remove-0")
    shown.agrees(layers=[[2, 1, 1, 0]])
    assert shown.root.locator("button[data-do=remove-0]").is_disabled()


# ── Mouse, playing, keyboard ──────────────────────────────────────────────────────────────────────


def centre(shown: Shown, part: str, rows: float, columns: float) -> tuple[float, float]:
    """Where a place on a grid, in cells, is on the screen."""
    svg = shown.root.locator(f"svg[data-part='{part}']")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    assert box is not None
    cells = shown.read()["grids"][part]
    return (
        box["x"] + box["width"] * columns / len(cells[0]),
        box["y"] + box["height"] * rows / len(cells),
    )


def test_window_follows_the_mouse(opened: Opened, page: Page) -> None:
    for made in (
        explorers.slide_kernel(np.arange(64).reshape(8, 8), stride=2, padding=1, alt="Slide."),
        explorers.pooling(np.arange(64).reshape(8, 8), window=2, alt="Pooling."),
    ):
        (shown,) = opened(made)
        page.mouse.move(*centre(shown, "input", 1, 1))
        page.mouse.down()
        shown.agrees(position=[0, 0])
        page.mouse.move(*centre(shown, "input", 5, 5), steps=4)
        shown.agrees(position=[2, 2])
        page.mouse.move(*centre(shown, "input", 60, 60))
        shown.agrees(position=[shown.shape()[0] - 1, shown.shape()[1] - 1])
        page.mouse.up()
        page.mouse.move(*centre(shown, "input", 1, 1))
        shown.agrees()
        page.mouse.click(*centre(shown, "output", 1.5, 0.5))
        shown.agrees(position=[1, 0])


def test_field_and_threshold_follow_the_mouse(opened: Opened, page: Page) -> None:
    field, threshold = opened(explorers.receptive_field(alt="Field."), random_threshold(1))
    strip = field.root.locator("svg[data-part=strip]")
    strip.scroll_into_view_if_needed()
    box = strip.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 2, box["y"] + 5)
    field.agrees(position=[field.state["position"][0], 0])
    plane = field.root.locator("svg[data-part=plane]").bounding_box()
    assert plane is not None
    page.mouse.click(plane["x"] + plane["width"] - 2, plane["y"] + 2)
    field.agrees(position=[0, field.shape()[1] - 1])
    chart = threshold.root.locator("svg[data-part=scores]")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    threshold.agrees(threshold=0.5)
    page.mouse.move(box["x"] + box["width"] + 50, box["y"] + 20)
    threshold.agrees(threshold=1.0)
    page.mouse.up()


def test_buttons_step_and_space_plays_and_stops(opened: Opened, page: Page) -> None:
    page.clock.install()
    try:
        for made in (random_slide(4), explorers.pooling(alt="Pooling.")):
            (shown,) = opened(made)
            shown.click("first")
            shown.agrees(position=[0, 0])
            rows, columns = shown.shape()
            places = [[r, c] for r in range(rows) for c in range(columns)]
            shown.press("Space")
            page.clock.run_for(3 * 900)
            shown.agrees(position=places[3])
            shown.press("Space")
            page.clock.run_for(5000)
            shown.agrees(position=places[3])
            shown.click("step")
            shown.agrees(position=places[4])
            shown.click("back")
            shown.agrees(position=places[3])
            shown.click("play")
            page.clock.run_for(900 * len(places))
            shown.agrees(position=places[-1])
            assert shown.root.locator("[data-do=play]").text_content() == "Play"
            shown.click("play")
            page.clock.run_for(900)
            shown.agrees(position=places[1])
            shown.click("last")
            shown.agrees(position=places[-1])
    finally:
        page.clock.resume()


def test_playing_is_slower_for_those_who_asked_for_less_motion(opened: Opened, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.clock.install()
    try:
        (shown,) = opened(explorers.pooling(alt="Pooling."))
        shown.press("Space")
        page.clock.run_for(1000)
        shown.agrees(position=[0, 0])
        page.clock.run_for(900)
        shown.agrees(position=[0, 1])
    finally:
        page.emulate_media(reduced_motion="no-preference")
        page.clock.resume()


def test_everything_has_a_name_and_the_tab_key_gets_everywhere(opened: Opened, page: Page) -> None:
    made = [RANDOM[kind](1) for kind in RANDOM]
    for shown in opened(*made):
        nameless = shown.root.evaluate("""root =>
          [...root.querySelectorAll('input, select, textarea, button, [role=slider], [role=img]')]
            .filter(e => !(e.ariaLabel || e.labels?.length || e.textContent.trim()))
            .map(e => e.outerHTML.slice(0, 100))""")
        assert nameless == []
        assert shown.root.get_attribute("aria-label") == "Random."
        wanted = shown.root.evaluate("""root =>
          [...root.querySelectorAll('input, select, button, summary, [tabindex]')]
            .filter(e => !e.disabled && e.checkVisibility()).length""")
        shown.root.locator("input, select").first.focus()
        reached = 0
        while reached < 99:
            if not shown.root.evaluate("root => root.contains(document.activeElement)"):
                break
            outline = page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                " return [s.outlineStyle, parseFloat(s.outlineWidth)]; }"
            )
            assert outline[0] == "solid" and outline[1] >= 2
            reached += 1
            page.keyboard.press("Tab")
        assert reached == wanted


def test_summary_is_spoken_when_the_window_rests(opened: Opened, page: Page) -> None:
    page.clock.install()
    try:
        (shown,) = opened(explorers.slide_kernel(alt="Slide."))
        live = shown.root.locator("[aria-live=polite]")
        assert live.text_content() == ""
        shown.press("ArrowRight")
        page.clock.run_for(400)
        assert live.text_content() == (
            "Output row 0, column 1: value 0. The output has 5 rows and 5 columns."
        )
    finally:
        page.clock.resume()


# ── Errors ────────────────────────────────────────────────────────────────────────────────────────


def test_too_large_a_kernel_is_said_in_pythons_own_words(opened: Opened) -> None:
    (shown,) = opened(explorers.slide_kernel(alt="Slide."))
    shown.type("W", "4")
    shown.type("F", "5")
    with pytest.raises(ValueError) as error:
        arithmetic.conv_output_size(4, 5)
    assert shown.read()["problem"] == str(error.value)
    assert not shown.handle.is_visible()
    shown.type("dilation", "2")
    with pytest.raises(ValueError) as error:
        arithmetic.conv_output_size(4, 5, dilation=2)
    assert shown.read()["problem"] == str(error.value)
    shown.choose("padding", "same")
    image = np.array(explorers.SEVEN)[:4, :4].tolist()
    kernel = np.zeros((5, 5), int)
    kernel[:3, :3] = explorers.SOBEL_X
    shown.agrees(image=image, kernel=kernel.tolist(), padding="same", dilation=2)
    (field,) = opened(explorers.receptive_field([(3,), (3,)], size=5, alt="Field."))
    field.click("add")
    assert field.read()["problem"].startswith("Layer 3: The kernel (3) is larger than the padded")
    field.click("remove-2")
    field.agrees()


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("stride", "0", "Stride S came as “0”, but a whole number from 1 to 8 was expected"),
        ("W", "2.5", "Input size W came as “2.5”"),
        ("F", "", "Kernel size F came as “”"),
        ("image-text", "1 2\n3", "Line 2 of “Image” has 1 numbers and line 1 has 2"),
        ("image-text", "1 two", "Line 1 of “Image” holds “two”, which is no number"),
        ("kernel-text", "1 2 3 4 5 6 7 8", "“Kernel” has 1 rows and 8 columns, but at most 7"),
        ("bias", "1e9", "Line 1 of “Bias” holds “1e9”"),
    ],
)
def test_a_bad_entry_is_refused_and_the_last_one_kept(
    opened: Opened, field: str, text: str, message: str
) -> None:
    (shown,) = opened(explorers.slide_kernel(alt="Slide."))
    shown.root.locator("summary").click()
    shown.type(field, text)
    problem = shown.read()["problem"]
    assert problem.startswith(message) and problem.endswith(".")
    AGREE["slide"](shown.read(), shown.state)
    shown.type("stride", "2")
    shown.agrees(stride=2)


# ── Links ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_link_carries_the_states_of_several_explorers(opened: Opened, page: Page) -> None:
    made = [
        explorers.slide_kernel(alt="One.", name="one"),
        explorers.slide_kernel(alt="Two.", name="two"),
        explorers.receptive_field(alt="Three.", name="three"),
    ]
    one, two, three = opened(*made)
    one.type("stride", "2")
    one.click("link")
    three.click("add")
    three.click("link")
    assert "address now holds this state" in three.read()["notice"]
    link = "#" + page.evaluate("location.href").partition("#")[2]
    one, two, three = opened(*made, link=link)
    one.agrees(stride=2)
    two.agrees()
    three.agrees(layers=[*three.state["layers"], [3, 1, 1, 0]])
    # A link that is pasted into the address of the open page works as well.
    page.evaluate(f"location.hash = 'explore-two={quote(json.dumps({'padding': 2}))}'")
    page.wait_for_function("document.querySelectorAll('[data-field=amount]')[1].value === '2'")
    two.agrees(padding=2)


def test_explorers_of_one_name_are_told_apart(opened: Opened, page: Page) -> None:
    made = [explorers.pooling(alt="A."), explorers.pooling(alt="B.")]
    first, second = opened(*made)
    second.choose("mode", "average")
    second.click("link")
    assert "#explore-explore-pooling-2=" in page.url
    first, second = opened(*made, link="#" + page.url.partition("#")[2])
    first.agrees()
    second.agrees(mode="average")


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("%7B", "it is damaged"),
        ("%E0%A4%A", "it is damaged"),
        ("[1]", "it is damaged"),
        ('{"stride": 0}', "the stride must be a whole number from 1 to 8"),
        ('{"stride": 1e400}', "the stride must be a whole number from 1 to 8"),
        ('{"padding": "most"}', "the padding must be valid, same, full or a whole number"),
        ('{"image": [[1, 2], [3]]}', "the image must have rows of equal length"),
        ('{"image": [[1, "<b>"]]}', "the image must hold numbers alone"),
        ('{"image": []}', "the image must have 1 to 16 entries along each axis"),
        ('{"position": [-1, 0]}', "the position must be a row and a column"),
        ('{"whole": 1}', "the switch for all output values must be true or false"),
        ('{"__proto__": 1}', "it has an unknown entry “__proto__”"),
        ('{"colour": 1}', "it has an unknown entry “colour”"),
    ],
)
def test_a_link_that_cannot_be_shown_is_refused_in_one_sentence(
    opened: Opened, part: str, reason: str
) -> None:
    encoded = part if part.startswith("%") else quote(part)
    link = f"#explore-one={encoded}"
    (shown,) = opened(explorers.slide_kernel(alt="One.", name="one"), link=link)
    notice = shown.read()["notice"]
    assert notice.startswith(f"The link's settings are not used, because {reason}")
    assert notice.endswith(": here are the usual ones.")
    shown.agrees()


def test_a_link_may_ask_for_what_has_no_output(opened: Opened) -> None:
    part = quote(json.dumps({"kernel": np.ones((7, 7)).tolist(), "dilation": 2}))
    (shown,) = opened(explorers.slide_kernel(alt="One.", name="one"), link=f"#explore-one={part}")
    assert shown.read()["problem"].startswith("The kernel (13, 7 dilated by 2) is larger than")
    shown.click("reset")
    shown.agrees()


def test_an_anchor_is_no_state(opened: Opened) -> None:
    (shown,) = opened(explorers.slide_kernel(alt="One.", name="one"), link="#explore-one")
    assert shown.read()["notice"] == ""
    shown.agrees()


# ── Looks ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_still_picture_stands_in_without_scripts(browser: Browser, tmp_path: Path) -> None:
    made = [RANDOM[kind](2) for kind in RANDOM]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(write_page(tmp_path, made))
    images = page.locator(".cnn-explorer > img")
    assert images.count() == len(made)
    for n in range(len(made)):
        box = images.nth(n).bounding_box()
        assert box is not None and box["width"] > 100 and box["height"] > 50
        assert images.nth(n).get_attribute("alt") == "Random."
    assert page.locator(".cnx-root").count() == 0
    context.close()


CONTRAST = """root => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const contrast = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const over = (top, bottom, alpha) => top.map((v, k) => v * alpha + bottom[k] * (1 - alpha));
  const groundOf = element => {
    for (let at = element; at; at = at.parentElement) {
      const found = rgb(getComputedStyle(at).backgroundColor);
      if (found[3] === 255) return found;
    }
    return [255, 255, 255];
  };
  let worst = {contrast: 99};
  const note = (element, color, ground) => {
    const value = contrast(color, ground);
    if (value < worst.contrast) worst = {contrast: value, what: element.outerHTML.slice(0, 200)};
  };
  for (const e of root.querySelectorAll('p, span, label, th, td, button, select, input, summary')) {
    if (!e.checkVisibility() || e.disabled || e.closest('.cnx-hidden')) continue;
    if (e.type === 'checkbox' || (!e.textContent.trim() && !e.value)) continue;
    note(e, rgb(getComputedStyle(e).color), groundOf(e));
  }
  for (const cell of root.querySelectorAll('g[data-r]')) {
    const text = cell.querySelector('text');
    if (!text) continue;
    let ground = rgb(getComputedStyle(cell.querySelector('.cnx-ground')).fill);
    const shade = cell.querySelector('.cnx-shade');
    if (shade) {
      const alpha = Number(shade.getAttribute('fill-opacity'));
      ground = over(rgb(getComputedStyle(shade).fill), ground, alpha);
    }
    note(cell, rgb(getComputedStyle(text).fill), ground);
  }
  return worst;
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_reads_in_both_themes_and_fits_a_phone(
    browser: Browser, tmp_path: Path, theme: str
) -> None:
    made = [
        explorers.slide_kernel(padding=2, stride=3, dilation=2, alt="Slide."),
        explorers.slide_kernel(np.ones((16, 16)), padding=8, alt="Largest."),
        explorers.three_channels(alt="Channels."),
        explorers.pooling(alt="Pooling."),
        explorers.receptive_field([(3, 1, 2, 1), (3, 2, 1, 1)] * 2, size=64, alt="Field."),
        random_threshold(1),
    ]
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(write_page(tmp_path, made, theme))
    for shown in mounted(page, made):
        worst = shown.root.evaluate(CONTRAST)
        assert worst["contrast"] >= 4.5, worst
    wide = page.evaluate("""() => [...document.querySelectorAll('.cnx-root *')]
      .filter(e => !e.closest('.cnx-scroll') && e.getBoundingClientRect().right > 360.5)
      .map(e => e.outerHTML.slice(0, 100))""")
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    small = page.evaluate("""() => [...document.querySelectorAll('button, select, input')]
      .filter(e => e.checkVisibility() && e.type !== 'checkbox')
      .map(e => [e.getBoundingClientRect().height, e.outerHTML.slice(0, 80)])
      .filter(([height]) => height < 24)""")
    assert small == []
    context.close()


# ── The site ──────────────────────────────────────────────────────────────────────────────────────


def test_explorers_on_the_site_agree(browser: Browser) -> None:
    html = site.build()
    marker = re.compile(r'<div class="cnn-explorer" data-kind="(\w+)"')
    pages = {
        name: marker.findall((html / f"{name}.html").read_text("utf-8")) for name in site.pages()
    }
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    # Every kind of explorer is somewhere in the book.
    assert {kind for kinds in pages.values() for kind in kinds} == set(AGREE)
    page = context.new_page()
    outside: list[str] = []
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with site.server(html) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:"))
                else outside.append(r.url))  # fmt: skip
        for name, kinds in pages.items():
            if kinds:
                page.goto(f"{address}{name}.html")
                check_mounted_page(page, kinds)
        server.shutdown()
    context.close()
    assert complaints == [] and outside == []


def operate(shown: Shown) -> None:
    """Drag, type and play as a reader does; after each, every number is that of `utils`."""
    page, kind = shown.root.page, shown.kind
    at_start: State
    at_end: State
    shown.agrees()
    if kind == "threshold":
        low, high = explorers.still.score_range(np.array(shown.state["scores"]))
        shown.type("threshold", f"{(low + high) / 4:.4f}")
        shown.agrees(threshold=round((low + high) / 4, 4))
        start, end = part_of(shown, "scores", 0.4), part_of(shown, "scores", 1.2)
        at_start, at_end = {}, {"threshold": high}
    elif kind == "field":
        shown.type("layer-0-padding", "1")
        layers = [list(layer) for layer in shown.state["layers"]]
        layers[0][3] = 1
        shown.agrees(layers=layers)
        rows, columns = shown.shape()
        start, end = part_of(shown, "plane", 0.01), part_of(shown, "plane", 0.99)
        at_start, at_end = {"position": [0, 0]}, {"position": [rows - 1, columns - 1]}
    else:
        if kind == "channels":
            shown.root.locator("summary").click()
            shown.type("bias", "7")
            bias = list(shown.state["bias"])
            bias[shown.state["filter"]] = 7
            shown.agrees(bias=bias)
        else:
            shown.type("stride", "1")
            shown.agrees(stride=1)
        rows, columns = shown.shape()
        image = "input-0" if kind == "channels" else "input"
        start, end = centre(shown, image, 0.2, 0.2), centre(shown, image, 60, 60)
        at_start, at_end = {"position": [0, 0]}, {"position": [rows - 1, columns - 1]}
    page.mouse.move(*start)
    page.mouse.down()
    if kind == "threshold":
        dragged = float(shown.handle.get_attribute("aria-valuenow") or "nan")
        assert low < dragged < (low + high) / 2
        at_start = {"threshold": dragged}
    shown.agrees(**at_start)
    page.mouse.move(*end, steps=3)
    page.mouse.up()
    shown.agrees(**at_end)
    shown.click("first")
    before = shown.handle.get_attribute("aria-valuenow")
    shown.click("play")
    moved = "([handle, before]) => handle.getAttribute('aria-valuenow') !== before"
    page.wait_for_function(moved, arg=[shown.handle.element_handle(), before])
    shown.click("play")
    now = float(shown.handle.get_attribute("aria-valuenow") or "nan")
    if kind == "threshold":
        assert now > low
        shown.agrees(threshold=now)
    else:
        assert now >= 2
        shown.agrees(position=[*divmod(int(now) - 1, shown.shape()[1])])


def part_of(shown: Shown, part: str, share: float) -> tuple[float, float]:
    """A place on a drawing, as a share of its width and (from 0 to 1) of its height."""
    svg = shown.root.locator(f"svg[data-part={part}]")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    assert box is not None
    down = share if part == "plane" else 0.1
    return box["x"] + box["width"] * share, box["y"] + box["height"] * down


def check_mounted_page(page: Page, kinds: list[str]) -> None:
    """Compare each explorer of a page as it is operated, and after a link to its state."""
    elements = page.locator(".cnn-explorer")
    assert [elements.nth(n).get_attribute("data-kind") for n in range(elements.count())] == kinds
    for n, kind in enumerate(kinds):
        state = json.loads(elements.nth(n).get_attribute("data-state") or "")
        shown = Shown(elements.nth(n).locator(".cnx-root"), kind, state)
        operate(shown)
        if kind == "threshold":
            shown.press("Home")
            low, _ = explorers.still.score_range(np.array(state["scores"]))
            shown.agrees(threshold=low)
        else:
            shown.press("End")
            rows, columns = shown.shape()
            shown.agrees(position=[rows - 1, columns - 1])
        shown.click("link")
        assert "address now holds this state" in shown.read()["notice"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
