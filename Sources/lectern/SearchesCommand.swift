import ArgumentParser
import OrderedJSON
import Queries
import Session
import Storage

/// The saved searches of a library.
struct SearchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches",
    abstract: "List the saved searches; lectern search --saved NAME runs one.")

  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object a search.")
  var json = false

  @Option(help: "Delete the search of this name instead.")
  var delete: String?

  func run() throws {
    let librarian = try library.librarian(.current)
    if let delete {
      do throws(SearchFileProblem) {
        try librarian.changeSearches(.delete(delete))
        return
      } catch {
        throw Failure(error.message)
      }
    }
    for search in librarian.savedSearches {
      guard json else {
        Output.line("\(search.name)\t\(search.text)")
        continue
      }
      var object: JSONObject = ["name": .string(search.name), "query": .string(search.text)]
      if let sort = search.sort { object["sort"] = .string(sort) }
      Output.line(object)
    }
    for problem in librarian.searchProblems { Output.error("lectern: \(problem.message)") }
  }
}
