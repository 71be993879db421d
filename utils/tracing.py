"""Trace the shapes, parameters, work and memory through a Keras ``Sequential`` model.

Every number comes from `utils.arithmetic` and the layers' own settings, none from Keras's
``output_shape`` or ``count_params``, so that the two can be held against each other. A layer
without arithmetic here falls back to Keras's numbers, and its `source` says so. Taught in
chapter 05.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from utils import arithmetic

Shape = tuple[int, ...]
Window = tuple[int, int, int]
"""(kernel, stride, dilation) along one axis, as `arithmetic.receptive_field` takes it."""

BYTES_PER_VALUE = 4  # float32, Keras's default
OWN, KERAS = "own arithmetic", "Keras"


@dataclass(frozen=True)
class LayerTrace:
    """What one layer does to one image.

    `output_shape` has no batch axis. `multiply_adds` counts the products with the weights of
    convolution and dense layers; it is 0 for other layers and None where unknown.
    `activation_values` is how many numbers the layer hands on. `receptive_field` is the size, per
    axis of the input, of what one of them sees, padding included; None after layers that leave
    no fixed size (up-sampling, transposed convolution, reshaping, those that fell back).
    `source` tells whose numbers these are: 'own arithmetic' or 'Keras'.
    """

    name: str
    kind: str
    output_shape: Shape
    parameters: int
    trainable: int
    non_trainable: int
    multiply_adds: int | None
    activation_values: int
    receptive_field: Shape | None
    source: str = OWN


class ParameterTotals(NamedTuple):
    """The parameters of all layers together."""

    total: int
    trainable: int
    non_trainable: int


def trace(model: Any, *, with_input: bool = False) -> list[LayerTrace]:
    """Return one row per layer of a ``Sequential`` model, in the order of ``model.summary()``.

    `with_input` puts a row for the input first (``model.summary()`` shows none). Layers and models
    with ``trainable = False`` count as non-trainable.

    Raises TypeError for a model that is no ``Sequential``, ValueError for one without a fixed
    input shape. Taught in chapter 05.
    """
    if not any(_is_keras(base) and base.__name__ == "Sequential" for base in type(model).__mro__):
        raise TypeError(
            f"The model came as {type(model).__name__}, but only a keras.Sequential is one list "
            f"of layers: give such a model."
        )
    if not model.built:
        raise ValueError(
            "The model has no input shape yet: begin it with keras.Input((28, 28, 1)) or call "
            "model.build((None, 28, 28, 1))."
        )
    shape = tuple(model.input_shape[1:])
    rows = trace_layers(model.layers, shape)
    if not model.trainable:
        rows = [replace(row, trainable=0, non_trainable=row.parameters) for row in rows]
    if not with_input:
        return rows
    first = LayerTrace(
        "input", "InputLayer", shape, 0, 0, 0, 0, math.prod(shape), _Reach.of_input(shape).size()
    )
    return [first, *rows]


def training_operations(model: Any) -> int:
    """Floating-point operations of one training step per picture, in convolutions and dense layers.

    A multiply-add counts as two operations. Each layer needs its multiply-adds once for the
    output, once for the gradient of its weights if they are trained, and once for the gradient
    of its input if anything before it is trained. What else there is (activations, pooling,
    normalisation, the optimiser) is not counted: it takes time, but next to no operations.

    Args:
        model: a built ``Sequential`` model, each layer's ``trainable`` as in training.

    Raises:
        ValueError: as :func:`trace`.

    Source: two matrix products backward for each forward, see chapter 08. Used in chapter 15.
    """
    total, trained_before = 0, False
    for layer, row in zip(model.layers, trace(model), strict=True):
        passes = 1 + bool(layer.trainable_weights) + trained_before
        total += 2 * (row.multiply_adds or 0) * passes
        trained_before = trained_before or bool(layer.trainable_weights)
    return total


def trace_layers(layers: Iterable[Any], input_shape: Sequence[int]) -> list[LayerTrace]:
    """Return one row per layer for an input of `input_shape` (without the batch axis).

    The layers need not be built: a list that Keras cannot build is refused here as well, by a
    ValueError that names the layer and the shape it got.

    Raises ValueError also where the input's shape is not fixed. Taught in chapter 05.
    """
    shape = tuple(input_shape)
    if not shape or not all(isinstance(size, int) and size > 0 for size in shape):
        raise ValueError(
            f"The input shape came as {shape}, but every entry must be a positive whole number: "
            f"give a fixed shape such as (28, 28, 1)."
        )
    reach = _Reach.of_input(shape)
    rows = []
    for layer, step in _steps(layers, shape):
        for hop in step.reach:
            reach = reach.after(hop)
        rows.append(_row(layer, step, reach))
    return rows


def parameter_totals(rows: Iterable[LayerTrace]) -> ParameterTotals:
    """Return the parameters of all rows: total, trainable and non-trainable.

    The total is what ``model.count_params()`` says. Taught in chapter 05.
    """
    listed = list(rows)
    return ParameterTotals(
        sum(row.parameters for row in listed),
        sum(row.trainable for row in listed),
        sum(row.non_trainable for row in listed),
    )


# From layer to layer

Hop = tuple[Window, ...] | Literal["same place", "everything", "no fixed size"]
"""What one output value sees of the layer's input: a window per axis, or one of these."""


