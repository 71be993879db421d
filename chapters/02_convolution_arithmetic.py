# %% [markdown]
# # 2. Convolution arithmetic: the sliding dot product
#
# **You will be able to**
#
# - work out any output value of a convolution with pencil and paper;
# - write the operation in NumPy in three ways, and say why they agree with Keras;
# - read a kernel: say what it lights up for before you run it;
# - tell cross-correlation from convolution, and say when the difference matters;
# - show that a convolution is linear and moves along with its input.
#
# **You need** arrays, slices and sums in NumPy. No calculus.
#
# **Minutes** 45 to read, 15 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 2.1 One output value
#
# *6 minutes*
#
# A convolution layer looks at its input through a small window. The pixels in
# the window form a *patch*; the layer owns a {term}`kernel`, a small grid of
# numbers of the same size. Patch and kernel are multiplied cell by cell, and
# the products are added up. That one sum is one output value. Nothing else
# happens in a convolution: everything that follows is this step, repeated.
#
# Here is a patch of a dark picture with three pixels that are not black, and a kernel.

# %%
import numpy as np

patch = np.array([[0, 0, 0], [0, 0, 2], [0, 1, 2]])
kernel = np.array([[1, -1, 0], [1, 1, 0], [0, 1, -1]])

# %% [markdown]
# By hand there are nine products. The next cell writes them out, row by row,
# so that you can follow with a pencil.

# %%
products = []
for row in range(3):
    for column in range(3):
        pixel, weight = int(patch[row, column]), int(kernel[row, column])
        products.append(pixel * weight)
        print(f"row {row}, column {column}: {pixel} × {weight:2d} = {pixel * weight:2d}")

terms = " + ".join(f"({product})" if product < 0 else str(product) for product in products)
print(f"sum: {terms} = {sum(products)}")

# %% [markdown]
# Seven of the nine products are 0, and two remain: 1 × 1 = 1 and 2 × (−1) = −2.
# The output value is −1. In NumPy the same step is one line, and Keras
# must give the same: `Conv2D` on a 3×3 input with one 3×3 kernel has exactly
# one output value.

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras

by_hand = sum(products)
by_numpy = np.sum(patch * kernel)


def keras_conv(image, kernel, padding="valid"):
    """One grey image (H, W) through Keras with one kernel (F_h, F_w); returns (H', W')."""
    image = np.asarray(image, dtype="float32")[np.newaxis, :, :, np.newaxis]
    kernel = np.asarray(kernel, dtype="float32")[:, :, np.newaxis, np.newaxis]
    return np.array(keras.ops.conv(image, kernel, padding=padding))[0, :, :, 0]


by_keras = keras_conv(patch, kernel)
print(by_hand, by_numpy, by_keras)
assert by_hand == by_numpy == by_keras.item() == -1
assert products.count(0) == 7

# %% [markdown]
# Three ways, one number. The picture shows the same step: patch, kernel,
# the nine products, and the sum.

# %%
from utils import plotting

plotting.number_grids(
    [patch, kernel, patch * kernel, [[by_hand]]],
    titles=["patch", "kernel", "products", "output value"],
    operators=["×", "=", "sum"],
    highlights=[None, None, patch * kernel != 0, None],
    alt=f"A 3 by 3 patch times a 3 by 3 kernel, cell by cell, gives nine products of which "
    f"{np.count_nonzero(patch * kernel)} are not zero; their sum is {by_hand}.",
    caption=f"One output value: nine products and one sum, {by_hand}.",
    name="fig-02-one-value",
)

# %% [markdown]
# :::{admonition} Trap: "a filter compares the picture with features of the training data"
# :class: warning trap
# It is often said that a filter *compares* pixels with features it has seen, and
# answers how alike they are. It does not: there is no training picture inside a
# filter and no comparison. There are nine numbers, found by training, and a dot
# product. The next cell shows the difference with a run.
# :::

# %%
exact_copy = kernel.astype(float)  # a patch that looks exactly like the kernel
brighter = 3 * exact_copy  # three times the contrast
unlike = np.array([[9.0, -9, 0], [0, 0, 0], [0, 0, 0]])  # only a corner in common

