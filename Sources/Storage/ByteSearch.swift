/// A search for bytes, to pass over files that cannot be meant before they are parsed.
enum ByteSearch {
  /// Whether some bytes stand anywhere in others.
  ///
  /// - Complexity: O(n) in practice: the needles are long and begin seldom.
  static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= bytes.count else { return needle.isEmpty }
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
      var length = 1
      while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}
