#ifndef LECTERN_CPTY_H
#define LECTERN_CPTY_H

#include <stddef.h>
#include <sys/types.h>

/* Starts a program as the leader of a session on a new pseudo-terminal. Returns the master, which
   does not block, or -1. */
int pty_start(const char *path, char *const arguments[], char *const environment[], int rows,
              int columns, pid_t *child);

/* A descriptor that becomes readable when a process ends, or -1. */
int pty_watch(pid_t child);

/* Gives the terminal another size; the kernel tells the program. */
int pty_resize(int master, int rows, int columns);

enum { PTY_OUTPUT = 1, PTY_ENDED = 2, PTY_ROOM = 4 };

/* Waits for output or a hang-up, the end of the program, or room for input if asked for; at most a
   number of milliseconds. A descriptor of -1 is not waited for. Returns the bits that hold. */
int pty_wait(int master, int watch, int wants_room, int milliseconds);

enum { PTY_CANONICAL = 1, PTY_ECHO = 2, PTY_SIGNALS = 4 };

/* The modes of the terminal, one bit each; 0 for a raw one, -1 when it is gone. */
int pty_modes(int master);

/* Reaps a process that has ended. Returns its exit code, or minus the signal that killed it. */
int pty_reap(pid_t child);

#endif
