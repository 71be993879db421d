"""The tracing against Keras: random layer lists, every kind of layer, frozen and nested models."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from utils.tracing import (
    LayerTrace,
    format_table,
    parameter_totals,
    trace,
    trace_layers,
    training_operations,
)

# TensorFlow is imported in a fixture, so that collecting the tests stays quick.


@pytest.fixture(scope="module")
def keras() -> Any:
    import utils.quiet_tensorflow

    import keras

    return keras


# Random legal layer lists

flags = st.booleans()
small = st.integers(1, 3)
two = st.tuples(small, small)
borders = st.sampled_from(["valid", "same"])
rims = st.tuples(st.tuples(st.integers(0, 2), st.integers(0, 2)), st.tuples(small, small))


def kwargs(**strategies: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(strategies)


def either_stride_or_dilation(**strategies: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Keras allows only one of the two to be larger than 1."""
    strided = kwargs(kernel_size=two, strides=two, padding=borders, **strategies)
    dilated = kwargs(kernel_size=two, dilation_rate=two, padding=borders, **strategies)
    return st.one_of(strided, dilated)


def grouped(shape: tuple[int, ...]) -> st.SearchStrategy[dict[str, Any]]:
    divisors = [g for g in range(1, shape[-1] + 1) if shape[-1] % g == 0]
    return st.sampled_from(divisors).flatmap(
        lambda groups: either_stride_or_dilation(
            filters=small.map(lambda share: share * groups), groups=st.just(groups), use_bias=flags
        )
    )


ANY_SHAPE: dict[str, Any] = {
    "Activation": kwargs(activation=st.sampled_from(["relu", "tanh", "softmax"])),
    "BatchNormalization": kwargs(center=flags, scale=flags),
    "Dense": kwargs(units=st.integers(1, 7), use_bias=flags),
    "Dropout": kwargs(rate=st.just(0.3)),
    "ELU": kwargs(alpha=st.just(1.0)),
    "Flatten": kwargs(),
    "GaussianNoise": kwargs(stddev=st.just(0.1)),
    "LayerNormalization": kwargs(center=flags, scale=flags),
    "LeakyReLU": kwargs(negative_slope=st.just(0.1)),
    "Normalization": kwargs(),
    "PReLU": kwargs(),
    "ReLU": kwargs(),
    "Rescaling": kwargs(scale=st.just(1 / 255)),
    "Softmax": kwargs(),
}
IMAGES: dict[str, Any] = {
    **ANY_SHAPE,
    "AveragePooling2D": kwargs(pool_size=two, strides=st.none() | two, padding=borders),
    "Conv2D": grouped,
    "Conv2DTranspose": kwargs(
        filters=small, kernel_size=two, strides=two, padding=borders, use_bias=flags
    ),
    "Cropping2D": kwargs(cropping=rims),
    "DepthwiseConv2D": kwargs(
        kernel_size=two, strides=small, padding=borders, depth_multiplier=small, use_bias=flags
    ),
    "GlobalAveragePooling2D": kwargs(keepdims=flags),
    "GlobalMaxPooling2D": kwargs(),
    "GroupNormalization": kwargs(groups=st.sampled_from([1, -1]), center=flags, scale=flags),
    "MaxPooling2D": kwargs(pool_size=two, strides=st.none() | two, padding=borders),
    "PReLU": kwargs(shared_axes=st.sampled_from([None, [1, 2], [3]])),
    "RandomCrop": kwargs(height=small, width=small),
    "RandomFlip": kwargs(),
    "RandomRotation": kwargs(factor=st.just(0.1)),
    "Reshape": kwargs(target_shape=st.sampled_from([(-1,), (1, -1), (-1, 1, 1)])),
    "SeparableConv2D": kwargs(
        filters=small,
        kernel_size=two,
        strides=small,
        padding=borders,
        depth_multiplier=small,
        use_bias=flags,
    ),
    "SpatialDropout2D": kwargs(rate=st.just(0.2)),
    "UpSampling2D": kwargs(size=two),
    "ZeroPadding2D": kwargs(padding=rims),
}
SEQUENCES: dict[str, Any] = {
    **ANY_SHAPE,
    "AveragePooling1D": kwargs(pool_size=small, strides=st.none() | small, padding=borders),
    "Conv1D": kwargs(
        filters=small,
        kernel_size=small,
        strides=small,
        padding=st.sampled_from(["valid", "same", "causal"]),
    ),
    "GlobalMaxPooling1D": kwargs(),
    "MaxPooling1D": kwargs(pool_size=small, strides=st.none() | small, padding=borders),
}
BY_AXES = {3: IMAGES, 2: SEQUENCES, 1: ANY_SHAPE}


