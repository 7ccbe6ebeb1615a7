import Articles

extension PercentEncoding {
  /// A text with every character encoded that controls or hides something.
  static func encodeControls(_ text: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      encoded += isControl(scalar) ? encode(String(scalar)) : String(scalar)
    }
    return encoded
  }

  /// Whether a scalar is no sign that a reader can see: a control, a mark of direction.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: false
    }
  }
}
