"""Confusion matrices, and what is computed from them, from probabilities and from thresholds.

Everything here is taught in chapter 07; later chapters import it. The values come from
scikit-learn wherever it has the metric, and `exact_metrics` gives the same as fractions.

**Undefined metrics.** A metric whose denominator is 0 has no value. It is `nan` here, never a
silent 0; `undefined` says in words which it is and why. The macro and weighted averages leave such
classes out (scikit-learn does the same with `zero_division=nan`), and are `nan` if none is left.
"""

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import sklearn.metrics

Orientation = Literal["actual-in-rows", "actual-in-columns"]
Average = Literal["binary", "macro", "micro", "weighted"]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

ORIENTATIONS = ("actual-in-rows", "actual-in-columns")
AVERAGES = ("binary", "macro", "micro", "weighted")

# Softmax in 16-bit floats still sums to 1 within this; logits do not.
SUM_TOLERANCE = 1e-2


# ── Checks ────────────────────────────────────────────────────────────────────────────────────────


def _labels(name: str, values: npt.ArrayLike, n_classes: int | None = None) -> Ints:
    """Class numbers as an integer array (N,), or a ValueError that says what came."""
    labels = np.asarray(values)
    if labels.ndim != 1:
        raise ValueError(
            f"{name} has shape {labels.shape}, expected (N,): use .ravel() on a column of class "
            f"numbers, .argmax(axis=1) on one-hot rows or probabilities."
        )
    if labels.size == 0:
        raise ValueError(f"{name} is empty: pass at least one class number.")
    if labels.dtype.kind not in "iub":
        raise ValueError(
            f"{name} holds {labels.dtype} values, expected integer class numbers: "
            f"use .argmax(axis=1) on probabilities, .astype(int) on whole numbers."
        )
    labels = labels.astype(np.int64)
    if labels.min() < 0:
        raise ValueError(
            f"{name} contains {labels.min()}, expected class numbers from 0: number the classes "
            f"0, 1, 2, …"
        )
    if n_classes is not None and labels.max() >= n_classes:
        raise ValueError(
            f"{name} contains {labels.max()}, expected class numbers from 0 to {n_classes - 1}: "
            f"pass more classes, or correct the labels."
        )
    return labels


def _same_length(first: str, a: npt.NDArray[Any], second: str, b: npt.NDArray[Any]) -> None:
    if len(a) != len(b):
        raise ValueError(
            f"{first} has {len(a)} values and {second} has {len(b)}, expected as many: "
            f"pass both for the same examples."
        )


def _finite(name: str, values: npt.ArrayLike) -> Floats:
    array = np.asarray(values, dtype=np.float64)
    if array.size == 0:
        raise ValueError(f"{name} is empty: pass at least one example.")
    if not np.isfinite(array).all():
        raise ValueError(
            f"{name} contains {np.count_nonzero(~np.isfinite(array))} values that are nan or "
            f"infinite, expected finite numbers: look for a learning rate that is too large."
        )
    return array


def check_probabilities(probabilities: npt.ArrayLike) -> Floats:
    """Class probabilities as a float array, once they are known to be probabilities.

    probabilities: (N, n_classes), each row in [0, 1] and summing to 1, as softmax gives them; or
        (N,), the probability of class 1 of two, as sigmoid gives it.
    ValueError for any other shape, for nan, for values outside [0, 1] (logits) and for rows that
    do not sum to 1.
    Taught in chapter 07.
    """
    array = _finite("probabilities", probabilities)
    if array.ndim not in (1, 2) or (array.ndim == 2 and array.shape[1] < 2):
        raise ValueError(
            f"probabilities has shape {array.shape}, expected (N, n_classes) with two classes or "
            f"more, or (N,): use .ravel() on a single column."
        )
    if array.min() < 0 or array.max() > 1 + 1e-6:
        raise ValueError(
            f"probabilities reaches from {array.min():.3g} to {array.max():.3g}, expected values "
            f"in [0, 1]: apply softmax (or sigmoid) to logits first."
        )
    if array.ndim == 2:
        sums = array.sum(axis=1)
        worst = int(np.abs(sums - 1).argmax())
        if abs(sums[worst] - 1) > SUM_TOLERANCE:
            raise ValueError(
                f"Row {worst} of probabilities sums to {sums[worst]:.3f}, expected 1: "
                f"apply softmax to the logits first."
            )
    return array


