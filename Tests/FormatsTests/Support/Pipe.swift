import Glibc

/// Programs of the system whose output a test reads.
enum Pipe {
  /// What a command writes; nil when it cannot be run or fails.
  static func output(of command: String) -> [UInt8]? {
    guard let stream = unsafe popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var buffer = Array(repeating: UInt8(0), count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe fread($0.baseAddress, 1, $0.count, stream)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return unsafe pclose(stream) == 0 ? bytes : nil
  }
}
