# %% [markdown]
# # 6. Convolution in colour
#
# **You will be able to**
#
# - work out an output value of a colour picture with all its 27 products;
# - compute a whole layer, channel by channel, and say where the bias goes and how often;
# - read the shape of a weight tensor, in Keras's order and in PyTorch's;
# - say what a 1×1 convolution is for, and what a separable convolution saves;
# - write a kernel that sees colour where a grey one sees nothing.
#
# **You need** chapters 2, 3 and 5.
#
# **Minutes** 55 to read, 20 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 6.1 A kernel is as deep as its input
#
# *5 minutes*
#
# A colour picture is a stack of three: how red, how green, how blue each pixel is. Its shape is
# `(H, W, 3)`, and the 3 is the number of {term}`channels <channel>`. A kernel for such a picture
# has three slices as well, one per channel: it is $3 \times 3 \times 3$, and it has 27 weights
# where the kernel for a grey picture has 9.
#
# It slides down and across, as before, and **never in depth**: it already covers the whole depth.
# At each place it gives *one* number. So one filter turns three channels into one feature map, and
# two filters give two.
#
# This is the picture that we compute in this chapter, down to the last number: 5×5 pixels in
# three channels, small whole numbers, and two filters.

# %%
import numpy as np

red = [[2, 1, 0, 0, 1], [2, 2, 0, 1, 0], [0, 1, 2, 0, 0], [1, 0, 2, 1, 0], [0, 0, 1, 2, 2]]
green = [[0, 1, 1, 0, 2], [0, 0, 1, 2, 1], [1, 0, 0, 2, 0], [2, 1, 0, 0, 1], [0, 2, 1, 0, 0]]
blue = [[1, 0, 2, 0, 0], [0, 1, 0, 0, 2], [2, 0, 1, 1, 0], [0, 2, 0, 1, 0], [1, 0, 0, 2, 1]]
image = np.stack([red, green, blue], axis=-1)
padded = np.pad(image, ((1, 1), (1, 1), (0, 0)))  # height and width; never the channels

print("image", image.shape, "→ with one zero on each side", padded.shape)
assert padded.shape == (7, 7, 3)

# %%
first_filter = [
    [[1, 0, -1], [1, 1, 0], [0, 0, -1]],  # what it does to red
    [[0, -1, 0], [1, 0, 1], [0, -1, 0]],  # to green
    [[-1, 0, 0], [0, 1, 0], [0, 0, 1]],  # to blue
]
second_filter = [
    [[0, 1, 0], [-1, 0, 1], [0, -1, 0]],
    [[1, 1, 0], [0, 0, 0], [0, -1, -1]],
    [[0, 0, 1], [0, -1, 0], [1, 0, 0]],
]
kernels = np.array([first_filter, second_filter]).transpose(2, 3, 1, 0)  # (F_h, F_w, C_in, C_out)
bias = np.array([2, -1])
print("kernels", kernels.shape, " bias", bias.shape)

# %%
from utils import plotting

plotting.volume_blocks(
    image.shape,
    kernel=3,
    filters=2,
    padding=1,
    position=(2, 2),
    alt="A padded colour picture drawn as three slices of 7 by 7, red, green and blue; two "
    "filters, each a stack of three 3 by 3 slices; and an output of two 5 by 5 feature maps. "
    "The window covers the same place in all three channels and gives one value in each map.",
    caption="The window goes through all three channels at once. Two filters, two feature maps.",
    name="fig-06-volume",
)

# %% [markdown]
# ## 6.2 One output value, 27 products
#
# *6 minutes*
#
# Take the first filter and the place in the middle. In the padded picture the window covers
# rows 2 to 4 and columns 2 to 4, and all three channels: $3\cdot 3\cdot 3 = 27$ pixels. Each is
# multiplied with its own weight. All 27 products are added, and then the bias, once.

# %%
patch = padded[2:5, 2:5, :]
names = ["red", "green", "blue"]
total = 0
for channel, name in enumerate(names):
    products = []
    for row in range(3):
        for column in range(3):
            pixel, weight = patch[row, column, channel], kernels[row, column, channel, 0]
            products.append(int(pixel * weight))
            print(f"{pixel} · {weight:2d} = {products[-1]:2d}", end="\n" if column == 2 else "    ")
    print(f"{name}: the nine products add up to {sum(products)}\n")
    total += sum(products)
