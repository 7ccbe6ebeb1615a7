import OrderedJSON

/// Joins what two sessions made of one overlay, record by record.
public enum OverlayMerge {
  /// Joins two successors of one overlay; without a base, both sides' records are kept.
  ///
  /// What neither can read stays, and the spelling of a record is that of `theirs`.
  /// - Complexity: O(n) in the records.
  public static func merge(
    base: OverlayCodec.Document?, mine: OverlayCodec.Document, theirs: OverlayCodec.Document
  ) -> OverlayCodec.Document {
    let old = Set(base?.overlay.records ?? [])
    let left = Set(mine.overlay.records)
    let right = Set(theirs.overlay.records)
    let kept = left.union(right).filter { record in
      !old.contains(record) || left.contains(record) && right.contains(record)
    }
    var merged = theirs
    merged.overlay = Overlay(kept)
    merged.spellings.merge(mine.spellings) { present, _ in present }
    for (member, items) in mine.unreadable {
      let known = (base?.unreadable[member] ?? []) + (theirs.unreadable[member] ?? [])
      merged.unreadable[member, default: []] += items.filter { !known.contains($0) }
    }
    for member in mine.raw.members where merged.raw[member.key] == nil {
      if base?.raw[member.key] == nil { merged.raw[member.key] = member.value }
    }
    return merged
  }
}
