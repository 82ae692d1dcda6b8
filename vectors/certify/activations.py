"""Chapter 19: one function of one number, element by element."""
from fractions import Fraction

from exact import INFINITY, NAN, PI, erfc, exp, exp_less_one, is_finite, sqrt, times
from tensors import tabulate


def applied(call, value, derivative, limits):
    """The outputs, or the gradients; limits are those at minus infinity and at infinity (ACT-41, ACT-43)."""
    x = call.input
    if call.is_gradient:
        return {"inputGradient": tabulate(x.shape, lambda i: gradient(x[i], call.outputGradient[i], derivative))}
    return {"output": tabulate(x.shape, lambda i: output(x[i], value, limits))}


def output(x, value, limits):
    if is_finite(x):
        return value(x)
    return limits[x > 0] if abs(x) == INFINITY else NAN  # ACT-41; ACT-40


def gradient(x, output_gradient, derivative):
    """For an input that is not finite nothing is said."""
    return times(output_gradient, derivative(x)) if is_finite(x) else NAN


def logistic(x):
    """s(x) = 1 / (1 + e^-x), with powers of e below 1 alone."""
    small = exp(-abs(x))
    return (1 if x >= 0 else small) / (1 + small)


def logistic_slope(x):
    """s(x) (1 - s(x)), which is the same for x and -x, without the difference."""
    small = exp(-abs(x))
    return small / (1 + small) ** 2


def hyperbolic_tangent(x):
    """(e^2x - 1) / (e^2x + 1) of |x|, with its sign, both over e^2x."""
    less = -exp_less_one(-2 * abs(x))
    return (1 if x >= 0 else -1) * less / (2 - less)


def normal(x):
    """(1 + erf(x / sqrt 2)) / 2 is erfc(-x / sqrt 2) / 2."""
    return erfc(-x / sqrt(Fraction(2))) / 2


def normal_density(x):
    return exp(-x * x / 2) / sqrt(2 * PI)


CUBIC = Fraction(44715, 1000000)


def bent(x):
    """2 u of the form TANH: (1 + tanh(u)) / 2 is s(2 u)."""
    return 2 * sqrt(2 / PI) * (x + CUBIC * x ** 3)


def bent_slope(x):
    return 2 * sqrt(2 / PI) * (1 + 3 * CUBIC * x ** 2)


def relu(call):
    """ACT-10, ACT-20."""
    return applied(call, lambda x: x if x > 0 else Fraction(0), lambda x: Fraction(x > 0), (Fraction(0), INFINITY))


def leaky_relu(call):
    """ACT-11, ACT-21; at 0 the derivative is the slope (ACT-29)."""
    slope = Fraction(call.attributes["slope"])
    below = times(slope, -INFINITY) if slope != 0 else Fraction(0)
    return applied(call, lambda x: x if x > 0 else slope * x,
                   lambda x: Fraction(1) if x > 0 else slope, (below, INFINITY))


def sigmoid(call):
    """ACT-12, ACT-22."""
    return applied(call, logistic, logistic_slope, (Fraction(0), Fraction(1)))


def tanh(call):
    """ACT-13, ACT-23: 1 - tanh(x)^2 is 4 s(2 x) (1 - s(2 x))."""
    return applied(call, hyperbolic_tangent, lambda x: 4 * logistic_slope(2 * x), (Fraction(-1), Fraction(1)))


def gelu(call):
    """ACT-14, ACT-24; ACT-15, ACT-25: (1 - tanh(u)^2) / 2 is 2 s(2 u) (1 - s(2 u))."""
    if call.attributes["form"] == "ERF":
        return applied(call, lambda x: x * normal(x),
                       lambda x: normal(x) + x * normal_density(x), (Fraction(0), INFINITY))
    return applied(call, lambda x: x * logistic(bent(x)),
                   lambda x: logistic(bent(x)) + x * logistic_slope(bent(x)) * bent_slope(x), (Fraction(0), INFINITY))


def silu(call):
    """ACT-16, ACT-26."""
    return applied(call, lambda x: x * logistic(x),
                   lambda x: logistic(x) + x * logistic_slope(x), (Fraction(0), INFINITY))


def hard_swish(call):
    """ACT-17, ACT-27; at -3 and 3 the derivative is that of the middle (ACT-30)."""
    return applied(call, lambda x: Fraction(0) if x <= -3 else x if x >= 3 else x * (x + 3) / 6,
                   lambda x: Fraction(0) if x < -3 else Fraction(1) if x > 3 else (2 * x + 3) / 6,
                   (Fraction(0), INFINITY))


OPERATORS = {"relu": relu, "leakyRelu": leaky_relu, "sigmoid": sigmoid, "tanh": tanh, "gelu": gelu, "silu": silu,
             "hardSwish": hard_swish}