value = total + int(bias[0])
print(f"all 27 products: {total}; plus the bias {bias[0]}: {value}")

# %% [markdown]
# Three times as many terms as for a grey picture, and no new idea. In NumPy it is still one
# line, and Keras agrees.

# %%
import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras


def keras_conv(image, kernels, bias, stride=1):
    """(H, W, C_in) through a Keras layer with the given weights; returns (H', W', C_out)."""
    layer = keras.layers.Conv2D(kernels.shape[-1], kernels.shape[:2], strides=stride)
    layer.build((None, *image.shape))
    layer.set_weights([kernels, bias])
    return np.array(layer(image[np.newaxis].astype("float32")))[0]


by_numpy = np.sum(patch * kernels[:, :, :, 0]) + bias[0]
by_keras = keras_conv(padded, kernels, bias)[2, 2, 0]
print(value, by_numpy, by_keras)
assert value == by_numpy == by_keras
assert patch.size == 27

# %%
sums = (patch * kernels[:, :, :, 0]).sum(axis=(0, 1))
assert sums.sum() == total

plotting.volume_window(
    image,
    kernels[:, :, :, 0],
    padding=1,
    position=(2, 2),
    bias=int(bias[0]),
    alt="The three padded channels with the window in the middle; for each channel the window, the "
    f"kernel's slice, the nine products and their sum: red {sums[0]}, green {sums[1]}, blue "
    f"{sums[2]}; with the bias {bias[0]} the output value is {value}.",
    caption=f"One output value over three channels: ${sums[0]} + {sums[1]} + {sums[2]} + {bias[0]} "
    f"= {value}$.",
    name="fig-06-one-value",
)

# %% [markdown]
# ## 6.3 Channel by channel
#
# *10 minutes*
#
# The same sum can be done in another order, and that order is the easier one on paper. Convolve
# each channel on its own with its slice of the kernel, as if it were a grey picture. That
# gives three partial maps. Add them, place by place. Add the bias to the result, once.
#
# $$
# y_{i,j} \;=\; \sum_{c=0}^{C_{in} - 1} \underbrace{\sum_{a=0}^{F_h - 1} \sum_{b=0}^{F_w - 1}
# x_{i+a,\; j+b,\; c}\; k_{a,b,c}}_{\text{partial map of channel } c} \;+\; b
# $$ (eq-06-channels)


# %%
from utils.ops import conv2d


def partial_maps(filter_index, stride=1):
    """The three maps of one filter before they are added up: (H', W', 3)."""
    maps = [
        conv2d(padded[:, :, channel], kernels[:, :, channel, filter_index], stride=stride)
        for channel in range(3)
    ]
    return np.stack(maps, axis=-1)


partial = partial_maps(filter_index=0)
feature_map = partial.sum(axis=-1) + bias[0]
print(feature_map)
assert feature_map[2, 2] == value
assert np.array_equal(feature_map, keras_conv(padded, kernels, bias)[:, :, 0])

# %% [markdown]
# Here is every number of it. The figure has the three padded channels, the three slices of the
# kernel, the three partial maps, their sum, the bias and the feature map. The marked cells are the
# place in the middle, which section 6.2 worked out.

# %%
from utils.plotting.grids import lay_out
from utils.plotting.windows import ring_fills, zero_padded


def filter_figure(filter_index):
    """Draw all steps of one filter at stride 1, from the padded channels to its feature map."""
    partial = partial_maps(filter_index)
    inputs, slices, maps = [], [], []
    middle = [(2, 2)]
    for channel, name in enumerate(names):
        values, ring = zero_padded(image[:, :, channel], (3, 3), padding=1)
        weights = kernels[:, :, channel, filter_index]
        inputs.append(ring_fills(plotting.make_grid(values, title=name), ring))
        slices.append(plotting.make_grid(weights, title=f"kernel, {name}", colors="diverging"))
        title = f"partial map, {name}"
        maps.append(plotting.make_grid(partial[:, :, channel], title=title, highlight=middle))
    total = partial.sum(axis=-1)
    result, title = total + bias[filter_index], f"feature map {filter_index}"
    end = [
        plotting.make_grid(total, title="sum of the three", highlight=middle),
        plotting.make_grid([[bias[filter_index]]], title="bias", note=""),
        plotting.make_grid(result, title=title, highlight=middle),
    ]
    rows = [inputs, slices, maps, end]
    return lay_out(rows, [["", ""], ["", ""], ["+", "+"], ["+", "="]]).fig


