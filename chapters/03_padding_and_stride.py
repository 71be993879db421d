# %% [markdown]
# # 3. Padding and stride: the output size
#
# **You will be able to**
#
# - say how large a feature map gets, from four numbers, without running anything;
# - derive that formula, and name the pixels that its rounding leaves unread;
# - choose between `valid`, `same` and `full`, and say where Keras puts the odd zero;
# - work out the size after a dilated and after a transposed convolution;
# - say how much of the picture one value deep in a network can see.
#
# **You need** chapter 2.
#
# **Minutes** 67 to read, 20 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 3.1 Counting positions
#
# *6 minutes*
#
# In chapter 2 the window went to every place where it fits. Two more numbers
# say where it goes. The {term}`stride` $S$ is how far the window moves from one place to the
# next. The {term}`padding` $P$ is how many zeros are put on either side of the input before
# the window starts. Height and width never meet in this arithmetic, so one axis is
# enough: a row of $W = 7$ pixels, numbered 0 to 6, and a window $F = 3$ wide.
#
# Before any formula, count. With stride 1 and no padding the window covers
# 0–2, then 1–3, 2–4, 3–5, 4–6, and then it is at the end: 5 positions. The next cell lists
# the positions for three strides, without padding and with one zero on either side.
# The zeros have the numbers −1 and 7.


# %%
def windows_by_hand(size, kernel, stride, zeros):
    """List (first, last) pixel of every window: step on until the next one would stick out."""
    windows, first = [], -zeros
    while first + kernel - 1 <= size - 1 + zeros:
        windows.append((first, first + kernel - 1))
        first += stride
    return windows


counted = {}
for zeros in (0, 1):
    for stride in (1, 2, 3):
        windows = windows_by_hand(7, 3, stride, zeros)
        counted[stride, zeros] = len(windows)
        listed = "  ".join(f"{first}…{last}" for first, last in windows)
        print(f"S = {stride}, P = {zeros}: {len(windows)} positions   {listed}")

# %%
from utils import plotting

settings = [(stride, zeros) for stride in (1, 2, 3) for zeros in (0, 1)]
plotting.window_positions(
    7,
    3,
    settings=settings,
    alt="A row of 7 pixels and a window of 3, every position drawn as a bar, in six panels: "
    + "; ".join(f"stride {s}, padding {p}: {counted[s, p]} positions" for s, p in settings)
    + ". With stride 3 and no padding, pixel 6 is hatched: no window reads it.",
    caption="Every position of a window of 3 on a row of 7. Left without padding, right with one "
    "zero on either side; from top to bottom stride 1, 2 and 3.",
    name="fig-03-positions",
)

# %% [markdown]
# **Check with Keras.** A square input and a square window make both axes alike, so the height
# of Keras's output is the number of positions. `ZeroPadding2D` puts the zeros round the picture.

# %%
import numpy as np

import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras


def keras_size(size, kernel, stride=1, zeros=0, dilation=1):
    """The positions along one axis, found by running the layer on a black picture."""
    picture = np.zeros((1, size, size, 1), dtype="float32")
    picture = keras.layers.ZeroPadding2D(zeros)(picture)
    layer = keras.layers.Conv2D(1, kernel, strides=stride, dilation_rate=dilation)
    return layer(picture).shape[1]


by_keras = {(s, p): keras_size(7, 3, stride=s, zeros=p) for s, p in settings}
print(by_keras)
assert by_keras == counted == {(1, 0): 5, (1, 1): 7, (2, 0): 3, (2, 1): 4, (3, 0): 2, (3, 1): 3}

# %% [markdown]
# Two of these six are worth keeping. Stride 1 with $P = 1$ returns all 7 positions: the
# map is as large as the input. Stride 3 without padding leaves pixel 6 unread; we come back to it.

# %% [markdown]
# ## 3.2 The formula
#
# *8 minutes*
#
# Counting works, and the formula is nothing but the same count done in one go. Give the first
# window the number 0. Window number $k$ then begins at position $kS$ of the padded row and
# covers $F$ positions, so it ends before position $kS + F$. The padded row has $W + 2P$
# positions. The window fits as long as
#
# $$
# kS + F \le W + 2P \qquad\text{or}\qquad k \le \frac{W - F + 2P}{S}.
# $$
#
# The largest whole $k$ is the right side rounded down, written $\lfloor\cdot\rfloor$ and
# called the *floor*. And since the count began at 0, there is one window more than that:
#
# $$
# W' = \left\lfloor \frac{W - F + 2P}{S} \right\rfloor + 1
# $$ (eq-03-size)


# %%
def output_size(size, kernel, stride=1, zeros=0):
    """W' = floor((W - F + 2P) / S) + 1; Python's // is the floor of a division."""
    return (size - kernel + 2 * zeros) // stride + 1


for stride, zeros in settings:
    room = 7 - 3 + 2 * zeros
    result = output_size(7, 3, stride, zeros)
    print(f"(7 − 3 + 2·{zeros})/{stride} + 1 = {room}/{stride} + 1, rounded down: {result}")
    assert result == counted[stride, zeros] == by_keras[stride, zeros]

# %% [markdown]
# Six times the counted number. From here on we use `conv_output_size` from `utils.arithmetic`: the
# same formula, which also refuses a window that is larger than the padded row. A formula that was
# checked six times may still be wrong the seventh; here it is next to the count for every small
# case.

# %%
from utils.arithmetic import conv_output_size

checked = 0
for size in range(1, 15):
    for kernel in range(1, 6):
        for stride in range(1, 6):
            for zeros in range(0, 4):
                if kernel <= size + 2 * zeros:
                    by_hand = len(windows_by_hand(size, kernel, stride, zeros))
                    formula = output_size(size, kernel, stride, zeros)
                    utility = conv_output_size(size, kernel, stride=stride, padding=zeros)
                    assert by_hand == formula == utility
                    checked += 1
print(checked, "cases, counted and calculated: all the same")

