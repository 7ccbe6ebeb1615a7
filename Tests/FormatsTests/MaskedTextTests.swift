import Testing

@testable import Formats

/// The text that md4c reads, and the way back from it.
struct MaskedTextTests {
  private func masked(_ text: String) -> MaskedText {
    let utf8 = Array(text.utf8)
    return MaskedText(utf8, from: 0, FootnotePlan(utf8, from: 0))
  }

  static let texts: [(text: String, masked: String)] = [
    ("a", "a"), ("[^1]: b", "+   [ ] b"), ("x\n[^1]:b", "x\n+   [ ] b"),
    ("[^longer]: b", "+   [ ]    b"), ("[^1]:\nb", "+   [ ] x\nb"), ("> [^1]: b", "> +   [ ] b"),
    ("|a|\n|-|\n|b|", "|a|\n|---|\n|b|"), ("a|b\n:-|-:", "a|b\n:---|---:"),
    ("a|b\n--|---", "a|b\n---|---"), ("a|b\n- | -", "a|b\n- | -"), ("a\n|-|", "a\n|-|"),
    ("a|b\r\n-|-\r\nc", "a|b\r\n---|---\r\nc"), ("> a|b\n> -|-", "> a|b\n> ---|---"),
    ("|a|\n|-|\n\n[^1]: b\n\n|a|\n|-|", "|a|\n|---|\n\n+   [ ] b\n\n|a|\n|---|"),
  ]

  @Test(arguments: texts)
  func `footnotes become items, and delimiters are filled up`(text: String, expected: String) {
    #expect(masked(text).utf8 == Array(expected.utf8) + [0x0A, 0x00])
  }

  @Test(arguments: texts.map(\.text))
  func `every byte that was kept leads back to its own`(text: String) {
    let source = Array(text.utf8)
    let mask = masked(text)
    var found: [UInt8] = []
    for position in 0..<mask.utf8.count - 2 {
      let range = mask.source(of: position..<position + 1)
      #expect(range.upperBound <= source.count)
      if range.count == 1, source[range.lowerBound] == mask.utf8[position] {
        found.append(mask.utf8[position])
      }
    }
    #expect(mask.source(of: 0..<mask.utf8.count - 2) == 0..<source.count)
    #expect(found.count >= source.count { ![0x5B, 0x5E, 0x5D, 0x3A, 0x20].contains($0) } - 6)
  }

  @Test func `the place of a task mark tells the footnote`() {
    let mask = masked("[^1]: a\n[^2]: b")
    let places = mask.utf8.indices.filter { mask.footnote(atMark: $0) != nil }
    #expect(places == [5, 15])
    #expect(places.map { mask.footnote(atMark: $0) } == [0, 1])
  }
}