for name, what in [("exact copy", exact_copy), ("brighter", brighter), ("unlike", unlike)]:
    print(f"{name:10}: output {np.sum(what * kernel):.0f}")

assert np.sum(unlike * kernel) > np.sum(exact_copy * kernel)

# %% [markdown]
# A comparison would score the exact copy highest. The dot product
# scores the *unlike* patch three times as high, because it is bright where
# it overlaps. A large output value means "much brightness along these weights",
# not "a good match".

# %% [markdown]
# ## 2.2 A whole feature map
#
# *6 minutes*
#
# Slide the window over every place where it fits, and write each output value
# at its place: the result is the {term}`feature map`. A 5×5 image has
# 3 × 3 places for a 3×3 window, so its feature map is 3×3. (How large the map gets in
# general, with padding and stride, is chapter 3.)

# %%
image = np.array(
    [
        [0, 0, 0, 0, 1],
        [0, 0, 0, 2, 1],
        [0, 0, 2, 1, 0],
        [0, 1, 2, 0, 0],
        [2, 1, 0, 0, 0],
    ]
)
feature_map = np.zeros((3, 3), dtype=int)
for i in range(3):
    for j in range(3):
        window = image[i : i + 3, j : j + 3]
        feature_map[i, j] = np.sum(window * kernel)
print(feature_map)

# %% [markdown]
# The window at row 1, column 0 holds the very patch of the first section, so
# the map's value there must be −1. The picture shows that step.

# %%
assert np.array_equal(image[1:4, 0:3], patch)
assert feature_map[1, 0] == by_hand

plotting.sliding_window(
    image,
    kernel,
    position=(1, 0),
    alt=f"A 5 by 5 image with the 3 by 3 window at row 1, column 0; its products with the kernel "
    f"add up to {feature_map[1, 0]}, which is lit in the 3 by 3 feature map.",
    caption="The window slides; each place gives one value of the feature map.",
    name="fig-02-sliding",
)

# %% [markdown]
# **Check with Keras.** Same image, same kernel, all nine values at once.

# %%
assert np.array_equal(feature_map, keras_conv(image, kernel))
print(keras_conv(image, kernel))

# %% [markdown]
# ## 2.3 Three ways to write it
#
# *10 minutes*
#
# For one image $x$ of size $H \times W$ and one kernel $k$ of size $F_h \times F_w$,
# the feature map is
#
# $$
# y_{i,j} = \sum_{a=0}^{F_h - 1} \sum_{b=0}^{F_w - 1} x_{i+a,\; j+b} \; k_{a,b}
# $$ (eq-02-correlation)
#
# **First: four loops.** Two walk over the output, two over the kernel. It is the
# formula, letter by letter, and it is slow, since Python handles each product by itself.


# %%
def conv_loops(image, kernel):
    """(H, W) and (F_h, F_w) to (H - F_h + 1, W - F_w + 1), letter by letter."""
    (height, width), (f_h, f_w) = image.shape, kernel.shape
    output = np.zeros((height - f_h + 1, width - f_w + 1))
    for i in range(output.shape[0]):
        for j in range(output.shape[1]):
            for a in range(f_h):
                for b in range(f_w):
                    output[i, j] += image[i + a, j + b] * kernel[a, b]
    return output


assert np.array_equal(conv_loops(image, kernel), feature_map)

# %% [markdown]
# **Second: windows.** `sliding_window_view` gives every window without copying
# a single pixel: it only describes where each begins. `einsum` then multiplies
# and sums over the two window axes `a` and `b`.

# %%
from numpy.lib.stride_tricks import sliding_window_view


def conv_windows(image, kernel):
    """(H, W) and (F_h, F_w) to (H - F_h + 1, W - F_w + 1), all windows at once."""
    windows = sliding_window_view(image, kernel.shape)  # (H', W', F_h, F_w)
    return np.einsum("ijab,ab->ij", windows, kernel)


assert sliding_window_view(image, (3, 3)).shape == (3, 3, 3, 3)
assert np.array_equal(conv_windows(image, kernel), feature_map)

# %% [markdown]
# **Third: im2col.** Write each window as one row of a matrix ("image to columns",
# after the programs in which each window was a column). The convolution is now a
# matrix times a vector, and matrix products are what processors do best. The
# price is memory: each pixel is copied into up to nine rows.


