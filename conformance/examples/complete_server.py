"""A ConvSpec server for convolution of any rank and its gradients, written from the chapters alone."""
import itertools
import json
import math
import struct
import sys

LIMIT = 2 ** 63
HELLO = {"convspec": 1, "type": "hello", "name": "chapter", "version": "1",
         "elementTypes": ["float64", "float32"], "layouts": ["NC*", "N*C", "OI*", "*IO", "O*I"],
         "operators": ["convolution"]}


class Rejected(Exception):
    def __init__(self, rule, reason):
        super().__init__(reason)
        self.rule = rule


def demand(condition, rule, reason):
    if not condition:
        raise Rejected(rule, reason)


def bounded(number):
    demand(number < LIMIT, "WIN-22", f"{number} is 2^63 or more")
    return number


# ---- layouts -------------------------------------------------------------------------------------

def stored_axes(layout, rank):
    """For each stored axis, the canonical axis that it is."""
    space = list(range(2, rank))
    if rank < 2 or layout.startswith("NC") or layout.startswith("OI"):
        return list(range(rank))
    if layout.endswith("IO"):
        return space + [1, 0]
    return [0] + space + [1]  # N*C and O*I


def permute(shape, values, axes):
    """The tensor whose axis a is axis axes[a] of the given one."""
    if axes == list(range(len(shape))):
        return shape, values
    steps, step = [0] * len(shape), 1
    for axis in reversed(range(len(shape))):
        steps[axis], step = step, step * shape[axis]
    to = [shape[axis] for axis in axes]
    if 0 in to:
        return to, values
    places = [0]
    for axis in axes:
        places = [p + j * steps[axis] for p in places for j in range(shape[axis])]
    return to, [values[p] for p in places]


def load(shape, values, layout):
    stored = stored_axes(layout, len(shape))
    return permute(shape, values, [stored.index(axis) for axis in range(len(shape))])


def store(shape, values, layout):
    return permute(shape, values, stored_axes(layout, len(shape)))


# ---- one axis ------------------------------------------------------------------------------------

