#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pty_start(const char *path, char *const arguments[], char *const environment[], int rows,
              int columns, pid_t *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int master;
  pid_t pid = forkpty(&master, NULL, NULL, &size);
  if (pid == 0) {
    /* The test process has threads: async-signal-safe calls only from here on. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    /* The masters of tests that run beside this one, which would keep their terminals alive. */
    close_range(3, ~0U, 0);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (pid < 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  fcntl(master, F_SETFL, O_NONBLOCK);
  *child = pid;
  return master;
}

int pty_watch(pid_t child) { return (int)syscall(SYS_pidfd_open, child, 0); }

int pty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

int pty_wait(int master, int watch, int wants_room, int milliseconds) {
  struct pollfd wait[2] = {{.fd = master, .events = (short)(POLLIN | (wants_room ? POLLOUT : 0))},
                           {.fd = watch, .events = POLLIN}};
  while (poll(wait, 2, milliseconds) < 0 && errno == EINTR) continue;
  int result = 0;
  if (wait[0].revents & (POLLIN | POLLHUP | POLLERR)) result |= PTY_OUTPUT;
  if (wait[0].revents & POLLOUT) result |= PTY_ROOM;
  if (wait[1].revents) result |= PTY_ENDED;
  return result;
}

int pty_modes(int master) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return -1;
  int result = 0;
  if (modes.c_lflag & ICANON) result |= PTY_CANONICAL;
  if (modes.c_lflag & ECHO) result |= PTY_ECHO;
  if (modes.c_lflag & ISIG) result |= PTY_SIGNALS;
  return result;
}

int pty_reap(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
