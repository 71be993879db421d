"""The one-cycle learning rate: its values by hand, its refusals, and that a model keeps it."""

from __future__ import annotations

from pathlib import Path

import utils.quiet_tensorflow

import keras
import numpy as np
import pytest

from utils.schedules import OneCycle


def test_values_by_hand() -> None:
    cycle = OneCycle(peak=0.6, steps=100, rise=0.3, start=0.1)
    by_hand = {0: 0.06, 15: 0.33, 30: 0.6, 65: 0.3, 100: 0.0, 130: 0.0}
    for step, rate in by_hand.items():
        assert float(cycle(step)) == pytest.approx(rate, abs=1e-6)
    rates = [float(cycle(step)) for step in range(101)]
    assert int(np.argmax(rates)) == 30
    assert all(np.diff(rates[:31]) > 0) and all(np.diff(rates[30:]) < 0)


def test_the_optimiser_takes_each_step_at_its_rate() -> None:
    cycle = OneCycle(peak=0.5, steps=10)
    weight, optimizer = keras.Variable(0.0), keras.optimizers.SGD(cycle)
    passed = []
    for _ in range(10):
        before = float(weight.value)
        optimizer.apply([keras.ops.ones(())], [weight])
        passed.append(before - float(weight.value))
    assert passed == pytest.approx([float(cycle(step)) for step in range(10)], abs=1e-6)


def test_a_saved_model_has_it_again(tmp_path: Path) -> None:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    cycle = OneCycle(peak=0.5, steps=10, rise=0.4, start=0.2)
    model.compile(keras.optimizers.SGD(cycle), loss="mse")
    model.save(tmp_path / "model.keras")
    again = keras.models.load_model(tmp_path / "model.keras")
    config = again.get_compile_config()["optimizer"]["config"]["learning_rate"]["config"]
    assert config == cycle.get_config() == {"peak": 0.5, "steps": 10, "rise": 0.4, "start": 0.2}


def test_refusals() -> None:
    for peak, steps in ((0, 10), (0.1, 0)):
        with pytest.raises(ValueError, match="above 0"):
            OneCycle(peak, steps)
    for rise, start in ((0, 0.1), (1, 0.1), (0.3, -0.1), (0.3, 1.1)):
        with pytest.raises(ValueError, match="rise"):
            OneCycle(0.1, 10, rise=rise, start=start)
