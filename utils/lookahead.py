"""An optimiser that Keras has not: SGD that looks ahead, with a higher rate for the shifts β.

Keras finds it by its registered name when it loads a saved model, so ``utils.lookahead`` must
have been imported then.

Sources: M. Zhang et al., "Lookahead optimizer: k steps forward, 1 step back", 2019; the growing
share and the rate of the shifts: K. Jordan, "94% on CIFAR-10 in 3.29 seconds on a single GPU",
2024, section 3. Taught in chapter 15.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import utils.quiet_tensorflow

import keras
import tensorflow as tf


@keras.saving.register_keras_serializable(package="cnns_by_the_numbers")
class LookaheadSGD(keras.optimizers.SGD):
    """``keras.optimizers.SGD`` with slow weights behind the fast ones.

    After every ``every`` steps each weight w and its slow copy s both become
    :math:`a s + (1 - a) w`. The share a grows with the third power of the step, from 0 to
    ``share`` at the last one: the slow weights are a mean over the past that reaches back ever
    further.

        LookaheadSGD(OneCycle(0.75, 1200), steps=1200, momentum=0.85, nesterov=True)

    Args:
        learning_rate: a number or a schedule, as for SGD.
        steps: weight updates in the whole training, at least 1.
        every: updates from one mixing to the next, at least 1.
        share: what the slow weights count for at the end, from 0 to below 1.
        shift_factor: the learning rate of the shifts β of batch normalisation, as a multiple of
            that of all other weights; above 0.
        options: SGD's own, such as ``momentum``, ``nesterov``, ``weight_decay``.

    Raises:
        ValueError: an argument is out of its range.
    """

    def __init__(
        self,
        learning_rate: Any = 0.01,
        *,
        steps: int,
        every: int = 5,
        share: float = 0.77,
        shift_factor: float = 1.0,
        **options: Any,
    ) -> None:
        super().__init__(learning_rate, **options)
        if steps < 1 or every < 1:
            raise ValueError(f"steps is {steps} and every {every}: both must be 1 or more.")
        if not 0 <= share < 1 or not shift_factor > 0:
            raise ValueError(
                f"share is {share} and shift_factor {shift_factor}: share must lie from 0 to below "
                f"1, and shift_factor above 0."
            )
        self.steps, self.every, self.share, self.shift_factor = steps, every, share, shift_factor

    def build(self, variables: Sequence[Any]) -> None:
        """Make the momenta and the slow weights of these variables."""
        if self.built:
            return
        super().build(variables)
        self.slow = self.add_optimizer_variables(variables, "slow")

    def apply(self, grads: Any, trainable_variables: Any = None) -> None:
        """One update, and after every so many of them the mixing."""
        known = self._trainable_variables if trainable_variables is None else trainable_variables
        # Velocity and step are linear in the gradient: a multiple of it is a multiple of the rate.
        super().apply(
            [
                gradient * self.shift_factor
                if gradient is not None and variable.path.endswith("/beta")
                else gradient
                for gradient, variable in zip(grads, known, strict=True)
            ],
            trainable_variables,
        )
        done = tf.cast(self.iterations.value, "int32")
        tf.cond(done % self.every == 0, lambda: self._mix(done), lambda: None)

    def _mix(self, done: Any) -> None:
        """Bring fast and slow weights together after so many steps."""
        ramp = self.share * tf.cast(done / self.steps, "float32") ** 3
        # The slow weights begin as the fast ones are at the first mixing.
        share = tf.where(done <= self.every, 0.0, tf.minimum(ramp, self.share))
        for slow, variable in zip(self.slow, self._trainable_variables, strict=True):
            slow.assign(share * slow + (1 - share) * variable)
            variable.assign(slow)

    def get_config(self) -> dict[str, Any]:
        """What it takes to make the optimiser again."""
        return super().get_config() | {
            "steps": self.steps,
            "every": self.every,
            "share": self.share,
            "shift_factor": self.shift_factor,
        }
