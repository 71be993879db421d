"""The arithmetic against the shapes and the weights of Keras's layers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from utils import arithmetic as ar

modestly = settings(max_examples=60, deadline=None)
sizes = st.integers(1, 20)
small = st.integers(1, 4)
two = st.tuples(small, small)
borders = st.sampled_from(["valid", "same"])


@pytest.fixture(scope="module")
def layers() -> Any:
    import utils.quiet_tensorflow

    import keras

    return keras.layers


@modestly
@given(
    shape=st.tuples(sizes, sizes, small),
    kernel=two,
    stride=two,
    dilation=two,
    padding=borders,
    filters=small,
    bias=st.booleans(),
)
def test_convolutions(
    layers: Any,
    shape: tuple[int, int, int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    dilation: tuple[int, int],
    padding: str,
    filters: int,
    bias: bool,
) -> None:
    both = {"padding": padding, "use_bias": bias}
    for steps, names in (
        ({"stride": stride}, {"strides": stride}),
        ({"dilation": dilation}, {"dilation_rate": dilation}),
    ):
        spans = [
            (k - 1) * d + 1 for k, d in zip(kernel, steps.get("dilation", (1, 1)), strict=True)
        ]
        fits = padding == "same" or (spans[0] <= shape[0] and spans[1] <= shape[1])
        if not fits:
            with pytest.raises(ValueError, match="larger than the padded input"):
                ar.conv_output_shape(shape, filters, kernel, padding=padding, **steps)
            continue
        conv = layers.Conv2D(filters, kernel, **both, **names)
        output = ar.conv_output_shape(shape, filters, kernel, padding=padding, **steps)
        assert (None, *output) == conv.compute_output_shape((None, *shape))
        conv.build((None, *shape))
        assert ar.conv_parameters(kernel, shape[2], filters, bias=bias) == conv.count_params()


@modestly
@given(shape=st.tuples(sizes, sizes, small), window=two, stride=st.none() | two, padding=borders)
def test_pooling(
    layers: Any,
    shape: tuple[int, int, int],
    window: tuple[int, int],
    stride: tuple[int, int] | None,
    padding: str,
) -> None:
    assume(padding == "same" or (window[0] <= shape[0] and window[1] <= shape[1]))
    output = ar.pool_output_shape(shape, window, stride=stride, padding=padding)
    for name in ("MaxPooling2D", "AveragePooling2D"):
        layer = getattr(layers, name)(window, strides=stride, padding=padding)
        assert (None, *output) == layer.compute_output_shape((None, *shape))


@modestly
@given(
    data=st.data(),
    shape=st.tuples(sizes, sizes, small),
    kernel=two,
    stride=small,
    padding=borders,
    filters=small,
)
def test_transposed_convolutions(
    layers: Any,
    data: st.DataObject,
    shape: tuple[int, int, int],
    kernel: tuple[int, int],
    stride: int,
    padding: str,
    filters: int,
) -> None:
    extra = data.draw(st.none() | st.integers(1, stride - 1)) if stride > 1 else None
    layer = layers.Conv2DTranspose(
        filters, kernel, strides=stride, padding=padding, output_padding=extra
    )
    output = ar.transposed_output_shape(
        shape, filters, kernel, stride=stride, padding=padding, output_padding=extra
    )
    assert (None, *output) == tuple(layer.compute_output_shape((None, *shape)))
    layer.build((None, *shape))
    assert ar.conv_parameters(kernel, shape[2], filters) == layer.count_params()


@modestly
@given(kernel=two, c_in=small, filters=small, multiplier=small, bias=st.booleans())
def test_parameters_of_the_other_layers(
    layers: Any, kernel: tuple[int, int], c_in: int, filters: int, multiplier: int, bias: bool
) -> None:
    def count(layer: Any, *shape: int) -> int:
        layer.build((None, *shape))
        return layer.count_params()

    deep: dict[str, Any] = {"depth_multiplier": multiplier}
    depthwise = layers.DepthwiseConv2D(kernel, use_bias=bias, **deep)
    expected = count(depthwise, 8, 8, c_in)
    assert ar.depthwise_parameters(kernel, c_in, bias=bias, **deep) == expected
    separable = layers.SeparableConv2D(filters, kernel, use_bias=bias, **deep)
    expected = count(separable, 8, 8, c_in)
    assert ar.separable_parameters(kernel, c_in, filters, bias=bias, **deep) == expected
    grouped = layers.Conv2D(2 * filters, kernel, groups=2, use_bias=bias)
    expected = count(grouped, 8, 8, 2 * c_in)
    assert ar.conv_parameters(kernel, 2 * c_in, 2 * filters, groups=2, bias=bias) == expected
    sequence = layers.Conv1D(filters, kernel[0], use_bias=bias)
    expected = count(sequence, 8, c_in)
    assert ar.conv_parameters(kernel[:1], c_in, filters, bias=bias) == expected
    expected = count(layers.Dense(filters, use_bias=bias), c_in)
    assert ar.dense_parameters(c_in, filters, bias=bias) == expected


@pytest.mark.parametrize("center", [True, False])
@pytest.mark.parametrize("scale", [True, False])
def test_batch_normalisation(layers: Any, center: bool, scale: bool) -> None:
    layer = layers.BatchNormalization(center=center, scale=scale)
    layer.build((None, 8, 8, 5))
    trainable = sum(weight.shape[0] for weight in layer.trainable_weights)
    still = sum(weight.shape[0] for weight in layer.non_trainable_weights)
    assert ar.batch_norm_parameters(5, center=center, scale=scale) == (trainable, still)