def _binary(scores: npt.ArrayLike, y_true: npt.ArrayLike) -> tuple[Floats, Ints]:
    """Scores (N,) of class 1 and labels (N,) of 0 and 1, in which both classes occur."""
    array = _finite("scores", scores)
    if array.ndim != 1:
        raise ValueError(
            f"scores has shape {array.shape}, expected (N,): pass the scores of class 1 alone, "
            f"for instance probabilities[:, 1]."
        )
    labels = _labels("y_true", y_true, n_classes=2)
    _same_length("scores", array, "y_true", labels)
    return array, labels


def _binary_with_both_classes(scores: npt.ArrayLike, y_true: npt.ArrayLike) -> tuple[Floats, Ints]:
    array, labels = _binary(scores, y_true)
    if labels.min() == labels.max():
        raise ValueError(
            f"y_true holds class {labels[0]} alone, expected both 0 and 1: the curve is undefined "
            f"for one class, pass examples of the other as well."
        )
    return array, labels


def _check_beta(beta: float | Fraction) -> None:
    if not (math.isfinite(beta) and beta > 0):
        raise ValueError(
            f"beta is {beta}, expected a positive number: 2 weighs recall more, 0.5 precision."
        )


# ── The confusion matrix ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class ConfusionMatrix:
    """How often each actual class was given each predicted class, and which axis is which.

    counts: whole numbers (n_classes, n_classes), read-only once in here.
    class_names: one per class, in the order of the counts. Of two classes, class 1 is the
        positive one, as in scikit-learn.
    orientation: "actual-in-rows" (scikit-learn, most papers) or "actual-in-columns" (some
        textbooks): what `counts` means. No metric depends on it.
    ValueError if the counts are not square, negative, not whole or all 0, or if a name is missing.
    Taught in chapter 07.
    """

    counts: Ints
    class_names: tuple[str, ...]
    orientation: Orientation = "actual-in-rows"

    def __post_init__(self) -> None:
        counts = np.array(self.counts)
        if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or len(counts) < 2:
            raise ValueError(
                f"counts has shape {counts.shape}, expected (n_classes, n_classes) with two "
                f"classes or more: pass one row and one column for each class."
            )
        if counts.dtype.kind not in "iu" or (counts < 0).any():
            raise ValueError(
                f"counts holds {counts.dtype} values from {counts.min()}, expected whole numbers "
                f"from 0: pass counts, not rates."
            )
        if not counts.any():
            raise ValueError("counts are all 0, expected at least one example: pass some.")
        if self.orientation not in ORIENTATIONS:
            raise ValueError(
                f"orientation is {self.orientation!r}: expected {ORIENTATIONS[0]!r} or "
                f"{ORIENTATIONS[1]!r}."
            )
        names = tuple(str(name) for name in self.class_names)
        if len(names) != len(counts) or len(set(names)) != len(names):
            raise ValueError(
                f"class_names holds {len(names)} names ({len(set(names))} different), expected "
                f"{len(counts)} different ones: name each class once."
            )
        counts = counts.astype(np.int64)
        counts.setflags(write=False)
        object.__setattr__(self, "counts", counts)
        object.__setattr__(self, "class_names", names)

    @classmethod
    def from_counts(
        cls,
        *,
        tp: int,
        fn: int,
        fp: int,
        tn: int,
        class_names: Sequence[str] = ("negative", "positive"),
        orientation: Orientation = "actual-in-rows",
    ) -> "ConfusionMatrix":
        """The matrix of two classes from its four counts; class 1 is the positive one.

        ValueError if a count is negative or not whole, or if all are 0.
        Taught in chapter 07.
        """
        counts = np.array([[tn, fp], [fn, tp]])
        return cls(counts, tuple(class_names)).with_orientation(orientation)

    @classmethod
    def from_labels(
        cls,
        y_true: npt.ArrayLike,
        y_pred: npt.ArrayLike,
        *,
        class_names: Sequence[str] | None = None,
        n_classes: int | None = None,
        orientation: Orientation = "actual-in-rows",
    ) -> "ConfusionMatrix":
        """The matrix of actual and predicted class numbers, both (N,) integers from 0.

        Without class_names the classes are called "0", "1", …; without n_classes as well there are
        as many as the largest label needs (two at least).
        ValueError for empty arrays, different lengths, other shapes or types, labels outside the
        classes.
        Taught in chapter 07.
        """
        if class_names is not None and n_classes not in (None, len(class_names)):
            raise ValueError(
                f"n_classes is {n_classes} but class_names holds {len(class_names)}: "
                f"pass one of the two."
            )
        n_classes = n_classes if class_names is None else len(class_names)
        actual = _labels("y_true", y_true, n_classes)
        predicted = _labels("y_pred", y_pred, n_classes)
        _same_length("y_true", actual, "y_pred", predicted)
        if n_classes is None:
            n_classes = max(int(actual.max()), int(predicted.max()), 1) + 1
        names = range(n_classes) if class_names is None else class_names
        counts = sklearn.metrics.confusion_matrix(actual, predicted, labels=range(n_classes))
        return cls(counts, tuple(str(name) for name in names)).with_orientation(orientation)

    def transposed(self) -> "ConfusionMatrix":
        """The same counts in the other layout: rows become columns, and the orientation says so."""
        other = ORIENTATIONS[1 - ORIENTATIONS.index(self.orientation)]
        return ConfusionMatrix(self.counts.T, self.class_names, other)  # type: ignore[arg-type]

    def with_orientation(self, orientation: Orientation) -> "ConfusionMatrix":
        """The same counts in the named layout."""
        if orientation not in ORIENTATIONS:
            raise ValueError(
                f"orientation is {orientation!r}: expected {ORIENTATIONS[0]!r} or "
                f"{ORIENTATIONS[1]!r}."
            )
        return self if orientation == self.orientation else self.transposed()

    @property
    def actual_in_rows(self) -> Ints:
        """The counts with actual classes in rows, whatever the orientation."""
        return self.with_orientation("actual-in-rows").counts

    @property
    def n_classes(self) -> int:
        return len(self.class_names)

    @property
    def total(self) -> int:
        """The number of examples."""
        return int(self.counts.sum())

    @property
    def support(self) -> Ints:
        """How many examples each class has in truth: (n_classes,)."""
        return self.actual_in_rows.sum(axis=1)

    @property
    def predicted(self) -> Ints:
        """How often each class was predicted: (n_classes,)."""
        return self.actual_in_rows.sum(axis=0)

    def rates(self) -> Floats:
        """Shares of each actual class, in this matrix's own layout: recall is on the diagonal.

        (n_classes, n_classes); nan throughout for a class without examples.
        """
        support = self.support.astype(np.float64)
        support[support == 0] = np.nan
        by_actual = self.actual_in_rows / support[:, np.newaxis]
        return by_actual if self.orientation == "actual-in-rows" else by_actual.T

    def one_vs_rest(self, class_number: int) -> "ConfusionMatrix":
        """The two-class matrix in which `class_number` is positive and all others negative.

        ValueError if there is no such class.
        Taught in chapter 07.
        """
        if not 0 <= class_number < self.n_classes:
            raise ValueError(
                f"Class {class_number} is not among 0 to {self.n_classes - 1}: "
                f"pass the number of a class."
            )
        tp = self.counts[class_number, class_number]
        fn, fp = self.support[class_number] - tp, self.predicted[class_number] - tp
        name = self.class_names[class_number]
        return ConfusionMatrix.from_counts(
            tp=tp,
            fn=fn,
            fp=fp,
            tn=self.total - tp - fn - fp,
            class_names=(f"not {name}", name),
            orientation=self.orientation,
        )

    def _cell(self, actual: int, predicted: int) -> int:
        if self.n_classes != 2:
            raise ValueError(
                f"TP, FN, FP and TN need two classes, this matrix has {self.n_classes}: "
                f"use one_vs_rest(class_number) first."
            )
        return int(self.actual_in_rows[actual, predicted])

    @property
    def tp(self) -> int:
        """True positives: actual 1, predicted 1. ValueError unless there are two classes."""
        return self._cell(1, 1)

    @property
    def fn(self) -> int:
        """False negatives: actual 1, predicted 0. ValueError unless there are two classes."""
        return self._cell(1, 0)

    @property
    def fp(self) -> int:
        """False positives: actual 0, predicted 1. ValueError unless there are two classes."""
        return self._cell(0, 1)

    @property
    def tn(self) -> int:
        """True negatives: actual 0, predicted 0. ValueError unless there are two classes."""
        return self._cell(0, 0)

    def __str__(self) -> str:
        """A table whose axes say which is actual and which is predicted."""
        rows, columns = ("actual", "predicted")
        if self.orientation == "actual-in-columns":
            rows, columns = columns, rows
        heads = [f"{rows} {name}" for name in self.class_names]
        indent = max(map(len, heads))
        width = max(len(str(text)) for text in (*self.class_names, self.counts.max()))
        lines = [f"{'':{indent}}  {columns}"]
        for head, row in zip(["", *heads], [self.class_names, *self.counts], strict=True):
            lines.append(f"{head:{indent}}  " + "  ".join(f"{cell!s:>{width}}" for cell in row))
        return "\n".join(lines)


