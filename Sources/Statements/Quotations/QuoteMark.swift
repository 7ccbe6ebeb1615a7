/// A pair of quotation marks.
struct QuoteMark: Equatable {
  let open: Unicode.Scalar
  let closes: [Unicode.Scalar]

  /// The pairs by what opens them.
  ///
  /// A mark that opens one pair may close another.
  static let pairs: [QuoteMark] = [
    QuoteMark(open: "“", closes: ["”"]),
    QuoteMark(open: "„", closes: ["“", "”"]),
    QuoteMark(open: "«", closes: ["»"]),
    QuoteMark(open: "»", closes: ["«"]),
    QuoteMark(open: "‹", closes: ["›"]),
    QuoteMark(open: "\"", closes: ["\""]),
    QuoteMark(open: "‘", closes: ["’"]),
    QuoteMark(open: "‚", closes: ["‘", "’"]),
    QuoteMark(open: "'", closes: ["'"]),
    QuoteMark(open: "「", closes: ["」"]),
    QuoteMark(open: "『", closes: ["』"]),
  ]

  static func opened(by scalar: Unicode.Scalar) -> QuoteMark? {
    pairs.first { $0.open == scalar }
  }

  func isClosed(by scalar: Unicode.Scalar) -> Bool { closes.contains(scalar) }

  /// Whether the closing mark is an apostrophe as well.
  var closesLikeApostrophe: Bool { open == "‘" || open == "'" || open == "‚" }

  /// Whether one sign stands at both ends.
  var isStraight: Bool { open == "\"" || open == "'" }

  /// Whether a scalar can be any of the marks.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "”", "„", "«", "»", "‹", "›", "‘", "’", "‚", "「", "」", "『", "』": true
    default: false
    }
  }
}
