"""Curves and charts: functions, descent paths, comparisons over seeds, sparse matrices."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Normalize
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator, NullLocator
from numpy.typing import ArrayLike, NDArray

from utils.plotting.grids import format_numbers, text_inches
from utils.plotting.page import new_figure, numeric, show
from utils.plotting.style import (
    BLACK,
    BLUE,
    CARD,
    DIVERGING,
    HATCHES,
    INK,
    LINE_STYLES,
    MARKERS,
    MIN_FONT,
    MUTED,
    PAGE_WIDTH,
    PALETTE,
    RULE,
    SEQUENTIAL,
    VERMILLION,
    cell_color,
    text_on,
    tint,
)


def legend_above(fig: Figure, ax: Axes, title: str = "") -> None:
    """The legend of an Axes above the whole figure, where it hides no curve."""
    handles, texts = ax.get_legend_handles_labels()
    lengths = [text_inches(text, MIN_FONT) + 0.75 for text in texts]
    columns = max(1, int((fig.get_figwidth() - 0.3) // max(lengths)))
    # Few columns that are all filled read better than a last row with one entry.
    rows = -(-len(texts) // columns)
    fig.legend(
        handles, texts, loc="outside upper left", ncols=-(-len(texts) // rows), title=title,
        title_fontproperties={"weight": "bold", "size": 10.5}, alignment="left",
    )  # fmt: skip


Function = Callable[[NDArray[Any]], ArrayLike]


def activation_curves(
    functions: Mapping[str, tuple[Function, Function]],
    *,
    limits: tuple[float, float] = (-4.0, 4.0),
    columns: int = 4,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show activation functions with their derivatives, one small panel each.

    functions: name → (function, derivative), both taking and giving arrays. limits: the range of
    the input. All panels share one vertical scale. ValueError for no functions or NaN.
    """
    if len(functions) == 0:
        raise ValueError("There are no functions to draw: give name → (function, derivative).")
    x = np.linspace(*limits, 401)
    columns = min(columns, len(functions))
    rows = -(-len(functions) // columns)
    fig, axes = new_figure(
        rows, columns, width=min(PAGE_WIDTH, 2.1 * columns + 0.6), height=1.9 * rows + 0.85,
        sharex=True, sharey=True, squeeze=False,
    )  # fmt: skip
    for ax, (title, pair) in zip(axes.flat, functions.items(), strict=False):
        for curve, color, style, label in zip(
            pair, (BLUE, VERMILLION), LINE_STYLES, ("value", "derivative"), strict=False
        ):
            y = numeric(curve(x), rank=1, what=f"{label} of {title}")
            # A jump, as in ReLU's derivative, is no steep line: the curve is cut there.
            jumps = np.abs(np.diff(y)) > 20 * (x[1] - x[0])
            y = np.insert(y.astype(float), np.flatnonzero(jumps) + 1, np.nan)
            across = np.insert(x, np.flatnonzero(jumps) + 1, np.nan)
            ax.plot(across, y, color=color, linestyle=style, label=label)
        ax.set_title(title)
    for ax in axes.flat[len(functions) :]:
        ax.set_visible(False)
    for ax in axes.flat[max(len(functions) - columns, 0) : len(functions)]:
        ax.tick_params(labelbottom=True)
    axes[0, 0].xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    fig.supxlabel("input of the activation", fontsize=10)
    fig.supylabel("output, slope", fontsize=10)
    legend_above(fig, axes[0, 0])
    show(fig, alt=alt, caption=caption, name=name)


def descent_paths(
    loss: Callable[[NDArray[Any], NDArray[Any]], ArrayLike] | Sequence[Any],
    paths: Mapping[str, ArrayLike],
    *,
    limits: tuple[float, float, float, float],
    axis_labels: tuple[str, str] = ("weight $w_1$", "weight $w_2$"),
    together: bool = False,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show the contours of a loss of two weights, with the paths that descent takes on it.

    loss: a function (w_1, w_2) → loss of two arrays, or a list with one such function per path.
    paths: name → (steps + 1, 2) points, the start first. limits: (least w_1, greatest w_1,
    least w_2, greatest w_2). together: all paths in one panel, otherwise one panel each.
    ValueError for no paths, points that are no pairs, NaN, or a wrong number of losses.
    """
    if len(paths) == 0:
        raise ValueError("There are no paths to draw: give name → points (steps + 1, 2).")
    surfaces = [loss] * len(paths) if callable(loss) else list(loss)
    if len(surfaces) != len(paths):
        raise ValueError(f"There are {len(surfaces)} losses for {len(paths)} paths: give as many.")
    panels = 1 if together else len(paths)
    width = 5.2 if panels == 1 else PAGE_WIDTH
    shape = (limits[3] - limits[2]) / (limits[1] - limits[0])
    height = min((width / panels - 0.45) * shape, 6.0) + (0.95 if together else 0.75)
    fig, axes = new_figure(1, panels, width=width, height=height, squeeze=False, sharey=True)
    for k, (title, path) in enumerate(paths.items()):
        points = numeric(path, rank=2, what=f"path {title}")
        if points.shape[1] != 2:
            raise ValueError(f"The path {title} has shape {points.shape}: give (steps + 1, 2).")
        ax = axes[0, 0 if together else k]
        if not together or k == 0:
            _contours(ax, surfaces[k], limits, points[0])
        _path(ax, points, k if together else 0, title)
        ax.set(xlabel=axis_labels[0], ylabel=axis_labels[1] if ax is axes[0, 0] else "")
        if not together:
            ax.set_title(title)
    if together:
        legend_above(fig, axes[0, 0])
    show(fig, alt=alt, caption=caption, name=name)


def _contours(
    ax: Axes,
    loss: Callable[..., ArrayLike],
    limits: tuple[float, float, float, float],
    start: NDArray[Any],
) -> None:
    x, y = np.meshgrid(np.linspace(*limits[:2], 161), np.linspace(*limits[2:], 161))
    z = numeric(loss(x, y), rank=2, what="loss")
    # Levels at equal shares of area: a ravine's steep walls would take all equal steps.
    levels = np.unique(np.quantile(z, np.linspace(0.0, 0.97, 11) ** 1.5))
    if len(levels) < 2:
        raise ValueError("The loss is the same everywhere: there are no contours to draw.")
    ax.contourf(x, y, z, levels=[*levels, z.max()], cmap=SEQUENTIAL.reversed(), alpha=0.35)
    rings = ax.contour(x, y, z, levels=levels, colors=MUTED, linewidths=0.7, linestyles="-")
    for text in ax.clabel(rings, levels[2::3], fmt="%.3g", fontsize=MIN_FONT, colors=INK):
        apart = np.abs(np.subtract(text.get_position(), start))
        # A label of the contours must not run into the word "start".
        if apart[0] < 0.2 * (limits[1] - limits[0]) and apart[1] < 0.15 * (limits[3] - limits[2]):
            text.set_visible(False)
    # Equal scales on both axes: a round bowl must look round.
    ax.set(xlim=limits[:2], ylim=limits[2:], aspect="equal")
    ax.grid(False)


def _path(ax: Axes, points: NDArray[Any], style: int, title: str) -> None:
    color = (VERMILLION, BLUE, BLACK, *PALETTE[2:])[style % 7]
    ax.plot(
        points[:, 0], points[:, 1], color=color, linestyle=LINE_STYLES[style % 7],
        marker=MARKERS[style % 7], markersize=4.2, markeredgecolor=CARD, markeredgewidth=0.6,
        linewidth=1.7, label=f"{title} ({len(points) - 1} steps)", clip_on=True,
    )  # fmt: skip
    if style == 0:
        # All paths of a panel start at the same point; its name is written once.
        ax.annotate(
            "start", points[0], xytext=(6, 6), textcoords="offset points", fontsize=MIN_FONT,
            color=INK, zorder=6,
            bbox={"facecolor": CARD, "edgecolor": "none", "pad": 0.8, "alpha": 0.85},
        )  # fmt: skip


def _samples(values: Mapping[str, ArrayLike], what: str) -> dict[str, NDArray[Any]]:
    if len(values) == 0:
        raise ValueError(f"There are no {what} to draw: give name → values.")
    return {
        key: np.atleast_1d(numeric(v, rank=(0, 1), what=f"values of {key}")).astype(float)
        for key, v in values.items()
    }


def comparison_bars(
    values: Mapping[str, ArrayLike],
    *,
    label: str,
    decimals: int = 1,
    limits: tuple[float, float] | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Compare things by one number each: horizontal bars, every seed as a dot, mean ± spread.

    values: name → one value, or one value per seed. label: what is measured, with its unit, on
    the horizontal axis. The whisker is the standard deviation over the seeds (n − 1), written
    beside the bar with its mean. limits: of the axis; bars start at 0, so with limits that leave
    0 out there are dots and whiskers only. ValueError for nothing to draw or NaN.
    """
    samples = _samples(values, "values")
    fig, ax = new_figure(width=PAGE_WIDTH, height=0.42 * len(samples) + 0.95)
    bars = limits is None or limits[0] <= 0 <= limits[1]
    for row, sample in enumerate(samples.values()):
        mean = float(sample.mean())
        spread = float(sample.std(ddof=1)) if len(sample) > 1 else 0.0
        if bars:
            ax.barh(
                row, mean, height=0.6, facecolor=tint(PALETTE[row % 7], 0.5), edgecolor=INK,
                linewidth=0.9, hatch=HATCHES[row % 7], zorder=2,
            )  # fmt: skip
        if len(sample) > 1:
            ax.errorbar(
                mean, row, xerr=spread, color=INK, capsize=4, linewidth=1.5, zorder=4,
                linestyle="none", marker="|", markersize=9,
            )  # fmt: skip
        if len(sample) > 1 or not bars:
            ax.plot(
                sample, np.full(len(sample), row), marker="o", markersize=4.5, linestyle="none",
                markerfacecolor=CARD, markeredgecolor=INK, zorder=5,
            )  # fmt: skip
        text = f"{mean:,.{decimals}f}" + (f" ± {spread:,.{decimals}f}" if len(sample) > 1 else "")
        far = max(mean + spread, float(sample.max()), 0.0 if bars else -np.inf)
        ax.annotate(
            text, (far, row), xytext=(8, 0), textcoords="offset points", va="center_baseline",
            fontsize=9.5, color=INK, annotation_clip=False, gid="value",
        )  # fmt: skip
    ax.set_yticks(range(len(samples)), list(samples))
    ax.set(xlabel=label, ylim=(len(samples) - 0.45, -0.55))
    ax.grid(False, axis="y")
    ax.tick_params(axis="y", length=0)
    if limits:
        ax.set_xlim(*limits)
    else:
        # Room at the right for the number beside the longest bar.
        ax.margins(x=0.16)
        ax.set_xlim(left=min(0.0, ax.get_xlim()[0]) if ax.dataLim.x0 < 0 else 0.0)
    show(fig, alt=alt, caption=caption, name=name)


def comparison_lines(
    x: ArrayLike,
    values: Mapping[str, ArrayLike],
    *,
    axis_labels: tuple[str, str],
    log_x: bool = False,
    log_y: bool = False,
    limits: tuple[float, float] | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Compare things over a range: one line each, with mean and spread over seeds.

    x: (n,). values: name → (n,), or (seeds, n): the line is the mean, the whiskers one standard
    deviation (n − 1). axis_labels: texts of the horizontal and the vertical axis, with units.
    log_x, log_y: logarithmic axes; up to eight x are labelled themselves. limits: of the vertical
    axis.
    ValueError for nothing to draw, NaN, or lengths that differ from that of x.
    """
    across = numeric(x, rank=1, what="horizontal values")
    if len(values) == 0:
        raise ValueError("There are no values to draw: give name → values.")
    fig, ax = new_figure(width=PAGE_WIDTH, height=3.4)
    for k, (title, given) in enumerate(values.items()):
        sample = np.atleast_2d(numeric(given, rank=(1, 2), what=f"values of {title}"))
        if sample.shape[1] != len(across):
            raise ValueError(
                f"The values of {title} have {sample.shape[1]} entries, x has {len(across)}: give "
                "one per x."
            )
        spread = sample.std(axis=0, ddof=1) if len(sample) > 1 else None
        seeds = f" (mean of {len(sample)})" if len(sample) > 1 else ""
        ax.errorbar(
            across, sample.mean(axis=0), yerr=spread, color=PALETTE[k % 7], capsize=3,
            linestyle=LINE_STYLES[k % 7], marker=MARKERS[k % 7] if len(across) <= 40 else "none",
            elinewidth=1.1, label=title + seeds,
        )  # fmt: skip
    ax.set(xlabel=axis_labels[0], ylabel=axis_labels[1])
    if log_x:
        ax.set_xscale("log")
        if len(across) <= 8:  # few values were tried: name these, not the powers of ten
            ax.set_xticks(across, [f"{value:g}" for value in across])
            ax.xaxis.set_minor_locator(NullLocator())
    if log_y:
        ax.set_yscale("log")
    if limits:
        ax.set_ylim(*limits)
    legend_above(fig, ax)
    show(fig, alt=alt, caption=caption, name=name)


def sparse_matrix(
    matrix: ArrayLike,
    *,
    axis_labels: tuple[str, str] = ("input pixel", "output value"),
    decimals: int | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show where a matrix is zero: coloured cells for weights, blank ones for zeros.

    matrix: (rows, columns), such as the Toeplitz matrix of a convolution. Weights are written into
    their cells if they fit; otherwise a scale explains the colours. axis_labels: what columns and
    rows count. ValueError for a wrong rank or NaN.
    """
    array = numeric(matrix, rank=2, what="matrix")
    rows, columns = array.shape
    cell = min(0.36, (PAGE_WIDTH - 1.6) / columns)
    texts = format_numbers(array, decimals)
    widest = max(text_inches(text, MIN_FONT) for line in texts for text in line)
    written = widest < cell - 0.04 and cell * 72 > MIN_FONT * 1.4
    fig, ax = new_figure(
        width=min(max(columns * cell + (0.95 if written else 1.6), 4.4), PAGE_WIDTH),
        height=rows * cell + 1.0,
    )
    reach = float(np.abs(array).max()) or 1.0
    for i, j in np.argwhere(array != 0):
        fill = cell_color(float(array[i, j]), -1.8 * reach, 1.8 * reach, DIVERGING)
        ax.add_patch(Rectangle((j, i), 1, 1, facecolor=fill, edgecolor=RULE, linewidth=0.4))
        if written:
            ax.text(
                j + 0.5, i + 0.5, texts[i][j].replace("-", "\N{MINUS SIGN}"), ha="center",
                va="center_baseline", fontsize=MIN_FONT, color=text_on(fill), gid="cell",
            )  # fmt: skip
    if not written:
        scale = ScalarMappable(Normalize(-1.8 * reach, 1.8 * reach), DIVERGING)
        bar = fig.colorbar(scale, ax=ax, label="weight (blank: 0)", shrink=0.8)
        bar.ax.set_ylim(-reach, reach)
    _matrix_frame(ax, array, axis_labels)
    show(fig, alt=alt, caption=caption, name=name)


def _matrix_frame(ax: Axes, array: NDArray[Any], axis_labels: tuple[str, str]) -> None:
    rows, columns = array.shape
    filled = np.count_nonzero(array)
    ax.set(xlim=(0, columns), ylim=(rows, 0), aspect="equal")
    ax.set(xlabel=f"{axis_labels[0]} (of {columns})", ylabel=f"{axis_labels[1]} (of {rows})")
    ax.set_title(f"{filled} of {array.size} entries are not 0 ({filled / array.size:.1%})")
    for axis, count in ((ax.xaxis, columns), (ax.yaxis, rows)):
        step = max(1, count // 9)
        axis.set_ticks(np.arange(0, count, step) + 0.5, [str(k) for k in range(0, count, step)])
    ax.grid(False)
    for spine in ax.spines.values():
        spine.set_visible(True)
