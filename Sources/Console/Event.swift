/// What a terminal reports.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The window has a new size.
  case resized(Size)
  /// The terminal has told that ambiguous characters are wide: everything is to be measured again.
  case widthsChanged
  /// Something waits in the inbox of the loop.
  case woken
  /// A time that was asked for has passed.
  case timeout
  /// The program came back from a suspension: everything is to be drawn again.
  case resumed
  /// The program is told to end, or its terminal is gone.
  case ended(EndCause)
}

/// Why a terminal session ends without the reader asking for it.
public enum EndCause: Hashable, Sendable {
  /// The terminal was closed: SIGHUP, end of input or an error on it.
  case hangUp
  /// SIGTERM.
  case terminated
  /// SIGINT from outside; `^C` is a key.
  case interrupted

  /// The exit code that a shell expects.
  public var exitCode: Int32 {
    switch self {
    case .hangUp: 129
    case .interrupted: 130
    case .terminated: 143
    }
  }
}
