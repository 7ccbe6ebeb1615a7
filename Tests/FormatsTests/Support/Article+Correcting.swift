import Articles
import Testing

@testable import Formats

/// A plain text and what was said about it: the loop of a reader who puts the importer right.
struct Desk {
  var bytes: [UInt8]
  var options = ImportOptions()
  private var count = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The article as it is read now.
  func article() throws(FormatError) -> Article {
    try Format.text.read(bytes, "a.txt", options)
  }

  /// Fulfils a wish at the first place of some words.
  mutating func wish(
    _ wish: ImportOptions.Wish, at words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let article = try article()
    let offset = try #require(
      article.offset(of: words), "“\(words)” is not there", sourceLocation: sourceLocation)
    try self.wish(wish, at: offset)
  }

  /// Fulfils a wish at an offset.
  mutating func wish(_ wish: ImportOptions.Wish, at offset: Offset) throws {
    count += 1
    options = try options.fulfilling(wish, at: offset, in: article(), id: "id-\(count)")
  }

  /// The blocks as `kind: text` lines.
  func blocks() throws -> [String] {
    let article = try article()
    return article.blocks.map { "\($0.name): \(article.text[$0.range])" }
  }
}

extension Block {
  /// The kind with its level and marker, for comparing.
  fileprivate var name: String {
    if case .heading(let level) = kind { return "heading \(level)" }
    return marker.map { "\(kind.name) \($0)" } ?? kind.name
  }
}

extension Article {
  /// Where some words stand first.
  func offset(of words: String) -> Offset? {
    let pattern = Array(words.utf8)
    let last = text.utf8.count - pattern.count
    guard last >= 0 else { return nil }
    return (0...last).first { text.utf8[$0...].starts(with: pattern) }.map { Offset($0) }
  }
}
