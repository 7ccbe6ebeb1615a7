#define _XOPEN_SOURCE 700
#include "CWcwidth.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <wchar.h>

static int is_utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static atomic_int ambiguous_cells = 1;

static int codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static void choose(void) {
  setlocale(LC_CTYPE, "");
  is_utf8 = codeset_is_utf8() || (setlocale(LC_CTYPE, "C.UTF-8") && codeset_is_utf8());
}

int lc_utf8(void) {
  pthread_once(&once, choose);
  return is_utf8;
}

int lc_ambiguous_cells(void) { return atomic_load_explicit(&ambiguous_cells, memory_order_relaxed); }

void lc_set_ambiguous_cells(int cells) { atomic_store(&ambiguous_cells, cells == 2 ? 2 : 1); }

/* The C library's own answer, by a function that does not come back to `wcwidth` below. */
static int library_width(wchar_t scalar) { return scalar == 0 ? 0 : wcswidth(&scalar, 1); }

static int width(uint32_t scalar, int ambiguous) {
  int cells = library_width((wchar_t)scalar);
  return cells == 1 && ambiguous == 2 && lc_is_ambiguous(scalar) ? 2 : cells;
}

int lc_width_where(uint32_t scalar, int ambiguous) {
  pthread_once(&once, choose);
  return width(scalar, ambiguous);
}

int lc_width(uint32_t scalar) { return lc_width_where(scalar, lc_ambiguous_cells()); }

#ifdef __GLIBC__
/* ncurses has no other way to learn that a terminal draws ambiguous characters in two cells: it asks
   `wcwidth` for every character, and finds this one before the library's. */
int wcwidth(wchar_t scalar) { return width((uint32_t)scalar, lc_ambiguous_cells()); }
#endif
