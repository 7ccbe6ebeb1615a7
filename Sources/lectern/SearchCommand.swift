import ArgumentParser
import Entities
import OrderedJSON
import Reading
import Session

/// Search of every article, as `g/` on the screen.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in every article, across line ends.")

  @Argument(help: "The words. A capital makes the search tell capitals apart.")
  var query: String

  @OptionGroup var library: LibraryOption

  @Flag(help: "One JSON object a hit.")
  var json = false

  @OptionGroup var sameWords: SameWordsArguments

  func run() throws {
    let librarian = try library.imported()
    var count = 0
    let groups = librarian.search(query)
    let twins = sameWords.twins(of: groups.flatMap(\.hits), in: librarian)
    for group in groups {
      guard let open = librarian.open(group.path) else { continue }
      for line in group.lines {
        count += 1
        let twin = twins[Hit(path: group.path, range: line.range)]
        if json {
          var object = Output.passage(line.range, of: group.path, in: open.article)
          object["left"] = .string(line.left)
          object["match"] = .string(line.keyword)
          object["right"] = .string(line.right)
          object["sameWordsAs"] = twin.map { $0.value(in: librarian) }
          Output.line(object)
        } else {
          Output.line(
            "\(group.path)\t\(line.left) [\(line.keyword)] \(line.right)\(twin?.sameWords ?? "")")
        }
      }
    }
    if count == 0 { throw ExitCode(1) }
  }
}