plotting.show(
    filter_figure(0),
    alt="All steps of the first filter: three padded channels, three kernel slices, three 5 by 5 "
    f"partial maps, their sum, the bias {bias[0]}, and the feature map {feature_map.tolist()}.",
    caption="The first filter, every number: convolve each channel, add the three maps, add the "
    "bias once.",
    name="fig-06-filter-0",
)

# %% [markdown]
# To check it with a pencil you need the products too. The table has one line per output value with
# every product that is not zero, channel by channel, then the three sums, the bias and the result.
# A dot stands for "nothing but zeros". The lines with a star are those that stride 2 keeps.


# %%
def pencil_table(filter_index):
    """Print one line per output value of a filter: its products, sums, bias and result."""
    weights, added = kernels[:, :, :, filter_index], bias[filter_index]
    print(f"      {'red':18} {'green':18} {'blue':18}     bias  result")
    for i in range(5):
        for j in range(5):
            products = padded[i : i + 3, j : j + 3] * weights
            cells = []
            for channel in range(3):
                terms = products[:, :, channel].ravel()
                listed = "".join(f"{term:+d}" for term in terms if term) or "·"
                cells.append(f"{listed:13}= {terms.sum():2d}")
            star = "*" if i % 2 == j % 2 == 0 else " "
            result = products.sum() + added
            print(f"{i},{j}{star}", " | ".join(cells), f"| {added:4d} | {result:4d}")


pencil_table(0)

# %% [markdown]
# And the second filter, on the same picture.

# %%
second_map = partial_maps(1).sum(axis=-1) + bias[1]
assert np.array_equal(second_map, keras_conv(padded, kernels, bias)[:, :, 1])

plotting.show(
    filter_figure(1),
    alt="All steps of the second filter: three padded channels, three kernel slices, three "
    f"5 by 5 partial maps, their sum, the bias {bias[1]}, the feature map {second_map.tolist()}.",
    caption="The second filter: the same channels, 27 weights and a bias of its own.",
    name="fig-06-filter-1",
)

# %%
pencil_table(1)

# %% [markdown]
# ## 6.4 The whole layer, at stride 1 and at stride 2
#
# *6 minutes*
#
# The two maps are stacked, and the output is $5\times 5\times 2$: its depth is the number of
# filters, whatever the depth of the input was. `conv2d` in `utils.ops` does all of it at once.

# %%
stride_1 = np.stack([feature_map, second_map], axis=-1)
assert stride_1.shape == (5, 5, 2)
assert np.array_equal(stride_1, conv2d(image, kernels, bias, padding=1))
assert np.array_equal(stride_1, conv2d(image, kernels, bias, padding=1, method="loops"))
assert np.array_equal(stride_1, keras_conv(padded, kernels, bias))
print("feature map 0\n", stride_1[:, :, 0], "\nfeature map 1\n", stride_1[:, :, 1])

# %% [markdown]
# With stride 2 the window stands at every other place: $\lfloor(5 - 3 + 2)/2\rfloor + 1 = 3$
# positions each way, so the output is $3\times 3\times 2$. Its values are the lines with a star in
# the tables.

# %%
stride_2 = np.zeros((3, 3, 2), dtype=int)
for i in range(3):
    for j in range(3):
        window = padded[2 * i : 2 * i + 3, 2 * j : 2 * j + 3, :]
        for k in range(2):
            stride_2[i, j, k] = np.sum(window * kernels[:, :, :, k]) + bias[k]

assert np.array_equal(stride_2, stride_1[::2, ::2])
assert np.array_equal(stride_2, conv2d(image, kernels, bias, padding=1, stride=2))
assert np.array_equal(stride_2, keras_conv(padded, kernels, bias, stride=2))
print("feature map 0\n", stride_2[:, :, 0], "\nfeature map 1\n", stride_2[:, :, 1])

