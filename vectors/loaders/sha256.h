#ifndef SHA256_H
#define SHA256_H
/* SHA-256 (FIPS 180-4). */
#include <stddef.h>
#include <stdint.h>

struct sha256 {
  uint32_t state[8];
  unsigned char block[64];
  uint64_t length; /* in bytes */
};

void sha256_start(struct sha256 *);
void sha256_add(struct sha256 *, const void *data, size_t length);
void sha256_end(struct sha256 *, char hexadecimal[65]);

int sha256_is(const char *hexadecimal, const void *data, size_t length); /* whether it is that of the data */

#endif
