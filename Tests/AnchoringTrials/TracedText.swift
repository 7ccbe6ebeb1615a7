/// A text whose scalars know where they stood before any edit.
public struct TracedText: Sendable {
  /// The scalars.
  public var scalars: [UInt32]
  /// For each scalar its index in the unedited text, or -1 for one that an edit put in.
  public var origins: [Int]

  /// Takes an unedited text.
  public init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    origins = Array(scalars.indices)
  }

  init(scalars: [UInt32], origins: [Int]) {
    self.scalars = scalars
    self.origins = origins
  }

  /// Text that an edit puts in, in the place of some scalars or of none.
  init(inserting text: String, for origins: ArraySlice<Int> = []) {
    scalars = text.unicodeScalars.map(\.value)
    let old = Array(origins)
    self.origins = scalars.indices.map { old.isEmpty ? -1 : old[min($0, old.count - 1)] }
  }

  /// The text as a string.
  public var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  subscript(range: Range<Int>) -> TracedText {
    TracedText(scalars: Array(scalars[range]), origins: Array(origins[range]))
  }

  mutating func append(_ other: TracedText) {
    scalars += other.scalars
    origins += other.origins
  }

  /// The same words as if an edit had typed them again.
  var copied: TracedText {
    TracedText(scalars: scalars, origins: Array(repeating: -1, count: scalars.count))
  }

  /// The paragraphs, without the blank lines between them.
  var paragraphs: [TracedText] {
    var result: [TracedText] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      guard scalars[index] == 0x0A, index + 1 < scalars.count, scalars[index + 1] == 0x0A else {
        index += 1
        continue
      }
      if start < index { result.append(self[start..<index]) }
      index += 2
      start = index
    }
    if start < scalars.count { result.append(self[start..<scalars.count]) }
    return result
  }

  init(paragraphs: [TracedText], separator: String = "\n\n") {
    self.init(scalars: [], origins: [])
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { append(TracedText(inserting: separator)) }
      append(paragraph)
    }
  }

  /// The ranges of the words: runs without white space.
  var words: [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == 0x20 || scalar == 0x0A {
        if let first = start { result.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { result.append(start..<scalars.count) }
    return result
  }

  /// The text with every scalar replaced by what a function makes of it, where it makes anything.
  func replacing(_ make: (UInt32) -> String?) -> TracedText {
    var result = TracedText(scalars: [], origins: [])
    for index in scalars.indices {
      if let new = make(scalars[index]) {
        result.append(TracedText(inserting: new, for: origins[index...index]))
      } else {
        result.scalars.append(scalars[index])
        result.origins.append(origins[index])
      }
    }
    return result
  }
}
