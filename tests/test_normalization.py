"""Batch normalisation against hand arithmetic and differences, and against Keras."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utils import normalization as norm
from utils import ops
from utils.backward import numerical_gradient

modestly = settings(max_examples=20, deadline=None)
small = st.integers(1, 4)
shapes = st.one_of(
    st.tuples(st.integers(2, 6), small), st.tuples(small, st.integers(2, 4), small, small)
)


def random(*shape: int) -> np.ndarray:
    return np.random.default_rng(sum(shape)).normal(size=shape)


@pytest.fixture(scope="module")
def keras() -> Any:
    import utils.quiet_tensorflow

    import keras

    return keras


def layer_for(keras: Any, shape: tuple[int, ...], **options: Any) -> Any:
    """A layer of Keras in float64 whose four numbers per channel are not the initial ones."""
    layer = keras.layers.BatchNormalization(dtype="float64", **options)
    layer.build(shape)
    layer.set_weights([start + 0.1 * np.arange(shape[-1]) for start in (1.5, 0.5, -0.2, 2.0)])
    return layer


# By hand: mean 6, variance 9, so that only epsilon is between these and round numbers.

FOUR = np.array([[1.0], [7.0], [7.0], [9.0]])


def test_four_numbers_by_hand() -> None:
    result = norm.batch_norm(FOUR, 1.5, 0.5, epsilon=0)
    np.testing.assert_allclose(result.output.ravel(), [-2, 1, 1, 2], atol=1e-12)
    assert (result.mean.tolist(), result.variance.tolist()) == ([6.0], [9.0])
    other = norm.batch_norm(FOUR, 1.5, 0.5, epsilon=7)  # the square root of 9 + 7 is 4
    np.testing.assert_allclose(other.output.ravel(), [-1.375, 0.875, 0.875, 1.625], atol=1e-12)


def test_gradients_by_hand() -> None:
    result = norm.batch_norm_backward([[0], [0], [0], [1]], FOUR, 1.5, epsilon=0)
    np.testing.assert_allclose(result.inputs.ravel(), [1 / 12, -1 / 6, -1 / 6, 1 / 4], atol=1e-12)
    np.testing.assert_allclose([result.gamma, result.beta], [[1], [1]], atol=1e-12)


def test_a_channel_of_equal_values_gives_beta() -> None:
    assert norm.batch_norm([[3.0, 5.0]], [2.0, 2.0], [0.25, -1.0]).output.tolist() == [[0.25, -1]]


def test_the_statistics_are_those_of_each_channel_over_all_other_axes() -> None:
    images = random(3, 2, 4, 5) * np.arange(1, 6) + 10
    result = norm.batch_norm(images, epsilon=1e-12)
    rows = result.output.reshape(-1, 5)
    np.testing.assert_allclose(rows.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(rows.std(axis=0), 1, atol=1e-9)


def test_moving_average_by_hand() -> None:
    assert norm.moving_average([0.0, 1.0], [6, 9], momentum=0.75).tolist() == [1.5, 3.0]


@modestly
@given(shape=shapes)
def test_gradients_against_differences(shape: tuple[int, ...]) -> None:
    values, gradient = random(*shape), random(*shape, 1)[..., 0] + 0.3
    gamma, beta = 1 + random(shape[-1]) ** 2, random(shape[-1], 1)[:, 0]
    result = norm.batch_norm_backward(gradient, values, gamma)

    def loss(x: np.ndarray, g: np.ndarray, b: np.ndarray) -> float:
        return float((gradient * norm.batch_norm(x, g, b).output).sum())

    for mine, expected in (
        (result.inputs, numerical_gradient(lambda x: loss(x, gamma, beta), values)),
        (result.gamma, numerical_gradient(lambda g: loss(values, g, beta), gamma)),
        (result.beta, numerical_gradient(lambda b: loss(values, gamma, b), beta)),
    ):
        np.testing.assert_allclose(mine, expected, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("shape", [(5, 3), (2, 3, 4, 3), (1, 2, 2, 1)])
def test_training_inference_and_gradients_are_those_of_keras(
    keras: Any, shape: tuple[int, ...]
) -> None:
    import tensorflow as tf

    values, weights = random(*shape), random(*shape) + 0.5
    layer = layer_for(keras, shape, momentum=0.8)
    gamma, beta, mean, variance = layer.get_weights()
    still = norm.batch_norm_inference(values, gamma, beta, mean, variance)
    np.testing.assert_allclose(layer(values, training=False), still, rtol=1e-9)

    inputs = tf.Variable(values)
    with tf.GradientTape() as tape:
        output = layer(inputs, training=True)
        loss = tf.reduce_sum(output * weights)
    sources = [inputs, layer.gamma.value, layer.beta.value]
    ours = norm.batch_norm(values, gamma, beta)
    np.testing.assert_allclose(output, ours.output, rtol=1e-9)
    new = [
        norm.moving_average(mean, ours.mean, momentum=0.8),
        norm.moving_average(variance, ours.variance, momentum=0.8),
    ]
    np.testing.assert_allclose(layer.get_weights()[2:], new, rtol=1e-9)
    result = norm.batch_norm_backward(weights, values, gamma)
    for mine, other in zip(result, tape.gradient(loss, sources), strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-9, atol=1e-9)


@modestly
@given(n=small, size=st.integers(3, 5), c_in=small, filters=small)
def test_folded_convolution_does_the_same(n: int, size: int, c_in: int, filters: int) -> None:
    images, kernels = random(n, size, size, c_in), random(3, 2, c_in, filters)
    bias, gamma, beta, mean = (random(filters, k + 1)[:, k] for k in range(4))
    variance = random(filters) ** 2
    apart = norm.batch_norm_inference(
        ops.conv2d(images, kernels, bias), gamma, beta, mean, variance
    )
    folded = norm.fold_batch_norm(kernels, gamma, beta, mean, variance, bias=bias)
    np.testing.assert_allclose(ops.conv2d(images, *folded), apart, rtol=1e-9, atol=1e-9)


def test_floats_stay_what_they_are() -> None:
    values = random(4, 2).astype("float32")
    assert norm.batch_norm(values, 2, 1).output.dtype == np.float32
    assert norm.batch_norm_backward(values, values).inputs.dtype == np.float32
    assert norm.batch_norm([[1, 2], [3, 4]]).output.dtype == np.float64


def test_errors_say_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"\(N, ..., C\) was expected"):
        norm.batch_norm([1.0, 2.0])
    with pytest.raises(ValueError, match="gamma came with shape .3,., but there are 2 channels"):
        norm.batch_norm([[1.0, 2.0]], [1.0, 1.0, 1.0])
    with pytest.raises(ValueError, match="Epsilon came as -1"):
        norm.batch_norm([[1.0, 2.0]], epsilon=-1)
    with pytest.raises(ValueError, match="variance is 0 and so is epsilon"):
        norm.batch_norm([[1.0, 2.0]], epsilon=0)
    with pytest.raises(ValueError, match="output gradient came with shape"):
        norm.batch_norm_backward([[1.0]], [[1.0], [2.0]])
    with pytest.raises(ValueError, match="cannot be negative"):
        norm.batch_norm_inference([[1.0]], 1, 0, 1.0, -4.0)
    with pytest.raises(ValueError, match=r"\(F_h, F_w, C_in, C_out\)"):
        norm.fold_batch_norm([[1.0]], 1, 0, 0, 1)
    with pytest.raises(ValueError, match="from 0 to 1"):
        norm.moving_average(0, 1, momentum=99)
    with pytest.raises(ValueError, match="NaN or infinity"):
        norm.batch_norm([[np.nan]])
