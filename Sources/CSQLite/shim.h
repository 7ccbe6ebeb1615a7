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

// What the full text of a connection can be taught with, or an error.
static inline int lectern_fts5(sqlite3 *connection, fts5_api **found) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  *found = api;
  if (code != SQLITE_OK) return code;
  return api ? SQLITE_OK : SQLITE_ERROR;
}

// Makes the function `tally` of the full text known to a connection.
static inline int lectern_add_tally(sqlite3 *connection) {
  fts5_api *api = 0;
  int code = lectern_fts5(connection, &api);
  return code == SQLITE_OK ? api->xCreateFunction(api, "tally", 0, lectern_tally, 0) : code;
}

static int lectern_words_create(void *context, const char **options, int count,
                                Fts5Tokenizer **made) {
  static char nothing;
  (void)context;
  (void)options;
  *made = (Fts5Tokenizer *)&nothing;
  return count == 0 ? SQLITE_OK : SQLITE_ERROR;
}

static void lectern_words_delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int lectern_words_tokenize(Fts5Tokenizer *tokenizer, void *context, int flags,
                                  const char *text, int count,
                                  int (*give)(void *, int, const char *, int, int, int)) {
  // 1 for what is part of a word, 3 for capitals, which are folded.
  static const unsigned char kinds[256] = {
      ['0' ... '9'] = 1, ['a' ... 'z'] = 1, ['A' ... 'Z'] = 3, [0x80 ... 0xFF] = 1};
  const unsigned char *bytes = (const unsigned char *)text;
  char room[128];
  int at = 0;
  (void)tokenizer;
  (void)flags;
  for (;;) {
    while (at < count && !kinds[bytes[at]]) at++;
    if (at >= count) return SQLITE_OK;
    int start = at;
    unsigned char seen = 0;
    while (at < count && kinds[bytes[at]]) seen |= kinds[bytes[at++]];
    int code;
    if (seen == 1) {
      code = give(context, 0, text + start, at - start, start, at);
    } else {
      char *folded = at - start <= (int)sizeof room ? room : sqlite3_malloc(at - start);
      if (!folded) return SQLITE_NOMEM;
      for (int from = start; from < at; from++) {
        folded[from - start] = (char)(kinds[bytes[from]] == 3 ? bytes[from] | 0x20 : bytes[from]);
      }
      code = give(context, 0, folded, at - start, start, at);
      if (folded != room) sqlite3_free(folded);
    }
    if (code != SQLITE_OK) return code == SQLITE_DONE ? SQLITE_OK : code;
  }
}

// Has the full text of a connection find words with a tokenizer that finds those of FTS5's own
// `ascii`, whose name it takes, in half the time: only words with capitals are copied. An index that
// was written so is read by any SQLite.
static inline int lectern_add_words(sqlite3 *connection) {
  fts5_tokenizer words = {lectern_words_create, lectern_words_delete, lectern_words_tokenize};
  fts5_api *api = 0;
  int code = lectern_fts5(connection, &api);
  return code == SQLITE_OK ? api->xCreateTokenizer(api, "ascii", 0, &words, 0) : code;
}
