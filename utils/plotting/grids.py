"""Numbers in cells: grids side by side, padding, sliding and pooling windows.

All of them are drawn on one Axes measured in cells, x to the right and y downwards, so that
an array's entry [i, j] lies at x = j and y = i of its grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, cast

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import text_to_path
from numpy.typing import ArrayLike, NDArray

from utils.plotting.page import cell_axes, labels, numeric, show
from utils.plotting.style import (
    BLUE,
    CARD,
    DIVERGING,
    GREY,
    INK,
    MIN_FONT,
    MUTED,
    PAGE_WIDTH,
    PALE_SEQUENTIAL,
    RULE,
    YELLOW,
    cell_color,
    text_on,
    tint,
)

Colors = Literal["plain", "grey", "sequential", "diverging"]
Mask = Sequence[tuple[int, int]] | NDArray[np.bool_]

MARGIN = 0.18
GAP = 0.34
NUMBER_FONT = 10.5
TITLE_FONT = 10.5
NOTE_FONT = 9.5
LARGEST_CELL = 0.62
SMALLEST_CELL = 0.37
MARKED = tint(YELLOW, 0.75)
RING = tint(BLUE, 0.14)
UNREAD_HATCH = "////"


def format_numbers(values: ArrayLike, decimals: int | None = None) -> list[list[str]]:
    """The numbers of a 2-D array as texts, all with the same number of decimals.

    decimals: how many; None takes the fewest (up to 3) that lose nothing, otherwise 2.
    """
    array = np.atleast_2d(np.asarray(values))
    if decimals is None:
        decimals = _enough_decimals(array)
    texts = [[f"{value:.{decimals}f}" for value in row] for row in array.tolist()]
    # "-0.0" is a zero that was rounded; the true minus sign is as wide as a plus.
    return [["0" + t[2:] if float(t) == 0 and t[0] == "-" else t for t in row] for row in texts]


def _enough_decimals(array: NDArray[Any]) -> int:
    for decimals in range(4):
        if np.allclose(array, np.round(array, decimals), rtol=0, atol=1e-9):
            return decimals
    return 2


def as_mask(cells: Mask | None, shape: tuple[int, ...], *, what: str) -> NDArray[np.bool_]:
    """Cells given as (row, column) pairs or as a mask, as a mask of the given shape."""
    mask = np.zeros(shape, dtype=bool)
    if cells is None:
        return mask
    if isinstance(cells, np.ndarray) and cells.dtype == bool:
        if cells.shape != shape:
            raise ValueError(
                f"The mask of {what} has shape {cells.shape}, its grid {shape}: make them equal."
            )
        return cells
    for row, column in cast(Sequence[tuple[int, int]], cells):
        if not (0 <= row < shape[0] and 0 <= column < shape[1]):
            raise ValueError(
                f"The cell ({row}, {column}) of {what} lies outside the {shape[0]} by {shape[1]} "
                "grid: count rows and columns from 0."
            )
        mask[row, column] = True
    return mask


@lru_cache(maxsize=4096)
def text_inches(text: str, size: float, weight: str = "normal") -> float:
    """Width in inches of a text in the figures' typeface."""
    if not text.strip():
        return 0.0
    font = FontProperties(family="DejaVu Sans", weight=weight, size=size)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width) / 72


@dataclass(frozen=True)
class Grid:
    """What one grid of a drawing shows: (rows, columns) texts, fills and marks."""

    texts: list[list[str]]
    fills: list[list[str]]
    marked: NDArray[np.bool_]
    unread: NDArray[np.bool_]
    title: str = ""
    note: str = ""
    indices: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.texts), len(self.texts[0])


def make_grid(
    values: ArrayLike,
    *,
    title: str = "",
    note: str | None = None,
    decimals: int | None = None,
    colors: Colors = "plain",
    limits: tuple[float, float] | None = None,
    highlight: Mask | None = None,
    unread: Mask | None = None,
    indices: bool = False,
) -> Grid:
    """A grid to draw: the numbers of a 2-D array (a 1-D array becomes one row).

    note: written below; None writes the shape. limits: the values with the first and the
    last colour. highlight: cells drawn with a thick outline. unread: cells drawn hatched.
    """
    array = np.atleast_2d(numeric(values, rank=(1, 2), what="grid"))
    rows, columns = array.shape
    return Grid(
        texts=format_numbers(array, decimals),
        fills=_fills(array, colors, limits),
        marked=as_mask(highlight, array.shape, what="the highlight"),
        unread=as_mask(unread, array.shape, what="the unread cells"),
        title=title,
        note=f"{rows} × {columns}" if note is None else note,
        indices=indices,
    )


