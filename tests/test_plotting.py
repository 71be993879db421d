"""Drawings: what they show, what they refuse, and how they read without colour vision."""

from __future__ import annotations

import base64
import inspect
import io
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import matplotlib
import nbformat
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from utils import plotting
from utils.arithmetic import unread_positions
from utils.metrics import ConfusionMatrix, calibration_bins, precision_recall, roc
from utils.plotting import page, style

RNG = np.random.default_rng(0)
PHOTOS = RNG.random((3, 8, 8, 3))
MAPS = RNG.normal(size=(6, 6, 4))
IMAGE = RNG.integers(0, 10, (5, 5))
KERNEL = np.array([[1, -1, 0], [1, 1, 0], [0, 1, -1]])
COLOR_IMAGE = RNG.integers(0, 3, (5, 5, 3))
SCORES, TRUTH = np.array([0.1, 0.4, 0.35, 0.8, 0.7]), np.array([0, 0, 1, 1, 1])
HISTORY = {
    "loss": [1.0, 0.6, 0.4, 0.3],
    "val_loss": [1.1, 0.7, 0.9, 1.2],
    "accuracy": [0.5, 0.7, 0.8, 0.9],
    "val_accuracy": [0.4, 0.6, 0.7, 0.65],
}


def bowl(x: Any, y: Any) -> Any:
    return x**2 + 3 * y**2


LINES: dict[str, Any] = {"a": [[1, 2, 3], [2, 3, 5]], "b": [3, 2, 1]}

