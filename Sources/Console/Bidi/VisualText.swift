/// A short text of a screen (a title, a name, a note) in the order of the eye.
enum VisualText {
  /// The clusters of a text from left to right, as many as fit into a number of cells.
  ///
  /// What does not fit is cut off where the text ends, whatever side that is on.
  static func clusters(of text: String, fitting cells: Int) -> [Cluster] {
    var kept: [(first: Int, character: Character)] = []
    var scalars: [UInt32] = []
    var width = 0
    for character in text.lazy.flatMap(Cluster.pieces) {
      width += Cluster(character).width
      guard width <= cells else { break }
      kept.append((scalars.count, character))
      scalars += character.unicodeScalars.map(\.value)
    }
    let paragraph = BidiParagraph(scalars)
    var owners = [Int?](repeating: nil, count: scalars.count)
    for (index, cluster) in kept.enumerated() { owners[cluster.first] = index }
    return paragraph.visualOrder(of: 0..<scalars.count).compactMap { place in
      owners[place].map { Cluster(kept[$0].character, beginningWith: paragraph.drawn[place]) }
    }.filter { $0.width > 0 }
  }
}

extension Cluster {
  /// Makes the drawable form of a character whose first scalar is drawn as another: a mirrored
  /// bracket, the joined form of a letter.
  public init(_ character: Character, beginningWith first: UInt32) {
    let scalars = character.unicodeScalars
    guard let drawn = Unicode.Scalar(first), scalars.first != drawn else {
      self.init(character)
      return
    }
    var text = String(Character(drawn))
    text.unicodeScalars.append(contentsOf: scalars.dropFirst())
    // The new first scalar is a letter or a bracket as the old one was, and keeps its marks.
    self.init(text.first ?? character)
  }

  /// Whether the cluster can be of a script that is written from right to left.
  var mayBeRightToLeft: Bool {
    guard let byte = text.utf8.first, byte >= 0xD6 else { return false }
    return RightToLeft.occurs(in: text)
  }
}
