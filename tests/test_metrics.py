"""utils.metrics against scikit-learn on random labels, and against hand arithmetic."""

import math
import warnings
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import sklearn.metrics as reference
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve

from utils import metrics
from utils.metrics import ConfusionMatrix

Labels = npt.NDArray[np.int64]
quick = settings(max_examples=40, deadline=None)

SCREENING = ConfusionMatrix.from_counts(tp=100, fn=30, fp=70, tn=800)


@st.composite
def labelled(draw: st.DrawFn, max_classes: int = 5) -> tuple[Labels, Labels, int]:
    """Actual and predicted labels; some classes may be missing from either."""
    n_classes = draw(st.integers(2, max_classes))
    size = draw(st.integers(1, 30))
    label = st.lists(st.integers(0, n_classes - 1), min_size=size, max_size=size)
    return np.array(draw(label)), np.array(draw(label)), n_classes


@st.composite
def scored(draw: st.DrawFn) -> tuple[npt.NDArray[np.float64], Labels]:
    """Scores with ties, and labels in which both classes occur."""
    labels = [0, 1, *draw(st.lists(st.integers(0, 1), max_size=25))]
    size = len(labels)
    tenths = draw(st.lists(st.integers(0, 10), min_size=size, max_size=size))
    return np.array(tenths) / 10, np.array(labels)


def softmax(seed: int, size: int, n_classes: int) -> npt.NDArray[np.float64]:
    logits = np.random.default_rng(seed).normal(scale=2, size=(size, n_classes))
    return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


def quiet(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*args, **kwargs)


# ── The matrix ────────────────────────────────────────────────────────────────────────────────────