# %%
rows = []
for k in range(2):
    partial = partial_maps(k, stride=2)
    heads = [f"filter {k}, red", "green", "blue"]
    grids = [plotting.make_grid(partial[:, :, c], title=heads[c]) for c in range(3)]
    grids.append(plotting.make_grid([[bias[k]]], title="bias", note=""))
    grids.append(plotting.make_grid(stride_2[:, :, k], title=f"feature map {k}"))
    assert np.array_equal(partial.sum(axis=-1) + bias[k], stride_2[:, :, k])
    rows.append(grids)

plotting.show(
    lay_out(rows, [["+", "+", "+", "="]] * 2).fig,
    alt="Both filters at stride 2: for each the three 3 by 3 partial maps, the bias and the "
    f"feature map: {stride_2[:, :, 0].tolist()} and {stride_2[:, :, 1].tolist()}.",
    caption="Stride 2: the same sums at nine places, $3\\times 3\\times 2$ in all.",
    name="fig-06-stride-2",
)

# %% [markdown]
# **The weight tensor.** All weights of a layer are one array of shape `(F_h, F_w, C_in, C_out)`,
# here `(3, 3, 3, 2)`. Read it from the back: `kernels[:, :, :, k]` is filter $k$, a block of 27
# numbers; `kernels[:, :, c, k]` is the slice that it holds against channel $c$. The biases have
# the shape `(C_out,)`. The layer has $3\cdot 3\cdot 3\cdot 2 + 2 = 56$ parameters, whatever the
# picture's size.

# %%
from utils.arithmetic import conv_parameters

layer = keras.layers.Conv2D(2, 3)
layer.build((None, 5, 5, 3))
print("kernel", tuple(layer.kernel.shape), " bias", tuple(layer.bias.shape))
assert layer.kernel.shape == kernels.shape == (3, 3, 3, 2)
assert layer.count_params() == conv_parameters(3, 3, 2) == kernels.size + bias.size == 56

torch_order = kernels.transpose(3, 2, 0, 1)
print("the same weights in PyTorch's order (C_out, C_in, F_h, F_w):", torch_order.shape)
assert np.array_equal(torch_order[1, 2], kernels[:, :, 2, 1])

# %% [markdown]
# With a 3×3 kernel, 3 channels in and 3 filters, both orders have the same shape, `(3, 3, 3, 3)`.
# Then nothing complains when they are mixed up, and only the numbers are wrong.
#
# Move the window over all three channels yourself: drag it, use the arrow keys, or press
# Space. Choose the filter and the stride, and compare with the tables above.

# %%
from utils.explorers import three_channels

three_channels(
    image,
    kernels,
    bias,
    padding=1,
    position=(2, 2),
    alt=f"The chapter's picture and two filters; at row 2, column 2 filter 0 gives {value}.",
    name="explore-06-channels",
)

# %% [markdown]
# ## 6.5 Once, and not 1
#
# *6 minutes*
#
# :::{admonition} Trap: "each colour has its own bias" and "the bias has value 1"
# :class: warning trap
# One often reads that each colour channel is given a bias of its own, or sees a drawing with
# a "+1" at the place of the bias. Both are wrong. There is one bias per *filter*, added
# once, after the channels were summed. And its value is learned: Keras starts it at 0, and training
# moves it to wherever it is needed.
# :::
#
# First the number. A layer with 2 filters on 3 channels has 2 biases, not 6. If the bias were
# added to each partial map, every output value would be too large by twice the bias.

# %%
new_kernels, new_bias = layer.get_weights()
print("biases of a new layer:", new_bias.tolist())
assert new_bias.tolist() == [0, 0]
assert layer.count_params() - new_kernels.size == new_bias.size == 2

added_three_times = (partial_maps(0) + bias[0]).sum(axis=-1)
print("added per channel, the middle value is", added_three_times[2, 2], "instead of", value)
assert np.all(added_three_times - feature_map == 2 * bias[0])
assert not np.array_equal(added_three_times, keras_conv(padded, kernels, bias)[:, :, 0])

# %% [markdown]
# Would three biases per filter be *better*, then? They would be added to the same sum:
# $b_r + b_g + b_b$ is again one number. Nothing is gained.
#
# Then the value. Give a new layer random pictures of −1, 0 and 1, and as the target what *our* two
# filters make of them. Nobody tells it the weights or the biases 2 and −1. After training it has
# found both.

# %%
keras.utils.set_random_seed(6)
random = np.random.default_rng(6)
x_train = random.integers(-1, 2, (256, 7, 7, 3)).astype("float32")
y_train = conv2d(x_train, kernels, bias)

