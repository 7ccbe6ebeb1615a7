#ifndef LECTERN_SUMS_H
#define LECTERN_SUMS_H

#include "PageSums.h"

#include <sqlite3.h>

/* Whether the last bytes of a page are the sum of the others. A page of zeros passes, for a file that
   grew may have such pages: SQLite refuses one as a page of a table, and the last page of a long value
   that became zeros is left to what reads the value. */
int lc_fits_its_sum(const unsigned char *page, int count);

/* Puts the sum of a page into its last bytes. */
void lc_put_sum(unsigned char *page, int count);

#endif
