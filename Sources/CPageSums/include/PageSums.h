#ifndef LECTERN_PAGESUMS_H
#define LECTERN_PAGESUMS_H

/* Page sums: a layer between SQLite and the disk that notices bits which flipped there.

   The last bytes of every page of a database hold the sum of the others. They are written with the
   page and compared whenever it is read; a page that does not fit its sum is an error of SQLite,
   `lc_page_sum_error`, and never an answer. A page gets its sum when it reaches the database: a
   journal has SQLite's own sums, which are compared when it is recovered, and a program without this
   layer that takes a journal into the database leaves pages that do not fit. */

/* The name of the layer, for `sqlite3_open_v2`; null where there is no memory for it. Any thread may
   call it. Only databases whose header tells of `lc_page_sum_bytes` reserved bytes are watched. */
const char *lc_page_sums(void);

/* The bytes of a page that its sum takes, as SQLITE_FCNTL_RESERVE_BYTES is told them. */
enum { lc_page_sum_bytes = 8 };

/* What `sqlite3_file_control` is asked to tell, through an int, whether a database's pages have sums;
   known once something of it was read. */
enum { lc_page_sum_question = 1280 };

/* SQLite's extended result code of a page that does not fit its sum. */
extern const int lc_page_sum_error;

#endif
