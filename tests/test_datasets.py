"""The loaders: every source, every kind of bad file, the stand-ins, the mapped copy."""

from __future__ import annotations

import functools
import hashlib
import http.server
import pickle
import tarfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from utils import datasets, stand_ins
from utils.datasets import KEYS, DataError, load_cifar10, load_mnist


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No data folder, an empty Keras cache, an empty course cache, no network."""
    monkeypatch.delenv("CNN_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("CNN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CNN_OFFLINE", "1")


def small(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Make the loader expect 50 training and 20 test pictures, so that files are quickly made."""
    entry = getattr(datasets, name)
    monkeypatch.setattr(datasets, name, replace(entry, n_train=50, n_test=20))


def arrays(picture: tuple[int, ...], seed: int = 0) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    made = {}
    for part, count in (("train", 50), ("test", 20)):
        made[f"x_{part}"] = random.integers(0, 256, (count, *picture), dtype=np.uint8)
        made[f"y_{part}"] = random.integers(0, 10, count, dtype=np.uint8)
    return made


def data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, content: dict[str, np.ndarray]
) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    np.savez(folder / file, allow_pickle=True, **content)
    monkeypatch.setenv("CNN_DATA", str(folder))
    return folder / file


def test_a_named_folder_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    made = arrays((28, 28))
    data_folder(monkeypatch, tmp_path, "mnist.npz", made)
    cached = tmp_path / "keras" / "datasets"
    cached.mkdir(parents=True)
    np.savez(cached / "mnist.npz", **arrays((28, 28), seed=1))  # type: ignore[arg-type]
    for _ in range(2):  # the second time from the mapped copy
        (x_train, y_train), (x_test, y_test), card = load_mnist()
        for key, got in zip(KEYS, (x_train, y_train, x_test, y_test), strict=True):
            assert got.dtype == np.uint8
            assert np.array_equal(got, made[key])
        assert "CNN_DATA" in card.source and not card.is_stand_in and not card.is_original


def test_the_keras_cache_comes_next(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    cached = tmp_path / "keras" / "datasets"
    cached.mkdir(parents=True)
    made = arrays((28, 28))
    np.savez(cached / "mnist.npz", **made)  # type: ignore[arg-type]
    (x_train, _), _, card = load_mnist()
    assert np.array_equal(x_train, made["x_train"])
    assert card.source == "the Keras cache"


def keras_batches(folder: Path, made: dict[str, np.ndarray]) -> None:
    """Write the six files that Keras unpacks for CIFAR-10."""
    inner = folder / "cifar-10-batches-py"
    inner.mkdir(parents=True)
    parts = [(f"data_batch_{k + 1}", slice(10 * k, 10 * k + 10), "train") for k in range(5)]
    for name, chosen, part in [*parts, ("test_batch", slice(None), "test")]:
        x = made[f"x_{part}"][chosen].transpose(0, 3, 1, 2).reshape(-1, 3072)
        batch = {b"data": x, b"labels": made[f"y_{part}"][chosen].tolist()}
        (inner / name).write_bytes(pickle.dumps(batch, protocol=2))


def test_cifar10_is_the_same_from_every_source(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder in another order, with (n, 1) labels, and Keras's batches: one order, one card."""
    small(monkeypatch, "_CIFAR10")
    made = arrays((32, 32, 3))
    keras_batches(tmp_path / "keras" / "datasets" / "cifar-10-batches-py-target", made)
    (x_keras, y_keras), (x_keras_test, _), card_keras = load_cifar10()

    order = np.random.default_rng(3).permutation(50)
    shuffled = made | {"x_train": made["x_train"][order], "y_train": made["y_train"][order, None]}
    data_folder(monkeypatch, tmp_path, "cifar10.npz", shuffled)
    (x_named, y_named), (x_named_test, _), card_named = load_cifar10()

    assert np.array_equal(x_keras, x_named) and np.array_equal(y_keras, y_named)
    assert np.array_equal(x_keras_test, x_named_test)
    assert card_keras.checksum == card_named.checksum
    assert not np.array_equal(x_named, made["x_train"])
    pairs = {(x.tobytes(), int(y)) for x, y in zip(made["x_train"], made["y_train"], strict=True)}
    assert {(x.tobytes(), int(y)) for x, y in zip(x_named, y_named, strict=True)} == pairs


def test_a_pickle_that_calls_something_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    small(monkeypatch, "_CIFAR10")
    folder = tmp_path / "keras" / "datasets" / "cifar-10-batches-py-target"
    keras_batches(folder, arrays((32, 32, 3)))

    class Harmful:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return Path.touch, (tmp_path / "touched",)  # type: ignore[return-value]

    (folder / "cifar-10-batches-py" / "data_batch_2").write_bytes(pickle.dumps(Harmful()))
    with pytest.raises(DataError, match="data_batch_2 is damaged"):
        load_cifar10()
    assert not (tmp_path / "touched").exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"x_train": np.zeros((50, 27, 28), np.uint8)}, r"\(50, 27, 28\), expected \(50, 28, 28\)"),
        ({"y_test": np.zeros(19, np.uint8)}, r"y_test has shape \(19,\), expected \(20,\)"),
        ({"x_test": np.zeros((20, 28, 28), np.float32)}, "x_test is float32, expected uint8"),
        ({"y_train": np.full(50, 10, np.uint8)}, "labels from 10 to 10, expected 0 to 9"),
        ({"y_train": np.full(50, -1, np.int64)}, "labels from -1 to -1, expected 0 to 9"),
        ({"x_test": np.array([{}] * 20)}, "is damaged or incomplete"),
    ],
)
def test_wrong_arrays_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: dict[str, np.ndarray], says: str
) -> None:
    small(monkeypatch, "_MNIST")
    path = data_folder(monkeypatch, tmp_path, "mnist.npz", arrays((28, 28)) | change)
    with pytest.raises(DataError, match=says) as raised:
        load_mnist()
    message = str(raised.value)
    assert message.startswith(str(path)) and "\n" not in message
    assert not any((tmp_path / "cache").glob("*")), "a bad file must leave no copy behind"


