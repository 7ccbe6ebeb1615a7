/* Everything of ncurses, of signals and of terminal modes that Swift cannot call or must not do
   itself. All of it belongs to the one thread that owns the terminal, except lc_wake. */
#ifndef LECTERN_CNCURSES_H
#define LECTERN_CNCURSES_H

#include <stdint.h>

enum {
  LC_BOLD = 1, LC_DIM = 2, LC_ITALIC = 4, LC_UNDERLINE = 8, LC_REVERSE = 16
};

/* Special keys as lc_key answers them, negated. */
enum {
  LC_KEY_UP = 1, LC_KEY_DOWN, LC_KEY_LEFT, LC_KEY_RIGHT, LC_KEY_HOME, LC_KEY_END,
  LC_KEY_PAGE_UP, LC_KEY_PAGE_DOWN, LC_KEY_DELETE, LC_KEY_INSERT, LC_KEY_BACKSPACE,
  LC_KEY_BACKTAB, LC_KEY_ENTER, LC_KEY_META_LEFT, LC_KEY_META_RIGHT, LC_KEY_CTRL_LEFT,
  LC_KEY_CTRL_RIGHT, LC_KEY_UNKNOWN,
  LC_KEY_FUNCTION = 100 /* + number */
};

/* What lc_wait found. */
enum {
  LC_WAIT_TIMEOUT, LC_WAIT_INPUT, LC_WAIT_WOKEN, LC_WAIT_RESIZED, LC_WAIT_CONTINUED,
  LC_WAIT_HANGUP, LC_WAIT_TERMINATED, LC_WAIT_INTERRUPTED
};

/* Opens the terminal as a type; 0, or -1 when it cannot be that type. Colours are used when asked
   for. Signals are caught, and a crash puts the terminal back, from here to lc_close. */
int lc_open(const char *type, int uses_color);
void lc_close(void);

/* Whether a terminal type is known and can move its cursor. */
int lc_type_is_usable(const char *type);

/* Sends standard error to a file descriptor while the screen is up; -1 gives it back. */
void lc_redirect_errors(int descriptor);

int lc_rows(void);
int lc_columns(void);
int lc_colors(void);

/* Makes a pair of colours; -1 is the terminal's own. */
int lc_pair(int pair, int foreground, int background);

/* Writes UTF-8 text from a place on, in attributes and a pair of colours. */
void lc_write(int row, int column, const char *text, int bytes, int attributes, int pair);

/* Sends what changed in one write; the cursor goes to a place, or is hidden by a negative row. */
void lc_show(int row, int column);

/* Forgets what the terminal shows, so that the next lc_show sends everything. */
void lc_forget(void);

/* The next key: a scalar, a negated LC_KEY, or INT32_MIN when none waits. */
int32_t lc_key(void);

/* Waits for input, a signal or lc_wake, at most some milliseconds; negative waits for ever. */
int lc_wait(int milliseconds);

/* Makes lc_wait answer LC_WAIT_WOKEN. Any thread may call it. */
void lc_wake(void);

/* Stops the process as ^Z does and returns when it is continued. */
void lc_suspend(void);

/* Gives the terminal to another program, and takes it back. */
void lc_leave(void);
void lc_return(void);

/* Sends bytes past ncurses. */
void lc_send(const uint8_t *bytes, int count);
void lc_beep(void);

#endif
