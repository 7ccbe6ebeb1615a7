import ArgumentParser
import Entities
import OrderedJSON
import Session

/// Reads everything and reports every problem.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything and report every problem, with its file and line.")

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object a problem or notice.")
  var json = false

  func run() throws {
    let librarian = try library.imported()
    let problems = librarian.problems()
    if json {
      for problem in problems { Output.line(["problem": .string(problem)]) }
      for notice in librarian.notices() { Output.line(["notice": .string(notice)]) }
    } else {
      for problem in problems { Output.line(problem) }
      for notice in librarian.notices() { Output.line("notice: \(notice)") }
      Output.line(summary(of: librarian, problems.count))
    }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  private func summary(of librarian: Librarian, _ problems: Int) -> String {
    let articles = librarian.entries.count
    let names = librarian.gazetteer.entities.count
    return "\(articles) articles, \(names) entities, "
      + "\(librarian.notebookRows().count) annotations, \(problems) problems"
  }
}