@quick
@given(labelled())
def test_from_labels_counts_as_scikit_learn_does(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    expected = reference.confusion_matrix(y_true, y_pred, labels=range(n_classes))
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    columns = ConfusionMatrix.from_labels(
        y_true, y_pred, n_classes=n_classes, orientation="actual-in-columns"
    )
    np.testing.assert_array_equal(matrix.counts, expected)
    np.testing.assert_array_equal(columns.counts, expected.T)
    np.testing.assert_array_equal(columns.actual_in_rows, expected)
    np.testing.assert_array_equal(matrix.support, np.bincount(y_true, minlength=n_classes))
    np.testing.assert_array_equal(matrix.predicted, np.bincount(y_pred, minlength=n_classes))
    assert matrix.total == len(y_true)


@quick
@given(labelled())
def test_rates_match_and_follow_the_layout(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    expected = reference.confusion_matrix(y_true, y_pred, labels=range(n_classes), normalize="true")
    expected[matrix.support == 0] = np.nan
    np.testing.assert_allclose(matrix.rates(), expected)
    np.testing.assert_allclose(matrix.transposed().rates(), expected.T)


@quick
@given(labelled())
def test_one_vs_rest_matches_multilabel_matrix(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    expected = reference.multilabel_confusion_matrix(y_true, y_pred, labels=range(n_classes))
    for number in range(n_classes):
        one = matrix.transposed().one_vs_rest(number)
        np.testing.assert_array_equal(one.actual_in_rows, expected[number])


def test_layouts_of_the_same_counts() -> None:
    columns = SCREENING.with_orientation("actual-in-columns")
    assert SCREENING.counts.tolist() == [[800, 70], [30, 100]]
    assert columns.counts.tolist() == [[800, 30], [70, 100]]
    assert columns.orientation == "actual-in-columns"
    assert columns.transposed().counts.tolist() == SCREENING.counts.tolist()
    assert columns.transposed().orientation == "actual-in-rows"
    assert SCREENING.with_orientation("actual-in-rows") is SCREENING
    for matrix in (SCREENING, columns):
        assert (matrix.tp, matrix.fn, matrix.fp, matrix.tn) == (100, 30, 70, 800)


def test_the_text_says_which_axis_is_which() -> None:
    assert str(SCREENING).splitlines() == [
        "                 predicted",
        "                 negative  positive",
        "actual negative       800        70",
        "actual positive        30       100",
    ]
    assert str(SCREENING.transposed()).splitlines() == [
        "                    actual",
        "                    negative  positive",
        "predicted negative       800        30",
        "predicted positive        70       100",
    ]


def test_counts_cannot_be_changed_afterwards() -> None:
    mine = np.array([[1, 2], [3, 4]])
    matrix = ConfusionMatrix(mine, ("a", "b"))
    mine[0, 0] = 9
    assert matrix.counts[0, 0] == 1
    with pytest.raises(ValueError, match="read-only"):
        matrix.counts[0, 0] = 9


def test_classes_are_as_many_as_the_labels_need() -> None:
    assert ConfusionMatrix.from_labels([0, 0], [0, 0]).n_classes == 2
    assert ConfusionMatrix.from_labels([0, 3], [1, 0]).class_names == ("0", "1", "2", "3")
    assert ConfusionMatrix.from_labels([0, 0], [0, 4]).n_classes == 5
    assert ConfusionMatrix.from_labels([True, False], [True, True]).tp == 1


@pytest.mark.parametrize(
    ("y_true", "y_pred", "options", "message"),
    [
        ([], [], {}, "y_true is empty"),
        ([0, 1], [0], {}, "y_true has 2 values and y_pred has 1"),
        ([0, 3], [0, 1], {"n_classes": 3}, "y_true contains 3, expected .* 0 to 2"),
        ([0, 1], [0, 2], {"class_names": ("a", "b")}, "y_pred contains 2, expected .* 0 to 1"),
        ([0, -1], [0, 1], {}, "y_true contains -1"),
        ([0, 1], [0.2, 0.9], {}, "y_pred holds float64"),
        ([[0], [1]], [0, 1], {}, r"y_true has shape \(2, 1\)"),
        ([0, 1], [0, 1], {"n_classes": 3, "class_names": ("a", "b")}, "pass one of the two"),
        ([0, 1], [0, 1], {"class_names": ("a", "a")}, "1 different"),
        ([0, 1], [0, 1], {"orientation": "rows"}, "orientation is 'rows'"),
    ],
)
def test_labels_that_cannot_be_counted(
    y_true: Any, y_pred: Any, options: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        ConfusionMatrix.from_labels(y_true, y_pred, **options)


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([[1, 2, 3], [4, 5, 6]], r"shape \(2, 3\)"),
        ([[5]], r"shape \(1, 1\)"),
        ([[1, -2], [3, 4]], "from -2"),
        ([[0.5, 0.5], [0.1, 0.9]], "float64"),
        ([[0, 0], [0, 0]], "all 0"),
    ],
)
def test_counts_that_are_no_confusion_matrix(counts: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        ConfusionMatrix(np.array(counts), ("a", "b"))


def test_wrong_names_and_orientations() -> None:
    counts = np.array([[1, 2], [3, 4]])
    with pytest.raises(ValueError, match="holds 3 names"):
        ConfusionMatrix(counts, ("a", "b", "c"))
    with pytest.raises(ValueError, match="orientation is 'columns'"):
        ConfusionMatrix(counts, ("a", "b"), "columns")  # type: ignore[arg-type]


def test_binary_words_need_two_classes() -> None:
    matrix = ConfusionMatrix.from_labels([0, 1, 2], [0, 1, 2])
    with pytest.raises(ValueError, match="this matrix has 3: use one_vs_rest"):
        _ = matrix.tp
    with pytest.raises(ValueError, match='use "macro"'):
        metrics.recall(matrix)
    with pytest.raises(ValueError, match="average is 'mean'"):
        metrics.recall(matrix, "mean")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Class 3 is not among 0 to 2"):
        matrix.one_vs_rest(3)


def test_largest_confusions_in_order_and_without_empty_cells() -> None:
    counts = np.array([[50, 2, 0], [7, 40, 1], [0, 0, 30]])
    matrix = ConfusionMatrix(counts, ("cat", "dog", "bird"))
    expected = [("dog", "cat", 7), ("cat", "dog", 2), ("dog", "bird", 1)]
    assert metrics.largest_confusions(matrix, 9) == expected
    assert metrics.largest_confusions(matrix.transposed(), 2) == expected[:2]


# ── Metrics ───────────────────────────────────────────────────────────────────────────────────────


@quick
@given(labelled(), st.sampled_from(["macro", "micro", "weighted"]), st.sampled_from([0.5, 1, 2]))
def test_averages_match_scikit_learn(
    data: tuple[Labels, Labels, int], average: Any, beta: float
) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes).transposed()
    options = {"average": average, "labels": range(n_classes), "zero_division": np.nan}
    expected = [
        quiet(reference.recall_score, y_true, y_pred, **options),
        quiet(reference.precision_score, y_true, y_pred, **options),
        quiet(reference.fbeta_score, y_true, y_pred, beta=beta, **options),
    ]
    found = [
        metrics.recall(matrix, average),
        metrics.precision(matrix, average),
        metrics.f_beta(matrix, beta, average),
    ]
    np.testing.assert_allclose(found, expected)
    if beta == 1:
        assert metrics.f1(matrix, average) == found[2]


@quick
@given(labelled())
def test_accuracies_and_mcc_match_scikit_learn(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes).transposed()
    assert metrics.accuracy(matrix) == pytest.approx(reference.accuracy_score(y_true, y_pred))
    assert metrics.balanced_accuracy(matrix) == pytest.approx(
        quiet(reference.balanced_accuracy_score, y_true, y_pred)
    )
    assert metrics.balanced_accuracy(matrix) == pytest.approx(metrics.recall(matrix, "macro"))
    mcc = metrics.matthews_correlation(matrix)
    if len(set(y_true)) == 1 or len(set(y_pred)) == 1:
        assert math.isnan(mcc)
    else:
        assert mcc == pytest.approx(reference.matthews_corrcoef(y_true, y_pred), abs=1e-12)


@quick
@given(labelled())
def test_each_class_matches_its_recall_and_the_recall_of_the_rest(
    data: tuple[Labels, Labels, int],
) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    scores = metrics.per_class(matrix.transposed(), beta=2)
    for number in range(n_classes):
        actual, predicted = y_true == number, y_pred == number
        options = {"zero_division": np.nan}
        expected = [
            reference.recall_score(actual, predicted, **options),
            reference.precision_score(actual, predicted, **options),
            reference.fbeta_score(actual, predicted, beta=2, **options),
            reference.recall_score(actual, predicted, pos_label=False, **options),
        ]
        found = [scores.recall, scores.precision, scores.f_beta, scores.specificity]
        np.testing.assert_allclose([values[number] for values in found], expected)
        assert scores.support[number] == actual.sum()


@quick
@given(labelled())
def test_specificity_averages_follow_their_definitions(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    ones = [matrix.one_vs_rest(number) for number in range(n_classes)]
    pairs = [
        (metrics.specificity(one), int(support))
        for one, support in zip(ones, matrix.support, strict=True)
        if one.tn + one.fp
    ]
    micro = sum(one.tn for one in ones) / sum(one.tn + one.fp for one in ones)
    macro = sum(value for value, _ in pairs) / len(pairs)
    assert metrics.specificity(matrix, "micro") == pytest.approx(micro)
    assert metrics.specificity(matrix, "macro") == pytest.approx(macro)
    weight = sum(support for _, support in pairs)
    weighted = sum(v * s for v, s in pairs) / weight if weight else math.nan
    assert metrics.specificity(matrix, "weighted") == pytest.approx(weighted, nan_ok=True)


@quick
@given(labelled(max_classes=2), st.sampled_from([1, 2, Fraction(1, 2)]))
def test_fractions_are_the_floats_without_rounding(
    data: tuple[Labels, Labels, int], beta: int | Fraction
) -> None:
    y_true, y_pred, _ = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=2).transposed()
    exact = metrics.exact_metrics(matrix, beta)
    options = {"zero_division": np.nan}
    expected = {
        "accuracy": reference.accuracy_score(y_true, y_pred),
        "recall": reference.recall_score(y_true, y_pred, **options),
        "precision": reference.precision_score(y_true, y_pred, **options),
        "specificity": reference.recall_score(y_true, y_pred, pos_label=0, **options),
        "f_beta": reference.fbeta_score(y_true, y_pred, beta=float(beta), **options),
    }
    for name, value in expected.items():
        assert float(exact[name]) == pytest.approx(value, nan_ok=True)
        assert isinstance(exact[name], Fraction) or math.isnan(value)
    both = (expected["recall"] + expected["specificity"]) / 2
    assert float(exact["balanced_accuracy"]) == pytest.approx(both, nan_ok=True)


def test_fractions_of_two_textbook_problems() -> None:
    screening = metrics.exact_metrics(SCREENING)
    assert screening["accuracy"] == Fraction(900, 1000)
    assert screening["recall"] == Fraction(100, 130)
    assert screening["precision"] == Fraction(100, 170)
    assert screening["f_beta"] == Fraction(200, 300)
    assert screening["specificity"] == Fraction(800, 870)
    tumour = metrics.exact_metrics(ConfusionMatrix.from_counts(tp=10, fn=8, fp=22, tn=60))
    assert tumour["f_beta"] == Fraction(20, 50)


def test_a_model_that_always_says_no() -> None:
    matrix = ConfusionMatrix.from_counts(tp=0, fn=1, fp=0, tn=999_999)
    assert metrics.accuracy(matrix) == pytest.approx(0.999999, abs=1e-12)
    assert metrics.recall(matrix) == 0
    assert metrics.f1(matrix) == 0
    assert metrics.balanced_accuracy(matrix) == 0.5
    assert math.isnan(metrics.precision(matrix))
    assert math.isnan(metrics.matthews_correlation(matrix))
    assert metrics.undefined(matrix) == [
        "Precision of positive is undefined: it was never predicted.",
        "MCC is undefined: all examples, or all predictions, are of one class.",
    ]


@quick
@given(labelled())
def test_undefined_names_exactly_the_values_that_are_nan(
    data: tuple[Labels, Labels, int],
) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    scores = metrics.per_class(matrix)
    columns = {
        "Recall": scores.recall,
        "Precision": scores.precision,
        "F1": scores.f_beta,
        "Specificity": scores.specificity,
    }
    expected = {
        f"{metric} of {number} is undefined"
        for metric, values in columns.items()
        for number in np.flatnonzero(np.isnan(values))
    }
    if math.isnan(metrics.matthews_correlation(matrix)):
        expected.add("MCC is undefined")
    assert {sentence.split(":")[0] for sentence in metrics.undefined(matrix)} == expected


@quick
@given(labelled())
def test_report_prints_what_scikit_learn_reports(data: tuple[Labels, Labels, int]) -> None:
    y_true, y_pred, n_classes = data
    matrix = ConfusionMatrix.from_labels(y_true, y_pred, n_classes=n_classes)
    expected = reference.classification_report(
        y_true, y_pred, labels=range(n_classes), output_dict=True, zero_division=np.nan
    )
    lines = metrics.report(matrix).splitlines()
    rows = dict(zip([str(n) for n in range(n_classes)], lines[1:], strict=False))
    rows["macro avg"] = lines[1 + n_classes].removeprefix("macro average")
    rows["weighted avg"] = lines[3 + n_classes].removeprefix("weighted average")
    for name, row in rows.items():
        words = row.removeprefix(name).split()
        found = [math.nan if word == "undefined" else float(word) for word in words]
        columns = ("precision", "recall", "f1-score")
        np.testing.assert_allclose(
            found[:3], [expected[name][column] for column in columns], atol=5.1e-4
        )
        assert found[4] == expected[name]["support"]
    assert all(sentence in lines for sentence in metrics.undefined(matrix))


@pytest.mark.parametrize("beta", [0, -1, math.nan, math.inf])
def test_beta_must_be_positive(beta: float) -> None:
    with pytest.raises(ValueError, match="expected a positive number"):
        metrics.f_beta(SCREENING, beta)
    with pytest.raises(ValueError, match="expected a positive number"):
        metrics.per_class(SCREENING, beta)


# ── Probabilities ─────────────────────────────────────────────────────────────────────────────────


@quick
@given(st.integers(0, 10_000), st.integers(1, 40), st.integers(2, 5), st.integers(1, 12))
def test_most_confident_mistakes(seed: int, size: int, n_classes: int, k: int) -> None:
    probabilities = softmax(seed, size, n_classes)
    y_true = np.random.default_rng(seed + 1).integers(n_classes, size=size)
    mistakes = metrics.most_confident_mistakes(probabilities, y_true, k)
    wrong = [i for i in range(size) if probabilities[i].argmax() != y_true[i]]
    assert len(mistakes) == min(k, len(wrong))
    for mistake in mistakes:
        assert mistake.actual == y_true[mistake.index] != mistake.predicted
        assert mistake.probability == probabilities[mistake.index, mistake.predicted]
        assert mistake.probability == probabilities[mistake.index].max()
    expected = sorted((probabilities[i].max() for i in wrong), reverse=True)[:k]
    assert [mistake.probability for mistake in mistakes] == expected


def test_equally_confident_mistakes_stay_in_order() -> None:
    probabilities = np.tile([0.75, 0.25], (4, 1))
    mistakes = metrics.most_confident_mistakes(probabilities, [1, 0, 1, 1], k=2)
    assert [mistake.index for mistake in mistakes] == [0, 2]


@quick
@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 12), st.booleans())
def test_calibration_matches_scikit_learn(seed: int, size: int, n_bins: int, binary: bool) -> None:
    rng = np.random.default_rng(seed)
    if binary:
        # Tenths fall on the edges of the bins.
        probabilities = rng.integers(0, 11, size=size) / 10
        y_true = rng.integers(2, size=size)
        confidence, came_true = probabilities, y_true
    else:
        probabilities = softmax(seed, size, 3)
        y_true = rng.integers(3, size=size)
        confidence = probabilities.max(axis=1)
        came_true = probabilities.argmax(axis=1) == y_true
    bins = metrics.calibration_bins(probabilities, y_true, n_bins)
    filled = bins.count > 0
    if len(set(came_true)) == 2:
        accuracy, mean = calibration_curve(came_true, confidence, n_bins=n_bins)
        np.testing.assert_allclose(bins.accuracy[filled], accuracy)
        np.testing.assert_allclose(bins.confidence[filled], mean)
    assert bins.count.sum() == size
    assert np.isnan(bins.accuracy[~filled]).all() and np.isnan(bins.confidence[~filled]).all()
    by_hand = 0.0
    for lower, upper in zip(bins.edges[:-1], bins.edges[1:], strict=True):
        inside = (confidence > lower) & (confidence <= upper)
        if lower == 0:
            inside |= confidence == 0
        if inside.any():
            gap = abs(np.mean(came_true[inside]) - confidence[inside].mean())
            by_hand += inside.sum() / size * gap
    error = metrics.expected_calibration_error(probabilities, y_true, n_bins)
    assert error == pytest.approx(by_hand)


