"""The questions on chapter 12: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["decay_steps", "cosine_rate", "one_cycle_rate", "quiet_batch"],
    section="12.4", points=3, minutes=8, difficulty="easy",
    tolerance={"cosine_rate": 0.0005, "one_cycle_rate": 0.0005},
)  # fmt: skip
q1.wrong(
    "epochs counted", "12.4", "You counted epochs. What does a schedule of Keras count?",
    decay_steps=12,
)  # fmt: skip
q1.wrong(
    "one epoch only", "12.4", "Your steps are those of one epoch. How long must the decay last?",
    decay_steps=110,
)  # fmt: skip
q1.wrong(
    "rounded down", "12.4",
    "The pictures do not fill the last batch of an epoch. Is it left out?",
    decay_steps=1_308,
)  # fmt: skip
q1.wrong(
    "rounded at the end", "12.4",
    "You rounded for the whole run. How many updates does a single epoch make?",
    decay_steps=1_313,
)  # fmt: skip
q1.wrong(
    "pictures counted", "12.5", "You counted pictures. How many of them make one update?",
    decay_steps=84_000,
)  # fmt: skip
q1.wrong(
    "cosine not lifted", "12.4",
    "Your cosine would be below 0 in the second half. What is added to it?",
    cosine_rate=0.1,
)  # fmt: skip
q1.wrong(
    "cosine not halved", "12.4",
    "Your rate is higher than at the start. What does the formula give for the first update?",
    cosine_rate=0.3,
)  # fmt: skip
q1.wrong(
    "cosine from below", "12.4",
    "Your cosine rate rises during the run. What does it have at the start?",
    cosine_rate=0.05,
)  # fmt: skip
q1.wrong(
    "straight line", "12.4",
    "Your rate falls along a straight line. What angle has the cosine come to after 4 epochs?",
    cosine_rate=0.2 * 2 / 3,
)  # fmt: skip
q1.wrong(
    "down over the whole run", "12.4",
    "Your one-cycle comes down over the whole run. When does it begin to?",
    one_cycle_rate=0.175,
)  # fmt: skip
q1.wrong(
    "way down that is done", "12.4",
    "You took the part of the way down that is over. Which part is still to come?",
    one_cycle_rate=0.45,
)  # fmt: skip
q1.wrong(
    "noise by the size", "12.5",
    "With twice the pictures the noise is not halved yet. How does it fall with the size?",
    quiet_batch=128,
)  # fmt: skip
q1.wrong(
    "smaller batch", "12.5", "Your batch is smaller. Does a mean of fewer pictures scatter less?",
    quiet_batch=16,
)  # fmt: skip

# --- Question 2: early stopping

BUMPY = [0.9, 0.6, 0.7, 0.5, 0.55, 0.52, 0.6, 0.3]
RISING = [40, 55, 52, 61, 60, 58, 59, 70]
SLOW = [1.0, 0.5, 0.45, 0.4, 0.35, 0.1]
TWO_SMALL = [1.0, 0.5, 0.4, 0.25, 0.3, 0.1]

q2 = Function("q2", "stop_early", section="12.9", points=4, minutes=12, difficulty="medium")
q2.cases(
    call(BUMPY, 3, about="a loss"),
    call(BUMPY, 2, about="a loss"),
    call([0.5, 0.75, 0.5, 0.25, 0.25], 4, about="never stopped"),
    call(SLOW, 2, min_delta=0.2, about="min_delta"),
    call(TWO_SMALL, 2, min_delta=0.2, about="min_delta"),
    call(RISING, 2, mode="max", about="an accuracy"),
    call(BUMPY, 3, restore=True, about="the best weights"),
    call(SLOW, 3, min_delta=0.2, restore=True, about="the best weights"),
)


@q2.hidden
def more_histories(random):
    def history(epochs=14):
        return [float(value) / 64 for value in random.integers(10, 60, epochs)]

    yield call([0.5], 1, about="never stopped")
    yield call([0.5, 0.25], 1, restore=True, about="never stopped")
    yield call([0.75, 0.5, 0.5, 0.25], 1, about="a loss")
    yield call([1.0, 0.75, 0.5, 0.25], 2, 0.25, about="min_delta")
    for patience in (1, 2, 3, 5):
        yield call(history(), patience, about="a loss")
        yield call(history(3), 5, restore=True, about="never stopped")
        yield call(history(), patience, 0.125, about="min_delta")
        yield call(history(), patience, mode="max", about="an accuracy")
        yield call(history(), patience, 0.125, "max", about="an accuracy")
        yield call(history(), patience, 0.0625, "min", True, about="the best weights")
        yield call(history(), patience, 0.0, "max", True, about="the best weights")


def stopped(
    values, patience, min_delta=0.0, mode="min", restore=False, *, against="best", resets=True,
    small_count=False,
):  # fmt: skip
    """Early stopping, with one rule or another replaced."""
    sign = -1 if mode == "max" else 1
    best, best_epoch, waited = np.inf, 0, 0
    for epoch, value in enumerate(values, start=1):
        score = sign * value
        if score < best - min_delta:
            best, best_epoch, waited = score, epoch, waited * (not resets)
        else:
            best = min(best, score) if small_count else best
            waited += 1
            if waited >= patience:
                break
        if against == "previous":
            best = score
    return epoch, best_epoch if restore else epoch


@q2.mistake("12.9", "You compare with the epoch before. Which value is to be improved on?")
def compared_with_the_epoch_before(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, restore, against="previous")


@q2.mistake("12.9", "You count all epochs without improvement. What does an improvement do to it?")
def waiting_never_reset(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, restore, resets=False)


@q2.mistake("12.9", "You stop one epoch late. How many without improvement may pass?")
def one_epoch_late(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience + 1, min_delta, mode, restore)


@q2.mistake("12.9", "Without `min_delta` you are right. Does every small improvement count?")
def min_delta_ignored(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, 0.0, mode, restore)


@q2.mistake("12.9", "An improvement that was too small moved your best value. Did it count?")
def best_follows_small_ones(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, restore, small_count=True)


@q2.mistake("12.9", "With a loss you are right. What is better in an accuracy: more or less?")
def mode_ignored(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, "min", restore)


@q2.mistake("12.9", "You keep the best weights in any case. What does Keras do by itself?")
def best_weights_always(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, True)


@q2.mistake("12.9", "Your weights are always those of the last epoch. What does `restore` change?")
def last_weights_always(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, False)


@q2.mistake("12.9", "Your epochs are one too small. Which number has the first?")
def counted_from_0(values, patience, min_delta=0.0, mode="min", restore=False):
    trained, kept = stopped(values, patience, min_delta, mode, restore)
    return trained - 1, kept - 1


@q2.also_right
def with_a_count(values, patience, min_delta=0.0, mode="min", restore=False):
    return stopped(values, patience, min_delta, mode, restore)


@q2.also_right
def by_jumps(values, patience, min_delta=0.0, mode="min", restore=False):
    best = 0
    while True:
        window = range(best + 1, min(best + patience + 1, len(values)))
        gains = [
            values[best] - values[k] if mode == "min" else values[k] - values[best] for k in window
        ]
        better = [k for k, gain in zip(window, gains, strict=True) if gain > min_delta]
        if not better:
            last = min(best + patience, len(values) - 1)
            return last + 1, (best if restore else last) + 1
        best = better[0]


# --- Question 3: two flat curves

q3 = Choice(
    "q3", {"verdict": "abcd", "remedy": "abcd"},
    section="12.2", points=2, minutes=5, difficulty="easy",
)  # fmt: skip
q3.wrong(
    "both too small", "12.2", "Compare the directions. Does A's loss fall in every epoch?",
    verdict="a",
)  # fmt: skip
q3.wrong(
    "changed places", "12.2", "Which of the two losses falls in every epoch, if only by little?",
    verdict="b",
)  # fmt: skip
q3.wrong(
    "both too large", "12.2", "B's loss goes the same way each time. Would a dead network do so?",
    verdict="d",
)  # fmt: skip
q3.wrong(
    "right verdict, more epochs", "12.2",
    "Your verdict is right. What gradient has a ReLU that gives 0 for all pictures?",
    verdict="c", remedy="a",
)  # fmt: skip
q3.wrong(
    "right verdict, same weights", "12.2",
    "Your verdict is right. What has become of A's ReLUs, and can a small step bring them back?",
    verdict="c", remedy="b",
)  # fmt: skip
q3.wrong(
    "right verdict, larger rate", "12.2",
    "Your verdict is right. Does your remedy fit it?",
    verdict="c", remedy="c",
)  # fmt: skip

# --- Question 4: a range test, drawn

RATES = np.array([0.01, 0.1, 1.0, 10.0])
LOSSES = np.array([2.0, 1.0, 1.5, 4.0])

q4 = Figure("q4", "range_figure", section="12.3", points=3, minutes=10, difficulty="medium")
q4.cases(
    call(RATES, LOSSES, 0.5, about="four rates"),
    call(np.geomspace(0.1, 3.2, 6), np.array([3.0, 0.5, 2.0, 1.0, 1.0, 2.5]), 0.75,
         about="the lowest point"),
    call(np.array([0.001, 0.01, 0.1]), np.array([2.3, 2.2, 1.0]), about="keep left out"),
)  # fmt: skip


@q4.hidden
def more_range_tests(random):
    for n in (1, 12, 30):
        rates = np.geomspace(1e-3, 10, n)
        valley = 2 + (np.log10(rates) + random.uniform(-1, 1)) ** 2 / 4
        losses = valley + random.normal(0, 0.3, n)
        yield call(rates, losses, about="keep left out")
        yield call(rates, losses, float(random.uniform(0.3, 0.8)), about="four rates")
        yield call(rates, losses, float(random.uniform(0.3, 0.8)), about="the lowest point")


def running(losses, keep, *, begin=0.0, correct=0, fed_back=False):
    """The running mean; correct: by which the step is changed in the correction, None for none."""
    mean, smooth = begin, []
    for step, loss in enumerate(losses, start=1):
        mean = keep * mean + (1 - keep) * loss
        corrected = mean if correct is None else mean / (1 - keep ** (step + correct))
        smooth.append(corrected)
        mean = corrected if fed_back else mean
    return np.array(smooth)


def draw_test(rates, losses, smooth, point=None):
    import matplotlib.pyplot as plt

    lowest = int(np.argmin(smooth)) if point is None else point
    fig, ax = plt.subplots()
    ax.plot(rates, losses, label="batches")
    ax.plot(rates, smooth, label="mean")
    ax.plot([rates[lowest]], [smooth[lowest]], marker="o", label="lowest")
    ax.set(xlabel="rate", ylabel="loss", title="Test")
    ax.legend()
    return fig


@q4.mistake("12.3", "Your running mean is too low at the beginning. What corrects its start at 0?")
def not_corrected(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, keep, correct=None))


@q4.mistake("12.3", "Your running mean begins with the first loss. Where does the chapter begin?")
def begun_with_the_first_loss(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, keep, begin=losses[0], correct=None))


@q4.mistake("12.3", "Your correction is one step ahead. Which step is the first loss?")
def corrected_one_step_ahead(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, keep, correct=1))


@q4.mistake("12.7", "You go on with the corrected mean. Which of the two is averaged further?")
def corrected_mean_fed_back(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, keep, fed_back=True))


@q4.mistake("12.3", "Your two shares have changed places. Which one is `keep`: the old or the new?")
def shares_swapped(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, 1 - keep))


@q4.mistake("12.3", "All losses weigh the same in your mean. What should become of old ones?")
def plain_mean_so_far(rates, losses, keep=0.9):
    return draw_test(rates, losses, np.cumsum(losses) / np.arange(1, len(losses) + 1))


@q4.mistake("12.3", "Your point is where a single batch was lowest. Which line is searched?")
def lowest_single_batch(rates, losses, keep=0.9):
    return draw_test(rates, losses, running(losses, keep), int(np.argmin(losses)))


@q4.mistake("12.3", "You draw logarithms of the rates. What can the axis do for you?")
def logarithms_drawn(rates, losses, keep=0.9):
    return draw_test(np.log10(rates), losses, running(losses, keep))


@q4.also_right
def with_plain_plot(rates, losses, keep=0.9):
    fig = draw_test(rates, losses, running(losses, keep))
    fig.axes[0].set_xscale("log")
    return fig


@q4.also_right
def by_weighted_sums(rates, losses, keep=0.9):
    ages = np.subtract.outer(np.arange(len(losses)), np.arange(len(losses)))
    weights = np.where(ages >= 0, keep ** np.maximum(ages, 0), 0.0)
    return draw_test(rates, losses, weights @ losses / weights.sum(axis=1)).axes[0]


q4.equivalent(
    """'o' became '' in: ax.semilogx(rates[lowest], smooth[lowest], "o")""",
    "The point is compared, not the marker with which it is drawn.",
)

# --- Question 5: momentum with decay


def row(*numbers):
    return np.array(numbers, dtype=float)


q5 = Function("q5", "walk_down", section="12.6", points=4, minutes=13, difficulty="hard")
q5.cases(
    call(row(2), row(3), 0.1, 1, about="one update"),
    call(row(2), row(3), 0.1, 2, momentum=0.0, about="without momentum"),
    call(row(2), row(3), 0.1, 2, momentum=0.5, about="momentum"),
    call(row(2), row(3), 0.1, 4, momentum=0.5, about="momentum"),
    call(row(1, 20), row(-8, 1), 0.06, 3, about="a ravine"),
)


@q5.hidden
def more_walks(random):
    for steps in (1, 2, 3, 7, 12):
        for n in (1, 3):
            curvatures, start = random.uniform(0.5, 9, n), random.normal(0, 4, n)
            rate = float(random.uniform(0.02, 0.15))
            yield call(curvatures, start, rate, 1, about="one update")
            yield call(curvatures, start, rate, steps, momentum=0.0, about="without momentum")
            yield call(
                curvatures, start, rate, steps, float(random.uniform(0.2, 0.8)), about="momentum"
            )  # fmt: skip
            yield call(curvatures, start, rate, steps, about="a ravine")


def cosine(first_rate, t, steps):
    return first_rate * (1 + np.cos(np.pi * t / steps)) / 2


def walk(curvatures, start, first_rate, steps, momentum=0.9, *, rate_of=cosine, step=None):
    """A descent; rate_of: (first_rate, t, steps) to the rate; step: (w, v, rate) to (w, v)."""

    def usual(w, v, rate):
        v = momentum * v - rate * curvatures * w
        return w + v, v

    w, v, points = start, 0 * start, [start]
    for t in range(steps):
        w, v = (step or usual)(w, v, rate_of(first_rate, t, steps))
        points.append(w)
    return np.array(points)


@q5.mistake("12.4", "Your learning rate stays as it is. What does the decay make of it?")
def no_decay(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, first_rate, steps, momentum, rate_of=lambda f, t, s: f)


@q5.mistake("12.4", "Your decay is one update ahead. From which number on are updates counted?")
def counted_from_1(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(
        curvatures, start, first_rate, steps, momentum, rate_of=lambda f, t, s: cosine(f, t + 1, s)
    )


@q5.mistake("12.4", "Your first update is twice as long. What does the cosine give at 0?")
def cosine_not_halved(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, 2 * first_rate, steps, momentum)


@q5.mistake("12.4", "Your rate falls in a straight line. What shape was asked for?")
def straight_line(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(
        curvatures, start, first_rate, steps, momentum, rate_of=lambda f, t, s: f * (1 - t / s)
    )


@q5.mistake("12.6", "Your steps know nothing of earlier ones. What outlives a step?")
def momentum_ignored(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, first_rate, steps, 0.0)


@q5.mistake("12.6", "Your velocity collects gradients. At which rate was each of them taken?")
def rate_outside_the_velocity(curvatures, start, first_rate, steps, momentum=0.9):
    def step(w, v, rate):
        v = momentum * v + curvatures * w
        return w - rate * v, v

    return walk(curvatures, start, first_rate, steps, momentum, step=step)


@q5.mistake("12.6", "You weigh the gradient by 1 − β. Is the velocity a mean or a sum?")
def velocity_as_a_mean(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, (1 - momentum) * first_rate, steps, momentum)


@q5.mistake("12.6", "You move with the velocity of the step before. Which comes first?")
def old_velocity_moves(curvatures, start, first_rate, steps, momentum=0.9):
    def step(w, v, rate):
        return w + v, momentum * v - rate * curvatures * w

    return walk(curvatures, start, first_rate, steps, momentum, step=step)


@q5.mistake("12.6", "Your gradient is taken further ahead. At which point should it be?")
def gradient_ahead(curvatures, start, first_rate, steps, momentum=0.9):
    def step(w, v, rate):
        v = momentum * v - rate * curvatures * (w + momentum * v)
        return w + v, v

    return walk(curvatures, start, first_rate, steps, momentum, step=step)


@q5.mistake("12.6", "You go up the bowl. What sign has the gradient in the velocity?")
def uphill(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, -first_rate, steps, momentum)


@q5.mistake("12.6", "The way begins one point too late. Which point is visited first?")
def start_left_out(curvatures, start, first_rate, steps, momentum=0.9):
    return walk(curvatures, start, first_rate, steps, momentum)[1:]


@q5.also_right
def by_differences(curvatures, start, first_rate, steps, momentum=0.9):
    before = now = start
    points = [now]
    for t in range(steps):
        rate = first_rate * np.cos(np.pi * t / steps / 2) ** 2
        now, before = now + momentum * (now - before) - rate * curvatures * now, now
        points.append(now)
    return np.stack(points)


@q5.also_right
def weight_by_weight(curvatures, start, first_rate, steps, momentum=0.9):
    points = np.zeros((steps + 1, len(start)))
    for k, (curvature, weight) in enumerate(zip(curvatures, start, strict=True)):
        push, points[0, k] = 0.0, weight
        for t in range(steps):
            push = momentum * push + curvature * weight * cosine(first_rate, t, steps)
            weight -= push
            points[t + 1, k] = weight
    return points


# --- Question 6: Adam, a decay and a winner

q6 = Written("q6", section="12.10", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
