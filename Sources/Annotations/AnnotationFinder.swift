/// Finds annotations of a notebook by id; those asked for in the notebook's own order at once.
public struct AnnotationFinder {
  private let annotations: [Annotation]
  /// The place where the next one is expected.
  private var next = 0
  private var positions: [AnnotationID: Int]?
  /// Ids that were asked for out of order; the first ones are looked for one by one.
  private var strays = 0

  /// More strays than this are worth a table of all ids.
  private static let fewStrays = 4

  /// Takes the annotations of a notebook.
  public init(_ annotations: [Annotation]) {
    self.annotations = annotations
  }

  /// The place of an annotation among the notebook's; nil when it is not there.
  ///
  /// - Complexity: O(1) in the notebook's order, else O(n) once.
  public mutating func position(of id: AnnotationID) -> Int? {
    for at in next..<min(next + 2, annotations.count) where annotations[at].id == id {
      next = at + 1
      return at
    }
    strays += 1
    if positions == nil, strays <= Self.fewStrays {
      guard let at = annotations.indices.first(where: { annotations[$0].id == id }) else {
        return nil
      }
      next = at + 1
      return at
    }
    let known = positions ?? Self.index(annotations)
    positions = known
    guard let at = known[id] else { return nil }
    next = at + 1
    return at
  }

  private static func index(_ annotations: [Annotation]) -> [AnnotationID: Int] {
    var positions: [AnnotationID: Int] = [:]
    positions.reserveCapacity(annotations.count)
    for at in annotations.indices { positions[annotations[at].id] = at }
    return positions
  }
}
