import SeededSupport
import Testing

@testable import Typesetting

/// A line of the Unicode test of line breaking: a text and where lines may end in it.
struct BreakTestLine: Sendable {
  let text: String
  /// Byte offsets, the end of the text included, its start not.
  let places: [Int]

  /// Reads `× 0023 × 0020 ÷ 0041 ÷ # comment`.
  init?(_ line: Substring) {
    let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
    guard fields.count > 1 else { return nil }
    var text = ""
    var places: [Int] = []
    for field in fields {
      switch field {
      case "÷": places.append(text.utf8.count)
      case "×": break
      default:
        guard let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) else {
          return nil
        }
        text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.places = places.filter { $0 > 0 }
  }
}

@Suite struct LineBreakConformanceTests {
  /// Where the tests of Unicode may lie, and how many of them must pass.
  ///
  /// What is missing of 15.0 are tests of rules that later versions have changed.
  static let suites: [(name: String, path: String, passes: Int)] = [
    ("Unicode 15.0", "/usr/share/unicode/auxiliary/LineBreakTest.txt", 7_623),
    ("Unicode 16.0", Suites.path("unicode-16.0/LineBreakTest.txt"), 16_672),
  ]

  @Test(arguments: suites.indices)
  func `lines end where UAX 14 says`(index: Int) {
    let suite = Self.suites[index]
    let source = TextLines.of(suite.path)
    let lines = source.compactMap(BreakTestLine.init)
    guard !source.isEmpty else { return }
    #expect(lines.count > 7_000)
    let breaker = LineBreaker()
    var passed = 0
    for line in lines {
      let bytes = Array(line.text.utf8)
      if breaker.opportunities(in: bytes, 0..<bytes.count) == line.places { passed += 1 }
    }
    print("\(suite.name): \(passed) of \(lines.count) lines break as specified")
    #expect(passed >= suite.passes)
  }

  /// The tests of Unicode whose lines are texts to be set; each in both versions.
  static let texts = ["LineBreakTest", "GraphemeBreakTest", "WordBreakTest", "SentenceBreakTest"]
    .flatMap { name in
      [
        "/usr/share/unicode/auxiliary/\(name).txt", Suites.path("unicode-16.0/\(name).txt"),
        Suites.path("unicode-16.0/auxiliary/\(name).txt"),
      ]
    }

  @Test(arguments: texts)
  func `every line of the Unicode tests can be set at any width`(path: String) {
    let breaker = LineBreaker()
    for (number, line) in TextLines.of(path).compactMap(BreakTestLine.init).enumerated() {
      let bytes = Array(line.text.utf8)
      let stretch = Stretch(
        block: 0, bytes: 0..<bytes.count, blankRows: 0, isFirstOfBlock: true, isLastOfBlock: true,
        setting: .prose, opening: 0)
      // All widths for every line take long: over a file each of them occurs many times.
      for columns in [1, 2, 3, 1 + number % 60, 1 + number * 7 % 200] {
        let galley = Galley(stretch, bytes, columns: columns, breaker: breaker)
        expectWhole(galley, bytes, columns, path)
      }
    }
  }

  /// Expects that no line is too wide, and that only white space stands between two of them.
  private func expectWhole(_ galley: Galley, _ bytes: [UInt8], _ columns: Int, _ path: String) {
    var next = 0
    var isWhole = true
    for line in galley.lines {
      let start = Int(line.start)
      isWhole = isWhole && start >= next && isWhite(bytes[next..<start])
      next = Int(line.end)
      var cursor = ClusterCursor(bytes, start..<next)
      var clusters = 0
      while let piece = cursor.next() { clusters += piece.width > 0 ? 1 : 0 }
      #expect(Int(line.width) <= columns || clusters == 1, "\(path) at \(columns)")
    }
    isWhole = isWhole && isWhite(bytes[next...])
    #expect(isWhole, "\(path) at \(columns): \(bytes)")
  }

  private func isWhite(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  @Test(
    arguments: [
      ("two words", [4, 9]),
      ("a-b c", [2, 4, 5]),
      ("", []),
      ("x", [1]),
    ] as [(String, [Int])])
  func `without the engine lines end at spaces and hyphens`(text: String, places: [Int]) {
    let bytes = Array(text.utf8)
    let found = bytes.isEmpty ? [] : LineBreaker.plainOpportunities(in: bytes, 0..<bytes.count)
    #expect(found == places)
  }
}
