/// The name of an entity that never changes: `great-stone`.
///
/// It stands in the gazetteer file, in `--json` and in what the reader decides about a mention.
public struct EntityID: Hashable, Sendable, RawRepresentable {
  /// The id as text.
  public let rawValue: String

  /// Takes an id as text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes an id as text.
  public init(_ text: String) {
    rawValue = text
  }
}

extension EntityID: Comparable {
  /// Orders ids by their UTF-8 bytes, so that every machine lists them alike.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension EntityID: CustomStringConvertible {
  /// The id as text.
  public var description: String { rawValue }
}

extension EntityID {
  /// The id an entry gets from its name when it gives none: `Great Stone` becomes `great-stone`.
  ///
  /// Letters lose their case and their accents, letters of other scripts stay, and every run of
  /// anything else becomes one hyphen. A name without letters and digits gives an empty id.
  public init(slugOf name: String) {
    var slug = ""
    for scalar in NameKey(name).text.unicodeScalars {
      if ScalarClass(scalar).isWord {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    rawValue = slug
  }
}
