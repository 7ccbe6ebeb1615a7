import Annotations
import Articles
import Entities
import FoundationEssentials
import Glibc
import Storage
import Synchronization
import Testing

/// Every call of the file system fails, or is the last, in turn: for all that the store writes
/// beside notebooks.
@Suite struct StoreFaultTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What the store writes beside a notebook.
  enum Work: Int, CaseIterable, Sendable {
    case draft, overlay, restoring, conflictCopy, pending

    /// Prepares a store for the work; what stands there then must never be lost.
    func prepare(_ path: String) throws {
      let store = NotebookStore(folder: path)
      let (bell, carts) = (try mark("The bell", 1), try mark("carts", 2))
      switch self {
      case .draft: try store.saveDraft(Draft(key: "k", text: "half"))
      case .overlay:
        _ = try OverlayStore(folder: path).apply(OverlayEdit(adding: [.never("A")]))
      case .restoring:
        let base = try store.change(nil, .add(bell), .add(carts)).notebook
        try store.change(base, .remove(carts.id))
      case .conflictCopy:
        let saved = try store.change(nil, .add(bell))
        let copy = saved.file.replacing(
          ".json", with: ".sync-conflict-20261125-101010-ABCDEFG.json")
        try AtomicFile.write(NotebookCodec.bytes(of: book([carts])), to: copy)
      case .pending:
        let saved = try store.change(nil, .add(bell))
        try AtomicFile.write([1, 2, 3], to: saved.file)
        try store.change(nil, .add(bell))
      }
    }

    /// Does it.
    func run(_ path: String, _ calls: FileCalls) throws {
      let store = NotebookStore(folder: path, calls: calls)
      switch self {
      case .draft: try store.saveDraft(Draft(key: "k", text: "half a thought"))
      case .overlay:
        let edit = OverlayEdit(adding: [.never("B")])
        _ = try OverlayStore(folder: path, calls: calls).apply(edit)
      case .restoring:
        let item = try #require(NotebookStore(folder: path).trash().first)
        _ = try store.restore(item, text: story, at: noon)
      case .conflictCopy: _ = try store.mergeConflictCopies(at: noon)
      case .pending:
        guard case .unreadable(let file) = NotebookStore(folder: path).loadStory() else { return }
        try store.change(file.pending, .add(mark("carts", 2)))
      }
    }

    /// How many of the two things are there: what was there before, and what the work adds.
    func kept(_ path: String) -> (before: Bool, after: Bool) {
      let store = NotebookStore(folder: path)
      switch self {
      case .draft:
        let texts = store.loadDrafts().map(\.text)
        return (texts.count == 1, texts == ["half a thought"])
      case .overlay:
        let records = OverlayStore(folder: path).load().overlay.records
        return (records.contains(.never("A")), records.contains(.never("B")))
      case .restoring:
        let exact = store.storyNotebook()?.annotations.map(\.anchor.exact) ?? []
        return (exact.contains("The bell") && store.trash().count == 1, exact.contains("carts"))
      case .conflictCopy:
        let exact = store.storyNotebook()?.annotations.map(\.anchor.exact) ?? []
        let names = (try? FileCalls().list("\(path)/annotations"))?.compactMap(\.name) ?? []
        let isAside = names.contains { $0.contains(".sync-conflict-") }
        return (exact.contains("The bell") && (isAside || exact.count == 2), exact.count == 2)
      case .pending:
        guard case .unreadable(let file) = store.loadStory() else { return (false, false) }
        let exact = file.pending?.annotations.map(\.anchor.exact) ?? []
        return (exact.contains("The bell"), exact.contains("carts"))
      }
    }
  }

  @Test(arguments: Work.allCases, [ENOSPC, EDQUOT, EIO])
  func `case 46 and 47: whichever call fails, nothing is lost or reported in vain`(
    work: Work, number: Int32
  ) throws {
    var step = 0
    while true {
      step += 1
      let path = folder.file("\(work)-\(number)-\(step)")
      try work.prepare(path)
      let failing = FailingCalls(failing: step, with: number)
      let isDone = (try? work.run(path, failing.calls)) != nil
      let kept = work.kept(path)
      #expect(kept.before, "\(work), call \(step)")
      // A call whose failure does no harm may be passed over, but then the work is done.
      #expect(kept.after || !isDone || work == .conflictCopy, "\(work), call \(step)")
      guard failing.hasFailed else {
        #expect(isDone && kept.after, "\(work)")
        break
      }
    }
    #expect(step > 7, "\(work) makes many calls")
  }

  @Test(arguments: Work.allCases)
  func `case 48: after a kill at any call nothing is lost`(work: Work) async throws {
    var step = 0
    var isFinished = false
    while !isFinished {
      step += 1
      let path = folder.file("\(work)-\(step)")
      try work.prepare(path)
      let result = await #expect(processExitsWith: .failure) {
        [path = path as String, step = step as Int, work = work.rawValue as Int] in
        let count = Mutex(0)
        let calls = FileCalls { _, _ in
          count.withLock { count in
            count += 1
            if count == step { kill(getpid(), SIGKILL) }
          }
          return nil
        }
        try #require(Work(rawValue: work)).run(path, calls)
        exit(9)
      }
      isFinished = result?.exitStatus == .exitCode(9)
      let kept = work.kept(path)
      #expect(kept.before, "\(work), killed at call \(step)")
      #expect(kept.after || !isFinished, "\(work)")
      // The next session goes on where that one died.
      try work.run(path, FileCalls())
      #expect(work.kept(path).after, "\(work), after a kill at call \(step)")
    }
    #expect(step > 7)
  }
}

extension String {
  /// The text with a piece at its end replaced.
  fileprivate func replacing(_ end: String, with other: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) + other : self
  }
}