def test_a_missing_array_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    content = arrays((28, 28))
    del content["y_test"]
    data_folder(monkeypatch, tmp_path, "mnist.npz", content)
    with pytest.raises(DataError, match="no array 'y_test'"):
        load_mnist()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.999])
def test_a_truncated_file_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, share: float
) -> None:
    small(monkeypatch, "_MNIST")
    path = data_folder(monkeypatch, tmp_path, "mnist.npz", arrays((28, 28)))
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DataError, match="mnist.npz is damaged or incomplete .*: delete it"):
        load_mnist()


def test_a_flipped_bit_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    path = data_folder(monkeypatch, tmp_path, "mnist.npz", arrays((28, 28)))
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 4] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(DataError, match="is damaged or incomplete"):
        load_mnist()


def test_a_folder_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CNN_DATA", str(tmp_path / "typo"))
    with pytest.raises(DataError, match="typo', which is not a folder"):
        load_mnist()


def test_the_stand_in_is_never_silent(capsys: pytest.CaptureFixture[str]) -> None:
    for load, real in ((load_mnist, "MNIST"), (load_cifar10, "CIFAR-10")):
        for _ in range(2):
            (x_train, y_train), (x_test, y_test), card = load()
            notice = capsys.readouterr().out
            assert f"NOTICE: this is not {real}" in notice and "CNN_DATA" in notice
            assert card.is_stand_in and not card.is_original and real not in card.name
            assert len(x_train) == len(y_train) and len(x_test) == len(y_test)
            assert set(y_train) == set(y_test) == set(range(10))
            assert x_train.dtype == y_train.dtype == np.uint8


def test_the_digits_are_real_and_centred() -> None:
    from sklearn.datasets import load_digits

    made = stand_ins.digits()
    assert made["x_train"].shape == (1437, 28, 28) and made["x_test"].shape == (360, 28, 28)
    labels = np.concatenate([made["y_train"], made["y_test"]])
    assert np.array_equal(labels, load_digits().target)
    small_again = made["x_train"][0][4:24, 4:24].reshape(4, 5, 4, 5).mean((1, 3))
    original = load_digits().images[0].reshape(4, 2, 4, 2).mean((1, 3)) * 255 / 16
    assert np.corrcoef(small_again.ravel(), original.ravel())[0, 1] > 0.95


def test_a_linear_model_cannot_separate_the_shapes() -> None:
    from sklearn.linear_model import RidgeClassifier

    made = stand_ins.shapes()
    again = stand_ins.shapes()
    assert datasets.checksum_of(made) == datasets.checksum_of(again)
    x_train = made["x_train"].reshape(5000, -1) / 255.0
    x_test = made["x_test"].reshape(1000, -1) / 255.0
    linear = RidgeClassifier(alpha=100.0).fit(x_train, made["y_train"])
    assert linear.score(x_test, made["y_test"]) < 0.25


def test_the_mapped_copy_is_safe_to_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    made = arrays((28, 28))
    data_folder(monkeypatch, tmp_path, "mnist.npz", made)
    (x_train, _), _, _ = load_mnist()
    x_train[:] = 7
    (again, _), _, _ = load_mnist()
    assert np.array_equal(again, made["x_train"])


def test_a_changed_file_is_read_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    data_folder(monkeypatch, tmp_path, "mnist.npz", arrays((28, 28)))
    load_mnist()
    other = arrays((28, 28), seed=5)
    path = data_folder(monkeypatch, tmp_path, "mnist.npz", other)
    path.touch()
    (x_train, _), _, _ = load_mnist()
    assert np.array_equal(x_train, other["x_train"])


