"""Chapter 16: layerNorm, groupNorm, instanceNorm, rmsNorm, weightStandardization and lpNormalize."""
from fractions import Fraction

from exact import is_finite, over, plus, power, sign, sqrt, times
from tensors import tabulate


def cut(x, key):
    """The positions of x by their key: those with the same one are in one set."""
    sets = {}
    for i in x.indices():
        sets.setdefault(key(i), []).append(i)
    return sets


def mean(terms):
    return over(plus(*terms), len(terms))


def off_axes(axes):
    """NORM-12: positions that differ on the named axes alone are in one set."""
    return lambda i: tuple(at for axis, at in enumerate(i) if axis not in axes)


def on_axes(axes):
    """NORM-12: scale and bias at a position have its coordinates on the named axes, in ascending order (NORM-13)."""
    return lambda i: tuple(i[axis] for axis in sorted(axes))


def element(parameter, index, without):
    """NORM-24, BN-16: the element of a scale or bias; a scale that is not there is 1, a bias 0."""
    return Fraction(without) if parameter is None else parameter[index]


def divisor_of(variance, call):
    """NORM-20, NORM-21, and BN-14, BN-15: epsilon is added to the variance or to its root."""
    epsilon = Fraction(call.attributes["epsilon"])
    if call.attributes["place"] == "INSIDE":
        return sqrt(plus(variance, epsilon))
    return plus(sqrt(variance), epsilon)


class Statistics:
    """What is measured of one set: centre, distances d from it, spread, divisor."""

    def __init__(self, call, positions, has_mean):
        self.centre = mean([call.input[i] for i in positions]) if has_mean else Fraction(0)
        self.distances = {i: plus(call.input[i], -self.centre) for i in positions}
        self.spread = mean([times(d, d) for d in self.distances.values()])  # NORM-19: divided by m
        self.divisor = divisor_of(self.spread, call)

    def normalized(self, i):
        return over(self.distances[i], self.divisor)


def arriving(call, parameter):
    """g(i) = outputGradient(i) * scale(i), what arrives at the normalized value of i."""
    return tabulate(call.input.shape, lambda i: times(call.outputGradient[i], element(call.scale, parameter(i), 1)))


def input_gradient(call, g, statistics, has_mean):
    """The input gradients of one set, as the section Gradients says.

    Two normalized values together are d(j) d(i) / divisor^2 = d(j) d(i) / (spread + epsilon), without a root.
    With OUTSIDE (NORM-36) they are d(j) / deviation * d(i) / divisor = d(j) d(i) / (spread + epsilon * deviation).
    """
    epsilon, outside = Fraction(call.attributes["epsilon"]), call.attributes["place"] == "OUTSIDE"
    d, spread = statistics.distances, statistics.spread
    mean_of_g = mean([g[i] for i in d]) if has_mean else Fraction(0)
    mean_of_products = mean([times(g[i], d[i]) for i in d])
    both = plus(spread, times(epsilon, sqrt(spread)) if outside else epsilon)
    flat = outside and spread == 0 and epsilon > 0  # NORM-37: then the term with the deviation is 0
    return {j: over(plus(g[j], -mean_of_g, Fraction(0) if flat else -over(times(d[j], mean_of_products), both)),
                    statistics.divisor) for j in d}


def parameter_gradients(call, shape, parameter, normalized):
    """NORM-38, NORM-39, BN-23, BN-24: sums over the positions that an element of scale and bias belongs to."""
    y, of = call.outputGradient, cut(call.input, parameter)
    return {"scaleGradient": tabulate(shape, lambda p: plus(*(times(y[i], normalized[i]) for i in of.get(p, [])))),
            "biasGradient": tabulate(shape, lambda p: plus(*(y[i] for i in of.get(p, []))))}


def normalize(call, key, parameter, shape, has_mean=True):
    """Every operator that measures a spread; shape is that of scale and bias, parameter(i) the index in them."""
    x = call.input
    sets = [Statistics(call, positions, has_mean) for positions in cut(x, key).values()]
    normalized = {i: statistics.normalized(i) for statistics in sets for i in statistics.distances}
    if not call.is_gradient:
        return {"output": tabulate(x.shape, lambda i: plus(
            times(normalized[i], element(call.scale, parameter(i), 1)), element(call.bias, parameter(i), 0)))}
    g, gradients = arriving(call, parameter), {}
    for statistics in sets:
        gradients.update(input_gradient(call, g, statistics, has_mean))
    return {"inputGradient": tabulate(x.shape, gradients.get),
            **parameter_gradients(call, shape, parameter, normalized)}


