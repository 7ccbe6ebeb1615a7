/* What signals, other threads and the terminal report, and the one place that waits for it. */
#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Never closed, so that lc_wake cannot meet a descriptor that became someone else's. */
static int doorbell[2] = {-1, -1};
static atomic_uint facts;

int facts_open(void) {
  if (doorbell[0] < 0 && pipe2(doorbell, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
  atomic_store(&facts, 0);
  return 0;
}

/* The fact is in the mask, the byte only wakes poll: a full pipe loses nothing. */
void facts_note(uint32_t fact) {
  int saved = errno;
  atomic_fetch_or(&facts, fact);
  unsigned char byte = 0;
  if (doorbell[1] >= 0) (void)!write(doorbell[1], &byte, 1);
  errno = saved;
}

void facts_forget(uint32_t bits) { atomic_fetch_and(&facts, ~bits); }

void lc_wake(void) { facts_note(LC_WOKEN); }

uint32_t lc_take(void) {
  unsigned char bytes[64];
  /* The pipe first: a fact noted in between leaves its byte, and costs one empty turn at most. */
  while (read(doorbell[0], bytes, sizeof bytes) == sizeof bytes) continue;
  return atomic_exchange(&facts, 0);
}

int lc_wait(int milliseconds) {
  struct pollfd wait[2] = {{.fd = terminal.in, .events = POLLIN},
                           {.fd = doorbell[0], .events = POLLIN}};
  int ready;
  while ((ready = poll(wait, 2, milliseconds)) < 0 && errno == EINTR) continue;
  if (wait[0].revents) {
    /* Readable with nothing to read is the end of the terminal. */
    int bytes = 0;
    if (wait[0].revents & (POLLERR | POLLNVAL) || ioctl(terminal.in, FIONREAD, &bytes) ||
        bytes == 0)
      facts_note(LC_HUNG_UP);
  }
  return ready != 0;
}

/* ---- Signals ---- */

static const int handled[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGHUP, SIGTERM, SIGINT};
enum { HANDLED = sizeof handled / sizeof *handled };
static struct sigaction before[HANDLED];

void signals_note(int number) {
  switch (number) {
    case SIGWINCH: facts_note(LC_RESIZED); break;
    case SIGCONT: facts_note(LC_CONTINUED); break;
    case SIGTSTP: facts_note(LC_STOP); break;
    case SIGHUP: facts_note(LC_HUNG_UP); break;
    case SIGTERM: facts_note(LC_TERMINATED); break;
    case SIGINT: facts_note(LC_INTERRUPTED); break;
    default: break; /* SIGQUIT while another program has the terminal */
  }
}

void signals_handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

void signals_install(void) {
  for (int i = 0; i < HANDLED; i++) {
    signals_handle(handled[i], signals_note, &before[i]);
    /* What the parent ignored (nohup) stays ignored. */
    int may_stay = handled[i] == SIGHUP || handled[i] == SIGINT;
    if (may_stay && before[i].sa_handler == SIG_IGN) sigaction(handled[i], &before[i], NULL);
  }
}

void signals_uninstall(void) {
  for (int i = 0; i < HANDLED; i++) sigaction(handled[i], &before[i], NULL);
}
