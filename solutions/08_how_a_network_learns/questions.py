"""The questions on chapter 8: cases, usual mistakes, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["loss", "d_w_1", "d_w_2", "new_w_1"],
    section="8.4", points=3, minutes=8, difficulty="easy",
    tolerance={"loss": 0.01, "d_w_1": 0.01, "d_w_2": 0.01, "new_w_1": 0.001},
)  # fmt: skip
q1.wrong(
    "factor of the square forgotten", "8.4",
    "Your gradients are too small by the same factor. What is the derivative of a square?",
    d_w_1=-30, d_w_2=-4,
)  # fmt: skip
q1.wrong(
    "sign of the difference", "8.4",
    "Your gradients have the wrong sign. If y grew a little, would E rise or fall?",
    d_w_1=60, d_w_2=8,
)  # fmt: skip
q1.wrong(
    "not squared", "8.1", "Your loss is the distance to the target. What does E do with it?",
    loss=2,
)  # fmt: skip
q1.wrong(
    "not squared, with its sign", "8.1",
    "Your loss is a plain difference. Can this loss be negative?", loss=-2,
)  # fmt: skip
q1.wrong(
    "target forgotten", "8.1", "You squared the answer alone. From what is its distance measured?",
    loss=36,
)  # fmt: skip
q1.wrong(
    "second weight left out", "8.4",
    "The way from the first weight to E leads through another weight. Did you multiply by it?",
    d_w_1=-20,
)  # fmt: skip
q1.wrong(
    "input left out", "8.4",
    "You stopped at z. What is the derivative of z with respect to the first weight?", d_w_1=-12,
)  # fmt: skip
q1.wrong(
    "loss left out", "8.4",
    "You know how y changes with the first weight. Where is the derivative of E?", d_w_1=15,
)  # fmt: skip
q1.wrong(
    "value behind the weight", "8.4",
    "With what is the first weight multiplied on the way forward: with x or with h?", d_w_1=-24,
)  # fmt: skip
q1.wrong(
    "gradient of h taken for that of the second weight", "8.4",
    "You give the gradient of h. With what is the second weight multiplied on the way forward?",
    d_w_2=-12,
)  # fmt: skip
q1.wrong(
    "input instead of h", "8.4",
    "Does the second weight meet the input itself on the way forward?", d_w_2=-20,
)  # fmt: skip
q1.wrong("uphill", "8.1", "You went with the gradient. Which way does E fall?", new_w_1=0.1)
q1.wrong(
    "without the learning rate", "8.1", "That is a very long step. What shortens the gradient?",
    new_w_1=60.4,
)  # fmt: skip
q1.wrong(
    "gradient of the weights that are half new", "8.4",
    "You changed the second weight first. At which weights is the gradient taken?", new_w_1=0.704,
)  # fmt: skip
q1.wrong(
    "only the step", "8.1", "That is how far the weight moves. Where did it stand?", new_w_1=0.3
)

# --- Question 2: down a ravine

q2 = Choice(
    "q2", {"path": "abcd", "factor": "abcd", "raised": "abcd"},
    section="8.2", points=3, minutes=6, difficulty="medium",
)  # fmt: skip
q2.wrong(
    "sign of the factor overlooked", "8.2",
    "Work out 1 minus rate times curvature, across the ravine. Which sign has it?",
    path="b", factor="a",
)  # fmt: skip
q2.wrong(
    "over the limit", "8.2",
    "Work out the limit that the steepest direction sets. On which side of it is this rate?",
    path="d", factor="d",
)  # fmt: skip
q2.wrong(
    "straight", "8.2", "Do both distances shrink by the same factor, with the same sign?", path="a"
)
q2.wrong(
    "glides", "8.2",
    "Your path stays on one side. What does the sign of the factor across say about sides?",
    path="b",
)  # fmt: skip
q2.wrong(
    "climbs", "8.2", "Your path climbs. Is the factor across larger or smaller than 1 in size?",
    path="d",
)  # fmt: skip
q2.wrong(
    "right path, positive factor", "8.2",
    "Your path is right. On which side would a positive factor put the next point?",
    factor="a",
)  # fmt: skip
q2.wrong(
    "right path, for ever", "8.2",
    "Your path is right. With this factor, would the jumps get any lower?", factor="c",
)  # fmt: skip
q2.wrong(
    "right path, growing factor", "8.2",
    "Your path is right. What would this factor make of the height of the jumps?", factor="d",
)  # fmt: skip
q2.wrong(
    "longer steps arrive sooner", "8.2",
    "Work out the factor across for the raised rate. Is the path still coming closer?", raised="a",
)  # fmt: skip
q2.wrong(
    "gradient shrinks", "8.2",
    "A gradient shrinks if the distance does. Does it, for the raised rate?", raised="b",
)  # fmt: skip
q2.wrong(
    "leaves both ways", "8.2",
    "Across you are right. What is the factor along the ravine for the raised rate?", raised="c",
)  # fmt: skip

# --- Question 3: how the loss falls

q3 = Figure("q3", "draw_losses", section="8.1", points=3, minutes=11, difficulty="medium")
q3.cases(
    call(3, 6, 1, [0.05], 2),
    call(3, 12, 0, [0.01, 0.05, 0.1], 4, about="several learning rates"),
    call(3, 6, 1, [0.12], 3, about="a rate that is too large"),
    call(-2, 5, 0.5, [0.02, 0.03], 3, about="negative numbers"),
)


@q3.hidden
def more_descents(random):
    for _ in range(2):
        x, start = float(random.uniform(1.5, 4)), float(random.uniform(-2, 2))
        target = float(random.uniform(9, 15))
        rates = [round(float(rate), 3) for rate in random.uniform(0.01, 0.05, 3)]
        yield call(x, target, start, rates[:1], int(random.integers(2, 7)))
        yield call(x, target, start, rates, 5, about="several learning rates")
        yield call(x, target, start, [0.5 + rates[0]], 4, about="a rate that is too large")
        yield call(-x, target, start, rates, 6, about="negative numbers")
        yield call(x, -target, start, rates, 3, about="negative numbers")
    yield call(2.5, 4, 0, [0.05], 0)


def squares(x, target, weights):
    return [(w * x - target) ** 2 for w in weights]


def weights_of(x, target, start, rate, steps, *, size=lambda d, x: 2 * d * x):
    weights = [start]
    for _ in range(steps):
        weights.append(weights[-1] - rate * size(weights[-1] * x - target, x))
    return weights


def draw_lines(lines, rates, first=0):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    for line, rate in zip(lines, rates, strict=True):
        ax.plot(np.arange(len(line)) + first, line, "o-", label=str(rate))
    ax.set(xlabel="steps", ylabel="E", title="Descent")
    ax.legend(title="rate")
    return fig


def lines_with(x, target, start, rates, steps, **size):
    walks = [weights_of(x, target, start, rate, steps, **size) for rate in rates]
    return draw_lines([squares(x, target, walk) for walk in walks], rates)


@q3.mistake("8.1", "Your losses rise from the start. Against or with the gradient?")
def uphill(x, target, start, learning_rates, steps):
    return lines_with(x, target, start, learning_rates, steps, size=lambda d, x: -2 * d * x)


@q3.mistake("8.1", "Your steps are too short. What is the derivative of a square?")
def factor_of_the_square_forgotten(x, target, start, learning_rates, steps):
    return lines_with(x, target, start, learning_rates, steps, size=lambda d, x: d * x)


@q3.mistake("8.1", "Your gradient ends at y. How fast does y change with the weight?")
def input_left_out(x, target, start, learning_rates, steps):
    return lines_with(x, target, start, learning_rates, steps, size=lambda d, x: 2 * d)


@q3.mistake("8.1", "Your first line is right. Where does the second learning rate begin?")
def goes_on_from_the_last_weight(x, target, start, learning_rates, steps):
    lines = []
    for rate in learning_rates:
        walk = weights_of(x, target, start, rate, steps)
        lines.append(squares(x, target, walk))
        start = walk[-1]
    return draw_lines(lines, learning_rates)


@q3.mistake("8.1", "All your steps have the length of the first. What becomes of the gradient?")
def gradient_of_the_start_only(x, target, start, learning_rates, steps):
    first = 2 * (start * x - target) * x
    return lines_with(x, target, start, learning_rates, steps, size=lambda d, x: first)


@q3.mistake("8.1", "Your lines show the weight. What should they show?")
def weights_instead_of_losses(x, target, start, learning_rates, steps):
    walks = [weights_of(x, target, start, rate, steps) for rate in learning_rates]
    return draw_lines(walks, learning_rates)


@q3.mistake("8.1", "Your lines begin after the first step. What is the loss before it?")
def start_left_out(x, target, start, learning_rates, steps):
    walks = [weights_of(x, target, start, rate, steps)[1:] for rate in learning_rates]
    return draw_lines([squares(x, target, walk) for walk in walks], learning_rates, first=1)


@q3.mistake("8.1", "Your losses are right. Which number has the step before anything was changed?")
def steps_counted_from_one(x, target, start, learning_rates, steps):
    walks = [weights_of(x, target, start, rate, steps) for rate in learning_rates]
    return draw_lines([squares(x, target, walk) for walk in walks], learning_rates, first=1)


@q3.mistake("8.1", "Your lines show a distance. Which loss has this network?")
def distance_instead_of_square(x, target, start, learning_rates, steps):
    walks = [weights_of(x, target, start, rate, steps) for rate in learning_rates]
    return draw_lines([[abs(w * x - target) for w in walk] for walk in walks], learning_rates)


@q3.also_right
def all_rates_at_once(x, target, start, learning_rates, steps):
    import matplotlib.pyplot as plt

    rates = np.array(learning_rates, dtype=float)
    w = np.full(len(rates), float(start))
    table = []
    for _ in range(steps):
        table.append((w * x - target) ** 2)
        w -= rates * (2 * x * x * w - 2 * x * target)
    table.append((w * x - target) ** 2)
    _, ax = plt.subplots()
    ax.plot(np.array(table))
    ax.set(xlabel="Step", ylabel="Loss", title="Rates")
    ax.legend([f"{rate}" for rate in rates])
    return ax


@q3.also_right
def by_the_factor(x, target, start, learning_rates, steps):
    """Each step multiplies the distance to the lowest point by 1 minus rate times curvature."""
    powers = np.arange(steps + 1)
    lines = [
        (start * x - target) ** 2 * (1 - 2 * x**2 * rate) ** (2 * powers) for rate in learning_rates
    ]
    return draw_lines(lines, learning_rates)


# --- Question 4: cross-entropy

THREE = np.array([[0.0, np.log(2), np.log(5)]])
ROWS = np.array([[np.log(3), 0.0], [0.0, np.log(4)]])

q4 = Function("q4", "cross_entropy", section="8.3", points=3, minutes=11, difficulty="medium")
q4.cases(
    call(THREE, np.array([[0, 1, 0]]), about="one picture"),
    call(ROWS, np.array([[1, 0], [1, 0]]), about="several pictures"),
    call(np.array([[1000.0, 1001.0, 999.0]]), np.array([[1, 0, 0]]), about="large scores"),
    call(
        np.array([[1000.0, 1002.0], [-1000.0, -1001.0]]), np.array([[0, 1], [0, 1]]),
        about="large scores",
    ),
)  # fmt: skip


@q4.hidden
def more_batches(random):
    def truth(count, classes):
        return np.eye(classes, dtype=int)[random.integers(0, classes, count)]

    for classes in (2, 4, 10):
        yield call(random.normal(size=(1, classes)), truth(1, classes), about="one picture")
        for count in (3, 6):
            scores = random.normal(size=(count, classes), scale=2)
            yield call(scores, truth(count, classes), about="several pictures")
        far = scores + 1000 * random.integers(-2, 3, (len(scores), 1))
        far[0] += 3000
        yield call(far, truth(len(far), classes), about="large scores")


def softmax(scores, axis=1):
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def surprise(scores, truth, log=np.log):
    """Minus the logarithm of the right class's probability, for each picture."""
    return -log((softmax(scores) * truth).sum(axis=1))


