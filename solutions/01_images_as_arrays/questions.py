"""The questions on chapter 1: cases, usual mistakes, and other right answers."""

import numpy as np

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: find the pixel

q1 = Numbers(
    "q1", ["blue_place", "step_down", "place_channels_first"],
    section="1.6", points=3, minutes=7, difficulty="easy",
)  # fmt: skip
q1.wrong(
    "channels forgotten", "1.6",
    "Your place is that in a grey picture. How many numbers does each pixel bring along?",
    blue_place=87,
)  # fmt: skip
q1.wrong(
    "counted from one", "1.6",
    "Your place is one too far. Which number has the very first place?", blue_place=264,
)  # fmt: skip
q1.wrong(
    "colour forgotten", "1.3",
    "Your place is where the pixel begins. Which of its three values is asked for?",
    blue_place=261,
)  # fmt: skip
q1.wrong(
    "height as the length of a row", "1.3",
    "Your rows are as long as the picture is high. How many pixels stand side by side in a row?",
    blue_place=203,
)  # fmt: skip
q1.wrong(
    "row and column swapped", "1.2",
    "You went down by the column and across by the row. Which of the two comes first?",
    blue_place=353,
)  # fmt: skip
q1.wrong(
    "two orders swapped", "1.3",
    "Your two answers have changed places. In which order are a pixel's channels neighbours?",
    blue_place=471, place_channels_first=263,
)  # fmt: skip
q1.wrong(
    "step of a grey picture", "1.6",
    "Your step is right in a grey picture. How many numbers lie in one row of pixels here?",
    step_down=16,
)  # fmt: skip
q1.wrong(
    "step to the right", "1.6",
    "Your step leads to the next pixel to the right. Where is the one below?",
    step_down=3,
)  # fmt: skip
q1.wrong(
    "step by the height", "1.3",
    "You step by the picture's height. Which side says how long a row is?", step_down=36,
)  # fmt: skip
q1.wrong(
    "channel not skipped", "1.3",
    "Your place lies in the red channel. How many channels stand before the blue one?",
    place_channels_first=87,
)  # fmt: skip
q1.wrong(
    "one channel too far", "1.3",
    "Your place lies behind the whole picture. Which number has the first channel?",
    place_channels_first=663,
)  # fmt: skip
q1.wrong(
    "order left as it was", "1.3",
    "Your place has not moved. Does a row of the blue channel still hold other colours?",
    place_channels_first=263,
)  # fmt: skip
q1.wrong(
    "height as the length of a channel's row", "1.3",
    "The rows of your channels are as long as the picture is high. Which side gives their length?",
    place_channels_first=451,
)  # fmt: skip

# --- Question 2: axes that change places

q2 = Choice(
    "q2", {"what": "abcd", "betrayed_by": "abcd", "line": "abcd"},
    section="1.3", points=3, minutes=6, difficulty="easy",
)  # fmt: skip
q2.wrong(
    "shape taken as proof", "1.3",
    "Where does the pixel in row 2, column 9 stand afterwards: which of the two comes first?",
    what="a", betrayed_by="d",
)  # fmt: skip
q2.wrong(
    "intact", "1.3",
    "Follow one pixel: which axis do the rows stand on afterwards?", what="a",
)  # fmt: skip
q2.wrong(
    "mixed up like reshape", "1.3",
    "Your answer is what `reshape` does. Does a swap of axes cut the numbers into new rows?",
    what="c",
)  # fmt: skip
q2.wrong(
    "upside down", "1.3",
    "For that, the rows would be counted from below. Does a swap of axes reverse any of them?",
    what="d",
)  # fmt: skip
q2.wrong(
    "betrayed by grey", "1.3",
    "Write down the shape that grey photos get. Is it the one that she expects?",
    betrayed_by="a",
)  # fmt: skip
q2.wrong(
    "betrayed by a single one", "1.3",
    "Which axis says how many photos there are, and does the swap touch it?", betrayed_by="c",
)  # fmt: skip
q2.wrong(
    "never betrayed", "1.3",
    "Her photos are as high as they are wide. What would the shape be if they were not?",
    betrayed_by="d",
)  # fmt: skip
q2.wrong(
    "reshape", "1.3",
    "Your line gives the right shape. Does it move axes, or cut the numbers into new rows?",
    line="a",
)  # fmt: skip
q2.wrong(
    "the same swap again", "1.3",
    "In your line, where do rows and columns come to stand? How does it differ from hers?",
    line="b",
)  # fmt: skip
q2.wrong(
    "axis moved the wrong way", "1.3",
    "Which axis does your line take away, and is it the one with the colours?", line="c",
)  # fmt: skip

