"""Chapter 20: softmax along an axis, its logarithm, and cross entropy."""
from fractions import Fraction

from exact import INFINITY, NAN, exp, log, over, plus, times
from tensors import Tensor, places, tabulate


def exponentials(line):
    """For each element x(i) - m and e^(x(i) - m), m the largest; None where there is no softmax (SOFT-41, SOFT-42)."""
    if any(x != x for x in line) or abs(max(line)) == INFINITY:
        return None
    distances = [plus(x, -max(line)) for x in line]
    return distances, [exp(d) for d in distances]


def softmax_of(line):
    """SOFT-10; SOFT-40 by e^-infinity = 0."""
    found = exponentials(line)
    return [e / sum(found[1]) for e in found[1]] if found else [NAN for _ in line]


def log_softmax_of(line):
    """SOFT-11; SOFT-40."""
    found = exponentials(line)
    if not found:
        return [NAN for _ in line]
    logarithm = log(sum(found[1]))
    return [plus(distance, -logarithm) for distance in found[0]]


def along(axis, formula, *tensors):
    """A tensor of whose lines along the axis each is formula(lines of the tensors)."""
    shape = tensors[0].shape
    result = Tensor(shape, [None] * len(tensors[0].elements))
    for start in places([1 if a == axis else extent for a, extent in enumerate(shape)]):
        first = sum(i * step for i, step in zip(start, result.steps))
        line = [first + i * result.steps[axis] for i in range(shape[axis])]
        for place, element in zip(line, formula(*([t.elements[p] for p in line] for t in tensors)) if line else []):
            result.elements[place] = element
    return result


def softmax_gradient(line, dy):
    """SOFT-20."""
    y = softmax_of(line)
    mean = plus(*map(times, dy, y))
    return [times(share, plus(g, times(Fraction(-1), mean))) for share, g in zip(y, dy)]


def log_softmax_gradient(line, dy):
    """SOFT-21."""
    total = plus(*dy)
    return [plus(g, times(Fraction(-1), share, total)) for share, g in zip(softmax_of(line), dy)]


def softmax(call):
    axis = call.attributes["axis"]
    if call.is_gradient:
        return {"inputGradient": along(axis, softmax_gradient, call.input, call.outputGradient)}
    return {"output": along(axis, softmax_of, call.input)}


def log_softmax(call):
    axis = call.attributes["axis"]
    if call.is_gradient:
        return {"inputGradient": along(axis, log_softmax_gradient, call.input, call.outputGradient)}
    return {"output": along(axis, log_softmax_of, call.input)}


def classes_at(call, at):
    """The line of classes at the index of a label."""
    return [call.input[(at[0], c, *at[2:])] for c in range(call.input.shape[1])]


def counts(call, label):
    """SOFT-15: whether the label is not the ignored one."""
    return call.attributes["ignored"] == "NONE" or label != call.attributes["ignored"]


def loss(call, at):
    """SOFT-12, SOFT-15."""
    label = call.labels[at]
    if not counts(call, label):
        return Fraction(0)
    return times(Fraction(-1), log_softmax_of(classes_at(call, at))[int(label)])


def cross_entropy(call):
    """SOFT-12 to SOFT-16, SOFT-22 to SOFT-24."""
    mean = call.attributes["reduction"] == "MEAN"
    divisor = Fraction(sum(counts(call, label) for label in call.labels.elements) if mean else 1)
    if call.is_gradient:
        return {"inputGradient": loss_gradient(call, divisor)}
    losses = tabulate(call.labels.shape, lambda at: loss(call, at))
    if call.attributes["reduction"] == "NONE":
        return {"output": losses}
    return {"output": Tensor([1] * len(losses.shape), [over(plus(*losses.elements), divisor)])}


def loss_gradient(call, divisor):
    reduced = call.attributes["reduction"] != "NONE"
    shares = along(1, softmax_of, call.input)

    def element(index):
        at = (index[0], 0, *index[2:])
        if not counts(call, call.labels[at]):
            return Fraction(0)
        g = over(call.outputGradient.elements[0] if reduced else call.outputGradient[at], divisor)
        return times(plus(shares[index], -Fraction(index[1] == call.labels[at])), g)

    return tabulate(call.input.shape, element)


OPERATORS = {"softmax": softmax, "logSoftmax": log_softmax, "softmaxCrossEntropy": cross_entropy}