@q4.mistake("8.7", "Your loss is right. Was its gradient averaged over the batch, too?")
def gradient_not_averaged(scores, truth):
    return surprise(scores, truth).mean(), softmax(scores) - truth


@q4.mistake("8.7", "For one picture you are right. Is a batch's loss a sum or a mean?")
def sums_instead_of_means(scores, truth):
    return surprise(scores, truth).sum(), softmax(scores) - truth


@q4.mistake("8.3", "Small scores come out right. How can `exp` be kept from overflowing?")
def overflows(scores, truth):
    probabilities = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    gradient = (probabilities - truth) / len(scores)
    return -np.log((probabilities * truth).sum(axis=1)).mean(), gradient


@q4.mistake("8.3", "Your gradient points the wrong way. Should the right score rise or fall?")
def gradient_turned_round(scores, truth):
    return surprise(scores, truth).mean(), (truth - softmax(scores)) / len(scores)


@q4.mistake("8.3", "Your gradient is the probabilities. What does the truth take from them?")
def truth_not_subtracted(scores, truth):
    return surprise(scores, truth).mean(), softmax(scores) / len(scores)


@q4.mistake("8.3", "You average over the classes as well. How many losses has a batch?")
def mean_over_classes_too(scores, truth):
    classes = scores.shape[1]
    gradient = (softmax(scores) - truth) / scores.size
    return surprise(scores, truth).mean() / classes, gradient


