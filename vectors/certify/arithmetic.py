"""Chapter 21: sums, products, dropout and linear layers."""
from fractions import Fraction

from exact import over, plus, times
from tensors import NOWHERE, Tensor, summed, tabulate


def repeated(shape, e):
    """ARITH-17: the index e' at which an operand of this shape is read for an element of the output."""
    return tuple(0 if extent == 1 else i for extent, i in zip(shape, e))


def read(operand, e):
    return operand[repeated(operand.shape, e)]


def shape_of_both(call):
    """ARITH-08."""
    return [other if extent == 1 else extent for extent, other in zip(call.input.shape, call.other.shape)]


def gradient(operand, g, factor):
    """ARITH-27: the sum of outputGradient(e) * factor(e) over all e that read an element of the operand."""
    return summed(operand.shape, ((repeated(operand.shape, e), times(g[e], factor(e))) for e in g.indices()))


def add(call):
    """ARITH-15, ARITH-25."""
    x, other, g = call.input, call.other, call.outputGradient
    if call.is_gradient:
        return {"inputGradient": gradient(x, g, lambda e: Fraction(1)),
                "otherGradient": gradient(other, g, lambda e: Fraction(1))}
    return {"output": tabulate(shape_of_both(call), lambda e: plus(read(x, e), read(other, e)))}


def terms_of_add(call):
    """Two terms, of which each has a factor of one operand."""
    return tabulate(shape_of_both(call), lambda e: [(read(call.input, e), NOWHERE), (NOWHERE, read(call.other, e))])


def multiply(call):
    """ARITH-16, ARITH-26."""
    x, other, g = call.input, call.other, call.outputGradient
    if call.is_gradient:
        return {"inputGradient": gradient(x, g, lambda e: read(other, e)),
                "otherGradient": gradient(other, g, lambda e: read(x, e))}
    return {"output": tabulate(shape_of_both(call), lambda e: times(read(x, e), read(other, e)))}


def terms_of_multiply(call):
    return tabulate(shape_of_both(call), lambda e: [(read(call.input, e), read(call.other, e))])


def dropout(call):
    """ARITH-18; ARITH-28 is the same formula."""
    kept = 1 - Fraction(call.attributes["rate"])
    name, what = ("inputGradient", call.outputGradient) if call.is_gradient else ("output", call.input)
    return {name: tabulate(what.shape, lambda e: over(times(what[e], call.mask[e]), kept))}


def linear(call):
    """ARITH-19, ARITH-20, ARITH-29 to ARITH-31."""
    x, w, bias, g = call.input, call.weights, call.bias, call.outputGradient
    items, features, outputs = range(x.shape[0]), range(x.shape[1]), range(w.shape[0])
    if call.is_gradient:
        return {"inputGradient": Tensor(x.shape, [plus(*(times(g[n, oc], w[oc, ic]) for oc in outputs))
                                                  for n in items for ic in features]),
                "weightsGradient": Tensor(w.shape, [plus(*(times(g[n, oc], x[n, ic]) for n in items))
                                                    for oc in outputs for ic in features]),
                "biasGradient": Tensor([len(outputs)], [plus(*(g[n, oc] for n in items)) for oc in outputs])}
    sums = [plus(bias[[oc]] if bias else Fraction(0), *(times(x[n, ic], w[oc, ic]) for ic in features))
            for n in items for oc in outputs]
    return {"output": Tensor([len(items), len(outputs)], sums)}


OPERATORS = {"add": add, "multiply": multiply, "dropout": dropout, "linear": linear}
TERMS = {"add": terms_of_add, "multiply": terms_of_multiply}
