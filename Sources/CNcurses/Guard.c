/* A crash must not leave the reader in the alternate screen of a raw terminal, nor swallow the
   message that says why. */
#include "Internal.h"

#include <string.h>
#include <term.h>
#include <unistd.h>

static const int fatal[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { FATAL = sizeof fatal / sizeof *fatal };
static struct sigaction before[FATAL];

static volatile sig_atomic_t armed;
static char restore[256];
static size_t restore_length;

void guard_arm(int on) { armed = on; }

/* Gathers, while nothing is wrong, the bytes that leave the screen. */
void guard_prepare(void) {
  static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  restore_length = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *text = tigetstr(names[i]);
    if (!text || text == (char *)-1) continue;
    while (*text && restore_length < sizeof restore) {
      /* "$<5>" asks for a delay that no terminal of today needs. */
      const char *end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
      if (end)
        text = end + 1;
      else
        restore[restore_length++] = *text++;
    }
  }
}

/* Async-signal-safe calls only. */
static void on_crash(int number) {
  if (armed) {
    armed = 0;
    (void)!write(terminal.out, restore, restore_length);
    order_restore();
    tcsetattr(terminal.in, TCSANOW, &terminal.cooked);
    log_spill();
  }
  raise(number); /* SA_RESETHAND has put the default action back */
}

void guard_install(void) {
  static char stack[64 * 1024]; /* a stack overflow leaves no room on the usual one */
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  for (int i = 0; i < FATAL; i++) {
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_RESETHAND | SA_ONSTACK};
    sigfillset(&action.sa_mask); /* SIGTTOU too, so that tcsetattr works in the background */
    sigaction(fatal[i], &action, &before[i]);
  }
}

void guard_uninstall(void) {
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
}
