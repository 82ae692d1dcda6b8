#ifndef CHECKED_FILE_H
#define CHECKED_FILE_H
/* Whole files, which C does not read in one step, and what the program does when one is not as promised. */
#include <stdbool.h>
#include <stddef.h>

#include "json_reader.h"

/* All of a file, and a zero byte behind it; free it. NULL: it cannot be read. */
char *whole_file(const char *folder, const char *path, size_t *length);

bool leaves_the_set(const char *path);

/* These end the program with one line on stderr, which names the file, where something is not as it must be. */
void demand(bool good, const char *path, const char *problem);
char *checked_file(const char *folder, const char *path, const char *sha256, size_t *length);
struct json *checked_json(const char *folder, const char *path, const char *sha256); /* NULL: the SHA-256 is not known */

#endif
