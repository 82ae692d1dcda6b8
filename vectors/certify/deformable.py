"""Chapter 6: deformable convolution."""
import itertools
import math

from convolutions import sums_of_channels, with_bias
from exact import dot, is_finite, plus, times
from tensors import places, tabulate
from windows import window_of


class Deformed:
    """A call with its places, samples and masks. A tap k is its row-major place in the kernel (DEFORM-13)."""

    def __init__(self, call):
        self.call, self.input, self.weights = call, call.input, call.weights
        self.window = window_of(call.attributes, call.weights.shape[2:], call.input.shape[2:])  # DEFORM-10
        self.taps = list(places(call.weights.shape[2:]))
        self.offset_groups = call.attributes["offsetGroups"]
        self.run = call.input.shape[1] // self.offset_groups  # DEFORM-16: channels that share offsets
        self.ins, self.outs = call.weights.shape[1], call.weights.shape[0] // call.attributes["groups"]  # DEFORM-19
        shape = [call.input.shape[0], self.offset_groups, len(self.taps), *self.window.outputs]
        self.neighbours = tabulate(shape, self.neighbours_of_place)
        self.samples = tabulate([shape[0], call.input.shape[1], *shape[2:]], self.sample)

    def neighbours_of_place(self, index):
        """DEFORM-14: neighbours inside the input, each a list of (position, share, side) along each axis."""
        n, g, k, *o = index
        along_axes = []
        for a, axis in enumerate(self.window.axes):
            channel = (g * len(self.taps) + k) * len(self.window.axes) + a
            p = plus(axis.looks(o[a])[self.taps[k][a]], self.call.offset[(n, channel, *o)])  # DEFORM-13
            along_axes.append([each for each in neighbours(p) if each[0] in axis.inside])  # DEFORM-15
        return list(itertools.product(*along_axes))

    def sample(self, index):
        """DEFORM-14."""
        n, ic, *tap_and_place = index
        return dot((share_of(neighbour), self.input[(n, ic, *position_of(neighbour))])
                   for neighbour in self.neighbours[(n, ic // self.run, *tap_and_place)])

    def slope(self, n, ic, k, a, o):
        """DEFORM-26."""
        return dot((side_of(neighbour, a), self.input[(n, ic, *position_of(neighbour))])
                   for neighbour in self.neighbours[(n, ic // self.run, k, *o)])

    def mask(self, n, g, k, o):
        """DEFORM-17."""
        return 1 if self.call.mask is None else self.call.mask[(n, g * len(self.taps) + k, *o)]

    def channels(self, g):
        """DEFORM-16: the input channels of an offset group."""
        return range(g * self.run, (g + 1) * self.run)

    def output(self):
        """DEFORM-12, without the bias."""
        def element(index):
            n, oc, *o = index
            first = oc // self.outs * self.ins
            return plus(*(times(self.weights[(oc, place, *tap)], self.mask(n, (first + place) // self.run, k, o),
                                self.samples[(n, first + place, k, *o)])
                          for place in range(self.ins) for k, tap in enumerate(self.taps)))
        return tabulate([self.input.shape[0], self.weights.shape[0], *self.window.outputs], element)


def neighbours(p):
    """DEFORM-14: positions along an axis with their shares, and -1 or 1 for the lower or the upper one (DEFORM-26)."""
    if not is_finite(p):  # DEFORM-15; a NaN is left open (DEFORM-62)
        return []
    lower = math.floor(p)
    return [(lower, 1 - (p - lower), -1), (lower + 1, p - lower, 1)]


def position_of(neighbour):
    return tuple(position for position, _, _ in neighbour)


def share_of(neighbour):
    """DEFORM-14: the product of the shares along each axis."""
    return math.prod(share for _, share, _ in neighbour)


def side_of(neighbour, a):
    """DEFORM-26: the shares along the other axes; positive for the upper neighbour along a, negative for the lower."""
    return math.prod(side if axis == a else share for axis, (_, share, side) in enumerate(neighbour))


class Gradients:
    """The gradients of a Deformed call."""

    def __init__(self, deformed, output_gradient):
        self.of, self.given = deformed, output_gradient
        self.pulls = tabulate(deformed.samples.shape, self.pull)

    def pull(self, index):
        """Gradients: what arrives at a masked sample."""
        n, ic, k, *o = index
        group, place = divmod(ic, self.of.ins)
        return dot((self.given[(n, oc, *o)], self.of.weights[(oc, place, *self.of.taps[k])])
                   for oc in range(group * self.of.outs, (group + 1) * self.of.outs))

    def of_input(self):
        """DEFORM-22, DEFORM-27."""
        readers = {}
        for n, g, k, *o in self.of.neighbours.indices():
            for neighbour in self.of.neighbours[(n, g, k, *o)]:
                readers.setdefault((n, g, *position_of(neighbour)), []).append((k, o, share_of(neighbour)))

        def element(index):
            n, ic, *i = index
            g = ic // self.of.run
            return plus(*(times(self.pulls[(n, ic, k, *o)], self.of.mask(n, g, k, o), share)
                          for k, o, share in readers.get((n, g, *i), [])))
        return tabulate(self.of.input.shape, element)

    def of_weights(self):
        """DEFORM-23."""
        def element(index):
            oc, place, *tap = index
            ic, k = oc // self.of.outs * self.of.ins + place, self.of.taps.index(tuple(tap))
            return plus(*(times(self.given[(n, oc, *o)], self.of.mask(n, ic // self.of.run, k, o),
                                self.of.samples[(n, ic, k, *o)])
                          for n in range(self.given.shape[0]) for o in places(self.of.window.outputs)))
        return tabulate(self.of.weights.shape, element)

    def of_mask(self):
        """DEFORM-25."""
        def element(index):
            n, channel, *o = index
            g, k = divmod(channel, len(self.of.taps))
            return dot((self.pulls[(n, ic, k, *o)], self.of.samples[(n, ic, k, *o)]) for ic in self.of.channels(g))
        offset = self.of.call.offset.shape
        return tabulate([offset[0], offset[1] // len(self.of.window.axes), *offset[2:]], element)

    def of_offset(self):
        """DEFORM-26."""
        def element(index):
            n, channel, *o = index
            tap, a = divmod(channel, len(self.of.window.axes))
            g, k = divmod(tap, len(self.of.taps))
            return plus(*(times(self.pulls[(n, ic, k, *o)], self.of.mask(n, g, k, o), self.of.slope(n, ic, k, a, o))
                          for ic in self.of.channels(g)))
        return tabulate(self.of.call.offset.shape, element)


def deformable_convolution(call):
    deformed = Deformed(call)
    if not call.is_gradient:
        return {"output": with_bias(deformed.output(), call.bias)}  # DEFORM-12, DEFORM-18
    gradients = Gradients(deformed, call.outputGradient)
    return {"inputGradient": gradients.of_input(), "weightsGradient": gradients.of_weights(),
            "maskGradient": gradients.of_mask(), "offsetGradient": gradients.of_offset(),
            "biasGradient": sums_of_channels(call.outputGradient)}  # DEFORM-24


OPERATORS = {"deformableConvolution": deformable_convolution}
