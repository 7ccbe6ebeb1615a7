/* What is seen and what is typed. */
#include "Internal.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* ---- Keys ---- */

int32_t lc_key(void) {
  static mbstate_t state;
  for (;;) {
    errno = 0;
    int code = wgetch(terminal.keys);
    if (code == ERR) {
      if (errno == EIO) facts_note(LC_HUNG_UP); /* the terminal belongs to someone else now */
      return LC_NO_KEY;
    }
    if (code == KEY_RESIZE) continue; /* resizeterm's own; sizes come from lc_sync_size */
    if (code >= KEY_MIN) return -code;
    /* Bytes, not wget_wch, which drops a character that arrives in two packets. */
    char byte = (char)code;
    wchar_t scalar = 0;
    int fresh = mbsinit(&state);
    size_t used = mbrtowc(&scalar, &byte, 1, &state);
    if (used == (size_t)-1) {
      memset(&state, 0, sizeof state);
      used = fresh ? used : mbrtowc(&scalar, &byte, 1, &state);
    }
    if (used == (size_t)-1)
      memset(&state, 0, sizeof state);
    else if (used != (size_t)-2)
      return (int32_t)scalar;
  }
}

int32_t lc_key_code(const char *capability) {
  const char *sequence = tigetstr(capability);
  if (!sequence || sequence == (char *)-1) return 0;
  int code = key_defined(sequence);
  return code > 0 ? code : 0;
}

/* ---- Size and colours ---- */

int lc_rows(void) { return terminal.screen ? getmaxy(stdscr) : 0; }
int lc_columns(void) { return terminal.screen ? getmaxx(stdscr) : 0; }

void lc_follow_size(void) {
  struct winsize size;
  int known = ioctl(terminal.out, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col;
  if (known && (size.ws_row != lc_rows() || size.ws_col != lc_columns()))
    resizeterm(size.ws_row, size.ws_col);
  lc_repaint();
}

int lc_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

int lc_define_pair(int pair, int foreground, int background) {
  return pair < COLOR_PAIRS && init_extended_pair(pair, foreground, background) == OK;
}

/* ---- Painting ---- */

static attr_t attributes_of(uint32_t bits) {
  attr_t result = A_NORMAL;
  if (bits & LC_BOLD) result |= A_BOLD;
  if (bits & LC_DIM) result |= A_DIM;
  if (bits & LC_ITALIC) result |= A_ITALIC;
  if (bits & LC_UNDERLINE) result |= A_UNDERLINE;
  if (bits & LC_REVERSE) result |= A_REVERSE;
  return result;
}

void lc_erase(int pair) {
  cchar_t blank;
  if (setcchar(&blank, L" ", A_NORMAL, 0, &pair) == OK) wbkgrndset(stdscr, &blank);
  werase(stdscr);
}

void lc_put(int row, int column, const uint32_t *scalars, size_t count, uint32_t attributes,
            int pair) {
  wattr_set(stdscr, attributes_of(attributes), 0, &pair); /* opts carries pairs above 255 */
  if (wmove(stdscr, row, column) == OK) waddnwstr(stdscr, (const wchar_t *)scalars, (int)count);
}

void lc_show(int cursor_row, int cursor_column) {
  int shown = wmove(stdscr, cursor_row, cursor_column) == OK;
  /* Hidden before it could flit over the page, shown where it belongs; curs_set sends nothing unless
     it changes something. */
  if (!shown) curs_set(0);
  wnoutrefresh(stdscr);
  doupdate();
  if (shown) curs_set(1);
}

void lc_repaint(void) { clearok(curscr, TRUE); }

void lc_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal.out, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd wait = {.fd = terminal.out, .events = POLLOUT};
      if (poll(&wait, 1, 1000) <= 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

/* ---- What the terminal does with text ---- */

/* BDSM of ECMA-48: reset is the explicit mode, in which text stays as it was sent. */
static const char keep_order[] = "\033[8l", reorder[] = "\033[8h";

void lc_keep_order(void) {
  if (!terminal.screen || terminal.keeps_order) return;
  terminal.keeps_order = 1;
  order_resume();
}

void order_resume(void) {
  if (terminal.keeps_order) (void)!write(terminal.out, keep_order, sizeof keep_order - 1);
}

void order_restore(void) {
  if (terminal.keeps_order) (void)!write(terminal.out, reorder, sizeof reorder - 1);
}

int lc_probe_width(void) {
  static const char ask[] = "\033[6n", draw[] = "\033[2;1H\xE2\x80\x94";
  const char *known = tigetstr("u7");
  if (!known || known == (char *)-1 || strcmp(known, ask) != 0) return 0;
  char probe[sizeof draw + sizeof ask];
  strcat(strcpy(probe, draw), ask);
  lc_send((const uint8_t *)probe, strlen(probe));
  return 1;
}
