"""The NumPy operations against SciPy, against each other and against hand arithmetic."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import ndimage, signal
from scipy.special import softmax as scipy_softmax

from utils import ops
from utils.arithmetic import conv_output_shape

METHODS = ("loops", "windows", "im2col")

modestly = settings(max_examples=60, deadline=None)


def floats(shape: Any, dtype: Any = np.float64) -> st.SearchStrategy[np.ndarray]:
    # Eighths are exact in binary, so sums of their products are too: no tolerance is needed.
    eighths = st.integers(-64, 64).map(lambda number: number / 8)
    return hnp.arrays(dtype, shape, elements=eighths)


@st.composite
def planes(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """An image (H, W) and a kernel (F_h, F_w) that fits into it."""
    height, width = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    rows, columns = draw(st.integers(1, height)), draw(st.integers(1, width))
    return draw(floats((height, width))), draw(floats((rows, columns)))


@st.composite
def batches(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]]:
    """Images (N, H, W, C_in), kernels, biases and legal options of conv2d."""
    size = st.integers(1, 7)
    shape = (draw(st.integers(1, 3)), draw(size), draw(size), draw(st.integers(1, 3)))
    kernel = (draw(st.integers(1, 3)), draw(st.integers(1, 3)))
    options: dict[str, Any] = {
        "stride": (draw(st.integers(1, 3)), draw(st.integers(1, 3))),
        "dilation": (draw(st.integers(1, 2)), draw(st.integers(1, 2))),
        "padding": draw(st.sampled_from(["same", "full", (2, 2), ((4, 1), (0, 5))])),
    }
    filters = draw(st.integers(1, 3))
    try:
        conv_output_shape(shape[1:], filters, kernel, **options)
    except ValueError:
        options["padding"] = "full"
    kernels = draw(floats((*kernel, shape[3], filters)))
    return draw(floats(shape)), kernels, draw(floats(filters)), options


# Convolution


@pytest.mark.parametrize("method", METHODS)
def test_one_value_by_hand(method: str) -> None:
    patch = [[0, 0, 0], [0, 0, 2], [0, 1, 2]]
    kernel = [[1, -1, 0], [1, 1, 0], [0, 1, -1]]
    assert ops.conv2d(patch, kernel, method=method).tolist() == [[1 * 1 + 2 * -1]]


@modestly
@given(planes(), st.sampled_from(METHODS), st.sampled_from(["valid", "full"]))
def test_conv2d_is_scipys_cross_correlation(
    plane: tuple[np.ndarray, np.ndarray], method: str, padding: str
) -> None:
    image, kernel = plane
    expected = signal.correlate2d(image, kernel, mode=padding)
    np.testing.assert_array_equal(
        ops.conv2d(image, kernel, padding=padding, method=method), expected
    )


@modestly
@given(planes())
def test_same_padding_puts_the_odd_zero_at_the_end(plane: tuple[np.ndarray, np.ndarray]) -> None:
    image, kernel = plane
    # SciPy centres an even kernel one position further right: origin -1 undoes that.
    origin = [-1 if size % 2 == 0 else 0 for size in kernel.shape]
    expected = ndimage.correlate(image, kernel, mode="constant", origin=origin)
    np.testing.assert_array_equal(ops.conv2d(image, kernel, padding="same"), expected)


@modestly
@given(planes())
def test_a_flipped_kernel_is_true_convolution(plane: tuple[np.ndarray, np.ndarray]) -> None:
    image, kernel = plane
    expected = signal.convolve2d(image, kernel, mode="valid")
    np.testing.assert_array_equal(ops.conv2d(image, ops.flip_kernel(kernel)), expected)


@modestly
@given(batches(), st.sampled_from(METHODS))
def test_conv2d_from_its_definition(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]], method: str
) -> None:
    images, kernels, bias, options = case
    result = ops.conv2d(images, kernels, bias, method=method, **options)
    assert result.shape[1:] == conv_output_shape(
        images.shape[1:], kernels.shape[3], kernels.shape[:2], **options
    )
    size = (images.shape[1], images.shape[2])
    padded = ops.pad2d(images, ops.window_padding(size, kernels.shape[:2], **options))
    (s_h, s_w), (d_h, d_w) = options["stride"], options["dilation"]
    f_h, f_w = kernels.shape[:2]
    for row in range(result.shape[1]):
        for column in range(result.shape[2]):
            top, left = row * s_h, column * s_w
            patch = padded[:, top : top + f_h * d_h : d_h, left : left + f_w * d_w : d_w]
            patch = patch[:, :f_h, :f_w]
            expected = np.einsum("nijc,ijcf->nf", patch, kernels) + bias
            np.testing.assert_array_equal(result[:, row, column], expected)


@modestly
@given(batches())
def test_the_three_forms_of_images_agree(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, kernels, bias, options = case
    batch = ops.conv2d(images, kernels, bias, **options)
    np.testing.assert_array_equal(ops.conv2d(images[0], kernels, bias, **options), batch[0])
    plane, thin = images[0, :, :, 0], kernels[:, :, :1]
    maps = ops.conv2d(plane, thin, bias, **options)
    np.testing.assert_array_equal(maps, ops.conv2d(images[:1, :, :, :1], thin, bias, **options)[0])
    single = ops.conv2d(plane, kernels[:, :, 0, 0], **options)
    np.testing.assert_array_equal(single, ops.conv2d(plane, thin[..., :1], **options)[..., 0])


@modestly
@given(batches(), st.sampled_from(METHODS))
def test_one_flat_kernel_meets_each_channel_apart(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]], method: str
) -> None:
    images, kernels, _, options = case
    kernel = kernels[:, :, 0, 0]
    result = ops.conv2d(images, kernel, 0.5, method=method, **options)
    for number, image in enumerate(images):
        for channel in range(images.shape[3]):
            expected = ops.conv2d(image[:, :, channel], kernel, 0.5, **options)
            np.testing.assert_array_equal(result[number, :, :, channel], expected)


@modestly
@given(batches())
def test_conv2d_is_linear_and_the_bias_is_added_once(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, kernels, bias, options = case
    once = ops.conv2d(images, kernels, **options)
    np.testing.assert_array_equal(ops.conv2d(2 * images, kernels, **options), 2 * once)
    np.testing.assert_array_equal(ops.conv2d(images, kernels, bias, **options), once + bias)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_floats_keep_their_width(method: str, dtype: Any) -> None:
    images, kernels = np.ones((2, 4, 4, 2), dtype), np.ones((3, 3, 2, 5), dtype)
    bias = [0.5] * 5
    assert ops.conv2d(images, kernels, bias, method=method).dtype == dtype
    assert ops.conv2d(images, np.ones((3, 3), int), 0.5, method=method).dtype == dtype
    assert ops.depthwise_conv2d(images, kernels).dtype == dtype
    assert ops.transposed_conv2d(images, np.ones((3, 3, 4, 2), dtype)).dtype == dtype
    for pooled in (
        ops.max_pool2d(images),
        ops.average_pool2d(images),
        ops.global_average_pool2d(images),
        ops.softmax(images),
        ops.upsample2d(images),
    ):
        assert pooled.dtype == dtype


@pytest.mark.parametrize("method", METHODS)
def test_whole_numbers_are_exact(method: str) -> None:
    images = np.full((1, 2, 2, 1), 255, np.uint8)
    kernels = np.full((2, 2, 1, 1), 255, np.uint8)
    assert ops.conv2d(images, kernels, method=method).item() == 4 * 255**2
    large = 2**53 + 1  # the first whole number that float64 cannot hold
    assert ops.conv2d([[large]], [[1]], method=method).item() == large
    assert ops.transposed_conv2d([[large]], np.ones((1, 1, 1, 1), int)).item() == large


def test_pad2d_by_hand() -> None:
    image = np.array([[123, 94], [11, 3]])
    assert ops.pad2d(image, 2).shape == (6, 6)
    assert ops.pad2d(image, ((0, 1), (2, 0)), value=7).tolist() == [
        [7, 7, 123, 94],
        [7, 7, 11, 3],
        [7, 7, 7, 7],
    ]
    assert ops.pad2d(image[..., None], (1, 0)).shape == (4, 2, 1)
    assert ops.pad2d(image[None, ..., None], (1, 0)).shape == (1, 4, 2, 1)
    assert ops.pad2d(image.astype(np.uint8), 1).dtype == np.uint8


def test_im2col_by_hand() -> None:
    image = np.arange(1, 10).reshape(3, 3)
    assert ops.im2col(image, 2).tolist() == [[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]]
    colour = np.stack([image, -image], axis=-1)
    assert ops.im2col(colour, 2)[0].tolist() == [1, -1, 2, -2, 4, -4, 5, -5]


@modestly
@given(batches())
def test_toeplitz_matrix_does_what_conv2d_does(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, kernels, _, options = case
    image, kernel = images[0, :, :, 0], kernels[:, :, 0, 0]
    matrix = ops.toeplitz_matrix(image.shape, kernel, **options)
    expected = ops.conv2d(image, kernel, **options)
    assert matrix.shape == (expected.size, image.size)
    np.testing.assert_array_equal(matrix @ image.ravel(), expected.ravel())


@modestly
@given(batches())
def test_add_windows_is_the_transpose_of_sliding_windows(
    case: tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, Any]],
) -> None:
    images, kernels, _, options = case
    size = (images.shape[1], images.shape[2])
    steps = {"stride": options["stride"], "dilation": options["dilation"]}
    padded = ops.pad2d(images, ops.window_padding(size, kernels.shape[:2], **options))
    windows = ops.sliding_windows(padded, kernels.shape[:2], **steps)
    weights = np.random.default_rng(0).integers(-9, 9, windows.shape)
    added = ops.add_windows(weights, (padded.shape[1], padded.shape[2]), **steps)
    # Adjoint: <windows(x), w> = <x, add(w)> for every x and w.
    assert (windows * weights).sum() == (padded * added).sum()


def test_depthwise_and_separable_by_channel() -> None:
    rng = np.random.default_rng(1)
    images = rng.integers(-9, 9, (2, 6, 5, 3))
    kernels = rng.integers(-9, 9, (3, 2, 3, 4))
    maps = ops.depthwise_conv2d(images, kernels, np.arange(12), stride=(2, 1), padding="same")
    for channel in range(3):
        for number in range(4):
            one = ops.conv2d(
                images[..., channel : channel + 1],
                kernels[:, :, channel : channel + 1, number : number + 1],
                [4 * channel + number],
                stride=(2, 1),
                padding="same",
            )
            np.testing.assert_array_equal(maps[..., 4 * channel + number], one[..., 0])
    points = rng.integers(-9, 9, (1, 1, 12, 2))
    separable = ops.separable_conv2d(images, kernels, points, [1, 2])
    expected = np.einsum("nhwc,cf->nhwf", ops.depthwise_conv2d(images, kernels), points[0, 0])
    np.testing.assert_array_equal(separable, expected + [1, 2])


def test_transposed_by_hand() -> None:
    image = np.array([[1, 2], [3, 4]])
    kernel = np.ones((2, 2, 1, 1), int)
    assert ops.transposed_conv2d(image, kernel)[..., 0].tolist() == [
        [1, 3, 2],
        [4, 10, 6],
        [3, 7, 4],
    ]
    spread = ops.transposed_conv2d(image, kernel, stride=2)[..., 0]
    np.testing.assert_array_equal(spread, ops.upsample2d(image))


@modestly
@given(planes())
def test_transposed_is_the_transpose_of_the_toeplitz_matrix(
    plane: tuple[np.ndarray, np.ndarray],
) -> None:
    image, kernel = plane
    small = ops.conv2d(image, kernel)
    back = ops.transposed_conv2d(small, kernel[:, :, None, None])[..., 0]
    matrix = ops.toeplitz_matrix(image.shape, kernel)
    np.testing.assert_array_equal(back.ravel(), matrix.T @ small.ravel())


# Pooling


@modestly
@given(floats(st.tuples(st.integers(2, 7), st.integers(2, 7))), st.integers(1, 2))
def test_pooling_every_window(image: np.ndarray, stride: int) -> None:
    largest = ops.max_pool2d(image, 2, stride=stride)
    means = ops.average_pool2d(image, 2, stride=stride)
    corners = [
        image[i : image.shape[0] - 1 + i : stride, j : image.shape[1] - 1 + j : stride]
        for i in (0, 1)
        for j in (0, 1)
    ]
    np.testing.assert_array_equal(largest, np.max(corners, axis=0))
    np.testing.assert_array_equal(means, np.mean(corners, axis=0))


def test_pooling_by_hand() -> None:
    image = np.array([[1, 3, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]], np.uint8)
    assert ops.max_pool2d(image).tolist() == [[6, 8], [3, 4]]
    assert ops.max_pool2d(image).dtype == np.uint8
    assert ops.average_pool2d(image).tolist() == [[15 / 4, 21 / 4], [2, 2]]
    assert ops.global_average_pool2d(image).tolist() == 52 / 16
    assert ops.global_average_pool2d(image[..., None]).tolist() == [52 / 16]
    assert ops.global_average_pool2d(np.ones((2, 5, 5, 40))).shape == (2, 40)


def test_padding_never_wins_and_is_not_counted() -> None:
    image = -np.ones((3, 3))
    assert ops.max_pool2d(image, 3, stride=1, padding="same").tolist() == image.tolist()
    np.testing.assert_array_equal(ops.average_pool2d(image, 3, stride=1, padding="same"), image)
    dark = -np.ones((3, 3), np.int8)
    np.testing.assert_array_equal(ops.max_pool2d(dark, 3, stride=1, padding="same"), dark)
    # For uint8 the padding's value is also a pixel's: the index must still be the pixel's.
    black = np.zeros((3, 3), np.uint8)
    _, indices = ops.max_pool2d(black, 3, stride=2, padding="same", return_indices=True)
    assert indices.tolist() == [[0, 1], [3, 4]]


@modestly
@given(floats(st.tuples(st.integers(1, 3), st.just(6), st.just(5), st.just(2))))
def test_indices_lead_back_to_the_largest_values(images: np.ndarray) -> None:
    pooled, indices = ops.max_pool2d(
        images, (2, 3), stride=(2, 1), padding="same", return_indices=True
    )
    flat = images.reshape(len(images), -1, 2)
    found = np.take_along_axis(flat, indices.reshape(len(images), -1, 2), axis=1)
    np.testing.assert_array_equal(found.reshape(pooled.shape), pooled)
    back = ops.max_unpool2d(pooled, indices, (6, 5))
    assert np.isin(indices[0, :, :, 0], np.arange(30)).all()
    np.testing.assert_array_equal(back[back != 0], images[back != 0])
    kept = np.zeros_like(flat, dtype=bool)
    np.put_along_axis(kept, indices.reshape(len(images), -1, 2), True, axis=1)
    np.testing.assert_array_equal(back, np.where(kept.reshape(images.shape), images, 0))


def test_unpool_and_upsample_by_hand() -> None:
    image = np.array([[1, 3, 2, 4], [5, 6, 7, 8]])
    pooled, indices = ops.max_pool2d(image, return_indices=True)
    assert indices.tolist() == [[5, 7]]
    assert ops.max_unpool2d(pooled, indices, (2, 4)).tolist() == [[0, 0, 0, 0], [0, 6, 0, 8]]
    assert ops.upsample2d([[1, 2]], (2, 3)).tolist() == [[1, 1, 1, 2, 2, 2]] * 2
    assert ops.upsample2d(np.ones((2, 3, 4, 5))).shape == (2, 6, 8, 5)


# The classifier's head


@modestly
@given(floats(st.tuples(st.integers(1, 4), st.integers(1, 5))), st.sampled_from([0, 1, -1]))
def test_softmax_is_scipys(scores: np.ndarray, axis: int) -> None:
    result = ops.softmax(scores, axis=axis)
    np.testing.assert_allclose(result, scipy_softmax(scores, axis=axis), rtol=1e-12)


def test_softmax_does_not_overflow() -> None:
    assert ops.softmax([1000, 1000]).tolist() == [0.5, 0.5]
    assert ops.softmax(np.array([-1e30, 1e30])).tolist() == [0, 1]


def test_one_hot_by_hand() -> None:
    assert ops.one_hot([2, 0], 3).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert ops.one_hot([[2], [0]], 3).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert ops.one_hot(1, 2).tolist() == [0, 1]
    assert ops.one_hot([0], 1, dtype=np.float32).dtype == np.float32


def test_flatten_goes_row_by_row_and_channel_by_channel() -> None:
    image = np.arange(784).reshape(28, 28)
    assert ops.flatten(image).shape == (1, 784)
    assert ops.flatten(image)[0].tolist() == list(range(784))
    assert ops.flatten(np.arange(12).reshape(2, 2, 3)).tolist() == [list(range(12))]
    assert ops.flatten(np.zeros((3, 2, 2, 5))).shape == (3, 20)


# What is refused

IMAGE, KERNEL = np.ones((4, 4)), np.ones((3, 3))
COLOUR, KERNELS = np.ones((4, 4, 3)), np.ones((3, 3, 3, 2))
REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: ops.conv2d(IMAGE * np.nan, KERNEL), ValueError, "NaN or infinity in 16 of 16"),
    (lambda: ops.conv2d(IMAGE, KERNEL * np.inf), ValueError, "kernels came with NaN"),
    (lambda: ops.conv2d(np.ones((0, 4)), KERNEL), ValueError, "came empty"),
    (lambda: ops.conv2d(IMAGE, np.ones((0, 3))), ValueError, "came empty"),
    (lambda: ops.conv2d([["a"]], KERNEL), TypeError, "numbers were expected"),
    (lambda: ops.conv2d(IMAGE * 1j, KERNEL), TypeError, "complex128"),
    (lambda: ops.conv2d([1, 2, 3], KERNEL), ValueError, "(3,)"),
    (lambda: ops.conv2d(IMAGE, np.ones((3, 3, 1))), ValueError, "2 or 4 axes"),
    (lambda: ops.conv2d(COLOUR, KERNELS[:, :, :1]), ValueError, "channels is 3"),
    (lambda: ops.conv2d(IMAGE, KERNELS), ValueError, "channels is 1"),
    (lambda: ops.conv2d(COLOUR, KERNELS, [1, 2, 3]), ValueError, "2 channels"),
    (lambda: ops.conv2d(COLOUR, KERNELS, 1), ValueError, "shape (2,)"),
    (lambda: ops.conv2d(COLOUR, KERNEL, [1, 2, 3]), ValueError, "shape (1,)"),
    (lambda: ops.conv2d(IMAGE, np.ones((5, 5))), ValueError, "larger than the padded input (4)"),
    (lambda: ops.conv2d(IMAGE, KERNEL, stride=0), ValueError, "stride came as 0"),
    (lambda: ops.conv2d(IMAGE, KERNEL, padding="Same"), ValueError, "'Same'"),
    (lambda: ops.conv2d(IMAGE, KERNEL, method="fft"), ValueError, "'loops'"),
    (lambda: ops.conv2d([[2**62]], [[4]]), ValueError, "exactly in 64 bits"),
    (lambda: ops.conv2d(np.array([[2**64 - 1]]), [[1]]), ValueError, "exactly in 64 bits"),
    (lambda: ops.pad2d(IMAGE, "same"), ValueError, "depends on the kernel"),
    (lambda: ops.pad2d(IMAGE, -1), ValueError, "at least 0"),
    (lambda: ops.toeplitz_matrix((4, 4), KERNELS), ValueError, "(F_h, F_w)"),
    (lambda: ops.toeplitz_matrix((99, 99), KERNEL), ValueError, "smaller image"),
    (lambda: ops.depthwise_conv2d(COLOUR, KERNEL), ValueError, "4 axes"),
    (lambda: ops.depthwise_conv2d(IMAGE, KERNELS), ValueError, "channels is 1"),
    (lambda: ops.separable_conv2d(COLOUR, KERNELS, KERNELS), ValueError, "1x1"),
    (lambda: ops.transposed_conv2d(COLOUR, KERNELS), ValueError, "channels is 3"),
    (lambda: ops.max_pool2d(IMAGE, 5), ValueError, "larger than the padded input"),
    (lambda: ops.max_pool2d(IMAGE * np.nan), ValueError, "NaN"),
    (lambda: ops.max_pool2d(IMAGE, padding=1), ValueError, "'valid' or 'same'"),
    (lambda: ops.max_unpool2d(IMAGE, [[1]], (8, 8)), ValueError, "(1, 1)"),
    (lambda: ops.max_unpool2d([[1]], [[64]], (8, 8)), ValueError, "0 to 63"),
    (lambda: ops.softmax([]), ValueError, "came empty"),
    (lambda: ops.softmax([1.0, np.nan]), ValueError, "NaN"),
    (lambda: ops.softmax([1.0], axis=1), ValueError, "axis came as 1"),
    (lambda: ops.one_hot([0, 3], 3), ValueError, "0 to 2"),
    (lambda: ops.one_hot([-1, 0], 3), ValueError, "-1 to 0"),
    (lambda: ops.one_hot([0.0], 3), TypeError, "float64"),
    (lambda: ops.one_hot([True], 3), TypeError, "bool"),
    (lambda: ops.one_hot([[0, 1]], 3), ValueError, "(1, 2)"),
    (lambda: ops.one_hot([0], 0), ValueError, "number of classes came as 0"),
]


@pytest.mark.parametrize(("call", "error", "words"), REFUSED)
def test_one_sentence_says_what_to_do(
    call: Callable[[], object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=re.escape(words)) as caught:
        call()
    message = str(caught.value)
    assert message.endswith(".") and ". " not in message
