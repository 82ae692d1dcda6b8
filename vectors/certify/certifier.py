"""Reads the tests of a set, has each computed, and collects what differs."""
import collections
import importlib
import math

from exact import Undecided, dot, number, rounded
from strict_loader import BadSet
from tensors import Tensor, canonical, stored_shape

MODULES = ["convolutions", "deformable", "patches", "maxima", "averages", "powers", "normalization", "batchnorm",
           "response", "activations", "softmax", "arithmetic", "rearrangement", "resize"]
TENSORS = {"input", "weights", "bias", "outputGradient", "other", "mask", "offset", "scale", "mean", "variance",
           "labels", "indices"}


class Call:
    """One call: attributes as in protocol.md, inputs in canonical order.

    An input is read as an attribute with its name, which is None where the call does not have it."""

    def __init__(self, operator, direction, element_type, attributes, inputs):
        self.operator, self.is_gradient, self.element_type = operator, direction == "GRADIENT", element_type
        self.attributes, self.inputs = attributes, inputs

    def __getattr__(self, name):
        if name not in TENSORS:
            raise AttributeError(name)
        return self.inputs.get(name)


def tables(name):
    """The functions of all modules by operator: OPERATORS compute results, TERMS index maps."""
    found = {}
    for module in MODULES:
        found.update(getattr(importlib.import_module(module), name, {}))
    return found


