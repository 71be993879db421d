"""What is drawn in a figure of Matplotlib, as plain data that can be compared.

``{"axes": [{"x_label", "y_label", "title", "legend", "bars", "names", "lines", "pictures"}]}``:
labels are texts, ``legend`` says whether there is one with entries, ``bars`` holds a list of
lengths for each group of bars and ``names`` what stands below (or beside) them, ``lines`` a pair of
lists (x, y) for each line, ``pictures`` the arrays that are shown. Axes that are empty, such as the
unused ones of a grid, are left out.
"""

from __future__ import annotations

from typing import Any

import numpy as np

MOST_PIXELS = 20_000


def facts_of(figure: Any) -> dict[str, Any]:
    """Return what is drawn in a Matplotlib figure."""
    found = [_axes_facts(axes) for axes in figure.axes]
    return {"axes": [facts for facts in found if _is_used(facts)]}


def _is_used(facts: dict[str, Any]) -> bool:
    return any(facts[key] for key in ("bars", "lines", "pictures", "x_label", "y_label"))


def _title(axes: Any) -> str:
    """The title, wherever it stands: a style may put it left, where `get_title` does not look."""
    texts = (axes.get_title(place).strip() for place in ("center", "left", "right"))
    return next(filter(None, texts), "")


def _axes_facts(axes: Any) -> dict[str, Any]:
    bars: list[list[float]] = []
    names: list[str] = []
    for group in axes.containers:
        if hasattr(group, "patches"):
            upright = getattr(group, "orientation", "vertical") != "horizontal"
            bars.append([
                float(bar.get_height() if upright else bar.get_width()) for bar in group.patches
            ])  # fmt: skip
            axis = axes.xaxis if upright else axes.yaxis
            names = [text.get_text() for text in axis.get_ticklabels()]
    pictures = [np.asarray(image.get_array(), dtype=float) for image in axes.images]
    legend = axes.get_legend()
    return {
        "x_label": axes.get_xlabel().strip(),
        "y_label": axes.get_ylabel().strip(),
        "title": _title(axes),
        "legend": legend is not None and bool(legend.get_texts()),
        "bars": bars,
        "names": names,
        "lines": [
            [np.asarray(line.get_xdata(), dtype=float).tolist(),
             np.asarray(line.get_ydata(), dtype=float).tolist()]
            for line in axes.lines
        ],
        "pictures": [image.tolist() for image in pictures if image.size <= MOST_PIXELS],
    }  # fmt: skip


def without_words(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of a figure with its labels hidden: only that there is one remains."""
    axes = [
        {**facts, **{key: "…" if facts[key] else "" for key in ("x_label", "y_label", "title")}}
        for facts in data["figure"]["axes"]
    ]
    return {"figure": {"axes": axes}}
