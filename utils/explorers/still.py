"""The still picture of an explorer, for places where no script runs: SVG written by hand.

Hand-written, because it is stored in the notebook's output as text: the same text on every
machine, whatever fonts and versions of matplotlib it has.
"""

from __future__ import annotations

from html import escape
from typing import Any

import numpy as np

from utils import metrics, ops
from utils.arithmetic import padding_amounts, unread_positions
from utils.arithmetic import receptive_field as fields_of
from utils.plotting.style import (
    BLUE,
    CARD,
    INK,
    MUTED,
    RULE,
    VERMILLION,
    tint,
)

CELL = 34
GAP = 40
HEAD = 24
TAP = tint(BLUE, 0.2)
PAD = "#ECEBE4"
UNREAD = "#DEE0DD"
CURRENT = tint(VERMILLION, 0.2)


def picture(kind: str, state: dict[str, Any]) -> str:
    """Return the SVG of an explorer in the given state; the same text for the same state."""
    return _DRAWN[kind](state)


def number(value: float) -> str:
    """At most three decimals, no trailing zeros, a real minus sign."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", "\N{MINUS SIGN}")


# ── Pieces ────────────────────────────────────────────────────────────────────────────────────────


def _svg(width: float, height: float, parts: list[str]) -> str:
    style = "font-family:system-ui,sans-serif;font-size:14px"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" style="{style}">'
        f'<rect width="{width:g}" height="{height:g}" fill="{CARD}"/>{"".join(parts)}</svg>'
    )


def _text(x: float, y: float, text: str, *, anchor: str = "middle", **attributes: object) -> str:
    extra = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    place = f'x="{x:g}" y="{y:g}" text-anchor="{anchor}"'
    return f'<text {place} fill="{INK}"{extra}>{escape(text)}</text>'


def _box(x: float, y: float, width: float, height: float, fill: str, edge: str, line: float) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" '
        f'stroke="{edge}" stroke-width="{line:g}"/>'
    )


def _grid(
    x: float,
    y: float,
    title: str,
    values: Any,
    fills: dict[tuple[int, int], str],
    frame: tuple[int, int, int, int] | None = None,
) -> list[str]:
    """A titled grid of numbers, its upper left cell at (x, y + HEAD)."""
    parts = [_text(x, y + 15, title, anchor="start", fill_opacity=0.85)]
    top = y + HEAD
    for (r, c), value in np.ndenumerate(values):
        left, upper = x + c * CELL, top + r * CELL
        fill = fills.get((r, c), "#FFFFFF")
        parts.append(_box(left, upper, CELL, CELL, fill, RULE, 1))
        if fill == UNREAD:
            parts.append(f'<path d="M{left} {upper + CELL} l{CELL} -{CELL}" stroke="{RULE}"/>')
        text = "" if np.isnan(value) else number(value)
        size = min(14.0, (CELL - 4) / (0.6 * max(len(text), 1)))
        parts.append(_text(left + CELL / 2, upper + CELL / 2 + 5, text, font_size=f"{size:.1f}"))
    if frame:
        r, c, height, width = frame
        box = (x + c * CELL, top + r * CELL, width * CELL, height * CELL)
        parts.append(_box(*box, "none", BLUE, 3.5))
    return parts


def _sized(values: Any) -> tuple[float, float]:
    return values.shape[1] * CELL, values.shape[0] * CELL + HEAD


def _row(blocks: list[tuple[str, Any, dict[tuple[int, int], str], Any]], y: float) -> list[str]:
    parts, x = [], 16.0
    for title, values, fills, frame in blocks:
        parts += _grid(x, y, title, values, fills, frame)
        x += max(_sized(values)[0], 8.0 * len(title)) + GAP
    return parts


def _extent(rows: list[list[tuple[str, Any, dict[tuple[int, int], str], Any]]]) -> float:
    widths = [
        sum(max(_sized(values)[0], 8.0 * len(title)) + GAP for title, values, _, _ in row)
        for row in rows
    ]
    return max(widths) - GAP + 32


def _rows(rows: list[list[tuple[str, Any, dict[tuple[int, int], str], Any]]], foot: str) -> str:
    parts, y = [], 12.0
    for row in rows:
        parts += _row(row, y)
        y += max(_sized(values)[1] for _, values, _, _ in row) + 18
    parts.append(_text(16, y + 8, foot, anchor="start", font_weight="bold"))
    width = max(_extent(rows), 8.2 * len(foot) + 32)
    return _svg(width, y + 26, parts)


# ── Windows ───────────────────────────────────────────────────────────────────────────────────────


def _windowed(
    plane: Any, size: tuple[int, int], state: dict[str, Any], rim: float
) -> tuple[Any, dict[tuple[int, int], str], tuple[int, int, int, int]]:
    """The padded plane, the fills of its cells and the window's frame (row, column, h, w)."""
    how = {"stride": state["stride"], "padding": state["padding"]}
    dilation = state.get("dilation", 1)
    pads = [
        padding_amounts(n, f, dilation=dilation, **how)
        for n, f in zip(plane.shape, size, strict=True)
    ]
    padded = np.pad(plane.astype(float), pads, constant_values=rim)
    ring = np.pad(np.zeros(plane.shape, bool), pads, constant_values=True)
    fills = {(int(r), int(c)): PAD for r, c in np.argwhere(ring)}
    for along, n in enumerate(plane.shape):
        for place in unread_positions(n, size[along], dilation=dilation, **how):
            line = place + pads[along][0]
            for other in range(padded.shape[1 - along]):
                fills[(line, other) if along == 0 else (other, line)] = UNREAD
    top, left = (place * state["stride"] for place in state["position"])
    for i in range(size[0]):
        for j in range(size[1]):
            fills[top + i * dilation, left + j * dilation] = TAP
    spans = [(f - 1) * dilation + 1 for f in size]
    return padded, fills, (top, left, spans[0], spans[1])


