/// Why there is no screen.
public enum DisplayError: Error, Hashable, Sendable {
  /// The terminal's type cannot move a cursor.
  case noScreen(type: String)
  /// The terminal could not be opened.
  case cannotOpen(type: String)

  /// What is wrong, and what to do.
  public var message: String {
    switch self {
    case .noScreen(let type):
      "the terminal type “\(type)” has no screen; set TERM, or pipe the output: lectern FILE | cat"
    case .cannotOpen(let type):
      "the terminal (\(type)) cannot be opened; is this a terminal at all?"
    }
  }
}
