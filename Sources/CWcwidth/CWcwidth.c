#define _XOPEN_SOURCE 700
#include "CWcwidth.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <wchar.h>

static int is_utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static void choose(void) {
  setlocale(LC_CTYPE, "");
  is_utf8 = codeset_is_utf8() || (setlocale(LC_CTYPE, "C.UTF-8") && codeset_is_utf8());
}

int lc_utf8(void) {
  pthread_once(&once, choose);
  return is_utf8;
}

int lc_width(uint32_t scalar) {
  pthread_once(&once, choose);
  return wcwidth((wchar_t)scalar);
}