def _filled(output: Any, state: dict[str, Any]) -> tuple[Any, dict[tuple[int, int], str]]:
    """The output up to the current value, which has a fill of its own."""
    row, column = state["position"]
    shown = output.astype(float).copy()
    if not state["whole"]:
        shown.reshape(-1)[row * shown.shape[1] + column + 1 :] = np.nan
    return shown, {(row, column): CURRENT}


def _steps(state: dict[str, Any]) -> dict[str, Any]:
    return {key: state[key] for key in ("stride", "padding", "dilation") if key in state}


def _slide(state: dict[str, Any]) -> str:
    image, kernel = np.array(state["image"]), np.array(state["kernel"])
    output = ops.conv2d(image, kernel, state["bias"], **_steps(state))
    padded, fills, frame = _windowed(image, kernel.shape, state, 0)
    shown, current = _filled(output, state)
    row, column = state["position"]
    blocks = [
        ("input", padded, fills, frame), ("kernel", kernel, {}, None),
        ("output", shown, current, None),
    ]  # fmt: skip
    return _rows([blocks], f"output[{row}, {column}] = {number(output[row, column])}")


def _channels(state: dict[str, Any]) -> str:
    image, kernels = np.array(state["image"]), np.array(state["kernels"])
    chosen = state["filter"]
    output = ops.conv2d(image, kernels, np.array(state["bias"]), **_steps(state))[..., chosen]
    shown, current = _filled(output, state)
    row, column = state["position"]
    channels = image.shape[2]
    words = ("red", "green", "blue") if channels == 3 else [f"channel {c}" for c in range(channels)]
    rows: list[list[Any]] = []
    partials = []
    for c, word in enumerate(words):
        kernel = kernels[:, :, c, chosen]
        padded, fills, frame = _windowed(image[:, :, c], kernel.shape, state, 0)
        partial = ops.conv2d(image[:, :, c], kernel, **_steps(state))
        partials.append(f"{word} {number(partial[row, column])}")
        rows.append([(f"input, {word}", padded, fills, frame), ("kernel", kernel, {}, None)])
    rows[0].append((f"output, filter {chosen}", shown, current, None))
    foot = f"{' + '.join(partials)} + bias {number(state['bias'][chosen])}"
    return _rows(rows, f"{foot} = {number(output[row, column])}")


