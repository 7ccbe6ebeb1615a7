import Annotations
import Articles
import Glibc
import Storage
import Synchronization

/// One save that is stopped before each of its calls in turn, as ^Z stops a job, and goes on when
/// the parent, as a shell would, continues it.
struct Stopped {
  let folder: String

  /// More calls than this make no save.
  private static let mostCalls = 400

  /// Stops a save of its own at the first call, the next one at the second, and so on.
  func run() -> Int32 {
    let store = NotebookStore(folder: "\(folder)/store")
    for call in 1...Self.mostCalls {
      let process = start(call)
      var status: Int32 = 0
      guard unsafe waitpid(process, &status, WUNTRACED) == process else {
        return failed("no child")
      }
      let isStopped = status & 0xFF == 0x7F
      if isStopped {
        let saved = count(in: store)
        guard saved == call - 1 || saved == call else {
          return failed("stopped at call \(call): \(saved) notes can be read")
        }
        kill(process, SIGCONT)
        guard unsafe waitpid(process, &status, 0) == process else { return failed("no end") }
      }
      guard status == 0 else { return failed("call \(call): ended with \(status)") }
      guard count(in: store) == call else { return failed("call \(call): the note is not there") }
      if !isStopped {
        print("stopped before each of \(call - 1) calls of a save: \(call) of \(call) notes saved")
        return 0
      }
    }
    return failed("a save has no end")
  }

  /// The child: saves one note, and stops itself before a call.
  func saveOne(stoppingAt last: Int) -> Int32 {
    let count = Mutex(0)
    let calls = FileCalls { _, _ in
      let isTime = count.withLock { count in
        count += 1
        return count == last
      }
      if isTime { raise(SIGTSTP) }
      return nil
    }
    let store = NotebookStore(folder: "\(folder)/store", calls: calls)
    let text = Plan.text(of: 0)
    let base = store.load(Plan.path(of: 0), text: text, textHash: Digest.sha256(text.utf8)).notebook
    var mine = base ?? Plan.newNotebook(of: 0, session: 1)
    mine.apply(.add(Plan.annotation(last, last, 0, "saved though stopped")))
    do throws(StorageError) {
      _ = try store.save(mine, base: base, text: text, at: Plan.noon)
      return 0
    } catch {
      print(error.message)
      return 4
    }
  }

  /// The notes that can be read at the moment; -1 when the notebook cannot be.
  private func count(in store: NotebookStore) -> Int {
    let contents = store.loadAll()
    guard contents.problems.isEmpty else { return -1 }
    return contents.notebooks.reduce(0) { $0 + $1.notebook.annotations.count }
  }

  private func failed(_ reason: String) -> Int32 {
    print(reason)
    return 1
  }

  /// Starts a save in a process group of its own: one without a parent to continue it is not stopped.
  private func start(_ call: Int) -> pid_t {
    var process: pid_t = 0
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let words = ["store-probe", "save-one", folder, String(call), "0"]
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    let result = unsafe posix_spawn(
      &process, "/proc/self/exe", nil, &attributes, &arguments, environ)
    precondition(result == 0, "the program can start itself")
    return process
  }
}
