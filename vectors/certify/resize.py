"""Chapter 23: resizing."""
import itertools
import math
from fractions import Fraction

from exact import plus, times
from tensors import summed, tabulate

HALF = Fraction(1, 2)


def coordinate(rule, o, extent, outputs, s):
    """RESIZE-11 to RESIZE-16: where output position o lies."""
    if outputs == 1 and rule in ("PYTORCH_HALF_PIXEL", "ALIGN_CORNERS"):
        return Fraction(0)
    if rule == "HALF_PIXEL_SYMMETRIC":
        return Fraction(extent - 1, 2) + (o + HALF - Fraction(outputs, 2)) / s
    if rule == "ALIGN_CORNERS":
        return Fraction(o * (extent - 1), outputs - 1)
    if rule == "ASYMMETRIC":
        return o / s
    if rule == "TF_HALF_PIXEL_FOR_NEAREST":
        return (o + HALF) / s
    return (o + HALF) / s - HALF


def shares_at(x, mode):
    """RESIZE-19 to RESIZE-23: the shares above 0, by position."""
    front = math.floor(x)
    if mode == "LINEAR":
        return {front: 1 - (x - front), front + 1: x - front} if x != front else {front: Fraction(1)}
    nearest = {"NEAREST_FLOOR": front, "NEAREST_CEIL": math.ceil(x),
               "NEAREST_PREFER_FLOOR": math.ceil(x - HALF), "NEAREST_PREFER_CEIL": math.floor(x + HALF)}
    return {nearest[mode]: Fraction(1)}


def shares_along(call, axis, extent, outputs):
    """For each output position on one spatial axis the shares above 0, by input position."""
    scales = call.attributes["scales"]
    s = Fraction(scales[axis]) if scales else Fraction(outputs, extent) if extent else None  # RESIZE-17
    found = []
    for o in range(outputs):
        x = coordinate(call.attributes["coordinates"], o, extent, outputs, s)
        found.append(shares_at(min(max(x, Fraction(0)), Fraction(extent - 1)), call.attributes["mode"]))  # RESIZE-18
    return found


def resize(call):
    """RESIZE-10, RESIZE-27."""
    extents, outputs = call.input.shape[2:], call.attributes["outputExtents"]
    axes = [shares_along(call, axis, *pair) for axis, pair in enumerate(zip(extents, outputs))]

    def shares(o):
        """Pairs of an input position and its share, the product over the axes."""
        for choice in itertools.product(*(axis[i].items() for axis, i in zip(axes, o))):
            yield tuple(i for i, _ in choice), math.prod((share for _, share in choice), start=Fraction(1))

    if call.is_gradient:
        terms = (((n, c, *i), times(share, call.outputGradient[(n, c, *o)]))
                 for n, c, *o in call.outputGradient.indices() for i, share in shares(o))
        return {"inputGradient": summed(call.input.shape, terms)}
    shape = [*call.input.shape[:2], *outputs]

    def element(index):
        n, c, *o = index
        return plus(*(times(share, call.input[(n, c, *i)]) for i, share in shares(o)))

    return {"output": tabulate(shape, element)}


OPERATORS = {"resize": resize}
