import Annotations
import Articles

/// What the reader typed to narrow the notebook; every term must hold.
///
/// Words are searched as every search folds; `#tag` means the tags that begin so, `tag:` one tag as
/// a whole. Quotation marks keep words together: `about:"Great Stone"`.
struct NotebookFilter {
  private enum Term {
    case tagPrefix([UInt8]), tag([UInt8]), kind(String), color(String), state(String)
    case article([UInt8]), about(String), note, due, text([UInt8])
  }

  private let terms: [Term]

  init(_ text: String) {
    terms = Self.words(of: text).compactMap(Self.term)
  }

  /// The one tag that a line names, as the notes spell it; nil where it names none or several.
  func tag(in rows: [NotebookRow]) -> String? {
    let wanted = terms.compactMap { term -> [UInt8]? in
      switch term {
      case .tag(let tag), .tagPrefix(let tag): tag
      default: nil
      }
    }
    guard wanted.count == 1, let tag = wanted.first else { return nil }
    let tags = Set(rows.flatMap(\.annotation.tags))
    if let whole = tags.filter({ Self.fold($0) == tag }).min() { return whole }
    let begun = tags.filter { Self.fold($0).starts(with: tag) }
    return begun.count == 1 ? begun.first : nil
  }

  /// Whether a row meets every term.
  func admits(_ row: NotebookRow) -> Bool {
    terms.allSatisfy { Self.admits($0, row) }
  }

  /// The words of a line, those in quotation marks as one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        words.append(word)
        word = ""
      default: word.append(character)
      }
    }
    return (words + [word]).filter { !$0.isEmpty }
  }

  private static func fold(_ text: some StringProtocol) -> [UInt8] {
    FoldedText.fold(String(text), foldsCase: true)
  }

  /// A word as a term; nil for a key whose value is still to be typed.
  private static func term(_ word: String) -> Term? {
    if word.hasPrefix("#") {
      return word.utf8.count > 1 ? .tagPrefix(fold(word.dropFirst())) : nil
    }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .text(fold(word)) }
    let value = String(parts[1])
    let isEmpty = value.isEmpty
    switch parts[0].lowercased() {
    case "tag": return isEmpty ? nil : .tag(fold(value))
    case "kind": return isEmpty ? nil : .kind(value.lowercased())
    case "color", "colour": return isEmpty ? nil : .color(value.lowercased())
    case "state": return isEmpty ? nil : .state(value.lowercased())
    case "in": return isEmpty ? nil : .article(fold(value))
    case "about": return isEmpty ? nil : .about(value)
    case "has" where value == "note": return .note
    case "is" where value == "due": return .due
    default: return .text(fold(word))
    }
  }

  private static func admits(_ term: Term, _ row: NotebookRow) -> Bool {
    let annotation = row.annotation
    switch term {
    case .tagPrefix(let tag): return annotation.tags.contains { fold($0).starts(with: tag) }
    case .tag(let tag): return annotation.tags.contains { fold($0) == tag }
    case .kind(let kind): return annotation.kind?.rawValue.hasPrefix(kind) ?? (kind == "none")
    case .color(let color): return annotation.color.rawValue.hasPrefix(color)
    case .state(let state): return annotation.state.rawValue.hasPrefix(state)
    case .article(let article):
      return fold(row.path.rawValue).holds(article) || fold(row.title).holds(article)
    case .about(let name): return row.names(name)
    case .note: return annotation.note != nil
    case .due: return row.isDue
    case .text(let text): return row.folded.holds(text)
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these.
  ///
  /// - Complexity: O(n·m) at worst, O(n) on prose.
  func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard other.count <= count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      var at = 1
      while at < other.count, self[start + at] == other[at] { at += 1 }
      if at == other.count { return true }
    }
    return false
  }
}
