"""Activation functions: value, derivative, and what values they can take.

Each function works element by element on an array of any shape and keeps that shape. float32 and
float64 stay what they are; whole numbers become float64. At a kink the derivative is the one
that Keras uses. Taught in chapter 04.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, ndtr

from utils.ops import as_floats, as_real

Array = NDArray[Any]


def _floats(x: ArrayLike) -> Array:
    """Return `x` as floats: float32 and float64 as they are, whole numbers as float64."""
    return as_floats(as_real("values", x))


def linear(x: ArrayLike) -> Array:
    """Return x itself: what a layer without activation does."""
    return _floats(x)


def linear_derivative(x: ArrayLike) -> Array:
    """Return 1 everywhere."""
    return np.ones_like(_floats(x))


def relu(x: ArrayLike) -> Array:
    """Return max(x, 0). Source: Nair and Hinton 2010."""
    return np.maximum(_floats(x), 0)


def relu_derivative(x: ArrayLike) -> Array:
    """Return 1 where x > 0 and 0 elsewhere, at 0 too."""
    x = _floats(x)
    return (x > 0).astype(x.dtype)


def leaky_relu(x: ArrayLike, negative_slope: float = 0.3) -> Array:
    """Return x where x > 0 and negative_slope x elsewhere.

    0.3 is the default of Keras's ``LeakyReLU`` layer; other libraries use 0.01. Source: Maas,
    Hannun and Ng 2013.
    """
    x = _floats(x)
    return np.where(x > 0, x, negative_slope * x)


def leaky_relu_derivative(x: ArrayLike, negative_slope: float = 0.3) -> Array:
    """Return 1 where x > 0 and negative_slope elsewhere, at 0 too."""
    x = _floats(x)
    return np.where(x > 0, 1, negative_slope).astype(x.dtype)


def elu(x: ArrayLike, alpha: float = 1.0) -> Array:
    """Return x where x > 0 and alpha (e^x - 1) elsewhere.

    Source: Clevert, Unterthiner and Hochreiter 2016.
    """
    x = _floats(x)
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_derivative(x: ArrayLike, alpha: float = 1.0) -> Array:
    """Return 1 where x > 0 and alpha e^x elsewhere, at 0 too."""
    x = _floats(x)
    return np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))


def sigmoid(x: ArrayLike) -> Array:
    """Return 1 / (1 + e^-x)."""
    return expit(_floats(x))


def sigmoid_derivative(x: ArrayLike) -> Array:
    """Return s (1 - s) with s = sigmoid(x); at most 1/4, at 0.

    1 - s is computed as sigmoid(-x), which keeps its digits where s is close to 1.
    """
    return sigmoid(x) * sigmoid(-_floats(x))


def tanh(x: ArrayLike) -> Array:
    """Return (e^x - e^-x) / (e^x + e^-x)."""
    return np.tanh(_floats(x))


def tanh_derivative(x: ArrayLike) -> Array:
    """Return 1 - tanh(x)^2, computed as 4 sigmoid'(2x) to keep its digits; at most 1, at 0."""
    return 4 * sigmoid_derivative(2 * _floats(x))


def gelu(x: ArrayLike) -> Array:
    """Return x Phi(x), Phi the normal distribution function (exact, not the tanh formula).

    Source: Hendrycks and Gimpel 2016.
    """
    x = _floats(x)
    return x * ndtr(x)


def gelu_derivative(x: ArrayLike) -> Array:
    """Return Phi(x) + x phi(x), phi the normal density."""
    x = _floats(x)
    density = np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return ndtr(x) + x * density


def silu(x: ArrayLike) -> Array:
    """Return x sigmoid(x), also called swish. Source: Ramachandran, Zoph and Le 2017."""
    return _floats(x) * sigmoid(x)


def silu_derivative(x: ArrayLike) -> Array:
    """Return s (1 + x (1 - s)) with s = sigmoid(x)."""
    return sigmoid(x) + _floats(x) * sigmoid_derivative(x)


@dataclass(frozen=True)
class Activation:
    """One activation function: what it computes and what values it can take.

    `bounds` are the largest lower and the smallest upper bound of its values, at the default
    parameter; `parameter` is the name of its parameter, or None.
    """

    name: str
    value: Callable[..., Array]
    derivative: Callable[..., Array]
    bounds: tuple[float, float]
    parameter: str | None = None

    @property
    def bounded(self) -> bool:
        """Whether the values stay within two finite bounds."""
        return math.isfinite(self.bounds[0]) and math.isfinite(self.bounds[1])


_INFINITE = math.inf

# The minima of GELU and SiLU have no closed form; the tests find them again by minimisation.
_TABLE = [
    Activation("linear", linear, linear_derivative, (-_INFINITE, _INFINITE)),
    Activation("relu", relu, relu_derivative, (0.0, _INFINITE)),
    Activation(
        "leaky_relu",
        leaky_relu,
        leaky_relu_derivative,
        (-_INFINITE, _INFINITE),
        parameter="negative_slope",
    ),
    Activation("elu", elu, elu_derivative, (-1.0, _INFINITE), parameter="alpha"),
    Activation("sigmoid", sigmoid, sigmoid_derivative, (0.0, 1.0)),
    Activation("tanh", tanh, tanh_derivative, (-1.0, 1.0)),
    Activation("gelu", gelu, gelu_derivative, (-0.16997120747990369, _INFINITE)),
    Activation("silu", silu, silu_derivative, (-0.27846454276107380, _INFINITE)),
]

ACTIVATIONS: dict[str, Activation] = {activation.name: activation for activation in _TABLE}
"""The activations of chapter 04 by Keras's name for them; 'swish' is another name for 'silu'."""
