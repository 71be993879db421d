"""The questions on chapter 11: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["train_error", "gap", "standard_error", "pictures_needed"],
    section="11.1", points=3, minutes=7, difficulty="easy",
    tolerance={
        "train_error": 0.001, "gap": 0.001, "standard_error": 0.01, "pictures_needed": 0.5,
    },
    units={
        "train_error": "percent", "gap": "percentage points", "standard_error": "percentage points",
    },
)  # fmt: skip
q1.wrong(
    "shares in place of percent", "11.1",
    "Your answers are shares of 1. In which unit are they asked for?",
    train_error=0.04, gap=0.16,
)  # fmt: skip
q1.wrong(
    "accuracy for error", "11.1", "You give the share that is right. What does an error count?",
    train_error=96,
)  # fmt: skip
q1.wrong(
    "validation error for the gap", "11.1",
    "Your gap is the validation error itself. What is it compared with?",
    gap=20,
)  # fmt: skip
q1.wrong(
    "gap turned round", "11.1",
    "Your gap is negative. Which of the two errors is taken off the other?",
    gap=-16,
)  # fmt: skip
q1.wrong(
    "ratio for the gap", "11.1", "You divided the errors. What does the chapter do with the two?",
    gap=5,
)  # fmt: skip
q1.wrong(
    "variance for standard error", "11.7",
    "Your standard error lacks a last step. What is done to e(1 − e)/n?",
    standard_error=0.04,
)  # fmt: skip
q1.wrong(
    "one factor forgotten", "11.7",
    "Below your root stands one factor only. By what is e multiplied there?",
    standard_error=100 * (0.2 / 400) ** 0.5,
)  # fmt: skip
q1.wrong(
    "n outside the root", "11.7", "You divided by the whole n. Does it stand outside the root?",
    standard_error=0.1,
)  # fmt: skip
q1.wrong(
    "training pictures counted", "11.7",
    "You counted the training pictures. On which pictures was this error measured?",
    standard_error=100 * (0.2 * 0.8 / 1_500) ** 0.5,
)  # fmt: skip
q1.wrong(
    "training error in the formula", "11.7",
    "Your e is the training error. Of which error is the noise asked for?",
    standard_error=100 * (0.04 * 0.96 / 400) ** 0.5,
)  # fmt: skip
q1.wrong(
    "noise goes with one over n", "11.7",
    "You doubled the pictures. What does the root make of a factor of two?",
    pictures_needed=800,
)  # fmt: skip
q1.wrong(
    "only those to be added", "11.7",
    "Your number is what has to be added. Is that what the question asks for?",
    pictures_needed=1200,
)  # fmt: skip

# --- Question 2: bias and variance

FOUR = np.array([[0.3], [0.9], [0.6], [0.6]])
THREE = np.array([[0.9, 0.4, 0.1, 0.6], [0.8, 0.4, 0.3, 0.6], [0.4, 0.9, 0.2, 0.0]])
TIES = np.array([[0.25, 0.75, 0.5], [0.75, 1.0, 0.5]])

q2 = Function("q2", "bias_and_variance", section="11.5", points=4, minutes=11, difficulty="medium")
q2.cases(
    call(FOUR, np.array([1]), about="one picture"),
    call(np.array([[0.2], [0.1], [0.6]]), np.array([0]), about="one picture"),
    call(THREE, np.array([1, 1, 0, 0]), about="several pictures"),
    call(TIES, np.array([0, 1, 1]), about="a mean of just one half"),
)


@q2.hidden
def more_networks(random):
    for networks in (2, 5):
        label = random.integers(0, 2, 1)
        yield call(random.random((networks, 1)), label, about="one picture")
    for networks, pictures in [(3, 8), (6, 5), (4, 30)]:
        labels = random.integers(0, 2, pictures)
        yield call(random.random((networks, pictures)), labels, about="several pictures")
    halves = np.array([[0.125, 0.5, 1.0, 0.25], [0.875, 0.5, 0.0, 0.5]])
    for labels in ([0, 1, 0, 0], [1, 1, 0, 1]):
        yield call(halves, np.array(labels), about="a mean of just one half")


def decompose(answers, labels, *, bias=None, variance=None, committee=None):
    """The three numbers, with one or another replaced."""
    mean = answers.mean(axis=0)
    return (
        np.mean((mean - labels) ** 2) if bias is None else bias,
        np.mean(answers.var(axis=0)) if variance is None else variance,
        np.mean((mean > 0.5) != labels) if committee is None else committee,
    )


@q2.mistake("11.5", "Your variance is a little too large. By which number are the squares divided?")
def sample_variance(answers, labels):
    return decompose(answers, labels, variance=answers.var(axis=0, ddof=1).mean())


@q2.mistake("11.5", "Your variance is measured from the labels. From what does it measure?")
def variance_around_the_label(answers, labels):
    return decompose(answers, labels, variance=np.mean((answers - labels) ** 2))


@q2.mistake(
    "11.5", "Your variance mixes all pictures. To how many pictures does one variance belong?"
)
def variance_of_all_answers(answers, labels):
    return decompose(answers, labels, variance=answers.var())


@q2.mistake("11.5", "Your variance is taken over the pictures. Over what should it be taken first?")
def variance_over_pictures(answers, labels):
    return decompose(answers, labels, variance=answers.var(axis=1).mean())


@q2.mistake("11.5", "Your variance is a standard deviation. Which step is too much?")
def standard_deviation(answers, labels):
    return decompose(answers, labels, variance=answers.std(axis=0).mean())


@q2.mistake("11.5", "Your bias holds distances as they are. What is done before the mean is taken?")
def bias_not_squared(answers, labels):
    return decompose(answers, labels, bias=np.mean(abs(answers.mean(axis=0) - labels)))


@q2.mistake("11.5", "Over many pictures, your differences cancel out. When are they squared?")
def squared_after_the_mean(answers, labels):
    return decompose(answers, labels, bias=np.mean(answers.mean(axis=0) - labels) ** 2)


@q2.mistake("11.5", "Your bias² is the whole squared error. Whose distance from the truth is bias?")
def whole_error_as_bias(answers, labels):
    return decompose(answers, labels, bias=np.mean((answers - labels) ** 2))


@q2.mistake(
    "11.5", "Your third number is that of single networks. How often does a committee answer?"
)
def mean_of_single_errors(answers, labels):
    return decompose(answers, labels, committee=np.mean((answers > 0.5) != labels))


@q2.mistake("11.5", "Your committee counts votes. With what does the chapter's committee answer?")
def majority_vote(answers, labels):
    votes = (answers > 0.5).mean(axis=0) > 0.5
    return decompose(answers, labels, committee=np.mean(votes != labels))


@q2.mistake("11.1", "Your committee's mistakes are counted. Of how many are they a share?")
def mistakes_counted(answers, labels):
    wrong = (answers.mean(axis=0) > 0.5) != labels
    return decompose(answers, labels, committee=np.sum(wrong))


@q2.mistake("11.5", "Your first two numbers have changed places. Which comes first?")
def bias_and_variance_swapped(answers, labels):
    bias, variance, committee = decompose(answers, labels)
    return variance, bias, committee


@q2.also_right
def by_the_sum_of_both(answers, labels):
    mean = answers.sum(axis=0) / len(answers)
    bias = np.mean((mean - labels) ** 2)
    variance = np.mean((answers - labels) ** 2) - bias
    return bias, variance, 1 - np.mean((mean > 0.5) == labels)


@q2.also_right
def picture_by_picture(answers, labels):
    bias = variance = mistakes = 0.0
    for given, label in zip(answers.T, labels, strict=True):
        middle = sum(given) / len(given)
        bias += (middle - label) ** 2
        variance += sum((one - middle) ** 2 for one in given) / len(given)
        mistakes += int(middle > 0.5) != label
    return bias / len(labels), variance / len(labels), mistakes / len(labels)


# --- Question 3: dropout in the history

q3 = Choice(
    "q3", {"fit": "abcd", "why": "abcd"}, section="11.7", points=2, minutes=5, difficulty="medium"
)
q3.wrong(
    "the history believed", "11.7",
    "You judge by the training error of the history. Of which network is that the error?",
    fit="a",
)  # fmt: skip
q3.wrong(
    "overfitting", "11.1",
    "Which two errors belong to the finished network, and how far are they apart?",
    fit="b",
)  # fmt: skip
q3.wrong("a bug suspected", "11.7", "Is it so rare with dropout that validation is ahead?", fit="d")
q3.wrong(
    "right verdict, dropout turned round", "11.7",
    "Your verdict is right. During which of the two measurements are values dropped?",
    fit="c", why="a",
)  # fmt: skip
q3.wrong(
    "right verdict, easy pictures", "11.7",
    "Your verdict is right. If only the pictures differed, would `evaluate` change anything?",
    fit="c", why="b",
)  # fmt: skip
q3.wrong(
    "right verdict, too little learned", "11.7",
    "Your verdict is right. Would a network that learned too little be ahead on new pictures?",
    fit="c", why="c",
)  # fmt: skip

# --- Question 4: a verdict from a history


def row(*errors):
    return np.array(errors, dtype=float)


def settled(start, end, epochs):
    """Errors that come down in the first half and then stay where they are: (epochs,)."""
    half = epochs // 2
    return np.concatenate([np.linspace(start, end, half), np.full(epochs - half, float(end))])


q4 = Function("q4", "judge_history", section="11.4", points=4, minutes=14, difficulty="hard")
q4.cases(
    call(row(30, 20, 15, 14, 13), row(31, 22, 17, 16.6, 16.2), 12, about="at rest"),
    call(row(40, 20, 4, 2, 3), row(41, 30, 16, 15, 15.5), 2, about="at rest"),
    call(row(40, 25, 16, 15, 14), row(41, 30, 24, 25, 26), 2, about="at rest"),
    call(row(40, 25, 16, 15, 14), row(41, 30, 18, 17, 17.5), 2, about="at rest"),
    call(row(45, 40, 30, 26, 22), row(44, 38, 31, 27, 26), 8, about="still moving"),
    call(row(45, 40, 12, 11, 10), row(44, 38, 13, 12.25, 11.75), 8, about="still moving"),
    call(row(45, 40, 12, 11, 10), row(44, 38, 11, 12, 13), 8, about="still moving"),
    call(row(45, 35, 27, 26, 25), row(40, 30, 18, 17.5, 18), 15, about="validation ahead"),
    call(row(40, 20, 9, 9, 9), row(41, 30, 14, 14, 14), 4, about="on a limit"),
    call(row(40, 20, 14, 14, 14), row(41, 30, 9, 9, 9), 9, about="on a limit"),
    call(
        row(*range(40, 20, -1), 9, 6, 5, 4, 3), row(*range(40, 20, -1), 20, 19.75, 19.5, 20, 20),
        about="a long history",
    ),
)  # fmt: skip


@q4.hidden
def more_histories(random):
    for train, valid, target in [(20, 22, 2), (3, 14, 0), (18, 30, 5), (6, 8, 4), (14, 15, 12)]:
        noise = random.uniform(-0.2, 0.2, (2, 8))
        yield call(
            settled(50, train, 8) + noise[0], settled(50, valid, 8) + noise[1], target,
            about="at rest",
        )  # fmt: skip
    yield call(settled(50, 3, 9), settled(50, 14, 9), about="at rest")
    for fall in (0.6, 0.9, 1.2, 3.0, -4.0):
        end = 12 - fall * np.linspace(0, 1, 3)
        for before in ([40.0, 30, 20], [16.0, 15, 14]):
            yield call(settled(50, 10, 6), np.append(before, end), 8, about="still moving")
    leads = [(30, 20, 4), (12, 5.5, 9), (12, 5.5, 2), (11, 5.5, 9), (12, 8, 10)]
    for train, valid, target in leads:
        yield call(settled(60, train, 7), settled(50, valid, 7), target, about="validation ahead")
    limits = [(8, 13, 3), (8, 13, 2), (8, 14, 3), (15, 10, 10), (15, 10, 9), (7, 6, 2), (1, 6, 0)]
    for train, valid, target in limits:
        yield call(settled(60, train, 6), settled(50, valid, 6), target, about="on a limit")
    yield call(settled(60, 5, 6), settled(50, 9, 6), about="on a limit")
    for epochs in (20, 24, 30, 33):
        slow = np.linspace(25, 12, epochs)
        yield call(slow, slow + 3, 8, about="a long history")
        train = slow - random.uniform(0, 1, epochs)
        valid = 16 - 0.25 * np.arange(epochs)[::-1] * random.choice([-1, 1])
        yield call(train, abs(valid), 8, about="a long history")
        jumps = settled(60, 12, epochs) + random.uniform(-0.3, 0.3, epochs)
        yield call(slow - 4, jumps, 5, about="a long history")


def judged(
    train, valid, target, *, window=None, fall=None, high=None, wide=None, ahead=None, far=None
):  # fmt: skip
    """The answer, with one rule or another replaced by a function."""
    last = max(3, len(valid) // 5) if window is None else window(len(valid))
    t, v = train[-last:].mean(), valid[-last:].mean()
    slope = np.polyfit(np.arange(last), valid[-last:], 1)[0] if last > 1 else 0
    falls = -slope * (last - 1) if fall is None else fall(slope, last)
    far = far or (lambda difference: difference > 5)
    too_high = far(t - target) if high is None else far(high(t, v))
    too_wide = far(v - t) if wide is None else far(wide(t, v))
    is_ahead = far(t - v) if ahead is None else ahead
    if falls > 1:
        return t, v, "still improving"
    if is_ahead:
        return t, v, "cannot tell"
    names = ["underfitting"] * bool(too_high) + ["overfitting"] * bool(too_wide)
    return t, v, " and ".join(names) or "good fit"


@q4.mistake("11.4", "Your means are those of the last epoch alone. How many are looked at?")
def last_epoch_only(train_errors, valid_errors, target_error=0):
    _, _, verdict = judged(train_errors, valid_errors, target_error)
    return train_errors[-1], valid_errors[-1], verdict


@q4.mistake("11.4", "Your means are those of all epochs. Which ones tell where the run is now?")
def all_epochs(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, window=lambda n: n)


@q4.mistake("11.4", "With a long history you look at too few epochs. What share is asked for?")
def always_three(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, window=lambda n: 3)


@q4.mistake("11.4", "With a short history you look at too few epochs. What is the least?")
def fifth_without_a_minimum(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, window=lambda n: n // 5)


@q4.mistake("11.4", "Your run never counts as moving. What is asked before all else?")
def movement_ignored(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, fall=lambda slope, n: 0)


@q4.mistake("11.4", "Your fall is that of one epoch. Over how many steps does the line go down?")
def fall_per_epoch(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, fall=lambda slope, n: -slope)


@q4.mistake("11.4", "You count one step too many. How many steps lie between so many epochs?")
def one_step_too_many(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, fall=lambda slope, n: -slope * n)


@q4.mistake("11.4", "You take a rise of the error for a fall. Which sign has the slope of a fall?")
def rise_taken_for_a_fall(train_errors, valid_errors, target_error=0):
    return judged(
        train_errors, valid_errors, target_error, fall=lambda slope, n: slope * (n - 1)
    )  # fmt: skip


@q4.mistake("11.1", "You judge the training error without the target. Is a hard task an illness?")
def target_ignored(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, high=lambda t, v: t)


@q4.mistake("11.1", "You find underfitting in the validation error. Which error tells of it?")
def underfitting_by_validation(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, high=lambda t, v: v - target_error)


@q4.mistake("11.1", "You see overfitting in a high validation error. What is it compared with?")
def high_validation_is_overfitting(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, wide=lambda t, v: v - target_error)


@q4.mistake("11.1", "You find one illness at most. Can both be there at once?")
def one_illness_only(train_errors, valid_errors, target_error=0):
    t, v, verdict = judged(train_errors, valid_errors, target_error)
    return t, v, verdict.removesuffix(" and overfitting")


@q4.mistake("11.4", "You judge where validation is far ahead. Whose error is it that training has?")
def validation_ahead_ignored(train_errors, valid_errors, target_error=0):
    return judged(train_errors, valid_errors, target_error, ahead=False)


@q4.mistake("11.1", "Just on a limit you see an illness. Does the rule say at it, or above it?")
def limit_included(train_errors, valid_errors, target_error=0):
    return judged(
        train_errors, valid_errors, target_error, far=lambda difference: difference >= 5
    )  # fmt: skip


@q4.also_right
def by_weights_of_the_line(train_errors, valid_errors, target_error=0):
    last = max(len(train_errors) // 5, 3)
    train, valid = list(train_errors)[-last:], list(valid_errors)[-last:]
    t, v = sum(train) / last, sum(valid) / last
    steps = [place - (last - 1) / 2 for place in range(last)]
    slope = sum(s * e for s, e in zip(steps, valid, strict=True)) / sum(s * s for s in steps)
    if slope * (last - 1) < -1:
        return t, v, "still improving"
    if v < t - 5:
        return t, v, "cannot tell"
    if t > target_error + 5:
        return t, v, "underfitting and overfitting" if v > t + 5 else "underfitting"
    return t, v, "overfitting" if v > t + 5 else "good fit"


@q4.also_right
def by_the_ends_of_the_line(train_errors, valid_errors, target_error=0):
    last = 3 if len(valid_errors) < 15 else len(valid_errors) // 5
    epochs = np.arange(len(valid_errors))[-last:]
    line = np.polyval(np.polyfit(epochs, valid_errors[-last:], 1), epochs)
    t, v, verdict = judged(train_errors, valid_errors, target_error, fall=lambda slope, n: 0)
    return t, v, "still improving" if line[0] - line[-1] > 1 else verdict


q4.equivalent(
    "first two arguments swapped in: window = max(3, len(valid_errors) // 5)",
    "The larger of two numbers is the same in either order.",
)
q4.equivalent(
    "Gt became GtE in: if -slope * (window - 1) > 1:",
    "The question promises that the line never falls by just 1 point.",
)

# --- Question 5: what more pictures would bring

q5 = Figure("q5", "law_figure", section="11.6", points=3, minutes=11, difficulty="hard")
q5.cases(
    call(np.array([500, 1_000, 2_000]), row(30, 24, 19.2), 4_000, about="a pure power law"),
    call(np.array([100, 400, 800]), row(40, 18, 15), 3_200, about="scattered errors"),
)


@q5.hidden
def more_laws(random):
    for base in (200, 1_000):
        sizes = base * 2 ** np.arange(4)
        yield call(sizes, 35 * 0.75 ** np.arange(4.0), 40 * base, about="a pure power law")
    for count in (3, 5):
        sizes = 50 * 3 ** np.arange(count)
        errors = 300 / np.sqrt(sizes) * random.uniform(0.7, 1.3, count)
        yield call(sizes, errors, int(sizes[-1]) * 5, about="scattered errors")


def two_lines(sizes, errors, x, y):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    ax.loglog(sizes, errors, label="measured")
    ax.loglog(x, y, label="law")
    ax.set(xlabel="pictures", ylabel="error", title="Law")
    ax.legend()
    return fig


def fitted(sizes, errors, of=slice(None), log_x=np.log, log_y=np.log, back=np.exp):
    """The fitted curve, a function of the size."""
    slope, start = np.polyfit(log_x(np.asarray(sizes[of], float)), log_y(errors[of]), 1)
    return lambda x: back(start + slope * log_x(np.asarray(x, float)))


def as_it_is(numbers):
    return numbers


@q5.mistake("11.6", "You fitted a straight line to the numbers as they are. To what is it fitted?")
def no_logarithms(sizes, errors, planned):
    law = fitted(sizes, errors, log_x=as_it_is, log_y=as_it_is, back=as_it_is)
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.mistake("11.6", "Your errors went into the fit as they are. Of which numbers is the logarithm?")
def logarithm_of_the_sizes_only(sizes, errors, planned):
    law = fitted(sizes, errors, log_y=as_it_is, back=as_it_is)
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.mistake("11.6", "Your sizes went into the fit as they are. Of which numbers is the logarithm?")
def logarithm_of_the_errors_only(sizes, errors, planned):
    law = fitted(sizes, errors, log_x=as_it_is)
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.mistake("11.6", "Your law is drawn as logarithms. How is a logarithm turned into an error?")
def not_turned_back(sizes, errors, planned):
    law = fitted(sizes, errors, back=as_it_is)
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.mistake("11.6", "You took logarithms to two bases. Which function undoes the one you used?")
def bases_mixed(sizes, errors, planned):
    law = fitted(sizes, errors, log_x=np.log10, log_y=np.log10)
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.mistake("11.6", "Your law goes through two points only. How many were measured?")
def last_two_points(sizes, errors, planned):
    drawn = np.append(sizes, planned)
    return two_lines(sizes, errors, drawn, fitted(sizes, errors, slice(-2, None))(drawn))


@q5.mistake("11.6", "Your law ends where the measurements end. What should it foretell?")
def planned_size_left_out(sizes, errors, planned):
    return two_lines(sizes, errors, sizes, fitted(sizes, errors)(sizes))


@q5.mistake("11.6", "Your law is a single step beyond the last point. At which sizes is it drawn?")
def only_the_last_step(sizes, errors, planned):
    drawn = np.array([sizes[-1], planned])
    return two_lines(sizes, errors, drawn, fitted(sizes, errors)(drawn))


@q5.mistake("11.6", "Your two lines have changed places. Which one is drawn first?")
def law_first(sizes, errors, planned):
    drawn = np.append(sizes, planned)
    return two_lines(drawn, fitted(sizes, errors)(drawn), sizes, errors)


@q5.also_right
def with_another_base(sizes, errors, planned):
    law = fitted(sizes, errors, log_x=np.log10, log_y=np.log10, back=lambda n: 10**n)
    drawn = [*sizes, planned]
    return two_lines(sizes, errors, drawn, law(drawn))


@q5.also_right
def with_factor_and_exponent(sizes, errors, planned):
    import matplotlib.pyplot as plt

    x, y = np.log2(sizes), np.log2(errors)
    b = -np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)
    a = 2 ** (y.mean() + b * x.mean())
    _, ax = plt.subplots()
    ax.plot(sizes, errors, marker="s", linestyle="", label="seen")
    drawn = np.append(sizes, planned).astype(float)
    ax.plot(drawn, a / drawn**b, label="fit")
    ax.set(xscale="log", yscale="log", xlabel="n", ylabel="e", title="Pictures")
    ax.legend()
    return ax


q5.equivalent(
    "'o' became '' in: ax.loglog(sizes, errors, \"o\")",
    "The numbers are compared, not the style in which they are drawn.",
)

# --- Question 6: six thousand pictures more?

q6 = Written("q6", section="11.6", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