def _fills(
    array: NDArray[Any], colors: Colors, limits: tuple[float, float] | None
) -> list[list[str]]:
    if colors == "plain":
        return [["#FFFFFF"] * array.shape[1] for _ in range(array.shape[0])]
    maps = {"grey": GREY, "sequential": PALE_SEQUENTIAL, "diverging": DIVERGING}
    if colors not in maps:
        raise ValueError(
            f"The colors came as {colors!r}: use 'plain', 'grey', 'sequential' or 'diverging'."
        )
    low, high = limits or (float(array.min()), float(array.max()))
    if colors == "diverging":
        reach = max(abs(low), abs(high)) or 1.0
        # The ends of the scale are dark; stopping short of them keeps the numbers easy to read.
        low, high = -1.8 * reach, 1.8 * reach
    return [[cell_color(float(v), low, high, maps[colors]) for v in row] for row in array]


def draw_cells(
    ax: Axes, grid: Grid, *, at: tuple[float, float] = (0, 0), font: float = NUMBER_FONT
) -> None:
    """Draw a grid on an Axes measured in cells; `at` is the (x, y) of its upper left corner."""
    left, top = at
    rows, columns = grid.shape
    for i in range(rows):
        for j in range(columns):
            _draw_cell(ax, grid, i, j, left + j, top + i, font)
    for i, j in np.argwhere(grid.marked):
        ax.add_patch(
            Rectangle((left + j, top + i), 1, 1, fill=False, edgecolor=INK, linewidth=2.0, zorder=4)
        )
    ax.add_patch(
        Rectangle((left, top), columns, rows, fill=False, edgecolor=INK, linewidth=1.3, zorder=3)
    )


def _draw_cell(ax: Axes, grid: Grid, i: int, j: int, x: float, y: float, font: float) -> None:
    fill = MARKED if grid.marked[i, j] and grid.fills[i][j] == "#FFFFFF" else grid.fills[i][j]
    hatch = UNREAD_HATCH if grid.unread[i, j] else None
    ax.add_patch(Rectangle((x, y), 1, 1, facecolor=fill, edgecolor=RULE, linewidth=0.7, zorder=1))
    if hatch:
        ax.add_patch(
            Rectangle(
                (x, y), 1, 1, fill=False, hatch=hatch, edgecolor=RULE, linewidth=0, zorder=1.5,
                gid="unread",
            )
        )  # fmt: skip
    text = ax.text(
        x + 0.5, y + 0.5, grid.texts[i][j].replace("-", "\N{MINUS SIGN}"), ha="center",
        va="center_baseline", fontsize=font, color=text_on(fill), zorder=5, gid="cell",
        weight="bold" if grid.marked[i, j] else "normal",
    )  # fmt: skip
    if hatch:
        # The card behind the number keeps the hatching out of it.
        text.set_bbox({"facecolor": fill, "edgecolor": "none", "pad": 1.2, "alpha": 1.0})


def _cell_inches(rows: Sequence[Sequence[Grid]]) -> float:
    texts = {text for row in rows for grid in row for line in grid.texts for text in line}
    widest = max(text_inches(text, NUMBER_FONT, "bold") for text in texts)
    return min(max(widest + 0.13, SMALLEST_CELL), LARGEST_CELL)


def _fitting_font(rows: Sequence[Sequence[Grid]], cell: float) -> float:
    """The type size, at most NUMBER_FONT, in which every number fits into a cell."""
    texts = {text for row in rows for grid in row for line in grid.texts for text in line}
    widest = max(text_inches(text, 1.0, "bold") for text in texts)
    return min(NUMBER_FONT, (cell - 0.06) / max(widest, 1e-6), 72 * cell * 0.6)


def _block_inches(grid: Grid, cell: float) -> float:
    words = [text_inches(line, TITLE_FONT, "bold") for line in grid.title.split("\n")]
    words += [text_inches(line, NOTE_FONT) for line in grid.note.split("\n")]
    indices = 0.28 if grid.indices else 0.0
    return max([grid.shape[1] * cell + indices, *words])


def _operator_inches(operator: str) -> float:
    return max(GAP, text_inches(operator, 13, "bold") + 0.2)


def _row_inches(row: Sequence[Grid], operators: Sequence[str], cell: float) -> float:
    gaps = sum(_operator_inches(operator) for operator in operators)
    return sum(_block_inches(grid, cell) for grid in row) + gaps


