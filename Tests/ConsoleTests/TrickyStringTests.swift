import CWcwidth
import Console
import Testing
import WidthSamples

@Suite struct TrickyStringTests {
  @Test func `the list is whole`() {
    #expect(TrickyString.all.count == 81)
    #expect(Set(TrickyString.all.map(\.name)).count == 81)
    #expect(Set(TrickyString.all.map { Array($0.text.utf8) }).count == 81)
  }

  @Test(arguments: TrickyString.all)
  func `what is drawn moves the cursor as planned`(string: TrickyString) {
    var frame = Frame(size: Size(rows: 1, columns: 20))
    let cells = frame.draw(string.text, row: 0, column: 0)
    let sent = frame.cells[..<cells].map(\.text).joined().unicodeScalars
    #expect(sent.reduce(0) { $0 + Int(lc_width($1.value)) } == cells)
    #expect(sent.first.map { lc_width($0.value) > 0 } ?? true)
    #expect(sent.allSatisfy { !Self.neverSent.contains($0.value) && $0.value >= 0x20 })
  }

  /// What terminals measure differently: joiners, selectors, marks of direction, tags, skin tones.
  private static let neverSent: Set<UInt32> = Set(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x61C] + Array(0x202A...0x202E)
      + Array(0x2066...0x2069) + Array(0xFE00...0xFE0F) + Array(0x80...0x9F)
      + Array(0xE0000...0xE01EF) + Array(0x1F3FB...0x1F3FF))
}
