"""The optimiser that looks ahead, against the same arithmetic in NumPy."""

from __future__ import annotations

from typing import Any

import utils.quiet_tensorflow

import keras
import numpy as np
import pytest

from utils.lookahead import LookaheadSGD

START = np.array([1.0, -2.0])


def in_numpy(
    steps: int, *, every: int, share: float, factor: float = 1.0, rate: float = 0.1
) -> np.ndarray:
    """Weights (steps, 2) after each step of Nesterov's momentum on the loss (w₀² + 3 w₁²) / 2."""
    w, v, slow = START.copy(), np.zeros(2), START.copy()
    seen = []
    for step in range(1, steps + 1):
        g = factor * np.array([1.0, 3.0]) * w
        v = 0.85 * v - rate * g
        w = w + 0.85 * v - rate * g
        if step % every == 0:
            a = 0.0 if step == every else share * (step / steps) ** 3
            slow = a * slow + (1 - a) * w
            w = slow.copy()
        seen.append(w)
    return np.array(seen)


def in_keras(optimizer: Any, steps: int, name: str = "kernel", graph: bool = False) -> np.ndarray:
    """The same with this optimiser, on a variable of this name."""
    import tensorflow as tf

    with keras.name_scope("layer"):
        weight = keras.Variable(START.astype("float32"), name=name)
    optimizer.build([weight])

    def step() -> None:
        gradient = tf.constant([1.0, 3.0]) * weight.value
        optimizer.apply([gradient], [weight])

    run = tf.function(step) if graph else step
    seen = []
    for _ in range(steps):
        run()
        seen.append(weight.numpy())
    return np.array(seen)


@pytest.mark.parametrize("graph", [False, True])
@pytest.mark.parametrize(("every", "share"), [(1, 0.5), (3, 0.9), (5, 0.77)])
def test_the_weights_are_those_of_the_formula(every: int, share: float, graph: bool) -> None:
    optimizer = LookaheadSGD(
        0.1, steps=12, every=every, share=share, momentum=0.85, nesterov=True
    )
    got = in_keras(optimizer, 12, graph=graph)
    assert np.allclose(got, in_numpy(12, every=every, share=share), atol=1e-6)
    assert not np.allclose(got[-1], in_numpy(12, every=every, share=0)[-1], atol=1e-3)


def test_without_a_share_it_is_sgd() -> None:
    optimizer = LookaheadSGD(0.1, steps=12, share=0.0, momentum=0.85, nesterov=True)
    plain = keras.optimizers.SGD(0.1, momentum=0.85, nesterov=True)
    assert np.allclose(in_keras(optimizer, 12), in_keras(plain, 12), atol=1e-6)


def test_shifts_have_a_rate_of_their_own() -> None:
    rates: dict[str, Any] = {"steps": 12, "share": 0.5, "momentum": 0.85, "nesterov": True}
    shifts = in_keras(LookaheadSGD(0.01, shift_factor=4.0, **rates), 12, name="beta")
    kernels = in_keras(LookaheadSGD(0.01, shift_factor=4.0, **rates), 12)
    expected: dict[str, Any] = {"every": 5, "share": 0.5, "rate": 0.01}
    assert np.allclose(shifts, in_numpy(12, factor=4.0, **expected), atol=1e-6)
    assert np.allclose(kernels, in_numpy(12, **expected), atol=1e-6)


@pytest.mark.filterwarnings("ignore:Gradients do not exist")
def test_gradients_that_sgd_takes_are_taken() -> None:
    """A weight without a gradient stays; of an embedding only the rows that were read come."""
    import tensorflow as tf

    ends = []
    for optimizer in (LookaheadSGD(0.1, steps=9, share=0.0), keras.optimizers.SGD(0.1)):
        table = keras.Variable(np.ones((4, 2), dtype="float32"), name="embeddings")
        with keras.name_scope("layer"):
            unused = keras.Variable(np.ones(2, dtype="float32"), name="beta")
        rows = tf.IndexedSlices(tf.constant([[1.0, 2.0]]), tf.constant([3]), tf.constant([4, 2]))
        optimizer.build([table, unused])
        optimizer.apply([rows, None], [table, unused])
        ends.append(table.numpy())
        assert np.array_equal(unused.numpy(), [1, 1])
    assert np.array_equal(ends[0], ends[1])
    assert np.allclose(ends[0][2:], [[1.0, 1.0], [0.9, 0.8]])


def test_after_the_last_step_the_share_grows_no_further() -> None:
    optimizer = LookaheadSGD(0.1, steps=1, every=1, share=0.5, momentum=0.0)
    w = slow = START
    expected = []
    for step in range(1, 5):
        w = w - 0.1 * np.array([1.0, 3.0]) * w
        slow = w if step == 1 else 0.5 * slow + 0.5 * w
        w = slow
        expected.append(w)
    assert np.allclose(in_keras(optimizer, 4), expected, atol=1e-6)


def test_a_saved_model_brings_its_optimizer_back(tmp_path: Any) -> None:
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
    model.compile(LookaheadSGD(0.1, steps=8, every=2, share=0.5, shift_factor=3.0), "mse")
    x, y = np.ones((8, 4), dtype="float32"), np.ones((8, 2), dtype="float32")
    model.fit(x, y, batch_size=2, epochs=1, verbose=0)
    model.save(tmp_path / "model.keras")
    again = keras.models.load_model(tmp_path / "model.keras")
    assert again.optimizer.get_config() == model.optimizer.get_config()
    for one in (model, again):
        one.fit(x, y, batch_size=2, epochs=1, verbose=0)
    for before, after in zip(model.get_weights(), again.get_weights(), strict=True):
        assert np.allclose(before, after, atol=1e-6)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"steps": 0}, "steps is 0 and every 5: both must be 1 or more"),
        ({"steps": 3, "every": 0}, "steps is 3 and every 0: both must be 1 or more"),
        ({"steps": 3, "share": 1.0}, "share is 1.0 and shift_factor 1.0: share must lie from 0"),
        ({"steps": 3, "shift_factor": 0.0}, "shift_factor 0.0: .* and shift_factor above 0"),
    ],
)
def test_what_is_out_of_range_is_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        LookaheadSGD(0.1, **wrong)
