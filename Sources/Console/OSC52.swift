/// The control sequence by which a program sets the clipboard of its terminal (xterm's OSC 52).
public enum OSC52 {
  /// The most bytes of text that are worth sending.
  ///
  /// Terminals drop a sequence of more than 100,000 bytes, and some print it.
  public static let limit = 74_994

  /// The sequence that puts bytes on the clipboard, wrapped as a route needs it.
  ///
  /// Text for `ClipboardRoute.tmux` goes to a child process; where that fails, what comes from
  /// here is the plain sequence.
  public static func sequence(for bytes: [UInt8], route: ClipboardRoute) -> [UInt8] {
    let plain = ControlSequence.operatingSystemCommand("52;c;" + Base64.encode(bytes))
    return route == .screen ? ControlSequence.passedThroughScreen(plain) : plain
  }
}
