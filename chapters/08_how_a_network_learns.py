# %% [markdown]
# # 8. How a network learns: forward, loss, backward, update
#
# **You will be able to**
#
# - say what happens in one training step, and do one with pencil and paper;
# - tell from the steps on a loss whether the learning rate is too small, good or too large;
# - compute the cross-entropy, the squared error and their gradients;
# - write a convolutional network in NumPy alone, with its backward pass, and test every gradient;
# - train it on handwritten digits to more than 97 % of them right.
#
# **You need** chapters 2 to 4, and from school: the derivative of a square, and the chain rule.
#
# **Minutes** 70 to read, 20 for the exercises, under 1 to run.

# %%
from utils.check import quick_check

quick_check()

# %% [markdown]
# ## 8.1 One weight
#
# *8 minutes*
#
# So far every kernel was given. Now we find the weights. All of training is one
# step, repeated, and each step has four parts:
#
# 1. **forward**: compute what the network answers;
# 2. **loss**: compute one number $E$ that says how wrong the answer is;
# 3. **backward**: for each weight, compute its *gradient* $\partial E / \partial w$, which says
#    how fast $E$ rises when $w$ rises;
# 4. **update**: move each weight a little against its gradient.
#
# $$
# w \leftarrow w - \alpha \, \frac{\partial E}{\partial w}
# $$ (eq-08-update)
#
# The factor $\alpha$ is the {term}`learning rate`. The smallest network there is has one
# weight and no more: it answers $y = w x$. Its only example is $x = 2$, and the right answer is 6.
# As {term}`loss` we take the *squared error*, $E = (y - 6)^2$. Of course $w$ should be 3; the
# network starts at 0 and does not know.
#
# By hand: as $E = (2w - 6)^2$, its derivative is $2\,(2w - 6) \cdot 2 = 8w - 24$. With
# $\alpha = 0.1$:

# %%
x, target, learning_rate = 2, 6, 0.1
w = 0.0
for step in range(4):
    y = w * x  # forward
    loss = (y - target) ** 2  # loss
    gradient = 2 * (y - target) * x  # backward
    new_w = w - learning_rate * gradient  # update
    print(
        f"step {step}: y = {y:.3f}, E = {loss:6.3f}, gradient = {gradient:7.3f} → w = {new_w:.3f}"
    )
    w = new_w

# %% [markdown]
# Check the first line with a pencil: $y = 0$, $E = 36$, gradient $2 \cdot (-6) \cdot 2 = -24$, and
# $w = 0 - 0.1 \cdot (-24) = 2.4$. The gradient is negative, so $E$ falls when $w$ rises, and
# the minus sign in {eq}`eq-08-update` makes $w$ rise. Nobody shrank the step from line to
# line: it shrinks because the gradient does.
#
# **Check with Keras.** Its optimiser `SGD` is {eq}`eq-08-update`, and nothing else. It is handed
# a gradient and changes the weight.

# %%
import numpy as np

import utils.quiet_tensorflow  # keeps TensorFlow's start-up log lines off the page
import keras


def descend(gradient_of, start, learning_rate, steps):
    """Every point that gradient descent visits, the start first."""
    points = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        points.append(points[-1] - learning_rate * gradient_of(points[-1]))
    return np.array(points)


def bowl(w):
    return (2 * w - 6) ** 2


def bowl_gradient(w):
    return 8 * w - 24


weight = keras.Variable(0.0)
optimizer = keras.optimizers.SGD(learning_rate=0.1)
for _ in range(4):
    optimizer.apply([bowl_gradient(weight.value)], [weight])

by_numpy = descend(bowl_gradient, start=0, learning_rate=0.1, steps=4)
assert np.isclose(w, by_numpy[-1]) and np.isclose(w, float(weight.value), rtol=1e-6)
print("by hand, NumPy and Keras: w =", round(w, 4))

# %% [markdown]
# **How large a step?** The only number we chose is $\alpha$. Three choices, drawn on the bowl:

# %%
from utils import plotting

rates = {"too small": 0.01, "good": 0.1, "too large": 0.26}
walks = {name: descend(bowl_gradient, 0, rate, 6) for name, rate in rates.items()}
last = {name: float(walk[-1]) for name, walk in walks.items()}

fig, axes = plotting.new_figure(1, 3, height=2.9, sharey=True)
grid = np.linspace(-2.6, 8.6, 200)
for ax, (name, walk) in zip(axes, walks.items(), strict=True):
    ax.plot(grid, bowl(grid), color=plotting.BLUE, linestyle="-")
    ax.plot(walk, bowl(walk), color=plotting.VERMILLION, linestyle="--", marker="o")
    ax.annotate("start", (walk[0], bowl(walk[0])), xytext=(7, 4), textcoords="offset points")
    ax.set(title=f"{name}: α = {rates[name]}", xlabel="weight w", ylim=(-6, 110))
axes[0].set_ylabel("loss E")
plotting.show(
    fig,
    alt="Six steps on the parabola E = (2w − 6)², starting at w = 0. "
    + " ".join(f"With α = {rates[name]} ({name}) w ends at {last[name]:.2f}." for name in rates)
    + " The lowest point is at w = 3.",
    caption="The same six steps with three learning rates: creeping, arriving, and climbing out "
    "of the bowl.",
    name="fig-08-bowl",
)

# %% [markdown]
# Why 0.26 fails can be computed. The distance to the lowest point is $w - 3$, and the gradient is
# 8 times that distance. So each step multiplies the distance by $1 - 8\alpha$:

# %%
for name, rate in rates.items():
    factor = 1 - 8 * rate
    assert np.allclose(walks[name] - 3, -3 * factor ** np.arange(7))
    print(f"{name:9}  α = {rate:4}:  each step multiplies the distance by {factor:5.2f}")

assert descend(bowl_gradient, 0, 1 / 8, 1)[-1] == 3  # arrives in a single step
assert np.isclose(descend(bowl_gradient, 0, 2 / 8, 6)[-1], 0)  # jumps from side to side for ever

# %% [markdown]
# A factor between −1 and 1 brings $w$ closer. Here that means $\alpha < 2/8 = 0.25$; the best
# choice is $1/8$. The number 8 is the *curvature* of the bowl, its second derivative. A steeper
# bowl needs a smaller learning rate. Real networks have no single curvature, so the learning rate
# has to be tried out.

# %% [markdown]
# ## 8.2 A ravine
#
# *5 minutes*
#
# With two weights the loss is a landscape. Where it is steep in one direction and shallow in the
# other it is a ravine, and one learning rate has to serve both directions:
# $E = \tfrac12 (w_1^2 + 20\, w_2^2)$, with curvature 1 along the ravine and 20 across it.

# %%
curvatures = np.array([1.0, 20.0])


def ravine(w_1, w_2):
    return (curvatures[0] * w_1**2 + curvatures[1] * w_2**2) / 2


def ravine_gradient(w):
    return curvatures * w


paths = {
    f"α = {rate}": descend(ravine_gradient, [-9.0, 1.5], rate, 20) for rate in (0.01, 0.09, 0.102)
}
losses = {name: float(ravine(*path[-1])) for name, path in paths.items()}
for name, value in losses.items():
    print(
        f"{name:9}: E from {ravine(-9, 1.5):.1f} to {value:.1f}, now at {paths[name][-1].round(2)}"
    )

