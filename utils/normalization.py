"""Batch normalisation forward, backward and folded into a convolution, in NumPy.

The last axis holds the channels; each channel is normalised with its mean and its variance over
all other axes: over the batch for (N, C), over batch, height and width for (N, H, W, C). The
variance is the population's (divided by the number of values), as in Keras. float32 and float64
stay what they are; whole numbers become float64. NaN, infinity and empty arrays are refused.

Source: Ioffe and Szegedy, "Batch normalization", 2015. Taught in chapter 14.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from utils.ops import Array, as_floats, as_numbers, result_dtype

EPSILON = 1e-3
"""What Keras adds to the variance; the paper and PyTorch take 1e-5."""


class NormalizedBatch(NamedTuple):
    """What batch normalisation gives for a batch in training, and the statistics it used.

    `output` has the shape of the values; `mean` and `variance` have one number per channel, (C,).
    """

    output: Array
    mean: Array
    variance: Array


class NormalizationGradients(NamedTuple):
    """The gradients for what went in (its shape), for gamma and for beta, both (C,)."""

    inputs: Array
    gamma: Array
    beta: Array


class FoldedConvolution(NamedTuple):
    """Kernels (F_h, F_w, C_in, C_out) and bias (C_out,) that have taken a normalisation in."""

    kernels: Array
    bias: Array


def batch_norm(
    values: ArrayLike, gamma: ArrayLike = 1.0, beta: ArrayLike = 0.0, *, epsilon: float = EPSILON
) -> NormalizedBatch:
    """Normalise a batch by its own statistics, as in training.

    `values`: (N, ..., C); `gamma` and `beta`: (C,), or one number for all channels. The output
    is gamma (values - mean) / sqrt(variance + epsilon) + beta. A channel whose values are all
    alike gives beta.

    Raises ValueError if the shapes do not fit together, epsilon is negative, or it is 0 and so is a
    variance.
    """
    batch, scale, shift = _prepared(values, epsilon, gamma=gamma, beta=beta)
    axes = tuple(range(batch.ndim - 1))
    mean, variance = batch.mean(axis=axes), batch.var(axis=axes)
    output = scale * (batch - mean) / _deviation(variance, epsilon) + shift
    return NormalizedBatch(output, mean, variance)


def batch_norm_inference(
    values: ArrayLike,
    gamma: ArrayLike,
    beta: ArrayLike,
    moving_mean: ArrayLike,
    moving_variance: ArrayLike,
    *,
    epsilon: float = EPSILON,
) -> Array:
    """Normalise by statistics that are given, as in inference; each example on its own.

    `values`: (N, ..., C); all others (C,), or one number for all channels. Returns the shape of
    `values`.

    Raises ValueError if the shapes do not fit together, or epsilon or a variance is negative.
    """
    batch, scale, shift, mean, variance = _prepared(
        values, epsilon, gamma=gamma, beta=beta, moving_mean=moving_mean,
        moving_variance=moving_variance,
    )  # fmt: skip
    _check_variance(variance)
    return scale * (batch - mean) / _deviation(variance, epsilon) + shift


def moving_average(old: ArrayLike, new: ArrayLike, *, momentum: float = 0.99) -> Array:
    """Return momentum x old + (1 - momentum) x new, as Keras counts; any shape, the same for both.

    PyTorch calls 1 - momentum its "momentum": Keras's 0.99 is PyTorch's 0.01.

    Raises ValueError for a momentum outside [0, 1].
    """
    if not 0 <= momentum <= 1:
        raise ValueError(f"The momentum came as {momentum}: it must be from 0 to 1, such as 0.99.")
    before, now = as_floats(as_numbers("old", old)), as_floats(as_numbers("new", new))
    return momentum * before + (1 - momentum) * now


def batch_norm_backward(
    output_gradient: ArrayLike,
    values: ArrayLike,
    gamma: ArrayLike = 1.0,
    *,
    epsilon: float = EPSILON,
) -> NormalizationGradients:
    """Return the gradients of `batch_norm`: for the values, for gamma and for beta.

    `values`: (N, ..., C), what went in; `output_gradient`: the same shape; `gamma`: (C,) or one
    number. With n for the normalised values and g for the output gradient, the values get
    gamma / sqrt(variance + epsilon) x (g - mean(g) - n mean(g n)), the means per channel: over a
    batch these add up to 0, so that a bias before the normalisation learns nothing.

    Raises ValueError if the shapes do not fit together, epsilon is negative, or it is 0 and so is a
    variance.
    """
    batch, scale = _prepared(values, epsilon, gamma=gamma)
    gradient = as_floats(as_numbers("output gradient", output_gradient)).astype(batch.dtype)
    if gradient.shape != batch.shape:
        raise ValueError(
            f"The output gradient came with shape {gradient.shape}, but the values have shape "
            f"{batch.shape}: give one value for each of theirs."
        )
    axes = tuple(range(batch.ndim - 1))
    deviation = _deviation(batch.var(axis=axes), epsilon)
    normalized = (batch - batch.mean(axis=axes)) / deviation
    projection = (gradient * normalized).mean(axis=axes)
    inputs = scale / deviation * (gradient - gradient.mean(axis=axes) - normalized * projection)
    return NormalizationGradients(
        inputs, (gradient * normalized).sum(axis=axes), gradient.sum(axis=axes)
    )


def fold_batch_norm(
    kernels: ArrayLike,
    gamma: ArrayLike,
    beta: ArrayLike,
    moving_mean: ArrayLike,
    moving_variance: ArrayLike,
    *,
    bias: ArrayLike = 0.0,
    epsilon: float = EPSILON,
) -> FoldedConvolution:
    """Return the convolution that does the work of a convolution and the normalisation after it.

    `kernels`: (F_h, F_w, C_in, C_out); all others (C_out,), or one number. With
    s = gamma / sqrt(moving_variance + epsilon) the kernels become kernels x s and the bias
    (bias - moving_mean) s + beta. It holds at inference only: in training the statistics move.

    Raises ValueError if the shapes do not fit together, or epsilon or a variance is negative.
    """
    weights, scale, shift, mean, variance, before = _prepared(
        kernels, epsilon, gamma=gamma, beta=beta, moving_mean=moving_mean,
        moving_variance=moving_variance, bias=bias,
    )  # fmt: skip
    if weights.ndim != 4:
        raise ValueError(
            f"The kernels came with shape {weights.shape}, but (F_h, F_w, C_in, C_out) was "
            f"expected: give a convolution's kernels."
        )
    _check_variance(variance)
    factor = scale / _deviation(variance, epsilon)
    return FoldedConvolution(weights * factor, (before - mean) * factor + shift)


def _prepared(values: ArrayLike, epsilon: float, **channels: ArrayLike) -> list[Array]:
    """The values (..., C) and what there is one of per channel (C,), as floats of one dtype."""
    if not epsilon >= 0:
        raise ValueError(f"Epsilon came as {epsilon}: it must be 0 or more, such as 0.001.")
    batch = as_floats(as_numbers("values", values))
    if batch.ndim < 2:
        raise ValueError(
            f"The values came with shape {batch.shape}, but (N, ..., C) was expected: give one row "
            f"per example and the channels last."
        )
    known = {
        name: np.asarray(as_floats(as_numbers(name.replace("_", " "), given)))
        for name, given in channels.items()
    }
    for name, given in known.items():
        if given.shape not in ((), (batch.shape[-1],)):
            raise ValueError(
                f"The {name.replace('_', ' ')} came with shape {given.shape}, but there are "
                f"{batch.shape[-1]} channels: give one number for each, or one for all."
            )
    arrays = [given for given in known.values() if given.ndim]
    dtype = result_dtype(batch, *arrays)
    size = batch.shape[-1:]
    return [
        batch.astype(dtype),
        *(np.broadcast_to(given, size).astype(dtype) for given in known.values()),
    ]


def _check_variance(variance: Array) -> None:
    if (variance < 0).any():
        raise ValueError(
            f"A moving variance is {variance.min():g}: it cannot be negative; are mean and "
            f"variance in the right order?"
        )


def _deviation(variance: Array, epsilon: float) -> Array:
    """The square root to divide by, (C,)."""
    divisor = np.sqrt(variance + variance.dtype.type(epsilon))
    if not (divisor > 0).all():
        raise ValueError(
            "A channel's variance is 0 and so is epsilon: nothing can be divided by 0, so give an "
            "epsilon above 0, such as 0.001."
        )
    return np.asarray(divisor)
