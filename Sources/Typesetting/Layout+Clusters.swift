import Articles
import Console

extension Layout {
  /// The clusters of a line that are drawn, in the order of the text, each with its column.
  ///
  /// From left to right, that is, but in text that runs from right to left. Spaces are among them,
  /// the lead and the trailer are not. What takes no cell is left out.
  public func clusters(of line: Line) -> [PlacedCluster] {
    clusters(of: line, columns: Int.min..<Int.max)
  }

  /// The clusters of a line that lie wholly in some of its columns: what a window shows of it.
  ///
  /// - Complexity: O(n) in the bytes of the line left of the last column.
  public func clusters(of line: Line, columns: Range<Int>) -> [PlacedCluster] {
    if let visual = line.visual { return clusters(of: visual, line, columns: columns) }
    var placed: [PlacedCluster] = []
    var walk = self.walk(line)
    while let step = walk.next(), step.column < columns.upperBound {
      let (cluster, column) = drawn(step, line.setting)
      guard cluster.width > 0, column >= columns.lowerBound,
        column + cluster.width <= columns.upperBound
      else { continue }
      let piece = step.piece
      placed.append(
        PlacedCluster(
          offset: Offset(piece.start), byteLength: piece.end - piece.start, cluster: cluster,
          column: column))
      if piece.kind == .space, step.width > cluster.width, column + 1 < columns.upperBound {
        // The second cell of a widened space is lit and clicked like the first.
        placed.append(
          PlacedCluster(
            offset: Offset(piece.start), byteLength: piece.end - piece.start, cluster: cluster,
            column: column + 1, isContinued: true))
      }
    }
    return placed
  }

  private func clusters(
    of visual: VisualLine, _ line: Line, columns: Range<Int>
  ) -> [PlacedCluster] {
    visual.parts.compactMap { part in
      let start = line.range.lowerBound.utf8 + Int(part.start)
      let piece = Piece(
        start: start, end: start + Int(part.length), width: Int(part.cells), kind: part.kind)
      let step = LineWalk.Step(
        piece: piece, column: line.indent + Int(part.column), width: piece.width)
      let (cluster, column) = drawn(step, line.setting, beginningWith: part.drawn)
      guard cluster.width > 0, column >= columns.lowerBound,
        column + cluster.width <= columns.upperBound
      else { return nil }
      return PlacedCluster(
        offset: Offset(start), byteLength: Int(part.length), cluster: cluster, column: column)
    }
  }

  /// What a step of a walk shows, and where; a scalar other than 0 is drawn in place of the first.
  private func drawn(
    _ step: LineWalk.Step, _ setting: Line.Setting, beginningWith first: UInt32 = 0
  ) -> (Cluster, column: Int) {
    let piece = step.piece
    switch piece.kind {
    case .newline: return (Cluster(text: "", width: 0), step.column)
    case .tab where setting == .folded: return (Cluster(text: "·", width: 1), step.column + 1)
    case .tab: return (Cluster(text: " ", width: 1), step.column)
    case .space, .glyph, .softHyphen: break
    }
    let bytes = article.text.utf8[piece.start..<piece.end]
    if first == 0, bytes.count == 1, let byte = bytes.first { return (.ascii(byte), step.column) }
    let character = String(decoding: bytes, as: UTF8.self).first ?? " "
    let cluster = first == 0 ? Cluster(character) : Cluster(character, beginningWith: first)
    return (cluster, step.column)
  }
}
