#ifndef LECTERN_CNCURSES_H
#define LECTERN_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef NCURSES_NOMACROS
#define NCURSES_NOMACROS 1
#endif
#include <curses.h> /* for KEY_*; nothing else of it is used from Swift */
#include <stddef.h>
#include <stdint.h>

/* One terminal at a time, owned by one thread. Only lc_wake may be called from any thread. */

/* ---- Kinds of terminal ---- */

enum lc_type { LC_TYPE_UNKNOWN, LC_TYPE_DUMB, LC_TYPE_USABLE };

/* What the terminal database knows of a name. A terminal whose cursor cannot be placed is dumb. */
enum lc_type lc_type_of(const char *name);

/* ---- Opening and closing ---- */

/* Takes the terminal: standard input and output where they are one, else the controlling terminal.
   Diagnostics written to a standard error that is a terminal go to the file `log` meanwhile, or to
   memory when it is NULL or cannot be opened. Returns 0 or an errno: ENOTTY without a terminal. */
int lc_open(const char *type, const char *log);

/* Gives the terminal back as it was. Does nothing when it is not held; also runs at exit. */
void lc_close(void);

/* Copies the end of what was diverted from standard error since lc_open; returns its bytes. */
size_t lc_diverted(uint8_t *buffer, size_t size);

/* ---- What happened ---- */

/* Facts that lc_take returns, one bit each. */
static const uint32_t LC_WOKEN = 1, LC_RESIZED = 2, LC_CONTINUED = 4, LC_STOP = 8, LC_HUNG_UP = 16,
                      LC_TERMINATED = 32, LC_INTERRUPTED = 64;

/* Takes every fact that is known since the last call. */
uint32_t lc_take(void);

/* Makes lc_wait return and LC_WOKEN a fact. Safe from any thread and at any time. */
void lc_wake(void);

/* Waits until there is a key or a fact, at most a number of milliseconds; negative for ever.
   Returns 0 when the time has passed. */
int lc_wait(int milliseconds);

/* The next key, without waiting: a Unicode scalar, or minus a KEY_ code, or LC_NO_KEY. */
int32_t lc_key(void);
static const int32_t LC_NO_KEY = INT32_MIN;

/* The KEY_ code that ncurses gave to a key named in the terminal database, as "kRIT5"; 0 if none. */
int32_t lc_key_code(const char *capability);

/* ---- The screen ---- */

int lc_rows(void);
int lc_columns(void);

/* Asks the terminal for its size, follows it, and repaints with the next lc_show. That is due even
   when the size is the same again: terminals disagree on what a resize leaves behind. */
void lc_follow_size(void);

/* Colours the terminal has, 0 for none. Starts colour: call it only if colours may be sent. */
int lc_start_colors(void);

/* Gives a pair its colours; -1 is the terminal's own. Returns 0 when there is no such pair. */
int lc_define_pair(int pair, int foreground, int background);

/* Attributes of lc_put, one bit each. */
static const uint32_t LC_BOLD = 1, LC_DIM = 2, LC_ITALIC = 4, LC_UNDERLINE = 8, LC_REVERSE = 16;

void lc_erase(int pair);
void lc_put(int row, int column, const uint32_t *scalars, size_t count, uint32_t attributes,
            int pair);

/* Sends the difference to what is shown; a cursor outside the screen is hidden. */
void lc_show(int cursor_row, int cursor_column);

/* Makes the next lc_show repaint everything. */
void lc_repaint(void);

/* Writes bytes to the terminal past the screen. */
void lc_send(const uint8_t *bytes, size_t count);

/* Tells the terminal to leave text in the order in which it is sent. Sent once; closing and stepping
   aside take it back. */
void lc_keep_order(void);

/* Draws an em dash at the start of the second row and asks where the cursor is then, before a frame
   clears the screen. Returns 0, and sends nothing, where the terminal database says that the terminal
   does not answer. */
int lc_probe_width(void);

/* ---- Stepping aside ---- */

/* Leaves the screen, stops the whole foreground group as ^Z does, and comes back with it. */
void lc_suspend(void);

/* Leave the screen to another program, and take it back. */
void lc_lend(void);
void lc_reclaim(void);

/* Puts the terminal's modes back after a stop that gave no warning. */
void lc_recover(void);

#endif
