"""A search: killed and gone on with, shared by processes, exported and read again."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import optuna
import pytest
from optuna.study import Study
from optuna.trial import TrialState

from utils.search import (
    SearchError,
    export,
    main,
    objective_named,
    open_study,
    recorded_studies,
    work,
)

ROOT = Path(__file__).resolve().parents[1]

TOY = """
import os
import time

def bowl(trial):
    x = trial.suggest_float("x", -10, 10)
    kind = trial.suggest_categorical("kind", ["a", "b"])
    with open(os.environ["TOY_LOG"], "a") as log:
        log.write(f"{os.getpid()} {trial.number}\\n")
    time.sleep(float(os.environ.get("TOY_SECONDS", "0.1")))
    return (x - 2) ** 2 + (kind == "b")
"""


def toy(trial: optuna.Trial) -> float:
    return (trial.suggest_float("x", -10, 10) - 2) ** 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "toy_search.py").write_text(textwrap.dedent(TOY))
    return tmp_path


def start(folder: Path, trials: int, seconds: float = 0.1) -> subprocess.Popen[str]:
    command = [
        sys.executable, "-m", "utils.search", "--storage", str(folder / "study.log"),
        "--trials", str(trials), "--sampler", "random", "--direction", "minimize",
        "--objective", "toy_search:bowl",
    ]  # fmt: skip
    environment = os.environ | {
        "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}",
        "TOY_LOG": str(folder / "toy.log"),
        "TOY_SECONDS": str(seconds),
    }
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def begun(folder: Path) -> list[list[int]]:
    """[process, trial] of every trial that was begun, in that order."""
    log = folder / "toy.log"
    if not log.is_file():
        return []
    return [[int(part) for part in line.split()] for line in log.read_text().splitlines()]


def study_of(folder: Path, name: str = "random") -> Study:
    return open_study(folder / "study.log", name, direction="minimize")


def complete(study: Study) -> list[optuna.trial.FrozenTrial]:
    return study.get_trials(states=(TrialState.COMPLETE,))


def suggested(folder: Path, trials: int) -> list[float]:
    """What random search suggests when nothing goes wrong."""
    study = work(
        folder / "alone.log", "random", toy, trials, sampler="random", direction="minimize",
        verbose=False,
    )  # fmt: skip
    return [trial.params["x"] for trial in study.trials]


def test_it_goes_on_where_it_was_killed(folder: Path) -> None:
    worker = start(folder, trials=6, seconds=1.0)
    deadline = time.monotonic() + 120
    while len(begun(folder)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    worker.kill()
    worker.wait()
    killed = begun(folder)[-1][1]
    study = study_of(folder)
    assert study.trials[killed].state == TrialState.RUNNING
    before = {trial.number: trial.value for trial in complete(study)}
    assert len(before) >= 2 and killed not in before

    assert start(folder, trials=6).wait(timeout=120) == 0
    study = study_of(folder)
    done = {trial.number: trial for trial in complete(study)}
    # Six complete trials: those of before, unchanged, the killed one's parameters again, and new.
    assert len(done) == 6 and {number: done[number].value for number in before} == before
    assert study.trials[killed].state == TrialState.FAIL
    (again,) = [trial for trial in done.values() if trial.user_attrs.get("again") == killed]
    assert again.params == study.trials[killed].params
    numbers = [number for _, number in begun(folder)]
    assert len(numbers) == len(set(numbers)) == 7  # no trial was done twice, one was cut off
    assert len({trial.params["x"] for trial in done.values()}) == 6


def test_two_processes_share_a_storage(folder: Path) -> None:
    workers = [start(folder, trials=12, seconds=0.5) for _ in range(2)]
    assert [worker.wait(timeout=240) for worker in workers] == [0, 0]
    study = study_of(folder)
    assert [trial.state for trial in study.trials] == [TrialState.COMPLETE] * 12
    assert [trial.number for trial in study.trials] == list(range(12))
    assert sorted(number for _, number in begun(folder)) == list(range(12))
    assert {process for process, _ in begun(folder)} == {worker.pid for worker in workers}
    # The same values as one process alone would have tried, each once.
    assert [trial.params["x"] for trial in study.trials] == suggested(folder, 12)


@pytest.mark.parametrize("process", [[os.getpid(), 0.0], None])
def test_a_running_trial_of_no_living_process_is_given_up(
    tmp_path: Path, process: list[float] | None
) -> None:
    study = open_study(tmp_path / "s.log", "tpe")
    left = study.ask()
    left.suggest_float("x", -10, 10)
    if process:
        left.set_user_attr("process", process)  # this number, but a process of long ago
    study = work(tmp_path / "s.log", "tpe", toy, 2, verbose=False)
    assert [trial.state.name for trial in study.trials] == ["FAIL", "COMPLETE", "COMPLETE"]
    assert study.trials[1].params == study.trials[0].params


def test_more_trials_go_on_and_enough_are_enough(tmp_path: Path) -> None:
    for wanted, there in ((3, 3), (5, 5), (4, 5)):
        study = work(tmp_path / "s.log", "tpe", toy, wanted, verbose=False)
        assert len(complete(study)) == len(study.trials) == there


def test_an_error_in_the_objective_is_a_failed_trial(tmp_path: Path) -> None:
    def broken(trial: optuna.Trial) -> float:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work(tmp_path / "s.log", "tpe", broken, 2, verbose=False)
    study = work(tmp_path / "s.log", "tpe", toy, 2, verbose=False)
    assert [trial.state.name for trial in study.trials] == ["FAIL", "COMPLETE", "COMPLETE"]


def test_the_record_gives_the_studies_back(tmp_path: Path) -> None:
    study = work(tmp_path / "s.log", "tpe", toy, 8, seed=3, direction="minimize", verbose=False)
    export([study], tmp_path / "studies.json", machine="here")
    again = recorded_studies(tmp_path / "studies.json")["tpe"]
    assert again.best_value == study.best_value and again.user_attrs["seed"] == 3
    for first, second in zip(study.trials, again.trials, strict=True):
        assert (first.number, first.value, first.params) == (
            second.number, second.value, second.params,
        )  # fmt: skip
        assert first.distributions == second.distributions
    with pytest.raises(SearchError, match="restore"):
        recorded_studies(tmp_path / "none.json")


def test_the_command_exports_all_studies_of_its_storage(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("TOY_LOG", str(folder / "toy.log"))
    monkeypatch.setenv("TOY_SECONDS", "0")
    command = ["--storage", str(folder / "s.log"), "--objective", "toy_search:bowl"]
    assert main([*command, "--trials", "3", "--sampler", "random"]) == 0
    exported = folder / "studies.json"
    assert main([*command, "--trials", "2", "--export", str(exported)]) == 0
    assert "best of 2" in capsys.readouterr().out
    studies = recorded_studies(exported)
    assert {name: len(study.trials) for name, study in studies.items()} == {"random": 3, "tpe": 2}


def test_refusals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    storage = tmp_path / "s.log"
    work(storage, "tpe", toy, 1, seed=1, verbose=False)
    with pytest.raises(SearchError, match="seed 1 .* 2 and maximize"):
        work(storage, "tpe", toy, 2, seed=2, verbose=False)
    with pytest.raises(SearchError, match="sampler is 'grid'"):
        work(storage, "grid", toy, 1, sampler="grid")
    with pytest.raises(SearchError, match="folder"):
        open_study(tmp_path / "none" / "s.log", "tpe")
    for name in ("utils.search:nothing", "no_such_module:f", "bowl"):
        with pytest.raises(SearchError, match="no objective"):
            objective_named(name)
    assert main(["--storage", str(storage), "--trials", "1", "--objective", "no:f"]) == 1
    assert "no objective" in capsys.readouterr().err
