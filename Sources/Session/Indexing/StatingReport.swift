import Reading

/// What noting what articles say did.
public struct StatingReport: Hashable, Sendable {
  /// Articles of which it was noted.
  public var stated = 0
  /// Articles that were gone through, those that were noted before included.
  public var done = 0
  /// Articles that were to be gone through.
  public var total = 0
  /// Whether the reader stopped it.
  public var isStopped = false

  /// Why the index could not keep all of it, in words; nil when it could.
  public var problem: String?

  /// How far it was when it was stopped; nil when it was not.
  var stopped: Progress? {
    isStopped ? Progress(done: done, total: total, isStopped: true, work: .stating) : nil
  }
}