# %%
plotting.descent_paths(
    ravine,
    paths,
    limits=(-10.5, 2.5, -4.0, 4.0),
    alt="Twenty steps of gradient descent in a long ravine, from (−9, 1.5), with three learning "
    "rates. "
    + " ".join(
        f"{name} ends at ({path[-1][0]:.1f}, {path[-1][1]:.1f}) with loss {losses[name]:.1f}."
        for name, path in paths.items()
    ),
    caption="A ravine. A small rate is slow along it, a larger one zigzags across it, and "
    "a little more leaves it.",
    name="fig-08-ravine",
)

# %% [markdown]
# Across the ravine the limit is $2/20 = 0.1$. The second rate is just below it: the path
# jumps from wall to wall, yet gets on along the ravine. The third is just above, and
# each jump lands higher. Rates are limited by the steepest direction, progress by
# the shallowest. The best that one rate can do shrinks both distances by the same factor:

# %%
best = 2 / curvatures.sum()
factors = 1 - best * curvatures
print(f"α = {best:.4f}: factors per step {factors.round(3)}")
assert np.isclose(factors[0], -factors[1])
assert losses["α = 0.09"] < losses["α = 0.01"] < ravine(-9, 1.5) < losses["α = 0.102"]

# %% [markdown]
# Chapter 12 has the cures (momentum, Adam), chapter 14 makes ravines less steep.

# %% [markdown]
# ## 8.3 Two losses
#
# *8 minutes*
#
# The squared error suits answers that are quantities. Of several values it is the mean: for the
# answers $(6, 1)$ and the targets $(5, 4)$ it is $(1^2 + 3^2)/2 = 5$. Its gradient is twice the
# difference over the number of values, $(1, -3)$.

# %%
import tensorflow as tf

answers, targets = np.array([6.0, 1.0]), np.array([5.0, 4.0])
loss = np.mean((answers - targets) ** 2)
d_answers = 2 * (answers - targets) / answers.size

variable = tf.Variable(answers)
with tf.GradientTape() as tape:
    taped_loss = keras.losses.MeanSquaredError(dtype="float64")(targets, variable)
print("loss", loss, " gradient", d_answers)
assert loss == float(taped_loss) == (1**2 + 3**2) / 2
assert np.array_equal(d_answers, tape.gradient(taped_loss, variable)) and d_answers[1] == -3

# %% [markdown]
# Keras agrees on both. It finds the gradient with `tf.GradientTape`: the *tape* records each
# operation on the way forward and plays it backwards.
#
# A classifier answers with probabilities, by {term}`softmax` (chapter 4), and its usual loss is
# the *cross-entropy*: minus the logarithm of the probability $p$ that it gives to the right
# class,
#
# $$
# E = -\ln p_{\text{right}}
# $$ (eq-08-cross-entropy)
#
# If the network is sure and right, $p = 1$ and $E = 0$. The less it gives to the right class, the
# larger $E$, without limit.
#
# By hand, with {term}`logits` chosen so that the numbers are kind: three classes with the scores
# $(\ln 2, 0, 0)$. The exponentials are 2, 1 and 1, their sum is 4, so the probabilities are
# $\tfrac12, \tfrac14, \tfrac14$. If class 0 is right, $E = -\ln \tfrac12 = 0.693$. The gradient
# with respect to the scores turns out to be as simple as it could be:
#
# $$
# \frac{\partial E}{\partial s_k} = p_k - t_k
# $$ (eq-08-softmax-gradient)
#
# where $t_k$ is 1 for the right class and 0 for the others. (Write
# $E = -s_{\text{right}} + \ln \sum_j e^{s_j}$ and differentiate.) Here that is
# $(-\tfrac12, \tfrac14, \tfrac14)$: raise the right score, lower the others, and the more so the
# more probability is in the wrong place.


# %%
def softmax_cross_entropy(logits, labels):
    """(N, classes) and (N,) to the mean loss and its gradient (N, classes)."""
    shifted = logits - logits.max(axis=1, keepdims=True)  # keeps exp from overflowing
    exponentials = np.exp(shifted)
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    rows = np.arange(len(logits))
    loss = -np.log(probabilities[rows, labels]).mean()
    d_logits = probabilities.copy()
    d_logits[rows, labels] -= 1
    return loss, d_logits / len(logits)


loss, d_scores = softmax_cross_entropy(np.array([[np.log(2), 0, 0]]), np.array([0]))
print("loss", loss.round(3), " gradient", d_scores)
assert np.isclose(loss, np.log(2)) and np.allclose(d_scores, [[-1 / 2, 1 / 4, 1 / 4]])

# %% [markdown]
# **Check with Keras,** loss and gradient:

# %%
keras_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
scores = tf.Variable([[np.log(2), 0.0, 0.0]], dtype=tf.float64)
with tf.GradientTape() as tape:
    taped_loss = keras_loss(np.array([0]), scores)

assert np.isclose(loss, float(taped_loss))
assert np.allclose(d_scores, tape.gradient(taped_loss, scores))
print("NumPy and Keras agree on the loss and on the gradient")

# %% [markdown]
# A network that knows nothing gives each of ten classes the same probability. Its loss is
# $\ln 10$. Remember that number: a training run on ten classes starts near it, and one that
# starts far above has a mistake or too large weights.

# %%
knows_nothing, _ = softmax_cross_entropy(np.zeros((1, 10)), np.array([3]))
assert np.isclose(knows_nothing, np.log(10))
print("loss of a guess among ten classes:", knows_nothing.round(3))

# %% [markdown]
# **Why not the squared error of the probabilities?** It can be used, and it learns badly just
# where it is most wrong. With two classes, let the right one's score lie $m$ above the wrong
# one's.

# %%
margins = np.linspace(-8, 8, 33)
two_scores = np.stack([margins, np.zeros(33)], axis=1)
probabilities = np.array(keras.ops.softmax(two_scores))
cross_entropy = -np.log(probabilities[:, 0])
squared = ((probabilities - [1, 0]) ** 2).mean(axis=1)

curves = {"cross-entropy": cross_entropy, "squared error": squared}
slopes = {name: float(curve[0] - curve[1]) / 0.5 for name, curve in curves.items()}
for name, slope in slopes.items():
    print(f"{name}: falls by {slope:.4f} per unit of margin, from {margins[0]:.1f} on")

# %%
plotting.comparison_lines(
    margins,
    curves,
    axis_labels=("score of the right class minus score of the wrong one", "loss E"),
    alt=f"Two losses against the margin from −8 to 8. The cross-entropy falls almost in a "
    f"straight line from {cross_entropy[0]:.1f} to 0; the squared error is flat near 1 on the left "
    f"and falls to 0 only around margin 0.",
    caption="Far on the left the network is sure and wrong. There the squared error is flat: no "
    "gradient, no learning.",
    name="fig-08-losses",
)

# %% [markdown]
# On the left, the cross-entropy pulls with a slope of nearly 1, the squared error with less than a
# thousandth. We use the cross-entropy for classes from here on.

# %%
assert slopes["cross-entropy"] > 0.999 and slopes["squared error"] < 0.001

