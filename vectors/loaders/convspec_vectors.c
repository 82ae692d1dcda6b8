#include "convspec_vectors.h"

#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sha256.h"

bool cv_fail(struct cv_set *set, const char *format, ...) {
  va_list values;
  size_t length = (size_t)snprintf(set->problem, sizeof set->problem, "%s: ", set->where);
  va_start(values, format);
  vsnprintf(set->problem + length, sizeof set->problem - length, format, values);
  va_end(values);
  return false;
}

/* ---- files ---- */

/* All of a file, and a zero byte behind it. */
static char *read_file(struct cv_set *set, const char *path, long *length) {
  char full[4096], *data = NULL;
  snprintf(full, sizeof full, "%s/%s", set->folder, path);
  FILE *file = fopen(full, "rb");
  if (file && fseek(file, 0, SEEK_END) == 0 && (*length = ftell(file)) >= 0 && *length < LONG_MAX) {
    rewind(file);
    data = malloc((size_t)*length + 1);
    if (data && fread(data, 1, (size_t)*length, file) == (size_t)*length) {
      data[*length] = 0;
    } else {
      free(data);
      data = NULL;
    }
  }
  if (file) fclose(file);
  if (!data) cv_fail(set, "%s: cannot be read", path);
  return data;
}

static bool has_digest(const char *data, size_t length, const char *digest) {
  struct sha256 sum;
  char got[65];
  sha256_start(&sum);
  sha256_add(&sum, data, length);
  sha256_end(&sum, got);
  return strcmp(got, digest) == 0;
}

static bool leaves_the_set(const char *path) {
  for (const char *at = path; at; at = strchr(at, '/')) {
    at += *at == '/';
    if (strncmp(at, "..", 2) == 0 && (at[2] == '/' || at[2] == 0)) return true;
  }
  return *path == '/';
}

/* The bytes of a file of the set, when they are those that the manifest promises. */
static char *bytes_of(struct cv_set *set, const char *path, long *length) {
  const struct json *entry = json_first(json_get(set->manifest, "files"));
  while (entry && strcmp(json_text(json_get(entry, "path")), path) != 0) entry = entry->next;
  if (!entry) {
    cv_fail(set, "%s: not in the manifest", path);
  } else if (leaves_the_set(path)) {
    cv_fail(set, "%s: outside the set", path);
  } else {
    char *data = read_file(set, path, length);
    if (!data) return NULL;
    if (*length != json_integer(json_get(entry, "bytes"))) {
      cv_fail(set, "%s: %ld bytes are not as promised", path, *length);
    } else if (!has_digest(data, (size_t)*length, json_text(json_get(entry, "sha256")))) {
      cv_fail(set, "%s: the SHA-256 is another", path);
    } else {
      return data;
    }
    free(data);
  }
  return NULL;
}

/* ---- manifest ---- */

static bool digest_agrees(const struct cv_set *set) {
  struct sha256 sum;
  char got[65];
  sha256_start(&sum);
  for (const struct json *entry = json_first(json_get(set->manifest, "files")); entry; entry = entry->next) {
    const char *digest = json_text(json_get(entry, "sha256")), *path = json_text(json_get(entry, "path"));
    sha256_add(&sum, digest, strlen(digest));
    sha256_add(&sum, "  ", 2);
    sha256_add(&sum, path, strlen(path));
    sha256_add(&sum, "\n", 1);
  }
  sha256_end(&sum, got);
  return strcmp(got, json_text(json_get(set->manifest, "digest"))) == 0;
}

