"""The initialiser of the fast networks, against what its definition says."""

from __future__ import annotations

import utils.quiet_tensorflow

import keras
import numpy as np
import pytest

from utils.initializers import PartialIdentity


@pytest.mark.parametrize(("channels", "filters"), [(3, 8), (8, 3), (4, 4)])
@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_first_filters_hand_their_channel_on(size: int, channels: int, filters: int) -> None:
    kernels = np.array(PartialIdentity(seed=1)((size, size, channels, filters)))
    pictures = np.random.default_rng(0).normal(size=(2, 6, 5, channels)).astype("float32")
    maps = np.array(keras.ops.conv(pictures, kernels, padding="same"))
    passed_on = min(channels, filters)
    assert np.allclose(maps[..., :passed_on], pictures[..., :passed_on], atol=1e-6)


def test_the_other_filters_are_random_within_the_limit() -> None:
    rest = np.array(PartialIdentity(seed=1)((3, 3, 16, 200)))[..., 16:]
    limit = 1 / np.sqrt(3 * 3 * 16)
    assert np.abs(rest).max() <= limit
    assert np.isclose(rest.std(), limit / np.sqrt(3), rtol=0.02)  # uniform: limit / √3
    assert abs(rest.mean()) < 0.01 * limit
    again = np.array(PartialIdentity(seed=1)((3, 3, 16, 200)))[..., 16:]
    assert np.array_equal(rest, again)
    other = np.array(PartialIdentity(seed=2)((3, 3, 16, 200)))[..., 16:]
    assert not np.array_equal(rest, other)


def test_kernels_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match=r"The shape is \(3, 4\): the kernels of a Conv2D"):
        PartialIdentity()((3, 4))


def test_it_comes_back_from_a_saved_model(tmp_path: pytest.TempPathFactory) -> None:
    model = keras.Sequential(
        [
            keras.Input((6, 6, 2)),
            keras.layers.Conv2D(4, 3, kernel_initializer=PartialIdentity(seed=3)),
        ]
    )
    path = str(tmp_path) + "/model.keras"
    model.save(path)
    loaded = keras.models.load_model(path)
    x = np.random.default_rng(0).normal(size=(1, 6, 6, 2)).astype("float32")
    assert np.allclose(loaded.predict(x, verbose=0), model.predict(x, verbose=0))
    assert loaded.layers[0].kernel_initializer.seed == 3
