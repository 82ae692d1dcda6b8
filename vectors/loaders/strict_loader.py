"""Reads the golden vectors of ConvSpec and checks all that vectors/format.md promises. Copy it with loader.py."""
import hashlib
import json
import math
import pathlib
import re
import struct

import loader

WIDTHS = {"float64": 8, "float32": 4, "float16": 2, "bfloat16": 2, "int32": 4, "int8": 1, "uint8": 1}


class BadSet(Exception):
    """The files are not what the manifest promises. The message has one line and names the place."""


class VectorSet:
    """One part of a set. Iterating gives (file, group, test); `expected` and `read` count the tests."""

    def __init__(self, folder, part="core"):
        self.folder, self.read, self.where = pathlib.Path(folder), 0, "MANIFEST.json"
        manifest = self.guarded(json.loads, (self.folder / "MANIFEST.json").read_bytes())
        about, files = (manifest["format"], manifest["formatVersion"]), manifest["files"]
        self.demand(about == ("convspec-vectors", 1), f"cannot read format {about}")
        lines = "".join(f"{entry['sha256']}  {entry['path']}\n" for entry in files)
        self.demand(hashlib.sha256(lines.encode()).hexdigest() == manifest["digest"], "the digest is another")
        total = sum(entry.get("tests", 0) for entry in files)
        self.demand(total == manifest["tests"], f"{total} tests, not {manifest['tests']}")
        self.entries = {entry["path"]: entry for entry in files}
        self.files = self.guarded(loader.files, folder, part)
        self.expected = sum(entry["tests"] for entry in self.files)

    def __iter__(self):
        for entry in self.files:
            self.where = entry["path"]
            self.check_file(entry["path"])
            for file, group, test in self.guarded(list, loader.tests(self.folder, [entry])):
                self.read, self.where = self.read + 1, f"{entry['path']} {test['id']}"
                yield file, group, test

    def elements(self, tensor, element_type):
        """The elements of a tensor as floats, which hold each of them exactly; None where it has a shape alone."""
        element_type = tensor.get("elementType", element_type)
        if "file" in tensor:
            self.check_file(tensor["file"])
            same = self.entries[tensor["file"]]["sha256"] == tensor["sha256"]
            self.demand(same, f"{tensor['file']}: the SHA-256 in the test is another")
        elif "values" in tensor:
            for text in filter(lambda value: isinstance(value, str), tensor["values"]):
                bits = re.fullmatch("0x([0-9a-fA-F]{2}){%d}" % WIDTHS[element_type], text)
                self.demand(bits, f"{text} is not one {element_type}")
        else:
            return None
        values = self.guarded(loader.elements, self.folder, tensor, element_type)
        self.demand(len(values) == math.prod(tensor["shape"]), f"{len(values)} elements in a tensor of {tensor['shape']}")
        return values

    def check_file(self, path):
        """Looks at all but the SHA-256, which the loader compares when it reads the file."""
        self.demand(path in self.entries, f"{path}: not in the manifest")
        self.demand(".." not in path.split("/") and not path.startswith("/"), f"{path}: outside the set")
        length, promised = (self.folder / path).stat().st_size, self.entries[path]["bytes"]
        self.demand(length == promised, f"{path}: {length} bytes, not {promised}")

    def guarded(self, action, *arguments):
        """What the action returns; when it fails, the place stands before its words."""
        try:
            return action(*arguments)
        except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as problem:
            raise BadSet(f"{self.where}: no JSON: {problem}") from problem
        except (ValueError, struct.error) as problem:
            raise BadSet(f"{self.where}: " + str(problem).removeprefix(f"{self.where}: ")) from problem

    def demand(self, condition, message):
        if not condition:
            raise BadSet(f"{self.where}: {message}")

    def finish(self, run):
        """Says how many tests were expected, read and run; a run over nothing is not a success."""
        counts = f"{self.expected} tests expected, {self.read} read, {run} computed"
        if self.read != self.expected or run == 0:
            raise BadSet(counts)
        return counts