# %% [markdown]
# ## 8.4 The chain rule, on one weight
#
# *7 minutes*
#
# In a network of several layers a weight acts on the loss through everything that comes after it.
# The chain rule says: multiply the derivatives along the way. A network with two
# weights, one after the other, and a ReLU between them:
#
# $$
# z = w_1 x, \qquad h = \max(z, 0), \qquad y = w_2 h, \qquad E = (y - t)^2
# $$
#
# with $x = 2$, $w_1 = 1.5$, $w_2 = 2$, $t = 5$. Forward: $z = 3$, $h = 3$, $y = 6$, $E = 1$.
# Backward, from the end:
#
# | derivative | formula | value |
# | --- | --- | --- |
# | $\partial E / \partial y$ | $2\,(y - t)$ | 2 |
# | $\partial y / \partial h$ | $w_2$ | 2 |
# | $\partial h / \partial z$ | 1, as $z > 0$ | 1 |
# | $\partial z / \partial w_1$ | $x$ | 2 |
#
# $$
# \frac{\partial E}{\partial w_1} = 2 \cdot 2 \cdot 1 \cdot 2 = 8
# $$

# %%
x, w_1, w_2, t = 2.0, 1.5, 2.0, 5.0


def error(w_1, w_2):
    return (w_2 * max(w_1 * x, 0) - t) ** 2


z = w_1 * x
h = max(z, 0)
y = w_2 * h

d_y = 2 * (y - t)  # ∂E/∂y
d_w_2 = d_y * h
d_h = d_y * w_2
d_z = d_h * (z > 0)
d_w_1 = d_z * x
print(f"forward:  z = {z}, h = {h}, y = {y}, E = {error(w_1, w_2)}")
print(f"backward: ∂E/∂y = {d_y}, ∂E/∂h = {d_h}, ∂E/∂z = {d_z}, ∂E/∂w₁ = {d_w_1}")
assert (d_w_1, d_w_2) == (2 * 2 * 1 * 2, 2 * 3)

# %% [markdown]
# `d_h` is short for $\partial E / \partial h$; we shall name all gradients so. Look at the order
# of the work: each line takes the result of the line before and multiplies it by *one* local
# derivative. No layer needs to know what comes after it, only the gradient that is handed back.
# This is *backpropagation* {cite}`rumelhart1986learning`: the chain rule, from the end to the
# beginning, with nothing computed twice.

# %%
fig, ax = plotting.new_figure(height=1.9)
ax.set(xlim=(-1.0, 4.3), ylim=(-0.85, 0.85))
ax.set_axis_off()
nodes = [
    ("$w_1$", w_1, d_w_1),
    ("$z$", z, d_z),
    ("$h$", h, d_h),
    ("$y$", y, d_y),
    ("$E$", 1.0, 1.0),
]
for k, (symbol, value, slope) in enumerate(nodes):
    box = {"boxstyle": "circle,pad=0.45", "facecolor": "white", "edgecolor": plotting.BLACK}
    ax.text(k, 0, symbol, ha="center", va="center", fontsize=12, bbox=box)
    ax.text(k, 0.5, f"{value:g}", ha="center", color=plotting.readable(plotting.BLUE))
    ax.text(k, -0.68, f"{slope:g}", ha="center", color=plotting.readable(plotting.VERMILLION))
for k, local in enumerate(["· 2", "· 1", "· 2", "· 2"]):
    ax.annotate("", (k + 0.72, 0.12), (k + 0.28, 0.12), arrowprops={"arrowstyle": "->"})
    ax.annotate("", (k + 0.28, -0.12), (k + 0.72, -0.12), arrowprops={"arrowstyle": "->"})
    ax.text(k + 0.5, -0.38, local, ha="center")
ax.text(-0.42, 0.5, "value", ha="right", color=plotting.readable(plotting.BLUE))
ax.text(-0.42, -0.68, "gradient", ha="right", color=plotting.readable(plotting.VERMILLION))
plotting.show(
    fig,
    alt=f"A chain w1, z, h, y, E. Forward, above the chain: w1 = {w_1:g}, z = {z:g}, h = {h:g}, "
    f"y = {y:g}, E = 1. Backward, below it, from right to left: 1, {d_y:g}, {d_h:g}, {d_z:g}, "
    f"{d_w_1:g}, each the one before times a local derivative.",
    caption="Above: values, computed from left to right. Below: the gradient of $E$ with respect "
    "to each, from right to left, times one local derivative per arrow.",
    name="fig-08-chain",
)

# %% [markdown]
# **Is it true?** A gradient can always be tested without any calculus: move the
# weight a little and look what the loss does. The *central difference* moves it both ways:
#
# $$
# \frac{\partial E}{\partial w} \approx \frac{E(w + \varepsilon) - E(w - \varepsilon)}{2\varepsilon}
# $$ (eq-08-difference)


# %%
def numerical_gradient(loss, values, step=1e-5):
    """The gradient of loss(values) by moving one value at a time; values: float64, any shape."""
    values = values.copy()
    result = np.zeros_like(values)
    for place in np.ndindex(values.shape):
        value = values[place]
        values[place] = value + step
        above = loss(values)
        values[place] = value - step
        result[place] = (above - loss(values)) / (2 * step)
        values[place] = value
    return result


by_differences = numerical_gradient(lambda w: error(*w), np.array([w_1, w_2]))
print(by_differences.round(4))
assert np.allclose(by_differences, [d_w_1, d_w_2])

variables = [tf.Variable(w_1), tf.Variable(w_2)]
with tf.GradientTape() as tape:
    taped = (variables[1] * tf.nn.relu(variables[0] * x) - t) ** 2
assert [float(g) for g in tape.gradient(taped, variables)] == [d_w_1, d_w_2]

# %% [markdown]
# Why not use differences for training, then? Because they need two forward passes *per weight*.
# The small network at the end of this chapter has 11,738 weights; backpropagation gets all their
# gradients for about the price of two more forward passes.
#
# **Update.** With $\alpha = 0.01$, $w_1$ goes from 1.5 to 1.5 − 0.01 · 8 = 1.42, and the loss
# should fall by about $8 \cdot 0.08 = 0.64$. It falls by a little less, since the gradient itself
# shrinks on the way:

# %%
after = error(w_1 - 0.01 * d_w_1, w_2)
print(f"E: {error(w_1, w_2):.4f} → {after:.4f}, a fall of {error(w_1, w_2) - after:.4f}")
assert np.isclose(after, (2 * 2 * 1.42 - 5) ** 2) and 0.5 < 1 - after < 0.64

# %% [markdown]
# ## 8.5 One step of a small CNN, every number visible
#
# *12 minutes*
#
# Now a real convolutional network, small enough for a pencil: a 5×5 image, one 2×2 kernel with a
# bias, ReLU, 2×2 max pooling, and a dense layer with two scores. Class 0 is right.

# %%
image = np.array(
    [[0, 0, 1, 1, 0], [1, 0, 3, 0, 1], [1, 1, 2, 1, 0], [0, 2, 1, 0, 2], [0, 2, 0, 0, 3]]
)
kernel, bias = np.array([[2.0, 1.0], [-1.0, -1.0]]), -1.0
weights = np.array([[2.0, -2.0], [1.0, -1.0], [2.0, -2.0], [-1.0, 3.0]])  # 4 inputs, 2 scores
label = 0

from utils.ops import conv2d, max_pool2d

z = conv2d(image, kernel, bias)
a = np.maximum(z, 0)
pooled = max_pool2d(a)
logits = pooled.ravel() @ weights
probabilities = np.exp(logits) / np.exp(logits).sum()
loss = -np.log(probabilities[label])
print("logits", logits, "probabilities", probabilities, "loss", loss.round(4))

