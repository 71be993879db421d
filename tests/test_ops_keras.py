"""The NumPy operations and the activations against Keras's layers and TensorFlow's gradients."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utils import ops
from utils.activations import ACTIVATIONS

modestly = settings(max_examples=25, deadline=None)
small = st.integers(1, 3)
two = st.tuples(small, small)
borders = st.sampled_from(["valid", "same"])
shapes = st.tuples(small, st.integers(3, 8), st.integers(3, 8), small)


@pytest.fixture(scope="module")
def keras() -> Any:
    import utils.quiet_tensorflow

    import keras

    return keras


def random_like(shape: Any) -> np.ndarray:
    return np.random.default_rng(0).normal(size=tuple(shape)).astype(np.float32)


def run(keras: Any, layer: Any, shape: Any) -> tuple[np.ndarray, np.ndarray, list[np.ndarray]]:
    """Give the layer random weights and images; return images, output and weights."""
    layer.build((None, *shape[1:]))
    weights = [random_like(weight.shape) for weight in layer.weights]
    layer.set_weights(weights)
    images = random_like(shape)
    return images, keras.ops.convert_to_numpy(layer(images)), weights


def assert_close(result: np.ndarray, expected: np.ndarray) -> None:
    assert result.dtype == expected.dtype
    np.testing.assert_allclose(result, expected, rtol=1e-4, atol=1e-4)


# Convolution


@modestly
@given(shape=shapes, kernel=two, filters=small, steps=two, dilated=st.booleans(), padding=borders)
def test_conv2d(
    keras: Any,
    shape: tuple[int, ...],
    kernel: tuple[int, int],
    filters: int,
    steps: tuple[int, int],
    dilated: bool,
    padding: str,
) -> None:
    # Keras allows only one of stride and dilation to be larger than 1.
    if dilated:
        steps = (min(steps[0], 2), min(steps[1], 2))
        kernel = (min(kernel[0], 2), min(kernel[1], 2))
        names, ours = {"dilation_rate": steps}, {"dilation": steps}
    else:
        names, ours = {"strides": steps}, {"stride": steps}
    layer = keras.layers.Conv2D(filters, kernel, padding=padding, **names)
    images, expected, (kernels, bias) = run(keras, layer, shape)
    for method in ("loops", "windows", "im2col"):
        options: dict[str, Any] = {**ours, "padding": padding, "method": method}
        assert_close(ops.conv2d(images, kernels, bias, **options), expected)


@modestly
@given(shape=shapes, kernel=two, multiplier=small, stride=small, padding=borders)
def test_depthwise_conv2d(
    keras: Any,
    shape: tuple[int, ...],
    kernel: tuple[int, int],
    multiplier: int,
    stride: int,
    padding: str,
) -> None:
    layer = keras.layers.DepthwiseConv2D(
        kernel, strides=stride, padding=padding, depth_multiplier=multiplier
    )
    images, expected, (kernels, bias) = run(keras, layer, shape)
    result = ops.depthwise_conv2d(images, kernels, bias, stride=stride, padding=padding)
    assert_close(result, expected)


@modestly
@given(shape=shapes, kernel=two, filters=small, multiplier=small, stride=small, padding=borders)
def test_separable_conv2d(
    keras: Any,
    shape: tuple[int, ...],
    kernel: tuple[int, int],
    filters: int,
    multiplier: int,
    stride: int,
    padding: str,
) -> None:
    layer = keras.layers.SeparableConv2D(
        filters, kernel, strides=stride, padding=padding, depth_multiplier=multiplier
    )
    images, expected, weights = run(keras, layer, shape)
    assert_close(ops.separable_conv2d(images, *weights, stride=stride, padding=padding), expected)


@modestly
@given(data=st.data(), shape=shapes, kernel=two, filters=small, padding=borders)
def test_transposed_conv2d(
    keras: Any,
    data: st.DataObject,
    shape: tuple[int, ...],
    kernel: tuple[int, int],
    filters: int,
    padding: str,
) -> None:
    stride, extra = data.draw(st.integers(1, 4)), None
    if data.draw(st.booleans()) and stride > 1:
        extra = data.draw(st.integers(1, stride - 1))
    layer = keras.layers.Conv2DTranspose(
        filters, kernel, strides=stride, padding=padding, output_padding=extra
    )
    images, expected, (kernels, bias) = run(keras, layer, shape)
    result = ops.transposed_conv2d(
        images, kernels, bias, stride=stride, padding=padding, output_padding=extra
    )
    assert_close(result, expected)


# Pooling


@modestly
@given(shape=shapes, window=two, stride=st.none() | two, padding=borders)
def test_pooling(
    keras: Any,
    shape: tuple[int, ...],
    window: tuple[int, int],
    stride: tuple[int, int] | None,
    padding: str,
) -> None:
    for name, pool in (
        ("MaxPooling2D", ops.max_pool2d),
        ("AveragePooling2D", ops.average_pool2d),
    ):
        layer = getattr(keras.layers, name)(window, strides=stride, padding=padding)
        images, expected, _ = run(keras, layer, shape)
        result = pool(images, window, stride=stride, padding=padding)
        assert isinstance(result, np.ndarray)
        assert_close(result, expected)


@modestly
@given(shape=shapes, window=small, stride=small, padding=borders)
def test_indices_of_the_largest_values(
    keras: Any, shape: tuple[int, ...], window: int, stride: int, padding: str
) -> None:
    import tensorflow as tf

    # Small whole numbers make ties, of which the first must win.
    images = np.random.default_rng(1).integers(0, 3, shape).astype(np.float32)
    pooled, indices = ops.max_pool2d(
        images, window, stride=stride, padding=padding, return_indices=True
    )
    expected, places = tf.nn.max_pool_with_argmax(images, window, stride, padding.upper())
    np.testing.assert_array_equal(pooled, expected.numpy())
    # TensorFlow counts the channels in as well: (row W + column) C + channel.
    np.testing.assert_array_equal(indices, places.numpy() // shape[3])


@modestly
@given(shape=shapes, size=two)
def test_upsampling_flattening_and_global_average(
    keras: Any, shape: tuple[int, ...], size: tuple[int, int]
) -> None:
    images, expected, _ = run(keras, keras.layers.UpSampling2D(size), shape)
    np.testing.assert_array_equal(ops.upsample2d(images, size), expected)
    images, expected, _ = run(keras, keras.layers.Flatten(), shape)
    np.testing.assert_array_equal(ops.flatten(images), expected)
    images, expected, _ = run(keras, keras.layers.GlobalAveragePooling2D(), shape)
    assert_close(ops.global_average_pool2d(images), expected)


@modestly
@given(shape=shapes, rows=two, columns=two)
def test_pad2d(
    keras: Any, shape: tuple[int, ...], rows: tuple[int, int], columns: tuple[int, int]
) -> None:
    layer = keras.layers.ZeroPadding2D((rows, columns))
    images, expected, _ = run(keras, layer, shape)
    np.testing.assert_array_equal(ops.pad2d(images, (rows, columns)), expected)
    layer = keras.layers.ZeroPadding2D(rows)
    images, expected, _ = run(keras, layer, shape)
    np.testing.assert_array_equal(ops.pad2d(images, rows), expected)


# The classifier's head


def test_softmax_and_one_hot(keras: Any) -> None:
    scores = random_like((5, 4)) * 50
    for axis in (0, 1, -1):
        expected = keras.ops.convert_to_numpy(keras.ops.softmax(scores, axis=axis))
        assert_close(ops.softmax(scores, axis=axis), expected)
    labels = np.array([[3], [0], [9], [3]])
    np.testing.assert_array_equal(ops.one_hot(labels, 10), keras.utils.to_categorical(labels, 10))


# Activations


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_activations_and_their_gradients(keras: Any, name: str) -> None:
    import tensorflow as tf

    activation = ACTIVATIONS[name]
    # The layer, not the function, has the default slope of 0.3.
    layers = {"leaky_relu": keras.layers.LeakyReLU()}
    function = layers.get(name) or keras.activations.get(name)
    if name == "gelu":
        assert function(tf.constant(1.0)) == keras.activations.gelu(1.0, approximate=False)
    x = np.concatenate([np.linspace(-12, 12, 97), [-1e-3, 0, 1e-3]]).astype(np.float32)
    variable = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(variable)
        values = function(variable)
    assert_close(activation.value(x), values.numpy())
    assert_close(activation.derivative(x), tape.gradient(values, variable).numpy())


@pytest.mark.parametrize("name, parameter", [("elu", 0.5), ("leaky_relu", 0.05)])
def test_activations_with_another_parameter(keras: Any, name: str, parameter: float) -> None:
    import tensorflow as tf

    activation = ACTIVATIONS[name]
    assert activation.parameter is not None
    options: dict[str, Any] = {activation.parameter: parameter}
    x = np.linspace(-4, 4, 33).astype(np.float32)
    variable = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(variable)
        values = getattr(keras.activations, name)(variable, **options)
    assert_close(activation.value(x, **options), values.numpy())
    expected = tape.gradient(values, variable).numpy()
    assert_close(activation.derivative(x, **options), expected)
