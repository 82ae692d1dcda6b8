"""Chapter 19: relu for a start."""
from fractions import Fraction
from tensors import tabulate

def relu(call):
    x = call.input
    if call.is_gradient:
        return {"inputGradient": tabulate(x.shape, lambda i: call.outputGradient[i] if x[i] > 0 else Fraction(0))}
    return {"output": tabulate(x.shape, lambda i: x[i] if x[i] > 0 or x[i] != x[i] else Fraction(0))}

OPERATORS = {"relu": relu}
