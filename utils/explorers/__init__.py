"""Pictures to operate: slide a kernel, pool, look from an output value, move a threshold.

Each function returns an `Explorer`; as the last value of a cell it shows itself. In JupyterLab it
is live (an anywidget). In a notebook that was executed without a reader in front of it the output
holds a still picture and the explorer's state, and the course's site mounts the same script on
that. Nothing is fetched, and the output is the same in each run, so that nbval can compare it.

    from utils.explorers import slide_kernel

    slide_kernel(image, kernel, stride=2, alt="A 3x3 kernel slides over …", name="explore-stride")

`explorer.js` and `explorer.css` are used by the site and by JupyterLab alike. To add an explorer:

1. in `explorer.js` write its function, its check and its entry in `KINDS` (said there);
2. here, a function that checks what comes in and returns `_explorer(kind, …)`; no limit may be
   laxer than the script's (`LIMITS` stands in both, and a test compares them);
3. in `still.py`, the picture that stands in where no script runs;
4. in `tests/test_explorers.py` and `tests/test_explorers_browser.py`, a comparison of every number
   that it shows with the functions of `utils`, for random inputs too.
"""

from __future__ import annotations

import base64
import html
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from utils import arithmetic, metrics, ops
from utils.arithmetic import conv_output_shape, pool_output_shape, whole_number
from utils.explorers import still
from utils.plotting.page import check_alt, numeric

if TYPE_CHECKING:
    from utils.explorers.widget import ExplorerWidget

__all__ = [
    "LIMITS", "Explorer", "pooling", "receptive_field", "slide_kernel", "three_channels",
    "threshold",
]  # fmt: skip

SCRIPT = Path(__file__).with_name("explorer.js")
STYLE = Path(__file__).with_name("explorer.css")

LIMITS = {
    "side": 16, "kernel": 7, "padding": 8, "stride": 8, "dilation": 4, "filters": 4,
    "layers": 8, "input": 64, "magnitude": 1e6,
}  # fmt: skip
"""The largest values that an explorer shows; the script has the same."""

MOST_SCORES = 2000

SEVEN = np.array(
    [
        [0, 0, 0, 0, 0, 0, 0],
        [0, 9, 9, 9, 9, 9, 0],
        [0, 0, 0, 0, 0, 9, 0],
        [0, 0, 0, 0, 9, 0, 0],
        [0, 0, 0, 9, 0, 0, 0],
        [0, 0, 0, 9, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
    ]
)
SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])

STILL_NOTE = (
    "A still picture: it can be operated on the course's site and, once the cell is run, in "
    "JupyterLab."
)


class Explorer:
    """A picture to operate; the last value of a cell shows it.

    kind: which explorer. name: its id on the page. alt: what it shows, for those who do not see it.
    initial: the state it starts with, as JSON holds it.
    """

    def __init__(self, kind: str, initial: dict[str, Any], *, alt: str, name: str) -> None:
        self.kind = kind
        self.initial = initial
        self.alt = alt
        self.name = name
        self._widget: ExplorerWidget | None = None

    @property
    def state(self) -> dict[str, Any]:
        """The state now: what the reader has set in JupyterLab, otherwise the initial one."""
        return dict(self.initial if self._widget is None else self._widget.state)

    @property
    def widget(self) -> ExplorerWidget:
        """The live widget, made when it is first asked for."""
        if self._widget is None:
            from utils.explorers.widget import ExplorerWidget

            self._widget = ExplorerWidget(
                kind=self.kind,
                name=self.name,
                alt=self.alt,
                initial=self.initial,
                state=self.initial,
            )
        return self._widget

    def to_html(self) -> str:
        """The state and a still picture, as the site's script expects them."""
        picture = still.picture(self.kind, self.initial)
        data = base64.b64encode(picture.encode()).decode()
        state = json.dumps(self.initial, separators=(",", ":"))
        attributes = {
            "class": "cnn-explorer",
            "data-kind": self.kind,
            "data-name": self.name,
            "data-alt": self.alt,
            "data-state": state,
        }
        opened = " ".join(f'{key}="{html.escape(text)}"' for key, text in attributes.items())
        image = f'<img alt="{html.escape(self.alt)}" src="data:image/svg+xml;base64,{data}">'
        return f"<div {opened}>{image}<p>{STILL_NOTE}</p></div>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        bundle = {"text/plain": repr(self), "text/html": self.to_html()}
        if not someone_watches():
            return bundle
        live: Any = self.widget._repr_mimebundle_()
        return {**live[0], **bundle}, live[1]

    def __repr__(self) -> str:
        return f"Explorer: {self.alt}"


