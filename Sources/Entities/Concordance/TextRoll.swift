/// Texts, each once, in the order in which they were met first.
///
/// The few texts of most rolls are compared one by one, which takes a fraction of hashing them.
public struct TextRoll: Sendable {
  /// The texts.
  public private(set) var texts: [String] = []

  /// The bytes of each text: most texts that differ differ in them.
  private var lengths: [Int] = []

  /// The places of the texts, once they are many.
  private var places: [String: Int] = [:]

  /// Texts up to which they are compared one by one.
  private static let few = 48

  /// Makes an empty roll.
  public init() {
    texts.reserveCapacity(16)
    lengths.reserveCapacity(16)
  }

  /// The place of a text in ``texts``, where it is put if it is not there.
  ///
  /// - Complexity: O(1).
  public mutating func place(of text: String) -> Int {
    let length = text.utf8.count
    if texts.count <= Self.few {
      for place in texts.indices where lengths[place] == length && holds(text, at: place) {
        return place
      }
    } else if let place = places[text] {
      if holds(text, at: place) { return place }
      // Other scalars of the same characters, which are the same key.
      if let place = texts.indices.first(where: { holds(text, at: $0) }) { return place }
    }
    texts.append(text)
    lengths.append(length)
    if texts.count == Self.few + 1 {
      for place in texts.indices { places[texts[place]] = place }
    } else if texts.count > Self.few {
      places[text] = texts.count - 1
    }
    return texts.count - 1
  }

  /// Whether a text stands at a place, by its bytes.
  private func holds(_ text: String, at place: Int) -> Bool {
    texts[place] == text && texts[place].utf8.elementsEqual(text.utf8)
  }
}
