"""Chapters 11 and 12: Lp pooling over windows and regions."""
from fractions import Fraction

from exact import INFINITY, NAN, number, over, plus, power, sign, times
from poolings import output_shape, reads_of_windows, terms, whole_plane
from tensors import summed, tabulate


def raised(x, p):
    """x^p: NaN where a negative element is raised to a power that is no integer (LP-07)."""
    if not x < 0:
        return power(x, p)
    if p.denominator != 1:
        return NAN
    return power(-x, p) if p % 2 == 0 else -power(-x, p)


def root(total, p):
    """The p-th root: NaN where the sum is negative, but for p = 1 (LP-07)."""
    if p == 1:
        return total
    return NAN if total < 0 else power(total, 1 / p)


def norm(values, p, signed):
    """The output for the elements that a window reads (LP-06, LP-07); 0 where there are none (LP-09)."""
    if p == INFINITY:  # LP-08; a NaN where there is one (LP-35)
        return NAN if any(x != x for x in values) else max(map(abs, values), default=Fraction(0))
    return root(plus(*(raised(x if signed else abs(x), p) for x in values)), p)


def derivatives(values, p, signed):
    """D of one output by each of the elements that its window reads."""
    y = norm(values, p, signed)
    if p == INFINITY:  # LP-12, which says nothing of NaN
        first = next((place for place, x in enumerate(values) if abs(x) == y), None)
        return [Fraction(sign(x) if place == first else 0) for place, x in enumerate(values)]
    if p == 1:
        return [Fraction(1 if signed else sign(x)) for x in values]
    return [derivative(x, y, p, signed) for x in values]


def derivative(x, y, p, signed):
    """LP-11, and LP-15: 0 where x is 0 or y is 0."""
    if x == 0 or y == 0:
        return Fraction(0)
    if signed:
        return raised(over(x, y), p - 1)
    return times(Fraction(sign(x)), power(over(abs(x), y), p - 1))


def lp_pool(call, reads):
    """Output and gradient; reads as in poolings.py."""
    x, p, signed = call.input, number(float(call.attributes["power"])), call.attributes["sign"] == "SIGNED"

    def elements(o):
        return [x[(*o[:2], *i)] for i in reads[o[2:]]]

    if not call.is_gradient:
        return {"output": tabulate(output_shape(call, reads), lambda o: norm(elements(o), p, signed))}
    terms = []
    for o, gradient in zip(call.outputGradient.indices(), call.outputGradient.elements):
        for i, d in zip(reads[o[2:]], derivatives(elements(o), p, signed)):
            terms.append(((*o[:2], *i), times(gradient, d)))
    return {"inputGradient": summed(x.shape, terms)}  # LP-13 where no window reaches


OPERATORS = {
    "lpPool": lambda call: lp_pool(call, reads_of_windows(call)),
    "globalLpPool": lambda call: lp_pool(call, whole_plane(call)),
}
TERMS = {"lpPool": terms(reads_of_windows), "globalLpPool": terms(whole_plane)}
