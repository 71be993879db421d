"""Colours and type of every figure of the course.

Colours are those of Okabe and Ito, which people without full colour vision tell apart;
each also comes with a line style, a marker and a hatch, because colour alone must never
carry a meaning. Figures lie on a card of their own, light and opaque, so that they read
the same on a light and on a dark page.

Source: M. Okabe and K. Ito, *Color Universal Design*, 2008; contrast after WCAG 2.2,
success criterion 1.4.3.
"""

from __future__ import annotations

import matplotlib as mpl
from cycler import cycler
from matplotlib.colors import Colormap, LinearSegmentedColormap, to_hex, to_rgb

PAGE_WIDTH = 7.6
"""Width in inches of a figure that fills the column of text."""

DPI = 150
MIN_FONT = 9.0
MIN_CONTRAST = 4.5

CARD = "#FBFBF8"
INK = "#1D2230"
MUTED = "#4B5160"
RULE = "#8A909C"
FAINT = "#DCDEDA"

BLUE = "#0072B2"
VERMILLION = "#D55E00"
GREEN = "#009E73"
PURPLE = "#CC79A7"
ORANGE = "#E69F00"
SKY = "#56B4E9"
YELLOW = "#F0E442"
BLACK = "#000000"

PALETTE = (BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, BLACK)
"""Okabe-Ito for lines and bars. Its yellow is too pale for a line: it only fills cells."""

LINE_STYLES: tuple[str | tuple[int, tuple[float, ...]], ...] = (
    "-",
    (0, (5, 1.6)),
    (0, (1.2, 1.2)),
    (0, (6, 1.5, 1.2, 1.5)),
    (0, (9, 2.5)),
    (0, (3, 1.2, 1.2, 1.2, 1.2, 1.2)),
    (0, (2.4, 2.4)),
)
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
HATCHES = ("", "///", "...", "\\\\\\", "xxx", "---", "+++")

SEQUENTIAL = mpl.colormaps["cividis"]
PALE_SEQUENTIAL = LinearSegmentedColormap.from_list(
    "course_pale", ["#FFFFFF", "#CFE3F2", "#7FB4D9", "#2F7FB8", "#0B4A7A", "#062B4A"]
)
DIVERGING = LinearSegmentedColormap.from_list(
    "course_diverging",
    ["#8A3B00", VERMILLION, "#F2B184", "#FFFFFF", "#93C3E2", BLUE, "#00426B"],
)
GREY = mpl.colormaps["gray"]

STYLE: dict[str, object] = {
    "figure.facecolor": CARD,
    "figure.edgecolor": CARD,
    "figure.dpi": DPI,
    "savefig.dpi": DPI,
    "savefig.facecolor": CARD,
    "savefig.transparent": False,
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.h_pad": 0.09,
    "figure.constrained_layout.w_pad": 0.09,
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "mathtext.fontset": "dejavusans",
    "axes.facecolor": CARD,
    "axes.edgecolor": RULE,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.titlesize": 10.5,
    "axes.titleweight": "bold",
    "axes.titlecolor": INK,
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.9,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "axes.prop_cycle": cycler(color=PALETTE) + cycler(linestyle=LINE_STYLES),
    "grid.color": FAINT,
    "grid.linewidth": 0.7,
    "text.color": INK,
    "xtick.color": RULE,
    "ytick.color": RULE,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "legend.fontsize": 9,
    "legend.frameon": True,
    "legend.facecolor": CARD,
    "legend.edgecolor": "none",
    "legend.framealpha": 0.92,
    "legend.handlelength": 3.0,
    "lines.linewidth": 1.9,
    "lines.markersize": 5.5,
    "hatch.linewidth": 0.8,
    "hatch.color": INK,
    "image.cmap": "cividis",
    "image.interpolation": "nearest",
}


def apply_style() -> None:
    """Give every matplotlib figure made from now on the look of the course."""
    mpl.rcParams.update(STYLE)


def luminance(color: str | tuple[float, ...]) -> float:
    """Relative luminance of a colour, 0 (black) to 1 (white).

    Source: WCAG 2.2, definition of relative luminance.
    """
    weights = (0.2126, 0.7152, 0.0722)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color)]
    return sum(weight * value for weight, value in zip(weights, linear, strict=True))


def contrast(first: str | tuple[float, ...], second: str | tuple[float, ...]) -> float:
    """Contrast ratio of two colours, 1 (none) to 21 (black on white).

    Source: WCAG 2.2, definition of contrast ratio.
    """
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def text_on(background: str | tuple[float, ...]) -> str:
    """Ink if it reads on the background, otherwise white or black, whichever reads better."""
    if contrast(INK, background) >= MIN_CONTRAST + 0.2:
        return INK
    # On a middle grey only pure black or pure white comes over the required contrast.
    return max((BLACK, "#FFFFFF"), key=lambda color: contrast(color, background))


def readable(color: str | tuple[float, ...], background: str | tuple[float, ...] = CARD) -> str:
    """The colour, darkened step by step until text in it reads on the background.

    Several Okabe-Ito colours are strong enough for a line but too pale for letters.
    """
    red, green, blue = to_rgb(color)
    while contrast((red, green, blue), background) < MIN_CONTRAST + 0.2:
        red, green, blue = red * 0.96, green * 0.96, blue * 0.96
    return to_hex((red, green, blue))


def tint(color: str, amount: float = 0.25) -> str:
    """The colour mixed into the card: `amount` 0 is the card, 1 the colour."""
    mixed = [
        amount * c + (1 - amount) * p for c, p in zip(to_rgb(color), to_rgb(CARD), strict=True)
    ]
    return to_hex(tuple(mixed))


def cell_color(value: float, low: float, high: float, cmap: Colormap) -> str:
    """The colour of a value on a scale from low to high."""
    share = 0.5 if high == low else (value - low) / (high - low)
    return to_hex(cmap(min(max(share, 0.0), 1.0)))