class Axis:
    def __init__(self, size, kernel, stride, dilation, padding, rounding):
        demand(kernel >= 1, "WIN-02", "the kernel has no tap")
        demand(stride >= 1, "WIN-03", "the stride is less than 1")
        demand(dilation >= 1, "WIN-04", "the dilation is less than 1")
        bounded(stride), bounded(dilation)
        span = bounded((kernel - 1) * dilation + 1)
        before, after = self.resolve(size, stride, span, padding)
        bounded(before), bounded(after)
        padded = bounded(size + before + after)
        demand(padded >= 0, "WIN-09", "the crop takes more than there is")
        room = padded - span
        extent = room // stride + 1 if room >= 0 else 0
        if rounding == "EXACT":
            demand(room >= 0 and room % stride == 0, "WIN-14", "a partial step is left")
        self.low, self.high = max(0, -before), size + min(0, after)
        if rounding == "CEIL":
            ceil = max(-(-room // stride) + 1, 0)
            if ceil > extent and extent * stride - before < self.high:
                extent += 1
        self.size, self.kernel = size, kernel
        self.stride, self.dilation, self.before = stride, dilation, before
        self.extent = extent

    @staticmethod
    def resolve(size, stride, span, padding):
        if not isinstance(padding, str):
            before, after = padding
            return before, after
        if padding == "VALID":
            return 0, 0
        if padding == "FULL":
            return span - 1, span - 1
        if padding == "CAUSAL":
            return span - 1, 0
        output = -(-size // stride)
        total = max((output - 1) * stride + span - size, 0)
        half, rest = total // 2, total - total // 2
        return {"SAME_EXTRA_AFTER": (half, rest), "SAME_EXTRA_BEFORE": (rest, half)}[padding]

    def taps(self, o):
        """Pairs (k, i) of taps and the input positions that they look at, inside the input only."""
        start = o * self.stride - self.before
        first = max(0, -(-(self.low - start) // self.dilation))
        last = min(self.kernel - 1, (self.high - 1 - start) // self.dilation)
        return [(k, start + k * self.dilation) for k in range(first, last + 1)]


# ---- convolution ---------------------------------------------------------------------------------

class Convolution:
    def __init__(self, call, shapes):
        a, x, w = call["attributes"], shapes["input"], shapes["weights"]
        for shape in shapes.values():
            demand(all(extent >= 0 for extent in shape), "TEN-01", "a negative extent")
        demand(len(x) >= 2, "CONV-01", "the input has no batch and channel axes")
        axes = len(x) - 2
        demand(len(w) == len(x), "CONV-02", "input and weights differ in rank")
        padding = a["padding"] if not isinstance(a["padding"], str) else [a["padding"]] * axes
        for given in (a["strides"], a["dilations"], padding):
            demand(len(given) == axes, "WIN-24", "not one number per axis")
        self.n, self.channels, *self.space = x
        self.outputs, self.depth, *self.kernel = w
        self.groups = a["groups"]
        demand(self.channels >= 1 and self.outputs >= 1, "CONV-04", "no channels")
        demand(self.groups >= 1, "CONV-05", "no groups")
        demand(self.channels % self.groups == 0, "CONV-06", "groups do not divide the input channels")
        demand(self.outputs % self.groups == 0, "CONV-07", "groups do not divide the output channels")
        demand(self.depth == self.channels // self.groups, "CONV-03", "weights of other input channels")
        demand(shapes.get("bias", [self.outputs]) == [self.outputs], "CONV-08", "bias of another shape")
        self.axes = [Axis(*one, a["rounding"]) for one in
                     zip(self.space, self.kernel, a["strides"], a["dilations"], padding)]
        self.extents = [axis.extent for axis in self.axes]
        self.shape = [self.n, self.outputs, *self.extents]
        self.flipped = a["orientation"] == "FLIPPED"
        demand(math.prod(self.shape) < LIMIT, "TEN-02", "too many elements")
        demand(shapes.get("outputGradient", self.shape) == self.shape, "CONV-20", "outputGradient of another shape")

    def relation(self):
        """Triples (o, k, i) over all axes, each as an offset into its space."""
        triples = [(0, 0, 0)]
        for axis in self.axes:
            single = [(o, k, i) for o in range(axis.extent) for k, i in axis.taps(o)]
            if self.flipped:
                single = [(o, axis.kernel - 1 - k, i) for o, k, i in single]
            triples = [(p * axis.extent + o, q * axis.kernel + k, r * axis.size + i)
                       for p, q, r in triples for o, k, i in single]
        return triples

    def channel_pairs(self):
        """(item, oc) of the output, ic within the group, and ic of the input."""
        for item, oc, ic in itertools.product(range(self.n), range(self.outputs), range(self.depth)):
            yield item, oc, ic, oc // (self.outputs // self.groups) * self.depth + ic

    def rows(self):
        """Where the values of each pair of channels start: in the output, weights and input."""
        o, k, i = (math.prod(s) for s in (self.extents, self.kernel, self.space))
        for item, oc, ic, channel in self.channel_pairs():
            yield ((item * self.outputs + oc) * o, (oc * self.depth + ic) * k, (item * self.channels + channel) * i)

    def output(self, t):
        per_item = math.prod(self.extents)
        bias = t.get("bias") or [0.0] * self.outputs
        y = [b for _ in range(self.n) for b in bias for _ in range(per_item)] if per_item else []
        if y:
            x, w, relation = t["input"], t["weights"], self.relation()
            for at, tap, place in self.rows():
                for o, k, i in relation:
                    y[at + o] += x[place + i] * w[tap + k]
        return self.shape, y

    def inputGradient(self, t):
        shape = [self.n, self.channels, *self.space]
        dx = [0.0] * math.prod(shape)
        if t["outputGradient"]:
            dy, w, relation = t["outputGradient"], t["weights"], self.relation()
            for at, tap, place in self.rows():
                for o, k, i in relation:
                    dx[place + i] += dy[at + o] * w[tap + k]
        return shape, dx

    def weightsGradient(self, t):
        shape = [self.outputs, self.depth, *self.kernel]
        dw = [0.0] * math.prod(shape)
        if t["outputGradient"]:
            dy, x, relation = t["outputGradient"], t["input"], self.relation()
            for at, tap, place in self.rows():
                for o, k, i in relation:
                    dw[tap + k] += dy[at + o] * x[place + i]
        return shape, dw

    def biasGradient(self, t):
        db, per_item = [0.0] * self.outputs, math.prod(self.extents)
        for at, value in enumerate(t["outputGradient"]):
            db[at // per_item % self.outputs] += value
        return [self.outputs], db


# ---- frames --------------------------------------------------------------------------------------

def narrow(value):
    """The float32 nearest to a number, ties to even."""
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def send(header, payload=b""):
    sys.stdout.buffer.write(json.dumps(header).encode() + b"\n" + payload)
    sys.stdout.buffer.flush()


def answer(call, shapes, stored):
    letter = {"float64": "d", "float32": "f"}[call["elementType"]]
    layouts = {"input": "data", "outputGradient": "data", "output": "data", "inputGradient": "data",
               "weights": "weights", "weightsGradient": "weights"}

    def layout(name):
        return call["layouts"][layouts[name]] if name in layouts else ""

    tensors = {}
    for name, shape in shapes.items():
        axes = stored_axes(layout(name), len(shape)) if layout(name) else list(range(len(shape)))
        tensors[name] = [shape[axes.index(axis)] for axis in range(len(shape))]
    conv = Convolution(call, tensors)
    values = {}
    for name, shape in shapes.items():
        flat = struct.unpack(f"<{math.prod(shape)}{letter}", stored[name])
        values[name] = load(shape, flat, layout(name))[1] if layout(name) else flat
    results, payload = [], b""
    for name in call["wanted"]:
        shape, flat = getattr(conv, name)(values)
        if layout(name):
            shape, flat = store(shape, flat, layout(name))
        if letter == "f":
            flat = [narrow(v) for v in flat]
        results.append({"name": name, "shape": shape})
        payload += struct.pack(f"<{len(flat)}{letter}", *flat)
    return results, payload


def main():
    for line in iter(sys.stdin.buffer.readline, b""):
        call = json.loads(line)
        if call["type"] == "hello":
            send(HELLO)
            continue
        width = {"float64": 8, "float32": 4}[call["elementType"]]
        shapes = {tensor["name"]: tensor["shape"] for tensor in call["tensors"]}
        stored = {name: sys.stdin.buffer.read(width * math.prod(shape)) for name, shape in shapes.items()}
        try:
            results, payload = answer(call, shapes, stored)
            send({"type": "answer", "id": call["id"], "tensors": results}, payload)
        except Rejected as refusal:
            send({"type": "rejected", "id": call["id"], "rule": refusal.rule, "reason": str(refusal)})


main()
