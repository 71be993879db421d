"""The questions on chapter 2: cases, usual mistakes, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from utils.exercises.declare import Choice, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["output_value", "true_value"], section="2.1", points=2, minutes=5, difficulty="easy"
)
q1.wrong(
    "kernel turned the wrong way round", "2.4",
    "You have the two the wrong way round: which of them turns its kernel?",
    output_value=3, true_value=5,
)  # fmt: skip
q1.wrong(
    "bias forgotten", "2.6", "Your sum of products is right. What does a layer do after it?",
    output_value=4,
)  # fmt: skip
q1.wrong(
    "matrix product", "2.1",
    "That is the sum of a matrix product. Here each cell meets only the cell at its own place.",
    output_value=7,
)  # fmt: skip
q1.wrong(
    "transposed instead of turned", "2.4",
    "You mirrored the kernel along its diagonal. A turn by 180 degrees does something else.",
    true_value=2,
)  # fmt: skip
q1.wrong(
    "not turned at all", "2.4",
    "Both of your numbers are the same. A true convolution does something to its kernel first.",
    output_value=5, true_value=5,
)  # fmt: skip

# --- Question 2: the step as a function

q2 = Function("q2", "conv_value", section="2.1", points=2, minutes=5, difficulty="easy")
q2.cases(
    call(np.array([[1, 2], [3, 4]]), np.array([[1, 0], [-1, 2]])),
    call(np.array([[1, 2], [3, 4]]), np.array([[1, 0], [-1, 2]]), bias=3, about="with a bias"),
    call(np.array([[0, 1, 2]]), np.array([[2, 1, -1]]), about="patches that are not square"),
    call(np.array([[0.5, 1.5], [0, 2]]), np.array([[2, 0], [4, 1]]), -1, about="with a bias"),
)


@q2.hidden
def more_values(random):
    for size in [(1, 1), (2, 2), (3, 3), (5, 5)]:
        yield call(random.integers(0, 10, size), random.integers(-3, 4, size))
        yield call(random.random(size), random.normal(size=size), 2.5, about="with a bias")
    for size in [(1, 4), (3, 2), (2, 5)]:
        yield call(
            random.integers(0, 10, size), random.integers(-3, 4, size),
            about="patches that are not square",
        )  # fmt: skip


@q2.mistake("2.4", "Your numbers are those of a turned kernel. Does a convolution layer turn it?")
def kernel_flipped(patch, kernel, bias=0):
    return np.sum(patch * kernel[::-1, ::-1]) + bias


@q2.mistake("2.6", "Without a bias you are right, with one you are not: where does it come in?")
def bias_forgotten(patch, kernel, bias=0):
    return np.sum(patch * kernel)


@q2.mistake("2.6", "You add the bias to each product. How often does one output value get it?")
def bias_for_each_product(patch, kernel, bias=0):
    return np.sum(patch * kernel + bias)


@q2.mistake("2.1", "You add pixels and weights; the sliding dot product combines them otherwise.")
def sum_instead_of_product(patch, kernel, bias=0):
    return np.sum(patch + kernel) + bias


@q2.mistake("2.1", "You return the products side by side; one output value is one number.")
def products_not_added_up(patch, kernel, bias=0):
    return patch * kernel + bias


@q2.also_right
def value_with_loops(patch, kernel, bias=0):
    total = bias
    for row in range(patch.shape[0]):
        for column in range(patch.shape[1]):
            total = total + patch[row, column] * kernel[row, column]
    return total


@q2.also_right
def value_as_dot_product(patch, kernel, bias=0):
    return patch.ravel() @ kernel.ravel() + bias


# --- Question 3: the whole feature map

DIAGONAL = np.array([[0, 0, 0, 1], [0, 0, 2, 1], [0, 1, 2, 0]])

q3 = Function("q3", "feature_map", section="2.2", points=4, minutes=15, difficulty="medium")
q3.cases(
    call(np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), np.array([[1, 0], [0, -2]])),
    call(DIAGONAL, np.array([[1, -1], [2, 0]]), about="images that are not square"),
    call(DIAGONAL, np.array([[1, 0, -1]]), about="kernels that are not square"),
)


@q3.hidden
def more_maps(random):
    for height, width in [(4, 4), (7, 7), (3, 3)]:
        yield call(random.integers(0, 10, (height, width)), random.integers(-3, 4, (3, 3)))
    for height, width in [(5, 8), (9, 4)]:
        yield call(
            random.random((height, width)), random.normal(size=(2, 2)),
            about="images that are not square",
        )  # fmt: skip
    for f_h, f_w in [(1, 4), (3, 2), (6, 1)]:
        yield call(
            random.random((6, 7)), random.normal(size=(f_h, f_w)),
            about="kernels that are not square",
        )  # fmt: skip


def slide(image, kernel):
    return np.einsum("ijab,ab->ij", sliding_window_view(image, kernel.shape), kernel)


@q3.mistake("2.4", "Your map is that of a turned kernel. Does a convolution layer turn it?")
def map_of_flipped_kernel(image, kernel):
    return slide(image, kernel[::-1, ::-1])


@q3.mistake("2.2", "Your map lacks its last row and column. At how many places does a window fit?")
def one_place_too_few(image, kernel):
    return slide(image, kernel)[:-1, :-1].astype(float)


@q3.mistake("2.2", "Rows and columns of your map have changed places.")
def rows_and_columns_swapped(image, kernel):
    return slide(image, kernel).T


@q3.mistake("2.2", "Your map is as large as the image. Does a window fit at every pixel?")
def as_large_as_the_image(image, kernel):
    output = np.zeros(image.shape)
    inner = slide(image, kernel)
    output[: inner.shape[0], : inner.shape[1]] = inner
    return output


@q3.mistake("2.2", "Your windows lie side by side. By how many pixels does the window move on?")
def windows_side_by_side(image, kernel):
    return slide(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]]


@q3.mistake("2.1", "You add up the pixels of each window. What happens to them before that?")
def kernel_ignored(image, kernel):
    return slide(image, np.ones_like(kernel))


@q3.also_right
def map_with_windows(image, kernel):
    return slide(image, kernel)


@q3.also_right
def map_by_im2col(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return (windows.reshape(-1, kernel.size) @ kernel.ravel()).reshape(windows.shape[:2])


@q3.also_right
def map_weight_by_weight(image, kernel):
    """One shifted copy of the image for each weight."""
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    total = np.zeros((height, width))
    for (a, b), weight in np.ndenumerate(kernel):
        total += weight * image[a : a + height, b : b + width]
    return total


# --- Question 4: read a kernel

q4 = Choice(
    "q4", {"where": "abcd", "why": "abcd"}, section="2.5", points=2, minutes=3, difficulty="easy"
)
q4.wrong(
    "turned", "2.4", "You read the kernel as if it were turned first. Is it?", where="a", why="b"
)
q4.wrong(
    "signs swapped", "2.5",
    "Put a patch with a dark top and a bright bottom under the kernel and add up: which sign?",
    where="a",
)  # fmt: skip
q4.wrong(
    "rows read as columns", "2.5", "In which direction do the signs of this kernel change?",
    where="c",
)  # fmt: skip
q4.wrong(
    "zero sum", "2.5", "Multiply a plain bright patch with this kernel: what is the sum?", where="d"
)
q4.wrong(
    "compares pictures", "2.1",
    "Your place is right. The reason is a trap: is there a picture inside a kernel?",
    where="b", why="d",
)  # fmt: skip
q4.wrong(
    "sum of weights", "2.5",
    "Your place is right. What does a sum of 0 say about a plain area, bright or dark?",
    where="b", why="a",
)  # fmt: skip
q4.wrong(
    "right place, turned kernel", "2.4",
    "Your place is right. Would it still be, if the layer turned its kernel?",
    where="b", why="b",
)  # fmt: skip

# --- Question 5: many filters

TWO = np.stack([np.array([[1, 0], [0, -1]]), np.array([[0, 2], [1, 0]])], axis=2)
SMALL = np.array([[1, 2, 0], [0, 1, 3]])

q5 = Function("q5", "conv_layer", section="2.6", points=4, minutes=10, difficulty="medium")
q5.cases(
    call(SMALL, TWO[:, :, :1], np.array([0]), about="one filter"),
    call(SMALL, TWO, np.array([0, 0]), about="several filters"),
    call(SMALL, TWO, np.array([10, -4]), about="biases"),
)


@q5.hidden
def more_layers(random):
    for size in (2, 3):
        kernels = random.normal(size=(size, size, 1))
        yield call(random.random((5, 6)), kernels, np.zeros(1), about="one filter")
    for filters in (2, 3, 5):
        yield call(
            random.random((6, 5)), random.normal(size=(2, 3, filters)), np.zeros(filters),
            about="several filters",
        )  # fmt: skip
        yield call(
            random.integers(0, 9, (5, 5)), random.integers(-3, 4, (3, 2, filters)),
            random.integers(-5, 6, filters), about="biases",
        )  # fmt: skip


def stacked(image, kernels, biases, axis=2):
    maps = [slide(image, kernels[:, :, k]) + biases[k] for k in range(kernels.shape[2])]
    return np.stack(maps, axis=axis)


@q5.mistake("2.6", "Your maps are stacked along the first axis. Where do the channels belong?")
def channels_first(image, kernels, biases):
    return stacked(image, kernels, biases, axis=0)


@q5.mistake("2.6", "Without biases you are right. What is added to each value of a map?")
def biases_forgotten(image, kernels, biases):
    return stacked(image, kernels, 0 * biases)


@q5.mistake("2.6", "All your maps have the bias of the first filter. How many biases are there?")
def one_bias_for_all(image, kernels, biases):
    return stacked(image, kernels, np.full_like(biases, biases[0]))


@q5.mistake("2.6", "Each of your maps has all the biases. To which map does a bias belong?")
def all_biases_on_each(image, kernels, biases):
    return stacked(image, kernels, np.full_like(biases, biases.sum()))


@q5.mistake("2.6", "You add the maps up to one. How many maps come out of a layer?")
def maps_added_up(image, kernels, biases):
    return stacked(image, kernels, biases).sum(axis=2)


@q5.mistake("2.4", "Your maps are those of turned kernels. Does a convolution layer turn them?")
def kernels_flipped(image, kernels, biases):
    return stacked(image, kernels[::-1, ::-1], biases)


@q5.also_right
def layer_with_einsum(image, kernels, biases):
    windows = sliding_window_view(image, kernels.shape[:2])
    return np.einsum("ijab,abk->ijk", windows, kernels) + biases


@q5.also_right
def layer_filled_map_by_map(image, kernels, biases):
    f_h, f_w, filters = kernels.shape
    output = np.empty((image.shape[0] - f_h + 1, image.shape[1] - f_w + 1, filters))
    for k, bias in enumerate(biases):
        output[..., k] = bias + slide(image, kernels[..., k])
    return output


# --- Question 6: moving along

q6 = Written("q6", section="2.7", points=3, minutes=10, difficulty="medium")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
