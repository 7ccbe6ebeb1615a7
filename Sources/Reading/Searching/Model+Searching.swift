import Articles
import Entities

extension Model {
  mutating func openSearch() -> [Effect] {
    guard case .article(let view) = view else { return [] }
    prompt = Prompt(.search(from: view.place))
    return []
  }

  /// Searches the open article anew at each key and shows the first match from where it began.
  mutating func searchAsTyped(_ query: String, from origin: ArticlePlace) -> [Effect] {
    guard case .article(var view) = view, let page else { return [] }
    view.place = origin
    view.focus = nil
    var find = Find(query, in: page.open.text)
    // Of a long text the rest of the file comes before what stands above.
    let first = page.open.excerpt == nil ? find.matches.indices.first : nil
    if let index = find.matches.firstIndex(where: { $0.lowerBound >= origin.cursor }) ?? first {
      find.current = index
      view.focus = find.matches[index]
      Scrolling.reveal(&view, find.matches[index].lowerBound, on: page)
    }
    view.find = query.isEmpty ? nil : find
    self.view = .article(view)
    return []
  }

  /// Accepts a search: its matches become the list that `n` walks, here and in every article.
  mutating func acceptSearch(_ query: String, from origin: ArticlePlace) -> [Effect] {
    guard case .article(let view) = view else { return [] }
    if query.isEmpty { return stepHit(by: 1, wasWalking: false) }
    guard let find = view.find else { return [] }
    if let effects = acceptFileSearch(query, from: origin) { return effects }
    if let current = find.current {
      var old = view
      old.place = origin
      old.focus = nil
      old.find = nil
      history.leave(.article(old))
      let matches = find.matches.map { Hit(path: view.path, range: $0) }
      hits = HitList(query: query, hits: matches, index: current)
      isWalking = true
    }
    return [.search(query)]
  }

  /// Takes where the words of a search stand in the library, to walk on.
  mutating func take(_ rows: [ArticleLines], for query: String) -> [Effect] {
    guard let article = view.article, let find = article.find, find.query == query else {
      return []
    }
    let here = hits?.current
    // What stands on the screen counts even where the library has not got to this article yet.
    let own = find.matches.map { Hit(path: article.path, range: $0) }
    let before = rows.filter { $0.path < article.path }.flatMap(\.hits)
    let after = rows.filter { $0.path > article.path }.flatMap(\.hits)
    hits = HitList(query: query, hits: before + own + after)
    if let here { hits?.arrive(at: here) }
    guard find.matches.isEmpty else { return [] }
    let count = hits?.hits.count ?? 0
    return count == 0
      ? say("“\(query)” is nowhere in the library", .warning)
      : say("not here; \(count) in \(rows.count) other articles: n goes there")
  }

  /// Walks the list opened last, across articles.
  ///
  /// One walk is one step of the history.
  mutating func stepHit(by step: Int, wasWalking: Bool) -> [Effect] {
    if let effects = stepInFile(by: step, wasWalking: wasWalking) { return effects }
    guard var list = hits, let hit = list.step(by: step) else {
      return say("nothing to walk yet: search, or open an entity or the notebook")
    }
    let before = hits?.index
    hits = list
    isWalking = true
    let effects = go(to: hit.path, .passage(hit.range), remembering: !wasWalking)
    let isAround = before.map { step > 0 ? (list.index ?? 0) <= $0 : (list.index ?? 0) >= $0 }
    if isAround == true, list.hits.count > 1 {
      return effects + say(step > 0 ? "from the first again" : "from the last again")
    }
    return effects
  }

  mutating func clearHits() -> [Effect] {
    guard case .article(var view) = view else { return [] }
    view.find = nil
    view.focus = nil
    self.view = .article(view)
    return []
  }

  /// Walks the entity at the cursor through the library, or else the word.
  mutating func walkEverywhere() -> [Effect] {
    if let link = linkAtCursor, let target = link.target {
      walk = target
      return [.openEntity(target)]
    }
    guard case .article(var view) = view, let open = shelf[view.path] else { return [] }
    let range = TextBoundaries.word(at: view.place.cursor, in: open.article)
    guard !range.isEmpty else { return say("no word at the cursor") }
    let word = open.text[range].lowercased()
    var find = Find(word, in: open.text)
    find.current = find.matches.firstIndex { $0.contains(range.lowerBound) }
    view.find = find
    self.view = .article(view)
    return acceptSearch(word, from: view.place)
  }
}
