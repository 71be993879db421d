"""utils.diagnosis: the verdicts on two numbers and on curves, and their limits."""

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest, norm

from utils.diagnosis import ADVICE, Diagnosis, Limits, diagnose, error_interval

quick = settings(max_examples=80, deadline=None)
EPOCHS = np.arange(20)


def history(train_error: Any, valid_error: Any, **others: Any) -> dict[str, list[float]]:
    """A Keras history of accuracies with the given errors."""
    curves = {"accuracy": 1 - np.asarray(train_error), "val_accuracy": 1 - np.asarray(valid_error)}
    return {name: [float(v) for v in curve] for name, curve in {**curves, **others}.items()}


def settling(start: float, end: float) -> Any:
    """A smooth fall that has come to rest well before the last epochs."""
    return end + (start - end) * np.exp(-EPOCHS / 1.5)


@pytest.mark.parametrize(
    ("train", "valid", "target", "verdict"),
    [
        (0.01, 0.10, None, "overfitting"),
        (0.14, 0.15, None, "underfitting"),
        (0.14, 0.15, 0.12, "good fit"),
        (0.02, 0.03, None, "good fit"),
        (0.15, 0.30, None, "underfitting and overfitting"),
        (0.15, 0.12, None, "underfitting"),
        (0.03, 0.01, None, "good fit"),
        # 0.40 − 0.35 is a little more than 0.05 in floats, which must not decide.
        (0.40, 0.41, 0.35, "good fit"),
        (0.35, 0.40, 0.35, "good fit"),
    ],
)
def test_two_numbers(train: float, valid: float, target: float | None, verdict: str) -> None:
    result = diagnose((train, valid), target_error=target)
    assert result.verdict == verdict
    assert (result.train_error, result.valid_error) == (train, valid)
    assert f"{100 * train:.1f} %" in result.reason and f"{100 * valid:.1f} %" in result.reason
    assert result.reason.endswith(".") and result.advice == ADVICE[result.verdict]


shares = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)


@quick
@given(shares, shares, shares)
def test_two_numbers_follow_the_limits(train: float, valid: float, target: float) -> None:
    thousandths = [round(1000 * value) for value in (train, valid, target)]
    under = thousandths[0] - thousandths[2] > 50
    over = thousandths[1] - thousandths[0] > 50
    expected = {
        (True, True): "underfitting and overfitting",
        (True, False): "underfitting",
        (False, True): "overfitting",
        (False, False): "good fit",
    }[under, over]
    assert diagnose([train, valid], target_error=target).verdict == expected


def test_the_limits_decide() -> None:
    assert diagnose((0.01, 0.10), limits=Limits(wide_gap=0.1)).verdict == "good fit"
    assert diagnose((0.14, 0.15), limits=Limits(high_error=0.2)).verdict == "good fit"
    assert diagnose((0.02, 0.03), limits=Limits(wide_gap=0.005)).verdict == "overfitting"


@pytest.mark.parametrize(
    ("train", "valid", "verdict"),
    [
        (settling(0.9, 0.01), settling(0.9, 0.10), "overfitting"),
        (settling(0.9, 0.14), settling(0.9, 0.15), "underfitting"),
        (settling(0.9, 0.02), settling(0.9, 0.03), "good fit"),
        (settling(0.9, 0.20), settling(0.9, 0.40), "underfitting and overfitting"),
        (0.9 - 0.04 * EPOCHS, 0.9 - 0.03 * EPOCHS, "still improving"),
        (settling(0.9, 0.02), 0.2 + 0.1 * (-1.0) ** EPOCHS, "unstable"),
    ],
)
def test_curves(train: Any, valid: Any, verdict: str) -> None:
    result = diagnose(history(train, valid))
    assert result.verdict == verdict
    tail = 4
    assert result.train_error == pytest.approx(train[-tail:].mean())
    assert result.valid_error == pytest.approx(valid[-tail:].mean())


def test_a_keras_history_object_and_its_dict_say_the_same() -> None:
    curves = history(settling(0.9, 0.01), settling(0.9, 0.10))
    assert diagnose(SimpleNamespace(history=curves)) == diagnose(curves)


@quick
@given(
    st.lists(st.floats(0.001, 0.5), min_size=6, max_size=30).map(lambda v: sorted(v, reverse=True))
)
def test_a_curve_that_only_falls_is_never_unstable(valid: list[float]) -> None:
    assert diagnose(history(np.zeros(len(valid)), valid)).verdict != "unstable"


