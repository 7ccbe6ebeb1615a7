/// The identity of an annotation: an IRI, ours as `urn:uuid:…` with a version 7 UUID.
public struct AnnotationID: Hashable, Sendable, RawRepresentable {
  /// The IRI.
  public let rawValue: String

  /// Takes an IRI.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes an IRI.
  public init(_ iri: String) {
    rawValue = iri
  }
}

extension AnnotationID {
  /// The id of an annotation that came without one: the same content gets the same id each time.
  public static func derived(from content: String, at time: Timestamp) -> AnnotationID {
    var source = IdentifierSource(derivedFrom: content)
    return source.annotationID(at: time)
  }
}

extension AnnotationID: Comparable {
  /// Orders ids by their UTF-8 bytes: those of version 7 by the time they were made.
  public static func < (left: AnnotationID, right: AnnotationID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension AnnotationID: CustomStringConvertible {
  /// The IRI.
  public var description: String { rawValue }
}
