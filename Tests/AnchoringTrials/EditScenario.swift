public import SeededSupport

/// A kind of change that articles go through between two readings.
public enum EditScenario: String, CaseIterable, Sendable {
  case identical = "identical text"
  case inFront = "paragraph put in front"
  case carriageReturns = "CRLF"
  case blankLines = "blank lines"
  case oneLine = "one line"
  case wrapped = "re-wrapped at 72"
  case hyphenated = "hyphenated wrap"
  case straightened = "quotes and dashes straightened"
  case curled = "quotes curled"
  case ligatures = "ligatures"
  case questionMarks = "non-ASCII to ?"
  case mojibake = "mojibake"
  case headings = "short lines upper-cased"
  case words1 = "words edited 1 %"
  case words2 = "words 2 %"
  case words5 = "words 5 %"
  case words10 = "words 10 %"
  case words20 = "words 20 %"
  case characters1 = "characters 1 %"
  case characters3 = "characters 3 %"
  case shuffled = "all paragraphs shuffled"
  case moved = "2 paragraphs moved"
  case deleted10 = "10 % paragraphs deleted"
  case deleted30 = "30 % paragraphs deleted"
  case duplicated = "3 paragraphs duplicated"
  case copyInFront = "copy right before the original"
  case pullQuotes = "5 pull-quotes added"
  case light = "light revision"
  case heavy = "heavy revision"

  /// Whether the words stay and only their typesetting changes.
  public var isFormattingOnly: Bool {
    switch self {
    case .identical, .inFront, .carriageReturns, .blankLines, .oneLine, .wrapped, .straightened,
      .curled, .ligatures:
      true
    default: false
    }
  }

  /// Edits a text.
  public func edit(_ text: TracedText, _ numbers: inout SeededGenerator) -> TracedText {
    switch self {
    case .identical: text
    case .inFront: text.withParagraphInFront
    case .carriageReturns: text.replacing { $0 == 0x0A ? "\r\n" : nil }
    case .blankLines: text.replacing { $0 == 0x0A ? "\n\n" : nil }
    case .oneLine: text.replacing { $0 == 0x0A ? " " : nil }
    case .wrapped: text.wrapped(at: 72, hyphenating: false)
    case .hyphenated: text.wrapped(at: 72, hyphenating: true)
    case .straightened: text.straightened
    case .curled: text.curled
    case .ligatures: text.ligated
    case .questionMarks: text.replacing { $0 < 0x80 ? nil : "?" }
    case .mojibake: text.mojibake
    case .headings: text.upperCasingShortLines
    case .words1: text.editingWords(share: 0.01, &numbers)
    case .words2: text.editingWords(share: 0.02, &numbers)
    case .words5: text.editingWords(share: 0.05, &numbers)
    case .words10: text.editingWords(share: 0.1, &numbers)
    case .words20: text.editingWords(share: 0.2, &numbers)
    case .characters1: text.editingCharacters(share: 0.01, &numbers)
    case .characters3: text.editingCharacters(share: 0.03, &numbers)
    case .shuffled: TracedText(paragraphs: text.paragraphs.shuffled(using: &numbers))
    case .moved: text.movingParagraphs(2, &numbers)
    case .deleted10: text.deletingParagraphs(share: 0.1, &numbers)
    case .deleted30: text.deletingParagraphs(share: 0.3, &numbers)
    case .duplicated: text.duplicatingParagraphs(3, &numbers)
    case .copyInFront: text.copyingParagraphsInFront(3, &numbers)
    case .pullQuotes: text.addingPullQuotes(5, &numbers)
    case .light:
      text.replacing { $0 == 0x0A ? "\n " : nil }.straightened
        .editingWords(share: 0.01, &numbers).withParagraphInFront
    case .heavy:
      text.editingWords(share: 0.05, &numbers).deletingParagraphs(share: 0.1, &numbers)
        .movingParagraphs(2, &numbers).duplicatingParagraphs(2, &numbers)
    }
  }
}
