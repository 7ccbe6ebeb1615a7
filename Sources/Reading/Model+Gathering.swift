extension Model {
  /// Whether what is gathered of the library is of a part of it: the rest is still to be read.
  public var isLibraryPartial: Bool { library.progress?.work == .reading }

  mutating func take(_ progress: Progress?) -> [Effect] {
    let wasPartial = isLibraryPartial
    library.progress = progress
    return wasPartial && !isLibraryPartial ? gatherAgain() : []
  }

  /// Asks anew for what was gathered of a part of the library and is on the screen.
  private func gatherAgain() -> [Effect] {
    switch view {
    case .timeline(let view): [.drawTimeline(view.topic)]
    case .comparison(let view): [.compare(view.topic)]
    case .voices(let view): [.gatherVoices(view.topic)]
    case .suggestions(let view): [.listSuggestions(of: view.article)]
    case .map, .grid: [.drawMap]
    case .index(let view): [.listIndex(of: view.article)]
    case .entity(let view):
      [.openEntity(view.entity)] + (view.hasAskedForStatements ? [.stateEntity(view.entity)] : [])
    case .results(let view): view.search.map { [.searchLibrary($0)] } ?? []
    case .article, .library, .outline, .notebook, .desk, .review, .beside, .searches, .help: []
    }
  }
}
