/// The row of one command in the command table: what help, the manual and completions say of it.
public struct CommandRow: Hashable, Sendable {
  /// The command.
  public let command: Command
  /// What it does, as a reader would say it; no full stop.
  public let summary: String
  /// Where it can be used.
  public let contexts: Set<Context>
  /// The group it stands under in help.
  public let group: Group

  /// The groups of commands, in the order of help.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case moving = "Moving"
    case links = "Links"
    case correcting = "Correcting links"
    case finding = "Finding"
    case annotating = "Annotating"
    case settling = "Settling and reviewing"
    case structuring = "Correcting blocks"
    case screens = "Screens"
    case program = "Program"
  }

  init(_ command: Command, _ summary: String, in contexts: Set<Context>, _ group: Group) {
    self.command = command
    self.summary = summary
    self.contexts = contexts
    self.group = group
  }
}

extension Command {
  /// The command's row in the table.
  public var row: CommandRow {
    CommandRow.byCommand[self] ?? CommandRow(self, rawValue, in: [], .program)
  }
}

extension CommandRow {
  fileprivate static let byCommand = Dictionary(
    all.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a command by the name that scripts and the command line use.
  public static func named(_ name: String) -> CommandRow? {
    Command(rawValue: name)?.row
  }
}