def largest_confusions(matrix: ConfusionMatrix, k: int = 5) -> list[tuple[str, str, int]]:
    """The k most frequent mistakes as (actual class, predicted class, count), largest first.

    Mistakes that never happened are left out, so there may be fewer than k.
    Taught in chapter 07.
    """
    counts = matrix.actual_in_rows * (1 - np.eye(matrix.n_classes, dtype=np.int64))
    order = np.argsort(-counts, axis=None, kind="stable")[:k]
    cells = [divmod(int(flat), matrix.n_classes) for flat in order]
    return [
        (matrix.class_names[actual], matrix.class_names[predicted], int(counts[actual, predicted]))
        for actual, predicted in cells
        if counts[actual, predicted]
    ]


# ── Metrics of a matrix ───────────────────────────────────────────────────────────────────────────


def _cells(matrix: ConfusionMatrix) -> dict[str, Any]:
    """One label pair per cell, weighted by its count: what scikit-learn's functions take."""
    actual, predicted = np.indices(matrix.counts.shape).reshape(2, -1)
    weights = matrix.actual_in_rows.ravel()
    return {"y_true": actual, "y_pred": predicted, "sample_weight": weights}


def _averaged(matrix: ConfusionMatrix, average: Average, metric: str, beta: float = 1.0) -> float:
    if average not in AVERAGES:
        raise ValueError(f"average is {average!r}: expected one of {', '.join(AVERAGES)}.")
    if average == "binary" and matrix.n_classes != 2:
        raise ValueError(
            f'average="binary" needs two classes, this matrix has {matrix.n_classes}: '
            f'use "macro", "micro" or "weighted".'
        )
    if metric == "specificity":
        return _averaged_specificity(matrix, average)
    values = sklearn.metrics.precision_recall_fscore_support(
        **_cells(matrix), average=average, beta=beta, zero_division=np.nan
    )
    return float(values[("precision", "recall", "f_beta").index(metric)])


