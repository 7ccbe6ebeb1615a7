import Console

extension String {
  /// The cells that the text takes when drawn.
  var cellWidth: Int {
    reduce(0) { $0 + Cluster($1).width }
  }

  /// The text cut at a cluster so that it fits, with `…` at its end when something was cut.
  func fitted(to cells: Int) -> String {
    guard cellWidth > cells else { return self }
    guard cells > 1 else { return cells == 1 ? "…" : "" }
    var kept = ""
    var width = 0
    for character in self {
      let cluster = Cluster(character)
      guard width + cluster.width <= cells - 1 else { break }
      kept.append(character)
      width += cluster.width
    }
    return kept + "…"
  }

  /// The end of the text that fits, with `…` before it when something was cut.
  func fittedFromEnd(to cells: Int) -> String {
    guard cellWidth > cells else { return self }
    guard cells > 1 else { return cells == 1 ? "…" : "" }
    var kept: [Character] = []
    var width = 0
    for character in reversed() {
      let cluster = Cluster(character)
      guard width + cluster.width <= cells - 1 else { break }
      kept.append(character)
      width += cluster.width
    }
    return "…" + String(kept.reversed())
  }

  /// The text with blanks before it, so that it ends at the right of a column.
  func rightAligned(in cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - cellWidth)) + self
  }
}

/// `1 mention`, `2 mentions`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
