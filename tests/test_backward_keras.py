"""The gradients against TensorFlow's, and the losses against Keras's, in float64."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utils import backward, ops

modestly = settings(max_examples=20, deadline=None)
small = st.integers(1, 3)
two = st.tuples(small, small)
borders = st.sampled_from(["valid", "same"])
shapes = st.tuples(small, st.integers(3, 7), st.integers(3, 7), small)


@pytest.fixture(scope="module")
def tf() -> Any:
    import utils.quiet_tensorflow

    import tensorflow as tf

    return tf


@pytest.fixture(scope="module")
def keras() -> Any:
    import utils.quiet_tensorflow

    import keras

    return keras


def random(*shape: int) -> np.ndarray:
    return np.random.default_rng(sum(shape)).normal(size=shape)


def taped(
    tf: Any, function: Callable[..., Any], *values: np.ndarray, weights: np.ndarray | None = None
) -> list[np.ndarray]:
    """TensorFlow's gradients of the function, its output weighted, at the values."""
    variables = [tf.Variable(value) for value in values]
    with tf.GradientTape() as tape:
        output = function(*variables)
        loss = output if weights is None else tf.reduce_sum(output * weights)
    return [tf.convert_to_tensor(g).numpy() for g in tape.gradient(loss, variables)]


def assert_same(result: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_allclose(result, expected, rtol=1e-9, atol=1e-11)


@modestly
@given(shape=shapes, kernel=two, filters=small, step=small, dilated=st.booleans(), padding=borders)
def test_conv2d(
    tf: Any,
    keras: Any,
    shape: tuple[int, int, int, int],
    kernel: tuple[int, int],
    filters: int,
    step: int,
    dilated: bool,
    padding: str,
) -> None:
    # Keras allows only one of stride and dilation to be larger than 1.
    if dilated:
        kernel, step = (min(kernel[0], 2), min(kernel[1], 2)), min(step, 2)
        theirs, ours = {"dilation_rate": step}, {"dilation": step}
    else:
        theirs, ours = {"strides": step}, {"stride": step}
    images, kernels, bias = random(*shape), random(*kernel, shape[3], filters), random(filters)
    options: dict[str, Any] = {**ours, "padding": padding}
    gradient = random(*ops.conv2d(images, kernels, bias, **options).shape)
    result = backward.conv2d_backward(gradient, images, kernels, **options)
    expected = taped(
        tf,
        lambda x, k, b: keras.ops.conv(x, k, padding=padding, **theirs) + b,
        images, kernels, bias, weights=gradient,
    )  # fmt: skip
    for mine, other in zip(result, expected, strict=True):
        assert_same(mine, other)


@modestly
@given(
    shape=shapes, window=two, stride=st.sampled_from([None, 1, 2]), padding=borders,
    ties=st.booleans(),
)  # fmt: skip
def test_max_pool2d(
    tf: Any,
    keras: Any,
    shape: tuple[int, int, int, int],
    window: tuple[int, int],
    stride: int | None,
    padding: str,
    ties: bool,
) -> None:
    images = random(*shape)
    if ties:
        images = np.round(images)
    options: dict[str, Any] = {"stride": stride, "padding": padding}
    gradient = random(*ops.max_pool2d(images, window, **options).shape)
    (expected,) = taped(
        tf,
        lambda x: keras.ops.max_pool(x, window, strides=stride, padding=padding),
        images,
        weights=gradient,
    )
    assert_same(backward.max_pool2d_backward(gradient, images, window, **options), expected)


@modestly
@given(n=small, n_in=small, n_out=small)
def test_dense_with_relu(tf: Any, n: int, n_in: int, n_out: int) -> None:
    inputs, weights, bias = random(n, n_in), random(n_in, n_out), random(n_out)
    before = inputs @ weights + bias
    gradient = random(*before.shape)
    result = backward.dense_backward(backward.relu_backward(gradient, before), inputs, weights)
    expected = taped(
        tf, lambda x, w, b: tf.nn.relu(x @ w + b), inputs, weights, bias, weights=gradient
    )
    for mine, other in zip(result, expected, strict=True):
        assert_same(mine, other)


@modestly
@given(n=small, classes=st.integers(2, 5), scale=st.sampled_from([0.1, 1.0, 30.0]))
def test_softmax_cross_entropy(tf: Any, keras: Any, n: int, classes: int, scale: float) -> None:
    logits, labels = scale * random(n, classes), np.arange(n) % classes
    loss_function = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
    loss, gradient = backward.softmax_cross_entropy(logits, labels)
    assert loss == pytest.approx(float(loss_function(labels, logits)), rel=1e-9)
    (expected,) = taped(tf, lambda s: loss_function(labels, s), logits)
    assert_same(gradient, expected)


@modestly
@given(shape=st.tuples(small, small, small))
def test_squared_error(tf: Any, keras: Any, shape: tuple[int, int, int]) -> None:
    predictions, targets = random(*shape), random(1, *shape)[0]
    loss_function = keras.losses.MeanSquaredError(dtype="float64")
    loss, gradient = backward.squared_error(predictions, targets)
    assert loss == pytest.approx(float(loss_function(targets, predictions)), rel=1e-9)
    (expected,) = taped(tf, lambda p: loss_function(targets, p), predictions)
    assert_same(gradient, expected)
