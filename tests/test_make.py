"""The verbs, the locks and the check of the computer."""

from __future__ import annotations

import importlib.util
import re
from collections import namedtuple
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest
from packaging.requirements import Requirement

from utils import check, runs, testing
from utils.recipes import RUNS

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture()
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """make.py, working on an empty folder with a lock of its own."""
    spec = importlib.util.spec_from_file_location("make_under_test", ROOT / "make.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "requirements-dev.txt").write_text("numpy==2.4.6\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name, value in {
        "ROOT": tmp_path,
        "ENVIRONMENT": tmp_path / ".venv",
        "LOCK": tmp_path / "requirements-dev.txt",
        "STAMP": tmp_path / ".venv" / "installed-from.txt",
        "PYTHON": tmp_path / ".venv" / "python",
    }.items():
        monkeypatch.setattr(module, name, value)
    return module


class Recorder:
    """Stands in for subprocess.call and venv.create; remembers, and does nothing."""

    def __init__(self, make: ModuleType, code: int = 0) -> None:
        self.commands: list[list[str]] = []
        self.made = 0
        self.code, self.make_module = code, make

    def call(self, command: list[str], **options: object) -> int:
        self.commands.append(command)
        return self.code

    def create(self, place: Path, **options: object) -> None:
        self.made += 1
        place.mkdir(exist_ok=True)
        (place / "python").write_text("")


def recorder(make: ModuleType, monkeypatch: pytest.MonkeyPatch, code: int = 0) -> Recorder:
    made = Recorder(make, code)
    monkeypatch.setattr(make.subprocess, "call", made.call)
    monkeypatch.setattr(make.venv, "create", made.create)
    return made


def test_the_second_run_installs_nothing(
    make: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = recorder(make, monkeypatch)
    make.ensure_environment()
    assert (seen.made, len(seen.commands)) == (1, 1)
    assert seen.commands[0][-2:] == ["-r", "requirements-dev.txt"]
    make.ensure_environment()
    assert (seen.made, len(seen.commands)) == (1, 1)
    make.LOCK.write_text("numpy==2.4.7\n")
    make.ensure_environment()
    assert (seen.made, len(seen.commands)) == (1, 2), "a new lock is installed into the same .venv"


def test_a_failed_installation_is_not_taken_for_done(
    make: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = recorder(make, monkeypatch, code=1)
    for _ in range(2):
        with pytest.raises(SystemExit, match="could not be installed"):
            make.ensure_environment()
    assert len(seen.commands) == 2


def test_another_python_is_refused_in_a_sentence(
    make: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder(make, monkeypatch)
    monkeypatch.setattr(make.sys, "version_info", (3, 9, 1))
    with pytest.raises(SystemExit, match="This is Python 3.9; the course needs 3.11, 3.12 or 3.13"):
        make.ensure_environment()


def test_an_unknown_verb_names_the_known(
    make: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make.main(["bok"]) == 2
    said = capsys.readouterr().err
    assert "'bok'" in said and "book" in said


def test_make_and_make_py_have_the_same_verbs(
    make: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = re.search(r"^VERBS = (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert listed and listed[1].split() == list(make.VERBS)
    assert make.main([]) == 0
    said = capsys.readouterr().out
    assert all(name in said and job.__doc__ for name, job in make.VERBS.items())


# --- the locks --------------------------------------------------------------------


def pins(name: str) -> dict[str, list[Requirement]]:
    """Every pinned package of a lock with its lines (one per Python where they differ)."""
    found: dict[str, list[Requirement]] = {}
    for line in (ROOT / name).read_text().splitlines():
        text = line.split("#")[0].strip()
        if text and not text.startswith("-e"):
            found.setdefault(Requirement(text).name, []).append(Requirement(text))
    return found


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_is_complete(name: str) -> None:
    """Every line pins one version; the course itself comes last; every range is honoured."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ranges = list(project["dependencies"])
    if name == "requirements-dev.txt":
        ranges += project["optional-dependencies"]["dev"]
    locked = pins(name)
    for lines in locked.values():
        assert all(re.fullmatch(r"==[\w.]+", str(line.specifier)) for line in lines)
    for text in ranges:
        wanted = Requirement(text)
        assert wanted.name in locked, wanted.name
        for line in locked[wanted.name]:
            (pin,) = line.specifier
            assert wanted.specifier.contains(pin.version, prereleases=True), (wanted, line)
    assert (ROOT / name).read_text().rstrip().splitlines()[-1] == "-e ."


def test_both_locks_pin_the_same() -> None:
    student, full = pins("requirements.txt"), pins("requirements-dev.txt")
    assert set(student) < set(full)
    for name, lines in student.items():
        assert {str(line.specifier) for line in lines} == {str(x.specifier) for x in full[name]}


# --- the check ----------------------------------------------------------------------


def test_this_computer_is_ready(capsys: pytest.CaptureFixture[str]) -> None:
    check.quick_check()
    assert capsys.readouterr().out == "This computer is ready for the chapter.\n"


def test_the_check_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(check.sys, "version_info", (3, 10, 4))
    assert "3.10.4 is not one of" in check.python_version().detail

    memory = namedtuple("memory", "total")
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory(2 * 2**30))
    assert not check.memory().is_ok and "2.0 GiB" in check.memory().detail

    monkeypatch.setattr(check, "requires", lambda name: ["numpy>=99"])
    assert re.search(r"numpy [\d.]+ is not >=99: run `python -m pip", check.packages().detail)
    monkeypatch.setattr(check, "requires", lambda name: ["no-such-package>=1"])
    assert "no-such-package is not installed" in check.packages().detail

    monkeypatch.setenv("CNN_DATA", str(tmp_path / "typo"))
    assert not check.data().is_ok and "is not a folder" in check.data().detail

    check.quick_check()
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3 and all(line.startswith("TO DO") for line in said)


# --- the runs and the steps of the tests ---------------------------------------------


def test_an_unknown_run_names_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert runs.main(["mnist-cn"]) == 2
    said = capsys.readouterr().err
    assert "'mnist-cn'" in said and "permutation/cnn-plain" in said and "seed" not in said


def test_a_name_stands_for_a_run_a_setting_or_a_group() -> None:
    assert runs.named("mnist-cnn-seed1") == ["mnist-cnn-seed1"]
    assert runs.named("mnist-cnn") == [f"mnist-cnn-seed{seed}" for seed in range(3)]
    assert len(runs.named("permutation")) == 12
    assert runs.named("permutation/mlp-plain") == [
        f"permutation/mlp-plain-seed{seed}" for seed in range(3)
    ]
    assert runs.named("all") == list(RUNS)
    assert runs.named("permut") == []


def test_the_table_of_runs_has_a_line_for_each_setting_with_its_spread() -> None:
    def record(name: str, accuracy: float, seconds: float) -> dict[str, Any]:
        return {
            "name": name,
            "fingerprint": {"parameters": 1234, "arrays": {"x_train": {"shape": [5000, 28, 28]}}},
            "history": {"loss": [1.0, 0.5]},
            "results": {"test_accuracy": accuracy},
            "made": {
                "seconds": seconds, "cpu_seconds": 1.0, "date": "2026-01-01 10:00 UTC",
                "processor": "CPU", "cores": 2,
            },
        }  # fmt: skip

    found = [
        record("a/x-seed0", 0.90, 10), record("a/x-seed1", 0.92, 20), record("b", 0.5, 3),
    ]  # fmt: skip
    first, second = runs.rows(found)
    # 90 and 92: mean 91, sample standard deviation the root of 2.
    assert first == (
        "a/x", "2", "5,000", "1,234", "2", "15 s", "1 s", "91.00 ± 1.41", "2026-01-01",
        "CPU, 2 cores",
    )  # fmt: skip
    assert second[:2] == ("b", "1") and second[7] == "50.00"
    assert len(runs.table(found).splitlines()) == 3


def test_no_record_is_made_from_a_stand_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("CNN_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setenv("CNN_OFFLINE", "1")
    monkeypatch.setenv("CNN_RUNS_FOLDER", str(tmp_path / "runs"))
    assert runs.main([next(iter(RUNS))]) == 1
    assert "made from the real data only" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()


def test_chapters_are_compared_only_where_their_data_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.delenv("CNN_DATA", raising=False)
    compared, run_only = testing.notebooks_by_data()
    assert "chapters/09_project_mnist.ipynb" in run_only
    assert "chapters/13_regularization.ipynb" in run_only  # by way of utils.recipes
    assert "chapters/02_convolution_arithmetic.ipynb" in compared
    (tmp_path / "mnist.npz").write_bytes(b"")
    monkeypatch.setenv("CNN_DATA", str(tmp_path))
    assert "chapters/09_project_mnist.ipynb" in testing.notebooks_by_data()[0]
    assert all(command[0] == "-m" for _, command in testing.steps(quick=False))
