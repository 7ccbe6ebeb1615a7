import SeededSupport
import Testing

/// A way in which copying, extracting or mailing a text loses where its paragraphs end.
enum Damage: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// One line a paragraph.
  case lineEach = "one line each"
  /// Wrapped, a blank line between paragraphs.
  case blankSeparated = "blank-separated"
  /// Wrapped, no blank lines, the first line of a paragraph indented.
  case indentOnly = "indent only"
  /// Wrapped, no blank lines, no indent.
  case unmarked = "no blank, no indent"
  /// As a PDF gives it: a blank line after every line.
  case doubleSpaced = "double-spaced"
  /// The same, with two spaces behind most paragraphs.
  case twoSpaces = "two spaces"
  /// One line a paragraph, but some paragraphs stand directly behind the one before.
  case glued = "15% glued"

  var testDescription: String { rawValue }

  /// The least recall and precision of whole paragraphs that our notes ask for.
  var goal: (recall: Double, precision: Double) {
    switch self {
    case .lineEach, .blankSeparated: (1, 1)
    case .indentOnly, .twoSpaces: (0.95, 0.95)
    case .unmarked, .doubleSpaced: (0.85, 0.90)
    case .glued: (0.90, 0.95)
    }
  }

  /// Paragraphs as the text of a damaged file.
  func text(of paragraphs: [String], using random: inout SeededGenerator) -> String {
    switch self {
    case .lineEach: return paragraphs.joined(separator: "\n")
    case .blankSeparated:
      return paragraphs.map { Prose.wrapped($0, at: 72).joined(separator: "\n") }
        .joined(separator: "\n\n")
    case .indentOnly:
      return paragraphs.map { Prose.wrapped("   " + $0, at: 72).joined(separator: "\n") }
        .joined(separator: "\n")
    case .unmarked:
      return paragraphs.flatMap { Prose.wrapped($0, at: 72) }.joined(separator: "\n")
    case .doubleSpaced:
      return paragraphs.flatMap { Prose.wrapped($0, at: 92) }.joined(separator: "\n\n")
    case .twoSpaces:
      return paragraphs.map { paragraph in
        let lines = Prose.wrapped(paragraph, at: 92).joined(separator: " \n\n")
        return lines + (random.below(10) < 8 ? "  " : " ")
      }.joined(separator: "\n\n")
    case .glued:
      return paragraphs.dropLast().map { $0 + (random.below(100) < 15 ? "" : "\n") }.joined()
        + (paragraphs.last ?? "")
    }
  }
}
