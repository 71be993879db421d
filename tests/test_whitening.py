"""The whitening layer: uncorrelated outputs of spread 1, in NumPy, scikit-learn and Keras."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from utils.whitening import patches_of, whitening_kernels


def smooth_pictures(count: int = 40, side: int = 9) -> np.ndarray:
    """Noise whose neighbours go together, (N, side, side, 3)."""
    noise = np.random.default_rng(0).normal(size=(count, side + 1, side + 1, 3))
    mixed = noise @ np.array([[1, 0.5, 0.2], [0, 1, 0.4], [0, 0, 0.3]])
    return (mixed[:, :-1, :-1] + mixed[:, 1:, :-1] + 2 * mixed[:, :-1, 1:] + 5).astype("float32")


def test_patches_are_laid_out_as_kernels_are() -> None:
    pictures = np.arange(2.0 * 3 * 4 * 2).reshape(2, 3, 4, 2)
    patches = patches_of(pictures, 2)
    assert patches.shape == (2 * 2 * 3, 8)
    assert np.array_equal(patches[4], pictures[0, 1:3, 1:3].ravel())
    assert np.array_equal(patches[6], pictures[1, 0:2, 0:2].ravel())


@pytest.mark.parametrize("size", [1, 2, 3])
def test_outputs_are_uncorrelated_with_spread_one(size: int) -> None:
    pictures = smooth_pictures()
    kernels, biases = whitening_kernels(pictures, size, epsilon=0)
    half = size * size * 3
    assert kernels.shape == (size, size, 3, 2 * half) and biases.shape == (2 * half,)
    assert np.array_equal(kernels[..., :half], -kernels[..., half:])
    outputs = patches_of(pictures, size) @ kernels.reshape(half, -1) + biases
    assert np.allclose(outputs.mean(axis=0), 0, atol=1e-3)
    assert np.allclose(np.cov(outputs[:, :half].T, ddof=0), np.eye(half), atol=2e-3)


def test_the_directions_are_those_of_scikit_learn() -> None:
    pictures = smooth_pictures()
    kernels, _ = whitening_kernels(pictures, 2, epsilon=0)
    pca = PCA(whiten=True).fit(patches_of(pictures, 2).astype(float))
    ours = kernels.reshape(12, -1)[:, :12].T
    theirs = pca.components_ / np.sqrt(pca.explained_variance_)[:, np.newaxis]
    signs = np.sign((ours * theirs).sum(axis=1, keepdims=True))
    assert np.allclose(ours, signs * theirs, rtol=2e-3, atol=2e-3)


def test_epsilon_keeps_empty_directions_small() -> None:
    grey = np.repeat(smooth_pictures()[..., :1], 3, axis=3)  # two of three colour directions empty
    kernels, biases = whitening_kernels(grey, 1, epsilon=0.01)
    assert np.isfinite(kernels).all() and np.abs(kernels).max() <= 10.001
    with_mean = np.zeros((1, 3)) + grey.mean()
    assert np.allclose(with_mean @ kernels[0, 0] + biases, 0, atol=1e-3)


def test_a_keras_layer_with_these_weights_whitens() -> None:
    import utils.quiet_tensorflow

    import keras

    pictures = smooth_pictures()
    kernels, biases = whitening_kernels(pictures, 2)
    layer = keras.layers.Conv2D(24, 2)
    layer.build(pictures.shape)
    layer.set_weights([kernels, biases])
    by_keras = keras.ops.convert_to_numpy(layer(pictures))
    by_hand = patches_of(pictures, 2) @ kernels.reshape(12, 24) + biases
    assert np.allclose(by_keras.reshape(-1, 24), by_hand, atol=1e-3)


def test_what_cannot_be_whitened_is_said() -> None:
    with pytest.raises(ValueError, match=r"shape \(4, 4\) and the patches the size 2"):
        whitening_kernels(np.zeros((4, 4)))
    with pytest.raises(ValueError, match="patches the size 5"):
        patches_of(np.zeros((1, 4, 9, 3)), 5)
    with pytest.raises(ValueError, match="epsilon is -1"):
        whitening_kernels(np.zeros((1, 4, 4, 3)), epsilon=-1)
