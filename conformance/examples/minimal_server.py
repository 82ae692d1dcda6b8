"""A ConvSpec server for FORWARD 1-D float64 convolution in canonical layout; declines the rest."""
import itertools, json, math, struct, sys

def objection(call, a, x, w, b):  # x, w and b are shapes here, b is None without a bias
    s, d, p, g = a["strides"], a["dilations"], a["padding"], a["groups"]
    kind = [call["direction"], a["rounding"], len(x), len(w), len(s), len(d), len(p)]
    if kind != ["FORWARD", "FLOOR", 3, 3, 1, 1, 1] or isinstance(p, str):
        return "only FORWARD, FLOOR, one spatial axis and padding in numbers"
    if (min(w + s + d + [g]) < 1 or x[1] != w[1] * g or w[0] % g or b not in (None, w[:1])
            or not 0 <= x[2] + sum(p[0]) < 2**63 or w[2] * d[0] >= 2**63):
        return "the call is invalid"

def convolve(a, x_shape, w_shape, x, w, b=None):
    (n, channels, size), (outputs, depth, kernel), values = x_shape, w_shape, []
    [stride], [dilation], [[before, after]] = a["strides"], a["dilations"], a["padding"]
    extent = max((before + size + after - (kernel - 1) * dilation - 1) // stride + 1, 0)
    for item, oc, o in itertools.product(range(n), range(outputs), range(extent)):
        total, first = b[oc] if b else 0, item * channels + oc // (outputs // a["groups"]) * depth
        for ic, k in itertools.product(range(depth), range(kernel)):
            i, tap = o * stride + k * dilation - before, (oc * depth + ic) * kernel
            tap += k if a["orientation"] == "CORRELATION" else kernel - 1 - k
            total += x[(first + ic) * size + i] * w[tap] if 0 <= i < size else 0
        values.append(total)
    return {"name": "output", "shape": [n, outputs, extent]}, values

stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
for line in iter(stdin.readline, b""):
    call, values = json.loads(line), []
    answer = {"convspec": 1, "type": "hello", "name": "minimal", "version": "1", "elementTypes":
              ["float64"], "layouts": ["NCW", "OIW"], "operators": ["convolution"]}
    if call["type"] == "call":
        shapes = {tensor["name"]: tensor["shape"] for tensor in call["tensors"]}
        a, x, w, b = call["attributes"], *map(shapes.get, ("input", "weights", "bias"))
        data = [struct.unpack(f"<{n}d", stdin.read(8 * n)) for n in map(math.prod, shapes.values())]
        answer = {"type": "unsupported", "id": call["id"], "reason": objection(call, a, x, w, b)}
        if not answer["reason"]:
            output, values = convolve(a, x, w, *data)
            answer = {"type": "answer", "id": call["id"], "tensors": [output]}
    stdout.write(json.dumps(answer).encode() + b"\n" + struct.pack(f"<{len(values)}d", *values))
    stdout.flush()