# %%
def conv_im2col(image, kernel):
    """(H, W) and (F_h, F_w) to (H - F_h + 1, W - F_w + 1), as one matrix product."""
    windows = sliding_window_view(image, kernel.shape)
    rows = windows.reshape(-1, kernel.size)  # (H' W', F_h F_w): here the copy happens
    return (rows @ kernel.ravel()).reshape(windows.shape[:2])


columns = sliding_window_view(image, (3, 3)).reshape(-1, 9)
print(f"im2col of a {image.shape} image: {columns.shape}, {columns.size} numbers from {image.size}")
print(columns)
assert np.array_equal(conv_im2col(image, kernel), feature_map)

# %% [markdown]
# Row 3 of this matrix, counted from 0, is the patch of section 2.1, read row by row.
#
# All three are in `utils.ops.conv2d` from here on, as `method="loops"`,
# `"windows"` and `"im2col"`, with padding, stride, channels and batches added in the
# chapters that teach them.
#
# **How fast are they?** The next cell times them on one 128×128 picture, next to SciPy and
# Keras. Seconds depend on your computer; look at the ratios.

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: seconds differ from run to run.
from timeit import timeit

from scipy.signal import correlate2d

random = np.random.default_rng(0)
picture, blur = random.random((128, 128)), np.full((3, 3), 1 / 9)
ways = {
    "four loops": (lambda: conv_loops(picture, blur), 1),
    "windows + einsum": (lambda: conv_windows(picture, blur), 50),
    "im2col + matrix product": (lambda: conv_im2col(picture, blur), 50),
    "SciPy correlate2d": (lambda: correlate2d(picture, blur, mode="valid"), 50),
    "Keras": (lambda: keras_conv(picture, blur), 50),
}
milliseconds = {name: timeit(way, number=n) / n * 1000 for name, (way, n) in ways.items()}
for name, value in milliseconds.items():
    share = milliseconds["four loops"] / value
    print(f"{name:24} {value:8.2f} ms   {share:6.0f} times as fast as the loops")

# %% [markdown]
# The loops lose by far. Keras carries a start-up cost for each call that a single
# small picture does not repay; it is made for batches of pictures and many filters. What
# counts here: all five return the same map.

# %%
reference = conv_loops(picture, blur)
for result in (
    conv_windows(picture, blur),
    conv_im2col(picture, blur),
    correlate2d(picture, blur, mode="valid"),
):
    assert np.allclose(result, reference, rtol=1e-12)
assert np.allclose(keras_conv(picture, blur), reference, atol=1e-6)  # Keras computes in float32
print("five ways, one feature map of shape", reference.shape)

# %% [markdown]
# ## 2.4 Cross-correlation or convolution?
#
# *5 minutes*
#
# What {eq}`eq-02-correlation` describes, mathematicians call *cross-correlation*. Their
# convolution first turns the kernel by 180 degrees. Deep-learning libraries skip the
# turn and keep the name. So does this book: from now on *convolution* means the
# formula above. Here is the difference, once.

# %%
from scipy.signal import convolve2d

flipped = kernel[::-1, ::-1]
correlation = conv_windows(image, kernel)
true_convolution = conv_windows(image, flipped)

assert np.array_equal(true_convolution, convolve2d(image, kernel, mode="valid"))
assert np.array_equal(correlation, keras_conv(image, kernel))  # Keras does not flip
print("correlation\n", correlation, "\ntrue convolution\n", true_convolution)

# %%
plotting.kernels(
    [kernel, flipped],
    titles=["kernel", "turned by 180°"],
    alt=f"The kernel with rows {kernel.tolist()} and the same kernel turned by 180 degrees, "
    f"with rows {flipped.tolist()}.",
    caption="A true convolution turns the kernel by 180 degrees first.",
    name="fig-02-flip",
)

# %% [markdown]
# **When does it matter?** For a kernel that is learned, not at all: training finds
# whichever orientation it needs. It matters when you copy a kernel from a book on
# signal processing into Keras, or the other way round. For a kernel that looks the same
# after the turn, such as a blur, both agree.

