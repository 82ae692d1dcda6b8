"""Tensors in the canonical order of their axes: (N, C, space) and (O, I, space), see chapter 1."""
import itertools
import math

from exact import plus

DATA = {"input", "output", "outputGradient", "inputGradient", "indices", "offset", "mask", "offsetGradient",
        "maskGradient", "other", "otherGradient", "labels"}
WEIGHTS = {"weights", "weightsGradient"}
NOWHERE = -1  # the place, in an index map, of a factor that no tensor has


def places(extents):
    """All indices of a shape, in row-major order."""
    return itertools.product(*map(range, extents))


def place(index, extents):
    """How many indices of a shape come before one, in row-major order."""
    before = 0
    for i, extent in zip(index, extents):
        before = before * extent + i
    return before


class Tensor:
    """A shape and elements, which are numbers as in exact.py; read with t[n, c, *space]."""

    def __init__(self, shape, elements):
        if len(elements) != math.prod(shape):
            raise ValueError(f"{len(elements)} elements in a tensor of {shape}")
        self.shape, self.elements = list(shape), elements
        self.steps = [math.prod(self.shape[axis + 1:]) for axis in range(len(self.shape))]

    def __getitem__(self, index):
        return self.elements[place(index, self.shape)]

    def indices(self):
        return places(self.shape)

    def planes(self):
        """For every pair of indices on the first two axes the list of all elements there, in row-major order."""
        extent = math.prod(self.shape[2:])
        return {pair: self.elements[at * extent:(at + 1) * extent] for at, pair in enumerate(places(self.shape[:2]))}


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


def layout_of(name, layouts):
    """The layout of a slot; None for one whose tensors have but one order."""
    return layouts["data"] if name in DATA else layouts["weights"] if name in WEIGHTS else None


def canonical(name, shape, elements, layouts):
    """The tensor of a slot as it is stored, in canonical order."""
    layout = layout_of(name, layouts)
    if layout is None:
        return Tensor(shape, elements)
    axes = stored_axes(layout, len(shape))
    stored = Tensor(shape, elements)
    if axes == sorted(axes):
        return stored
    extents = [shape[axes.index(axis)] for axis in range(len(shape))]
    return tabulate(extents, lambda index: stored[tuple(index[axis] for axis in axes)])


def stored_shape(name, shape, layouts):
    """The way back of a shape."""
    layout = layout_of(name, layouts)
    return shape if layout is None else [shape[axis] for axis in stored_axes(layout, len(shape))]


def collected(shape, pairs):
    """A tensor whose element at each index is the list of all x for which there is a pair (index, x)."""
    found = {}
    for index, x in pairs:
        found.setdefault(tuple(index), []).append(x)
    return tabulate(shape, lambda index: found.get(index, []))


def summed(shape, terms):
    """A tensor whose element at each index is the sum of all numbers that a pair (index, number) has for it."""
    lists = collected(shape, terms)
    return Tensor(shape, [plus(*numbers) for numbers in lists.elements])


def terms_of_copies(tensor):
    """The index map of an operator that copies: each element is one term of one factor."""
    return Tensor(tensor.shape, [[(x,)] for x in tensor.elements])