def draw_layers(keras: Any, data: st.DataObject) -> tuple[tuple[int, ...], list[Any]]:
    """An input shape and up to seven unbuilt layers that Keras can chain.

    No composite strategy, because Keras seeds its initialisers from `random`, and Hypothesis wants
    no other user of `random` inside a strategy.
    """
    draw = data.draw
    size = st.integers(1, 12)
    shape = draw(st.one_of(st.tuples(size, size, st.integers(1, 4)), st.tuples(size, small)))
    start, layers = shape, []
    for _ in range(draw(st.integers(1, 7))):
        choices = BY_AXES[len(shape)]
        kind = draw(st.sampled_from(sorted(choices)))
        options = choices[kind](shape) if callable(choices[kind]) else choices[kind]
        layer = getattr(keras.layers, kind)(**draw(options))
        try:
            output = layer.compute_output_shape((None, *shape))[1:]
        except ValueError:
            continue  # the kernel or the crop does not fit: leave this layer away
        if min(output) < 1 or math.prod(output) > 5_000:
            continue
        layer.trainable = draw(st.sampled_from([True, True, False]))
        layers.append(layer)
        shape = tuple(output)
    assume(layers)  # all that was drawn may have been left away
    return start, layers


def products_with_weights(layer: Any) -> int:
    """Multiply-adds from Keras's own arrays: every weight takes part once per position."""
    kind = type(layer).__name__
    kernels = [w for w in layer.weights if w.name.endswith("kernel")]
    weights = sum(math.prod(kernel.shape) for kernel in kernels)
    place = layer.input if kind.endswith("Transpose") else layer.output
    return weights * math.prod(place.shape[1:-1])


def check_against_keras(model: Any) -> list[LayerTrace]:
    rows = trace(model)
    assert len(rows) == len(model.layers)
    for row, layer in zip(rows, model.layers, strict=True):
        trainable = sum(math.prod(w.shape) for w in layer.trainable_weights)
        assert row.name == layer.name and row.kind == type(layer).__name__
        assert row.output_shape == tuple(layer.output.shape[1:])
        assert row.parameters == layer.count_params()
        assert (row.trainable, row.non_trainable) == (trainable, row.parameters - trainable)
        assert row.activation_values == math.prod(layer.output.shape[1:])
        assert row.multiply_adds == products_with_weights(layer)
        assert row.source == "own arithmetic"
    assert parameter_totals(rows).total == model.count_params()
    return rows


@pytest.mark.parametrize("kind", sorted({**IMAGES, **SEQUENCES}))
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_each_kind_of_layer_agrees_with_keras(keras: Any, kind: str, data: st.DataObject) -> None:
    shape: tuple[int, ...] = (9, 8, 4) if kind in IMAGES else (9, 4)
    options = {**SEQUENCES, **IMAGES}[kind]
    layer = getattr(keras.layers, kind)(
        **data.draw(options(shape) if callable(options) else options)
    )
    check_against_keras(keras.Sequential([keras.Input(shape), layer]))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_random_layer_lists_agree_with_keras(keras: Any, data: st.DataObject) -> None:
    shape, layers = draw_layers(keras, data)
    unbuilt = trace_layers(layers, shape)
    model = keras.Sequential([keras.Input(shape), *layers])
    assert check_against_keras(model) == unbuilt


def test_augmentation_layers_keep_the_shape(keras: Any) -> None:
    # The arguments without a default, by name; a layer takes those that it knows.
    kinds = {
        "RandomBrightness": {"factor": 0.1},
        "RandomContrast": {"factor": 0.1},
        "RandomErasing": {},
        "RandomHue": {"factor": 0.1},
        "RandomShear": {},
        "RandomTranslation": {"height_factor": 0.1, "width_factor": 0.1},
        "RandomZoom": {"height_factor": 0.1},
    }
    layers = [getattr(keras.layers, kind)(**options) for kind, options in kinds.items()]
    rows = check_against_keras(keras.Sequential([keras.Input((6, 5, 3)), *layers]))
    assert {row.output_shape for row in rows} == {(6, 5, 3)}
    assert {row.receptive_field for row in rows} == {(1, 1)}


