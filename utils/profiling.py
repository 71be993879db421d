"""Where a training's time goes: seconds by kind of operation, from TensorFlow's own profiler.

Taught in chapter 15.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

# "path/of/the/node:OperationType", as the profiler names the run of one operation.
_OPERATION = re.compile(r"[^:]+:_?[A-Z]\w*")
KINDS = {
    "gradients of the kernels": r":\w*Conv2DBackpropFilter",
    "gradients of the inputs": r":\w*Conv2DBackpropInput",
    "convolutions forward": r":\w*Conv2D",
    "normalisation": r"/batch_normalization",
    "pooling": r":\w*MaxPool|/global_max_pooling",
    "activations": r":\w*Relu|/re_lu",
    "flips and shifts": r"^[^/]*:GatherV2",
}
REST = "everything else"


def operation_seconds(work: Callable[[], object]) -> dict[str, float]:
    """Run ``work`` under the profiler.

    Returns:
        for each operation, named "path/in/the/graph:Type", the seconds that were spent in it, over
        all its runs and threads, most first. An operation that is itself shared out among threads
        counts with the time from its begin to its end.

    Source: the profiler's XSpace records, one event for each run of an operation.
    """
    import utils.quiet_tensorflow

    import tensorflow as tf
    from tensorflow.tsl.profiler.protobuf import xplane_pb2

    with tempfile.TemporaryDirectory() as folder:
        with tf.profiler.experimental.Profile(folder):
            work()
        space = xplane_pb2.XSpace()
        for path in Path(folder).rglob("*.xplane.pb"):
            space.MergeFromString(path.read_bytes())
    seconds: Counter[str] = Counter()
    for plane in space.planes:
        for line in plane.lines:
            for event in line.events:
                name = plane.event_metadata[event.metadata_id].name
                if _OPERATION.fullmatch(name):
                    seconds[name] += event.duration_ps / 1e12
    return dict(seconds.most_common())


def by_kind(seconds: Mapping[str, float]) -> dict[str, float]:
    """The same seconds, summed up by what the operations are for: the keys of ``KINDS`` and
    ``REST``, each there even if it is 0."""
    sums = dict.fromkeys([*KINDS, REST], 0.0)
    for operation, spent in seconds.items():
        found = (kind for kind, pattern in KINDS.items() if re.search(pattern, operation))
        sums[next(found, REST)] += spent
    return sums
