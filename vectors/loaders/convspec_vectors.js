"use strict";
// Reads the golden vectors of ConvSpec: Node without packages, written from vectors/format.md alone. Copy this file.
const fs = require("fs");
const path = require("path");
const { createHash } = require("crypto");

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

// One part of a set. tests() gives { file, group, test }; `expected` and `read` count the tests.
class VectorSet {
  constructor(folder, part = "core") {
    this.folder = folder;
    this.read = 0;
    this.where = "MANIFEST.json";
    this.manifest = this.parse(fs.readFileSync(path.join(folder, "MANIFEST.json")));
    const { format, formatVersion, files, tests, digest } = this.manifest;
    this.demand(format === "convspec-vectors" && formatVersion === 1, `cannot read ${format} ${formatVersion}`);
    this.demand(sha256(files.map((e) => `${e.sha256}  ${e.path}\n`).join("")) === digest, "the digest is another");
    const count = (entries) => entries.reduce((sum, entry) => sum + (entry.tests ?? 0), 0);
    this.demand(count(files) === tests, `${count(files)} tests, not ${tests}`);
    this.entries = new Map(files.map((entry) => [entry.path, entry]));
    this.files = files.filter((entry) => entry.part === part && "tests" in entry);
    this.expected = count(this.files);
    this.demand(this.expected > 0, `there are no tests in the part ${part}`);
  }

  *tests() {
    for (const entry of this.files) {
      const data = this.bytesOf(entry.path);
      this.where = entry.path;
      const file = this.parse(data);
      const found = file.groups.reduce((sum, group) => sum + group.tests.length, 0);
      this.demand(found === file.numberOfTests && found === entry.tests, `${found} tests, not as promised`);
      for (const group of file.groups) {
        for (const test of group.tests) {
          this.read++;
          this.where = `${entry.path} ${test.id}`;
          yield { file, group, test };
        }
      }
    }
  }

  // The elements of a tensor as numbers, which hold each of them exactly; undefined where it has a shape alone.
  elements(tensor, groupType) {
    const type = tensor.elementType ?? groupType;
    let values;
    if ("file" in tensor) {
      const data = this.bytesOf(tensor.file);
      this.demand(sha256(data) === tensor.sha256, `${tensor.file}: the SHA-256 in the test is another`);
      values = this.decode(data, type);
    } else if ("values" in tensor) {
      values = tensor.values.map((value) => this.element(value, type));
    } else {
      return undefined;
    }
    const count = tensor.shape.reduce((product, extent) => product * extent, 1);
    this.demand(values.length === count, `${values.length} elements in a tensor of [${tensor.shape}]`);
    return values;
  }

  // A number, or the bits of one in hexadecimal digits.
  element(value, type) {
    if (typeof value !== "string") return Number(value);
    this.demand(/^0x([0-9a-f]{2})+$/i.test(value), `${value} is not one ${type}`);
    const values = this.decode(Buffer.from(value.slice(2), "hex").reverse(), type);
    this.demand(values.length === 1, `${value} is not one ${type}`);
    return values[0];
  }

  // Little-endian bytes to numbers.
  decode(data, type) {
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
    this.demand(data.length % width === 0, `${data.length} bytes are no whole number of ${type}`);
    return Array.from({ length: data.length / width }, (_, i) => read(i * width));
  }

  // The bytes of a file of the set, when they are those that the manifest promises.
  bytesOf(name) {
    const entry = this.entries.get(name);
    this.demand(entry, `${name}: not in the manifest`);
    this.demand(!name.startsWith("/") && !name.split("/").includes(".."), `${name}: outside the set`);
    const data = fs.readFileSync(path.join(this.folder, name));
    this.demand(data.length === entry.bytes, `${name}: ${data.length} bytes, not ${entry.bytes}`);
    this.demand(sha256(data) === entry.sha256, `${name}: the SHA-256 is another`);
    return data;
  }

  // JSON.parse, but an integer that a number of JavaScript does not hold becomes a BigInt.
  parse(data) {
    const mark = "integer of 64 bits: ";
    const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
    const keep = (t) => (/^-?\d+$/.test(t) && !Number.isSafeInteger(Number(t)) ? `"${mark}${t}"` : t);
    const revive = (_, v) => (typeof v === "string" && v.startsWith(mark) ? BigInt(v.slice(mark.length)) : v);
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data).replace(token, keep), revive);
    } catch (problem) {
      throw new Error(`${this.where}: no JSON: ${problem.message}`);
    }
  }

  demand(condition, message) {
    if (!condition) throw new Error(`${this.where}: ${message}`);
  }

  // Says how many tests were expected, read and run; a run over nothing is not a success.
  finish(run) {
    const counts = `${this.expected} tests expected, ${this.read} read, ${run} computed`;
    if (this.read !== this.expected || run === 0) throw new Error(counts);
    return counts;
  }
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

module.exports = { VectorSet };