@q4.mistake("8.3", "Your loss is negative. Which sign has the logarithm of a probability?")
def minus_forgotten(scores, truth):
    return -surprise(scores, truth).mean(), (softmax(scores) - truth) / len(scores)


@q4.mistake("8.3", "Your loss adds up all classes. Whose probability does it look at?")
def all_classes_in_the_loss(scores, truth):
    loss = -np.log(softmax(scores)).sum(axis=1).mean()
    return loss, (softmax(scores) - truth) / len(scores)


@q4.mistake("8.3", "Your loss is a squared error. Which loss suits a classifier?")
def squared_error(scores, truth):
    apart = softmax(scores) - truth
    return (apart**2).mean(), apart / len(scores)


@q4.mistake("8.3", "Your logarithm has another base. What is the loss of a guess in the chapter?")
def logarithm_to_base_two(scores, truth):
    return surprise(scores, truth, np.log2).mean(), (softmax(scores) - truth) / len(scores)


@q4.also_right
def with_labels(scores, truth):
    labels, rows = truth.argmax(axis=1), np.arange(len(scores))
    gradient = softmax(scores)
    loss = -np.log(gradient[rows, labels]).mean()
    gradient[rows, labels] -= 1
    return loss, gradient / len(rows)


@q4.also_right
def picture_by_picture(scores, truth):
    total, gradient = 0.0, np.zeros(scores.shape)
    for n, (row, right) in enumerate(zip(scores, truth, strict=True)):
        top = row.max()
        log_sum = top + np.log(np.sum(np.exp(row - top)))
        total += log_sum - row @ right
        gradient[n] = np.exp(row - log_sum) - right
    return float(total) / len(scores), gradient / len(scores)


