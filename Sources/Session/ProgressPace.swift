import Reading

/// When to tell how far a long work is, and how fast it goes.
struct ProgressPace {
  /// Time between two reports.
  private static let interval = Duration.milliseconds(250)

  private let begun = ContinuousClock.now
  private var next = ContinuousClock.now + interval
  private var first: Progress?

  /// Whether it is time for a report; true for one caller only.
  var isTime: Bool {
    mutating get {
      guard ContinuousClock.now >= next else { return false }
      // Until the report is made, nobody else makes one.
      next = .now + .seconds(3600)
      return true
    }
  }

  /// Adds the rate; a report that takes long to make is made less often.
  mutating func measured(_ progress: Progress, _ took: Duration = .zero) -> Progress {
    next = .now + max(Self.interval, took * 10)
    let first = first ?? progress
    self.first = first
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    let rate = Int(Double(progress.done - first.done) / max(seconds, 0.001))
    guard rate > 0, seconds > 1 else { return progress }
    var measured = progress
    measured.rate = rate
    measured.secondsLeft = (progress.total - progress.done) / rate
    return measured
  }
}