bool cv_open(struct cv_set *set, const char *folder, const char *part) {
  long length;
  long long total = 0;
  *set = (struct cv_set){.folder = folder, .part = part, .where = "MANIFEST.json"};
  if (!(set->text = read_file(set, "MANIFEST.json", &length))) return false;
  if (!(set->manifest = json_parse(set->text))) return cv_fail(set, "no JSON");
  if (strcmp(json_text(json_get(set->manifest, "format")), "convspec-vectors") != 0 ||
      json_integer(json_get(set->manifest, "formatVersion")) != 1)
    return cv_fail(set, "cannot read this format");
  if (!digest_agrees(set)) return cv_fail(set, "the digest is another");
  for (const struct json *entry = json_first(json_get(set->manifest, "files")); entry; entry = entry->next) {
    long long tests = json_get(entry, "tests") ? json_integer(json_get(entry, "tests")) : 0;
    if (tests < 0 || tests > INT_MAX) return cv_fail(set, "a number of tests is none");
    total += tests;
    if (strcmp(json_text(json_get(entry, "part")), part) == 0) set->expected += tests;
  }
  if (total != json_integer(json_get(set->manifest, "tests")))
    return cv_fail(set, "%lld tests, not as promised", total);
  return set->expected > 0 || cv_fail(set, "there are no tests in the part %s", part);
}

void cv_close(struct cv_set *set) {
  json_free(set->manifest);
  free(set->text);
}

/* Says how many tests were expected, read and run; a run over nothing is not a success. */
bool cv_finish(struct cv_set *set, long long run) {
  const char *counts = "%lld tests expected, %lld read, %lld computed";
  snprintf(set->where, sizeof set->where, "part %s", set->part);
  if (set->read != set->expected || run <= 0) return cv_fail(set, counts, set->expected, set->read, run);
  printf(counts, set->expected, set->read, run);
  return true;
}

/* ---- tests ---- */

static bool visit_tests(struct cv_set *set, const char *path, const struct json *file, cv_visit *visit, void *context) {
  for (const struct json *group = json_first(json_get(file, "groups")); group; group = group->next) {
    for (const struct json *test = json_first(json_get(group, "tests")); test; test = test->next) {
      set->read++;
      snprintf(set->where, sizeof set->where, "%s %s", path, json_text(json_get(test, "id")));
      if (!visit(set, file, group, test, context)) return false;
    }
  }
  return true;
}

static bool has_tests(struct cv_set *set, const struct json *file, long long promised) {
  long long found = 0;
  if (!file) return cv_fail(set, "no JSON");
  for (const struct json *group = json_first(json_get(file, "groups")); group; group = group->next)
    found += json_get(group, "tests") ? (long long)json_get(group, "tests")->count : 0;
  return (found == promised && found == json_integer(json_get(file, "numberOfTests"))) ||
         cv_fail(set, "%lld tests, not as promised", found);
}

static bool visit_file(struct cv_set *set, const struct json *entry, cv_visit *visit, void *context) {
  long length;
  const char *path = json_text(json_get(entry, "path"));
  char *data = bytes_of(set, path, &length);
  if (!data) return false;
  snprintf(set->where, sizeof set->where, "%s", path);
  struct json *file = json_parse(data);
  bool good = has_tests(set, file, json_integer(json_get(entry, "tests"))) && visit_tests(set, path, file, visit, context);
  json_free(file);
  free(data);
  return good;
}

bool cv_each_test(struct cv_set *set, cv_visit *visit, void *context) {
  for (const struct json *entry = json_first(json_get(set->manifest, "files")); entry; entry = entry->next) {
    bool chosen = json_get(entry, "tests") && strcmp(json_text(json_get(entry, "part")), set->part) == 0;
    if (chosen && !visit_file(set, entry, visit, context)) return false;
  }
  return true;
}

/* ---- elements ---- */

static size_t width_of(const char *element_type) {
  static const struct { const char *name; size_t width; } types[] = {
      {"float64", 8}, {"float32", 4}, {"float16", 2}, {"bfloat16", 2}, {"int32", 4}, {"int8", 1}, {"uint8", 1}};
  for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
    if (strcmp(types[i].name, element_type) == 0) return types[i].width;
  return 0;
}

