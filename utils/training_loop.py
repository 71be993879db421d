"""The parts that :mod:`utils.training` gives to Keras's ``fit``: batches, checkpoint, progress.

Kept apart because they derive from Keras classes, and importing Keras takes seconds.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import utils.quiet_tensorflow

import keras
import numpy as np
import tensorflow as tf

from utils.training import Recipe


class ShuffledBatches:
    """Batches in an order that depends only on seed and epoch.

    Keras's own shuffling goes on from wherever its random state is, so a run
    that is resumed would see the pictures in another order. Here epoch 7 has
    the same order whether or not epochs 1 to 6 ran in this process. The same
    holds for who is flipped and shifted; see :class:`utils.training.Recipe`.

    Args:
        x: pictures (N, H, W, C); y: labels, (N, ...).
        batch_size: pictures in a batch; the last of an epoch may have fewer.
        seed: decides order, flips and shifts.
        flip, shift: as in the recipe.

    Raises:
        ValueError: the shift is not smaller than the pictures' sides.
    """

    def __init__(
        self, x: np.ndarray, y: np.ndarray, batch_size: int, *, seed: int, flip: str = "none",
        shift: int = 0,
    ) -> None:  # fmt: skip
        self.x, self.y, self.batch_size, self.seed = x, y, batch_size, seed
        self.flip, self.shift = flip, shift
        if shift and shift >= min(x.shape[1:3]):
            raise ValueError(
                f"The shift is {shift} and the pictures are {x.shape[1]}×{x.shape[2]}: it must "
                f"be smaller than their sides."
            )
        self._order = tf.Variable(np.arange(len(x)), trainable=False)
        self._flipped = tf.Variable(np.zeros(len(x), dtype=bool), trainable=False)
        self._moves = tf.Variable(np.zeros((len(x), 2), dtype="int32"), trainable=False)
        self.begin(epoch=1)

    def begin(self, epoch: int) -> None:
        """Draw this epoch's order, flips and shifts; epochs are counted from 1."""
        self.epoch = epoch
        random = np.random.default_rng([self.seed, epoch])
        self._order.assign(random.permutation(len(self.x)))
        if self.flip == "random":
            self._flipped.assign(random.random(len(self.x)) < 0.5)
        elif self.flip == "alternate":
            # Epoch 0 never runs: its random state decides which half begins.
            first_half = np.random.default_rng([self.seed, 0]).random(len(self.x)) < 0.5
            self._flipped.assign(first_half ^ (epoch % 2 == 0))
        if self.shift:
            moves = random.integers(-self.shift, self.shift + 1, (len(self.x), 2), dtype="int32")
            self._moves.assign(moves)

    def __len__(self) -> int:
        return -(-len(self.x) // self.batch_size)

    def dataset(self) -> tf.data.Dataset:
        """The batches of the epoch that has begun, for ``fit``; gathered while others are used.

        All of it is TensorFlow's own: with Python in the pipeline (a generator, or a
        ``keras.utils.PyDataset``) the training steps themselves were measured to take
        twice as long on two cores.
        """
        x, y = tf.constant(self.x), tf.constant(self.y)

        def batch_of(chosen: Any) -> tuple[Any, Any]:
            pictures = tf.gather(x, chosen)
            if self.flip != "none" or self.shift:
                pictures = moved(
                    pictures,
                    tf.gather(self._flipped.read_value(), chosen),
                    tf.gather(self._moves.read_value(), chosen),
                )
            return pictures, tf.gather(y, chosen)

        # The order is read when an epoch begins, not when the pipeline is made.
        places = tf.data.Dataset.range(1).flat_map(
            lambda _: tf.data.Dataset.from_tensor_slices(self._order.read_value())
        )
        known = tf.data.experimental.assert_cardinality(len(self.x))
        batches = places.apply(known).batch(self.batch_size)
        return batches.map(batch_of).prefetch(2)


def moved(pictures: Any, flipped: Any, moves: Any) -> Any:
    """Pictures mirrored and shifted, each in its own way, by looking up rows and columns.

    Args:
        pictures: tensor (N, H, W, C).
        flipped: booleans (N,), true for those to be mirrored left to right.
        moves: int32 (N, 2), the pixels that the picture moves down and to the right,
            smaller than its sides; what comes in at the rim is its reflection.

    Returns:
        a tensor (N, H, W, C). The pictures are flipped first, then shifted.

    Taught in chapter 15.
    """
    height, width = pictures.shape[1:3]
    rows = _reflected(tf.range(height) - moves[:, :1], height)
    columns = _reflected(tf.range(width) - moves[:, 1:], width)
    columns = tf.where(flipped[:, tf.newaxis], width - 1 - columns, columns)
    pictures = tf.gather(pictures, rows, axis=1, batch_dims=1)
    return tf.gather(pictures, columns, axis=2, batch_dims=1)


def _reflected(places: Any, size: int) -> Any:
    """Places before 0 and beyond the last mirrored back inside: -1 is 1, and ``size`` size - 2."""
    return (size - 1) - tf.abs((size - 1) - tf.abs(places))


@dataclass
class TrainingState:
    """Where a run stands after ``epoch`` epochs."""

    epoch: int = 0
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    epoch_seconds: list[float] = field(default_factory=list)
    kept_epoch: int = 0
    history: dict[str, list[float]] = field(default_factory=dict)


class Checkpoint(keras.callbacks.Callback):
    """Keep the run's full state in one file, replaced in one step after each epoch.

    The state is every variable of the model (the random state of dropout
    included) and of the optimiser, the weights of the best epoch so far, and
    the history.
    """

    def __init__(
        self, path: Path, model: Any, recipe: Recipe, batches: ShuffledBatches
    ) -> None:
        super().__init__()
        self.path, self.recipe, self.batches = path, recipe, batches
        self.target = model
        self.state = TrainingState()
        self._checking = 0.0
        self.kept: list[np.ndarray] = []
        model.optimizer.build(model.trainable_variables)

    def _variables(self) -> list[Any]:
        """All that a run's next step depends on, in an order that is the same each time."""
        return [*self.target.variables, *self.target.optimizer.variables]

    def restore(self) -> TrainingState:
        """Bring the model to where the file says it was; a fresh state if there is no file."""
        if self.path.is_file():
            with np.load(self.path, allow_pickle=False) as stored:
                for index, variable in enumerate(self._variables()):
                    variable.assign(stored[f"variable_{index}"])
                self.kept = [
                    stored[f"kept_{index}"] for index in range(len(self.target.weights))
                ]
                self.state = TrainingState(**json.loads(str(stored["state"])))
        return self.state

    def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        # Keras's own hook of the batches runs at other times too; this one once per epoch.
        self.batches.begin(epoch + 1)
        self._started = time.perf_counter(), time.process_time()
        self._checking = 0.0

    def on_test_begin(self, logs: dict[str, float] | None = None) -> None:
        self._checking -= time.perf_counter()

    def on_test_end(self, logs: dict[str, float] | None = None) -> None:
        self._checking += time.perf_counter()

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        state = self.state
        seconds = time.perf_counter() - self._started[0]
        state.seconds += seconds
        state.epoch_seconds.append(round(seconds - self._checking, 3))
        state.cpu_seconds += time.process_time() - self._started[1]
        for key, value in (logs or {}).items():
            state.history.setdefault(key, []).append(round(float(value), 6))
        state.epoch = epoch + 1
        if self._is_better():
            state.kept_epoch = state.epoch
            self.kept = [weight.numpy() for weight in self.target.weights]
        self._write()

    def _is_better(self) -> bool:
        if self.recipe.keep == "last":
            return True
        if self.recipe.monitor not in self.state.history:
            raise ValueError(
                f"The recipe monitors '{self.recipe.monitor}', but the history has "
                f"{', '.join(self.state.history)}: name one of these."
            )
        values = self.state.history[self.recipe.monitor]
        if self.recipe.monitor.endswith("loss"):
            values = [-value for value in values]
        return len(values) == 1 or values[-1] > max(values[:-1])

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.path.with_suffix(".unfinished")
        arrays = {f"variable_{i}": v.numpy() for i, v in enumerate(self._variables())}
        arrays |= {f"kept_{i}": weight for i, weight in enumerate(self.kept)}
        arrays["state"] = np.array(json.dumps(asdict(self.state)))
        with open(unfinished, "wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
        os.replace(unfinished, self.path)

    def restore_kept(self) -> int:
        """Give the model the kept weights; return their epoch (from 1)."""
        self.target.set_weights(self.kept)
        return self.state.kept_epoch

    def remove(self) -> None:
        """Remove the file, once the record is written."""
        self.path.unlink(missing_ok=True)


class Progress(keras.callbacks.Callback):
    """One progress bar for the whole run, with the time left and the last epoch's measures."""

    def __init__(self, epochs: int, steps: int) -> None:
        super().__init__()
        self.epochs, self.steps = epochs, steps
        self.bar: Any = None

    def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        from tqdm.auto import tqdm

        if self.bar is None:
            self.bar = tqdm(
                total=self.epochs * self.steps, initial=epoch * self.steps, unit="batch",
                mininterval=0.5,
            )  # fmt: skip
        self.bar.set_description(f"epoch {epoch + 1}/{self.epochs}")

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        self.bar.update(1)

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        self.bar.set_postfix({key: f"{value:.4f}" for key, value in (logs or {}).items()})

    def on_train_end(self, logs: dict[str, float] | None = None) -> None:
        if self.bar is not None:
            self.bar.close()
