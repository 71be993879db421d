"""The gradients against differences, hand arithmetic and SciPy; Keras's are in another file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy.special import log_softmax

from utils import backward, ops
from utils.activations import relu
from utils.arithmetic import conv_output_shape

modestly = settings(max_examples=40, deadline=None)
small = st.integers(1, 3)


def floats(shape: Any) -> st.SearchStrategy[np.ndarray]:
    # Eighths are exact in binary, and so are differences of sums of their products.
    return hnp.arrays(np.float64, shape, elements=st.integers(-32, 32).map(lambda n: n / 8))


def exactly(loss: Callable[[np.ndarray], float], values: np.ndarray) -> np.ndarray:
    """The gradient of a loss that is linear around `values`: no rounding, no truncation."""
    return backward.numerical_gradient(loss, values, step=1 / 8)


# The judge itself


def test_numerical_gradient_of_a_polynomial() -> None:
    values = np.array([[1.0, -2.0], [0.5, 3.0]])
    kept = values.copy()
    result = backward.numerical_gradient(lambda x: float((x**3).sum()), values)
    np.testing.assert_allclose(result, 3 * values**2, rtol=1e-8)
    np.testing.assert_array_equal(values, kept)


def test_numerical_gradient_counts_in_float64() -> None:
    result = backward.numerical_gradient(lambda x: float((x**2).sum()), np.array([2, 3]))
    assert result.dtype == np.float64
    np.testing.assert_allclose(result, [4, 6], rtol=1e-8)


# Convolution


@st.composite
def convolutions(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]]:
    """Images (N, H, W, C_in), kernels, an output gradient and legal options."""
    size = st.integers(1, 6)
    shape = (draw(small), draw(size), draw(size), draw(small))
    kernel, filters = (draw(small), draw(small)), draw(small)
    options: dict[str, Any] = {
        "stride": (draw(small), draw(small)),
        "dilation": (draw(st.integers(1, 2)), draw(st.integers(1, 2))),
        "padding": draw(st.sampled_from(["valid", "same", "full", 1, ((2, 1), (0, 3))])),
    }
    try:
        out = conv_output_shape(shape[1:], filters, kernel, **options)
    except ValueError:
        options["padding"] = "full"
        out = conv_output_shape(shape[1:], filters, kernel, **options)
    kernels = draw(floats((*kernel, shape[3], filters)))
    return draw(floats(shape)), kernels, draw(floats((shape[0], *out))), options


@modestly
@given(convolutions())
def test_conv2d_against_differences(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, kernels, gradient, options = case
    result = backward.conv2d_backward(gradient, images, kernels, **options)
    bias = np.zeros(kernels.shape[3])

    def loss(x: np.ndarray, k: np.ndarray, b: np.ndarray) -> float:
        return float((gradient * ops.conv2d(x, k, b, **options)).sum())

    np.testing.assert_array_equal(result.inputs, exactly(lambda x: loss(x, kernels, bias), images))
    np.testing.assert_array_equal(result.weights, exactly(lambda k: loss(images, k, bias), kernels))
    np.testing.assert_array_equal(result.bias, exactly(lambda b: loss(images, kernels, b), bias))


def test_conv2d_by_hand() -> None:
    image = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    kernel = np.array([[1, -1], [0, 2]])[:, :, np.newaxis, np.newaxis]
    gradient = np.array([[0, 1], [0, 10]])[:, :, np.newaxis]
    result = backward.conv2d_backward(gradient, image, kernel)
    # The windows at the right begin with 2 and 5: 1 × [[2, 3], [5, 6]] + 10 × [[5, 6], [8, 9]].
    assert result.weights[:, :, 0, 0].tolist() == [[52, 63], [85, 96]]
    # A copy of the kernel, and ten times the kernel one row further down.
    assert result.inputs.tolist() == [[0, 1, -1], [0, 10, -10 + 2], [0, 0, 20]]
    assert result.bias.tolist() == [11]


@modestly
@given(st.data())
def test_conv2d_of_one_image(data: st.DataObject) -> None:
    images, kernels, gradient, options = data.draw(convolutions())
    one = backward.conv2d_backward(gradient[:1], images[:1], kernels, **options)
    form = backward.conv2d_backward(gradient[0], images[0], kernels, **options)
    np.testing.assert_array_equal(form.inputs, one.inputs[0])
    np.testing.assert_array_equal(form.weights, one.weights)
    if images.shape[3] == 1:
        grey = backward.conv2d_backward(gradient[0], images[0, :, :, 0], kernels, **options)
        np.testing.assert_array_equal(grey.inputs, one.inputs[0, :, :, 0])


# Max pooling


@st.composite
def poolings(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, dict[str, Any]]:
    """Images in which no two values are alike, an output gradient and legal options."""
    shape = (draw(small), draw(st.integers(2, 6)), draw(st.integers(2, 6)), draw(small))
    options: dict[str, Any] = {
        "window": (draw(st.integers(1, 3)), draw(st.integers(1, 3))),
        "stride": draw(st.sampled_from([None, 1, 2, (1, 3)])),
        "padding": draw(st.sampled_from(["valid", "same"])),
    }
    if max(options["window"]) > min(shape[1:3]):
        options["padding"] = "same"
    random = np.random.default_rng(draw(st.integers(0, 1000)))
    images = random.permutation(np.prod(shape)).reshape(shape).astype(float)
    return images, draw(floats(ops.max_pool2d(images, **options).shape)), options


@modestly
@given(poolings())
def test_max_pool2d_against_differences(
    case: tuple[np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, gradient, options = case
    result = backward.max_pool2d_backward(gradient, images, **options)
    # Values at least 1 apart keep their order when one of them moves by 1/8.
    expected = exactly(lambda x: float((gradient * ops.max_pool2d(x, **options)).sum()), images)
    np.testing.assert_array_equal(result, expected)
    one = backward.max_pool2d_backward(gradient[0], images[0], **options)
    np.testing.assert_array_equal(one, result[0])
    grey = backward.max_pool2d_backward(gradient[0, :, :, 0], images[0, :, :, 0], **options)
    np.testing.assert_array_equal(grey, result[0, :, :, 0])


def test_max_pool2d_in_a_tie_pays_the_first_only() -> None:
    assert backward.max_pool2d_backward([[8.0]], np.full((2, 2), 3.0)).tolist() == [[8, 0], [0, 0]]


def test_a_pixel_that_wins_twice_is_paid_twice() -> None:
    image = [[0, 1, 9, 2, 0]]
    result = backward.max_pool2d_backward([[1.0, 10.0]], image, (1, 3), stride=2)
    assert result.tolist() == [[0, 0, 11, 0, 0]]


# ReLU and dense


def test_relu_by_hand() -> None:
    result = backward.relu_backward([[5, 6], [7, 8]], [[-1.0, 0.0], [0.5, 2.0]])
    assert result.tolist() == [[0, 0], [7, 8]]


@modestly
@given(st.data(), hnp.array_shapes(max_dims=4, max_side=3))
def test_relu_against_differences(data: st.DataObject, shape: tuple[int, ...]) -> None:
    gradient, values = data.draw(floats(shape)), data.draw(floats(shape))
    values[values == 0] = 1  # there is no derivative at 0
    expected = exactly(lambda x: float((gradient * relu(x)).sum()), values)
    np.testing.assert_array_equal(backward.relu_backward(gradient, values), expected)


@modestly
@given(st.data(), small, small, small)
def test_dense_against_differences(data: st.DataObject, n: int, n_in: int, n_out: int) -> None:
    inputs, weights = data.draw(floats((n, n_in))), data.draw(floats((n_in, n_out)))
    gradient, bias = data.draw(floats((n, n_out))), np.zeros(n_out)
    result = backward.dense_backward(gradient, inputs, weights)

    def loss(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> float:
        return float((gradient * (x @ w + b)).sum())

    np.testing.assert_array_equal(result.inputs, exactly(lambda x: loss(x, weights, bias), inputs))
    np.testing.assert_array_equal(result.weights, exactly(lambda w: loss(inputs, w, bias), weights))
    np.testing.assert_array_equal(result.bias, exactly(lambda b: loss(inputs, weights, b), bias))


# Losses


@modestly
@given(st.data(), small, st.integers(2, 4))
def test_cross_entropy_against_scipy_and_differences(
    data: st.DataObject, n: int, classes: int
) -> None:
    logits = data.draw(floats((n, classes)))
    labels = data.draw(hnp.arrays(int, n, elements=st.integers(0, classes - 1)))
    loss, gradient = backward.softmax_cross_entropy(logits, labels)
    assert loss == pytest.approx(-log_softmax(logits, axis=1)[np.arange(n), labels].mean())
    expected = backward.numerical_gradient(
        lambda s: backward.softmax_cross_entropy(s, labels).loss, logits
    )
    np.testing.assert_allclose(gradient, expected, atol=1e-9)
    np.testing.assert_allclose(gradient.sum(axis=1), 0, atol=1e-15)


def test_cross_entropy_by_hand() -> None:
    loss, gradient = backward.softmax_cross_entropy([[0, 0], [0, 0]], [0, 1])
    assert loss == pytest.approx(np.log(2))
    assert gradient.tolist() == [[-0.25, 0.25], [0.25, -0.25]]


def test_cross_entropy_of_the_surely_wrong_is_finite() -> None:
    loss, gradient = backward.softmax_cross_entropy([[5000.0, 0.0]], [1])
    assert loss == 5000
    assert gradient.tolist() == [[1, -1]]


def test_cross_entropy_takes_keras_column_of_labels() -> None:
    column = backward.softmax_cross_entropy([[1, 2], [3, 0]], [[0], [1]])
    assert column.loss == backward.softmax_cross_entropy([[1, 2], [3, 0]], [0, 1]).loss


@modestly
@given(st.data(), hnp.array_shapes(max_dims=3, max_side=3))
def test_squared_error_against_differences(data: st.DataObject, shape: tuple[int, ...]) -> None:
    predictions, targets = data.draw(floats(shape)), data.draw(floats(shape))
    _, gradient = backward.squared_error(predictions, targets)
    # Central differences of a parabola have no truncation error.
    expected = exactly(lambda p: backward.squared_error(p, targets).loss, predictions)
    np.testing.assert_allclose(gradient, expected, rtol=1e-12, atol=1e-12)


def test_squared_error_by_hand() -> None:
    loss, gradient = backward.squared_error([[6, 1]], [[5, 4]])
    assert loss == (1 + 9) / 2
    assert gradient.tolist() == [[1, -3]]


# Dtypes and refusals


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_dtype_is_kept(dtype: Any) -> None:
    images, kernels = np.ones((1, 4, 4, 1), dtype), np.ones((3, 3, 1, 2), dtype)
    conv = backward.conv2d_backward(np.ones((1, 2, 2, 2), dtype), images, kernels)
    dense = backward.dense_backward(np.ones((2, 3), dtype), np.ones((2, 4), dtype), np.ones((4, 3)))
    pool = backward.max_pool2d_backward(np.ones((1, 2, 2, 1), dtype), images)
    scores = backward.softmax_cross_entropy(np.ones((2, 3), dtype), [0, 2]).gradient
    error = backward.squared_error(np.ones(3, dtype), np.zeros(3, dtype)).gradient
    relus = backward.relu_backward(np.ones(3, dtype), np.ones(3, dtype))
    assert {array.dtype for array in (*conv, pool, scores, error, relus)} == {np.dtype(dtype)}
    assert dense.weights.dtype == np.float64  # the widest of those given


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: backward.conv2d_backward(
                np.ones((2, 2, 1)), np.ones((3, 3)), np.ones((3, 3, 1, 1))
            ),
            r"output gradient came with shape \(2, 2, 1\), but the output has shape \(1, 1, 1\)",
        ),
        (
            lambda: backward.conv2d_backward([[1]], np.ones((3, 3)), np.ones((3, 3))),
            r"kernels came with shape \(3, 3\), but \(F_h, F_w, 1, C_out\)",
        ),
        (
            lambda: backward.conv2d_backward(
                np.ones((1, 1, 1)), np.ones((3, 3, 2)), np.ones((3, 3, 1, 1))
            ),
            "give kernels as deep as the images",
        ),
        (
            lambda: backward.max_pool2d_backward(np.ones((2, 2)), np.ones((3, 3))),
            r"output gradient came with shape \(2, 2\), but the output has shape \(1, 1\)",
        ),
        (lambda: backward.relu_backward([1, 2], [1, 2, 3]), r"shape \(2,\), but the output"),
        (
            lambda: backward.dense_backward([[1.0]], np.ones((1, 2, 2)), np.ones((4, 1))),
            "flatten the inputs to one row per example",
        ),
        (
            lambda: backward.dense_backward([[1.0, 2.0]], np.ones((1, 4)), np.ones((4, 1))),
            r"output gradient came with shape \(1, 2\), but the output has shape \(1, 1\)",
        ),
        (lambda: backward.softmax_cross_entropy([1.0, 2.0], [0]), r"\(N, classes\) was expected"),
        (lambda: backward.softmax_cross_entropy([[1.0, 2.0]], [0, 1]), "one-hot encoding came"),
        (lambda: backward.softmax_cross_entropy([[1.0, 2.0]], [2]), "give more classes"),
        (lambda: backward.squared_error([1, 2], [[1, 2]]), r"targets came with shape \(1, 2\)"),
        (lambda: backward.relu_backward([1, np.nan], [1, 2]), "NaN or infinity in 1 of 2"),
        (lambda: backward.numerical_gradient(lambda x: 0.0, [1.0], step=0), "must be above 0"),
    ],
)
def test_what_does_not_fit_is_refused(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call()
