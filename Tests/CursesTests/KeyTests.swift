import PtySupport
import Testing

@Suite struct `Keys of a terminal` {
  @Test func `every key arrives as what it is`() throws {
    let pty = try Pty.probe()
    let keys = [
      ("j", "j"), ("ж", "ж"), ("中", "中"), ("<", "<lt>"), (" ", "<space>"),
      ("\u{01}", "<C-a>"), ("\u{03}", "<C-c>"), ("\u{11}", "<C-q>"), ("\u{13}", "<C-s>"),
      ("\u{1C}", "<C-\\>"), ("\u{00}", "<C-space>"), ("\t", "<tab>"), ("\r", "<enter>"),
      ("\n", "<enter>"), ("\u{08}", "<backspace>"), ("\u{7F}", "<backspace>"),
      ("\u{1B}OB", "<down>"), ("\u{1B}[B", "<down>"), ("\u{1B}OA", "<up>"), ("\u{1B}[A", "<up>"),
      ("\u{1B}OC", "<right>"), ("\u{1B}[C", "<right>"), ("\u{1B}OD", "<left>"),
      ("\u{1B}[D", "<left>"), ("\u{1B}[5~", "<pageup>"), ("\u{1B}[6~", "<pagedown>"),
      ("\u{1B}OH", "<home>"), ("\u{1B}[H", "<home>"), ("\u{1B}[1~", "<home>"),
      ("\u{1B}OF", "<end>"), ("\u{1B}[F", "<end>"), ("\u{1B}[4~", "<end>"),
      ("\u{1B}[2~", "<insert>"), ("\u{1B}[3~", "<delete>"), ("\u{1B}[Z", "<backtab>"),
      ("\u{1B}OP", "<f1>"), ("\u{1B}[15~", "<f5>"), ("\u{1B}[24~", "<f12>"),
      ("\u{1B}[1;5C", "<C-right>"), ("\u{1B}[1;3D", "<M-left>"), ("\u{1B}[1;2A", "<up>"),
      ("\u{1B}[5;5~", "<C-pageup>"), ("\u{1B}v", "<M-v>"), ("\u{1B}\r", "<M-enter>"),
      ("\u{1B}ж", "<M-ж>"), ("\u{1B}", "<esc>"),
    ]
    for (bytes, spelling) in keys {
      try pty.send(bytes, expecting: "key \(spelling)")
      // The next key may spell the same: something else comes in between.
      try pty.send("~", expecting: "key ~")
    }
  }

  @Test func `two escapes are two keys`() throws {
    let pty = try Pty.probe()
    pty.send("\u{1B}\u{1B}")
    try pty.wait("two events") { $0.line(1) == "key <esc>" }
  }

  @Test(arguments: [
    "\u{1B}[<0;10;10M", "\u{1B}[M !!", "\u{1B}[200~", "\u{1B}[?64c", "\u{1B}[99;99~", "\u{1B}Oz",
  ])
  func `a sequence that is no key does nothing`(sequence: String) throws {
    let pty = try Pty.probe()
    pty.send(sequence)
    try pty.send("j", expecting: "key j")
    #expect(pty.line(0) == "key j")
    #expect(pty.line(1).isEmpty)
  }

  @Test func `a letter that comes in two halves is one key`() throws {
    let pty = try Pty.probe()
    pty.send([0xD0])
    for rows in [25, 26] {
      // Gives the probe a turn to meet the first half alone.
      pty.resize(rows: rows, columns: 80)
      try pty.wait("size") { $0.lastEvent == "resized \(rows)x80" }
    }
    pty.send([0xB6])
    try pty.wait("the letter") { $0.lastEvent == "key ж" }
  }

  @Test func `bytes that are no text are dropped`() throws {
    let pty = try Pty.probe()
    pty.send([0xFF, 0xC3])
    try pty.send("j", expecting: "key j")
    #expect(pty.line(0) == "key j")
  }

  @Test func `another thread can wake a display that waits`() throws {
    let pty = try Pty.probe()
    try pty.send("W", expecting: "woken")
  }

  @Test func `a wait can time out`() throws {
    let pty = try Pty.probe()
    try pty.send("T", expecting: "timeout")
  }
}