PATHS: dict[str, Any] = {"plain": [[2, 1], [1, 0.5]], "fast": [[2, 1], [0, 0]]}
# One call of every drawing function, without its texts.
CALLS: dict[str, Callable[..., None]] = {
    "number_grids": lambda **t: plotting.number_grids([IMAGE, KERNEL], operators=["×"], **t),
    "kernels": lambda **t: plotting.kernels([KERNEL, KERNEL / 9], **t),
    "padding_grid": lambda **t: plotting.padding_grid(IMAGE, kernel=3, padding=1, stride=2, **t),
    "sliding_window": lambda **t: plotting.sliding_window(IMAGE, KERNEL, bias=2, **t),
    "pooling_grid": lambda **t: plotting.pooling_grid(IMAGE, **t),
    "window_positions": lambda **t: plotting.window_positions(
        7, 3, settings=[(1, 0), (2, 1), (3, "same")], **t
    ),
    "gallery": lambda **t: plotting.gallery(
        PHOTOS, actual=["a", "b", "c"], predicted=["a", "b", "x"], **t
    ),
    "feature_maps": lambda **t: plotting.feature_maps(MAPS, **t),
    "picture_and_numbers": lambda **t: plotting.picture_and_numbers(IMAGE, **t),
    "volume_window": lambda **t: plotting.volume_window(
        COLOR_IMAGE, COLOR_IMAGE[:3, :3], padding=1, stride=2, position=(1, 1), **t
    ),
    "volume_blocks": lambda **t: plotting.volume_blocks((5, 5, 3), 3, 2, padding=1, **t),
    "layer_stack": lambda **t: plotting.layer_stack([(28, 28, 1), (14, 14, 32), (10,)], **t),
    "receptive_field": lambda **t: plotting.receptive_field(11, [(3, 1), (3, 2)], **t),
    "confusion_matrix": lambda **t: plotting.confusion_matrix(
        ConfusionMatrix.from_counts(tp=100, fn=30, fp=70, tn=800), **t
    ),
    "learning_curves": lambda **t: plotting.learning_curves([HISTORY, HISTORY], **t),
    "precision_recall_curve": lambda **t: plotting.precision_recall_curve(
        precision_recall(SCORES, TRUTH), chosen=0.5, **t
    ),
    "roc_curve": lambda **t: plotting.roc_curve({"m": roc(SCORES, TRUTH)}, chosen=0.5, **t),
    "calibration_plot": lambda **t: plotting.calibration_plot(
        calibration_bins(SCORES, TRUTH, n_bins=5), **t
    ),
    "activation_curves": lambda **t: plotting.activation_curves(
        {"tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2)}, **t
    ),
    "descent_paths": lambda **t: plotting.descent_paths(bowl, PATHS, limits=(-3, 3, -2, 2), **t),
    "comparison_bars": lambda **t: plotting.comparison_bars(
        {"a": [70, 71], "b": [80, 83]}, label="accuracy (%)", **t
    ),
    "comparison_lines": lambda **t: plotting.comparison_lines(
        [1, 2, 3], LINES, axis_labels=("x", "y (s)"), **t
    ),
    "sparse_matrix": lambda **t: plotting.sparse_matrix(np.diag([1, -2, 3]), **t),
    "search_history": lambda **t: plotting.search_history(
        {"random": [0.1, 0.4, 0.3], "tpe": [0.2, 0.3]}, label="accuracy", **t
    ),
    "search_slices": lambda **t: plotting.search_slices(
        [0.1, 0.4, 0.3],
        {"rate": [0.01, 0.1, 0.2], "kind": ["a", "b", "a"]},
        label="accuracy",
        log=["rate"],
        best=1,
        **t,
    ),
    "show": lambda **t: plotting.show(plotting.new_figure()[0], **t),
}
NOT_DRAWINGS = {"new_figure", "png_bytes", "make_grid", "apply_style", "readable", "text_on"}
ALT = "A drawing with numbers."


@dataclass
class Shown:
    """What reached the page: figures and the messages that carried them."""

    figures: list[Figure] = field(default_factory=list)
    data: list[dict[str, Any]] = field(default_factory=list)
    metadata: list[dict[str, Any]] = field(default_factory=list)

    def cells(self) -> list[str]:
        """The numbers in the cells of the last figure, in drawing order."""
        texts = self.figures[-1].findobj(Text)
        return [t.get_text() for t in texts if t.get_gid() == "cell"]

    def words(self) -> str:
        texts = self.figures[-1].findobj(Text)
        return "\n".join(t.get_text() for t in texts)


@contextmanager
def recorded() -> Iterator[Shown]:
    """Record what is put on the page."""
    record = Shown()

    def display(data: dict[str, Any], *, raw: bool, metadata: dict[str, Any]) -> None:
        assert raw
        record.data.append(data)
        record.metadata.append(metadata)

    with (
        mock.patch.object(page, "display", display),
        mock.patch.object(page, "close", record.figures.append),
    ):
        yield record


@pytest.fixture
def shown() -> Iterator[Shown]:
    """Record drawings without turning them into pixels, which takes most of the time."""
    with mock.patch.object(page, "png_bytes", lambda fig: b""), recorded() as record:
        yield record


@cache
def drawn(name: str) -> Shown:
    """A drawing on the page; drawn once for all tests that only look at it."""
    with recorded() as record:
        CALLS[name](alt=f" {ALT} ", caption="It is $x^2$.", name="fig-02-one")
    return record


def numbers(texts: list[str]) -> list[float]:
    return [float(text.replace("\N{MINUS SIGN}", "-")) for text in texts]


# What every drawing does


def test_every_drawing_function_is_tried_here() -> None:
    public = {n for n in plotting.__all__ if inspect.isfunction(getattr(plotting, n))}
    drawings = {n for n in public - NOT_DRAWINGS if not n.startswith("draw_")}
    assert drawings == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_drawing_without_alternative_text_is_refused(name: str, shown: Shown) -> None:
    alt = inspect.signature(getattr(plotting, name)).parameters["alt"]
    assert alt.kind is alt.KEYWORD_ONLY and alt.default is alt.empty
    with pytest.raises(TypeError, match="alt"):
        CALLS[name]()
    with pytest.raises(ValueError, match="alt is empty"):
        CALLS[name](alt="  \n")
    assert not shown.data


@pytest.mark.parametrize("alt", [None, 3, b"text"])
def test_alternative_text_must_be_text(alt: Any, shown: Shown) -> None:
    with pytest.raises(TypeError, match="not text"):
        CALLS["show"](alt=alt)
    assert not shown.data


@pytest.mark.parametrize("name", CALLS)
def test_drawing_reaches_the_page_with_its_texts(name: str) -> None:
    record = drawn(name)
    assert len(record.data) == len(record.figures) == 1
    assert record.data[0]["text/plain"] == f"Figure: {ALT}"
    metadata = record.metadata[0]["image/png"]
    assert metadata["alt"] == ALT
    assert metadata["caption"] == "It is $x^2$."
    assert metadata["name"] == "fig-02-one"
    picture = Image.open(io.BytesIO(record.data[0]["image/png"]))
    assert picture.width == pytest.approx(metadata["width"] * style.DPI / 96, abs=2)
    assert metadata["width"] <= style.PAGE_WIDTH * 96 + 1


@pytest.mark.parametrize("name", CALLS)
def test_the_same_drawing_gives_the_same_bytes(name: str) -> None:
    with recorded() as record:
        CALLS[name](alt=ALT)
    again = record.data[0]["image/png"]
    assert again == drawn(name).data[0]["image/png"]
    assert b"tEXt" not in again and b"iTXt" not in again and b"tIME" not in again
    assert len(again) < 60_000


@pytest.mark.parametrize("name", sorted(set(CALLS) - {"show"}))
def test_letters_are_large_and_dark_enough(name: str) -> None:
    fig = drawn(name).figures[0]
    texts = [t for t in fig.findobj(Text) if t.get_visible() and t.get_text().strip()]
    assert texts
    grounds: dict[Any, Any] = {ax: _grounds(ax) for ax in fig.axes}
    for text in texts:
        assert float(text.get_fontsize()) >= style.MIN_FONT - 0.01, text
        background = _behind(text, grounds.get(text.axes, []))
        ratio = style.contrast(to_rgb(text.get_color()), background)
        assert ratio >= 4.5, (text, background)


def _grounds(ax: Axes) -> list[tuple[float, Bbox, tuple[float, ...]]]:
    """Level, extent and colour of the filled cells of an Axes, topmost first."""
    filled = [
        patch
        for patch in ax.patches
        if patch.get_fill() and patch.get_facecolor()[3] == 1 and isinstance(patch, Rectangle)
    ]
    # Sorting is stable: of patches on the same level, the last one drawn lies on top.
    filled = sorted(reversed(filled), key=lambda patch: -patch.get_zorder())
    return [(p.get_zorder(), p.get_window_extent(), p.get_facecolor()[:3]) for p in filled]


def _behind(text: Text, grounds: list[tuple[float, Bbox, tuple[float, ...]]]) -> tuple[float, ...]:
    """The colour on which the middle of a text lies."""
    box = text.get_window_extent() if grounds else None
    for level, extent, color in grounds:
        if box and level <= text.get_zorder():
            if extent.contains((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2):
                return color
    return to_rgb(style.CARD)


@pytest.mark.parametrize("name", sorted(set(CALLS) - {"show"}))
def test_nothing_is_cut_off_at_the_edge(name: str) -> None:
    fig = drawn(name).figures[0]
    box = fig.get_tightbbox()
    width, height = fig.get_size_inches()
    assert min(box.x0, box.y0) > -0.01
    assert box.x1 < width + 0.01 and box.y1 < height + 0.01


CHARTS = [
    "confusion_matrix", "learning_curves", "precision_recall_curve", "roc_curve",
    "calibration_plot", "activation_curves", "descent_paths", "comparison_bars",
    "comparison_lines", "sparse_matrix",
]  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_names_its_axes(name: str) -> None:
    fig = drawn(name).figures[0]
    across = [ax.get_xlabel() for ax in fig.axes] + [fig.get_supxlabel()]
    down = [ax.get_ylabel() for ax in fig.axes] + [fig.get_supylabel()]
    assert any(across)
    # The names of the compared things stand where the label would.
    assert any(down) or name == "comparison_bars"


def test_figures_lie_on_an_opaque_light_card() -> None:
    fig, _ = plotting.new_figure()
    picture = Image.open(io.BytesIO(plotting.png_bytes(fig)))
    pixels = np.asarray(picture.convert("RGBA"))
    assert (pixels[:, :, 3] == 255).all()
    assert pixels[1, 1].min() > 240
    assert style.contrast(style.INK, style.CARD) > 12
    assert style.contrast(style.MUTED, style.CARD) > 7


def test_photographs_keep_their_colours() -> None:
    photo = RNG.integers(0, 256, (200, 200, 3)).astype(np.uint8)
    fig, ax = plotting.new_figure(width=4, height=4)
    plotting.draw_picture(ax, photo)
    assert Image.open(io.BytesIO(plotting.png_bytes(fig))).mode == "RGB"


@pytest.mark.parametrize(
    ("name", "caption", "message"),
    [("fig 2", "c", "no label"), ("fig-02-x", " ", "no caption")],
)
def test_labels_that_cannot_work_are_refused(name: str, caption: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        plotting.show(plotting.new_figure()[0], alt=ALT, caption=caption, name=name)


def test_show_refuses_what_is_no_figure() -> None:
    nothing: Any = None
    with pytest.raises(TypeError, match="call them without show"):
        plotting.show(nothing, alt=ALT)


def test_a_figure_of_pyplot_is_shown_once(monkeypatch: pytest.MonkeyPatch) -> None:
    matplotlib.use("agg")
    import matplotlib.pyplot as plt

    monkeypatch.setattr(page, "display", lambda *args, **kwargs: None)
    fig = plt.figure()
    plotting.show(fig, alt=ALT)
    assert not plt.fignum_exists(fig.number)


# Colours

# Severity 1.0, on linear RGB. Source: Machado, Oliveira and Fernandes, "A physiologically-based
# model for simulation of color vision deficiency", IEEE TVCG 15(6), 2009, supplementary tables.
SIGHT = {
    "full": np.eye(3),
    "protanopia": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deuteranopia": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
}  # fmt: skip
SRGB_TO_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # fmt: skip


def lab(color: Any, sight: str) -> Any:
    """CIELAB (D65) of a colour as seen with a kind of colour vision."""
    rgb = np.array(to_rgb(color))
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(SIGHT[sight] @ linear, 0, 1)
    xyz = SRGB_TO_XYZ @ seen / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_the_simulation_confuses_what_the_colour_blind_confuse() -> None:
    def apart(sight: str) -> float:
        return float(np.linalg.norm(lab("#B22222", sight) - lab("#3C7A1E", sight)))

    assert apart("full") > 80
    assert apart("deuteranopia") < 0.4 * apart("full")
    assert apart("protanopia") < 0.4 * apart("full")


@pytest.mark.parametrize("sight", SIGHT)
def test_palette_colours_stay_apart(sight: str) -> None:
    for first, second in itertools.combinations(style.PALETTE, 2):
        distance = np.linalg.norm(lab(first, sight) - lab(second, sight))
        # Three just noticeable differences are taken as safe for thin lines; the first four
        # colours, which most figures need, are further apart.
        assert distance > 10, (first, second)
    for first, second in itertools.combinations(style.PALETTE[:3], 2):
        assert np.linalg.norm(lab(first, sight) - lab(second, sight)) > 20, (first, second)


def test_colour_never_stands_alone() -> None:
    for marks in (style.LINE_STYLES, style.MARKERS, style.HATCHES):
        assert len(set(marks)) == len(style.PALETTE)


@pytest.mark.parametrize("sight", SIGHT)
def test_scales_read_by_lightness(sight: str) -> None:
    for cmap in (style.SEQUENTIAL, style.PALE_SEQUENTIAL):
        lightness = np.array([lab(cmap(s), sight)[0] for s in np.linspace(0, 1, 33)])
        assert (np.diff(lightness) > 0).all() or (np.diff(lightness) < 0).all()
    low, middle, high = (lab(style.DIVERGING(s), sight) for s in (0.15, 0.5, 0.85))
    assert np.linalg.norm(low - high) > 40
    assert middle[0] > low[0] + 25 and middle[0] > high[0] + 25


@pytest.mark.parametrize("grey", range(0, 256, 15))
def test_text_reads_on_every_grey(grey: int) -> None:
    fill = (grey / 255,) * 3
    assert style.contrast(style.text_on(fill), fill) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert style.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    # The grey that just passes on white is a well-known example of WCAG's own technique G18.
    assert style.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


# Numbers in grids


def test_grids_hold_exactly_the_given_numbers(shown: Shown) -> None:
    plotting.number_grids([IMAGE, KERNEL, IMAGE[:3, :3] * 0.25], alt=ALT)
    expected = [*IMAGE.ravel(), *KERNEL.ravel(), *(IMAGE[:3, :3] * 0.25).ravel()]
    assert numbers(shown.cells()) == expected


@pytest.mark.parametrize(
    ("values", "decimals", "expected"),
    [
        ([[1, -2]], None, ["1", "-2"]),
        ([[1.0, 2.0]], None, ["1", "2"]),
        ([[0.5, 2.0]], None, ["0.5", "2.0"]),
        ([[1 / 3, 2.0]], None, ["0.33", "2.00"]),
        ([[-0.001, 0.004]], 2, ["0.00", "0.00"]),
        ([[0.125]], None, ["0.125"]),
        ([[220_234]], None, ["220234"]),
    ],
)
def test_numbers_get_the_decimals_they_need(
    values: Any, decimals: int | None, expected: list[str]
) -> None:
    from utils.plotting.grids import format_numbers

    assert format_numbers(values, decimals)[0] == expected


def test_sliding_window_shows_every_product_and_the_sum(shown: Shown) -> None:
    x = np.array([[0, 0, 0], [0, 0, 2], [0, 1, 2]])
    plotting.sliding_window(x, KERNEL, bias=3, alt=ALT)
    found = numbers(shown.cells())
    products = [0, 0, 0, 0, 0, 0, 0, 1, -2]
    assert found[9] == 2  # the feature map's one value: the products' sum -1 and the bias 3
    assert found[10:19] == list(x.ravel()) and found[19:28] == list(KERNEL.ravel())
    assert found[28:37] == products and found[37] == 2


def test_sliding_window_writes_no_output_ahead_of_time(shown: Shown) -> None:
    plotting.sliding_window(IMAGE, KERNEL, position=(1, 0), alt=ALT)
    assert shown.cells()[25:34].count("") == 5
    plotting.sliding_window(IMAGE, KERNEL, position=(1, 0), whole_output=True, alt=ALT)
    assert "" not in shown.cells()


def test_volume_window_adds_up_all_terms(shown: Shown) -> None:
    plotting.volume_window(
        COLOR_IMAGE, COLOR_IMAGE[:3, :3], position=(1, 2), bias=4, decimals=0, alt=ALT
    )
    window = COLOR_IMAGE[1:4, 2:5]
    sums = (window * COLOR_IMAGE[:3, :3]).sum(axis=(0, 1))
    assert numbers(shown.cells())[-5:] == [*sums, 4, sums.sum() + 4]


def unread_cells(fig: Figure) -> int:
    return sum(p.get_gid() == "unread" for p in fig.findobj(Rectangle))


@pytest.mark.parametrize(("size", "kernel", "stride", "padding", "dilation"), [
    (7, 3, 3, "valid", 1), (7, 3, 1, 0, 1), (6, 2, 3, "valid", 1), (8, 3, 2, 0, 1),
    (7, 3, 3, "same", 1), (7, 2, 4, 0, 2),
])  # fmt: skip
def test_hatched_cells_are_the_unread_ones(
    size: int, kernel: int, stride: int, padding: Any, dilation: int, shown: Shown
) -> None:
    how: dict[str, Any] = {"stride": stride, "padding": padding, "dilation": dilation}
    values = np.arange(size * size).reshape(size, size)
    plotting.padding_grid(values, kernel=kernel, alt=ALT, **how)
    missed = unread_positions(size, kernel, **how)
    read = size - len(missed)
    assert unread_cells(shown.figures[-1]) == size * size - read * read
    plotting.window_positions(
        size, kernel, settings=[(stride, padding)], dilation=dilation, alt=ALT
    )
    assert unread_cells(shown.figures[-1]) == len(missed)
    assert ("never read" in shown.words()) == bool(missed)


def test_unread_cells_lie_where_no_window_reads(shown: Shown) -> None:
    plotting.padding_grid(np.arange(49).reshape(7, 7), kernel=3, stride=3, alt=ALT)
    fig = shown.figures[0]
    hatched = [p for p in fig.findobj(Rectangle) if p.get_gid() == "unread"]
    texts = [t for t in fig.findobj(Text) if t.get_gid() == "cell"]
    numbers_inside = {
        int(t.get_text())
        for t in texts for p in hatched
        if p.get_bbox().contains(*t.get_position())
    }  # fmt: skip
    assert numbers_inside == {6, 13, 20, 27, 34, 41, *range(42, 49)}


def test_padding_draws_the_ring_of_zeros(shown: Shown) -> None:
    image = [[123, 94, 2, 4], [11, 3, 22, 192], [12, 4, 23, 34], [194, 83, 12, 94]]
    plotting.padding_grid(image, kernel=3, padding=2, alt=ALT)
    assert numbers(shown.cells())[16:] == list(np.pad(image, 2).ravel())
    assert "output 6 × 6" in shown.words()


def test_pooling_gives_the_numbers_of_each_window(shown: Shown) -> None:
    x = np.array([[1, 3, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])
    plotting.pooling_grid(x, alt=ALT)
    assert numbers(shown.cells())[16:] == [6, 8, 3, 4]
    plotting.pooling_grid(x, mode="average", alt=ALT)
    assert numbers(shown.cells())[16:] == [3.75, 5.25, 2.0, 2.0]
    bold = [t for t in shown.figures[0].findobj(Text) if t.get_gid() == "cell"]
    winners = [t.get_text() for t in bold[:16] if t.get_fontweight() == "bold"]
    assert winners == ["6", "8", "3", "4"]


def test_receptive_field_marks_what_is_read(shown: Shown) -> None:
    plotting.receptive_field(11, [(3, 1), (3, 2), (3, 1)], position=0, alt=ALT)
    read = sum(p.get_gid() == "read" for p in shown.figures[0].findobj(Rectangle))
    # One value, the 3 it reads, the 7 those read, and the 9 positions of the input.
    assert read == 1 + 3 + 7 + 9
    assert "field 9, jump 2" in shown.words() and "9 of 11 read" in shown.words()


def test_picture_and_numbers_has_room_for_a_digit(shown: Shown) -> None:
    digit = RNG.integers(0, 256, (28, 28))
    plotting.picture_and_numbers(digit, alt=ALT)
    assert numbers(shown.cells()) == list(digit.ravel())


# Results


@pytest.mark.parametrize(
    ("orientation", "down", "across"),
    [
        ("actual-in-rows", "actual class", "predicted class"),
        ("actual-in-columns", "predicted class", "actual class"),
    ],
)
def test_confusion_matrix_says_which_axis_is_actual(
    orientation: Any, down: str, across: str, shown: Shown
) -> None:
    matrix = ConfusionMatrix.from_counts(tp=100, fn=30, fp=70, tn=800, orientation=orientation)
    plotting.confusion_matrix(matrix, alt=ALT)
    ax = shown.figures[0].axes[0]
    assert (ax.get_ylabel(), ax.get_xlabel()) == (down, across)
    expected = [800, 70, 30, 100] if orientation == "actual-in-rows" else [800, 30, 70, 100]
    assert numbers(shown.cells()) == expected


def test_confusion_matrix_shares_are_of_the_actual_class(shown: Shown) -> None:
    counts = [[80, 5], [20, 15]]
    plotting.confusion_matrix(counts, orientation="actual-in-columns", shares=True, alt=ALT)
    assert shown.cells() == ["80%", "25%", "20%", "75%"]
    plotting.confusion_matrix(
        np.transpose(counts), orientation="actual-in-rows", shares=True, alt=ALT
    )
    assert shown.cells() == ["80%", "20%", "25%", "75%"]


def test_confusion_matrix_of_an_array_needs_an_orientation() -> None:
    with pytest.raises(ValueError, match="counts alone do not tell"):
        plotting.confusion_matrix([[1, 2], [3, 4]], alt=ALT)


def test_learning_curves_mark_the_best_epoch(shown: Shown) -> None:
    plotting.learning_curves(HISTORY, alt=ALT)
    assert "epoch 2, best by val loss: 0.7" in shown.words()
    assert "epoch 2, best by val loss: 0.6" in shown.words()
    plotting.learning_curves(HISTORY, best="val_accuracy", alt=ALT)
    assert "epoch 3, best by val accuracy: 0.7" in shown.words()


def test_learning_curves_average_the_seeds(shown: Shown) -> None:
    other = {key: [value + 0.2 for value in values[:3]] for key, values in HISTORY.items()}
    plotting.learning_curves([HISTORY, other], quantities=["loss"], alt=ALT)
    lines = {line.get_label(): line for line in shown.figures[0].axes[0].lines}
    mean = np.asarray(lines["training (mean of 2)"].get_ydata()).tolist()
    assert mean == pytest.approx([1.1, 0.7, 0.5])
    assert len(shown.figures[0].axes[0].lines) == 4 + 2 + 2


def test_threshold_is_marked_where_the_scores_reach_it(shown: Shown) -> None:
    # At 0.5 the scores 0.7 and 0.8 count as positive: two of three found, none wrongly.
    plotting.precision_recall_curve(precision_recall(SCORES, TRUTH), chosen=0.5, alt=ALT)
    assert "threshold 0.5: (0.667, 1.000)" in shown.words()
    plotting.roc_curve(roc(SCORES, TRUTH), chosen=0.4, alt=ALT)
    assert "threshold 0.4: (0.500, 0.667)" in shown.words()


def test_bars_write_mean_and_sample_spread(shown: Shown) -> None:
    plotting.comparison_bars({"a": [70.0, 72.0], "b": 5.0}, label="accuracy (%)", alt=ALT)
    values = [t.get_text() for t in shown.figures[0].findobj(Text) if t.get_gid() == "value"]
    assert values == ["71.0 ± 1.4", "5.0"]


def test_a_round_bowl_looks_round(shown: Shown) -> None:
    plotting.descent_paths(bowl, {"a": [[1, 1], [0, 0]]}, limits=(-3, 3, -1, 1), alt=ALT)
    assert shown.figures[0].axes[0].get_aspect() == 1.0


def test_few_values_on_a_logarithmic_axis_are_labelled_themselves(shown: Shown) -> None:
    few, many = [1, 2, 8, 64], list(range(1, 41))
    for x in (few, many):
        plotting.comparison_lines(
            x, {"a": x}, axis_labels=("batch", "y"), log_x=True, alt=ALT
        )  # fmt: skip
    axis = [figure.axes[0].xaxis for figure in shown.figures]
    assert [label.get_text() for label in axis[0].get_ticklabels()] == ["1", "2", "8", "64"]
    assert len(axis[0].get_minorticklocs()) == 0
    assert len(axis[1].get_minorticklocs()) > 0


# What cannot be drawn

NAN = np.array([[1.0, np.nan]])
UNKNOWN: Any = "median"
REFUSED: list[tuple[Callable[[], None], str]] = [
    (lambda: plotting.number_grids([], alt=ALT), "no grids"),
    (lambda: plotting.number_grids([np.zeros((2, 2, 2))], alt=ALT), "has 3 axes"),
    (lambda: plotting.number_grids([np.zeros((0, 2))], alt=ALT), "is empty"),
    (lambda: plotting.number_grids([NAN], alt=ALT), "NaN"),
    (lambda: plotting.number_grids([IMAGE], titles=["a", "b"], alt=ALT), "2 titles for 1"),
    (lambda: plotting.number_grids([IMAGE], highlights=[[(5, 0)]], alt=ALT), "lies outside"),
    (lambda: plotting.number_grids([np.zeros((2, 60))], alt=ALT), "do not fit"),
    (lambda: plotting.number_grids([IMAGE], colors=UNKNOWN, alt=ALT), "'median'"),
    (lambda: plotting.kernels([], alt=ALT), "no kernels"),
    (lambda: plotting.sliding_window(IMAGE, KERNEL, position=(3, 0), alt=ALT), "outside the 3 by"),
    (lambda: plotting.sliding_window(KERNEL, IMAGE, alt=ALT), "larger than the padded"),
    (lambda: plotting.pooling_grid(IMAGE, mode=UNKNOWN, alt=ALT), "'median'"),
    (lambda: plotting.window_positions(7, 3, settings=[], alt=ALT), "no settings"),
    (lambda: plotting.gallery([], alt=ALT), "no pictures"),
    (lambda: plotting.gallery(np.zeros((2, 8, 8, 4)), alt=ALT), "last axis must be"),
    (lambda: plotting.gallery([IMAGE], titles=[], alt=ALT), "0 titles for 1"),
    (lambda: plotting.gallery([IMAGE], predicted=["a"], alt=ALT), "without the actual"),
    (lambda: plotting.gallery([IMAGE] * 9, titles=["a very long name indeed"] * 9,
                              columns=9, alt=ALT), "wide"),
    (lambda: plotting.feature_maps(IMAGE, alt=ALT), "has 2 axes"),
    (lambda: plotting.picture_and_numbers(np.zeros((9, 60)), alt=ALT), "do not fit"),
    (lambda: plotting.volume_window(COLOR_IMAGE, np.zeros((3, 3, 2)), alt=ALT), "the kernel 2"),
    (lambda: plotting.layer_stack([(28, 28)], alt=ALT), "give \\(H, W, C\\)"),
    (lambda: plotting.receptive_field(9, [], alt=ALT), "no layers"),
    (lambda: plotting.receptive_field(9, [(3, 1)], position=7, alt=ALT), "outside the last"),
    (lambda: plotting.confusion_matrix([[1, 2]], orientation="actual-in-rows", alt=ALT), "square"),
    (lambda: plotting.learning_curves({"loss": [1.0]}, alt=ALT), "no 'accuracy'"),
    (lambda: plotting.learning_curves([], alt=ALT), "no history"),
    (lambda: plotting.learning_curves({"loss": [1.0, float("nan")]}, quantities=["loss"],
                                      alt=ALT), "NaN"),
    (lambda: plotting.comparison_bars({}, label="x", alt=ALT), "no values"),
    (lambda: plotting.comparison_lines([1, 2], {"a": [1]}, axis_labels=("x", "y"), alt=ALT),
     "1 entries"),
    (lambda: plotting.descent_paths(bowl, {"a": [[1, 2, 3]]}, limits=(0, 1, 0, 1), alt=ALT),
     "steps \\+ 1, 2"),
    (lambda: plotting.activation_curves({}, alt=ALT), "no functions"),
    (lambda: plotting.sparse_matrix([1, 2], alt=ALT), "has 1 axes"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "message"), REFUSED, ids=[m for _, m in REFUSED])
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    call: Callable[[], None], message: str, shown: Shown
) -> None:
    with pytest.raises(ValueError, match=message) as error:
        call()
    assert str(error.value).endswith(".") and "\n" not in str(error.value)
    assert not shown.data


# The site


CONF = """
extensions = ["myst_nb"]
numfig = True
numfig_format = {"figure": "Figure %s"}
nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath"]
"""


def _output(shown: Shown, k: int, metadata: dict[str, Any]) -> Any:
    data = dict(shown.data[k])
    data["image/png"] = base64.b64encode(data["image/png"]).decode()
    return nbformat.v4.new_output("display_data", data, metadata=metadata)


@pytest.fixture
def site(tmp_path: Path) -> str:
    """The page that Sphinx makes of a notebook with five outputs, warnings being errors."""
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace

    with recorded() as shown:
        plotting.number_grids([[1, 2]], alt='Grid "1 < 2".', caption="Sum $x^2$.", name="fig-one")
        plotting.number_grids(
            [[3, 4]], alt="Second.", caption="See {numref}`fig-one`.", name="fig-b"
        )
        plotting.number_grids([[5, 6]], alt="Third.")
    outputs = [_output(shown, k, shown.metadata[k]) for k in range(3)] + [
        _output(shown, 2, metadata) for metadata in ({}, {"image/png": {"width": 50}})
    ]
    notebook = nbformat.v4.new_notebook(metadata={"language_info": {"name": "python"}})
    notebook.cells = [nbformat.v4.new_markdown_cell("# Page\n\n{numref}`fig-b` it is.")]
    notebook.cells += [nbformat.v4.new_code_cell("draw()", outputs=[o]) for o in outputs]
    source = tmp_path / "source"
    source.mkdir()
    (source / "conf.py").write_text(CONF, encoding="utf-8")
    nbformat.write(notebook, source / "index.ipynb")
    out = tmp_path / "out" / "html"
    with docutils_namespace():
        app = Sphinx(
            source, source, out, tmp_path / "out" / "trees", "html", status=None,
            warningiserror=True,
        )  # fmt: skip
        app.build()
    assert app.statuscode == 0
    return (out / "index.html").read_text(encoding="utf-8")


def test_the_site_numbers_describes_and_links_figures(site: str) -> None:
    assert site.count("<figure") == 3
    assert 'id="fig-one"' in site and 'alt="Grid &quot;1 &lt; 2&quot;."' in site
    assert '<span class="caption-number">Figure 1 </span>' in site
    assert '<span class="math notranslate nohighlight">\\(x^2\\)</span>' in site
    assert 'href="#fig-b"><span class="std std-numref">Figure 2</span>' in site
    assert 'href="#fig-one"><span class="std std-numref">Figure 1</span>' in site


def test_other_pictures_are_left_to_myst_nb(site: str) -> None:
    assert site.count("<img") == 5 and site.count("<figcaption") == 2


# --- searches ---------------------------------------------------------------------


def test_search_history_draws_each_trial_and_the_best_so_far() -> None:
    with recorded() as shown:
        plotting.search_history({"tpe": [0.2, 0.5, 0.1, 0.6]}, label="accuracy", alt=ALT)
    trials, best = shown.figures[-1].axes[0].get_lines()
    assert np.asarray(trials.get_ydata()).tolist() == [0.2, 0.5, 0.1, 0.6]
    assert np.asarray(best.get_ydata()).tolist() == [0.2, 0.5, 0.5, 0.6]
    with recorded() as shown:
        plotting.search_history({"a": [0.2, 0.5], "b": [0.2, 0.5]}, label="accuracy", alt=ALT)
    first, _, second, _ = shown.figures[-1].axes[0].get_lines()
    # Equal results of the same trial: neither dot may hide the other.
    moved = np.asarray(second.get_xdata()) - np.asarray(first.get_xdata())
    assert moved.tolist() == pytest.approx([0.2, 0.2])
    with pytest.raises(ValueError, match="no searches"):
        plotting.search_history({}, label="accuracy", alt=ALT)


def test_search_slices_puts_numbers_on_an_axis_and_texts_in_columns() -> None:
    with recorded() as shown:
        plotting.search_slices(
            [0.1, 0.4, 0.3],
            {"rate": [0.01, 0.1, 0.2], "kind": ["b", "a", "b"], "width": [8, 16, 4]},
            label="accuracy", log=["rate"], best=1, alt=ALT,
        )  # fmt: skip
    rate, kind, width = shown.figures[-1].axes
    assert rate.get_xscale() == "log" and kind.get_xscale() == "linear"
    assert np.asarray(rate.get_lines()[0].get_xdata()).tolist() == [0.01, 0.1, 0.2]
    assert [text.get_text() for text in kind.get_xticklabels()] == ["a", "b"]
    assert [text.get_text() for text in width.get_xticklabels()] == ["4", "8", "16"]
    columns = np.asarray(kind.get_lines()[0].get_xdata())
    assert columns.round().tolist() == [1, 0, 1]
    stars = [line for ax in (rate, kind, width) for line in ax.get_lines() if line.get_gid()]
    assert [np.asarray(star.get_ydata()).tolist() for star in stars] == [[0.4]] * 3
    with pytest.raises(ValueError, match="kind has 1 entries for 2"):
        plotting.search_slices([1, 2], {"kind": ["a"]}, label="accuracy", alt=ALT)
    with pytest.raises(ValueError, match="no hyperparameters"):
        plotting.search_slices([1, 2], {}, label="accuracy", alt=ALT)