# Networks of the course


def mnist_model(keras: Any) -> Any:
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def test_the_mnist_network_of_chapter_five(keras: Any) -> None:
    rows = check_against_keras(mnist_model(keras))
    assert [row.output_shape for row in rows] == [
        (28, 28, 32),
        (14, 14, 32),
        (14, 14, 64),
        (7, 7, 64),
        (3136,),
        (64,),
        (10,),
    ]
    assert [row.parameters for row in rows] == [320, 0, 18_496, 0, 0, 200_768, 650]
    assert parameter_totals(rows) == (220_234, 220_234, 0)
    # Worked out by hand: 3 for the kernel, +1 for the pool, then steps of 2.
    fields = [row.receptive_field for row in rows]
    assert fields == [(3, 3), (4, 4), (8, 8), (10, 10), (10, 10), (28, 28), (28, 28)]
    assert rows[0].multiply_adds == 28 * 28 * 32 * 9
    assert rows[2].multiply_adds == 14 * 14 * 64 * 9 * 32


def test_the_input_has_a_row_of_its_own_on_request(keras: Any) -> None:
    model = mnist_model(keras)
    first, *rest = trace(model, with_input=True)
    assert first == LayerTrace("input", "InputLayer", (28, 28, 1), 0, 0, 0, 0, 784, (1, 1))
    assert rest == trace(model)


def test_frozen_layers_and_models_count_as_non_trainable(keras: Any) -> None:
    model = keras.Sequential(
        [keras.Input((8, 8, 3)), keras.layers.Conv2D(4, 3), keras.layers.BatchNormalization()]
    )
    assert parameter_totals(trace(model)) == (128, 120, 8)
    model.layers[0].trainable = False
    assert parameter_totals(trace(model)) == (128, 8, 120)
    model.trainable = False
    model.layers[0].trainable = True  # Keras: a frozen model freezes it all the same
    assert sum(math.prod(w.shape) for w in model.trainable_weights) == 0
    assert parameter_totals(trace(model)) == (128, 0, 128)


def test_a_model_inside_the_model_is_one_row(keras: Any) -> None:
    layers = keras.layers
    inner = keras.Sequential(
        [keras.Input((8, 8, 3)), layers.Conv2D(4, 3), layers.BatchNormalization()], name="inner"
    )
    inner.layers[1].trainable = False
    flat = [keras.Input((8, 8, 3)), layers.Conv2D(4, 3), layers.BatchNormalization()]
    model = keras.Sequential([keras.Input((8, 8, 3)), inner, layers.MaxPooling2D()])
    first, last = trace(model)
    spread = trace(keras.Sequential([*flat, layers.MaxPooling2D()]))
    assert (first.kind, first.output_shape) == ("Sequential", (6, 6, 4))
    assert (first.parameters, first.trainable, first.non_trainable) == (128, 112, 16)
    assert first.multiply_adds == spread[0].multiply_adds
    assert last.receptive_field == spread[-1].receptive_field == (4, 4)
    inner.trainable = False
    assert parameter_totals(trace(model)) == (128, 0, 128)


@pytest.mark.parametrize(
    "kind, options",
    [
        ("UnitNormalization", {}),
        ("Conv2D", {"filters": 2, "kernel_size": 3, "data_format": "channels_first"}),
        ("Dense", {"units": 4, "lora_rank": 2}),
        ("BatchNormalization", {"renorm": True}),
    ],
)
def test_without_arithmetic_keras_numbers_are_named_as_such(
    keras: Any, kind: str, options: dict[str, Any]
) -> None:
    layer = getattr(keras.layers, kind)(**options)
    model = keras.Sequential([keras.Input((6, 6, 6)), layer, keras.layers.Flatten()])
    rows = trace(model)
    assert rows[0].source == "Keras" and rows[1].source == "own arithmetic"
    assert rows[0].multiply_adds is None and rows[0].receptive_field is None
    assert rows[0].output_shape == tuple(layer.output.shape[1:])
    assert parameter_totals(rows).total == model.count_params()
    text = format_table(rows)
    assert "unknown" in text and "at least 0" in text and "* Keras's own numbers" in text


