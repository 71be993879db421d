"""Learning rates that change during training: the one that Keras has not.

Keras brings step, exponential and cosine decay (``keras.optimizers.schedules``).
:class:`OneCycle` goes up first, then down.

Taught in chapter 12.
"""

from __future__ import annotations

from typing import Any

import utils.quiet_tensorflow

import keras


@keras.saving.register_keras_serializable(package="cnns_by_the_numbers")
class OneCycle(keras.optimizers.schedules.LearningRateSchedule):
    """The learning rate of the one-cycle policy: straight up to a peak, then straight down to 0.

    At step 0 it is ``peak * start``; it reaches ``peak`` after the share ``rise`` of the
    steps and 0 after all of them, where it stays.

        keras.optimizers.SGD(OneCycle(peak=0.6, steps=504))

    Args:
        peak: the largest learning rate, above 0.
        steps: weight updates in the whole training, epochs times batches per epoch.
        rise: the share of the steps on the way up, between 0 and 1.
        start: the first learning rate as a share of the peak, 0 to 1.

    Raises:
        ValueError: an argument is out of its range.

    Source: L. N. Smith and N. Topin, "Super-convergence: very fast training of neural networks
    using large learning rates", 2018; straight lines, without its cycle of momentum. Taught in
    chapter 12.
    """

    def __init__(self, peak: float, steps: int, *, rise: float = 0.3, start: float = 0.04) -> None:
        super().__init__()
        if not peak > 0 or steps < 1:
            raise ValueError(f"The peak is {peak} and the steps are {steps}: both must be above 0.")
        if not (0 < rise < 1 and 0 <= start <= 1):
            raise ValueError(
                f"rise is {rise} and start {start}: rise must lie between 0 and 1, start from 0 "
                f"to 1."
            )
        self.peak, self.steps, self.rise, self.start = peak, steps, rise, start

    def __call__(self, step: Any) -> Any:
        """The learning rate at this step, counted from 0; a float32 tensor."""
        ops = keras.ops
        done = ops.cast(step, "float32") / self.steps
        upward = self.start + (1 - self.start) * done / self.rise
        downward = (1 - done) / (1 - self.rise)
        return self.peak * ops.clip(ops.minimum(upward, downward), 0.0, 1.0)

    def get_config(self) -> dict[str, Any]:
        """What it takes to make the schedule again, as Keras stores it with a model."""
        return {"peak": self.peak, "steps": self.steps, "rise": self.rise, "start": self.start}
