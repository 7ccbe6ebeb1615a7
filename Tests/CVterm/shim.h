#include <stdlib.h>
#include <vterm.h>

/* What the screen of libvterm tells only through callbacks. */
struct vt_state {
  int alternate;
  int cursor_visible;
};

static int vt_property(VTermProp property, VTermValue *value, void *user) {
  struct vt_state *state = (struct vt_state *)user;
  if (property == VTERM_PROP_ALTSCREEN) state->alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) state->cursor_visible = value->boolean;
  return 1;
}

/* Makes a terminal that reports into `state`, which has to outlive it. */
static VTerm *vt_new(int rows, int columns, struct vt_state *state) {
  static const VTermScreenCallbacks callbacks = {.settermprop = vt_property};
  VTerm *terminal = vterm_new(rows, columns);
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_set_callbacks(screen, &callbacks, state);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
  return terminal;
}

static int vt_cell(VTerm *terminal, int row, int column, VTermScreenCell *cell) {
  VTermPos place = {.row = row, .col = column};
  return vterm_screen_get_cell(vterm_obtain_screen(terminal), place, cell);
}

static VTermPos vt_cursor(VTerm *terminal) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place);
  return place;
}

/* The index of a palette colour, or -1 for the terminal's own, or -2 for any other. */
static int vt_color(VTermColor color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color)) return -1;
  return VTERM_COLOR_IS_INDEXED(&color) ? color.indexed.idx : -2;
}
