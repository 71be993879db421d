"""The questions on chapter 3: cases, usual mistakes, and other right answers."""

from utils.exercises.declare import Choice, Figure, Function, Numbers, Written, call

# --- Question 1: by hand

q1 = Numbers(
    "q1", ["map_height", "map_width", "map_depth", "unread_columns"],
    section="3.2", points=3, minutes=6, difficulty="easy",
)  # fmt: skip
q1.wrong(
    "one forgotten", "3.2",
    "Both sizes are too small by the same amount. Which number has the very first window?",
    map_height=7, map_width=5,
)  # fmt: skip
q1.wrong(
    "padding counted once", "3.2",
    "Your height has room for the zeros at the top. Where else are there zeros?",
    map_height=7,
)  # fmt: skip
q1.wrong(
    "height and width swapped", "3.2",
    "Your height and width have changed places. Which of the two comes from the rows?",
    map_height=6, map_width=8,
)  # fmt: skip
q1.wrong(
    "padding forgotten", "3.2", "Your height is that of the bare picture. What is put around it?",
    map_height=6,
)  # fmt: skip
q1.wrong(
    "rounded up", "3.3",
    "Your last window sticks out at the right. What becomes of a position that does not fit?",
    map_width=7,
)  # fmt: skip
q1.wrong(
    "depth of the picture", "3.2",
    "Your depth is that of the picture. How many maps come out of this layer?",
    map_depth=3,
)  # fmt: skip
q1.wrong(
    "channels times filters", "3.2",
    "You count a map for each colour of each filter. How many maps does one filter give?",
    map_depth=18,
)  # fmt: skip
q1.wrong(
    "everything read", "3.3",
    "Where does the last window across begin, and at which column does it end?",
    unread_columns=0,
)  # fmt: skip

# --- Question 2: the formula

q2 = Function("q2", "output_size", section="3.2", points=3, minutes=10, difficulty="easy")
q2.cases(
    call(10, 3),
    call(11, 4, stride=3, about="a division with a remainder"),
    call(9, 5, stride=2, padding=2, about="padding"),
    call(12, 3, dilation=3, about="dilation"),
    call(16, 4, stride=2, padding=1, dilation=2, about="dilation"),
)


@q2.hidden
def more_sizes(random):
    for _ in range(4):
        kernel, stride = int(random.integers(2, 7)), int(random.integers(2, 5))
        steps, padding = int(random.integers(3, 9)), int(random.integers(1, 4))
        yield call(kernel + steps, kernel)
        yield call(
            kernel + steps * stride + stride - 1, kernel, stride,
            about="a division with a remainder",
        )  # fmt: skip
        yield call(kernel + steps * stride, kernel, stride, padding, about="padding")
        dilation = int(random.integers(2, 5))
        yield call(40 + steps, kernel, stride, padding, dilation, about="dilation")


def span_of(kernel, dilation):
    return (kernel - 1) * dilation + 1


@q2.mistake("3.3", "How many whole positions are there when the division leaves a remainder?")
def floor_forgotten(size, kernel, stride=1, padding=0, dilation=1):
    return (size - span_of(kernel, dilation) + 2 * padding) / stride + 1