@quick
@given(st.floats(0.045, 0.2), st.integers(8, 40))
def test_a_curve_that_jumps_is_unstable_whatever_its_mean(jump: float, epochs: int) -> None:
    valid = 0.3 + jump * (-1.0) ** np.arange(epochs)
    assert diagnose(history(np.full(epochs, 0.3), valid)).verdict == "unstable"


def test_a_rising_validation_loss_is_overfitting_although_the_accuracies_agree() -> None:
    falling = np.exp(-EPOCHS / 5)
    rising = np.where(EPOCHS < 6, 1 - EPOCHS / 10, 0.5 + (EPOCHS - 5) / 40)
    errors = settling(0.9, 0.01), settling(0.9, 0.02)
    result = diagnose(history(*errors, loss=falling, val_loss=rising))
    assert result.verdict == "overfitting" and "epoch 6" in result.reason
    # The share is that of the last four epochs over the minimum, 0.8125 / 0.5 − 1.
    assert "62.5 %" in result.reason
    assert diagnose(history(*errors, loss=falling, val_loss=falling)).verdict == "good fit"
    assert diagnose(history(*errors, loss=rising, val_loss=rising)).verdict == "good fit"
    patient = diagnose(
        history(*errors, loss=falling, val_loss=rising), limits=Limits(loss_rise=0.7)
    )
    assert patient.verdict == "good fit"


@pytest.mark.parametrize("name", ["accuracy", "val_accuracy", "loss", "val_loss"])
@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_curve_that_diverged_is_unstable(name: str, value: float) -> None:
    smooth = settling(0.9, 0.02)
    curves = history(smooth, smooth, loss=smooth, val_loss=smooth)
    curves[name][6] = value
    result = diagnose(curves)
    assert result.verdict == "unstable"
    assert result.reason.startswith(f"{name} is ") and "epoch 7" in result.reason


def test_too_little_to_tell() -> None:
    alone = diagnose({"accuracy": [0.5, 0.9, 0.95, 0.96, 0.97]})
    assert alone.verdict == "cannot tell" and "no val_accuracy" in alone.reason
    assert alone.train_error == pytest.approx(0.03) and math.isnan(alone.valid_error)
    short = history([0.5, 0.1, 0.01], [0.5, 0.2, 0.1])
    assert diagnose(short).verdict == "cannot tell" and "3 epochs" in diagnose(short).reason
    assert diagnose(short, limits=Limits(min_epochs=3)).verdict != "cannot tell"


def test_better_validation_is_explained() -> None:
    reason = diagnose(history(settling(0.9, 0.04), settling(0.9, 0.02))).reason
    assert "dropout and augmentation switched on" in reason


def test_a_training_error_measured_under_dropout_is_not_judged() -> None:
    """The model may fit its training pictures far better than the history says."""
    result = diagnose(history(settling(0.9, 0.14), settling(0.9, 0.08)))
    assert result.verdict == "cannot tell"
    assert "14.0 %" in result.reason and "8.0 %" in result.reason
    assert "model.evaluate(x_train, y_train)" in result.reason
    assert diagnose((0.14, 0.08)).verdict == "underfitting"  # two numbers, measured alike
    patient = Limits(advantage=0.07)
    curves = history(settling(0.9, 0.14), settling(0.9, 0.08))
    assert diagnose(curves, limits=patient).verdict == "underfitting"


def test_only_the_training_error_being_far_above_the_target_is_a_contradiction() -> None:
    """New pictures are near the target: then the ones it learned from must be, too."""
    curves = history(settling(0.9, 0.065), settling(0.9, 0.045))
    assert diagnose(curves).verdict == "cannot tell"
    assert diagnose(curves, target_error=0.02).verdict == "good fit"
    both_high = history(settling(0.9, 0.09), settling(0.9, 0.07))
    assert diagnose(both_high).verdict == "underfitting"