# %% [markdown]
# **Height and width apart.** A picture need not be square, nor a window, nor need stride and
# padding be the same both ways. Use the formula twice. The depth (the number of channels) of
# the output comes from neither: it is the number of filters, $D_{out} = K$.
#
# A picture of 9×12 in colour, eight filters 3 high and 5 wide, stride 2 down and 3 across, one row
# of zeros at the top and at the bottom:
#
# $$
# \begin{aligned}
# H' &= \left\lfloor\frac{9 - 3 + 2\cdot 1}{2}\right\rfloor + 1 = 4 + 1 = 5 \\
# W' &= \left\lfloor\frac{12 - 5 + 2\cdot 0}{3}\right\rfloor + 1 = 2 + 1 = 3 \\
# D_{out} &= K = 8
# \end{aligned}
# $$

# %%
from utils.arithmetic import conv_output_shape
from utils.ops import conv2d

random = np.random.default_rng(3)
picture = random.integers(0, 3, (9, 12, 3))
kernels = random.integers(-1, 2, (3, 5, 3, 8))

ours = conv2d(picture, kernels, stride=(2, 3), padding=(1, 0))

padded = keras.layers.ZeroPadding2D((1, 0))(picture[np.newaxis].astype("float32"))
keras_map = keras.ops.conv(padded, kernels.astype("float32"), strides=(2, 3))
print("formula", conv_output_shape((9, 12, 3), 8, (3, 5), stride=(2, 3), padding=(1, 0)))
print("NumPy  ", ours.shape)
print("Keras  ", tuple(keras_map.shape[1:]))
assert ours.shape == (output_size(9, 3, 2, 1), output_size(12, 5, 3, 0), 8) == (5, 3, 8)
assert np.array_equal(ours, np.array(keras_map)[0])  # not the shape alone: every value

# %% [markdown]
# **What a stride does.** Take the padding that keeps the size at stride 1. Then stride 2 about
# halves height and width, and stride 3 leaves a third. In area that is a quarter and a ninth, and
# the work shrinks with it.

# %%
for stride in (1, 2, 3, 4):
    side = output_size(28, 3, stride, zeros=1)
    share = side**2 / 28**2
    print(f"stride {stride}: 28×28 → {side}×{side}, {100 * share:.1f} % of the values")
    assert side == keras_size(28, 3, stride=stride, zeros=1)

assert [output_size(28, 3, stride, zeros=1) for stride in (1, 2, 3, 4)] == [28, 14, 10, 7]

# %% [markdown]
# Stride 1 is the rule and 2 is common where a network is to shrink its maps. Strides of 3 or
# more are rare: much is lost at once. From stride 4 on, a window of 3 leaves pixels out *between*
# two windows. The pictures below show one feature map (where the photo gets brighter to the right)
# at three strides, all drawn at the same size.

# %%
from sklearn.datasets import load_sample_image

photo = load_sample_image("china.jpg")[60:204, 90:306].mean(axis=-1) / 255
sobel_x = np.outer([1, 2, 1], [-1, 0, 1])
strided = {stride: conv2d(photo, sobel_x, stride=stride, padding=1) for stride in (1, 2, 3)}

fig, axes = plotting.new_figure(2, 2, height=5.4)
reach = np.abs(strided[1]).max()
plotting.draw_picture(axes.flat[0], photo, limits=(0, 1))
axes.flat[0].set_title(f"photo: {photo.shape[0]} × {photo.shape[1]}")
for ax, (stride, values) in zip(axes.flat[1:], strided.items(), strict=True):
    plotting.draw_picture(ax, values, limits=(-reach, reach), cmap=plotting.DIVERGING)
    ax.set_title(f"stride {stride}: {values.shape[0]} × {values.shape[1]}")
sizes = ", ".join(f"{v.shape[0]} by {v.shape[1]} at stride {s}" for s, v in strided.items())
plotting.show(
    fig,
    alt=f"A photo of a temple and one feature map of it three times, coarser each time: {sizes}.",
    caption="One kernel, three strides, drawn at the same size: blue where the photo gets brighter "
    "to the right, orange where it gets darker.",
    name="fig-03-strides",
)

# %% [markdown]
# Two things in these maps are not in the photo. The line along the left edge comes from padding:
# next to zeros, a bright sky is an edge. And at stride 3 the tiles of the roof form broad false
# stripes, because too few positions are left to follow the fine ones (*aliasing*).
#
# A strided map is no new calculation. It is the map of stride 1 with positions left out:

# %%
assert np.array_equal(strided[2], strided[1][::2, ::2])
assert np.array_equal(strided[3], strided[1][::3, ::3])

# %% [markdown]
# ## 3.3 What the floor throws away
#
# *5 minutes*
#
# :::{admonition} Trap: "the output size is (W − F + 2P)/S + 1"
# :class: warning trap
# Many texts print the formula without the floor, and some add that a combination which gives no
# whole number is not allowed. Take $W = 7$, $F = 3$, $S = 3$, $P = 0$:
# $(7 - 3)/3 + 1 = 2\tfrac13$. There are no two and a third positions. Keras does not object,
# either: it rounds down and says nothing, and the pixels after the last window are never read.
# :::
#
# Which pixels? Send a picture through Keras that is black but for one pixel, with a kernel of nine
# ones. Every window that reads the pixel answers 1, so the sum of the map is how often the
# pixel is read. One such picture per pixel makes a batch of 49.


# %%
def times_read(size, kernel, stride=1, zeros=0):
    """For each pixel of a square picture: how many of Keras's windows read it."""
    one_each = np.eye(size * size, dtype="float32").reshape(-1, size, size, 1)
    padded = keras.layers.ZeroPadding2D(zeros)(one_each)
    ones = np.ones((kernel, kernel, 1, 1), dtype="float32")
    maps = np.array(keras.ops.conv(padded, ones, strides=stride))
    return maps.sum(axis=(1, 2, 3)).astype(int).reshape(size, size)


