public import Articles

/// Makes articles of the parts of a plain text that is too long to be read as a whole.
///
/// Each part is imported for itself, so that it is the same whatever stands beside it.
public struct PartImporter: Sendable {
  /// What the beginning of the text says of the whole.
  public let metadata: Metadata

  private let encoding: TextEncoding
  private let fileName: String

  /// Decides how a text is read, by its beginning and by what a person said of the file; nil for an
  /// encoding whose parts cannot be read each for itself.
  ///
  /// - Parameters:
  ///   - beginning: The first bytes; some hundred thousand tell an encoding.
  ///   - firstPart: How many of them are the first part.
  ///   - fileName: The file's name, which serves when nothing else gives a title.
  ///   - options: What a person said about the file; corrections of blocks find no place.
  /// - Throws: `FormatError.binary` for bytes that are no text, `unknownEncoding` for a name of none.
  public init?(
    _ beginning: [UInt8], firstPart: Int, fileName: String, options: ImportOptions
  ) throws(FormatError) {
    let detected = try DecodedText.detect(beginning, chosen: options.encoding)
    guard detected.encoding.hasIndependentParts else { return nil }
    encoding = detected.encoding
    self.fileName = fileName
    let first = DecodedText(Array(beginning.prefix(firstPart)), in: encoding)
    var metadata = PlainTextImporter.part(first, isFirst: true, fileName: fileName).metadata
    metadata.encoding = SourceEncoding(
      name: encoding.name, evidence: detected.evidence, replacements: first.replacements)
    if let date = options.date {
      metadata.date = date
      metadata.dateIsTold = true
    }
    self.metadata = metadata
  }

  /// Whether characters may be of several bytes, so that a cut must not part them.
  public var isUTF8: Bool { encoding.form == .utf8 }

  /// Makes an article of the bytes of a part, which begins at a byte of the file.
  ///
  /// - Complexity: O(n).
  public func article(of bytes: [UInt8], at start: Int) -> Article {
    let decoded = DecodedText(bytes, in: encoding).shifted(by: start)
    return PlainTextImporter.part(decoded, isFirst: start == 0, fileName: fileName)
  }

  /// Joins parts that follow each other in a file.
  public func joined(_ parts: [Article], excerpt: Excerpt) -> Article {
    .joining(parts, metadata: metadata, excerpt: excerpt)
  }
}

extension TextEncoding {
  /// Whether a text can be read from the middle on: every byte, or the first of every character,
  /// tells what it is.
  fileprivate var hasIndependentParts: Bool {
    switch form {
    case .utf8, .table: true
    case .utf16, .utf32, .sequences: false
    }
  }
}

extension DecodedText {
  /// The text with its bytes so much further on in the file.
  fileprivate func shifted(by bytes: Int) -> DecodedText {
    bytes == 0
      ? self
      : DecodedText(utf8: utf8, map: map.shifted(by: bytes), replacements: replacements)
  }
}