def someone_watches() -> bool:
    """Whether the kernel serves a person's notebook, in JupyterLab, VS Code or Colab.

    A widget has a random number, and without a front end it can never be seen: when a program
    executes the notebook (nbclient, nbval) the output shall not hold one.
    """
    if "JPY_SESSION_NAME" in os.environ or "google.colab" in sys.modules:
        return True
    if "IPython" not in sys.modules:
        return False
    shell = sys.modules["IPython"].get_ipython()
    return shell is not None and "__vsc_ipynb_file__" in shell.user_ns


# ── The explorers ─────────────────────────────────────────────────────────────────────────────────


def slide_kernel(
    image: ArrayLike = SEVEN,
    kernel: ArrayLike = SOBEL_X,
    *,
    bias: float = 0,
    stride: int = 1,
    padding: str | int = "valid",
    dilation: int = 1,
    position: tuple[int, int] = (0, 0),
    whole: bool = False,
    alt: str,
    name: str = "explore-slide",
) -> Explorer:
    """Let a kernel slide over one channel: window, products, sum, output and the size formula.

    image: (H, W), at most 16 x 16. kernel: (F_h, F_w), at most 7 x 7. bias: added to each sum.
    stride, padding ('valid', 'same', 'full' or zeros on each side) and dilation as in
    `utils.ops.conv2d`. position: output row and column to start at. whole: show all output values
    at once instead of filling them in. alt: what is shown, in a sentence. name: id on the page.

    ValueError if the kernel is larger than the padded input, the position is outside the output,
    or something is larger than can be shown. Taught in chapters 02 and 03.
    """
    pixels, weights = _matrix("image", image), _matrix("kernel", kernel, LIMITS["kernel"])
    steps = _steps(stride, padding, dilation)
    shape = conv_output_shape((*pixels.shape, 1), 1, weights.shape, **steps)
    state = {
        "image": pixels.tolist(),
        "kernel": weights.tolist(),
        "bias": _numbers("bias", [bias], (1,)).tolist()[0],
        **steps,
        "position": _position(position, shape[:2]),
        "whole": bool(whole),
    }
    return _explorer("slide", state, alt, name)


def three_channels(
    image: ArrayLike | None = None,
    kernels: ArrayLike | None = None,
    bias: ArrayLike | None = None,
    *,
    stride: int = 1,
    padding: str | int = 1,
    dilation: int = 1,
    filter: int = 0,
    position: tuple[int, int] = (0, 0),
    whole: bool = False,
    alt: str,
    name: str = "explore-channels",
) -> Explorer:
    """Let filters slide over the channels: one sum per channel, then the bias once.

    image: (H, W, C) with C up to 3, at most 16 x 16; without one, a 5 x 5 x 3 image of small whole
    numbers. kernels: (F_h, F_w, C, K) with K up to 4 filters; without, two of 3 x 3. bias: (K,);
    without, 1 and 0 for the two filters, or zeros for given kernels. filter: the one to start
    with. The rest as in `slide_kernel`.

    ValueError as there, and if the channels or the biases do not agree. Taught in chapter 06.
    """
    if image is None:
        image = np.random.default_rng(6).integers(0, 4, (5, 5, 3))
    if bias is None and kernels is None:
        bias = [1, 0]
    if kernels is None:
        kernels = np.random.default_rng(7).integers(-1, 2, (3, 3, 3, 2))
    side = LIMITS["side"]
    pixels = _numbers("image", image, (side, side, 3))
    size, filters = LIMITS["kernel"], LIMITS["filters"]
    weights = _numbers("kernels", kernels, (size, size, 3, filters))
    biases = _numbers("bias", np.zeros(weights.shape[3], int) if bias is None else bias, (filters,))
    steps = _steps(stride, padding, dilation)
    # Refuses channels and biases that do not agree, and kernels that do not fit.
    shape = ops.conv2d(pixels, weights, biases, **steps).shape
    state = {
        "image": pixels.tolist(),
        "kernels": weights.tolist(),
        "bias": biases.tolist(),
        **steps,
        "filter": _below("filter", filter, shape[2]),
        "position": _position(position, (shape[0], shape[1])),
        "whole": bool(whole),
    }
    return _explorer("channels", state, alt, name)