class _Step(NamedTuple):
    """What the arithmetic of one layer says.

    `weights` can be trained, `state` never (moving averages). `reach` holds one hop, or several
    for a model inside the model.
    """

    output_shape: Shape
    weights: int = 0
    state: int = 0
    multiply_adds: int | None = 0
    reach: tuple[Hop, ...] = ("same place",)
    source: str = OWN


@dataclass(frozen=True)
class _Reach:
    """What one value sees of the network's input, whose axes have the sizes `whole`.

    `windows` are those passed so far, per axis; None once they no longer give a fixed size.
    """

    whole: Shape
    windows: tuple[tuple[Window, ...], ...] | None
    everything: bool = False

    @classmethod
    def of_input(cls, shape: Shape) -> _Reach:
        """Return the reach of an input value, which is itself; a vector counts as one axis."""
        whole = shape[:-1] or shape
        return cls(whole, tuple(() for _ in whole))

    def after(self, hop: Hop) -> _Reach:
        """Return the reach of a value of the next layer."""
        if self.everything or hop == "everything":
            return replace(self, everything=True)
        if hop == "same place":
            return self
        if hop == "no fixed size" or self.windows is None:
            return replace(self, windows=None)
        passed = zip(self.windows, hop, strict=True)
        return replace(self, windows=tuple((*axis, window) for axis, window in passed))

    def size(self) -> Shape | None:
        """Return how many input positions a value sees, per axis; None where not fixed."""
        if self.everything:
            return self.whole
        if self.windows is None:
            return None
        fields = (arithmetic.receptive_field(axis) for axis in self.windows)
        return tuple(field[-1].size if field else 1 for field in fields)


def _steps(layers: Iterable[Any], shape: Shape) -> Iterator[tuple[Any, _Step]]:
    """Yield each layer with its step, the output of one being the input of the next."""
    for layer in layers:
        if type(layer).__name__ == "InputLayer":
            continue
        try:
            step = _arithmetic_of(layer)(layer, shape)
        except ValueError as error:
            raise ValueError(f"Layer {_called(layer)} gets the shape {shape}: {error}") from error
        yield layer, step
        shape = step.output_shape


def _called(layer: Any) -> str:
    return f"{layer.name!r} ({type(layer).__name__})"


def _counts(layer: Any, step: _Step) -> tuple[int, int]:
    """Return (trainable, non-trainable) parameters."""
    if layer.trainable:
        return step.weights, step.state
    return 0, step.weights + step.state


