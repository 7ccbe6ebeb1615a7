import Console
import Testing

@testable import Curses

@Suite struct Runs {
  private func runs(_ frame: Frame, row: Int = 0, columns: Int? = nil) -> [String] {
    Run.runs(of: frame, row: row, columns: columns ?? frame.size.columns).map { run in
      let text = run.scalars.compactMap(Unicode.Scalar.init).reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
      return "\(run.column):\(text)"
    }
  }

  @Test func `neighbours of equal roles are one run`() {
    var frame = Frame(size: Size(rows: 1, columns: 9))
    frame.draw("ab", row: 0, column: 0)
    frame.draw("cd", row: 0, column: 2, roles: RoleSet(.strong))
    frame.draw("中", row: 0, column: 4, roles: RoleSet(.strong))
    frame.draw("e", row: 0, column: 6)
    #expect(runs(frame) == ["0:ab", "2:cd中", "6:e  "])
  }

  @Test(arguments: [(4, ["0:ab中"]), (3, ["0:ab "]), (2, ["0:ab"]), (1, ["0:a"])])
  func `a wide cluster that does not fit is a blank`(columns: Int, expected: [String]) {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.draw("ab中", row: 0, column: 0)
    #expect(runs(frame, columns: columns) == expected)
  }

  @Test func `a right half without its left one is a blank`() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.draw("中中", row: 0, column: 0)
    frame.draw("x", row: 0, column: 0)
    #expect(runs(frame) == ["0:x 中"])
  }

  @Test(arguments: [
    "\u{1B}", "\u{0}", "\u{9B}", "\u{7F}", "\n", "\u{202E}", "\u{2066}", "\u{2028}",
  ])
  func `what could command a terminal is never drawn`(text: String) {
    var frame = Frame(size: Size(rows: 1, columns: 2))
    frame.set(Cluster(text: text, width: 1), row: 0, column: 0, roles: [])
    #expect(runs(frame) == ["0:\u{FFFD} "])
  }
}