def _averaged_specificity(matrix: ConfusionMatrix, average: Average) -> float:
    if average == "binary":
        return float(per_class(matrix).specificity[1])
    if average == "micro":
        negatives = matrix.total - matrix.support
        false_positives = matrix.predicted - matrix.counts.diagonal()
        return float(1 - false_positives.sum() / negatives.sum())
    values = per_class(matrix).specificity
    weights = matrix.support if average == "weighted" else np.ones(matrix.n_classes)
    defined = ~np.isnan(values)
    # The only class of all examples has no negatives, so the classes left may weigh nothing.
    if not weights[defined].sum():
        return math.nan
    return float(np.average(values[defined], weights=weights[defined]))


def accuracy(matrix: ConfusionMatrix) -> float:
    """Share of all examples that were classified rightly: the diagonal over the total.

    Source: scikit-learn, `accuracy_score`. Taught in chapter 07.
    """
    return float(sklearn.metrics.accuracy_score(**_cells(matrix)))


def recall(matrix: ConfusionMatrix, average: Average = "binary") -> float:
    """TP/(TP+FN): the share of the actual positives that was found (sensitivity).

    average: "binary" (class 1 of two), "macro", "micro" or "weighted" over the classes.
    nan where undefined. ValueError for "binary" with more than two classes.
    Source: scikit-learn, `recall_score`. Taught in chapter 07.
    """
    return _averaged(matrix, average, "recall")


