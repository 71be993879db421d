"""Pictures: galleries, a picture beside its numbers, and feature maps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Colormap, Normalize
from matplotlib.figure import Figure
from numpy.typing import ArrayLike, NDArray

from utils.plotting.grids import (
    LARGEST_CELL,
    MARGIN,
    NOTE_FONT,
    TITLE_FONT,
    Grid,
    draw_cells,
    make_grid,
    text_inches,
)
from utils.plotting.page import bare_figure, labels, numeric, show
from utils.plotting.style import (
    DIVERGING,
    GREEN,
    GREY,
    INK,
    MUTED,
    PAGE_WIDTH,
    RULE,
    SEQUENTIAL,
    VERMILLION,
    readable,
)

Limits = tuple[float, float]


def as_pictures(images: ArrayLike | Sequence[ArrayLike]) -> list[NDArray[Any]]:
    """Pictures as a list of (H, W) and (H, W, 3) arrays; (H, W, 1) loses its last axis."""
    if len(np.shape(images) if isinstance(images, np.ndarray) else images) == 0:  # type: ignore[arg-type]
        raise ValueError("There are no pictures to draw: give at least one.")
    pictures = [numeric(image, rank=(2, 3), what="picture") for image in images]  # type: ignore[union-attr]
    for picture in pictures:
        if picture.ndim == 3 and picture.shape[2] not in (1, 3):
            raise ValueError(
                f"A picture has shape {picture.shape}: its last axis must be 1 (grey) or 3 (red, "
                "green, blue), channels last."
            )
    return [p[:, :, 0] if p.ndim == 3 and p.shape[2] == 1 else p for p in pictures]


def _full_scale(pictures: Sequence[NDArray[Any]]) -> Limits:
    """(0, 255) for bytes, (0, 1) for values in [0, 1], otherwise least and greatest value."""
    low = min(float(p.min()) for p in pictures)
    high = max(float(p.max()) for p in pictures)
    if low >= 0 and high <= 1 and all(p.dtype.kind == "f" for p in pictures):
        return 0.0, 1.0
    if low >= 0 and high <= 255:
        return 0.0, 255.0
    return low, high


def draw_picture(
    ax: Axes, image: ArrayLike, *, limits: Limits | None = None, cmap: Colormap = GREY
) -> None:
    """Draw one picture (H, W) or (H, W, 3) on an Axes, without axes and with a hairline frame.

    limits: the values shown as black and as white; None takes 0 to 255 or 0 to 1, as fits.
    """
    picture = as_pictures([image])[0]
    low, high = limits or _full_scale([picture])
    if picture.ndim == 3:
        scaled = (picture - low) / ((high - low) or 1.0)
        ax.imshow(np.clip(scaled, 0, 1), interpolation="nearest")
    else:
        ax.imshow(picture, cmap=cmap, vmin=low, vmax=high, interpolation="nearest")
    ax.grid(False)
    ax.set(xticks=[], yticks=[])
    for spine in ax.spines.values():
        spine.set(visible=True, color=RULE, linewidth=0.8)


TITLE_LINE = 0.165
SPACE = 0.1


def _tiles(
    count: int, columns: int, shape: tuple[int, int], heads: Sequence[str], *, right: float = 0.0
) -> tuple[Figure, list[Axes], float]:
    """A figure with `count` tiles for pictures of a shape, and one tile's width in inches.

    right: inches kept free at the right side.
    """
    lines = max((head.count("\n") + 1 for head in heads if head), default=0)
    words = max((text_inches(t, NOTE_FONT) for head in heads for t in head.split("\n")), default=0)
    room = PAGE_WIDTH - 2 * MARGIN - right
    # Few pictures need not fill the page: small pictures blown up look coarse.
    tile = min((room + SPACE) / columns - SPACE, 1.9)
    if words > tile:
        fitting = max(int((room + SPACE) // (words + SPACE)), 1)
        raise ValueError(
            f"A title is {words:.1f} inches wide, its picture {tile:.1f}: break it with a line "
            f"feed, shorten it or use at most {fitting} columns."
        )
    rows = -(-count // columns)
    head = lines * TITLE_LINE + (0.07 if lines else 0)
    high = tile * shape[0] / shape[1]
    width = columns * (tile + SPACE) - SPACE + 2 * MARGIN + right
    height = rows * (head + high + SPACE) - SPACE + 2 * MARGIN
    fig = bare_figure(width, height)
    axes = []
    for k in range(count):
        left = MARGIN + (k % columns) * (tile + SPACE)
        bottom = height - MARGIN - (k // columns) * (head + high + SPACE) - head - high
        axes.append(fig.add_axes((left / width, bottom / height, tile / width, high / height)))
    return fig, axes, tile


def gallery(
    images: ArrayLike | Sequence[ArrayLike],
    *,
    titles: Sequence[str] | None = None,
    actual: Sequence[str] | None = None,
    predicted: Sequence[str] | None = None,
    columns: int = 6,
    limits: Limits | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show pictures in rows, grey or colour, each with a title or with its labels.

    images: (N, H, W), (N, H, W, 1) or (N, H, W, 3), or a list of such pictures. titles: one per
    picture. actual, predicted: class names; a wrong prediction gets a cross, a bold title and a
    thick frame, a right one a tick. columns: pictures per row. limits: values for black and
    white (None: 0 to 255 or 0 to 1). ValueError for no pictures, NaN or a wrong number of titles.
    """
    pictures = as_pictures(images)
    heads, wrong = _heads(len(pictures), titles, actual, predicted)
    scale = limits or _full_scale(pictures)
    columns = min(columns, len(pictures))
    fig, axes, _ = _tiles(len(pictures), columns, _largest(pictures), heads)
    for k, (ax, picture) in enumerate(zip(axes, pictures, strict=True)):
        draw_picture(ax, picture, limits=scale)
        _head(ax, heads[k], wrong[k])
    show(fig, alt=alt, caption=caption, name=name)