model = keras.Sequential([keras.Input((7, 7, 3)), keras.layers.Conv2D(2, 3)])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.3), loss="mse")
history = model.fit(x_train, y_train, batch_size=32, epochs=5, verbose=0)

learned_kernels, learned_bias = model.get_weights()
print("biases learned, rounded:", learned_bias.round().tolist(), " wanted:", bias.tolist())
assert np.allclose(learned_bias, bias, atol=0.01)
assert np.allclose(learned_kernels, kernels, atol=0.01)

# %% [markdown]
# Neither is 1, and there are two of them. The "+1" in drawings comes from another way of writing
# the same sum: a bias can be seen as the weight of one more input that is always 1. It is the
# *input* that is 1, not the bias.

# %%
with_a_one = np.append(patch.ravel(), 1)  # 27 pixels and the constant 1
with_the_bias = np.append(kernels[:, :, :, 0].ravel(), bias[0])  # 27 weights and the bias
assert with_a_one @ with_the_bias == value
print("28 inputs times 28 weights:", with_a_one @ with_the_bias)

# %% [markdown]
# ## 6.6 A window of one pixel
#
# *5 minutes*
#
# With a kernel of 1×1 the window is a single pixel, through all channels. For one channel that
# would be pointless, a mere factor. For several it mixes them: each output value is a weighted sum
# of the channels of *one* pixel. It is a dense layer that is applied to each pixel apart, with the
# same weights for all.
#
# You know one already. To turn colour into grey one takes, by an old standard of
# television, 0.299 of the red, 0.587 of the green and 0.114 of the blue.

# %%
from sklearn.datasets import load_sample_image

photo = load_sample_image("flower.jpg")[60:380, 110:590] / 255
to_grey = np.array([0.299, 0.587, 0.114]).reshape(1, 1, 3, 1)

grey = conv2d(photo, to_grey)
by_matrix = photo.reshape(-1, 3) @ to_grey.reshape(3, 1)  # each pixel is a row: a dense layer
assert np.allclose(grey.ravel(), by_matrix.ravel())
assert np.allclose(grey, keras_conv(photo, to_grey, np.zeros(1)), atol=1e-6)
print(photo.shape, "→", grey.shape)

# %% [markdown]
# In networks it changes the number of channels, up or down, and leaves height and width alone: a
# cheap way to make a deep stack thin before a costly 3×3 layer {cite}`lin2013network`. From 64
# channels to 16:

# %%
thin = conv_parameters(1, 64, 16)
print(f"1·1·64·16 + 16 = {thin:,} parameters")
layer = keras.layers.Conv2D(16, 1)
print(layer(np.zeros((1, 28, 28, 64), "float32")).shape)
assert thin == layer.count_params() == 1 * 1 * 64 * 16 + 16 == 1_040

# %% [markdown]
# ## 6.7 Depthwise and separable
#
# *9 minutes*
#
# Section 6.3 made three partial maps and then added them. Stop before the addition, and you have a
# **depthwise convolution**: each channel meets its own kernel, and the channels are never
# mixed. Three channels in, three channels out.

# %%
from utils.ops import depthwise_conv2d

depthwise_kernels = kernels[:, :, :, :1]  # one slice per channel: (F_h, F_w, C_in, 1)
kept_apart = depthwise_conv2d(padded, depthwise_kernels)

layer = keras.layers.DepthwiseConv2D(3, use_bias=False)
layer.build((None, 7, 7, 3))
layer.set_weights([depthwise_kernels])
assert np.array_equal(kept_apart, np.array(layer(padded[np.newaxis].astype("float32")))[0])
assert np.array_equal(kept_apart, partial_maps(0))
print(f"depthwise: {padded.shape} → {kept_apart.shape}, the partial maps of section 6.3")

# %% [markdown]
# And the addition of the three maps is a 1×1 convolution with the weights 1, 1, 1. Let these
# weights be free, have as many 1×1 filters as you like, and you have a **separable convolution**:
# first each channel in its plane, then the channels at each pixel.

# %%
from utils.ops import separable_conv2d

add_up = np.ones((1, 1, 3, 1), dtype=int)
assert np.array_equal(
    separable_conv2d(padded, depthwise_kernels, add_up, [2])[:, :, 0], feature_map
)