# --- Question 5: back through a layer

IMAGE = np.array([[1, 2, 0], [0, 1, 3], [2, 0, 1]])
KERNEL = np.array([[1, 2], [0, -1]])
WIDE = np.array([[1, 0, 2, 1], [0, 3, 1, 0]])

q5 = Function("q5", "layer_backward", section="8.5", points=4, minutes=14, difficulty="hard")
q5.cases(
    call(IMAGE, KERNEL, 20, np.array([[1, 0], [0, 0]]), about="one place"),
    call(IMAGE, KERNEL, 20, np.array([[1, -2], [3, 4]]), about="all places above zero"),
    call(IMAGE, KERNEL, -2, np.array([[1, -2], [3, 4]]), about="values cut off"),
    call(IMAGE, KERNEL, 1, np.array([[1, -2], [3, 4]]), about="values exactly at zero"),
    call(WIDE, np.array([[1, -1, 2]]), 0, np.array([[2, 5], [-1, 3]]), about="values cut off"),
)


@q5.hidden
def more_layers(random):
    for height, width, f_h, f_w in [(4, 5, 2, 3), (5, 4, 3, 1), (6, 6, 3, 3), (3, 7, 1, 4)]:
        out = (height - f_h + 1, width - f_w + 1)
        image, kernel = random.random((height, width)), random.normal(size=(f_h, f_w))
        single = np.zeros(out)
        single[-1, -1] = 2
        yield call(image, kernel, 50.0, single, about="one place")
        d_a = random.normal(size=out)
        yield call(image, kernel, 50.0, d_a, about="all places above zero")
        values = np.einsum("ijab,ab->ij", sliding_window_view(image, kernel.shape), kernel)
        bias = -float(np.median(values)) + 0.01
        yield call(image, kernel, bias, d_a, about="values cut off")
        image, kernel = random.integers(0, 5, image.shape), random.integers(-2, 3, kernel.shape)
        values = np.einsum("ijab,ab->ij", sliding_window_view(image, kernel.shape), kernel)
        bias = -int(np.sort(values.ravel())[values.size // 2])
        yield call(image, kernel, bias, random.integers(1, 6, out), about="values exactly at zero")


def values_of(image, kernel, bias):
    return np.einsum("ijab,ab->ij", sliding_window_view(image, kernel.shape), kernel) + bias


def from_patches(image, d_z, shape):
    return np.einsum("ijab,ij->ab", sliding_window_view(image, shape), d_z)


def from_copies(image, kernel, d_z, *, add=True):
    d_image = np.zeros(image.shape)
    f_h, f_w = kernel.shape
    for (i, j), gradient in np.ndenumerate(d_z):
        place = d_image[i : i + f_h, j : j + f_w]
        place[:] = (place if add else 0) + gradient * kernel
    return d_image


def gradients(image, kernel, d_z):
    d_kernel = from_patches(image, d_z, kernel.shape)
    return from_copies(image, kernel, d_z), d_kernel, float(d_z.sum())


@q5.mistake("8.5", "You are right where nothing is cut off. What does ReLU do on the way back?")
def relu_ignored(image, kernel, bias, d_a):
    return gradients(image, kernel, d_a)


@q5.mistake("8.5", "At some places z is exactly 0. Does your ReLU let the gradient pass there?")
def passes_at_zero(image, kernel, bias, d_a):
    return gradients(image, kernel, d_a * (values_of(image, kernel, bias) >= 0))


@q5.mistake("8.5", "Your ReLU decides without the bias. Which value does it see?")
def bias_forgotten_in_z(image, kernel, bias, d_a):
    return gradients(image, kernel, d_a * (values_of(image, kernel, 0) > 0))


@q5.mistake("8.5", "Your ReLU cuts off gradients below 0. On whose sign does it decide?")
def gradients_cut_off(image, kernel, bias, d_a):
    return gradients(image, kernel, np.maximum(d_a, 0))


@q5.mistake("8.5", "Your gradients are multiplied by the map. What is the slope of ReLU above 0?")
def times_the_value(image, kernel, bias, d_a):
    return gradients(image, kernel, d_a * np.maximum(values_of(image, kernel, bias), 0))


@q5.mistake("8.5", "Your image gradient holds turned kernels. Which copy does a place hand back?")
def copies_turned(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    _, d_kernel, d_bias = gradients(image, kernel, d_z)
    return from_copies(image, kernel[::-1, ::-1], d_z), d_kernel, d_bias


@q5.mistake("8.5", "Your kernel gradient is turned. Which pixel of a window meets which weight?")
def kernel_gradient_turned(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    d_image, d_kernel, d_bias = gradients(image, kernel, d_z)
    return d_image, d_kernel[::-1, ::-1], d_bias


@q5.mistake("8.5", "Where copies of the kernel overlap only the last is left. What should happen?")
def copies_overwritten(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    _, d_kernel, d_bias = gradients(image, kernel, d_z)
    return from_copies(image, kernel, d_z, add=False), d_kernel, d_bias


@q5.mistake(
    "8.5", "Your kernel and bias gradients are means over the places. How do places add up?"
)
def mean_over_places(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    d_image, d_kernel, d_bias = gradients(image, kernel, d_z)
    return d_image, d_kernel / d_z.size, d_bias / d_z.size


@q5.mistake(
    "8.5", "Your bias gradient holds the bias. What is it multiplied with on the way forward?"
)
def bias_gradient_times_bias(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    d_image, d_kernel, d_bias = gradients(image, kernel, d_z)
    return d_image, d_kernel, d_bias * bias


@q5.mistake("8.5", "Your first two gradients have changed places. Which one comes first?")
def image_and_kernel_swapped(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    d_image, d_kernel, d_bias = gradients(image, kernel, d_z)
    return d_kernel, d_image, d_bias


@q5.also_right
def with_patches_and_copies(image, kernel, bias, d_a):
    a = np.maximum(values_of(image, kernel, bias), 0)
    return gradients(image, kernel, np.where(a > 0, d_a, 0))


@q5.also_right
def weight_by_weight(image, kernel, bias, d_a):
    rows, columns = d_a.shape
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    d_image, d_kernel = np.zeros(image.shape), np.zeros(kernel.shape)
    for (a, b), weight in np.ndenumerate(kernel):
        d_kernel[a, b] = np.sum(d_z * image[a : a + rows, b : b + columns])
        d_image[a : a + rows, b : b + columns] += weight * d_z
    return d_image, d_kernel, d_z.sum()


@q5.also_right
def image_gradient_by_full_convolution(image, kernel, bias, d_a):
    d_z = d_a * (values_of(image, kernel, bias) > 0)
    f_h, f_w = kernel.shape
    wide = np.pad(d_z, ((f_h - 1, f_h - 1), (f_w - 1, f_w - 1)))
    d_image = values_of(wide, kernel[::-1, ::-1], 0)
    return d_image, values_of(image, d_z, 0), d_z.sum()


# --- Question 6: a friend's network

q6 = Written("q6", section="8.7", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
