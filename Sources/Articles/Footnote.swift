/// A footnote: its text stands where the source has it, its references anywhere.
public struct Footnote: Hashable, Sendable {
  /// The label as the source writes it, without `[^` and `]`.
  public let label: String

  /// Its number, counted by first references; nil when nothing refers to it.
  public let number: Int?

  /// Its text: from the start of its first block to the end of its last.
  public let range: Range<Offset>

  /// The references to it, in order.
  public let references: [Range<Offset>]

  /// Makes a footnote.
  public init(label: String, number: Int?, range: Range<Offset>, references: [Range<Offset>]) {
    self.label = label
    self.number = number
    self.range = range
    self.references = references
  }

  /// What references show and what stands before its text: `[1]`, or the label as written.
  public var sign: String { number.map { "[\($0)]" } ?? "[^\(label)]" }
}