def _row(layer: Any, step: _Step, reach: _Reach) -> LayerTrace:
    trainable, non_trainable = _counts(layer, step)
    return LayerTrace(
        name=layer.name,
        kind=type(layer).__name__,
        output_shape=step.output_shape,
        parameters=trainable + non_trainable,
        trainable=trainable,
        non_trainable=non_trainable,
        multiply_adds=step.multiply_adds,
        activation_values=math.prod(step.output_shape),
        receptive_field=reach.size(),
        source=step.source,
    )


# The arithmetic of each kind of layer: (layer, input shape) to step

Arithmetic = Callable[[Any, Shape], _Step]


def _is_keras(kind: type) -> bool:
    return kind.__module__.split(".")[0] == "keras"


def _arithmetic_of(layer: Any) -> Arithmetic:
    """Return the arithmetic for a layer; `_from_keras` where there is none for it."""
    kind = type(layer)
    settings_without_arithmetic = (
        getattr(layer, "data_format", None) == "channels_first"
        or getattr(layer, "lora_rank", None)
        or getattr(layer, "quantization_mode", None)
        or getattr(layer, "renorm", False)
        or getattr(layer, "rms_scaling", False)
    )
    if not _is_keras(kind) or settings_without_arithmetic:
        return _from_keras
    if kind.__name__.startswith("Random") and kind.__name__ not in _ARITHMETIC:
        return _same_shape
    return _ARITHMETIC.get(kind.__name__, _from_keras)


def _from_keras(layer: Any, shape: Shape) -> _Step:
    """Return Keras's own numbers for a layer that has no arithmetic here."""
    if not layer.built:
        raise ValueError(
            "this kind of layer has no arithmetic here, so build it first and trace the model."
        )
    output = layer.compute_output_shape((None, *shape))
    trainable = sum(math.prod(weight.shape) for weight in layer.trainable_weights)
    return _Step(
        output_shape=tuple(output[1:]),
        weights=trainable,
        state=layer.count_params() - trainable,
        multiply_adds=None,
        reach=("no fixed size",),
        source=KERAS,
    )


def _split(shape: Shape, axes: int) -> tuple[Shape, int]:
    """Return (sizes, channels) of a shape that must have `axes` sizes before the channels."""
    if len(shape) != axes + 1:
        names = {1: "(steps, channels)", 2: "(height, width, channels)"}.get(axes, f"{axes + 1}")
        raise ValueError(
            f"it reads {names}, so change what comes before it (a Flatten belongs behind the last "
            f"convolution or pooling)."
        )
    return shape[:-1], shape[-1]


def _windows_of(layer: Any) -> tuple[Window, ...]:
    return tuple(zip(layer.kernel_size, layer.strides, layer.dilation_rate, strict=True))


def _slide(sizes: Shape, windows: Sequence[Window], padding: str) -> Shape:
    """Return the output size of each axis."""
    result = []
    for size, (kernel, stride, dilation) in zip(sizes, windows, strict=True):
        # Causal padding, for sequences, lets no value see what comes after it.
        past = arithmetic.effective_kernel_size(kernel, dilation) - 1
        amounts: arithmetic.Padding = (past, 0) if padding == "causal" else padding
        result.append(
            arithmetic.conv_output_size(
                size, kernel, stride=stride, padding=amounts, dilation=dilation
            )
        )
    return tuple(result)


def _conv(layer: Any, shape: Shape) -> _Step:
    sizes, c_in = _split(shape, len(layer.kernel_size))
    kernel, groups = layer.kernel_size, layer.groups
    output = (*_slide(sizes, _windows_of(layer), layer.padding), layer.filters)
    return _Step(
        output,
        arithmetic.conv_parameters(kernel, c_in, layer.filters, bias=layer.use_bias, groups=groups),
        multiply_adds=arithmetic.conv_multiply_adds(output, kernel, c_in, groups=groups),
        reach=(_windows_of(layer),),
    )


