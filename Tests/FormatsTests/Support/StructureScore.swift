import Articles

@testable import Formats

/// How well the blocks of an article agree with those that were marked by hand.
struct StructureScore {
  /// Places where a block begins, or goes on behind another: marked, found, and both.
  private(set) var marked = 0
  private(set) var found = 0
  private(set) var agreed = 0
  /// Marked blocks, those found with the same bytes and kind, and those found with the same text.
  private(set) var blocks = 0
  private(set) var kinds = 0
  private(set) var texts = 0
  /// Bytes that are no white space and in no block, or in two.
  private(set) var lost = 0
  /// What went wrong, by number only.
  private(set) var misses: [String] = []

  /// The harmonic mean of precision and recall over the places where blocks begin.
  var boundaryF1: Double { 2 * Double(agreed) / Double(max(1, marked + found)) }
  var kindShare: Double { Double(kinds) / Double(max(1, blocks)) }
  var textShare: Double { Double(texts) / Double(max(1, blocks)) }

  /// Adds an article to the score.
  mutating func add(_ article: Article, madeOf file: [UInt8], _ marking: Marking) {
    let owners = Owners(article, file)
    lost += owners.lost
    let isMetadata = { (byte: Int) in marking.metadata.contains { $0.contains(byte) } }
    let expected = Set(marking.blocks.flatMap { $0.ranges.map(\.lowerBound) })
    let starts = Set(owners.starts.filter { !isMetadata($0) })
    marked += expected.count
    found += starts.count
    agreed += expected.intersection(starts).count
    for byte in expected.symmetricDifference(starts).sorted() {
      misses.append("\(marking) \(byte): \(starts.contains(byte) ? "found" : "missed")")
    }
    for block in marking.blocks { compare(block, article, owners, file, marking) }
  }

  private mutating func compare(
    _ block: Marking.Block, _ article: Article, _ owners: Owners, _ file: [UInt8],
    _ marking: Marking
  ) {
    blocks += 1
    let bytes = block.ranges.flatMap { $0.filter { !Self.isSpace(file[$0]) } }
    guard let index = owners.block(at: bytes[0]) else { return }
    let own = article.blocks[index]
    if own.kind.name == block.kind, own.isRepeat == block.isRepeat,
      owners.count(of: index) == bytes.count, bytes.allSatisfy({ owners.block(at: $0) == index })
    {
      kinds += 1
    } else {
      misses.append("\(marking) \(bytes[0]): \(own.kind.name), not \(block.kind)")
    }
    if article.text[own.range] == Self.text(of: block, in: file) {
      texts += 1
    } else {
      misses.append("\(marking) \(bytes[0]): another text")
    }
  }

  /// The text of a marked block: its lines joined, and every hyphen of the five files kept.
  private static func text(of block: Marking.Block, in file: [UInt8]) -> String {
    var text = ""
    for word in block.ranges.flatMap({ file[$0].split(whereSeparator: isSpace) }) {
      let word = String(decoding: word, as: UTF8.self)
      // A hyphen behind a space is a dash; in these files none ends a line.
      text += text.isEmpty || text.hasSuffix("-") && !text.hasSuffix(" -") ? word : " " + word
    }
    return text
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// Which block each byte of a file belongs to.
struct Owners {
  private var owner: [Int?]
  /// Whether a byte is shown; the others say something about the article.
  private var isShown: [Bool]
  private var counts: [Int: Int] = [:]
  /// Bytes that are no white space and in no block, or in two.
  private(set) var lost = 0
  /// The bytes where a block begins, or goes on behind another.
  private(set) var starts: [Int] = []

  init(_ article: Article, _ file: [UInt8]) {
    owner = Array(repeating: nil, count: file.count)
    isShown = Array(repeating: false, count: file.count)
    var isTwice = Array(repeating: false, count: file.count)
    for segment in article.sourceMap.segments {
      let block = article.blockIndex(at: Offset(segment.canonical))
      for byte in segment.source..<segment.source + segment.sourceLength {
        if owner[byte] != nil { isTwice[byte] = true }
        owner[byte] = block
        isShown[byte] = segment.length > 0
      }
    }
    var last: Int?
    for byte in file.indices where !StructureScore.isSpace(file[byte]) {
      if owner[byte] == nil || isTwice[byte] { lost += 1 }
      guard let block = owner[byte], isShown[byte] else { continue }
      counts[block, default: 0] += 1
      if block != last { starts.append(byte) }
      last = block
    }
  }

  /// The block that holds a byte of the file.
  func block(at byte: Int) -> Int? { owner[byte] }

  /// The bytes of a block that are no white space.
  func count(of block: Int) -> Int { counts[block] ?? 0 }
}
