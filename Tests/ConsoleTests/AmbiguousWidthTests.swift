import CWcwidth
import Console
import SeededSupport
import Testing

/// The width is a fact of the process, so whatever changes it runs in a process of its own.
@Suite struct AmbiguousWidthTests {
  @Test func `the table is that of Unicode`() {
    let lines = TextLines.of("/usr/share/unicode/EastAsianWidth.txt")
    guard !lines.isEmpty else { return }
    var expected: Set<UInt32> = []
    for line in lines where line.first != "#" {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2, fields[1].split(separator: " ").first == "A" else { continue }
      let ends = fields[0].split { $0 == "." || $0 == " " }.compactMap { UInt32($0, radix: 16) }
      if let first = ends.first, let last = ends.last { expected.formUnion(first...last) }
    }
    let found = (UInt32(0)...0x10FFFF).filter { lc_is_ambiguous($0) != 0 }
    #expect(Set(found) == expected)
  }

  @Test func `nobody is wide without being told`() {
    #expect(AmbiguousWidth.current == .narrow)
    #expect(["“", "—", "Я", "α", "№", "─"].allSatisfy { Cluster($0).width == 1 })
  }

  @Test func `case 13: letters take two cells, signs become ASCII`() async {
    await #expect(processExitsWith: .success) {
      AmbiguousWidth.use(.wide)
      let expected: [(Character, String, Int)] = [
        ("“", "\"", 1), ("’", "'", 1), ("—", "-", 1), ("…", "..", 2), ("•", "*", 1), ("│", "|", 1),
        ("▎", "|", 1), ("┐", "+", 1), ("Я", "Я", 2), ("α", "α", 2), ("é", "é", 2), ("№", "№", 2),
        ("a", "a", 1), ("习", "习", 2), ("і", "і", 1), ("\u{301}", "\u{25CC}\u{301}", 1),
      ]
      for (character, text, width) in expected {
        precondition(Cluster(character) == Cluster(text: text, width: width), "\(character)")
      }
      var frame = Frame(size: Size(rows: 1, columns: 40))
      precondition(frame.draw("“Минск—Beijing”", row: 0, column: 0) == 20)
      AmbiguousWidth.use(.narrow)
      precondition(Cluster("Я").width == 1)
    }
  }

  @Test func `the C library is asked through us, and answers as before`() {
    for value in stride(from: UInt32(0), through: 0x1FFFF, by: 7)
    where value > 0xDFFF || value < 0xD800 {
      let cells = lc_width(value)
      #expect((-1...2).contains(cells))
    }
    #expect(lc_width(0) == 0)
    #expect(lc_width(0x41) == 1)
    #expect(lc_width(0x4E60) == 2)
    #expect(lc_width(0x301) == 0)
    #expect(lc_width(0x1B) == -1)
  }
}
