/* Computes what it can of the core set anew and compares: example FOLDER [PART]
 *
 * Convolution, relu and add are done here, in a few literal lines. All other tests are read and decoded, and count as
 * not computed. Build: cc -std=c99 -o example example.c strict_loader.c loader.c checked_file.c element_bits.c json_reader.c
 * sha256.c -lm */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "strict_loader.h"
#include "sha256.h"

enum { MOST_TENSORS = 16 };

/* The tensors of a call by their names, which are sorted. */
struct tensors {
  size_t count;
  const char *names[MOST_TENSORS];
  struct cv_tensor of[MOST_TENSORS];
};

struct tally {
  long long run;
  struct sha256 elements;
};

static bool is(const struct json *text, const char *what) { return strcmp(json_text(text), what) == 0; }

/* ---- tensors ---- */

static bool read_tensors(struct cv_set *set, const struct json *object, const char *type, struct tensors *to) {
  to->count = 0;
  for (const struct json *tensor = json_first(object); tensor; tensor = tensor->next) {
    size_t at = to->count;
    if (at == MOST_TENSORS) return cv_fail(set, "more than %d tensors", MOST_TENSORS);
    for (; at > 0 && strcmp(to->names[at - 1], tensor->name) > 0; at--) {
      to->names[at] = to->names[at - 1];
      to->of[at] = to->of[at - 1];
    }
    to->names[at] = tensor->name;
    to->count++;
    if (!cv_read_tensor(set, tensor, type, &to->of[at])) return false;
  }
  return true;
}

static void free_tensors(struct tensors *tensors) {
  for (size_t i = 0; i < tensors->count; i++) free(tensors->of[i].values);
}

static const struct cv_tensor *named(const struct tensors *tensors, const char *name) {
  for (size_t i = 0; i < tensors->count; i++)
    if (strcmp(tensors->names[i], name) == 0) return &tensors->of[i];
  return NULL;
}

static bool have_elements(const struct tensors *tensors) {
  for (size_t i = 0; i < tensors->count; i++)
    if (!tensors->of[i].values) return false;
  return true;
}

/* Every element as a little-endian float64, in the order of the names; there is one NaN. */
static void absorb(struct sha256 *elements, const struct tensors *tensors) {
  for (size_t t = 0; t < tensors->count; t++) {
    for (size_t i = 0; tensors->of[t].values && i < tensors->of[t].count; i++) {
      double value = tensors->of[t].values[i];
      uint64_t bits = (uint64_t)0x7ff8 << 48;
      unsigned char bytes[8];
      if (!isnan(value)) memcpy(&bits, &value, sizeof bits);
      for (int b = 0; b < 8; b++) bytes[b] = (unsigned char)(bits >> 8 * b);
      sha256_add(elements, bytes, sizeof bytes);
    }
  }
}

/* ---- operators ---- */

/* A tensor under the canonical order of its axes, whatever the order in which it is stored. */
struct stored {
  size_t rank;
  long long shape[CV_AXES + 2], steps[CV_AXES + 2]; /* two more, for a layout without items or channels */
  double *values;
};

static struct stored under_canonical_order(const struct cv_tensor *tensor, const char *layout) {
  struct stored to = {.rank = tensor->rank, .values = tensor->values};
  size_t first = strcspn(layout, "NO"), second = strcspn(layout, "CI"), space = 2;
  for (size_t axis = 0; axis < tensor->rank; axis++) {
    size_t canonical = axis == first ? 0 : axis == second ? 1 : space++;
    to.shape[canonical] = tensor->shape[axis];
    to.steps[canonical] = 1;
    for (size_t later = axis + 1; later < tensor->rank; later++) to.steps[canonical] *= tensor->shape[later];
  }
  return to;
}

static double *element(const struct stored *of, const long long *index) {
  double *at = of->values;
  for (size_t axis = 0; axis < of->rank; axis++) at += index[axis] * of->steps[axis];
  return at;
}

/* The next index in row-major order over these extents; false behind the last. */
static bool next(long long *index, const long long *extents, size_t rank) {
  for (size_t axis = rank; axis-- > 0; index[axis] = 0)
    if (++index[axis] < extents[axis]) return true;
  return false;
}

/* Numbers per axis; of a padding, the pairs one after another. */
struct window {
  long long strides[2 * CV_AXES], dilations[2 * CV_AXES], padding[2 * CV_AXES], groups;
};

