"use strict";
// Reads and decodes every test of a part of the set: node read_all.js [FOLDER [PART]]
const { createHash } = require("crypto");
const { elements, files, tests } = require("./loader.js");

const [folder = "../data/v1", part] = process.argv.slice(2);
const chosen = files(folder, part);
const digest = createHash("sha256");
let number = 0;
for (const { file, group, test } of tests(folder, chosen)) {
  number++;
  const calls = file.direction === "INDEX_MAP" ? [] : [test, ...(test.alternatives ?? [])];
  for (const tensors of calls.flatMap(({ inputs = {}, expected = {} }) => [inputs, expected])) {
    for (const name of Object.keys(tensors).sort()) {
      const values = elements(folder, tensors[name], group.elementType);
      const bytes = Buffer.alloc(8 * values.length);
      values.forEach((value, i) => bytes.writeDoubleLE(value, 8 * i));
      values.forEach((value, i) => Number.isNaN(value) && bytes.writeBigUInt64LE(0x7ff8n << 48n, 8 * i));
      digest.update(bytes);
    }
  }
}
console.log(`${number} tests of ${chosen.reduce((sum, entry) => sum + entry.tests, 0)} read`);
console.log(`elements ${digest.digest("hex")}`);
