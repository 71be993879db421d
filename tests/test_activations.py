"""The activations against their definitions and against numerical differentiation."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import softmax
from scipy.stats import norm

from utils.activations import ACTIVATIONS, Activation, elu, leaky_relu, sigmoid

ALL = list(ACTIVATIONS.values())
IDS = list(ACTIVATIONS)
GRID = np.linspace(-6, 6, 121)


def test_values_are_their_definitions() -> None:
    x = GRID
    expected = {
        "linear": x,
        "relu": np.where(x > 0, x, 0),
        "leaky_relu": np.where(x > 0, x, 0.3 * x),
        "elu": np.where(x > 0, x, np.exp(x) - 1),
        "sigmoid": 1 / (1 + np.exp(-x)),
        "tanh": (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)),
        "gelu": x * norm.cdf(x),
        "silu": x / (1 + np.exp(-x)),
    }
    assert list(expected) == IDS
    for name, values in expected.items():
        np.testing.assert_allclose(ACTIVATIONS[name].value(x), values, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("activation", ALL, ids=IDS)
@settings(max_examples=40, deadline=None)
@given(st.floats(-8, 8).filter(lambda x: abs(x) > 1e-3))
def test_derivatives_are_the_slopes(activation: Activation, x: float) -> None:
    step = 1e-5
    slope = (activation.value(x + step) - activation.value(x - step)) / (2 * step)
    assert activation.derivative(x) == pytest.approx(slope, rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("activation", ALL, ids=IDS)
def test_bounds_are_kept_and_reached(activation: Activation) -> None:
    low, high = activation.bounds
    values = activation.value(np.linspace(-800, 800, 100_001))
    assert low <= values.min() and values.max() <= high
    if math.isfinite(low):
        lowest = minimize_scalar(activation.value, bounds=(-40, 5), method="bounded")
        assert min(float(lowest.fun), values.min()) == pytest.approx(low, abs=1e-9)
    else:
        assert values.min() < -200
    if math.isfinite(high):
        assert values.max() == pytest.approx(high, abs=1e-12)
    else:
        assert values.max() > 200


def test_which_are_bounded_and_which_have_a_parameter() -> None:
    assert [name for name in IDS if ACTIVATIONS[name].bounded] == ["sigmoid", "tanh"]
    parameters = {name: ACTIVATIONS[name].parameter for name in IDS}
    assert {name: p for name, p in parameters.items() if p} == {
        "leaky_relu": "negative_slope",
        "elu": "alpha",
    }
    assert leaky_relu(-2, negative_slope=0.01) == -0.02
    assert elu(-np.inf, alpha=2) == -2


@pytest.mark.parametrize("activation", ALL, ids=IDS)
@pytest.mark.parametrize("function", ["value", "derivative"])
def test_shape_and_width_are_kept(activation: Activation, function: str) -> None:
    call = getattr(activation, function)
    for dtype, expected in [
        (np.float32, np.float32),
        (np.float64, np.float64),
        (np.float16, np.float32),
        (np.int8, np.float64),
    ]:
        result = call(np.ones((2, 3), dtype))
        assert result.shape == (2, 3) and result.dtype == expected
    with pytest.raises(TypeError, match="real numbers were expected"):
        call(["a"])


@pytest.mark.parametrize("activation", ALL, ids=IDS)
def test_large_inputs_overflow_nowhere(activation: Activation) -> None:
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for x in (-1e4, 1e4):
            assert np.isfinite(activation.value(x)) and np.isfinite(activation.derivative(x))


@settings(max_examples=40, deadline=None)
@given(st.floats(-30, 30))
def test_with_two_classes_softmax_is_the_sigmoid(x: float) -> None:
    assert softmax([x, 0])[0] == pytest.approx(float(sigmoid(x)), rel=1e-12)
