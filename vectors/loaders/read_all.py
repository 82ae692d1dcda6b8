"""Reads and decodes every test of a part of the set: python3 read_all.py [FOLDER [PART]]"""
import hashlib, math, struct, sys
from loader import elements, files, tests

folder, *part = sys.argv[1:] or ["../data/v1"]
chosen = files(folder, *part)
number, digest = 0, hashlib.sha256()
for file, group, test in tests(folder, chosen):
    number += 1
    for call in [test] + test.get("alternatives", []) if file["direction"] != "INDEX_MAP" else []:
        for tensors in call.get("inputs", {}), call.get("expected", {}):
            for name in sorted(tensors):
                for value in elements(folder, tensors[name], group["elementType"]):
                    digest.update(struct.pack("<d", math.nan if math.isnan(value) else value))
print(f"{number} tests of {sum(entry['tests'] for entry in chosen)} read")
print(f"elements {digest.hexdigest()}")
