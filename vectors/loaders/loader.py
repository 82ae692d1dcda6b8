"""Reads the golden vectors of ConvSpec: plain Python, from vectors/format.md alone. Copy this file."""
import hashlib, json, pathlib, struct
CODES = dict(float64="d", float32="f", float16="e", bfloat16="f", int32="i", int8="b", uint8="B")

def files(folder, part="core"):
    manifest = json.loads(pathlib.Path(f"{folder}/MANIFEST.json").read_bytes())
    chosen = [entry for entry in manifest["files"] if entry["part"] == part and "tests" in entry]
    if not chosen or sum(entry.get("tests", 0) for entry in manifest["files"]) != manifest["tests"]:
        raise ValueError(f"MANIFEST.json: there are no tests in the part {part}, or fewer than promised")
    return chosen

def tests(folder, files):
    for entry in files:
        file = json.loads(read(folder, entry["path"], entry["sha256"]))
        found = [(file, group, test) for group in file["groups"] for test in group["tests"]]
        if not 0 < len(found) == file["numberOfTests"] == entry["tests"]:
            raise ValueError(f"{entry['path']}: {len(found)} tests, not as promised")
        yield from found

def elements(folder, tensor, dtype):
    dtype = tensor.get("elementType", dtype)
    if "file" in tensor:
        return decode(read(folder, tensor["file"], tensor["sha256"]), dtype)
    return [decode(bytes.fromhex(value[2:])[::-1], dtype)[0] if isinstance(value, str) else float(value)
            for value in tensor["values"]]

def read(folder, path, sha256):
    data = pathlib.Path(f"{folder}/{path}").read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256 or ".." in path.split("/"):
        raise ValueError(f"{path}: the SHA-256 is another, or the file is outside the set")
    return data

def decode(data, dtype):
    if dtype == "bfloat16":  # the upper half of a float32
        data = b"".join(b"\0\0" + data[at:at + 2] for at in range(0, len(data), 2))
    return [float(value) for value, in struct.iter_unpack("<" + CODES[dtype], data)]
