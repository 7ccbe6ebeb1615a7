import CNcurses

/// What signals, other threads and the terminal itself have reported.
struct Facts: OptionSet, Hashable, Sendable {
  /// The bits of `lc_take`.
  var rawValue: UInt32

  static let woken = Facts(rawValue: LC_WOKEN)
  static let resized = Facts(rawValue: LC_RESIZED)
  static let continued = Facts(rawValue: LC_CONTINUED)
  static let stop = Facts(rawValue: LC_STOP)
  static let hungUp = Facts(rawValue: LC_HUNG_UP)
  static let terminated = Facts(rawValue: LC_TERMINATED)
  static let interrupted = Facts(rawValue: LC_INTERRUPTED)

  /// Takes a fact out and says whether it was there.
  mutating func take(_ fact: Facts) -> Bool {
    remove(fact) != nil
  }
}