def pooling(
    image: ArrayLike = SEVEN,
    *,
    window: int = 2,
    stride: int | None = None,
    mode: str = "max",
    padding: str = "valid",
    position: tuple[int, int] = (0, 0),
    whole: bool = False,
    alt: str,
    name: str = "explore-pooling",
) -> Explorer:
    """Let a pooling window slide: its values, the largest or the mean, and the size formula.

    image: (H, W), at most 16 x 16. window: its side, up to 7. stride: None means the window's
    side. mode: 'max' or 'average'. padding: 'valid' or 'same'; padding never wins and is not
    counted. The rest as in `slide_kernel`.

    ValueError if the window is larger than the padded input. Taught in chapter 04.
    """
    pixels = _matrix("image", image)
    window = _at_most("window", whole_number("window", window), LIMITS["kernel"])
    steps = _steps(window if stride is None else stride, padding, 1)
    del steps["dilation"]
    if mode not in ("max", "average"):
        raise ValueError(f"The mode came as {mode!r}: use 'max' or 'average'.")
    if padding not in ("valid", "same"):
        raise ValueError(
            f"The padding came as {padding!r}, but pooling takes 'valid' or 'same': use one."
        )
    shape = pool_output_shape((*pixels.shape, 1), window, **steps)
    state = {
        "image": pixels.tolist(),
        "mode": mode,
        "window": window,
        **steps,
        "position": _position(position, shape[:2]),
        "whole": bool(whole),
    }
    return _explorer("pool", state, alt, name)


