import CPageSums
import CSQLite

/// A connection to a SQLite database, and the statements that were prepared on it.
///
/// One thread at a time uses one: the channel that holds it sees to that.
@safe final class Database: @unchecked Sendable {
  private let handle: OpaquePointer
  /// Its file; empty for one in memory.
  private let file: String
  private var prepared: [String: SQLStatement] = [:]

  /// Milliseconds to wait for another session that writes.
  private static let patience: Int32 = 5000

  /// Opens a file, or a database in memory where none is given.
  init(file: String?) throws(IndexError) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    var opened: OpaquePointer?
    let sums = unsafe file == nil ? nil : lc_page_sums()
    guard unsafe file == nil || sums != nil else {
      throw .unusable(file: file ?? "", words: "its pages cannot have sums here")
    }
    let code = unsafe sqlite3_open_v2(file ?? ":memory:", &opened, flags, sums)
    guard let connection = unsafe opened else {
      throw .unusable(file: file ?? "", words: "there is no memory for it")
    }
    guard code == SQLITE_OK else {
      let words = unsafe String(cString: sqlite3_errmsg(connection))
      _ = unsafe sqlite3_close_v2(connection)
      throw Self.error(code, words, file: file ?? "")
    }
    unsafe handle = connection
    self.file = file ?? ""
    _ = unsafe sqlite3_extended_result_codes(connection, 1)
    waits(true)
    guard file != nil else { return }
    var bytes = Int32(lc_page_sum_bytes)
    _ = unsafe sqlite3_file_control(connection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
  }

  /// Says whether statements wait some seconds for another session that writes, or fail at once.
  func waits(_ isPatient: Bool) {
    _ = unsafe sqlite3_busy_timeout(handle, isPatient ? Self.patience : 0)
  }

  /// Whether flipped bits would be noticed: every page has a sum, or none is on a disk.
  ///
  /// It is known once something was read.
  var isWatched: Bool {
    guard !file.isEmpty else { return true }
    var answer: Int32 = 0
    let code = unsafe sqlite3_file_control(
      handle, nil, Int32(lc_page_sum_question), &answer)
    return code == SQLITE_OK && answer == 1
  }

  /// Has the full text find its words in less time; before the full text is used.
  func addWords() throws(IndexError) {
    let code = unsafe lectern_add_words(handle)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Makes the counting function of the full text known, `tally`; twice does no harm.
  func addTally() throws(IndexError) {
    let code = unsafe lectern_add_tally(handle)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  deinit {
    prepared = [:]
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that answer nothing, parted by semicolons.
  func run(_ sql: String) throws(IndexError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// The statement for some SQL, ready to be bound; each is prepared once.
  func statement(_ sql: String) throws(IndexError) -> SQLStatement {
    if let known = prepared[sql] {
      known.reset()
      return known
    }
    var made: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let pointer = unsafe made else { throw failure(code) }
    let statement = unsafe SQLStatement(pointer, of: handle)
    prepared[sql] = statement
    return statement
  }

  /// The first column of the first row as a number; nil without a row.
  func number(_ sql: String) throws(IndexError) -> Int? {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  /// A number that changes with every commit of another connection.
  var version: Int { (try? number("PRAGMA data_version")).flatMap { $0 } ?? 0 }

  /// The id of the row that was inserted last.
  var lastRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

  /// Whether a transaction is open.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  private func failure(_ code: Int32) -> IndexError {
    Self.error(code, unsafe String(cString: sqlite3_errmsg(handle)), file: file)
  }

  /// What a result code of SQLite means for an index.
  static func error(_ code: Int32, _ words: String, file: String) -> IndexError {
    if code == lc_page_sum_error { return .damaged(words: words) }
    return switch code & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_SCHEMA, SQLITE_MISMATCH:
      .damaged(words: words)
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_FULL, SQLITE_IOERR, SQLITE_PERM, SQLITE_AUTH,
      SQLITE_NOLFS:
      .unusable(file: file, words: words)
    default: .failed(code: code, words: words)
    }
  }
}
