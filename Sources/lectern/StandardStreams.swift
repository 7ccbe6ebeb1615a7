import Glibc

/// Standard input, when somebody gives us an article through it.
enum StandardInput {
  /// Whether a pipe or a file stands behind it, not a terminal or nothing at all.
  static var isPipeOrFile: Bool {
    var status = stat()
    guard unsafe fstat(STDIN_FILENO, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind == S_IFIFO || kind == S_IFREG && status.st_size > 0
  }

  /// Everything that comes, to the end.
  static func readToEnd() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}

/// Standard error.
enum StandardError {
  /// Writes bytes; what cannot be written is lost, for there is nowhere to say so.
  static func write(_ bytes: [UInt8]) {
    _ = unsafe Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
