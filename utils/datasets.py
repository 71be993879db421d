"""Load MNIST and CIFAR-10, the same arrays wherever they come from.

    (x_train, y_train), (x_test, y_test), card = load_mnist()

Both loaders look, in this order, in

1. the folder named by the environment variable ``CNN_DATA`` (``mnist.npz`` and
   ``cifar10.npz`` with Keras's keys ``x_train, y_train, x_test, y_test``);
2. the Keras cache (``~/.keras/datasets``, or ``$KERAS_HOME/datasets``);
3. Keras's download, unless ``CNN_OFFLINE=1``;
4. when there is no network: a stand-in that ships with the course, announced
   by a printed notice and by ``card.is_stand_in``.

The first load of a file checks it and keeps a memory-mappable copy in the
user's cache folder (``CNN_CACHE`` names another), so that later loads take
milliseconds and no more memory than the arrays that are really touched.

CIFAR-10 circulates in more than one order. The loader brings the pictures into
one order of its own, by the BLAKE2 digest of each picture: a fixed shuffle
that is the same for every source, so that "the first 5,000 training pictures"
are the same pictures everywhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from platformdirs import user_cache_dir

Split = tuple[np.ndarray, np.ndarray]

KEYS = ("x_train", "y_train", "x_test", "y_test")
DIGIT_NAMES = tuple(str(digit) for digit in range(10))
CIFAR10_NAMES = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip

# Changing the layout of the cached copies changes this number, so that old copies are not read.
_CACHE_LAYOUT = 1


class DataError(ValueError):
    """A data file is missing, damaged or not what its name says; the message says what to do."""


@dataclass(frozen=True)
class DataCard:
    """What was loaded, from where, and how to recognise it.

    Attributes:
        name: "MNIST", "CIFAR-10", or the stand-in's name.
        source: where the arrays came from, in words (no path).
        train_shape, test_shape: shapes of ``x_train`` and ``x_test``.
        class_names: the ten classes in label order.
        checksum: SHA-256 over the four arrays, in the order of ``KEYS``.
        is_original: True if the checksum is that of the original data.
        is_stand_in: True if this is the small replacement for use without network.
    """

    name: str
    source: str
    train_shape: tuple[int, ...]
    test_shape: tuple[int, ...]
    class_names: tuple[str, ...]
    checksum: str
    is_original: bool
    is_stand_in: bool

    def __str__(self) -> str:
        shape = "×".join(str(side) for side in self.train_shape[1:])
        state = "stand-in" if self.is_stand_in else ("original" if self.is_original else "changed")
        return (
            f"{self.name} ({state}): {self.train_shape[0]:,} training and "
            f"{self.test_shape[0]:,} test pictures of {shape}, uint8, "
            f"checksum {self.checksum[:12]}, from {self.source}"
        )


@dataclass(frozen=True)
class _Dataset:
    """How to find and check one data set."""

    name: str
    file: str
    picture: tuple[int, ...]
    n_train: int
    n_test: int
    class_names: tuple[str, ...]
    original_checksum: str
    url: str
    url_sha256: str
    keras_entry: str  # what Keras calls it in its cache
    own_order: bool


_MNIST = _Dataset(
    name="MNIST",
    file="mnist.npz",
    picture=(28, 28),
    n_train=60_000,
    n_test=10_000,
    class_names=DIGIT_NAMES,
    original_checksum="35c84d4ec0b82dd3f6d7cc02b717c69c49396eb0cb772ad4a12b30492908a194",
    # Address and digest are those of keras.datasets.mnist.
    url="https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",
    url_sha256="731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
    keras_entry="mnist.npz",
    own_order=False,
)
_CIFAR10 = _Dataset(
    name="CIFAR-10",
    file="cifar10.npz",
    picture=(32, 32, 3),
    n_train=50_000,
    n_test=10_000,
    class_names=CIFAR10_NAMES,
    original_checksum="44996ff8116240ec8da78d809a511099b4aebbacf50f3ec148aa281182568e3c",
    # Address and digest are those of keras.datasets.cifar10.
    url="https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz",
    url_sha256="6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce",
    keras_entry="cifar-10-batches-py-target",
    own_order=True,
)


def load_mnist() -> tuple[Split, Split, DataCard]:
    """Load MNIST: 70,000 handwritten digits.

    Returns:
        ``(x_train, y_train), (x_test, y_test), card``: ``x_train`` uint8
        (60000, 28, 28) with 0 black and 255 white, ``y_train`` uint8 (60000,)
        in 0..9, ``x_test`` uint8 (10000, 28, 28), ``y_test`` uint8 (10000,).
        The stand-in has the same pictures' size and fewer of them.

    Raises:
        DataError: a file that was found is truncated, corrupt, or has the
            wrong arrays; or ``CNN_DATA`` names no folder.

    Source: Y. LeCun, C. Cortes, C. Burges, The MNIST database of handwritten digits.
    """
    return _load(_MNIST)


def load_cifar10() -> tuple[Split, Split, DataCard]:
    """Load CIFAR-10: 60,000 colour pictures of ten kinds of things.

    Returns:
        ``(x_train, y_train), (x_test, y_test), card``: ``x_train`` uint8
        (50000, 32, 32, 3), ``y_train`` uint8 (50000,) in 0..9, ``x_test`` uint8
        (10000, 32, 32, 3), ``y_test`` uint8 (10000,), in the course's own
        fixed order. The stand-in has the same pictures' size and fewer of them.

    Raises:
        DataError: as for :func:`load_mnist`.

    Source: A. Krizhevsky, Learning multiple layers of features from tiny images, 2009.
    """
    return _load(_CIFAR10)


def _load(dataset: _Dataset) -> tuple[Split, Split, DataCard]:
    found = _find(dataset)
    if found is None and os.environ.get("CNN_OFFLINE", "0") != "1":
        found = _download(dataset)
    if found is None:
        return _stand_in(dataset)
    path, source = found
    return _arrays_of_file(dataset, path, source)


def _find(dataset: _Dataset) -> tuple[Path, str] | None:
    """The first place that has the file, and that place in words."""
    named = os.environ.get("CNN_DATA")
    if named:
        folder = Path(named).expanduser()
        if not folder.is_dir():
            raise DataError(
                f"CNN_DATA names '{named}', which is not a folder: set it to the folder that "
                f"holds {dataset.file}, or unset it."
            )
        if (folder / dataset.file).is_file():
            return folder / dataset.file, "the folder named by CNN_DATA"
    cached = _keras_datasets() / dataset.keras_entry
    if cached.exists():
        return cached, "the Keras cache"
    return None


def local_source(name: str) -> str | None:
    """Where the real "mnist" or "cifar10" would come from, in words; None if it is not here yet.

    Raises:
        DataError: ``CNN_DATA`` names no folder.
    """
    found = _find({"mnist": _MNIST, "cifar10": _CIFAR10}[name])
    return found[1] if found else None


def _keras_datasets() -> Path:
    home = os.environ.get("KERAS_HOME")
    return (Path(home) if home else Path.home() / ".keras") / "datasets"


def _cache_folder() -> Path:
    named = os.environ.get("CNN_CACHE")
    return Path(named) if named else Path(user_cache_dir("cnns-by-the-numbers", appauthor=False))


# --- reading and checking ---------------------------------------------------


def _arrays_of_file(
    dataset: _Dataset, path: Path, source: str
) -> tuple[Split, Split, DataCard]:
    stat = path.stat()
    identity = f"{_CACHE_LAYOUT} {path.resolve()} {stat.st_size} {stat.st_mtime_ns}"
    key = hashlib.sha256(identity.encode()).hexdigest()[:16]

    def read() -> dict[str, np.ndarray]:
        arrays = _read_keras_batches(path) if path.is_dir() else _read_npz(path)
        arrays = _checked(dataset, arrays, path)
        return _in_own_order(arrays) if dataset.own_order else arrays

    arrays, checksum = _mapped_copy(f"{Path(dataset.file).stem}-{key}", read)
    return _result(
        arrays,
        DataCard(
            name=dataset.name,
            source=source,
            train_shape=arrays["x_train"].shape,
            test_shape=arrays["x_test"].shape,
            class_names=dataset.class_names,
            checksum=checksum,
            is_original=checksum == dataset.original_checksum,
            is_stand_in=False,
        ),
    )


def _read_npz(path: Path) -> dict[str, np.ndarray]:
    try:
        with np.load(path, allow_pickle=False) as archive:
            missing = [key for key in KEYS if key not in archive.files]
            if missing:
                raise DataError(
                    f"{path} has no array '{missing[0]}' (it has {', '.join(archive.files)}): "
                    f"it must hold {', '.join(KEYS)}, Keras's names; put the right file there."
                )
            return {key: archive[key] for key in KEYS}
    except DataError:
        raise
    except PermissionError as error:
        raise DataError(f"{path} may not be read: give yourself permission to read it.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, AttributeError) as error:
        raise DataError(
            f"{path} is damaged or incomplete ({_first_line(error)}): delete it and get it again."
        ) from error


def _read_keras_batches(folder: Path) -> dict[str, np.ndarray]:
    """Read the six batch files that Keras unpacks, each a dict with rows of 3,072 bytes.

    Source: the layout described at the data set's page, as read by keras.datasets.cifar10.
    """
    inner = folder / "cifar-10-batches-py"
    names = [f"data_batch_{number}" for number in range(1, 6)] + ["test_batch"]
    pictures, labels = [], []
    for name in names:
        try:
            with open(inner / name, "rb") as file:
                batch = _PlainUnpickler(file, encoding="bytes").load()
            pictures.append(batch[b"data"].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1))
            labels.append(np.asarray(batch[b"labels"], dtype=np.uint8))
        except (OSError, EOFError, KeyError, ValueError, AttributeError, TypeError,
                pickle.UnpicklingError) as error:  # fmt: skip
            raise DataError(
                f"{inner / name} is damaged or incomplete ({_first_line(error)}): delete the "
                f"folder {folder.name} in the Keras cache and load again."
            ) from error
    return {
        "x_train": np.concatenate(pictures[:5]),
        "y_train": np.concatenate(labels[:5]),
        "x_test": pictures[5],
        "y_test": labels[5],
    }


class _PlainUnpickler(pickle.Unpickler):
    """A pickle may name any function to call; a batch of CIFAR-10 needs only NumPy's arrays."""

    def find_class(self, module: str, name: str) -> Any:
        if module.split(".")[0] == "numpy" and name in ("_reconstruct", "ndarray", "dtype"):
            return super().find_class(module, name)
        if (module, name) == ("_codecs", "encode"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"it asks for {module}.{name}")


