"""Where the time goes: the profiler's records, added up by operation and by kind."""

from __future__ import annotations

import pytest

from utils.profiling import KINDS, REST, by_kind, operation_seconds


def test_each_operation_has_its_seconds() -> None:
    import utils.quiet_tensorflow

    import tensorflow as tf

    left, right = tf.ones((600, 600)), tf.ones((600, 600))

    @tf.function
    def work() -> tf.Tensor:
        return tf.reduce_sum(tf.matmul(left, right, name="the_product"))

    work()
    seconds = operation_seconds(work)
    product = [name for name in seconds if "the_product" in name]
    assert len(product) == 1 and "MatMul" in product[0].split(":")[1]
    # 432 million operations: no machine needs less than a tenth of a millisecond or a second.
    assert 1e-4 < seconds[product[0]] < 1
    assert list(seconds.values()) == sorted(seconds.values(), reverse=True)
    again = operation_seconds(lambda: [work() for _ in range(5)])
    assert again[product[0]] > seconds[product[0]]


def test_a_training_step_has_every_kind_but_shifts() -> None:
    import utils.quiet_tensorflow

    import keras
    import numpy as np

    model = keras.Sequential(
        [
            keras.Input((16, 16, 3)),
            keras.layers.Conv2D(4, 3),
            keras.layers.MaxPooling2D(),
            keras.layers.BatchNormalization(),
            keras.layers.ReLU(),
            keras.layers.Conv2D(4, 3),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("sgd", "sparse_categorical_crossentropy")
    x, y = np.ones((40, 16, 16, 3), "float32"), np.zeros(40)
    model.fit(x, y, verbose=0)
    kinds = by_kind(operation_seconds(lambda: model.fit(x, y, verbose=0)))
    assert list(kinds) == [*KINDS, REST]
    assert {kind for kind, spent in kinds.items() if spent == 0} <= {"flips and shifts"}
    assert all(spent >= 0 for spent in kinds.values())


@pytest.mark.parametrize(
    ("operation", "kind"),
    [
        ("a/Conv2DBackpropFilter:_MklNativeConv2DBackpropFilter", "gradients of the kernels"),
        ("a/Conv2DBackpropInput:Conv2DBackpropInput", "gradients of the inputs"),
        ("a/convolution:_MklNativeConv2D", "convolutions forward"),
        ("a/Relu:_MklNativeFusedConv2D", "convolutions forward"),
        ("gradient_tape/model/batch_normalization_3/moments/Mul:Mul", "normalisation"),
        ("a/MaxPool2d:_MklNativeMaxPoolGrad", "pooling"),
        ("a/re_lu_1/Relu:Relu", "activations"),
        ("GatherV2_4:GatherV2", "flips and shifts"),
        ("model/embedding/GatherV2:GatherV2", REST),
        ("sgd/AddN_19:AddN", REST),
    ],
)
def test_the_kind_of_an_operation(operation: str, kind: str) -> None:
    kinds = by_kind({operation: 2.0, "sgd/Sub:Sub": 1.0})
    assert kinds[kind] == (3.0 if kind == REST else 2.0)
    assert sum(kinds.values()) == 3.0
