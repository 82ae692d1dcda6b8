"use strict";
// Reads the golden vectors of ConvSpec: Node without packages, written from vectors/format.md alone. Copy this file.
const fs = require("fs");
const path = require("path");
const { createHash } = require("crypto");

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

function demand(condition, message) {
  if (!condition) throw new Error(message);
}

// One part of a set. tests() gives { file, group, test }; `expected` and `read` count the tests.
class VectorSet {
  constructor(folder, part = "core") {
    this.folder = folder;
    this.read = 0;
    this.manifest = parse(fs.readFileSync(path.join(folder, "MANIFEST.json")));
    const { format, formatVersion, files, tests, digest } = this.manifest;
    demand(format === "convspec-vectors" && formatVersion === 1, `MANIFEST.json: cannot read ${format} ${formatVersion}`);
    this.entries = new Map(files.map((entry) => [entry.path, entry]));
    demand(sha256(files.map((e) => `${e.sha256}  ${e.path}\n`).join("")) === digest, "MANIFEST.json: the digest is another");
    const count = (entries) => entries.reduce((sum, entry) => sum + (entry.tests ?? 0), 0);
    demand(count(files) === tests, `MANIFEST.json: ${count(files)} tests, not ${tests}`);
    this.files = files.filter((entry) => entry.part === part && "tests" in entry);
    this.expected = count(this.files);
    demand(this.expected > 0, `MANIFEST.json: there are no tests in the part ${part}`);
  }

  bytesOf(name) {
    const entry = this.entries.get(name);
    demand(entry, `${name}: not in the manifest`);
    demand(!name.startsWith("/") && !name.split("/").includes(".."), `${name}: outside the set`);
    const data = fs.readFileSync(path.join(this.folder, name));
    demand(data.length === entry.bytes, `${name}: ${data.length} bytes are not as promised`);
    demand(sha256(data) === entry.sha256, `${name}: the SHA-256 is another`);
    return data;
  }

  *tests() {
    for (const entry of this.files) {
      const file = parse(this.bytesOf(entry.path));
      const found = file.groups.reduce((sum, group) => sum + group.tests.length, 0);
      const promised = found === file.numberOfTests && found === entry.tests;
      demand(promised, `${entry.path}: ${found} tests, not as promised`);
      for (const group of file.groups) {
        for (const test of group.tests) {
          this.read++;
          yield { file, group, test };
        }
      }
    }
  }

  // The elements of a tensor as numbers, which hold each of them exactly; undefined where it has a shape alone.
  elements(tensor, type) {
    let values;
    if ("file" in tensor) {
      const data = this.bytesOf(tensor.file);
      demand(sha256(data) === tensor.sha256, `${tensor.file}: the SHA-256 in the test is another`);
      values = decode(data, type);
    } else if ("values" in tensor) {
      values = tensor.values.map((v) => (typeof v === "string" ? fromText(v, type) : Number(v)));
    } else {
      return undefined;
    }
    const count = tensor.shape.reduce((product, extent) => product * extent, 1);
    demand(values.length === count, `${values.length} elements in a tensor of the shape ${tensor.shape}`);
    return values;
  }

  // Says how many tests were expected, read and run; a run over nothing is not a success.
  finish(run) {
    const counts = `${this.expected} tests expected, ${this.read} read, ${run} computed`;
    demand(this.read === this.expected && run > 0, counts);
    return counts;
  }
}

// Little-endian bytes to numbers.
function decode(data, type) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, read] = {
    float64: [8, (at) => view.getFloat64(at, true)],
    float32: [4, (at) => view.getFloat32(at, true)],
    float16: [2, (at) => half(view.getUint16(at, true))],
    bfloat16: [2, (at) => brain(view.getUint16(at, true))],
    int32: [4, (at) => view.getInt32(at, true)],
    int8: [1, (at) => view.getInt8(at)],
    uint8: [1, (at) => view.getUint8(at)],
  }[type];
  demand(data.length % width === 0, `${data.length} bytes are no whole number of ${type}`);
  return Array.from({ length: data.length / width }, (_, i) => read(i * width));
}

function fromText(text, type) {
  demand(/^0x([0-9a-f]{2})+$/i.test(text), `${text} is not hexadecimal`);
  const values = decode(Buffer.from(text.slice(2), "hex").reverse(), type);
  demand(values.length === 1, `${text} is not one ${type}`);
  return values[0];
}

// One sign, five bits of exponent, ten of fraction.
function half(bits) {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent ? sign * (1024 + fraction) * 2 ** (exponent - 25) : sign * fraction * 2 ** -24;
}

// The upper half of a float32.
function brain(bits) {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}

// JSON.parse, but an integer that a number of JavaScript does not hold becomes a BigInt.
function parse(data) {
  const mark = "integer of 64 bits: ";
  const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
  const keep = (t) => (/^-?\d+$/.test(t) && !Number.isSafeInteger(Number(t)) ? `"${mark}${t}"` : t);
  const revive = (_, v) => (typeof v === "string" && v.startsWith(mark) ? BigInt(v.slice(mark.length)) : v);
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data).replace(token, keep), revive);
}

module.exports = { VectorSet, demand };
