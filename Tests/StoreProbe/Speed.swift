import Annotations
import Articles
import Glibc
import Storage

/// How long a save of one change takes beside what the disk alone needs, and how long a library's
/// annotations take to load.
struct Speed {
  let folder: String
  /// Annotations of the notebook that is saved.
  let size: Int
  /// Annotations of the library that is loaded.
  let library: Int

  private static let runs = 9

  func run() -> Int32 {
    do throws(StorageError) {
      try saving()
      try loading()
      return 0
    } catch {
      print(error.message)
      return 1
    }
  }

  private func saving() throws(StorageError) {
    let store = NotebookStore(folder: "\(folder)/one")
    let text = Self.text(sentences: size)
    var base = Self.notebook(of: text, size, path: "large.txt")
    let first = try store.save(base, base: nil, text: text, at: Plan.noon)
    base = first.notebook
    let bytes = try FileCalls().readAll(first.file)
    var saves: [Time] = []
    var floors: [Time] = []
    for run in 0..<Self.runs {
      var mine = base
      let old = base.annotations[run * size / Self.runs]
      mine.apply(.replace(old.edited(at: Plan.noon) { $0.note = "changed in run \(run)" }))
      let result = try Self.timed { () throws(StorageError) in
        try store.save(mine, base: base, text: text, at: Plan.noon)
      }
      base = result.value.notebook
      saves.append(result.time)
      floors.append(
        try Self.timed { () throws(StorageError) in
          try AtomicFile.write(bytes, to: "\(folder)/floor.json")
        }.time)
    }
    print(
      "one change in a notebook of \(size) (\(bytes.count) bytes): \(Self.median(saves)); "
        + "temporary file, fsync, rename alone: \(Self.median(floors))")
  }

  private func loading() throws(StorageError) {
    let store = NotebookStore(folder: "\(folder)/library")
    let each = 1_000
    let text = Self.text(sentences: each)
    for article in 0..<(library / each) {
      let notebook = Self.notebook(of: text, each, path: "article-\(article).txt", seed: article)
      _ = try store.save(notebook, base: nil, text: text, at: Plan.noon)
    }
    var times: [Time] = []
    var count = 0
    for _ in 0..<3 {
      // A store of its own, so that nothing is remembered of what was saved.
      let fresh = NotebookStore(folder: "\(folder)/library")
      let result = try Self.timed { () throws(StorageError) in fresh.loadAll() }
      count = result.value.notebooks.reduce(0) { $0 + $1.notebook.annotations.count }
      times.append(result.time)
    }
    print("loading \(count) annotations of \(library / each) articles: \(Self.median(times))")
  }

  private static func text(sentences: Int) -> CanonicalText {
    CanonicalText(
      (0..<sentences).map { "Sentence \($0) says what is to be noted about number \($0 * 7)." }
        .joined(separator: " "))
  }

  private static func notebook(
    of text: CanonicalText, _ count: Int, path: String, seed: Int = 0
  ) -> Notebook {
    let hash = Digest.sha256(text.utf8)
    var ids = IdentifierSource(seed: UInt64(seed + 1))
    let article = ArticleReference(
      id: ids.uuidV4(), path: ArticlePath(path), text: text, sha256: hash)
    var notebook = Notebook.new(id: ids.uuidV4(), article: article, label: nil)
    var offset = 0
    var edits: [NotebookEdit] = []
    for sentence in text.string.utf8.split(separator: UInt8(ascii: ".")).prefix(count) {
      let range = Offset(offset)..<Offset(offset + sentence.count)
      offset += sentence.count + 1
      edits.append(
        .add(
          Annotation(
            id: ids.annotationID(at: Plan.noon), range: range,
            anchor: anchor(range, in: text, hash), note: "A note of some words.",
            tags: ["tagged"], created: Plan.noon)))
    }
    notebook.apply(.all(edits))
    return notebook
  }

  /// An anchor of a plain text, without looking for twins.
  private static func anchor(
    _ range: Range<Offset>, in text: CanonicalText, _ hash: String
  ) -> Anchor {
    let (start, end) = (range.lowerBound.utf8, range.upperBound.utf8)
    let first = Offset(max(0, start - 64))
    let last = Offset(min(text.utf8.count, end + 64))
    return Anchor(
      exact: text[range], prefix: text[first..<range.lowerBound],
      suffix: text[range.upperBound..<last], position: start..<end, textHash: hash)
  }

  /// Time on the wall and time of the processor.
  private struct Time {
    var wall: Duration
    var processor: Duration
  }

  private static func timed<Value>(
    _ body: () throws(StorageError) -> Value
  ) throws(StorageError) -> (value: Value, time: Time) {
    let start = ContinuousClock.now
    let processor = clock()
    let value = try body()
    let used = Duration.microseconds(Int64(clock() - processor))
    return (value, Time(wall: ContinuousClock.now - start, processor: used))
  }

  private static func median(_ times: [Time]) -> String {
    func middle(_ durations: [Duration]) -> Int {
      Int(durations.sorted()[durations.count / 2] / .milliseconds(1))
    }
    return "\(middle(times.map(\.wall))) ms (processor \(middle(times.map(\.processor))))"
  }
}