def receptive_field(
    layers: Sequence[Sequence[int]] = ((3, 1), (3, 2), (3, 1)),
    *,
    size: int = 20,
    position: tuple[int, int] | None = None,
    alt: str,
    name: str = "explore-field",
) -> Explorer:
    """Show what one output value sees through a stack of layers, and the recurrence's numbers.

    layers: (kernel, stride, dilation, padding) each, first layer first; what is 1, 1 and 0 may be
    left away at the end, as in `utils.arithmetic.receptive_field`. At most 8 layers. size: the
    input's positions along each axis, at most 64. position: output row and column; without one,
    the middle.

    ValueError if a kernel is larger than its padded input or something is larger than can be
    shown. Taught in chapter 03.
    """
    count = _at_most("input size", whole_number("input size", size), LIMITS["input"])
    if not 1 <= len(layers) <= LIMITS["layers"]:
        raise ValueError(
            f"There came {len(layers)} layers, but the explorer shows 1 to {LIMITS['layers']}: "
            f"give as many."
        )
    # Also refuses what is no layer.
    arithmetic.receptive_field(layers)
    filled = [[*map(int, layer), *(1, 1, 1, 0)[len(layer) :]] for layer in layers]
    width = count
    for number, (kernel, stride, dilation, padding) in enumerate(filled, start=1):
        _at_most(f"kernel of layer {number}", kernel, LIMITS["kernel"])
        steps = _steps(stride, padding, dilation)
        try:
            width = arithmetic.conv_output_size(width, kernel, **steps)
        except ValueError as error:
            raise ValueError(f"Layer {number}: {error}") from error
    middle = ((width - 1) // 2, (width - 1) // 2)
    place = _position(middle if position is None else position, (width, width))
    return _explorer("field", {"size": count, "layers": filled, "position": place}, alt, name)


def threshold(
    scores: ArrayLike,
    y_true: ArrayLike,
    *,
    threshold: float = 0.5,
    class_names: Sequence[str] = ("negative", "positive"),
    alt: str,
    name: str = "explore-threshold",
) -> Explorer:
    """Let the decision threshold move: confusion matrix, precision, recall, F1, both curves.

    scores: (N,) of class 1, up to 2,000; positive means score >= threshold. y_true: (N,) of 0 and
    1. The scores are shown and stored as they come: round those of a trained model first, since
    they differ in the last digits from processor to processor. class_names: of class 0 and 1.

    ValueError as `utils.metrics.roc`, and if the threshold is outside the scores' range.
    Taught in chapter 07.
    """
    metrics.roc(scores, y_true)
    values, labels = np.asarray(scores, dtype=float), np.asarray(y_true).astype(int)
    if len(values) > MOST_SCORES:
        raise ValueError(
            f"There came {len(values)} scores, but the explorer shows up to {MOST_SCORES}: "
            f"pass a sample."
        )
    names = [str(name_) for name_ in class_names]
    if len(names) != 2 or isinstance(class_names, str):
        raise ValueError(f"class_names came as {class_names!r}: give two names, of class 0 and 1.")
    low, high = still.score_range(values)
    if not low <= threshold <= high:
        raise ValueError(
            f"The threshold came as {threshold}, but the scores are shown from {low:g} to "
            f"{high:g}: give one in between."
        )
    state = {
        "scores": values.tolist(),
        "labels": labels.tolist(),
        "names": names,
        "threshold": float(threshold),
    }
    return _explorer("threshold", state, alt, name)


# ── What comes in ─────────────────────────────────────────────────────────────────────────────────


def _explorer(kind: str, state: dict[str, Any], alt: str, name: str) -> Explorer:
    if not name.replace("-", "").isalnum() or not name.isascii():
        raise ValueError(f"The name {name!r} is no id: use letters, digits and hyphens.")
    return Explorer(kind, state, alt=check_alt(alt), name=name)


def _at_most(name: str, value: int, most: float) -> int:
    if value > most:
        raise ValueError(
            f"The {name} came as {value}, but the explorer shows up to {most:g}: give less."
        )
    return value


def _below(name: str, value: object, count: int) -> int:
    number = whole_number(name, value, least=0)
    if number >= count:
        raise ValueError(
            f"The {name} came as {number}, but there are only 0 to {count - 1}: give one of them."
        )
    return number


def _numbers(name: str, values: ArrayLike, most: tuple[float, ...]) -> Any:
    """The values as an array with as many axes as `most`, none longer than its entry there."""
    array = numeric(values, rank=len(most), what=name)
    if any(length > limit for length, limit in zip(array.shape, most, strict=True)):
        raise ValueError(
            f"The {name} came with shape {array.shape}, but the explorer shows up to "
            f"{tuple(int(limit) for limit in most)}: give a smaller one."
        )
    if np.abs(array).max() > LIMITS["magnitude"]:
        raise ValueError(
            f"The {name} holds numbers over a million, which no cell has room for: rescale it."
        )
    return array


def _matrix(name: str, values: ArrayLike, side: float = LIMITS["side"]) -> Any:
    return _numbers(name, values, (side, side))


def _steps(stride: object, padding: object, dilation: object) -> dict[str, Any]:
    if not isinstance(padding, str):
        padding = _at_most("padding", whole_number("padding", padding, 0), LIMITS["padding"])
    stride = whole_number("stride", stride)
    dilation = whole_number("dilation", dilation)
    return {
        "stride": _at_most("stride", stride, LIMITS["stride"]),
        "padding": padding,
        "dilation": _at_most("dilation", dilation, LIMITS["dilation"]),
    }


def _position(position: Sequence[int], shape: tuple[int, int]) -> list[int]:
    if len(position) != 2:
        raise ValueError(f"The position came as {position!r}: give an output row and column.")
    row = _below("position's row", position[0], shape[0])
    return [row, _below("position's column", position[1], shape[1])]
