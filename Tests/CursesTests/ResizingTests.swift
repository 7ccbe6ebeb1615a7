import PtySupport
import Testing

@Suite struct Resizing {
  @Test func `two hundred sizes in a row are all followed`() throws {
    let pty = try Pty.probe()
    for turn in 0..<200 {
      let (rows, columns) = (10 + turn % 30, 40 + turn % 70)
      pty.resize(rows: rows, columns: columns)
      try pty.wait("size \(rows)x\(columns)") {
        $0.line(rows - 1).hasSuffix("resized \(rows)x\(columns)")
      }
    }
  }

  @Test func `a storm of sizes ends at the last one`() throws {
    let pty = try Pty.probe()
    for turn in 0..<100 { pty.resize(rows: 20 + turn % 7, columns: 60 + turn % 11) }
    pty.resize(rows: 30, columns: 100)
    try pty.wait("last size") { $0.line(29).hasSuffix("resized 30x100") }
  }

  @Test(arguments: [(1, 1), (1, 80), (2, 3), (3, 8)])
  func `a tiny window is survived`(rows: Int, columns: Int) throws {
    let pty = try Pty.probe("page=wide")
    pty.resize(rows: rows, columns: columns)
    // What such a window shows is the caller's business; that the program lives is ours.
    pty.send("j")
    pty.resize(rows: 24, columns: 80)
    try pty.wait("the old page") {
      $0.cell(0, 78)?.text == "中" && $0.line(23).contains(" 24x80 ")
    }
    pty.send("Q")
    #expect(try pty.waitExit() == .exited(0))
  }
}