@q2.mistake("3.3", "Your last window sticks out at the end. Does such a position count?")
def rounded_up(size, kernel, stride=1, padding=0, dilation=1):
    return -(-(size - span_of(kernel, dilation) + 2 * padding) // stride) + 1


@q2.mistake("3.2", "You have one position too few. Which number did the first window get?")
def one_forgotten(size, kernel, stride=1, padding=0, dilation=1):
    return (size - span_of(kernel, dilation) + 2 * padding) // stride


@q2.mistake("3.2", "Without padding you are right. At how many ends of the row are zeros put?")
def padding_counted_once(size, kernel, stride=1, padding=0, dilation=1):
    return (size - span_of(kernel, dilation) + padding) // stride + 1


@q2.mistake("3.2", "One is added too early. Is it a pixel or a position?")
def one_added_before_dividing(size, kernel, stride=1, padding=0, dilation=1):
    return (size - span_of(kernel, dilation) + 2 * padding + 1) // stride


@q2.mistake("3.7", "Without dilation you are right. How many positions does a dilated window span?")
def dilation_ignored(size, kernel, stride=1, padding=0, dilation=1):
    return (size - kernel + 2 * padding) // stride + 1


@q2.mistake("3.7", "Your dilated window is too wide. How many gaps lie between its weights?")
def dilation_times_kernel(size, kernel, stride=1, padding=0, dilation=1):
    return (size - kernel * dilation + 2 * padding) // stride + 1


@q2.mistake("3.7", "Your dilated window has become wider at a single place. Where are its gaps?")
def one_gap_only(size, kernel, stride=1, padding=0, dilation=1):
    return (size - kernel - (dilation - 1) + 2 * padding) // stride + 1


@q2.also_right
def counted_one_by_one(size, kernel, stride=1, padding=0, dilation=1):
    positions, first = 0, -padding
    while first + (kernel - 1) * dilation <= size - 1 + padding:
        positions += 1
        first += stride
    return positions


@q2.also_right
def length_of_a_range(size, kernel, stride=1, padding=0, dilation=1):
    return len(range(0, size + 2 * padding - (kernel - 1) * dilation, stride))


# --- Question 3: PyTorch's padding and Keras's

q3 = Choice(
    "q3", {"what": "abcd", "why": "abcd"}, section="3.6", points=2, minutes=5, difficulty="medium"
)
q3.wrong(
    "taken for the same", "3.6",
    "Work out how many zeros Keras needs in total here. Can they be shared out evenly?",
    what="a", why="a",
)  # fmt: skip
q3.wrong(
    "larger map", "3.6", "Work out both sizes. Do the two ways of rounding differ here?", what="b"
)
q3.wrong(
    "odd zero first", "3.6", "At which end of the row does Keras put the odd zero?",
    what="d", why="c",
)  # fmt: skip
q3.wrong(
    "wrong direction", "3.6",
    "Where does the first window begin with fewer zeros before the row: further left or right?",
    what="d",
)  # fmt: skip
q3.wrong(
    "right place, odd zero first", "3.6",
    "Your map is right. If the odd zero came first, which way would the windows move?",
    what="c", why="c",
)  # fmt: skip
q3.wrong(
    "right place, equal padding", "3.6",
    "Your map is right. Could it be so if both padded alike?", what="c", why="a",
)  # fmt: skip
q3.wrong(
    "right place, rounding", "3.6",
    "Your map is right. Rounding decides on its size: does it also decide where a window lies?",
    what="c", why="d",
)  # fmt: skip

# --- Question 4: who is read

q4 = Figure("q4", "read_bars", section="3.3", points=4, minutes=12, difficulty="medium")
q4.cases(
    call(6, 3),
    call(8, 3, stride=3, about="pixels that are not read"),
    call(5, 3, padding=1, about="padding"),
    call(7, 3, stride=2, padding=2, about="padding"),
)


@q4.hidden
def more_rows(random):
    yield call(int(random.integers(7, 11)), 4)
    yield call(int(random.integers(4, 7)), 1)
    for stride in (3, 4):
        yield call(3 * stride + 1, 2, stride, about="pixels that are not read")
        yield call(3 * stride + 2, 3, stride, about="pixels that are not read")
    yield call(6, 5, 1, 3, about="padding")
    yield call(9, 4, 3, 1, about="padding")


def reads(size, kernel, stride, padding, *, sticks_out=False, each=None):
    """How often each position of the padded row is read."""
    length = size + 2 * padding
    counts = [0] * (length + kernel)
    first = 0
    while first + kernel <= length or (sticks_out and first < length):
        for position in range(first, first + (each or kernel)):
            counts[position] += 1
        first += stride
    return counts[:length]


def draw_reads(counts, drawn="bar"):
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    names = [str(pixel) for pixel in range(len(counts))]
    getattr(ax, drawn)(names, counts)
    labels = ["pixel number", "windows"][:: -1 if drawn == "barh" else 1]
    ax.set(xlabel=labels[0], ylabel=labels[1], title="Reads")
    return fig


@q4.mistake("3.1", "Without padding you are right. Where does the first window begin with zeros?")
def padding_ignored(size, kernel, stride=1, padding=0):
    return draw_reads(reads(size, kernel, stride, 0))


@q4.mistake("3.1", "Your window moves on by one pixel only. What does the stride say?")
def stride_ignored(size, kernel, stride=1, padding=0):
    return draw_reads(reads(size, kernel, 1, padding)[padding : padding + size])


@q4.mistake("3.3", "A window of yours sticks out at the end. Is there such a position?")
def last_window_sticks_out(size, kernel, stride=1, padding=0):
    counts = reads(size, kernel, stride, padding, sticks_out=True)
    return draw_reads(counts[padding : padding + size])


@q4.mistake("3.4", "You draw bars for the zeros as well. Which positions belong to the picture?")
def zeros_drawn_as_well(size, kernel, stride=1, padding=0):
    return draw_reads(reads(size, kernel, stride, padding))


@q4.mistake("3.4", "Your bars are shifted. At which place of the padded row does pixel 0 stand?")
def bars_shifted_by_the_padding(size, kernel, stride=1, padding=0):
    return draw_reads(reads(size, kernel, stride, padding)[:size])


@q4.mistake("3.4", "You draw whether a pixel is read. How often is one read where windows overlap?")
def read_or_not(size, kernel, stride=1, padding=0):
    counts = reads(size, kernel, stride, padding)[padding : padding + size]
    return draw_reads([min(count, 1) for count in counts])


@q4.mistake("3.1", "You count where windows begin. Which other pixels does a window read?")
def only_beginnings(size, kernel, stride=1, padding=0):
    counts = reads(size, kernel, stride, padding, each=1)
    return draw_reads(counts[padding : padding + size])


@q4.also_right
def lying_bars(size, kernel, stride=1, padding=0):
    return draw_reads(reads(size, kernel, stride, padding)[padding : padding + size], "barh")


@q4.also_right
def ticks_at_numbers(size, kernel, stride=1, padding=0):
    import matplotlib.pyplot as plt

    firsts = range(-padding, size + padding - kernel + 1, stride)
    counts = [sum(first <= p < first + kernel for first in firsts) for p in range(size)]
    _, ax = plt.subplots()
    ax.bar(range(size), counts, color="grey")
    ax.set_xticks(range(size))
    ax.set(xlabel="Number", ylabel="Count", title="Windows")
    return ax


# --- Question 5: receptive fields

q5 = Function("q5", "receptive_fields", section="3.9", points=4, minutes=12, difficulty="hard")
q5.cases(
    call([(3, 1, 1), (5, 1, 1)], about="stride 1"),
    call([(5, 2, 1), (3, 2, 1), (2, 3, 1), (3, 1, 1)], about="strides"),
    call([(3, 1, 2), (5, 1, 3)], about="dilation"),
    call([(7, 2, 1), (2, 2, 1), (3, 1, 2)], about="strides and dilation"),
)


@q5.hidden
def more_stacks(random):
    def some(low, high, count):
        return [int(n) for n in random.integers(low, high, count)]

    yield call([], about="stride 1")
    for count in (1, 3, 6):
        ones = [1] * count
        kernels, strides, dilations = some(2, 8, count), some(2, 4, count), some(2, 5, count)
        for about, s, d in (
            ("stride 1", ones, ones), ("strides", strides, ones), ("dilation", ones, dilations),
            ("strides and dilation", strides, dilations),
        ):  # fmt: skip
            yield call(list(zip(kernels, s, d, strict=True)), about=about)


def follow(layers, *, grow=lambda f, d: (f - 1) * d, step=lambda j, s: j * s, early=False):
    """The fields, with one rule or another replaced."""
    field, jump, fields = 1, 1, []
    for kernel, stride, dilation in layers:
        after = step(jump, stride)
        field += grow(kernel, dilation) * (after if early else jump)
        jump = after
        fields.append(field)
    return fields


@q5.mistake("3.9", "At stride 1 you are right. How far apart are neighbours after a stride?")
def jump_ignored(layers):
    return follow(layers, step=lambda j, s: 1)


@q5.mistake("3.9", "Your strides act one layer too early. Which values does a layer itself read?")
def stride_of_its_own_layer(layers):
    return follow(layers, early=True)


@q5.mistake("3.9", "Your jump forgets the layers before the last. What do two strides do together?")
def last_stride_only(layers):
    return follow(layers, step=lambda j, s: s)


@q5.mistake("3.9", "Your strides are added up. How far apart are neighbours after two of them?")
def strides_added(layers):
    return follow(layers, step=lambda j, s: j + s - 1)


@q5.mistake("3.9", "Each layer adds too much. How many jumps further than one value does it reach?")
def whole_kernel_added(layers):
    return follow(layers, grow=lambda f, d: (f - 1) * d + 1)


@q5.mistake("3.7", "Without dilation you are right. How many positions does a dilated window span?")
def dilation_ignored_in_the_field(layers):
    return follow(layers, grow=lambda f, d: f - 1)


@q5.mistake("3.7", "Your dilated windows are too wide. How many gaps lie between the weights?")
def kernel_times_dilation(layers):
    return follow(layers, grow=lambda f, d: f * d - 1)


@q5.mistake("3.9", "You return one number. After which layers is the field asked for?")
def last_field_only(layers):
    return follow(layers)[-1] if layers else 1


@q5.also_right
def from_the_last_layer_down(layers):
    fields = []
    for depth in range(1, len(layers) + 1):
        field = 1
        for kernel, stride, dilation in reversed(layers[:depth]):
            field = (field - 1) * stride + (kernel - 1) * dilation + 1
        fields.append(field)
    return fields


@q5.also_right
def by_the_pixels_themselves(layers):
    offsets, jump, fields = {0}, 1, []
    for kernel, stride, dilation in layers:
        reach = (kernel - 1) * dilation * jump
        offsets = {low + step for low in (min(offsets), max(offsets)) for step in (0, reach)}
        jump *= stride
        fields.append(max(offsets) - min(offsets) + 1)
    return fields


# --- Question 6: lorries from above

q6 = Written("q6", section="3.9", points=4, minutes=12, difficulty="hard")

QUESTIONS = [q1, q2, q3, q4, q5, q6]
