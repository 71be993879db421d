"""Descent in NumPy: by hand, and step by step what Keras does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from utils.optimizers import descend, descend_with_adam, descend_with_momentum

CURVATURES = np.array([1.0, 20.0])
START = np.array([-9.0, 1.5])


def ravine_gradient(w: np.ndarray) -> np.ndarray:
    return CURVATURES * w


def keras_path(optimizer: Any, scale: float, steps: int) -> np.ndarray:
    import utils.quiet_tensorflow

    import keras

    weight = keras.Variable(START, dtype="float64")
    points = [START]
    for _ in range(steps):
        optimizer.apply([scale * CURVATURES * weight], [weight])
        points.append(weight.numpy())
    return np.stack(points)


def test_by_hand() -> None:
    path = descend(lambda w: 8 * w - 24, 0, 0.1, 2)
    assert path.tolist() == pytest.approx([0, 2.4, 2.88])
    # velocity: 2.4, then 0.9 · 2.4 - 0.1 · (-4.8) = 2.64
    path = descend_with_momentum(lambda w: 8 * w - 24, 0, 0.1, 2)
    assert path.tolist() == pytest.approx([0, 2.4, 5.04])
    # Both corrected means are those of one gradient: the first step is the learning rate.
    path = descend_with_adam(ravine_gradient, START, 0.5, 1)
    assert path[1].tolist() == pytest.approx([-8.5, 1.0])


def test_adam_second_step_by_hand() -> None:
    path = descend_with_adam(lambda w: np.array(4.0 if w == 0 else 1.0), 0, 0.1, 2)
    mean = (0.9 * 0.1 * 4 + 0.1 * 1) / (1 - 0.9**2)
    square = (0.999 * 0.001 * 16 + 0.001 * 1) / (1 - 0.999**2)
    assert path[2] == pytest.approx(-0.1 - 0.1 * mean / np.sqrt(square))


@pytest.mark.parametrize("scale", [1.0, 1e-7])
def test_each_step_is_that_of_keras(scale: float) -> None:
    from keras.optimizers import SGD, Adam

    def gradient(w: np.ndarray) -> np.ndarray:
        return scale * CURVATURES * w

    for ours, theirs in [
        (descend(gradient, START, 0.09, 30), SGD(0.09)),
        (descend_with_momentum(gradient, START, 0.02, 30, momentum=0.8), SGD(0.02, momentum=0.8)),
        (
            descend_with_adam(gradient, START, 0.5, 30, epsilon=1e-7, epsilon_first=True),
            Adam(0.5),
        ),
    ]:
        # Keras computes the powers of the betas in float32, hence no closer.
        assert np.allclose(ours, keras_path(theirs, scale, 30), rtol=1e-5, atol=1e-4)


def test_where_epsilon_is_added_shows_with_tiny_gradients_alone() -> None:
    def both(scale: float) -> list[np.ndarray]:
        return [
            descend_with_adam(lambda w: scale * CURVATURES * w, START, 0.5, 10, epsilon_first=first)
            for first in (False, True)
        ]

    paper, keras = both(1.0)
    assert np.allclose(paper, keras, atol=1e-5)
    paper, keras = both(1e-8)
    assert np.abs(paper - keras).max() > 0.1


def test_any_shape_and_the_start_stays() -> None:
    start = np.ones((2, 3))
    for method in (descend, descend_with_momentum, descend_with_adam):
        assert method(lambda w: w, start, 0.1, 4).shape == (5, 2, 3)
        assert method(lambda w: w, start, 0.1, 0).shape == (1, 2, 3)
    assert (start == 1).all()


def test_refusals() -> None:
    for rate, steps in ((0, 1), (-0.1, 1), (0.1, -1), (float("nan"), 1)):
        with pytest.raises(ValueError, match="learning rate"):
            descend(ravine_gradient, START, rate, steps)
    with pytest.raises(ValueError, match=r"shape \(1,\).*\(2,\)"):
        descend(lambda w: w[:1], START, 0.1, 1)
    with pytest.raises(ValueError, match="momentum is 1"):
        descend_with_momentum(ravine_gradient, START, 0.1, 1, momentum=1)
    with pytest.raises(ValueError, match="beta_2 is 1"):
        descend_with_adam(ravine_gradient, START, 0.1, 1, beta_2=1)
    with pytest.raises(ValueError, match="epsilon is -1"):
        descend_with_adam(ravine_gradient, START, 0.1, 1, epsilon=-1)
