/// Why a terminal test cannot go on; each but the first carries the screen as it was.
public enum PtyFailure: Error, CustomStringConvertible {
  /// The program could not be started.
  case notStarted(String)
  /// What was waited for did not come in time.
  case timedOut(waitingFor: String, screen: String)
  /// The program is gone, and what was waited for has not come.
  case hungUp(waitingFor: String, screen: String)

  /// The failure with the screen as a reader would have seen it.
  public var description: String {
    switch self {
    case .notStarted(let program): "cannot start \(program)"
    case .timedOut(let what, let screen): "no \(what) in time; the screen:\n\(screen)"
    case .hungUp(let what, let screen): "the program ended without \(what); the screen:\n\(screen)"
    }
  }
}
