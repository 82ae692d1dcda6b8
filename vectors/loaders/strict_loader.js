"use strict";
// Reads the golden vectors of ConvSpec and checks all that vectors/format.md promises. Copy it with loader.js.
const fs = require("fs");
const path = require("path");
const { createHash } = require("crypto");
const loader = require("./loader.js");

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const widths = { float64: 8, float32: 4, float16: 2, bfloat16: 2, int32: 4, int8: 1, uint8: 1 };

// One part of a set. tests() gives { file, group, test }; `expected` and `read` count the tests.
class VectorSet {
  constructor(folder, part = "core") {
    this.folder = folder;
    this.read = 0;
    this.where = "MANIFEST.json";
    const manifest = this.parse(fs.readFileSync(path.join(folder, "MANIFEST.json")));
    const { format, formatVersion, files, tests, digest } = manifest;
    this.demand(format === "convspec-vectors" && formatVersion === 1, `cannot read ${format} ${formatVersion}`);
    this.demand(sha256(files.map((e) => `${e.sha256}  ${e.path}\n`).join("")) === digest, "the digest is another");
    const total = files.reduce((sum, entry) => sum + (entry.tests ?? 0), 0);
    this.demand(total === tests, `${total} tests, not ${tests}`);
    this.entries = new Map(files.map((entry) => [entry.path, entry]));
    this.files = this.guarded(() => loader.files(folder, part));
    this.expected = this.files.reduce((sum, entry) => sum + entry.tests, 0);
  }

  *tests() {
    for (const entry of this.files) {
      this.where = entry.path;
      this.checkFile(entry.path);
      for (const found of this.guarded(() => loader.tests(this.folder, [entry], (data) => this.parse(data)))) {
        this.read++;
        this.where = `${entry.path} ${found.test.id}`;
        yield found;
      }
    }
  }

  // The elements of a tensor as numbers, which hold each of them exactly; undefined where it has a shape alone.
  elements(tensor, groupType) {
    const type = tensor.elementType ?? groupType;
    if ("file" in tensor) {
      this.checkFile(tensor.file);
      const same = this.entries.get(tensor.file).sha256 === tensor.sha256;
      this.demand(same, `${tensor.file}: the SHA-256 in the test is another`);
    } else if ("values" in tensor) {
      const bits = new RegExp(`^0x[0-9a-f]{${2 * widths[type]}}$`, "i");
      const isElement = (value) => ["number", "bigint"].includes(typeof value) || bits.test(value);
      const wrong = tensor.values.find((value) => !isElement(value));
      this.demand(wrong === undefined, `${wrong} is not one ${type}`);
    } else {
      return undefined;
    }
    const values = this.guarded(() => loader.elements(this.folder, tensor, type)).map(Number);
    const count = tensor.shape.reduce((product, extent) => product * extent, 1);
    this.demand(values.length === count, `${values.length} elements in a tensor of [${tensor.shape}]`);
    return values;
  }

  // Looks at all but the SHA-256, which the loader compares when it reads the file.
  checkFile(name) {
    const entry = this.entries.get(name);
    this.demand(entry, `${name}: not in the manifest`);
    this.demand(!name.startsWith("/") && !name.split("/").includes(".."), `${name}: outside the set`);
    const { size } = fs.statSync(path.join(this.folder, name));
    this.demand(size === entry.bytes, `${name}: ${size} bytes, not ${entry.bytes}`);
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

  // What the action returns; when it fails, the place stands before its words.
  guarded(action) {
    try {
      return action();
    } catch ({ message }) {
      throw new Error(message.startsWith(this.where) ? message : `${this.where}: ${message}`);
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

module.exports = { VectorSet };
