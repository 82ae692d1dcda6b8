"""Chapters 3, 4 and 5: convolution, transposed convolution, locally connected.

All three are about triples (o, k, i) of one relation (WIN-25). The formulas of a transposed convolution are those of a
convolution with the names of input and output exchanged (TCONV-54 to TCONV-56); what is not shared has weights per o.
"""
import itertools
import math
import operator
from fractions import Fraction

from exact import dot, is_finite, over_one_divisor, plus
from tensors import Tensor, place, places, tabulate
from windows import Axis, Window, effective, same, window_of


class Sums:
    """The sums of chapter 3. The windows stand on the wide side, and each belongs to a place on the narrow side.

    So the narrow side is the output of a convolution and the input of a transposed one. The element
    weights(narrow, wide, k) is stored at (narrow, place of wide within its group, *tap(o, k)), see CONV-10,
    TCONV-10 and LOCAL-08. What becomes of the factors of a sum is a function `combine` of two lists."""

    def __init__(self, window, shape, groups, tap):
        """The shape is that of the weights."""
        self.window, self.shape, self.groups, self.tap = window, shape, range(groups), tap
        self.narrow, self.wide = shape[0] // groups, shape[1]  # channels in a group

    def narrow_channels(self, group):
        """CONV-13."""
        return range(group * self.narrow, (group + 1) * self.narrow)

    def wide_channels(self, group):
        """CONV-13."""
        return range(group * self.wide, (group + 1) * self.wide)

    def stored_tap(self, o, k):
        """Where tap k of the window at o is in a plane of the weights."""
        return place(self.tap(o, k), self.shape[2:])

    def gather(self, data, weights, shape, combine):
        """CONV-10, TCONV-32, LOCAL-08, without the bias: for every place on the narrow side what its window reads."""
        def read_by(o):
            return [(i, self.stored_tap(o, k)) for k, i in self.window.reads(o)]

        kernels = weights.planes()
        return self.sums(data, shape, read_by, combine, self.wide_channels, self.narrow_channels,
                         lambda wide, narrow: kernels[narrow, wide % self.wide])

    def scatter(self, data, weights, shape, combine):
        """CONV-22, TCONV-10, LOCAL-14: for every position on the wide side all windows that look at it."""
        def readers_of(i):
            return [(o, self.stored_tap(o, k)) for o, k in self.window.readers(i)]

        kernels = weights.planes()
        return self.sums(data, shape, readers_of, combine, self.narrow_channels, self.wide_channels,
                         lambda narrow, wide: kernels[narrow, wide % self.wide])

    def sums(self, data, shape, seen_from, combine, sources, targets, kernel):
        """For every position of the shape the pairs (position in data, tap) that are seen from it, and for every
        target channel of a group all its source channels: data(source, position) with kernel(source, target)[tap]."""
        planes, rows, found = data.planes(), {}, {}
        for at in places(shape[2:]):
            seen = seen_from(at)
            spots, taps = [place(i, data.shape[2:]) for i, _ in seen], tuple(tap for _, tap in seen)
            for n, group in itertools.product(range(shape[0]), self.groups):
                read = [plane[spot] for plane in [planes[n, source] for source in sources(group)] for spot in spots]
                for target in targets(group):
                    if (target, taps) not in rows:  # most positions see the same taps
                        rows[target, taps] = [kernel(source, target)[tap] for source in sources(group) for tap in taps]
                    found[(n, target, *at)] = combine(read, rows[target, taps])
        return tabulate(shape, found.get)

    def meet(self, narrow_data, wide_data, combine):
        """CONV-23, TCONV-33, LOCAL-15: for every weight all items and all pairs (o, i) for which it is used."""
        uses, found = {}, {}
        for o in places(self.window.outputs):
            for k, i in self.window.reads(o):
                spots = (place(o, narrow_data.shape[2:]), place(i, wide_data.shape[2:]))
                uses.setdefault(self.stored_tap(o, k), []).append(spots)
        narrow_planes, wide_planes, items = narrow_data.planes(), wide_data.planes(), range(narrow_data.shape[0])
        for tap, group in itertools.product(range(math.prod(self.shape[2:])), self.groups):
            used = uses.get(tap, [])
            narrow_lines = {c: [narrow_planes[n, c][o] for n in items for o, _ in used]
                            for c in self.narrow_channels(group)}
            wide_lines = {c: [wide_planes[n, c][i] for n in items for _, i in used]
                          for c in self.wide_channels(group)}
            for narrow, wide in itertools.product(narrow_lines, wide_lines):
                found[narrow, wide % self.wide, tap] = combine(narrow_lines[narrow], wide_lines[wide])
        return tabulate(self.shape, lambda index: found[(*index[:2], place(index[2:], self.shape[2:]))])


def exactly(sums, x, y, *shape):
    """Sums of products of an element of x and one of y: sums(x, y, *shape, combine).

    Finite numbers become integers over one divisor, which changes nothing and is many times faster."""
    if not all(map(is_finite, x.elements + y.elements)):
        return sums(x, y, *shape, lambda xs, ys: dot(zip(xs, ys)))
    (xs, of_xs), (ys, of_ys) = over_one_divisor(x.elements), over_one_divisor(y.elements)
    found = sums(Tensor(x.shape, xs), Tensor(y.shape, ys), *shape, lambda xs, ys: sum(map(operator.mul, xs, ys)))
    return Tensor(found.shape, [Fraction(x, of_xs * of_ys) for x in found.elements])


