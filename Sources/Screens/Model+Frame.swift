public import Console
public import Reading

extension Model {
  /// The smallest screen that is drawn; below it a message asks for more room.
  public static let smallestSize = Size(rows: 4, columns: 20)

  /// The model as a picture of its screen.
  ///
  /// - Complexity: O(cells), and the layout of the lines in view.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.rows >= Model.smallestSize.rows, size.columns >= Model.smallestSize.columns else {
      TooSmall.draw(into: &frame)
      return frame
    }
    switch view {
    case .article(let view): ArticleScreen(self, view).draw(into: &frame)
    case .library(let view): LibraryScreen(self, view).draw(into: &frame)
    case .entity(let view): EntityScreen(self, view).draw(into: &frame)
    case .index(let view): IndexScreen(self, view).draw(into: &frame)
    case .results(let view): ResultsScreen(self, view).draw(into: &frame)
    case .outline(let view): OutlineScreen(self, view).draw(into: &frame)
    case .notebook(let view): NotebookScreen(self, view).draw(into: &frame)
    case .suggestions(let view): SuggestionsScreen(self, view).draw(into: &frame)
    case .map(let view): MapScreen(self, view).draw(into: &frame)
    case .timeline(let view): TimelineScreen(self, view).draw(into: &frame)
    case .grid(let view): GridScreen(self, view).draw(into: &frame)
    case .beside(let view): BesideScreen(self, view).draw(into: &frame)
    case .comparison(let view): ComparisonScreen(self, view).draw(into: &frame)
    case .voices(let view): VoicesScreen(self, view).draw(into: &frame)
    case .desk(let view): DeskScreen(self, view).draw(into: &frame)
    case .review(let view): ReviewScreen(self, view).draw(into: &frame)
    case .searches(let view): SearchesScreen(self, view).draw(into: &frame)
    case .help(let view): HelpScreen(self, view).draw(into: &frame)
    }
    if let panel { PanelBox(self, panel).draw(into: &frame) }
    if let prompt {
      ChoiceList(self, prompt).draw(into: &frame)
      TextChoiceList(self, prompt).draw(into: &frame)
      EncodingList(self, prompt).draw(into: &frame)
      PromptLine(self, prompt).draw(into: &frame)
    } else {
      StatusLine(self).draw(into: &frame)
    }
    return frame
  }
}

/// What is shown in a window that is too small for anything else.
enum TooSmall {
  static func draw(into frame: inout Frame) {
    let words = frame.size.columns >= 16 ? "window too small" : "small"
    frame.draw(words, row: max(0, frame.size.rows / 2), column: 0)
    frame.cursor = nil
  }
}
