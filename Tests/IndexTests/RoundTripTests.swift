import Articles
import Entities
import Index
import Testing

@Suite struct RoundTripTests {
  static let texts: [(name: String, text: String)] = [
    ("plain.txt", "A title\n\nAnna Falk went to Norden.\n\n- one\n- two\n"),
    (
      "marked.md",
      """
      ---
      title: The quiet year
      date: 2024-08
      author: Ida Wolt
      sources: [one, two]
      language: en
      odd: field
      ---
      # The quiet year

      Anna Falk *stood* in **Norden**[^n] with `code` and [a link](b.md "t") and [[Anna Falk]].

      > Quoted words.

      | a | b |
      |--:|:-:|
      | 1 | 2 |

      ```swift
      let a = 1
      ```

      [^n]: The note.
      """
    ),
    ("empty.txt", ""),
    ("marks.txt", "Žižek und Ωμέγα, 北京 and e\u{301}.\n"),
  ]

  @Test(arguments: texts)
  func `an article comes back as it was`(
    sample: (name: String, text: String)
  ) throws {
    let index = LibraryIndex(file: nil, maker: "test")
    let article = try Sample.article(sample.text, named: sample.name)
    try index.put([try Sample.prepared(sample.name, sample.text)])
    try index.commit()
    let stored = try #require(index.article(at: ArticlePath(sample.name)))
    #expect(stored.article == article)
    #expect(!article.sourceMap.segments.isEmpty || sample.text.isEmpty)
    #expect(stored.fileHash == "sha256:" + String(repeating: "0f", count: 32))
    let mentions = Sample.finder.mentions(in: article, path: ArticlePath(sample.name))
    #expect(stored.indexed == IndexedArticle(article, mentions))
  }

  @Test func `an article that cannot be read keeps its problem`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    let path = ArticlePath("a/b.txt")
    try index.put([
      PreparedArticle(path: path, stamp: Sample.stamp(3), options: "", problem: "it is no text")
    ])
    try index.commit()
    #expect(index.row(of: path)?.problem == "it is no text")
    #expect(index.row(of: path)?.metadata.title == "b.txt")
    #expect(index.article(at: path) == nil)
    #expect(index.files().map(\.isReadable) == [false])
  }

  @Test func `rows say what lists show`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([
      try Sample.prepared("b.txt", "Norden and Norden, Anna Falk."),
      try Sample.prepared("a.txt", "Nobody."),
    ])
    try index.commit()
    let rows = index.rows()
    #expect(rows.map(\.path.rawValue) == ["a.txt", "b.txt"])
    #expect(rows.map(\.mentions) == [0, 3])
    #expect(rows.map(\.entities) == [0, 2])
    #expect(index.articleCount == 2)
    #expect(index.textBytes == "Nobody.".utf8.count + "Norden and Norden, Anna Falk.".utf8.count)
  }

  @Test func `stamps come back to the nanosecond`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([try Sample.prepared("a.txt", "Text.", size: 77)])
    try index.touch(
      ArticlePath("a.txt"),
      stamp: FileStamp(size: 78, modifiedNanoseconds: -5, inode: .max))
    try index.commit()
    #expect(
      index.files().map(\.stamp) == [FileStamp(size: 78, modifiedNanoseconds: -5, inode: .max)])
  }
}
