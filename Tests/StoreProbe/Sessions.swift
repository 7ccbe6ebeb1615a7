import Annotations
import Glibc
import Storage

/// Several sessions on one store, each killed and started again until its plan is carried out.
struct Sessions {
  let folder: String
  let count: Int
  let changes: Int

  /// Runs them, compares what stands on the disk with what was reported as saved, and prints it.
  func run() -> Int32 {
    let calls = FileCalls()
    try? calls.makeFolders(folder)
    var running: [pid_t: Int] = [:]
    var kills = 0
    var samples = 0
    var unreadable = 0
    let store = NotebookStore(folder: "\(folder)/store")
    for session in 1...count { start(session, &running) }
    while !running.isEmpty {
      var status: Int32 = 0
      let ended = unsafe waitpid(-1, &status, WNOHANG)
      guard ended > 0, let session = running.removeValue(forKey: ended) else {
        samples += 1
        unreadable += store.loadAll().problems.count
        continue
      }
      if status & 0x7F == SIGKILL {
        kills += 1
        start(session, &running)
      } else if status != 0 {
        print("session \(session) ended with \(status >> 8)")
        return 1
      }
    }
    return report(store, kills: kills, samples: samples, unreadable: unreadable)
  }

  private func report(
    _ store: NotebookStore, kills: Int, samples: Int, unreadable: Int
  ) -> Int32 {
    let contents = store.loadAll()
    var notes: [AnnotationID: String?] = [:]
    var conflicts = 0
    for annotation in contents.notebooks.flatMap(\.notebook.annotations) {
      notes[annotation.id] = annotation.note
      conflicts += annotation.conflictingNotes.count
    }
    var expected: [AnnotationID: String] = [:]
    for session in 1...count {
      for (id, value) in Plan(session: session, changes: changes).expected {
        expected[id] = value.note
      }
    }
    let lost = expected.count { notes[$0.key] != .some($0.value) }
    let undeleted = notes.keys.count { expected[$0] == nil }
    print(
      "\(count) sessions x \(changes) changes: \(kills) kills, \(notes.count) annotations, "
        + "\(lost) lost, \(undeleted) deleted and back, \(conflicts) in conflict, "
        + "\(unreadable) unreadable in \(samples) samples")
    let isSound = contents.problems.isEmpty && unreadable == 0
    return lost == 0 && undeleted == 0 && conflicts == 0 && isSound ? 0 : 1
  }

  /// Starts a session as a process of its own.
  private func start(_ session: Int, _ running: inout [pid_t: Int]) {
    var process: pid_t = 0
    let words = ["store-probe", "work", folder, String(session), String(changes)]
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    let result = unsafe posix_spawn(
      &process, "/proc/self/exe", nil, nil, &arguments, environ)
    precondition(result == 0, "the program can start itself")
    running[process] = session
  }
}
