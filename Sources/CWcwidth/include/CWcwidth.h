#ifndef LECTERN_CWCWIDTH_H
#define LECTERN_CWCWIDTH_H

#include <stdint.h>

/* Puts the process into a UTF-8 character type: the environment's if it is one, else C.UTF-8.
   Only LC_CTYPE changes: numbers and dates stay as they are. Returns 1 when the locale is UTF-8.
   Cheap after the first call. */
int lc_utf8(void);

/* Cells that the C library, and so ncurses, gives one scalar: -1, 0, 1 or 2. */
int lc_width(uint32_t scalar);

/* The same where ambiguous scalars take a number of cells, 1 or 2. */
int lc_width_where(uint32_t scalar, int ambiguous);

/* Whether UAX #11 calls the width of a scalar ambiguous: one cell, or two in the terminals of
   readers of Chinese, Japanese and Korean. */
int lc_is_ambiguous(uint32_t scalar);

/* Cells of the terminal's ambiguous scalars, 1 or 2; 1 until something else is set. It is a fact of
   the process, as its locale is: ncurses asks `wcwidth`, which this module answers in place of the C
   library. Any thread may ask and set. */
int lc_ambiguous_cells(void);
void lc_set_ambiguous_cells(int cells);

#endif
