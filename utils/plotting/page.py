"""From a figure to the page: alternative text, caption, number and a small PNG."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import ArrayLike, NDArray
from PIL import Image

from utils.plotting.style import DPI, PAGE_WIDTH

CSS_PIXELS_PER_INCH = 96
# Below this root-mean-square error (in grey levels out of 255) a palette of 256 colours
# looks the same as the full picture; photographs exceed it and keep all their colours.
PALETTE_ERROR = 1.2


def check_alt(alt: str) -> str:
    """The alternative text, stripped; TypeError or ValueError if there is none."""
    if not isinstance(alt, str):
        raise TypeError(
            f"alt is a {type(alt).__name__}, not text: say in a sentence what the figure shows."
        )
    if not alt.strip():
        raise ValueError("alt is empty: say in a sentence what the figure shows.")
    return alt.strip()


def new_figure(
    rows: int = 1,
    columns: int = 1,
    *,
    width: float = PAGE_WIDTH,
    height: float = 3.2,
    **kwargs: Any,
) -> tuple[Figure, Any]:
    """A figure in the course's look and its axes, to be finished with `show`.

    Like `pyplot.subplots`, but tied to no window and no global state.
    rows, columns: number of axes. width, height: inches.
    Returns the figure and one Axes, or an array of Axes.
    """
    fig = Figure(figsize=(width, height))
    FigureCanvasAgg(fig)
    return fig, fig.subplots(rows, columns, **kwargs)


def bare_figure(width: float, height: float) -> Figure:
    """A figure, in inches, whose Axes stay exactly where they are put."""
    with mpl.rc_context({"figure.constrained_layout.use": False}):
        fig = Figure(figsize=(width, height))
    FigureCanvasAgg(fig)
    return fig


def cell_axes(width: float, height: float, *, cell: float) -> tuple[Figure, Axes]:
    """A figure measured in grid cells: x to the right, y downwards, `cell` inches each."""
    fig = bare_figure(width * cell, height * cell)
    ax = fig.add_axes((0.0, 0.0, 1.0, 1.0))
    ax.set(xlim=(0, width), ylim=(height, 0))
    ax.set_axis_off()
    return fig, ax


def png_bytes(fig: Figure) -> bytes:
    """The figure as PNG: the same bytes each time, no date, no program name, few colours."""
    canvas = FigureCanvasAgg(fig)
    fig.set_dpi(DPI)
    if fig.get_layout_engine() is not None:
        # Texts change size once their places are known: the second layout is the settled one.
        fig.draw_without_rendering()
    canvas.draw()
    full = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    buffer = io.BytesIO()
    _few_colors(full).save(buffer, format="png", optimize=True)
    return buffer.getvalue()


def _few_colors(full: Image.Image) -> Image.Image:
    small = full.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    error = np.asarray(full, dtype=float) - np.asarray(small.convert("RGB"), dtype=float)
    return small if np.sqrt((error**2).mean()) <= PALETTE_ERROR else full


def show(fig: Figure, *, alt: str, caption: str = "", name: str = "") -> None:
    """Put a figure on the page, with what those need who do not see it.

    alt: what the figure shows, with its numbers, in a sentence or two; required.
    caption: printed below the figure on the site, where it gets its number; inline
        Markdown such as `$x^2$` works there.
    name: label for {numref}, e.g. "fig-02-kernel".
    TypeError if `fig` is no Figure or `alt` is no text; ValueError if `alt` is empty,
    `name` has characters that a label cannot have, or a named figure has no caption.
    """
    alt = check_alt(alt)
    if not isinstance(fig, Figure):
        raise TypeError(
            f"show was given a {type(fig).__name__}, not a Figure: the course's drawing "
            "functions show their figure themselves, so call them without show."
        )
    if name and not name.replace("-", "").isalnum():
        raise ValueError(f"The name {name!r} is no label: use letters, digits and hyphens.")
    if name and not caption.strip():
        raise ValueError(f"The figure {name!r} has no caption, so it gets no number: write one.")
    metadata = {
        "alt": alt,
        "caption": caption.strip(),
        "name": name,
        "width": round(fig.get_figwidth() * CSS_PIXELS_PER_INCH),
    }
    data = {"image/png": png_bytes(fig), "text/plain": f"Figure: {alt}"}
    display(data, raw=True, metadata={"image/png": metadata})
    close(fig)


def close(fig: Figure) -> None:
    """Forget a figure, so that Jupyter does not show it a second time."""
    # Figures of the course never touch pyplot; a student's own may.
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close(fig)


def numeric(values: ArrayLike, *, rank: int | tuple[int, ...], what: str) -> NDArray[Any]:
    """The values as a numeric array; ValueError for a wrong rank, no values, or NaN."""
    array = np.asarray(values)
    ranks = (rank,) if isinstance(rank, int) else rank
    if array.ndim not in ranks:
        wanted = " or ".join(str(r) for r in ranks)
        raise ValueError(
            f"The {what} has {array.ndim} axes (shape {array.shape}), {wanted} expected: "
            "select or reshape before drawing."
        )
    if array.size == 0:
        raise ValueError(f"The {what} is empty (shape {array.shape}): give at least one value.")
    if array.dtype == bool:
        array = array.astype(int)
    if not np.issubdtype(array.dtype, np.number) or np.iscomplexobj(array):
        raise TypeError(f"The {what} holds {array.dtype} values: give real numbers.")
    if not np.isfinite(array).all():
        raise ValueError(f"The {what} holds NaN or infinity: remove or replace them first.")
    return array


def labels(given: Sequence[str] | None, count: int, *, what: str) -> list[str]:
    """The given texts, or `count` empty ones; ValueError if there are not `count`."""
    if given is None:
        return [""] * count
    if isinstance(given, str):
        raise TypeError(f"The {what} are one text {given!r}: give a list of {count} texts.")
    if len(given) != count:
        raise ValueError(f"There are {len(given)} {what} for {count} places: give one for each.")
    return [str(text) for text in given]
