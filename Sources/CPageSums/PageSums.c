#include "Sums.h"

#include <pthread.h>
#include <string.h>

/* A file as SQLite sees it. The file of the layer below follows it in memory. */
typedef struct {
  sqlite3_file seen;
  /* Bytes of a page; 0 while nothing is known of them, or where pages have no sums. */
  int page_bytes;
  /* Room for a page that is written with its sum, or of which a part is read. */
  unsigned char *page;
} SummedFile;

const int lc_page_sum_error = SQLITE_IOERR_DATA;

static sqlite3_vfs *below;
static sqlite3_vfs layer;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static sqlite3_file *real(sqlite3_file *file) {
  return (sqlite3_file *)((SummedFile *)file + 1);
}

/* Learns from the beginning of a database how large its pages are and whether they have sums. */
static void look(SummedFile *file, const unsigned char *bytes, int count, sqlite3_int64 offset) {
  if (offset != 0 || count < 100) return;
  int is_database = memcmp(bytes, "SQLite format 3", 16) == 0;
  int is_summed = is_database && bytes[20] == lc_page_sum_bytes;
  int page_bytes = bytes[16] << 8 | bytes[17];
  file->page_bytes = !is_summed ? 0 : page_bytes == 1 ? 65536 : page_bytes;
}

/* Whether some bytes are one page with its sum. */
static int is_page(const SummedFile *file, int count, sqlite3_int64 offset) {
  return file->page_bytes > 0 && count == file->page_bytes && offset % count == 0;
}

static int close_file(sqlite3_file *file) {
  sqlite3_free(((SummedFile *)file)->page);
  return real(file)->pMethods->xClose(real(file));
}

/* Room for a page; null where there is no memory for it. */
static unsigned char *room(SummedFile *file) {
  if (!file->page) file->page = sqlite3_malloc(65536);
  return file->page;
}

static int read_checked(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  int code = real(file)->pMethods->xRead(real(file), bytes, count, offset);
  if (code != SQLITE_OK) return code;
  look((SummedFile *)file, bytes, count, offset);
  if (!is_page((SummedFile *)file, count, offset)) return SQLITE_OK;
  return lc_fits_its_sum(bytes, count) ? SQLITE_OK : lc_page_sum_error;
}

/* SQLite reads pages whole, but for the header and, from 3.45 on, for long values, of which it wants
   a page without what is kept free: then the page is read here. */
static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  SummedFile *summed = (SummedFile *)file;
  int page_bytes = summed->page_bytes;
  int start = page_bytes > 0 ? (int)(offset % page_bytes) : 0;
  if (offset < page_bytes || count >= page_bytes || start + count > page_bytes) {
    return read_checked(file, bytes, count, offset);
  }
  if (!room(summed)) return SQLITE_IOERR_NOMEM;
  int code = read_checked(file, summed->page, page_bytes, offset - start);
  if (code == SQLITE_OK) memcpy(bytes, summed->page + start, (size_t)count);
  return code;
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  SummedFile *summed = (SummedFile *)file;
  look(summed, bytes, count, offset);
  if (is_page(summed, count, offset)) {
    /* SQLite may go on reading the page from memory that it gave only for reading. */
    if (!room(summed)) return SQLITE_IOERR_NOMEM;
    memcpy(summed->page, bytes, (size_t)count);
    lc_put_sum(summed->page, count);
    bytes = summed->page;
  }
  return real(file)->pMethods->xWrite(real(file), bytes, count, offset);
}

/* What is mapped is not read here: SQLite is told that there is no mapping, and reads. */
static int fetch(sqlite3_file *file, sqlite3_int64 offset, int count, void **bytes) {
  (void)file, (void)offset, (void)count;
  *bytes = 0;
  return SQLITE_OK;
}

static int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *bytes) {
  (void)file, (void)offset, (void)bytes;
  return SQLITE_OK;
}

static int control(sqlite3_file *file, int what, void *value) {
  if (what != lc_page_sum_question) return real(file)->pMethods->xFileControl(real(file), what, value);
  *(int *)value = ((SummedFile *)file)->page_bytes > 0;
  return SQLITE_OK;
}

/* Everything else is as the layer below does it. */
#define BELOW(name, type, parameters, ...)                         \
  static type name parameters { return real(file)->pMethods->__VA_ARGS__; }

