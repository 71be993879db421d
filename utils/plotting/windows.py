"""Windows over grids: padding, one step of a convolution, pooling, reading positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle
from numpy.typing import ArrayLike, NDArray

from utils.arithmetic import (
    Padding,
    conv_output_size,
    effective_kernel_size,
    padding_amounts,
    unread_positions,
)
from utils.plotting.grids import (
    RING,
    TITLE_FONT,
    UNREAD_HATCH,
    Grid,
    Layout,
    lay_out,
    make_grid,
    minus,
    outline,
    text_inches,
)
from utils.plotting.page import cell_axes, numeric, show
from utils.plotting.style import (
    BLUE,
    GREEN,
    INK,
    MIN_FONT,
    MUTED,
    ORANGE,
    PAGE_WIDTH,
    PURPLE,
    RULE,
    SKY,
    VERMILLION,
    tint,
)

DASHED = (0, (3, 1.4))


def _unread_mask(shape: tuple[int, int], kernel: tuple[int, int], **how: Any) -> NDArray[np.bool_]:
    """Cells that no window reads: those in an unread row or in an unread column."""
    mask = np.zeros(shape, dtype=bool)
    mask[unread_positions(shape[0], kernel[0], **how), :] = True
    mask[:, unread_positions(shape[1], kernel[1], **how)] = True
    return mask


def zero_padded(
    image: NDArray[Any], kernel: tuple[int, int], **how: Any
) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The zero-padded image and the mask of the ring that padding added."""
    amounts = [
        padding_amounts(size, width, **how) for size, width in zip(image.shape, kernel, strict=True)
    ]
    ring = np.pad(np.zeros(image.shape, dtype=bool), amounts, constant_values=True)
    return np.pad(image, amounts), ring


def ring_fills(grid: Grid, ring: NDArray[np.bool_]) -> Grid:
    fills = [
        [RING if ring[i, j] else fill for j, fill in enumerate(line)]
        for i, line in enumerate(grid.fills)
    ]
    return replace(grid, fills=fills)


def _legend_inches(handles: Sequence[Patch]) -> float:
    return 0.3 + sum(text_inches(str(h.get_label()), MIN_FONT) + 0.55 for h in handles)


def _legend(ax: Axes, handles: Sequence[Patch]) -> None:
    ax.legend(
        handles=list(handles), loc="lower center", bbox_to_anchor=(0.5, 0.0), ncols=len(handles),
        fontsize=MIN_FONT, handlelength=1.6, columnspacing=1.6, borderaxespad=0.5,
    )  # fmt: skip


def _mark(color: str, style: Any, label: str) -> Patch:
    return Patch(facecolor="none", edgecolor=color, linestyle=style, linewidth=2.0, label=label)


FIRST = _mark(BLUE, "-", "first window")
SECOND = _mark(VERMILLION, DASHED, "second window")
LAST = _mark(VERMILLION, DASHED, "last window")
WINDOW = Patch(facecolor=tint(BLUE, 0.55), edgecolor=BLUE, label="window")
PADDING = Patch(facecolor=RING, edgecolor=RULE, label="padding (zeros)")
UNREAD = Patch(facecolor="#FFFFFF", edgecolor=RULE, hatch=UNREAD_HATCH, label="never read")


