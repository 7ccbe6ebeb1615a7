import FoundationEssentials
import Glibc

/// The program `lectern`, as it was built beside the tests.
enum Program {
  /// What a run came to.
  struct Ending {
    let output: String
    let code: Int32
  }

  /// The executable, or nil where the tests were built without it.
  static let file: String? = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let file = URL(filePath: tests).deletingLastPathComponent().appending(path: "lectern").path
    return FileManager.default.isExecutableFile(atPath: file) ? file : nil
  }()

  /// What keeps a run from being made.
  struct Failure: Error {}

  /// Runs the program and takes its standard output; its input is empty, errors go to the output.
  ///
  /// After `seconds`, if given, it is killed.
  static func run(
    _ arguments: [String], home: String, killedAfter seconds: Double? = nil
  ) throws -> Ending {
    guard let file else { throw Failure() }
    let words = ([file] + arguments).map(quoted).joined(separator: " ")
    let places = ["CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME"]
    let killer = seconds.map { "timeout -s KILL \($0) " } ?? ""
    let line =
      "env " + places.map { "-u XDG_\($0) " }.joined()
      + "HOME=\(quoted(home)) \(killer)\(words) </dev/null 2>&1"
    guard let pipe = unsafe popen(line, "re") else { throw Failure() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    let status = unsafe pclose(pipe)
    guard status & 0x7F == 0 else { throw Failure() }
    return Ending(output: String(decoding: bytes, as: UTF8.self), code: status >> 8)
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