mix = random.integers(-2, 3, (1, 1, 3, 4))  # four 1×1 filters
separable = separable_conv2d(padded, depthwise_kernels, mix)
layer = keras.layers.SeparableConv2D(4, 3, use_bias=False)
layer.build((None, 7, 7, 3))
layer.set_weights([depthwise_kernels, mix])
assert np.array_equal(separable, np.array(layer(padded[np.newaxis].astype("float32")))[0])

as_full_kernels = depthwise_kernels * mix  # (3, 3, 3, 1) times (1, 1, 3, 4) is (3, 3, 3, 4)
assert np.array_equal(separable, conv2d(padded, as_full_kernels))
print("separable:", padded.shape, "→", separable.shape)

# %% [markdown]
# The last check says what a separable layer gives up: its filters are ordinary ones whose slice
# for a channel always has the *same pattern*, times a number. Four filters cannot each look for
# something else in red. What it gains is this count. With $F\times F$ kernels, $C_{in}$ channels
# and $C_{out}$ filters:
#
# | layer | weights | biases |
# | --- | --- | --- |
# | convolution | $F^2\, C_{in}\, C_{out}$ | $C_{out}$ |
# | depthwise | $F^2\, C_{in}$ | $C_{in}$ |
# | 1×1 | $C_{in}\, C_{out}$ | $C_{out}$ |
# | separable | $F^2\, C_{in} + C_{in}\, C_{out}$ | $C_{out}$ |
#
# For 3×3 kernels, from 32 channels to 64, by hand, by our functions and by Keras:

# %%
from utils.arithmetic import depthwise_parameters, separable_parameters

counts = {
    "convolution": (9 * 32 * 64 + 64, conv_parameters(3, 32, 64), keras.layers.Conv2D(64, 3)),
    "depthwise": (9 * 32 + 32, depthwise_parameters(3, 32), keras.layers.DepthwiseConv2D(3)),
    "1×1": (32 * 64 + 64, conv_parameters(1, 32, 64), keras.layers.Conv2D(64, 1)),
    "separable": (
        9 * 32 + 32 * 64 + 64,
        separable_parameters(3, 32, 64),
        keras.layers.SeparableConv2D(64, 3),
    ),
}
for name, (by_hand, by_function, layer) in counts.items():
    layer.build((None, 14, 14, 32))
    print(f"{name:11} {by_hand:6,} parameters")
    assert by_hand == by_function == layer.count_params()

# %% [markdown]
# The separable layer has about an eighth of the parameters. The share of the weights is
#
# $$
# \frac{F^2\, C_{in} + C_{in}\, C_{out}}{F^2\, C_{in}\, C_{out}} = \frac{1}{C_{out}} + \frac{1}{F^2}
# $$ (eq-06-separable)
#
# and the multiply–adds shrink by the same factor. With many filters and 3×3 kernels it is close to
# one ninth. Networks for telephones are built from such layers {cite}`howard2017mobilenets`.

# %%
from utils.arithmetic import conv_multiply_adds, separable_multiply_adds

share = 1 / 64 + 1 / 9
full_work = conv_multiply_adds((14, 14, 64), 3, 32)
small_work = separable_multiply_adds((14, 14, 64), 3, 32)
print(f"1/64 + 1/9 = {share:.4f}")
print(f"multiply-adds on 14×14: {full_work:,} and {small_work:,}", end="")
print(f", a share of {small_work / full_work:.4f}")
assert np.isclose(small_work / full_work, share)
assert np.isclose((9 * 32 + 32 * 64) / (9 * 32 * 64), share)
assert [counts[name][0] for name in counts] == [18_496, 320, 2_112, 2_400]

# %% [markdown]
# ## 6.8 What colour kernels see
#
# *8 minutes*
#
# A kernel made by hand for colour needs two decisions: a pattern in the plane and a weight for each
# channel. Multiply them, and there is a 3×3×3 block. Weights of the same sign ask for brightness; a
# *difference* of channels asks for colour. Red minus green and blue minus yellow (yellow
# being red and green together) are such colour-opponent pairs; the nerve cells of your own eyes
# work with much the same two.

