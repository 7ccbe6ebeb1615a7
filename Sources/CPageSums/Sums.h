#ifndef LECTERN_SUMS_H
#define LECTERN_SUMS_H

#include "PageSums.h"

#include <sqlite3.h>

/* Whether the last bytes of a page are the sum of the others. A page of zeros, which a file that grew
   may have, holds nothing: SQLite itself refuses to read one as content. */
int lc_fits_its_sum(const unsigned char *page, int count);

/* Puts the sum of a page into its last bytes. */
void lc_put_sum(unsigned char *page, int count);

#endif