# %%
winners = np.zeros_like(a, dtype=bool)
for i, j in ((1, 2), (3, 1), (2, 2)):
    assert a[i, j] == pooled[i // 2, j // 2] > 0
    winners[i, j] = True

plotting.number_grids(
    [image, kernel, z, a, pooled],
    titles=["image", "kernel", "map z", "after ReLU", "pooled"],
    operators=["∗", "−1 =", "ReLU", "max"],
    highlights=[None, None, None, winners, None],
    alt=f"Forward: the 5 by 5 image with the kernel {kernel.astype(int).tolist()} and bias −1 "
    f"gives the 4 by 4 map {z.astype(int).tolist()}; ReLU sets its negative values to 0; "
    f"max pooling gives {pooled.astype(int).tolist()}.",
    caption="Forward. Outlined: the winners of the pooling windows, where there is one above 0.",
    name="fig-08-forward",
)

# %% [markdown]
# Check one value: the window at row 2, column 2 is $\begin{pmatrix}2&1\\1&0\end{pmatrix}$, so
# $z = 2 \cdot 2 + 1 \cdot 1 - 1 \cdot 1 - 1 \cdot 0 - 1 = 3$. The weights are chosen so that both
# scores are 3: the network cannot tell the classes apart, gives each ½, and its loss is $\ln 2$.
#
# **Backward**, from the end, one layer at a time.
#
# *Softmax and cross-entropy*: probability minus truth, $(\tfrac12 - 1, \tfrac12 - 0)$.
#
# *Dense*, $s = f W$: each weight joins one input to one score, so its gradient is the
# product of the input and the score's gradient. Each input acts on both scores, so its gradient
# is a sum over them.

# %%
assert np.array_equal(logits, [3, 3]) and np.isclose(loss, np.log(2))
assert z[2, 2] == 2 * 2 + 1 * 1 - 1 * 1 - 1 * 0 - 1 == 3

d_logits = probabilities - [1, 0]
d_weights = np.outer(pooled.ravel(), d_logits) + 0.0  # 0 instead of −0
d_pooled = (weights @ d_logits).reshape(2, 2)
print("d_logits ", d_logits)
print("d_weights", d_weights.tolist())
print("d_pooled ", d_pooled.tolist())

# %% [markdown]
# For instance, the second pooled value (2) has the weights 1 and −1, so its gradient is
# $1 \cdot (-\tfrac12) + (-1) \cdot \tfrac12 = -1$: if it grew, the loss would fall.
#
# *Max pooling*: only the winner of a window has acted on the result. The whole gradient goes to
# its place, and the other three get 0. *ReLU*: the gradient passes where $z > 0$ and stops where
# it was cut off.

# %%
d_a = np.zeros_like(a)
for i in range(2):
    for j in range(2):
        window = a[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        row, column = np.unravel_index(window.argmax(), window.shape)  # the first, in a tie
        d_a[2 * i + row, 2 * j + column] = d_pooled[i, j]
d_z = d_a * (z > 0)

plotting.number_grids(
    [d_pooled, d_a, d_z],
    titles=["d_pooled", "d_a: to the winners", "d_z: through ReLU"],
    operators=["→", "→"],
    colors="diverging",
    alt=f"Backward: the gradient {d_pooled.astype(int).tolist()} of the pooled map goes to four "
    f"places of the 4 by 4 map; after ReLU {np.count_nonzero(d_z)} of them are left, since the "
    f"window at the upper left held no value above 0.",
    caption="Backward through pooling and ReLU. The gradient of the first window ends at ReLU: "
    "its values were all cut off.",
    name="fig-08-backward",
)
assert np.count_nonzero(d_z) == 3

# %% [markdown]
# *Convolution*: a kernel weight is used at every place, so its gradient is a sum over all places:
# the pixel it met there times the gradient of the value there. In other words, the patches are
# added up, each times its `d_z`. Three places have a gradient:
#
# $$
# -1 \begin{pmatrix}3&0\\2&1\end{pmatrix}
# -2 \begin{pmatrix}2&1\\2&0\end{pmatrix}
# +2 \begin{pmatrix}2&1\\1&0\end{pmatrix}
# = \begin{pmatrix}-3&0\\-4&-1\end{pmatrix}
# $$
#
# That is a convolution again, of the image with `d_z` as the kernel. The bias is added at every
# place, with weight 1, so its gradient is the sum of `d_z`.

# %%
d_kernel = conv2d(image, d_z)
d_bias = d_z.sum()
print("d_kernel", d_kernel.tolist(), " d_bias", d_bias)

by_hand = -1 * image[1:3, 2:4] - 2 * image[3:5, 1:3] + 2 * image[2:4, 2:4]
assert np.array_equal(d_kernel, by_hand)
assert by_hand.tolist() == [[-3, 0], [-4, -1]] and d_bias == -1 - 2 + 2

# %% [markdown]
# *The image*, too, has a gradient. Nobody trains pixels, but in a network with two convolutions
# the second one's input is the first one's output, and there it is needed. Each place of the map
# read four pixels through the kernel, so it hands back a copy of the kernel, times its gradient;
# where copies overlap they add up. This is the transposed convolution of chapter 3.

# %%
d_image = np.zeros(image.shape)
for i, j in np.argwhere(d_z):
    d_image[i : i + 2, j : j + 2] += d_z[i, j] * kernel

plotting.number_grids(
    [d_z, kernel, d_image],
    titles=["d_z", "kernel", "d_image"],
    operators=["copies of", "="],
    colors="diverging",
    alt=f"Three copies of the kernel, times −1, −2 and 2, laid where d_z is not 0 and "
    f"added up, give the 5 by 5 gradient of the image, {d_image.astype(int).tolist()}.",
    caption="The gradient of the image: at each place a copy of the kernel, times the gradient.",
    name="fig-08-image-gradient",
)

# %% [markdown]
# **Is it true?** Differences say so, for the image, the kernel, the bias and the weights.


# %%
def tiny_loss(image, kernel, bias, weights):
    pooled = max_pool2d(np.maximum(conv2d(image, kernel, bias), 0))
    return softmax_cross_entropy(pooled.reshape(1, -1) @ weights, np.array([label]))[0]


for gradient, value, loss_with in (
    (d_image, image, lambda v: tiny_loss(v, kernel, bias, weights)),
    (d_kernel, kernel, lambda v: tiny_loss(image, v, bias, weights)),
    (d_bias, [bias], lambda v: tiny_loss(image, kernel, v, weights)),
    (d_weights, weights, lambda v: tiny_loss(image, kernel, bias, v)),
):
    by_differences = numerical_gradient(loss_with, np.array(value, dtype=float))
    assert np.allclose(gradient, by_differences, atol=1e-7)

# %% [markdown]
# **Update**, with $\alpha = 0.01$, and forward once more:

# %%
step = 0.01
after = tiny_loss(image, kernel - step * d_kernel, bias - step * d_bias, weights - step * d_weights)
print(f"loss {loss:.4f} → {after:.4f}; probability of the right class ½ → {np.exp(-after):.2f}")
assert after < loss

# %% [markdown]
# One step, and the network leans to the right class. The three zeros in the map $z$ sit exactly on
# ReLU's kink, where there is no derivative; they do no harm, since none of them wins its window.
#
# :::{admonition} Trap: "the gradient of max pooling goes to every pixel of the window"
# :class: warning trap
# Average pooling does share its gradient out, a quarter to each of four pixels. Max pooling does
# not: three of the four pixels have not acted on the result, and moving them a little changes
# nothing. Two kinds of program go wrong here. One hands the gradient to all four. The other,
# subtler, hands it to every pixel *equal to* the largest. On real digits many windows lie in the
# black background, where all four values are equal, and there it counts the gradient four times.
# Libraries give it to the first one only.
# :::

# %%
window, flat_window = np.array([[1.0, 5.0], [2.0, 4.0]]), np.full((2, 2), 3.0)
by_differences = numerical_gradient(lambda v: v.max(), window)
print("differences, four values:  ", by_differences.round(6).tolist())

to_all_equal = (flat_window == flat_window.max()).astype(float)
keras_window = tf.Variable(flat_window[np.newaxis, :, :, np.newaxis])
with tf.GradientTape() as tape:
    top = tf.reduce_sum(keras.ops.max_pool(keras_window, 2))
taped = tape.gradient(top, keras_window).numpy()[0, :, :, 0]
print("TensorFlow, four equal ones:", taped.tolist())
print("to every largest pixel:     ", to_all_equal.tolist())
assert taped.sum() == 1 and to_all_equal.sum() == 4

# %% [markdown]
# ## 8.6 The same for batches, channels and many filters
#
# *12 minutes*
#
# Seven functions of a few lines turn the pencil step into a program for shapes `(N, H, W, C)`.
# Windows come from `sliding_windows`, the view of chapter 2, with the shape
# `(N, H', W', F_h, F_w, C_in)`; `tensordot` multiplies and sums over the axes that it is given.
# Each cell ends with a look at the small example: the numbers must be those of the pencil.

# %%
from utils.ops import sliding_windows


def conv_forward(x, kernels, bias):
    """(N, H, W, C_in) and (F_h, F_w, C_in, C_out) to (N, H', W', C_out)."""
    windows = sliding_windows(x, kernels.shape[:2])
    return np.tensordot(windows, kernels, axes=3) + bias


def conv_backward_weights(d_output, x, kernels):
    """Every pixel times the gradient of the value it went into, summed over places and batch."""
    windows = sliding_windows(x, kernels.shape[:2])
    d_kernels = np.tensordot(windows, d_output, axes=([0, 1, 2], [0, 1, 2]))
    return d_kernels, d_output.sum(axis=(0, 1, 2))


tiny_x, tiny_kernels = image[np.newaxis, :, :, np.newaxis], kernel[:, :, np.newaxis, np.newaxis]
tiny_d_z = d_z[np.newaxis, :, :, np.newaxis]
tiny_d_kernels, tiny_d_bias = conv_backward_weights(tiny_d_z, tiny_x, tiny_kernels)
assert np.array_equal(tiny_d_kernels[:, :, 0, 0], d_kernel) and tiny_d_bias == d_bias

# %% [markdown]
# For the images, first every copy of the kernel, then all copies added at their places. Instead
# of looping over places we loop over the $F_h \times F_w$ cells of the kernel: all places at
# once. (This second half is known as *col2im*, the way back from im2col.)


# %%
def conv_backward_images(d_output, kernels):
    """(N, H', W', C_out) to (N, H, W, C_in): a copy of the kernel for each value, added up."""
    copies = np.tensordot(d_output, kernels, axes=(3, 3))  # (N, H', W', F_h, F_w, C_in)
    count, rows, columns, f_h, f_w, channels = copies.shape
    d_x = np.zeros((count, rows + f_h - 1, columns + f_w - 1, channels), copies.dtype)
    for i in range(f_h):
        for j in range(f_w):
            d_x[:, i : i + rows, j : j + columns] += copies[:, :, :, i, j]
    return d_x


assert np.array_equal(conv_backward_images(tiny_d_z, tiny_kernels)[0, :, :, 0], d_image)

# %% [markdown]
# Max pooling: `a[:, i::2, j::2]` holds one pixel of each 2×2 window, so four such slices hold
# all. On the way back each window is `unpaid` until its first winner has been found.

# %%
CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))


