import Annotations
import Testing

@Suite struct IdentifierTests {
  @Test func `a version 7 id carries its time, version and variant`() throws {
    var source = IdentifierSource(seed: 1)
    for milliseconds: Int64 in [0, 1_732_356_131_000, 4_294_967_296_000] {
      let id = source.uuidV7(at: Timestamp(milliseconds: milliseconds))
      #expect(id.hasPrefix("urn:uuid:"))
      let fields = id.dropFirst(9).split(separator: "-").map(String.init)
      #expect(fields.map(\.count) == [8, 4, 4, 4, 12])
      #expect(Int64(fields[0] + fields[1], radix: 16) == milliseconds)
      #expect(fields[2].hasPrefix("7"))
      #expect("89ab".contains(try #require(fields[3].first)))
    }
  }

  @Test func `a version 4 id carries its version and variant`() throws {
    var source = IdentifierSource(seed: 2)
    for _ in 0..<100 {
      let fields = source.uuidV4().dropFirst(9).split(separator: "-")
      #expect(fields.map(\.count) == [8, 4, 4, 4, 12])
      #expect(fields[2].hasPrefix("4"))
      #expect("89ab".contains(try #require(fields[3].first)))
    }
  }

  @Test func `a seed gives one sequence without repetitions`() {
    var left = IdentifierSource(seed: 3)
    var right = left
    var seen: Set<String> = []
    for _ in 0..<10_000 {
      let id = left.uuidV7(at: morning)
      #expect(id == right.uuidV7(at: morning))
      #expect(seen.insert(id).inserted)
    }
    var other = IdentifierSource(seed: 4)
    #expect(!seen.contains(other.uuidV7(at: morning)))
  }

  @Test func `later ids sort after earlier ones`() {
    var source = IdentifierSource(seed: 5)
    let ids = (0..<100).map {
      source.annotationID(at: Timestamp(milliseconds: morning.milliseconds + $0))
    }
    #expect(ids == ids.sorted())
  }
}
