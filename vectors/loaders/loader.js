"use strict"; // Reads the golden vectors of ConvSpec: Node, from vectors/format.md alone. Copy this file.
const [fs, crypto] = [require("fs"), require("crypto")];
const words = { float64: Float64Array, float32: Float32Array, float16: Uint16Array, bfloat16: Uint16Array,
  int32: Int32Array, int8: Int8Array, uint8: Uint8Array }; // on a little-endian machine
const shorts = { float16: half, bfloat16: (bits) => new Float32Array(Uint32Array.of(bits << 16).buffer)[0] };

function half(bits) {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? 1024 + fraction : fraction) * 2 ** (Math.max(exponent, 1) - 25);
}
function read(folder, path, sha256) {
  const data = fs.readFileSync(`${folder}/${path}`);
  const good = crypto.createHash("sha256").update(data).digest("hex") === sha256 && !path.includes("..");
  if (!good) throw new Error(`${path}: the SHA-256 is another, or the file is outside the set`);
  return data;
}
exports.files = (folder, part = "core") => {
  const { files, tests } = JSON.parse(fs.readFileSync(`${folder}/MANIFEST.json`));
  const chosen = files.filter((entry) => entry.part === part && entry.tests);
  const total = files.reduce((sum, entry) => sum + (entry.tests ?? 0), 0);
  if (chosen.length > 0 && total === tests) return chosen;
  throw new Error(`MANIFEST.json: there are no tests in the part ${part}, or fewer than promised`);
};
exports.tests = (folder, files, parse = JSON.parse) => files.flatMap((entry) => {
  const file = parse(read(folder, entry.path, entry.sha256));
  const found = file.groups.flatMap((group) => group.tests.map((test) => ({ file, group, test })));
  if (found.length > 0 && found.length === entry.tests && entry.tests === file.numberOfTests) return found;
  throw new Error(`${entry.path}: ${found.length} tests, not as promised`);
});
exports.elements = (folder, { file, sha256, values, elementType }, group, type = elementType ?? group) => {
  const decode = (data) => Array.from(new words[type](Uint8Array.from(data).buffer), shorts[type]);
  if (file) return decode(read(folder, file, sha256));
  return values.map((v) => (typeof v === "string" ? decode(Buffer.from(v.slice(2), "hex").reverse())[0] : v));
};
