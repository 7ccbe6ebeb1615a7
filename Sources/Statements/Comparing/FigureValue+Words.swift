extension FigureValue {
  /// The powers of ten that have a word of their own, the largest first.
  private static let scales = [(12, "trillion"), (9, "billion"), (6, "million")]

  /// The number as a reader compares it: `8.4 billion`, `12,000`, `0.5`.
  public var words: String {
    for (power, word) in Self.scales {
      let smaller = FigureValue(digits: digits, exponent: exponent - power)
      let (whole, fraction) = smaller.parts
      guard whole != "0", fraction.utf8.count <= 3 else { continue }
      return "\(Self.grouped(whole))\(fraction.isEmpty ? "" : ".\(fraction)") \(word)"
    }
    let (whole, fraction) = parts
    return Self.grouped(whole) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The digits before the point, and those behind it without zeros at the end.
  private var parts: (whole: String, fraction: String) {
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return (String(parts[0]), String(fraction.reversed().drop { $0 == "0" }.reversed()))
  }

  private static func grouped(_ whole: String) -> String {
    // Four digits are a number of their own, and might be a year.
    guard whole.utf8.count > 4 else { return whole }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
