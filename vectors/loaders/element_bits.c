#include "element_bits.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "checked_file.h"

size_t bytes_of(const char *element_type) {
  static const struct { const char *name; size_t bytes; } types[] = {
      {"float64", 8}, {"float32", 4}, {"float16", 2}, {"bfloat16", 2}, {"int32", 4}, {"int8", 1}, {"uint8", 1}};
  for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
    if (strcmp(types[i].name, element_type) == 0) return types[i].bytes;
  return 0;
}

bool is_bits(const char *text, const char *element_type) {
  size_t digits = strncmp(text, "0x", 2) == 0 ? strspn(text + 2, "0123456789abcdefABCDEF") : 0;
  return digits > 0 && digits == 2 * bytes_of(element_type) && text[2 + digits] == 0;
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

double from_bits(uint64_t bits, const char *element_type) {
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

double from_text(const char *bits, const char *element_type) {
  demand(is_bits(bits, element_type), bits, "not the bits of one element");
  return from_bits(strtoull(bits + 2, NULL, 16), element_type);
}

double from_bytes(const char *little_endian, const char *element_type) {
  uint64_t bits = 0;
  for (size_t at = bytes_of(element_type); at-- > 0;) bits = bits << 8 | (unsigned char)little_endian[at];
  return from_bits(bits, element_type);
}
