#include "checked_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sha256.h"

char *whole_file(const char *folder, const char *path, size_t *length) {
  char name[4096], *data = NULL;
  long size;
  snprintf(name, sizeof name, "%s/%s", folder, path);
  FILE *file = fopen(name, "rb");
  if (file && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && size < LONG_MAX) {
    rewind(file);
    *length = (size_t)size;
    data = malloc(*length + 1);
    if (data && fread(data, 1, *length, file) == *length) {
      data[*length] = 0;
    } else {
      free(data);
      data = NULL;
    }
  }
  if (file) fclose(file);
  return data;
}

bool leaves_the_set(const char *path) {
  for (const char *at = path; at; at = strchr(at, '/')) {
    at += *at == '/';
    if (strncmp(at, "..", 2) == 0 && (at[2] == '/' || at[2] == 0)) return true;
  }
  return *path == '/';
}

void demand(bool good, const char *path, const char *problem) {
  if (good) return;
  fprintf(stderr, "%s: %s\n", path, problem);
  exit(1);
}

char *checked_file(const char *folder, const char *path, const char *sha256, size_t *length) {
  demand(!leaves_the_set(path), path, "outside the set");
  char *data = whole_file(folder, path, length);
  demand(data, path, "cannot be read");
  demand(!sha256 || sha256_is(sha256, data, *length), path, "the SHA-256 is another");
  return data;
}

struct json *checked_json(const char *folder, const char *path, const char *sha256) {
  size_t length;
  struct json *value = json_parse(checked_file(folder, path, sha256, &length));
  demand(value, path, "no JSON");
  return value;
}
