import FoundationEssentials
import Testing

/// A manual of the system that exists as text and as web pages: its HTML says what its blocks are.
struct Manual: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// The texts of the blocks, letters only.
  let blocks: Set<String>

  var testDescription: String { name }

  private static let folder = "/usr/share/"
  private static let files: [(name: String, text: String, pages: String)] = [
    ("apt guide", "doc/apt-doc/guide.text.gz", "doc/apt-doc/guide.html/"),
    ("apt guide, German", "doc/apt-doc/guide.de.text.gz", "doc/apt-doc/guide.de.html/"),
    ("apt guide, Japanese", "doc/apt-doc/guide.ja.text.gz", "doc/apt-doc/guide.ja.html/"),
    ("policy", "doc/debian-policy/policy.txt.gz", "doc/debian-policy/policy.html/"),
    ("perl policy", "doc/debian-policy/perl-policy.txt.gz", "doc/debian-policy/perl-policy.html/"),
    ("FAQ", "doc/debian/FAQ/debian-faq.en.txt.gz", "doc/debian/FAQ/"),
    (
      "developers' reference", "developers-reference/developers-reference.txt.gz",
      "developers-reference/"
    ),
  ]

  /// The manuals that are there.
  static let all: [Manual] = files.compactMap { (name, text, pages) -> Manual? in
    guard let bytes = unpacked(folder + text), !bytes.isEmpty else { return nil }
    var blocks: Set<String> = []
    for page in Manual.htmlFiles(at: folder + pages) {
      guard let html = try? Folders.bytes(URL(filePath: page)) else { continue }
      for block in HTMLBlocks.texts(of: String(decoding: html, as: UTF8.self)) {
        blocks.insert(HTMLBlocks.letters(of: block))
      }
    }
    blocks.remove("")
    return blocks.isEmpty
      ? nil : Manual(name: name, text: String(decoding: bytes, as: UTF8.self), blocks: blocks)
  }

  private static func htmlFiles(at path: String) -> [String] {
    guard path.hasSuffix("/") else { return [path] }
    return Folders.names(in: URL(filePath: path)).filter { $0.hasSuffix(".html") }.map { path + $0 }
  }

  /// The bytes of a file that gzip packed; nil when it is not there.
  private static func unpacked(_ path: String) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return Pipe.output(of: "gzip -dc '\(path)'")
  }

  /// How many of some texts are blocks of the manual: hits, and all that have letters.
  ///
  /// A text may be given with the marker before it or without.
  func agreement(of texts: [(marker: String, text: String)]) -> (right: Int, all: Int) {
    var (right, all) = (0, 0)
    for (marker, text) in texts {
      let letters = HTMLBlocks.letters(of: text)
      guard !letters.isEmpty else { continue }
      all += 1
      let isRight =
        blocks.contains(letters) || blocks.contains(HTMLBlocks.letters(of: marker) + letters)
      if isRight { right += 1 }
    }
    return (right, all)
  }
}
