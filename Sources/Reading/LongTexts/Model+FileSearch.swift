import Articles

/// Searching a long text: what is on the shelf at once, the rest of the file beside the screen.
extension Model {
  /// A search that is under way.
  struct Finding: Hashable, Sendable {
    var search: FileSearch
    /// Whether the place from which it began is to be remembered.
    var remembers: Bool
  }

  /// Accepts a search that was typed; nil where the whole text is on the shelf.
  mutating func acceptFileSearch(_ query: String, from origin: ArticlePlace) -> [Effect]? {
    guard case .article(let view) = view, let open = shelf[view.path], open.excerpt != nil,
      let find = view.find
    else { return nil }
    var old = view
    old.place = origin
    old.focus = nil
    old.find = nil
    history.leave(.article(old))
    hits = nil
    isWalking = true
    guard find.current == nil else { return [] }
    let from = open.fileByte(at: origin.cursor) - 1
    return startFinding(
      FileSearch(path: view.path, query: query, from: from, isForward: true), remembering: false)
  }

  /// Goes to the next match in the file; nil where something else is walked.
  mutating func stepInFile(by step: Int, wasWalking: Bool) -> [Effect]? {
    guard hits == nil, case .article(var view) = view, let page, page.open.excerpt != nil,
      var find = view.find, find.isLiteral
    else { return nil }
    isWalking = true
    let at = find.current.map { find.matches[$0].lowerBound } ?? view.place.cursor
    let next =
      step > 0
      ? find.matches.indices.filter { find.matches[$0].lowerBound > at }.dropFirst(step - 1).first
      : find.matches.indices.reversed().filter { find.matches[$0].lowerBound < at }
        .dropFirst(-step - 1).first
    guard let next else {
      let search = FileSearch(
        path: view.path, query: find.query, from: page.open.fileByte(at: at), isForward: step > 0,
        count: abs(step))
      return startFinding(search, remembering: !wasWalking)
    }
    if !wasWalking { history.leave(.article(view)) }
    find.current = next
    view.find = find
    view.focus = find.matches[next]
    Scrolling.reveal(&view, find.matches[next].lowerBound, on: page)
    self.view = .article(view)
    return []
  }

  private mutating func startFinding(_ search: FileSearch, remembering: Bool) -> [Effect] {
    finding = Finding(search: search, remembers: remembering)
    return say("searching the file…") + [.findInFile(search)]
  }

  /// Says how far a search is.
  mutating func take(progress percent: Int, of search: FileSearch) -> [Effect] {
    guard finding?.search == search else { return [] }
    return say("searching the file… \(percent)%, Esc stops")
  }

  /// Goes where a search ended, if it is still wanted.
  mutating func take(_ match: FileMatch?, of search: FileSearch) -> [Effect] {
    guard let finding, finding.search == search else { return [] }
    self.finding = nil
    guard let match else {
      return say("“\(search.query)” is nowhere in this file", .warning)
    }
    isWalking = true
    notice = nil
    let target = Arrival.Target.match(search.query, byte: match.byte)
    let place = FilePlace(top: match.byte, cursor: match.byte)
    var effects: [Effect]
    if let open = shelf[search.path], open.holds(place) {
      if finding.remembers { history.leave(view) }
      effects = show(open, target)
    } else {
      effects = showPart(of: search.path, target, at: match.byte, remembering: finding.remembers)
    }
    if match.isAround {
      effects += say(search.isForward ? "from the first again" : "from the last again")
    }
    return effects
  }

  /// Stops a search that goes on beside the screen: whoever presses a key wants something else.
  mutating func stopFinding() -> [Effect] {
    guard finding != nil else { return [] }
    finding = nil
    return [.stopFinding]
  }
}