def precision(matrix: ConfusionMatrix, average: Average = "binary") -> float:
    """TP/(TP+FP): the share of the predicted positives that is right.

    average, nan, ValueError: as for `recall`.
    Source: scikit-learn, `precision_score`. Taught in chapter 07.
    """
    return _averaged(matrix, average, "precision")


def f_beta(matrix: ConfusionMatrix, beta: float, average: Average = "binary") -> float:
    """(1+β²)TP/((1+β²)TP + β²FN + FP): recall counts β times as much as precision.

    average, nan, ValueError: as for `recall`; ValueError also unless beta > 0.
    Source: scikit-learn, `fbeta_score`. Taught in chapter 07.
    """
    _check_beta(beta)
    return _averaged(matrix, average, "f_beta", beta)


def f1(matrix: ConfusionMatrix, average: Average = "binary") -> float:
    """2TP/(2TP+FN+FP): the harmonic mean of recall and precision.

    average, nan, ValueError: as for `recall`.
    Source: scikit-learn, `f1_score`. Taught in chapter 07.
    """
    return f_beta(matrix, 1.0, average)


def specificity(matrix: ConfusionMatrix, average: Average = "binary") -> float:
    """TN/(TN+FP): the share of the actual negatives that was recognised as such.

    average, nan, ValueError: as for `recall`.
    Source: recall of the negative class; scikit-learn has no function of this name.
    Taught in chapter 07.
    """
    return _averaged(matrix, average, "specificity")


def balanced_accuracy(matrix: ConfusionMatrix) -> float:
    """The mean of the classes' recalls; classes without examples are left out.

    Source: scikit-learn, `balanced_accuracy_score`. Taught in chapter 07.
    """
    with warnings.catch_warnings():
        # scikit-learn warns of classes without examples; `undefined` names them instead.
        warnings.simplefilter("ignore", UserWarning)
        return float(sklearn.metrics.balanced_accuracy_score(**_cells(matrix)))


def matthews_correlation(matrix: ConfusionMatrix) -> float:
    """Matthews correlation coefficient (MCC), from −1 over 0 (chance) to 1 (all right).

    nan (scikit-learn: 0) if all examples are of one class or all predictions are.
    Source: scikit-learn, `matthews_corrcoef`. Taught in chapter 07.
    """
    if max(matrix.support.max(), matrix.predicted.max()) == matrix.total:
        return math.nan
    return float(sklearn.metrics.matthews_corrcoef(**_cells(matrix)))


def exact_metrics(matrix: ConfusionMatrix, beta: int | Fraction = 1) -> dict[str, Fraction | float]:
    """Accuracy, recall, precision, specificity, F-beta and balanced accuracy as exact fractions.

    Nothing is rounded on the way: `round(100 * float(value), 1)` rounds once, at the end.
    nan where the denominator is 0. ValueError unless there are two classes and beta > 0.
    Taught in chapter 07.
    """
    _check_beta(beta)
    tp, fn, fp, tn = matrix.tp, matrix.fn, matrix.fp, matrix.tn
    weight = Fraction(beta) ** 2
    sensitivity, specificity_ = _fraction(tp, tp + fn), _fraction(tn, tn + fp)
    return {
        "accuracy": _fraction(tp + tn, tp + fn + fp + tn),
        "recall": sensitivity,
        "precision": _fraction(tp, tp + fp),
        "specificity": specificity_,
        "f_beta": _fraction((1 + weight) * tp, (1 + weight) * tp + weight * fn + fp),
        "balanced_accuracy": (sensitivity + specificity_) / 2,
    }


def _fraction(numerator: int | Fraction, denominator: int | Fraction) -> Fraction | float:
    return Fraction(numerator) / Fraction(denominator) if denominator else math.nan


