"""Chapters 7 and 8: unfolding, folding and padding."""
import math
from fractions import Fraction

from exact import number
from tensors import NOWHERE, Tensor, collected, places, summed, tabulate, terms_of_copies
from windows import window_of


def copied(sources, x, otherwise):
    """The elements of x at the indices that a tensor of sources holds; where it holds None, another number."""
    return Tensor(sources.shape, [otherwise if source is None else x[source] for source in sources.elements])


def added(sources, x, shape):
    """The way back: each element of x is added where its source is; where that is None, nowhere."""
    pairs = zip(sources.elements, x.elements)
    return summed(shape, [(source, element) for source, element in pairs if source is not None])


def sources_of_patches(call, image):
    """For each element of the patches the index in an image of the shape given; None where a tap looks outside."""
    window = window_of(call.attributes, call.attributes["kernel"], image[2:])
    taps = list(places(window.kernel))  # PATCH-09
    columns = [dict(window.reads(o)) for o in places(window.outputs)]  # PATCH-10

    def source(index):
        item, row, column = index
        channel, tap = divmod(row, len(taps))
        position = columns[column].get(taps[tap])
        return None if position is None else (item, channel, *position)
    return tabulate([image[0], image[1] * len(taps), len(columns)], source)  # PATCH-06


def unfold(call):
    """PATCH-08, PATCH-11; its gradient is folding, PATCH-22, PATCH-24."""
    sources = sources_of_patches(call, call.input.shape)
    if call.is_gradient:
        return {"inputGradient": added(sources, call.outputGradient, call.input.shape)}
    return {"output": copied(sources, call.input, Fraction(0))}


def terms_of_unfold(call):
    return terms_of_copies(copied(sources_of_patches(call, call.input.shape), call.input, NOWHERE))


def shape_of_image(call):
    """PATCH-07."""
    items, rows, _ = call.input.shape
    return [items, rows // math.prod(call.attributes["kernel"]), *call.attributes["outputExtents"]]


def fold(call):
    """PATCH-12, PATCH-13; its gradient is unfolding, PATCH-23."""
    image = shape_of_image(call)
    sources = sources_of_patches(call, image)
    if call.is_gradient:
        return {"inputGradient": copied(sources, call.outputGradient, Fraction(0))}
    return {"output": added(sources, call.input, image)}


def terms_of_fold(call):
    image = shape_of_image(call)
    pairs = zip(sources_of_patches(call, image).elements, call.input.elements)
    return collected(image, [(source, (element,)) for source, element in pairs if source is not None])


def padding_source(o, extent, before, after, mode):
    """The position of an axis that output position o copies (PAD-09); None where the value stands (PAD-10)."""
    kept, first = extent + min(0, before) + min(0, after), max(0, -before)
    q = o - max(0, before)
    if 0 <= q < kept:
        return first + q
    in_front = q < 0
    if mode == "CONSTANT":
        return None
    if mode == "REFLECT":  # PAD-11
        return first + (-q if in_front else 2 * (kept - 1) - q)
    if mode == "SYMMETRIC":  # PAD-12
        return first + (-1 - q if in_front else 2 * kept - 1 - q)
    if mode == "REPLICATE":  # PAD-13
        return first + (0 if in_front else kept - 1)
    return first + (q + kept if in_front else q - kept)  # PAD-14, CIRCULAR


def sources_of_padding(call):
    """For each output the index that is copied; None where the value stands. Each axis is read by itself (PAD-09)."""
    mode, pairs = call.attributes["mode"], zip(call.input.shape, call.attributes["paddings"])
    axes = [[padding_source(o, extent, before, after, mode) for o in range(extent + before + after)]
            for extent, (before, after) in pairs]  # PAD-08

    def source(o):
        index = tuple(axis[position] for axis, position in zip(axes, o))
        return None if None in index else index

    return tabulate([len(axis) for axis in axes], source)


def pad(call):
    sources = sources_of_padding(call)
    if call.is_gradient:
        return {"inputGradient": added(sources, call.outputGradient, call.input.shape)}  # PAD-22, PAD-23
    value = number(float(call.attributes["value"]))  # PAD-10, PAD-15: rounded like every element
    return {"output": copied(sources, call.input, value)}


def terms_of_pad(call):
    return terms_of_copies(copied(sources_of_padding(call), call.input, NOWHERE))


OPERATORS = {"unfold": unfold, "fold": fold, "pad": pad}
TERMS = {"unfold": terms_of_unfold, "fold": terms_of_fold, "pad": terms_of_pad}
