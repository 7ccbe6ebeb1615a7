import FoundationEssentials
import Testing

/// A book in the public domain that some machines have, among the files of a package.
struct Book: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  private static let folder = "/usr/share/gocode/src/github.com/"
  private static let files = [
    ("Tom Sawyer", "pierrec/lz4/testdata/Mark.Twain-Tom.Sawyer.txt"),
    ("Opticks", "andybalholm/brotli/testdata/Isaac.Newton-Opticks.txt"),
  ]

  /// The books that are there.
  static let all: [Book] = files.compactMap { name, file in
    guard let bytes = try? Folders.bytes(URL(filePath: folder + file)) else { return nil }
    return Book(name: name, bytes: bytes)
  }

  /// The stretches between blank lines, each on one line: what no importer may do worse than.
  var blankSeparated: [String] { Self.blankSeparated(String(decoding: bytes, as: UTF8.self)) }

  /// The stretches between blank lines of a text, each on one line.
  static func blankSeparated(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1] += words }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// Paragraphs of prose: those that end a sentence and have more than some words.
  var prose: [String] {
    blankSeparated.filter { text in
      text.count > 40 && text.last.map { ".!?\"".contains($0) } == true
        && text.first.map { $0.isUppercase || $0 == "\"" } == true && !text.contains("  ")
    }
  }
}
