import Console
import SeededSupport
import Testing

@Suite struct Frames {
  private func frame(_ columns: Int, rows: Int = 1) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test(arguments: [
    ("abc", 0, "abc", 3), ("abc", 4, "    ab", 6), ("a中b", 0, "a中b", 4), ("中中中中", 0, "中中中", 6),
    ("a中中中", 0, "a中中", 5), ("e\u{301}x", 0, "e\u{301}x", 2), ("", 2, "", 2), ("abc", 9, "", 9),
  ])
  func `text is cut at a cluster`(text: String, column: Int, line: String, end: Int) {
    var frame = frame(6)
    #expect(frame.draw(text, row: 0, column: column) == end)
    // Composed and decomposed letters are the same character, whichever the frame prefers.
    #expect(frame.lines == [line])
  }

  @Test(arguments: [(3, "a中", 3), (2, "a", 1), (99, "a中b", 4)])
  func `a limit cuts like an edge`(limit: Int, line: String, end: Int) {
    var frame = frame(6)
    #expect(frame.draw("a中b", row: 0, column: 0, limit: limit) == end)
    #expect(frame.lines == [line])
  }

  @Test func `a wide cluster takes two cells`() {
    var frame = frame(4)
    frame.draw("中", row: 0, column: 1, roles: RoleSet(.strong))
    #expect(frame[0, 1] == Cell("中", width: 2, roles: RoleSet(.strong)))
    #expect(frame[0, 2] == Cell("", width: 0, roles: RoleSet(.strong)))
    #expect(frame[0, 3] == .blank)
  }

  @Test(arguments: [
    (0, "x", "x 中"), (1, "x", " x中"), (2, "x", "中x"), (1, "한", " 한"), (0, "한", "한中"),
    (3, "x", "中 x"),
  ])
  func `half a cluster never stays`(column: Int, text: String, line: String) {
    var frame = frame(4)
    frame.draw("中中", row: 0, column: 0)
    frame.draw(text, row: 0, column: column)
    #expect(frame.lines == [line])
  }

  @Test func `any drawing keeps the halves together`() {
    var random = SeededGenerator(seed: 11)
    var frame = frame(9, rows: 2)
    for _ in 0..<3000 {
      let text = ["x", "中", "ab", "한글", ""][random.below(5)]
      let place = Position(row: random.below(4) - 1, column: random.below(13) - 2)
      if random.below(4) == 0 {
        frame.clear(row: place.row, columns: place.column..<place.column + random.below(4))
      } else if place.column >= 0 {
        frame.draw(text, row: place.row, column: place.column)
      }
      for row in 0..<2 {
        for column in 0..<9 {
          switch frame[row, column].width {
          case 2: #expect(column < 8 && frame[row, column + 1].width == 0)
          case 0: #expect(column > 0 && frame[row, column - 1].width == 2)
          default: break
          }
        }
      }
    }
  }

  @Test func `outside the frame nothing happens`() {
    var frame = frame(3)
    frame.draw("abc", row: 1, column: 0)
    frame.draw("abc", row: -1, column: 0)
    frame.set(Cluster(text: "中", width: 2), row: 0, column: 2, roles: [])
    frame.add(RoleSet(.strong), row: 5, columns: 0..<9)
    frame.clear(row: 9, columns: -3..<9)
    #expect(frame == self.frame(3))
    #expect(frame[7, 7] == .blank)
  }

  @Test func `roles are added to what is drawn`() {
    var frame = frame(3)
    frame.draw("abc", row: 0, column: 0, roles: RoleSet(.strong))
    frame.add(RoleSet(.match), row: 0, columns: 1..<9)
    #expect(frame[0, 0].roles == RoleSet(.strong))
    #expect(frame[0, 2].roles == RoleSet(.strong).adding(.match))
    #expect(frame.lines == ["abc"])
  }

  @Test func `clearing blanks what it half covers`() {
    var frame = frame(4)
    frame.draw("中中", row: 0, column: 0)
    frame.clear(row: 0, columns: 1..<3, roles: RoleSet(.status))
    #expect(frame.text == "\n")
    #expect(frame[0, 1].roles == RoleSet(.status))
  }

  @Test(arguments: [(0, 0), (-1, 5), (5, -1)])
  func `a frame without cells is survived`(rows: Int, columns: Int) {
    var frame = Frame(size: Size(rows: rows, columns: columns))
    frame.draw("abc", row: 0, column: 0)
    #expect(frame.cells.isEmpty)
  }
}
