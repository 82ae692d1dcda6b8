/* Reads the golden vectors of ConvSpec: C99, from vectors/format.md alone. Copy it with what is included. */
#include "loader.h"
#include <stdlib.h>
#include <string.h>
#include "checked_file.h"
#include "element_bits.h"

long long each_test(const char *folder, const char *part, visit_test *visit, void *context) {
  struct json *manifest = checked_json(folder, "MANIFEST.json", NULL);
  long long read = 0, total = 0;
  json_each(entry, json_get(manifest, "files")) {
    long long before = read, tests = json_get(entry, "tests") ? json_integer_of(entry, "tests") : 0;
    total += tests;
    if (tests == 0 || strcmp(json_text_of(entry, "part"), part) != 0) continue;
    struct json *file = checked_json(folder, json_text_of(entry, "path"), json_text_of(entry, "sha256"));
    json_each(group, json_get(file, "groups"))
      json_each(test, json_get(group, "tests")) visit(file, group, test, context), read++;
    bool promised = read - before == tests && tests == json_integer_of(file, "numberOfTests");
    demand(promised, json_text_of(entry, "path"), "not as many tests as promised");
    json_free(file);
  }
  demand(read > 0 && total == json_integer_of(manifest, "tests"), "MANIFEST.json", "tests are missing");
  json_free(manifest);
  return read;
}

double *elements(const char *folder, const struct json *tensor, const char *type, size_t *count) {
  const struct json *values = json_get(tensor, "values"), *own = json_get(tensor, "elementType");
  const char *file = json_text_of(tensor, "file"), *sha256 = json_text_of(tensor, "sha256");
  if (own) type = json_text(own);
  size_t length = 0, width = bytes_of(type);
  char *raw = values ? NULL : checked_file(folder, file, sha256, &length);
  double *to = malloc(((raw ? length : values->count) + 1) * sizeof *to), *end = to;
  demand(to && width > 0 && length % width == 0, type, "no whole elements, or no memory for them");
  for (size_t at = 0; at < length; at += width) *end++ = from_bytes(raw + at, type);
  json_each(value, values)
    *end++ = *json_text(value) ? from_text(value->text, type) : json_number(value);
  *count = (size_t)(end - to);
  free(raw);
  return to;
}