@dataclass(frozen=True, eq=False)
class ClassScores:
    """One value for each class, every class against the rest: arrays (n_classes,).

    nan where undefined; support is the number of actual examples.
    Taught in chapter 07.
    """

    recall: Floats
    precision: Floats
    f_beta: Floats
    specificity: Floats
    support: Ints


def per_class(matrix: ConfusionMatrix, beta: float = 1.0) -> ClassScores:
    """Recall, precision, F-beta and specificity of each class against the rest.

    ValueError unless beta > 0.
    Source: scikit-learn, `precision_recall_fscore_support`. Taught in chapter 07.
    """
    _check_beta(beta)
    precisions, recalls, f_betas, _ = sklearn.metrics.precision_recall_fscore_support(
        **_cells(matrix), average=None, beta=beta, zero_division=np.nan
    )
    negatives = (matrix.total - matrix.support).astype(np.float64)
    negatives[negatives == 0] = np.nan
    false_positives = matrix.predicted - matrix.counts.diagonal()
    return ClassScores(
        recalls, precisions, f_betas, 1 - false_positives / negatives, matrix.support
    )


def undefined(matrix: ConfusionMatrix) -> list[str]:
    """Which metrics are 0/0 and why, one sentence each; empty if all are defined.

    Taught in chapter 07.
    """
    sentences = []
    for name, actual, predicted in zip(
        matrix.class_names, matrix.support, matrix.predicted, strict=True
    ):
        if not actual:
            sentences.append(f"Recall of {name} is undefined: no example is of that class.")
        if not predicted:
            sentences.append(f"Precision of {name} is undefined: it was never predicted.")
        if not actual and not predicted:
            sentences.append(f"F1 of {name} is undefined: it occurs nowhere.")
        if actual == matrix.total:
            sentences.append(f"Specificity of {name} is undefined: there is no other class.")
    if max(matrix.support.max(), matrix.predicted.max()) == matrix.total:
        sentences.append("MCC is undefined: all examples, or all predictions, are of one class.")
    return sentences


def report(matrix: ConfusionMatrix, digits: int = 3) -> str:
    """A text table of precision, recall, F1, specificity and support for each class.

    Below the classes: the macro, micro and weighted averages, accuracy, balanced accuracy and MCC;
    below those a sentence for each value that is undefined.
    Taught in chapter 07.
    """
    scores = per_class(matrix)
    columns = (scores.precision, scores.recall, scores.f_beta, scores.specificity)
    rows: list[tuple[str, list[float], int]] = [
        (name, [float(column[number]) for column in columns], int(scores.support[number]))
        for number, name in enumerate(matrix.class_names)
    ]
    averages: tuple[Average, ...] = ("macro", "micro", "weighted")
    for average in averages:
        values = [metric(matrix, average) for metric in (precision, recall, f1, specificity)]
        rows.append((f"{average} average", values, matrix.total))
    indent = max(len(name) for name, _, _ in rows)
    lines = [f"{'':{indent}}  precision    recall        F1  specificity  support"]
    for name, values, support in rows:
        p, r, f, s = (_number(value, digits) for value in values)
        lines.append(f"{name:{indent}}  {p:>9} {r:>9} {f:>9} {s:>12} {support:>8}")
    lines += [
        "",
        f"accuracy {_number(accuracy(matrix), digits)}, "
        f"balanced accuracy {_number(balanced_accuracy(matrix), digits)}, "
        f"MCC {_number(matthews_correlation(matrix), digits)}",
        *undefined(matrix),
    ]
    return "\n".join(lines)


def _number(value: float, digits: int) -> str:
    return "undefined" if math.isnan(value) else f"{value:.{digits}f}"


# ── Probabilities ─────────────────────────────────────────────────────────────────────────────────


def _predictions(probabilities: npt.ArrayLike, y_true: npt.ArrayLike) -> tuple[Floats, Ints, Ints]:
    """Probabilities (N, n_classes), the predicted classes (N,) and the actual ones (N,)."""
    array = check_probabilities(probabilities)
    if array.ndim == 1:
        array = np.column_stack([1 - array, array])
    labels = _labels("y_true", y_true, n_classes=array.shape[1])
    _same_length("probabilities", array, "y_true", labels)
    return array, array.argmax(axis=1), labels


