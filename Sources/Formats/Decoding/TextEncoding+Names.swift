extension TextEncoding {
  /// The encoding of a name or alias, however it is spelled: `cp1251`, `Windows 1251`, `KOI8R`.
  public static func named(_ name: String) -> TextEncoding? {
    byFoldedName[folded(name)]
  }

  /// The names that a misspelled one may have meant, the likeliest first; none when nothing is near.
  public static func names(near name: String) -> [String] {
    let wanted = Array(folded(name))
    guard !wanted.isEmpty else { return [] }
    let reach = max(1, wanted.count / 3)
    let found = all.compactMap { encoding -> (name: String, distance: Int)? in
      let distances = encoding.names.map { distance(Array(folded($0)), wanted) }
      guard let least = distances.min(), least <= reach else { return nil }
      return (encoding.name, least)
    }
    return found.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(5).map(\.element.name)
  }

  /// The encoding's name and its aliases.
  public var names: [String] { [name] + aliases }

  private static let byFoldedName: [String: TextEncoding] = Dictionary(
    all.flatMap { encoding in encoding.names.map { (folded($0), encoding) } },
    uniquingKeysWith: { first, _ in first })

  /// A name without what people spell in different ways: capitals, hyphens, blanks, `x-`.
  private static func folded(_ name: String) -> String {
    let lowered = name.lowercased()
    let bare = lowered.hasPrefix("x-") ? lowered.dropFirst(2) : lowered[...]
    return bare.filter { $0.isLetter || $0.isNumber }
  }

  /// The edit distance of Levenshtein between two names.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let kept = diagonal + (character == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(kept, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
