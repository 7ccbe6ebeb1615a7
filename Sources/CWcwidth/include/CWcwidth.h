#ifndef LECTERN_CWCWIDTH_H
#define LECTERN_CWCWIDTH_H

#include <stdint.h>

/* Puts the process into a UTF-8 character type: the environment's if it is one, else C.UTF-8.
   Only LC_CTYPE changes: numbers and dates stay as they are. Returns 1 when the locale is UTF-8.
   Cheap after the first call. */
int lc_utf8(void);

/* Cells that the C library, and so ncurses, gives one scalar: -1, 0, 1 or 2. */
int lc_width(uint32_t scalar);

#endif
