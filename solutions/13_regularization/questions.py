"""The questions on chapter 13: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["keras_number", "factor", "new_weight", "survivor"],
    section="13.2", points=3, minutes=8, difficulty="easy",
    tolerance={"keras_number": 1e-5, "factor": 1e-5, "new_weight": 1e-4, "survivor": 0.001},
)  # fmt: skip
q1.wrong(
    "λ copied", "13.2", "You gave Keras the textbook's λ. What does a layer not know?",
    keras_number=12,
)  # fmt: skip
q1.wrong(
    "half forgotten", "13.2",
    "Your number for Keras is that in front of the weight. What stands in front of its square?",
    keras_number=0.004,
)  # fmt: skip
q1.wrong(
    "m forgotten", "13.2", "There is no m in your number for Keras. Who divides by it then?",
    keras_number=6,
)  # fmt: skip
q1.wrong(
    "2 forgotten in the derivative", "13.2",
    "Your factor takes off half of what it should. What is the derivative of a square?",
    factor=0.999,
)  # fmt: skip
q1.wrong(
    "learning rate forgotten", "13.2",
    "Your factor knows no learning rate. By what is the whole derivative multiplied?",
    factor=0.996,
)  # fmt: skip
q1.wrong(
    "m forgotten in the factor", "13.2", "Your factor is negative. By what is λ divided?",
    factor=-5,
)  # fmt: skip
q1.wrong(
    "what is taken off", "13.2",
    "You give the share that the weight loses. By what is the weight multiplied?",
    factor=0.002,
)  # fmt: skip
q1.wrong(
    "not shrunk", "13.2", "Your weight makes the step of the error only. What comes before it?",
    new_weight=2.8,
)  # fmt: skip
q1.wrong(
    "only shrunk", "13.2", "Your weight is shrunk only. Who pulls at it as well?",
    new_weight=2.994,
)  # fmt: skip
q1.wrong(
    "uphill", "13.2", "Your weight grows. In which direction goes a step of gradient descent?",
    new_weight=3.194,
)  # fmt: skip
q1.wrong(
    "derivative without learning rate", "13.2",
    "The whole derivative went into your step. How long is a step?",
    new_weight=2.594,
)  # fmt: skip
q1.wrong(
    "shrunk afterwards", "13.2",
    "You shrink the weight after its step. To which weight does the formula put the factor?",
    new_weight=2.7944,
)  # fmt: skip
q1.wrong(
    "dropout without scaling", "13.4",
    "What is kept leaves your layer as it came. What happens to the sum of many such values?",
    survivor=6,
)  # fmt: skip
q1.wrong(
    "divided by the rate", "13.4", "You divided by the share that falls. Which share is kept?",
    survivor=15,
)  # fmt: skip
q1.wrong(
    "made smaller", "13.4",
    "What is kept becomes smaller in your layer. Must it make up for others, or give way?",
    survivor=3.6,
)  # fmt: skip
q1.wrong(
    "multiplied by the rate", "13.4", "You multiplied by the rate. What is the rate a share of?",
    survivor=2.4,
)  # fmt: skip

# --- Question 2: small letters

q2 = Choice(
    "q2", {"change": "abcd", "place": "abcd"},
    section="13.7", points=2, minutes=5, difficulty="easy",
)  # fmt: skip
q2.wrong("mirror", "13.7", "Hold a b in front of a mirror. Which letter do you see?", change="a")
q2.wrong(
    "upside down", "13.7", "Let a b stand on the water. Which letter is its reflection?", change="b"
)
q2.wrong(
    "half turn", "13.7", "Turn this page so that its top is at the bottom. What is a b now?",
    change="c",
)  # fmt: skip
q2.wrong(
    "before the split", "13.6",
    "Your change is safe. Would the network ever get to see a new variant in the next epoch?",
    change="d", place="a",
)  # fmt: skip
q2.wrong(
    "validation as well", "13.6",
    "Your change is safe. On which pictures do you want to know how good the network is?",
    change="d", place="b",
)  # fmt: skip
q2.wrong(
    "switched off", "13.6",
    "Your change is safe. Does `fit` know of a layer that is in the pipeline and not in the model?",
    change="d", place="d",
)  # fmt: skip

# --- Question 3: spatial dropout

ONE = np.arange(1.0, 5).reshape(1, 2, 2, 1)
TWO = np.arange(1.0, 19).reshape(1, 3, 2, 3)
BATCH = np.arange(1.0, 17).reshape(2, 2, 2, 2)

q3 = Function("q3", "spatial_dropout", section="13.5", points=4, minutes=10, difficulty="medium")
q3.cases(
    call(ONE, 0.2, True, np.array([[0.7]]), about="one map"),
    call(ONE, 0.2, True, np.array([[0.1]]), about="one map"),
    call(TWO, 0.4, True, np.array([[0.3, 0.9, 0.5]]), about="several maps"),
    call(BATCH, 0.25, True, np.array([[0.1, 0.8], [0.9, 0.5]]), about="several pictures"),
    call(BATCH, 0.6, True, np.array([[0.6, 0.2], [0.1, 0.7]]), about="a number that is the rate"),
    call(BATCH, 0.75, False, np.array([[0.9, 0.2], [0.8, 0.1]]), about="at inference"),
)


@q3.hidden
def more_maps(random):
    for rate in (0.1, 0.3, 0.8):
        yield call(random.random((1, 3, 4, 1)), rate, True, np.array([[0.5]]), about="one map")
        draws = random.permutation(np.linspace(0.05, 0.95, 8)).reshape(1, 8)
        yield call(random.normal(size=(1, 2, 5, 8)), rate, True, draws, about="several maps")
        maps, draws = random.normal(size=(5, 3, 2, 4)), random.random((5, 4))
        yield call(maps, rate, True, draws, about="several pictures")
        yield call(maps, rate, False, draws, about="at inference")
    yield call(random.normal(size=(4, 2, 2, 4)), 0.5, True, random.random((4, 4)),
               about="several pictures")  # fmt: skip
    draws = np.array([[0.5, 0.25, 0.75], [0.5, 0.5, 0.125]])
    yield call(
        random.random((2, 2, 3, 3)), 0.5, True, draws, about="a number that is the rate"
    )  # fmt: skip
    yield call(random.random((2, 2, 2, 2)), 0.0, True, np.array([[0.0, 0.5], [0.25, 0.0]]),
               about="a number that is the rate")  # fmt: skip


def masked(maps, kept, scale):
    """Maps times a mask (N, C) times a factor."""
    return np.einsum("nhwc,nc->nhwc", maps, np.asarray(kept, float)) * scale


@q3.mistake("13.4", "Your layer keeps the share that it should drop. Which share is the rate?")
def rate_kept(maps, rate, training, draws):
    return masked(maps, draws < rate, 1 / (1 - rate)) if training else maps


@q3.mistake("13.4", "You take the rate for the share that is kept, in both places. What is it?")
def rate_kept_and_scaled(maps, rate, training, draws):
    return masked(maps, draws < rate, 1 / rate if rate else 1) if training else maps


@q3.mistake("13.4", "The right maps fall. What happens to those that remain?")
def not_scaled(maps, rate, training, draws):
    return masked(maps, draws >= rate, 1) if training else maps


@q3.mistake("13.4", "You divide by the rate. Which share do the remaining maps stand for?")
def scaled_by_the_rate(maps, rate, training, draws):
    return masked(maps, draws >= rate, 1 / rate if rate else 1) if training else maps


@q3.mistake("13.4", "Your remaining maps become weaker. What should stay the same on average?")
def scaled_down(maps, rate, training, draws):
    return masked(maps, draws >= rate, 1 - rate) if training else maps


@q3.mistake("13.4", "You scale by the share that happens to be left. Which share is meant?")
def scaled_by_what_is_left(maps, rate, training, draws):
    kept = draws >= rate
    return masked(maps, kept, 1 / max(kept.mean(), 1e-12)) if training else maps


@q3.mistake("13.4", "Your layer drops at inference, too. When does dropout act?")
def always_on(maps, rate, training, draws):
    return masked(maps, draws >= rate, 1 / (1 - rate))


@q3.mistake("13.4", "You scale at inference. Has the scaling not been done before?")
def scaled_at_inference(maps, rate, training, draws):
    return masked(maps, draws >= rate, 1 / (1 - rate)) if training else maps * (1 - rate)


@q3.mistake("13.4", "All your pictures lose the same maps. For whom is the dice thrown anew?")
def same_for_all_pictures(maps, rate, training, draws):
    kept = np.broadcast_to(draws[:1] >= rate, draws.shape)
    return masked(maps, kept, 1 / (1 - rate)) if training else maps


@q3.mistake("13.5", "Whole pictures fall in your layer. What falls in spatial dropout?")
def whole_pictures(maps, rate, training, draws):
    kept = np.broadcast_to(draws[:, :1] >= rate, draws.shape)
    return masked(maps, kept, 1 / (1 - rate)) if training else maps


@q3.mistake("13.4", "A number that is the rate lets its map fall. Is it below the rate?")
def equal_numbers_fall(maps, rate, training, draws):
    return masked(maps, draws > rate, 1 / (1 - rate)) if training else maps


@q3.also_right
def picture_by_picture(maps, rate, training, draws):
    output = np.array(maps, dtype=float)
    if training:
        output /= 1 - rate
        for picture, numbers in enumerate(draws):
            for channel, number in enumerate(numbers):
                if number < rate:
                    output[picture, :, :, channel] = 0
    return output


@q3.also_right
def with_where(maps, rate, training, draws):
    scale = 1 / (1 - rate) if training else 1
    falls = draws[:, None, None, :] < (rate if training else 0)
    return np.where(falls, 0.0, maps * scale)


# --- Question 4: how weights fade

q4 = Figure("q4", "fading_figure", section="13.2", points=3, minutes=10, difficulty="medium")
q4.cases(
    call(2.0, 0.5, [4], 10, 3, about="one strength"),
    call(-4.0, 0.5, [10, 5, 20], 100, 6, about="several strengths"),
    call(1.5, 0.2, [0, 8], 4, 5, about="several strengths"),
)


@q4.hidden
def more_strengths(random):
    for steps in (1, 12):
        start = float(random.uniform(0.5, 3))
        yield call(start, 0.3, [int(random.integers(2, 9))], 20, steps, about="one strength")
        strengths = [int(strength) for strength in random.integers(1, 50, 3)]
        yield call(-start, 0.1, strengths, 60, steps, about="several strengths")


def fading_lines(lines):
    """lines: pairs of x and y."""
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    for number, (x, y) in enumerate(lines):
        ax.plot(x, y, label=f"line {number}")
    ax.set(xlabel="step", ylabel="w", title="Fading")
    ax.legend()
    return fig


def lines_of(strengths, steps, weight_after):
    """A line for each strength; weight_after: function of strength and steps (array)."""
    done = np.arange(steps + 1)
    return fading_lines([(done, weight_after(strength, done)) for strength in strengths])


@q4.mistake("13.2", "Your weights fade half as fast as they should. What is the derivative of w²?")
def derivative_without_2(start, learning_rate, strengths, m, steps):
    return lines_of(
        strengths, steps, lambda s, n: start * (1 - learning_rate * s / (2 * m)) ** n
    )  # fmt: skip


@q4.mistake("13.2", "Your weights fade twice as fast as they should. What is the 2 in 2m for?")
def factor_2_too_many(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * (1 - 2 * learning_rate * s / m) ** n)


@q4.mistake("13.2", "Your factor does not know how many examples there are. Where do they come in?")
def m_forgotten(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * (1.0 - learning_rate * s) ** n)


@q4.mistake("13.2", "Your factor knows no learning rate. By what is each derivative multiplied?")
def learning_rate_forgotten(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * (1 - s / m) ** n)


@q4.mistake("13.2", "Your weights lose the same in each step. A share of which weight is lost?")
def straight_down(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * (1 - learning_rate * s / m * n))


@q4.mistake("13.2", "Your weights grow. With which sign does the penalty come into the update?")
def growing(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * (1 + learning_rate * s / m) ** n)


@q4.mistake("13.2", "Your curves are smooth ones of e. By what does a single step multiply?")
def smooth_decay(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: start * np.exp(-learning_rate * s / m * n))


@q4.mistake("13.2", "Your weights begin at 1. What was the weight before the first step?")
def start_ignored(start, learning_rate, strengths, m, steps):
    return lines_of(strengths, steps, lambda s, n: (1 - learning_rate * s / m) ** n)


@q4.mistake("13.2", "Your lines end one step early. How many points do so many steps make?")
def last_step_missing(start, learning_rate, strengths, m, steps):
    return lines_of(
        strengths, steps - 1, lambda s, n: start * (1 - learning_rate * s / m) ** n
    )  # fmt: skip


@q4.mistake("13.2", "Your lines begin after the first step. Where was the weight before it?")
def first_point_missing(start, learning_rate, strengths, m, steps):
    done = np.arange(1, steps + 1)
    return fading_lines([(done, start * (1 - learning_rate * s / m) ** done) for s in strengths])


@q4.also_right
def step_by_step(start, learning_rate, strengths, m, steps):
    lines = []
    for strength in strengths:
        weights = [start]
        for _ in range(steps):
            weights.append(weights[-1] - learning_rate * strength / m * weights[-1])
        lines.append((range(steps + 1), weights))
    return fading_lines(lines)


@q4.also_right
def all_at_once(start, learning_rate, strengths, m, steps):
    import matplotlib.pyplot as plt

    k = np.array(strengths) / (2 * m)
    weights = start * np.cumprod(
        np.vstack([np.ones(len(k)), np.tile(1 - 2 * learning_rate * k, (steps, 1))]), axis=0
    )
    _, ax = plt.subplots()
    lines = ax.plot(weights)
    ax.legend(lines, strengths)
    ax.set(xlabel="n", ylabel="weight", title="L2")
    return ax


# --- Question 5: Adam with L2, and AdamW


def row(*numbers):
    return np.array(numbers, dtype=float)


START, PULL, ZERO = row(2, -1), row(-0.05, 4), row(0, 0)

q5 = Function("q5", "penalised_step", section="13.3", points=4, minutes=13, difficulty="hard")
q5.cases(
    call(START, PULL, ZERO, ZERO, 1, 0.1, 0.0, False, about="without a penalty"),
    call(START, PULL, ZERO, ZERO, 1, 0.1, 0.5, False, about="L2"),
    call(START, PULL, ZERO, ZERO, 1, 0.1, 0.5, True, about="decoupled"),
    call(START, PULL, row(0.5, -1), row(0.25, 2), 3, 0.1, 0.2, False, about="a later step"),
    call(START, PULL, row(0.5, -1), row(0.25, 2), 5, 0.1, 0.2, True, about="a later step"),
    call(START, row(1e-6, -3e-7), ZERO, ZERO, 1, 0.1, 0.2, True, about="tiny gradients"),
)


@q5.hidden
def more_steps(random):
    for n in (1, 4):
        w, g = random.normal(size=n), random.normal(size=n)
        zero, rate = np.zeros(n), float(random.uniform(0.01, 0.2))
        decay = float(random.uniform(0.1, 0.9))
        for decoupled in (False, True):
            yield call(w, g, zero, zero, 1, rate, 0.0, decoupled, about="without a penalty")
            m, v, t = random.normal(size=n), random.uniform(0.1, 2, n), int(random.integers(2, 30))
            yield call(w, g, m, v, t, rate, decay, decoupled, about="a later step")
        yield call(w, g, zero, zero, 1, rate, decay, False, about="L2")
        yield call(w, g / 100, zero, zero, 1, rate, decay, False, about="L2")
        yield call(w, g, zero, zero, 1, rate, decay, True, about="decoupled")
        for decoupled in (False, True):
            yield call(
                w * 1e-6, g * 1e-6, zero, zero, 1, rate, decay, decoupled, about="tiny gradients"
            )  # fmt: skip


def adam(w, g, m, v, t, rate, *, correct=True, for_v=None):
    """Adam's step; for_v: gradients that go into the second average, if they are others."""
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * (g if for_v is None else for_v) ** 2
    m_hat, v_hat = (m / (1 - 0.9**t), v / (1 - 0.999**t)) if correct else (m, v)
    return w - rate * m_hat / (np.sqrt(v_hat) + 1e-7), m, v