/* Writes what stands in the list, and in the lists in it, up to the end; says how far it came. */
static long long *take_integers(const struct json *list, long long *to, const long long *end) {
  for (const struct json *item = json_first(list); item && to < end; item = item->next) {
    if (item->kind == JSON_LIST) {
      to = take_integers(item, to, end);
    } else {
      *to++ = json_integer(item);
    }
  }
  return to;
}

static struct window window_of(const struct json *attributes) {
  struct window win = {.groups = json_integer(json_get(attributes, "groups"))};
  take_integers(json_get(attributes, "strides"), win.strides, win.strides + 2 * CV_AXES);
  take_integers(json_get(attributes, "dilations"), win.dilations, win.dilations + 2 * CV_AXES);
  take_integers(json_get(attributes, "padding"), win.padding, win.padding + 2 * CV_AXES);
  return win;
}

/* The sum over the taps for one element of the output, in any number of spatial axes. */
static double convolved(const struct window *win, const struct stored *x, const struct stored *w, const long long *out) {
  long long tap[CV_AXES] = {out[1]}, place[CV_AXES] = {out[0]}, channels = w->shape[1];
  long long group = out[1] / (w->shape[0] / win->groups);
  double sum = 0;
  do {
    bool inside = true;
    place[1] = group * channels + tap[1];
    for (size_t a = 0; a + 2 < x->rank; a++) {
      place[a + 2] = out[a + 2] * win->strides[a] + tap[a + 2] * win->dilations[a] - win->padding[2 * a];
      inside = inside && place[a + 2] >= 0 && place[a + 2] < x->shape[a + 2];
    }
    if (inside) sum += *element(x, place) * *element(w, tap);
  } while (next(tap + 1, w->shape + 1, w->rank - 1));
  return sum;
}

/* Whether the channels of input and weights fit, and this is the output's shape. */
static bool has_shape(const struct stored *y, const struct window *win, const struct stored *x, const struct stored *w) {
  bool good = win->groups > 0 && w->shape[0] % win->groups == 0 && w->shape[1] == x->shape[1] / win->groups;
  good = good && y->shape[0] == x->shape[0] && y->shape[1] == w->shape[0];
  for (size_t a = 0; good && a + 2 < x->rank; a++) {
    long long span = (w->shape[a + 2] - 1) * win->dilations[a] + 1;
    long long room = x->shape[a + 2] + win->padding[2 * a] + win->padding[2 * a + 1] - span;
    good = win->strides[a] > 0 && y->shape[a + 2] == (room >= 0 ? room / win->strides[a] + 1 : 0);
  }
  return good;
}

/* Fills the output; false where it has another shape. */
static bool convolution(const struct json *group, const struct tensors *inputs, struct cv_tensor *output) {
  const struct json *layouts = json_get(group, "layouts");
  const char *data = json_text(json_get(layouts, "data")), *weights = json_text(json_get(layouts, "weights"));
  struct stored x = under_canonical_order(named(inputs, "input"), data), y = under_canonical_order(output, data);
  const struct cv_tensor *given = named(inputs, "weights"), none = {0};
  struct stored w = under_canonical_order(given ? given : &none, weights);
  struct window win = window_of(json_get(group, "attributes"));
  const struct cv_tensor *bias = named(inputs, "bias");
  long long index[CV_AXES] = {0};
  if (x.rank < 2 || x.rank != y.rank || x.rank != w.rank || !has_shape(&y, &win, &x, &w)) return false;
  if (!given || given->count == 0 || (bias && (long long)bias->count != y.shape[1])) return false;
  if (output->count == 0) return true;
  do {
    *element(&y, index) = (bias ? bias->values[index[1]] : 0) + convolved(&win, &x, &w, index);
  } while (next(index, y.shape, y.rank));
  return true;
}

static bool same_shape(const struct cv_tensor *a, const struct cv_tensor *b) {
  return a->rank == b->rank && memcmp(a->shape, b->shape, a->rank * sizeof a->shape[0]) == 0;
}

enum outcome { SKIPPED, WRONG, DONE };

