import Annotations
import Articles
import FoundationEssentials
import Glibc
import Storage
import Synchronization
import Testing

/// A folder of one test, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    // Memory where the system offers it: these tests make thousands of fsyncs.
    let memory = "/dev/shm"
    let hasMemory =
      (try? FileCalls().info(memory))?.kind == .folder && FileCalls().isWritable(memory)
    let parent = hasMemory ? memory : FileManager.default.temporaryDirectory.path
    path = "\(parent)/lectern-test-\(UUID().uuidString)"
    try FileCalls().makeFolders(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileCalls().makeFolders(FileCalls.folder(of: file(name)))
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  func read(_ name: String) throws -> [UInt8] { try FileCalls().readAll(file(name)) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try #require(unsafe symlink(target, file(name)) == 0)
  }

  /// Makes a FIFO.
  func fifo(_ name: String) throws {
    try #require(unsafe mkfifo(file(name), 0o600) == 0)
  }

  /// Makes an empty file whose name is one byte that is no UTF-8.
  func fileWithOddName() throws {
    let name = file("").utf8.map { CChar(bitPattern: $0) } + [-1, 0]
    try #require(unsafe close(open(name, O_CREAT | O_WRONLY, 0o600)) == 0)
  }

  /// The names below a folder, sorted.
  func names(_ folder: String = "") -> [String] {
    ((try? FileCalls().list(file(folder))) ?? []).compactMap(\.name).sorted()
  }
}

/// Counts the calls of the file system and lets one of them fail.
final class FailingCalls: Sendable {
  private let count = Mutex(0)
  private let failing: Int
  private let number: Int32

  /// Lets the nth call fail with an error number, from 1; 0 lets none fail.
  init(failing: Int, with number: Int32) {
    self.failing = failing
    self.number = number
  }

  /// Whether the run got as far as the call that fails.
  var hasFailed: Bool { failing > 0 && count.withLock { $0 >= failing } }

  var calls: FileCalls {
    FileCalls(largestWrite: 700) { _, _ in
      self.count.withLock { count in
        count += 1
        return count == self.failing ? self.number : nil
      }
    }
  }
}

let story = CanonicalText(
  """
  The ferry and the bell

  When the river froze, the ferry stayed in its shed and people crossed on foot. The bell on the \
  north bank rang at dusk so that nobody lost the way.

  In spring the ice broke with a sound like carts on a bridge – and the ferry went out again.
  """)

let storyPath = ArticlePath("rivers/ferry.txt")
let storyHash = Digest.sha256(story.utf8)
let noon = Timestamp(milliseconds: 1_795_000_000_000)

func later(days: Int) -> Timestamp {
  Timestamp(milliseconds: noon.milliseconds + Int64(days) * 86_400_000)
}

/// A new annotation of some words of the story.
func mark(
  _ words: String, _ number: UInt64, note: String? = nil, in text: CanonicalText = story
) throws -> Annotation {
  let start = try #require(text.string.utf8.firstRange(of: words.utf8)?.lowerBound)
  let offset = text.string.utf8.distance(from: text.string.utf8.startIndex, to: start)
  let range = Offset(offset)..<Offset(offset + words.utf8.count)
  var identifiers = IdentifierSource(seed: number)
  return Annotation(
    id: identifiers.annotationID(at: noon), range: range,
    anchor: .make(range, in: text, textHash: Digest.sha256(text.utf8)), note: note, created: noon)
}

func book(_ annotations: [Annotation], path: ArticlePath = storyPath, seed: UInt64 = 1) -> Notebook
{
  var identifiers = IdentifierSource(seed: seed &+ 1_000_000)
  let article = ArticleReference(
    id: identifiers.uuidV4(), path: path, text: story, sha256: storyHash, textForm: "text/1")
  var notebook = Notebook.new(id: identifiers.uuidV4(), article: article, label: "The ferry")
  for annotation in annotations { notebook.apply(.add(annotation)) }
  return notebook
}

extension NotebookStore {
  /// What stands on the disk for the story.
  func loadStory() -> LoadedNotebook {
    load(storyPath, text: story, textHash: storyHash)
  }

  /// The notebook of the story, or nil.
  func storyNotebook() -> Notebook? {
    if case .notebook(let stored) = loadStory() { stored.notebook } else { nil }
  }

  /// Saves changes of the story's notebook as a session does.
  @discardableResult
  func change(
    _ base: Notebook?, at time: Timestamp = noon, _ edits: NotebookEdit...
  ) throws(StorageError) -> SavedNotebook {
    var mine = base ?? book([])
    mine.apply(.all(edits))
    return try save(mine, base: base, text: story, at: time)
  }
}
