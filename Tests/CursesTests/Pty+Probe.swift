import PtySupport

extension Pty {
  /// Starts the probe and waits until its first frame is there.
  static func probe(
    _ arguments: String..., rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], isAmbiguousWide: Bool = false, isMute: Bool = false
  ) throws -> Pty {
    let pty = try Pty(
      "display-probe", arguments, rows: rows, columns: columns, environment: environment,
      isAmbiguousWide: isAmbiguousWide, isMute: isMute)
    try pty.wait(for: "[0 \(rows)x\(columns)")
    return pty
  }

  /// What the probe says of the last event: the last row, without its numbers.
  var lastEvent: String {
    let status = screen.split(separator: "\n").last { $0.hasPrefix("[") } ?? ""
    return status.split(separator: "]", maxSplits: 1).last.map { String($0.dropFirst()) } ?? ""
  }

  /// Types, and waits until the probe has reported an event.
  func send(_ text: String, expecting event: String) throws {
    send(text)
    try wait("event “\(event)”") { $0.lastEvent == event }
  }

  /// What the program has written, as text.
  var written: String { String(decoding: transcript, as: UTF8.self) }
}
