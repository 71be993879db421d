"""A batch learned in portions against the same batch learned whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import utils.quiet_tensorflow

import keras
import numpy as np
import pytest

from utils.split_batch import SplitBatch


def layers(normalised: bool = False) -> list[Any]:
    """A small network for pictures of 6×6, the same weights each time."""
    keras.utils.set_random_seed(3)
    return [
        keras.Input((6, 6, 2)),
        keras.layers.Conv2D(4, 3),
        *([keras.layers.BatchNormalization()] if normalised else []),
        keras.layers.ReLU(),
        keras.layers.Flatten(),
        keras.layers.Dense(3, activation="softmax"),
    ]


def compiled(model: Any) -> Any:
    model.compile(
        optimizer=keras.optimizers.SGD(0.1, momentum=0.9),
        loss="categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def batch(size: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(size)
    x = random.normal(size=(size, 6, 6, 2)).astype("float32")
    return x, np.eye(3, dtype="float32")[random.integers(0, 3, size)]


@pytest.mark.parametrize("portions", [1, 2, 3])
@pytest.mark.parametrize("size", [12, 13])
def test_the_step_is_that_of_the_whole_batch(portions: int, size: int) -> None:
    whole = compiled(keras.Sequential(layers()))
    split = compiled(SplitBatch(layers(), portions=portions))
    x, y = batch(size)
    for _ in range(3):
        expected = whole.train_on_batch(x, y, return_dict=True)
        got = split.train_on_batch(x, y, return_dict=True)
        assert got == pytest.approx(expected, rel=1e-5)
    for mine, theirs in zip(split.get_weights(), whole.get_weights(), strict=True):
        assert np.allclose(mine, theirs, atol=1e-5)


def test_the_measures_of_an_epoch_count_every_picture_once() -> None:
    whole = compiled(keras.Sequential(layers()))
    split = compiled(SplitBatch(layers(), portions=2))
    x, y = batch(50)  # batches of 16, 16, 16 and 2
    kept = {"batch_size": 16, "shuffle": False, "verbose": 0}
    expected, got = whole.fit(x, y, **kept).history, split.fit(x, y, **kept).history
    assert got.keys() == expected.keys()
    for key, values in expected.items():
        assert got[key] == pytest.approx(values, rel=1e-4)


def test_each_portion_is_normalised_by_itself() -> None:
    x, y = batch(8)
    x[4:] = 5 * x[4:] + 7  # so that the halves differ from the whole
    split = compiled(SplitBatch(layers(normalised=True), portions=2))
    by_itself = keras.Sequential(layers(normalised=True))
    expected = np.concatenate(
        [np.array(by_itself(half, training=True)) for half in (x[:4], x[4:])]
    )
    loss = split.train_on_batch(x, y, return_dict=True)["loss"]
    assert loss == pytest.approx(-np.log((expected * y).sum(axis=1)).mean(), rel=1e-4)
    # The moving averages have met both portions, one after the other.
    assert np.allclose(split.layers[1].moving_mean, by_itself.layers[1].moving_mean, atol=1e-4)


def test_it_comes_back_from_a_file(tmp_path: Path) -> None:
    model = compiled(SplitBatch(layers(), portions=3))
    model.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras")
    x, _ = batch(5)
    assert isinstance(loaded, SplitBatch) and loaded.portions == 3
    assert np.allclose(loaded.predict(x, verbose=0), model.predict(x, verbose=0))


def test_no_portions_are_refused() -> None:
    with pytest.raises(ValueError, match="There are to be 0 portions: it must be 1 or more"):
        SplitBatch(layers(), portions=0)


def test_sample_weights_are_refused() -> None:
    x, y = batch(4)
    with pytest.raises(ValueError, match="knows no sample weights"):
        compiled(SplitBatch(layers())).train_on_batch(x, y, sample_weight=np.ones(4))