def _depthwise(layer: Any, shape: Shape) -> _Step:
    sizes, c_in = _split(shape, len(layer.kernel_size))
    kernel, multiplier = layer.kernel_size, layer.depth_multiplier
    output = (*_slide(sizes, _windows_of(layer), layer.padding), c_in * multiplier)
    return _Step(
        output,
        arithmetic.depthwise_parameters(
            kernel, c_in, depth_multiplier=multiplier, bias=layer.use_bias
        ),
        multiply_adds=arithmetic.depthwise_multiply_adds(output, kernel),
        reach=(_windows_of(layer),),
    )


def _separable(layer: Any, shape: Shape) -> _Step:
    sizes, c_in = _split(shape, len(layer.kernel_size))
    kernel, multiplier = layer.kernel_size, layer.depth_multiplier
    output = (*_slide(sizes, _windows_of(layer), layer.padding), layer.filters)
    return _Step(
        output,
        arithmetic.separable_parameters(
            kernel, c_in, layer.filters, depth_multiplier=multiplier, bias=layer.use_bias
        ),
        multiply_adds=arithmetic.separable_multiply_adds(
            output, kernel, c_in, depth_multiplier=multiplier
        ),
        reach=(_windows_of(layer),),
    )


def _transposed(layer: Any, shape: Shape) -> _Step:
    sizes, c_in = _split(shape, len(layer.kernel_size))
    extras = layer.output_padding
    if extras is None or isinstance(extras, int):
        extras = (extras,) * len(sizes)
    spread = (
        arithmetic.transposed_output_size(
            size, kernel, stride=stride, padding=layer.padding, output_padding=e, dilation=dilation
        )
        for size, (kernel, stride, dilation), e in zip(
            sizes, _windows_of(layer), extras, strict=True
        )
    )
    return _Step(
        (*spread, layer.filters),
        arithmetic.conv_parameters(layer.kernel_size, c_in, layer.filters, bias=layer.use_bias),
        multiply_adds=arithmetic.transposed_multiply_adds(shape, layer.kernel_size, layer.filters),
        reach=("no fixed size",),
    )


def _dense(layer: Any, shape: Shape) -> _Step:
    *positions, n_in = shape
    return _Step(
        (*positions, layer.units),
        arithmetic.dense_parameters(n_in, layer.units, bias=layer.use_bias),
        multiply_adds=math.prod(positions) * arithmetic.dense_multiply_adds(n_in, layer.units),
        reach=("same place" if positions else "everything",),
    )


def _pool(layer: Any, shape: Shape) -> _Step:
    sizes, channels = _split(shape, len(layer.pool_size))
    windows = tuple((w, s, 1) for w, s in zip(layer.pool_size, layer.strides, strict=True))
    return _Step((*_slide(sizes, windows, layer.padding), channels), reach=(windows,))


def _global_pool(layer: Any, shape: Shape) -> _Step:
    sizes, channels = _split(shape, int(type(layer).__name__[-2]))
    kept = (1,) * len(sizes) if layer.keepdims else ()
    return _Step((*kept, channels), reach=("everything",))


def _upsampling(layer: Any, shape: Shape) -> _Step:
    (height, width), channels = _split(shape, 2)
    return _Step(
        (height * layer.size[0], width * layer.size[1], channels), reach=("no fixed size",)
    )


def _zero_padding(layer: Any, shape: Shape) -> _Step:
    sizes, channels = _split(shape, 2)
    grown = (size + sum(rim) for size, rim in zip(sizes, layer.padding, strict=True))
    return _Step((*grown, channels))


def _cropping(layer: Any, shape: Shape) -> _Step:
    sizes, channels = _split(shape, 2)
    left = tuple(size - sum(rim) for size, rim in zip(sizes, layer.cropping, strict=True))
    if min(left) < 1:
        raise ValueError(f"cropping by {layer.cropping} leaves nothing of it, so crop less.")
    return _Step((*left, channels))


