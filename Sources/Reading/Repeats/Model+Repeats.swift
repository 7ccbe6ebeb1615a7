public import Articles
public import Statements

extension Model {
  /// Asks once which passages several articles print, when something on the screen shows it.
  mutating func askForRepeats() -> [Effect] {
    guard !hasAskedForRepeats, !library.isReading, library.table.count > 1,
      view.showsRepeats
    else { return [] }
    hasAskedForRepeats = true
    return [.findRepeats]
  }

  /// Takes the repeated passages of the library, and marks what is on the screen by them.
  mutating func take(_ table: RepeatTable) -> [Effect] {
    repeats = table
    markTwins()
    if let repeatsNear, view.article?.path == repeatsNear {
      let count = table[repeatsNear].count
      return refreshBeside()
        + say(
          count == 0
            ? "none of the nearest articles prints words of this one"
            : count == 1
              ? "one passage is printed elsewhere; ]= goes to it"
              : "\(count) passages are printed elsewhere; ]= goes to the next")
    }
    // The same words bring two articles together more than any name.
    return refreshBeside()
  }

  /// Leaves it at comparing single articles: the library is too large to be compared whole.
  mutating func putRepeatsOff() -> [Effect] {
    areRepeatsPutOff = true
    return []
  }

  /// Has the article on the screen compared with those nearest to it; nil where that was done, or
  /// where the whole library is.
  private mutating func compareNearest() -> [Effect]? {
    guard areRepeatsPutOff, let path = view.article?.path, path != repeatsNear else { return nil }
    repeatsNear = path
    repeats = .empty
    return say("comparing this article with those nearest to it…") + [.findRepeatsNear(path)]
  }

  /// Says of the rows on the screen which stand in words that were listed before.
  mutating func markTwins() {
    switch view {
    case .entity(var view):
      view.twins = Twins(of: view.page?.hits ?? [], in: repeats)
      self.view = .entity(view)
    case .results(var view):
      view.twins = Twins(of: view.hits, in: repeats)
      self.view = .results(view)
    default: break
    }
  }

  /// The passages at the cursor that other articles print too, the longest first.
  public var repeatsAtCursor: [RepeatedPassage] {
    guard let view = view.article else { return [] }
    return repeats.passages(at: view.place.cursor, in: view.path)
      .sorted { ($1.words, $0.there.path) < ($0.words, $1.there.path) }
  }

  /// The title of an article of the library.
  public func title(of path: ArticlePath) -> String {
    library[path]?.metadata.title ?? path.rawValue
  }

  /// Shows where the words at the cursor are printed too; again: goes there, with a number to the
  /// place of that number.
  mutating func showRepeats(_ call: Invocation) -> [Effect] {
    if let effects = followRepeat(call) ?? compareNearest() { return effects }
    let passages = repeatsAtCursor
    guard !passages.isEmpty else {
      let elsewhere = view.article.map { !repeats[$0.path].isEmpty } ?? false
      return say(
        elsewhere
          ? "no other article prints these words; ]= goes to words that one does"
          : "no other article prints words of this one")
    }
    if let count = call.count { return go(toRepeat: count, of: passages) }
    panel = .repeats(passages)
    return []
  }

  /// Goes to a place that the panel lists; nil when no such panel was open.
  mutating func followRepeat(_ call: Invocation) -> [Effect]? {
    guard case .repeats(let passages) = call.panel else { return nil }
    return go(toRepeat: call.step, of: passages)
  }

  private mutating func go(toRepeat number: Int, of passages: [RepeatedPassage]) -> [Effect] {
    guard passages.indices.contains(number - 1) else {
      return say("there are \(passages.count) places", .warning)
    }
    let there = passages[number - 1].there
    return go(to: there.path, .passage(there.range))
  }

  /// To the next passage that another article prints too, or back.
  mutating func stepRepeat(by step: Int) -> [Effect] {
    if let effects = compareNearest() { return effects }
    guard case .article(var view) = view, let page else { return [] }
    let starts = Set(repeats[view.path].map(\.here.range.lowerBound)).sorted()
    guard !starts.isEmpty else { return say("no other article prints words of this one") }
    let cursor = view.place.cursor
    let after = starts.firstIndex { $0 > cursor } ?? starts.count
    let before = starts.firstIndex { $0 >= cursor } ?? starts.count
    let index = step > 0 ? after + step - 1 : before + step
    guard starts.indices.contains(index) else {
      return say(step > 0 ? "no repeated passage below" : "no repeated passage above")
    }
    view.focus = nil
    Scrolling.reveal(&view, starts[index], on: page)
    self.view = .article(view)
    return []
  }
}

extension View {
  /// Whether words on the screen may be those of another article.
  fileprivate var showsRepeats: Bool {
    switch self {
    case .article, .beside, .entity, .results: true
    default: false
    }
  }
}
