"""Load TensorFlow with its start-up log lines kept off the page.

TensorFlow's C++ code writes time stamps and process numbers straight to file
descriptor 2 while it loads and when it first looks for devices. No Python
setting silences the first of them, and in a notebook they would end up on the
page. Importing this module loads TensorFlow once with that descriptor pointed
at a temporary file; if loading fails, what was written is shown again.

It also turns on oneDNN, the library of fast convolutions that TensorFlow
brings along for x86 processors and uses by itself on the newer ones only:
on one without AVX-512, training was measured to take two thirds of the time
(chapter 15). ``TF_ENABLE_ONEDNN_OPTS=0`` turns it off again.

    import utils.quiet_tensorflow
    import keras
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

# Must be set before TensorFlow is loaded. Users who ask for more log lines get them.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")


@contextmanager
def _native_stderr_held_back() -> Iterator[None]:
    """Hold back what native code writes to descriptor 2; write it out if the body fails."""
    sys.stderr.flush()
    kept = os.dup(2)
    with tempfile.TemporaryFile() as held:
        os.dup2(held.fileno(), 2)
        try:
            yield
        except BaseException:
            os.dup2(kept, 2)
            held.seek(0)
            os.write(2, held.read())
            raise
        finally:
            os.dup2(kept, 2)
            os.close(kept)


if "tensorflow" not in sys.modules:
    with _native_stderr_held_back():
        import tensorflow as tf

        # The first look for devices logs too, so it happens here rather than in a chapter's cell.
        tf.config.list_physical_devices()
        tf.constant(0.0)
    tf.get_logger().setLevel("ERROR")
