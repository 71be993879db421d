"""A search over hyperparameters with Optuna that survives a kill and runs in several processes.

    python -m utils.search --storage FILE --trials 20 --sampler tpe [--export studies.json]

All that is known of a study is in one file, Optuna's journal. Start the command a second time,
at once or a day later: it goes on with the same study until the study has so many complete
trials. Several processes of one computer, started with the same line, share the work.

- A trial belongs to the process that asked for it. If that process was killed, the next one to
  look marks its trial as failed and tries its parameters again: nothing is lost or counted twice.
- Each trial's random numbers come from the study's seed and the trial's number, not from the
  process: two processes never try the same by accident, and random search suggests the same
  whoever does the work.

Taught in chapter 12.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import optuna
import psutil
from optuna.distributions import distribution_to_json, json_to_distribution
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend, JournalFileOpenLock
from optuna.study import Study
from optuna.trial import FrozenTrial, Trial, TrialState

from utils.training import machine

# Optuna reports every study and trial on stderr; this module prints its own line for each trial.
optuna.logging.set_verbosity(optuna.logging.WARNING)

Objective = Callable[[Trial], float]

SAMPLERS: dict[str, Callable[[int], optuna.samplers.BaseSampler]] = {
    "random": lambda seed: optuna.samplers.RandomSampler(seed=seed),
    "tpe": lambda seed: optuna.samplers.TPESampler(seed=seed, n_startup_trials=6),
}
DEFAULT_OBJECTIVE = "utils.recipes.chapter12:search_objective"


class SearchError(RuntimeError):
    """A search cannot be done as asked; the message says what to do."""


def open_study(storage: Path, name: str, *, seed: int = 0, direction: str = "maximize") -> Study:
    """The study of this name in the file ``storage``, made if it is not there.

    Raises:
        SearchError: the study is there with another seed or direction, or the file's folder is
            not.
    """
    if not storage.parent.is_dir():
        raise SearchError(f"The folder {storage.parent} is not there: make it, or name another.")
    study = optuna.create_study(
        storage=_journal(storage),
        study_name=name,
        load_if_exists=True,
        direction=optuna.study.StudyDirection[direction.upper()],
    )
    with _alone(storage):
        if "seed" not in study.user_attrs:
            study.set_user_attr("seed", seed)
    known = study.user_attrs["seed"], study.direction.name.lower()
    if known != (seed, direction):
        raise SearchError(
            f"The study {name} has seed {known[0]} and direction {known[1]}, asked for were "
            f"{seed} and {direction}: go on with its own, or take another name."
        )
    return study


def _journal(storage: Path) -> JournalStorage:
    # Unlike Optuna's default this lock works on Windows too.
    lock = JournalFileOpenLock(str(storage))
    return JournalStorage(JournalFileBackend(str(storage), lock_obj=lock))


def work(
    storage: Path,
    name: str,
    objective: Objective,
    trials: int,
    *,
    sampler: str = "tpe",
    seed: int = 0,
    direction: str = "maximize",
    verbose: bool = True,
) -> Study:
    """Do trials until the study has ``trials`` complete ones; what others do counts too.

    Args:
        storage: Optuna's journal file; made if it is not there.
        name: of the study.
        objective: gets a trial, asks it for values, returns the measured number.
        trials: how many complete trials the study shall have in all.
        sampler: "random" or "tpe".
        seed: of the study; belongs to it from its first trial on.
        direction: "maximize" or "minimize".
        verbose: print a line for each trial.

    Returns:
        the study. If others still work at its last trials, it waits for them.

    Raises:
        SearchError: as :func:`open_study`, or an unknown sampler.
        whatever the objective raises; its trial is then marked as failed.
    """
    if sampler not in SAMPLERS:
        raise SearchError(f"The sampler is '{sampler}': it must be {' or '.join(SAMPLERS)}.")
    study = open_study(storage, name, seed=seed, direction=direction)
    while _count(study, TrialState.COMPLETE) < trials:
        trial = _next_trial(storage, study, trials, sampler, seed)
        if trial is None:
            time.sleep(0.2)  # others are at the last trials; if one of them dies, we go on
            continue
        try:
            value = float(objective(trial))
        except BaseException:
            study.tell(trial, state=TrialState.FAIL)
            raise
        study.tell(trial, value)
        if verbose:
            print(f"{name}, trial {trial.number}: {value:.4f} with {trial.params}", flush=True)
    return study


def _next_trial(storage: Path, study: Study, trials: int, sampler: str, seed: int) -> Trial | None:
    """A new trial that is this process's own; None if enough are complete or under way."""
    with _alone(storage):
        _give_up_the_dead(study)
        if _count(study, TrialState.COMPLETE, TrialState.RUNNING) >= trials:
            return None
        # Drawn anew for each trial: what it suggests must not depend on who asks.
        study.sampler = SAMPLERS[sampler](seed * 100_003 + len(study.trials))
        trial = study.ask()
        trial.set_user_attr("process", [os.getpid(), psutil.Process().create_time()])
        return trial


def _count(study: Study, *states: TrialState) -> int:
    return len(study.get_trials(deepcopy=False, states=states))


