#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* The codes of our own for sequences that no capability of terminfo names. */
enum { CODE_META_LEFT = 0x3001, CODE_META_RIGHT, CODE_CTRL_LEFT, CODE_CTRL_RIGHT };

static SCREEN *screen;
static WINDOW *window;
static FILE *in, *out;
static int tty = -1;
static int saved_errors = -1;
static int wake_pipe[2] = {-1, -1};

/* ---- Crash guard: nothing but write, tcsetattr and raise may happen in it. ---- */

static char restore_string[256];
static size_t restore_length;
static struct termios cooked;
static char guard_stack[16384];
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

static void guard(int number) {
  if (tty >= 0) {
    (void)!write(tty, restore_string, restore_length);
    tcsetattr(tty, TCSANOW, &cooked);
  }
  if (saved_errors >= 0) dup2(saved_errors, STDERR_FILENO);
  raise(number);
}

static void append_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  if (!value || value == (char *)-1) return;
  size_t length = strlen(value);
  if (restore_length + length >= sizeof restore_string) return;
  memcpy(restore_string + restore_length, value, length);
  restore_length += length;
}

static void set_guard(void) {
  restore_length = 0;
  append_capability("sgr0");
  append_capability("rmkx");
  append_capability("cnorm");
  append_capability("rmcup");
  def_prog_mode();
  reset_shell_mode();
  tcgetattr(tty, &cooked);
  reset_prog_mode();

  stack_t stack = {.ss_sp = guard_stack, .ss_size = sizeof guard_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = guard, .sa_flags = SA_RESETHAND | SA_ONSTACK | SA_NODEFER};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
}

static void clear_guard(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
}

/* ---- Signals write into the wake pipe; the loop hears them in lc_wait. ---- */

static const int heard[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT};

static void ring(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(wake_pipe[1], &byte, 1);
  errno = saved;
}

static void set_signals(void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  for (size_t i = 0; i < sizeof heard / sizeof *heard; i++) sigaction(heard[i], &action, NULL);
}

void lc_wake(void) {
  unsigned char byte = 0;
  if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], &byte, 1);
}

/* ---- Opening and closing ---- */

int lc_type_is_usable(const char *type) {
  int result;
  if (setupterm((char *)type, STDOUT_FILENO, &result) != OK) return 0;
  const char *move = tigetstr("cup");
  int usable = move && move != (char *)-1 && !tigetflag("gn") && !tigetflag("hc");
  del_curterm(cur_term);
  return usable;
}

static int open_streams(void) {
  int input = isatty(STDIN_FILENO) ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                   : open("/dev/tty", O_RDWR | O_CLOEXEC);
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (input < 0 || output < 0) return -1;
  in = fdopen(input, "r");
  out = fdopen(output, "w");
  tty = input;
  return in && out ? 0 : -1;
}

static void close_streams(void) {
  if (in) fclose(in);
  if (out) fclose(out);
  in = out = NULL;
  tty = -1;
}

/* Sequences that terminals send although terminfo names others, or none. */
static void define_keys(void) {
  static const struct { const char *sequence; int code; } keys[] = {
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033[F", KEY_END}, {"\033OH", KEY_HOME}, {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
    {"\033[1;3D", CODE_META_LEFT}, {"\033[1;3C", CODE_META_RIGHT},
    {"\033[1;5D", CODE_CTRL_LEFT}, {"\033[1;5C", CODE_CTRL_RIGHT},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    define_key(keys[i].sequence, keys[i].code);
}

/* Since 20170722 ncurses flushes after every cursor movement until endwin() and doupdate() have
   run once. They run once here, into the void, so that a frame is one write. */
static void leave_initial_state(void) {
  int fd = fileno(out), keep = dup(fd), nul = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (keep >= 0 && nul >= 0) {
    dup2(nul, fd);
    endwin();
    refresh();
    dup2(keep, fd);
  }
  if (keep >= 0) close(keep);
  if (nul >= 0) close(nul);
  reset_prog_mode();
  clearok(curscr, TRUE);
  typeahead(-1);
}

int lc_open(const char *type, int uses_color) {
  if (open_streams()) return -1;
  screen = newterm(type, out, in);
  if (!screen) {
    close_streams();
    return -1;
  }
  window = stdscr;
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  keypad(window, TRUE);
  nodelay(window, TRUE);
  scrollok(window, FALSE);
  if (uses_color) {
    start_color();
    use_default_colors();
  }
  define_keys();
  leave_initial_state();
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK)) return -1;
  set_signals(ring);
  set_guard();
  return 0;
}

void lc_close(void) {
  if (!screen) return;
  clear_guard();
  endwin();
  set_signals(SIG_DFL);
  lc_redirect_errors(-1);
  delscreen(screen);
  screen = NULL;
  window = NULL;
  close_streams();
  close(wake_pipe[0]);
  close(wake_pipe[1]);
  wake_pipe[0] = wake_pipe[1] = -1;
}

void lc_redirect_errors(int descriptor) {
  if (descriptor >= 0) {
    if (saved_errors < 0) saved_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(descriptor, STDERR_FILENO);
  } else if (saved_errors >= 0) {
    dup2(saved_errors, STDERR_FILENO);
    close(saved_errors);
    saved_errors = -1;
  }
}

/* ---- Drawing ---- */

int lc_rows(void) { return getmaxy(window); }
int lc_columns(void) { return getmaxx(window); }
int lc_colors(void) { return has_colors() ? COLORS : 0; }

