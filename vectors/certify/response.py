"""Chapter 18: localResponseNorm."""
from fractions import Fraction
from itertools import product

from exact import over, plus, power, times
from tensors import tabulate


class Neighbourhood:
    """Which elements are neighbours of which (LRN-10 to LRN-13)."""

    def __init__(self, call):
        self.shape, size = call.input.shape, call.attributes["size"]
        rank = len(self.shape)
        self.axes = [1] if call.attributes["region"] == "ACROSS_CHANNELS" else list(range(2, rank))
        more, less = size // 2, (size - 1) // 2  # LRN-12, LRN-13: the same where the size is odd
        self.front, self.behind = (less, more) if call.attributes["extra"] == "AFTER" else (more, less)
        self.positions = size ** len(self.axes)

    def near(self, e, front, behind):
        """The elements up to so many places in front of e and behind it; outside the input there are none (LRN-15)."""
        return product(*(
            range(max(0, at - front), min(self.shape[axis], at + behind + 1)) if axis in self.axes else [at]
            for axis, at in enumerate(e)))

    def neighbours(self, e):
        return self.near(e, self.front, self.behind)

    def readers(self, e):
        """The elements that have e as a neighbour (LRN-19)."""
        return self.near(e, self.behind, self.front)


def local_response_norm(call):
    """LRN-16 and LRN-18.

    In the gradient, the own term outputGradient / base^beta is outputGradient * base / base^(beta + 1), so that what
    cancels in it and in the sum over all readers does so in all digits.
    """
    x, y, hood = call.input, call.outputGradient, Neighbourhood(call)
    alpha, beta, offset = (Fraction(call.attributes[name]) for name in ("alpha", "beta", "offset"))
    factor = alpha / hood.positions if call.attributes["divisor"] == "SIZE" else alpha  # LRN-14, LRN-08
    squares = tabulate(x.shape, lambda e: times(x[e], x[e]))
    base = tabulate(x.shape, lambda e: plus(offset, times(factor, plus(*(squares[v] for v in hood.neighbours(e))))))
    if not call.is_gradient:
        return {"output": tabulate(x.shape, lambda e: over(x[e], power(base[e], beta)))}
    powers = tabulate(x.shape, lambda e: power(base[e], beta + 1))
    own = tabulate(x.shape, lambda e: over(times(y[e], base[e]), powers[e]))
    shares = tabulate(x.shape, lambda o: over(times(y[o], x[o]), powers[o]))
    return {"inputGradient": tabulate(x.shape, lambda e: plus(
        own[e], times(-2 * beta * factor, x[e], plus(*(shares[o] for o in hood.readers(e))))))}


OPERATORS = {"localResponseNorm": local_response_norm}