def _largest(pictures: Sequence[NDArray[Any]]) -> tuple[int, int]:
    tallest = max(pictures, key=lambda p: p.shape[0] / p.shape[1])
    return int(tallest.shape[0]), int(tallest.shape[1])


def _heads(
    count: int,
    titles: Sequence[str] | None,
    actual: Sequence[str] | None,
    predicted: Sequence[str] | None,
) -> tuple[list[str], list[bool | None]]:
    """The title of each picture, and whether it says that the prediction was wrong."""
    if titles is not None and (actual is not None or predicted is not None):
        raise ValueError("Both titles and class names were given: give one or the other.")
    if predicted is not None and actual is None:
        raise ValueError("Predictions came without the actual classes: give `actual` as well.")
    if actual is None:
        return labels(titles, count, what="titles"), [None] * count
    truth = labels(actual, count, what="actual classes")
    if predicted is None:
        return truth, [None] * count
    guess = labels(predicted, count, what="predicted classes")
    wrong = [t != g for t, g in zip(truth, guess, strict=True)]
    heads = [
        f"✗ {g}\nis {t}" if bad else f"✓ {g}\n"
        for t, g, bad in zip(truth, guess, wrong, strict=True)
    ]
    return heads, list(wrong)


def _head(ax: Axes, text: str, wrong: bool | None) -> None:
    color = INK if wrong is None else readable(VERMILLION if wrong else GREEN)
    ax.set_title(
        text, fontsize=NOTE_FONT, weight="bold" if wrong else "normal", color=color, pad=4,
        loc="center", linespacing=1.2,
    )  # fmt: skip
    if wrong:
        for spine in ax.spines.values():
            spine.set(color=VERMILLION, linewidth=2.4)


