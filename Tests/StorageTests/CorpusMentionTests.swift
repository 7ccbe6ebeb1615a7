import Articles
import Entities
import Formats
import Testing

@testable import Storage

/// The gazetteer of the corpus, over the corpus and over the articles beside the repository.
struct CorpusMentionTests {
  /// A file of a folder with the gazetteer of the corpus.
  struct File: CustomTestStringConvertible, Sendable {
    let folder: String
    let name: String

    var testDescription: String { name }
    var path: ArticlePath { ArticlePath(name) }

    func article() throws -> Article {
      let bytes = try FileCalls().readAll(FileCalls.join(folder, name))
      let format = try #require(Format.detect(name: name, firstBytes: bytes))
      return try format.read(bytes, name)
    }
  }

  private static let root = folder(above: "corpus/entities.toml") ?? "."
  private static let gazetteerPath = FileCalls.join(root, "corpus/entities.toml")
  private static let read = GazetteerFile.read(
    (try? FileCalls().readAll(gazetteerPath)) ?? [], file: "entities.toml")
  private static let finder = MentionFinder(read.gazetteer)

  static let corpus = files(in: FileCalls.join(root, "corpus"), ending: ".md")
  static let seeds =
    folder(above: "shared/seeds").map {
      files(in: FileCalls.join($0, "shared/seeds"), ending: ".txt")
    } ?? []

  /// The nearest folder above this file that holds a path.
  private static func folder(above path: String) -> String? {
    var folder = FileCalls.folder(of: #filePath)
    while folder != "/" {
      if FileCalls().exists(FileCalls.join(folder, path)) { return folder }
      folder = FileCalls.folder(of: folder)
    }
    return nil
  }

  private static func files(in folder: String, ending: String) -> [File] {
    let entries = (try? FileCalls().list(folder)) ?? []
    return entries.map { String(decoding: $0.bytes, as: UTF8.self) }
      .filter { $0.hasSuffix(ending) }.sorted().map { File(folder: folder, name: $0) }
  }

  private func mentions(in file: File) throws -> (article: Article, mentions: [Mention]) {
    let article = try file.article()
    return (article, Self.finder.mentions(in: article, path: file.path))
  }

  @Test func `the gazetteer of the corpus has no faults`() {
    #expect(Self.read.problems.map(\.message) == [])
    #expect(Self.read.gazetteer.entities.count > 100)
    #expect(!Self.corpus.isEmpty)
  }

  @Test(arguments: corpus + seeds)
  func `every article is linked, in order and without overlap`(file: File) throws {
    let (article, mentions) = try mentions(in: file)
    let shown = mentions.filter(\.isShown)
    #expect(shown.count >= 15)
    for (one, next) in zip(shown, shown.dropFirst()) {
      #expect(one.range.upperBound <= next.range.lowerBound)
    }
    for (one, next) in zip(mentions, mentions.dropFirst()) {
      let order = (one.range.lowerBound, next.range.upperBound)
      #expect(order < (next.range.lowerBound, one.range.upperBound) || one.range == next.range)
    }
    for mention in mentions where mention.isNested {
      #expect(
        shown.contains {
          $0.range.lowerBound <= mention.range.lowerBound
            && mention.range.upperBound <= $0.range.upperBound
        })
    }
    for mention in mentions {
      let block = article.blockIndex(at: mention.range.lowerBound).map { article.blocks[$0].range }
      #expect(block.map { mention.range.upperBound <= $0.upperBound } == true)
    }
  }

  @Test(arguments: corpus + seeds)
  func `a mention is what its form says, but for case, quotes and spaces`(file: File) throws {
    let (article, mentions) = try mentions(in: file)
    for mention in mentions {
      let text = Self.plain(article.text[mention.range])
      let form = Self.plain(mention.alias)
      // A title goes on over the name of what it is a title of.
      #expect(text == form || (mention.rule == .title && text.hasPrefix("\(form) of ")))
      #expect(Self.read.gazetteer[mention.entity]?.origin?.file == "entities.toml")
    }
  }

  @Test(arguments: corpus + seeds)
  func `every run finds the same`(file: File) throws {
    let again = MentionFinder(GazetteerFile.read(try Self.bytes(), file: "entities.toml").gazetteer)
    let (article, mentions) = try mentions(in: file)
    #expect(again.mentions(in: article, path: file.path) == mentions)
  }

  /// What must be a link in an article of the issue, and to whom.
  static let required: [(seed: String, text: String, entity: String, rule: MentionRule)] = [
    ("000", "Zhao Huirong", "zhao-huirong", .name), ("000", "Minsk", "minsk", .name),
    ("001", "President of Belarus", "lukashenko", .title), ("001", "PRC", "china", .acronym),
    ("001", "U.S.", "usa", .acronym), ("001", "Belarusians", "belarus", .demonym),
    ("002", "Chinese Premier", "li-qiang", .title),
    ("002", "Belarusian counterpart", "lukashenko", .alias),
    ("003", "Belarusian leader", "lukashenko", .title),
    ("003", "Lukashenko", "lukashenko", .alias), ("003", "BRICS", "brics", .name),
    ("004", "Sino", "china", .demonym), ("004", "EAEU", "eaeu", .acronym),
    ("004", "Belarusian-Chinese Technopark", "technopark", .name),
    ("004", "Association of South East Asian Nations", "asean", .alias),
  ]

  @Test(.enabled(if: !seeds.isEmpty), arguments: required)
  func `names, titles and peoples of the issue's articles are linked`(
    seed: String, text: String, entity: String, rule: MentionRule
  ) throws {
    let file = try #require(Self.seeds.first { $0.name.hasPrefix(seed) })
    let (article, mentions) = try mentions(in: file)
    let found = mentions.filter { $0.isShown && article.text[$0.range] == text }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.entity == EntityID(entity) && $0.rule == rule })
  }

  /// What must not be a link in an article of the issue: parts of longer names, common words.
  @Test(
    .enabled(if: !seeds.isEmpty),
    arguments: [
      ("000", "Current Interview"), ("003", "Belarusian Air Force One"), ("004", "Free Trade Zone"),
      ("004", "bring"), ("002", "us"),
    ])
  func `nothing is linked inside what is no name`(seed: String, text: String) throws {
    let file = try #require(Self.seeds.first { $0.name.hasPrefix(seed) })
    let (article, mentions) = try mentions(in: file)
    let places = article.text.string.utf8RangesOf(text)
    for mention in mentions where mention.isShown {
      let range = mention.range.lowerBound.utf8..<mention.range.upperBound.utf8
      #expect(!places.contains { $0.lowerBound <= range.lowerBound && range.overlaps($0) })
    }
  }

  private static func bytes() throws -> [UInt8] {
    try FileCalls().readAll(gazetteerPath)
  }

  /// A text in lower case, with straight quotes, hyphens and single spaces; no leading article.
  private static func plain(_ text: String) -> String {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .map { character in
        switch character {
        case "’", "‘": "'"
        case "–", "‑", "‐", "—": "-"
        default: String(character)
        }
      }.joined()
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
  }
}

extension String {
  /// Where another text stands in this one, in bytes.
  fileprivate func utf8RangesOf(_ other: String) -> [Range<Int>] {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { bytes[$0...].starts(with: wanted) }
      .map { $0..<($0 + wanted.count) }
  }
}