def pool_forward(a):
    """(N, H, W, C) to (N, H/2, W/2, C): the largest of each 2×2 window; H and W even."""
    return np.maximum.reduce([a[:, i::2, j::2] for i, j in CORNERS])


def pool_backward(d_pooled, a, pooled):
    """Each window's gradient to its winner, the first one in a tie."""
    d_a, unpaid = np.zeros_like(a), np.ones(pooled.shape, dtype=bool)
    for i, j in CORNERS:
        wins = unpaid & (a[:, i::2, j::2] == pooled)
        d_a[:, i::2, j::2] = wins * d_pooled
        unpaid &= ~wins
    return d_a


tiny_a, tiny_d_pooled = a[np.newaxis, :, :, np.newaxis], d_pooled[np.newaxis, :, :, np.newaxis]
assert np.array_equal(pool_backward(tiny_d_pooled, tiny_a, pool_forward(tiny_a))[0, :, :, 0], d_a)

# %% [markdown]
# ReLU and the dense layer are one and three lines.


# %%
def relu_backward(d_output, z):
    return d_output * (z > 0)


def dense_backward(d_output, x, weights):
    """(N, n_out), (N, n_in), (n_in, n_out) to the gradients of x, weights and bias."""
    return d_output @ weights.T, x.T @ d_output, d_output.sum(axis=0)


from_dense = dense_backward(d_logits[np.newaxis], pooled.reshape(1, -1), weights)
assert np.array_equal(from_dense[0].reshape(2, 2), d_pooled)
assert np.array_equal(from_dense[1], d_weights)

# %% [markdown]
# **The test.** One small example proves little. The next cell takes any layer with random numbers
# in `float64`, several pictures, channels and filters, and compares each of its gradients with
# central differences and with TensorFlow's tape. As a loss any number will do that depends on all
# of the output: a sum with random weights.

# %%
from functools import partial

random = np.random.default_rng(8)


def relative(first, second):
    """The length of the difference of two arrays, relative to the length of the second."""
    return np.linalg.norm(first - second) / np.linalg.norm(second)


def check(layer, inputs, forward, tf_forward, backward):
    """Every gradient of a layer, to 1e-6; inputs: name → array."""
    arrays = list(inputs.values())
    d_output = random.normal(size=forward(*arrays).shape)

    def loss_with(k, moved):
        return np.sum(d_output * forward(*arrays[:k], moved, *arrays[k + 1 :]))

    variables = [tf.Variable(array) for array in arrays]
    with tf.GradientTape() as tape:
        taped_loss = tf.reduce_sum(d_output * tf_forward(*variables))
    taped = tape.gradient(taped_loss, variables)
    for k, (name, ours) in enumerate(zip(inputs, backward(d_output, *arrays), strict=True)):
        assert relative(ours, numerical_gradient(partial(loss_with, k), arrays[k])) < 1e-6
        assert relative(ours, taped[k].numpy()) < 1e-6
        print(f"{layer:12} {name:8} {ours.shape!s:16} agrees twice")


# %%
def normal(*shape):
    return random.normal(size=shape)


check(
    "convolution",
    {"images": normal(2, 6, 5, 3), "kernels": normal(3, 2, 3, 4), "bias": normal(4)},
    conv_forward,
    lambda x, kernels, bias: tf.nn.conv2d(x, kernels, strides=1, padding="VALID") + bias,
    lambda d, x, k, b: (conv_backward_images(d, k), *conv_backward_weights(d, x, k)),
)
check(
    "max pooling",
    {"images": normal(2, 6, 4, 3)},
    pool_forward,
    lambda a: tf.nn.max_pool2d(a, 2, strides=2, padding="VALID"),
    lambda d, a: [pool_backward(d, a, pool_forward(a))],
)

