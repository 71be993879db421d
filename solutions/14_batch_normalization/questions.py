"""The questions on chapter 14: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["variance", "output_17", "new_mean", "folded_bias"],
    section="14.1", points=3, minutes=8, difficulty="easy",
    tolerance={"variance": 0.01, "output_17": 0.01, "new_mean": 0.01, "folded_bias": 0.01},
)  # fmt: skip
q1.wrong(
    "sample variance", "14.1",
    "Your variance is that of a sample. By how many does the layer divide?",
    variance=100 / 3,
)  # fmt: skip
q1.wrong(
    "sum of squares", "14.1", "You added the squares. What makes a variance of them?", variance=100
)
q1.wrong(
    "deviation", "14.1", "You took the root already. Which of the two was asked for?", variance=5
)
q1.wrong(
    "divided by the variance", "14.1",
    "You divided by the variance. What comes before the division?",
    output_17=-0.16,
)  # fmt: skip
q1.wrong(
    "not scaled", "14.1", "Your 17 is normalised. What do γ and β do to it then?", output_17=1.4
)
q1.wrong(
    "scale and shift swapped", "14.1",
    "Your γ and β have changed places. Which of them is multiplied?",
    output_17=1.6,
)  # fmt: skip
q1.wrong(
    "shifted first", "14.1", "You added β before γ came in. Which of them comes first?",
    output_17=1.2,
)  # fmt: skip
q1.wrong(
    "sample deviation", "14.1",
    "Your output is divided by a sample's deviation. Which variance does the layer use?",
    output_17=21 / (100 / 3) ** 0.5 - 1,
)  # fmt: skip
q1.wrong(
    "shares swapped", "14.4",
    "Your mean is nearly that of this batch. To whom does Keras's momentum belong: old or new?",
    new_mean=9.4,
)  # fmt: skip
q1.wrong(
    "batch mean", "14.4", "Your moving mean is that of the batch. What remains of the old one?",
    new_mean=10,
)  # fmt: skip
q1.wrong(
    "default momentum", "14.4", "You took Keras's default. Which momentum has this layer?",
    new_mean=4.06,
)  # fmt: skip
q1.wrong(
    "bias forgotten", "14.7",
    "Your folded bias leaves one number out. What does the convolution add by itself?",
    folded_bias=-7,
)  # fmt: skip
q1.wrong(
    "bias not scaled", "14.7",
    "You added the convolution's bias at the end. Does it pass through the normalisation?",
    folded_bias=-5,
)  # fmt: skip
q1.wrong(
    "mean added", "14.7", "Your moving mean has the wrong sign. What does normalising do with it?",
    folded_bias=6.2,
)  # fmt: skip
q1.wrong(
    "folded with the variance", "14.7",
    "Your scale is divided by the variance. What comes before the division?",
    folded_bias=-1.96,
)  # fmt: skip

# --- Question 2: the whole layer


def row(*numbers):
    return np.array(numbers, dtype=float)


ONE = row(1, 7, 7, 9, 2, 4, 4, 6).reshape(2, 2, 2, 1)
TWO = np.stack([ONE[..., 0], row(5, 5, 5, 5, 5, 5, 5, 5).reshape(2, 2, 2)], axis=3)

q2 = Function("q2", "normalise_maps", section="14.4", points=4, minutes=12, difficulty="medium")
q2.cases(
    call(ONE, row(1), row(0), row(5), row(6), True, about="one channel"),
    call(ONE, row(2), row(0.5), row(0), row(1), True, 0.9, about="one channel"),
    call(TWO, row(2, 3), row(1, -1), row(0, 0), row(1, 1), True, about="several channels"),
    call(TWO, row(2, 3), row(1, -1), row(0, 4), row(1, 2), True, 0.9, 0.5, about="another epsilon"),
    call(TWO, row(2, 3), row(1, -1), row(4, 3), row(4, 9), False, 0.9, 0.5, about="inference"),
)


@q2.hidden
def more_maps(random):
    for shape in [(2, 3, 2, 1), (4, 2, 3, 3), (1, 3, 3, 4)]:
        channels = shape[-1]
        maps = random.normal(random.normal(0, 3, channels), 2, shape)
        gamma, beta = random.uniform(0.5, 2, channels), random.normal(size=channels)
        mean, variance = random.normal(size=channels), random.uniform(0.2, 3, channels)
        momentum, epsilon = float(random.uniform(0.5, 0.9)), float(random.uniform(0.1, 0.6))
        about = "one channel" if channels == 1 else "several channels"
        yield call(maps, gamma, beta, mean, variance, True, about=about)
        yield call(maps, gamma, beta, mean, variance, True, momentum, about=about)
        yield call(
            maps, gamma, beta, mean, variance, True, momentum, epsilon, about="another epsilon"
        )  # fmt: skip
        yield call(maps, gamma, beta, mean, variance, False, about="inference")
        yield call(maps, gamma, beta, mean, variance, False, momentum, epsilon, about="inference")


def batch_norm(
    maps, gamma, beta, mean, variance, training, momentum=0.99, epsilon=0.001, *,
    axes=(0, 1, 2), ddof=0, use=None, move=None, outside=False, remember=lambda v: v,
):  # fmt: skip
    """The layer; use and move: whether the batch's statistics are used, and the averages moved."""
    now, spread = maps.mean(axis=axes), maps.var(axis=axes, ddof=ddof)
    old, old_spread = mean, variance
    if training if move is None else move:
        mean = momentum * mean + (1 - momentum) * now
        variance = momentum * variance + (1 - momentum) * remember(spread)
    if not (training if use is None else use):
        now, spread = old, old_spread
    root = np.sqrt(spread) + epsilon if outside else np.sqrt(spread + epsilon)
    return gamma * (maps - now) / root + beta, mean, variance


