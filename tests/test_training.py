"""Recorded runs: when a record loads, when it does not, and what survives a kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from utils.datasets import DataCard
from utils.training import (
    RECORD_FILE,
    WEIGHTS_FILE,
    Recipe,
    RecordError,
    TrainingData,
    averaged_answers,
    differences,
    duration,
    evaluate,
    one_core_per_operation,
    read_record,
    sweep,
    train_or_load,
)

CARD = DataCard("Toy", "a test", (80, 8, 8, 1), (40, 8, 8, 1), tuple("0123"), "c0", True, False)


def toy_data(card: DataCard = CARD, shift: float = 0.0) -> TrainingData:
    """Four classes of noisy 8×8 pictures, one bright quarter each."""
    random = np.random.default_rng(0)
    y = np.tile(np.arange(4), 40)
    x = random.random((160, 8, 8, 1)).astype("float32")
    for picture, label in zip(x, y, strict=True):
        row, column = 4 * (label // 2), 4 * (label % 2)
        picture[row : row + 4, column : column + 4] += 0.5
    x += shift
    return TrainingData(
        x[:80], y[:80], x[120:], y[120:], card, x_valid=x[80:120], y_valid=y[80:120]
    )


def toy_model(units: int = 8, learning_rate: float = 0.01) -> Any:
    import utils.quiet_tensorflow

    import keras

    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(4, 3, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dropout(0.3),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


RECIPE = Recipe(epochs=4, batch_size=16)


@pytest.fixture(autouse=True)
def own_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for variable in ("CNN_RETRAIN", "CNN_RUNS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("CNN_RUNS_FOLDER", str(tmp_path / "runs"))
    return tmp_path / "runs"


def go(
    build: Callable[[], Any] = toy_model, data: TrainingData | None = None, **options: Any
) -> Any:
    recipe = options.pop("recipe", RECIPE)
    return train_or_load("toy", build, data or toy_data(), recipe, verbose=False, **options)


def test_trained_once_then_loaded(own_runs: Path) -> None:
    trained = go()
    assert not trained.loaded and trained.results["test_pictures"] == 40
    assert set(trained.history) == {"accuracy", "loss", "val_accuracy", "val_loss"}
    assert [len(values) for values in trained.history.values()] == [4] * 4
    loaded = go()
    assert loaded.loaded and loaded.history == trained.history
    assert loaded.results == trained.results and loaded.kept_epoch == trained.kept_epoch
    for first, second in zip(trained.model.get_weights(), loaded.model.get_weights(), strict=True):
        assert np.array_equal(first, second)
    data = toy_data()
    assert evaluate(loaded.model, data.x_test, data.y_test) == loaded.results
    made = loaded.made
    assert made["seconds"] > 0 and made["cores"] >= 1 and made["keras"] and made["processor"]


def test_the_best_epoch_is_kept() -> None:
    trained = go()
    best = int(np.argmax(trained.history["val_accuracy"])) + 1
    assert trained.kept_epoch == best
    data = toy_data()
    measured = trained.model.evaluate(data.x_valid, data.y_valid, verbose=0, return_dict=True)
    assert measured["accuracy"] == pytest.approx(trained.history["val_accuracy"][best - 1])
    by_loss = go(recipe=replace(RECIPE, monitor="val_loss"))
    assert by_loss.kept_epoch == int(np.argmin(by_loss.history["val_loss"])) + 1
    assert go(recipe=replace(RECIPE, keep="last")).kept_epoch == 4


def test_same_seed_same_history_other_seed_other(own_runs: Path) -> None:
    first = go(folder=own_runs / "a")
    second = go(folder=own_runs / "b")
    other = go(folder=own_runs / "c", seed=1)
    assert first.history == second.history
    assert first.history != other.history


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"build": lambda: toy_model(units=9)}, "model"),
        ({"build": lambda: toy_model(learning_rate=0.02)}, "optimizer"),
        ({"recipe": replace(RECIPE, batch_size=20)}, "recipe"),
        ({"seed": 3}, "seed"),
        ({"data": toy_data(replace(CARD, checksum="c1"))}, "data"),
        ({"data": toy_data(shift=0.01)}, "arrays"),
    ],
)
def test_a_stale_record_is_not_loaded(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], part: str
) -> None:
    go()
    monkeypatch.setenv("CNN_RUNS", "recorded")
    assert go().loaded
    with pytest.raises(RecordError, match=rf"record toy differs in [^;]*{part}"):
        go(**change)


def test_layer_names_and_a_last_digit_do_not_matter() -> None:
    trained = go()
    toy_model()  # Keras numbers layer names on within a session
    data = toy_data()
    nearly = replace(data, x_train=np.nextafter(data.x_train, np.float32(2)))
    assert go(data=nearly).loaded
    assert differences(trained.fingerprint, trained.fingerprint | {"seed": 9}) == ["seed"]


def test_nothing_recorded_is_shown_for_a_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    go()
    monkeypatch.setenv("CNN_RUNS", "recorded")
    stand_in = toy_data(replace(CARD, checksum="c2", is_stand_in=True))
    assert not go(data=stand_in).loaded


def test_a_sweep_on_a_stand_in_shows_the_records_and_says_so(
    capsys: pytest.CaptureFixture[str]
) -> None:
    models = {"0.01": toy_model}
    sweep("rate", models, toy_data(), RECIPE, seeds=(0, 1), verbose=False)
    stand_in = toy_data(replace(CARD, checksum="c2", is_original=False, is_stand_in=True), 0.3)
    runs = sweep("rate", models, stand_in, RECIPE, seeds=(0, 1))["0.01"]
    assert all(run.loaded and run.borrowed and "not on the stand-in" in str(run) for run in runs)
    assert capsys.readouterr().out == (
        "rate, 0.01: 2 loaded, made from the real data, not from the stand-in that you have\n"
    )
    other = sweep("rate", {"0.01": lambda: toy_model(units=9)}, stand_in, RECIPE, seeds=(0,))
    assert not other["0.01"][0].loaded and not other["0.01"][0].borrowed
    # What was trained on the stand-in itself is preferred to nothing, and is not borrowed.
    again = sweep("rate", {"0.01": lambda: toy_model(units=9)}, stand_in, RECIPE, seeds=(0,))
    assert again["0.01"][0].loaded and not again["0.01"][0].borrowed


def test_retrain_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    go()
    monkeypatch.setenv("CNN_RETRAIN", "1")
    assert not go().loaded


def test_a_damaged_record_says_what_to_do(own_runs: Path) -> None:
    go()
    place = own_runs / "local" / "toy"
    weights = place / WEIGHTS_FILE
    whole = weights.read_bytes()
    weights.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RecordError, match="weights of the record toy cannot be read"):
        go()
    (place / RECORD_FILE).write_text('{"format": 1, "na')
    with pytest.raises(RecordError, match="record toy cannot be read"):
        go()
    (place / RECORD_FILE).write_text('{"format": 0}')
    with pytest.raises(RecordError, match="not of format 1"):
        go()


class StopError(Exception):
    """Thrown in the middle of an epoch."""


def test_resumed_is_uninterrupted(own_runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = go(folder=own_runs / "whole")

    from utils.training_loop import Checkpoint

    calls = []

    def failing(self: Any, batch: int, logs: Any = None) -> None:
        if self.batches.epoch == 3 and batch == 3:
            raise StopError

    monkeypatch.setattr(Checkpoint, "on_train_batch_end", failing)
    with pytest.raises(StopError):
        go(folder=own_runs / "cut")
    assert not (own_runs / "cut" / "toy").exists(), "never half a record"
    assert len(list((own_runs / ".partial").glob("*.npz"))) == 1

    def recording(self: Any, batch: int, logs: Any = None) -> None:
        calls.append(self.batches.epoch)

    monkeypatch.setattr(Checkpoint, "on_train_batch_end", recording)
    resumed = go(folder=own_runs / "cut")
    assert calls == [3] * 5 + [4] * 5, "the first two epochs are not trained again"
    for key, values in whole.history.items():
        assert resumed.history[key] == pytest.approx(values, abs=2e-6)
    assert resumed.kept_epoch == whole.kept_epoch
    for first, second in zip(whole.model.get_weights(), resumed.model.get_weights(), strict=True):
        assert np.allclose(first, second, atol=1e-6)
    assert list((own_runs / ".partial").glob("*")) == []


def test_each_epoch_has_its_own_order_whatever_came_before() -> None:
    from utils.training_loop import ShuffledBatches

    x = np.arange(7, dtype="float32").reshape(7, 1)
    batches = ShuffledBatches(x, 10 * x, 3, seed=5)
    dataset = batches.dataset()
    for epoch in (1, 2, 7, 2):
        batches.begin(epoch)
        seen = [(a.numpy(), b.numpy()) for a, b in dataset]
        assert [len(a) for a, _ in seen] == [3, 3, 1] and len(batches) == 3
        order = np.random.default_rng([5, epoch]).permutation(7)
        assert np.concatenate([a for a, _ in seen]).ravel().tolist() == order.tolist()
        assert all(np.array_equal(b, 10 * a) for a, b in seen)


def test_flips_and_shifts_are_those_of_numpy() -> None:
    import tensorflow as tf

    from utils.training_loop import moved

    random = np.random.default_rng(0)
    pictures = random.random((50, 6, 9, 2)).astype("float32")
    flipped, moves = random.random(50) < 0.5, random.integers(-5, 6, (50, 2))
    got = moved(tf.constant(pictures), tf.constant(flipped), tf.constant(moves, tf.int32)).numpy()
    for picture, flip, (down, right), result in zip(pictures, flipped, moves, got, strict=True):
        turned = picture[:, ::-1] if flip else picture
        padded = np.pad(turned, ((5, 5), (5, 5), (0, 0)), mode="reflect")
        assert np.array_equal(result, padded[5 - down : 11 - down, 5 - right : 14 - right])


def test_alternate_flips_show_each_picture_from_both_sides_in_turn() -> None:
    from utils.training_loop import ShuffledBatches

    x = np.arange(200, dtype="float32").reshape(100, 1, 2, 1)

    def first_columns(flip: str, epoch: int) -> np.ndarray:
        batches = ShuffledBatches(x, np.arange(100), 7, seed=3, flip=flip)
        batches.begin(epoch)
        seen = {int(y): a for xs, ys in batches.dataset() for a, y in zip(xs, ys, strict=True)}
        return np.array([float(seen[index][0, 0, 0]) for index in range(100)]) % 2 == 1

    turned = {epoch: first_columns("alternate", epoch) for epoch in (1, 2, 3)}
    assert 30 < turned[1].sum() < 70
    assert np.array_equal(turned[1], turned[3]) and np.array_equal(turned[1], ~turned[2])
    drawn = first_columns("random", 1), first_columns("random", 2)
    assert 30 < drawn[0].sum() < 70 and 20 < (drawn[0] ^ drawn[1]).sum() < 80
    assert not first_columns("none", 1).any()


def test_shifts_are_drawn_anew_for_each_picture_and_epoch() -> None:
    from utils.training_loop import ShuffledBatches

    spot = np.zeros((300, 9, 9, 1), dtype="float32")
    spot[:, 4, 4] = 1
    places = {}
    for epoch in (1, 2):
        batches = ShuffledBatches(spot, np.arange(300), 50, seed=0, shift=2)
        batches.begin(epoch)
        pairs = [pair for xs, ys in batches.dataset() for pair in zip(xs, ys, strict=True)]
        seen = {int(label): picture.numpy() for picture, label in pairs}
        places[epoch] = [np.argwhere(seen[index])[0][:2].tolist() for index in range(300)]
    everywhere = {(row, column) for row in range(2, 7) for column in range(2, 7)}
    assert {tuple(place) for place in places[1]} == everywhere
    assert places[1] != places[2]


def test_a_recipe_with_flips_repeats_and_has_its_own_fingerprint(own_runs: Path) -> None:
    moving = replace(RECIPE, flip="alternate", shift=1, average_flips=True)
    assert RECIPE.config() == {
        "epochs": 4, "batch_size": 16, "keep": "best", "monitor": "val_accuracy"
    }  # fmt: skip
    plain, whole = go(), go(recipe=moving, folder=own_runs / "whole")
    assert whole.history != plain.history
    assert differences(plain.fingerprint, whole.fingerprint) == ["recipe"]
    data = toy_data()
    answers = [whole.model.predict(x, verbose=0) for x in (data.x_test, data.x_test[:, :, ::-1])]
    wrong = [int((a.argmax(-1) != data.y_test).sum()) for a in (sum(answers), answers[0])]
    assert [whole.results[key] for key in ("test_errors", "test_errors_unflipped")] == wrong
    assert go(recipe=moving, folder=own_runs / "again").history == whole.history

    around = go(recipe=replace(moving, average_shift=1), folder=own_runs / "around")
    assert differences(whole.fingerprint, around.fingerprint) == ["recipe"]
    assert around.history == whole.history
    wide = np.pad(data.x_test, ((0, 0), (1, 1), (1, 1), (0, 0)), mode="reflect")
    views = [data.x_test, data.x_test, wide[:, 2:, 2:], wide[:, :-2, :-2]]
    answers = [whole.model.predict(x, verbose=0) for x in views]
    answers += [whole.model.predict(x[:, :, ::-1], verbose=0) for x in views]
    wrong = [int((sum(answers).argmax(-1) != data.y_test).sum()), whole.results["test_errors"]]
    assert [around.results[key] for key in ("test_errors", "test_errors_unshifted")] == wrong


@pytest.mark.parametrize(("flips", "shift"), [(False, 0), (True, 0), (False, 2), (True, 1)])
def test_answers_are_averaged_over_mirror_images_and_moved_pictures(
    flips: bool, shift: int
) -> None:
    x = np.random.default_rng(5).random((6, 7, 7, 2))
    place = {"row": 3, "column": 4}

    class OnePixel:
        """Answers with one pixel of 7×7: the classes are its channels."""

        def predict(self, x: np.ndarray, **options: Any) -> np.ndarray:
            return x[:, place["row"], place["column"]]

    def reflected(row: int, column: int) -> np.ndarray:
        """The pixel that the rim shows, if it is one of the rim's."""
        inside = [6 - abs(6 - abs(index)) for index in (row, column)]
        return x[:, inside[0], inside[1]]

    def moved(by: int) -> np.ndarray:
        """The pixel of the moved picture, or its mean with the mirror's, which comes after."""
        row, column = place.values()
        straight = reflected(row + by, column + by)
        return (straight + reflected(row + by, 6 - column + by)) / 2 if flips else straight

    for row, column in ((3, 4), (0, 0), (6, 1)):
        place.update(row=row, column=column)
        expected = moved(0) / 2 + moved(shift) / 4 + moved(-shift) / 4
        assert np.allclose(averaged_answers(OnePixel(), x, flips=flips, shift=shift), expected)


