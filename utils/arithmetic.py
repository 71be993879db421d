"""The arithmetic of a convolutional network: sizes, parameters, work and reach.

Everything here is exact arithmetic on whole numbers; no array is ever made. Sizes are counted in
positions (pixels), parameters in numbers, work in multiply-adds. Shapes are channels-last and
without the batch axis: ``(H, W, C)``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from numbers import Integral
from typing import NamedTuple

Padding = str | int | tuple[int, int]
"""Along one axis: 'valid', 'same', 'full', the zeros on either side, or (before, after)."""

Padding2D = str | int | tuple[Padding, Padding]
"""Along height and width: one `Padding` for both axes, or a pair (for height, for width)."""

Pair = int | tuple[int, int]
"""One whole number for height and width alike, or a pair (for height, for width)."""

Sizes = int | Sequence[int]
"""A kernel's size: one whole number for a square, or one per axis, such as ``(3,)`` in 1-D."""


# What comes in


def whole_number(name: str, value: object, least: int = 1) -> int:
    """Return `value` as an int.

    Raises TypeError for anything but a whole number (a bool, a float and a string are none), and
    ValueError below `least`; `name` is what the message calls it.
    """
    if isinstance(value, str):
        raise TypeError(
            f"The {name} came as the text {value!r}, but a whole number was expected: "
            f"leave the quotes away."
        )
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise TypeError(
            f"The {name} came as {value!r} ({type(value).__name__}), but a whole number was "
            f"expected: give one of at least {least}."
        )
    if value < least:
        raise ValueError(
            f"The {name} came as {int(value)}, but it must be at least {least}: "
            f"give a larger whole number."
        )
    return int(value)


def pair(name: str, value: object, least: int = 1) -> tuple[int, int]:
    """Return `value` as (for height, for width); one whole number stands for both.

    Raises TypeError or ValueError as `whole_number` does, and ValueError for a wrong length.
    """
    if isinstance(value, (tuple, list)):
        if len(value) != 2:
            raise ValueError(
                f"The {name} came with {len(value)} entries, but two were expected: "
                f"give one whole number or a pair."
            )
        return whole_number(name, value[0], least), whole_number(name, value[1], least)
    both = whole_number(name, value, least)
    return both, both


def padding_pair(padding: Padding2D) -> tuple[Padding, Padding]:
    """Return the padding along height and the padding along width.

    A name or a whole number stands for both axes; a pair holds one `Padding` per axis, as in
    Keras's ``ZeroPadding2D``: ``(1, 2)`` pads height by 1 and width by 2 on either side,
    ``((0, 1), (2, 3))`` pads 0 rows above, 1 below, 2 columns left and 3 right.
    """
    if isinstance(padding, (tuple, list)):
        if len(padding) != 2:
            raise ValueError(
                f"The padding came with {len(padding)} entries, but height and width need two: "
                f"give one amount or ((top, bottom), (left, right))."
            )
        return padding[0], padding[1]
    return padding, padding


def _kernel_sizes(kernel: Sizes) -> tuple[int, ...]:
    """Return the kernel's size along each axis; one whole number stands for a square."""
    if isinstance(kernel, (tuple, list)):
        if not kernel:
            raise ValueError("The kernel came with no size at all: give one size per axis.")
        return tuple(whole_number("kernel size", size) for size in kernel)
    return pair("kernel size", kernel)


def _image_shape(shape: Sequence[int]) -> tuple[int, int, int]:
    if len(shape) != 3:
        raise ValueError(
            f"The shape came with {len(shape)} entries {tuple(shape)}, but three were expected: "
            f"give (height, width, channels) without the batch axis."
        )
    height, width, channels = (whole_number("entry of the shape", size) for size in shape)
    return height, width, channels


# Output sizes


def effective_kernel_size(kernel: int, dilation: int = 1) -> int:
    """Return how many positions a dilated kernel spans: F + (F - 1)(D - 1).

    Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", section 5.1.
    Taught in chapter 03.
    """
    kernel = whole_number("kernel size", kernel)
    dilation = whole_number("dilation", dilation)
    return kernel + (kernel - 1) * (dilation - 1)


