import Articles
import Index
import Testing

@Suite struct SearchTests {
  @Test func `phrases are found across case, marks, signs and scripts`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([
      try Sample.prepared("a.txt", "The Café—in Norden's old town.\nIt is\nclosed."),
      try Sample.prepared("b.txt", "他去了北京大学。"),
      try Sample.prepared("c.txt", "old and new town"),
    ])
    try index.commit()
    func found(_ texts: String...) -> [String] {
      index.articles(containing: texts).map(\.rawValue)
    }
    #expect(found("cafe in norden") == ["a.txt"])
    #expect(found("old town") == ["a.txt"])
    #expect(found("it is closed") == ["a.txt"])
    #expect(found("北京") == ["b.txt"])
    #expect(found("京北") == [])
    #expect(found("old", "大学") == ["a.txt", "b.txt", "c.txt"])
    #expect(found("…", "") == [])
    #expect(found("NEAR", "\"", "old* OR town") == [])
  }

  @Test func `what was replaced or removed is found no more`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([
      try Sample.prepared("a.txt", "One word."), try Sample.prepared("b.txt", "Another word."),
    ])
    try index.put([try Sample.prepared("a.txt", "Something else.")])
    try index.remove([ArticlePath("b.txt")])
    try index.commit()
    #expect(index.articles(containing: ["word", "one", "another"]).isEmpty)
    #expect(index.articles(containing: ["else"]).map(\.rawValue) == ["a.txt"])
  }

  @Test func `ten thousand texts are one question`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([try Sample.prepared("a.txt", "word9999 stands here")])
    try index.commit()
    let texts = (0..<10_000).map { "word\($0)" }
    #expect(index.articles(containing: texts).map(\.rawValue) == ["a.txt"])
  }
}
