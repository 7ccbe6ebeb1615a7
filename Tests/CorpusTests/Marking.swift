import Articles
import Entities
import FoundationEssentials
import Storage

/// What a careful reader links in one source article, as `EntitiesTests/Marking` holds it.
struct Marking {
  /// One mention that the reader marked.
  struct Mark {
    /// The best span, in bytes of the source file, and the ids that are right there.
    let range: Range<Int>
    let entities: [EntityID]
    /// Other spans that are as right.
    var others: [(range: Range<Int>, entities: [EntityID])] = []
    /// Name, demonym, title and so on; `optional` is never missed.
    let kind: String

    var isOptional: Bool { kind == "optional" }
    var isName: Bool { ["name", "alias", "acronym", "surname", "short"].contains(kind) }

    /// The spans that are right, the best first.
    var spans: [(range: Range<Int>, entities: [EntityID])] { [(range, entities)] + others }
  }

  /// The name of the article's file.
  let article: String
  /// The digest of its bytes when it was marked.
  let digest: String
  /// Whether names alone are marked, and not all that is a link.
  let isOfNamesOnly: Bool
  let marks: [Mark]

  /// The markings of the repository.
  static let all: [Marking] = {
    let folder = Corpus.root.appending(path: "Tests/EntitiesTests/Marking")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map(Marking.init)
    }
  }()

  init(_ text: String) {
    var article = ""
    var digest = ""
    var marks: [Mark] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.starts(with: ["#", "article"]), words.count == 3 { article = words[2] }
      if words.starts(with: ["#", "sha256"]), words.count == 3 { digest = words[2] }
      guard words.first != "#", words.count == 4 else { continue }
      let isOther = words[0] == "or"
      guard let start = Int(words[isOther ? 1 : 0]), let end = Int(words[isOther ? 2 : 1])
      else { continue }
      let entities = words[3].split(separator: ",").map { EntityID(String($0)) }
      if isOther, !marks.isEmpty {
        marks[marks.count - 1].others.append((start..<end, entities))
      } else {
        marks.append(Mark(range: start..<end, entities: entities, kind: words[2]))
      }
    }
    self.article = article
    self.digest = digest
    isOfNamesOnly = text.contains("# scope names\n")
    self.marks = marks
  }
}

/// The source articles, where `shared/seeds` lies beside the repository or further up.
enum Seeds {
  static let folder: String? = {
    var folder = Corpus.root
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let seeds = folder.appending(path: "shared/seeds")
      if FileManager.default.fileExists(atPath: seeds.path) { return seeds.path }
    }
    return nil
  }()

  static var arePresent: Bool { folder != nil }

  /// The articles, read as the program reads them, by the name of their file.
  static let articles: [(path: ArticlePath, article: Article, digest: String)] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      guard let read = try? ArticleReader().read(path) else { return nil }
      return (ArticlePath(name), read.article, read.fileHash)
    }
  }()

  /// The gazetteer of the corpus, alone.
  static let gazetteer: Gazetteer =
    GazetteerFile.load(Corpus.folder.appending(path: "entities.toml").path).gazetteer
}
