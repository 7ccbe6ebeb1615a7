import Articles

extension StructureCorrection {
  /// The correction as a reader says it: `“Solid ground …” is a heading of level 2`.
  public var sentence: String {
    "“\(opening)” \(change.words)"
  }

  /// The first words of the place on one line.
  private var opening: String {
    let words = place.exact.split { $0.isWhitespace }.joined(separator: " ")
    let scalars = words.unicodeScalars
    guard scalars.count > 40 else { return words }
    return String(String.UnicodeScalarView(scalars.prefix(39))) + "…"
  }
}
