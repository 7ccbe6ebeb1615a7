import Annotations
import Articles
import Glibc
import Storage
import Synchronization

/// One session: carries its plan out, notes each change that was reported as saved, and kills itself
/// before some call of the file system, as `kill -9` would.
struct Work {
  let folder: String
  let session: Int
  let changes: Int

  /// Goes on where the last life of the session ended; 0 when all is done.
  func run() -> Int32 {
    let acknowledged = "\(folder)/acknowledged-\(session)"
    let done = ((try? FileCalls().readAll(acknowledged)) ?? []).count { $0 == 0x0A }
    let store = NotebookStore(folder: "\(folder)/store", patience: 600_000, calls: mortal())
    var bases: [Int: Notebook] = [:]
    for step in Plan(session: session, changes: changes).changes.dropFirst(done) {
      let text = Plan.text(of: step.article)
      let base =
        bases[step.article]
        ?? store.load(
          Plan.path(of: step.article), text: text, textHash: Digest.sha256(text.utf8)
        ).notebook
      var mine = base ?? Plan.newNotebook(of: step.article, session: session)
      switch step.change {
      case .add(let annotation): mine.apply(.add(annotation))
      case .remove(let id): mine.apply(.remove(id))
      case .write(let note, let id):
        guard let present = mine[id] else {
          print("session \(session): \(id) is gone before it is edited")
          return 3
        }
        mine.apply(.replace(present.edited(at: Plan.noon) { $0.note = note }))
      }
      do throws(StorageError) {
        bases[step.article] = try store.save(mine, base: base, text: text, at: Plan.noon).notebook
        let file = try FileCalls().open(acknowledged, .appending)
        try file.write([0x0A])
      } catch {
        print("session \(session): \(error.message)")
        return 4
      }
    }
    return 0
  }

  /// Calls of which one is the last.
  private func mortal() -> FileCalls {
    let last = Int.random(in: 1...1_200)
    let count = Mutex(0)
    return FileCalls { _, _ in
      let isLast = count.withLock { count in
        count += 1
        return count == last
      }
      if isLast { kill(getpid(), SIGKILL) }
      return nil
    }
  }
}

extension LoadedNotebook {
  /// The notebook, if it can be read.
  var notebook: Notebook? {
    if case .notebook(let stored) = self { stored.notebook } else { nil }
  }
}
