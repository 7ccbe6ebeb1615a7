/* Standard error goes to a log while the screen is up: a message would tear the picture. */
#include "Internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int log_fd = -1;   /* what is collected */
static int error_fd = -1; /* the real standard error, while it is diverted */
static off_t start;       /* where this session begins in the log */

void log_open(const char *path) {
  if (log_fd >= 0) close(log_fd);
  log_fd = path ? open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
  if (log_fd < 0) log_fd = memfd_create("diagnostics", MFD_CLOEXEC);
  struct stat info;
  start = log_fd >= 0 && fstat(log_fd, &info) == 0 ? info.st_size : 0;
}

void log_divert(void) {
  if (log_fd < 0 || error_fd >= 0 || !isatty(STDERR_FILENO)) return;
  error_fd = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (error_fd >= 0) dup2(log_fd, STDERR_FILENO);
}

void log_restore(void) {
  if (error_fd < 0) return;
  dup2(error_fd, STDERR_FILENO);
  close(error_fd);
  error_fd = -1;
}

static size_t read_end(void *buffer, size_t size) {
  struct stat info;
  if (log_fd < 0 || fstat(log_fd, &info) != 0 || info.st_size <= start) return 0;
  off_t from = start;
  if ((size_t)(info.st_size - from) > size) from = info.st_size - (off_t)size;
  ssize_t count = pread(log_fd, buffer, size, from);
  return count < 0 ? 0 : (size_t)count;
}

void log_spill(void) {
  static char end[4096];
  size_t count = error_fd >= 0 ? read_end(end, sizeof end) : 0;
  if (count > 0) (void)!write(error_fd, end, count);
}

size_t lc_diverted(uint8_t *buffer, size_t size) { return read_end(buffer, size); }