def test_a_damaged_copy_is_made_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    small(monkeypatch, "_MNIST")
    made = arrays((28, 28))
    data_folder(monkeypatch, tmp_path, "mnist.npz", made)
    load_mnist()
    (copy,) = (tmp_path / "cache").iterdir()
    (copy / "x_train.npy").write_bytes(b"")
    (x_train, _), _, _ = load_mnist()
    assert np.array_equal(x_train, made["x_train"])
    assert (copy / "x_train.npy").stat().st_size > 0


def test_a_cache_that_cannot_be_written_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    small(monkeypatch, "_MNIST")
    made = arrays((28, 28))
    data_folder(monkeypatch, tmp_path, "mnist.npz", made)
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("CNN_CACHE", str(tmp_path / "a file" / "cache"))
    (x_train, _), _, _ = load_mnist()
    assert np.array_equal(x_train, made["x_train"])


# --- Keras's download, from a server on this computer -------------------------


class _Quiet(http.server.SimpleHTTPRequestHandler):
    cut_after: int | None = None

    def log_message(self, format: str, *args: object) -> None:
        pass

    def copyfile(self, source, outputfile) -> None:  # type: ignore[no-untyped-def]
        outputfile.write(source.read(self.cut_after) if self.cut_after else source.read())


@pytest.fixture()
def server(tmp_path: Path) -> Iterator[tuple[str, Path, type[_Quiet]]]:
    folder = tmp_path / "server"
    folder.mkdir()
    handler = type("Handler", (_Quiet,), {})
    httpd = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
    )
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}", folder, handler
    httpd.shutdown()
    httpd.server_close()


def serve_mnist(
    monkeypatch: pytest.MonkeyPatch, server: tuple[str, Path, type[_Quiet]]
) -> dict[str, np.ndarray]:
    address, folder, _ = server
    made = arrays((28, 28))
    np.savez(folder / "mnist.npz", **made)  # type: ignore[arg-type]
    entry = replace(
        datasets._MNIST, n_train=50, n_test=20, url=f"{address}/mnist.npz",
        url_sha256=hashlib.sha256((folder / "mnist.npz").read_bytes()).hexdigest(),
    )  # fmt: skip
    monkeypatch.setattr(datasets, "_MNIST", entry)
    monkeypatch.setenv("CNN_OFFLINE", "0")
    return made


def test_keras_downloads_into_its_cache(
    monkeypatch: pytest.MonkeyPatch, server: tuple[str, Path, type[_Quiet]], tmp_path: Path
) -> None:
    made = serve_mnist(monkeypatch, server)
    (x_train, _), _, card = load_mnist()
    assert np.array_equal(x_train, made["x_train"]) and card.source == "Keras's download"
    assert [path.name for path in (tmp_path / "keras" / "datasets").iterdir()] == ["mnist.npz"]
    assert load_mnist()[2].source == "the Keras cache"


def test_keras_unpacks_cifar10(
    monkeypatch: pytest.MonkeyPatch, server: tuple[str, Path, type[_Quiet]], tmp_path: Path
) -> None:
    address, folder, _ = server
    made = arrays((32, 32, 3))
    keras_batches(tmp_path / "packed", made)
    with tarfile.open(folder / "cifar.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "packed" / "cifar-10-batches-py", "cifar-10-batches-py")
    digest = hashlib.sha256((folder / "cifar.tar.gz").read_bytes()).hexdigest()
    entry = replace(
        datasets._CIFAR10, n_train=50, n_test=20, url=f"{address}/cifar.tar.gz", url_sha256=digest
    )
    monkeypatch.setattr(datasets, "_CIFAR10", entry)
    monkeypatch.setenv("CNN_OFFLINE", "0")
    (x_train, _), _, card = load_cifar10()
    assert card.source == "Keras's download"
    assert sorted(x.tobytes() for x in x_train) == sorted(x.tobytes() for x in made["x_train"])


def test_a_broken_download_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, server: tuple[str, Path, type[_Quiet]], tmp_path: Path
) -> None:
    serve_mnist(monkeypatch, server)
    server[2].cut_after = 1000
    with pytest.raises(DataError, match="broke off .*: nothing was kept") as raised:
        load_mnist()
    assert "\n" not in str(raised.value)
    assert list((tmp_path / "keras" / "datasets").iterdir()) == []


def test_no_server_means_the_stand_in(
    monkeypatch: pytest.MonkeyPatch, server: tuple[str, Path, type[_Quiet]]
) -> None:
    entry = replace(datasets._MNIST, url="http://127.0.0.1:9/mnist.npz")  # nothing listens there
    monkeypatch.setattr(datasets, "_MNIST", entry)
    monkeypatch.setenv("CNN_OFFLINE", "0")
    assert load_mnist()[2].is_stand_in
