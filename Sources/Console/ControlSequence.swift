/// The few sequences that this program sends past the screen.
enum ControlSequence {
  /// GNU screen drops a device control string that is longer, in bytes.
  private static let screenLimit = 750

  /// An operating system command of ECMA-48, ended by BEL, which more terminals take than ST.
  static func operatingSystemCommand(_ text: String) -> [UInt8] {
    Array("\u{1B}]\(text)\u{07}".utf8)
  }

  /// A sequence in the device control strings that GNU screen passes on to its own terminal.
  ///
  /// It joins them again, so they may be cut anywhere.
  static func passedThroughScreen(_ sequence: [UInt8]) -> [UInt8] {
    let frame = (start: Array("\u{1B}P".utf8), end: Array("\u{1B}\\".utf8))
    let room = screenLimit - frame.start.count - frame.end.count
    var result: [UInt8] = []
    for start in stride(from: 0, to: sequence.count, by: room) {
      result += frame.start + sequence[start..<min(start + room, sequence.count)] + frame.end
    }
    return result
  }
}
