import Articles
import Entities
import Formats
import FoundationEssentials
import Index
import Testing

/// A folder of one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(
        path: "lectern-index-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The index of a file in the folder.
  func index(_ name: String = "index.sqlite", maker: String = "test") -> LibraryIndex {
    LibraryIndex(file: file(name), maker: maker) { file in
      try? FileManager.default.removeItem(atPath: file)
    }
  }
}

/// A small library in memory.
enum Sample {
  static let gazetteer = Gazetteer(entities: [
    Entity(id: EntityID("anna"), name: "Anna Falk", kind: .person),
    Entity(id: EntityID("norden"), name: "Norden", kind: .place),
    Entity(id: EntityID("bank"), name: "Bank of Norden", kind: .organisation),
  ])

  static let finder = MentionFinder(gazetteer)

  /// An article as its format reads it; names without an ending are plain text.
  static func article(_ text: String, named name: String = "a.txt") throws -> Article {
    let format = try #require(Format.named(byExtensionOf: name))
    return try format.read(Array(text.utf8), name)
  }

  /// An article made ready for the index.
  static func prepared(
    _ path: String, _ text: String, size: Int? = nil, packer: TextPacker = TextPacker()
  ) throws -> PreparedArticle {
    let article = try article(text, named: path)
    let path = ArticlePath(path)
    return PreparedArticle(
      path: path, stamp: stamp(size ?? text.utf8.count),
      fileHash: "sha256:" + String(repeating: "0f", count: 32), options: "", article: article,
      mentions: finder.mentions(in: article, path: path),
      words: text.split(whereSeparator: \.isWhitespace).count, packer: packer)
  }

  static func stamp(_ size: Int) -> FileStamp {
    FileStamp(size: size, modifiedNanoseconds: 1_700_000_000_123_456_789, inode: 42)
  }
}
