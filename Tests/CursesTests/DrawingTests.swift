import Console
import PtySupport
import Testing

@Suite struct Drawing {
  @Test func `wide characters reach the last column and are never halved`() throws {
    let pty = try Pty.probe("page=wide", rows: 6, columns: 20)
    #expect(pty.cell(0, 18)?.text == "中")
    #expect(pty.line(1) == String(repeating: "x", count: 18) + "y")
    #expect(pty.line(3) == " ab")
    #expect(pty.cell(3, 1)?.isBold == true)
    #expect(pty.cell(5, 18)?.text == "中")
    #expect(pty.line(5).hasPrefix("[0 6x20"))
  }

  @Test func `the cursor is where the frame wants it`() throws {
    let pty = try Pty.probe("page=wide")
    try pty.wait("the cursor") { $0.showsCursor }
    #expect(pty.cursor == (0, 3))
  }

  @Test func `no cell can command the terminal`() throws {
    let pty = try Pty.probe("page=hostile")
    for sequence in ["\u{1B}]", "\u{1B}[31mred", "\u{9B}31m", "\u{202E}", "\u{0}"] {
      #expect(!pty.written.contains(sequence))
    }
    #expect(pty.line(1).contains("row 1 "))
    #expect(pty.screen.contains("taken"))
  }

  @Test(arguments: [
    ("color=never", "", 0), ("color=auto", "1", 0), ("color=auto", "", 256), ("color=8", "1", 8),
    ("color=16", "", 16), ("color=256", "1", 256),
  ])
  func `colours follow the choice and NO_COLOR`(
    choice: String, noColor: String, colors: Int
  ) throws {
    let pty = try Pty.probe("page=roles", choice, environment: ["NO_COLOR": noColor])
    #expect(pty.line(23).contains(" \(colors)c "))
    let sequences = pty.written.split(separator: "\u{1B}[").compactMap { part in
      part.firstIndex(of: "m").map { part[..<$0] }
    }
    let numbers = Set(sequences.flatMap { $0.split(separator: ";").compactMap { Int($0) } })
    let ofColor = numbers.intersection(Set(30...49).union(90...107))
    #expect(ofColor.isEmpty == (colors == 0))
    if colors == 8 { #expect(ofColor.allSatisfy { $0 < 90 }) }
  }

  @Test(arguments: ["vt100", "vt220"])
  func `a terminal without colours is drawn in attributes alone`(type: String) throws {
    let pty = try Pty.probe("page=roles", environment: ["TERM": type])
    #expect(pty.line(23).contains(" 0c "))
    let row = Role.allCases.firstIndex(of: .selectedRow).map { $0 % 23 } ?? 0
    let column = Role.allCases.firstIndex(of: .selectedRow).map { $0 / 23 * 20 } ?? 0
    #expect(pty.cell(row, column)?.isReversed == true)
  }

  @Test func `roles are shown in the colours of the theme`() throws {
    let pty = try Pty.probe("page=roles")
    for (index, role) in Role.allCases.enumerated() {
      let cell = try #require(pty.cell(index % 23, index / 23 * 20))
      let style = Theme.terminal[role]
      #expect(cell.isBold == style.attributes.contains(.bold), "\(role)")
      #expect(cell.isItalic == style.attributes.contains(.italic), "\(role)")
      #expect(cell.isUnderlined == style.attributes.contains(.underline), "\(role)")
      #expect(cell.isReversed == style.attributes.contains(.reverse), "\(role)")
      #expect(cell.foreground.map { Color.palette(UInt8($0)) } == style.foreground, "\(role)")
      #expect(cell.background.map { Color.palette(UInt8($0)) } == style.background, "\(role)")
    }
  }

  @Test func `another theme changes what is shown`() throws {
    let pty = try Pty.probe("page=roles")
    let place = Role.allCases.firstIndex(of: .code).map { ($0 % 23, $0 / 23 * 20) } ?? (0, 0)
    #expect(pty.cell(place.0, place.1)?.foreground == 6)
    try pty.send("M", expecting: "key M")
    #expect(pty.cell(place.0, place.1)?.foreground == nil)
  }

  @Test(.enabled(if: File.exists("/proc/self/io"))) func `a frame is one write`() throws {
    let pty = try Pty.probe("page=text", rows: 40, columns: 120)
    for turn in 1...20 {
      // The probe counts the frame before: the last turn tells of the one before it.
      try pty.send("P", expecting: "key P")
      try pty.wait("turn \(turn)") { $0.line(39).hasPrefix("[\(turn) ") }
      if turn > 1 { #expect(pty.line(39).contains(" 1w]")) }
    }
  }

  @Test func `redrawing sends everything, drawing only what changed`() throws {
    let pty = try Pty.probe("page=text")
    _ = pty.takeByteCount()
    try pty.send("j", expecting: "key j")
    #expect(pty.takeByteCount() < 100)
    try pty.send("D", expecting: "key D")
    #expect(pty.takeByteCount() > 500)
  }

  @Test func `scrolling by a line sends about a line`() throws {
    let pty = try Pty.probe("page=text", rows: 40, columns: 120)
    for turn in 1...5 {
      _ = pty.takeByteCount()
      pty.send("N")
      try pty.wait("line \(turn)") { $0.line(39).hasPrefix("[\(turn) ") }
      #expect(pty.takeByteCount() < 250)
    }
    #expect(pty.line(0).hasPrefix("    line 5 "))
    #expect(pty.line(38).hasPrefix("    line 43 "))
  }

  @Test func `a control sequence and the bell pass the screen`() throws {
    let pty = try Pty.probe()
    try pty.send("O", expecting: "key O")
    #expect(pty.written.contains("\u{1B}]52;c;Y2xpcA==\u{7}"))
    try pty.send("B", expecting: "key B")
    #expect(pty.transcript.last { $0 == 7 } != nil)
  }
}
