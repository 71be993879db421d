"""What a model did: confusion matrices, learning curves, thresholds, calibration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike, NDArray

from utils.plotting.curves import legend_above
from utils.plotting.page import labels, new_figure, numeric, show
from utils.plotting.style import (
    BLUE,
    CARD,
    INK,
    LINE_STYLES,
    MARKERS,
    MUTED,
    PALE_SEQUENTIAL,
    PALETTE,
    RULE,
    VERMILLION,
    cell_color,
    readable,
    text_on,
    tint,
)

if TYPE_CHECKING:
    from utils.metrics import CalibrationBins, ConfusionMatrix, Curve

ORIENTATIONS = ("actual-in-rows", "actual-in-columns")


def draw_confusion_matrix(
    ax: Axes,
    matrix: ConfusionMatrix | ArrayLike,
    *,
    class_names: Sequence[str] | None = None,
    orientation: str | None = None,
    shares: bool = False,
) -> None:
    """Draw a confusion matrix on an Axes; see `confusion_matrix`."""
    counts, names, layout = _matrix_parts(matrix, class_names, orientation)
    actual_axis = 1 if layout == "actual-in-rows" else 0
    support = counts.sum(axis=actual_axis, keepdims=True)
    share = counts / np.maximum(support, 1)
    size = len(counts)
    for i in range(size):
        for j in range(size):
            # Capping the scale keeps the darkest cells light enough to tell their neighbours.
            fill = cell_color(share[i, j], 0.0, 1.12, PALE_SEQUENTIAL)
            ax.add_patch(Rectangle((j, i), 1, 1, facecolor=fill, edgecolor=RULE, linewidth=0.7))
            text = f"{share[i, j]:.0%}" if shares else f"{counts[i, j]:,}"
            ax.text(
                j + 0.5, i + 0.5, text, ha="center", va="center_baseline", color=text_on(fill),
                fontsize=11 if size < 5 else 9, weight="bold" if i == j else "normal", gid="cell",
            )  # fmt: skip
        ax.add_patch(Rectangle((i, i), 1, 1, fill=False, edgecolor=INK, linewidth=1.6, zorder=3))
    _matrix_axes(ax, names, layout)


def _matrix_axes(ax: Axes, names: Sequence[str], layout: str) -> None:
    size = len(names)
    ticks = np.arange(size) + 0.5
    ax.set(xlim=(0, size), ylim=(size, 0), aspect="equal")
    crowded = max(len(name) for name in names) * size > 50
    ax.set_xticks(
        ticks, names, rotation=40 if crowded else 0, ha="right" if crowded else "center",
        rotation_mode="anchor",
    )  # fmt: skip
    ax.set_yticks(ticks, names)
    rows, columns = ("actual", "predicted") if layout == "actual-in-rows" else (
        "predicted", "actual"
    )  # fmt: skip
    ax.set_ylabel(f"{rows} class", weight="bold")
    ax.set_xlabel(f"{columns} class", weight="bold")
    ax.tick_params(length=0)
    ax.grid(False)
    for spine in ax.spines.values():
        spine.set(visible=True, color=INK, linewidth=1.2)


def _matrix_parts(
    matrix: ConfusionMatrix | ArrayLike,
    class_names: Sequence[str] | None,
    orientation: str | None,
) -> tuple[NDArray[Any], list[str], str]:
    if hasattr(matrix, "counts") and hasattr(matrix, "orientation"):
        # Known by its attributes: importing its class would load scikit-learn for every drawing.
        known = cast("ConfusionMatrix", matrix)
        if class_names is not None or orientation is not None:
            raise ValueError(
                "The ConfusionMatrix has its own class names and orientation: leave them away."
            )
        return np.asarray(known.counts), list(known.class_names), known.orientation
    counts = numeric(matrix, rank=2, what="confusion matrix")
    if counts.shape[0] != counts.shape[1] or (counts < 0).any():
        raise ValueError(
            f"The confusion matrix has shape {counts.shape} and least entry {counts.min()}: "
            "give a square array of counts."
        )
    if orientation not in ORIENTATIONS:
        raise ValueError(
            f"The orientation came as {orientation!r}: say 'actual-in-rows' or "
            "'actual-in-columns', since the counts alone do not tell."
        )
    if class_names is None:
        class_names = [str(k) for k in range(len(counts))]
    return counts, labels(class_names, len(counts), what="class names"), orientation


def confusion_matrix(
    matrix: ConfusionMatrix | ArrayLike,
    *,
    class_names: Sequence[str] | None = None,
    orientation: str | None = None,
    shares: bool = False,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show a confusion matrix: counts in cells, the axes say which is actual.

    matrix: a `utils.metrics.ConfusionMatrix`, or a square array of counts together with
    orientation 'actual-in-rows' or 'actual-in-columns'. The darker a cell, the larger its share
    of the actual class; shares: write these shares instead of counts. The diagonal is framed.
    ValueError for other shapes, negative counts or an orientation left out.
    """
    counts, names, _ = _matrix_parts(matrix, class_names, orientation)
    longest = max(len(str(text)) for text in names)
    side = max(min(0.62 * len(counts), 6.0), 1.9)
    fig, ax = new_figure(width=min(side + 0.9 + 0.085 * longest, 7.6), height=side + 0.95)
    draw_confusion_matrix(
        ax, matrix, class_names=class_names, orientation=orientation, shares=shares
    )
    show(fig, alt=alt, caption=caption, name=name)


