import ArgumentParser
import Reading

/// The manual page, made from the commands and the key table.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.", shouldDisplay: false)

  func run() throws {
    print(Manual.page, terminator: "")
  }
}

/// The manual page in the man macros of roff.
enum Manual {
  static var page: String {
    var page = ".TH LECTERN 1 \"\" \"Lectern \(Version.text)\"\n"
    page += ".SH NAME\nlectern \\- \(roff(Lectern.configuration.abstract))\n"
    page += ".SH SYNOPSIS\n.B lectern\n[\\fIPATH\\fR...]\n.br\n.B lectern\n\\fISUBCOMMAND\\fR ...\n"
    page += ".SH DESCRIPTION\n.nf\n\(roff(Lectern.configuration.discussion))\n.fi\n"
    page += ".SH SUBCOMMANDS\n"
    for command in Lectern.configuration.subcommands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      page += ".TP\n.B \(roff(name))\n\(roff(command.configuration.abstract))\n"
    }
    page += ".SH KEYS\n"
    for group in CommandRow.Group.allCases {
      page += ".SS \(roff(group.rawValue))\n"
      for row in CommandRow.all where row.group == group {
        let keys = Keymap.defaults.spellings(of: row.command).map(\.plainKey)
          .joined(separator: "  ")
        page += ".TP\n.B \"\(roff(keys))\"\n\(roff(row.summary))\n"
      }
    }
    return page + searches + files
  }

  private static var searches: String {
    SearchGrammar.sections.reduce(".SH SEARCHES\n") { page, section in
      section.rows.reduce(page + ".SS \(roff(section.title))\n") { page, row in
        page + ".TP\n.B \"\(roff(row.example))\"\n\(roff(row.meaning))\n"
      }
    }
  }

  private static let files = """
    .SH FILES
    .TP
    .I .lectern/
    the annotations, beside the library where it can be written
    .TP
    .I entities.toml
    the gazetteer of a library; never rewritten
    .TP
    .I $XDG_CONFIG_HOME/lectern/themes/
    themes of your own, one NAME.toml each
    .TP
    .I $XDG_DATA_HOME/lectern/
    annotations of libraries that cannot be written
    .TP
    .I $XDG_STATE_HOME/lectern/
    places, the last library, the log

    """

  /// Text in which nothing is a request or an escape of roff.
  private static func roff(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = line.reduce(into: "") { result, character in
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        case "\"": result += "\\(dq"
        default: result.append(character)
        }
      }
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }.joined(separator: "\n")
  }
}