def _checked(
    dataset: _Dataset, arrays: dict[str, np.ndarray], path: Path
) -> dict[str, np.ndarray]:
    expected = {
        "x_train": (dataset.n_train, *dataset.picture),
        "y_train": (dataset.n_train,),
        "x_test": (dataset.n_test, *dataset.picture),
        "y_test": (dataset.n_test,),
    }
    good = {}
    for key, shape in expected.items():
        array = arrays[key]
        if key.startswith("y") and array.ndim == 2 and array.shape[1] == 1:
            array = array[:, 0]  # Keras gives CIFAR-10's labels as (n, 1)
        if array.shape != shape:
            raise DataError(
                f"{path}: {key} has shape {array.shape}, expected {shape}: this is not "
                f"{dataset.name}; put the right file there."
            )
        integer_labels = key.startswith("y") and np.issubdtype(array.dtype, np.integer)
        if array.dtype != np.uint8 and not integer_labels:
            raise DataError(
                f"{path}: {key} is {array.dtype}, expected uint8 (0 to 255): save it without "
                f"rescaling, or get the original file."
            )
        if key.startswith("y") and not (array.min() >= 0 and array.max() <= 9):
            raise DataError(
                f"{path}: {key} has labels from {array.min()} to {array.max()}, expected 0 to 9: "
                f"get the original file."
            )
        good[key] = array.astype(np.uint8, copy=False)
    return good


