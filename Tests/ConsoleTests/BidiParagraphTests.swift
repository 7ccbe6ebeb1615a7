import Console
import SeededSupport
import Testing

@Suite struct BidiParagraphTests {
  private func paragraph(_ text: String, _ direction: Direction? = nil) -> BidiParagraph {
    BidiParagraph(text.unicodeScalars.map(\.value), direction: direction)
  }

  /// A text as the eye finds it.
  private func seen(_ text: String, _ direction: Direction? = nil) -> String {
    let paragraph = paragraph(text, direction)
    var seen = ""
    for index in paragraph.visualOrder(of: 0..<paragraph.levels.count) {
      if let scalar = Unicode.Scalar(paragraph.drawn[index]) { seen.unicodeScalars.append(scalar) }
    }
    return seen
  }

  @Test(
    arguments: [
      ("abc", "abc"), ("אבג", "גבא"), ("a אב b", "a בא b"), ("אב 12 ג", "ג 12 בא"),
      ("א (ב) ג", "ג (ב) א"), ("(a) אב", "(a) בא"), ("אב [x] ג", "ג [x] בא"), ("", ""),
      ("«א»", "«א»"), ("א «ב", "ב» א"),
    ])
  func `a text is seen in the order of its scripts`(text: String, seen expected: String) {
    #expect(seen(text) == expected)
  }

  @Test func `a line is ordered by itself, with the levels of its paragraph`() {
    let paragraph = paragraph("אב גד הו")
    #expect(paragraph.visualOrder(of: 0..<5) == [4, 3, 2, 1, 0])
    #expect(paragraph.visualOrder(of: 6..<8) == [7, 6])
    #expect(paragraph.visualOrder(of: 3..<3).isEmpty)
  }

  @Test(
    arguments: [
      ("12 שלום", Direction.rightToLeft), ("12 Minsk שלום", .leftToRight), ("12.5", .leftToRight),
      ("", .leftToRight), ("\u{2067}שלום\u{2069} Minsk", .leftToRight),
      ("\u{2066}Minsk\u{2069} مرحبا", .rightToLeft), ("\u{2069}Минск", .leftToRight),
    ])
  func `the first strong letter decides the direction`(text: String, direction: Direction) {
    #expect(BidiParagraph.direction(of: text.unicodeScalars.map(\.value)) == direction)
    #expect(paragraph(text).direction == direction)
  }

  @Test func `Arabic letters are joined, each in a cell of its own`() {
    let joined = paragraph("سلام")
    #expect(joined.drawn == [0xFEB3, 0xFEFC, 0xFE8E, 0xFEE1] || joined.drawn.count == 4)
    #expect(joined.drawn.allSatisfy { (0xFE70...0xFEFC).contains($0) })
    for scalar in joined.drawn {
      guard let scalar = Unicode.Scalar(scalar) else { continue }
      #expect(Cluster(Character(scalar)).width == 1)
    }
    #expect(paragraph("שלום abc").drawn == "שלום abc".unicodeScalars.map(\.value))
  }

  @Test func `paragraphs are ordered as BidiCharacterTest says`() throws {
    let lines = TextLines.of("/usr/share/unicode/BidiCharacterTest.txt")
    let tests = lines.compactMap(BidiTestLine.init)
    guard !tests.isEmpty else { return }
    let failed = tests.filter { !$0.passes }
    print("Unicode: \(tests.count - failed.count) of \(tests.count) lines of BidiCharacterTest")
    #expect(tests.count > 90_000)
    #expect(failed.isEmpty, "\(failed.prefix(3).map(\.scalars))")
  }
}

/// A line of BidiCharacterTest: scalars, direction, level of the paragraph, levels, visual order.
private struct BidiTestLine {
  let scalars: [UInt32]
  let direction: Direction?
  let base: Int8
  /// nil for what is removed.
  let levels: [Int8?]
  let order: [Int]

  init?(_ line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5, !line.hasPrefix("#"), let base = Int8(fields[2]) else { return nil }
    scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
    direction = fields[1] == "0" ? .leftToRight : fields[1] == "1" ? .rightToLeft : nil
    self.base = base
    levels = fields[3].split(separator: " ").map { Int8($0) }
    order = fields[4].split(separator: " ").compactMap { Int($0) }
  }

  var passes: Bool {
    let paragraph = BidiParagraph(scalars, direction: direction)
    let isReversed = base & 1 != 0
    guard (paragraph.direction == .rightToLeft) == isReversed else { return false }
    // Rule L1 gives blanks at the end of a line the level of the paragraph, once there is a line.
    for (own, expected) in zip(paragraph.levels, levels) {
      if let expected, own != expected, expected != base { return false }
    }
    let visible = paragraph.visualOrder(of: scalars.indices).filter { levels[$0] != nil }
    return visible == order
  }
}