def _random_crop(layer: Any, shape: Shape) -> _Step:
    _, channels = _split(shape, 2)
    return _Step((layer.height, layer.width, channels), reach=("no fixed size",))


def _flatten(layer: Any, shape: Shape) -> _Step:
    return _Step((math.prod(shape),))


def _reshape(layer: Any, shape: Shape) -> _Step:
    values, target = math.prod(shape), tuple(layer.target_shape)
    known = math.prod(size for size in target if size != -1)
    output = tuple(values // known if size == -1 else size for size in target)
    if math.prod(output) != values:
        raise ValueError(f"its {values} values do not fill {target}, so correct the target shape.")
    return _Step(output, reach=("same place" if len(output) == 1 else "no fixed size",))


def _same_shape(layer: Any, shape: Shape) -> _Step:
    return _Step(shape)


def _size_at(shape: Shape, axis: int) -> int:
    """Return the size at an axis that Keras counts with the batch axis as number 0."""
    return shape[axis if axis < 0 else axis - 1]


def _axes(layer: Any) -> tuple[int, ...]:
    return tuple(layer.axis) if isinstance(layer.axis, (tuple, list)) else (layer.axis,)


def _mixing(axes: Sequence[int], shape: Shape) -> tuple[Hop, ...]:
    """Return the reach of a layer that mixes values along `axes`: over channels alone, or more."""
    channels_only = len(shape) > 1 and set(axes) <= {-1, len(shape)}
    return ("same place",) if channels_only else ("everything",)


def _softmax(layer: Any, shape: Shape) -> _Step:
    return _Step(shape, reach=_mixing(_axes(layer), shape))


def _batch_norm(layer: Any, shape: Shape) -> _Step:
    channels = _size_at(shape, layer.axis)
    weights, state = arithmetic.batch_norm_parameters(
        channels, center=layer.center, scale=layer.scale
    )
    return _Step(shape, weights, state)


def _layer_norm(layer: Any, shape: Shape) -> _Step:
    values = math.prod(_size_at(shape, axis) for axis in _axes(layer))
    weights = values * (bool(layer.center) + bool(layer.scale))
    return _Step(shape, weights, reach=_mixing(_axes(layer), shape))


def _group_norm(layer: Any, shape: Shape) -> _Step:
    weights = _size_at(shape, layer.axis) * (bool(layer.center) + bool(layer.scale))
    return _Step(shape, weights, reach=("everything",))


def _prelu(layer: Any, shape: Shape) -> _Step:
    shared = layer.shared_axes or ()
    return _Step(shape, math.prod(w for axis, w in enumerate(shape, 1) if axis not in shared))


def _normalization(layer: Any, shape: Shape) -> _Step:
    if layer.input_mean is not None:
        return _Step(shape)
    # A mean and a variance per kept axis, and one count of the values that they were learnt from.
    return _Step(shape, state=2 * math.prod(_size_at(shape, axis) for axis in _axes(layer)) + 1)


def _inner_model(layer: Any, shape: Shape) -> _Step:
    weights = state = work = 0
    unknown = False
    hops: list[Hop] = []
    for inner, step in _steps(layer.layers, shape):
        trainable, non_trainable = _counts(inner, step)
        weights, state = weights + trainable, state + non_trainable
        unknown = unknown or step.multiply_adds is None
        work += step.multiply_adds or 0
        hops.extend(step.reach)
        shape = step.output_shape
    return _Step(shape, weights, state, None if unknown else work, tuple(hops))


_ARITHMETIC: dict[str, Arithmetic] = {
    **dict.fromkeys(("Conv1D", "Conv2D", "Conv3D"), _conv),
    **dict.fromkeys(("DepthwiseConv1D", "DepthwiseConv2D"), _depthwise),
    **dict.fromkeys(("SeparableConv1D", "SeparableConv2D"), _separable),
    **dict.fromkeys(("Conv1DTranspose", "Conv2DTranspose"), _transposed),
    **dict.fromkeys(
        ("MaxPooling1D", "MaxPooling2D", "AveragePooling1D", "AveragePooling2D"), _pool
    ),
    **dict.fromkeys(
        (
            "GlobalMaxPooling1D",
            "GlobalMaxPooling2D",
            "GlobalAveragePooling1D",
            "GlobalAveragePooling2D",
        ),
        _global_pool,
    ),
    **dict.fromkeys(
        (
            "Activation",
            "ActivityRegularization",
            "AlphaDropout",
            "Dropout",
            "ELU",
            "GaussianDropout",
            "GaussianNoise",
            "Identity",
            "LeakyReLU",
            "ReLU",
            "Rescaling",
            "SpatialDropout1D",
            "SpatialDropout2D",
        ),
        _same_shape,
    ),
    "BatchNormalization": _batch_norm,
    "Cropping2D": _cropping,
    "Dense": _dense,
    "Flatten": _flatten,
    "GroupNormalization": _group_norm,
    "LayerNormalization": _layer_norm,
    "Normalization": _normalization,
    "PReLU": _prelu,
    "RandomCrop": _random_crop,
    "Reshape": _reshape,
    "Sequential": _inner_model,
    "Softmax": _softmax,
    "UpSampling2D": _upsampling,
    "ZeroPadding2D": _zero_padding,
}


# The table


def format_table(rows: Iterable[LayerTrace]) -> str:
    """Return the rows as text: ``model.summary()`` with multiply-adds and memory beside it.

    Multiply-adds and memory are those of one image; memory counts the values that a layer hands
    on, 4 bytes each, in KiB (1,024 bytes). Taught in chapter 05.
    """
    listed = list(rows)
    header = ("Layer (type)", "Output shape", "Parameters", "Multiply-adds", "Memory (KiB)")
    table = [header, *(_cells(row) for row in listed)]
    widths = [max(len(line[column]) for line in table) for column in range(len(header))]
    lines = []
    for line in table:
        left = (cell.ljust(width) for cell, width in zip(line[:2], widths[:2], strict=True))
        right = (cell.rjust(width) for cell, width in zip(line[2:], widths[2:], strict=True))
        lines.append("  ".join((*left, *right)).rstrip())
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    return "\n".join([lines[0], rule, *lines[1:], rule, *_totals(listed)])


def _cells(row: LayerTrace) -> tuple[str, ...]:
    mark = "" if row.source == OWN else " *"
    work = "unknown" if row.multiply_adds is None else f"{row.multiply_adds:,}"
    return (
        f"{row.name} ({row.kind}){mark}",
        str(row.output_shape),
        f"{row.parameters:,}",
        work,
        f"{_kibibytes(row.activation_values):,.1f}",
    )


def _kibibytes(values: int) -> float:
    return values * BYTES_PER_VALUE / 1024


def _totals(rows: Sequence[LayerTrace]) -> list[str]:
    totals = parameter_totals(rows)
    at_least = "at least " if any(row.multiply_adds is None for row in rows) else ""
    work = sum(row.multiply_adds or 0 for row in rows)
    values = sum(row.activation_values for row in rows)
    lines = [
        f"Total parameters: {totals.total:,} ({_kibibytes(totals.total):,.1f} KiB)",
        f"Trainable parameters: {totals.trainable:,}",
        f"Non-trainable parameters: {totals.non_trainable:,}",
        f"Multiply-adds per image: {at_least}{work:,}",
        f"Memory per image: {_kibibytes(values):,.1f} KiB",
    ]
    if any(row.source == KERAS for row in rows):
        lines.append("* Keras's own numbers: this kind of layer has no arithmetic here.")
    return lines
