public import Articles
public import Console

/// A cluster of a row, with its place in the text and on the screen.
public struct PlacedCluster: Hashable, Sendable {
  /// The first byte of the cluster in the canonical text.
  public let offset: Offset

  /// Bytes of the cluster in the canonical text.
  public let byteLength: Int

  /// What is drawn.
  public let cluster: Cluster

  /// The column of its first cell, counted from the left edge of the text column.
  public let column: Int

  /// Whether it is a further cell of the space before it, which justification has widened.
  public var isContinued = false

  /// The canonical text of the cluster.
  public var range: Range<Offset> { offset..<offset.advanced(by: byteLength) }

  /// The cells it takes.
  public var columns: Range<Int> { column..<(column + cluster.width) }
}
