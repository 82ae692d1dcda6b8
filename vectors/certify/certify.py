"""Computes every number of the golden vectors anew, without rounding, and compares.

It shares nothing with the program that made the set but the text: it was written from the chapters of the
specification.
Every element must be the exact result rounded once, to the nearest element of its type, and every index map must have
the terms that the chapter says. README.md has the rest.
"""
import argparse
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "loaders"))
from certifier import Certifier  # noqa: E402
from strict_loader import BadSet, VectorSet  # noqa: E402

BROKEN = (BadSet, OSError, AttributeError, LookupError, RecursionError, TypeError, ValueError)  # of a damaged set


def report(part, certifier):
    """What was computed, what not, and what differs; then one line with the sums."""
    for operator in sorted(certifier.tests | certifier.maps):
        maps = f", {certifier.maps[operator]} index maps" if certifier.maps[operator] else ""
        tests, elements = certifier.tests[operator], certifier.elements[operator]
        print(f"{part:6} {operator:24} {tests:5} tests {elements:8} elements{maps}")
    for what, count in sorted(certifier.left_out.items()):
        print(f"{part:6} left out: {count} {what}")
    for difference in certifier.differences:
        print(f"{part:6} DIFFERS {difference}")
    print(f"{part:6} {certifier.vectors.finish(certifier.computed())} "
          f"({sum(certifier.elements.values())} elements, {sum(certifier.maps.values())} index maps, "
          f"{sum(certifier.products.values())} inner products), "
          f"{len(certifier.differences)} differences")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="*", default=["core", "full"],
                        help="core, full or layers; core and full where none is named")
    parser.add_argument("--folder", default=HERE.parent / "data" / "v1", help="the folder of the manifest")
    parser.add_argument("--operator", help="compute one operator only")
    options = parser.parse_args()
    agrees = True
    for part in options.part:
        certifier = Certifier(VectorSet(options.folder, part), options.operator)
        certifier.run()
        report(part, certifier)
        agrees = agrees and not certifier.differences
    sys.exit(0 if agrees else 1)


if __name__ == "__main__":
    try:
        main()
    except BROKEN as problem:
        sys.exit(f"certify.py: {type(problem).__name__}: {problem}")
