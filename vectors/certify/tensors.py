"""Tensors in the canonical order of their axes: (N, C, space) and (O, I, space), see chapter 1."""
import itertools
import math

from exact import plus

DATA = {"input", "output", "outputGradient", "inputGradient", "indices", "offset", "mask", "offsetGradient", "maskGradient",
        "other", "otherGradient", "labels"}
WEIGHTS = {"weights", "weightsGradient"}


def places(extents):
    """All indices of a shape, in row-major order."""
    return itertools.product(*map(range, extents))


class Tensor:
    """A shape and elements, which are numbers as in exact.py; read with t[n, c, *space]."""

    def __init__(self, shape, elements):
        self.shape, self.elements = list(shape), elements
        self.steps = [math.prod(self.shape[axis + 1:]) for axis in range(len(self.shape))]

    def __getitem__(self, index):
        return self.elements[sum(i * step for i, step in zip(index, self.steps))]

    def indices(self):
        return places(self.shape)


def tabulate(shape, formula):
    """A tensor whose element at each index (a tuple) is formula(index)."""
    return Tensor(shape, [formula(index) for index in places(shape)])


def stored_axes(layout, rank):
    """For each stored axis the canonical one that it is. Fewer than two axes have no order."""
    space = list(range(2, rank))
    pattern = {"N": "first", "O": "first", "C": "second", "I": "second"}
    order, has_space = [], False
    for letter in layout if rank >= 2 else []:
        if letter in pattern:
            order.append(0 if pattern[letter] == "first" else 1)
        elif not has_space:
            order, has_space = order + space, True
    if not has_space:  # NC is the name at rank 2 of an image whose patches have rank 3 (PATCH-16)
        order = order + space
    return order if rank >= 2 else list(range(rank))


def canonical(name, shape, elements, layouts):
    """The tensor of a slot as it is stored, in canonical order."""
    layout = layouts["data"] if name in DATA else layouts["weights"] if name in WEIGHTS else None
    if layout is None:
        return Tensor(shape, elements)
    axes = stored_axes(layout, len(shape))
    stored = Tensor(shape, elements)
    extents = [shape[axes.index(axis)] for axis in range(len(shape))]
    return tabulate(extents, lambda index: stored[tuple(index[axis] for axis in axes)])


def summed(shape, terms):
    """A tensor whose element at each index is the sum of all numbers that a pair (index, number) has for it."""
    found = {}
    for index, x in terms:
        found.setdefault(tuple(index), []).append(x)
    return tabulate(shape, lambda index: plus(*found.get(index, [])))
