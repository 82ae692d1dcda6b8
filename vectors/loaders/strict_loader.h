#ifndef STRICT_LOADER_H
#define STRICT_LOADER_H
/* Reads the golden vectors of ConvSpec and checks all that vectors/format.md promises. Copy it with loader and with what
 * that includes. What returns a bool returns false when the set is not what its manifest promises; `problem` says why. */
#include <stdbool.h>
#include <stddef.h>

#include "json_reader.h"

enum { CV_AXES = 16 };

/* One part of a set. `expected` and `read` count the tests. */
struct cv_set {
  const char *folder, *part;
  long long expected, read;
  char where[512], problem[1024];
  struct json *manifest;
};

/* The elements as doubles, which hold each of them exactly; NULL where there is a shape alone. Free them. */
struct cv_tensor {
  size_t rank, count;
  long long shape[CV_AXES];
  double *values;
};

/* What is called with each test; it may refuse one with cv_fail. */
typedef bool cv_visit(struct cv_set *, const struct json *file, const struct json *group, const struct json *test,
                      void *context);

bool cv_open(struct cv_set *, const char *folder, const char *part);
bool cv_each_test(struct cv_set *, cv_visit *, void *context);
bool cv_read_tensor(struct cv_set *, const struct json *tensor, const char *group_type, struct cv_tensor *);
bool cv_finish(struct cv_set *, long long run);
void cv_close(struct cv_set *);
bool cv_fail(struct cv_set *, const char *format, ...); /* names the place, and returns false */

#endif
