/// What is on the screen.
public enum View: Hashable, Sendable {
  case library(LibraryView)
  case article(ArticleView)
  case entity(EntityView)
  case index(IndexView)
  case results(ResultsView)
  case outline(OutlineView)
  case notebook(NotebookView)
  case suggestions(SuggestionsView)
  case map(MapView)
  case timeline(TimelineView)
  case grid(GridView)
  case beside(BesideView)
  case comparison(ComparisonView)
  case voices(VoicesView)
  case desk(DeskView)
  case review(ReviewView)
  case searches(SearchesView)
  case help(HelpView)

  /// The context of its keys.
  public var context: Context {
    switch self {
    case .library: .library
    case .article(let view): view.selection == nil ? .article : .selecting
    case .entity: .entity
    case .index: .index
    case .results: .results
    case .outline: .outline
    case .notebook: .notebook
    case .suggestions: .suggestions
    case .map: .map
    case .timeline: .timeline
    case .grid: .grid
    case .beside: .beside
    case .comparison: .comparison
    case .voices: .voices
    case .desk: .desk
    case .review: .review
    case .searches: .searches
    case .help: .help
    }
  }

  /// The article on the screen, if it is one.
  public var article: ArticleView? {
    if case .article(let view) = self { view } else { nil }
  }
}