# %%
assert np.array_equal(blur, blur[::-1, ::-1])
assert np.allclose(conv_windows(picture, blur), convolve2d(picture, blur, mode="valid"))
assert not np.array_equal(correlation, true_convolution)

# %% [markdown]
# ## 2.5 Kernels made by hand
#
# *8 minutes*
#
# Before networks learned their kernels, people designed them. Seven
# classics fit on one line each, and they teach you to read a kernel: look at the
# **sum** of the weights (1 keeps the brightness, 0 answers with nothing on a plain surface) and at
# **where the signs change** (that is the direction in which brightness must change).

# %%
kernels = {
    "identity": np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]),
    "box blur": np.full((3, 3), 1 / 9),
    "Gaussian blur": np.outer([1, 2, 1], [1, 2, 1]) / 16,
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "Sobel x": np.outer([1, 2, 1], [-1, 0, 1]),
    "Sobel y": np.outer([-1, 0, 1], [1, 2, 1]),
    "Laplacian": np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
}
for name, weights in kernels.items():
    print(f"{name:14} sum of weights {weights.sum():.0f}")
kernel_count = len(kernels)

# %%
plotting.kernels(
    list(kernels.values()),
    titles=list(kernels),
    decimals=2,
    alt="Seven 3 by 3 kernels as number grids: " + "; ".join(kernels) + ".",
    caption="Seven kernels made by hand. Blurs and sharpening sum to 1, edge finders to 0.",
    name="fig-02-kernels",
)

# %% [markdown]
# Now a real photograph, which comes with scikit-learn: a Chinese temple. We take it in grey, as
# numbers from 0 (black) to 1 (white), and convolve it with each kernel.

# %%
from sklearn.datasets import load_sample_image

photo = load_sample_image("china.jpg")[60:300, 180:500].mean(axis=-1) / 255
feature_maps = {name: conv_windows(photo, weights) for name, weights in kernels.items()}
print("photo", photo.shape, "→ each feature map", feature_maps["Sobel x"].shape)

# %%
fig, axes = plotting.new_figure(2, 4, height=4.0)
for ax, (title, values) in zip(axes.flat, {"photo": photo, **feature_maps}.items(), strict=True):
    finds_edges = title in kernels and np.isclose(kernels[title].sum(), 0)
    reach = np.abs(values).max()
    look = {"limits": (-reach, reach), "cmap": plotting.DIVERGING} if finds_edges else {}
    plotting.draw_picture(ax, values, **({"limits": (0, 1)} | look))
    ax.set_title(title)

plotting.show(
    fig,
    alt=f"A photo of a temple roof and its {kernel_count} feature maps. Identity repeats the "
    "photo; the blurs soften it; sharpen hardens edges; Sobel x lights up for vertical edges such "
    "as columns, Sobel y for horizontal ones such as eaves; the Laplacian for both, thinly.",
    caption=f"One photo and its {kernel_count} feature maps. In the maps of the edge finders blue "
    "is above zero, orange below and white zero.",
    name="fig-02-photo",
)

# %% [markdown]
# Sobel x goes from −1 on its left to +1 on its right, so it answers where the picture gets
# brighter from left to right, and with the opposite sign where it gets darker: vertical edges.
# Sobel
# y does the same downwards. A number instead of an impression:

# %%
vertical_bar = np.zeros((9, 9))
vertical_bar[:, 4:] = 1  # dark on the left, bright on the right: one vertical edge

response_x = np.abs(conv_windows(vertical_bar, kernels["Sobel x"])).max()
response_y = np.abs(conv_windows(vertical_bar, kernels["Sobel y"])).max()
print(f"a vertical edge: Sobel x answers {response_x:.0f}, Sobel y {response_y:.0f}")
assert (response_x, response_y) == (4, 0)

# %% [markdown]
# ## 2.6 Bias, many filters, and what one value sees
#
# *5 minutes*
#
# A convolution layer adds one number, the {term}`bias`, to every value of
# a feature map. And it has not one kernel but many: each gives a feature map of its own, and the
# maps are stacked. The number of {term}`filters` is the depth (the number of channels) of the
# output.

# %%
two_kernels = np.stack([kernels["Sobel x"], kernels["Sobel y"]], axis=-1)[:, :, np.newaxis, :]
bias = np.array([10.0, -10.0])

