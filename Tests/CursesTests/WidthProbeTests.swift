import CNcurses
import Console
import PtySupport
import Testing
import WidthSamples

@testable import Curses

@Suite struct `Asking for widths` {
  private func count(_ text: String, in pty: Pty) -> Int {
    pty.written.split(separator: text, omittingEmptySubsequences: false).count - 1
  }

  @Test func `the terminal is asked once, and its answer is no key`() throws {
    let pty = try Pty.probe()
    pty.read(for: 200)
    #expect(pty.lastEvent == "ready")
    #expect(count("\u{1B}[6n", in: pty) == 1)
    #expect(!pty.screen.contains("—"))
    try pty.send("j", expecting: "key j")
    #expect(pty.screen.contains("[1 24x80"))
  }

  @Test func `case 13: a terminal that draws ambiguous characters wide shows no misaligned column`()
    throws
  {
    let pty = try Pty("display-probe", ["page=ambiguous"], isAmbiguousWide: true)
    try pty.wait("the answer") { $0.lastEvent == "widths changed" }
    for row in 0..<4 {
      let line = pty.line(row)
      let planned = try #require(line.split(separator: " ").last.flatMap { Int($0) })
      #expect(pty.cell(row, 0)?.text == "|")
      #expect(pty.cell(row, planned)?.text == "|", "\(line)")
    }
    #expect(pty.line(0) == "|\"Minsk-Beijing\"| 16")
    #expect(pty.line(1).contains("Минск"))
    #expect(pty.cell(1, 1)?.width == 2)
    #expect(pty.line(3).hasPrefix("||-+ | .. *|"))
    try pty.send("j", expecting: "key j")
    #expect(pty.screen.contains("[2 24x80"))
  }

  @Test(arguments: [("narrow", 1), ("wide", 2)])
  func `a reader who says how wide they are is not asked`(choice: String, cells: Int) throws {
    let pty = try Pty.probe("page=ambiguous", "ambiguous=\(choice)", isAmbiguousWide: cells == 2)
    #expect(count("\u{1B}[6n", in: pty) == 0)
    #expect(pty.cell(1, 1)?.text == "М")
    #expect(pty.cell(1, 1)?.width == cells)
    #expect(pty.line(0).hasPrefix(cells == 1 ? "|“Minsk—" : "|\"Minsk-"))
  }

  @Test func `a terminal that never answers is taken for narrow and waits for nothing`() throws {
    let pty = try Pty.probe(isMute: true)
    try pty.send("j", expecting: "key j")
    try pty.send("\u{1B}[A", expecting: "key <up>")
    try pty.send("\u{1B}", expecting: "key <esc>")
    pty.read(for: 50)
    _ = pty.takeByteCount()
    pty.read(for: 200)
    #expect(pty.takeByteCount() == 0)
  }

  @Test func `a terminal that is not known to answer is not asked`() throws {
    let pty = try Pty.probe(environment: ["TERM": "cons25"])
    #expect(count("6n", in: pty) == 0)
  }

  @Test func `an answer in pieces leaves nothing for the keys`() {
    let answer = Array("\u{1B}[2;3R".unicodeScalars.map { Int32($0.value) })
    for first in 1..<answer.count {
      for second in first...answer.count {
        var decoder = KeyDecoder(named: [:])
        decoder.awaitsReport = true
        var keys: [Key] = []
        var report: CursorReport?
        let packets = [
          [0x6A], Array(answer[..<first]), Array(answer[first..<second]), Array(answer[second...]),
          [0x6B],
        ]
        for packet in packets {
          var rest = packet[...]
          while let key = decoder.next(reading: { rest.popFirst() ?? LC_NO_KEY }) {
            keys.append(key)
          }
          report = decoder.takeReport() ?? report
        }
        #expect(report == CursorReport(row: 2, column: 3))
        #expect(report?.isWideDash == true)
        // An ESC alone may be the key: it is handed out at once, and does no harm.
        #expect(keys.filter { $0 != Key(.escape) } == [.character("j"), .character("k")])
        #expect(
          keys.count(where: { $0 == Key(.escape) })
            == (first == 1 && second > 1 || second == 1 ? 1 : 0))
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}|[|[", ["<esc>", "[", "["]), ("\u{1B}|[a", ["<esc>", "[", "a"]),
    ("\u{1B}[|j", ["<M-[>", "j"]), ("\u{1B}|j", ["<esc>", "j"]), ("\u{1B}[1;2R", ["<f3>"]),
    ("\u{1B}|\u{1B}|[|A", ["<esc>", "<esc>", "[", "A"]),
  ])
  func `keys that look like the start of an answer stay keys`(typed: String, spelled: [String]) {
    var decoder = KeyDecoder(named: [:])
    decoder.awaitsReport = true
    var keys: [String] = []
    for packet in typed.split(separator: "|") {
      var rest = packet.unicodeScalars.map { Int32($0.value) }[...]
      while let key = decoder.next(reading: { rest.popFirst() ?? LC_NO_KEY }) {
        keys.append(KeySpelling.spell(key))
      }
    }
    #expect(keys == spelled)
    #expect(decoder.takeReport() == nil)
    #expect(decoder.awaitsReport)
  }
}

@Suite struct `Tricky strings on a terminal` {
  @Test func `every string of the list is drawn at the planned column`() throws {
    let pty = try Pty.probe("page=tricky", rows: 84, columns: 40)
    for (row, string) in TrickyString.all.enumerated() {
      let planned = try #require(
        pty.line(row).split(separator: " ").last.flatMap { Int($0) }, "\(string.name)")
      #expect(pty.cell(row, 0)?.text == "[", "\(string.name)")
      #expect(pty.cell(row, planned)?.text == "]", "\(string.name): \(pty.line(row))")
    }
  }
}

@Suite struct `Text from right to left on a terminal` {
  private static let keep = "\u{1B}[8l"
  private static let reorder = "\u{1B}[8h"

  @Test func `the terminal is told once to keep the order, and set free at the end`() throws {
    let pty = try Pty.probe("page=rightToLeft")
    #expect(pty.line(0) == "a (םולש) b")
    try pty.send("j", expecting: "key j")
    #expect(pty.written.split(separator: Self.keep, omittingEmptySubsequences: false).count == 2)
    #expect(!pty.written.contains(Self.reorder))
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.written.contains(Self.reorder))
  }

  @Test func `without such text it is told nothing`() throws {
    let pty = try Pty.probe("page=wide")
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
    #expect(!pty.written.contains(Self.keep))
    #expect(!pty.written.contains(Self.reorder))
  }

  @Test func `a crash sets it free`() throws {
    let pty = try Pty.probe("page=rightToLeft")
    pty.send("C")
    _ = try pty.waitExit()
    #expect(pty.written.contains(Self.reorder))
    #expect(pty.isRestored)
  }

  @Test func `another program gets a terminal that reorders, and it is told again afterwards`()
    throws
  {
    let pty = try Pty.probe("page=rightToLeft")
    pty.send("E")
    try pty.wait(for: "lent")
    #expect(pty.written.contains(Self.reorder))
    pty.send("\n")
    try pty.wait("the page") { $0.lastEvent.hasPrefix("returned") }
    #expect(pty.written.split(separator: Self.keep, omittingEmptySubsequences: false).count == 3)
  }
}
