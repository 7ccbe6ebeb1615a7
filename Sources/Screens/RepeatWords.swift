import Articles
import Console
import Reading
import Statements

/// What is said of words that several articles print.
struct RepeatWords {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  /// The mark beside the first line of such words, and before a row that repeats another.
  static let mark = "="

  /// The mark beside their other lines.
  static let continuation = "¦"

  /// `Title, ¶3`, with a number of cells for it.
  func name(_ place: RepeatedPassage.Place, columns: Int) -> String {
    let paragraph = ", ¶\(place.paragraph)"
    return model.title(of: place.path).fitted(to: max(4, columns - paragraph.cellWidth)) + paragraph
  }

  /// Where the words at the cursor are printed too, for the status line; nil when nowhere.
  func status(columns: Int) -> String? {
    let passages = model.repeatsAtCursor
    guard let first = passages.first else { return nil }
    let rest = passages.count > 1 ? " and \(passages.count - 1) more" : ""
    return "= also in \(name(first.there, columns: columns))\(rest)"
  }

  /// What a row says of the words that were listed before.
  func twin(_ place: RepeatedPassage.Place) -> String {
    "= same words as \(name(place, columns: 60))"
  }

  /// The lines of the panel: each place, and how alike the words are.
  func panel(_ passages: [RepeatedPassage], _ columns: Int) -> (String, [PanelBox.Line]) {
    let room = max(1, model.panelHeight - 1)
    // Each place takes two rows; what has no room is counted.
    let most = max(1, passages.count * 2 <= room ? passages.count : (room - 1) / 2)
    var lines: [PanelBox.Line] = []
    for (index, passage) in passages.prefix(most).enumerated() {
      let number = passages.count > 1 ? "\(index + 1) " : ""
      let title =
        number + "also in " + name(passage.there, columns: columns - number.utf8.count - 8)
      lines.append((title, []))
      lines.append(("  \(facts(passage))".fitted(to: columns), RoleSet(.dim)))
    }
    if passages.count > most { lines.append(("and \(passages.count - most) more", RoleSet(.dim))) }
    let how =
      passages.count > 1
      ? "Enter goes to the first, 2 Enter to the second, H comes back"
      : "Enter goes there, H comes back"
    lines.append((how.fitted(to: columns), RoleSet(.dim)))
    return ("These words stand in \(counted(articles(passages), "article"))", lines)
  }

  private func articles(_ passages: [RepeatedPassage]) -> Int {
    Set(passages.map(\.there.path)).count + 1
  }

  private func facts(_ passage: RepeatedPassage) -> String {
    let metadata = model.library[passage.there.path]?.metadata
    let extent: String? =
      switch passage.there.extent {
      case .article: "the whole article"
      case .blocks: "whole paragraphs"
      case .within: nil
      }
    return [passage.likeness, extent, metadata?.date, metadata?.sources.first]
      .compactMap { $0 }.joined(separator: " · ")
  }
}