def padding_grid(
    image: ArrayLike,
    *,
    kernel: int | tuple[int, int],
    padding: Padding = "valid",
    stride: int = 1,
    dilation: int = 1,
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show an image, the ring of zeros that padding adds, and where the windows lie.

    image: (H, W) numbers. kernel: its size, one number or (F_h, F_w). padding, stride and
    dilation as in `utils.arithmetic.conv_output_size`. The first window has a solid frame,
    the last one a dashed frame; cells of the image that no window reads are hatched.
    ValueError for a wrong rank, NaN, or a kernel larger than the padded image.
    """
    array = numeric(image, rank=2, what="image")
    sizes = (kernel, kernel) if isinstance(kernel, int) else kernel
    how: dict[str, Any] = {"stride": stride, "padding": padding, "dilation": dilation}
    out = [conv_output_size(n, f, **how) for n, f in zip(array.shape, sizes, strict=True)]
    padded, ring = zero_padded(array, sizes, **how)
    unread = np.zeros(padded.shape, dtype=bool)
    unread[~ring] = _unread_mask(array.shape, sizes, **how).ravel()
    right = ring_fills(
        make_grid(
            padded,
            title="padded image" if ring.any() else "image and windows",
            note=f"{padded.shape[0]} × {padded.shape[1]}  →  output {out[0]} × {out[1]}",
            decimals=decimals,
            unread=unread,
        ),
        ring,
    )
    grids = [make_grid(array, title="image", decimals=decimals), right] if ring.any() else [right]
    marks = [FIRST] + ([LAST] if out != [1, 1] else [])
    marks += ([PADDING] if ring.any() else []) + ([UNREAD] if unread.any() else [])
    layout = lay_out(
        [grids], [["→"] * (len(grids) - 1)], foot=0.34, least_width=_legend_inches(marks)
    )
    x, y = layout.corners[0][-1]
    span_h, span_w = (effective_kernel_size(f, dilation) for f in sizes)
    outline(layout.ax, x, y, span_w, span_h, color=BLUE)
    if LAST in marks:
        last_y, last_x = (out[0] - 1) * stride, (out[1] - 1) * stride
        outline(layout.ax, x + last_x, y + last_y, span_w, span_h, color=VERMILLION, style=DASHED)
    _legend(layout.ax, marks)
    show(layout.fig, alt=alt, caption=caption, name=name)


def sliding_window(
    image: ArrayLike,
    kernel: ArrayLike,
    *,
    position: tuple[int, int] = (0, 0),
    stride: int = 1,
    padding: Padding = "valid",
    bias: float = 0.0,
    whole_output: bool = False,
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show one step of a convolution: window, kernel, products, sum, and the output cell.

    image: (H, W); kernel: (F_h, F_w), not flipped (cross-correlation). position: (row, column)
    of the output value. whole_output: write all output values, not only those up to this one.
    ValueError for a wrong rank, NaN, too large a kernel or a position outside the output.
    """
    x = numeric(image, rank=2, what="image")
    w = numeric(kernel, rank=2, what="kernel")
    sizes = (w.shape[0], w.shape[1])
    how: dict[str, Any] = {"stride": stride, "padding": padding}
    out = tuple(conv_output_size(n, f, **how) for n, f in zip(x.shape, sizes, strict=True))
    row, column = position
    if not (0 <= row < out[0] and 0 <= column < out[1]):
        raise ValueError(
            f"The position {position} lies outside the {out[0]} by {out[1]} output: count rows "
            "and columns from 0."
        )
    padded, ring = zero_padded(x, sizes, **how)
    windows = np.lib.stride_tricks.sliding_window_view(padded, sizes)[::stride, ::stride]
    output = (windows * w).sum(axis=(2, 3)) + (bias or 0)
    patch = windows[row, column]
    products = patch * w
    top = [
        ring_fills(make_grid(padded, title=_input_title(ring), decimals=decimals), ring),
        _output_grid(output, position, whole_output, decimals),
    ]
    bottom = [
        make_grid(patch, title="window", decimals=decimals),
        make_grid(w, title="kernel", decimals=decimals, colors="diverging"),
        make_grid(products, title="products", decimals=decimals),
        make_grid([[output[row, column]]], title=_sum_title(bias), note="", decimals=decimals,
                  highlight=[(0, 0)]),
    ]  # fmt: skip
    layout = lay_out([top, bottom], [["→"], ["×", "=", "→"]])
    left, upper = layout.corners[0][0]
    outline(layout.ax, left + column * stride, upper + row * stride, sizes[1], sizes[0], color=BLUE)
    patch_x, patch_y = layout.corners[1][0]
    outline(layout.ax, patch_x, patch_y, sizes[1], sizes[0], color=BLUE)
    show(layout.fig, alt=alt, caption=caption, name=name)


def _input_title(ring: NDArray[np.bool_]) -> str:
    return "padded image" if ring.any() else "image"


def _sum_title(bias: float) -> str:
    if not bias:
        return "sum"
    return f"sum + bias ({minus(bias)})"


def _output_grid(
    output: NDArray[Any], position: tuple[int, int], whole: bool, decimals: int | None
) -> Grid:
    grid = make_grid(output, title="feature map", decimals=decimals, highlight=[position])
    if whole:
        return grid
    now = position[0] * output.shape[1] + position[1]
    texts = [
        [text if i * output.shape[1] + j <= now else "" for j, text in enumerate(line)]
        for i, line in enumerate(grid.texts)
    ]
    return replace(grid, texts=texts)


WINDOW_TINTS = (tint(SKY, 0.45), tint(ORANGE, 0.42), tint(GREEN, 0.32), tint(PURPLE, 0.4))


def pooling_grid(
    image: ArrayLike,
    *,
    size: int = 2,
    stride: int | None = None,
    mode: Literal["max", "average"] = "max",
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show pooling: the windows of an image and the value each gives.

    image: (H, W). stride None: the window's size. Windows that do not overlap have a frame and
    a tint of their own, shared with their output cell; of overlapping ones the first two are
    framed. In mode 'max' the winning cells are bold and framed; unread cells are hatched.
    ValueError for a wrong rank, NaN, another mode or too large a window.
    """
    x = numeric(image, rank=2, what="image")
    if mode not in ("max", "average"):
        raise ValueError(f"The mode came as {mode!r}: use 'max' or 'average'.")
    step = size if stride is None else stride
    out = tuple(conv_output_size(n, size, stride=step) for n in x.shape)
    windows = np.lib.stride_tricks.sliding_window_view(x, (size, size))[::step, ::step]
    pooled = windows.max(axis=(2, 3)) if mode == "max" else windows.mean(axis=(2, 3))
    tiled = step >= size
    left = make_grid(
        x, title="feature map", decimals=decimals,
        unread=_unread_mask(x.shape, (size, size), stride=step),
        highlight=_winners(windows, step, x.shape) if mode == "max" else None,
    )  # fmt: skip
    right = make_grid(pooled, title=f"{mode} pooling", decimals=decimals)
    if tiled:
        left, right = _tinted(left, size, step, out), _tinted(right, 1, 1, out)
    marks = [] if tiled else [FIRST, SECOND][: out[1]]
    layout = lay_out(
        [[left, right]], [["→"]], foot=0.34 if marks else 0.0, least_width=_legend_inches(marks)
    )
    _legend(layout.ax, marks)
    _frame_windows(layout, size, step, out, tiled)
    show(layout.fig, alt=alt, caption=caption, name=name)


def _winners(windows: NDArray[Any], step: int, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """The cell that wins each window: the first largest, as in Keras."""
    mask = np.zeros(shape, dtype=bool)
    for i, j in np.ndindex(windows.shape[:2]):
        row, column = np.unravel_index(windows[i, j].argmax(), windows.shape[2:])
        mask[i * step + row, j * step + column] = True
    return mask


def _tinted(grid: Grid, size: int, step: int, out: tuple[int, ...]) -> Grid:
    fills = [list(line) for line in grid.fills]
    for i, j in np.ndindex(out[0] * size, out[1] * size):
        window = (i // size, j // size)
        color = WINDOW_TINTS[(window[0] % 2) * 2 + window[1] % 2]
        fills[window[0] * step + i % size][window[1] * step + j % size] = color
    return replace(grid, fills=fills)


def _frame_windows(layout: Layout, size: int, step: int, out: tuple[int, ...], tiled: bool) -> None:
    x, y = layout.corners[0][0]
    if tiled:
        for i, j in np.ndindex(*out):
            layout.ax.add_patch(
                Rectangle((x + j * step, y + i * step), size, size, fill=False, edgecolor=INK,
                          linewidth=1.6, zorder=3)
            )  # fmt: skip
        return
    out_x, out_y = layout.corners[0][1]
    for column, (color, style) in enumerate([(BLUE, "-"), (VERMILLION, DASHED)][: out[1]]):
        outline(layout.ax, x + column * step, y, size, size, color=color, style=style)
        outline(layout.ax, out_x + column, out_y, 1, 1, color=color, style=style)


STRIP_CELL = 0.3


def window_positions(
    size: int,
    kernel: int,
    *,
    settings: Sequence[tuple[int, Padding]],
    dilation: int = 1,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show, along one axis, every position of the kernel, for several strides and paddings.

    size: input positions W; kernel: F; settings: (stride, padding) pairs, one panel each.
    Each panel has the input as a strip of numbered cells (padding tinted, unread cells
    hatched), one bar per window below it, and the output size. ValueError for no settings or
    a kernel larger than the padded input.
    """
    if len(settings) == 0:
        raise ValueError("There are no settings to draw: give (stride, padding) pairs.")
    panels = []
    for stride, padding in settings:
        how: dict[str, Any] = {"stride": stride, "padding": padding, "dilation": dilation}
        count = conv_output_size(size, kernel, **how)
        panels.append((how, count, padding_amounts(size, kernel, **how)))
    before = max(pads[0] for _, _, pads in panels)
    across = before + size + max(pads[1] for _, _, pads in panels)
    columns = 2 if 2 * (across + 1.2) * STRIP_CELL <= PAGE_WIDTH and len(panels) > 1 else 1
    cell = min(STRIP_CELL, PAGE_WIDTH / (columns * (across + 1.2)))
    rows = [panels[k : k + columns] for k in range(0, len(panels), columns)]
    titles = [_panel_title(kernel, how, count) for how, count, _ in panels]
    words = max(text_inches(title, TITLE_FONT, "bold") for title in titles) / cell
    wide = max(across, words) + 1.2
    heights = [2.4 + 0.62 * max(count for _, count, _ in row) + 0.5 for row in rows]
    fig, ax = cell_axes(columns * wide, sum(heights) + 0.9 * 0.34 / cell, cell=cell)
    top = 0.3
    for row, height in zip(rows, heights, strict=True):
        for k, (how, count, pads) in enumerate(row):
            _draw_positions(ax, k * wide + 0.6 + before, top, size, kernel, how, count, pads)
        top += height
    unread = any(unread_positions(size, kernel, **how) for how, _, _ in panels)
    padded = any(sum(pads) for _, _, pads in panels)
    _legend(ax, [WINDOW] + ([PADDING] if padded else []) + ([UNREAD] if unread else []))
    show(fig, alt=alt, caption=caption, name=name)


def _panel_title(kernel: int, how: dict[str, Any], count: int) -> str:
    positions = "1 position" if count == 1 else f"{count} positions"
    return f"F = {kernel}, S = {how['stride']}, P = {how['padding']}: {positions}"


def _draw_positions(
    ax: Axes,
    left: float,
    top: float,
    size: int,
    kernel: int,
    how: dict[str, Any],
    count: int,
    pads: tuple[int, int],
) -> None:
    start = left - pads[0]
    title = _panel_title(kernel, how, count)
    ax.text(start, top + 0.7, title, fontsize=TITLE_FONT, weight="bold", color=INK)
    unread = set(unread_positions(size, kernel, **how))
    for i in range(-pads[0], size + pads[1]):
        inside = 0 <= i < size
        box = (left + i, top + 1.1), 1, 1
        ax.add_patch(
            Rectangle(*box, facecolor="#FFFFFF" if inside else RING, edgecolor=INK, linewidth=0.8)
        )
        if i in unread:
            ax.add_patch(
                Rectangle(*box, fill=False, hatch=UNREAD_HATCH, edgecolor=RULE, linewidth=0,
                          gid="unread")
            )  # fmt: skip
        label = ax.text(
            left + i + 0.5, top + 1.6, str(i) if inside else "", ha="center",
            va="center_baseline", fontsize=MIN_FONT, color=INK,
        )  # fmt: skip
        if i in unread:
            label.set_bbox({"facecolor": "#FFFFFF", "edgecolor": "none", "pad": 1.0})
    for window in range(count):
        y = top + 2.25 + 0.62 * window
        first = left - pads[0] + window * how["stride"]
        span = effective_kernel_size(kernel, how["dilation"])
        ax.text(
            first - 0.15, y + 0.22, str(window), ha="right", va="center_baseline",
            fontsize=MIN_FONT, color=MUTED,
        )  # fmt: skip
        ax.plot([first + 0.5, first + span - 0.5], [y + 0.22] * 2, "-", color=BLUE, linewidth=1.2)
        for tap in range(kernel):
            ax.add_patch(
                Rectangle((first + tap * how["dilation"] + 0.06, y), 0.88, 0.44, linewidth=1.0,
                          facecolor=tint(BLUE, 0.55), edgecolor=BLUE, zorder=3)
            )  # fmt: skip
