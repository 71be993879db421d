"""A fixed first layer that whitens: each of its outputs has spread 1 and no two go together.

Neighbouring pixels are nearly alike, so the values in a small patch carry little news each. The
kernels below are the principal directions of the patches, each divided by the spread of the
patches along it. They are computed from the training pictures once and need no training.

Source: L. N. Trefethen and D. Bau, "Numerical linear algebra", 1997, for the eigenvectors; the
layer is that of D. Page, "How to train your ResNet", 2019, and of K. Jordan, "94% on CIFAR-10 in
3.29 seconds on a single GPU", 2024. Taught in chapter 15.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

EPSILON = 5e-4


def patches_of(pictures: NDArray[np.floating], size: int = 2) -> NDArray[np.floating]:
    """All patches of ``size`` × ``size`` pixels: (N, H, W, C) to (patches, size · size · C).

    A patch is laid out as a kernel is: row, column, channel.

    Raises:
        ValueError: the pictures have not four axes, or are smaller than a patch.
    """
    pictures = np.asarray(pictures)
    if pictures.ndim != 4 or min(pictures.shape[1:3]) < size or size < 1:
        raise ValueError(
            f"The pictures have the shape {pictures.shape} and the patches the size {size}: "
            f"pictures must be (N, H, W, C), with sides of at least the size, which is 1 or more."
        )
    windows = sliding_window_view(pictures, (size, size), axis=(1, 2))  # (N, H', W', C, s, s)
    return windows.transpose(0, 1, 2, 4, 5, 3).reshape(-1, size * size * pictures.shape[3])


def whitening_kernels(
    pictures: NDArray[np.floating], size: int = 2, *, epsilon: float = EPSILON
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Kernels and biases of the whitening layer, each kernel once as it is and once negated.

    Args:
        pictures: floats (N, H, W, C); a few thousand are enough.
        size: height and width of the kernels.
        epsilon: added to each variance, so that directions without any spread, which hold
            nothing but noise, are not blown up.

    Returns:
        kernels (size, size, C, 2 · size · size · C), the direction of the largest spread first,
        and biases (2 · size · size · C,) that move the mean patch to 0. Float32.

    Raises:
        ValueError: the pictures do not fit, see :func:`patches_of`, or epsilon is below 0.
    """
    if epsilon < 0:
        raise ValueError(f"epsilon is {epsilon}: it must be 0 or more.")
    patches = patches_of(pictures, size).astype(np.float64)
    mean = patches.mean(axis=0)
    patches -= mean
    covariance = patches.T @ patches / len(patches)
    variances, directions = np.linalg.eigh(covariance)  # the smallest first; columns
    # The sign of an eigenvector is free: the largest entry is made positive, as everywhere.
    largest = directions[np.abs(directions).argmax(axis=0), np.arange(len(mean))]
    directions = (directions * np.sign(largest))[:, ::-1]
    flat = directions / np.sqrt(np.maximum(variances[::-1], 0) + epsilon)
    flat = np.concatenate([flat, -flat], axis=1)
    kernels = flat.reshape(size, size, pictures.shape[3], -1)
    return kernels.astype("float32"), (-mean @ flat).astype("float32")
