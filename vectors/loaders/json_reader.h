#ifndef JSON_READER_H
#define JSON_READER_H
/* A small reader of JSON (RFC 8259) into a tree, because C has none. It knows nothing of ConvSpec. */
#include <limits.h>
#include <stddef.h>

#define JSON_NO_INTEGER LLONG_MIN

enum json_kind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_TEXT, JSON_LIST, JSON_OBJECT };

struct json {
  enum json_kind kind;
  const char *name;  /* of a member of an object */
  const char *text;  /* of a text, in UTF-8; of a number, its digits as they are written */
  size_t count;      /* of the children */
  struct json *child, *next;
  char *whole;       /* of the outermost value: what was parsed */
};

/* Reads the text, which ends with a zero byte and is from malloc; it belongs to the tree, which points into it, and is
 * freed with it. NULL: it is no JSON, and is freed already. */
struct json *json_parse(char *text);
void json_free(struct json *value);

/* These take NULL, and values of another kind, for a value that is not there. */
const struct json *json_get(const struct json *object, const char *name);
const struct json *json_first(const struct json *list_or_object);
const char *json_text(const struct json *value);     /* "" where there is no text */
double json_number(const struct json *value);        /* NaN where there is no number */
long long json_integer(const struct json *value);    /* JSON_NO_INTEGER where there is no integer of 64 bits */
const char *json_text_of(const struct json *object, const char *name);
long long json_integer_of(const struct json *object, const char *name);

/* Goes over the children of a list or an object. */
#define json_each(child, parent) for (const struct json *child = json_first(parent); child; child = child->next)

#endif
