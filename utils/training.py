"""Train a model once, keep the record, and load it ever after.

    run = train_or_load("mnist-cnn-seed0", build_model, data, recipe, seed=0)
    run.model      # with the best epoch's weights
    run.history    # {"loss": [...], "accuracy": [...], "val_loss": [...], ...}

A record is a folder that holds ``model.weights.h5`` (the kept epoch's weights)
and ``record.json`` (the history, the results, and what made them); a sweep over
many settings keeps the latter only, see :func:`sweep`. It is
loaded only if its fingerprint (model configuration, optimiser, loss, recipe,
seed and data) is that of the call; otherwise the model is trained, epoch by
epoch, with a checkpoint after each, so that a run that was cut off goes on
where it stopped. A record appears in one step, when it is complete.

The course's own records are in ``runs/`` and are written by ``make runs``.
What a reader trains is kept apart, in ``runs/local/``.

Environment variables:

``CNN_RETRAIN=1``      train even if there is a record that matches.
``CNN_RUNS=recorded``  never train: a record that does not match is an error.

Used from chapter 09 on.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from utils.datasets import DataCard

RECORD_FORMAT = 1
WEIGHTS_FILE = "model.weights.h5"
RECORD_FILE = "record.json"
FLIPS = ("none", "random", "alternate")


class RecordError(RuntimeError):
    """A recorded run is missing, stale or damaged; the message says what to do."""


@dataclass(frozen=True)
class TrainingData:
    """The arrays of one training run.

    Attributes:
        x_train, y_train: what the weights are fitted to, (N, ...) and (N,) or (N, classes).
        x_test, y_test: looked at once, after training.
        card: where the pictures came from.
        x_valid, y_valid: what choices are made on; None if the recipe makes none.
    """

    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    card: DataCard
    x_valid: np.ndarray | None = None
    y_valid: np.ndarray | None = None

    def __post_init__(self) -> None:
        for part in ("train", "valid", "test"):
            x, y = getattr(self, f"x_{part}"), getattr(self, f"y_{part}")
            if (x is None) != (y is None):
                raise ValueError(f"x_{part} and y_{part} go together: give both or neither.")
            if x is not None and (len(x) != len(y) or len(x) == 0):
                raise ValueError(
                    f"x_{part} holds {len(x)} pictures and y_{part} {len(y)} labels: both must "
                    f"have the same length, at least 1."
                )


@dataclass(frozen=True)
class Recipe:
    """How long and in what portions to train.

    Attributes:
        epochs: passes over the training set.
        batch_size: pictures per weight update.
        keep: "best" keeps the weights of the epoch with the best ``monitor``
            on the validation set; "last" keeps the last epoch's.
        monitor: a key of the history, e.g. "val_accuracy" (higher is better)
            or "val_loss" (lower is better).
        flip: which pictures are mirrored left to right in an epoch: "none",
            "random" (each with chance 1/2) or "alternate" (a random half in
            the first epoch, the other half in the next, and so on).
        shift: each picture is moved by up to so many pixels each way, drawn
            anew in each epoch; the rim is filled by reflection.
        average_flips: whether the test set is answered with the mean of the
            answers to a picture and to its mirror image.
        average_shift: the test set is answered with a mean in which the answers to
            the picture in its place count one half, and those to the picture moved
            by so many pixels up and left, and down and right, one quarter each;
            0 asks about the picture in its place alone.

    The last four are taught in chapter 15.
    """

    epochs: int
    batch_size: int
    keep: str = "best"
    monitor: str = "val_accuracy"
    flip: str = "none"
    shift: int = 0
    average_flips: bool = False
    average_shift: int = 0

    def __post_init__(self) -> None:
        if self.epochs < 1 or self.batch_size < 1:
            raise ValueError(
                f"A recipe has epochs={self.epochs} and batch_size={self.batch_size}: both must "
                f"be 1 or more."
            )
        if self.keep not in ("best", "last"):
            raise ValueError(f"keep is '{self.keep}': it must be 'best' or 'last'.")
        if self.flip not in FLIPS or self.shift < 0 or self.average_shift < 0:
            raise ValueError(
                f"flip is '{self.flip}', shift {self.shift} and average_shift "
                f"{self.average_shift}: flip must be one of {', '.join(FLIPS)}, and the other two "
                f"0 pixels or more."
            )

    def steps(self, pictures: int) -> int:
        """Weight updates in the whole training on so many pictures; each epoch's last batch counts,
        full or not. Schedules of the learning rate go by this number."""
        return self.epochs * -(-pictures // self.batch_size)

    def config(self) -> dict[str, Any]:
        """The recipe as plain values; what came later than the first records only if it is used."""
        later = {"flip": "none", "shift": 0, "average_flips": False, "average_shift": 0}
        return {
            name: value
            for name, value in asdict(self).items()
            if name not in later or value != later[name]
        }


@dataclass(frozen=True)
class Run:
    """A trained model and how it came to be.

    Attributes:
        model: the Keras model with the kept epoch's weights; None if the record
            keeps no weights.
        history: per epoch, one list per measure, as Keras names them.
        results: "test_loss", "test_accuracy", "test_errors" and "test_pictures".
        kept_epoch: the epoch (from 1) whose weights the model has.
        made: date, seconds, processor, cores and versions of the training.
        epoch_seconds: the seconds each epoch took, validation not counted; empty
            in a record that was made before these were kept.
        loaded: True if this comes from a record, False if it was trained just now.
        borrowed: True if the record was made from the real data, and the caller has
            just the stand-in.
    """

    name: str
    model: Any
    history: dict[str, list[float]]
    results: dict[str, float]
    kept_epoch: int
    made: dict[str, Any]
    fingerprint: dict[str, Any] = field(repr=False)
    epoch_seconds: list[float] = field(default_factory=list)
    loaded: bool = True
    borrowed: bool = False

    def __str__(self) -> str:
        made = self.made
        how = "Loaded" if self.loaded else "Trained just now"
        when = f"trained on {made['date'][:10]} " if self.loaded else ""
        return (
            f"{how}: {self.name}, {when}on {made['processor']} ({made['cores']} cores) in "
            f"{duration(made['seconds'])} ({duration(made['cpu_seconds'])} of processor time), "
            f"{len(self.history['loss'])} epochs, kept epoch {self.kept_epoch}."
            + (" On the real data, not on the stand-in that you have." if self.borrowed else "")
        )


def train_or_load(
    name: str,
    build_model: Callable[[], Any],
    data: TrainingData,
    recipe: Recipe,
    *,
    seed: int = 0,
    folder: Path | None = None,
    weights: bool = True,
    verbose: bool = True,
) -> Run:
    """Load the recorded run ``name`` if it fits, else train the model and record it.

    A record of the real data does not fit a stand-in, with one exception: where only
    history and results are wanted (``weights=False``, as in a sweep of dozens of runs), it
    is loaded all the same and says so, see :class:`Run`.

    Args:
        name: the record's name, e.g. "mnist-cnn-seed0" or, within a group of
            runs, "learning-rate/0.01-seed0".
        build_model: a function without arguments that returns a new, compiled
            Keras model with its shapes known. It is called after the seed is set.
        data: the arrays; ``data.card`` tells a stand-in from the real data.
        recipe: epochs, batch size, which weights to keep.
        seed: sets weights, shuffling and dropout.
        folder: where a newly trained record goes; by default ``runs/local``.
        weights: whether the record keeps the weights. Without them it is a few
            kilobytes, and the run's ``model`` is None.
        verbose: print what happened, and show a progress bar while training.

    Raises:
        RecordError: the record is damaged, or ``CNN_RUNS=recorded`` and none fits.
        ValueError: the model is not compiled or the recipe does not fit the data.
    """
    import utils.quiet_tensorflow

    import keras

    _check_name(name)
    keras.utils.set_random_seed(seed)
    model = build_model()
    _check_model(model, recipe, data)
    fingerprint = fingerprint_of(model, data, recipe, seed)

    reasons: list[str] = []
    if folder is None and not _retrain():
        run, reasons = _find(name, fingerprint, data.card, model if weights else None)
        if run is not None:
            if verbose:
                print(run)
            return run

    if os.environ.get("CNN_RUNS") == "recorded" and not data.card.is_stand_in:
        why = "; ".join(reasons) or f"there is no record {name}"
        raise RecordError(
            f"No recorded run fits: {why}; train it with `python make.py runs {name}`, or unset "
            f"CNN_RUNS to train here."
        )
    if reasons and verbose:
        print(f"Training anew, since {'; '.join(reasons)}.")
    place = (folder or runs_folder() / "local") / name
    run = _train(name, model, data, recipe, seed, fingerprint, place, weights, verbose)
    if verbose:
        print(run)
    return run


def sweep_name(group: str, setting: str, seed: int) -> str:
    """The name of one run of a sweep: "group/setting-seedN"."""
    return f"{group}/{setting}-seed{seed}"


def sweep(
    group: str,
    models: Mapping[str, Callable[[], Any]],
    data: TrainingData | Mapping[str, TrainingData],
    recipe: Recipe | Mapping[str, Recipe],
    *,
    seeds: Sequence[int] = (0, 1, 2),
    verbose: bool = True,
) -> dict[str, list[Run]]:
    """Train or load every setting with every seed; the records keep no weights.

    Args:
        group: the sweep's name, and that of the folder with its records.
        models: for each setting a function that builds its compiled model.
        data, recipe: one for all settings, or one for each.
        seeds: each setting is trained with each of them.
        verbose: print one line for each setting.

    Returns:
        for each setting its runs, in the order of ``seeds``.

    Raises:
        RecordError, ValueError: as :func:`train_or_load`.
    """
    runs: dict[str, list[Run]] = {}
    for setting, build_model in models.items():
        its_data = data[setting] if isinstance(data, Mapping) else data
        its_recipe = recipe[setting] if isinstance(recipe, Mapping) else recipe
        runs[setting] = _known(group, setting, build_model, its_data, its_recipe, seeds) or [
            train_or_load(
                sweep_name(group, setting, seed),
                build_model,
                its_data,
                its_recipe,
                seed=seed,
                weights=False,
                verbose=False,
            )
            for seed in seeds
        ]
        if verbose:
            known = sum(run.loaded for run in runs[setting])
            trained = len(seeds) - known
            print(
                f"{group}, {setting}: {known} loaded"
                + (f", {trained} trained just now" if trained else "")
                + (
                    ", made from the real data, not from the stand-in that you have"
                    if any(run.borrowed for run in runs[setting])
                    else ""
                )
            )
    return runs


def _known(
    group: str, setting: str, build_model: Callable[[], Any], data: TrainingData, recipe: Recipe,
    seeds: Sequence[int],
) -> list[Run]:  # fmt: skip
    """The recorded runs of one setting if all seeds have one that fits; else an empty list.

    The seeds' fingerprints differ in the seed alone, so the model is built once for all:
    with a model for each, building was most of the time that a chapter took.
    """
    if _retrain():
        return []
    for seed in seeds:
        _check_name(sweep_name(group, setting, seed))
    model = build_model()
    _check_model(model, recipe, data)
    fingerprint = fingerprint_of(model, data, recipe, seed=0)
    runs = []
    for seed in seeds:
        name = sweep_name(group, setting, seed)
        run, _ = _find(name, fingerprint | {"seed": seed}, data.card, model=None)
        if run is None:
            return []
        runs.append(run)
    return runs


def _retrain() -> bool:
    return os.environ.get("CNN_RETRAIN", "0") == "1"


def _find(
    name: str, fingerprint: dict[str, Any], card: DataCard, model: Any
) -> tuple[Run | None, list[str]]:
    """The record of this name that fits, or None and in what each one that is there differs.

    The run's model is ``model`` with the record's weights; without a model only history and
    results are wanted, and a stand-in borrows the record of the real data.
    """
    reasons = []
    for place in (runs_folder() / name, runs_folder() / "local" / name):
        if not (place / RECORD_FILE).is_file():
            continue
        record = read_record(place)
        differing = differences(record["fingerprint"], fingerprint)
        borrowed = bool(differing) and card.is_stand_in and model is None
        if borrowed:
            differing = [part for part in differing if part not in ("data", "arrays")]
        if not differing:
            loaded = None if model is None else _with_weights(place, model)
            return _run_of(record, loaded, borrowed), []
        reasons.append(f"the record {name} differs in {', '.join(differing)}")
    return None, reasons


def one_core_per_operation() -> bool:
    """Let TensorFlow do each operation on one core, for models that split their batches.

    A number of threads that the user has set stays.

    Returns:
        False if it came too late: TensorFlow counts its threads when it is loaded.
    """
    if "tensorflow" not in sys.modules:
        os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
    return os.environ.get("TF_NUM_INTRAOP_THREADS") == "1"


def runs_folder() -> Path:
    """The folder with the course's records: beside ``utils``, or ``$CNN_RUNS_FOLDER``."""
    named = os.environ.get("CNN_RUNS_FOLDER")
    return Path(named) if named else Path(__file__).resolve().parents[1] / "runs"


