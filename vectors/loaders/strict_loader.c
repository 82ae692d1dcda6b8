#include "strict_loader.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "checked_file.h"
#include "element_bits.h"
#include "loader.h"
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

/* The bytes of a file of the set, when they are those that the manifest promises. */
static char *promised_bytes(struct cv_set *set, const char *path, size_t *length) {
  const struct json *entry = json_first(json_get(set->manifest, "files"));
  while (entry && strcmp(json_text_of(entry, "path"), path) != 0) entry = entry->next;
  if (!entry) {
    cv_fail(set, "%s: not in the manifest", path);
  } else if (leaves_the_set(path)) {
    cv_fail(set, "%s: outside the set", path);
  } else {
    char *data = whole_file(set->folder, path, length);
    if (!data) {
      cv_fail(set, "%s: cannot be read", path);
    } else if ((long long)*length != json_integer_of(entry, "bytes")) {
      cv_fail(set, "%s: %zu bytes are not as promised", path, *length);
    } else if (!sha256_is(json_text_of(entry, "sha256"), data, *length)) {
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
  json_each(entry, json_get(set->manifest, "files")) {
    const char *digest = json_text_of(entry, "sha256"), *path = json_text_of(entry, "path");
    sha256_add(&sum, digest, strlen(digest));
    sha256_add(&sum, "  ", 2);
    sha256_add(&sum, path, strlen(path));
    sha256_add(&sum, "\n", 1);
  }
  sha256_end(&sum, got);
  return strcmp(got, json_text_of(set->manifest, "digest")) == 0;
}

bool cv_open(struct cv_set *set, const char *folder, const char *part) {
  size_t length;
  long long total = 0;
  *set = (struct cv_set){.folder = folder, .part = part, .where = "MANIFEST.json"};
  char *text = whole_file(folder, "MANIFEST.json", &length);
  if (!text) return cv_fail(set, "cannot be read");
  if (!(set->manifest = json_parse(text))) return cv_fail(set, "no JSON");
  if (strcmp(json_text_of(set->manifest, "format"), "convspec-vectors") != 0 ||
      json_integer_of(set->manifest, "formatVersion") != 1)
    return cv_fail(set, "cannot read this format");
  if (!digest_agrees(set)) return cv_fail(set, "the digest is another");
  json_each(entry, json_get(set->manifest, "files")) {
    long long tests = json_get(entry, "tests") ? json_integer_of(entry, "tests") : 0;
    if (tests < 0 || tests > INT_MAX) return cv_fail(set, "a number of tests is none");
    total += tests;
    if (strcmp(json_text_of(entry, "part"), part) == 0) set->expected += tests;
  }
  if (total != json_integer_of(set->manifest, "tests"))
    return cv_fail(set, "%lld tests, not as promised", total);
  return set->expected > 0 || cv_fail(set, "there are no tests in the part %s", part);
}

void cv_close(struct cv_set *set) { json_free(set->manifest); }

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
  json_each(group, json_get(file, "groups")) {
    json_each(test, json_get(group, "tests")) {
      set->read++;
      snprintf(set->where, sizeof set->where, "%s %s", path, json_text_of(test, "id"));
      if (!visit(set, file, group, test, context)) return false;
    }
  }
  return true;
}

static bool has_tests(struct cv_set *set, const struct json *file, long long promised) {
  long long found = 0;
  if (!file) return cv_fail(set, "no JSON");
  json_each(group, json_get(file, "groups"))
    found += json_get(group, "tests") ? (long long)json_get(group, "tests")->count : 0;
  return (found == promised && found == json_integer_of(file, "numberOfTests")) ||
         cv_fail(set, "%lld tests, not as promised", found);
}

static bool visit_file(struct cv_set *set, const struct json *entry, cv_visit *visit, void *context) {
  size_t length;
  const char *path = json_text_of(entry, "path");
  char *data = promised_bytes(set, path, &length);
  if (!data) return false;
  snprintf(set->where, sizeof set->where, "%s", path);
  struct json *file = json_parse(data);
  bool good = has_tests(set, file, json_integer_of(entry, "tests")) && visit_tests(set, path, file, visit, context);
  json_free(file);
  return good;
}

bool cv_each_test(struct cv_set *set, cv_visit *visit, void *context) {
  json_each(entry, json_get(set->manifest, "files")) {
    bool chosen = json_get(entry, "tests") && strcmp(json_text_of(entry, "part"), set->part) == 0;
    if (chosen && !visit_file(set, entry, visit, context)) return false;
  }
  return true;
}

/* ---- elements ---- */

static bool is_raw_tensor(struct cv_set *set, const struct json *tensor, size_t bytes) {
  const char *path = json_text_of(tensor, "file");
  size_t length;
  char *data = promised_bytes(set, path, &length);
  if (!data) return false;
  bool same = sha256_is(json_text_of(tensor, "sha256"), data, length);
  free(data);
  if (!same) return cv_fail(set, "%s: the SHA-256 in the test is another", path);
  return length == bytes || cv_fail(set, "%s: %zu bytes are too many or too few for the shape", path, length);
}

static bool is_list(struct cv_set *set, const struct json *values, const char *type, size_t count) {
  if (values->count != count) return cv_fail(set, "%zu elements in a tensor of %zu", values->count, count);
  json_each(value, values) {
    const char *text = json_text(value);
    if (!is_bits(text, type) && value->kind != JSON_NUMBER) return cv_fail(set, "%s is not one %s", text, type);
  }
  return true;
}

/* Takes the shape, and how many elements it has. */
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

/* All is checked before the loader is asked, which would end the program. */
bool cv_read_tensor(struct cv_set *set, const struct json *tensor, const char *type, struct cv_tensor *to) {
  const struct json *values = json_get(tensor, "values"), *own = json_get(tensor, "elementType");
  if (own) type = json_text(own);
  bool raw = !values && json_get(tensor, "file");
  *to = (struct cv_tensor){.count = 1};
  if (!take_shape(set, json_get(tensor, "shape"), to)) return false;
  if (!values && !raw) return true;
  if (bytes_of(type) == 0) return cv_fail(set, "%s is no element type", type);
  bool good = raw ? is_raw_tensor(set, tensor, to->count * bytes_of(type)) : is_list(set, values, type, to->count);
  to->values = good ? elements(set->folder, tensor, type, &to->count) : NULL;
  return good;
}
