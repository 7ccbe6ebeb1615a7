import CSQLite

/// A prepared statement: values are bound from 1, columns are read from 0.
///
/// Like its connection it is used by one thread at a time.
@safe final class SQLStatement: @unchecked Sendable {
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  /// Takes charge of a prepared statement.
  @unsafe init(_ handle: OpaquePointer, of connection: OpaquePointer) {
    unsafe self.handle = handle
    unsafe self.connection = connection
  }

  deinit { _ = unsafe sqlite3_finalize(handle) }

  /// Binds a number.
  func bind(_ place: Int32, _ value: Int) {
    _ = unsafe sqlite3_bind_int64(handle, place, Int64(value))
  }

  /// Binds a text, or nothing.
  func bind(_ place: Int32, _ value: String?) {
    guard var value else {
      _ = unsafe sqlite3_bind_null(handle, place)
      return
    }
    value.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = unsafe lectern_bind_text(
          handle, place, characters.baseAddress, Int32(characters.count))
      }
    }
  }

  /// Binds bytes as a text, which must be valid UTF-8.
  func bind(_ place: Int32, text value: [UInt8]) {
    unsafe value.withUnsafeBytes { bytes in
      _ = unsafe lectern_bind_text(
        handle, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
  }

  /// Binds bytes.
  func bind(_ place: Int32, _ value: [UInt8]) {
    unsafe value.withUnsafeBytes { bytes in
      _ = unsafe lectern_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count))
    }
  }

  /// Goes to the next row; false behind the last one.
  func step() throws(IndexError) -> Bool {
    let code = unsafe sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let words = unsafe String(cString: sqlite3_errmsg(connection))
      _ = unsafe sqlite3_reset(handle)
      throw Database.error(code, words, file: "")
    }
  }

  /// Runs to the end and makes ready for other values.
  func run() throws(IndexError) {
    while try step() {}
    reset()
  }

  /// Makes ready for other values; locks that reading holds are given back.
  func reset() {
    _ = unsafe sqlite3_reset(handle)
    _ = unsafe sqlite3_clear_bindings(handle)
  }

  /// A column as a number; 0 where it holds nothing.
  func int(_ column: Int32) -> Int {
    Int(unsafe sqlite3_column_int64(handle, column))
  }

  /// A column as a number with a fraction.
  func double(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(handle, column)
  }

  /// Whether a column holds nothing.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// A column as a text; empty where it holds nothing.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column as a text; nil where it holds nothing.
  func textIfAny(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// A column as bytes.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