@dataclass(frozen=True)
class Mistake:
    """A wrong prediction: the example's index, its classes and the probability given."""

    index: int
    actual: int
    predicted: int
    probability: float


def most_confident_mistakes(
    probabilities: npt.ArrayLike, y_true: npt.ArrayLike, k: int = 10
) -> list[Mistake]:
    """The k wrong predictions of highest probability, most confident first.

    probabilities: (N, n_classes), or (N,) for class 1 of two; y_true: class numbers (N,).
    Fewer than k if there are fewer mistakes; ties stay in the order of the examples.
    ValueError for what is no probability, labels outside the classes, different lengths, k < 1.
    Taught in chapter 07.
    """
    if k < 1:
        raise ValueError(f"k is {k}, expected 1 or more: ask for at least one mistake.")
    array, predicted, actual = _predictions(probabilities, y_true)
    confidence = array.max(axis=1)
    wrong = np.flatnonzero(predicted != actual)
    order = wrong[np.argsort(-confidence[wrong], kind="stable")][:k]
    return [Mistake(int(i), int(actual[i]), int(predicted[i]), float(confidence[i])) for i in order]


@dataclass(frozen=True, eq=False)
class CalibrationBins:
    """What was promised and what was kept, in bins of equal width over [0, 1].

    edges: (n_bins + 1,); a bin holds its upper edge, and the first one 0 as well.
    count, confidence, accuracy: (n_bins,): examples, mean probability, share that came true;
        the last two are nan in an empty bin.
    Taught in chapter 07.
    """

    edges: Floats
    count: Ints
    confidence: Floats
    accuracy: Floats

    @property
    def expected_error(self) -> float:
        """Expected calibration error: mean gap |accuracy − confidence|, weighted by count."""
        filled = self.count > 0
        gaps = np.abs(self.accuracy - self.confidence)[filled]
        return float(np.average(gaps, weights=self.count[filled]))


def calibration_bins(
    probabilities: npt.ArrayLike, y_true: npt.ArrayLike, n_bins: int = 10
) -> CalibrationBins:
    """Bin the predictions by probability, and compare it with how often they were right.

    probabilities: (N, n_classes): the probability of the predicted class against how often that
        class was right; or (N,): the probability of class 1 against how often it was class 1.
    ValueError as for `most_confident_mistakes`, and for n_bins < 1.
    Source: scikit-learn, `calibration_curve` with strategy="uniform", which leaves out the counts
    and the empty bins. Taught in chapter 07.
    """
    if n_bins < 1:
        raise ValueError(f"n_bins is {n_bins}, expected 1 or more: 10 is usual.")
    array, predicted, actual = _predictions(probabilities, y_true)
    if np.ndim(probabilities) == 1:
        confidence, came_true = array[:, 1], actual == 1
    else:
        confidence, came_true = array.max(axis=1), predicted == actual
    edges = np.linspace(0, 1, n_bins + 1)
    bin_of = np.searchsorted(edges[1:-1], confidence)
    count = np.bincount(bin_of, minlength=n_bins)
    examples = np.where(count > 0, count, np.nan)
    return CalibrationBins(
        edges=edges,
        count=count,
        confidence=np.bincount(bin_of, weights=confidence, minlength=n_bins) / examples,
        accuracy=np.bincount(bin_of, weights=came_true, minlength=n_bins) / examples,
    )


def expected_calibration_error(
    probabilities: npt.ArrayLike, y_true: npt.ArrayLike, n_bins: int = 10
) -> float:
    """Mean gap between probability and share of right predictions, over equal bins; 0 is perfect.

    Arguments and ValueError as for `calibration_bins`.
    Source: Naeini et al. 2015; Guo et al. 2017, equation 3. Taught in chapter 07.
    """
    return calibration_bins(probabilities, y_true, n_bins).expected_error


