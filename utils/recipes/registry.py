"""What it takes to make a recorded run again, one by one or as a sweep over settings and seeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from utils.datasets import DataError
from utils.training import Recipe, TrainingData, sweep_name

SEEDS = (0, 1, 2)


@dataclass(frozen=True)
class RecordedRun:
    """One entry of the list: all that it takes to make the record again.

    Attributes:
        build_model: returns a new, compiled Keras model.
        data: returns the arrays; runs on the same data share the same function,
            so that who goes through many of them can load it once.
        recipe, seed: as :func:`utils.training.train_or_load` takes them.
        weights: whether the record keeps the weights, or history and results only.
        one_core: whether each operation is to keep to one core, since the model cuts
            its batches into portions; see :mod:`utils.split_batch`.
    """

    build_model: Callable[[], Any]
    data: Callable[[], TrainingData]
    recipe: Recipe
    seed: int
    weights: bool = True
    one_core: bool = False


def sweep_runs(
    group: str,
    models: Mapping[str, Callable[[], Any]],
    data: Callable[[], TrainingData] | Mapping[str, Callable[[], TrainingData]],
    recipe: Recipe | Mapping[str, Recipe],
    *,
    seeds: Sequence[int] = SEEDS,
    weights: bool = False,
    one_core: bool = False,
) -> dict[str, RecordedRun]:
    """The entries of one sweep: each setting with each seed, "group/setting-seedN".

    Args:
        group: the sweep's name.
        models: for each setting a function that builds its model.
        data, recipe: one for all settings, or one for each.
        seeds: each setting is trained with each of them.
        weights: whether the records keep the weights.
        one_core: as in :class:`RecordedRun`.
    """
    return {
        sweep_name(group, setting, seed): RecordedRun(
            build,
            data[setting] if isinstance(data, Mapping) else data,
            recipe[setting] if isinstance(recipe, Mapping) else recipe,
            seed,
            weights,
            one_core,
        )
        for setting, build in models.items()
        for seed in seeds
    }


def data_of(run: RecordedRun) -> TrainingData:
    """The run's arrays from the real data.

    Raises:
        DataError: only the stand-in is there, from which no record may be made.
    """
    data = run.data()
    if data.card.is_stand_in:
        raise DataError(
            "Recorded runs are made from the real data only, and just the stand-in was found: set "
            "CNN_DATA to the folder with the real files, or connect to the network."
        )
    return data