@pytest.mark.parametrize(
    ("probabilities", "message"),
    [
        ([[0.5, 0.4], [0.5, 0.5]], r"Row 0 of probabilities sums to 0\.900"),
        ([[0.5, math.nan], [0.5, 0.5]], "contains 1 values that are nan"),
        ([[2.0, -1.0], [0.5, 0.5]], "reaches from -1 to 2"),
        ([1.5, 0.5], r"reaches from 0\.5 to 1\.5"),
        ([[1.0], [1.0]], r"shape \(2, 1\)"),
        ([], "probabilities is empty"),
        ([[0.5, 0.5]], "probabilities has 1 values and y_true has 2"),
        ([[0.1, 0.9]] * 3, "probabilities has 3 values and y_true has 2"),
    ],
)
def test_numbers_that_are_no_probabilities(probabilities: Any, message: str) -> None:
    for function in (
        metrics.most_confident_mistakes,
        metrics.calibration_bins,
        metrics.expected_calibration_error,
    ):
        with pytest.raises(ValueError, match=message):
            function(probabilities, [0, 1])


def test_labels_and_sizes_that_do_not_fit_probabilities() -> None:
    with pytest.raises(ValueError, match="y_true contains 2, expected class numbers from 0 to 1"):
        metrics.most_confident_mistakes([[0.5, 0.5]], [2])
    with pytest.raises(ValueError, match="k is 0"):
        metrics.most_confident_mistakes([[0.5, 0.5]], [1], k=0)
    with pytest.raises(ValueError, match="n_bins is 0"):
        metrics.calibration_bins([[0.5, 0.5]], [1], n_bins=0)


