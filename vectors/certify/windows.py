"""Chapter 2: where windows look. How to use it:

    window = window_of(call.attributes, kernel, extents)  # one integer per spatial axis in each; any number of axes
    window.outputs         # the output extents, a list
    window.reads(o)        # [(tap, input position)] of the window at o, taps in row-major order; only inside the input
    window.readers(i)      # [(output position, tap)] that look at an input position: the same relation (WIN-25)
    window.padded_taps(o)  # how many taps of o are on the input or on its padding

All positions and taps are tuples with a coordinate per axis.
"""
import itertools
import math


class Axis:
    """One axis: count windows, of which tap k of window o looks at o * stride + k * dilation - before (WIN-01).

    Positions in the range `inside` are there; those in the range `padded` are there or padding."""

    def __init__(self, kernel, stride, dilation, before, count, inside, padded):
        self.kernel, self.stride, self.dilation, self.before = kernel, stride, dilation, before
        self.count, self.inside, self.padded = count, inside, padded
        self.reads = [[(k, i) for k, i in enumerate(self.looks(o)) if i in inside] for o in range(count)]
        self.readers = {}
        for o, pairs in enumerate(self.reads):
            for k, i in pairs:
                self.readers.setdefault(i, []).append((o, k))

    def looks(self, o):
        """WIN-01: the positions of all taps."""
        return [o * self.stride + k * self.dilation - self.before for k in range(self.kernel)]

    def padded_taps(self, o):
        return sum(i in self.padded for i in self.looks(o))


class Window:
    """Several axes, which do not interact (WIN-06); without any there is one window of one tap."""

    def __init__(self, axes):
        self.axes, self.outputs, self.kernel = axes, [axis.count for axis in axes], [axis.kernel for axis in axes]

    def reads(self, o):
        return pairs(axis.reads[at] for axis, at in zip(self.axes, o))

    def readers(self, i):
        return pairs(axis.readers.get(at, []) for axis, at in zip(self.axes, i))

    def padded_taps(self, o):
        return math.prod(axis.padded_taps(at) for axis, at in zip(self.axes, o))


def pairs(of_axes):
    """From pairs of numbers on each axis all pairs of tuples."""
    chosen = itertools.product(*of_axes)
    return [(tuple(first for first, _ in choice), tuple(second for _, second in choice)) for choice in chosen]


def effective(kernel, dilation):
    """WIN-05."""
    return (kernel - 1) * dilation + 1


def same(total, rule):
    """WIN-18, WIN-19: a total padding in two halves, the odd position on the side of the rule."""
    return (total // 2, total - total // 2) if rule == "SAME_EXTRA_AFTER" else (total - total // 2, total // 2)


def padding_by_rule(rule, extent, kernel, stride, dilation):
    """WIN-15 to WIN-21: before and after on one axis."""
    span = effective(kernel, dilation)
    if rule.startswith("SAME"):
        output = -(-extent // stride)
        return same(max((output - 1) * stride + span - extent, 0), rule)
    return {"VALID": (0, 0), "FULL": (span - 1, span - 1), "CAUSAL": (span - 1, 0)}[rule]


def count_of_windows(extent, kernel, stride, dilation, before, after, rounding):
    """WIN-10 to WIN-14: the output extent."""
    room = extent + before + after - effective(kernel, dilation)
    floor = room // stride + 1 if room >= 0 else 0
    if rounding != "CEIL":
        return floor
    ceil = max(-(-room // stride) + 1, 0)
    start_of_last = (ceil - 1) * stride - before
    return floor if ceil > floor and start_of_last >= extent + min(0, after) else ceil


def window_of(attributes, kernel, extents):
    """The window with strides, dilations, padding and rounding as in protocol.md; without a rounding it is FLOOR."""
    axes = []
    for axis, (size, extent) in enumerate(zip(kernel, extents)):
        stride, dilation, padding = attributes["strides"][axis], attributes["dilations"][axis], attributes["padding"]
        before, after = (padding_by_rule(padding, extent, size, stride, dilation) if isinstance(padding, str)
                         else padding[axis])
        count = count_of_windows(extent, size, stride, dilation, before, after, attributes.get("rounding", "FLOOR"))
        inside = range(max(0, -before), extent + min(0, after))  # chapter 2, Padding
        axes.append(Axis(size, stride, dilation, before, count, inside, range(-before, extent + after)))
    return Window(axes)