def duration(seconds: float) -> str:
    """Seconds in words: 42 s, 3 min 5 s, 1 h 4 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


# --- fingerprints ---------------------------------------------------------------


def fingerprint_of(model: Any, data: TrainingData, recipe: Recipe, seed: int) -> dict[str, Any]:
    """What decides a run's outcome, as plain JSON values.

    The pictures count by the checksum of their source and by a summary of what
    was made of them (shapes, mean, spread and 64 values), compared within
    rounding: a mean may differ in its last digit from processor to processor.
    """
    compiled = model.get_compile_config()
    return {
        "model": _digest(_plain(model.get_config())),
        "parameters": int(model.count_params()),
        "optimizer": _plain(compiled["optimizer"]),
        "loss": _plain(compiled["loss"]),
        "recipe": recipe.config(),
        "seed": seed,
        "data": data.card.checksum,
        "arrays": {
            part: _summary(getattr(data, part))
            for part in ("x_train", "y_train", "x_valid", "y_valid", "x_test", "y_test")
            if getattr(data, part) is not None
        },
    }


def differences(recorded: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    """The parts in which two fingerprints differ; sums are compared within rounding."""
    return [
        part
        for part in wanted
        if not (
            _summaries_agree(recorded.get(part, {}), wanted[part])
            if part == "arrays"
            else recorded.get(part) == wanted[part]
        )
    ]


def _plain(config: Any) -> Any:
    """A Keras configuration without what does not matter: names, modules, defaults, last digits."""
    if isinstance(config, dict):
        unwanted = {"name", "module", "registered_name", "build_config", "build_input_shape"}
        return {
            key: _plain(value)
            for key, value in sorted(config.items())
            if key not in unwanted and value is not None
        }
    if isinstance(config, list | tuple):
        return [_plain(item) for item in config]
    if isinstance(config, float | np.floating):
        return float(f"{float(config):.6g}")  # a float32 printed as a float64 has a long tail
    if isinstance(config, np.integer):
        return int(config)
    return config


def _digest(config: Any) -> str:
    return hashlib.sha256(json.dumps(config, sort_keys=True).encode()).hexdigest()[:16]


def _summary(array: np.ndarray) -> dict[str, Any]:
    flat = array.reshape(-1)
    # A stride that is prime to the picture's size meets every position of a picture.
    sample = flat[:: max(1, flat.size // 64)][:64].astype(float)
    part = array[:: max(1, len(array) // 1000)].astype(np.float64)
    return {
        "shape": list(array.shape),
        "dtype": str(array.dtype),
        "mean": float(part.mean()),
        "spread": float(part.std()),
        "sample": [round(float(value), 5) for value in sample],
    }


def _summaries_agree(recorded: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if recorded.keys() != wanted.keys():
        return False
    for part, summary in wanted.items():
        other = recorded[part]
        if (other["shape"], other["dtype"]) != (summary["shape"], summary["dtype"]):
            return False
        for key in ("mean", "spread", "sample"):
            if not np.allclose(other[key], summary[key], rtol=1e-4, atol=1e-4):
                return False
    return True


# --- records --------------------------------------------------------------------


def read_record(place: Path) -> dict[str, Any]:
    """The content of ``record.json`` in the folder ``place``.

    Raises:
        RecordError: the file is missing, not JSON, or of another format.
    """
    path = place / RECORD_FILE
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RecordError(
            f"The record {name_of(place)} cannot be read ({error.__class__.__name__}): delete the "
            f"folder runs/{name_of(place)} and train again, or restore it with git."
        ) from error
    if not isinstance(record, dict) or record.get("format") != RECORD_FORMAT:
        raise RecordError(
            f"The record {name_of(place)} is not of format {RECORD_FORMAT}: train it again with "
            f"`python make.py runs {name_of(place)}`."
        )
    # JSON knows no NaN: a loss that is no number any more is stored as null.
    record["history"] = _with_nan(record["history"])
    record["results"] = _with_nan(record["results"])
    return record


def name_of(place: Path) -> str:
    """The name of the record in this folder: the folder's, and its group's if it is in one."""
    group = place.parent
    if group.name in ("runs", "local") or group == runs_folder():
        return place.name
    return f"{group.name}/{place.name}"


def _with_nan(values: Any) -> Any:
    if isinstance(values, dict):
        return {key: _with_nan(value) for key, value in values.items()}
    if isinstance(values, list):
        return [_with_nan(value) for value in values]
    return float("nan") if values is None else values


def _without_nan(values: Any) -> Any:
    if isinstance(values, dict):
        return {key: _without_nan(value) for key, value in values.items()}
    if isinstance(values, list):
        return [_without_nan(value) for value in values]
    return None if isinstance(values, float) and not np.isfinite(values) else values


def _with_weights(place: Path, model: Any) -> Any:
    """The model with the record's weights."""
    try:
        with _without_optimizer(model):
            model.load_weights(place / WEIGHTS_FILE)
        # A reader may train on, or save the model whole: both need the optimiser's variables.
        model.optimizer.build(model.trainable_variables)
    except Exception as error:
        raise RecordError(
            f"The weights of the record {name_of(place)} cannot be read "
            f"({error.__class__.__name__}): delete the folder runs/{name_of(place)} and train "
            f"again, or restore it with git."
        ) from error
    return model