def test_a_layer_of_ones_own_is_not_taken_for_keras(keras: Any) -> None:
    class Dense(keras.layers.Dense):
        def compute_output_shape(self, input_shape: Any) -> Any:
            return (*input_shape[:-1], 2 * self.units)

        def call(self, inputs: Any, training: Any = None) -> Any:
            return keras.ops.repeat(super().call(inputs), 2, axis=-1)

    model = keras.Sequential([keras.Input((5,)), Dense(3)])
    (row,) = trace(model)
    assert (row.source, row.output_shape, row.parameters) == ("Keras", (6,), 18)


def test_a_subclass_of_sequential_is_traced(keras: Any) -> None:
    class Classifier(keras.Sequential):
        pass

    model = Classifier([keras.Input((5,)), keras.layers.Dense(3)])
    assert parameter_totals(trace(model)).total == 18


def test_adapted_normalization(keras: Any) -> None:
    learnt = keras.layers.Normalization()
    learnt.adapt(np.random.default_rng(0).normal(size=(4, 6, 6, 3)))
    given_ones = keras.layers.Normalization(mean=0.5, variance=2.0)
    spread = keras.layers.Normalization(axis=None)
    layers = [learnt, given_ones, spread]
    rows = check_against_keras(keras.Sequential([keras.Input((6, 6, 3)), *layers]))
    assert [row.non_trainable for row in rows] == [7, 0, 3]


# Receptive field