def test_softmax_of_16_bit_floats_passes() -> None:
    half = softmax(3, 50, 10).astype(np.float16)
    assert metrics.check_probabilities(half).dtype == np.float64


# ── Thresholds ────────────────────────────────────────────────────────────────────────────────────


@quick
@given(scored(), st.lists(st.integers(-1, 11), min_size=1, max_size=5))
def test_threshold_table_counts_each_threshold(data: Any, tenths: list[int]) -> None:
    scores, y_true = data
    thresholds = np.array(tenths) / 10
    table = metrics.threshold_table(scores, y_true, thresholds)
    assert len(table) == len(thresholds)
    for row, threshold in enumerate(thresholds):
        expected = reference.confusion_matrix(y_true, scores >= threshold, labels=[0, 1])
        np.testing.assert_array_equal(table.matrix(row).counts, expected)
    expected_cost = [5 * int(fn) + 2 * int(fp) for fn, fp in zip(table.fn, table.fp, strict=True)]
    assert table.cost(false_negative=5, false_positive=2).tolist() == expected_cost


@quick
@given(scored())
def test_curves_match_scikit_learn_and_the_table(data: Any) -> None:
    scores, y_true = data
    table = metrics.threshold_table(scores, y_true)
    curve = metrics.roc(scores, y_true)
    assert curve.area == pytest.approx(reference.roc_auc_score(y_true, scores))
    assert curve.area == pytest.approx(np.trapezoid(curve.y, curve.x))
    np.testing.assert_allclose(curve.threshold, table.threshold)
    np.testing.assert_allclose(curve.y, table.tp / (table.tp + table.fn))
    np.testing.assert_allclose(curve.x, table.fp / (table.fp + table.tn))
    curve = metrics.precision_recall(scores, y_true)
    assert curve.area == pytest.approx(reference.average_precision_score(y_true, scores))
    assert curve.area == pytest.approx(np.sum(np.diff(curve.x) * curve.y[1:]))
    np.testing.assert_allclose(curve.threshold, table.threshold)
    np.testing.assert_allclose(curve.x, table.tp / (table.tp + table.fn))
    np.testing.assert_allclose(curve.y[1:], (table.tp / np.maximum(table.tp + table.fp, 1))[1:])
    assert curve.y[0] == 1