without_floor = (7 - 3 + 0) / 3 + 1
print(f"without the floor {without_floor:.2f}, Keras {keras_size(7, 3, stride=3)}")
reads = times_read(7, 3, stride=3)
print(reads)

# %% [markdown]
# Row 6 and column 6 are never read: 13 of 49 pixels, more than a quarter of the picture.
# Our arithmetic names them without any array.

# %%
from utils.arithmetic import unread_positions

lost = np.count_nonzero(reads == 0)
assert unread_positions(7, 3, stride=3) == [6]
assert lost == 49 - 36 == 13
assert reads[6, :].sum() == reads[:, 6].sum() == 0

changed = random.integers(0, 10, (1, 7, 7, 1)).astype("float32")
before = keras.ops.conv(changed, np.ones((3, 3, 1, 1), "float32"), strides=3)
changed[:, 6, :], changed[:, :, 6] = 999, 999  # whatever stands there
after = keras.ops.conv(changed, np.ones((3, 3, 1, 1), "float32"), strides=3)
assert np.array_equal(before, after)
print("999 in every unread pixel: the output has not changed")

# %%
numbered = np.arange(49).reshape(7, 7)
plotting.padding_grid(
    numbered,
    kernel=3,
    stride=3,
    alt=f"A 7 by 7 grid with the first of four 3 by 3 windows at the upper left and the last one "
    f"below it to the right; row 6 and column 6, {lost} cells, are hatched: no window reads them.",
    caption=f"$W = 7$, $F = 3$, $S = 3$: four windows, and {lost} of 49 pixels that none of them "
    "reads.",
    name="fig-03-unread",
)

# %% [markdown]
# Is that a mistake? Seldom: in a large picture one column more or less hardly matters. It is
# one when the picture is small, when something stands at its edge, or when you count on undoing the
# step. A padding of 1 reads every pixel here, and it costs nothing but five positions more.

# %%
assert times_read(7, 3, stride=3, zeros=1).min() == 1
assert output_size(7, 3, stride=3, zeros=1) ** 2 - output_size(7, 3, stride=3) ** 2 == 9 - 4 == 5

# %% [markdown]
# ## 3.4 Zero padding
#
# *6 minutes*
#
# Padding puts a rim of zeros around the picture. Here are sixteen pixels and a rim of 2:
# the 4×4 picture becomes $4 + 2\cdot 2 = 8$ high and 8 wide.

# %%
pixels = np.array(
    [
        [123, 94, 2, 4],
        [11, 3, 22, 192],
        [12, 4, 23, 34],
        [194, 83, 12, 94],
    ]
)

by_hand = np.zeros((8, 8), dtype=int)  # all zeros first …
by_hand[2:6, 2:6] = pixels  # … then the picture into the middle
print(by_hand)

# %%
from utils.ops import pad2d

by_numpy = np.pad(pixels, 2)
by_layer = keras.layers.ZeroPadding2D(2)(pixels[np.newaxis, :, :, np.newaxis].astype("float32"))
assert np.array_equal(by_hand, by_numpy)
assert np.array_equal(by_hand, pad2d(pixels, 2))
assert np.array_equal(by_hand, np.array(by_layer)[0, :, :, 0])
zeros_added = by_hand.size - pixels.size
print(f"{pixels.shape} → {by_hand.shape}: {zeros_added} zeros around {pixels.size} pixels")

# %%
plotting.padding_grid(
    pixels,
    kernel=5,
    padding=2,
    alt=f"The 4 by 4 picture with rows {pixels.tolist()} and the same picture inside a rim of two "
    f"zeros on each side, 8 by 8. The first and the last 5 by 5 window are framed; they give a "
    f"4 by 4 output.",
    caption="Zero padding of 2. A window of 5 then has a place for every pixel.",
    name="fig-03-padding",
)

# %% [markdown]
# **Why pad?** For two reasons. Without padding each layer makes the map smaller, and a deep
# network runs out of pixels: ten layers of 3×3 windows turn 28 into 8. And without padding the edge
# counts for less: a corner pixel is read by one window only, a pixel in the middle by nine.

# %%
size = 28
for _ in range(10):
    size = output_size(size, 3)
print("28 after ten layers without padding:", size, "and with one zero on either side:", end=" ")
print(output_size(28, 3, zeros=1))
assert size == 28 - 10 * 2 == 8

bare, rimmed = times_read(5, 3), times_read(5, 3, zeros=1)
assert (bare[0, 0], bare[2, 2], rimmed[0, 0]) == (1, 9, 4)

# %%
plotting.number_grids(
    [bare, rimmed],
    titles=["no padding", "padding 1"],
    colors="sequential",
    alt=f"How many windows read each pixel of a 5 by 5 picture. Without padding: {bare.tolist()}. "
    f"With a padding of 1: {rimmed.tolist()}.",
    caption="How many 3×3 windows read each pixel of a 5×5 picture. Padding raises the corner from "
    f"{bare[0, 0]} to {rimmed[0, 0]}, and leaves the middle at {bare[2, 2]}.",
    name="fig-03-times-read",
)

# %% [markdown]
# ## 3.5 Valid, same, full
#
# *6 minutes*
#
# Three amounts of padding have names, at stride 1:
#
# | name | zeros on either side | output size | which windows count |
# | --- | --- | --- | --- |
# | `valid` | $0$ | $W - F + 1$ | those that lie wholly inside |
# | `same` | $(F-1)/2$ | $W$ | those centred on a pixel |
# | `full` | $F - 1$ | $W + F - 1$ | those that touch a pixel at all |
#
# The padding of `same` is {eq}`eq-03-size` solved for $P$: from $W = W - F + 2P + 1$ follows
# $P = (F-1)/2$. That is a whole number when $F$ is odd, which is one reason why
# 3×3, 5×5 and 7×7 kernels are everywhere and 4×4 ones are not.

# %%
from utils.arithmetic import padding_amounts

