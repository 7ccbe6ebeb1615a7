import Articles
import Console
import Entities
import Statements

extension Model {
  /// Opens the timeline of what is on the screen; again, that of the library.
  mutating func openTimeline() -> [Effect] {
    if case .timeline = view { return openTimeline(of: .library) }
    return openTimeline(of: topicHere ?? .library)
  }

  mutating func openTimeline(of topic: Topic) -> [Effect] {
    if case .timeline(let view) = view, view.topic == topic { return [] }
    _ = open(.timeline(TimelineView(topic)))
    return [.drawTimeline(topic)]
  }

  /// The timeline that a name on the command line means: `#tag`, an entity, else a search.
  mutating func openTimeline(named words: String) -> [Effect] {
    if words.isEmpty { return openTimeline() }
    if words.hasPrefix("#") { return openTimeline(of: .tag(words.asTag)) }
    let entities = gazetteer.resolve(words)
    guard let first = entities.first else { return openTimeline(of: .search(words)) }
    guard entities.count == 1 else {
      let names = entities.map(\.rawValue).joined(separator: ", ")
      return say("\(words) may mean \(names)", .warning)
    }
    return openTimeline(of: .entity(first))
  }

  /// Takes a timeline that was drawn up.
  mutating func take(_ timeline: Timeline) -> [Effect] {
    guard case .timeline(var view) = view, view.topic == timeline.topic else { return [] }
    let isNew = view.timeline == nil
    let here = view.selected
    view.take(timeline)
    self.view = .timeline(view)
    walkTimeline()
    guard !isNew else {
      selectInTimeline(row: 0)
      return sayUntold(timeline)
    }
    // The line may stand elsewhere now: its date was counted anew.
    let place = here.flatMap { view.place(of: $0.line, in: $0.source) }
    if let place, let rows = view.rows {
      selectInTimeline(row: rows.row(ofShown: place))
    } else {
      fitTimeline()
    }
    return []
  }

  /// Says once how many dates wait for the date of their article.
  private mutating func sayUntold(_ timeline: Timeline) -> [Effect] {
    let sources = timeline.sources.filter { $0.untold > 0 && $0.date.value == nil }
    guard !sources.isEmpty else { return [] }
    let dates = sources.reduce(0) { $0 + $1.untold }
    let counted = dates == 1 ? "1 date counts" : "\(dates) dates count"
    let articles = sources.count == 1 ? "an article" : "\(sources.count) articles"
    return say("\(counted) from the unknown date of \(articles); at the end, pd sets it")
  }

  /// Has `n` walk the lines of the timeline on the screen.
  private mutating func walkTimeline() {
    guard case .timeline(let view) = view else { return }
    hits = HitList(label: "timeline", hits: view.hits)
  }

  mutating func narrowTimeline(_ text: String) {
    guard case .timeline(var view) = view else { return }
    view.setFilter(text)
    self.view = .timeline(view)
    walkTimeline()
    selectInTimeline(row: 0)
  }

  /// Keeps the selection on a line and on the screen.
  mutating func fitTimeline() {
    changeTimeline { $0.fit($1) }
  }

  private mutating func selectInTimeline(row: Int) {
    changeTimeline { $0.select(row, in: $1) }
  }

  private mutating func changeTimeline(_ change: (inout ListState, ListState.Rows) -> Void) {
    guard case .timeline(var view) = view, let rows = timelineRows(view) else { return }
    change(&view.list, rows)
    self.view = .timeline(view)
  }

  private func timelineRows(_ view: TimelineView) -> ListState.Rows? {
    guard let rows = view.rows?.rows else { return nil }
    return .init(count: rows.count, height: TimelineView.Division(size).height) {
      if case .line = rows[$0] { true } else { false }
    }
  }

  /// Moves by rows, by bars of the strip, by years.
  mutating func moveInTimeline(_ command: Command, _ call: Invocation) -> [Effect] {
    guard case .timeline(let view) = view, let rows = view.rows, let place = view.selectedPlace
    else { return [] }
    let next: Int
    switch command {
    case .nextColumn: next = step(view, place) { $0.place(call.step, barsFrom: $1) }
    case .previousColumn: next = step(view, place) { $0.place(-call.step, barsFrom: $1) }
    case .nextParagraph: next = step(view, place) { $0.place(call.step, yearsFrom: $1) }
    case .previousParagraph: next = step(view, place) { $0.place(-call.step, yearsFrom: $1) }
    default:
      changeTimeline { _ = $0.move(command, by: call.step, in: $1) }
      return []
    }
    if next == place { return say("nothing dated beyond") }
    selectInTimeline(row: rows.row(ofShown: next))
    return []
  }

  private func step(
    _ view: TimelineView, _ place: Int, _ move: (TimelineStrip, Int) -> Int
  ) -> Int {
    view.strip(columns: stripColumns).map { move($0, place) } ?? place
  }

  /// Cells that the bars of a timeline's strip may take.
  public var stripColumns: Int { max(1, size.columns - 2) }

  /// Opens the sentence of the selected line in its article.
  mutating func followRow(_ view: TimelineView) -> [Effect] {
    guard let (line, source) = view.selected, let place = view.selectedPlace else { return [] }
    walkTimeline()
    hits?.index = place
    isWalking = true
    return go(to: source.path, .passage(line.sentence))
  }
}
