"""Chapter 22: concatenation and pixel shuffle. Nothing is computed (MOVE-50)."""
import math

from tensors import NOWHERE, Tensor, places, tabulate, terms_of_copies


def moved(index, axis, distance):
    return tuple(i + distance if a == axis else i for a, i in enumerate(index))


def joined(x, other, axis):
    """MOVE-20."""
    shape, border = moved(x.shape, axis, other.shape[axis]), x.shape[axis]
    return tabulate(shape, lambda e: x[e] if e[axis] < border else other[moved(e, axis, -border)])


def concat(call):
    """MOVE-20, MOVE-30."""
    axis, x, other, g = call.attributes["axis"], call.input, call.other, call.outputGradient
    if call.is_gradient:
        return {"inputGradient": tabulate(x.shape, lambda e: g[e]),
                "otherGradient": tabulate(other.shape, lambda e: g[moved(e, axis, x.shape[axis])])}
    return {"output": joined(x, other, axis)}


def terms_of_concat(call):
    """One term, of which one factor is an element of the input or of the other operand, and the other is none."""
    x, other = call.input, call.other
    return joined(Tensor(x.shape, [[(at, NOWHERE)] for at in x.elements]),
                  Tensor(other.shape, [[(NOWHERE, at)] for at in other.elements]), call.attributes["axis"])


def shuffled_shape(call, shape):
    """MOVE-11."""
    factors = call.attributes["factors"]
    return [shape[0], shape[1] // math.prod(factors), *(extent * f for extent, f in zip(shape[2:], factors))]


def unshuffled_shape(call, shape):
    """MOVE-12."""
    factors = call.attributes["factors"]
    return [shape[0], shape[1] * math.prod(factors), *(extent // f for extent, f in zip(shape[2:], factors))]


def source(call, index, channels):
    """MOVE-21, MOVE-22: where a pixel shuffle of so many channels takes the element at an index of its output from."""
    factors = call.attributes["factors"]
    r = math.prod(factors)
    place = 0  # of the position within its block, row-major (MOVE-24)
    for position, factor in zip(index[2:], factors):
        place = place * factor + position % factor
    c = index[1]
    from_channel = c * r + place if call.attributes["order"] == "CHANNEL_FIRST" else place * (channels // r) + c
    return (index[0], from_channel, *(position // factor for position, factor in zip(index[2:], factors)))


def shuffled(call, tensor):
    return tabulate(shuffled_shape(call, tensor.shape), lambda index: tensor[source(call, index, tensor.shape[1])])


def unshuffled(call, tensor):
    """MOVE-23: what the shuffle makes the tensor of."""
    shape = unshuffled_shape(call, tensor.shape)
    elements = {source(call, index, shape[1]): tensor[index] for index in tensor.indices()}
    return Tensor(shape, [elements[index] for index in places(shape)])


def pixel_shuffle(call):
    """MOVE-21, MOVE-22, MOVE-31."""
    if call.is_gradient:
        return {"inputGradient": unshuffled(call, call.outputGradient)}
    return {"output": shuffled(call, call.input)}


def pixel_unshuffle(call):
    """MOVE-23, MOVE-31."""
    if call.is_gradient:
        return {"inputGradient": shuffled(call, call.outputGradient)}
    return {"output": unshuffled(call, call.input)}


OPERATORS = {"concat": concat, "pixelShuffle": pixel_shuffle, "pixelUnshuffle": pixel_unshuffle}
TERMS = {"concat": terms_of_concat, "pixelShuffle": lambda call: terms_of_copies(shuffled(call, call.input)),
         "pixelUnshuffle": lambda call: terms_of_copies(unshuffled(call, call.input))}