named = {}
for name in ("valid", "same", "full"):
    named[name] = conv_output_size(7, 3, padding=name)
    print(f"{name:5}: zeros {padding_amounts(7, 3, padding=name)}, 7 → {named[name]}")
assert named == {"valid": 5, "same": 7, "full": 9}

for kernel in (1, 3, 5, 7):
    zeros = (kernel - 1) // 2
    print(f"F = {kernel}: P = ({kernel} − 1)/2 = {zeros}")
    assert padding_amounts(28, kernel, padding="same") == (zeros, zeros)
    assert keras_size(28, kernel, zeros=zeros) == 28

# %%
plotting.window_positions(
    7,
    3,
    settings=[(1, name) for name in named],
    alt="A window of 3 on a row of 7 pixels. "
    + "; ".join(f"{name}: {positions} positions" for name, positions in named.items())
    + ".",
    caption="The same row and window, three amounts of padding.",
    name="fig-03-named",
)

# %% [markdown]
# NumPy knows all three by these very names, for one row, and SciPy for pictures. Keras
# knows two of them. Asked for the third it says so; you get it by padding $F - 1$ first.

# %%
from scipy.signal import correlate2d

weights = np.array([[1, -1, 0], [1, 1, 0], [0, 1, -1]])
row = np.arange(1, 8)
for name, positions in named.items():
    assert len(np.convolve(row, [1, 1, 1], mode=name)) == positions
    by_scipy = correlate2d(pixels, weights, mode=name)
    assert np.array_equal(conv2d(pixels, weights, padding=name), by_scipy)
    print(f"{name:5}: 4×4 picture, 3×3 kernel → {by_scipy.shape}")

try:
    keras.layers.Conv2D(1, 3, padding="full")
except ValueError as error:
    print("Keras refuses it:", type(error).__name__, "…", str(error).split(". ")[-1])
assert keras_size(7, 3, zeros=3 - 1) == named["full"]

# %% [markdown]
# ## 3.6 Keras's `same` with a stride
#
# *8 minutes*
#
# With a stride the size cannot stay the same. What Keras promises for `same` then is
#
# $$
# W' = \left\lceil \frac{W}{S} \right\rceil
# $$ (eq-03-same)
#
# where $\lceil\cdot\rceil$ rounds up (the *ceiling*): as many positions as there are steps of $S$
# in the row, begun ones included. The padding is whatever that takes. The last window begins at
# $(W'-1)S$ and needs $F$ positions, so the zeros needed are, in total,
#
# $$
# \max\bigl((W'-1)\,S + F - W,\; 0\bigr).
# $$ (eq-03-same-zeros)
#
# Half of them go before the row and half after it. When their number is odd, the odd zero goes
# **after**: at the bottom and on the right. Worked out by hand, with our function and Keras beside
# it:


