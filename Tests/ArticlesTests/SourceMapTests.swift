import Testing

@testable import Articles

struct SourceMapTests {
  /// "Привет, мир" in a set of single bytes, after two bytes that are no text.
  static let cyrillic: SourceMap = {
    var map = SourceMap()
    let pace = SourceMap.Pace(canonical: 2, source: 1)
    map.append(.init(canonical: 0, length: 12, source: 2, sourceLength: 6, pace: pace))
    map.append(.init(canonical: 12, length: 2, source: 8, sourceLength: 2))
    map.append(.init(canonical: 14, length: 6, source: 10, sourceLength: 3, pace: pace))
    return map
  }()

  @Test(
    arguments: [(0, 2), (2, 3), (3, 3), (10, 7), (12, 8), (13, 9), (14, 10), (18, 12), (20, 13)])
  func `an offset is at the first byte of its character`(offset: Int, byte: Int) {
    #expect(Self.cyrillic.sourceStart(of: Offset(offset)) == byte)
  }

  @Test(arguments: [
    (0..<2, 2..<3), (2..<6, 3..<5), (0..<20, 2..<13), (10..<16, 7..<11), (3..<5, 3..<5),
  ])
  func `a range has the bytes of all characters that it touches`(
    range: Range<Int>, bytes: Range<Int>
  ) {
    let offsets = Offset(range.lowerBound)..<Offset(range.upperBound)
    #expect(Self.cyrillic.source(of: offsets) == bytes)
  }

  @Test(
    arguments: [(0, 0), (2, 0), (3, 2), (7, 10), (8, 12), (12, 18), (13, nil)] as [(Int, Int?)])
  func `a byte leads back to its character`(byte: Int, offset: Int?) {
    #expect(Self.cyrillic.offset(ofSource: byte)?.utf8 == offset)
  }

  @Test func `neighbours of one pace become one segment, others do not`() {
    var map = SourceMap()
    let pace = SourceMap.Pace(canonical: 3, source: 2)
    for index in 0..<4 {
      map.append(
        .init(canonical: index * 3, length: 3, source: index * 2, sourceLength: 2, pace: pace))
    }
    #expect(map.segments.count == 1)
    map.append(.init(canonical: 12, length: 3, source: 8, sourceLength: 2))
    #expect(map.segments.count == 2)
    #expect(map.source(of: Offset(3)..<Offset(9)) == 2..<6)
  }
}