def _give_up_the_dead(study: Study) -> None:
    """Mark the trials of processes that are no more as failed, and queue what they tried."""
    for trial in study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
        # Killed between asking and signing: only one process at a time is at that point.
        if _lives(*trial.user_attrs.get("process", (None, 0.0))):
            continue
        study.tell(trial.number, state=TrialState.FAIL)
        if trial.params:
            study.enqueue_trial(trial.params, user_attrs={"again": trial.number})


def _lives(pid: int | None, born: float) -> bool:
    """Whether this very process is there, and not a later one with the same number."""
    try:
        # The clock may have been set since, by a little.
        return pid is not None and abs(psutil.Process(pid).create_time() - born) < 2
    except psutil.Error:
        return False


@contextmanager
def _alone(storage: Path) -> Iterator[None]:
    """Hold back the other processes of this storage; a lock left by a dead one lapses."""
    lock = JournalFileOpenLock(f"{storage}.next", grace_period=10)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


# --- the record ------------------------------------------------------------------


def export(studies: list[Study], path: Path, **about: Any) -> None:
    """Write the studies' finished trials to a JSON file that holds what plots need.

    ``about`` are further entries, such as the machine.
    """
    record = {
        **about,
        "optuna": optuna.__version__,
        "studies": [
            {
                "name": study.study_name,
                "direction": study.direction.name.lower(),
                "seed": study.user_attrs.get("seed"),
                "space": _space(study),
                "trials": [_row(trial) for trial in study.trials if trial.state.is_finished()],
            }
            for study in studies
        ],
    }
    unfinished = path.with_suffix(".unfinished")
    lines = json.dumps(record, indent=1).replace("\n     ", " ").replace("\n    }", "}")
    unfinished.write_text(lines + "\n", encoding="utf-8")
    os.replace(unfinished, path)


def _space(study: Study) -> dict[str, str]:
    return {
        name: distribution_to_json(distribution)
        for trial in study.trials
        for name, distribution in trial.distributions.items()
    }


def _row(trial: FrozenTrial) -> dict[str, Any]:
    return {
        "number": trial.number,
        "state": trial.state.name,
        "value": trial.value,
        "seconds": round(trial.duration.total_seconds(), 1) if trial.duration else None,
        "process": trial.user_attrs.get("process", [None])[0],
        "params": trial.params,
    }


def recorded_studies(path: Path) -> dict[str, Study]:
    """The studies of an exported file, by name, in memory: for Optuna's analyses and plots.

    Raises:
        SearchError: the file is missing or no such record.
    """
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return {entry["name"]: _study_of(entry) for entry in record["studies"]}
    except (OSError, ValueError, KeyError) as error:
        raise SearchError(
            f"The search record {path.name} cannot be read ({error.__class__.__name__}): restore "
            f"it with git."
        ) from error


def _study_of(entry: dict[str, Any]) -> Study:
    study = optuna.create_study(study_name=entry["name"], direction=entry["direction"])
    study.set_user_attr("seed", entry["seed"])
    space = {name: json_to_distribution(text) for name, text in entry["space"].items()}
    for row in entry["trials"]:
        study.add_trial(
            optuna.trial.create_trial(
                state=TrialState[row["state"]],
                value=row["value"],
                params=row["params"],
                distributions={name: space[name] for name in row["params"]},
                user_attrs={"process": [row["process"]], "seconds": row["seconds"]},
            )
        )
    return study


# --- the command line --------------------------------------------------------------


def objective_named(name: str) -> Objective:
    """The objective "package.module:function".

    Raises:
        SearchError: there is no such function.
    """
    module, _, function = name.partition(":")
    try:
        return getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise SearchError(
            f"There is no objective '{name}': name it as package.module:function."
        ) from error


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m utils.search", description=__doc__)
    parser.add_argument("--storage", type=Path, required=True, help="Optuna's journal file")
    parser.add_argument("--trials", type=int, required=True, help="complete trials in all")
    parser.add_argument("--study", default=None, help="its name; by default that of the sampler")
    parser.add_argument("--sampler", choices=sorted(SAMPLERS), default="tpe")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--direction", choices=("maximize", "minimize"), default="maximize")
    parser.add_argument("--objective", default=DEFAULT_OBJECTIVE, help="module:function")
    parser.add_argument("--export", type=Path, help="write all studies of the storage to this JSON")
    chosen = parser.parse_args(arguments)
    try:
        study = work(
            chosen.storage, chosen.study or chosen.sampler, objective_named(chosen.objective),
            chosen.trials, sampler=chosen.sampler, seed=chosen.seed, direction=chosen.direction,
        )  # fmt: skip
    except SearchError as problem:
        print(problem, file=sys.stderr)
        return 1
    if chosen.export:
        journal = _journal(chosen.storage)
        names = optuna.get_all_study_names(journal)
        studies = [optuna.load_study(study_name=name, storage=journal) for name in names]
        export(studies, chosen.export, machine=machine())
    best = study.best_trial
    print(f"best of {chosen.trials}: trial {best.number}, {best.value:.4f} with {best.params}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