QUANTITIES = ("loss", "accuracy")


def learning_curves(
    histories: Any,
    *,
    quantities: Sequence[str] = QUANTITIES,
    best: str | None = "val_loss",
    limits: Mapping[str, tuple[float, float]] | None = None,
    title: str = "",
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show training and validation curves, one panel per quantity, epochs counted from 1.

    histories: a Keras `History`, its `.history` dictionary of lists, or a list of either, one
    per seed (thin lines, with their mean as a thick line over the epochs that all of them have).
    quantities: keys that exist, each with its 'val_' twin if there is one. best: the key whose
    best epoch is marked (least, or greatest for an accuracy; of several seeds, in the mean);
    None marks none. limits: per quantity, the ends of the vertical axis.
    ValueError for no histories, missing keys, NaN or different lengths within one history.
    """
    runs = _runs(histories, quantities)
    marked = _best_epoch(runs, best)
    fig, axes = new_figure(1, len(quantities), width=7.6 if len(quantities) > 1 else 4.8,
                           height=3.5, squeeze=False)  # fmt: skip
    for ax, quantity in zip(axes[0], quantities, strict=True):
        _draw_curves(ax, runs, quantity, marked, (best or "").replace("_", " "))
        if limits and quantity in limits:
            ax.set_ylim(*limits[quantity])
    legend_above(fig, axes[0, 0], title)
    show(fig, alt=alt, caption=caption, name=name)


def _runs(histories: Any, quantities: Sequence[str]) -> list[dict[str, NDArray[Any]]]:
    given = list(histories) if isinstance(histories, list | tuple) else [histories]
    if not given or not quantities:
        raise ValueError("There is no history to draw: give one per seed, and a quantity.")
    runs = []
    for history in given:
        record = getattr(history, "history", history)
        if not isinstance(record, Mapping):
            raise TypeError(
                f"A history came as {type(history).__name__}: give what `model.fit` returns."
            )
        missing = [key for key in quantities if key not in record]
        if missing:
            raise ValueError(
                f"The history has no {missing[0]!r}: choose from {', '.join(sorted(record))}."
            )
        wanted = [k for q in quantities for k in (q, f"val_{q}") if k in record]
        run = {key: numeric(record[key], rank=1, what=f"history of {key}") for key in wanted}
        if len({len(values) for values in run.values()}) > 1:
            raise ValueError("The curves of one history differ in length: give whole epochs.")
        runs.append(run)
    return runs


def _mean(runs: Sequence[dict[str, NDArray[Any]]], key: str) -> NDArray[Any]:
    """The mean over runs, for the epochs that all runs have."""
    shortest = min(len(run[key]) for run in runs)
    return np.mean([run[key][:shortest] for run in runs], axis=0)


def _best_epoch(runs: Sequence[dict[str, NDArray[Any]]], key: str | None) -> int | None:
    if key is None or any(key not in run for run in runs):
        return None
    values = _mean(runs, key)
    return int(values.argmax() if "accuracy" in key else values.argmin()) + 1


def _draw_curves(
    ax: Axes, runs: Sequence[dict[str, NDArray[Any]]], quantity: str, best: int | None, by: str
) -> None:
    styles = {quantity: (BLUE, LINE_STYLES[0], "training"),
              f"val_{quantity}": (VERMILLION, LINE_STYLES[1], "validation")}  # fmt: skip
    for key, (color, style, label) in styles.items():
        if any(key not in run for run in runs):
            continue
        for run in runs if len(runs) > 1 else []:
            epochs = np.arange(1, len(run[key]) + 1)
            ax.plot(epochs, run[key], color=color, linestyle=style, linewidth=0.8, alpha=0.45)
        mean = _mean(runs, key)
        label = f"{label} (mean of {len(runs)})" if len(runs) > 1 else label
        # A single epoch makes no line; a marker shows it.
        ax.plot(
            np.arange(1, len(mean) + 1), mean, color=color, linestyle=style, linewidth=2.2,
            label=label, marker="o" if len(mean) == 1 else None,
        )  # fmt: skip
        if best is not None and key.startswith("val_"):
            _mark_best(ax, best, float(mean[best - 1]), by)
    ax.set(xlabel="epoch", ylabel=quantity.replace("_", " "))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))


def _mark_best(ax: Axes, best: int, value: float, by: str) -> None:
    ax.axvline(best, color=MUTED, linewidth=1.0, linestyle=":", zorder=1)
    ax.plot(
        [best], [value], marker="*", markersize=13, color=readable(VERMILLION),
        markeredgecolor="white", linestyle="none", zorder=5,
    )  # fmt: skip
    ax.set_title(f"★ epoch {best}, best by {by}: {value:.3g}", fontsize=9.5, weight="normal")


def precision_recall_curve(
    curves: Curve | Mapping[str, Curve],
    *,
    chosen: float | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show precision against recall, with the point of a chosen threshold.

    curves: a `utils.metrics.Curve` of `precision_recall`, or name → curve. chosen: the threshold
    to mark. ValueError for no curves, NaN, or a threshold that is NaN.
    """
    _threshold_curve(
        curves, ("recall", "precision"), "average precision", chosen, (alt, caption, name)
    )


def roc_curve(
    curves: Curve | Mapping[str, Curve],
    *,
    chosen: float | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show recall against the false-positive rate, with the point of a chosen threshold.

    curves: a `utils.metrics.Curve` of `roc`, or name → curve. chosen: the threshold to mark.
    The dotted diagonal is guessing. ValueError for no curves, NaN, or a threshold that is NaN.
    """
    axes = ("false-positive rate (1 \N{MINUS SIGN} specificity)", "recall (true-positive rate)")
    _threshold_curve(curves, axes, "area", chosen, (alt, caption, name), diagonal=True)


def _threshold_curve(
    curves: Curve | Mapping[str, Curve],
    axis_labels: tuple[str, str],
    area: str,
    chosen: float | None,
    texts: tuple[str, str, str],
    *,
    diagonal: bool = False,
) -> None:
    several = curves if isinstance(curves, Mapping) else {"": curves}
    if not several:
        raise ValueError("There are no curves to draw: give one, or name → curve.")
    fig, ax = new_figure(width=4.8, height=4.7)
    for k, (title, curve) in enumerate(several.items()):
        x, y = (numeric(values, rank=1, what="curve") for values in (curve.x, curve.y))
        ax.plot(
            x, y, color=PALETTE[k % 7], linestyle=LINE_STYLES[k % 7],
            drawstyle="default" if diagonal else "steps-pre",
            label=f"{title}, {area} {curve.area:.3f}".removeprefix(", "),
        )  # fmt: skip
        if chosen is not None:
            _mark_threshold(ax, curve, chosen, k)
    if diagonal:
        ax.plot([0, 1], [0, 1], color=MUTED, linestyle=":", linewidth=1.2, label="guessing")
    ax.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), aspect="equal")
    ax.set(xlabel=axis_labels[0], ylabel=axis_labels[1])
    legend_above(fig, ax)
    show(fig, alt=texts[0], caption=texts[1], name=texts[2])


def _mark_threshold(ax: Axes, curve: Curve, chosen: float, style: int) -> None:
    """Mark where the curve stands at a threshold: examples from it upwards are positive."""
    thresholds = np.asarray(curve.threshold)
    if np.isnan(chosen):
        raise ValueError(
            "The chosen threshold is NaN: give a score between the least and greatest."
        )
    point = int(np.flatnonzero(thresholds >= chosen).max(initial=0))
    x, y = float(curve.x[point]), float(curve.y[point])
    ax.plot(
        [x], [y], marker=MARKERS[style % 7], markersize=9, linestyle="none", zorder=5,
        markerfacecolor=CARD, markeredgecolor=readable(PALETTE[style % 7]), markeredgewidth=2.0,
        label=f"threshold {chosen:g}: ({x:.3f}, {y:.3f})",
    )  # fmt: skip


def calibration_plot(bins: CalibrationBins, *, alt: str, caption: str = "", name: str = "") -> None:
    """Show how often predictions came true against their stated probability.

    bins: a `utils.metrics.CalibrationBins`; empty bins are left out. Below, how many examples
    each bin holds. ValueError if all bins are empty.
    """
    filled = np.asarray(bins.count) > 0
    if not filled.any():
        raise ValueError("All bins are empty: give at least one prediction.")
    fig, (ax, below) = new_figure(2, 1, width=4.8, height=5.3, sharex=True, height_ratios=[3.4, 1])
    ax.plot([0, 1], [0, 1], color=MUTED, linestyle=":", linewidth=1.4, label="perfectly calibrated")
    ax.plot(
        np.asarray(bins.confidence)[filled], np.asarray(bins.accuracy)[filled], color=BLUE,
        linestyle="-", marker="o", label=f"model, expected error {bins.expected_error:.3f}",
    )  # fmt: skip
    ax.set(ylabel="share that came true", xlim=(0, 1), ylim=(0, 1.04))
    legend_above(fig, ax)
    edges = np.asarray(bins.edges)
    below.bar(
        edges[:-1], bins.count, width=np.diff(edges), align="edge", facecolor=tint(BLUE, 0.45),
        edgecolor=INK, linewidth=0.8,
    )  # fmt: skip
    below.set(xlabel="stated probability", ylabel="examples")
    below.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
    show(fig, alt=alt, caption=caption, name=name)
