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
  /// Where the tests of Unicode may lie, and the share of them that must pass.
  static let suites: [(name: String, path: String, share: Double)] = [
    ("Unicode 15.0", "/usr/share/unicode/auxiliary/LineBreakTest.txt", 0.995),
    ("Unicode 16.0", Suites.path("unicode-16.0/LineBreakTest.txt"), 0.9995),
  ]

  @Test(arguments: suites.indices)
  func `lines end where UAX 14 says`(index: Int) {
    let suite = Self.suites[index]
    let source = Suites.lines(of: suite.path)
    let lines = source.compactMap(BreakTestLine.init)
    guard !source.isEmpty else { return }
    #expect(lines.count > 7_000)
    let breaker = LineBreaker()
    var passed = 0
    for line in lines {
      let bytes = Array(line.text.utf8)
      if breaker.opportunities(in: bytes, 0..<bytes.count) == line.places { passed += 1 } else { print("MISS", line.text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "), line.places, breaker.opportunities(in: bytes, 0..<bytes.count)) }
    }
    print("\(suite.name): \(passed) of \(lines.count) lines break as specified")
    #expect(Double(passed) >= suite.share * Double(lines.count))
  }

  @Test(arguments: suites.indices)
  func `every line of the Unicode tests can be set at any width`(index: Int) {
    let lines = Suites.lines(of: Self.suites[index].path).compactMap(BreakTestLine.init)
    let breaker = LineBreaker()
    for (number, line) in lines.enumerated() {
      let bytes = Array(line.text.utf8)
      let stretch = Stretch(
        block: 0, bytes: 0..<bytes.count, blankRows: 0, isFirstOfBlock: true, isLastOfBlock: true,
        setting: .prose)
      // Every width occurs many times over the whole file; all of them for every line take long.
      for columns in [1, 2, 3, 1 + number % 60] {
        let galley = Galley(stretch, bytes, columns: columns, breaker: breaker)
        #expect(!galley.lines.isEmpty)
      }
    }
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