static double from_float32(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/* One sign, five bits of exponent, ten of fraction. */
static double from_float16(unsigned bits) {
  int exponent = bits >> 10 & 31, fraction = bits & 1023;
  double size = exponent == 31 ? (fraction ? NAN : INFINITY)
                : exponent     ? ldexp(1024 + fraction, exponent - 25)
                               : ldexp(fraction, -24);
  return bits >> 15 ? -size : size;
}

static double from_bits(uint64_t bits, const char *element_type) {
  double value;
  if (strcmp(element_type, "float32") == 0) return from_float32((uint32_t)bits);
  if (strcmp(element_type, "bfloat16") == 0) return from_float32((uint32_t)bits << 16); /* its upper half */
  if (strcmp(element_type, "float16") == 0) return from_float16((unsigned)bits);
  if (strcmp(element_type, "int32") == 0) return (double)bits - (bits >> 31 ? 4294967296.0 : 0);
  if (strcmp(element_type, "int8") == 0) return (double)bits - (bits >> 7 ? 256 : 0);
  if (strcmp(element_type, "uint8") == 0) return (double)bits;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static bool make_room(struct cv_set *set, struct cv_tensor *to) {
  to->values = malloc((to->count + 1) * sizeof *to->values);
  return to->values || cv_fail(set, "not enough memory");
}

static bool from_file(struct cv_set *set, const struct json *tensor, const char *type, struct cv_tensor *to) {
  const char *path = json_text(json_get(tensor, "file"));
  size_t width = width_of(type);
  long length;
  char *data = bytes_of(set, path, &length);
  if (!data) return false;
  bool good = has_digest(data, (size_t)length, json_text(json_get(tensor, "sha256"))) ||
              cv_fail(set, "%s: the SHA-256 in the test is another", path);
  if (good && ((size_t)length % width != 0 || (size_t)length / width != to->count))
    good = cv_fail(set, "%s: %ld bytes are too many or too few for the shape", path, length);
  good = good && make_room(set, to);
  for (size_t i = 0; good && i < to->count; i++) {
    uint64_t bits = 0;
    for (size_t b = width; b-- > 0;) bits = bits << 8 | (unsigned char)data[i * width + b];
    to->values[i] = from_bits(bits, type);
  }
  free(data);
  return good;
}

static bool from_list(struct cv_set *set, const struct json *values, const char *type, struct cv_tensor *to) {
  size_t i = 0;
  if (values->count != to->count) return cv_fail(set, "%zu elements in a tensor of %zu", values->count, to->count);
  if (!make_room(set, to)) return false;
  for (const struct json *value = json_first(values); value; value = value->next, i++) {
    const char *text = json_text(value);
    size_t digits = strlen(text) < 2 ? 0 : strspn(text + 2, "0123456789abcdefABCDEF");
    bool bits = strncmp(text, "0x", 2) == 0 && digits == 2 * width_of(type) && text[2 + digits] == 0;
    if (!bits && value->kind != JSON_NUMBER) return cv_fail(set, "%s is not one %s", text, type);
    to->values[i] = bits ? from_bits(strtoull(text + 2, NULL, 16), type) : json_number(value);
  }
  return true;
}

/* Takes the shape, and room for as many elements as it has. */
static bool take_shape(struct cv_set *set, const struct json *shape, struct cv_tensor *to) {
  if (!shape || shape->count > CV_AXES) return cv_fail(set, "a tensor without shape, or of too many axes");
  for (const struct json *extent = json_first(shape); extent; extent = extent->next) {
    long long size = to->shape[to->rank++] = json_integer(extent);
    if (size < 0) return cv_fail(set, "a tensor with an extent that is none");
    if (size > 0 && to->count > SIZE_MAX / 16 / (size_t)size) return cv_fail(set, "a tensor too large for this machine");
    to->count *= (size_t)size;
  }
  return true;
}

bool cv_read_tensor(struct cv_set *set, const struct json *tensor, const char *type, struct cv_tensor *to) {
  const struct json *values = json_get(tensor, "values"), *own = json_get(tensor, "elementType");
  if (own) type = json_text(own);
  *to = (struct cv_tensor){.count = 1};
  if (!take_shape(set, json_get(tensor, "shape"), to)) return false;
  if (!values && !json_get(tensor, "file")) return true;
  if (width_of(type) == 0) return cv_fail(set, "%s is no element type", type);
  return json_get(tensor, "file") ? from_file(set, tensor, type, to) : from_list(set, values, type, to);
}