# %%
blur = np.full((3, 3), 1 / 9)
sobel_x = np.outer([1, 2, 1], [-1, 0, 1])
brightness, red_green, blue_yellow = np.array([[1 / 3, 1 / 3, 1 / 3], [1, -1, 0], [-0.5, -0.5, 1]])

blocks = {
    "red − green": np.multiply.outer(blur, red_green),
    "blue − yellow": np.multiply.outer(blur, blue_yellow),
    "edge in brightness": np.multiply.outer(sobel_x, brightness),
    "edge in red − green": np.multiply.outer(sobel_x, red_green),
}
colour_kernels = np.stack(list(blocks.values()), axis=-1)
print(colour_kernels.shape)
assert colour_kernels.shape == (3, 3, 3, 4)

# %% [markdown]
# One call applies all four to the photo of a flower. Keras gives the same maps.

# %%
maps = conv2d(photo, colour_kernels)
assert np.allclose(maps, keras_conv(photo, colour_kernels, np.zeros(4)), atol=1e-5)
print(photo.shape, "→", maps.shape)

# %%
fig, axes = plotting.new_figure(2, 3, height=4.1)
plotting.draw_picture(axes.flat[0], photo)
axes.flat[0].set_title("photo")
plotting.draw_picture(axes.flat[1], grey[:, :, 0], limits=(0, 1))
axes.flat[1].set_title("grey, by a 1×1 kernel")
for ax, name, values in zip(axes.flat[2:], blocks, np.moveaxis(maps, -1, 0), strict=True):
    reach = np.abs(values).max()
    plotting.draw_picture(ax, values, limits=(-reach, reach), cmap=plotting.DIVERGING)
    ax.set_title(name)
plotting.show(
    fig,
    alt="A photo of a flower in front of leaves, its grey version and four feature maps: red minus "
    "green, blue minus yellow, edges in brightness and edges in red minus green.",
    caption="A photo, its grey version, and four feature maps of 3×3×3 kernels: blue is above "
    "zero, orange below.",
    name="fig-06-photo",
)

# %% [markdown]
# The petals turn from a deep red in the middle to a pale orange at the rim. Grey says that the
# middle is *darker* than the rim; red minus green says that it is *redder*, more than twice as
# much. Below zero lie the leaves. As numbers, from three places:

# %%
places = {"middle of the flower": (163, 198), "its rim": (163, 88), "leaves": (225, 415)}
red_minus_green = {}
for name, (row, column) in places.items():
    area = slice(row - 12, row + 13), slice(column - 12, column + 13)
    red_minus_green[name] = maps[area][:, :, 0].mean()
    print(f"{name:21}: grey {grey[area].mean():.2f}, red − green {red_minus_green[name]:5.2f}")
assert red_minus_green["middle of the flower"] > 2 * red_minus_green["its rim"] > 0
assert red_minus_green["leaves"] < 0

# %% [markdown]
# **An edge that grey cannot see.** Put a red patch next to a green one that is exactly as bright.
# In the mean of the channels there is no edge at all; the difference of red and green jumps.

# %%
two_colours = np.empty((5, 6, 3))
two_colours[:, :3] = [0.6, 0.2, 0.1]  # red on the left
two_colours[:, 3:] = [0.2, 0.6, 0.1]  # green on the right

answers = conv2d(two_colours, colour_kernels[:, :, :, 2:])
strongest = np.abs(answers).max(axis=(0, 1))
print(f"edge in brightness: {strongest[0]:.1f}; edge in red − green: {strongest[1]:.1f}")
assert np.isclose(strongest[0], 0)
assert np.isclose(strongest[1], 4 * ((0.6 - 0.2) - (0.2 - 0.6)))

# %% [markdown]
# The Sobel weights on one side sum to 4, and red minus green falls from 0.4 to −0.4:
# $4\cdot 0.8 = 3.2$. This is why colour is worth three times the work: some borders exist in
# colour alone. The first layers of networks that were trained on colour photos contain kernels of
# both kinds {cite}`krizhevsky2012imagenet`.

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-06-by-hand
# With a pencil: a window of 2×2 pixels in three channels, red
# $\begin{pmatrix}1&0\\2&1\end{pmatrix}$, green $\begin{pmatrix}0&2\\1&1\end{pmatrix}$, blue
# $\begin{pmatrix}2&2\\0&1\end{pmatrix}$. The kernel has $\begin{pmatrix}1&1\\0&-1\end{pmatrix}$
# for red, $\begin{pmatrix}-1&1\\1&0\end{pmatrix}$ for green,
# $\begin{pmatrix}0&1\\2&-1\end{pmatrix}$ for blue, and the bias is −3. What is the output value?
# :::
#
# ::::{solution} ex-06-by-hand
# :class: dropdown
# Red: 1 + 0 + 0 − 1 = 0. Green: 0 + 2 + 1 + 0 = 3. Blue: 0 + 2 + 0 − 1 = 1. Together 4, and with
# the bias of −3, added once, 1.
# ::::

