import Annotations
import FoundationEssentials
import Glibc
import Storage
import Testing

/// A draft belongs to the session that types it, until that session ends.
@Suite struct DraftOwnerTests {
  private let folder: Folder
  private let store: NotebookStore

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"))
  }

  @Test func `a second session is not offered what the first is typing`() throws {
    let (first, second) = (SessionMark(id: "1"), SessionMark(id: "2"))
    try store.saveDraft(Draft(key: "k", text: "mine"), by: first)
    #expect(store.loadDrafts(for: second) == [])
    try store.removeDraft("k", by: second)
    try store.saveDraft(Draft(key: "k", text: "other"), by: second)
    #expect(store.loadDrafts(for: first).map(\.text) == ["mine"])
    #expect(store.loadDrafts(for: second).map(\.text) == ["other"])
    withExtendedLifetime((first, second)) {}
  }

  @Test func `case 52: what a killed session was typing is offered to the next`() async throws {
    let path = store.folder
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let mark = SessionMark(id: "dying")
      try NotebookStore(folder: path).saveDraft(Draft(key: "k", text: "half"), by: mark)
      #expect(NotebookStore(folder: path).loadDrafts(for: SessionMark(id: "x")).isEmpty)
      _ = withExtendedLifetime(mark) { kill(getpid(), SIGKILL) }
    }
    let next = SessionMark(id: "next")
    #expect(store.loadDrafts(for: next).map(\.text) == ["half"])
    try store.saveDraft(Draft(key: "k", text: "half a thought"), by: next)
    try store.removeDraft("k", by: next)
    #expect(store.loadDrafts(for: next) == [])
    #expect(!folder.names(".lectern/drafts").contains { $0.hasSuffix(".json") })
  }

  @Test func `marks of sessions that ended are swept, those of running ones are not`() throws {
    let running = SessionMark(id: "running")
    try store.saveDraft(Draft(key: "k", text: "x"), by: running)
    try folder.write("", to: ".lectern/drafts/.session-dead")
    store.sweep(at: Timestamp(milliseconds: 4_000_000_000_000))
    let marks = folder.names(".lectern/drafts").filter { $0.hasPrefix(".session-") }
    #expect(marks == [".session-running"])
    withExtendedLifetime(running) {}
  }
}