def _run_of(record: dict[str, Any], model: Any, borrowed: bool) -> Run:
    return Run(
        name=record["name"],
        model=model,
        history=record["history"],
        results=record["results"],
        kept_epoch=record["kept_epoch"],
        made=record["made"],
        fingerprint=record["fingerprint"],
        epoch_seconds=record.get("epoch_seconds", []),
        borrowed=borrowed,
    )


@contextmanager
def _without_optimizer(model: Any) -> Iterator[None]:
    """Keras stores the optimiser's state with the weights: up to twice their size, not needed."""
    optimizer, model.optimizer = model.optimizer, None
    try:
        yield
    finally:
        model.optimizer = optimizer


def _write_record(place: Path, run: Run) -> None:
    """Write beside ``place``, then rename into it: there is never half a record."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=place.parent))
    unfinished.chmod(0o755)  # mkdtemp's 0700 would stay with the record
    try:
        if run.model is not None:
            with _without_optimizer(run.model):
                run.model.save_weights(unfinished / WEIGHTS_FILE)
        record = {
            "format": RECORD_FORMAT,
            "name": run.name,
            "fingerprint": run.fingerprint,
            "kept_epoch": run.kept_epoch,
            "results": run.results,
            "made": run.made,
            "epoch_seconds": run.epoch_seconds,
            "history": run.history,
        }
        text = compact_json(_without_nan(record))
        (unfinished / RECORD_FILE).write_text(text, encoding="utf-8")
        replaced = place.with_name(f".replaced-{place.name}")
        shutil.rmtree(replaced, ignore_errors=True)
        if place.exists():
            os.replace(place, replaced)
        os.replace(unfinished, place)
        shutil.rmtree(replaced, ignore_errors=True)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def compact_json(values: Any) -> str:
    """Values as indented JSON, each list of numbers on one line."""
    text = json.dumps(values, indent=1, ensure_ascii=False, allow_nan=False)
    return re.sub(r"\[[^\[\]{}\"]*\]", _on_one_line, text) + "\n"


def _on_one_line(numbers: re.Match[str]) -> str:
    """A list of numbers on one line: sweeps have hundreds of records."""
    return "[" + " ".join(numbers[0][1:-1].split()) + "]"


def machine() -> dict[str, Any]:
    """Processor, cores, memory and versions, as they go into a record."""
    return {
        "processor": _processor(),
        "cores": psutil.cpu_count() or 1,
        "memory_gib": round(psutil.virtual_memory().total / 2**30),
        "system": platform.system(),
        "python": platform.python_version(),
        "tensorflow": version("tensorflow"),
        "keras": version("keras"),
        "numpy": version("numpy"),
    }


def _processor() -> str:
    """The processor's name, which each system keeps somewhere else."""
    try:
        if platform.system() == "Linux":
            for line in Path("/proc/cpuinfo").read_text().splitlines():
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
        if platform.system() == "Darwin":
            asked = ["sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        pass
    return platform.processor() or platform.machine()


# --- training ---------------------------------------------------------------------


def _check_name(name: str) -> None:
    parts = name.split("/")
    allowed = all(
        part and not part.startswith(".") and all(c.isalnum() or c in "-_." for c in part)
        for part in parts
    )
    if not allowed or len(parts) > 2:
        raise ValueError(
            f"A run's name is '{name}': use letters, digits, '-', '_' and '.', not '.' first, and "
            f"at most one '/' between group and run."
        )


def _check_model(model: Any, recipe: Recipe, data: TrainingData) -> None:
    if not getattr(model, "compiled", False):
        raise ValueError("The model is not compiled: call model.compile(...) in build_model.")
    if not model.built:
        raise ValueError(
            "The model's shapes are not known: let it begin with keras.Input(shape=...)."
        )
    if recipe.keep == "best" and data.x_valid is None:
        raise ValueError(
            "The recipe keeps the best epoch, but there is no validation set to tell it by: give "
            "x_valid and y_valid, or keep='last'."
        )


def _train(
    name: str,
    model: Any,
    data: TrainingData,
    recipe: Recipe,
    seed: int,
    fingerprint: dict[str, Any],
    place: Path,
    weights: bool,
    verbose: bool,
) -> Run:
    from utils.training_loop import Checkpoint, Progress, ShuffledBatches

    batches = ShuffledBatches(
        data.x_train, data.y_train, recipe.batch_size, seed=seed, flip=recipe.flip,
        shift=recipe.shift,
    )  # fmt: skip
    flat_name = name.replace("/", "--")
    unfinished = runs_folder() / ".partial" / f"{flat_name}-{_digest(fingerprint)}.npz"
    checkpoint = Checkpoint(unfinished, model, recipe, batches)
    state = checkpoint.restore()
    if state.epoch and verbose:
        print(f"Going on after epoch {state.epoch} of {recipe.epochs}, where it was cut off.")
    callbacks: list[Any] = [checkpoint]
    if verbose:
        callbacks.append(Progress(recipe.epochs, len(batches)))
    if state.epoch < recipe.epochs:
        validation = None if data.x_valid is None else (data.x_valid, data.y_valid)
        model.fit(
            batches.dataset(),
            initial_epoch=state.epoch,
            epochs=recipe.epochs,
            validation_data=validation,
            validation_batch_size=500,
            callbacks=callbacks,
            shuffle=False,  # ShuffledBatches shuffles, in an order that a resumed run finds again
            verbose=0,
        )
    kept_epoch = checkpoint.restore_kept()
    started = time.perf_counter()
    results = evaluate(model, data.x_test, data.y_test, recipe)
    made = {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "seconds": round(checkpoint.state.seconds, 1),
        "cpu_seconds": round(checkpoint.state.cpu_seconds, 1),
        "test_seconds": round(time.perf_counter() - started, 1),
        **machine(),
    }
    run = Run(
        name=name,
        model=model if weights else None,
        history=checkpoint.state.history,
        results=results,
        kept_epoch=kept_epoch,
        made=made,
        fingerprint=fingerprint,
        epoch_seconds=checkpoint.state.epoch_seconds,
        loaded=False,
    )
    _write_record(place, run)
    checkpoint.remove()
    return run


def evaluate(
    model: Any, x: np.ndarray, y: np.ndarray, recipe: Recipe | None = None
) -> dict[str, float]:
    """Loss, accuracy and number of errors on a test set.

    Args:
        model: a compiled Keras classifier, (N, H, W, C) to (N, classes).
        x: (N, H, W, C); y: labels (N,) or one-hot (N, classes).
        recipe: its ``average_flips`` and ``average_shift`` say what the answers are
            averaged over; None: nothing. The loss is that of the pictures alone.

    Returns:
        "test_loss", "test_accuracy", "test_errors", "test_pictures"; with
        ``average_flips`` also "test_errors_unflipped", the errors without any mean, and
        with ``average_shift`` "test_errors_unshifted", those without moved pictures.
    """
    flips, shift = (recipe.average_flips, recipe.average_shift) if recipe else (False, 0)
    measured = model.evaluate(x, y, batch_size=500, verbose=0, return_dict=True)
    labels = y if y.ndim == 1 else y.argmax(axis=-1)

    *earlier, wrong = (
        int((answers.argmax(axis=-1) != labels).sum())
        for answers in _means_of_answers(model, x, flips, shift)
    )
    without = ["test_errors_unflipped"] * flips + ["test_errors_unshifted"] * bool(shift)
    return {
        "test_loss": round(float(measured["loss"]), 6),
        **dict(zip(without, earlier, strict=True)),
        "test_accuracy": round(1 - wrong / len(labels), 6),
        "test_errors": wrong,
        "test_pictures": len(labels),
    }


def averaged_answers(
    model: Any, x: np.ndarray, *, flips: bool = False, shift: int = 0
) -> np.ndarray:
    """The model's answers, averaged over mirror images and moved pictures.

    Args:
        model: a Keras classifier, (N, H, W, C) to (N, classes).
        x: (N, H, W, C).
        flips: whether the mean is taken over each picture and its mirror image.
        shift: in pixels; if it is not 0, the picture in its place counts one half, and
            moved up and left, and down and right, one quarter each. What comes in at the
            rim is the picture's reflection.

    Returns:
        (N, classes).
    """
    *_, last = _means_of_answers(model, x, flips, shift)
    return last


def _means_of_answers(
    model: Any, x: np.ndarray, flips: bool, shift: int
) -> Iterator[np.ndarray]:
    """The answers to the pictures, then with ``flips`` and with ``shift`` a mean over more each."""
    answers = model.predict(x, batch_size=500, verbose=0)
    yield answers
    if flips:
        answers = (answers + model.predict(x[:, :, ::-1], batch_size=500, verbose=0)) / 2
        yield answers
    if shift:
        rim = ((0, 0), (shift, shift), (shift, shift), (0, 0))
        wide = np.pad(x, rim, mode="reflect")
        first, second = (
            averaged_answers(model, moved, flips=flips)
            for moved in (wide[:, 2 * shift :, 2 * shift :], wide[:, : -2 * shift, : -2 * shift])
        )
        yield answers / 2 + first / 4 + second / 4
