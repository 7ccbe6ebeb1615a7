/// Decides between the places that a passage may have.
struct PassageChoice {
  /// What to do with the annotation.
  enum Decision: Hashable {
    case take(PassagePlace)
    /// The reader is asked, the best place first.
    case ask([PassagePlace])
    case none
  }

  private let search: PassageSearch
  private let occurrence: Anchor.Occurrence?
  /// The passage in the text that the annotation was made on, if that is known.
  private let past: PassagePast?
  /// The place that the old text leads to.
  private let compared: PassagePlace?
  /// The start of the place, as far as anything is known of it.
  private let hint: Int?

  /// A rival whose rank comes nearer than this makes a place doubtful.
  private static let margin = 0.06
  /// A place this good cannot be beaten by more than the margin.
  private static let best = 1 - margin

  init(
    _ search: PassageSearch, _ past: PassagePast?, hint: Int?, _ anchor: Anchor
  ) {
    self.search = search
    self.past = past
    self.hint = past?.place?.lowerBound ?? hint
    occurrence = anchor.occurrence
    compared = past?.place.map { search.placeByComparison($0) }
  }

  func decision() -> Decision {
    if let compared, compared.likeness == 1, compared.rank > Self.best { return .take(compared) }
    var places = search.exactPlaces(near: hint)
    let clearest = places.max { $0.rank < $1.rank }
    // The search for edited words is the costly part; it cannot change this answer.
    let isClear =
      compared == nil
      && clearest.map { best in
        best.mean > 0.97
          && places.allSatisfy { $0 == best || best.rank - $0.rank >= Self.margin }
      } ?? false
    if isClear, let clearest, clearest.isAcceptable, !isOther(clearest) { return .take(clearest) }
    var least: Double?
    if let compared, compared.isAcceptable, leads(compared) {
      places.append(compared)
      // Only words this alike could outweigh it: fewer errors are looked for, which is faster.
      if !search.hadTwins { least = 2 * (compared.rank + Self.margin) - 1 }
    }
    places = Self.distinct(places + search.editedPlaces(near: hint, alike: least ?? 0))
    return combined(places, chosen(among: places))
  }

  /// The places in the order of their ranks, the better one of two that overlap.
  private static func distinct(_ places: [PassagePlace]) -> [PassagePlace] {
    var result: [PassagePlace] = []
    for place in places.sorted(by: { isBetter($0, $1) })
    where !result.contains(where: { $0.overlaps(place) }) {
      result.append(place)
    }
    return result
  }

  private static func isBetter(_ left: PassagePlace, _ right: PassagePlace) -> Bool {
    (left.rank, -left.range.lowerBound) > (right.rank, -right.range.lowerBound)
  }

  /// The place that the words lead to, if one can be told from its rivals.
  private func chosen(among places: [PassagePlace]) -> PassagePlace? {
    // What the old text knows as another passage is no rival either.
    let rivals = places.filter { !isOther($0) }
    let acceptable = rivals.filter { $0.isAcceptable && !search.isLongerWord($0.range) }
    guard let best = acceptable.first else { return nil }
    if rivals.allSatisfy({ $0 == best || best.rank - $0.rank >= Self.margin }) { return best }
    if best.isExact, acceptable.count == 1 { return best }
    if let compared,
      let hinted = acceptable.first(where: {
        abs($0.range.lowerBound - compared.range.lowerBound) <= 3
      })
    {
      return hinted
    }
    guard let occurrence, occurrence.count == places.count(where: \.isExact) else { return nil }
    return acceptable.first { $0.ordinal == occurrence.index }
  }

  /// Joins the answer of the comparison and that of the search.
  private func combined(_ places: [PassagePlace], _ found: PassagePlace?) -> Decision {
    let led = compared.flatMap { leads($0) ? $0 : nil }
    if let place = led ?? found, hasMoved(from: place, to: places) {
      return asked(places, first: nil)
    }
    switch (led, found) {
    case (let led?, let found?):
      guard led.range.overlaps(found.range), past?.isTorn(by: found.range) != true else {
        return asked(places, first: led)
      }
      return .take(search.refined(led.rank >= found.rank ? led : found))
    case (let led?, nil):
      let rivals = places.filter { !$0.range.overlaps(led.range) && !isOther($0) }
      let nearest = rivals.map(\.likeness).max() ?? 0
      let context = rivals.map(\.mean).max() ?? 0
      let isAlone = nearest < led.likeness + 0.05 && nearest < 0.9
      let isAtHome = led.mean >= 0.9 && led.likeness >= 0.7 && led.mean - context >= 0.15
      return isAlone || isAtHome ? .take(search.refined(led)) : asked(places, first: led)
    case (nil, let found?):
      return isDoubted(found) ? asked(places, first: nil) : .take(search.refined(found))
    case (nil, nil):
      return asked(places, first: nil)
    }
  }

  /// Whether words that stood once stand elsewhere now as they were, and edited where they stood.
  private func hasMoved(from place: PassagePlace, to places: [PassagePlace]) -> Bool {
    !search.hadTwins && !place.isExact
      && places.contains { $0.isExact && !$0.range.overlaps(place.range) }
  }

  /// Whether the old text knows the words of a place as another passage.
  private func isOther(_ place: PassagePlace) -> Bool {
    // Words that stood once in the old text are no other passage of it.
    if place.isExact, !search.hadTwins { return false }
    return past?.knowsAsOther(
      place.range, words: search.words(place.range), isEdited: !place.isExact) ?? false
  }

  /// Whether the place that the old text leads to is good enough to be taken.
  private func leads(_ place: PassagePlace) -> Bool {
    place.isAcceptableByComparison && !search.isLongerWord(place.range) && !isOther(place)
  }

  /// Whether the old text speaks against a place that the words lead to.
  private func isDoubted(_ found: PassagePlace) -> Bool {
    guard let past else { return false }
    if past.isTorn(by: found.range) { return true }
    // Other words stand where the passage stood: it was rewritten there, and this is a lookalike.
    if let compared, !compared.range.overlaps(found.range), compared.mean > found.mean + 0.15 {
      return true
    }
    return found.length < 20 && found.mean < (found.best >= 0.8 ? 0.45 : 0.6)
  }

  private func asked(_ places: [PassagePlace], first: PassagePlace?) -> Decision {
    var offered = places.filter(\.isWorthAsking)
    if let other = first ?? compared.flatMap({ $0.isWorthAsking ? $0 : nil }) {
      offered.removeAll { $0.overlaps(other) }
      // The way of the whole text is a better guess than the likeness of one place.
      offered.insert(other, at: first == nil ? offered.count : 0)
      if first == nil { offered.sort { Self.isBetter($0, $1) } }
    }
    if let first = offered.first { offered[0] = search.refined(first) }
    return offered.isEmpty ? .none : .ask(offered)
  }
}
