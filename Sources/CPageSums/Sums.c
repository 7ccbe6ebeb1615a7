#define XXH_INLINE_ALL
#include "Sums.h"

#include <string.h>
#include <xxhash.h>

static XXH64_canonical_t sum(const unsigned char *page, int count) {
  XXH64_canonical_t sum;
  XXH64_canonicalFromHash(&sum, XXH3_64bits(page, (size_t)(count - lc_page_sum_bytes)));
  return sum;
}

int lc_fits_its_sum(const unsigned char *page, int count) {
  XXH64_canonical_t expected = sum(page, count);
  if (memcmp(page + count - lc_page_sum_bytes, &expected, lc_page_sum_bytes) == 0) return 1;
  for (int at = 0; at < count; at++) {
    if (page[at] != 0) return 0;
  }
  return 1;
}

void lc_put_sum(unsigned char *page, int count) {
  XXH64_canonical_t put = sum(page, count);
  memcpy(page + count - lc_page_sum_bytes, &put, lc_page_sum_bytes);
}
