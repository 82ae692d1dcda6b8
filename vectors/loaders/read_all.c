/* Reads and decodes every test of a part of the set: read_all FOLDER [PART]
 *
 * cc -std=c99 -o read_all read_all.c loader.c checked_file.c element_bits.c json_reader.c sha256.c -lm */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loader.h"
#include "sha256.h"

struct reading {
  const char *folder;
  long long tests;
  struct sha256 digest;
};

/* Every element as a little-endian float64; there is one NaN. */
static void absorb(struct reading *to, const struct json *tensor, const char *type) {
  size_t count;
  double *values = elements(to->folder, tensor, type, &count);
  for (size_t i = 0; i < count; i++) {
    uint64_t bits = (uint64_t)0x7ff8 << 48;
    unsigned char bytes[8];
    if (!isnan(values[i])) memcpy(&bits, &values[i], sizeof bits);
    for (int b = 0; b < 8; b++) bytes[b] = (unsigned char)(bits >> 8 * b);
    sha256_add(&to->digest, bytes, sizeof bytes);
  }
  free(values);
}

/* In the order of the names: after each one comes the least of those that are greater. */
static void absorb_all(struct reading *to, const struct json *tensors, const char *type) {
  const struct json *last = NULL, *next;
  do {
    next = NULL;
    json_each(tensor, tensors) {
      bool later = !last || strcmp(tensor->name, last->name) > 0;
      if (later && (!next || strcmp(tensor->name, next->name) < 0)) next = tensor;
    }
    if (next) absorb(to, next, type);
    last = next;
  } while (next);
}

static void read_call(struct reading *to, const struct json *group, const struct json *call) {
  const char *type = json_text_of(group, "elementType");
  absorb_all(to, json_get(call, "inputs"), type);
  absorb_all(to, json_get(call, "expected"), type);
}

static void read_test(const struct json *file, const struct json *group, const struct json *test, void *context) {
  struct reading *to = context;
  to->tests++;
  if (strcmp(json_text_of(file, "direction"), "INDEX_MAP") == 0) return; /* shapes alone */
  read_call(to, group, test);
  json_each(alternative, json_get(test, "alternatives")) read_call(to, group, alternative);
}

int main(int count, char **words) {
  struct reading reading = {.folder = count > 1 ? words[1] : "."};
  char hexadecimal[65];
  sha256_start(&reading.digest);
  long long expected = each_test(reading.folder, count > 2 ? words[2] : "core", read_test, &reading);
  sha256_end(&reading.digest, hexadecimal);
  printf("%lld tests of %lld read\nelements %s\n", reading.tests, expected, hexadecimal);
  return reading.tests == expected ? 0 : 1;
}
