#ifndef ELEMENT_BITS_H
#define ELEMENT_BITS_H
/* Elements from their bits, because C has no half-precision types. A double holds every element of every type. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

size_t bytes_of(const char *element_type); /* of one element; 0: it is no element type */
bool is_bits(const char *text, const char *element_type); /* such as 0x7fc00000 for float32 */
double from_bits(uint64_t bits, const char *element_type);
double from_text(const char *bits, const char *element_type); /* what is not such a text ends the program */
double from_bytes(const char *little_endian, const char *element_type);

#endif