int lc_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK ? 0 : -1;
}

static attr_t attributes_of(int bits) {
  attr_t attributes = A_NORMAL;
  if (bits & LC_BOLD) attributes |= A_BOLD;
  if (bits & LC_DIM) attributes |= A_DIM;
  if (bits & LC_ITALIC) attributes |= A_ITALIC;
  if (bits & LC_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & LC_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

void lc_write(int row, int column, const char *text, int bytes, int attributes, int pair) {
  wattr_set(window, attributes_of(attributes), 0, &pair);
  wmove(window, row, column);
  waddnstr(window, text, bytes);
}

void lc_show(int row, int column) {
  curs_set(row >= 0 ? 1 : 0);
  if (row >= 0) wmove(window, row, column);
  wrefresh(window);
}

void lc_forget(void) { clearok(curscr, TRUE); }

void lc_send(const uint8_t *bytes, int count) {
  int fd = fileno(out);
  while (count > 0) {
    ssize_t written = write(fd, bytes, (size_t)count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (int)written;
    }
  }
}

void lc_beep(void) { beep(); }

/* ---- Keys ---- */

static int32_t special(wint_t code) {
  if (code >= KEY_F0 && code <= KEY_F(63)) return -(LC_KEY_FUNCTION + (int32_t)(code - KEY_F0));
  switch (code) {
    case KEY_UP: return -LC_KEY_UP;
    case KEY_DOWN: return -LC_KEY_DOWN;
    case KEY_LEFT: return -LC_KEY_LEFT;
    case KEY_RIGHT: return -LC_KEY_RIGHT;
    case KEY_HOME: return -LC_KEY_HOME;
    case KEY_END: return -LC_KEY_END;
    case KEY_PPAGE: return -LC_KEY_PAGE_UP;
    case KEY_NPAGE: return -LC_KEY_PAGE_DOWN;
    case KEY_DC: return -LC_KEY_DELETE;
    case KEY_IC: return -LC_KEY_INSERT;
    case KEY_BACKSPACE: return -LC_KEY_BACKSPACE;
    case KEY_BTAB: return -LC_KEY_BACKTAB;
    case KEY_ENTER: return -LC_KEY_ENTER;
    case CODE_META_LEFT: return -LC_KEY_META_LEFT;
    case CODE_META_RIGHT: return -LC_KEY_META_RIGHT;
    case CODE_CTRL_LEFT: return -LC_KEY_CTRL_LEFT;
    case CODE_CTRL_RIGHT: return -LC_KEY_CTRL_RIGHT;
    default: return -LC_KEY_UNKNOWN;
  }
}

int32_t lc_key(void) {
  wint_t code = 0;
  switch (wget_wch(window, &code)) {
    case OK: return (int32_t)code;
    case KEY_CODE_YES:
      /* Our own resizeterm queues one of these. */
      if (code == KEY_RESIZE) return lc_key();
      return special(code);
    default: return INT32_MIN;
  }
}

/* ---- Waiting ---- */

/* Takes the size that the kernel knows; 1 when it changed. */
static int sync_size(void) {
  struct winsize size;
  if (ioctl(tty, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return 0;
  if (size.ws_row == getmaxy(window) && size.ws_col == getmaxx(window)) return 0;
  resizeterm(size.ws_row, size.ws_col);
  return 1;
}

static int hear(void) {
  unsigned char byte;
  if (read(wake_pipe[0], &byte, 1) != 1) return LC_WAIT_TIMEOUT;
  switch (byte) {
    case 0: return LC_WAIT_WOKEN;
    case SIGWINCH: return sync_size() ? LC_WAIT_RESIZED : LC_WAIT_WOKEN;
    case SIGCONT: sync_size(); return LC_WAIT_CONTINUED;
    case SIGHUP: return LC_WAIT_HANGUP;
    case SIGINT: return LC_WAIT_INTERRUPTED;
    default: return LC_WAIT_TERMINATED;
  }
}

int lc_wait(int milliseconds) {
  struct pollfd sources[2] = {{.fd = tty, .events = POLLIN}, {.fd = wake_pipe[0], .events = POLLIN}};
  for (;;) {
    int ready = poll(sources, 2, milliseconds);
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return LC_WAIT_HANGUP;
    if (sources[1].revents & POLLIN) return hear();
    if (sources[0].revents & POLLIN) {
      /* Readable with nothing to read is the end of input. */
      int waiting = 0;
      if (ioctl(tty, FIONREAD, &waiting) == 0 && waiting == 0) return LC_WAIT_HANGUP;
      return LC_WAIT_INPUT;
    }
    if (sources[0].revents) return LC_WAIT_HANGUP;
    return LC_WAIT_TIMEOUT;
  }
}

/* ---- Leaving and coming back ---- */

void lc_leave(void) {
  endwin();
  if (saved_errors >= 0) {
    int log = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(saved_errors, STDERR_FILENO);
    close(saved_errors);
    saved_errors = log; /* holds the log until lc_return swaps them back */
  }
}

void lc_return(void) {
  if (saved_errors >= 0) {
    int errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(saved_errors, STDERR_FILENO);
    close(saved_errors);
    saved_errors = errors;
  }
  reset_prog_mode();
  sync_size();
  clearok(curscr, TRUE);
  wrefresh(window);
}

void lc_suspend(void) {
  struct sigaction fallback = {.sa_handler = SIG_DFL}, old;
  lc_leave();
  sigaction(SIGTSTP, &fallback, &old);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
  lc_return();
}