# %%
def same_by_hand(size, kernel, stride):
    """Positions, zeros before and zeros after, as Keras's 'same' has them."""
    positions = -(-size // stride)  # rounding up is rounding down, upside down
    total = max((positions - 1) * stride + kernel - size, 0)
    return positions, total // 2, total - total // 2


for size, kernel, stride in [(7, 3, 1), (7, 3, 2), (8, 3, 2), (8, 5, 2), (8, 3, 3), (8, 2, 1)]:
    positions, before, after = same_by_hand(size, kernel, stride)
    total = f"({positions} − 1)·{stride} + {kernel} − {size} = {before + after}"
    print(f"W={size} F={kernel} S={stride}: {positions} positions", end="; ")
    print(f"zeros {total}, {before} before and {after} after")
    assert padding_amounts(size, kernel, stride=stride, padding="same") == (before, after)
    layer = keras.layers.Conv2D(1, kernel, strides=stride, padding="same")
    assert layer(np.zeros((1, size, size, 1), "float32")).shape[1] == positions

# %% [markdown]
# Look at 8, 3, 2: one zero in total, none before and one after. And at 8, 2, 1: a kernel of 2, as
# in the network of chapter 10, is always padded unevenly.
#
# :::{admonition} Trap: "padding 1 and padding same are the same thing"
# :class: warning trap
# At stride 1 with a 3×3 kernel they are. At stride 2 on an even size they give the *same shape*
# and *different values*. PyTorch layers pad by a whole number on either side (`padding=1`);
# Keras's `same` pads only after it here. Whoever carries trained weights from one to the other and
# writes `same` gets a network that runs, and that is wrong by one pixel at every stride.
# :::
#
# One kernel makes this visible: zeros with a 1 in the middle. It answers with the pixel on which
# the window is centred. On our 4×4 picture with stride 2:

# %%
picker = np.zeros((3, 3, 1, 1), dtype="float32")
picker[1, 1] = 1
batch = pixels[np.newaxis, :, :, np.newaxis].astype("float32")

keras_same = np.array(keras.ops.conv(batch, picker, strides=2, padding="same"))[0, :, :, 0]
one_each_side = keras.layers.ZeroPadding2D(1)(batch)
torch_way = np.array(keras.ops.conv(one_each_side, picker, strides=2))[0, :, :, 0]
print("Keras, padding='same'\n", keras_same)
print("one zero on either side, as PyTorch's padding=1\n", torch_way)

# %%
assert np.array_equal(keras_same, pixels[1::2, 1::2])
assert np.array_equal(torch_way, pixels[0::2, 0::2])

centre = picker[:, :, 0, 0]
assert np.array_equal(keras_same, conv2d(pixels, centre, stride=2, padding=((0, 1), (0, 1))))
assert np.array_equal(torch_way, conv2d(pixels, centre, stride=2, padding=1))
assert keras_same.shape == torch_way.shape and not np.any(keras_same == torch_way)

# %% [markdown]
# Same shape, and not one value in common: Keras's windows are centred on the odd rows and columns,
# the others on the even ones. The two pictures show where the windows lie.

# %%
plotting.padding_grid(
    pixels,
    kernel=3,
    stride=2,
    padding="same",
    alt="The 4 by 4 picture padded by Keras's rule for same at stride 2: no zeros above and on the "
    "left, one row of zeros below and one column on the right, 5 by 5.",
    caption="Keras's `same` at stride 2: the one zero goes below and to the right.",
    name="fig-03-same-keras",
)

# %%
plotting.padding_grid(
    pixels,
    kernel=3,
    stride=2,
    padding=1,
    alt="The 4 by 4 picture with one zero on each side, 6 by 6, windows of 3 at stride 2; the last "
    "row and column of zeros are not needed.",
    caption="One zero on either side, as in PyTorch: other windows, the same output size.",
    name="fig-03-same-torch",
)

# %% [markdown]
# The cure in Keras is the one just used: `ZeroPadding2D(1)`, then a layer with `padding="valid"`.

# %% [markdown]
# ## 3.7 Dilation
#
# *5 minutes*
#
# A third number moves the window's *pixels* apart. With {term}`dilation` $D$ the kernel reads
# every $D$-th pixel. Between $F$ pixels there are $F - 1$ gaps, and each grows by $D - 1$, so that
# the kernel spans
#
# $$
# F_{\text{eff}} = F + (F - 1)(D - 1)
# $$ (eq-03-dilation)
#
# positions. Put it in place of $F$ in {eq}`eq-03-size`; nothing else changes. It still has
# $F$ weights: it sees further for the same price.

# %%
from utils.arithmetic import effective_kernel_size

for dilation in (1, 2, 3):
    span = 3 + (3 - 1) * (dilation - 1)
    positions = output_size(9, span)
    print(f"D = {dilation}: span 3 + 2·{dilation - 1} = {span}", end="; ")
    print(f"on 9 pixels 9 − {span} + 1 = {positions} positions")
    assert span == effective_kernel_size(3, dilation)
    assert positions == conv_output_size(9, 3, dilation=dilation)
    assert positions == keras_size(9, 3, dilation=dilation)

# %%
plotting.window_positions(
    9,
    3,
    settings=[(1, "valid")],
    dilation=2,
    alt=f"A row of 9 pixels; a window of 3 with dilation 2 reads pixels 0, 2 and 4 in its first of "
    f"{conv_output_size(9, 3, dilation=2)} positions.",
    caption=f"Dilation 2: three weights, a span of {effective_kernel_size(3, 2)}.",
    name="fig-03-dilation",
)

# %% [markdown]
# A dilated kernel is a larger kernel with zeros in its gaps. That gives the check:

# %%
spread_out = np.zeros((5, 5), dtype=int)
spread_out[::2, ::2] = weights
print(spread_out)

large = random.integers(0, 10, (9, 9))
dilated = conv2d(large, weights, dilation=2)
assert np.array_equal(dilated, conv2d(large, spread_out))
keras_dilated = keras.ops.conv(
    large[np.newaxis, :, :, np.newaxis].astype("float32"),
    weights[:, :, np.newaxis, np.newaxis].astype("float32"),
    dilation_rate=2,
)
assert np.array_equal(dilated, np.array(keras_dilated)[0, :, :, 0])

# %% [markdown]
# **Slide it yourself.** Choose the size of the window, the padding, the stride and the dilation,
# then drag the window, move it with the arrow keys, or press Space to let it run. The formula
# below shows its own numbers. Look for a setting that leaves pixels unread, and for two settings
# that give the same size. (In JupyterLab the picture comes to life when you run the cell.)

# %%
from utils.explorers import slide_kernel

slide_kernel(
    stride=2,
    padding=1,
    alt="A 3 by 3 kernel sliding over a 7 by 7 picture with one zero on each side at stride 2: "
    f"{output_size(7, 3, 2, 1)} by {output_size(7, 3, 2, 1)} output values.",
    name="explore-03-slide",
)

# %% [markdown]
# ## 3.8 The way back up: transposed convolution
#
# *8 minutes*
#
# Some networks must return to the size of the picture, for instance to colour each pixel with its
# class. A *transposed convolution* turns the picture of chapter 2 round: there many inputs gave
# one output; here each input value **stamps** a copy of the kernel, times itself, onto the
# output, $S$ positions further each time. Where stamps overlap, they add up.
#
# Three values, the kernel 1 2 1, stride 2:

# %%
values, stamp, stride = np.array([1, 2, 3]), np.array([1, 2, 1]), 2

length = (len(values) - 1) * stride + len(stamp)
stamps = np.zeros((len(values), length), dtype=int)
for number, value in enumerate(values):
    start = number * stride
    stamps[number, start : start + len(stamp)] = value * stamp
total = stamps.sum(axis=0)
print(stamps)
print("sum", total)

# %% [markdown]
# The last stamp begins at $(W-1)S$ and is $F$ long, which gives the size
# $(W-1)S + F = 2\cdot 2 + 3 = 7$. Where the kernel is shorter than the stride, Keras fills the end
# up with zeros, so that its rule for `valid` is the first of these; `same` cuts or fills to
# exactly $S$ times the size:
#
# $$
# W'_{\text{valid}} = (W - 1)\,S + \max(F, S) \qquad\qquad W'_{\text{same}} = W\,S
# $$ (eq-03-transposed)

# %%
from utils.arithmetic import transposed_output_size

for padding in ("valid", "same"):
    layer = keras.layers.Conv1DTranspose(1, 3, strides=2, padding=padding)
    layer.build((None, 3, 1))
    layer.set_weights([stamp.reshape(3, 1, 1), np.zeros(1)])
    by_layer = np.array(layer(values.reshape(1, 3, 1).astype("float32"))).ravel()
    print(f"{padding}: {by_layer.astype(int)}")
    assert len(by_layer) == transposed_output_size(3, 3, stride=2, padding=padding)
    assert np.array_equal(by_layer, total[: len(by_layer)])
assert transposed_output_size(3, 3, stride=2) == length == 7

# %%
fig, ax = plotting.new_figure(width=6.0, height=2.7)
ax.set(xlim=(-3.6, 7.3), ylim=(5.1, -0.3), aspect="equal")
ax.set_axis_off()
marked = stamps != 0
plotting.draw_cells(ax, plotting.make_grid(stamps, highlight=marked))
plotting.draw_cells(ax, plotting.make_grid([total]), at=(0, 3.7))
for number, value in enumerate(values):
    ax.text(-0.3, number + 0.5, f"{value} × [1 2 1]", ha="right", va="center")
ax.text(-0.3, 4.2, "sum", ha="right", va="center", weight="bold")
plotting.show(
    fig,
    alt=f"Three stamps of the kernel 1 2 1, times 1, 2 and 3, each two positions further to the "
    f"right on a row of {length}; they add up to {total.tolist()}.",
    caption="A transposed convolution by stamps: stride 2, kernel 1 2 1.",
    name="fig-03-stamps",
)

# %% [markdown]
# With this kernel the output climbs evenly from one value to the next: the layer has drawn
# straight lines between them.
#
# **Why "transposed"?** Chapter 2 wrote a convolution as a matrix. Write the convolution with this
# kernel and stride that takes 7 values to 3. Its matrix is 3×7. The stamps are the
# rows of that matrix, and the transposed convolution is the transposed matrix, 7×3.

# %%
from utils.ops import toeplitz_matrix, transposed_conv2d

matrix = toeplitz_matrix((1, 7), stamp[np.newaxis, :], stride=(1, 2))
print(matrix)
assert np.array_equal(matrix.T @ values, total)
assert np.array_equal(stamps, values[:, np.newaxis] * matrix)

upscaled = transposed_conv2d(values[np.newaxis, :], stamp.reshape(1, 3, 1, 1), stride=(1, 2))
assert np.array_equal(upscaled[0, :, 0], total)

# %% [markdown]
# It undoes the change of *size*, not the convolution: the 7 values that went in do not come
# back. And even the size is not certain, because the floor has made several sizes one. Rows of 7
# and of 8 both become 3 positions. Keras's `output_padding` says which one you want back.

# %%
assert output_size(7, 3, stride=2) == output_size(8, 3, stride=2) == 3
for extra in (0, 1):
    layer = keras.layers.Conv2DTranspose(1, 3, strides=2, output_padding=extra)
    side = layer(np.zeros((1, 3, 3, 1), "float32")).shape[1]
    print(f"output_padding {extra}: 3 → {side}")
    assert side == transposed_output_size(3, 3, stride=2, output_padding=extra) == 7 + extra

# %% [markdown]
# ## 3.9 How far one value sees
#
# *10 minutes*
#
# The {term}`receptive field` of a value is the part of the picture that it depends on. After one
# layer it is the window, $F$ pixels. After two it is larger, since each of the $F$ values that the
# second window reads has a window of its own. Two numbers per layer are enough to follow it: $r$,
# the size of the field, and $j$, the *jump*, how many pixels of the picture lie between two
# neighbouring values. At the picture itself $r = 1$ and $j = 1$. Then, layer by layer,
#
# $$
# r' = r + (F_{\text{eff}} - 1)\, j, \qquad\qquad j' = j\, S.
# $$ (eq-03-field)
#
# A window of $F$ neighbours reaches $F - 1$ jumps further than a single value does; that is the
# first rule. The second: skip with $S$, and neighbours are $S$ times as far apart. Pooling counts
# as a layer like any other. Here is a stack of two convolutions, a pooling and two more.

# %%
stack = [("conv 3", 3, 1), ("conv 3", 3, 1), ("pool 2", 2, 2), ("conv 3", 3, 1), ("conv 3", 3, 1)]

field, jump = 1, 1
by_hand = []
for name, kernel_size, stride in stack:
    print(f"{name}: r = {field} + ({kernel_size} − 1)·{jump}", end=" ")
    field, jump = field + (kernel_size - 1) * jump, jump * stride
    print(f"= {field:2d}, j = {jump}")
    by_hand.append(field)
assert by_hand == [3, 5, 6, 10, 14]

# %% [markdown]
# Each layer after the pooling adds 4 pixels instead of 2: downsampling is what makes fields grow
# fast. The calculator `receptive_field` does the same sum for any stack, with dilation as well.
# Told how many zeros each layer puts in front, it also says where the field of the first value
# starts: at a negative number, inside the padding.

# %%
from utils.arithmetic import receptive_field

padded_stack = [(3, 1, 1, 1), (3, 1, 1, 1), (2, 2, 1, 0), (3, 1, 1, 1), (3, 1, 1, 1)]
for reach in receptive_field(padded_stack):  # (kernel, stride, dilation, zeros in front)
    print(reach)
assert [reach.size for reach in receptive_field(padded_stack)] == by_hand
assert receptive_field(padded_stack)[-1].start == -1 - 1 - 0 - 2 - 2

# %%
layers = [(kernel_size, stride) for _, kernel_size, stride in stack]
plotting.receptive_field(
    18,
    layers,
    names=[name for name, *_ in stack],
    alt="Along one axis, what one value of the fifth layer reads in each layer below: the fields "
    f"after each layer are {by_hand} pixels.",
    caption=f"One value of the last layer and everything that it depends on: {by_hand[-1]} pixels.",
    name="fig-03-field",
)

# %% [markdown]
# Change the stack yourself: add layers, give them strides, and watch the field.

# %%
from utils.explorers import receptive_field as explore_field

explore_field(
    layers,
    size=18,
    alt=f"The stack of five layers on 18 pixels; one value of the last layer sees {by_hand[-1]}.",
    name="explore-03-field",
)

# %% [markdown]
# **Check with Keras.** Build the stack with all weights 1 (so that nothing can cancel) and
# change one pixel at a time. The pixels that move the value in the middle are its field.

# %%
size = 41
probe = np.eye(size, dtype="float32")[:, :, np.newaxis]  # picture number i has pixel i lit
by_keras = []
for name, kernel_size, stride in stack:
    if name.startswith("conv"):
        layer = keras.layers.Conv1D(1, kernel_size, strides=stride, kernel_initializer="ones")
    else:
        layer = keras.layers.AveragePooling1D(kernel_size, strides=stride)
    probe = layer(probe)
    middle = np.array(probe)[:, probe.shape[1] // 2, 0]
    by_keras.append(int(np.count_nonzero(middle)))
print("fields found by probing:", by_keras)
assert by_keras == by_hand

# %% [markdown]
# **Small windows in a row instead of one large one.** Two layers of 3×3 see 5×5 pixels, three see
# 7×7. With 64 channels in and out, and leaving the biases away, three layers of 3×3
# have 45 % fewer weights than one of 7×7, and two more activations in between. This is the argument
# for 3×3 kernels in the VGG networks {cite}`simonyan2015very`.

# %%
from utils.arithmetic import conv_parameters

assert [reach.size for reach in receptive_field([(3, 1)] * 3)] == [3, 5, 7]
three_small = 3 * conv_parameters(3, 64, 64, bias=False)
one_large = conv_parameters(7, 64, 64, bias=False)
print(f"three 3×3: 3·9·64·64 = {three_small:,}; one 7×7: 49·64·64 = {one_large:,}")
assert (three_small, one_large) == (110_592, 200_704)
assert round(100 * (1 - three_small / one_large)) == 45

# %% [markdown]
# **Seen is not counted.** Within the field, pixels do not count alike. A pixel in the middle
# reaches the value along many paths, one at the rim along a single one. With weights of 1 the
# number of paths is simply the answer to one lit pixel.

# %%
paths = {}
answer = np.ones(1, dtype=int)
for depth in range(1, 9):
    answer = np.convolve(answer, [1, 1, 1])  # one more layer of three ones
    paths[depth] = answer
print("three layers:", paths[3], " total", paths[3].sum())
assert paths[3].tolist() == [1, 3, 6, 7, 6, 3, 1]
assert paths[3].sum() == 3**3

# %%
fig, axes = plotting.new_figure(1, 3, height=2.3, sharex=True)
for ax, depth in zip(axes, (1, 3, 8), strict=True):
    offsets = np.arange(-depth, depth + 1)
    shares = 100 * paths[depth] / paths[depth].sum()
    ax.bar(offsets, shares, width=0.86)
    ax.set_title(f"{depth} layer{'s' if depth > 1 else ''}: field {2 * depth + 1}")
    ax.set(xlabel="pixels from the centre", xlim=(-9, 9))
axes[0].set_ylabel("share of the paths (%)")
rim, heart = paths[8][0], paths[8][8]
plotting.show(
    fig,
    alt="Bar charts of the share of paths from each pixel to one value after 1, 3 and 8 layers of "
    f"3: flat for one layer, a bell for eight. After 8 layers {heart} paths lead from the middle "
    f"pixel and {rim} from a pixel at the rim.",
    caption="The field widens, its weight stays in the middle: after 8 layers "
    f"{heart:,} paths lead from the centre and {rim} from the rim.",
    name="fig-03-paths",
)

# %% [markdown]
# Trained networks show this bell too, which is why the field that matters in practice is narrower
# than the one calculated {cite}`luo2016understanding`. For a whole Keras model, `utils.tracing`
# reads the layers' settings and does the sum for you: here for the digit network that chapter 5
# counts.

# %%
from utils.tracing import trace

model = keras.Sequential(
    [
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(32, 3, padding="same"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(64, 3, padding="same"),
        keras.layers.MaxPooling2D(2),
    ]
)
for row in trace(model):
    print(f"{row.kind:12} output {row.output_shape!s:14} one value sees {row.receptive_field}")
assert [row.receptive_field[0] for row in trace(model)] == [3, 4, 8, 10]

# %% [markdown]
# Before the dense layers take over, a value of this network has seen 10×10 of 28×28 pixels:
# strokes and corners, no whole digit.

# %% [markdown]
# ## 3.10 When an argument is wrong
#
# *5 minutes*
#
# :::{admonition} Trap: `strides='1'`
# :class: warning trap
# A number in quotes is text. Keras refuses it, but its message leaves the quotes out and asks for
# a tuple although a plain 1 would do. Read `Received strides=1` and you would swear that you did
# nothing wrong.
# :::
#
# The next cell tries what goes wrong most often. Each error is caught; its type and its message
# are printed.


# %%
from textwrap import fill, indent


def say(name, call):
    """Print what a call answers, or the type and the message of its error."""
    try:
        answer = f"accepted: {call()}"
    except (TypeError, ValueError) as error:
        answer = f"{type(error).__name__}: {error}"
    print(f"{name}\n{indent(fill(answer, 74), '    ')}")


layer = keras.layers.Conv2D
say("strides='1'", lambda: layer(1, 3, strides="1"))
say("strides=0", lambda: layer(1, 3, strides=0))
say("strides=1.5", lambda: layer(1, 3, strides=1.5))
say("kernel_size='3'", lambda: layer(1, kernel_size="3"))
say("filters=0", lambda: layer(0, 3))
say("strides=2 with dilation_rate=2", lambda: layer(1, 3, strides=2, dilation_rate=2))

# %% [markdown]
# All of these are found while the layer is made. A window that does not fit can only be found when
# the layer meets its input. There the message is about an "output size [of] zero or negative":
# it is {eq}`eq-03-size` that went below 1.

# %%
picture = np.zeros((1, 7, 7, 1), dtype="float32")
try:
    layer(1, 9)(picture)
except ValueError as error:
    print(type(error).__name__, "from Keras:", str(error).split(". ")[0])
print("the formula:", output_size(7, 9))
assert output_size(7, 9) < 1

# %% [markdown]
# And two that Keras does **not** refuse, so that no message warns you. `padding="Same"` is taken
# for `same`, which does no harm. `strides=True` is taken for 1, since in Python `True` *is* the
# number 1.

# %%
assert layer(1, 3, padding="Same")(picture).shape == (1, 7, 7, 1)
assert layer(1, 3, strides=True)(picture).shape == layer(1, 3, strides=1)(picture).shape

# %% [markdown]
# The book's own functions answer in one sentence: what came, what was expected, what to do.

# %%
say("stride='1'", lambda: conv_output_size(7, 3, stride="1"))
say("stride=0", lambda: conv_output_size(7, 3, stride=0))
say("stride=1.5", lambda: conv_output_size(7, 3, stride=1.5))
say("stride=True", lambda: conv_output_size(7, 3, stride=True))
say("padding='zero'", lambda: conv_output_size(7, 3, padding="zero"))
say("kernel 9 on 7 pixels", lambda: conv_output_size(7, 9))

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-03-size
# A 32×32 picture, 5×5 kernels, stride 2, padding 2. How large is the feature map? Is every
# position of the padded picture read?
# :::
#
# ::::{solution} ex-03-size
# :class: dropdown
# (32 − 5 + 4)/2 = 15.5, rounded down 15, plus 1: 16×16. The last window begins at 15·2 = 30 and
# ends at 34, and the padded row has the positions 0 to 35: the last one is not read. It is a zero
# of the padding, so nothing is lost.
# ::::

# %%
assert conv_output_size(32, 5, stride=2, padding=2) == keras_size(32, 5, stride=2, zeros=2) == 16
assert (16 - 1) * 2 + 5 - 1 == 34 and 32 + 2 * 2 - 1 == 35
assert unread_positions(32, 5, stride=2, padding=2) == []

# %% [markdown]
# :::{exercise}
# :label: ex-03-alexnet
# The paper on AlexNet {cite}`krizhevsky2012imagenet` gives pictures of 224×224, first-layer
# kernels of 11×11 at stride 4, and maps of 55×55. Which padding makes this true? And which picture
# size without any padding?
# :::
#
# ::::{solution} ex-03-alexnet
# :class: dropdown
# Without padding (224 − 11)/4 + 1 = 54.25: 54 positions, not 55. With $P = 1$: 215/4 is still
# below 54; with $P = 2$: 217/4 = 54.25, rounded down 54, plus 1 is 55. Without padding a picture
# of 227 does it, and without any remainder: 216/4 + 1 = 55. Many re-implementations use 227 for
# that reason.
# ::::

# %%
assert (224 - 11) / 4 + 1 == 54.25
assert [conv_output_size(224, 11, stride=4, padding=p) for p in (0, 1, 2)] == [54, 54, 55]
assert conv_output_size(227, 11, stride=4) == (227 - 11) / 4 + 1 == 55

# %% [markdown]
# :::{exercise}
# :label: ex-03-same
# A row of 10 pixels, window 3, stride 4, `padding="same"` in Keras. How many positions, how many
# zeros before and after, and which pixels are never read?
# :::
#
# ::::{solution} ex-03-same
# :class: dropdown
# 10/4 rounded up: 3 positions. Zeros: (3 − 1)·4 + 3 − 10 = 1, so none before and one after. The
# windows cover 0–2, 4–6 and 8–10, where 10 is the zero. Pixels 3 and 7 lie between two windows:
# `same` does not promise that every pixel is read.
# ::::

# %%
assert same_by_hand(10, 3, 4) == (3, 0, 1)
assert conv_output_size(10, 3, stride=4, padding="same") == 3
assert unread_positions(10, 3, stride=4, padding="same") == [3, 7]

# %% [markdown]
# :::{exercise}
# :label: ex-03-field
# Three layers with windows of 3 and dilations 1, 2 and 4, all at stride 1. How many pixels does one
# value see along one axis? How many layers without dilation would it take?
# :::
#
# ::::{solution} ex-03-field
# :class: dropdown
# The spans are 3, 5 and 9, and the jump stays 1: 1 + 2 + 4 + 8 = 15. Without dilation each layer
# adds 2, so it takes seven: 1 + 7·2 = 15.
# ::::

# %%
assert [f.size for f in receptive_field([(3, 1, 1), (3, 1, 2), (3, 1, 4)])] == [3, 7, 15]
assert receptive_field([(3, 1)] * 7)[-1].size == 15

# %% [markdown]
# :::{exercise}
# :label: ex-03-up
# A transposed convolution with a kernel of 4 and stride 2 on a 7×7 map: which size do
# `valid` and `same` give in Keras?
# :::
#
# ::::{solution} ex-03-up
# :class: dropdown
# `valid`: (7 − 1)·2 + 4 = 16. `same`: 7·2 = 14.
# ::::

# %%
for padding, expected in (("valid", 16), ("same", 14)):
    assert transposed_output_size(7, 4, stride=2, padding=padding) == expected
    layer = keras.layers.Conv2DTranspose(1, 4, strides=2, padding=padding)
    assert layer(np.zeros((1, 7, 7, 1), "float32")).shape == (1, expected, expected, 1)

# %% [markdown]
# ## Take away
#
# - Positions along one axis: $\lfloor (W - F + 2P)/S \rfloor + 1$. Height and width apart; the
#   depth is the number of filters.
# - The floor is real: pixels after the last window are never read, and no library tells you.
# - `valid` pads nothing, `same` keeps the size at stride 1 with $P = (F-1)/2$, `full` pads $F - 1$.
# - Keras's `same` gives $\lceil W/S \rceil$ and puts the odd zero at the bottom and on the right.
# - Dilation replaces $F$ by $F + (F-1)(D-1)$. A transposed convolution stamps: $(W-1)S + F$.
# - The receptive field grows by $(F-1)\,j$ per layer; strides multiply the jump $j$.
#
# ## Read on
#
# - Every case of this chapter as a moving picture: Dumoulin and Visin {cite}`dumoulin2016guide`.
# - Receptive fields, with formulas for networks that branch: Araujo, Norris and Sim
#   {cite}`araujo2019computing`.
# - Why fields are narrower in effect than on paper: Luo and others {cite}`luo2016understanding`.
