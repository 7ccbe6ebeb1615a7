public import Articles
public import Entities

/// A sentence on one line, with the stretches of it that are marked.
public struct LineText: Hashable, Sendable {
  /// A stretch that is marked.
  public struct Mark: Hashable, Sendable {
    /// Why it is marked.
    public enum Kind: Hashable, Sendable {
      /// It says when.
      case date
      /// It names an entity.
      case entity(EntityID)
      /// It is what was searched for, or what was given a tag.
      case passage
    }

    /// Bytes of the line.
    public let range: Range<Int>
    /// Why it is marked.
    public let kind: Kind
  }

  /// The words, every run of white space one blank.
  public let text: String

  /// The marked stretches, by start, without overlap.
  public let marks: [Mark]

  /// Whether the sentence has more words before the line.
  public let isCutLeft: Bool

  /// Whether the sentence has more words after the line.
  public let isCutRight: Bool

  /// Bytes of a sentence that are kept at most: a text without full stops is one sentence.
  static let mostBytes = 1_200

  /// Takes a sentence out of an article, around the first mark where it is too long.
  ///
  /// Of marks that overlap the first of the list counts.
  /// - Complexity: O(bytes kept · marks).
  public init(
    of sentence: Range<Offset>, in article: Article,
    marks: [(range: Range<Offset>, kind: Mark.Kind)]
  ) {
    let window = Self.window(
      sentence.lowerBound.utf8..<sentence.upperBound.utf8, around: marks.first?.range,
      in: article.text.utf8)
    var line = OneLine(article.text.utf8, window)
    var placed: [Mark] = []
    for mark in marks {
      let bytes = line.range(of: mark.range.lowerBound.utf8..<mark.range.upperBound.utf8)
      guard !bytes.isEmpty, !placed.contains(where: { $0.range.overlaps(bytes) }) else { continue }
      placed.append(Mark(range: bytes, kind: mark.kind))
    }
    line.trim()
    text = String(decoding: line.bytes, as: UTF8.self)
    self.marks = placed.sorted { $0.range.lowerBound < $1.range.lowerBound }
    isCutLeft = window.lowerBound > sentence.lowerBound.utf8
    isCutRight = window.upperBound < sentence.upperBound.utf8
  }

  /// Takes words that stand in no article.
  public init(_ text: String) {
    self.text = text
    marks = []
    isCutLeft = false
    isCutRight = false
  }

  /// The bytes that are kept of a sentence; a long one is cut at blanks.
  private static func window(
    _ sentence: Range<Int>, around mark: Range<Offset>?, in utf8: [UInt8]
  ) -> Range<Int> {
    guard sentence.count > mostBytes else { return sentence }
    let centre = mark?.lowerBound.utf8 ?? sentence.lowerBound
    var start = max(sentence.lowerBound, centre - mostBytes / 3)
    var end = min(sentence.upperBound, start + mostBytes)
    // A word longer than this is cut through.
    let reach = 64
    if start > sentence.lowerBound {
      let blank = utf8[start..<min(end, start + reach)].firstIndex(of: UInt8(ascii: " "))
      start = blank.map { $0 + 1 } ?? start
      while start < end, UTF8.isContinuation(utf8[start]) { start += 1 }
    }
    if end < sentence.upperBound {
      let blank = utf8[max(start, end - reach)..<end].lastIndex(of: UInt8(ascii: " "))
      end = blank ?? end
      while end > start, UTF8.isContinuation(utf8[end]) { end -= 1 }
    }
    return start..<end
  }
}

/// Bytes of a text with every run of white space as one blank, and where each byte went.
private struct OneLine {
  private(set) var bytes: [UInt8] = []
  /// For each byte of the window, and its end, how many bytes of the line stand before it.
  private var places: [Int] = []
  private let start: Int

  init(_ utf8: [UInt8], _ window: Range<Int>) {
    start = window.lowerBound
    bytes.reserveCapacity(window.count)
    places.reserveCapacity(window.count + 1)
    for index in window {
      places.append(bytes.count)
      let byte = utf8[index]
      let isBlank = byte == UInt8(ascii: " ") || (9...13).contains(byte)
      if !isBlank {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
    }
    places.append(bytes.count)
  }

  /// Where a stretch of the text stands in the line; empty where it does not.
  func range(of stretch: Range<Int>) -> Range<Int> {
    let window = start..<(start + places.count - 1)
    let part = stretch.clamped(to: window)
    guard !part.isEmpty else { return 0..<0 }
    return places[part.lowerBound - start]..<places[part.upperBound - start]
  }

  mutating func trim() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }
}
