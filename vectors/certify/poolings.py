"""What the poolings of chapters 9 to 12 share: which positions an output reads, and the value where it reads none.

The reads of a pooling are a tensor over the output positions. Each element of it is the list of the input positions
that are read there, in row-major order of the taps; taps outside the input are not in it.
"""
import itertools
from fractions import Fraction

from exact import FLOATS, INFINITY, INTEGERS, NAN
from tensors import tabulate
from windows import window_of


def window_over_input(call):
    """The window of chapter 2 that the attributes of the call say."""
    return window_of(call.attributes, call.attributes["kernel"], call.input.shape[2:])


def reads_of_windows(call):
    """Chapter 2."""
    return reads_of_window(window_over_input(call))


def reads_of_window(window):
    return tabulate(window.outputs, lambda o: [position for _, position in window.reads(o)])


def reads_of_regions(axes):
    """Each axis is a list of regions (from, to); output position o reads from(o) <= i < to(o) on each, POOL-12."""
    return tabulate([len(axis) for axis in axes],
                    lambda o: list(itertools.product(*(range(*axis[at]) for axis, at in zip(axes, o)))))


def whole_plane(call):
    """POOL-10: one region, which is all of the plane."""
    return reads_of_regions([[(0, extent)] for extent in call.input.shape[2:]])


def adaptive_regions(call):
    """POOL-11: from floor(o * e / f) up to, not including, ceil((o + 1) * e / f)."""
    return reads_of_regions([[(o * e // f, -(-(o + 1) * e // f)) for o in range(f)]
                             for e, f in zip(call.input.shape[2:], call.attributes["outputExtents"])])


def given_regions(call):
    """POOL-12: those in the call."""
    return reads_of_regions(call.attributes["regions"])


def output_shape(call, reads):
    """(n, channels, output extents): MAX-05, AVG-04, LP-04, POOL-05 to POOL-07."""
    return call.input.shape[:2] + reads.shape


def terms(reads_of):
    """The index map of a pooling from the function that gives the reads of a call: what is read at each output."""
    def index_map(call):
        reads = reads_of(call)
        return tabulate(output_shape(call, reads), lambda o: [(call.input[(*o[:2], *i)],) for i in reads[o[2:]]])
    return index_map


def value_of_nothing(call):
    """What the attribute `empty` declares for a window without elements (MAX-19, AVG-10)."""
    if call.element_type in INTEGERS:
        lowest = Fraction(INTEGERS[call.element_type][0])
    else:
        bits, _, highest = FLOATS[call.element_type]
        lowest = -(2 - Fraction(2) ** (1 - bits)) * Fraction(2) ** highest
    values = {"ZERO": Fraction(0), "NAN": NAN, "NEGATIVE_INFINITY": -INFINITY, "LOWEST": lowest}
    return values[call.attributes["empty"]]
