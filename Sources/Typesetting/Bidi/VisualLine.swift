/// Where the clusters of a line stand, where that is not the order of the text.
///
/// It is made once, when the line is set.
struct VisualLine: Hashable {
  /// A cluster and its place.
  struct Part: Hashable {
    /// The first byte, counted from the start of the line.
    var start: Int32
    /// Bytes.
    var length: Int32
    /// The first cell, counted from the left edge of the line.
    var column: Int32
    /// The cells it takes, with the gap that a tab makes.
    var cells: Int32
    /// The scalar that is drawn in place of the first one; 0 for that one itself.
    var drawn: UInt32
    /// What it means.
    var kind: Piece.Kind
  }

  /// The clusters, in the order of the text.
  let parts: [Part]

  /// The part that holds a byte, counted from the start of the line, or the first after it.
  ///
  /// - Complexity: O(log n).
  func part(at byte: Int) -> Part? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(parts[middle].start + parts[middle].length) <= byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < parts.count ? parts[low] : nil
  }

  /// The part at a column: left of all it is the leftmost, right of all the rightmost.
  ///
  /// - Complexity: O(n).
  func part(atColumn column: Int) -> Part? {
    var nearest: Part?
    var leftmost: Part?
    for part in parts where part.cells > 0 {
      if Int(part.column) <= column, part.column >= nearest?.column ?? part.column {
        nearest = part
      }
      if part.column <= leftmost?.column ?? part.column { leftmost = part }
    }
    return nearest ?? leftmost
  }
}
