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


def shares_in_input(call):
    """A function that gives for an output position pairs of an input position and its share.

    The share is the product of those along the axes."""
    pairs = zip(call.input.shape[2:], call.attributes["outputExtents"])
    axes = [shares_along(call, axis, *extents) for axis, extents in enumerate(pairs)]

    def shares(o):
        for choice in itertools.product(*(axis[i].items() for axis, i in zip(axes, o))):
            yield tuple(i for i, _ in choice), math.prod((share for _, share in choice), start=Fraction(1))

    return shares


def shape_of_output(call):
    return [*call.input.shape[:2], *call.attributes["outputExtents"]]


def resize(call):
    """RESIZE-10, RESIZE-27."""
    shares = shares_in_input(call)
    if call.is_gradient:
        terms = (((n, c, *i), times(share, call.outputGradient[(n, c, *o)]))
                 for n, c, *o in call.outputGradient.indices() for i, share in shares(o))
        return {"inputGradient": summed(call.input.shape, terms)}
    return {"output": tabulate(shape_of_output(call), lambda index: plus(
        *(times(share, call.input[(*index[:2], *i)]) for i, share in shares(index[2:]))))}


def terms_of_resize(call):
    """What has a share of 0 is not read."""
    shares = shares_in_input(call)
    return tabulate(shape_of_output(call),
                    lambda index: [(call.input[(*index[:2], *i)],) for i, _ in shares(index[2:])])


OPERATORS = {"resize": resize}
TERMS = {"resize": terms_of_resize}
