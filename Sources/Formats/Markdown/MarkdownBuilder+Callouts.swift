import Articles

extension MarkdownBuilder {
  /// Takes the first words of a quotation as the label of a call-out, if they are one.
  ///
  /// The label is the line's: `[!WARNING] Mind the step` is `Warning: Mind the step`.
  /// - Returns: What of the piece follows the label, or nil when there is none.
  mutating func takeCallout(_ range: Range<Int>) -> Range<Int>? {
    guard mayBeCallout else { return nil }
    mayBeCallout = false
    guard containers.last?.isQuote == true, text.blockIsEmpty, openSpans.isEmpty,
      let mark = Self.calloutMark(in: source[range])
    else { return nil }
    let line = source[mark.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let hasTitle = line.contains { $0 != 0x20 && $0 != 0x09 }
    let name = Self.calloutName(source[mark.lowerBound + 2..<mark.name])
    cursor = mark.upperBound
    leaf = .callout
    text.replace(
      mark.lowerBound..<mark.upperBound, with: Array(name.utf8) + (hasTitle ? [0x3A] : []))
    if hasTitle { text.addSpace() }
    return mark.upperBound..<range.upperBound
  }

  /// Whether the text is the label of a call-out, and its line may end here.
  var isInCalloutLabel: Bool {
    if case .callout? = leaf { openSpans.isEmpty } else { false }
  }

  /// Ends the label where its line ends; what follows is the call-out's text.
  mutating func endCalloutLabel() {
    endLeaf()
    leaf = .paragraph
  }

  /// The mark `[!name]` at the start of some bytes, with the sign that folds it in some programs.
  private static func calloutMark(
    in bytes: ArraySlice<UInt8>
  ) -> (lowerBound: Int, name: Int, upperBound: Int)? {
    guard bytes.starts(with: [0x5B, 0x21]),
      let end = bytes.prefix(40).firstIndex(of: 0x5D), end > bytes.startIndex + 2
    else { return nil }
    let isName = bytes[bytes.startIndex + 2..<end].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    guard isName else { return nil }
    var upper = end + 1
    if upper < bytes.endIndex, bytes[upper] == 0x2B || bytes[upper] == 0x2D { upper += 1 }
    guard upper == bytes.endIndex || bytes[upper] == 0x20 || bytes[upper] == 0x09 else {
      return nil
    }
    return (bytes.startIndex, end, upper)
  }

  /// The name of a call-out as a word: `WARNING` is `Warning`.
  private static func calloutName(_ bytes: ArraySlice<UInt8>) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    return name.prefix(1).uppercased() + name.dropFirst().lowercased()
  }
}
