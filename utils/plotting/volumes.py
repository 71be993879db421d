"""Drawings in depth: volumes, the shapes along a network, and what one value sees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Polygon, Rectangle
from numpy.typing import ArrayLike, NDArray

from utils.arithmetic import Padding, conv_output_size, padding_amounts
from utils.arithmetic import receptive_field as fields_of
from utils.plotting.grids import (
    GAP,
    MARGIN,
    MARKED,
    NOTE_FONT,
    TITLE_FONT,
    lay_out,
    make_grid,
    outline,
    text_inches,
)
from utils.plotting.page import cell_axes, labels, numeric, show
from utils.plotting.style import (
    BLUE,
    GREEN,
    INK,
    MIN_FONT,
    MUTED,
    PAGE_WIDTH,
    RULE,
    VERMILLION,
    readable,
    tint,
)
from utils.plotting.windows import ring_fills, zero_padded

RGB_NAMES = ("red", "green", "blue")
# Named as well as tinted: the tints alone would not tell the channels apart.
RGB_TINTS = (tint(VERMILLION, 0.32), tint(GREEN, 0.28), tint(BLUE, 0.28))


def channel_names(count: int) -> list[str]:
    """Names of the channels: red, green, blue if there are three, otherwise numbers."""
    return list(RGB_NAMES) if count == 3 else [f"channel {c}" for c in range(count)]


def volume_window(
    image: ArrayLike,
    kernel: ArrayLike,
    *,
    position: tuple[int, int] = (0, 0),
    stride: int = 1,
    padding: Padding = "valid",
    bias: float = 0.0,
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show one output value of a convolution over several channels, with every term.

    image: (H, W, C); kernel: (F_h, F_w, C), not flipped. position: (row, column) of the output
    value. The channels stand in the first row with their window framed; below, for each channel,
    window × kernel = products → their sum; last, the sums and the bias, added once.
    ValueError for a wrong rank, NaN, different channels or a position outside the output.
    """
    x = numeric(image, rank=3, what="image")
    w = numeric(kernel, rank=3, what="kernel")
    if x.shape[2] != w.shape[2]:
        raise ValueError(
            f"The image has {x.shape[2]} channels, the kernel {w.shape[2]}: a kernel has the depth "
            "of its input."
        )
    how: dict[str, Any] = {"stride": stride, "padding": padding}
    out = [conv_output_size(n, f, **how) for n, f in zip(x.shape[:2], w.shape[:2], strict=True)]
    if not (0 <= position[0] < out[0] and 0 <= position[1] < out[1]):
        raise ValueError(
            f"The position {position} lies outside the {out[0]} by {out[1]} output: count rows "
            "and columns from 0."
        )
    names = channel_names(x.shape[2])
    top, left = position[0] * stride, position[1] * stride
    channels, rows, operators, sums = [], [], [], []
    for c, label in enumerate(names):
        padded, ring = zero_padded(x[:, :, c], w.shape[:2], **how)
        patch = padded[top : top + w.shape[0], left : left + w.shape[1]]
        products = patch * w[:, :, c]
        sums.append(products.sum())
        channels.append(ring_fills(make_grid(padded, title=label, decimals=decimals), ring))
        rows.append([
            make_grid(patch, title=f"{label} window", note="", decimals=decimals),
            make_grid(w[:, :, c], title="kernel", note="", decimals=decimals, colors="diverging"),
            make_grid(products, title="products", note="", decimals=decimals),
            make_grid([[sums[-1]]], title="sum", note="", decimals=decimals),
        ])  # fmt: skip
        operators.append(["×", "=", "→"])
    total = [
        make_grid([[value]], title=label, note="", decimals=decimals)
        for value, label in zip([*sums, bias], [*names, "bias"], strict=True)
    ]
    result = make_grid(
        [[sum(sums) + bias]], title="output", note="", decimals=decimals, highlight=[(0, 0)]
    )
    layout = lay_out(
        [channels, *rows, [*total, result]],
        [[""] * (len(channels) - 1), *operators, ["+"] * len(sums) + ["="]],
    )
    for x0, y0 in layout.corners[0]:
        outline(layout.ax, x0 + left, y0 + top, w.shape[1], w.shape[0], color=BLUE)
    for row in layout.corners[1:-1]:
        outline(layout.ax, *row[0], w.shape[1], w.shape[0], color=BLUE)
    show(layout.fig, alt=alt, caption=caption, name=name)


