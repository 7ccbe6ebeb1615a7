import SeededSupport
import Testing

@testable import Index

/// Lists of the articles that name an entity, beside a dictionary that is changed one by one.
@Suite struct NamingListTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `changes leave what they would leave one by one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lists: [Int: [Int: NamingList]] = [:]
    var naive: [Int: [Int: NamingList.Entry]] = [:]
    for _ in 0..<10 {
      var pending = PendingNamings()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let entity = Int.random(in: 0..<3, using: &random)
        let article = Int.random(in: 1_000..<1_060, using: &random)
        if Bool.random(using: &random) {
          let entry = NamingList.Entry(
            article: article, certain: Int.random(in: 0...300, using: &random), shown: 1)
          pending.add(entity, entry)
          naive[entity, default: [:]][article] = entry
        } else {
          pending.remove(entity, article: article, certain: 0)
          naive[entity]?[article] = nil
        }
      }
      try pending.forEachList { entity, stretch, changes in
        let before = lists[entity]?[stretch] ?? NamingList()
        let bytes = before.changed(by: changes).bytes
        let result = Result { () throws(IndexError) in try NamingList(bytes) }
        lists[entity, default: [:]][stretch] = try? result.get()
      }
    }
    for entity in 0..<3 {
      let found = (lists[entity] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value.entries)
      let expected = (naive[entity] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      #expect(found == expected)
    }
  }

  @Test func `counts are those of the entries that came and went`() {
    var pending = PendingNamings()
    pending.add(1, NamingList.Entry(article: 5, certain: 3, shown: 4))
    pending.add(1, NamingList.Entry(article: 6, certain: 0, shown: 1))
    pending.remove(2, article: 5, certain: 2)
    #expect(pending.counts[1]?.mentions == 3 && pending.counts[1]?.articles == 1)
    #expect(pending.counts[2]?.mentions == -2 && pending.counts[2]?.articles == -1)
  }

  @Test func `a flipped bit in a list is noticed`() throws {
    let list = NamingList([NamingList.Entry(article: 5, certain: 3, shown: 4)])
    for bit in 0..<list.bytes.count * 8 {
      var bytes = list.bytes
      bytes[bit / 8] ^= 1 << (bit % 8)
      #expect(throws: IndexError.self) { try NamingList(bytes) }
    }
  }
}
