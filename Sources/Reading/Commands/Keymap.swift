public import Console

/// Which keys do what, for each context.
public struct Keymap: Sendable {
  /// One binding: a sequence of keys and its command.
  public struct Binding: Hashable, Sendable {
    /// The keys, as `KeySpelling` spells them.
    public let spelling: String
    /// The keys.
    public let keys: [Key]
    /// What they do.
    public let command: Command
    /// Where they do it.
    public let contexts: Set<Context>
  }

  /// What a sequence of keys means so far.
  public enum Match: Hashable, Sendable {
    /// The keys are bound.
    case command(Command)
    /// Keys that are bound begin like this; these are they.
    case prefix([Binding])
    /// Nothing begins like this.
    case none
  }

  /// The bindings, in the order of the table.
  public let bindings: [Binding]

  /// Makes a keymap from spellings; a spelling that cannot be read is a programmer's error.
  ///
  /// `narrowed` holds bindings that count in some contexts only, and there come before the table's.
  init(_ table: [(String, Command)], narrowed: [(String, Command, Set<Context>)] = []) {
    let rows =
      table.map { spelling, command in
        let taken = narrowed.filter { $0.0 == spelling && $0.1 != command }.map(\.2)
        return (spelling, command, taken.reduce(command.row.contexts) { $0.subtracting($1) })
      } + narrowed
    bindings = rows.map { spelling, command, contexts in
      let keys = (try? KeySpelling.parse(spelling)) ?? []
      precondition(!keys.isEmpty, "the key table spells a key wrongly: \(spelling)")
      return Binding(spelling: spelling, keys: keys, command: command, contexts: contexts)
    }
  }

  /// Looks a sequence of keys up.
  ///
  /// - Complexity: O(bindings).
  public func match(_ keys: [Key], in context: Context) -> Match {
    var longer: [Binding] = []
    for binding in bindings where binding.contexts.contains(context) {
      guard binding.keys.starts(with: keys) else { continue }
      if binding.keys.count == keys.count { return .command(binding.command) }
      longer.append(binding)
    }
    return longer.isEmpty ? .none : .prefix(longer)
  }

  /// The spellings of a command in a context, or in any, the first of the table first.
  public func spellings(of command: Command, in context: Context? = nil) -> [String] {
    bindings.filter { binding in
      binding.command == command && context.map(binding.contexts.contains) ?? true
    }.map(\.spelling)
  }

  /// The rows that help shows for a context, with the keys of each, in the order of the table.
  public func rows(in context: Context) -> [(row: CommandRow, keys: [String])] {
    CommandRow.all.filter { $0.contexts.contains(context) }
      .map { ($0, spellings(of: $0.command, in: context)) }
  }
}
