"""Reads the golden vectors of ConvSpec: plain Python 3, written from vectors/format.md alone. Copy this file."""
import hashlib
import json
import math
import pathlib
import struct

CODES = {"float64": "d", "float32": "f", "float16": "e", "int32": "i", "int8": "b", "uint8": "B"}


class BadSet(Exception):
    """The files are not what the manifest promises."""


def demand(condition, message):
    if not condition:
        raise BadSet(message)


class VectorSet:
    """One part of a set. Iterating gives (file, group, test); `expected` and `read` count the tests."""

    def __init__(self, folder, part="core"):
        self.folder, self.read = pathlib.Path(folder), 0
        self.manifest = json.loads((self.folder / "MANIFEST.json").read_bytes())
        about = self.manifest["format"], self.manifest["formatVersion"]
        demand(about == ("convspec-vectors", 1), f"MANIFEST.json: cannot read format {about}")
        self.entries = {entry["path"]: entry for entry in self.manifest["files"]}
        lines = "".join(f"{entry['sha256']}  {entry['path']}\n" for entry in self.manifest["files"])
        demand(sha256(lines.encode()) == self.manifest["digest"], "MANIFEST.json: the digest is another")
        total = sum(entry.get("tests", 0) for entry in self.manifest["files"])
        demand(total == self.manifest["tests"], f"MANIFEST.json: {total} tests, not {self.manifest['tests']}")
        self.files = [e for e in self.manifest["files"] if e["part"] == part and "tests" in e]
        self.expected = sum(entry["tests"] for entry in self.files)
        demand(self.expected > 0, f"MANIFEST.json: there are no tests in the part {part}")

    def bytes_of(self, path):
        demand(path in self.entries, f"{path}: not in the manifest")
        demand(".." not in path.split("/") and not path.startswith("/"), f"{path}: outside the set")
        data = (self.folder / path).read_bytes()
        demand(len(data) == self.entries[path]["bytes"], f"{path}: {len(data)} bytes are not as promised")
        demand(sha256(data) == self.entries[path]["sha256"], f"{path}: the SHA-256 is another")
        return data

    def __iter__(self):
        for entry in self.files:
            file = json.loads(self.bytes_of(entry["path"]))
            found = sum(len(group["tests"]) for group in file["groups"])
            demand(found == file["numberOfTests"] == entry["tests"], f"{entry['path']}: {found} tests, not as promised")
            for group in file["groups"]:
                for test in group["tests"]:
                    self.read += 1
                    yield file, group, test

    def elements(self, tensor, element_type):
        """The elements of a tensor as Python floats, which hold each of them exactly; None where it has a shape alone."""
        if "file" in tensor:
            data = self.bytes_of(tensor["file"])
            demand(sha256(data) == tensor["sha256"], f"{tensor['file']}: the SHA-256 in the test is another")
            values = decode(data, element_type)
        elif "values" in tensor:
            values = [from_text(v, element_type) if isinstance(v, str) else float(v) for v in tensor["values"]]
        else:
            return None
        count = math.prod(tensor["shape"])
        demand(len(values) == count, f"{len(values)} elements in a tensor of the shape {tensor['shape']}")
        return values

    def finish(self, run):
        """Says how many tests were expected, read and run; a run over nothing is not a success."""
        counts = f"{self.expected} tests expected, {self.read} read, {run} computed"
        demand(self.read == self.expected and run > 0, counts)
        return counts


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def decode(data, element_type):
    """Little-endian bytes to floats. A bfloat16 is the upper half of a float32."""
    if element_type == "bfloat16":
        data = b"".join(b"\0\0" + data[i:i + 2] for i in range(0, len(data), 2))
        element_type = "float32"
    code = "<" + CODES[element_type]
    demand(len(data) % struct.calcsize(code) == 0, f"{len(data)} bytes are no whole number of {element_type}")
    return [float(value) for value, in struct.iter_unpack(code, data)]


def from_text(text, element_type):
    values = decode(bytes.fromhex(text.removeprefix("0x"))[::-1], element_type)
    demand(len(values) == 1, f"{text} is not one {element_type}")
    return values[0]
