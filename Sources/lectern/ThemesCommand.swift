import ArgumentParser
import Console
import Curses
import OrderedJSON
import Storage

/// The themes: all of them, one of them role by role, one of them as a file.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, show one, or print one as a file.",
    discussion: """
      lectern themes                      every theme, and where its file is
      lectern themes dark                 every role of it with a sample
      lectern themes --export dark > my.toml
      """)

  @Argument(help: "A theme, or the file of one, to show role by role.")
  var theme: String?

  @Option(help: ArgumentHelp("Print a theme as a file to start from.", valueName: "theme"))
  var export: String?

  @Flag(help: "One JSON object a theme or a role.")
  var json = false

  func run() throws {
    let catalogue = Surroundings.current.themes
    if let export {
      print(ThemeFile.text(of: try load(export, catalogue)), terminator: "")
    } else if let theme {
      try show(try load(theme, catalogue))
    } else {
      list(catalogue)
    }
  }

  func validate() throws {
    guard let word = theme ?? export else { return }
    try Self.check(word, Surroundings.current.themes)
    if theme != nil, export != nil {
      throw ValidationError("show one theme or export one, not both")
    }
  }

  /// Refuses a theme that is nowhere, or whose file cannot be used.
  static func check(_ word: String, _ catalogue: ThemeCatalogue) throws {
    guard let loaded = catalogue.load(word) else {
      let names = catalogue.names.joined(separator: ", ")
      throw ValidationError("there is no theme \(word); there are \(names)")
    }
    if loaded.theme == nil, let problem = loaded.problems.first {
      throw ValidationError(problem.message)
    }
  }

  /// A theme; what is wrong in its file goes to standard error.
  private func load(_ word: String, _ catalogue: ThemeCatalogue) throws -> Theme {
    let loaded = catalogue.load(word)
    for problem in loaded?.problems ?? [] { Output.error(problem.message) }
    guard let theme = loaded?.theme else { throw Failure("there is no theme \(word)") }
    return theme
  }

  private func list(_ catalogue: ThemeCatalogue) {
    let names = catalogue.names
    let width = (names.map(\.count).max() ?? 0) + 2
    for name in names {
      let loaded = catalogue.load(name)
      let summary = loaded?.theme?.summary ?? loaded?.problems.first?.message ?? ""
      let file = catalogue.file(of: name)
      if json {
        var object: JSONObject = ["name": .string(name), "summary": .string(summary)]
        if let file { object["file"] = .string(file) }
        Output.line(object)
      } else {
        let words = [summary, file.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }
        let gap = String(repeating: " ", count: width - name.count)
        Output.line(name + gap + words.joined(separator: " "))
      }
    }
  }

  private func show(_ theme: Theme) throws {
    let sheet = ThemeSheet(theme)
    if json {
      for row in sheet.rows { Output.line(row.json) }
      return
    }
    let depth = Surroundings.current.colorDepth
    for line in sheet.lines(depth: depth) { print(line) }
  }
}
