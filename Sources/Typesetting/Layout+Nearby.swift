public import Articles

/// Rows counted from a place instead of from the top, for articles of any length.
extension Layout {
  /// The rows from the one that shows an offset downwards, at most a number of them.
  ///
  /// - Complexity: sets only the blocks that are shown.
  public func lines(from offset: Offset, count: Int) -> [Line] {
    guard !plan.stretches.isEmpty, count > 0 else { return [] }
    var lines: [Line] = []
    lines.reserveCapacity(count)
    var place = self.place(of: offset)
    while lines.count < count {
      lines.append(line(place.line, of: place.stretch))
      guard let next = self.place(after: place) else { break }
      place = next
    }
    return lines
  }

  /// The first offset of the row that lies a number of rows below an offset, or above it.
  ///
  /// The first and the last row of the article are as far as it goes.
  /// - Complexity: sets only the blocks on the way.
  public func offset(_ offset: Offset, movedBy rows: Int) -> Offset {
    guard !plan.stretches.isEmpty else { return article.text.start }
    var place = self.place(of: offset)
    for _ in 0..<abs(rows) {
      guard let next = rows > 0 ? self.place(after: place) : self.place(before: place) else {
        break
      }
      place = next
    }
    return line(place.line, of: place.stretch).range.lowerBound
  }

  private typealias Place = (stretch: Int, line: Int)

  private func place(after place: Place) -> Place? {
    if place.line < 0 || place.line + 1 < store.galley(place.stretch).lines.count {
      return (place.stretch, place.line + 1)
    }
    let next = place.stretch + 1
    guard next < plan.stretches.count else { return nil }
    return (next, -plan.stretches[next].blankRows)
  }

  private func place(before place: Place) -> Place? {
    if place.line > -plan.stretches[place.stretch].blankRows {
      return (place.stretch, place.line - 1)
    }
    guard place.stretch > 0 else { return nil }
    return (place.stretch - 1, store.galley(place.stretch - 1).lines.count - 1)
  }
}