layer = keras.layers.Conv2D(filters=2, kernel_size=3)
layer.build((None, 5, 5, 1))
layer.set_weights([two_kernels, bias])
output = np.array(layer(image[np.newaxis, :, :, np.newaxis].astype("float32")))

print("kernels", two_kernels.shape, "→ output", output.shape)
for filter_index in range(2):
    expected = conv_windows(image, two_kernels[:, :, 0, filter_index]) + bias[filter_index]
    assert np.array_equal(output[0, :, :, filter_index], expected)

# %% [markdown]
# The kernel array has the shape `(F_h, F_w, C_in, C_out)`: 3 high, 3 wide, 1 channel in,
# 2 filters. The output is `(1, 3, 3, 2)`: one picture, 3×3 positions, 2 feature maps. The same
# in the book's own NumPy:

# %%
from utils.ops import conv2d

assert np.array_equal(conv2d(image, two_kernels, bias), output[0])

# %% [markdown]
# The pixels that can change one output value are its {term}`receptive field`. For one 3×3 layer it
# is the 3×3 window. Two layers in a row see further. We can find out by asking: change one pixel
# at a
# time and see whether the value in the middle moves.

# %%
changed_by = np.zeros((7, 7), dtype=int)
ones = np.ones((3, 3))
for i in range(7):
    for j in range(7):
        probe = np.zeros((7, 7))
        probe[i, j] = 1
        twice = conv_windows(conv_windows(probe, ones), ones)  # 7×7 → 5×5 → 3×3
        changed_by[i, j] = twice[1, 1] != 0
print(changed_by)
assert changed_by.sum() == 25

# %% [markdown]
# After two 3×3 layers, one value depends on 5 × 5 = 25 pixels. Chapter 3 has the general rule.

# %% [markdown]
# ## 2.7 Linear, and moving along
#
# *5 minutes*
#
# Two properties make convolution what it is.
#
# **Linear.** Convolving a sum is the sum of the convolutions, and a factor can be pulled out.
# A test that could fail: random pictures, random factors.

# %%
first, second = random.random((2, 12, 12))
mixed = conv_windows(2.5 * first - 0.5 * second, kernel)
apart = 2.5 * conv_windows(first, kernel) - 0.5 * conv_windows(second, kernel)
assert np.allclose(mixed, apart)

squared = conv_windows(first**2, kernel)
assert not np.allclose(squared, conv_windows(first, kernel) ** 2)  # squaring is not linear
print("linear: yes; and the test can fail, as squaring shows")

# %% [markdown]
# **Translation-equivariant.** Move the picture, and the feature map moves by the same amount,
# unchanged. A cat's ear is found by the same nine weights wherever the cat sits. (It is
# *equivariant*, moving along, not *invariant*, staying the same: invariance is what
# pooling adds a little of, in chapter 4.)

# %%
blob = np.zeros((14, 14))
blob[3:6, 2:5] = random.random((3, 3))
moved = np.roll(blob, shift=(4, 6), axis=(0, 1))  # 4 down, 6 to the right; no pixel wraps round

map_of_blob, map_of_moved = conv_windows(blob, kernel), conv_windows(moved, kernel)
assert np.array_equal(np.roll(map_of_blob, (4, 6), axis=(0, 1)), map_of_moved)

dense = random.random((144, 196))  # a dense layer has no such property
moved_dense = np.roll((dense @ blob.ravel()).reshape(12, 12), (4, 6), axis=(0, 1))
assert not np.allclose(moved_dense, (dense @ moved.ravel()).reshape(12, 12))
print("the map moves along with the picture; a dense layer's output does not")

# %% [markdown]
# **The same operation as one matrix.** A linear operation can be written as a matrix. Flatten the
# 5×5 image to 25 numbers and the 3×3 map to 9: the matrix is 9×25. Each row holds the nine
# weights at the places its window reads, and zeros elsewhere; from row to row the weights
# shift. Such a matrix is called *Toeplitz* (strictly: doubly block Toeplitz).

# %%
matrix = np.zeros((9, 25), dtype=int)
for i in range(3):
    for j in range(3):
        place = np.zeros((5, 5), dtype=int)
        place[i : i + 3, j : j + 3] = kernel
        matrix[3 * i + j] = place.ravel()

