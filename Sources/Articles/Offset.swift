/// A place in a canonical text, in UTF-8 bytes from its start.
///
/// Files and `--json` count Unicode scalars instead; `CanonicalText` converts at the door.
public struct Offset: Hashable, Sendable {
  /// UTF-8 bytes from the start of the canonical text.
  public let utf8: Int

  /// Makes an offset of a number of bytes, which may not be negative.
  @inlinable
  public init(_ utf8: Int) {
    precondition(utf8 >= 0, "an offset is never negative")
    self.utf8 = utf8
  }
}

extension Offset: Strideable {
  /// Orders offsets from the start of the text to its end.
  @inlinable
  public static func < (left: Offset, right: Offset) -> Bool {
    left.utf8 < right.utf8
  }

  /// The number of bytes from this offset to another.
  @inlinable
  public func distance(to other: Offset) -> Int {
    other.utf8 - utf8
  }

  /// The offset a number of bytes further on.
  @inlinable
  public func advanced(by bytes: Int) -> Offset {
    Offset(utf8 + bytes)
  }
}

extension Offset: CustomStringConvertible {
  /// The number of bytes, as digits.
  public var description: String {
    String(utf8)
  }
}
