import ArgumentParser
import Articles
import Console
import Entities
import OrderedJSON
import Queries
import Reading
import Session

/// Search of every article, as `g/` on the screen.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search every article: words, phrases, fields, expressions.",
    discussion: SearchPage.text
      + "\n\nEnds with 1 when nothing is found, with 2 when the search is wrong.")

  @Argument(help: "The search, as one argument: '\"great stone\" -loan date:2024..'")
  var query: String?

  @Option(help: "Run the search that was saved under this name.")
  var saved: String?

  @OptionGroup var library: LibraryOption

  @Option(help: "The order of the articles: rank, date or path. (default: rank)")
  var sort: Order?

  enum Order: String, CaseIterable, ExpressibleByArgument {
    case rank, date, path

    var sort: ResultSort {
      switch self {
      case .rank: .rank
      case .date: .date
      case .path: .path
      }
    }
  }

  @Option(help: "At most so many articles.")
  var limit: Int?

  @Flag(help: "One JSON object a hit.")
  var json = false

  @OptionGroup var sameWords: SameWordsArguments

  func validate() throws {
    guard (query == nil) != (saved == nil) else {
      throw ValidationError("give a search, or --saved NAME")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
  }

  func run() throws {
    // A search that is wrong is said so before a library is read.
    if let query { try check(query) }
    let librarian = try library.imported()
    let search = try search(librarian)
    try check(search.text)
    let limits = Librarian.SearchLimits(articles: limit ?? .max)
    var groups: [ArticleLines] = []
    let answer = librarian.answer(search, limits: limits) { group, article in
      // To tell which lines are twins takes all of them.
      sameWords.isAsked ? groups.append(group) : print(group, of: article, .none, librarian)
    }
    guard let answer else { return }
    if let problem = answer.problem { throw refused(problem, search.text) }
    if answer.totals.givenUp > 0 {
      let articles = answer.totals.givenUp == 1 ? "article" : "articles"
      Output.error(
        "lectern: the expression takes too long on \(answer.totals.givenUp) \(articles), left out")
    }
    let twins = sameWords.twins(of: groups.flatMap(\.hits), in: librarian)
    for group in groups {
      guard let article = librarian.article(at: group.path) else { continue }
      print(group, of: article, twins, librarian)
    }
    if answer.totals.articles == 0 { throw ExitCode(1) }
  }

  /// The search that was typed, or the one that was saved under the name.
  private func search(_ librarian: Librarian) throws -> LibrarySearch {
    if let query { return LibrarySearch(query, sort: sort?.sort ?? .rank) }
    guard let found = librarian.savedSearches.first(where: { $0.name == saved }) else {
      throw Failure("no search is saved as “\(saved ?? "")”; lectern searches lists them")
    }
    let usual = found.sort.flatMap { ResultSort(rawValue: $0) } ?? .rank
    return LibrarySearch(found.text, sort: sort?.sort ?? usual)
  }

  private func check(_ text: String) throws {
    do throws(QueryError) {
      _ = try Query(text)
    } catch {
      throw refused(error, text)
    }
  }

  /// Says where and what, with a mark below the place.
  private func refused(_ error: QueryError, _ query: String) -> ExitCode {
    let before = String(
      String.UnicodeScalarView(query.unicodeScalars.prefix(error.range.lowerBound)))
    let cells = before.reduce(0) { $0 + Cluster($1).width }
    Output.error("lectern: \(error.message)\n  \(query)")
    Output.error("  " + String(repeating: " ", count: cells) + "^")
    return ExitCode(2)
  }

  private func print(
    _ group: ArticleLines, of article: Article, _ twins: Twins, _ librarian: Librarian
  ) {
    if group.lines.isEmpty {
      let title = group.metadata.title
      json ? Output.line(Self.about(group)) : Output.line("\(group.path)\t\(title)")
    }
    for line in group.lines {
      let twin = twins[Hit(path: group.path, range: line.range)]
      guard json else {
        Output.line(
          "\(group.path)\t\(line.left) [\(line.keyword)] \(line.right)\(twin?.sameWords ?? "")")
        continue
      }
      var object = Output.passage(line.range, of: group.path, in: article)
      object["left"] = .string(line.left)
      object["match"] = .string(line.keyword)
      object["right"] = .string(line.right)
      object["sameWordsAs"] = twin.map { $0.value(in: librarian) }
      Output.line(object)
    }
  }

  /// An article that matches by what is known of it, without a passage.
  private static func about(_ group: ArticleLines) -> JSONObject {
    var object: JSONObject = [
      "article": .string(group.path.rawValue), "title": .string(group.metadata.title),
    ]
    if let date = group.metadata.date { object["date"] = .string(date) }
    return object
  }
}