def with_bias(tensor, bias):
    """CONV-11, CONV-32: the bias of its channel, once."""
    return tensor if bias is None else tabulate(tensor.shape, lambda index: plus(tensor[index], bias[index[1:2]]))


def sums_of_channels(gradient):
    """CONV-24, TCONV-34: the sum over items and positions."""
    items, channels, *space = gradient.shape
    return tabulate([channels], lambda c: plus(*(gradient[(n, *c, *o)] for n in range(items) for o in places(space))))


def pairs_of_factors(xs, ys):
    """What is done with the factors of a sum where the sum is not asked for, but its terms (index maps)."""
    return list(zip(xs, ys))


def sums_of_convolution(call):
    """The sums, and the shape of the output (CONV-09)."""
    kernel = call.weights.shape[2:]
    window = window_of(call.attributes, kernel, call.input.shape[2:])

    def tap(_, k):
        """CONV-16."""
        flipped = call.attributes["orientation"] == "FLIPPED"
        return [extent - 1 - at for extent, at in zip(kernel, k)] if flipped else k

    sums = Sums(window, call.weights.shape, call.attributes["groups"], tap)
    return sums, [call.input.shape[0], call.weights.shape[0], *window.outputs]


def convolution(call):
    sums, shape = sums_of_convolution(call)
    if call.is_gradient:
        return {"inputGradient": exactly(sums.scatter, call.outputGradient, call.weights, call.input.shape),
                "weightsGradient": exactly(sums.meet, call.outputGradient, call.input),
                "biasGradient": sums_of_channels(call.outputGradient)}
    return {"output": with_bias(exactly(sums.gather, call.input, call.weights, shape), call.bias)}


def terms_of_convolution(call):
    sums, shape = sums_of_convolution(call)
    return sums.gather(call.input, call.weights, shape, pairs_of_factors)


def transposed_axis(attributes, axis, extent, kernel):
    """The window on one axis of the output, one for each input position, and the extent of the output."""
    stride, dilation, padding = attributes["strides"][axis], attributes["dilations"][axis], attributes["padding"]
    given = attributes["outputExtents"][axis] if attributes["outputExtents"] else None
    full = (extent - 1) * stride + effective(kernel, dilation)
    if isinstance(padding, str) and padding.startswith("SAME"):
        output = extent * stride if given is None else given  # TCONV-15
        before, _ = same(max(full - output, 0), padding)  # TCONV-16 to TCONV-18
    else:
        before, after = (0, 0) if padding == "VALID" else padding[axis]  # TCONV-19
        output = full - before - after + attributes["outputPadding"][axis] if given is None else given  # TCONV-09
    return Axis(kernel, stride, dilation, before, extent, range(output), range(output)), output


def sums_of_transposed_convolution(call):
    """The sums, and the shape of the output (TCONV-08)."""
    kernel, groups = call.weights.shape[2:], call.attributes["groups"]
    found = [transposed_axis(call.attributes, axis, extent, kernel[axis])
             for axis, extent in enumerate(call.input.shape[2:])]
    sums = Sums(Window([axis for axis, _ in found]), call.weights.shape, groups, lambda _, k: k)
    return sums, [call.input.shape[0], call.weights.shape[1] * groups, *(output for _, output in found)]


def transposed_convolution(call):
    sums, shape = sums_of_transposed_convolution(call)
    if call.is_gradient:
        return {"inputGradient": exactly(sums.gather, call.outputGradient, call.weights, call.input.shape),
                "weightsGradient": exactly(sums.meet, call.input, call.outputGradient),
                "biasGradient": sums_of_channels(call.outputGradient)}
    return {"output": with_bias(exactly(sums.scatter, call.input, call.weights, shape), call.bias)}


def terms_of_transposed_convolution(call):
    sums, shape = sums_of_transposed_convolution(call)
    return sums.scatter(call.input, call.weights, shape, pairs_of_factors)


def sums_of_locally_connected(call):
    """The sums, and the shape of the output (LOCAL-06)."""
    space = len(call.input.shape) - 2
    window = window_of(call.attributes, call.weights.shape[2 + space:], call.input.shape[2:])
    sums = Sums(window, call.weights.shape, call.attributes["groups"], lambda o, k: (*o, *k))  # LOCAL-08
    return sums, [call.input.shape[0], call.weights.shape[0], *window.outputs]


def locally_connected(call):
    sums, shape = sums_of_locally_connected(call)
    if call.is_gradient:
        items, *one = call.outputGradient.shape
        return {"inputGradient": exactly(sums.scatter, call.outputGradient, call.weights, call.input.shape),
                "weightsGradient": exactly(sums.meet, call.outputGradient, call.input),
                "biasGradient": tabulate(one, lambda index: plus(  # LOCAL-16
                    *(call.outputGradient[(n, *index)] for n in range(items))))}
    output = exactly(sums.gather, call.input, call.weights, shape)
    if call.bias is not None:
        output = tabulate(output.shape, lambda index: plus(output[index], call.bias[index[1:]]))
    return {"output": output}


def terms_of_locally_connected(call):
    sums, shape = sums_of_locally_connected(call)
    return sums.gather(call.input, call.weights, shape, pairs_of_factors)


OPERATORS = {"convolution": convolution, "transposedConvolution": transposed_convolution,
             "locallyConnected": locally_connected}
TERMS = {"convolution": terms_of_convolution, "transposedConvolution": terms_of_transposed_convolution,
         "locallyConnected": terms_of_locally_connected}