# --- Question 3: standardise

GREY = np.array([[[[1], [3]], [[5], [7]]], [[[2], [4]], [[8], [2]]]])
COLOUR = np.array([
    [[[10, 0, 4], [30, 2, 5]], [[20, 4, 9], [60, 1, 6]]],
    [[[50, 3, 0], [10, 8, 2]], [[40, 6, 7], [20, 0, 15]]],
])  # fmt: skip
NEW = np.array([[[[0, 9, 3], [25, 3, 6]]], [[[70, 1, 8], [30, 5, 1]]], [[[5, 2, 2], [15, 7, 9]]]])

q3 = Function("q3", "standardize", section="1.4", points=4, minutes=12, difficulty="medium")
q3.cases(
    call(GREY, GREY, about="one channel"),
    call(COLOUR, COLOUR, about="several channels"),
    call(COLOUR[:1] + 5, COLOUR, about="pictures that are not the training pictures"),
    call(
        np.array([[[[0, 255]]]], dtype="uint8"), np.array([[[[51, 0], [153, 204]]]], dtype="uint8"),
        about="bytes",
    ),
)  # fmt: skip


@q3.hidden
def more_pictures(random):
    for _ in range(2):
        yield call(random.random((2, 3, 4, 1)), random.random((3, 3, 4, 1)), about="one channel")
        training = random.normal(size=(4, 3, 2, 3)) * [1, 5, 0.1] + [0.5, 2, 9]
        yield call(training, training, about="several channels")
        yield call(
            random.random((3, 3, 2, 3)), training,
            about="pictures that are not the training pictures",
        )  # fmt: skip
        yield call(
            random.integers(0, 256, (2, 4, 3, 2)).astype("uint8"),
            random.integers(0, 256, (5, 4, 3, 2)).astype("uint8"),
            about="bytes",
        )  # fmt: skip


PER_CHANNEL = (0, 1, 2)


@q3.mistake("1.4", "All your channels share a mean. Which numbers belong to one channel?")
def channels_thrown_together(pictures, training):
    return (pictures - training.mean()) / training.std()


@q3.mistake("1.4", "Each of your pixels has a mean of its own. Over what does the mean run?")
def pixel_by_pixel(pictures, training):
    return (pictures - training.mean(axis=0)) / training.std(axis=0)


@q3.mistake("1.4", "Each of your pictures has a mean of its own. How many pictures have a say?")
def picture_by_picture(pictures, training):
    mean = pictures.mean(axis=(1, 2), keepdims=True)
    return (pictures - mean) / pictures.std(axis=(1, 2), keepdims=True)


@q3.mistake("1.4", "On training pictures you are right. May others bring numbers of their own?")
def by_their_own_numbers(pictures, training):
    return (pictures - pictures.mean(axis=PER_CHANNEL)) / pictures.std(axis=PER_CHANNEL)


@q3.mistake("1.4", "What you divide by is the mean square of the deviations. What is missing?")
def divided_by_the_variance(pictures, training):
    return (pictures - training.mean(axis=PER_CHANNEL)) / training.var(axis=PER_CHANNEL)


@q3.mistake("1.4", "Your deviation is a little too large. By what is the sum of squares divided?")
def deviation_of_a_sample(pictures, training):
    return (pictures - training.mean(axis=PER_CHANNEL)) / training.std(axis=PER_CHANNEL, ddof=1)


@q3.mistake("1.4", "You take off the right means. How widely is a channel spread in the end?")
def only_centred(pictures, training):
    return pictures - training.mean(axis=PER_CHANNEL)


@q3.mistake("1.4", "Only your mean is divided by the deviation. What comes first here?")
def brackets_forgotten(pictures, training):
    return pictures - training.mean(axis=PER_CHANNEL) / training.std(axis=PER_CHANNEL)


@q3.mistake("1.4", "You only divide by 255. What do the training pictures have to say?")
def rescaled_only(pictures, training):
    return pictures / 255


@q3.mistake("1.4", "You rescale one of two inputs. On which scale are your means?")
def scales_mixed(pictures, training):
    return (pictures / 255 - training.mean(axis=PER_CHANNEL)) / training.std(axis=PER_CHANNEL)


@q3.also_right
def channel_by_channel(pictures, training):
    output = np.empty(pictures.shape)
    for channel in range(training.shape[-1]):
        values = training[..., channel].ravel().astype(float)
        mean = values.sum() / values.size
        deviation = np.sqrt(((values - mean) ** 2).sum() / values.size)
        output[..., channel] = (pictures[..., channel] - mean) / deviation
    return output