@dataclass(frozen=True)
class Layout:
    """A drawn layout: its figure, its Axes in cells, and each grid's upper left corner."""

    fig: Figure
    ax: Axes
    corners: list[list[tuple[float, float]]]
    cell: float
    font: float
    foot: float


def lay_out(
    rows: Sequence[Sequence[Grid]],
    operators: Sequence[Sequence[str]],
    *,
    foot: float = 0.0,
    least_width: float = 0.0,
    smallest_font: float = MIN_FONT,
) -> Layout:
    """Draw rows of grids with operators between them, cells as large as the page allows.

    foot: inches kept free below; least_width: inches that it needs. ValueError if the numbers
    would fall below `smallest_font`.
    """
    cell = _cell_inches(rows)
    room = PAGE_WIDTH - 2 * MARGIN
    while max(_row_inches(r, o, cell) for r, o in zip(rows, operators, strict=True)) > room:
        cell -= 0.005
        if _fitting_font(rows, cell) < smallest_font or cell < SMALLEST_CELL / 2:
            widest = max(sum(grid.shape[1] for grid in row) for row in rows)
            raise ValueError(
                f"The {widest} columns do not fit on the page in readable numbers: draw fewer "
                "columns, fewer grids or fewer decimals."
            )
    font = _fitting_font(rows, cell)
    width = max(_row_inches(r, o, cell) for r, o in zip(rows, operators, strict=True))
    width = max(width, least_width - 2 * MARGIN)
    heights = [_row_height(row, cell) for row in rows]
    total = sum(heights) + 0.16 * (len(rows) - 1) + 2 * MARGIN + foot
    fig, ax = cell_axes((width + 2 * MARGIN) / cell, total / cell, cell=cell)
    corners, top = [], MARGIN
    for row, between, height in zip(rows, operators, heights, strict=True):
        left = MARGIN + (width - _row_inches(row, between, cell)) / 2
        corners.append(_draw_row(ax, row, between, left, top, height, cell, font))
        top += height + 0.16
    return Layout(fig, ax, corners, cell, font, top / cell)


def _row_height(row: Sequence[Grid], cell: float) -> float:
    return _head(row) + max(grid.shape[0] for grid in row) * cell + _foot(row)


def _head(row: Sequence[Grid]) -> float:
    lines = max(grid.title.count("\n") + 1 if grid.title else 0 for grid in row)
    return 0.19 * lines + (0.07 if lines else 0.0) + (0.2 if any(g.indices for g in row) else 0.0)


def _foot(row: Sequence[Grid]) -> float:
    lines = max(grid.note.count("\n") + 1 if grid.note else 0 for grid in row)
    return 0.19 * lines


def _draw_row(
    ax: Axes,
    row: Sequence[Grid],
    operators: Sequence[str],
    left: float,
    top: float,
    height: float,
    cell: float,
    font: float,
) -> list[tuple[float, float]]:
    """Draw one row of grids, centred on each other; the measures are inches."""
    corners = []
    middle = top + _head(row) + (height - _head(row) - _foot(row)) / 2
    for index, grid in enumerate(row):
        if index:
            gap = _operator_inches(operators[index - 1])
            ax.text(
                (left + gap / 2) / cell, middle / cell, operators[index - 1], ha="center",
                va="center", fontsize=13, weight="bold", color=INK,
            )  # fmt: skip
            left += gap
        block = _block_inches(grid, cell)
        shift = 0.28 if grid.indices else 0.0
        x = (left + shift + (block - shift - grid.shape[1] * cell) / 2) / cell
        y = middle / cell - grid.shape[0] / 2
        draw_cells(ax, grid, at=(x, y), font=font)
        _write_around(ax, grid, x, y, cell)
        corners.append((x, y))
        left += block
    return corners


def _write_around(ax: Axes, grid: Grid, x: float, y: float, cell: float) -> None:
    rows, columns = grid.shape
    centre = x + columns / 2
    # Aligned on the baseline, so that titles with and without descenders stand level.
    above = y - (0.3 if grid.indices else 0.1) / cell
    ax.text(
        centre, above, grid.title, ha="center", va="baseline", fontsize=TITLE_FONT, weight="bold",
        color=INK, linespacing=1.15,
    )  # fmt: skip
    ax.text(
        centre, y + rows + 0.06 / cell, grid.note, ha="center", va="top", fontsize=NOTE_FONT,
        color=MUTED, linespacing=1.2,
    )  # fmt: skip
    if grid.indices:
        style: dict[str, Any] = {"fontsize": MIN_FONT, "color": MUTED, "gid": "index"}
        for j in range(columns):
            ax.text(x + j + 0.5, y - 0.05 / cell, str(j), ha="center", va="bottom", **style)
        for i in range(rows):
            ax.text(x - 0.07 / cell, y + i + 0.5, str(i), ha="right", va="center", **style)


