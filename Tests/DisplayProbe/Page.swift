import Console
import WidthSamples

/// What the probe shows above its status line.
enum Page: String {
  /// The last events, one a row.
  case events
  /// Every role by name, styled.
  case roles
  /// Wide characters where they are hard to draw.
  case wide
  /// Cells that hold what no frame should hold.
  case hostile
  /// Every tricky string in brackets, one a row.
  case tricky
  /// Letters and signs of ambiguous width between bars.
  case ambiguous
  /// Hebrew, and brackets around it.
  case rightToLeft
  /// A screenful of text, another one each time.
  case text

  /// Draws the page into all rows but the last.
  func draw(on frame: inout Frame, events: [String], top: Int) {
    let size = frame.size
    switch self {
    case .events:
      for (row, event) in events.suffix(max(0, size.rows - 1)).enumerated() {
        frame.draw(event, row: row, column: 0)
      }
    case .roles:
      for (index, role) in Role.allCases.enumerated() {
        let column = index / (size.rows - 1) * 20
        frame.draw(
          "\(role)", row: index % (size.rows - 1), column: column, roles: RoleSet(role))
      }
    case .wide:
      let filler = String(repeating: "x", count: max(0, size.columns - 2))
      frame.draw(filler + "中", row: 0, column: 0)
      frame.draw(filler + "y中", row: 1, column: 0)
      frame.draw("Беларусь e\u{301} 한국 ไทย", row: 2, column: 0)
      frame.draw("中中", row: 3, column: 0)
      frame.draw("ab", row: 3, column: 1, roles: RoleSet(.strong))
      // The caller's frame is as wide as the window; half a cluster has to be forced into it.
      frame.set(
        Cluster(text: "中", width: 2), row: size.rows - 1, column: size.columns - 2, roles: [])
    case .hostile:
      let injections = [
        "\u{1B}]0;taken\u{7}", "\u{9B}31mred", "\u{1B}[31mred", "a\u{0}b", "\u{202E}back",
        "\r\n\u{8}",
      ]
      for (row, text) in injections.enumerated() {
        frame.set(Cluster(text: text, width: 1), row: row, column: 0, roles: [])
        frame.draw("row \(row) \(text) end", row: row, column: 20)
      }
    case .tricky:
      for (row, string) in TrickyString.all.enumerated() {
        frame.draw("[", row: row, column: 0)
        let end = frame.draw(string.text, row: row, column: 1)
        frame.draw("] \(end)", row: row, column: end)
      }
    case .ambiguous:
      for (row, text) in ["“Minsk—Beijing”", "Минск, α и № 5", "é § °", "│─┐ ▎ … •"].enumerated() {
        let end = frame.draw("|" + text, row: row, column: 0)
        frame.draw("| \(end)", row: row, column: end)
      }
    case .rightToLeft:
      frame.draw("a (שלום) b", row: 0, column: 0)
    case .text:
      for row in 0..<(size.rows - 1) {
        frame.draw(
          "line \(top + row)" + String(repeating: " of a long text", count: 4), row: row, column: 4)
      }
    }
  }
}