# %%
check(
    "ReLU",
    {"values": normal(4, 5)},
    lambda z: np.maximum(z, 0),
    tf.nn.relu,
    lambda d, z: [relu_backward(d, z)],
)
check(
    "dense",
    {"inputs": normal(4, 6), "weights": normal(6, 3), "bias": normal(3)},
    lambda x, weights, bias: x @ weights + bias,
    lambda x, weights, bias: x @ weights + bias,
    lambda d, x, weights, bias: dense_backward(d, x, weights),
)
labels = np.array([2, 0, 2, 1])
check(
    "softmax + CE",
    {"logits": normal(4, 3)},
    lambda logits: softmax_cross_entropy(logits, labels)[0],
    lambda logits: keras_loss(labels, logits),
    lambda d, logits: [d * softmax_cross_entropy(logits, labels)[1]],
)

# %% [markdown]
# Each gradient agrees with both judges to a millionth. Without such a check a
# wrong gradient is hard to notice: the network often learns all the same, only worse.
#
# The same functions, with stride, padding and dilation, are in `utils.backward` from here on.

# %%
from utils import backward

x_any, kernels_any, d_any = normal(2, 6, 6, 3), normal(3, 3, 3, 4), normal(2, 4, 4, 4)
conv_gradients = backward.conv2d_backward(d_any, x_any, kernels_any)
assert np.allclose(conv_gradients.inputs, conv_backward_images(d_any, kernels_any))
assert np.allclose(conv_gradients.weights, conv_backward_weights(d_any, x_any, kernels_any)[0])

d_small = normal(2, 3, 3, 3)
ours = pool_backward(d_small, x_any, pool_forward(x_any))
assert np.array_equal(backward.max_pool2d_backward(d_small, x_any), ours)

# %% [markdown]
# ## 8.7 Training on real digits
#
# *12 minutes*
#
# Now all together: handwritten digits of 28×28 pixels, eight 5×5 kernels, ReLU, max pooling, and
# a dense layer with ten scores. Without a network connection a small set of other digits stands
# in, and the notebook says so.

# %%
from utils.datasets import load_mnist

(x_train, y_train), (x_test, y_test), card = load_mnist()
x_train, x_test = (x[..., np.newaxis].astype(np.float32) / 255 for x in (x_train, x_test))

held_back = len(x_train) // 12
x_train, x_valid = x_train[:-held_back], x_train[-held_back:]
y_train, y_valid = y_train[:-held_back], y_train[-held_back:]
print("training", x_train.shape, " validation", x_valid.shape, " test", x_test.shape)
if card.is_original:
    assert (len(x_train), len(x_valid), len(x_test)) == (55_000, 5_000, 10_000)

# %% [markdown]
# One twelfth of the training pictures is the {term}`validation set`: choices are made on it, and
# the test set is looked at once, at the end.
#
# **The start.** The weights start at random, with mean 0 and a spread of $\sqrt{2 / n}$, where
# $n$ is the number of inputs of one output value: 25 for the kernels, 1,152 for the dense layer.
# With it the values keep their size from layer to layer {cite}`he2015delving`. Biases start at 0.


