#include "json_reader.h"

#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 64 };

static struct json *value_at(char **at, int depth);

static void skip_space(char **at) { *at += strspn(*at, " \t\r\n"); }

static struct json *node(enum json_kind kind) {
  struct json *value = calloc(1, sizeof *value);
  if (value) value->kind = kind;
  return value;
}

static int hex4(const char *digits) {
  int code = 0;
  for (int i = 0; i < 4; i++) {
    const char *all = "0123456789abcdef0123456789ABCDEF";
    const char *found = digits[i] ? strchr(all, digits[i]) : NULL;
    if (!found) return -1;
    code = 16 * code + (int)((found - all) % 16);
  }
  return code;
}

static char *put_utf8(char *to, long code) {
  if (code < 0x80) {
    *to++ = (char)code;
    return to;
  }
  int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  *to++ = (char)((0xff00 >> (more + 1)) | (code >> (6 * more)));
  while (more-- > 0) *to++ = (char)(0x80 | ((code >> (6 * more)) & 0x3f));
  return to;
}

/* One \u escape, or two of them that are a surrogate pair; `at` stands behind the u. -1: it is none. */
static long escaped(char **at) {
  long code = hex4(*at);
  if (code < 0) return -1;
  *at += 4;
  if (code < 0xd800 || code > 0xdfff) return code;
  long low = (*at)[0] == '\\' && (*at)[1] == 'u' ? hex4(*at + 2) : -1;
  if (code > 0xdbff || low < 0xdc00 || low > 0xdfff) return -1;
  *at += 6;
  return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
}

/* Unescapes in place: what comes out is never longer. NULL: it is no text. */
static const char *text_at(char **at) {
  if (**at != '"') return NULL;
  char *from = *at + 1, *to = *at, *start = *at;
  while (*from != '"') {
    if ((unsigned char)*from < 0x20) return NULL;
    if (*from != '\\') {
      *to++ = *from++;
      continue;
    }
    const char *escapes = "\"\\/bfnrt", *meant = "\"\\/\b\f\n\r\t";
    const char *found = from[1] ? strchr(escapes, from[1]) : NULL;
    if (found) {
      *to++ = meant[found - escapes];
      from += 2;
    } else {
      from += 2;
      long code = from[-1] == 'u' ? escaped(&from) : -1;
      if (code <= 0) return NULL; /* a zero would end the text */
      to = put_utf8(to, code);
    }
  }
  *to = 0;
  *at = from + 1;
  return start;
}

static size_t digits(const char *at) { return strspn(at, "0123456789"); }

static struct json *number_at(char **at) {
  char *end = *at + (**at == '-');
  size_t whole = digits(end);
  if (whole == 0 || (whole > 1 && *end == '0')) return NULL;
  end += whole;
  if (*end == '.') {
    if (digits(end + 1) == 0) return NULL;
    end += 1 + digits(end + 1);
  }
  if (*end == 'e' || *end == 'E') {
    end += 1 + (end[1] == '+' || end[1] == '-');
    if (digits(end) == 0) return NULL;
    end += digits(end);
  }
  struct json *number = node(JSON_NUMBER);
  if (number) number->text = *at;
  *at = end;
  return number;
}

static struct json *word_at(char **at) {
  static const char *words[] = {"null", "false", "true"};
  for (int i = 0; i < 3; i++) {
    if (strncmp(*at, words[i], strlen(words[i])) == 0) {
      *at += strlen(words[i]);
      return node((enum json_kind)i);
    }
  }
  return NULL;
}

/* Steps over the character, if it is there. */
static bool take(char **at, char character) {
  bool is_there = **at == character;
  *at += is_there;
  return is_there;
}

/* A name and its colon. NULL: they are not there. */
static const char *name_at(char **at) {
  skip_space(at);
  const char *name = text_at(at);
  if (name) skip_space(at);
  return name && take(at, ':') ? name : NULL;
}

/* A list or an object; `at` stands on its bracket. */
static struct json *family_at(char **at, int depth) {
  struct json *parent = node(**at == '{' ? JSON_OBJECT : JSON_LIST), **last;
  char close = **at == '{' ? '}' : ']';
  const char *name = NULL;
  if (!parent) return NULL;
  last = &parent->child;
  ++*at;
  skip_space(at);
  if (take(at, close)) return parent;
  do {
    if (parent->kind == JSON_OBJECT && !(name = name_at(at))) break;
    if (!(*last = value_at(at, depth + 1))) break;
    (*last)->name = name;
    last = &(*last)->next;
    parent->count++;
    if (take(at, close)) return parent;
  } while (take(at, ','));
  json_free(parent);
  return NULL;
}

static struct json *value_at(char **at, int depth) {
  struct json *value = NULL;
  skip_space(at);
  if (depth > DEEPEST) return NULL;
  if (**at == '{' || **at == '[') {
    value = family_at(at, depth);
  } else if (**at == '"') {
    const char *text = text_at(at);
    value = text ? node(JSON_TEXT) : NULL;
    if (value) value->text = text;
  } else {
    value = **at == '-' || digits(*at) ? number_at(at) : word_at(at);
  }
  skip_space(at);
  return value;
}

struct json *json_parse(char *text) {
  char *at = text;
  struct json *value = value_at(&at, 0);
  if (value) value->whole = text;
  if (value && *at == 0) return value;
  if (value) {
    json_free(value);
  } else {
    free(text);
  }
  return NULL;
}

void json_free(struct json *value) {
  while (value) {
    struct json *next = value->next;
    json_free(value->child);
    free(value->whole);
    free(value);
    value = next;
  }
}

const struct json *json_get(const struct json *object, const char *name) {
  if (!object || object->kind != JSON_OBJECT) return NULL;
  const struct json *member = object->child;
  while (member && strcmp(member->name, name) != 0) member = member->next;
  return member;
}

const struct json *json_first(const struct json *list_or_object) { return list_or_object ? list_or_object->child : NULL; }

const char *json_text(const struct json *value) { return value && value->kind == JSON_TEXT ? value->text : ""; }

double json_number(const struct json *value) {
  return value && value->kind == JSON_NUMBER ? strtod(value->text, NULL) : NAN;
}

long long json_integer(const struct json *value) {
  char *end;
  if (!value || value->kind != JSON_NUMBER) return JSON_NO_INTEGER;
  errno = 0;
  long long integer = strtoll(value->text, &end, 10);
  return errno || strchr(".eE", *end ? *end : '-') ? JSON_NO_INTEGER : integer;
}

const char *json_text_of(const struct json *object, const char *name) { return json_text(json_get(object, name)); }

long long json_integer_of(const struct json *object, const char *name) { return json_integer(json_get(object, name)); }
