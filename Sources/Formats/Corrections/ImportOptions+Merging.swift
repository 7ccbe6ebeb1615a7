extension ImportOptions {
  /// The options of two sessions that started from the same ones.
  ///
  /// What one of them took back goes, what one of them added comes: theirs first, then ours. Of two
  /// encodings that were chosen ours counts, and of two dates.
  public static func merge(
    base: ImportOptions, mine: ImportOptions, theirs: ImportOptions
  ) -> ImportOptions {
    let known = Set(base.corrections.map(\.id))
    let kept = Set(mine.corrections.map(\.id))
    let present = Set(theirs.corrections.map(\.id))
    let removed = known.subtracting(kept)
    return ImportOptions(
      encoding: mine.encoding == base.encoding ? theirs.encoding : mine.encoding,
      date: mine.date == base.date ? theirs.date : mine.date,
      corrections: theirs.corrections.filter { !removed.contains($0.id) }
        + mine.corrections.filter { !present.contains($0.id) && !known.contains($0.id) })
  }
}
