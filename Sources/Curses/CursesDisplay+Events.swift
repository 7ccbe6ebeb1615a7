import CNcurses
public import Console

extension CursesDisplay {
  /// Waits for the next event, at most a number of milliseconds; nil waits for ever.
  ///
  /// Once the session has ended, every call says so again.
  public mutating func nextEvent(within milliseconds: Int?) -> Event {
    guard isOpen else { return .ended(.hangUp) }
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    while true {
      if let event = reported() ?? pressed() { return event }
      guard lc_wait(limit) != 0 else { return .timeout }
      // A key alone is read right away; a fact may turn out to be an old one.
      if limit == 0 { return reported() ?? pressed() ?? .timeout }
    }
  }

  /// The most urgent of the facts that are known.
  private mutating func reported() -> Event? {
    facts.formUnion(Facts(rawValue: lc_take()))
    if let cause = endCause { return .ended(cause) }
    if facts.take(.stop) {
      suspend()
      return .resumed
    }
    if facts.take(.continued) {
      lc_recover()
      return .resumed
    }
    if facts.take(.resized) {
      lc_follow_size()
      return .resized(size)
    }
    return facts.take(.woken) ? .woken : nil
  }

  private var endCause: EndCause? {
    if facts.contains(.hungUp) { return .hangUp }
    if facts.contains(.terminated) { return .terminated }
    return facts.contains(.interrupted) ? .interrupted : nil
  }

  private mutating func pressed() -> Event? {
    let key = held.take() ?? decoder.next(reading: lc_key)
    if let report = decoder.takeReport(), report.isWideDash {
      // What was drawn as narrow stands in wrong columns.
      AmbiguousWidth.use(.wide)
      lc_repaint()
      held = key
      return .widthsChanged
    }
    return key.map(Event.key)
  }
}
