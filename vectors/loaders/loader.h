#ifndef LOADER_H
#define LOADER_H
/* Reads the golden vectors of ConvSpec. What is not as the manifest says ends the program with one line. */
#include "json_reader.h"

typedef void visit_test(const struct json *file, const struct json *group, const struct json *test, void *context);

/* Visits each test of a part, such as "core"; returns how many there are, which is never 0. */
long long each_test(const char *folder, const char *part, visit_test *, void *context);

/* The elements of a tensor; free them. The tensors of an index map have none. */
double *elements(const char *folder, const struct json *tensor, const char *element_type, size_t *count);

#endif