@q3.also_right
def as_a_table_of_channels(pictures, training):
    table = training.reshape(-1, training.shape[-1]).astype(float)
    mean = table.mean(axis=0)
    deviation = np.sqrt((table**2).mean(axis=0) - mean**2)
    return pictures / deviation - mean / deviation


@q3.also_right
def rescaled_before(pictures, training):
    pictures, training = pictures / 255, training / 255
    return (pictures - training.mean(axis=PER_CHANNEL)) / training.std(axis=PER_CHANNEL)


# --- Question 4: one loss for two kinds of labels

SURE = np.array([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]])
UNSURE = np.array([[0.2, 0.5, 0.3], [0.6, 0.3, 0.1], [0.25, 0.25, 0.5], [0.15, 0.8, 0.05]])

q4 = Function("q4", "cross_entropy", section="1.5", points=3, minutes=12, difficulty="medium")
q4.cases(
    call(np.array([1]), np.array([[0.1, 0.7, 0.2]]), about="one picture"),
    call(np.array([0, 2]), SURE, about="whole numbers"),
    call(np.array([0, 2, 1, 1]), UNSURE, about="whole numbers"),
    call(np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0], [1, 0, 0]]), UNSURE, about="one-hot rows"),
)


@q4.hidden
def more_batches(random):
    def batch(pictures, classes):
        rows = random.random((pictures, classes)) + 0.05
        return random.integers(0, classes, pictures), rows / rows.sum(axis=1, keepdims=True)

    for pictures, classes in [(1, 4), (6, 3), (4, 10), (5, 5), (2, 2)]:
        labels, probabilities = batch(pictures, classes)
        about = "one picture" if pictures == 1 else "whole numbers"
        yield call(labels, probabilities, about=about)
        labels, probabilities = batch(pictures, classes)
        yield call(np.eye(classes)[labels], probabilities, about="one-hot rows")
        yield call(np.eye(classes, dtype=int)[labels], probabilities, about="one-hot rows")


def one_hot(labels, probabilities):
    """One-hot rows, whichever way the labels come."""
    return labels if labels.ndim == 2 else np.eye(probabilities.shape[1])[labels]


def picked(labels, probabilities):
    """The probability of the right class, for each picture."""
    return (one_hot(labels, probabilities) * probabilities).sum(axis=1)


@q4.mistake("1.5", "Your loss is below zero. What sign has the logarithm of a probability?")
def sign_forgotten(labels, probabilities):
    return np.log(picked(labels, probabilities)).mean()


@q4.mistake("1.5", "For one picture you are right. How are the losses of several put together?")
def sum_of_losses(labels, probabilities):
    return -np.log(picked(labels, probabilities)).sum()


@q4.mistake("1.5", "Your mean runs over the zeros of one-hot rows too. How many losses are there?")
def mean_over_all_entries(labels, probabilities):
    return -(one_hot(labels, probabilities) * np.log(probabilities)).mean()


@q4.mistake("1.5", "You take the largest probability of each row. Whose probability counts?")
def best_guess_instead_of_label(labels, probabilities):
    return -np.log(probabilities.max(axis=1)).mean()


@q4.mistake("1.5", "Your logarithm has the base 2. Which one is asked for?")
def base_two(labels, probabilities):
    return -np.log2(picked(labels, probabilities)).mean()


@q4.mistake("1.5", "Your logarithm has the base 10. Which one is asked for?")
def base_ten(labels, probabilities):
    return -np.log10(picked(labels, probabilities)).mean()


@q4.mistake("1.5", "You average the probabilities. Of what is the mean to be taken?")
def mean_before_the_logarithm(labels, probabilities):
    return -np.log(picked(labels, probabilities).mean())


@q4.mistake("1.5", "You return how much was missing to 1. What is cross-entropy the logarithm of?")
def logarithm_forgotten(labels, probabilities):
    return (1 - picked(labels, probabilities)).mean()


@q4.mistake("1.5", "All classes have a say in your loss. What do the zeros of a one-hot row do?")
def all_classes_counted(labels, probabilities):
    return -np.log(probabilities).sum(axis=1).mean()


@q4.mistake("1.5", "With whole numbers you are right. What does a one-hot row look like?")
def one_hot_rows_taken_as_numbers(labels, probabilities):
    if labels.ndim == 1:
        return -np.log(picked(labels, probabilities)).mean()
    return -np.log(probabilities[np.arange(len(labels))[:, np.newaxis], labels.astype(int)]).mean()


