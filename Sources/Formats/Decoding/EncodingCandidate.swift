/// What a file would look like in one encoding, for a person who has to choose.
public struct EncodingCandidate: Hashable, Sendable {
  /// The encoding.
  public let encoding: TextEncoding

  /// The first line that holds more than ASCII, decoded; the first line of a file without one.
  public let preview: String

  /// Bad sequences in the sample that was looked at.
  public let replacements: Int

  /// Whether the bytes alone tell this encoding.
  public let isDetected: Bool
}

extension TextEncoding {
  /// What bytes look like in every encoding: first the one they tell, then the likelier ones.
  ///
  /// A preview has at most `width` scalars.
  /// - Complexity: O(n) to find a sample, then a constant for each encoding.
  public static func candidates(for bytes: [UInt8], width: Int = 60) -> [EncodingCandidate] {
    let detected = EncodingDetection(of: bytes).encoding
    let sample = EncodingGuess.preview(of: bytes)
    let rows = all.map { encoding -> (row: EncodingCandidate, rank: Double) in
      let text = DecodedText(sample, in: encoding)
      let scalars = Array(String(decoding: text.utf8, as: UTF8.self).unicodeScalars)
      let row = EncodingCandidate(
        encoding: encoding, preview: firstLine(of: scalars, width: width),
        replacements: text.replacements, isDetected: encoding == detected)
      let rank = encoding == detected ? .infinity : EncodingFit(scalars).score
      return (row, rank)
    }
    return rows.enumerated()
      .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element.row)
  }

  private static func firstLine(of scalars: [Unicode.Scalar], width: Int) -> String {
    let line = scalars.drop { $0.properties.isWhitespace }.prefix {
      !$0.properties.isWhitespace || $0 == " " || $0 == "\t"
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.prefix(width))
    return String(text)
  }
}

extension EncodingGuess {
  /// Lines to show: some of those with bytes above 7F, or the start of a file that has none.
  fileprivate static func preview(of bytes: [UInt8]) -> [UInt8] {
    if ByteOrderMark(of: bytes) != nil || WideUnits(in: bytes) != nil {
      return Array(bytes.prefix(2048))
    }
    let lines = HighByteSample.of(bytes, limit: 2048)
    return lines.isEmpty ? Array(bytes.prefix(2048)) : lines
  }
}
