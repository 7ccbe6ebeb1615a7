public import Articles
import Console

extension Line {
  /// The part of a table's cell that stands on one line.
  struct CellPiece: Hashable, Sendable {
    /// Its bytes.
    var bytes: Range<Int>
    /// The column of its first cell, counted from the indent of the line.
    var column: Int
    /// Cells of its text and of its trailer.
    var width: Int
    /// The sign after its last cluster.
    var trailer: Trailer?

    /// The piece with its bytes counted from elsewhere.
    func moved(by bytes: Int) -> CellPiece {
      var moved = self
      moved.bytes = (self.bytes.lowerBound + bytes)..<(self.bytes.upperBound + bytes)
      return moved
    }
  }

  /// A sign after the text, and where it stands.
  public struct PlacedTrailer: Hashable, Sendable {
    /// The sign.
    public let trailer: Trailer
    /// Its column, counted from the left edge of the text column.
    public let column: Int
  }

  /// The signs after the last cluster of the row, or of each cell of it.
  public var trailers: [PlacedTrailer] {
    guard case .cells(let pieces) = setting else {
      let column = direction == .rightToLeft ? indent : width - 1
      return trailer.map { [PlacedTrailer(trailer: $0, column: column)] } ?? []
    }
    return pieces.compactMap { piece in
      let last = direction == .rightToLeft ? piece.column : piece.column + piece.width - 1
      return piece.trailer.map { PlacedTrailer(trailer: $0, column: indent + last) }
    }
  }

  /// The passages that stand on the row: one, or one for each cell of a row of a table.
  public var passages: [Range<Offset>] {
    guard case .cells(let pieces) = setting else { return [range] }
    return pieces.map { Offset($0.bytes.lowerBound)..<Offset($0.bytes.upperBound) }
  }

  /// Whether an offset stands on the row.
  ///
  /// The range of a row of a table also holds what stands in the same cells on other lines.
  public func holds(_ offset: Offset) -> Bool {
    guard case .cells(let pieces) = setting else { return range.contains(offset) }
    return pieces.contains { $0.bytes.contains(offset.utf8) }
  }

  /// Whether some of a passage stands on the row.
  public func touches(_ passage: Range<Offset>) -> Bool {
    guard case .cells(let pieces) = setting else { return range.overlaps(passage) }
    let bytes = passage.lowerBound.utf8..<passage.upperBound.utf8
    return pieces.contains { $0.bytes.overlaps(bytes) }
  }
}
