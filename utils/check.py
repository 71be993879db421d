"""Is this computer ready for the course? Each point is OK, or says what to do.

    python make.py check          the full report
    from utils.check import quick_check; quick_check()     a chapter's first cell
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import psutil
from packaging.requirements import Requirement

OLDEST, NEWEST = (3, 11), (3, 13)
NEEDED_GIB = 4
INSTALL = "run `python -m pip install -r requirements.txt` in the course's folder"


@dataclass(frozen=True)
class Finding:
    """One point of the report: what was looked at, whether it is right, and what to do if not."""

    what: str
    is_ok: bool
    detail: str

    def __str__(self) -> str:
        return f"{'OK     ' if self.is_ok else 'TO DO  '}{self.what}: {self.detail}"


def python_version() -> Finding:
    """Python 3.11 to 3.13."""
    here = ".".join(str(part) for part in sys.version_info[:3])
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return Finding("Python", True, here)
    return Finding(
        "Python", False, f"{here} is not one of 3.11, 3.12 and 3.13: install one of these."
    )


def packages() -> Finding:
    """All packages that the course needs, in the versions it is known to work with."""
    try:
        wanted = [Requirement(line) for line in requires("cnns-by-the-numbers") or []]
    except PackageNotFoundError:
        return Finding("packages", False, f"the course itself is not installed: {INSTALL}.")
    wanted = [need for need in wanted if need.marker is None or need.marker.evaluate()]
    for need in wanted:
        try:
            have = version(need.name)
        except PackageNotFoundError:
            return Finding("packages", False, f"{need.name} is not installed: {INSTALL}.")
        if not need.specifier.contains(have, prereleases=True):
            return Finding(
                "packages", False, f"{need.name} {have} is not {need.specifier}: {INSTALL}."
            )
    return Finding("packages", True, f"{len(wanted)} of {len(wanted)} in their ranges")


def memory() -> Finding:
    """At least 4 GiB in all."""
    total = psutil.virtual_memory().total / 2**30
    if total >= NEEDED_GIB * 0.9:  # a 4 GiB computer reports a little less
        return Finding("memory", True, f"{total:.0f} GiB")
    return Finding(
        "memory", False,
        f"{total:.1f} GiB, and training needs {NEEDED_GIB}: close other programs, or use a "
        f"computer with more.",
    )  # fmt: skip


def write_access() -> Finding:
    """The current folder can be written, so that notebooks can be saved."""
    try:
        with tempfile.TemporaryFile(dir=Path.cwd()):
            return Finding("write access", True, "this folder can be written")
    except OSError as error:
        return Finding(
            "write access", False,
            f"this folder cannot be written ({error.strerror}): copy the course into your own "
            f"home folder.",
        )  # fmt: skip


def data() -> Finding:
    """The real MNIST and CIFAR-10 are there; a stand-in is not an error, but is worth knowing."""
    from utils.datasets import DataError, local_source

    places = []
    for name in ("mnist", "cifar10"):
        try:
            places.append(f"{name}: {local_source(name) or 'not yet here'}")
        except DataError as problem:
            return Finding("data", False, str(problem))
    advice = ""
    if any("not yet" in place for place in places):
        advice = " (it is fetched when first needed; without network a small stand-in is used)"
    return Finding("data", True, "; ".join(places) + advice)


def tensorflow_loads() -> Finding:
    """TensorFlow can be imported and multiplies two matrices."""
    try:
        import utils.quiet_tensorflow

        import tensorflow as tf

        product = float(tf.reduce_sum(tf.ones((2, 3)) @ tf.ones((3, 2))))
    except Exception as error:
        return Finding(
            "TensorFlow", False, f"does not load ({str(error).splitlines()[0]}): {INSTALL}."
        )
    devices = {device.device_type for device in tf.config.list_physical_devices()}
    return Finding("TensorFlow", product == 12, f"works, on {' and '.join(sorted(devices))}")


QUICK: tuple[Callable[[], Finding], ...] = (python_version, packages, memory, write_access)


def quick_check() -> None:
    """Print one line if this computer is ready, or what is to be done. Takes milliseconds."""
    open_points = [finding for finding in (look() for look in QUICK) if not finding.is_ok]
    if not open_points:
        print("This computer is ready for the chapter.")
    for finding in open_points:
        print(finding)


def main() -> int:
    """Print the full report; 0 if all is well."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    findings = [look() for look in (*QUICK, data, tensorflow_loads)]
    for finding in findings:
        print(finding)
    return int(not all(finding.is_ok for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
