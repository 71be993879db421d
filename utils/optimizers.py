"""Gradient descent, momentum and Adam in NumPy, each as the path that it takes.

All are given a function ``gradient_of`` from a point to the gradient there, in the point's
shape, and return every point they visit, the start first: (steps + 1, ...), float64.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Gradient = Callable[[Array], ArrayLike]


def descend(
    gradient_of: Gradient, start: ArrayLike, learning_rate: float, steps: int
) -> NDArray[Any]:
    """Return the path of gradient descent, ``w -= learning_rate * gradient``.

    Shape (steps + 1, ...). This is Keras's ``SGD``. Raises ValueError for a learning rate that
    is not above 0, negative steps, or a gradient of another shape than the start. Taught in
    chapter 08.
    """
    w = _start(start, learning_rate, steps)
    points = [w]
    for _ in range(steps):
        w = w - learning_rate * _gradient(gradient_of, w)
        points.append(w)
    return np.stack(points)


def descend_with_momentum(
    gradient_of: Gradient,
    start: ArrayLike,
    learning_rate: float,
    steps: int,
    *,
    momentum: float = 0.9,
) -> NDArray[Any]:
    """Return the path of gradient descent with a velocity that outlives the step.

    ``velocity = momentum * velocity - learning_rate * gradient; w += velocity``, the velocity
    0 at first. Shape (steps + 1, ...). This is Keras's ``SGD(momentum=...)``. Raises ValueError
    as `descend` does, and for a momentum that is not from 0 to below 1. Source: B. T. Polyak,
    "Some methods of speeding up the convergence of iteration methods", 1964. Taught in
    chapter 12.
    """
    w = _start(start, learning_rate, steps)
    _check_share("momentum", momentum)
    velocity = np.zeros_like(w)
    points = [w]
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * _gradient(gradient_of, w)
        w = w + velocity
        points.append(w)
    return np.stack(points)


def descend_with_adam(
    gradient_of: Gradient,
    start: ArrayLike,
    learning_rate: float,
    steps: int,
    *,
    beta_1: float = 0.9,
    beta_2: float = 0.999,
    epsilon: float = 1e-8,
    epsilon_first: bool = False,
) -> NDArray[Any]:
    """Return the path of Adam: a mean of gradients over the root of a mean of their squares.

    Shape (steps + 1, ...). The paper corrects both means for their start at 0 and adds
    ``epsilon`` then; with ``epsilon_first`` it is added to the root before the correction, as
    Keras does, whose own default is 1e-7. Raises ValueError as `descend` does, for a beta that
    is not from 0 to below 1, or an epsilon below 0. Source: D. P. Kingma and J. Ba, "Adam: a
    method for stochastic optimization", 2015, algorithm 1. Taught in chapter 12.
    """
    w = _start(start, learning_rate, steps)
    _check_share("beta_1", beta_1)
    _check_share("beta_2", beta_2)
    if not epsilon >= 0:
        raise ValueError(f"epsilon is {epsilon}: it must be 0 or more, 1e-8 is usual.")
    mean, square = np.zeros_like(w), np.zeros_like(w)
    points = [w]
    for step in range(1, steps + 1):
        gradient = _gradient(gradient_of, w)
        mean = beta_1 * mean + (1 - beta_1) * gradient
        square = beta_2 * square + (1 - beta_2) * gradient**2
        correction = np.sqrt(1 - beta_2**step)
        added = epsilon / correction if epsilon_first else epsilon
        mean_hat, root_hat = mean / (1 - beta_1**step), np.sqrt(square) / correction
        w = w - learning_rate * mean_hat / (root_hat + added)
        points.append(w)
    return np.stack(points)


def _start(start: ArrayLike, learning_rate: float, steps: int) -> Array:
    if not learning_rate > 0 or steps < 0:
        raise ValueError(
            f"The learning rate is {learning_rate} and the steps are {steps}: the rate must be "
            f"above 0 and the steps 0 or more."
        )
    return np.asarray(start, dtype=np.float64)


def _check_share(name: str, value: float) -> None:
    if not 0 <= value < 1:
        raise ValueError(f"{name} is {value}: it must be 0 or more and below 1.")


def _gradient(gradient_of: Gradient, w: Array) -> Array:
    gradient = np.asarray(gradient_of(w), dtype=np.float64)
    if gradient.shape != w.shape:
        raise ValueError(
            f"The gradient came with shape {gradient.shape}, but the point has shape {w.shape}: "
            f"give one value for each of its values."
        )
    return gradient
