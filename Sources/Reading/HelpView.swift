/// The keys of a screen, from the command table.
public struct HelpView: Hashable, Sendable {
  /// The screen that was left for help.
  public var context: Context
  /// What was typed to narrow the rows.
  public var filter = ""
  /// The selected row.
  public var list = ListState()

  /// Opens the help of a screen.
  public init(_ context: Context) {
    self.context = context
  }

  /// One row of the screen.
  public enum Row: Hashable, Sendable {
    case group(String)
    case command(keys: String, summary: String, name: String)
  }

  /// The rows, group by group; the filter looks at keys, names and summaries.
  public func rows(_ keymap: Keymap) -> [Row] {
    let typed = filter.lowercased()
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

extension HelpView.Row {
  /// The row as text, for the filter.
  fileprivate var text: String {
    switch self {
    case .group(let name): name
    case .command(let keys, let summary, let name): "\(keys) \(summary) \(name)"
    }
  }
}
