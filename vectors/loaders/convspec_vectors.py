"""Reads the golden vectors of ConvSpec: plain Python 3, written from vectors/format.md alone. Copy this file."""
import hashlib
import json
import math
import pathlib
import struct

CODES = {"float64": "d", "float32": "f", "float16": "e", "int32": "i", "int8": "b", "uint8": "B"}


class BadSet(Exception):
    """The files are not what the manifest promises. The message has one line and names the place."""


class VectorSet:
    """One part of a set. Iterating gives (file, group, test); `expected` and `read` count the tests."""

    def __init__(self, folder, part="core"):
        self.folder, self.read, self.where = pathlib.Path(folder), 0, "MANIFEST.json"
        self.manifest = self.json((self.folder / "MANIFEST.json").read_bytes())
        about, files = (self.manifest["format"], self.manifest["formatVersion"]), self.manifest["files"]
        self.demand(about == ("convspec-vectors", 1), f"cannot read format {about}")
        lines = "".join(f"{entry['sha256']}  {entry['path']}\n" for entry in files)
        self.demand(sha256(lines.encode()) == self.manifest["digest"], "the digest is another")
        total = sum(entry.get("tests", 0) for entry in files)
        self.demand(total == self.manifest["tests"], f"{total} tests, not {self.manifest['tests']}")
        self.entries = {entry["path"]: entry for entry in files}
        self.files = [entry for entry in files if entry["part"] == part and "tests" in entry]
        self.expected = sum(entry["tests"] for entry in self.files)
        self.demand(self.expected > 0, f"there are no tests in the part {part}")

    def __iter__(self):
        for entry in self.files:
            data = self.bytes_of(entry["path"])
            self.where = entry["path"]
            file = self.json(data)
            found = sum(len(group["tests"]) for group in file["groups"])
            self.demand(found == file["numberOfTests"] == entry["tests"], f"{found} tests, not as promised")
            for group in file["groups"]:
                for test in group["tests"]:
                    self.read, self.where = self.read + 1, f"{entry['path']} {test['id']}"
                    yield file, group, test

    def elements(self, tensor, element_type):
        """The elements of a tensor, of the type of its group, as floats, which hold each of them exactly.

        None where it has a shape alone."""
        element_type = tensor.get("elementType", element_type)
        if "file" in tensor:
            data = self.bytes_of(tensor["file"])
            self.demand(sha256(data) == tensor["sha256"], f"{tensor['file']}: the SHA-256 in the test is another")
            values = self.decode(data, element_type)
        elif "values" in tensor:
            values = [self.element(value, element_type) for value in tensor["values"]]
        else:
            return None
        self.demand(len(values) == math.prod(tensor["shape"]), f"{len(values)} elements in a tensor of {tensor['shape']}")
        return values

    def element(self, value, element_type):
        """A number, or the bits of one in hexadecimal digits."""
        if not isinstance(value, str):
            return float(value)
        values = self.decode(bytes.fromhex(value.removeprefix("0x"))[::-1], element_type)
        self.demand(len(values) == 1, f"{value} is not one {element_type}")
        return values[0]

    def decode(self, data, element_type):
        """Little-endian bytes to floats. A bfloat16 is the upper half of a float32."""
        if element_type == "bfloat16":
            data = b"".join(b"\0\0" + data[i:i + 2] for i in range(0, len(data), 2))
            element_type = "float32"
        code = "<" + CODES[element_type]
        self.demand(len(data) % struct.calcsize(code) == 0, f"{len(data)} bytes are no whole number of {element_type}")
        return [float(value) for value, in struct.iter_unpack(code, data)]

    def bytes_of(self, path):
        """The bytes of a file of the set, when they are those that the manifest promises."""
        self.demand(path in self.entries, f"{path}: not in the manifest")
        self.demand(".." not in path.split("/") and not path.startswith("/"), f"{path}: outside the set")
        data, entry = (self.folder / path).read_bytes(), self.entries[path]
        self.demand(len(data) == entry["bytes"], f"{path}: {len(data)} bytes, not {entry['bytes']}")
        self.demand(sha256(data) == entry["sha256"], f"{path}: the SHA-256 is another")
        return data

    def json(self, data):
        try:
            return json.loads(data)
        except (ValueError, RecursionError) as problem:
            raise BadSet(f"{self.where}: no JSON: {problem}") from problem

    def demand(self, condition, message):
        if not condition:
            raise BadSet(f"{self.where}: {message}")

    def finish(self, run):
        """Says how many tests were expected, read and run; a run over nothing is not a success."""
        counts = f"{self.expected} tests expected, {self.read} read, {run} computed"
        if self.read != self.expected or run == 0:
            raise BadSet(counts)
        return counts


def sha256(data):
    return hashlib.sha256(data).hexdigest()