SLANT = 0.34


def volume_blocks(
    shape: tuple[int, int, int],
    kernel: int,
    filters: int,
    *,
    stride: int = 1,
    padding: Padding = "valid",
    position: tuple[int, int] = (0, 0),
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show, in depth, an input volume, the filters that slide over it, and the output volume.

    shape: (H, W, C) of the input; kernel: F; filters: how many. The window is framed on each
    channel; the output cell at `position` is lit in each feature map.
    ValueError if the kernel does not fit or the position lies outside the output.
    """
    height, width, depth = shape
    how: dict[str, Any] = {"stride": stride, "padding": padding}
    out_h, out_w = (conv_output_size(n, kernel, **how) for n in (height, width))
    if not (0 <= position[0] < out_h and 0 <= position[1] < out_w):
        raise ValueError(
            f"The position {position} lies outside the {out_h} by {out_w} output: count rows and "
            "columns from 0."
        )
    before = [padding_amounts(n, kernel, **how) for n in (height, width)]
    full_h, full_w = height + sum(before[0]), width + sum(before[1])
    window = (position[0] * stride, position[1] * stride, kernel)
    tints = RGB_TINTS if depth == 3 else (tint(BLUE, 0.18),) * depth
    marks = ["R", "G", "B"] if depth == 3 else [str(c) for c in range(depth)]
    step = 1.0 if depth <= 4 else 0.55
    gap = 2.2
    reach = SLANT * 2.2 * step
    across = [full_w + (depth - 1) * reach, kernel + (depth - 1) * reach]
    across.append(out_w + (filters - 1) * reach)
    tall = max(
        full_h + (depth - 1) * reach,
        filters * (kernel + (depth - 1) * reach + 0.8) - 0.8,
        out_h + (filters - 1) * reach,
    )
    wide = sum(across) + 2 * gap + 1.6
    cell = min(0.3, PAGE_WIDTH / wide)
    top = 1.0 / cell * 0.42
    fig, ax = cell_axes(wide, tall + top + 0.75 / cell, cell=cell)
    middle = top + tall / 2
    x = 0.8
    titles = [
        (_dims(full_h, full_w, depth), "input" + (" with padding" if sum(before[0]) else "")),
        (f"{filters} × ({_dims(kernel, kernel, depth)})", "filters" if filters > 1 else "filter"),
        (_dims(out_h, out_w, filters), "output"),
    ]
    _stack(ax, x, middle, full_h, full_w, tints, marks, reach, window)
    _under(ax, x + across[0] / 2, top + tall, titles[0], cell)
    x += across[0] + gap
    _arrow(ax, x - gap + 0.3, x - 0.3, middle)
    one = kernel + (depth - 1) * reach + 0.8
    for k in range(filters):
        y = middle + (k - (filters - 1) / 2) * one
        _stack(ax, x, y, kernel, kernel, tints, marks, reach, (0, 0, kernel))
    _under(ax, x + across[1] / 2, top + tall, titles[1], cell)
    x += across[1] + gap
    _arrow(ax, x - gap + 0.3, x - 0.3, middle)
    maps = [str(k) for k in range(filters)]
    _stack(ax, x, middle, out_h, out_w, ("#FFFFFF",) * filters, maps, reach, None, position)
    _under(ax, x + across[2] / 2, top + tall, titles[2], cell)
    show(fig, alt=alt, caption=caption, name=name)


def _dims(*sizes: int) -> str:
    return " × ".join(str(size) for size in sizes)


def _under(ax: Axes, x: float, y: float, texts: tuple[str, str], cell: float) -> None:
    shape, title = texts
    ax.text(x, y + 0.3 / cell, title, ha="center", fontsize=TITLE_FONT, weight="bold", color=INK)
    ax.text(x, y + 0.5 / cell, shape, ha="center", fontsize=NOTE_FONT, color=MUTED)


def _arrow(ax: Axes, start: float, end: float, y: float) -> None:
    ax.add_patch(
        FancyArrowPatch(
            (start, y), (end, y), arrowstyle="-|>", mutation_scale=12, color=INK, linewidth=1.4
        )
    )


def _stack(
    ax: Axes,
    x: float,
    middle: float,
    height: int,
    width: int,
    fills: Sequence[str],
    marks: Sequence[str],
    reach: float,
    window: tuple[int, int, int] | None,
    lit: tuple[int, int] | None = None,
) -> None:
    """Draw slices one behind the other, the first in front, lower left."""
    depth = len(fills)
    bottom = middle + (height + (depth - 1) * reach) / 2
    for c in reversed(range(depth)):
        left, top = x + c * reach, bottom - height - c * reach
        level = 2.0 + 3 * (depth - c)
        ax.add_patch(
            Rectangle((left, top), width, height, facecolor=fills[c], edgecolor=INK, linewidth=1.2,
                      zorder=level)
        )  # fmt: skip
        for i in range(1, height):
            ax.plot([left, left + width], [top + i] * 2, color=RULE, lw=0.6, ls="-", zorder=level)
        for j in range(1, width):
            ax.plot([left + j] * 2, [top, top + height], color=RULE, lw=0.6, ls="-", zorder=level)
        if window:
            row, column, size = window
            ax.add_patch(
                Rectangle((left + column, top + row), size, size, fill=False, edgecolor=BLUE,
                          linewidth=2.2, zorder=level + 1)
            )  # fmt: skip
        if lit:
            ax.add_patch(
                Rectangle((left + lit[1], top + lit[0]), 1, 1, facecolor=MARKED, edgecolor=INK,
                          linewidth=1.6, zorder=level + 1)
            )  # fmt: skip
        ax.text(
            left + width - 0.12, top + 0.08, marks[c], ha="right", va="top", fontsize=MIN_FONT,
            weight="bold", color=INK, zorder=level + 2,
        )  # fmt: skip


def layer_stack(
    shapes: Sequence[Sequence[int]],
    *,
    names: Sequence[str] | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show the shapes along a network as boxes: (H, W, C) as blocks, (n,) as bars.

    names: one per shape, written above it. A block's face grows with height and width, its
    thickness with the logarithm of the channels; the shape is written below. ValueError for no
    shapes, a wrong number of names, or sizes that are no positive whole numbers.
    """
    if len(shapes) == 0:
        raise ValueError("There are no shapes to draw: give (H, W, C) or (n,) for each layer.")
    for shape in shapes:
        if len(shape) not in (1, 3) or any(int(n) != n or n < 1 for n in shape):
            raise ValueError(
                f"A shape came as {tuple(shape)}: give (H, W, C) or (n,) in positive whole numbers."
            )
    heads = labels(names, len(shapes), what="names")
    largest = max((max(s[:2]) for s in shapes if len(s) == 3), default=1)
    blocks = [_block(shape, head, largest) for shape, head in zip(shapes, heads, strict=True)]
    rows = _block_rows([block["span"] for block in blocks])
    tall = 2.15 + 0.19 * max(head.count("\n") for head in heads)
    width = max(sum(blocks[k]["span"] for k in row) for row in rows) + 2 * MARGIN
    fig, ax = cell_axes(width, tall * len(rows) + 2 * MARGIN, cell=1.0)
    for r, row in enumerate(rows):
        x = MARGIN
        base = MARGIN + r * tall + tall - 0.42
        for place, k in enumerate(row):
            block = blocks[k]
            middle = x + block["span"] / 2
            _draw_block(ax, block, middle, base - 0.75)
            ax.text(
                middle, base - 1.6, heads[k], ha="center", va="bottom", fontsize=NOTE_FONT,
                weight="bold", color=INK, linespacing=1.15,
            )  # fmt: skip
            ax.text(
                middle, base + 0.2, _dims(*(int(n) for n in shapes[k])), ha="center",
                va="baseline", fontsize=NOTE_FONT, color=MUTED,
            )  # fmt: skip
            x += block["span"]
            if place + 1 < len(row) or r + 1 < len(rows):
                _arrow(ax, x - 0.11, x + 0.13, base - 0.75)
    show(fig, alt=alt, caption=caption, name=name)


def _block(shape: Sequence[int], head: str, largest: int) -> dict[str, Any]:
    """The measures of a block in inches: face height, face depth, thickness, and its span."""
    if len(shape) == 3:
        face = 0.16 + 1.0 * math.sqrt(max(shape[:2]) / largest)
        high, deep = face * shape[0] / max(shape[:2]), face * shape[1] / max(shape[:2])
        thick = 0.07 * math.log2(shape[2] + 1)
        drawn = thick + deep * 0.42
    else:
        high, deep, thick = 0.2 + 0.11 * math.log2(shape[0] + 1), 0.0, 0.14
        drawn = thick
    words = [text_inches(line, NOTE_FONT, "bold") for line in head.split("\n")]
    words.append(text_inches(_dims(*(int(n) for n in shape)), NOTE_FONT))
    return {"high": high, "deep": deep, "thick": thick, "drawn": drawn,
            "span": max(drawn, *words) + GAP}  # fmt: skip


def _block_rows(spans: Sequence[float]) -> list[list[int]]:
    """The blocks' numbers in rows that fit on the page, as evenly filled as possible."""
    room = PAGE_WIDTH - 2 * MARGIN
    count = math.ceil(sum(spans) / room)
    while True:
        target, rows, used = sum(spans) / count, [[0]], spans[0]
        for k in range(1, len(spans)):
            if used + spans[k] / 2 > target and len(rows) < count:
                rows.append([])
                used = 0.0
            rows[-1].append(k)
            used += spans[k]
        if all(sum(spans[k] for k in row) <= room for row in rows) or count >= len(spans):
            return rows
        count += 1


def _draw_block(ax: Axes, block: dict[str, Any], middle: float, centre: float) -> None:
    high, deep, thick = block["high"], block["deep"], block["thick"]
    skew_x, skew_y = deep * 0.42, deep * 0.3
    left, bottom = middle - block["drawn"] / 2, centre + (high + skew_y) / 2
    top, right = bottom - high, left + thick
    style: dict[str, Any] = {"edgecolor": INK, "linewidth": 1.0, "joinstyle": "round"}
    front = [(left, bottom), (right, bottom), (right, top), (left, top)]
    ax.add_patch(Polygon(front, facecolor=tint(BLUE, 0.55), **style))
    if deep:
        lid = [(left, top), (right, top), (right + skew_x, top - skew_y),
               (left + skew_x, top - skew_y)]  # fmt: skip
        side = [(right, bottom), (right, top), (right + skew_x, top - skew_y),
                (right + skew_x, bottom - skew_y)]  # fmt: skip
        ax.add_patch(Polygon(lid, facecolor=tint(BLUE, 0.38), **style))
        ax.add_patch(Polygon(side, facecolor=tint(BLUE, 0.16), **style))


def receptive_field(
    size: int,
    layers: Sequence[tuple[int, ...]],
    *,
    names: Sequence[str] | None = None,
    position: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show along one axis what one value of the last layer sees in each layer below it.

    size: input positions. layers: (kernel, stride, dilation, zeros on either side) per layer,
    first layer first, later entries left away as in `utils.arithmetic.receptive_field`.
    names: one per layer. position: which value of the last layer (None: the middle one).
    ValueError for no layers, a layer that does not fit, or a position outside the last layer.
    """
    if len(layers) == 0:
        raise ValueError("There are no layers to draw: give (kernel, stride) for each.")
    fields = fields_of(layers)
    heads = labels(names, len(layers), what="names")
    filled = [tuple(layer) + (1, 1, 1, 0)[len(layer) :] for layer in layers]
    counts = [size]
    for kernel, stride, dilation, zeros in filled:
        counts.append(
            conv_output_size(counts[-1], kernel, stride=stride, padding=zeros, dilation=dilation)
        )
    chosen = counts[-1] // 2 if position is None else position
    if not 0 <= chosen < counts[-1]:
        raise ValueError(
            f"The position {chosen} lies outside the last layer's {counts[-1]} values: count from "
            "0."
        )
    seen = [{chosen}]
    for kernel, stride, dilation, zeros in reversed(filled):
        taps = {i * stride - zeros + t * dilation for i in seen[0] for t in range(kernel)}
        seen.insert(0, taps)
    centres = [np.arange(size) + 0.5] + [
        f.start + np.arange(n) * f.jump + f.size / 2
        for f, n in zip(fields, counts[1:], strict=True)
    ]
    _draw_reach(centres, seen, filled, _reach_texts(heads, fields, size, seen[0]),
                alt, caption, name)  # fmt: skip


def _reach_texts(
    heads: Sequence[str], fields: Sequence[Any], size: int, read: set[int]
) -> list[str]:
    inside = sum(0 <= i < size for i in read)
    texts = [f"input\n{inside} of {size} read"]
    for k, field in enumerate(fields):
        head = heads[k] or f"layer {k + 1}"
        texts.append(f"{head}\nfield {field.size}, jump {field.jump}")
    return texts


def _draw_reach(
    centres: Sequence[NDArray[Any]],
    seen: Sequence[set[int]],
    layers: Sequence[tuple[int, ...]],
    texts: Sequence[str],
    alt: str,
    caption: str,
    name: str,
) -> None:
    lowest, highest = min(0, *seen[0]), max(len(centres[0]) - 1, *seen[0])
    words = max(text_inches(line, NOTE_FONT, "bold") for t in texts for line in t.split("\n"))
    cell = min(0.36, (PAGE_WIDTH - words - 0.6) / (highest + 1 - lowest))
    left, rise = (words + 0.35) / cell - lowest, 0.72 / cell
    levels = len(centres)
    fig, ax = cell_axes(left + highest + 1 + 0.25 / cell, levels * rise + 0.3 / cell, cell=cell)
    box = min(0.3 / cell, 1.0) * 0.88
    for level in range(levels):
        y = 0.15 / cell + (levels - 0.5 - level) * rise
        head, _, note = texts[level].partition("\n")
        ax.text(0.18 / cell, y - 0.03 / cell, head, fontsize=NOTE_FONT, weight="bold", color=INK)
        ax.text(0.18 / cell, y + 0.14 / cell, note, fontsize=MIN_FONT, color=MUTED)
        _draw_values(ax, left, y, box, centres[level], seen[level])
        if level:
            kernel, stride, dilation, zeros = layers[level - 1]
            for i in seen[level]:
                for tap in range(kernel):
                    below = i * stride - zeros + tap * dilation
                    ends = [_middle(centres[level], i), _middle(centres[level - 1], below)]
                    ax.plot(
                        [left + end for end in ends], [y + box / 2, y + rise - box / 2],
                        color=readable(BLUE), linewidth=0.8, linestyle="-", alpha=0.7, zorder=2,
                    )  # fmt: skip
    show(fig, alt=alt, caption=caption, name=name)


def _middle(centres: NDArray[Any], index: int) -> float:
    """Where a value lies, also one outside the layer: a zero of the padding."""
    step = float(centres[1] - centres[0]) if len(centres) > 1 else 1.0
    return float(centres[0]) + index * step


def _draw_values(
    ax: Axes, left: float, y: float, box: float, centres: NDArray[Any], seen: set[int]
) -> None:
    """Draw one layer's values: read ones filled, zeros of the padding dotted."""
    for i in sorted(set(range(len(centres))) | seen):
        x, read = left + _middle(centres, i), i in seen
        ax.add_patch(
            Rectangle(
                (x - box / 2, y - box / 2), box, box, zorder=3,
                facecolor=tint(BLUE, 0.6) if read else "#FFFFFF",
                edgecolor=readable(BLUE) if read else RULE, linewidth=1.8 if read else 0.8,
                linestyle="-" if 0 <= i < len(centres) else ":", gid="read" if read else None,
            )
        )  # fmt: skip
