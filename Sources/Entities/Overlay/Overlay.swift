/// What a person taught the program about names: beside the gazetteer's file, which stays as it is.
///
/// A set of records in a canonical order, so that two overlays of one library can be joined and the
/// file of one reads well in a diff.
public struct Overlay: Hashable, Sendable {
  /// The records, sorted, none twice.
  public private(set) var records: [OverlayRecord] = []

  /// Makes an overlay that says nothing.
  public init() {}

  /// Makes an overlay of records in any order.
  public init(_ records: some Sequence<OverlayRecord>) {
    self.records = Set(records).sorted()
  }

  /// Whether there is a record.
  public var isEmpty: Bool { records.isEmpty }

  /// Makes a change.
  ///
  /// - Returns: What takes it back; only what the change really did is in it.
  @discardableResult
  public mutating func apply(_ edit: OverlayEdit) -> OverlayEdit {
    let present = Set(records)
    let removed = edit.removed.filter(present.contains)
    let added = edit.added.filter { !present.contains($0) || removed.contains($0) }
    records = present.subtracting(removed).union(added).sorted()
    return OverlayEdit(adding: removed, removing: added)
  }

  /// This overlay with what another says; nothing that either knows is lost.
  public func union(_ other: Overlay) -> Overlay {
    Overlay(records + other.records)
  }
}

/// A change to an overlay: records that come and records that go.
public struct OverlayEdit: Hashable, Sendable {
  /// The records that come.
  public var added: [OverlayRecord]

  /// The records that go.
  public var removed: [OverlayRecord]

  /// Makes a change.
  public init(adding added: [OverlayRecord], removing removed: [OverlayRecord] = []) {
    self.added = added
    self.removed = removed
  }

  /// Whether it changes nothing.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}

extension Overlay {
  /// The decisions among the records.
  public var decisions: [Decision] {
    records.compactMap { if case .decision(let decision) = $0 { decision } else { nil } }
  }
}
