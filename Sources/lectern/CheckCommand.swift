import ArgumentParser
import Entities
import Session

/// Reads everything and reports every problem.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything and report every problem, with its file and line.")

  @OptionGroup var library: LibraryArguments

  func run() throws {
    let librarian = try library.imported()
    let problems = librarian.problems()
    for problem in problems { Output.line(problem) }
    for notice in librarian.notices() { Output.line("notice: \(notice)") }
    let articles = librarian.entries.count
    let names = librarian.gazetteer.entities.count
    Output.line(
      "\(articles) articles, \(names) entities, \(librarian.notebookRows().count) annotations, "
        + "\(problems.count) problems")
    if !problems.isEmpty { throw ExitCode(1) }
  }
}