@q5.mistake("13.3", "Your decoupled step is the one with L2. Which of them changes the gradient?")
def always_l2(w, g, m, v, t, learning_rate, decay, decoupled):
    return adam(w, g + decay * w, m, v, t, learning_rate)


@q5.mistake("13.3", "Your step with L2 is the decoupled one. Where does L2 stand: loss or update?")
def always_decoupled(w, g, m, v, t, learning_rate, decay, decoupled):
    return adam(w - learning_rate * decay * w, g, m, v, t, learning_rate)


@q5.mistake("13.3", "Your two ways have changed places. Which is called decoupled, and from what?")
def ways_swapped(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        return adam(w, g + decay * w, m, v, t, learning_rate)
    return adam(w - learning_rate * decay * w, g, m, v, t, learning_rate)


@q5.mistake("13.3", "Your decoupled step has the penalty twice. Does AdamW touch the gradient?")
def both_when_decoupled(w, g, m, v, t, learning_rate, decay, decoupled):
    shrunk = w - learning_rate * decay * w if decoupled else w
    return adam(shrunk, g + decay * w, m, v, t, learning_rate)


@q5.mistake("13.3", "Your decoupled weights shrink far too much. By what is λw multiplied there?")
def shrunk_without_learning_rate(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        return adam(w - decay * w, g, m, v, t, learning_rate)
    return adam(w, g + decay * w, m, v, t, learning_rate)


@q5.mistake("13.3", "You shrink the weights after Adam has moved them. Which comes first?")
def shrunk_afterwards(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        w, m, v = adam(w, g, m, v, t, learning_rate)
        return w - learning_rate * decay * w, m, v
    return adam(w, g + decay * w, m, v, t, learning_rate)


@q5.mistake("13.3", "Your L2 is twice as strong. Which factor is plainly in front of w here?")
def twice_the_penalty(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        return adam(w - learning_rate * decay * w, g, m, v, t, learning_rate)
    return adam(w, g + 2 * decay * w, m, v, t, learning_rate)


@q5.mistake("13.3", "The squares in v know nothing of your penalty. Which gradient goes into v?")
def penalty_not_in_v(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        return adam(w - learning_rate * decay * w, g, m, v, t, learning_rate)
    return adam(w, g + decay * w, m, v, t, learning_rate, for_v=g)


@q5.mistake("13.3", "Without a penalty you are right. What does λ do in each of the two ways?")
def no_penalty(w, g, m, v, t, learning_rate, decay, decoupled):
    return adam(w, g, m, v, t, learning_rate)


@q5.mistake("12.7", "Your averages are used as they are. What do they lack at the beginning?")
def averages_not_corrected(w, g, m, v, t, learning_rate, decay, decoupled):
    if decoupled:
        return adam(w - learning_rate * decay * w, g, m, v, t, learning_rate, correct=False)
    return adam(w, g + decay * w, m, v, t, learning_rate, correct=False)


@q5.also_right
def by_shares(w, g, m, v, t, learning_rate, decay, decoupled):
    coupled = 0 if decoupled else decay
    factor = 1 - learning_rate * decay if decoupled else 1
    return adam(factor * w, g + coupled * w, m, v, t, learning_rate)


@q5.also_right
def weight_by_weight(w, g, m, v, t, learning_rate, decay, decoupled):
    new = []
    for weight, slope, mean, square in zip(w, g, m, v, strict=True):
        total = slope if decoupled else slope + decay * weight
        mean += (total - mean) / 10
        square += (total * total - square) / 1000
        root = (square / (1 - 0.999**t)) ** 0.5 + 1e-7
        move = learning_rate * mean / (1 - 0.9**t) / root
        new.append((weight - move - decoupled * learning_rate * decay * weight, mean, square))
    return tuple(np.array(part) for part in zip(*new, strict=True))


# --- Question 6: which row wins?

q6 = Written("q6", section="13.8", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
