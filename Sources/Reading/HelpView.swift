/// The keys of a screen, from the command table; or how searches are written.
public struct HelpView: Hashable, Sendable {
  /// What help is given on.
  public enum Topic: Hashable, Sendable {
    /// The keys of the screen that was left for help.
    case keys(Context)
    /// How searches of the library are written.
    case searches
  }

  /// What help is given on.
  public var topic: Topic
  /// What was typed to narrow the rows.
  public var filter = ""
  /// The selected row.
  public var list = ListState()

  /// Opens the help of a screen.
  public init(_ context: Context) {
    topic = .keys(context)
  }

  /// Opens the page on a topic.
  public init(about topic: Topic) {
    self.topic = topic
  }

  /// The heading of the page.
  public var title: String {
    switch topic {
    case .keys(let context): "Keys: \(context.title)"
    case .searches: "How searches are written"
    }
  }

  /// One row of the screen.
  public enum Row: Hashable, Sendable {
    case group(String)
    case command(keys: String, summary: String, name: String)
  }

  /// The rows, group by group; the filter looks at keys, names and summaries.
  public func rows(_ keymap: Keymap) -> [Row] {
    let typed = filter.lowercased()
    guard case .keys(let context) = topic else { return Self.grammar(typed) }
    return CommandRow.Group.allCases.flatMap { group -> [Row] in
      let rows = keymap.rows(in: context).filter { $0.row.group == group }
        .map { row, keys in
          Row.command(
            keys: keys.map(\.plainKey).joined(separator: " "), summary: row.summary,
            name: row.command.rawValue)
        }
        .filter { typed.isEmpty || $0.text.lowercased().contains(typed) }
      return rows.isEmpty ? [] : [.group(group.rawValue)] + rows
    }
  }
}

extension HelpView {
  /// What can be typed into a search, section by section.
  fileprivate static func grammar(_ typed: String) -> [Row] {
    SearchGrammar.sections.flatMap { section -> [Row] in
      let rows = section.rows.map { Row.command(keys: $0.example, summary: $0.meaning, name: "") }
        .filter { typed.isEmpty || $0.text.lowercased().contains(typed) }
      return rows.isEmpty ? [] : [.group(section.title)] + rows
    }
  }
}

extension HelpView.Row {
  /// The row as text, for the filter.
  fileprivate var text: String {
    switch self {
    case .group(let name): name
    case .command(let keys, let summary, let name): "\(keys) \(summary) \(name)"
    }
  }
}