# %%
def start(seed, filters=8, size=5, classes=10):
    """Fresh weights, float32."""
    random = np.random.default_rng(seed)
    features = ((28 - size + 1) // 2) ** 2 * filters
    kernels = random.normal(scale=np.sqrt(2 / size**2), size=(size, size, 1, filters))
    weights = random.normal(scale=np.sqrt(2 / features), size=(features, classes))
    values = {
        "kernels": kernels,
        "bias": np.zeros(filters),
        "weights": weights,
        "dense_bias": np.zeros(classes),
    }
    return {name: value.astype(np.float32) for name, value in values.items()}


params = start(seed=0)
count = sum(value.size for value in params.values())
for name, value in params.items():
    print(f"{name:10} {value.shape!s:14} {value.size:6,}")
print(f"{'in all':10} {'':14} {count:6,}")
assert count == (25 + 1) * 8 + (12 * 12 * 8 + 1) * 10 == 11_738

# %% [markdown]
# **Forward and backward.** The forward pass returns the values in between because the backward
# pass needs them. This is why training takes more memory than using a network.


# %%
def forward(params, x):
    z = conv_forward(x, params["kernels"], params["bias"])
    a = np.maximum(z, 0)
    pooled = pool_forward(a)
    logits = pooled.reshape(len(x), -1) @ params["weights"] + params["dense_bias"]
    return z, a, pooled, logits


def loss_and_gradients(params, x, y):
    z, a, pooled, logits = forward(params, x)
    loss, d_logits = softmax_cross_entropy(logits, y)
    d_flat, d_weights, d_dense_bias = dense_backward(
        d_logits, pooled.reshape(len(x), -1), params["weights"]
    )
    d_a = pool_backward(d_flat.reshape(pooled.shape), a, pooled)
    d_kernels, d_bias = conv_backward_weights(relu_backward(d_a, z), x, params["kernels"])
    gradients = (d_kernels, d_bias, d_weights, d_dense_bias)
    return loss, dict(zip(params, gradients, strict=True))


# %% [markdown]
# **Training.** The pictures are shuffled and taken 64 at a time, a {term}`batch`; after each
# batch every weight makes the step of {eq}`eq-08-update`. One pass through all pictures is an
# {term}`epoch`. This is *stochastic gradient descent* (SGD) in mini-batches.


# %%
def train(params, x, y, learning_rate, batch_size=64, seed=0):
    """One epoch: change params in place and return the loss of each batch."""
    random, losses = np.random.default_rng(seed), []
    order = random.permutation(len(x))
    for first in range(0, len(x) - batch_size + 1, batch_size):
        batch = order[first : first + batch_size]
        loss, gradients = loss_and_gradients(params, x[batch], y[batch])
        for name in params:
            params[name] -= learning_rate * gradients[name]
        losses.append(float(loss))
    return losses


def accuracy(params, x, y):
    """The share of pictures whose largest score is that of their label, in parts of 500."""
    parts = [forward(params, x[i : i + 500])[-1].argmax(axis=1) for i in range(0, len(x), 500)]
    return float(np.mean(np.concatenate(parts) == y))


# %% [markdown]
# **Which learning rate?** A hundred steps with each of three, and a look at the validation
# pictures.

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: its last digits depend on the processor.
from threadpoolctl import threadpool_limits

# These matrices are so narrow that sharing them among cores costs more than it gains.
threadpool_limits(limits=1)

trials = {}
for learning_rate in (0.002, 0.2, 20.0):
    trial = start(seed=0)
    with np.errstate(all="ignore"):  # the largest rate may overflow
        trial_losses = train(trial, x_train[:6400], y_train[:6400], learning_rate)
        trials[learning_rate] = accuracy(trial, x_valid, y_valid)
    print(
        f"α = {learning_rate:5}: first loss {trial_losses[0]:.2f}, last {trial_losses[-1]:.2f}, "
        f"{trials[learning_rate]:.1%} of the validation pictures right"
    )

# %% [markdown]
# As on the bowl: too small creeps, too large leaves. The first loss is near $\ln 10 = 2.303$, as it
# should be with fresh weights. We take 0.2 and train on all training pictures, then once more with
# steps a quarter as long: each batch has a gradient of its own, and near the bottom long steps only
# jump from one batch's opinion to the next one's.

# %%
learning_rate = max(trials, key=trials.get)
if card.is_original:
    assert learning_rate == 0.2

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: seconds and last digits differ from computer to computer.
import time

params, untrained = start(seed=0), start(seed=0)
began = time.perf_counter()
losses = train(params, x_train, y_train, learning_rate)
losses += train(params, x_train, y_train, learning_rate / 4, seed=1)
seconds = time.perf_counter() - began

print(f"{len(losses):,} steps in {seconds:.0f} s")
print(f"validation: {accuracy(params, x_valid, y_valid):.1%} right")

# %%
steps = np.arange(1, len(losses) + 1)
width = len(losses) // 40
smooth = np.convolve(losses, np.ones(width) / width, mode="valid")
fig, ax = plotting.new_figure(height=3.2)
ax.plot(steps, losses, color=plotting.SKY, linewidth=0.6, linestyle="-", label="each batch")
ax.plot(steps[width - 1 :], smooth, color=plotting.BLUE, linestyle="-", label="running mean")
ax.axhline(np.log(10), color=plotting.VERMILLION, linestyle="--", label="ln 10, a guess")
ax.set(xlabel="step", ylabel="cross-entropy", ylim=(0, 3.3))
ax.legend()
plotting.show(
    fig,
    alt=f"The loss over {len(losses):,} steps: it starts near {np.log(10):.1f}, the loss of a "
    "guess, falls steeply in the first hundred steps and then slowly, with much noise from batch "
    "to batch.",
    caption="The training loss. Each batch holds other pictures, so the loss jumps; "
    "its mean falls.",
    name="fig-08-loss",
)

# %% [markdown]
# Most of the fall happens in the first hundred steps. From the second pass on, in the right half,
# the steps are shorter and the jumps smaller.
#
# **The test set, once.**

# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: its last digits depend on the processor.
test_accuracy = accuracy(params, x_test, y_test)
print(f"test: {test_accuracy:.2%} right")

# %%
if card.is_original:
    assert test_accuracy >= 0.97
    assert len(losses) == 2 * (55_000 // 64) and np.std(losses[859:]) < np.std(losses[100:859])
    print("at least 97 % of the 10,000 test pictures are right")

# %% [markdown]
# Some lines of NumPy and 11,738 numbers, found by nothing but four-part steps, read at least 97
# of 100 digits that they have never seen. Chapter 9 does better, with a larger network and with
# Keras.
#
# :::{admonition} Trap: "forgetting to average over the batch"
# :class: warning trap
# The loss is a *mean* over the batch, so its gradient is divided by $N$. Leave the division out
# and everything still runs, the direction of each step is right, and the step is $N$ times too
# long. A learning rate of 0.2 acts like one of 12.8. Worse, changing the batch size then changes
# the learning rate unasked.
# :::

# %%
batch_x, batch_y = x_train[:64], y_train[:64]


def one_step(scale):
    """The loss on the batch after one step from fresh weights, the gradients times scale."""
    trial = start(seed=0)
    _, gradients = loss_and_gradients(trial, batch_x, batch_y)
    for name in trial:
        trial[name] -= 0.2 * scale * gradients[name]
    return loss_and_gradients(trial, batch_x, batch_y)[0]


before = loss_and_gradients(start(seed=0), batch_x, batch_y)[0]
assert np.isclose(64 * 0.2, 12.8)
print("mean: the loss", "falls" if one_step(1) < before else "rises")
with np.errstate(all="ignore"):
    summed = one_step(64)
print("sum:  the loss", "falls" if summed < before else "rises")
assert one_step(1) < before < summed

# %% [markdown]
# :::{admonition} Trap: "start all weights at zero, to be neutral"
# :class: warning trap
# With zeros every feature map is 0, ReLU passes no gradient, and the dense weights meet inputs
# that are all 0. Only the ten biases of the last layer ever move: the network learns how frequent
# each digit is, and nothing about pictures. Kernels that start *equal* among themselves, with
# equal dense weights behind them, get equal gradients and stay equal: eight times the same
# filter. Random numbers break the tie.
# :::

# %%
zeros = {name: np.zeros_like(value) for name, value in start(seed=0).items()}
train(zeros, x_train[:6400], y_train[:6400], learning_rate=0.2)
for name, value in zeros.items():
    print(f"{name:10} {'moved' if value.any() else 'still 0'}")
assert not zeros["kernels"].any() and not zeros["weights"].any() and zeros["dense_bias"].any()

guesses = forward(zeros, x_valid)[-1].argmax(axis=1)
assert len(set(guesses.tolist())) == 1  # the same answer for every picture

# %%
equal = start(seed=0)
equal["kernels"][:] = equal["kernels"][:, :, :, :1]
by_filter = equal["weights"].reshape(144, 8, 10)  # a view: what is written here changes weights
by_filter[:] = by_filter[:, :1]
train(equal, x_train[:6400], y_train[:6400], learning_rate=0.02)

moved = np.abs(equal["kernels"] - start(seed=0)["kernels"][:, :, :, :1]).max()
apart = np.ptp(equal["kernels"], axis=-1).max()
print("started equal: the filters", "moved" if moved > 0.01 else "stayed", end=", ")
print("and are all the same" if apart < 1e-3 else "and differ")
assert moved > 0.01 and apart < 1e-3 < np.ptp(params["kernels"], axis=-1).max()

# %% [markdown]
# ## 8.8 What was learned
#
# *6 minutes*
#
# Here are the eight kernels before training and after.

# %%
reach = max(float(np.abs(p["kernels"]).max()) for p in (untrained, params))
fig, axes = plotting.new_figure(2, 8, height=2.3)
for row, (name, which) in enumerate({"before": untrained, "after": params}.items()):
    for k in range(8):
        kernel_k = which["kernels"][:, :, 0, k]
        plotting.draw_picture(
            axes[row, k], kernel_k, limits=(-reach, reach), cmap=plotting.DIVERGING
        )
        axes[row, k].set_title(f"{name} {k}", fontsize=9)
plotting.show(
    fig,
    alt="Eight 5 by 5 kernels before training, where neighbouring weights have nothing to do with "
    "each other, and after, where several are smooth: one side above zero, the other below.",
    caption="The kernels before and after training. Blue is above zero, orange below.",
    name="fig-08-kernels",
)

# %% [markdown]
# Before, each weight is a draw of its own, and neighbours have nothing in common. After, positive
# and negative weights lie in groups: strokes and edges, in some direction, like the Sobel kernels
# of chapter 2. Nobody told the network about edges. To put a number on it, compare each weight
# with its neighbour to the right and below:


# %%
def likeness_of_neighbours(kernels):
    """The correlation of neighbouring weights: 0 for noise, near 1 for smooth kernels."""
    across = kernels[:, :-1].ravel(), kernels[:, 1:].ravel()
    down = kernels[:-1].ravel(), kernels[1:].ravel()
    first, second = (np.concatenate(pair) for pair in zip(across, down, strict=True))
    return float(np.corrcoef(first, second)[0, 1])


# %% tags=["nbval-ignore-output"]
# The output is not compared in tests: the trained weights depend on the processor.
likeness = {"before": likeness_of_neighbours(untrained["kernels"])}
likeness["after"] = likeness_of_neighbours(params["kernels"])
for name, value in likeness.items():
    print(f"{name:6} training: correlation {value:5.2f}")
if card.is_original:
    assert abs(likeness["before"]) < 0.1 and likeness["after"] > 0.2

# %% [markdown]
# :::{admonition} Trap: "the network learns by comparing new pixels with those it has seen"
# :class: warning trap
# It keeps no picture to compare with. A training picture enters one step, leaves a small change
# in each weight, and is gone. What remains are 11,738 numbers, and the training pictures had
# thousands of times as many. Delete all of them, and the network reads digits as before.
# :::

# %%
some_x, some_y = x_test[:1000], y_test[:1000]
pixels = x_train.size
if card.is_original:
    print(f"{pixels:,} pixels seen, {count:,} numbers kept: {pixels // count:,} to 1")
    assert pixels // count == 3_673
with_pictures = accuracy(params, some_x, some_y)
kept_x, kept_y = x_train[:640].copy(), y_train[:640].copy()  # for the next check alone
del x_train, y_train
assert accuracy(params, some_x, some_y) == with_pictures

# %% [markdown]
# **Check with Keras.** The same network, the same first weights, the same ten batches, and
# {eq}`eq-08-update` done by Keras: both must end at the same weights. This runs in `float64`, so
# that rounding cannot hide a mistake.

# %%
model = keras.Sequential(
    [
        keras.Input((28, 28, 1), dtype="float64"),
        keras.layers.Conv2D(8, 5, activation="relu", dtype="float64"),
        keras.layers.MaxPooling2D(2, dtype="float64"),
        keras.layers.Flatten(dtype="float64"),
        keras.layers.Dense(10, dtype="float64"),
    ]
)
assert model.count_params() == count
model.set_weights(list(untrained.values()))
model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=0.2),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64"),
)

