"""Convolution, pooling and the classifier's head in plain NumPy, forward only.

Images are channels-last and come as ``(H, W)``, ``(H, W, C)`` or ``(N, H, W, C)``; three axes
always mean one image with channels. The result has the same form. "Convolution" is what a
convolution layer computes: cross-correlation, without flipping the kernel.

float32 and float64 stay what they are (float16 is computed in float32). Whole numbers are
computed exactly, in 64 bits. NaN, infinity and empty arrays are refused: a sum over them says
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, overload

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike, DTypeLike, NDArray

from utils.arithmetic import (
    Padding2D,
    Pair,
    conv_output_shape,
    conv_output_size,
    padding_amounts,
    padding_pair,
    pair,
    transposed_output_size,
    whole_number,
)

Array = NDArray[Any]
Amounts = tuple[tuple[int, int], tuple[int, int]]

LARGEST_TOEPLITZ = 10_000_000
"""More entries than this (80 MB) and the dense matrix is the wrong tool."""


# What comes in


def as_real(name: str, values: ArrayLike) -> Array:
    """Return `values` as an array of real numbers, its dtype kept.

    Raises TypeError for anything else; `name` is what the message calls it.
    """
    array = np.asarray(values)
    if array.dtype.kind not in "buif":
        raise TypeError(
            f"The {name} came as {array.dtype}, but real numbers were expected: "
            f"convert them to float."
        )
    return array


def as_numbers(name: str, values: ArrayLike) -> Array:
    """Return `values` as an array of finite real numbers, its dtype kept.

    Raises TypeError for anything but real numbers and ValueError for an empty array, NaN or
    infinity; `name` is what the message calls it.
    """
    array = as_real(name, values)
    if array.size == 0:
        raise ValueError(
            f"The {name} came empty, with shape {array.shape}: give at least one value."
        )
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        bad = int(np.count_nonzero(~np.isfinite(array)))
        raise ValueError(
            f"The {name} came with NaN or infinity in {bad} of {array.size} values: "
            f"replace or drop them first."
        )
    return array


def as_images(images: ArrayLike) -> Array:
    """Return `images` as an array (H, W), (H, W, C) or (N, H, W, C), its dtype kept."""
    array = as_numbers("images", images)
    if array.ndim not in (2, 3, 4):
        raise ValueError(
            f"The images came with shape {array.shape}, but (H, W), (H, W, C) or (N, H, W, C) "
            f"was expected: reshape them."
        )
    return array


def as_batch(images: Array) -> Array:
    """Return a view (N, H, W, C) of images in any of the three forms."""
    if images.ndim == 2:
        return images[np.newaxis, :, :, np.newaxis]
    return images[np.newaxis] if images.ndim == 3 else images


def _unbatch(batch: Array, images: Array) -> Array:
    """Return `batch` in the form of `images`; an image (H, W) loses its channel axis again."""
    if images.ndim == 2:
        return batch[0, ..., 0]
    return batch[0] if images.ndim == 3 else batch


def result_dtype(*arrays: Array) -> np.dtype[Any]:
    """Return the dtype to compute in: the widest float among `arrays`, or int64 without one."""
    floats = [array.dtype for array in arrays if array.dtype.kind == "f"]
    return np.result_type(np.float32, *floats) if floats else np.dtype(np.int64)


def as_floats(values: Array) -> Array:
    """Return float32 and float64 as they are, float16 as float32 and whole numbers as float64."""
    dtype = result_dtype(values)
    return values.astype(np.float64 if dtype.kind == "i" else dtype, copy=False)


def _operands(images: ArrayLike, kernels: ArrayLike, axes: tuple[int, ...]) -> tuple[Array, Array]:
    """Return images and kernels in the dtype to compute in, the kernels' axes checked."""
    images, kernels = as_images(images), as_numbers("kernels", kernels)
    if kernels.ndim not in axes:
        raise ValueError(
            f"The kernels came with shape {kernels.shape}, but {' or '.join(map(str, axes))} axes "
            f"were expected: see the docstring for the order of the axes."
        )
    dtype = result_dtype(images, kernels)
    if dtype.kind == "i":
        _refuse_overflow(images, kernels)
    return images.astype(dtype, copy=False), kernels.astype(dtype, copy=False)


