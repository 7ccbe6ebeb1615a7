import SeededSupport
import Testing

@testable import Typesetting

@Suite struct ClusterMemoTests {
  private func pieces(_ bytes: [UInt8], _ memo: ClusterMemo?) -> [[Int]] {
    var cursor = ClusterCursor(bytes, 0..<bytes.count, memo: memo)
    var found: [[Int]] = []
    while let piece = cursor.next() {
      found.append([piece.start, piece.end, piece.width, Int(piece.kind.rawValue)])
    }
    return found
  }

  @Test(arguments: UInt64(1)...60)
  func `what is remembered is what would be found`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let memo = ClusterMemo()
    for text in [generator.anything(scalars: 400), generator.paragraph(words: 80)] {
      let bytes = Array(
        (text + " नमस्ते विश्वविद्यालय กำลัง 👨‍👩‍👧‍👦 e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}")
          .utf8)
      let expected = pieces(bytes, nil)
      #expect(pieces(bytes, memo) == expected)
      #expect(pieces(bytes, memo) == expected)
    }
  }
}
