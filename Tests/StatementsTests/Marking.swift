import Articles
import Entities
import Formats
import Storage

@testable import Statements

/// A source article that somebody marked by hand, where the articles lie beside the repository.
struct Marking: Sendable {
  /// One line of a marking: the bytes of a span, and what was said of it.
  struct Line: Sendable {
    let stem: String
    let source: Range<Int>
    let words: [String]
  }

  static let root = folder(above: "corpus/entities.toml") ?? "."

  static let gazetteer = GazetteerFile.read(
    (try? FileCalls().readAll(FileCalls.join(root, "corpus/entities.toml"))) ?? [],
    file: "entities.toml"
  ).gazetteer

  /// The dates of the articles as far as they are known besides their texts.
  static let dates = ["003": "2025", "004": "2022"]

  /// The lines of a marking.
  static func lines(_ name: String) -> [Line] {
    let path = FileCalls.join(FileCalls.folder(of: #filePath), "Marking/\(name).txt")
    let text = String(decoding: (try? FileCalls().readAll(path)) ?? [], as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 4, let first = Int(words[1]), let last = Int(words[2]) else {
        return nil
      }
      return Line(stem: words[0], source: first..<last + 1, words: Array(words.dropFirst(3)))
    }
  }

  /// Whether the articles are there.
  static var isPresent: Bool { folder(above: "shared/seeds") != nil }

  /// What the rules find in an article.
  static func statements(_ stem: String) throws -> (article: Article, statements: Statements) {
    let folder = folder(above: "shared/seeds").map { FileCalls.join($0, "shared/seeds") } ?? "."
    let name = "\(stem).txt"
    let bytes = try FileCalls().readAll(FileCalls.join(folder, name))
    guard let format = Format.detect(name: name, firstBytes: bytes) else {
      throw FormatError.binary
    }
    let article = try format.read(bytes, name)
    let mentions = MentionFinder(gazetteer).mentions(in: article, path: ArticlePath(name))
    let date = dates[String(stem.prefix(3))].flatMap { EDTF($0) }
    return (
      article, Statements(of: article, mentions: mentions, gazetteer: gazetteer, date: date)
    )
  }

  private static func folder(above path: String) -> String? {
    var folder = FileCalls.folder(of: #filePath)
    while folder != "/" {
      if FileCalls().exists(FileCalls.join(folder, path)) { return folder }
      folder = FileCalls.folder(of: folder)
    }
    return nil
  }
}

extension Quotation.Speaker {
  /// The speaker in one word, as markings have it.
  var word: String {
    switch self {
    case .entity(let id): id.rawValue
    case .name(let name): name
    case .narrator: "narrator"
    case .unresolved: "none"
    }
  }
}
