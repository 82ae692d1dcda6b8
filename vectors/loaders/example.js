"use strict";
// Computes what it can of the core set anew and compares: node example.js [FOLDER [PART]]
//
// Convolution, relu and add are done here, in a few literal lines. All other tests are read and decoded, and count as
// not computed.
const path = require("path");
const { createHash } = require("crypto");
const { VectorSet } = require("./strict_loader.js");

function* places(extents) {
  if (extents.length === 0) yield [];
  for (let i = 0; i < extents[0]; i++) {
    for (const rest of places(extents.slice(1))) yield [i, ...rest];
  }
}

const product = (extents) => extents.reduce((a, b) => a * b, 1);

// A tensor under the canonical order of its axes, whatever the order in which it is stored.
class Stored {
  constructor(layout, { shape, values }) {
    const first = layout.search(/[NO]/);
    const second = layout.search(/[CI]/);
    const order = [first, second, ...shape.keys()].filter((axis, i, all) => all.indexOf(axis) === i);
    this.values = values;
    this.shape = order.map((axis) => shape[axis]);
    this.steps = order.map((axis) => product(shape.slice(axis + 1)));
  }

  place(...index) {
    return index.reduce((sum, i, axis) => sum + i * this.steps[axis], 0);
  }
}

// Fills the output with the sums over the taps, in any number of spatial axes; says whether its shape is right.
function convolution({ strides, dilations, padding, groups }, x, w, bias, output) {
  const perGroup = w.shape[0] / groups;
  const space = x.shape.slice(2);
  const room = space.map((e, a) => e + padding[a][0] + padding[a][1] - (w.shape[a + 2] - 1) * dilations[a] - 1);
  const shape = [x.shape[0], w.shape[0], ...room.map((r, a) => (r >= 0 ? Math.floor(r / strides[a]) + 1 : 0))];
  if (String(shape) !== String(output.shape)) return false;
  for (const [n, m, ...o] of places(shape)) {
    let total = bias ? bias.values[m] : 0;
    for (const [c, ...k] of places(w.shape.slice(1))) {
      const at = o.map((_, a) => o[a] * strides[a] + k[a] * dilations[a] - padding[a][0]);
      if (at.every((i, a) => 0 <= i && i < space[a])) {
        const channel = Math.floor(m / perGroup) * w.shape[1] + c;
        total += x.values[x.place(n, channel, ...at)] * w.values[w.place(m, c, ...k)];
      }
    }
    output.values[output.place(n, m, ...o)] = total;
  }
  return true;
}

// The elements of the output, or undefined for what is not done here; null where the shape is wrong.
function outputOf(file, { elementType, layouts, attributes }, { input, other, weights, bias }, shape) {
  if (file.direction !== "FORWARD" || !["float64", "float32"].includes(elementType)) return undefined;
  const rounded = (values) => (elementType === "float32" ? values.map(Math.fround) : values);
  const right = String(input.shape) === String(shape);
  if (file.operator === "relu") {
    return right ? input.values.map((v) => (v > 0 || Number.isNaN(v) ? v : 0)) : null;
  }
  if (file.operator === "add" && String(input.shape) === String(other.shape)) {
    return right ? rounded(input.values.map((v, i) => v + other.values[i])) : null;
  }
  if (file.operator !== "convolution" || !Array.isArray(attributes.padding)) return undefined;
  if (attributes.rounding === "CEIL" || attributes.orientation !== "CORRELATION") return undefined;
  const output = new Stored(layouts.data, { shape, values: Array(product(shape)).fill(0) });
  const [x, w] = [new Stored(layouts.data, input), new Stored(layouts.weights, weights)];
  return convolution(attributes, x, w, bias, output) ? rounded(output.values) : null;
}

// The rules of format.md for EXACT, SPECIAL and BOUNDED. The zeros of both signs are equal with ===.
function agrees(got, wanted, { tier, bound }) {
  const near = (a, i) => tier === "BOUNDED" && (bound[i] === null || Math.abs(a - wanted[i]) <= bound[i]);
  const equal = (a, b) => a === b || (Number.isNaN(a) && Number.isNaN(b));
  return got !== null && got.every((a, i) => equal(a, wanted[i]) || near(a, i));
}

// Every element as a little-endian float64, in the order of the names; there is one NaN.
function absorb(digest, tensors) {
  for (const name of Object.keys(tensors).sort()) {
    const bytes = Buffer.alloc(8 * (tensors[name].values ?? []).length);
    (tensors[name].values ?? []).forEach((v, i) => bytes.writeDoubleLE(v, 8 * i));
    (tensors[name].values ?? []).forEach((v, i) => Number.isNaN(v) && bytes.writeBigUInt64LE(0x7ff8n << 48n, 8 * i));
    digest.update(bytes);
  }
}

function main(folder = path.join(__dirname, "..", "data", "v1"), part = "core") {
  const vectors = new VectorSet(folder, part);
  const digest = createHash("sha256");
  let run = 0;
  for (const { file, group, test } of vectors.tests()) {
    const decoded = (tensors = {}) =>
      Object.fromEntries(
        Object.entries(tensors).map(([name, tensor]) => [
          name,
          { shape: tensor.shape, values: vectors.elements(tensor, group.elementType) },
        ]),
      );
    const [inputs, expected] = [decoded(test.inputs), decoded(test.expected)];
    absorb(digest, inputs);
    absorb(digest, expected);
    for (const alternative of test.alternatives ?? []) {
      absorb(digest, decoded(alternative.inputs));
      absorb(digest, decoded(alternative.expected));
    }
    const got = expected.output && outputOf(file, group, inputs, expected.output.shape);
    if (got !== undefined) {
      run++;
      const right = agrees(got, expected.output.values, test.expected.output);
      vectors.demand(right, `computed ${got}, the file has ${expected.output.values}`);
    }
  }
  console.log(`${vectors.finish(run)}: all agree`);
  console.log(`elements ${digest.digest("hex")}`);
}

try {
  main(...process.argv.slice(2));
} catch (problem) {
  console.error(`example.js: ${String(problem.message).split("\n")[0]}`);
  process.exitCode = 1;
}
