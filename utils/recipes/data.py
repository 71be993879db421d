"""The data sets as the course's models take them: scaled, split, and cut to size.

The test pictures are those that come with the data set, always all of them. The
validation pictures are the last of the training pictures (the loader has put
these in no particular order, so the last are as good as any).
"""

from __future__ import annotations

import numpy as np

from utils.datasets import DataCard, load_cifar10, load_mnist
from utils.training import TrainingData


def mnist_data(
    *, validation: bool = False, pictures: int | None = None, one_hot: bool = False
) -> TrainingData:
    """MNIST as the models of chapter 09 take it: float32 (N, 28, 28, 1) in [0, 1], labels (N,).

    Args:
        validation: whether the last twelfth of the training pictures (5,000 of
            60,000) is kept apart as validation set.
        pictures: train on so many of the training pictures only, the first;
            all of them if None. A stand-in that has fewer gives all it has.
        one_hot: whether the labels are float32 (N, 10), as label smoothing needs them.

    Raises:
        ValueError: ``pictures`` is less than 1 or more than there are.
    """
    (x_train, y_train), (x_test, y_test), card = load_mnist()
    n_valid = len(x_train) // 12 if validation else 0
    chosen = _first(pictures, len(x_train) - n_valid, card)
    last = len(x_train) - n_valid
    if one_hot:
        y_train, y_test = (np.eye(10, dtype="float32")[labels] for labels in (y_train, y_test))
    return TrainingData(
        _scaled(x_train[:chosen])[..., np.newaxis], y_train[:chosen],
        _scaled(x_test)[..., np.newaxis], y_test, card,
        x_valid=_scaled(x_train[last:])[..., np.newaxis] if validation else None,
        y_valid=y_train[last:] if validation else None,
    )  # fmt: skip


def cifar10_data(
    *, pictures: int | None = None, valid_pictures: int | None = None, validation: bool = True
) -> TrainingData:
    """CIFAR-10 as the models from chapter 10 on take it: 45,000 / 5,000 / 10,000 pictures.

    The pictures are float32 (N, 32, 32, 3) in [0, 1], the labels one-hot float32 (N, 10). The
    last tenth of the training pictures is the validation set.

    Args:
        pictures: train on so many of the 45,000 only, the first; all if None.
        valid_pictures: validate on so many of the 5,000 only, the first; all if None.
            A stand-in that has fewer gives all it has.
        validation: whether to keep validation pictures apart. Without them all 50,000 can be
            trained on: for a recipe whose every choice has been made.

    Raises:
        ValueError: a number is less than 1 or more than there are.
    """
    (x_train, y_train), (x_test, y_test), card = load_cifar10()
    n_valid = len(x_train) // 10 if validation else 0
    last = len(x_train) - n_valid
    chosen = _first(pictures, last, card)
    checked = _first(valid_pictures, n_valid, card) if validation else 0
    one_hot = np.eye(10, dtype="float32")
    return TrainingData(
        _scaled(x_train[:chosen]), one_hot[y_train[:chosen]],
        _scaled(x_test), one_hot[y_test], card,
        x_valid=_scaled(x_train[last : last + checked]) if validation else None,
        y_valid=one_hot[y_train[last : last + checked]] if validation else None,
    )  # fmt: skip


def _scaled(pictures: np.ndarray) -> np.ndarray:
    """Bytes 0..255 to float32 in [0, 1]; same shape."""
    return pictures.astype("float32") / 255


def _first(wanted: int | None, there: int, card: DataCard) -> int:
    if wanted is None or (card.is_stand_in and wanted > there):
        return there
    if not 1 <= wanted <= there:
        raise ValueError(f"{wanted:,} pictures were asked for: it must be 1 to {there:,}.")
    return wanted
