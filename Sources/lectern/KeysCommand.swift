import ArgumentParser
import OrderedJSON
import Reading

/// The key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of every screen.")

  @Flag(help: "One JSON object a command and screen.")
  var json = false

  @Flag(help: "A table in Markdown, as in the README.")
  var markdown = false

  func run() throws {
    if markdown { return print(KeyTable.markdown, terminator: "") }
    for context in Context.allCases {
      if !json { print("\(context.title)\n") }
      for (row, keys) in Keymap.defaults.rows(in: context) {
        if json {
          Output.line([
            "screen": .string(context.rawValue), "command": .string(row.command.rawValue),
            "keys": .array(keys.map { .string($0) }), "summary": .string(row.summary),
          ])
        } else {
          let spelled = keys.joined(separator: " ")
          let gap = String(repeating: " ", count: max(2, 30 - spelled.count))
          print("  \(spelled)\(gap)\(row.summary)")
        }
      }
      if !json { print("") }
    }
  }
}

/// The key table as Markdown, for the README and the manual.
enum KeyTable {
  static var markdown: String {
    CommandRow.Group.allCases.map { group in
      let rows = CommandRow.all.filter { $0.group == group }.map { row in
        let keys = Keymap.defaults.spellings(of: row.command)
          .map { "`\($0.plainKey)`" }.joined(separator: " ")
        return "| \(keys) | \(row.summary) |"
      }
      return "**\(group.rawValue)**\n\n| keys | what they do |\n|---|---|\n"
        + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