@pytest.mark.parametrize(
    ("train", "valid", "pictures", "verdict"),
    [
        (0.01, 0.10, 1_000, "overfitting"),  # 8.3 to 12.0 %
        (0.01, 0.10, 100, "cannot tell"),  # 5.5 to 17.4 %, and 6 % is the limit
        (0.14, 0.15, 1_000, "underfitting"),
        (0.14, 0.15, 50, "cannot tell"),
        (0.00, 0.00, 1_000, "good fit"),
        (0.00, 0.00, 10, "cannot tell"),  # no mistake in ten pictures says little
    ],
)
def test_a_small_validation_set_decides_nothing(
    train: float, valid: float, pictures: int, verdict: str
) -> None:
    alone = diagnose((train, valid)).verdict
    result = diagnose((train, valid), valid_pictures=pictures)
    assert result.verdict == verdict
    if verdict == "cannot tell":
        assert f"{pictures} validation pictures" in result.reason and alone in result.reason
    # A history says the same as its last errors.
    curves = history(settling(0.9, train), settling(0.9, valid))
    assert diagnose(curves, valid_pictures=pictures).verdict == verdict


@quick
@given(st.integers(1, 400), st.data())
def test_the_interval_is_that_of_scipy(pictures: int, data: st.DataObject) -> None:
    wrong = data.draw(st.integers(0, pictures))
    expected = binomtest(wrong, pictures).proportion_ci(0.95, method="wilson")
    low, high = error_interval(wrong / pictures, pictures, z=norm.ppf(0.975))
    assert (low, high) == pytest.approx((expected.low, expected.high), abs=1e-9)
    assert 0 <= low <= wrong / pictures + 1e-12 and wrong / pictures - 1e-12 <= high <= 1


@pytest.mark.parametrize("bad", [{"error": 1.5}, {"pictures": 0}, {"z": 0.0}, {"z": math.nan}])
def test_the_interval_refuses_what_is_no_error(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        error_interval(**({"error": 0.1, "pictures": 10} | bad))


def test_other_metrics() -> None:
    sparse = {
        "sparse_categorical_accuracy": 1 - settling(0.9, 0.01),
        "val_sparse_categorical_accuracy": 1 - settling(0.9, 0.10),
    }
    assert diagnose(sparse).verdict == "overfitting"
    loss = {"loss": settling(2.3, 0.5), "val_loss": settling(2.3, 0.52)}
    assert diagnose(loss, metric="loss", target_error=0.3).verdict == "underfitting"
    assert diagnose(loss, metric="loss", target_error=0.5).verdict == "good fit"
    with pytest.raises(ValueError, match="loss has no fixed scale: pass target_error"):
        diagnose(loss, metric="loss")


@pytest.mark.parametrize(
    ("numbers", "options", "error", "message"),
    [
        ((14, 15), {}, ValueError, "14 is no error between 0 and 1: write 14 % as 0.14"),
        ((0.1, math.nan), {}, ValueError, "nan is no error"),
        ((0.1, -0.2), {}, ValueError, "-0.2 is no error"),
        ((0.1, 0.2, 0.3), {}, ValueError, "got 3 numbers"),
        ((0.1, 0.2), {"target_error": -1}, ValueError, "target_error is -1"),
        ((0.1, 0.2), {"valid_pictures": 0}, ValueError, "valid_pictures is 0"),
        (
            {"loss": [0.5] * 4, "val_loss": [0.5] * 4},
            {"metric": "loss", "target_error": 0.3, "valid_pictures": 9},
            ValueError,
            "valid_pictures is for accuracies",
        ),
        (0.1, {}, TypeError, "got a float"),
        ("history", {}, TypeError, "got a str"),
        ({}, {}, ValueError, "The history holds nothing, expected an accuracy"),
        ({"loss": [1.0]}, {}, ValueError, "holds loss, expected an accuracy"),
        ({"accuracy": [0.5]}, {"metric": "auc"}, ValueError, "holds accuracy, expected auc"),
        ({"accuracy": []}, {}, ValueError, r"accuracy has shape \(0,\)"),
        ({"accuracy": [[0.5]]}, {}, ValueError, r"accuracy has shape \(1, 1\)"),
    ],
)
def test_input_that_cannot_be_judged(
    numbers: Any, options: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        diagnose(numbers, **options)


@pytest.mark.parametrize("name", list(vars(Limits())))
@pytest.mark.parametrize("value", [0, -1, math.nan])
def test_limits_must_be_positive(name: str, value: float) -> None:
    kwargs: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=f"{name} is {value}"):
        Limits(**kwargs)


def test_the_text_has_verdict_reason_and_advice() -> None:
    text = str(Diagnosis("overfitting", "A reason.", 0.01, 0.10))
    assert text == f"overfitting: A reason.\nWhat to do: {ADVICE['overfitting']}"
