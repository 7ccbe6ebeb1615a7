import Articles
import Console
import Queries

extension Model {
  /// Whether a search of the library is being typed.
  public var isSearchingLibrary: Bool {
    if case .searchLibrary? = prompt?.purpose { true } else { false }
  }

  /// Opens the line of a search of the library; on results it goes on with theirs.
  mutating func openLibrarySearch(_ query: Query? = nil) -> [Effect] {
    var text = query?.text ?? ""
    if query == nil, case .results(let results) = view, let search = results.search {
      text = search.text
    }
    prompt = Prompt(.searchLibrary(from: view), text: text)
    fitList()
    return query == nil ? [] : searchLibraryAsTyped(text, from: view)
  }

  /// Searches the library anew at each key.
  ///
  /// What was found before stays on the screen until the answer comes, and while what is typed is
  /// no search yet.
  mutating func searchLibraryAsTyped(_ text: String, from origin: View) -> [Effect] {
    guard text.contains(where: { $0 != " " }) else {
      view = origin
      fitList()
      return []
    }
    return search(LibrarySearch(text, sort: resultSort, isTyping: true))
  }

  /// The order of the results on the screen, else the usual one.
  private var resultSort: ResultSort {
    if case .results(let view) = view, let search = view.search { search.sort } else { .rank }
  }

  /// Puts a search on the screen and asks for what it finds, or says what is wrong with it.
  mutating func search(_ search: LibrarySearch) -> [Effect] {
    var results = ResultsView(.search(search))
    if case .results(let view) = view, view.search != nil {
      results = view
      results.subject = .search(search)
    }
    defer { view = .results(results) }
    do throws(QueryError) {
      _ = try Query(search.text)
      results.problem = nil
      return [.searchLibrary(search)]
    } catch {
      results.problem = error
      return []
    }
  }

  /// Accepts a search; one that is wrong stays on the line, the cursor where it goes wrong.
  mutating func acceptLibrarySearch(_ line: Prompt, from origin: View) -> [Effect] {
    guard line.text.contains(where: { $0 != " " }) else {
      leaveLibrarySearch(for: origin)
      return []
    }
    let accepted = LibrarySearch(line.text, sort: resultSort)
    let effects = search(accepted)
    if case .results(let view) = view, let problem = view.problem {
      prompt = line
      prompt?.moveCursor(to: problem.range.lowerBound)
      return []
    }
    if case .results(let old) = origin, old.search == accepted {
      // The same search again is no step of the way back.
    } else {
      history.leave(origin)
    }
    fitList()
    return effects
  }

  /// Gives the search up and returns to the screen it was typed on.
  mutating func leaveLibrarySearch(for origin: View) {
    view = origin
    fitList()
  }

  /// Takes what a search found, if it is the one on the screen.
  mutating func take(_ answer: SearchAnswer, to search: LibrarySearch) -> [Effect] {
    guard case .results(var results) = view, results.search == search else { return [] }
    // A whole answer in the frame of its key comes before the part that was posted on the way.
    if answer.totals.isPartial, results.answered == search { return [] }
    let isMore = results.totals?.isPartial == true || results.answered == search
    results.answered = answer.totals.isPartial ? nil : search
    results.problem = answer.problem
    var selected: Hit?
    if answer.problem == nil || results.found == nil {
      selected = isMore ? results.selectedHit : nil
      results.found = answer.groups
      results.totals = answer.totals
      results.list = ListState()
    }
    view = .results(results)
    markTwins()
    if !search.isTyping, answer.problem == nil {
      hits = HitList(search: search.text, hits: results.hits)
    }
    fitList()
    // What was chosen among some results stays chosen when others come.
    if let selected, let row = results.row(of: selected), let rows = listRows {
      changeList { $0.select(row, in: rows) }
    }
    return []
  }

  /// While a search is typed, arrows move in what it found, Tab sorts it, and help is at hand.
  mutating func passToResults(_ key: Key, behind line: Prompt, from origin: View) -> [Effect] {
    if key.code == .tab, case .results(let view) = view, var wanted = view.search {
      wanted.sort = wanted.sort.next
      return search(wanted)
    }
    guard case .command(let command) = keymap.match([key], in: .results) else { return [] }
    if command == .help { return openSearchHelp(behind: line, from: origin) }
    return moveInList(command, Invocation(count: nil, panel: nil, wasWalking: false))
  }

  /// Sorts results by the next order.
  mutating func sortResults(_ results: ResultsView) -> [Effect] {
    guard var wanted = results.search else { return [] }
    wanted.sort = wanted.sort.next
    return search(wanted) + say("sorted by \(wanted.sort.rawValue)")
  }

  /// Shows how searches are written and keeps what was typed on the screen behind.
  private mutating func openSearchHelp(behind line: Prompt, from origin: View) -> [Effect] {
    prompt = nil
    if case .results = view, view != origin { history.leave(origin) }
    return open(.help(HelpView(about: .searches)))
  }
}

extension Query {
  /// The search for all words of a text, whatever else its signs may mean.
  static func all(_ text: String) -> Query {
    let words = SearchTokens(text).words.map { QueryNode.words(QueryWords($0)) }
    switch words.count {
    case 0: return Query(.everything)
    case 1: return Query(words[0])
    default: return Query(.all(words))
    }
  }
}
