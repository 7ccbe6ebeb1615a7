public import Articles
public import Entities

/// Names that no entry knows on the screen, to be decided one after the other.
public struct SuggestionsView: Hashable, Sendable {
  /// The article whose names are listed; nil for the library's.
  public let article: ArticlePath?
  /// All rows; nil until they are listed.
  public private(set) var all: [SuggestionRow]?
  /// What was typed to narrow them.
  public var filter = ""
  /// The selected row.
  public var list = ListState()
  /// The kinds that the reader chose instead of the guessed ones, by name.
  private var kinds: [String: EntityKind] = [:]
  /// The name that was decided last, which is selected should it come back.
  var decided: String?

  /// Opens a list that is still to be drawn up.
  public init(article: ArticlePath?) {
    self.article = article
  }

  /// The rows whose name holds what was typed, in any case.
  public var rows: [SuggestionRow] {
    guard !filter.isEmpty else { return all ?? [] }
    let wanted = filter.lowercased()
    return (all ?? []).filter { $0.suggestion.text.lowercased().contains(wanted) }
  }

  /// The selected row.
  public var selected: SuggestionRow? {
    let rows = rows
    return rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  /// The kind that a new entity of a name would have: the chosen one, else the guessed one.
  public func kind(of row: SuggestionRow) -> EntityKind {
    kinds[row.suggestion.text] ?? row.suggestion.kind
  }

  /// Takes the rows.
  mutating func take(_ rows: [SuggestionRow]) { all = rows }

  /// Takes the row of a name out, before the list is drawn up anew.
  mutating func remove(_ text: String) { all?.removeAll { $0.suggestion.text == text } }

  /// Changes the kind of the selected name to the next known one, or back, around the ends.
  mutating func stepKind(by step: Int) {
    guard let selected else { return }
    let known = EntityKind.known
    let at = known.firstIndex(of: kind(of: selected)) ?? (step > 0 ? -1 : 0)
    let next = ((at + step) % known.count + known.count) % known.count
    kinds[selected.suggestion.text] = known[next]
  }
}