def test_a_sweep_keeps_results_without_weights(own_runs: Path) -> None:
    models = {"0.01": toy_model, "1e9": lambda: toy_model(learning_rate=1e9)}
    runs = sweep("rate", models, toy_data(), RECIPE, seeds=(0, 1), verbose=False)
    assert {setting: len(each) for setting, each in runs.items()} == {"0.01": 2, "1e9": 2}
    place = own_runs / "local" / "rate" / "0.01-seed1"
    assert [path.name for path in place.iterdir()] == [RECORD_FILE]
    assert runs["0.01"][0].history != runs["0.01"][1].history
    again = sweep("rate", models, toy_data(), RECIPE, seeds=(0, 1), verbose=False)
    assert all(run.loaded and run.model is None for each in again.values() for run in each)
    for setting, each in again.items():
        for before, after in zip(runs[setting], each, strict=True):
            # A loss that is no number any more comes back as such; and NaN is not NaN.
            assert after.history.keys() == before.history.keys()
            for key, values in before.history.items():
                assert after.history[key] == pytest.approx(values, nan_ok=True)
    assert len(again["0.01"][0].epoch_seconds) == RECIPE.epochs


def test_a_sweep_may_change_data_and_recipe(own_runs: Path) -> None:
    data = {"few": toy_data(), "many": toy_data(shift=0.1)}
    recipe = {"few": RECIPE, "many": replace(RECIPE, batch_size=40, epochs=2)}
    runs = sweep("size", {"few": toy_model, "many": toy_model}, data, recipe, seeds=(3,))
    assert [len(runs[key][0].history["loss"]) for key in ("few", "many")] == [4, 2]
    assert runs["few"][0].fingerprint["arrays"] != runs["many"][0].fingerprint["arrays"]
    assert runs["many"][0].name == "size/many-seed3"