def padding_amounts(
    size: int, kernel: int, *, stride: int = 1, padding: Padding = "valid", dilation: int = 1
) -> tuple[int, int]:
    """Return the zeros (before, after) that `padding` adds along one axis of `size` positions.

    'valid' adds none. 'same' adds what makes the output ceil(size / stride) long, the odd zero
    after the input (Keras's rule; PyTorch differs). 'full' adds F - 1 on either side, so that
    every overlap counts. A whole number adds that many on either side; a pair is taken as it is.

    Raises TypeError or ValueError for another padding, or for sizes that are no positive whole
    numbers. Source: TensorFlow, "Notes on padding" (tf.nn). Taught in chapter 03.
    """
    size = whole_number("input size", size)
    stride = whole_number("stride", stride)
    span = effective_kernel_size(kernel, dilation)
    if isinstance(padding, str):
        if padding == "valid":
            return 0, 0
        if padding == "full":
            return span - 1, span - 1
        if padding == "same":
            positions = -(-size // stride)
            total = max((positions - 1) * stride + span - size, 0)
            return total // 2, total - total // 2
        raise ValueError(
            f"The padding came as {padding!r}, but only 'valid', 'same' and 'full' have a name: "
            f"use one of them, a whole number or (before, after)."
        )
    return pair("padding", padding, least=0)


def conv_output_size(
    size: int, kernel: int, *, stride: int = 1, padding: Padding = "valid", dilation: int = 1
) -> int:
    """Return the output positions along one axis: floor((W - F_eff + pads) / S) + 1.

    `size` is W, `kernel` F; F_eff = F + (F - 1)(D - 1); `padding` as in `padding_amounts`.

    Raises ValueError if the kernel is larger than the padded input. Source: Dumoulin and Visin,
    "A guide to convolution arithmetic for deep learning", relationship 6. Taught in chapter 03.
    """
    before, after = padding_amounts(size, kernel, stride=stride, padding=padding, dilation=dilation)
    span = effective_kernel_size(kernel, dilation)
    padded = int(size) + before + after
    if span > padded:
        grown = f", {kernel} dilated by {dilation}" if dilation > 1 else ""
        raise ValueError(
            f"The kernel ({span}{grown}) is larger than the padded input ({padded}): "
            f"use a smaller kernel or more padding."
        )
    return (padded - span) // int(stride) + 1


def pool_output_size(
    size: int, window: int, *, stride: int | None = None, padding: Padding = "valid"
) -> int:
    """Return the output positions of pooling along one axis.

    The windows lie as a convolution's do; `stride` None means the window's size, so that the
    windows tile the input. Raises as `conv_output_size` does. Taught in chapter 04.
    """
    window = whole_number("window", window)
    stride = window if stride is None else stride
    return conv_output_size(size, window, stride=stride, padding=padding)


def transposed_output_size(
    size: int,
    kernel: int,
    *,
    stride: int = 1,
    padding: str = "valid",
    output_padding: int | None = None,
    dilation: int = 1,
) -> int:
    """Return the output positions of a transposed convolution along one axis, as Keras counts.

    'valid' gives (W - 1) S + max(F, S) and 'same' gives W S. With `output_padding` P_out
    (less than the stride) they become (W - 1) S + F + P_out and (W - 1) S + F mod 2 + P_out.
    F is the effective kernel size.

    Raises ValueError for another padding or an `output_padding` that the layer cannot run with.
    Source: Keras, ``Conv2DTranspose``. Taught in chapter 03.
    """
    size = whole_number("input size", size)
    stride = whole_number("stride", stride)
    span = effective_kernel_size(kernel, dilation)
    if padding not in ("valid", "same"):
        raise ValueError(
            f"The padding came as {padding!r}, but a transposed convolution takes 'valid' or "
            f"'same': use one of them."
        )
    if output_padding is None:
        return (size - 1) * stride + max(span, stride) if padding == "valid" else size * stride
    extra = whole_number("output_padding", output_padding, least=0)
    if extra >= stride:
        raise ValueError(
            f"The output_padding ({extra}) must be smaller than the stride ({stride}): "
            f"lower it or leave it away."
        )
    if padding == "valid":
        return (size - 1) * stride + span + extra
    if span % 2 == 0 and extra == 0:
        # Keras builds such a layer, but it cannot run: the way forward would give W - 1 positions.
        raise ValueError(
            f"With 'same' padding an even kernel ({span}) needs an output_padding of at least 1: "
            f"raise it or leave it away."
        )
    return (size - 1) * stride + span % 2 + extra


def unread_positions(
    size: int, kernel: int, *, stride: int = 1, padding: Padding = "valid", dilation: int = 1
) -> list[int]:
    """Return the indices (from 0) of the input positions that no window reads.

    They lie after the last window, between windows (stride larger than the kernel) or between
    the taps of a dilated kernel. Raises as `conv_output_size` does. Taught in chapter 03.
    """
    positions = conv_output_size(size, kernel, stride=stride, padding=padding, dilation=dilation)
    before, _ = padding_amounts(size, kernel, stride=stride, padding=padding, dilation=dilation)
    starts = [window * int(stride) - before for window in range(positions)]
    taps = [tap * int(dilation) for tap in range(kernel)]
    read = {start + tap for start in starts for tap in taps}
    return [position for position in range(size) if position not in read]


def unread_columns(
    size: int, kernel: int, *, stride: int = 1, padding: Padding = "valid", dilation: int = 1
) -> int:
    """Return how many input positions lie after the last window: what the floor leaves away.

    Raises as `conv_output_size` does. Taught in chapter 03.
    """
    positions = conv_output_size(size, kernel, stride=stride, padding=padding, dilation=dilation)
    before, _ = padding_amounts(size, kernel, stride=stride, padding=padding, dilation=dilation)
    end = (positions - 1) * int(stride) + effective_kernel_size(kernel, dilation) - before
    return min(max(int(size) - end, 0), int(size))


# The same for height and width


def conv_output_shape(
    shape: Sequence[int],
    filters: int,
    kernel: Pair,
    *,
    stride: Pair = 1,
    padding: Padding2D = "valid",
    dilation: Pair = 1,
) -> tuple[int, int, int]:
    """Return (H', W', filters) for an input of shape (H, W, C).

    `kernel`, `stride` and `dilation` are one whole number or (for height, for width); `padding`
    as in `padding_pair`. Raises as `conv_output_size` does. Taught in chapter 03.
    """
    height, width, _ = _image_shape(shape)
    kernels, strides, dilations = _pairs(kernel, stride, dilation)
    pads = padding_pair(padding)
    rows, columns = (
        conv_output_size(size, k, stride=s, padding=p, dilation=d)
        for size, k, s, p, d in zip((height, width), kernels, strides, pads, dilations, strict=True)
    )
    return rows, columns, whole_number("number of filters", filters)


def pool_output_shape(
    shape: Sequence[int],
    window: Pair = 2,
    *,
    stride: Pair | None = None,
    padding: Padding2D = "valid",
) -> tuple[int, int, int]:
    """Return (H', W', C) of pooling an input of shape (H, W, C); `stride` None: the window's.

    Raises as `conv_output_size` does. Taught in chapter 04.
    """
    channels = _image_shape(shape)[2]
    stride = window if stride is None else stride
    return conv_output_shape(shape, channels, window, stride=stride, padding=padding)


def transposed_output_shape(
    shape: Sequence[int],
    filters: int,
    kernel: Pair,
    *,
    stride: Pair = 1,
    padding: str = "valid",
    output_padding: Pair | None = None,
    dilation: Pair = 1,
) -> tuple[int, int, int]:
    """Return (H', W', filters) of a transposed convolution of an input of shape (H, W, C).

    Raises as `transposed_output_size` does. Taught in chapter 03.
    """
    height, width, _ = _image_shape(shape)
    kernels, strides, dilations = _pairs(kernel, stride, dilation)
    extras: tuple[int, int] | tuple[None, None] = (None, None)
    if output_padding is not None:
        extras = pair("output_padding", output_padding, least=0)
    rows, columns = (
        transposed_output_size(size, k, stride=s, padding=padding, output_padding=e, dilation=d)
        for size, k, s, e, d in zip(
            (height, width), kernels, strides, extras, dilations, strict=True
        )
    )
    return rows, columns, whole_number("number of filters", filters)


def _pairs(
    kernel: Pair, stride: Pair, dilation: Pair
) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    return pair("kernel size", kernel), pair("stride", stride), pair("dilation", dilation)


# Parameters


def conv_parameters(
    kernel: Sizes, c_in: int, c_out: int, *, bias: bool = True, groups: int = 1
) -> int:
    """Return a convolution's parameters: F_h F_w C_in C_out weights and C_out biases.

    With `groups` each filter reads C_in / groups channels only. The image's size plays no part.

    Raises ValueError if `groups` does not divide both channel counts. Taught in chapter 05.
    """
    weights = math.prod(_kernel_sizes(kernel)) * _channels_read(c_in, c_out, groups) * c_out
    return weights + (c_out if bias else 0)


def _channels_read(c_in: int, c_out: int, groups: int) -> int:
    """Return how many input channels one filter reads."""
    c_in = whole_number("number of input channels", c_in)
    c_out = whole_number("number of filters", c_out)
    groups = whole_number("number of groups", groups)
    if c_in % groups or c_out % groups:
        raise ValueError(
            f"The {groups} groups do not divide {c_in} input channels and {c_out} filters evenly: "
            f"choose a number of groups that divides both."
        )
    return c_in // groups


def dense_parameters(n_in: int, n_out: int, *, bias: bool = True) -> int:
    """Return a dense layer's parameters: n_in n_out weights and n_out biases.

    Taught in chapter 01, used again in chapter 05.
    """
    n_in = whole_number("number of inputs", n_in)
    n_out = whole_number("number of units", n_out)
    return n_in * n_out + (n_out if bias else 0)


def batch_norm_parameters(
    channels: int, *, center: bool = True, scale: bool = True
) -> tuple[int, int]:
    """Return (trainable, non-trainable) parameters of batch normalisation.

    Trainable: the scale gamma and the shift beta; non-trainable: the moving mean and the moving
    variance; one of each per channel. Source: Ioffe and Szegedy 2015. Taught in chapter 05.
    """
    channels = whole_number("number of channels", channels)
    return channels * (bool(center) + bool(scale)), 2 * channels


def depthwise_parameters(
    kernel: Sizes, c_in: int, *, depth_multiplier: int = 1, bias: bool = True
) -> int:
    """Return a depthwise convolution's parameters: one F_h F_w kernel per output channel.

    It has C_in x `depth_multiplier` output channels, each with a bias. Taught in chapter 06.
    """
    c_in = whole_number("number of input channels", c_in)
    channels = c_in * whole_number("depth_multiplier", depth_multiplier)
    return math.prod(_kernel_sizes(kernel)) * channels + (channels if bias else 0)


def separable_parameters(
    kernel: Sizes, c_in: int, c_out: int, *, depth_multiplier: int = 1, bias: bool = True
) -> int:
    """Return a separable convolution's parameters: depthwise, then 1x1, one bias per filter.

    Source: Chollet 2017, "Xception". Taught in chapter 06.
    """
    between = depthwise_parameters(1, c_in, depth_multiplier=depth_multiplier, bias=False)
    depthwise = depthwise_parameters(kernel, c_in, depth_multiplier=depth_multiplier, bias=False)
    return depthwise + conv_parameters(1, between, c_out, bias=bias)


# Work


def conv_multiply_adds(
    output_shape: Sequence[int], kernel: Sizes, c_in: int, *, groups: int = 1
) -> int:
    """Return the multiply-adds of one image through a convolution.

    Each of the H' W' C_out output values takes F_h F_w C_in of them, those with padding's zeros
    included; adding the bias is not counted. `output_shape` ends in C_out. Taught in chapter 05.
    """
    sizes = [whole_number("entry of the output shape", size) for size in output_shape]
    return (
        math.prod(sizes)
        * math.prod(_kernel_sizes(kernel))
        * _channels_read(c_in, sizes[-1], groups)
    )


def dense_multiply_adds(n_in: int, n_out: int) -> int:
    """Return the multiply-adds of one row of n_in numbers through a dense layer: n_in n_out.

    Taught in chapter 05.
    """
    return dense_parameters(n_in, n_out, bias=False)


def depthwise_multiply_adds(output_shape: Sequence[int], kernel: Sizes) -> int:
    """Return the multiply-adds of one image through a depthwise convolution.

    Each output value takes F_h F_w of them, as it reads one channel. Taught in chapter 06.
    """
    channels = output_shape[-1]
    return conv_multiply_adds(output_shape, kernel, channels, groups=channels)


def separable_multiply_adds(
    output_shape: Sequence[int], kernel: Sizes, c_in: int, *, depth_multiplier: int = 1
) -> int:
    """Return the multiply-adds of one image through a separable convolution.

    They are the depthwise step's plus the 1x1 step's. Taught in chapter 06.
    """
    c_in = whole_number("number of input channels", c_in)
    between = c_in * whole_number("depth_multiplier", depth_multiplier)
    depthwise = depthwise_multiply_adds((*output_shape[:-1], between), kernel)
    return depthwise + conv_multiply_adds(output_shape, 1, between)


def transposed_multiply_adds(input_shape: Sequence[int], kernel: Sizes, c_out: int) -> int:
    """Return the multiply-adds of one image through a transposed convolution.

    Each of the H W C_in input values is spread over F_h F_w C_out output values; what 'same'
    padding crops away again is counted too. Taught in chapter 05.
    """
    return conv_multiply_adds(input_shape, kernel, c_out)


# Receptive field


class ReceptiveField(NamedTuple):
    """What one value of a feature map sees, along one axis of the network's input.

    Value number i (from 0) sees the input positions ``start + i * jump`` to
    ``start + i * jump + size - 1``; positions outside the image are padding.
    """

    size: int
    jump: int
    start: int


def receptive_field(layers: Sequence[Sequence[int]]) -> list[ReceptiveField]:
    """Return the receptive field after each layer along one axis.

    `layers` holds (kernel, stride, dilation) per layer, first layer first; the stride and the
    dilation may be left away when they are 1, and a fourth entry gives the zeros padded before
    the input (it moves the start only). With r, j and s for size, jump and start:
    r' = r + (F_eff - 1) j, s' = s - P j, j' = j S.

    Raises as `effective_kernel_size` does. Source: Araujo, Norris and Sim, "Computing receptive
    fields of convolutional neural networks", Distill 2019. Taught in chapter 03.
    """
    fields = []
    field = ReceptiveField(size=1, jump=1, start=0)
    for layer in layers:
        kernel, stride, dilation, before = _window_of(layer)
        field = ReceptiveField(
            size=field.size + (effective_kernel_size(kernel, dilation) - 1) * field.jump,
            jump=field.jump * stride,
            start=field.start - before * field.jump,
        )
        fields.append(field)
    return fields


def _window_of(layer: Sequence[int]) -> tuple[int, int, int, int]:
    """Return (kernel, stride, dilation, zeros before), what was left away filled in."""
    if not isinstance(layer, (tuple, list)) or not 1 <= len(layer) <= 4:
        raise ValueError(
            f"The layer came as {layer!r}, but (kernel, stride, dilation) was expected: "
            f"give each layer as such a tuple."
        )
    kernel, stride, dilation, before = tuple(layer) + (1, 1, 1, 0)[len(layer) :]
    return (
        whole_number("kernel size", kernel),
        whole_number("stride", stride),
        whole_number("dilation", dilation),
        whole_number("padding", before, least=0),
    )
