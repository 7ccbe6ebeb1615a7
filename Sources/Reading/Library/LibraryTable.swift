public import Articles
import Synchronization

/// The articles of a library as its list shows them, by path.
///
/// Rows lie packed in one block of bytes, about 100 bytes each, and become entries when they are
/// asked for, so that a hundred thousand articles cost little. A copy costs nothing. Of the
/// metadata only what screens show is kept: title, kind, date, author, sources and summary.
public struct LibraryTable: Sendable {
  private let contents: Contents
  /// Numbers of annotations that changed since the rows were packed.
  private var annotations: [Int32: Int32] = [:]

  /// Takes articles, which are put in the order of their paths.
  public init(_ entries: [LibraryEntry] = []) {
    var builder = Builder()
    for entry in entries.sorted(by: { $0.path < $1.path }) { builder.add(entry) }
    self = builder.table
  }

  private init(_ contents: Contents) {
    self.contents = contents
  }

  /// Packs rows one after the other.
  public struct Builder: ~Copyable {
    private var bytes: [UInt8] = []
    private var rows: [Row] = []

    /// Begins without rows.
    public init() {}

    /// Adds an article, whose path comes after those before it.
    public mutating func add(_ entry: LibraryEntry) {
      let metadata = entry.metadata
      let texts = [
        metadata.title, entry.path.rawValue, metadata.kind ?? "", metadata.date ?? "",
        metadata.author ?? "", metadata.sources.joined(separator: "\n"), metadata.summary ?? "",
        entry.problem ?? "",
      ]
      var row = Row(
        start: bytes.count, words: entry.words, entities: entry.entities,
        mentions: entry.mentions, annotations: entry.annotations)
      row.isDerived = metadata.titleIsDerived
      row.isDateTold = metadata.dateIsTold
      row.isUnreadable = entry.problem != nil
      for text in texts {
        bytes.append(contentsOf: text.utf8)
        bytes.append(Row.separator)
      }
      rows.append(row)
    }

    /// The table of the rows.
    public consuming func finish() -> LibraryTable { table }

    fileprivate var table: LibraryTable { LibraryTable(Contents(bytes: bytes, rows: rows)) }
  }

  /// The names that articles can be linked by, gathered when they are asked for the first time.
  ///
  /// - Complexity: O(n) in the articles the first time.
  public var names: ArticleNames {
    contents.names.withLock { known in
      if let known { return known }
      let names = ArticleNames(self)
      known = names
      return names
    }
  }