# %%
by_numpy = {name: value.astype(np.float64) for name, value in untrained.items()}
for first in range(0, 640, 64):
    batch_x, batch_y = kept_x[first : first + 64].astype(np.float64), kept_y[first : first + 64]
    _, gradients = loss_and_gradients(by_numpy, batch_x, batch_y)
    for name in by_numpy:
        by_numpy[name] -= 0.2 * gradients[name]
    model.train_on_batch(batch_x, batch_y)

for name, theirs in zip(by_numpy, model.get_weights(), strict=True):
    assert theirs.dtype == np.float64 and relative(by_numpy[name], theirs) < 1e-6
print("after ten steps NumPy and Keras have the same weights, to a millionth")

# %% [markdown]
# What `model.fit` does in the chapters to come is no secret any more: it is `train`, once per
# epoch.

# %% [markdown]
# ## Check yourself
#
# *20 minutes*
#
# :::{exercise}
# :label: ex-08-step
# A network with one weight, $y = wx$, squared error; example $x = 3$, target 6; $w = 0$. What is
# the gradient, where is $w$ after one step with $\alpha = 0.05$, and from which learning rate on
# does it never arrive?
# :::
#
# ::::{solution} ex-08-step
# :class: dropdown
# $E = (3w - 6)^2$, so $\partial E/\partial w = 6\,(3w - 6) = 18w - 36$: at 0 it is −36. One step
# leads to $0 + 0.05 \cdot 36 = 1.8$. The distance to the lowest point, 2, is multiplied by
# $1 - 18\alpha$ per step, so from $\alpha = 2/18 = 1/9$ on it shrinks no more.
# ::::

# %%
step_from_zero = descend(lambda w: 18 * w - 36, 0, 0.05, 1)[-1]
assert np.isclose(step_from_zero, 1.8)
assert np.isclose(numerical_gradient(lambda w: (3 * w[0] - 6) ** 2, np.zeros(1))[0], -36)
at_the_limit = descend(lambda w: 18 * w - 36, 0, 1 / 9, 50)
assert np.allclose(np.abs(at_the_limit - 2), 2)

# %% [markdown]
# :::{exercise}
# :label: ex-08-cross-entropy
# Two classes, scores $(0, \ln 3)$, and class 0 is right. Probabilities, loss, gradient?
# :::
#
# ::::{solution} ex-08-cross-entropy
# :class: dropdown
# The exponentials are 1 and 3: probabilities ¼ and ¾. Loss $-\ln \tfrac14 = \ln 4 = 1.386$.
# Gradient $(\tfrac14 - 1, \tfrac34) = (-\tfrac34, \tfrac34)$.
# ::::
#
# :::{exercise}
# :label: ex-08-pooling
# A 2×2 max pooling with the window $\begin{pmatrix}1&5\\5&2\end{pmatrix}$ gets the gradient 4
# from above. Which pixel gets what? And with average pooling?
# :::
#
# ::::{solution} ex-08-pooling
# :class: dropdown
# The first 5, at the upper right, gets 4; the second one and all others get 0. With average
# pooling each of the four gets 1.
# ::::

# %%
exercise_loss, exercise_gradient = softmax_cross_entropy(np.array([[0, np.log(3)]]), np.array([0]))
assert np.isclose(exercise_loss, np.log(4)) and round(exercise_loss, 3) == 1.386
assert np.allclose(exercise_gradient, [[-3 / 4, 3 / 4]])

exercise_window = np.array([[1, 5], [5, 2]])
assert backward.max_pool2d_backward([[4]], exercise_window).tolist() == [[0, 4], [0, 0]]
shared = numerical_gradient(lambda v: 4 * v.mean(), exercise_window.astype(float))
assert np.allclose(shared, 1)

# %% [markdown]
# :::{exercise}
# :label: ex-08-average-pooling
# Write `average_pool_backward(d_pooled)` for 2×2 windows and shapes `(N, H, W, C)`, and check it
# with `check`.
# :::
#
# ::::{solution} ex-08-average-pooling
# :class: dropdown
# Each pixel has acted with weight ¼, so each gets a quarter: repeat each value twice along height
# and width, and divide by 4. The code is in the next cell.
# ::::

# %% tags=["hide-input"]
from utils.ops import average_pool2d


def average_pool_backward(d_pooled):
    return d_pooled.repeat(2, axis=1).repeat(2, axis=2) / 4


check(
    "average",
    {"images": normal(2, 4, 6, 3)},
    average_pool2d,
    lambda x: tf.nn.avg_pool2d(x, 2, strides=2, padding="VALID"),
    lambda d, x: [average_pool_backward(d)],
)

# %% [markdown]
# ## Take away
#
# - One training step: forward, loss, backward, update. Training is that step, a few thousand
#   times.
# - The gradient says how fast the loss rises with a weight; the update goes the other way, times
#   $\alpha$. The steepest direction limits $\alpha$, the shallowest decides how long it takes.
# - Cross-entropy is $-\ln p$ of the right class; its gradient on the scores is probability minus
#   truth, averaged over the batch. A fresh network on ten classes has a loss near $\ln 10$.
# - Backpropagation computes gradients, by the chain rule from the end; it does not decide what to
#   do with them.
# - Backward, a convolution's kernel gradient is a convolution of its input with the output's
#   gradient, and its input's gradient a transposed convolution. Max pooling pays the winner; ReLU
#   passes or blocks.
# - Never trust a gradient that was not checked by differences.
#
# ## Read on
#
# - Backpropagation, in four pages, by those who made it known {cite}`rumelhart1986learning`.
# - The arithmetic of a convolution's way back: section 4 of Dumoulin and Visin
#   {cite}`dumoulin2016guide`.
# - The random start used here {cite}`he2015delving`.
# - All of it with more mathematics: chapters 6 and 8 of Goodfellow, Bengio and Courville
#   {cite}`goodfellow2016deep`.
# - The digits, and the networks first trained on them {cite}`lecun1998gradient`.