/* Fills the output, whose shape is the wanted one. */
static enum outcome compute(const struct json *file, const struct json *group, const struct tensors *inputs,
                            struct cv_tensor *output) {
  const struct json *operator= json_get(file, "operator"), *attributes = json_get(group, "attributes");
  const struct json *type = json_get(group, "elementType"), *padding = json_get(attributes, "padding");
  const struct cv_tensor *x = named(inputs, "input"), *other = named(inputs, "other");
  if (!is(json_get(file, "direction"), "FORWARD") || !x) return SKIPPED;
  if (!is(type, "float64") && !is(type, "float32")) return SKIPPED;
  if (is(operator, "relu") || (is(operator, "add") && other && same_shape(x, other))) {
    if (!same_shape(x, output)) return WRONG;
    for (size_t i = 0; i < x->count; i++) {
      double v = x->values[i];
      output->values[i] = other ? v + other->values[i] : v > 0 || isnan(v) ? v : 0;
    }
  } else if (is(operator, "convolution") && padding && padding->kind == JSON_LIST && !is(json_get(attributes, "rounding"), "CEIL") &&
             is(json_get(attributes, "orientation"), "CORRELATION")) {
    if (!convolution(group, inputs, output)) return WRONG;
  } else {
    return SKIPPED;
  }
  if (is(type, "float32"))
    for (size_t i = 0; i < output->count; i++) output->values[i] = (float)output->values[i];
  return DONE;
}

/* ---- comparison ---- */

/* The rules of format.md for EXACT, SPECIAL and BOUNDED. */
static bool agrees(const struct cv_tensor *got, const struct cv_tensor *wanted, const struct json *tensor) {
  bool bounded = is(json_get(tensor, "tier"), "BOUNDED");
  const struct json *bound = json_first(json_get(tensor, "bound"));
  for (size_t i = 0; i < wanted->count; i++, bound = bound ? bound->next : NULL) {
    double a = got->values[i], b = wanted->values[i];
    bool equal = a == b || (isnan(a) && isnan(b));
    bool near = bounded && bound && (bound->kind == JSON_NULL || fabs(a - b) <= json_number(bound));
    if (!equal && !near) return false;
  }
  return true;
}

static bool compare(struct cv_set *set, const struct json *file, const struct json *group, const struct json *test,
                    const struct tensors *inputs, const struct cv_tensor *wanted, struct tally *tally) {
  struct cv_tensor output = *wanted;
  if (!wanted->values || !have_elements(inputs)) return cv_fail(set, "a tensor without elements");
  if (!(output.values = calloc(wanted->count + 1, sizeof *output.values))) return cv_fail(set, "not enough memory");
  enum outcome outcome = compute(file, group, inputs, &output);
  tally->run += outcome != SKIPPED;
  bool wrong = outcome == WRONG ||
               (outcome == DONE && !agrees(&output, wanted, json_get(json_get(test, "expected"), "output")));
  free(output.values);
  return !wrong || cv_fail(set, "what is computed differs");
}

/* Inputs and what is expected, of a test or of one alternative. */
static bool visit_call(struct cv_set *set, const struct json *file, const struct json *group, const struct json *call,
                       struct tally *tally) {
  const char *type = json_text(json_get(group, "elementType"));
  struct tensors inputs, expected = {.count = 0};
  bool good = read_tensors(set, json_get(call, "inputs"), type, &inputs) &&
              read_tensors(set, json_get(call, "expected"), type, &expected);
  if (good) {
    const struct cv_tensor *wanted = json_get(call, "result") ? named(&expected, "output") : NULL;
    absorb(&tally->elements, &inputs);
    absorb(&tally->elements, &expected);
    good = !wanted || compare(set, file, group, call, &inputs, wanted, tally);
  }
  free_tensors(&inputs);
  free_tensors(&expected);
  return good;
}

static bool visit(struct cv_set *set, const struct json *file, const struct json *group, const struct json *test,
                  void *tally) {
  bool good = visit_call(set, file, group, test, tally);
  const struct json *alternative = json_first(json_get(test, "alternatives"));
  for (; good && alternative; alternative = alternative->next) good = visit_call(set, file, group, alternative, tally);
  return good;
}

int main(int count, char **words) {
  struct cv_set set = {0};
  struct tally tally = {0};
  char elements[65];
  sha256_start(&tally.elements);
  if (count < 2) {
    fprintf(stderr, "usage: example FOLDER [PART]\n");
    return 2;
  }
  bool good = cv_open(&set, words[1], count > 2 ? words[2] : "core");
  good = good && cv_each_test(&set, visit, &tally) && cv_finish(&set, tally.run);
  if (good) {
    sha256_end(&tally.elements, elements);
    printf(": all agree\nelements %s\n", elements);
  } else {
    fprintf(stderr, "example: %s\n", set.problem);
  }
  cv_close(&set);
  return good ? 0 : 1;
}
