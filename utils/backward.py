"""The way back: gradients of the layers in `utils.ops`, and two losses with theirs.

Each function is given the gradient of the loss with respect to a layer's output and returns the
gradient with respect to what went in, by the chain rule. Images are channels-last and come in
the forms that `utils.ops` takes; a gradient has the shape of what it belongs to. float32 and
float64 stay what they are; whole numbers become float64. NaN, infinity and empty arrays are
refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from utils.activations import relu_derivative
from utils.arithmetic import Padding2D, Pair
from utils.ops import (
    add_windows,
    as_batch,
    as_floats,
    as_images,
    as_numbers,
    max_pool2d,
    one_hot,
    pad_batch,
    result_dtype,
    sliding_windows,
    softmax,
    window_padding,
)

Array = NDArray[Any]


class LayerGradients(NamedTuple):
    """The gradients of a layer with weights, each in the shape of what it belongs to."""

    inputs: Array
    weights: Array
    bias: Array


class LossAndGradient(NamedTuple):
    """A loss and its gradient with respect to what the network gave."""

    loss: float
    gradient: Array


def _floats(**arrays: ArrayLike) -> list[Array]:
    """Return the named arrays as floats of one dtype, the widest among them."""
    checked = [as_floats(as_numbers(name.replace("_", " "), a)) for name, a in arrays.items()]
    dtype = result_dtype(*checked)
    return [array.astype(dtype, copy=False) for array in checked]


def _check_shape(name: str, array: Array, expected: tuple[int, ...], what: str) -> None:
    if array.shape != expected:
        raise ValueError(
            f"The {name} came with shape {array.shape}, but the {what} has shape {expected}: "
            f"give one value for each of its values."
        )


# Layers


def conv2d_backward(
    output_gradient: ArrayLike,
    images: ArrayLike,
    kernels: ArrayLike,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> LayerGradients:
    """Return the gradients of `utils.ops.conv2d`: for images, kernels and bias.

    `images`: (N, H, W, C_in), (H, W, C_in), or (H, W) for C_in = 1; `kernels`:
    (F_h, F_w, C_in, C_out); `output_gradient`: what `conv2d` returns for them,
    (N, H', W', C_out) or (H', W', C_out). `stride`, `padding` and `dilation` as on the way there.

    A kernel's weight gets the sum, over the places and the batch, of the pixel it met times the
    output gradient there; a pixel gets a copy of the kernel from each place that read it.

    Raises ValueError if the shapes do not fit together or the kernel is larger than the padded
    image. Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning",
    section 4. Taught in chapter 08.
    """
    gradient, pixels, weights = _floats(
        output_gradient=output_gradient, images=as_images(images), kernels=kernels
    )
    batch = as_batch(pixels)
    if weights.ndim != 4 or weights.shape[2] != batch.shape[3]:
        raise ValueError(
            f"The kernels came with shape {weights.shape}, but (F_h, F_w, {batch.shape[3]}, C_out) "
            f"was expected for images with {batch.shape[3]} channels: give kernels as deep as the "
            f"images."
        )
    height, width = batch.shape[1:3]
    kernel = (weights.shape[0], weights.shape[1])
    steps: dict[str, Pair] = {"stride": stride, "dilation": dilation}
    amounts = window_padding((height, width), kernel, padding=padding, **steps)
    padded = pad_batch(batch, amounts)
    windows = sliding_windows(padded, kernel, **steps)
    form = (*windows.shape[:3], weights.shape[3])
    expected = form if pixels.ndim == 4 else form[1:]
    _check_shape("output gradient", gradient, expected, "output")
    gradient = gradient.reshape(form)

    copies = np.tensordot(gradient, weights, axes=([3], [3]))
    spread = add_windows(copies, (padded.shape[1], padded.shape[2]), **steps)
    (top, _), (left, _) = amounts
    return LayerGradients(
        inputs=spread[:, top : top + height, left : left + width].reshape(pixels.shape),
        weights=np.tensordot(windows, gradient, axes=([0, 1, 2], [0, 1, 2])),
        bias=gradient.sum(axis=(0, 1, 2)),
    )


def max_pool2d_backward(
    output_gradient: ArrayLike,
    images: ArrayLike,
    window: Pair = 2,
    *,
    stride: Pair | None = None,
    padding: Padding2D = "valid",
) -> Array:
    """Return the gradient of `utils.ops.max_pool2d` with respect to `images`, in their shape.

    `images`: (N, H, W, C), (H, W, C) or (H, W); `output_gradient`: what `max_pool2d` returns for
    them. Each value goes to the pixel that won its window, the first one in a tie; a pixel that
    won several windows gets the sum; all others get 0.

    Raises ValueError if the shapes do not fit together or the window is larger than the image.
    Taught in chapter 08.
    """
    gradient, pixels = _floats(output_gradient=output_gradient, images=as_images(images))
    _, winners = max_pool2d(pixels, window, stride=stride, padding=padding, return_indices=True)
    _check_shape("output gradient", gradient, winners.shape, "output")
    count, height, width, channels = as_batch(pixels).shape
    result = np.zeros((count, height * width, channels), gradient.dtype)
    example = np.arange(count)[:, np.newaxis, np.newaxis]
    places = (example, winners.reshape(count, -1, channels), np.arange(channels))
    np.add.at(result, places, gradient.reshape(count, -1, channels))
    return result.reshape(pixels.shape)


def relu_backward(output_gradient: ArrayLike, values: ArrayLike) -> Array:
    """Return the gradient of `utils.activations.relu` with respect to `values`, in their shape.

    `values`: what went into ReLU, any shape; `output_gradient`: the same shape. It passes where
    the value is above 0 and is 0 elsewhere, at 0 too.

    Raises ValueError if the shapes differ. Taught in chapter 08.
    """
    gradient, before = _floats(output_gradient=output_gradient, values=values)
    _check_shape("output gradient", gradient, before.shape, "output")
    return gradient * relu_derivative(before)


def dense_backward(
    output_gradient: ArrayLike, inputs: ArrayLike, weights: ArrayLike
) -> LayerGradients:
    """Return the gradients of a dense layer, ``inputs @ weights + bias``.

    `inputs`: (N, n_in); `weights`: (n_in, n_out); `output_gradient`: (N, n_out).

    Raises ValueError if the shapes do not fit together. Taught in chapter 08.
    """
    gradient, rows, matrix = _floats(
        output_gradient=output_gradient, inputs=inputs, weights=weights
    )
    if rows.ndim != 2 or matrix.ndim != 2 or rows.shape[1] != matrix.shape[0]:
        raise ValueError(
            f"The inputs came with shape {rows.shape} and the weights with {matrix.shape}, but "
            f"(N, n_in) and (n_in, n_out) were expected: flatten the inputs to one row per example."
        )
    _check_shape("output gradient", gradient, (len(rows), matrix.shape[1]), "output")
    return LayerGradients(gradient @ matrix.T, rows.T @ gradient, gradient.sum(axis=0))


# Losses


def softmax_cross_entropy(logits: ArrayLike, labels: ArrayLike) -> LossAndGradient:
    """Return the cross-entropy of softmax(logits), the mean over the batch, and its gradient.

    `logits`: (N, classes), the scores before softmax; `labels`: whole numbers 0 to classes - 1,
    (N,) or (N, 1). The gradient (N, classes) is (softmax(logits) - one_hot(labels)) / N. The loss
    is in nats and stays finite however sure and wrong the scores are.

    Raises ValueError if the shapes do not fit together or a label is outside the classes, and
    TypeError for labels that are no whole numbers. Taught in chapter 08.
    """
    (scores,) = _floats(logits=logits)
    if scores.ndim != 2:
        raise ValueError(
            f"The logits came with shape {scores.shape}, but (N, classes) was expected: give one "
            f"row per example."
        )
    targets = one_hot(labels, scores.shape[1], scores.dtype)
    _check_shape("labels' one-hot encoding", targets, scores.shape, "array of logits")
    shifted = scores - scores.max(axis=1, keepdims=True)
    # The logarithm of a sum: taking softmax first would give log(0) for a class ruled out.
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -(targets * log_probabilities).sum() / len(scores)
    return LossAndGradient(float(loss), (softmax(scores) - targets) / len(scores))


def squared_error(predictions: ArrayLike, targets: ArrayLike) -> LossAndGradient:
    """Return the mean of (predictions - targets)^2 over all values, and its gradient.

    Both have the same shape, of any number of axes; the gradient 2 (predictions - targets) / size
    has it too. This is Keras's ``MeanSquaredError``.

    Raises ValueError if the shapes differ. Taught in chapter 08.
    """
    given, wanted = _floats(predictions=predictions, targets=targets)
    _check_shape("targets", wanted, given.shape, "array of predictions")
    error = given - wanted
    return LossAndGradient(float((error**2).mean()), 2 * error / error.size)


# Checking


def numerical_gradient(
    loss: Callable[[Array], float], values: ArrayLike, *, step: float = 1e-5
) -> Array:
    """Return the gradient of `loss` at `values`, in their shape, by central differences.

    Each value is moved by `step` up and down: (loss above - loss below) / (2 step). That takes two
    losses per value, so it serves to check a gradient, not to train. Computed in float64;
    `values` stay as they are.

    Raises ValueError for a step that is not above 0. Taught in chapter 08.
    """
    if not step > 0:
        raise ValueError(f"The step came as {step}, but it must be above 0: 1e-5 suits most cases.")
    # A copy of its own: the loop below moves one value at a time and moves it back.
    moved = np.array(as_numbers("values", values), dtype=np.float64)
    result = np.zeros_like(moved)
    for place in np.ndindex(moved.shape):
        value = moved[place]
        moved[place] = value + step
        above = loss(moved)
        moved[place] = value - step
        result[place] = (above - loss(moved)) / (2 * step)
        moved[place] = value
    return result
