"""Computes every number of the golden vectors anew, without rounding, and compares: python3 certify.py [PART ...]

It shares nothing with the program that made the set: it was written from the chapters of the specification. Every element must be
the exact result rounded once, to the nearest element of its type. Refusals and index maps have no numbers.
"""
import argparse
import collections
import importlib
import pathlib
import sys

from exact import Undecided, number, rounded
from tensors import canonical

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "loaders"))
from strict_loader import BadSet, VectorSet  # noqa: E402

MODULES = ["convolutions", "deformable", "patches", "maxima", "averages", "powers", "normalization", "batchnorm", "response",
           "activations", "softmax", "arithmetic", "rearrangement", "resize"]


class Call:
    """One call: attributes as in protocol.md, inputs in canonical order."""

    def __init__(self, operator, direction, element_type, attributes, inputs):
        self.operator, self.is_gradient, self.element_type = operator, direction == "GRADIENT", element_type
        self.attributes, self.inputs = attributes, inputs

    def __getattr__(self, name):
        """An input by its name; None where it is not given."""
        return self.inputs.get(name)


def operators():
    """For each operator the function that maps a call to its results by name."""
    found = {}
    for module in MODULES:
        if (HERE / f"{module}.py").exists():
            found.update(importlib.import_module(module).OPERATORS)
    return found


class Certifier:
    """Counts what was computed, by operator, and collects what differs."""

    def __init__(self, vectors, only):
        self.vectors, self.only, self.operators = vectors, only, operators()
        self.tests, self.elements, self.without = collections.Counter(), collections.Counter(), collections.Counter()
        self.problems = []

    def run(self):
        for file, group, test in self.vectors:
            if self.only and file["operator"] != self.only:
                continue
            if test["result"] == "invalid":
                self.without["refusals, which have no numbers"] += 1
            elif file["direction"] == "INDEX_MAP":
                self.without["index maps, which have no numbers"] += 1
            elif file["operator"] not in self.operators:
                self.problems.append(f"{test['id']}: nobody computes {file['operator']} here")
            else:
                self.tests[file["operator"]] += 1
                for answer in test.get("alternatives", [test]):
                    if "expected" in answer:
                        inputs = {**test["inputs"], **answer.get("inputs", {})}
                        self.check(self.call(file, group, answer, inputs), group, answer["expected"], test["id"])

    def decoded(self, name, tensor, group):
        elements = [number(x) for x in self.vectors.elements(tensor, group["elementType"])]
        return canonical(name, tensor["shape"], elements, group["layouts"])

    def call(self, file, group, answer, inputs):
        return Call(file["operator"], file["direction"], group["elementType"],
                    answer.get("attributes", group.get("attributes", {})),
                    {name: self.decoded(name, tensor, group) for name, tensor in inputs.items()})

    def check(self, call, group, expected, where):
        results = self.operators[call.operator](call)
        for name, tensor in expected.items():
            wanted = self.decoded(name, tensor, group)
            bound = canonical(name, tensor["shape"], tensor.get("bound") or [0] * len(wanted.elements), group["layouts"])
            problem = self.difference(call, results[name], wanted, bound)
            if problem:
                self.problems.append(f"{where}: {name}{problem}")

    def difference(self, call, got, wanted, bound):
        """What is wrong first, in words. An element whose bound is null is not asked for."""
        if got.shape != wanted.shape:
            return f" has the shape {got.shape}, in the file {wanted.shape}"
        for index, mine, theirs, asked in zip(wanted.indices(), got.elements, wanted.elements, bound.elements):
            if asked is None:
                continue
            try:
                near = rounded(mine, call.element_type)
            except Undecided as problem:
                return f"{list(index)}: {problem}"
            if not (near == theirs or near != near and theirs != theirs):
                return f"{list(index)} is {near}, in the file {float(theirs)}"
            self.elements[call.operator] += 1
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="*", default=["core", "full"], help="core, full or layers")
    parser.add_argument("--folder", default=HERE.parent / "data" / "v1", help="the folder of the manifest")
    parser.add_argument("--operator", help="compute one operator only")
    options = parser.parse_args()
    failed = False
    for part in options.part:
        certifier = Certifier(VectorSet(options.folder, part), options.operator)
        certifier.run()
        for operator in sorted(certifier.tests):
            print(f"{part:6} {operator:24} {certifier.tests[operator]:5} tests {certifier.elements[operator]:8} elements")
        for what, count in certifier.without.items():
            print(f"{part:6} {count} {what}")
        for problem in certifier.problems:
            print(f"{part:6} DIFFERS {problem}")
        print(f"{part:6} {certifier.vectors.finish(sum(certifier.tests.values()))}, {len(certifier.problems)} differences")
        failed = failed or bool(certifier.problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    try:
        main()
    except (BadSet, OSError) as problem:
        sys.exit(f"certify.py: {problem}")
