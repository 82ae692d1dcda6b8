"""Chapters 10 and 12: average pooling over windows and regions."""
import math
from fractions import Fraction

from exact import INTEGERS, over, plus
from poolings import (adaptive_regions, output_shape, reads_of_window, reads_of_windows, terms, value_of_nothing,
                      whole_plane, window_over_input)
from tensors import summed, tabulate


def average(call, reads, divisors):
    """Output and gradient; reads as in poolings.py, divisors a number for each output position."""
    x = call.input

    def output(o):
        if divisors[o[2:]] == 0:  # only INSIDE_INPUT comes to 0
            return value_of_nothing(call)  # AVG-10
        quotient = over(plus(*(x[(*o[:2], *i)] for i in reads[o[2:]])), divisors[o[2:]])
        return as_integer(quotient, call.element_type) if call.element_type in INTEGERS else quotient

    if not call.is_gradient:
        return {"output": tabulate(output_shape(call, reads), output)}
    shares = [((*o[:2], *i), over(gradient, divisors[o[2:]]))  # AVG-11, POOL-17
              for o, gradient in zip(call.outputGradient.indices(), call.outputGradient.elements) for i in reads[o[2:]]]
    return {"inputGradient": summed(x.shape, shares)}


def as_integer(x, element_type):
    """AVG-16: to the nearest integer, ties to even, and to the nearest limit of the type beyond its range."""
    low, high = INTEGERS[element_type]
    return Fraction(min(max(round(x), low), high))  # Python rounds ties to even


def average_of_regions(call, reads):
    """POOL-13: the divisor is the number of elements of the region."""
    return average(call, reads, tabulate(reads.shape, lambda o: len(reads[o])))


def average_of_windows(call):
    """The divisor is what the attribute says."""
    window = window_over_input(call)
    reads = reads_of_window(window)
    divisor = {
        "INSIDE_INPUT": lambda o: len(reads[o]),  # AVG-06
        "INSIDE_PADDED_INPUT": window.padded_taps,  # AVG-07
        "KERNEL": lambda o: math.prod(call.attributes["kernel"]),  # AVG-08
        "GIVEN": lambda o: call.attributes["givenDivisor"],  # AVG-09
    }[call.attributes["divisor"]]
    return average(call, reads, tabulate(reads.shape, divisor))


OPERATORS = {
    "averagePool": average_of_windows,
    "globalAveragePool": lambda call: average_of_regions(call, whole_plane(call)),
    "adaptiveAveragePool": lambda call: average_of_regions(call, adaptive_regions(call)),
}
TERMS = {"averagePool": terms(reads_of_windows), "globalAveragePool": terms(whole_plane),
         "adaptiveAveragePool": terms(adaptive_regions)}