  /// The place of a path in the table.
  ///
  /// - Complexity: O(log n).
  public func index(of path: ArticlePath) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if contents.path(of: middle) < path { low = middle + 1 } else { high = middle }
    }
    return low < count && contents.path(of: low) == path ? low : nil
  }

  /// The number of annotations on an article; writing it for one that is not here does nothing.
  public subscript(annotationsOn path: ArticlePath) -> Int? {
    get { index(of: path).map { self[$0].annotations } }
    set {
      guard let index = index(of: path), let newValue else { return }
      annotations[Int32(index)] = Int32(clamping: newValue)
    }
  }

  /// The order that a sort and a filter gave last, kept for the rows of the next frames.
  func order(
    _ key: OrderKey, _ find: () -> [Int32]
  ) -> [Int32] {
    if let known = contents.order.withLock({ $0 }), known.key == key { return known.order }
    let order = find()
    contents.order.withLock { $0 = (key, order) }
    return order
  }

  /// What an order depends on, besides the rows.
  struct OrderKey: Hashable {
    var filter: String
    var sort: LibrarySort
    /// What was read, or the notes, where they decide.
    var numbers: [Int32: Int32]
  }

  /// The numbers of annotations that changed.
  var changedAnnotations: [Int32: Int32] { annotations }

  /// The rows whose words hold all of some words, which are in lower case.
  ///
  /// - Complexity: O(bytes of the table).
  func rows(holding words: [Substring]) -> [Int32] {
    let needles = words.map { Array($0.utf8) }
    return contents.rows.indices.filter { index in
      let range = contents.searchable(index)
      let slice = contents.bytes[range]
      if slice.allSatisfy({ $0 < 0x80 }) {
        return needles.allSatisfy { ASCIISearch.holds(slice, $0) }
      }
      let text = String(decoding: slice, as: UTF8.self).lowercased()
      return words.allSatisfy { text.contains($0) }
    }.map(Int32.init)
  }

  /// The packed rows, shared by all copies.
  private final class Contents: Sendable {
    let bytes: [UInt8]
    let rows: [Row]
    let names = Mutex<ArticleNames?>(nil)
    let order = Mutex<(key: OrderKey, order: [Int32])?>(nil)

    init(bytes: [UInt8], rows: [Row]) {
      self.bytes = bytes
      self.rows = rows
    }

    private func end(_ index: Int) -> Int {
      index + 1 < rows.count ? rows[index + 1].start : bytes.count
    }

    /// The texts of a row, in the order in which the builder wrote them.
    func texts(_ index: Int) -> [String] {
      bytes[rows[index].start..<end(index)].dropLast()
        .split(separator: Row.separator, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The path of a row, without its other texts.
    func path(of index: Int) -> ArticlePath {
      let row = bytes[rows[index].start..<end(index)]
      let parts = row.split(
        separator: Row.separator, maxSplits: 2, omittingEmptySubsequences: false)
      return ArticlePath(String(decoding: parts[1], as: UTF8.self))
    }

    /// What a filter looks at: everything before summary and problem.
    func searchable(_ index: Int) -> Range<Int> {
      var separators = 0
      var at = rows[index].start
      let end = end(index)
      while at < end, separators < 6 {
        if bytes[at] == Row.separator { separators += 1 }
        at += 1
      }
      return rows[index].start..<at
    }
  }

  private struct Row {
    /// No text of an article holds it: it is not text.
    static let separator: UInt8 = 0xFF

    private let place: UInt32
    let words: Int32
    let entities: Int32
    let mentions: Int32
    let annotations: Int32
    var isDerived = false
    var isDateTold = false
    var isUnreadable = false

    var start: Int { Int(place) }

    init(start: Int, words: Int, entities: Int, mentions: Int, annotations: Int) {
      place = UInt32(clamping: start)
      self.words = Int32(clamping: words)
      self.entities = Int32(clamping: entities)
      self.mentions = Int32(clamping: mentions)
      self.annotations = Int32(clamping: annotations)
    }
  }
}

extension LibraryTable: RandomAccessCollection {
  /// The place of the first row.
  public var startIndex: Int { 0 }

  /// The place behind the last row.
  public var endIndex: Int { contents.rows.count }

  /// The entry of a row.
  public subscript(index: Int) -> LibraryEntry {
    let row = contents.rows[index]
    let texts = contents.texts(index)
    func text(_ place: Int) -> String? { texts[place].isEmpty ? nil : texts[place] }
    var metadata = Metadata(title: texts[0], titleIsDerived: row.isDerived)
    metadata.kind = text(2)
    metadata.date = text(3)
    metadata.dateIsTold = row.isDateTold
    metadata.author = text(4)
    metadata.sources = text(5)?.split(separator: "\n").map(String.init) ?? []
    metadata.summary = text(6)
    return LibraryEntry(
      path: ArticlePath(texts[1]), metadata: metadata, words: Int(row.words),
      entities: Int(row.entities), mentions: Int(row.mentions),
      annotations: Int(annotations[Int32(index)] ?? row.annotations),
      problem: row.isUnreadable ? texts[7] : nil)
  }
}

extension LibraryTable: ExpressibleByArrayLiteral {
  /// Takes articles.
  public init(arrayLiteral entries: LibraryEntry...) {
    self.init(entries)
  }
}

/// Looking for words in bytes of ASCII, whatever their case.
enum ASCIISearch {
  /// Whether bytes hold a word that is in lower case.
  static func holds(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var at = bytes.startIndex
    let last = bytes.endIndex - word.count
    while at <= last {
      if lower(bytes[at]) == first, matches(bytes, word, at) { return true }
      at += 1
    }
    return false
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ word: [UInt8], _ start: Int) -> Bool {
    for (index, byte) in word.enumerated() where lower(bytes[start + index]) != byte {
      return false
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