def _in_own_order(arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Order pictures by the digest of their bytes, so that every source gives one order."""
    ordered = {}
    for part in ("train", "test"):
        x, y = np.ascontiguousarray(arrays[f"x_{part}"]), arrays[f"y_{part}"]
        digests = [
            hashlib.blake2b(picture.tobytes() + bytes([label]), digest_size=16).digest()
            for picture, label in zip(x, y, strict=True)
        ]
        order = np.array(sorted(range(len(digests)), key=digests.__getitem__))
        ordered[f"x_{part}"], ordered[f"y_{part}"] = x[order], y[order]
    return ordered


def checksum_of(arrays: dict[str, np.ndarray]) -> str:
    """SHA-256 over name, shape, dtype and bytes of the four arrays, in the order of ``KEYS``."""
    digest = hashlib.sha256()
    for key in KEYS:
        array = np.ascontiguousarray(arrays[key])
        digest.update(f"{key} {array.shape} {array.dtype}".encode())
        digest.update(array.data)
    return digest.hexdigest()


def _result(arrays: dict[str, np.ndarray], card: DataCard) -> tuple[Split, Split, DataCard]:
    return (
        (arrays["x_train"], arrays["y_train"]),
        (arrays["x_test"], arrays["y_test"]),
        card,
    )


def _first_line(error: BaseException) -> str:
    text = str(error).strip().splitlines()
    return text[0].rstrip(".") if text else type(error).__name__


# --- the memory-mapped copy -------------------------------------------------


def _mapped_copy(
    name: str, read: Callable[[], dict[str, np.ndarray]]
) -> tuple[dict[str, np.ndarray], str]:
    """Open the copy called ``name`` in the cache, made with ``read`` if there is none.

    The copy is written beside its place and renamed into it, so that a reader
    never sees half of one. Where the cache cannot be written, the arrays are
    simply kept in memory.
    """
    place = _cache_folder() / name
    opened = _open_copy(place)
    if opened is not None:
        return opened
    arrays = read()
    checksum = checksum_of(arrays)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=place.parent))
    except OSError:
        return arrays, checksum
    try:
        for key in KEYS:
            np.save(unfinished / f"{key}.npy", arrays[key])
        (unfinished / "checksum.json").write_text(json.dumps({"checksum": checksum}))
        if place.exists():  # a copy that would not open
            shutil.rmtree(place, ignore_errors=True)
        os.replace(unfinished, place)
    except OSError:
        # Another process may have been first, or the disk is full: neither is the reader's affair.
        shutil.rmtree(unfinished, ignore_errors=True)
    return _open_copy(place) or (arrays, checksum)


def _open_copy(place: Path) -> tuple[dict[str, np.ndarray], str] | None:
    try:
        checksum = json.loads((place / "checksum.json").read_text())["checksum"]
        # Copy on write: a reader may change the arrays in memory, never the copy on disk.
        arrays = {
            key: np.load(place / f"{key}.npy", mmap_mode="c", allow_pickle=False).view(np.ndarray)
            for key in KEYS
        }
    except (OSError, ValueError, KeyError, EOFError):
        return None
    return arrays, checksum


# --- download -----------------------------------------------------------------


def _download(dataset: _Dataset) -> tuple[Path, str] | None:
    """Fetch the file with Keras into the Keras cache; None if there is no network.

    The download goes to a folder of its own and moves into the cache when it
    is complete and has the right digest, so that a broken one leaves nothing behind.
    """
    if not _reachable(dataset.url):
        return None
    import utils.quiet_tensorflow

    import keras

    cache = _keras_datasets()
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob(".cnn-download-*"):  # left by a process that was killed
        shutil.rmtree(old, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=".cnn-download-", dir=cache))
    place = cache / dataset.keras_entry
    try:
        keras.utils.get_file(
            fname=dataset.keras_entry,
            origin=dataset.url,
            file_hash=dataset.url_sha256,
            extract=not dataset.keras_entry.endswith(".npz"),
            cache_dir=str(work),
        )
        os.replace(work / "datasets" / dataset.keras_entry, place)
    except Exception as error:
        raise DataError(
            f"The download of {dataset.name} from {dataset.url} broke off "
            f"({_first_line(error)}): nothing was kept; try again, or put {dataset.file} into a "
            f"folder and name it in CNN_DATA."
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return place, "Keras's download"


def _reachable(url: str) -> bool:
    """Whether the server answers at all: refused, unknown and unroutable all mean no network."""
    import urllib.request

    request = urllib.request.Request(url, method="HEAD")
    try:
        with urllib.request.urlopen(request, timeout=10):
            return True
    except urllib.error.HTTPError:
        return True  # a server answered: let the download say what is wrong
    except (TimeoutError, urllib.error.URLError, OSError):
        return False


# --- stand-ins ----------------------------------------------------------------


def _stand_in(dataset: _Dataset) -> tuple[Split, Split, DataCard]:
    from utils import stand_ins

    if dataset is _MNIST:
        made, name, names = stand_ins.digits, "Small digits", DIGIT_NAMES
        what = "scikit-learn's 1,797 handwritten digits, resized to 28×28"
    else:
        made, name, names = stand_ins.shapes, "Generated shapes", stand_ins.SHAPE_NAMES
        what = "6,000 generated 32×32 pictures of ten kinds of shapes"
    arrays, checksum = _mapped_copy(f"stand-in-{name.split()[1]}-{_CACHE_LAYOUT}", made)
    print(
        f"NOTICE: this is not {dataset.name}. There is no network, so {what} stand in for it, and "
        f"every result below is theirs.\n"
        f"To get the real data: connect to the network and run this again, or put "
        f"{dataset.file} into a folder and set the environment variable CNN_DATA to that folder."
    )
    card = DataCard(
        name=name,
        source=f"the course's stand-in for {dataset.name}",
        train_shape=arrays["x_train"].shape,
        test_shape=arrays["x_test"].shape,
        class_names=names,
        checksum=checksum,
        is_original=False,
        is_stand_in=True,
    )
    return _result(arrays, card)


if __name__ == "__main__":
    try:
        for load in (load_mnist, load_cifar10):
            print(load()[2])
    except DataError as problem:
        sys.exit(str(problem))
