import CWcwidth

extension Cluster {
  /// Makes the drawable form of a character of any text.
  ///
  /// Controls and bidi overrides are never drawn as such: C0 becomes its picture, C1 and what the
  /// C library cannot measure become U+FFFD.
  public init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      self.init(text: String(character), width: 1)
      return
    }
    var text = ""
    var width = 0
    for scalar in character.unicodeScalars {
      let cells = Int(lc_width(scalar.value))
      guard cells >= 0 else {
        self.init(text: "\u{FFFD}", width: 1)
        return
      }
      text.unicodeScalars.append(scalar)
      width += cells
    }
    self.init(text: text, width: min(width, 2))
  }
}
