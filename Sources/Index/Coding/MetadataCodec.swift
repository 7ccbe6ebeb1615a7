import Articles

/// Metadata as bytes.
enum MetadataCodec {
  static func encode(_ metadata: Metadata) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(metadata.title)
    writer.put(metadata.titleIsDerived ? 1 : 0)
    writer.put(metadata.kind)
    writer.put(metadata.date)
    writer.put(metadata.dateIsTold ? 1 : 0)
    writer.put(metadata.author)
    writer.put(metadata.sources)
    writer.put(metadata.language)
    writer.put(metadata.summary)
    writer.put(metadata.encoding?.name)
    if let encoding = metadata.encoding {
      writer.put(code(encoding.evidence))
      writer.put(encoding.replacements)
    }
    writer.put(metadata.other.count)
    for field in metadata.other {
      writer.put(field.name)
      writer.put(field.value)
      writer.put((field.line ?? -1) + 1)
    }
    return writer.sealed
  }

  static func decode(_ bytes: [UInt8]) throws(IndexError) -> Metadata {
    var reader = try ByteReader(sealed: bytes)
    var metadata = Metadata(title: try reader.text(), titleIsDerived: try reader.int() == 1)
    metadata.kind = try reader.textIfAny()
    metadata.date = try reader.textIfAny()
    metadata.dateIsTold = try reader.int() == 1
    metadata.author = try reader.textIfAny()
    metadata.sources = try reader.texts()
    metadata.language = try reader.textIfAny()
    metadata.summary = try reader.textIfAny()
    if let name = try reader.textIfAny() {
      metadata.encoding = SourceEncoding(
        name: name, evidence: evidence(try reader.int()), replacements: try reader.int())
    }
    for _ in 0..<(try reader.count()) {
      let (name, value) = (try reader.text(), try reader.text())
      let line = try reader.int() - 1
      metadata.other.append(.init(name: name, value: value, line: line < 0 ? nil : line))
    }
    return metadata
  }

  /// A guess carries its fit, the others stand below.
  private static let guesses = 10

  private static func code(_ evidence: SourceEncoding.Evidence) -> Int {
    switch evidence {
    case .byteOrderMark: 0
    case .validUTF8: 1
    case .damagedUTF8: 2
    case .zeroBytes: 3
    case .chosen: 4
    case .guessed(let fit): guesses + max(0, fit)
    }
  }

  private static func evidence(_ code: Int) -> SourceEncoding.Evidence {
    switch code {
    case 0: .byteOrderMark
    case 1: .validUTF8
    case 2: .damagedUTF8
    case 3: .zeroBytes
    case guesses...: .guessed(fit: code - guesses)
    default: .chosen
    }
  }
}