def _refuse_overflow(images: Array, kernels: Array) -> None:
    """Raise ValueError where a sum of products might not fit into 64-bit whole numbers."""
    largest = max(float(images.max()), -float(images.min()))
    weight = float(np.abs(kernels.astype(np.float64)).sum())
    if max(largest, weight, largest * weight) >= 2.0**62:
        raise ValueError(
            "The whole numbers are too large to be summed exactly in 64 bits: "
            "convert the images or the kernels to float64 first."
        )


def _check_channels(batch: Array, expected: int) -> None:
    if batch.shape[-1] != expected:
        raise ValueError(
            f"The number of channels is {batch.shape[-1]} in the images, but {expected} in the "
            f"kernels: give kernels as deep as the images."
        )


def _add_bias(result: Array, bias: ArrayLike | None) -> Array:
    """Add one bias per channel, in the result's dtype (float64 if only the bias is a float)."""
    if bias is None:
        return result
    biases = as_numbers("bias", bias)
    filters = result.shape[-1]
    if biases.shape != (filters,) and not (filters == 1 and biases.shape == ()):
        raise ValueError(
            f"The bias came with shape {biases.shape}, but the output has {filters} channels: "
            f"give one bias per channel, shape ({filters},)."
        )
    if result.dtype.kind == "i" and biases.dtype.kind == "f":
        return result + biases.astype(np.float64)
    return result + biases.astype(result.dtype, copy=False)


# Padding and windows


def pad2d(images: ArrayLike, padding: Padding2D, *, value: float = 0) -> Array:
    """Return the images with a rim of `value` around height and width.

    `padding`: a whole number for all four sides, a pair (for height, for width), or
    ((top, bottom), (left, right)). (H, W, C) becomes (H + top + bottom, W + left + right, C).

    Raises TypeError or ValueError for other amounts. Taught in chapter 03.
    """
    images = as_images(images)
    if isinstance(padding, str):
        raise ValueError(
            f"The padding came as {padding!r}, which depends on the kernel: give amounts here."
        )
    rows, columns = (pair("padding", amount, least=0) for amount in padding_pair(padding))
    return _unbatch(pad_batch(as_batch(images), (rows, columns), value), images)


def pad_batch(batch: Array, amounts: Amounts, value: float = 0) -> Array:
    """Return (N, H, W, C) padded by ((top, bottom), (left, right))."""
    return np.pad(batch, ((0, 0), *amounts, (0, 0)), constant_values=value)


