"""Computes what it can of the core set anew and compares: python3 example.py [FOLDER [PART]]

Convolution, relu and add are done here, in a few literal lines; the inner products of gradients are checked wherever
they are given. All other tests are read and decoded, and count as not computed.
"""
import hashlib
import itertools
import math
import pathlib
import struct
import sys

from strict_loader import BadSet, VectorSet

BROKEN = (BadSet, OSError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def places(extents):
    return itertools.product(*map(range, extents))


class Stored:
    """A tensor under the canonical order of its axes, whatever the order in which it is stored."""

    def __init__(self, layout, shape, values):
        first = layout.index("N" if "N" in layout else "O")
        second = layout.index("C" if "C" in layout else "I")
        order = [first, second] + [axis for axis in range(len(shape)) if axis not in (first, second)]
        self.values = values
        self.shape = [shape[axis] for axis in order]
        self.steps = [math.prod(shape[axis + 1:]) for axis in order]

    def place(self, *index):
        return sum(i * step for i, step in zip(index, self.steps))


def convolution(attributes, x, w, bias, output):
    """Fills the output with the sums over the taps, in any number of spatial axes; says which shape it has."""
    strides, dilations, padding = attributes["strides"], attributes["dilations"], attributes["padding"]
    per_group = w.shape[0] // attributes["groups"]
    room = [i + sum(p) - (k - 1) * d - 1 for i, p, k, d in zip(x.shape[2:], padding, w.shape[2:], dilations)]
    shape = [x.shape[0], w.shape[0]] + [r // s + 1 if r >= 0 else 0 for r, s in zip(room, strides)]
    if shape == output.shape:
        for n, m, *o in places(shape):
            total = bias[m] if bias else 0.0
            for c, *k in places(w.shape[1:]):
                at = [a * s + b * d - p[0] for a, s, b, d, p in zip(o, strides, k, dilations, padding)]
                if all(0 <= i < extent for i, extent in zip(at, x.shape[2:])):
                    channel = m // per_group * w.shape[1] + c
                    total += x.values[x.place(n, channel, *at)] * w.values[w.place(m, c, *k)]
            output.values[output.place(n, m, *o)] = total
    return shape


def output_of(file, group, inputs, wanted_shape):
    """Shape and elements of the output, or None for what is not done here."""
    attributes, layouts = group.get("attributes", {}), group["layouts"]
    if file["direction"] != "FORWARD" or group["elementType"] not in ("float64", "float32"):
        return None
    shape, x = inputs["input"]
    if file["operator"] == "relu":
        values = [v if v > 0 or v != v else 0.0 for v in x]
    elif file["operator"] == "add" and inputs["other"][0] == shape:
        values = [a + b for a, b in zip(x, inputs["other"][1])]
    elif (file["operator"] == "convolution" and isinstance(attributes["padding"], list)
          and attributes["rounding"] != "CEIL" and attributes["orientation"] == "CORRELATION"):
        output = Stored(layouts["data"], wanted_shape, [0.0] * math.prod(wanted_shape))
        w, bias = Stored(layouts["weights"], *inputs["weights"]), inputs.get("bias", (None, None))[1]
        right = convolution(attributes, Stored(layouts["data"], shape, x), w, bias, output) == output.shape
        shape, values = wanted_shape if right else None, output.values
    else:
        return None
    return shape, values if group["elementType"] == "float64" else [to_float32(v) for v in values]


def to_float32(value):
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def agrees(got, wanted, tensor):
    """The rules of format.md for EXACT, SPECIAL and BOUNDED."""
    bounds = tensor["bound"] if tensor["tier"] == "BOUNDED" else [0] * len(wanted)
    return all(bound is None or a == b or (a != a and b != b) or abs(a - b) <= bound
               for a, b, bound in zip(got, wanted, bounds))


def absorb(digest, tensors):
    """Every element as a little-endian float64, in the order of the names; there is one NaN."""
    for name in sorted(tensors):
        for value in tensors[name][1] or []:
            digest.update(struct.pack("<d", value if value == value else math.nan))


def check_inner_product(vectors, wanted, inputs, expected):
    for name in ("input", "weights"):
        product = sum(a * b for a, b in zip(inputs[name][1], expected[name + "Gradient"][1]))
        vectors.demand(product == wanted, f"{name} times its gradient is {product}, not {wanted}")


def main(folder=pathlib.Path(__file__).resolve().parent.parent / "data" / "v1", part="core"):
    vectors, run, products, digest = VectorSet(folder, part), 0, 0, hashlib.sha256()
    for file, group, test in vectors:
        def decoded(tensors):
            return {name: (t["shape"], vectors.elements(t, group["elementType"])) for name, t in tensors.items()}
        inputs, expected = decoded(test["inputs"]), decoded(test.get("expected", {}))
        for tensors in [inputs, expected] + [decoded(alternative.get(side, {}))
                                             for alternative in test.get("alternatives", [])
                                             for side in ("inputs", "expected")]:
            absorb(digest, tensors)
        wanted = test.get("expected", {}).get("output")
        got = wanted and output_of(file, group, inputs, wanted["shape"])
        if got:
            run += 1
            right = got[0] == wanted["shape"] and agrees(got[1], expected["output"][1], wanted)
            vectors.demand(right, f"computed {got[1]}, the file has {expected['output'][1]}")
        if "innerProduct" in test:
            products += 1
            check_inner_product(vectors, test["innerProduct"], inputs, expected)
    print(f"{vectors.finish(run)}: all agree")
    print(f"{products} inner products checked")
    print(f"elements {digest.hexdigest()}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except BROKEN as problem:
        sys.exit(f"example.py: {type(problem).__name__}: {problem}")
