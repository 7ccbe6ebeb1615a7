#ifndef LECTERN_CNCURSES_INTERNAL_H
#define LECTERN_CNCURSES_INTERNAL_H

#define _GNU_SOURCE
#include "CNcurses.h"

#include <signal.h>
#include <sys/types.h>
#include <termios.h>

/* The terminal that is held. All but `screen` stays as it is while the crash guard is armed. */
struct terminal {
  SCREEN *screen; /* NULL: none is held */
  WINDOW *keys;   /* a pad: reading from it never paints, as reading from a window would */
  int in, out;
  volatile sig_atomic_t keeps_order; /* the terminal was told not to reorder text */
  struct termios cooked;
};
extern struct terminal terminal;

/* Facts.c */
int facts_open(void);
void facts_note(uint32_t fact);
void facts_forget(uint32_t bits);
void signals_install(void);
void signals_uninstall(void);
/* Gives a signal to the handler of facts, or to any other, and returns what it had. */
void signals_handle(int number, void (*handler)(int), struct sigaction *before);
void signals_note(int number);

/* Screen.c */
/* Lets the terminal reorder text as it likes again, or not once more. Async-signal-safe. */
void order_restore(void);
void order_resume(void);

/* ErrorLog.c */
void log_open(const char *path);
void log_divert(void);
void log_restore(void);
/* Copies the end of the log to the real standard error; async-signal-safe. */
void log_spill(void);

/* Guard.c */
void guard_prepare(void);
void guard_install(void);
void guard_uninstall(void);
void guard_arm(int armed);

#endif
