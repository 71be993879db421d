"""What a search over hyperparameters found: its history, and each value against the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from utils.plotting.curves import legend_above
from utils.plotting.page import new_figure, numeric, show
from utils.plotting.style import CARD, INK, LINE_STYLES, MARKERS, PAGE_WIDTH, PALETTE


def search_history(
    searches: Mapping[str, ArrayLike],
    *,
    label: str,
    limits: tuple[float, float] | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show what each trial of a search measured, and the best so far as a staircase.

    searches: name → (trials,) measured values, larger is better, in the order of the trials.
    label: what was measured, with its unit. limits: of the vertical axis.
    The dots of several searches are moved apart by a fifth of a trial, so that none hides another.
    ValueError for nothing to draw or NaN.
    """
    if len(searches) == 0:
        raise ValueError("There are no searches to draw: give name → values.")
    fig, ax = new_figure(width=PAGE_WIDTH, height=3.6)
    for k, (title, given) in enumerate(searches.items()):
        values = numeric(given, rank=1, what=f"values of {title}").astype(float)
        trials = np.arange(1, len(values) + 1)
        apart = 0.2 * (k - (len(searches) - 1) / 2)
        look: dict[str, Any] = {"color": PALETTE[k % 7]}
        ax.plot(
            trials + apart, values, linestyle="none", marker=MARKERS[k % 7], markersize=5.5,
            markeredgecolor=CARD, markeredgewidth=0.5, label=f"{title}: each trial", **look,
        )  # fmt: skip
        ax.plot(
            trials, np.maximum.accumulate(values), drawstyle="steps-post",
            linestyle=LINE_STYLES[k % 7], label=f"{title}: best so far", **look,
        )  # fmt: skip
    ax.set(xlabel="trial", ylabel=label)
    ax.set_xlim(0.2, max(len(np.atleast_1d(given)) for given in searches.values()) + 0.8)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    if limits:
        ax.set_ylim(*limits)
    legend_above(fig, ax)
    show(fig, alt=alt, caption=caption, name=name)


def search_slices(
    values: ArrayLike,
    params: Mapping[str, Sequence[Any]],
    *,
    label: str,
    log: Sequence[str] = (),
    best: int | None = None,
    limits: tuple[float, float] | None = None,
    alt: str,
    caption: str = "",
    name: str = "",
) -> None:
    """Show a search's results against each hyperparameter, one panel each, one dot per trial.

    values: (trials,) measured. params: name → (trials,) what was tried; numbers get an axis of
    numbers, a logarithmic one for those named in log; texts, and numbers not in log of which at
    most six differ, get one column each. best: the trial, from 0, to mark. label: what was
    measured. limits: of the vertical axis. ValueError for nothing to draw, NaN, or lengths that
    differ.
    """
    measured = numeric(values, rank=1, what="values").astype(float)
    if len(params) == 0:
        raise ValueError("There are no hyperparameters to draw: give name → what was tried.")
    fig, axes = new_figure(
        1, len(params), width=PAGE_WIDTH, height=2.9, squeeze=False, sharey=True,
        width_ratios=[1.7 if title in log else 1.0 for title in params],
    )  # fmt: skip
    for ax, (title, tried) in zip(axes[0], params.items(), strict=True):
        if len(tried) != len(measured):
            raise ValueError(
                f"{title} has {len(tried)} entries for {len(measured)} values: give one per trial."
            )
        across = _across(ax, title, tried, title in log)
        ax.plot(
            across, measured, linestyle="none", marker="o", markersize=5,
            markerfacecolor=PALETTE[0], markeredgecolor=CARD, markeredgewidth=0.5, alpha=0.75,
        )  # fmt: skip
        if best is not None:
            ax.plot(
                across[best], measured[best], linestyle="none", marker="*", markersize=13,
                markerfacecolor=PALETTE[1], markeredgecolor=INK, gid="best",
            )  # fmt: skip
        ax.set_xlabel(title.replace("_", " "))
    axes[0, 0].set_ylabel(label)
    if limits:
        axes[0, 0].set_ylim(*limits)
    show(fig, alt=alt, caption=caption, name=name)


def _across(ax: Axes, title: str, tried: Sequence[Any], logarithmic: bool) -> np.ndarray:
    """Where each trial lies on the horizontal axis, which is set up for it."""
    texts = any(isinstance(value, str) for value in tried)
    if logarithmic and not texts:
        ax.set_xscale("log")
        return numeric(tried, rank=1, what=title).astype(float)
    kinds = sorted(set(tried), key=str if texts else float)
    if not texts and len(kinds) > 6:
        return numeric(tried, rank=1, what=title).astype(float)
    crowded = sum(len(str(kind)) for kind in kinds) > 12
    ax.set_xticks(
        range(len(kinds)), [str(kind) for kind in kinds], rotation=40 if crowded else 0,
        ha="right" if crowded else "center", rotation_mode="anchor",
    )  # fmt: skip
    ax.set_xlim(-0.6, len(kinds) - 0.4)
    # Dots in one column are moved apart a little, always by the same amounts.
    apart = 0.18 * np.sin(np.arange(len(tried)) * 2.4)
    return np.array([kinds.index(value) for value in tried]) + apart
