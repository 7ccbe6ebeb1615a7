import Articles
import SeededSupport
import Testing

@testable import Formats

/// What holds for every sequence of corrections, over texts that nobody would write.
struct CorrectionPropertyTests {
  private static let wishes: [ImportOptions.Wish] = [
    .heading(level: nil), .heading(level: 1), .heading(level: 4), .paragraph, .quotation,
    .listItem, .preformatted, .join, .split,
  ]

  @Test(arguments: PropertyTests.seeds)
  func `no sequence of corrections loses a byte`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 7_000)
    for _ in 0..<4 {
      var desk = Desk(PropertyTests.plainText(using: &random))
      guard let untouched = try? desk.article() else { continue }
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let article = try desk.article()
        guard article.text.utf8.count > 0 else { break }
        let offset = article.text.clamped(
          Offset(Int.random(in: 0..<article.text.utf8.count, using: &random)))
        let wish = Self.wishes[Int.random(in: 0..<Self.wishes.count, using: &random)]
        guard (try? desk.wish(wish, at: offset)) != nil else { continue }
        let corrected = try desk.article()
        #expect(corrected.faults(madeOf: desk.bytes) == [], "\(desk)")
        #expect(corrected.wordsLost(from: desk.bytes) == [], "\(desk)")
        var undone = desk
        undone.options.corrections.removeAll()
        #expect(try undone.article() == untouched)
      }
    }
  }

  @Test(arguments: GoldenTests.samples.filter { $0.format == "text" })
  func `in a text that somebody wrote, a correction is found at once`(
    sample: GoldenTests.Sample
  ) throws {
    var random = SeededGenerator(seed: 11)
    let bytes = try Folders.bytes(sample.file)
    var made = 0
    var lost = 0
    for wish in Self.wishes {
      var desk = Desk(bytes)
      for _ in 0..<6 {
        let article = try desk.article()
        let blocks = article.blocks
        guard !blocks.isEmpty else { return }
        let block = blocks[Int.random(in: 0..<blocks.count, using: &random)]
        var offset = block.range.lowerBound
        if wish == .split {
          guard
            let space = article.text.utf8[block.range.lowerBound.utf8..<block.range.upperBound.utf8]
              .indices.filter({ article.text.utf8[$0] == 0x20 }).randomElement(using: &random)
          else { continue }
          offset = Offset(space + 1)
        }
        guard (try? desk.wish(wish, at: offset)) != nil else { continue }
        made += 1
        lost += try desk.article().lostCorrections.count
      }
    }
    #expect(made > 10 && lost == 0, "\(lost) of \(made) corrections are lost at once")
  }

  @Test(arguments: PropertyTests.seeds)
  func `merging keeps what both added and drops what either took back`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func options(_ ids: [Int]) -> ImportOptions {
      ImportOptions(
        corrections: ids.map {
          StructureCorrection(
            id: "\($0)", .join,
            at: TextQuote(exact: "words \($0)", prefix: "", suffix: "", start: $0))
        })
    }
    let base = Array(0..<6)
    let mine = base.filter { _ in Bool.random(using: &random) } + [10, 11]
    let theirs = base.filter { _ in Bool.random(using: &random) } + [20]
    let merged = ImportOptions.merge(
      base: options(base), mine: options(mine), theirs: options(theirs))
    let expected = base.filter { mine.contains($0) && theirs.contains($0) } + [20, 10, 11]
    #expect(merged == options(expected))
  }

  static let encodings: [(base: String?, mine: String?, theirs: String?, merged: String?)] = [
    (nil, nil, nil, nil), (nil, "KOI8-R", nil, "KOI8-R"), (nil, nil, "KOI8-R", "KOI8-R"),
    (nil, "KOI8-R", "UTF-8", "KOI8-R"), ("UTF-8", "UTF-8", nil, nil), ("UTF-8", nil, "UTF-8", nil),
  ]

  @Test(arguments: encodings)
  func `of two encodings the one that was chosen here counts`(
    base: String?, mine: String?, theirs: String?, merged: String?
  ) {
    let result = ImportOptions.merge(
      base: ImportOptions(encoding: base), mine: ImportOptions(encoding: mine),
      theirs: ImportOptions(encoding: theirs))
    #expect(result.encoding == merged)
  }
}
