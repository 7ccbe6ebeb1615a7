/* Taking the terminal, giving it back, and stepping aside in between. */
#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>

struct terminal terminal = {.in = -1, .out = -1};
static FILE *in, *out;

enum lc_type lc_type_of(const char *name) {
  int status = 0;
  if (setupterm(name, STDOUT_FILENO, &status) != OK)
    return status == 1 ? LC_TYPE_DUMB : LC_TYPE_UNKNOWN; /* 1: it prints on paper */
  const char *place = tigetstr("cup");
  int usable = place && place != (char *)-1 && tigetflag("gn") != 1;
  del_curterm(cur_term);
  return usable ? LC_TYPE_USABLE : LC_TYPE_DUMB;
}

/* ---- Opening ---- */

static int duplicate(int standard) {
  if (isatty(standard)) return fcntl(standard, F_DUPFD_CLOEXEC, 3);
  return open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
}

static int open_files(void) {
  terminal.in = duplicate(STDIN_FILENO);
  terminal.out = duplicate(STDOUT_FILENO);
  in = terminal.in >= 0 ? fdopen(terminal.in, "r") : NULL;
  out = terminal.out >= 0 ? fdopen(terminal.out, "w") : NULL;
  return in && out && tcgetattr(terminal.in, &terminal.cooked) == 0;
}

static void close_files(void) {
  if (in)
    fclose(in);
  else if (terminal.in >= 0)
    close(terminal.in);
  if (out)
    fclose(out);
  else if (terminal.out >= 0)
    close(terminal.out);
  in = out = NULL;
  terminal.in = terminal.out = -1;
}

static void set_modes(void) {
  raw(); /* ^Z, ^C and ^\ are keys */
  noecho();
  nonl();
  typeahead(-1);
  set_escdelay(25);
  terminal.keys = newpad(1, 1);
  keypad(terminal.keys, TRUE);
  /* Mouse reports are not asked for; one that comes all the same is no key and then digits. */
  define_key(NULL, KEY_MOUSE);
  nodelay(terminal.keys, TRUE);
  def_prog_mode();
}

/* Until the first endwin and refresh, ncurses flushes after every move of the cursor. One such
   round goes into the void; from then on a frame is one write. */
static void leave_initial_state(void) {
  reset_shell_mode(); /* flushes what newterm has to say, before the void swallows it */
  reset_prog_mode();
  int keep = fcntl(terminal.out, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (keep >= 0 && nowhere >= 0) {
    dup3(nowhere, terminal.out, O_CLOEXEC);
    endwin();
    refresh();
    dup3(keep, terminal.out, O_CLOEXEC);
  }
  if (keep >= 0) close(keep);
  if (nowhere >= 0) close(nowhere);
  reset_prog_mode();
}

int lc_open(const char *type, const char *log) {
  static int registered;
  if (terminal.screen) return EBUSY;
  int error = facts_open();
  if (error) return error;
  if (!open_files()) {
    close_files();
    return ENOTTY;
  }
  signals_install(); /* before newterm, which leaves alone what is handled already */
  terminal.screen = newterm(type, out, in);
  if (!terminal.screen) {
    signals_uninstall();
    close_files();
    return ENODEV;
  }
  log_open(log);
  log_divert();
  set_modes();
  leave_initial_state();
  lc_follow_size();
  guard_prepare();
  guard_install();
  guard_arm(1);
  if (!registered) registered = atexit(lc_close) == 0;
  return 0;
}

void lc_close(void) {
  if (!terminal.screen) return;
  order_restore();
  terminal.keeps_order = 0;
  endwin();
  guard_arm(0);
  guard_uninstall();
  signals_uninstall();
  delwin(terminal.keys);
  delscreen(terminal.screen);
  terminal.screen = NULL;
  terminal.keys = NULL;
  close_files();
  log_restore();
}

/* ---- Stepping aside ---- */

static void leave(void) {
  def_prog_mode();
  order_restore();
  endwin();
  guard_arm(0);
  log_restore();
}

static void enter(void) {
  if (!terminal.screen) return;
  log_divert();
  order_resume();
  lc_follow_size();
  doupdate(); /* takes the screen back, empty until the next frame */
  guard_arm(1);
  /* The size is read already, and the stop is over. */
  facts_forget(LC_RESIZED | LC_CONTINUED | LC_STOP);
}

void lc_suspend(void) {
  struct sigaction ours;
  leave();
  signals_handle(SIGTSTP, SIG_DFL, &ours);
  kill(0, SIGTSTP); /* the whole group, as the terminal does; returns after SIGCONT */
  sigaction(SIGTSTP, &ours, NULL);
  enter();
}

static struct sigaction lent_stop, lent_quit;

void lc_lend(void) {
  leave();
  /* ^Z stops both programs; ^C and ^\ are meant for the other one. They are caught rather than
     ignored because it would inherit that. */
  signals_handle(SIGTSTP, SIG_DFL, &lent_stop);
  signals_handle(SIGQUIT, signals_note, &lent_quit);
}

void lc_reclaim(void) {
  sigaction(SIGTSTP, &lent_stop, NULL);
  sigaction(SIGQUIT, &lent_quit, NULL);
  enter();
  facts_forget(LC_INTERRUPTED);
}

void lc_recover(void) {
  reset_prog_mode();
  order_resume();
  lc_follow_size();
}
