"""Chapters 3, 4 and 5: convolution, transposed convolution, locally connected.

All three are about triples (o, k, i) of one relation (WIN-25). The formulas of a transposed convolution are those of a
convolution with the names of input and output exchanged (TCONV-54 to TCONV-56); what is not shared has weights per o.
"""
from exact import dot, plus
from tensors import places, tabulate
from windows import Axis, Window, effective, same, window_of


class Sums:
    """The sums of chapter 3. The windows stand on the wide side, and each belongs to a place on the narrow side.

    So the narrow side is the output of a convolution and the input of a transposed one. The element
    weights(narrow, wide, k) is stored at (narrow, place of wide within its group, *tap(o, k)), see CONV-10,
    TCONV-10 and LOCAL-08."""

    def __init__(self, window, weights, groups, tap):
        self.window, self.weights, self.tap = window, weights, tap
        self.narrow, self.wide = weights.shape[0] // groups, weights.shape[1]  # channels in a group

    def gather(self, data, shape):
        """CONV-10, TCONV-32, LOCAL-08, without the bias: for every place on the narrow side what its window reads."""
        def element(index):
            n, narrow, *o = index
            first = narrow // self.narrow * self.wide  # CONV-13
            return dot((data[(n, first + wide, *i)], self.weights[(narrow, wide, *self.tap(o, k))])
                       for k, i in self.window.reads(o) for wide in range(self.wide))
        return tabulate(shape, element)

    def scatter(self, data, shape):
        """CONV-22, TCONV-10, LOCAL-14: for every position on the wide side all windows that look at it."""
        def element(index):
            n, wide, *i = index
            group, place = divmod(wide, self.wide)
            return dot((data[(n, narrow, *o)], self.weights[(narrow, place, *self.tap(o, k))])
                       for o, k in self.window.readers(i)
                       for narrow in range(group * self.narrow, (group + 1) * self.narrow))
        return tabulate(shape, element)

    def meet(self, narrow_data, wide_data):
        """CONV-23, TCONV-33, LOCAL-15: for every weight all items and all pairs (o, i) for which it is used."""
        uses = {}
        for o in places(self.window.outputs):
            for k, i in self.window.reads(o):
                uses.setdefault(tuple(self.tap(o, k)), []).append((o, i))

        def element(index):
            narrow, place, *tap = index
            wide = narrow // self.narrow * self.wide + place
            return dot((narrow_data[(n, narrow, *o)], wide_data[(n, wide, *i)])
                       for n in range(narrow_data.shape[0]) for o, i in uses.get(tuple(tap), []))
        return tabulate(self.weights.shape, element)


def with_bias(tensor, bias):
    """CONV-11, CONV-32: the bias of its channel, once."""
    return tensor if bias is None else tabulate(tensor.shape, lambda index: plus(tensor[index], bias[index[1:2]]))


def sums_of_channels(gradient):
    """CONV-24, TCONV-34: the sum over items and positions."""
    items, channels, *space = gradient.shape
    return tabulate([channels], lambda c: plus(*(gradient[(n, *c, *o)] for n in range(items) for o in places(space))))


def convolution(call):
    kernel = call.weights.shape[2:]
    window = window_of(call.attributes, kernel, call.input.shape[2:])

    def tap(_, k):
        """CONV-16."""
        flipped = call.attributes["orientation"] == "FLIPPED"
        return [extent - 1 - at for extent, at in zip(kernel, k)] if flipped else k

    sums = Sums(window, call.weights, call.attributes["groups"], tap)
    if call.is_gradient:
        return {"inputGradient": sums.scatter(call.outputGradient, call.input.shape),
                "weightsGradient": sums.meet(call.outputGradient, call.input),
                "biasGradient": sums_of_channels(call.outputGradient)}
    shape = [call.input.shape[0], call.weights.shape[0], *window.outputs]  # CONV-09
    return {"output": with_bias(sums.gather(call.input, shape), call.bias)}


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


def transposed_convolution(call):
    kernel, groups = call.weights.shape[2:], call.attributes["groups"]
    found = [transposed_axis(call.attributes, axis, extent, kernel[axis])
             for axis, extent in enumerate(call.input.shape[2:])]
    sums = Sums(Window([axis for axis, _ in found]), call.weights, groups, lambda _, k: k)
    if call.is_gradient:
        return {"inputGradient": sums.gather(call.outputGradient, call.input.shape),
                "weightsGradient": sums.meet(call.input, call.outputGradient),
                "biasGradient": sums_of_channels(call.outputGradient)}
    shape = [call.input.shape[0], call.weights.shape[1] * groups, *(output for _, output in found)]  # TCONV-08
    return {"output": with_bias(sums.scatter(call.input, shape), call.bias)}


def locally_connected(call):
    space = len(call.input.shape) - 2
    window = window_of(call.attributes, call.weights.shape[2 + space:], call.input.shape[2:])
    sums = Sums(window, call.weights, call.attributes["groups"], lambda o, k: (*o, *k))  # LOCAL-08
    if call.is_gradient:
        items, *one = call.outputGradient.shape
        return {"inputGradient": sums.scatter(call.outputGradient, call.input.shape),
                "weightsGradient": sums.meet(call.outputGradient, call.input),
                "biasGradient": tabulate(one, lambda index: plus(  # LOCAL-16
                    *(call.outputGradient[(n, *index)] for n in range(items))))}
    output = sums.gather(call.input, [call.input.shape[0], call.weights.shape[0], *window.outputs])  # LOCAL-06
    if call.bias is not None:
        output = tabulate(output.shape, lambda index: plus(output[index], call.bias[index[1:]]))
    return {"output": output}


OPERATORS = {"convolution": convolution, "transposedConvolution": transposed_convolution,
             "locallyConnected": locally_connected}