SEEING: dict[str, Any] = {
    "AveragePooling2D": kwargs(pool_size=two, strides=st.none() | two, padding=borders),
    "Conv2D": either_stride_or_dilation(filters=st.just(1), kernel_initializer=st.just("ones")),
    "DepthwiseConv2D": kwargs(
        kernel_size=two, strides=small, padding=borders, depthwise_initializer=st.just("ones")
    ),
    "ReLU": kwargs(),
    "ZeroPadding2D": kwargs(padding=st.just(1)),
}


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_the_receptive_field_is_where_the_gradient_is_not_zero(
    keras: Any, data: st.DataObject
) -> None:
    import tensorflow as tf

    kinds = data.draw(st.lists(st.sampled_from(sorted(SEEING)), min_size=1, max_size=4))
    layers = [getattr(keras.layers, kind)(**data.draw(SEEING[kind])) for kind in kinds]
    model = keras.Sequential([keras.Input((120, 120, 1)), *layers])
    size = trace(model)[-1].receptive_field
    image = tf.ones((1, 120, 120, 1))
    with tf.GradientTape() as tape:
        tape.watch(image)
        maps = model(image)
        centre = maps[0, maps.shape[1] // 2, maps.shape[2] // 2, 0]
    rows, columns = np.nonzero(tape.gradient(centre, image).numpy()[0, :, :, 0])
    # Taps of a dilated kernel or a wide stride leave holes, which the span counts in.
    assert size == (np.ptp(rows) + 1, np.ptp(columns) + 1)


def test_what_sees_everything_and_what_has_no_fixed_size(keras: Any) -> None:
    layers = keras.layers
    fields = [
        row.receptive_field
        for row in trace_layers(
            [
                layers.Conv2D(4, (3, 2)),
                layers.UpSampling2D(2),
                layers.Conv2D(4, 3),
                layers.GlobalAveragePooling2D(keepdims=True),
                layers.Conv2D(2, 1),
            ],
            (9, 8, 1),
        )
    ]
    assert fields == [(3, 2), None, None, (9, 8), (9, 8)]
    for mixing, field in [
        (layers.LayerNormalization(), (1, 1)),
        (layers.LayerNormalization(axis=[1, 2, 3]), (9, 8)),
        (layers.GroupNormalization(1), (9, 8)),
        (layers.Dense(3), (1, 1)),
        (layers.Softmax(), (1, 1)),
        (layers.Softmax(axis=1), (9, 8)),
        (layers.Reshape((-1,)), (1, 1)),
        (layers.Reshape((72, 1)), None),
    ]:
        assert trace_layers([mixing], (9, 8, 1))[0].receptive_field == field
    assert trace_layers([layers.Dropout(0.5), layers.Dense(2)], (7,))[0].receptive_field == (1,)
    assert trace_layers([layers.Softmax()], (7,))[0].receptive_field == (7,)


# The table


def test_the_table_says_what_the_summary_says(keras: Any) -> None:
    keras.utils.clear_session()  # or names like max_pooling2d_103 would break the summary's lines
    model = mnist_model(keras)
    lines = format_table(trace(model)).splitlines()
    assert len({len(line) for line in lines[:9]}) == 1  # columns are aligned
    summary: list[str] = []
    model.summary(print_fn=summary.append)
    for line, layer in zip(lines[2:9], model.layers, strict=True):
        name, shape, parameters = re.match(r"(\S+ \(\w+\)) +(\(.*?\)) +([\d,]+)", line).groups()  # type: ignore[union-attr]
        (listed,) = [row for row in summary[0].splitlines() if f"{layer.name} (" in row]
        assert f" {name} " in listed and f" {parameters} " in listed
        assert shape.replace("(", "(None, ").replace(",)", ")") in listed
    assert "Total parameters: 220,234 (860.3 KiB)" in lines
    assert "Total params: 220,234 (860.29 KB)" in summary[0]
    work = 28 * 28 * 32 * 9 + 14 * 14 * 64 * 9 * 32 + 3136 * 64 + 640
    assert f"Multiply-adds per image: {work:,}" in lines
    values = 28 * 28 * 32 + 14 * 14 * (32 + 64) + 2 * 3136 + 64 + 10
    assert f"Memory per image: {values * 4 / 1024:.1f} KiB" in lines
    assert lines[2].split()[-2:] == [f"{28 * 28 * 32 * 9:,}", f"{28 * 28 * 32 * 4 / 1024:.1f}"]


# What is refused


def test_a_flatten_before_a_convolution_is_refused_as_keras_refuses_it(keras: Any) -> None:
    layers = keras.layers
    wrong = [layers.Conv2D(4, 3), layers.Flatten(), layers.Conv2D(8, 3, name="second")]
    with pytest.raises(ValueError, match=r"'second' \(Conv2D\) gets the shape \(2704,\): it reads"):
        trace_layers(wrong, (28, 28, 1))
    with pytest.raises(ValueError):
        keras.Sequential([keras.Input((28, 28, 1)), *wrong])


def test_one_sentence_says_what_to_do(keras: Any) -> None:
    layers = keras.layers
    image = (6, 6, 1)
    for call, error, words in [
        (lambda: trace(layers.Dense(3)), TypeError, "came as Dense"),
        (lambda: trace(keras.Sequential([layers.Dense(3)])), ValueError, "no input shape yet"),
        (
            lambda: trace(keras.Sequential([keras.Input((None, None, 3)), layers.Conv2D(1, 1)])),
            ValueError,
            "came as (None, None, 3)",
        ),
        (lambda: trace_layers([layers.Conv2D(3, 7, name="c")], image), ValueError, "kernel (7)"),
        (lambda: trace_layers([layers.Cropping2D(3, name="c")], image), ValueError, "crop less"),
        (lambda: trace_layers([layers.Reshape((5, -1))], image), ValueError, "36 values"),
        (lambda: trace_layers([layers.Embedding(3, 3)], image), ValueError, "build it first"),
        (lambda: trace_layers([layers.Conv1D(3, 3)], image), ValueError, "(steps, channels)"),
        (lambda: trace_layers([], ()), ValueError, "came as ()"),
    ]:
        with pytest.raises(error, match=re.escape(words)) as caught:
            call()
        message = str(caught.value)
        assert message.endswith(".") and ". " not in message


def test_operations_of_a_training_step(keras: Any) -> None:
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((8, 8, 3)),
            layers.Conv2D(4, 2, trainable=False),  # 7 × 7 × 4 outputs of 2 · 2 · 3 products
            layers.Conv2D(5, 3, padding="same"),  # 7 × 7 × 5 of 3 · 3 · 4
            layers.BatchNormalization(),
            layers.Conv2D(6, 1),  # 7 × 7 × 6 of 5
            layers.GlobalMaxPooling2D(),
            layers.Dense(10),  # 10 of 6
        ]
    )
    frozen, first, second, last = 49 * 4 * 12, 49 * 5 * 36, 49 * 6 * 5, 60
    # Nothing is trained before the second convolution, so its input needs no gradient.
    assert training_operations(model) == 2 * (frozen + 2 * first + 3 * second + 3 * last)
    model.layers[0].trainable = True
    assert training_operations(model) == 2 * (2 * frozen + 3 * (first + second + last))
