import Testing

@testable import Formats

struct HTMLTextTests {
  /// HTML and what is left of it: `|` ends a paragraph, a space parts words.
  static let pieces: [(html: String, text: String)] = [
    ("plain", "plain"),
    ("<p>a</p>", "|a|"),
    ("a<b>b</b>c", "abc"),
    ("a<br/>b", "a b"),
    ("<td>a</td><td>b</td>", " a  b "),
    ("<a href=\"x>y\" title='>'>link</a>", "link"),
    ("<!-- a > b -->c", "c"),
    ("<!DOCTYPE html>a", "a"),
    ("<?xml?>a", "a"),
    ("<script>a < b</script>c", "c"),
    ("<STYLE>p {}</STYLE>c", "c"),
    ("<style>p</b></style>c", "c"),
    ("1 < 2 &amp; 3", "1 < 2 & 3"),
    ("&copy; &unknown; &", "© &unknown; &"),
    ("<custom-tag>a", "|a"),
    ("<", "<"),
    ("<a", ""),
    ("é<i>中</i>", "é中"),
  ]

  @Test(arguments: pieces)
  func `words are taken and tags are not`(html: String, text: String) {
    var filter = HTMLText()
    let utf8 = Array(html.utf8)
    let parts = filter.parts(of: utf8, in: 0..<utf8.count)
    #expect(string(parts, of: utf8) == text)
  }

  @Test func `a tag, a comment and a script may end in a later piece`() {
    var filter = HTMLText()
    let lines = ["a<b", "c='d'>e<!-- f", "g -->h<script>", "i</script>j"]
    let texts = lines.map { line in
      let utf8 = Array(line.utf8)
      return string(filter.parts(of: utf8, in: 0..<utf8.count), of: utf8)
    }
    #expect(texts == ["a", "e", "h", "j"])
  }

  @Test(arguments: [("<br>", true), ("<BR />", true), ("<b>", false), ("<br", false), ("", false)])
  func `a line break is known by its tag`(tag: String, isBreak: Bool) {
    #expect(HTMLText.isLineBreak(Array(tag.utf8)[...]) == isBreak)
  }

  private func string(_ parts: [HTMLText.Part], of utf8: [UInt8]) -> String {
    parts.map { part in
      switch part {
      case .text(let range): String(decoding: utf8[range], as: UTF8.self)
      case .reference(_, let decoded): String(decoding: decoded, as: UTF8.self)
      case .space: " "
      case .paragraphEnd: "|"
      }
    }.joined()
  }
}
