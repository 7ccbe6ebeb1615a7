import Articles

/// The text of a file as UTF-8, and which bytes of the file each stretch of it came from.
///
/// Nothing is normalised: the scalars are those of the file, save U+FFFD for what is no scalar.
struct DecodedText {
  /// The decoded text, without a byte order mark; always valid UTF-8.
  let utf8: [UInt8]

  /// Where the decoded bytes stood in the file.
  let map: SourceMap

  /// How many bad sequences became U+FFFD.
  let replacements: Int

  /// In which encoding the file was read, and how that was found.
  private(set) var encoding = SourceEncoding(name: TextEncoding.utf8.name, evidence: .validUTF8)

  /// Decodes a file in the encoding that a person named, or else that its bytes tell.
  ///
  /// - Throws: `FormatError.binary` for bytes that are no text, `tooLarge` above the limit, and
  ///   `unknownEncoding` for a name that is none.
  init(_ bytes: [UInt8], encoding name: String? = nil, limit: Int) throws(FormatError) {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let detected = try Self.detect(bytes, chosen: name)
    if detected.evidence == .validUTF8 {
      // Proven already, and no mark stands before it.
      self.init(validUTF8: bytes)
    } else {
      self.init(bytes, in: detected.encoding)
    }
    encoding = SourceEncoding(
      name: detected.encoding.name, evidence: detected.evidence, replacements: replacements)
  }

  /// Decodes bytes in an encoding, without the mark of that encoding at their start.
  init(_ bytes: [UInt8], in encoding: TextEncoding) {
    let mark = ByteOrderMark(of: bytes)
    let start = mark.map { $0.encoding == encoding ? $0.length : 0 } ?? 0
    switch encoding.form {
    case .utf8: self.init(utf8: bytes, from: start)
    case .utf16(let order): self.init(utf16: bytes, from: start, order)
    case .utf32(let order): self.init(utf32: bytes, from: start, order)
    case .table(let name):
      if let table = ByteTable(name) {
        self.init(bytes, table: table)
      } else {
        self.init(utf8: bytes, from: start)
      }
    case .sequences(let name):
      if let converter = ICUConverter(name) {
        self.init(bytes, converter: converter)
      } else {
        self.init(utf8: bytes, from: start)
      }
    }
  }

  /// Takes bytes that are known to be valid UTF-8 without a mark before them.
  init(validUTF8 bytes: [UInt8]) {
    var map = SourceMap()
    map.append(.init(canonical: 0, length: bytes.count, source: 0, sourceLength: bytes.count))
    self.init(utf8: bytes, map: map, replacements: 0)
  }

  /// Takes text that is decoded already.
  init(utf8: [UInt8], map: SourceMap, replacements: Int) {
    self.utf8 = utf8
    self.map = map
    self.replacements = replacements
  }

  /// The encoding that a person named, else the one that the bytes tell.
  static func detect(
    _ bytes: [UInt8], chosen name: String?
  ) throws(FormatError) -> EncodingDetection {
    guard let name else {
      guard !BinaryContent.isBinary(bytes) else { throw .binary }
      return EncodingDetection(of: bytes)
    }
    guard let encoding = TextEncoding.named(name) else {
      throw .unknownEncoding(name, near: TextEncoding.names(near: name))
    }
    guard !BinaryContent.isSigned(bytes) else { throw .binary }
    return EncodingDetection(encoding: encoding, evidence: .chosen)
  }
}