def test_a_loss_that_is_no_number_is_stored_as_valid_json(own_runs: Path) -> None:
    # Not by a picture with a NaN in it: fused convolution and ReLU make 0 of that on some machines.
    go(partial(toy_model, learning_rate=float("inf")), weights=False)
    place = own_runs / "local" / "toy"

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    json.loads((place / RECORD_FILE).read_text(), parse_constant=refuse)
    assert np.isnan(read_record(place)["history"]["loss"]).all()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_process_leaves_no_half_record(own_runs: Path) -> None:
    program = f"""
        import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})
        from test_training import *
        train_or_load("toy", toy_model, toy_data(), Recipe(epochs=1000, batch_size=4),
                      verbose=False)
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(program)])
    try:
        deadline = time.monotonic() + 120
        while not list((own_runs / ".partial").glob("*.npz")):
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.1)
        time.sleep(0.5)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not list(own_runs.rglob(RECORD_FILE))
    (partial,) = (own_runs / ".partial").glob("*.npz")
    with np.load(partial) as stored:
        assert json.loads(str(stored["state"]))["epoch"] >= 1


def test_what_cannot_be_trained_is_said() -> None:
    import utils.quiet_tensorflow

    import keras

    data = toy_data()
    with pytest.raises(ValueError, match="not compiled"):
        go(lambda: keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten()]))
    with pytest.raises(ValueError, match="no validation set"):
        go(data=replace(data, x_valid=None, y_valid=None))
    with pytest.raises(ValueError, match="80 pictures and y_train 79 labels"):
        replace(data, y_train=data.y_train[:79])
    with pytest.raises(ValueError, match="keep is 'first'"):
        Recipe(epochs=1, batch_size=1, keep="first")
    with pytest.raises(ValueError, match="epochs=0"):
        Recipe(epochs=0, batch_size=1)
    with pytest.raises(ValueError, match="flip is 'upside down'"):
        Recipe(epochs=1, batch_size=1, flip="upside down")
    with pytest.raises(ValueError, match="average_shift -1: .* 0 pixels or more"):
        Recipe(epochs=1, batch_size=1, average_shift=-1)
    with pytest.raises(ValueError, match="The shift is 8 and the pictures are 8×8"):
        go(recipe=replace(RECIPE, shift=8))
    with pytest.raises(ValueError, match="name is '../x'"):
        train_or_load("../x", toy_model, data, RECIPE)
    with pytest.raises(ValueError, match="at most one '/'"):
        train_or_load("a/b/c", toy_model, data, RECIPE)
    with pytest.raises(ValueError, match="monitors 'val_f1'"):
        go(recipe=replace(RECIPE, monitor="val_f1"))


def test_seconds_in_words() -> None:
    words = {0.4: "0 s", 59.4: "59 s", 185: "3 min 5 s", 3599.6: "1 h 0 min", 3840: "1 h 4 min"}
    assert {seconds: duration(seconds) for seconds in words} == words


def test_one_core_per_operation_in_time_and_too_late(monkeypatch: pytest.MonkeyPatch) -> None:
    threads = "TF_NUM_INTRAOP_THREADS"
    monkeypatch.delenv(threads, raising=False)
    monkeypatch.setitem(sys.modules, "tensorflow", ModuleType("tensorflow"))
    assert not one_core_per_operation() and threads not in os.environ
    monkeypatch.delitem(sys.modules, "tensorflow")
    monkeypatch.setenv(threads, "3")
    assert not one_core_per_operation() and os.environ[threads] == "3"
    monkeypatch.delenv(threads)
    assert one_core_per_operation() and os.environ[threads] == "1"
    del os.environ[threads]


def test_steps_of_a_recipe() -> None:
    assert Recipe(epochs=3, batch_size=32).steps(64) == 3 * 2
    assert Recipe(epochs=3, batch_size=32).steps(65) == 3 * 3  # the last batch has one picture