@quick
@given(scored())
def test_roc_area_is_the_chance_that_a_positive_scores_higher(data: Any) -> None:
    scores, y_true = data
    pairs = [
        1.0 if high > low else 0.5 if high == low else 0.0
        for high in scores[y_true == 1]
        for low in scores[y_true == 0]
    ]
    assert metrics.roc(scores, y_true).area == pytest.approx(np.mean(pairs))


def test_threshold_table_as_text() -> None:
    table = metrics.threshold_table([0.9, 0.4, 0.6, 0.1], [1, 1, 0, 0], [0.5, 1.0])
    assert str(table).splitlines() == [
        "threshold     TP     FN     FP     TN    recall precision",
        "    0.500      1      1      1      1     0.500     0.500",
        "    1.000      0      2      0      2     0.000 undefined",
    ]


@pytest.mark.parametrize(
    ("scores", "y_true", "message"),
    [
        ([], [], "scores is empty"),
        ([0.1, math.nan], [0, 1], "contains 1 values that are nan"),
        ([[0.1, 0.9]], [1], r"scores has shape \(1, 2\)"),
        ([0.1, 0.9], [0, 2], "y_true contains 2"),
        ([0.1, 0.9], [0, 1, 1], "scores has 2 values and y_true has 3"),
    ],
)
def test_scores_that_cannot_be_thresholded(scores: Any, y_true: Any, message: str) -> None:
    for function in (metrics.threshold_table, metrics.roc, metrics.precision_recall):
        with pytest.raises(ValueError, match=message):
            function(scores, y_true)


def test_curves_need_both_classes_and_tables_need_thresholds() -> None:
    for function in (metrics.roc, metrics.precision_recall):
        with pytest.raises(ValueError, match="holds class 1 alone"):
            function([0.1, 0.9], [1, 1])
    for thresholds in ([], [math.nan], [[0.5]]):
        with pytest.raises(ValueError, match="pass at least one threshold"):
            metrics.threshold_table([0.1, 0.9], [0, 1], thresholds)
