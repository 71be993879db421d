"""The arithmetic against windows laid one by one, SciPy and the numbers worked out by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import signal

from utils import arithmetic as ar

modestly = settings(max_examples=100, deadline=None)
counts = st.integers(1, 9)


@st.composite
def axes(draw: st.DrawFn) -> tuple[int, int, dict[str, Any]]:
    """A legal (size, kernel, options) of `conv_output_size`."""
    amount = st.integers(0, 4)
    padding = st.one_of(
        st.sampled_from(["valid", "same", "full"]), amount, st.tuples(amount, amount)
    )
    options: dict[str, Any] = {
        "stride": draw(st.integers(1, 5)),
        "dilation": draw(st.integers(1, 3)),
        "padding": draw(padding),
    }
    size, kernel = draw(st.integers(1, 20)), draw(st.integers(1, 5))
    before, after = ar.padding_amounts(size, kernel, **options)
    assume((kernel - 1) * options["dilation"] < size + before + after)
    return size, kernel, options


def lay_windows(size: int, kernel: int, options: dict[str, Any]) -> list[list[int]]:
    """The input positions of each window, laid one after the other while they fit."""
    before, after = ar.padding_amounts(size, kernel, **options)
    windows = []
    start = -before
    while start + (kernel - 1) * options["dilation"] < size + after:
        windows.append([start + tap * options["dilation"] for tap in range(kernel)])
        start += options["stride"]
    return windows


# Output sizes


@modestly
@given(axes())
def test_output_size_counts_the_windows(axis: tuple[int, int, dict[str, Any]]) -> None:
    size, kernel, options = axis
    assert ar.conv_output_size(size, kernel, **options) == len(lay_windows(size, kernel, options))


@modestly
@given(axes())
def test_unread_positions_are_in_no_window(axis: tuple[int, int, dict[str, Any]]) -> None:
    size, kernel, options = axis
    windows = lay_windows(size, kernel, options)
    read = {position for window in windows for position in window}
    assert ar.unread_positions(size, kernel, **options) == sorted(set(range(size)) - read)
    after_last = [position for position in range(size) if position > windows[-1][-1]]
    assert ar.unread_columns(size, kernel, **options) == len(after_last)


@modestly
@given(st.integers(1, 12), st.integers(1, 6))
def test_stride_one_gives_scipys_lengths(size: int, kernel: int) -> None:
    for padding in ("valid", "same", "full"):
        assume(padding != "valid" or kernel <= size)
        image, row = np.ones(size), np.ones(kernel)
        if padding == "same":
            expected = size  # SciPy's 'same' is the longer of the two
        else:
            expected = len(signal.correlate(image, row, mode=padding))
        assert ar.conv_output_size(size, kernel, padding=padding) == expected


@modestly
@given(st.integers(1, 30), st.integers(1, 7), st.integers(1, 5))
def test_same_gives_ceil_and_pads_more_at_the_end(size: int, kernel: int, stride: int) -> None:
    expected = int(np.ceil(size / stride))
    assert ar.conv_output_size(size, kernel, stride=stride, padding="same") == expected
    before, after = ar.padding_amounts(size, kernel, stride=stride, padding="same")
    assert after - before in (0, 1)
    if before + after > 0:
        # One zero less would lose the last window.
        fewer = size + before + after - 1
        assert fewer < kernel or (fewer - kernel) // stride + 1 < expected


@modestly
@given(st.integers(1, 20), st.integers(1, 5), st.integers(1, 4))
def test_transposed_valid_goes_the_way_back(size: int, kernel: int, stride: int) -> None:
    for extra in range(stride):
        large = ar.transposed_output_size(size, kernel, stride=stride, output_padding=extra)
        assert ar.conv_output_size(large, kernel, stride=stride) == size
    for extra in (None, *range(1 - kernel % 2, stride)):
        options: dict[str, Any] = {"stride": stride, "padding": "same"}
        large = ar.transposed_output_size(size, kernel, output_padding=extra, **options)
        assert ar.conv_output_size(large, kernel, **options) == size


def test_sizes_worked_out_by_hand() -> None:
    # A row of 7 with a kernel of 3: count the positions for strides 1, 2, 3, padding 0 and 1.
    assert [ar.conv_output_size(7, 3, stride=s) for s in (1, 2, 3)] == [5, 3, 2]
    assert [ar.conv_output_size(7, 3, stride=s, padding=1) for s in (1, 2, 3)] == [7, 4, 3]
    assert ar.unread_columns(7, 3, stride=3) == 1
    assert ar.unread_positions(7, 3, stride=3) == [6]
    assert ar.unread_positions(7, 2, stride=4) == [2, 3, 6]
    assert ar.unread_columns(7, 2, stride=4) == 1
    assert ar.conv_output_shape((4, 4, 1), 1, 1, padding=2) == (8, 8, 1)
    assert ar.effective_kernel_size(3, 2) == 5
    assert ar.padding_amounts(28, 2, padding="same") == (0, 1)
    assert ar.pool_output_size(7, 2) == 3
    assert ar.pool_output_size(7, 3, stride=2) == 3
    assert ar.conv_output_shape((5, 5, 3), 2, 3, stride=2, padding=1) == (3, 3, 2)
    # The transposed way: 3 steps of 2 and the last kernel; 'same' keeps F mod 2 of it.
    assert ar.transposed_output_size(4, 3, stride=2) == 9
    assert ar.transposed_output_size(4, 3, stride=2, output_padding=1) == 10
    same: dict[str, Any] = {"stride": 2, "padding": "same", "output_padding": 1}
    assert ar.transposed_output_size(4, 3, **same) == 8
    assert ar.transposed_output_size(4, 2, **same) == 7


@modestly
@given(axes(), axes(), counts, counts)
def test_height_and_width_are_computed_apart(
    rows: tuple[int, int, dict[str, Any]],
    columns: tuple[int, int, dict[str, Any]],
    channels: int,
    filters: int,
) -> None:
    options: dict[str, Any] = {
        name: (rows[2][name], columns[2][name]) for name in ("stride", "dilation", "padding")
    }
    kernel = (rows[1], columns[1])
    expected = [ar.conv_output_size(w, f, **steps) for w, f, steps in (rows, columns)]
    shape = (rows[0], columns[0], channels)
    assert ar.conv_output_shape(shape, filters, kernel, **options) == (*expected, filters)
    del options["dilation"]
    pooled = ar.conv_output_shape(shape, channels, (1, 1), **options)
    assert ar.pool_output_shape(shape, 1, **options) == pooled


def test_what_is_left_away_in_two_dimensions() -> None:
    assert ar.pool_output_shape((9, 9, 4), (2, 3)) == (4, 3, 4)
    assert ar.pool_output_shape((28, 28, 32)) == (14, 14, 32)
    assert ar.transposed_output_shape((4, 5, 3), 8, (2, 3), stride=(2, 1)) == (8, 7, 8)
    padded = ar.transposed_output_shape((4, 4, 3), 8, 3, stride=2, output_padding=(0, 1))
    assert padded == (9, 10, 8)


@modestly
@given(axes())
def test_numpy_whole_numbers_count_as_whole_numbers(
    axis: tuple[int, int, dict[str, Any]],
) -> None:
    _, kernel, options = axis
    assume(not isinstance(options["padding"], tuple))
    small: dict[str, Any] = {
        name: value if isinstance(value, str) else np.uint8(value)
        for name, value in options.items()
    }
    large: Any = np.uint8(255)  # one more would wrap around
    taps: Any = np.uint8(kernel)
    result = ar.conv_output_size(large, taps, **small)
    assert result == ar.conv_output_size(255, kernel, **options) and type(result) is int
    assert ar.unread_columns(large, taps, **small) == ar.unread_columns(255, kernel, **options)
    unread = ar.unread_positions(large, taps, **small)
    assert unread == ar.unread_positions(255, kernel, **options)


# Parameters and work


def test_the_networks_of_chapter_five() -> None:
    mnist = [
        ar.conv_parameters(3, 1, 32),
        ar.conv_parameters(3, 32, 64),
        ar.dense_parameters(7 * 7 * 64, 64),
        ar.dense_parameters(64, 10),
    ]
    assert mnist == [320, 18_496, 200_768, 650]
    cifar = [
        ar.conv_parameters(2, 3, 16),
        ar.conv_parameters(2, 16, 32),
        ar.conv_parameters(2, 32, 64),
        ar.dense_parameters(1024, 500),
        ar.dense_parameters(500, 10),
    ]
    assert cifar == [208, 2_080, 8_256, 512_500, 5_010]
    tutorial = [
        ar.conv_parameters(3, 1, 32),
        ar.conv_parameters(3, 32, 64),
        ar.dense_parameters(7744, 128),
        ar.dense_parameters(128, 10),
    ]
    assert sum(tutorial) == 1_011_466
    assert ar.batch_norm_parameters(64) == (128, 128)
    assert ar.batch_norm_parameters(64, scale=False) == (64, 128)


@modestly
@given(counts, counts, counts, counts, counts, st.booleans())
def test_parameters_are_the_sizes_of_the_arrays(
    rows: int, columns: int, c_in: int, c_out: int, multiplier: int, bias: bool
) -> None:
    kernel, biases = (rows, columns), int(bias)
    weights = np.empty((rows, columns, c_in, c_out)).size
    assert ar.conv_parameters(kernel, c_in, c_out, bias=bias) == weights + biases * c_out
    assert ar.dense_parameters(c_in, c_out, bias=bias) == c_in * c_out + biases * c_out
    depthwise = np.empty((rows, columns, c_in, multiplier)).size
    between = c_in * multiplier
    options: dict[str, Any] = {"depth_multiplier": multiplier, "bias": bias}
    assert ar.depthwise_parameters(kernel, c_in, **options) == depthwise + biases * between
    separable = depthwise + between * c_out + biases * c_out
    assert ar.separable_parameters(kernel, c_in, c_out, **options) == separable
    # A group is a convolution of its own between its share of the channels.
    grouped = ar.conv_parameters(kernel, 3 * c_in, 3 * c_out, groups=3, bias=bias)
    assert grouped == 3 * ar.conv_parameters(kernel, c_in, c_out, bias=bias)
    assert ar.conv_parameters((rows,), c_in, c_out, bias=False) == rows * c_in * c_out


@modestly
@given(counts, counts, counts, counts, st.integers(1, 3), st.integers(1, 3))
def test_multiply_adds_count_the_products(
    rows: int, columns: int, c_in: int, c_out: int, f_h: int, f_w: int
) -> None:
    kernel, positions = (f_h, f_w), rows * columns
    # Every weight takes part once per output position.
    weights = ar.conv_parameters(kernel, c_in, c_out, bias=False)
    output = (rows, columns, c_out)
    assert ar.conv_multiply_adds(output, kernel, c_in) == positions * weights
    assert ar.dense_multiply_adds(c_in, c_out) == c_in * c_out
    depthwise = ar.depthwise_parameters(kernel, c_in, depth_multiplier=2, bias=False)
    deep = (rows, columns, 2 * c_in)
    assert ar.depthwise_multiply_adds(deep, kernel) == positions * depthwise
    separable = ar.separable_parameters(kernel, c_in, c_out, depth_multiplier=2, bias=False)
    work = ar.separable_multiply_adds(output, kernel, c_in, depth_multiplier=2)
    assert work == positions * separable
    work = ar.transposed_multiply_adds((rows, columns, c_in), kernel, c_out)
    assert work == positions * weights
    grouped = ar.conv_multiply_adds((rows, columns, 2 * c_out), kernel, 2 * c_in, groups=2)
    assert grouped == 2 * positions * weights


# Receptive field


def inputs_seen(layers: list[tuple[int, int, int, int]], value: int) -> set[int]:
    """The input positions that one value sees, followed back through the layers one by one."""
    seen = {value}
    for kernel, stride, dilation, before in reversed(layers):
        seen = {
            position * stride + tap * dilation - before
            for position in seen
            for tap in range(kernel)
        }
    return seen


@modestly
@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 3), st.integers(0, 2)),
        min_size=1,
        max_size=4,
    ),
    st.integers(0, 3),
)
def test_receptive_field_spans_what_a_value_sees(
    layers: list[tuple[int, int, int, int]], value: int
) -> None:
    fields = ar.receptive_field(layers)
    assert len(fields) == len(layers)
    for depth, field in enumerate(fields, start=1):
        seen = inputs_seen(layers[:depth], value)
        first = field.start + value * field.jump
        assert (min(seen), max(seen)) == (first, first + field.size - 1)


def test_receptive_field_by_hand() -> None:
    assert ar.receptive_field([]) == []
    # Two 3x3 see what one 5x5 sees; a pool in between doubles what the next kernel adds.
    assert [field.size for field in ar.receptive_field([(3,), (3,)])] == [3, 5]
    fields = ar.receptive_field([(3, 1, 1), (2, 2, 1), (3, 1, 1), (2, 2, 1)])
    assert [field.size for field in fields] == [3, 4, 8, 10]
    assert [field.jump for field in fields] == [1, 2, 2, 4]
    assert ar.receptive_field([(3, 1, 1, 1)])[0].start == -1


# What is refused

REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (
        lambda: ar.conv_output_size(4, 5),
        ValueError,
        "The kernel (5) is larger than the padded input (4): use a smaller kernel or more padding.",
    ),
    (lambda: ar.conv_output_size(4, 3, dilation=2), ValueError, "5, 3 dilated by 2"),
    (lambda: ar.conv_output_size(4, 3, stride=0), ValueError, "stride came as 0"),
    (lambda: ar.conv_output_size(4, 3, stride=-1), ValueError, "stride came as -1"),
    (lambda: ar.conv_output_size(4, 3, stride="1"), TypeError, "text '1'"),  # type: ignore[arg-type]
    (lambda: ar.conv_output_size(4, 3, stride=True), TypeError, "True (bool)"),
    (lambda: ar.conv_output_size(4, 3.0), TypeError, "3.0 (float)"),  # type: ignore[arg-type]
    (lambda: ar.conv_output_size(np.True_, 1), TypeError, "bool"),  # type: ignore[arg-type]
    (lambda: ar.conv_output_size(0, 1), ValueError, "input size came as 0"),
    (lambda: ar.conv_output_size(4, 0), ValueError, "kernel size came as 0"),
    (lambda: ar.conv_output_size(4, 3, dilation=0), ValueError, "dilation came as 0"),
    (lambda: ar.conv_output_size(4, 3, padding="SAME"), ValueError, "'same' and 'full'"),
    (lambda: ar.conv_output_size(4, 3, padding=-1), ValueError, "padding came as -1"),
    (lambda: ar.conv_output_size(4, 3, padding=(1, -1)), ValueError, "padding came as -1"),
    (lambda: ar.conv_output_size(4, 3, padding=0.5), TypeError, "0.5 (float)"),  # type: ignore[arg-type]
    (lambda: ar.conv_output_size(4, 3, padding=(1, 2, 3)), ValueError, "3 entries"),  # type: ignore[arg-type]
    (lambda: ar.pool_output_size(4, 5), ValueError, "larger than the padded input"),
    (lambda: ar.pool_output_size(4, 2, stride=0), ValueError, "stride came as 0"),
    (lambda: ar.transposed_output_size(4, 3, padding="full"), ValueError, "'full'"),
    (
        lambda: ar.transposed_output_size(4, 3, stride=2, output_padding=2),
        ValueError,
        "smaller than the stride (2)",
    ),
    (
        lambda: ar.transposed_output_size(4, 2, stride=2, padding="same", output_padding=0),
        ValueError,
        "at least 1",
    ),
    (lambda: ar.conv_output_shape((28, 28), 1, 3), ValueError, "(28, 28)"),
    (lambda: ar.conv_output_shape((8, 8, 1), 1, (3, 3, 3)), ValueError, "3 entries"),  # type: ignore[arg-type]
    (lambda: ar.conv_output_shape((8, 8, 1), 0, 3), ValueError, "number of filters came as 0"),
    (lambda: ar.conv_output_shape((8, 8, 1), 1, 3, padding=(1, 1, 1)), ValueError, "3 entries"),  # type: ignore[arg-type]
    (lambda: ar.conv_parameters(3, 4, 6, groups=3), ValueError, "3 groups do not divide 4"),
    (lambda: ar.conv_parameters((), 1, 1), ValueError, "no size at all"),
    (lambda: ar.dense_parameters(0, 1), ValueError, "number of inputs came as 0"),
    (lambda: ar.receptive_field([3]), ValueError, "(kernel, stride, dilation)"),  # type: ignore[list-item]
    (lambda: ar.receptive_field([(3, 0)]), ValueError, "stride came as 0"),
]


@pytest.mark.parametrize(("call", "error", "words"), REFUSED)
def test_one_sentence_says_what_to_do(
    call: Callable[[], object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=re.escape(words)) as caught:
        call()
    message = str(caught.value)
    assert message.endswith(".") and ". " not in message
