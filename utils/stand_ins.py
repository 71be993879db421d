"""Small data sets that take the place of MNIST and CIFAR-10 where there is no network.

Both are made the same on every machine: integer arithmetic, or random numbers
whose stream NumPy guarantees, and no call whose rounding depends on the processor.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

SHAPE_NAMES = tuple(
    f"{texture} {shape}"
    for shape in ("disc", "square", "triangle", "cross", "ring")
    for texture in ("striped", "dotted")
)


def digits() -> dict[str, np.ndarray]:
    """scikit-learn's 1,797 real handwritten digits, 8×8 with 17 grey levels, resized to 28×28.

    Returns:
        ``x_train`` uint8 (1437, 28, 28), ``y_train`` uint8 (1437,),
        ``x_test`` uint8 (360, 28, 28), ``y_test`` uint8 (360,).

    Source: E. Alpaydin, C. Kaynak, Optical recognition of handwritten digits, UCI repository, 1998.
    """
    from sklearn.datasets import load_digits

    bunch = load_digits()
    small = (bunch.images * 255 // 16).astype(np.uint8)
    # MNIST's digits fill 20×20 of the 28×28 pixels; so do these, within a black border.
    pictures = np.zeros((len(small), 28, 28), dtype=np.uint8)
    for picture, digit in zip(pictures, small, strict=True):
        resized = Image.fromarray(digit).resize((20, 20), Image.Resampling.BILINEAR)
        picture[4:24, 4:24] = np.asarray(resized)
    labels = bunch.target.astype(np.uint8)
    return {
        "x_train": pictures[:1437],
        "y_train": labels[:1437],
        "x_test": pictures[1437:],
        "y_test": labels[1437:],
    }


def shapes(n_train: int = 5_000, n_test: int = 1_000, seed: int = 0) -> dict[str, np.ndarray]:
    """A generated ten-class set of 32×32 colour pictures: five shapes times two textures.

    Position, size and both colours are drawn at random and carry no
    information, so that a linear model stays near chance.

    Returns:
        ``x_train`` uint8 (n_train, 32, 32, 3), ``y_train`` uint8 (n_train,),
        ``x_test`` uint8 (n_test, 32, 32, 3), ``y_test`` uint8 (n_test,).
    """
    n = n_train + n_test
    random = np.random.Generator(np.random.PCG64(seed))
    labels = random.integers(0, 10, n, dtype=np.uint8)
    radius = random.integers(8, 13, (n, 1, 1))
    centre_row = random.integers(12, 20, (n, 1, 1))
    centre_column = random.integers(12, 20, (n, 1, 1))
    row = np.arange(32).reshape(1, 32, 1) - centre_row
    column = np.arange(32).reshape(1, 1, 32) - centre_column
    distance2 = row**2 + column**2

    inside = np.select(
        [np.broadcast_to((labels // 2 == kind)[:, None, None], (n, 32, 32)) for kind in range(5)],
        [
            distance2 <= radius**2,
            np.maximum(abs(row), abs(column)) <= radius * 4 // 5,
            (row >= -radius) & (row <= radius * 3 // 4) & (2 * abs(column) <= row + radius),
            (np.minimum(abs(row), abs(column)) * 3 <= radius)
            & (np.maximum(abs(row), abs(column)) <= radius),
            (distance2 <= radius**2) & (distance2 * 3 >= radius**2),
        ],
    )
    shift = random.integers(0, 4, (n, 1, 1))
    stripes = (row + column + shift) % 4 < 2
    dots = (row % 3 == 0) & (column % 3 == 0)
    textured = np.where((labels % 2 == 0)[:, None, None], stripes, ~dots) & inside

    colours = random.integers(0, 256, (2, n, 1, 1, 3))
    # A shape must differ from its ground: where the two colours are close, one is inverted.
    close = abs(colours[0] - colours[1]).sum(axis=-1, keepdims=True) < 200
    colours[1] = np.where(close, 255 - colours[0] + (colours[0] > 96) * 64 - 32, colours[1])
    noise = random.integers(-24, 25, (n, 32, 32, 3), dtype=np.int16)
    pictures = np.where(textured[..., None], colours[0], colours[1]) + noise
    pictures = np.clip(pictures, 0, 255).astype(np.uint8)
    return {
        "x_train": pictures[:n_train],
        "y_train": labels[:n_train],
        "x_test": pictures[n_train:],
        "y_test": labels[n_train:],
    }