def feature_maps(
    maps: ArrayLike,
    *,
    titles: Sequence[str] | None = None,
    columns: int = 8,
    signed: bool = False,
    label: str = "activation",
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show the channels of a feature map (H, W, C) as pictures with one colour scale.

    titles: one per channel (None: its number). signed: a diverging scale with white at zero,
    otherwise cividis from the least to the greatest value. label: what the colours mean, with
    the unit. ValueError for a wrong rank, NaN or a wrong number of titles.
    """
    array = numeric(maps, rank=3, what="feature map")
    count = array.shape[2]
    heads = [str(c) for c in range(count)] if titles is None else labels(
        titles, count, what="titles"
    )  # fmt: skip
    columns = min(columns, count)
    low, high = float(array.min()), float(array.max())
    if signed:
        low, high = -max(-low, high, 1e-12), max(-low, high, 1e-12)
    cmap = DIVERGING if signed else SEQUENTIAL
    shape = (int(array.shape[0]), int(array.shape[1]))
    fig, axes, tile = _tiles(count, columns, shape, heads, right=0.95)
    for c, ax in enumerate(axes):
        draw_picture(ax, array[:, :, c], limits=(low, high), cmap=cmap)
        _head(ax, heads[c], None)
    _scale_bar(fig, low, high, cmap, label)
    show(fig, alt=alt, caption=caption, name=name)


def _scale_bar(fig: Figure, low: float, high: float, cmap: Colormap, label: str) -> None:
    width, height = fig.get_size_inches()
    tall = min(height - 2 * MARGIN - 0.2, 2.4)
    bar = fig.add_axes(
        ((width - 0.9) / width, (height - tall) / 2 / height, 0.14 / width, tall / height)
    )
    fig.colorbar(ScalarMappable(Normalize(low, high), cmap), cax=bar, label=label)
    bar.locator_params(nbins=4)
    bar.tick_params(labelsize=9, color=MUTED)


PICTURE_INCHES = 1.7
# All 784 numbers of a digit fit on the page only in type smaller than elsewhere.
SMALLEST_NUMBERS = 6.0


def picture_and_numbers(
    image: ArrayLike,
    *,
    title: str = "picture",
    decimals: int | None = None,
    limits: Limits | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show a grey picture (H, W) and, beside it, its number grid, each cell in its own grey.

    Up to 28 columns of three digits fit; their type is smaller than in other figures, because
    all numbers of a digit at once are the point. ValueError for a wrong rank, NaN or more
    columns than fit.
    """
    array = numeric(image, rank=2, what="picture")
    limits = limits or _full_scale([array])
    grid = make_grid(array, decimals=decimals, colors="grey", limits=limits, note="")
    fig, ax = _numbers_beside(grid)
    draw_picture(ax, array, limits=limits)
    ax.set_title(title, fontsize=TITLE_FONT, loc="center", pad=6)
    ax.set_xlabel(f"{array.shape[1]} columns", color=MUTED, fontsize=NOTE_FONT)
    ax.set_ylabel(f"{array.shape[0]} rows", color=MUTED, fontsize=NOTE_FONT)
    show(fig, alt=alt, caption=caption, name=name)


def _numbers_beside(grid: Grid) -> tuple[Figure, Axes]:
    """A figure with the numbers at the right, and an Axes at its left for the picture."""
    rows, columns = grid.shape
    widest = max(text_inches(text, 1.0) for line in grid.texts for text in line)
    room = PAGE_WIDTH - PICTURE_INCHES - 0.75
    cell = min(room / columns, LARGEST_CELL)
    font = min(10.5, (cell - 0.02) / widest, 72 * cell * 0.62)
    if font < SMALLEST_NUMBERS:
        raise ValueError(
            f"The {columns} columns do not fit beside the picture in readable numbers: draw a "
            "part of it or fewer decimals."
        )
    width = PICTURE_INCHES + 0.75 + columns * cell
    tall = PICTURE_INCHES * rows / columns
    height = max(rows * cell, tall + 0.55) + 2 * MARGIN
    fig = bare_figure(width, height)
    left = (width - MARGIN - columns * cell) / width
    bottom = (height - rows * cell) / 2 / height
    numbers = fig.add_axes((left, bottom, columns * cell / width, rows * cell / height))
    numbers.set(xlim=(0, columns), ylim=(rows, 0))
    numbers.set_axis_off()
    draw_cells(numbers, grid, font=font)
    x, y = 0.42 / width, (height - tall) / 2 / height
    return fig, fig.add_axes((x, y, PICTURE_INCHES / width, tall / height))
