"""The course's drawings, in one look, each with its numbers and an alternative text.

One call, one figure: a drawing function takes data and draws it, and, as the last statement
of its cell, puts it on the page.

    plotting.number_grids([patch, kernel], operators=["×"], alt="…", caption="…", name="fig-02-x")

- `alt` is required: what the figure shows, with its numbers, for those who do not see it.
- `caption` is printed below the figure on the site, which numbers it; `$x^2$` works there.
- `name` lets the text point to the figure: {numref}`fig-02-x`.

A figure made otherwise starts with `new_figure` and ends with `show`, which takes the same
three; the functions called `draw_…` draw on one of its Axes:

    fig, (left, right) = plotting.new_figure(1, 2)
    plotting.draw_picture(left, image)
    plotting.show(fig, alt="…", caption="…", name="fig-01-y")

Importing this package gives all of matplotlib the course's look (`plotting.style`).
"""

from utils.plotting.curves import (
    activation_curves,
    comparison_bars,
    comparison_lines,
    descent_paths,
    sparse_matrix,
)
from utils.plotting.grids import draw_cells, kernels, make_grid, number_grids
from utils.plotting.page import new_figure, png_bytes, show
from utils.plotting.pictures import draw_picture, feature_maps, gallery, picture_and_numbers
from utils.plotting.results import (
    calibration_plot,
    confusion_matrix,
    draw_confusion_matrix,
    learning_curves,
    precision_recall_curve,
    roc_curve,
)
from utils.plotting.search import search_history, search_slices
from utils.plotting.style import (
    BLACK,
    BLUE,
    DIVERGING,
    GREEN,
    LINE_STYLES,
    MARKERS,
    ORANGE,
    PALETTE,
    PURPLE,
    SEQUENTIAL,
    SKY,
    VERMILLION,
    YELLOW,
    apply_style,
    readable,
    text_on,
)
from utils.plotting.volumes import layer_stack, receptive_field, volume_blocks, volume_window
from utils.plotting.windows import padding_grid, pooling_grid, sliding_window, window_positions

__all__ = [
    "BLACK",
    "BLUE",
    "DIVERGING",
    "GREEN",
    "LINE_STYLES",
    "MARKERS",
    "ORANGE",
    "PALETTE",
    "PURPLE",
    "SEQUENTIAL",
    "SKY",
    "VERMILLION",
    "YELLOW",
    "activation_curves",
    "apply_style",
    "calibration_plot",
    "comparison_bars",
    "comparison_lines",
    "confusion_matrix",
    "descent_paths",
    "draw_cells",
    "draw_confusion_matrix",
    "draw_picture",
    "feature_maps",
    "gallery",
    "kernels",
    "layer_stack",
    "learning_curves",
    "make_grid",
    "new_figure",
    "number_grids",
    "padding_grid",
    "picture_and_numbers",
    "png_bytes",
    "pooling_grid",
    "precision_recall_curve",
    "readable",
    "receptive_field",
    "roc_curve",
    "search_history",
    "search_slices",
    "show",
    "sliding_window",
    "sparse_matrix",
    "text_on",
    "volume_blocks",
    "volume_window",
    "window_positions",
]

apply_style()
