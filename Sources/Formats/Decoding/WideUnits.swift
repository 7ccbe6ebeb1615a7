import Articles

/// Recognises UTF-16 and UTF-32 that no byte order mark announces.
struct WideUnits {
  /// The encoding that was recognised.
  let encoding: TextEncoding

  /// How many bytes from the start are looked at.
  private static let sampleLength = 4096

  /// Below this many bytes half a unit at the end is no cut file but no text.
  private static let shortLength = 64

  /// Looks for units of four or two bytes that make a text; nil when they do not.
  init?(in bytes: [UInt8]) {
    let length = min(bytes.count, Self.sampleLength)
    let isShort = length < Self.shortLength
    guard length >= 4, !isShort || length.isMultiple(of: 2) else { return nil }
    let controls = Self.controlCount(in: bytes.span.extracting(first: length))
    guard controls > 0 else { return nil }
    let sample = Array(bytes.prefix(Self.sampleLength))
    guard Self.isUnlikeBytes(sample, controls: controls) else { return nil }
    let candidates: [TextEncoding] = [
      .utf32(.littleEndian), .utf32(.bigEndian), .utf16(.littleEndian), .utf16(.bigEndian),
    ]
    var best: (encoding: TextEncoding, plain: Int)?
    for candidate in candidates {
      guard let plain = Self.plainCharacters(of: sample, in: candidate) else { continue }
      if best.map({ $0.plain < plain }) ?? true { best = (candidate, plain) }
    }
    guard let best else { return nil }
    encoding = best.encoding
  }

  /// Whether bytes hold controls as no text of single bytes does: many where they are valid UTF-8,
  /// some where they are not.
  ///
  /// Two letters of ASCII make an ideograph, so that a text with one stray NUL must not count.
  private static func isUnlikeBytes(_ sample: [UInt8], controls: Int) -> Bool {
    let error = DecodedText.firstError(in: sample, from: 0)
    let isUTF8 = error.map { $0.lowerBound + 4 > sample.count } ?? true
    return controls * (isUTF8 ? 4 : 50) >= sample.count
  }

  /// The controls of C0 that texts do not have; delete is none of them.
  private static func controlCount(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while true {
      index = bytes.first(
        from: index, to: bytes.count, { $0.plain.lies(from: 0, to: 0x1F) & ~$0.value },
        { $0 < 0x20 })
      guard index < bytes.count else { return count }
      if BinaryContent.isSuspicious(bytes[index]) { count += 1 }
      index += 1
    }
  }

  /// How many characters of ASCII a text has, or nil for bytes that are no text in an encoding.
  ///
  /// A text has its characters from few blocks, and hardly any that are controls or unassigned.
  private static func plainCharacters(of sample: [UInt8], in encoding: TextEncoding) -> Int? {
    // A sample may cut the last character.
    let whole = sample.count == sampleLength ? Array(sample.dropLast(4)) : sample
    let text = DecodedText(whole, in: encoding)
    guard text.replacements <= (whole.count.isMultiple(of: 2) ? 0 : 1) else { return nil }
    var scalars = 0
    var odd = 0
    var plain = 0
    var blocks: [UInt32: Int] = [:]
    for scalar in String(decoding: text.utf8, as: UTF8.self).unicodeScalars {
      scalars += 1
      blocks[block(of: scalar), default: 0] += 1
      if scalar.isASCII { plain += 1 }
      switch scalar.properties.generalCategory {
      case .control: if !(0x09...0x0D).contains(scalar.value), scalar.value != 0x1B { odd += 1 }
      case .unassigned, .privateUse: odd += 1
      default: break
      }
    }
    let common = blocks.values.sorted(by: >).prefix(3).reduce(0, +)
    return odd * 100 <= scalars && common * 10 >= scalars * 9 ? plain : nil
  }

  /// A stretch of 256 scalars, or all ideographs, or all of Hangul.
  private static func block(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x3400...0x9FFF: 0x4E
    case 0xAC00...0xD7A3: 0xAC
    default: scalar.value >> 8
    }
  }
}
