import FoundationEssentials
import Testing

/// A source article whose blocks somebody has marked by hand.
struct Marking: CustomStringConvertible, CustomTestStringConvertible, Sendable {
  /// A block as an editor sees it.
  struct Block: Sendable {
    /// Its bytes in the file, in order; more than one stretch when others stand between.
    var ranges: [Range<Int>]
    let kind: String
    /// Whether the file printed it before.
    let isRepeat: Bool
  }

  /// The name of the file, without its ending.
  let stem: String
  var blocks: [Block] = []
  /// Bytes that say something about the article and are no block.
  var metadata: [Range<Int>] = []

  var description: String { String(stem.prefix(3)) }
  var testDescription: String { description }

  /// The marked articles that lie beside the repository.
  static let all: [Marking] = {
    guard shared != nil, let bytes = try? Folders.bytes(file) else { return [] }
    return read(String(decoding: bytes, as: UTF8.self))
  }()

  private static let shared = Folders.shared("seeds")
  private static let file = Folders.samples.deletingLastPathComponent()
    .appending(path: "Marking/seeds.txt")

  /// The bytes of the article.
  func bytes() throws -> [UInt8] {
    guard let folder = Self.shared else { return [] }
    return try Folders.bytes(folder.appending(path: stem + ".txt"))
  }

  private static func read(_ text: String) -> [Marking] {
    var markings: [Marking] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count >= 4, let first = Int(fields[1]), let last = Int(fields[2]) else {
        continue
      }
      if markings.last?.stem != fields[0] { markings.append(Marking(stem: fields[0])) }
      markings[markings.count - 1].add(first..<last + 1, fields[3], fields.dropFirst(4))
    }
    return markings
  }

  private mutating func add(_ range: Range<Int>, _ kind: String, _ more: ArraySlice<String>) {
    if kind == "metadata" {
      metadata.append(range)
    } else if more.first == "continues", let start = more.last.flatMap({ Int($0) }),
      let index = blocks.firstIndex(where: { $0.ranges[0].lowerBound == start })
    {
      blocks[index].ranges.append(range)
    } else {
      blocks.append(Block(ranges: [range], kind: kind, isRepeat: more.first == "repeat"))
    }
  }
}
