"""Chapters 9 and 12: max pooling over windows and regions, and max unpooling."""
from fractions import Fraction

from poolings import (adaptive_regions, given_regions, output_shape, reads_of_windows, terms, value_of_nothing,
                      whole_plane)
from tensors import Tensor, places, summed, tabulate


def place_of_maximum(values, attributes):
    """Which of the values of a window is the argmax; they come in row-major order of the taps."""
    nans = [place for place, x in enumerate(values) if x != x]
    if nans and (attributes["nan"] == "PROPAGATE" or len(nans) == len(values)):
        return nans[0]  # MAX-12, MAX-13, MAX-14
    largest = max(x for x in values if x == x)  # MAX-10
    equal = [place for place, x in enumerate(values) if x == largest]
    return equal[0] if attributes["ties"] == "FIRST" else equal[-1]  # MAX-15, MAX-16


def number_of(attributes, shape, index):
    """The number of a position of a tensor, as indices count it (MAX-20 to MAX-23)."""
    item, channel, *position = index
    axes = list(zip(shape[2:], position))  # the first axis is fastest
    if attributes["storageOrder"] == "ROW_MAJOR":
        axes.reverse()
    in_plane, positions = 0, 1
    for extent, i in axes:
        in_plane, positions = in_plane + i * positions, positions * extent
    before = (item * shape[1] + channel) * positions if attributes["indexBase"] == "TENSOR" else 0
    return Fraction(before + in_plane)


def max_pool(call, reads):
    """Output, indices and gradient; reads as in poolings.py."""
    x = call.input

    def argmax(o):
        read = [(*o[:2], *position) for position in reads[o[2:]]]
        return read[place_of_maximum([x[i] for i in read], call.attributes)] if read else None

    winners = tabulate(output_shape(call, reads), argmax)
    if call.is_gradient:  # MAX-25, MAX-26, POOL-18
        pairs = zip(winners.elements, call.outputGradient.elements)
        return {"inputGradient": summed(x.shape, [(i, gradient) for i, gradient in pairs if i is not None])}
    return {"output": Tensor(winners.shape, [value_of_nothing(call) if i is None else x[i] for i in winners.elements]),
            "indices": Tensor(winners.shape, [Fraction(-1) if i is None  # MAX-19
                                              else number_of(call.attributes, x.shape, i) for i in winners.elements])}


def max_unpool(call):
    """MAX-50 to MAX-53, MAX-55."""
    shape = call.input.shape[:2] + call.attributes["outputExtents"]
    named = {(*i[:2], number_of(call.attributes, shape, i)): i for i in places(shape)}  # MAX-53, MAX-04
    targets = tabulate(call.input.shape, lambda j: named.get((*j[:2], call.indices[j])))  # None where it is -1, MAX-51
    if call.is_gradient:
        return {"inputGradient": Tensor(targets.shape, [Fraction(0) if i is None else call.outputGradient[i]
                                                        for i in targets.elements])}  # MAX-55
    sent = dict(zip(targets.elements, call.input.elements))  # MAX-52: of several with one index one stays
    return {"output": tabulate(shape, lambda i: sent.get(i, Fraction(0)))}


OPERATORS = {
    "maxPool": lambda call: max_pool(call, reads_of_windows(call)),
    "globalMaxPool": lambda call: max_pool(call, whole_plane(call)),
    "adaptiveMaxPool": lambda call: max_pool(call, adaptive_regions(call)),
    "fractionalMaxPool": lambda call: max_pool(call, given_regions(call)),
    "maxUnpool": max_unpool,
}
TERMS = {"maxPool": terms(reads_of_windows), "globalMaxPool": terms(whole_plane),
         "adaptiveMaxPool": terms(adaptive_regions), "fractionalMaxPool": terms(given_regions)}