class Certifier:
    """Counts what was computed, by operator, and collects what differs."""

    def __init__(self, vectors, only=None):
        self.vectors, self.only = vectors, only
        self.operators, self.terms = tables("OPERATORS"), tables("TERMS")
        self.tests, self.maps, self.elements = collections.Counter(), collections.Counter(), collections.Counter()
        self.products, self.left_out, self.differences = collections.Counter(), collections.Counter(), []

    def run(self):
        for file, group, test in self.vectors:
            if self.only in (None, file["operator"]):
                self.certify(file, group, test)

    def computed(self):
        """How many tests."""
        return sum(self.tests.values()) + sum(self.maps.values())

    def certify(self, file, group, test):
        """Whatever goes wrong while a test is computed is a difference; but a damaged file is the end."""
        try:
            found = self.differences_of(file, group, test)
        except (BadSet, OSError):
            raise
        except Exception as problem:  # noqa: B902: a defect of one operator must not hide the others
            found = [f"{type(problem).__name__}: {problem}"]
        self.differences += [f"{test['id']}: {' '.join(what.split())}" for what in found]

    def differences_of(self, file, group, test):
        operator, is_map = file["operator"], file["direction"] == "INDEX_MAP"
        if test["result"] == "invalid":
            self.left_out["refusals, which have no numbers"] += 1
            return []
        if operator not in (self.terms if is_map else self.operators):
            return [f"nothing here computes {'the index map of ' if is_map else ''}{operator}"]
        if is_map:
            self.maps[operator] += 1
            return self.differences_of_map(file, group, test)
        self.tests[operator] += 1
        return [what for answer in test.get("alternatives", [test]) for what in self.differences_of_answer(
            file, group, answer, {**test["inputs"], **answer.get("inputs", {})})]

    def differences_of_answer(self, file, group, answer, inputs):
        """A test, or one of its alternatives."""
        if "rule" in answer and "expected" not in answer:
            self.left_out["refusals by an alternative"] += 1
            return []
        attributes = answer.get("attributes", group.get("attributes", {}))
        call = Call(file["operator"], file["direction"], group["elementType"], attributes,
                    {name: self.given(name, tensor, group) for name, tensor in inputs.items()})
        results, expected = self.operators[call.operator](call), answer["expected"]
        found = [f"there is no {name} in the file" for name in results
                 if name not in expected and is_asked_for(name, inputs)]
        for name, tensor in expected.items():
            wanted = self.decoded(name, tensor, group)
            element_type = type_of(call, name)
            if tensor.get("elementType", call.element_type) != element_type:
                found.append(f"{name} is no {element_type} in the file")
            what = self.difference(call, element_type, results[name], wanted, judged(name, tensor, group))
            found += [f"{name}{what}"] if what else []
        if "innerProduct" in answer:
            self.products[call.operator] += 1
            found += [f"{what}, in the file {answer['innerProduct']}" for what, product in self.inner_products(
                call, results) if product != answer["innerProduct"]]
        return found

    def inner_products(self, call, results):
        """The sums of products that format.md says are the number `innerProduct`, in words and as a number."""
        for name in ("input", "weights"):
            if name in call.inputs:
                product = inner(call.inputs[name], results[f"{name}Gradient"])
                yield f"{name} times its gradient is {product}", product
        inputs = {name: tensor for name, tensor in call.inputs.items() if name not in ("bias", "outputGradient")}
        forward = Call(call.operator, "FORWARD", call.element_type, call.attributes, inputs)
        product = inner(self.operators[call.operator](forward)["output"], call.outputGradient)
        yield f"output times its gradient is {product}", product

    def decoded(self, name, tensor, group):
        """The elements of a tensor as floats, each of which is exact."""
        return canonical(name, tensor["shape"], self.vectors.elements(tensor, group["elementType"]), group["layouts"])

    def given(self, name, tensor, group):
        """The elements of a tensor as numbers to compute with."""
        floats = self.decoded(name, tensor, group)
        return Tensor(floats.shape, [number(x) for x in floats.elements])

    def difference(self, call, element_type, got, wanted, judged):
        """What is wrong first, in words."""
        if got.shape != wanted.shape:
            return f" has the shape {got.shape}, in the file {wanted.shape}"
        for index, mine, theirs, is_judged in zip(wanted.indices(), got.elements, wanted.elements, judged.elements):
            if not is_judged:
                self.left_out["elements whose bound is null"] += 1
                continue
            try:
                near = rounded(mine, element_type)
            except Undecided as problem:
                return f"{list(index)}: {problem}"
            if not (near == theirs or near != near and theirs != theirs):
                return f"{list(index)} is {near}, in the file {theirs}"
            self.elements[call.operator] += 1
        return None

    def differences_of_map(self, file, group, test):
        """The function of the operator gets the places of elements for elements, and gives lists of terms."""
        layouts = group["layouts"]
        inputs = {name: canonical(name, tensor["shape"], range(math.prod(tensor["shape"])), layouts)
                  for name, tensor in test["inputs"].items()}
        call = Call(file["operator"], file["direction"], group["elementType"], group.get("attributes", {}), inputs)
        got = self.terms[call.operator](call)
        if len(test["terms"]) != len(got.elements):
            return [f"{len(got.elements)} lists of terms, in the file {len(test['terms'])}"]
        wanted = canonical("output", stored_shape("output", got.shape, layouts), test["terms"], layouts)
        for index, mine, theirs in zip(got.indices(), got.elements, wanted.elements):
            mine, theirs = sorted(map(list, mine)), sorted(theirs)
            if mine != theirs:
                return [f"output{list(index)} has the terms {mine}, in the file {theirs}"]
        return []


def inner(x, y):
    """The sum of the products of elements with the same index."""
    return dot(zip(x.elements, y.elements))


def type_of(call, name):
    """TEN-11; CONV-64."""
    is_wide = call.operator == "convolution" and call.element_type in ("int8", "uint8") and name in ("bias", "output")
    return "int32" if is_wide else call.element_type


def judged(name, tensor, group):
    """Whether each element is asked for: an element whose bound is null is not."""
    bounds = tensor.get("bound", [0] * math.prod(tensor["shape"]))
    return canonical(name, tensor["shape"], [bound is not None for bound in bounds], group["layouts"])


def is_asked_for(name, inputs):
    """A set asks for every result but indices, and for the gradient of every input that is given."""
    return name.replace("Gradient", "") in inputs if name.endswith("Gradient") else name != "indices"