def _pool(state: dict[str, Any]) -> str:
    image, window = np.array(state["image"]), state["window"]
    pool = ops.max_pool2d if state["mode"] == "max" else ops.average_pool2d
    output = pool(image, window, stride=state["stride"], padding=state["padding"])
    padded, fills, frame = _windowed(image, (window, window), state, np.nan)
    shown, current = _filled(output, state)
    row, column = state["position"]
    blocks = [("input", padded, fills, frame), ("output", shown, current, None)]
    foot = f"{state['mode']} of the window: output[{row}, {column}] = {number(output[row, column])}"
    return _rows([blocks], foot)


# ── Receptive field and threshold ─────────────────────────────────────────────────────────────────


def _field(state: dict[str, Any]) -> str:
    """One strip per level, the output's on top; what leads to the output value is filled."""
    layers, size = state["layers"], state["size"]
    seen = [{state["position"][1]}]
    for kernel, stride, dilation, padding in reversed(layers):
        below = {
            place * stride - padding + tap * dilation for place in seen[0] for tap in range(kernel)
        }
        seen.insert(0, below)
    last = fields_of(layers)[-1]
    edge = -min(0, *(field.start for field in fields_of(layers)), *seen[0])
    cell = min(26.0, 640 / (size + 2 * edge))
    parts = [_text(16, 26, f"input: {size} positions; what leads to the output value is filled",
                   anchor="start")]  # fmt: skip
    for place in range(-edge, size + edge):
        inside = 0 <= place < size
        fill = (BLUE if inside else TAP) if place in seen[0] else ("#FFFFFF" if inside else PAD)
        parts.append(_box(16 + (place + edge) * cell, 38, cell, cell, fill, RULE, 1))
    first = last.start + state["position"][1] * last.jump
    left = 16 + (first + edge) * cell
    parts.append(_box(left, 36, last.size * cell, cell + 4, "none", VERMILLION, 3))
    sentence = (
        f"{len(layers)} layers: output value {state['position'][1]} sees {last.size} positions, "
        f"{number(first)} to {number(first + last.size - 1)}"
    )
    parts.append(_text(16, cell + 68, sentence, anchor="start", font_weight="bold"))
    width = max((size + 2 * edge) * cell, 8.2 * len(sentence)) + 32
    return _svg(width, cell + 84, parts)


def score_range(scores: Any) -> tuple[float, float]:
    """The ends of the threshold's axis: 0 to 1 for probabilities, else whole numbers around."""
    low, high = float(scores.min()), float(scores.max())
    if low >= 0 and high <= 1:
        return 0.0, 1.0
    return float(np.floor(low)), float(np.ceil(high)) + 1


def _threshold(state: dict[str, Any]) -> str:
    scores, labels = np.array(state["scores"]), np.array(state["labels"])
    low, high = score_range(scores)
    matrix = metrics.threshold_table(scores, labels, [state["threshold"]]).matrix(0)
    counts = [
        np.histogram(scores[labels == label], bins=40, range=(low, high))[0] for label in (0, 1)
    ]
    unit = 80 / max(counts[0].max(), counts[1].max())
    parts = []
    for label, sign, color in ((1, -1, BLUE), (0, 1, "#E69F00")):
        for k, count in enumerate(counts[label]):
            tall = float(count) * unit
            top = 120 + min(sign * tall, 0)
            parts.append(_box(16 + k * 15 + 1, round(top, 1), 13, round(tall, 1), color, "none", 0))
    at = 16 + 600 * (state["threshold"] - low) / (high - low)
    parts.append(f'<path d="M{at:.1f} 30 V210" stroke="{VERMILLION}" stroke-width="3"/>')
    negative, positive = state["names"]
    parts += [
        _text(16, 22, f"actual {positive} above, actual {negative} below", anchor="start"),
        f'<line x1="16" x2="616" y1="120" y2="120" stroke="{MUTED}"/>',
        _text(16, 238, number(low), anchor="start"),
        _text(616, 238, number(high), anchor="end"),
        _text(
            16, 264,
            f"threshold {state['threshold']:g}: TP {matrix.tp}, FN {matrix.fn}, FP {matrix.fp}, "
            f"TN {matrix.tn}", anchor="start", font_weight="bold",
        ),
    ]  # fmt: skip
    return _svg(640, 280, parts)


_DRAWN = {
    "slide": _slide,
    "channels": _channels,
    "pool": _pool,
    "field": _field,
    "threshold": _threshold,
}
