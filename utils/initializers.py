"""An initialiser that Keras has not: kernels that begin by handing their channel on.

Keras finds it by its registered name when it loads a saved model, so ``utils.initializers`` must
have been imported then.

Source: K. Jordan, "94% on CIFAR-10 in 3.29 seconds on a single GPU", 2024, section 3.
Taught in chapter 15.
"""

from __future__ import annotations

from typing import Any

import utils.quiet_tensorflow

import keras
import numpy as np


@keras.saving.register_keras_serializable(package="cnns_by_the_numbers")
class PartialIdentity(keras.initializers.Initializer):
    """Kernels of which the first hand their channel on as it is; the rest are random.

    Filter ``i`` begins as a single 1 in the centre of channel ``i``, for as many filters as
    there are channels: what one layer finds reaches the last one from the first step on. The
    other filters are uniform with the limit :math:`1 / \\sqrt{n}`, n the inputs of one filter.

    Args:
        seed: of the random kernels; by default Keras's global seed decides.

    Raises:
        ValueError: the shape is not that of a Conv2D's kernels.
    """

    def __init__(self, seed: int | None = None) -> None:
        self.seed = seed

    def __call__(self, shape: tuple[int, ...], dtype: Any = None) -> Any:
        """Kernels (height, width, channels, filters); float32 unless told."""
        if len(shape) != 4:
            raise ValueError(
                f"The shape is {tuple(shape)}: the kernels of a Conv2D have four axes, height, "
                f"width, channels and filters."
            )
        limit = 1 / np.sqrt(np.prod(shape[:3]))
        random = keras.initializers.RandomUniform(-limit, limit, seed=self.seed)
        kernels = np.array(random(shape, "float32"))
        passed_on = np.arange(min(shape[2:]))
        kernels[..., passed_on] = 0
        kernels[(shape[0] - 1) // 2, (shape[1] - 1) // 2, passed_on, passed_on] = 1
        return keras.ops.convert_to_tensor(kernels, dtype=dtype or keras.config.floatx())

    def get_config(self) -> dict[str, Any]:
        """What it takes to make the initialiser again."""
        return {"seed": self.seed}