# ── Thresholds ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class ThresholdTable:
    """The four counts at each threshold: arrays (n_thresholds,); positive means score ≥ threshold.

    Taught in chapter 07.
    """

    threshold: Floats
    tp: Ints
    fn: Ints
    fp: Ints
    tn: Ints

    def __len__(self) -> int:
        return len(self.threshold)

    def matrix(self, row: int) -> ConfusionMatrix:
        """The confusion matrix at one threshold."""
        return ConfusionMatrix.from_counts(
            tp=self.tp[row], fn=self.fn[row], fp=self.fp[row], tn=self.tn[row]
        )

    def cost(self, *, false_negative: float, false_positive: float) -> Floats:
        """What the mistakes cost in all at each threshold, given the price of one of each kind."""
        return self.fn * float(false_negative) + self.fp * float(false_positive)

    def __str__(self) -> str:
        lines = ["threshold     TP     FN     FP     TN    recall precision"]
        for row, threshold in enumerate(self.threshold):
            matrix = self.matrix(row)
            r, p = _number(recall(matrix), 3), _number(precision(matrix), 3)
            lines.append(
                f"{threshold:>9.3f} {matrix.tp:>6} {matrix.fn:>6} {matrix.fp:>6} {matrix.tn:>6} "
                f"{r:>9} {p:>9}"
            )
        return "\n".join(lines)


def threshold_table(
    scores: npt.ArrayLike, y_true: npt.ArrayLike, thresholds: npt.ArrayLike | None = None
) -> ThresholdTable:
    """TP, FN, FP and TN for each threshold, where score ≥ threshold is predicted positive.

    scores: (N,) of class 1, probabilities or any finite numbers; y_true: (N,) of 0 and 1.
    thresholds: (n_thresholds,) in any order; without them infinity (nothing is positive) and then
        every score that occurs, from high to low.
    ValueError for nan, other shapes, different lengths, labels other than 0 and 1.
    Taught in chapter 07.
    """
    array, labels = _binary(scores, y_true)
    if thresholds is None:
        limits = np.concatenate([[np.inf], np.unique(array)[::-1]])
    else:
        limits = np.atleast_1d(np.asarray(thresholds, dtype=np.float64))
        if limits.ndim != 1 or limits.size == 0 or np.isnan(limits).any():
            raise ValueError(
                f"thresholds has shape {limits.shape} and {np.isnan(limits).sum()} nan, expected "
                f"a list of numbers: pass at least one threshold and no nan."
            )
    positives, negatives = np.sort(array[labels == 1]), np.sort(array[labels == 0])
    fn = np.searchsorted(positives, limits).astype(np.int64)
    tn = np.searchsorted(negatives, limits).astype(np.int64)
    return ThresholdTable(limits, len(positives) - fn, fn, len(negatives) - tn, tn)


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve over all thresholds and the area under it: arrays (n_points,).

    threshold: where each point is reached; infinity where nothing is predicted positive.
    Taught in chapter 07.
    """

    x: Floats
    y: Floats
    threshold: Floats
    area: float


def precision_recall(scores: npt.ArrayLike, y_true: npt.ArrayLike) -> Curve:
    """The precision–recall curve: x is recall, y is precision, area is the average precision.

    Arguments as for `threshold_table`. ValueError as there, and if only one class occurs.
    The first point (recall 0, precision 1, threshold infinity) is drawn by convention.
    Source: scikit-learn, `precision_recall_curve` and `average_precision_score` (steps, no straight
    lines between the points). Taught in chapter 07.
    """
    array, labels = _binary_with_both_classes(scores, y_true)
    precisions, recalls, thresholds = sklearn.metrics.precision_recall_curve(labels, array)
    area = float(sklearn.metrics.average_precision_score(labels, array))
    return Curve(recalls[::-1], precisions[::-1], np.append(thresholds, np.inf)[::-1], area)


def roc(scores: npt.ArrayLike, y_true: npt.ArrayLike) -> Curve:
    """The ROC curve: x is the false-positive rate (1 − specificity), y is recall.

    Arguments as for `threshold_table`. ValueError as there, and if only one class occurs.
    The area is the chance that a random positive scores higher than a random negative.
    Source: scikit-learn, `roc_curve` and `roc_auc_score`. Taught in chapter 07.
    """
    array, labels = _binary_with_both_classes(scores, y_true)
    x, y, thresholds = sklearn.metrics.roc_curve(labels, array, drop_intermediate=False)
    return Curve(x, y, thresholds, float(sklearn.metrics.roc_auc_score(labels, array)))