assert np.array_equal((matrix @ image.ravel()).reshape(3, 3), feature_map)
zeros = np.count_nonzero(matrix == 0)
print(f"{matrix.shape}: {zeros} of {matrix.size} entries are zero; 9 weights stand in all 9 rows")

# %%
plotting.number_grids(
    [matrix],
    titles=["the kernel as a 9×25 matrix"],
    highlights=[matrix != 0],
    colors="diverging",
    alt=f"A matrix of 9 rows and 25 columns; in each row the kernel's weights stand at the places "
    f"its window reads, shifted from row to row; {zeros} of {matrix.size} entries are zero.",
    caption="The convolution as one matrix: few weights, used in every row, and zeros.",
    name="fig-02-toeplitz",
)

# %% [markdown]
# This is the picture to keep: a convolution layer is a dense layer in which almost all
# weights are zero (*sparse*) and the rest are the same in each row (*shared*).

# %% [markdown]
# ## Check yourself
#
# *15 minutes*
#
# :::{exercise}
# :label: ex-02-by-hand
# Work out with a pencil: patch $\begin{pmatrix}1&2\\3&4\end{pmatrix}$, kernel
# $\begin{pmatrix}1&0\\-1&2\end{pmatrix}$, bias 3. What is the output value? What would it be
# as a true convolution?
# :::
#
# ::::{solution} ex-02-by-hand
# :class: dropdown
# 1·1 + 2·0 + 3·(−1) + 4·2 = 6, and with the bias 9. Turned by 180 degrees the kernel is
# $\begin{pmatrix}2&-1\\0&1\end{pmatrix}$: 1·2 + 2·(−1) + 3·0 + 4·1 = 4, with the bias 7.
# ::::

# %%
exercise_patch, exercise_kernel = np.array([[1, 2], [3, 4]]), np.array([[1, 0], [-1, 2]])
assert np.sum(exercise_patch * exercise_kernel) + 3 == 9
assert np.sum(exercise_patch * exercise_kernel[::-1, ::-1]) + 3 == 7

# %% [markdown]
# :::{exercise}
# :label: ex-02-read
# Without running anything: what does the kernel
# $\begin{pmatrix}-1&-1&-1\\2&2&2\\-1&-1&-1\end{pmatrix}$ light up for, and what does it answer on
# a plain grey wall?
# :::
#
# ::::{solution} ex-02-read
# :class: dropdown
# For thin horizontal bright lines: bright in the middle row, darker above and below. Its weights
# sum to 0, so a plain wall gives 0.
# ::::
#
# :::{exercise}
# :label: ex-02-matrix
# A 28×28 image and one 3×3 kernel, written as one matrix. How many rows and columns does it have,
# and which share of its entries is not zero?
# :::
#
# ::::{solution} ex-02-matrix
# :class: dropdown
# The map is 26×26, so 676 rows, and 784 columns. Each row has at most 9 entries that are not zero
# of 784: 1.15 %.
# ::::

# %%
line_finder = np.array([[-1, -1, -1], [2, 2, 2], [-1, -1, -1]])
assert line_finder.sum() == 0
rows, columns_of_matrix = 26 * 26, 28 * 28
assert (rows, columns_of_matrix) == (676, 784)
assert round(100 * 9 / columns_of_matrix, 2) == 1.15

# %% [markdown]
# ## Take away
#
# - One output value = the sum of patch times kernel, cell by cell, plus one bias.
# - A feature map is that step at every place; $C_{out}$ filters give $C_{out}$ maps.
# - Loops, windows, im2col, Keras: the same numbers, at very different speed.
# - Libraries compute cross-correlation and call it convolution; for learned kernels it is all one.
# - Convolution is linear, sparse, shares its weights, and moves along with its input.
#
# ## Read on
#
# - Pictures of every case, with padding and stride: Dumoulin and Visin's guide
#   {cite}`dumoulin2016guide`.
# - Why sparse connections and shared weights help: chapter 9 of the book by Goodfellow, Bengio
#   and Courville {cite}`goodfellow2016deep`.
# - Where it began for digits: LeCun and others {cite}`lecun1998gradient`.
