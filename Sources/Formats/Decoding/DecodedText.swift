import Articles

/// The text of a file as UTF-8, and which bytes of the file each stretch of it came from.
///
/// Nothing is normalised: the scalars are those of the file, save U+FFFD for what is no scalar.
struct DecodedText {
  /// The decoded text, without a byte order mark; always valid UTF-8.
  let utf8: [UInt8]

  /// Where the decoded bytes stood in the file.
  let map: SourceMap

  /// Decodes a file: UTF-8, or UTF-16 when a byte order mark says so.
  ///
  /// - Throws: `FormatError.binary` for bytes that are no text, and `tooLarge` above the limit.
  init(_ bytes: [UInt8], encoding: String? = nil, limit: Int) throws(FormatError) {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    guard !BinaryContent.isBinary(bytes) else { throw .binary }
    switch ByteOrderMark(of: bytes) {
    case .utf16LittleEndian: self.init(utf16: bytes, isLittleEndian: true)
    case .utf16BigEndian: self.init(utf16: bytes, isLittleEndian: false)
    case .utf8: self.init(utf8: bytes, from: 3)
    case nil: self.init(utf8: bytes, from: 0)
    }
  }

  /// Takes text that is decoded already.
  init(utf8: [UInt8], map: SourceMap) {
    self.utf8 = utf8
    self.map = map
  }
}