@q2.mistake("14.2", "Your means run over the pictures only. Which axes has one filter filled?")
def over_pictures_only(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, axes=0)


@q2.mistake("14.2", "All your channels share one mean. Which values belong together?")
def one_mean_for_all(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, axes=None)


@q2.mistake("14.2", "Each of your pictures has means of its own. What do they run over besides?")
def each_picture_by_itself(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    parts = [
        batch_norm(maps[[k]], gamma, beta, moving_mean, moving_variance, training, *more)
        for k in range(len(maps))
    ]
    return np.concatenate([part[0] for part in parts]), *batch_norm(
        maps, gamma, beta, moving_mean, moving_variance, training, *more
    )[1:]


@q2.mistake("14.1", "Your variance is that of a sample. By how many does the layer divide?")
def sample_variance(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, ddof=1)


@q2.mistake("14.1", "Your ε is added to the deviation. Where does it stand in the formula?")
def epsilon_outside_the_root(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(
        maps, gamma, beta, moving_mean, moving_variance, training, *more, outside=True
    )


@q2.mistake("14.4", "Your averages run to the last batch. Whose share is Keras's momentum?")
def shares_swapped(
    maps, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=0.001
):
    return batch_norm(
        maps, gamma, beta, moving_mean, moving_variance, training, 1 - momentum, epsilon
    )


@q2.mistake("14.4", "You ask the batch at inference too. On what may an answer not depend?")
def batch_asked_at_inference(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, use=True)


@q2.mistake("14.4", "Your averages move at inference too. When does the layer learn them?")
def averages_move_at_inference(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, move=True)


@q2.mistake("14.4", "You normalise with the averages in training too. Whose statistics count then?")
def averages_used_in_training(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, use=False)


@q2.mistake("14.4", "Your averages stay where they began. What happens to them after each batch?")
def averages_never_move(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, gamma, beta, moving_mean, moving_variance, training, *more, move=False)


@q2.mistake("14.4", "You average the deviation. Which number of the batch does the layer keep?")
def deviation_remembered(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(
        maps, gamma, beta, moving_mean, moving_variance, training, *more, remember=np.sqrt
    )


@q2.mistake("14.1", "Your γ and β have changed places. Which of them is multiplied?")
def scale_and_shift_swapped(maps, gamma, beta, moving_mean, moving_variance, training, *more):
    return batch_norm(maps, beta, gamma, moving_mean, moving_variance, training, *more)


@q2.also_right
def channel_by_channel(
    maps, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=0.001
):
    output, means, variances = np.zeros(maps.shape), [], []
    for c in range(maps.shape[3]):
        values, m, v = maps[..., c], moving_mean[c], moving_variance[c]
        now, spread = (values.mean(), values.var()) if training else (m, v)
        output[..., c] = (values - now) / (spread + epsilon) ** 0.5 * gamma[c] + beta[c]
        means.append(m + (now - m) * (1 - momentum))
        variances.append(v + (spread - v) * (1 - momentum))
    return output, np.array(means), np.array(variances)


@q2.also_right
def as_one_scale_and_shift(
    maps, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=0.001
):
    mean, variance = moving_mean, moving_variance
    if training:
        flat = maps.reshape(-1, maps.shape[-1])
        mean, variance = flat.mean(axis=0), (flat**2).mean(axis=0) - flat.mean(axis=0) ** 2
        moving_mean = moving_mean * momentum + mean * (1 - momentum)
        moving_variance = moving_variance * momentum + variance * (1 - momentum)
    scale = gamma / np.sqrt(variance + epsilon)
    return maps * scale + (beta - mean * scale), moving_mean, moving_variance


# --- Question 3: one picture is left over

q3 = Choice(
    "q3", {"output": "abcd", "gradient": "abcd"},
    section="14.9", points=2, minutes=5, difficulty="medium",
)  # fmt: skip
q3.wrong(
    "left as they are", "14.9", "What is the mean of a single number, and what is taken off it?",
    output="a",
)  # fmt: skip
q3.wrong(
    "divided by zero", "14.1", "The variance is 0. What is added to it before the division?",
    output="b",
)  # fmt: skip
q3.wrong("averages in training", "14.4", "When does the layer use its moving averages?", output="c")
q3.wrong(
    "right output, ordinary gradient", "14.5",
    "Your output is right. If the kernel moved a little, what would change in it?",
    output="d", gradient="b",
)  # fmt: skip
q3.wrong(
    "right output, large gradient", "14.5",
    "Your output is right. What is left of a single gradient when its mean is taken off?",
    output="d", gradient="c",
)  # fmt: skip
q3.wrong(
    "right output, no number", "14.5",
    "Your output is right. By what is divided on the way back, and is that 0?",
    output="d", gradient="d",
)  # fmt: skip

# --- Question 4: away from the start, drawn

q4 = Figure("q4", "averages_figure", section="14.4", points=3, minutes=10, difficulty="medium")
q4.cases(
    call(np.array([[1.0, 5.0, 6.0], [2.0, 2.0, 8.0]]), [0.5], about="one momentum"),
    call(np.array([[4.0, 8.0], [6.0, 2.0], [5.0, 7.0]]), [0.9, 0.75], about="several"),
)


@q4.hidden
def more_averages(random):
    for steps, size in [(1, 4), (8, 3), (20, 8)]:
        batches = random.normal(random.uniform(2, 6), 3, (steps, size))
        yield call(batches, [float(random.uniform(0.3, 0.95))], about="one momentum")
        yield call(batches, [0.99, 0.9, 0.6], about="several")


def follow(values, start, momentum):
    averages = [start]
    for value in values:
        averages.append(momentum * averages[-1] + (1 - momentum) * value)
    return averages


def draw(batches, momenta, begin=(0.0, 1.0), *, spread=np.var, first=0, at=0, share=lambda m: m):
    """Both panels; first: the first point that is drawn; at: the number it is drawn at."""
    import matplotlib.pyplot as plt

    fig, axes = plt.subplots(1, 2)
    statistics = batches.mean(axis=1), spread(batches, axis=1)
    for ax, start, values in zip(axes, begin, statistics, strict=True):
        for momentum in momenta:
            line = follow(values, start, share(momentum))[first:]
            ax.plot(range(at, at + len(line)), line, label=f"{momentum}")
        ax.set(xlabel="steps", ylabel="average", title="Averages")
        ax.legend()
    return fig


@q4.mistake("14.4", "Your moving variance begins at 0. What would a layer do with that at first?")
def variance_begins_at_0(batches, momenta):
    return draw(batches, momenta, (0.0, 0.0))


@q4.mistake("14.4", "Your averages begin with the first batch. What are they before it?")
def begun_with_the_first_batch(batches, momenta):
    return draw(batches, momenta, (batches[0].mean(), batches[0].var()))


@q4.mistake("14.4", "Your averages run to the last batch. Whose share is Keras's momentum?")
def momentum_is_for_the_new(batches, momenta):
    return draw(batches, momenta, share=lambda m: 1 - m)


@q4.mistake("14.4", "Your lines leave out one point. How many batches has a new layer seen?")
def start_left_out(batches, momenta):
    return draw(batches, momenta, first=1, at=1)


@q4.mistake("14.4", "Your points stand too far right. After how many batches is the start?")
def numbered_from_1(batches, momenta):
    return draw(batches, momenta, at=1)


@q4.mistake("14.1", "Your variance is that of a sample. By how many does the layer divide?")
def variance_of_a_sample(batches, momenta):
    return draw(batches, momenta, spread=lambda b, axis: b.var(axis=axis, ddof=1))


@q4.mistake("14.4", "Your right panel averages deviations. Which number does the layer keep?")
def deviations_averaged(batches, momenta):
    return draw(batches, momenta, spread=np.std)


@q4.mistake("14.4", "You draw the batches themselves. What does an average make of them?")
def batches_drawn(batches, momenta):
    return draw(batches, momenta, share=lambda m: 0.0)


@q4.also_right
def by_step_and_panel(batches, momenta):
    return draw(batches, momenta)


@q4.also_right
def by_powers(batches, momenta):
    import matplotlib.pyplot as plt

    steps = len(batches)
    fig, axes = plt.subplots(2, 1)
    for ax, start, values in zip(axes, (0, 1), (batches.mean(1), batches.var(1)), strict=True):
        for momentum in momenta:
            line = [
                start * momentum**n
                + sum((1 - momentum) * momentum ** (n - 1 - k) * values[k] for k in range(n))
                for n in range(steps + 1)
            ]
            ax.plot(line, label=str(momentum))
        ax.set(xlabel="n", ylabel="value", title="t")
        ax.legend()
    return fig


# --- Question 5: back through ReLU and normalisation

ONE_G = row(0, 0, 0, 1, 2, 0, 0, -1).reshape(2, 2, 2, 1)
TWO_G = np.stack([ONE_G[..., 0], row(1, 0, 2, 0, 0, 3, 0, -1).reshape(2, 2, 2)], axis=3)
BELOW = TWO - np.array([8, 3])

q5 = Function("q5", "block_backward", section="14.5", points=4, minutes=14, difficulty="hard")
q5.cases(
    call(ONE_G, ONE, row(1.5), row(9), about="all values pass"),
    call(ONE_G, ONE, row(1.5), row(0.5), about="the ReLU stops some"),
    call(ONE_G, ONE, row(2), row(-0.25), 0.5, about="another epsilon"),
    call(TWO_G, BELOW, row(1.5, 2), row(0.5, 1), 0.5, about="several channels"),
    call(TWO_G, TWO, row(1.5, 2), row(0.5, 0), about="just on the edge"),
)


@q5.hidden
def more_gradients(random):
    for shape in [(2, 3, 2, 1), (3, 2, 3, 3), (1, 4, 3, 2)]:
        channels = shape[-1]
        maps = random.normal(random.normal(0, 2, channels), 1.5, shape)
        d_a = random.normal(0.3, 1, shape)
        gamma, beta = random.uniform(0.5, 2, channels), random.normal(0, 0.5, channels)
        epsilon = float(random.uniform(0.1, 0.6))
        few = "the ReLU stops some" if channels == 1 else "several channels"
        yield call(d_a, maps, gamma, beta + 20, about="all values pass")
        yield call(d_a, maps, gamma, beta, about=few)
        yield call(d_a, maps, -gamma, beta, epsilon, about="another epsilon")
        flat = np.broadcast_to(random.integers(1, 5, channels).astype(float), shape).copy()
        yield call(d_a, flat, gamma, 0 * beta, epsilon, about="just on the edge")


def back(
    d_a, maps, gamma, beta, epsilon=0.001, *, passes=None, take_mean=1, take_along=1,
    divide=np.sqrt, add=np.mean, total=np.sum, for_gamma=None, scale=True,
):  # fmt: skip
    """The way back, with one rule or another replaced."""
    axes = (0, 1, 2)
    variance = maps.var(axis=axes) + epsilon
    x_hat = (maps - maps.mean(axis=axes)) / np.sqrt(variance)
    g = d_a * ((gamma * x_hat + beta if passes is None else passes(maps, x_hat)) > 0)
    inner = g - take_mean * add(g, axis=axes) - take_along * x_hat * add(g * x_hat, axis=axes)
    d_maps = (gamma if scale else 1) / divide(variance) * inner
    times = maps if for_gamma else x_hat
    return d_maps, total(g * times, axis=axes), total(g, axis=axes)


@q5.mistake("14.5", "Where all values pass you are right. What does the ReLU do to the others?")
def relu_ignored(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, passes=lambda x, x_hat: 1 + 0 * x)


@q5.mistake("14.6", "Your ReLU looks at the maps. Which values come to it?")
def relu_looks_at_the_maps(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, passes=lambda x, x_hat: x)


@q5.mistake("14.1", "Your ReLU looks at the normalised values. What comes between it and them?")
def relu_before_scale_and_shift(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, passes=lambda x, x_hat: x_hat)


@q5.mistake("14.5", "Do the gradients of your maps add up to 0 in each channel? Should they?")
def mean_not_taken_off(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, take_mean=0)


@q5.mistake("14.5", "Which way does the loss take through the variance, and where is it in yours?")
def way_through_the_variance_missing(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, take_along=0)


@q5.mistake("14.5", "Mean and variance are constants in your way back. What moves them?")
def statistics_as_constants(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, take_mean=0, take_along=0)


@q5.mistake("14.5", "Your gradients of the maps lack a factor. What stretches the output?")
def gamma_forgotten(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, scale=False)


@q5.mistake("14.5", "You divide by the variance on the way back. By what on the way there?")
def divided_by_the_variance(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, divide=lambda v: v)


@q5.mistake("14.5", "Your brackets take sums off. What does the bar in the formula mean?")
def sums_taken_off(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, add=np.sum)


@q5.mistake("14.5", "Your gradients of γ and β are means. Does the formula have a bar there?")
def means_for_gamma_and_beta(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, total=np.mean)


@q5.mistake("14.5", "Your gradient of γ is made with the maps. What does γ multiply?")
def maps_for_gamma(d_a, maps, gamma, beta, epsilon=0.001):
    return back(d_a, maps, gamma, beta, epsilon, for_gamma=True)


@q5.also_right
def along_three_ways(d_a, maps, gamma, beta, epsilon=0.001):
    axes, m = (0, 1, 2), maps[..., 0].size
    off = maps - maps.mean(axis=axes)
    root = np.sqrt((off**2).mean(axis=axes) + epsilon)
    y = gamma * off / root + beta
    g = np.where(y > 0, d_a, 0.0)
    d_hat = g * gamma
    d_variance = -(d_hat * off).sum(axis=axes) / (2 * root**3)
    d_mean = -d_hat.sum(axis=axes) / root - d_variance * 2 * off.mean(axis=axes)
    d_maps = d_hat / root + d_variance * 2 * off / m + d_mean / m
    return d_maps, (g * off).sum(axis=axes) / root, g.sum(axis=axes)


@q5.also_right
def one_channel_after_the_other(d_a, maps, gamma, beta, epsilon=0.001):
    d_maps, d_gamma, d_beta = np.zeros(maps.shape), np.zeros(len(gamma)), np.zeros(len(gamma))
    for c in range(len(gamma)):
        x, g = maps[..., c].ravel(), d_a[..., c].ravel().copy()
        sigma = (x.var() + epsilon) ** 0.5
        x_hat = (x - x.mean()) / sigma
        g[gamma[c] * x_hat + beta[c] <= 0] = 0
        d_gamma[c], d_beta[c] = g @ x_hat, g.sum()
        slope = g - (d_beta[c] + x_hat * d_gamma[c]) / len(x)
        d_maps[..., c] = (gamma[c] * slope / sigma).reshape(maps.shape[:3])
    return d_maps, d_gamma, d_beta


# --- Question 6: twenty-four per cent

q6 = Written("q6", section="14.4", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
