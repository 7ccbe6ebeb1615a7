#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast, which Swift does not import.
static inline int lectern_bind_text(sqlite3_stmt *s, int at, const char *p, int n) {
  return sqlite3_bind_text(s, at, p ? p : "", n, SQLITE_TRANSIENT);
}

static inline int lectern_bind_blob(sqlite3_stmt *s, int at, const void *p, int n) {
  return n > 0 ? sqlite3_bind_blob(s, at, p, n, SQLITE_TRANSIENT) : sqlite3_bind_zeroblob(s, at, 0);
}

// Counts the phrases of a full-text search in one row: how often each of them stands there, as
// numbers of two bytes, the low one first.
enum { LECTERN_MOST_PHRASES = 64 };

static void lectern_tally(const Fts5ExtensionApi *api, Fts5Context *search, sqlite3_context *row,
                          int given, sqlite3_value **values) {
  unsigned char answer[2 * LECTERN_MOST_PHRASES] = {0};
  unsigned counts[LECTERN_MOST_PHRASES] = {0};
  int phrases = api->xPhraseCount(search);
  int found = 0;
  int code = phrases > LECTERN_MOST_PHRASES ? SQLITE_RANGE : api->xInstCount(search, &found);
  (void)given;
  (void)values;
  if (code == SQLITE_OK && phrases == 1) counts[0] = (unsigned)found;
  for (int at = 0; phrases > 1 && code == SQLITE_OK && at < found; at++) {
    int phrase = 0, column = 0, word = 0;
    code = api->xInst(search, at, &phrase, &column, &word);
    if (code == SQLITE_OK && phrase >= 0 && phrase < phrases) counts[phrase]++;
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(row, code);
    return;
  }
  for (int phrase = 0; phrase < phrases; phrase++) {
    unsigned count = counts[phrase] < 0xFFFF ? counts[phrase] : 0xFFFF;
    answer[2 * phrase] = (unsigned char)count;
    answer[2 * phrase + 1] = (unsigned char)(count >> 8);
  }
  sqlite3_result_blob(row, answer, 2 * phrases, SQLITE_TRANSIENT);
}

// Makes the function `tally` of the full text known to a connection.
static inline int lectern_add_tally(sqlite3 *connection) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  if (code != SQLITE_OK) return code;
  if (!api) return SQLITE_ERROR;
  return api->xCreateFunction(api, "tally", 0, lectern_tally, 0);
}