# %%
window = np.array([[[1, 0], [2, 1]], [[0, 2], [1, 1]], [[2, 2], [0, 1]]])
weights = np.array([[[1, 1], [0, -1]], [[-1, 1], [1, 0]], [[0, 1], [2, -1]]])
assert (window * weights).sum(axis=(1, 2)).tolist() == [0, 3, 1]
assert (window * weights).sum() - 3 == 1

# %% [markdown]
# :::{exercise}
# :label: ex-06-shapes
# A layer reads 28×28 maps with 5 channels and has 10 filters of 4×4, stride 2, no padding. Give
# the shape of its weight tensor, its parameters, its output shape, and the products in one
# output value.
# :::
#
# ::::{solution} ex-06-shapes
# :class: dropdown
# `(4, 4, 5, 10)`; 4·4·5·10 + 10 = 810; (28 − 4)/2 + 1 = 13, so `(13, 13, 10)`; 4·4·5 = 80 products.
# ::::

# %%
layer = keras.layers.Conv2D(10, 4, strides=2)
assert layer(np.zeros((1, 28, 28, 5), "float32")).shape == (1, 13, 13, 10)
assert layer.kernel.shape == (4, 4, 5, 10)
assert layer.count_params() == conv_parameters(4, 5, 10) == 810
assert np.prod(layer.kernel.shape[:3]) == 80

# %% [markdown]
# :::{exercise}
# :label: ex-06-grey
# A grey picture is stored as colour: its three channels are equal. Which single 3×3 kernel, on one
# channel, gives the same map as the first filter of this chapter?
# :::
#
# ::::{solution} ex-06-grey
# :class: dropdown
# The sum of its three slices: equal pixels can be factored out of the sum over the channels. So
# 27 weights do the work of 9 there.
# ::::

# %%
one_channel = padded[:, :, 0]
three_equal = np.stack([one_channel] * 3, axis=-1)
summed_slices = kernels[:, :, :, 0].sum(axis=-1)
print(summed_slices)
assert np.array_equal(
    conv2d(three_equal, kernels[:, :, :, :1])[:, :, 0], conv2d(one_channel, summed_slices)
)

# %% [markdown]
# :::{exercise}
# :label: ex-06-separable
# A 3×3 layer goes from 128 to 256 channels. How many parameters has it, and how many has the
# separable layer in its place?
# :::
#
# ::::{solution} ex-06-separable
# :class: dropdown
# 9·128·256 + 256 = 295,168 against 9·128 + 128·256 + 256 = 34,176: a little less than an eighth.
# ::::

# %%
full_size, small_size = conv_parameters(3, 128, 256), separable_parameters(3, 128, 256)
assert full_size == 9 * 128 * 256 + 256 == 295_168
assert small_size == 9 * 128 + 128 * 256 + 256 == 34_176
assert 1 / 9 < small_size / full_size < 1 / 8

# %% [markdown]
# ## Take away
#
# - A kernel is as deep as its input: for colour 3×3×3, 27 products and one bias per output value.
# - Convolve each channel, add the maps, add the bias once. One bias per filter, and training sets
#   it.
# - The depth of the output is the number of filters. Weights have the shape
#   `(F_h, F_w, C_in, C_out)`.
# - 1×1 mixes channels at each pixel; depthwise filters each channel; separable is one after the
#   other, with a share of $1/C_{out} + 1/F^2$ of the weights.
# - A difference of channels sees what brightness cannot.
#
# ## Read on
#
# - 1×1 convolutions and global average pooling: Lin, Chen and Yan {cite}`lin2013network`.
# - Separable convolutions as an idea: Chollet {cite}`chollet2017xception`; in small networks:
#   Howard and others {cite}`howard2017mobilenets`.
