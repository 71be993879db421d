"""A Sequential model that learns each batch in portions, one per core, at the same time.

TensorFlow shares every single operation out among the cores, and at the end of each one the fast
core waits for the slow one. Here the *batch* is cut into portions instead. Each goes forward and
back by itself, on a core of its own, and the gradients are averaged before the one step that the
optimiser takes: what ``tf.distribute`` does with several devices, within one process.

The gradient is that of the whole batch, but for one thing: batch normalisation takes its
statistics from each portion.

For this to be of use each operation must keep to one core, and TensorFlow must know before it is
loaded: ``utils.training.one_core_per_operation`` sees to it. Without it the result is the same,
only later. Taught in chapter 15.
"""

from __future__ import annotations

from typing import Any

import utils.quiet_tensorflow

import keras
import tensorflow as tf


@keras.saving.register_keras_serializable(package="cnns_by_the_numbers")
class SplitBatch(keras.Sequential):
    """A ``keras.Sequential`` whose training step cuts the batch into ``portions``.

    Args:
        layers: as for ``keras.Sequential``.
        portions: how many, at least 1; sizes differ by one picture where they do not come out
            even, and each portion counts by its size.

    Raises:
        ValueError: fewer than 1 portion.
    """

    def __init__(self, layers: Any = None, portions: int = 2, **options: Any) -> None:
        super().__init__(layers, **options)
        if portions < 1:
            raise ValueError(f"There are to be {portions} portions: it must be 1 or more.")
        self.portions = portions

    def train_step(self, data: Any) -> dict[str, Any]:
        """One step on (x, y): x (N, ...) with N at least ``portions``, y (N, ...).

        Raises:
            ValueError: there are sample weights.
        """
        x, y, weights = keras.utils.unpack_x_y_sample_weight(data)
        if weights is not None:
            raise ValueError("A SplitBatch model knows no sample weights: leave them out.")
        size = tf.shape(x)[0]
        ends = [size * part // self.portions for part in range(self.portions + 1)]
        variables = [variable.value for variable in self.trainable_variables]
        answers, losses, slopes = [], [], []
        for begin, end in zip(ends, ends[1:], strict=False):
            with tf.GradientTape() as tape:
                answer = self(x[begin:end], training=True)
                share = tf.cast(end - begin, answer.dtype) / tf.cast(size, answer.dtype)
                loss = share * self.compute_loss(
                    x=x[begin:end], y=y[begin:end], y_pred=answer, training=True
                )
            slopes.append(tape.gradient(loss, variables))
            answers.append(answer)
            losses.append(loss)
        gradients = [tf.add_n(parts) for parts in zip(*slopes, strict=True)]
        self.optimizer.apply(gradients, self.trainable_variables)
        self._loss_tracker.update_state(tf.add_n(losses), sample_weight=size)
        return dict(self.compute_metrics(x, y, tf.concat(answers, axis=0)))

    def get_config(self) -> dict[str, Any]:
        """The configuration of the layers, and the portions."""
        return super().get_config() | {"portions": self.portions}

    @classmethod
    def from_config(cls, config: dict[str, Any], custom_objects: Any = None) -> Any:
        """The model that :meth:`get_config` described."""
        config = dict(config)
        portions = config.pop("portions")
        model = super().from_config(config, custom_objects)
        model.portions = portions
        return model