def layer_norm(call, has_mean=True):
    """NORM-12; NORM-06: scale and bias have the extents of the named axes in ascending order."""
    axes = call.attributes["axes"]
    shape = [call.input.shape[axis] for axis in sorted(axes)]
    return normalize(call, off_axes(axes), on_axes(axes), shape, has_mean)


def rms_norm(call):
    """NORM-16: as layerNorm has it, with a centre of 0."""
    return layer_norm(call, has_mean=False)


def group_norm(call):
    """NORM-14: channel c is in group c / (C / G), rounded down; NORM-22, NORM-23: whom scale and bias belong to."""
    channels, groups = call.input.shape[1], call.attributes["groups"]

    def group(i):
        return i[1] // (channels // groups)

    per_group = call.attributes["affine"] == "PER_GROUP"
    return normalize(call, lambda i: (i[0], group(i)), lambda i: (group(i) if per_group else i[1],),
                     [groups if per_group else channels])


def instance_norm(call):
    """NORM-15: all positions of the same item and channel."""
    return normalize(call, lambda i: i[:2], lambda i: (i[1],), [call.input.shape[1]])


def weight_standardization(call):
    """NORM-18: all positions with the same coordinate on axis 0, without scale and bias."""
    return normalize(call, lambda i: i[0], lambda i: (), [])


class Norm:
    """What lpNormalize measures of one set (NORM-17, NORM-25, NORM-26).

    The factor of an x is |x|^(p-1), and 0 where x is 0. |x|^p is |x| times its factor, so that what cancels in the
    gradient does so in all digits; an infinity is its own power.
    """

    def __init__(self, call, positions):
        p, epsilon = Fraction(call.attributes["power"]), Fraction(call.attributes["epsilon"])
        x = {i: call.input[i] for i in positions}
        self.factors = {i: power(abs(x[i]), p - 1) if x[i] != 0 else Fraction(0) for i in x}
        self.sum = plus(*(abs(x[i]) * self.factors[i] if is_finite(x[i]) else abs(x[i]) for i in x))
        self.norm = power(self.sum, 1 / p)
        self.is_below = call.attributes["use"] == "FLOOR" and self.norm < epsilon
        if call.attributes["use"] == "FLOOR":
            self.divisor = epsilon if self.is_below else self.norm
        else:
            self.divisor = plus(self.norm, epsilon)


def lp_input_gradient(call, measured, positions):
    """NORM-34. r(j) * output(i) is sign(x(j)) |x(j)|^(p-1) x(i) / (sum of |x|^p * divisor / norm)."""
    x, g = call.input, call.outputGradient
    products = plus(*(times(g[i], x[i]) for i in positions))
    both = times(measured.sum, over(measured.divisor, measured.norm))
    gradients = {}
    for j in positions:
        if x[j] == 0 or measured.is_below:
            term = times(Fraction(0), products)  # NORM-70: r is 0, and a NaN times 0 still is one
        else:
            term = over(times(sign(x[j]), measured.factors[j], products), both)
        gradients[j] = over(plus(g[j], -term), measured.divisor)
    return gradients


def lp_normalize(call):
    """NORM-17 and NORM-34, with sets along axes as layerNorm has them."""
    x, results = call.input, {}
    for positions in cut(x, off_axes(call.attributes["axes"])).values():
        measured = Norm(call, positions)
        results.update(lp_input_gradient(call, measured, positions) if call.is_gradient
                       else {i: over(x[i], measured.divisor) for i in positions})
    return {"inputGradient" if call.is_gradient else "output": tabulate(x.shape, results.get)}


OPERATORS = {"layerNorm": layer_norm, "rmsNorm": rms_norm, "groupNorm": group_norm, "instanceNorm": instance_norm,
             "weightStandardization": weight_standardization, "lpNormalize": lp_normalize}
