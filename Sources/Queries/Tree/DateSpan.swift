public import Articles

/// A span of time in a search: `2024`, `2024-05..2025`, `..2023`.
public enum DateSpan {
  /// Reads a span as an EDTF date or interval, nil when it is none.
  ///
  /// Two dots stand for the slash of EDTF; an end that is left out is open.
  public static func read(_ text: String) -> EDTF? {
    guard let dots = dots(in: text) else { return EDTF(text) }
    let from = text[..<dots.lowerBound]
    let until = text[dots.upperBound...]
    return EDTF("\(from.isEmpty ? ".." : from)/\(until.isEmpty ? ".." : until)")
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    guard !text.contains("/") else { return nil }
    var at = text.startIndex
    while at < text.endIndex {
      let next = text.index(after: at)
      if text[at] == ".", next < text.endIndex, text[next] == "." {
        return at..<text.index(after: next)
      }
      at = next
    }
    return nil
  }
}
