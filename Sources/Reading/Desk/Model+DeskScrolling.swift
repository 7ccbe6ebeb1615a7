import Console
import Typesetting

/// A passage taller than the screen is moved through a page or half a page at a time.
extension Model {
  /// Cells from which the desk shows two wordings side by side.
  public static let leastForTwoWordings = 72

  /// How many pages a command moves; nil for one that moves no pages.
  static func pages(of command: Command) -> Double? {
    switch command {
    case .pageDown: 1
    case .pageUp: -1
    case .halfPageDown: 0.5
    case .halfPageUp: -0.5
    default: nil
    }
  }

  /// The rows that a wording has on the desk below a note of some lines.
  public func deskRows(belowNote lines: Int) -> Int {
    let rows = size.rows - 1 - (Model.listHead + lines + 1) - 1
    return max(1, size.columns >= Self.leastForTwoWordings ? rows : (rows - 1) / 2)
  }

  /// The cells that a wording has on the desk.
  public var deskColumns: Int {
    size.columns >= Self.leastForTwoWordings ? (size.columns - 5) / 2 : size.columns - 2
  }

  /// The most rows of the desk that a note takes.
  public var deskNoteRows: Int { max(1, size.rows / 8) }

  mutating func scrollDesk(by pages: Double) -> [Effect] {
    guard case .desk(var view) = view, let item = view.selected else { return [] }
    let note = item.row.annotation.noteText.map {
      min(deskNoteRows, WrappedText.lines($0, columns: max(8, size.columns - 4)).count)
    }
    let rows = deskRows(belowNote: note ?? 0)
    let longest = [item.old.words, view.selectedPlace?.excerpt.words ?? item.advice].map { words in
      let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return WrappedText.lines(text, columns: max(2, deskColumns)).count
    }.max()
    let step = Int((pages * Double(rows)).rounded(.awayFromZero))
    view.scroll(by: step, atMost: (longest ?? 0) - rows + 1)
    self.view = .desk(view)
    return []
  }
}

extension DeskItem {
  /// What the reader may do about a passage that has no place.
  public var advice: String {
    guard textHash != nil else {
      return "The article is not in the library. / looks for the words elsewhere."
    }
    return "No place in the article is like it. / looks for the words; select a passage there "
      + "and gp puts the note on it. x keeps the note without a passage."
  }
}
