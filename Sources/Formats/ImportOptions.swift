/// What a person said about a file that its bytes do not tell.
///
/// Kept with a library and replayed each time the file is read.
public struct ImportOptions: Hashable, Sendable {
  /// The name of the encoding to decode with, as `windows-1251`; nil leaves it to the bytes.
  public var encoding: String?

  /// The date of the article as EDTF; nil leaves it to what the article says.
  public var date: String?

  /// What the blocks are, where the importer was wrong; in the order in which they are replayed.
  public var corrections: [StructureCorrection]

  /// Makes options; without any, everything is left to the bytes.
  public init(
    encoding: String? = nil, date: String? = nil, corrections: [StructureCorrection] = []
  ) {
    self.encoding = encoding
    self.date = date
    self.corrections = corrections
  }

  /// Whether everything is left to the bytes.
  public var isEmpty: Bool { encoding == nil && date == nil && corrections.isEmpty }
}
