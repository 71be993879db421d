"""What a training and a validation error say together, and what to do about it.

`diagnose` reads two numbers or a whole Keras history. Taught in chapter 11.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

Verdict = Literal[
    "underfitting",
    "overfitting",
    "underfitting and overfitting",
    "good fit",
    "still improving",
    "unstable",
    "cannot tell",
]
Floats = npt.NDArray[np.float64]

ACCURACIES = (
    "accuracy",
    "sparse_categorical_accuracy",
    "categorical_accuracy",
    "binary_accuracy",
    "acc",
)

ADVICE: dict[Verdict, str] = {
    "underfitting": (
        "Give the model more room or more time: more filters or layers, more epochs, a better "
        "learning rate, less regularisation. More data will not help yet."
    ),
    "overfitting": (
        "Get more data or augment what you have, add dropout or L2, stop earlier, or make the "
        "model smaller."
    ),
    "underfitting and overfitting": (
        "Cure the underfitting first (a larger or better trained model), then look at the gap "
        "again."
    ),
    "good fit": (
        "Stop here, or lower the target: then a larger model with more regularisation is next. "
        "Use the test set once, at the end."
    ),
    "still improving": "Train for more epochs before you judge the model.",
    "unstable": (
        "Lower the learning rate, or use a larger batch; if the validation set is small, make it "
        "larger."
    ),
    "cannot tell": (
        "Get what the reason says is missing (validation_data, more epochs, more validation "
        "pictures, or the training error by model.evaluate), and ask again."
    ),
}


@dataclass(frozen=True)
class Limits:
    """Where the verdicts change. All are errors or differences of errors, not percentages.

    high_error: a training error this far above the target is underfitting.
    wide_gap: a validation error this far above the training error is overfitting.
    improvement: a fall of the validation error by this much over the last epochs is progress.
    unrest: going up and down again by more than this per epoch, on average, is unstable.
    loss_rise: a validation loss this share above its minimum, while the training loss went on
        falling, is overfitting (a ratio: 0.2 is 20 %).
    advantage: a validation error this far below a history's training error says that the latter
    is not that of the finished model. So does a training error that alone is high.
    min_epochs: fewer epochs than this say too little.
    ValueError unless all are positive numbers.
    """

    high_error: float = 0.05
    wide_gap: float = 0.05
    improvement: float = 0.01
    unrest: float = 0.02
    loss_rise: float = 0.2
    advantage: float = 0.05
    min_epochs: int = 4

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if not (math.isfinite(value) and value > 0):
                raise ValueError(f"{name} is {value}: expected a positive number, such as 0.05.")


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True)
class Diagnosis:
    """A verdict, the numbers behind it in a sentence, and what to do.

    train_error, valid_error: the errors that were judged; nan where there are none.
    """

    verdict: Verdict
    reason: str
    train_error: float
    valid_error: float

    @property
    def advice(self) -> str:
        """What to do next."""
        return ADVICE[self.verdict]

    def __str__(self) -> str:
        return f"{self.verdict}: {self.reason}\nWhat to do: {self.advice}"


def diagnose(
    numbers: Any,
    *,
    target_error: float | None = None,
    metric: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    valid_pictures: int | None = None,
) -> Diagnosis:
    """Say from the learning curves what is wrong with a model, if anything.

    numbers: (training error, validation error), two shares in [0, 1]: write 14 % as 0.14; or what
        `model.fit` returned; or its `.history`, a dict of lists with one number per epoch.
    target_error: the error that would be good enough, or that people reach; 0 if left out.
    metric: the key of the history to read, by default the first accuracy in it. An accuracy is
        turned into an error by 1 − accuracy; any other metric is taken as an error in its own
        unit, and so are target_error (then needed) and the limits.
    limits: where the verdicts change; see `Limits`.
    valid_pictures: how many pictures the validation error was measured on. With it, the verdict
        is "cannot tell" where another validation set of that size could give another one: where
        the two ends of `error_interval` disagree. Without it, the error is taken as exact.
    ValueError for numbers that are no errors, a missing or empty metric, a missing target_error;
    TypeError for anything else than numbers or a history.
    Taught in chapter 11.

    >>> diagnose((0.01, 0.10)).verdict
    'overfitting'
    >>> diagnose((0.14, 0.15)).verdict
    'underfitting'
    """
    if target_error is not None and not (math.isfinite(target_error) and target_error >= 0):
        raise ValueError(f"target_error is {target_error}: expected a number from 0, such as 0.02.")
    if valid_pictures is not None and valid_pictures < 1:
        raise ValueError(f"valid_pictures is {valid_pictures}: expected a count of 1 or more.")
    history = getattr(numbers, "history", numbers)
    if isinstance(history, Mapping):
        return _diagnose_history(history, target_error, metric, limits, valid_pictures)
    if isinstance(history, str) or not isinstance(history, Sequence | np.ndarray):
        raise TypeError(
            f"diagnose got a {type(numbers).__name__}, expected two errors or a history: "
            f"pass (train_error, valid_error) or what model.fit returned."
        )
    if len(history) != 2:
        raise ValueError(
            f"diagnose got {len(history)} numbers, expected two: the training error and the "
            f"validation error."
        )
    train, valid = (_share(value) for value in history)
    return _diagnose_measured(
        train, valid, target_error or 0.0, limits, _percent, "", valid_pictures
    )


def error_interval(error: float, pictures: int, *, z: float = 1.96) -> tuple[float, float]:
    """Where the true error lies if so many pictures were tried: Wilson's interval.

    error: the share of wrong answers among `pictures`. z: half-width in standard errors; 1.96
    gives 95 %. Returns the lower and the upper end, both in [0, 1]. Unlike error ± z standard
    errors it is no single point at an error of 0.
    ValueError unless 0 <= error <= 1, pictures >= 1 and z > 0.
    Taught in chapter 11.
    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22, 1927.
    """
    if pictures < 1 or not z > 0:
        raise ValueError(f"pictures is {pictures}, z is {z}: expected 1 or more, and above 0.")
    error = _share(error)
    wide = z * z / pictures
    middle = (error + wide / 2) / (1 + wide)
    half = math.sqrt(error * (1 - error) * wide + wide * wide / 4) / (1 + wide)
    return max(0.0, middle - half), min(1.0, middle + half)


def _share(value: Any) -> float:
    error = float(value)
    if not 0 <= error <= 1:
        raise ValueError(
            f"{value} is no error between 0 and 1: write 14 % as 0.14, and an accuracy as 1 − "
            f"accuracy."
        )
    return error


def _percent(error: float) -> str:
    return f"{100 * error:.1f} %"


def _plain(error: float) -> str:
    return f"{error:.3g}"


def _diagnose_numbers(
    train: float, valid: float, target: float, limits: Limits, show: Any, when: str
) -> Diagnosis:
    """The verdict on two errors that have come to rest."""
    # Errors such as 0.15 − 0.10 carry a rounding error, which must not decide at the limit.
    bias, gap = round(train - target, 12), round(valid - train, 12)
    numbers = f"{when}the training error is {show(train)} and the validation error {show(valid)}"
    far = f"the training error is {show(bias)} above the target of {show(target)}"
    wide = f"the gap of {show(gap)} says that the model has learned what holds for the training"
    wide += " examples alone"
    verdict: Verdict
    if bias > limits.high_error and gap > limits.wide_gap:
        verdict, why = "underfitting and overfitting", f"{far}, and {wide}"
    elif bias > limits.high_error:
        verdict, why = "underfitting", f"{far}, and the gap to validation is only {show(gap)}"
        if gap < 0:
            why = f"{far}, and validation is no worse"
    elif gap > limits.wide_gap:
        verdict, why = "overfitting", wide
    else:
        verdict, why = "good fit", "both are near the target and near each other"
    sentence = f"{numbers}: {why}."
    if gap < 0 and when:
        sentence += (
            " Validation can come out better: Keras measures the training error while the epoch"
            " runs, with any dropout and augmentation switched on."
        )
    return Diagnosis(verdict, sentence[0].upper() + sentence[1:], train, valid)


def _diagnose_measured(
    train: float,
    valid: float,
    target: float,
    limits: Limits,
    show: Any,
    when: str,
    valid_pictures: int | None,
) -> Diagnosis:
    """The verdict on two errors, unless the second is known too roughly for one."""
    found = _diagnose_numbers(train, valid, target, limits, show, when)
    if valid_pictures is None:
        return found
    ends = error_interval(valid, valid_pictures)
    low, high = (_diagnose_numbers(train, end, target, limits, show, when) for end in ends)
    if low.verdict == high.verdict:
        return found
    numbers = f"{when}the training error is {show(train)} and the validation error {show(valid)}"
    reason = (
        f"{numbers[0].upper()}{numbers[1:]}, but {valid_pictures:,} validation pictures leave it "
        f"between {show(ends[0])} and {show(ends[1])}: {low.verdict} at one end, {high.verdict} "
        f"at the other."
    )
    return Diagnosis("cannot tell", reason, train, valid)


def _diagnose_history(
    history: Mapping[str, Sequence[float]],
    target_error: float | None,
    metric: str | None,
    limits: Limits,
    valid_pictures: int | None,
) -> Diagnosis:
    name = metric or next((key for key in ACCURACIES if key in history), None)
    if name is None or name not in history:
        raise ValueError(
            f"The history holds {', '.join(map(str, history)) or 'nothing'}, expected "
            f"{name or 'an accuracy'}: compile with metrics=['accuracy'], or name another metric."
        )
    is_accuracy = name.endswith(("accuracy", "acc"))
    if not is_accuracy and target_error is None:
        raise ValueError(
            f"{name} has no fixed scale: pass target_error=…, the {name} that would be good "
            f"enough, and limits in the same unit."
        )
    if not is_accuracy and valid_pictures is not None:
        raise ValueError(
            f"valid_pictures is for accuracies: how far a {name} scatters cannot be told from a "
            f"number of pictures alone. Leave it out."
        )
    curves = {key: _curve(history, key) for key in (name, f"val_{name}", "loss", "val_loss")}
    for key, curve in curves.items():
        broken = np.flatnonzero(~np.isfinite(curve))
        if broken.size:
            reason = f"{key} is {curve[broken[0]]} in epoch {broken[0] + 1}: training diverged."
            return Diagnosis("unstable", reason, math.nan, math.nan)
    losses = curves["loss"], curves["val_loss"]
    train, valid = curves[name], curves[f"val_{name}"]
    if is_accuracy:
        train, valid = 1 - train, 1 - valid
    last = float(train[-1])
    if not valid.size:
        reason = f"There is no val_{name}, and the training error alone says nothing of new images."
        return Diagnosis("cannot tell", reason, last, math.nan)
    if min(len(train), len(valid)) < limits.min_epochs:
        reason = f"{len(valid)} epochs are too few: {limits.min_epochs} or more show a trend."
        return Diagnosis("cannot tell", reason, last, float(valid[-1]))
    show = _percent if is_accuracy else _plain
    target = target_error or 0.0
    return _diagnose_curves(train, valid, losses, target, limits, show, valid_pictures)


def _curve(history: Mapping[str, Sequence[float]], name: str) -> Floats:
    """One curve of the history as floats (epochs,); empty if it was not recorded."""
    curve = np.asarray(history.get(name, ()), dtype=np.float64)
    if curve.ndim != 1 or (name in history and not curve.size):
        raise ValueError(
            f"{name} has shape {curve.shape}, expected one number per epoch: train for an epoch "
            f"or more."
        )
    return curve


def _window(epochs: int) -> int:
    """How many of the last epochs are looked at: a fifth of them, three at least."""
    return max(3, epochs // 5)


def _diagnose_curves(
    train: Floats,
    valid: Floats,
    losses: tuple[Floats, Floats],
    target: float,
    limits: Limits,
    show: Any,
    valid_pictures: int | None,
) -> Diagnosis:
    """The verdict on two error curves, judged over their last epochs."""
    tail = valid[-_window(len(valid)) :]
    now = float(train[-_window(len(train)) :].mean()), float(tail.mean())
    unrest = _unrest(valid[-max(limits.min_epochs, len(valid) // 2) :])
    fall = -_slope(tail) * (len(tail) - 1)
    rise = _loss_rise(*losses)
    span = f"the last {len(tail)} epochs"
    if unrest > limits.unrest:
        reason = f"The validation error goes up and down again by {show(unrest)} in each epoch."
        return Diagnosis("unstable", reason, *now)
    if fall > limits.improvement:
        reason = f"The validation error fell by {show(fall)} over {span}: it has not come to rest."
        return Diagnosis("still improving", reason, *now)
    if _handicapped(*now, target, limits):
        reason = (
            f"Over {span} the validation error, {show(now[1])}, is below the training error, "
            f"{show(now[0])}: Keras measured the latter while the epoch ran, with dropout and "
            f"augmentation switched on, and how good the model really is on its training pictures "
            f"is not in the history. Ask model.evaluate(x_train, y_train), and give diagnose the "
            f"two errors."
        )
        return Diagnosis("cannot tell", reason, *now)
    verdict = _diagnose_measured(*now, target, limits, show, f"over {span} ", valid_pictures)
    if rise > limits.loss_rise and verdict.verdict == "good fit":
        best = int(losses[1].argmin()) + 1
        reason = (
            f"The validation loss was lowest in epoch {best} and has risen by {_percent(rise)} "
            f"since, while the training loss went on falling."
        )
        return Diagnosis("overfitting", reason, *now)
    return verdict


def _handicapped(train: float, valid: float, target: float, limits: Limits) -> bool:
    """Whether a history's training error is too high to be that of the finished model.

    It is if validation is better by far, or if it alone is far above the target.
    """
    contradiction = round(train - target, 12) > limits.high_error >= round(valid - target, 12)
    return contradiction or round(train - valid, 12) > limits.advantage


def _slope(curve: Floats) -> float:
    return float(np.polyfit(np.arange(len(curve)), curve, 1)[0])


def _unrest(curve: Floats) -> float:
    """Up-and-down movement per epoch: the smaller of all rises and all falls; 0 if monotone."""
    steps = np.diff(curve)
    return float(min(steps[steps > 0].sum(), -steps[steps < 0].sum()) / max(len(steps), 1))


def _loss_rise(train_loss: Floats, valid_loss: Floats) -> float:
    """Share by which the validation loss ended above its minimum while training loss fell."""
    if not (train_loss.size and train_loss.size == valid_loss.size and valid_loss.min() > 0):
        return 0.0
    best = int(valid_loss.argmin())
    tail = _window(len(valid_loss))
    if train_loss[-tail:].mean() >= train_loss[best]:
        return 0.0
    return float(valid_loss[-tail:].mean() / valid_loss.min() - 1)
