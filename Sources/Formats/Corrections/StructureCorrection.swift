public import Articles

/// What a person says about the structure of a text, against what the importer found out.
///
/// Corrections are replayed in their order each time the file is read. One whose place is not in
/// the text any more changes nothing, and is kept.
public struct StructureCorrection: Hashable, Sendable {
  /// What is to be done at the place.
  public enum Change: Hashable, Sendable {
    /// The block that begins here is a heading; level 1 is the largest.
    case heading(level: Int)
    case paragraph
    case quotation
    case listItem
    /// The lines of the block that begins here are kept as they stand.
    case preformatted
    /// The block that begins here goes on from the one before.
    case join
    /// A block begins here.
    case split
  }

  /// Tells the correction from every other, whoever made it: a `urn:uuid:`.
  public let id: String
  /// What is to be done.
  public let change: Change
  /// Where it is to be done.
  public let place: TextQuote

  /// Makes a correction.
  public init(id: String, _ change: Change, at place: TextQuote) {
    self.id = id
    self.change = change
    self.place = place
  }

  /// Whether there are words to find the place by; a file edited by hand may hold none.
  public var isPlaced: Bool { !place.isBlank }

  /// The rule that a corrected block names.
  public static let rule = "corrected"
}

extension StructureCorrection.Change {
  /// The word for the change in files and in `--json`.
  public var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .quotation: "quotation"
    case .listItem: "list-item"
    case .preformatted: "preformatted"
    case .join: "join"
    case .split: "split"
    }
  }

  /// The levels that a heading may have.
  public static let levels = 1...6

  /// The change that a file names, or nil for a name that this version does not know.
  public init?(name: String, level: Int? = nil) {
    switch name {
    case "heading":
      guard let level, Self.levels.contains(level) else { return nil }
      self = .heading(level: level)
    case "paragraph": self = .paragraph
    case "quotation": self = .quotation
    case "list-item": self = .listItem
    case "preformatted": self = .preformatted
    case "join": self = .join
    case "split": self = .split
    default: return nil
    }
  }

  /// What the change says, for the reader: `heading of level 2`, `goes on from the block before`.
  public var words: String {
    switch self {
    case .heading(let level): "is a heading of level \(level)"
    case .paragraph: "is a paragraph"
    case .quotation: "is a quotation"
    case .listItem: "is a list item"
    case .preformatted: "keeps its lines"
    case .join: "goes on from the block before"
    case .split: "begins a block"
    }
  }
}
