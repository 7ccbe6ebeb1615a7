import Glibc

/// Other programs, run by the C library: the reader's editor, and tmux for the clipboard.
enum ChildProcess {
  /// Runs a line of the shell on the terminal and waits; true when it ended with 0.
  ///
  /// The C library ignores `^C` and `^\` meanwhile, so that they reach the other program alone.
  static func run(_ line: String) -> Bool {
    unsafe system(line) == 0
  }

  /// Gives bytes to a line of the shell as its input; true when it took them and ended with 0.
  static func feed(_ bytes: [UInt8], to line: String) -> Bool {
    guard let pipe = unsafe popen(line, "we") else { return false }
    let written = unsafe fwrite(bytes, 1, bytes.count, pipe)
    return unsafe pclose(pipe) == 0 && written == bytes.count
  }

  /// A text as one word of the shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
