#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast, which Swift does not import.
static inline int lectern_bind_text(sqlite3_stmt *s, int at, const char *p, int n) {
  return sqlite3_bind_text(s, at, p ? p : "", n, SQLITE_TRANSIENT);
}

static inline int lectern_bind_blob(sqlite3_stmt *s, int at, const void *p, int n) {
  return n > 0 ? sqlite3_bind_blob(s, at, p, n, SQLITE_TRANSIENT) : sqlite3_bind_zeroblob(s, at, 0);
}