BELOW(truncate_file, int, (sqlite3_file * file, sqlite3_int64 size), xTruncate(real(file), size))
BELOW(sync_file, int, (sqlite3_file * file, int flags), xSync(real(file), flags))
BELOW(size_of_file, int, (sqlite3_file * file, sqlite3_int64 *size), xFileSize(real(file), size))
BELOW(lock_file, int, (sqlite3_file * file, int lock), xLock(real(file), lock))
BELOW(unlock_file, int, (sqlite3_file * file, int lock), xUnlock(real(file), lock))
BELOW(is_reserved, int, (sqlite3_file * file, int *answer),
      xCheckReservedLock(real(file), answer))
BELOW(sector_size, int, (sqlite3_file * file), xSectorSize(real(file)))
BELOW(characteristics, int, (sqlite3_file * file), xDeviceCharacteristics(real(file)))
BELOW(map_shared, int,
      (sqlite3_file * file, int region, int size, int extends, void volatile **bytes),
      xShmMap(real(file), region, size, extends, bytes))
BELOW(lock_shared, int, (sqlite3_file * file, int at, int count, int flags),
      xShmLock(real(file), at, count, flags))
BELOW(fence_shared, void, (sqlite3_file * file), xShmBarrier(real(file)))
BELOW(unmap_shared, int, (sqlite3_file * file, int removes), xShmUnmap(real(file), removes))

static const sqlite3_io_methods methods = {
    .iVersion = 3,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = fence_shared,
    .xShmUnmap = unmap_shared,
    .xFetch = fetch,
    .xUnfetch = unfetch,
};

/* Databases get sums; journals and what is temporary do not pass through here. */
static int open_file(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *opened) {
  (void)vfs;
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return below->xOpen(below, name, file, flags, opened);
  memset(file, 0, sizeof(SummedFile));
  int code = below->xOpen(below, name, real(file), flags, opened);
  /* SQLite closes what has methods, opened or not. */
  if (real(file)->pMethods) file->pMethods = &methods;
  return code;
}

/* The functions of a layer are given the layer, and those below want their own. */
#define WITH_BELOW(name, parameters, ...) \
  static int name parameters { (void)vfs; return below->__VA_ARGS__; }

WITH_BELOW(remove_file, (sqlite3_vfs * vfs, const char *name, int syncs),
           xDelete(below, name, syncs))
WITH_BELOW(can_access, (sqlite3_vfs * vfs, const char *name, int flags, int *answer),
           xAccess(below, name, flags, answer))
WITH_BELOW(full_name, (sqlite3_vfs * vfs, const char *name, int room, char *full),
           xFullPathname(below, name, room, full))
WITH_BELOW(randomness, (sqlite3_vfs * vfs, int count, char *bytes),
           xRandomness(below, count, bytes))
WITH_BELOW(sleep_for, (sqlite3_vfs * vfs, int microseconds), xSleep(below, microseconds))
WITH_BELOW(current_time, (sqlite3_vfs * vfs, double *days), xCurrentTime(below, days))
WITH_BELOW(current_milliseconds, (sqlite3_vfs * vfs, sqlite3_int64 *time),
           xCurrentTimeInt64(below, time))
WITH_BELOW(last_error, (sqlite3_vfs * vfs, int room, char *words),
           xGetLastError(below, room, words))

static void put_up(void) {
  sqlite3_vfs *found = sqlite3_vfs_find(0);
  if (!found || found->iVersion < 2) return;
  below = found;
  layer = (sqlite3_vfs){
      .iVersion = 2,
      .szOsFile = (int)sizeof(SummedFile) + found->szOsFile,
      .mxPathname = found->mxPathname,
      .zName = "lectern-page-sums",
      .xOpen = open_file,
      .xDelete = remove_file,
      .xAccess = can_access,
      .xFullPathname = full_name,
      .xRandomness = randomness,
      .xSleep = sleep_for,
      .xCurrentTime = current_time,
      .xGetLastError = last_error,
      .xCurrentTimeInt64 = current_milliseconds,
  };
  if (sqlite3_vfs_register(&layer, 0) != SQLITE_OK) layer.zName = 0;
}

const char *lc_page_sums(void) {
  pthread_once(&once, put_up);
  return layer.zName;
}