@q4.mistake("1.5", "You pick out one class further to the left. Which number has the first class?")
def classes_counted_from_one(labels, probabilities):
    right = one_hot(labels, probabilities).argmax(axis=1)
    return -np.log(probabilities[np.arange(len(right)), right - 1]).mean()


@q4.also_right
def by_loops(labels, probabilities):
    total = 0.0
    for label, row in zip(labels, probabilities, strict=True):
        place = list(label).index(1) if labels.ndim == 2 else label
        total -= np.log(row[place])
    return total / len(labels)


@q4.also_right
def with_one_hot_rows(labels, probabilities):
    return -np.sum(one_hot(labels, probabilities) * np.log(probabilities)) / len(probabilities)


@q4.also_right
def with_a_mask(labels, probabilities):
    mask = one_hot(labels, probabilities).astype(bool)
    return float(np.log(1 / probabilities[mask]).mean())


# --- Question 5: undo the shuffling

q5 = Figure("q5", "draw_undone", section="1.8", points=3, minutes=11, difficulty="hard")
q5.cases(
    call(np.array([[7, 1, 4]]), np.array([1, 2, 0]), about="a single row"),
    call(
        np.array([[8, 3, 5], [1, 9, 2], [6, 4, 7]]), np.array([4, 0, 7, 8, 1, 3, 2, 6, 5]),
        about="square pictures",
    ),
    call(
        np.array([[5, 1, 3, 9], [2, 8, 4, 6]]), np.array([3, 6, 0, 4, 7, 1, 2, 5]),
        about="pictures that are not square",
    ),
)  # fmt: skip


@q5.hidden
def more_shufflings(random):
    for height, width, about in (
        (1, 6, "a single row"), (4, 4, "square pictures"), (5, 5, "square pictures"),
        (3, 5, "pictures that are not square"), (6, 2, "pictures that are not square"),
    ):  # fmt: skip
        yield call(
            random.integers(0, 256, (height, width)), random.permutation(height * width),
            about=about,
        )  # fmt: skip


def two_panels(*pictures):
    import matplotlib.pyplot as plt

    fig, axes = plt.subplots(1, len(pictures), squeeze=False)
    for ax, picture in zip(axes.flat, pictures, strict=True):
        ax.imshow(picture, cmap="gray")
        ax.set_title("a picture")
    return fig


def unshuffled(shuffled, order):
    return shuffled.ravel()[np.argsort(order)].reshape(shuffled.shape)


@q5.mistake("1.8", "You shuffled it a second time. Where did the value at each place come from?")
def shuffled_again(shuffled, order):
    return two_panels(shuffled, shuffled.ravel()[order].reshape(shuffled.shape))


@q5.mistake("1.8", "You read the order backwards. Does that send each value back where it was?")
def order_backwards(shuffled, order):
    return two_panels(shuffled, shuffled.ravel()[order[::-1]].reshape(shuffled.shape))


@q5.mistake("1.8", "Your right panel has its pixels sorted by brightness. What is to be sorted?")
def pixels_sorted(shuffled, order):
    return two_panels(shuffled, np.sort(shuffled.ravel()).reshape(shuffled.shape))


@q5.mistake("1.8", "Both of your panels show the shuffled picture. Which one is on the right?")
def nothing_undone(shuffled, order):
    return two_panels(shuffled, shuffled)


@q5.mistake("1.8", "Your panels have changed places. Which picture is on the left?")
def panels_the_wrong_way_round(shuffled, order):
    return two_panels(unshuffled(shuffled, order), shuffled)


@q5.mistake("1.6", "You write the pixels down column by column. In which order does flatten go?")
def column_by_column(shuffled, order):
    flat = shuffled.ravel(order="F")[np.argsort(order)]
    return two_panels(shuffled, flat.reshape(shuffled.shape, order="F"))


@q5.mistake("1.6", "Your right panel is a single row. What shape had the picture?")
def left_flat(shuffled, order):
    return two_panels(shuffled, shuffled.ravel()[np.argsort(order)][np.newaxis])


@q5.also_right
def with_argsort(shuffled, order):
    return two_panels(shuffled, unshuffled(shuffled, order))


@q5.also_right
def pixel_by_pixel_in_a_loop(shuffled, order):
    original = np.zeros_like(shuffled)
    for place, came_from in enumerate(order):
        row, column = divmod(int(came_from), shuffled.shape[1])
        original[row, column] = shuffled.flat[place]
    return two_panels(shuffled, original)


# --- Question 6: sixty-four thermometers

q6 = Written("q6", section="1.8", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
