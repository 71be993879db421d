"""What the recipes bring along besides models: layers of their own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from utils import stand_ins
from utils.datasets import DataCard
from utils.recipes import cifar10_data, data, mnist_data
from utils.recipes.chapter13 import half_turn


def few(
    maker: Callable[[], dict[str, np.ndarray]], is_stand_in: bool, monkeypatch: pytest.MonkeyPatch,
    loader: str,
) -> None:  # fmt: skip
    """Let the loader give the stand-in's arrays, as a stand-in or as if they were the original."""
    made = maker()
    parts = (made["x_train"], made["y_train"]), (made["x_test"], made["y_test"])
    shapes = made["x_train"].shape, made["x_test"].shape
    card = DataCard("Toy", "a test", *shapes, tuple("0123456789"), "c0", False, is_stand_in)
    monkeypatch.setattr(data, loader, lambda: (*parts, card))


def test_a_stand_in_gives_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    few(stand_ins.digits, True, monkeypatch, "load_mnist")
    few(stand_ins.shapes, True, monkeypatch, "load_cifar10")
    digits = mnist_data(validation=True, pictures=2_000)
    assert digits.x_valid is not None
    assert (len(digits.x_train), len(digits.x_valid)) == (1_437 - 119, 119)
    shapes = cifar10_data(pictures=2_000, valid_pictures=1_000)
    assert shapes.x_valid is not None
    assert (len(shapes.x_train), len(shapes.x_valid)) == (2_000, 500)


def test_without_validation_all_training_pictures_are_trained_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few(stand_ins.shapes, True, monkeypatch, "load_cifar10")
    whole, split = cifar10_data(validation=False), cifar10_data()
    assert whole.x_valid is None and whole.y_valid is None
    assert split.x_valid is not None and split.y_valid is not None
    assert np.array_equal(whole.x_train, np.concatenate([split.x_train, split.x_valid]))
    assert np.array_equal(whole.y_train, np.concatenate([split.y_train, split.y_valid]))


def test_labels_come_as_numbers_or_one_hot(monkeypatch: pytest.MonkeyPatch) -> None:
    few(stand_ins.digits, True, monkeypatch, "load_mnist")
    numbers, rows = mnist_data(), mnist_data(one_hot=True)
    assert rows.y_train.shape == (len(numbers.y_train), 10) and rows.y_train.dtype == "float32"
    for part in ("y_train", "y_test"):
        given, wanted = getattr(rows, part), getattr(numbers, part)
        assert np.array_equal(given.argmax(axis=1), wanted)
        assert np.array_equal(given.sum(axis=1), np.ones(len(wanted)))


def test_the_real_data_must_have_what_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    few(stand_ins.digits, False, monkeypatch, "load_mnist")
    few(stand_ins.shapes, False, monkeypatch, "load_cifar10")
    with pytest.raises(ValueError, match=r"2,000 pictures were asked for: it must be 1 to 1,318"):
        mnist_data(validation=True, pictures=2_000)
    with pytest.raises(ValueError, match=r"1,000 pictures were asked for: it must be 1 to 500"):
        cifar10_data(valid_pictures=1_000)
    with pytest.raises(ValueError, match="0 pictures"):
        cifar10_data(pictures=0)


def test_a_half_turn_turns_about_half_of_the_pictures_and_none_at_inference() -> None:
    import utils.quiet_tensorflow

    import keras

    pictures = np.random.default_rng(0).random((200, 5, 4, 1)).astype("float32")
    keras.utils.set_random_seed(0)
    layer = half_turn()
    assert np.array_equal(keras.ops.convert_to_numpy(layer(pictures)), pictures)
    turned = keras.ops.convert_to_numpy(layer(pictures, training=True))
    same = (turned == pictures).all(axis=(1, 2, 3))
    assert 70 < same.sum() < 130
    assert np.array_equal(turned[~same], pictures[~same][:, ::-1, ::-1])