def window_padding(
    size: tuple[int, int],
    kernel: Pair,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> Amounts:
    """Return ((top, bottom), (left, right)) for an image of `size` (H, W).

    Raises ValueError if the kernel is larger than the padded image. Taught in chapter 03.
    """
    kernels, strides = pair("kernel size", kernel), pair("stride", stride)
    pads, dilations = padding_pair(padding), pair("dilation", dilation)
    amounts = []
    for w, f, s, p, d in zip(size, kernels, strides, pads, dilations, strict=True):
        # The size itself is not needed; asking for it refuses a kernel that does not fit.
        conv_output_size(w, f, stride=s, padding=p, dilation=d)
        amounts.append(padding_amounts(w, f, stride=s, padding=p, dilation=d))
    return amounts[0], amounts[1]


def sliding_windows(batch: Array, kernel: Pair, *, stride: Pair = 1, dilation: Pair = 1) -> Array:
    """Return every window of a padded (N, H, W, C) as a view (N, H', W', F_h, F_w, C).

    The view is read-only and copies nothing. Taught in chapter 02.
    """
    (f_h, f_w), (s_h, s_w) = pair("kernel size", kernel), pair("stride", stride)
    d_h, d_w = pair("dilation", dilation)
    spans = ((f_h - 1) * d_h + 1, (f_w - 1) * d_w + 1)
    windows = sliding_window_view(batch, spans, axis=(1, 2))[:, ::s_h, ::s_w, :, ::d_h, ::d_w]
    return windows.transpose(0, 1, 2, 4, 5, 3)


def add_windows(
    windows: Array, size: tuple[int, int], *, stride: Pair = 1, dilation: Pair = 1
) -> Array:
    """Return (N, H, W, C) with every window of (N, H', W', F_h, F_w, C) added at its place.

    This is the transpose of `sliding_windows` on images of `size` (H, W): where windows overlap
    their values add up. Also known as col2im. Taught in chapter 08.
    """
    (s_h, s_w), (d_h, d_w) = pair("stride", stride), pair("dilation", dilation)
    count, rows, columns, f_h, f_w, channels = windows.shape
    result = np.zeros((count, *size, channels), windows.dtype)
    for i in range(f_h):
        for j in range(f_w):
            top, left = i * d_h, j * d_w
            bottom, right = top + (rows - 1) * s_h + 1, left + (columns - 1) * s_w + 1
            result[:, top:bottom:s_h, left:right:s_w] += windows[:, :, :, i, j]
    return result


def im2col(
    images: ArrayLike,
    kernel: Pair,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> Array:
    """Return one row per window, shape (N H' W', F_h F_w C), its values row by row.

    ``im2col(images, (F_h, F_w)) @ kernels.reshape(-1, C_out)`` is the convolution, one row per
    output position.

    Raises ValueError if the kernel is larger than the padded image. Source: Chellapilla, Puri and
    Simard 2006. Taught in chapter 02.
    """
    batch = as_batch(as_images(images))
    size = (batch.shape[1], batch.shape[2])
    amounts = window_padding(size, kernel, stride=stride, padding=padding, dilation=dilation)
    windows = sliding_windows(pad_batch(batch, amounts), kernel, stride=stride, dilation=dilation)
    return windows.reshape(-1, windows[0, 0, 0].size)


# Convolution


def _by_loops(padded: Array, kernels: Array, stride: Pair, dilation: Pair) -> Array:
    """Convolve (N, H, W, C_in) with (F_h, F_w, C_in, C_out), one tap at one place at a time."""
    (s_h, s_w), (d_h, d_w) = pair("stride", stride), pair("dilation", dilation)
    f_h, f_w, _, filters = kernels.shape
    rows = conv_output_size(padded.shape[1], f_h, stride=s_h, dilation=d_h)
    columns = conv_output_size(padded.shape[2], f_w, stride=s_w, dilation=d_w)
    result = np.zeros((len(padded), rows, columns, filters), padded.dtype)
    for row in range(rows):
        for column in range(columns):
            for i in range(f_h):
                for j in range(f_w):
                    pixels = padded[:, row * s_h + i * d_h, column * s_w + j * d_w]
                    result[:, row, column] += pixels @ kernels[i, j]
    return result


def _by_windows(padded: Array, kernels: Array, stride: Pair, dilation: Pair) -> Array:
    """Convolve (N, H, W, C_in) with (F_h, F_w, C_in, C_out): windows times kernels, summed."""
    size = (kernels.shape[0], kernels.shape[1])
    windows = sliding_windows(padded, size, stride=stride, dilation=dilation)
    return np.tensordot(windows, kernels, axes=3)


def _by_im2col(padded: Array, kernels: Array, stride: Pair, dilation: Pair) -> Array:
    """Convolve (N, H, W, C_in) with (F_h, F_w, C_in, C_out) as one matrix product."""
    f_h, f_w, _, filters = kernels.shape
    rows, columns, _ = conv_output_shape(
        padded.shape[1:], filters, (f_h, f_w), stride=stride, dilation=dilation
    )
    table = im2col(padded, (f_h, f_w), stride=stride, dilation=dilation)
    return (table @ kernels.reshape(-1, filters)).reshape(len(padded), rows, columns, filters)


_METHODS: dict[str, Callable[[Array, Array, Pair, Pair], Array]] = {
    "loops": _by_loops,
    "windows": _by_windows,
    "im2col": _by_im2col,
}


def conv2d(
    images: ArrayLike,
    kernels: ArrayLike,
    bias: ArrayLike | None = None,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
    method: str = "windows",
) -> Array:
    """Return the convolution (cross-correlation: no flip) of images with kernels.

    ``kernels (F_h, F_w, C_in, C_out)``, Keras's order, sum over the channels:

    - ``(N, H, W, C_in)`` gives ``(N, H', W', C_out)``;
    - ``(H, W, C_in)`` gives ``(H', W', C_out)``;
    - ``(H, W)`` counts as C_in = 1 and gives ``(H', W', C_out)``.

    ``kernels (F_h, F_w)`` is one kernel applied to each channel apart, so the form stays:
    ``(H, W)`` gives ``(H', W')``, ``(H, W, C)`` gives ``(H', W', C)``.

    `bias`: one per output channel (a number for a kernel (F_h, F_w)). `stride`, `dilation`: a
    whole number or (for height, for width). `padding`: as in `utils.arithmetic.padding_pair`.
    `method`: 'loops', 'windows' or 'im2col'; the result is the same up to rounding.

    Raises ValueError if the kernel is larger than the padded image, if the channels differ, and
    as `as_numbers` does. Taught in chapters 02 (one channel), 03 (stride, padding, dilation) and
    06 (several channels).
    """
    if method not in _METHODS:
        raise ValueError(
            f"The method came as {method!r}, but there are {', '.join(map(repr, _METHODS))}: "
            f"use one of them."
        )
    pixels, weights = _operands(images, kernels, axes=(2, 4))
    batch = as_batch(pixels)
    if weights.ndim == 2:
        # Each channel becomes an image of its own, so that the same kernel meets all of them.
        apart = batch.transpose(0, 3, 1, 2).reshape(-1, *batch.shape[1:3], 1)
        maps = _convolve(apart, weights[:, :, None, None], bias, stride, padding, dilation, method)
        maps = maps.reshape(len(batch), -1, *maps.shape[1:3]).transpose(0, 2, 3, 1)
        return _unbatch(maps, pixels)
    maps = _convolve(batch, weights, bias, stride, padding, dilation, method)
    return maps if pixels.ndim == 4 else maps[0]


def _convolve(
    batch: Array,
    kernels: Array,
    bias: ArrayLike | None,
    stride: Pair,
    padding: Padding2D,
    dilation: Pair,
    method: str,
) -> Array:
    """Pad, convolve by `method` and add the bias: (N, H, W, C_in) to (N, H', W', C_out)."""
    _check_channels(batch, kernels.shape[2])
    size, kernel = (batch.shape[1], batch.shape[2]), (kernels.shape[0], kernels.shape[1])
    amounts = window_padding(size, kernel, stride=stride, padding=padding, dilation=dilation)
    return _add_bias(_METHODS[method](pad_batch(batch, amounts), kernels, stride, dilation), bias)


def flip_kernel(kernels: ArrayLike) -> Array:
    """Return kernels (F_h, F_w) or (F_h, F_w, C_in, C_out) turned by 180 degrees in the plane.

    ``conv2d(images, flip_kernel(kernels))`` is the true convolution of mathematics. Taught in
    chapter 02.
    """
    return as_numbers("kernels", kernels)[::-1, ::-1].copy()


def toeplitz_matrix(
    image_shape: tuple[int, int],
    kernel: ArrayLike,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> Array:
    """Return the matrix (H' W', H W) that does what `conv2d` does with one kernel (F_h, F_w).

    ``toeplitz_matrix(image.shape, kernel) @ image.ravel()`` equals
    ``conv2d(image, kernel).ravel()``. Each row holds the kernel's values, at the places that its
    window reads, and zeros elsewhere. Dense, so for small images only.

    Raises ValueError for a large image and as `conv2d` does. Taught in chapter 02.
    """
    weights = as_numbers("kernel", kernel)
    if weights.ndim != 2:
        raise ValueError(
            f"The kernel came with shape {weights.shape}, but the matrix holds a single channel: "
            f"give one kernel (F_h, F_w)."
        )
    height, width = pair("image shape", image_shape)
    # Pixels are numbered from 1, so that the 0 of the padding means "no pixel".
    numbers = np.arange(1, height * width + 1).reshape(height, width)
    steps: dict[str, Any] = {"stride": stride, "padding": padding, "dilation": dilation}
    places = im2col(numbers, weights.shape, **steps)
    if len(places) * numbers.size > LARGEST_TOEPLITZ:
        raise ValueError(
            f"The matrix would have {len(places)} x {numbers.size} entries, which is too many to "
            f"hold the zeros too: use a smaller image."
        )
    matrix = np.zeros((len(places), numbers.size + 1), result_dtype(weights))
    np.put_along_axis(matrix, places, weights.reshape(1, -1), axis=1)
    return matrix[:, 1:]


def depthwise_conv2d(
    images: ArrayLike,
    kernels: ArrayLike,
    bias: ArrayLike | None = None,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> Array:
    """Return the depthwise convolution: each channel meets its own M kernels, nothing is summed.

    `images`: (N, H, W, C), (H, W, C), or (H, W) for C = 1. `kernels`: (F_h, F_w, C, M), as in
    Keras. Result: (N, H', W', C M) or (H', W', C M), in which channel c's maps are numbers
    c M to c M + M - 1. `bias`: one per output channel.

    Raises as `conv2d` does. Taught in chapter 06.
    """
    pixels, weights = _operands(images, kernels, axes=(4,))
    batch = as_batch(pixels)
    _check_channels(batch, weights.shape[2])
    size, kernel = (batch.shape[1], batch.shape[2]), (weights.shape[0], weights.shape[1])
    amounts = window_padding(size, kernel, stride=stride, padding=padding, dilation=dilation)
    windows = sliding_windows(pad_batch(batch, amounts), kernel, stride=stride, dilation=dilation)
    maps = np.einsum("nhwijc,ijcm->nhwcm", windows, weights)
    maps = _add_bias(maps.reshape(*maps.shape[:3], -1), bias)
    return maps if pixels.ndim == 4 else maps[0]


def separable_conv2d(
    images: ArrayLike,
    depthwise_kernels: ArrayLike,
    pointwise_kernels: ArrayLike,
    bias: ArrayLike | None = None,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> Array:
    """Return a depthwise convolution (F_h, F_w, C, M), then a 1x1 one (1, 1, C M, C_out).

    Result: (N, H', W', C_out) or (H', W', C_out). `bias`: one per filter, added at the end.

    Raises as `conv2d` does. Source: Chollet 2017, "Xception". Taught in chapter 06.
    """
    between = depthwise_conv2d(
        images, depthwise_kernels, stride=stride, padding=padding, dilation=dilation
    )
    if np.shape(pointwise_kernels)[:2] != (1, 1):
        raise ValueError(
            f"The pointwise kernels came with shape {np.shape(pointwise_kernels)}, but "
            f"(1, 1, C M, C_out) was expected: give kernels of size 1x1."
        )
    return conv2d(between, pointwise_kernels, bias)


def transposed_conv2d(
    images: ArrayLike,
    kernels: ArrayLike,
    bias: ArrayLike | None = None,
    *,
    stride: Pair = 1,
    padding: str = "valid",
    output_padding: Pair | None = None,
) -> Array:
    """Return the transposed convolution: each value spreads a copy of the kernel, copies add up.

    `images`: (N, H, W, C_in), (H, W, C_in), or (H, W) for C_in = 1. `kernels`:
    (F_h, F_w, C_out, C_in), the order of Keras's ``Conv2DTranspose``. Result: (N, H', W', C_out)
    or (H', W', C_out), sizes as in `utils.arithmetic.transposed_output_size`.

    Raises as `conv2d` does. Source: Dumoulin and Visin, "A guide to convolution arithmetic for
    deep learning", section 4. Taught in chapter 03.
    """
    pixels, weights = _operands(images, kernels, axes=(4,))
    batch = as_batch(pixels)
    _check_channels(batch, weights.shape[3])
    copies = np.tensordot(batch, weights, axes=([3], [3]))
    sizes, strides = batch.shape[1:3], pair("stride", stride)
    extras = (None, None) if output_padding is None else pair("output_padding", output_padding, 0)
    full = [(w - 1) * s + f for w, s, f in zip(sizes, strides, weights.shape, strict=False)]
    spread = add_windows(copies, (full[0], full[1]), stride=stride)
    for axis in (0, 1):
        wanted = transposed_output_size(
            sizes[axis],
            weights.shape[axis],
            stride=strides[axis],
            padding=padding,
            output_padding=extras[axis],
        )
        spread = _cut_or_fill(spread, wanted, axis + 1)
    spread = _add_bias(spread, bias)
    return spread if pixels.ndim == 4 else spread[0]


def _cut_or_fill(batch: Array, wanted: int, axis: int) -> Array:
    """Cut one axis to `wanted` positions, at both ends, or fill it with zeros at its end."""
    start = max(batch.shape[axis] - wanted, 0) // 2
    batch = np.take(batch, range(start, min(start + wanted, batch.shape[axis])), axis=axis)
    missing = [(0, wanted - batch.shape[axis] if number == axis else 0) for number in range(4)]
    return np.pad(batch, missing)


# Pooling and its way back


def _pool_windows(
    array: Array, window: Pair, stride: Pair | None, padding: Padding2D, value: float
) -> tuple[Array, Array]:
    """Return the windows (N, H', W', F, C) and the pixel that each of their entries comes from.

    F runs over a window's F_h F_w entries. Pixels are numbered row by row; the second array,
    (1, H', W', F, 1), holds -1 for padding, whose value in the first is `value`.
    """
    if padding not in ("valid", "same"):
        raise ValueError(
            f"The padding came as {padding!r}, but pooling takes 'valid' or 'same': use one."
        )
    batch, stride = as_batch(array), window if stride is None else stride
    size = (batch.shape[1], batch.shape[2])
    amounts = window_padding(size, window, stride=stride, padding=padding)
    numbers = np.arange(size[0] * size[1]).reshape(1, *size, 1)
    both = []
    for padded in (pad_batch(batch, amounts, value), pad_batch(numbers, amounts, -1)):
        windows = sliding_windows(padded, window, stride=stride)
        both.append(windows.reshape(*windows.shape[:3], -1, windows.shape[-1]))
    return both[0], both[1]


def _lowest(dtype: np.dtype[Any]) -> Any:
    """Return the value of `dtype` that no pixel undercuts."""
    if dtype.kind == "b":
        return False
    return -np.inf if dtype.kind == "f" else np.iinfo(dtype).min


@overload
def max_pool2d(
    images: ArrayLike,
    window: Pair = ...,
    *,
    stride: Pair | None = ...,
    padding: Padding2D = ...,
    return_indices: Literal[False] = ...,
) -> Array: ...
@overload
def max_pool2d(
    images: ArrayLike,
    window: Pair = ...,
    *,
    stride: Pair | None = ...,
    padding: Padding2D = ...,
    return_indices: Literal[True],
) -> tuple[Array, Array]: ...
def max_pool2d(
    images: ArrayLike,
    window: Pair = 2,
    *,
    stride: Pair | None = None,
    padding: Padding2D = "valid",
    return_indices: bool = False,
) -> Array | tuple[Array, Array]:
    """Return the largest value of each window, each channel apart, the dtype kept.

    (H, W) gives (H', W'), (H, W, C) gives (H', W', C), (N, H, W, C) gives (N, H', W', C).
    `stride` None means the window's size; `padding` is 'valid' or 'same', and padding never wins.
    With `return_indices` also an int array of the same shape: the winner's place in its plane,
    row W + column; the first one wins a tie.

    Raises ValueError if the window is larger than the image. Taught in chapter 04.
    """
    array = as_images(images)
    windows, numbers = _pool_windows(array, window, stride, padding, _lowest(array.dtype))
    largest = windows.max(axis=3)
    if not return_indices:
        return _unbatch(largest, array)
    winners = (windows == largest[:, :, :, np.newaxis]) & (numbers >= 0)
    first = winners.argmax(axis=3)[:, :, :, np.newaxis]
    indices = np.take_along_axis(np.broadcast_to(numbers, windows.shape), first, axis=3)
    return _unbatch(largest, array), _unbatch(indices[:, :, :, 0], array)


def average_pool2d(
    images: ArrayLike,
    window: Pair = 2,
    *,
    stride: Pair | None = None,
    padding: Padding2D = "valid",
) -> Array:
    """Return the mean of each window, each channel apart; whole numbers give float64.

    Shapes as in `max_pool2d`. With 'same' the padding is not counted: a window at the rim is the
    mean of the pixels that it covers, as in Keras.

    Raises ValueError if the window is larger than the image. Taught in chapter 04.
    """
    pixels = as_floats(as_images(images))
    windows, numbers = _pool_windows(pixels, window, stride, padding, 0)
    covered = (numbers >= 0).sum(axis=3).astype(pixels.dtype)
    return _unbatch(windows.sum(axis=3) / covered, pixels)


def global_average_pool2d(images: ArrayLike) -> Array:
    """Return the mean of each channel: (N, H, W, C) gives (N, C), (H, W, C) gives (C,).

    An image (H, W) gives an array without axes. Whole numbers give float64. Source: Lin, Chen and
    Yan 2014, "Network in network". Taught in chapter 04.
    """
    pixels = as_floats(as_images(images))
    return _unbatch(as_batch(pixels).mean(axis=(1, 2)), pixels)


def upsample2d(images: ArrayLike, size: Pair = 2) -> Array:
    """Return each pixel repeated `size` times along height and width (nearest neighbour).

    (H, W, C) gives (size H, size W, C), the dtype kept. Taught in chapter 04.
    """
    array = as_images(images)
    rows, columns = pair("size", size)
    return _unbatch(as_batch(array).repeat(rows, axis=1).repeat(columns, axis=2), array)


def max_unpool2d(pooled: ArrayLike, indices: ArrayLike, output_shape: tuple[int, int]) -> Array:
    """Return zeros of `output_shape` (H, W) with each pooled value back at its place.

    `pooled` and `indices` are what ``max_pool2d(..., return_indices=True)`` returned; the result
    has the same form and dtype as `pooled`.

    Raises ValueError if their shapes differ or an index lies outside the plane. Source: Zeiler and
    Fergus 2014. Taught in chapter 04.
    """
    values, places = as_images(pooled), as_images(indices)
    height, width = pair("output shape", output_shape)
    if values.shape != places.shape:
        raise ValueError(
            f"The pooled values have shape {values.shape} and the indices {places.shape}: "
            f"give both as max_pool2d returned them."
        )
    if places.dtype.kind not in "ui" or places.min() < 0 or places.max() >= height * width:
        raise ValueError(
            f"The indices must be whole numbers from 0 to {height * width - 1} for the output "
            f"shape {height, width}: give the shape of the image that was pooled."
        )
    batch = as_batch(values)
    count, channels = len(batch), batch.shape[-1]
    plane = np.zeros((count, height * width, channels), values.dtype)
    targets, sources = as_batch(places), batch.reshape(count, -1, channels)
    np.put_along_axis(plane, targets.reshape(count, -1, channels), sources, axis=1)
    return _unbatch(plane.reshape(count, height, width, channels), values)


# The classifier's head


def flatten(images: ArrayLike) -> Array:
    """Return one row per image, (N, H W C): row by row, and within a pixel channel by channel.

    (H, W) and (H, W, C) are one image and give (1, H W) and (1, H W C). Taught in chapter 01.
    """
    batch = as_batch(as_images(images))
    return batch.reshape(len(batch), -1)


def softmax(scores: ArrayLike, axis: int = -1) -> Array:
    """Return exp(score) / sum of exp(scores) along `axis`, the shape kept; each sums to 1.

    The largest score is subtracted first: that changes no result and keeps exp from overflowing.

    Raises as `as_numbers` does, and ValueError for an axis that is not there. Taught in chapter 04.
    """
    logits = as_floats(as_numbers("scores", scores))
    if not -logits.ndim <= axis < logits.ndim:
        raise ValueError(
            f"The axis came as {axis}, but the scores have shape {logits.shape}: "
            f"choose one of their axes."
        )
    powers = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def one_hot(labels: ArrayLike, classes: int, dtype: DTypeLike = np.float64) -> Array:
    """Return (N, classes) with a 1 in each row at the label's place and 0 elsewhere.

    `labels`: whole numbers 0 to classes - 1, shape (N,) or (N, 1), the form in which Keras loads
    CIFAR-10; a single number gives (classes,).

    Raises TypeError for labels that are no whole numbers, ValueError for labels outside the
    classes. Taught in chapter 01.
    """
    numbers = as_numbers("labels", labels)
    classes = whole_number("number of classes", classes)
    if numbers.dtype.kind not in "ui":
        raise TypeError(
            f"The labels came as {numbers.dtype}, but whole numbers were expected: "
            f"convert them with labels.astype(int)."
        )
    if numbers.ndim == 2 and numbers.shape[1] == 1:
        numbers = numbers[:, 0]
    if numbers.ndim > 1:
        raise ValueError(
            f"The labels came with shape {numbers.shape}, but (N,) or (N, 1) was expected: "
            f"give one label per image."
        )
    if numbers.min() < 0 or numbers.max() >= classes:
        raise ValueError(
            f"The labels run from {numbers.min()} to {numbers.max()}, but {classes} classes have "
            f"the labels 0 to {classes - 1}: give more classes or correct the labels."
        )
    return np.eye(classes, dtype=dtype)[numbers]