def number_grids(
    grids: Sequence[ArrayLike],
    *,
    titles: Sequence[str] | None = None,
    operators: Sequence[str] | None = None,
    notes: Sequence[str] | None = None,
    highlights: Sequence[Mask | None] | None = None,
    decimals: int | None = None,
    colors: Colors | Sequence[Colors] = "plain",
    indices: bool = False,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show grids of numbers side by side, with operators such as × and = between them.

    grids: a list of arrays (H, W), or (W,) for a single row. titles: one per grid, above it;
    notes: one per grid, below it (None: its shape). operators: one fewer than grids.
    highlights: per grid, cells as (row, column) pairs or a mask, or None. decimals: None takes
    the fewest that lose nothing. colors: 'plain', 'grey' (dark is low), 'sequential' or
    'diverging', one for all or one per grid. indices: write row and column numbers.
    ValueError for no grids, a wrong rank, NaN, wrong counts, or more columns than fit.
    """
    if len(grids) == 0:
        raise ValueError("There are no grids to draw: give at least one array.")
    count = len(grids)
    heads = labels(titles, count, what="titles")
    between = labels(operators, count - 1, what="operators")
    below = [None] * count if notes is None else labels(notes, count, what="notes")
    marks = [None] * count if highlights is None else list(highlights)
    scales: list[Colors] = [colors] * count if isinstance(colors, str) else list(colors)
    if len(marks) != count or len(scales) != count:
        raise ValueError(
            f"There are {len(marks)} highlights and {len(scales)} colors for {count} grids: "
            "give one of each per grid."
        )
    row = [
        make_grid(
            grid, title=heads[k], note=below[k], decimals=decimals, colors=scales[k],
            highlight=marks[k], indices=indices,
        )
        for k, grid in enumerate(grids)
    ]  # fmt: skip
    show(lay_out([row], [between]).fig, alt=alt, caption=caption, name=name)


def kernels(
    kernels: Sequence[ArrayLike],
    *,
    titles: Sequence[str] | None = None,
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show kernels (F_h, F_w) as numbers on colours: blue above zero, orange below.

    kernels: a list of 2-D arrays; all share one colour scale. As many stand in a row as fit.
    ValueError for no kernels, a wrong rank, NaN or a wrong number of titles.
    """
    if len(kernels) == 0:
        raise ValueError("There are no kernels to draw: give at least one array (F_h, F_w).")
    heads = labels(titles, len(kernels), what="titles")
    arrays = [numeric(kernel, rank=2, what="kernel") for kernel in kernels]
    reach = max(float(np.abs(array).max()) for array in arrays)
    blocks = [
        make_grid(array, title=head, decimals=decimals, colors="diverging", limits=(-reach, reach))
        for array, head in zip(arrays, heads, strict=True)
    ]
    rows = _wrapped(blocks)
    fig = lay_out(rows, [[""] * (len(row) - 1) for row in rows]).fig
    show(fig, alt=alt, caption=caption, name=name)


def _wrapped(blocks: Sequence[Grid]) -> list[list[Grid]]:
    """The grids in rows that fit on the page."""
    cell = _cell_inches([blocks])
    rows: list[list[Grid]] = [[]]
    for block in blocks:
        longer = [*rows[-1], block]
        too_wide = _row_inches(longer, [""] * (len(longer) - 1), cell) > PAGE_WIDTH - 2 * MARGIN
        if rows[-1] and too_wide:
            rows.append([block])
        else:
            rows[-1] = longer
    return rows


def outline(
    ax: Axes, x: float, y: float, width: float, height: float, *, color: str, style: Any = "-"
) -> None:
    """A thick frame around cells, on a pale line that sets it off from any fill."""
    inset = 0.05
    box = (x + inset, y + inset), width - 2 * inset, height - 2 * inset
    ax.add_patch(Rectangle(*box, fill=False, edgecolor=CARD, linewidth=3.6, zorder=6))
    ax.add_patch(
        Rectangle(*box, fill=False, edgecolor=color, linewidth=2.4, linestyle=style, zorder=7)
    )


def minus(value: float, decimals: int | None = None) -> str:
    """One number as text, with a true minus sign."""
    return format_numbers([value], decimals)[0][0].replace("-", "\N{MINUS SIGN}")
