import Annotations
import Articles
import Storage
import Synchronization
import Testing

/// Two sessions on one store.
@Suite struct NotebookSessionTests {
  private let folder: Folder
  private let store: NotebookStore

  init() throws {
    folder = try Folder()
    store = NotebookStore(folder: folder.file(".lectern"), patience: 60_000)
  }

  @Test func `two sessions that add 150 notes each keep 300`() async throws {
    let store = store
    let words = ["The bell", "carts", "spring", "dusk", "ferry", "shed"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for session in 0..<2 {
        group.addTask {
          var base: Notebook?
          for note in 0..<150 {
            let number = UInt64(session * 1000 + note + 1)
            let annotation = try mark(words[note % words.count], number, note: "note \(number)")
            base = try store.change(base, .add(annotation)).notebook
          }
        }
      }
      try await group.waitForAll()
    }
    let kept = try #require(store.storyNotebook())
    #expect(kept.annotations.count == 300)
    #expect(Set(kept.annotations.map(\.id)).count == 300)
    #expect(folder.names(".lectern/annotations").count == 1)
  }

  @Test(arguments: [2, 4])
  func `case 54: sessions that add, edit and delete lose no acknowledged change`(sessions: Int)
    async throws
  {
    let store = store
    let acknowledged = Acknowledged()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for session in 1...sessions {
        group.addTask {
          var dice = UInt64(session)
          var base: Notebook?
          var own: [AnnotationID] = []
          for step in 0..<20 {
            dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let some = own.isEmpty ? nil : own[Int(dice >> 33) % own.count]
            let id: AnnotationID
            let edit: NotebookEdit
            var note: String? = "\(session) \(step)"
            if let some, let present = base?[some], (dice >> 40) % 3 > 0 {
              let edited = present.edited(at: noon) { $0.note = note }
              id = some
              note = (dice >> 40) % 3 == 1 ? note : nil
              edit = note == nil ? .remove(some) : .replace(edited)
            } else {
              let new = try mark("The bell", UInt64(session * 1000 + step), note: note)
              id = new.id
              own.append(id)
              edit = .add(new)
            }
            base = try store.change(base, edit).notebook
            acknowledged.notes.withLock { $0[id] = .some(note) }
          }
        }
      }
      try await group.waitForAll()
    }
    let kept = try #require(store.storyNotebook())
    let expected = acknowledged.notes.withLock { $0 }
    #expect(kept.annotations.count == expected.values.count { $0 != nil })
    for (id, note) in expected { #expect(kept[id]?.note == note) }
    #expect(kept.annotations.flatMap(\.conflictingNotes) == [])
  }

  @Test func `a session sees and keeps what another added`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1))).notebook
    try store.change(first, .add(mark("carts", 2)))
    let third = try store.change(first, .add(mark("spring", 3))).notebook
    #expect(third.annotations.count == 3)
  }

  @Test func `another session's deletion is no reason to bring a note back`() throws {
    let bell = try mark("The bell", 1)
    let first = try store.change(nil, .add(bell), .add(mark("carts", 2))).notebook
    try store.change(first, .remove(bell.id))
    let mine = try store.change(first, .add(mark("spring", 3))).notebook
    #expect(!mine.annotations.map(\.id).contains(bell.id))
    #expect(mine.annotations.count == 2)
  }

  @Test func `case 58: a note deleted elsewhere while it is edited here stays`() throws {
    let bell = try mark("The bell", 1)
    let first = try store.change(nil, .add(bell)).notebook
    try store.change(first, .remove(bell.id))
    let edited = first.annotations[0].edited(at: later(days: 1)) { $0.note = "rewritten" }
    let saved = try store.change(first, .replace(edited))
    #expect(saved.notebook.annotations.map(\.note) == ["rewritten"])
    #expect(saved.notices == [.editSurvivedDeletion(bell.id)])
  }

  @Test func `case 59: one note written in two sessions is kept in both texts`() throws {
    let first = try store.change(nil, .add(mark("The bell", 1, note: "old"))).notebook
    let note = first.annotations[0]
    try store.change(first, .replace(note.edited(at: noon) { $0.note = "theirs" }))
    let saved = try store.change(first, .replace(note.edited(at: noon) { $0.note = "mine" }))
    let merged = try #require(saved.notebook.annotations.first)
    #expect(Set([merged.note ?? ""] + merged.conflictingNotes) == ["mine", "theirs"])
    #expect(saved.notices == [.conflictingNotes(note.id)])
    #expect(store.storyNotebook() == saved.notebook)
  }

  @Test func `case 64: an undo after another session's save takes back only its own change`() throws
  {
    let bell = try mark("The bell", 1)
    let saved = try store.change(nil, .add(bell)).notebook
    var mine = saved
    let undo = mine.apply(.remove(bell.id))
    let without = try store.save(mine, base: saved, text: story, at: noon).notebook
    try store.change(without, .add(mark("carts", 2)))
    let undone = try store.change(without, undo).notebook
    #expect(Set(undone.annotations.map(\.anchor.exact)) == ["The bell", "carts"])
  }

  @Test func `case 60: a clock that jumps back loses nothing`() throws {
    let first = try store.change(nil, at: later(days: 9), .add(mark("The bell", 1))).notebook
    let edited = first.annotations[0].edited(at: Timestamp(milliseconds: 5)) { $0.note = "x" }
    let second = try store.change(first, at: Timestamp(milliseconds: 5), .replace(edited))
    #expect(second.notebook.annotations.map(\.note) == ["x"])
    #expect(second.notebook.annotations[0].modified >= second.notebook.annotations[0].created)
  }

  @Test func `a file that vanished is written again`() throws {
    let saved = try store.change(nil, .add(mark("The bell", 1)))
    try FileCalls().remove(saved.file)
    let again = try store.change(saved.notebook, .add(mark("carts", 2))).notebook
    #expect(again.annotations.count == 2)
  }

  @Test func `two sessions that begin a notebook at once share one`() throws {
    try store.change(nil, .add(mark("The bell", 1)))
    let mine = book([try mark("carts", 2)], seed: 77)
    let saved = try store.save(mine, base: nil, text: story, at: noon)
    #expect(saved.notebook.annotations.count == 2)
    #expect(folder.names(".lectern/annotations").count == 1)
  }
}

/// What the sessions were told is saved: the last note of each annotation, nil when deleted.
private final class Acknowledged: Sendable {
  let notes = Mutex<[AnnotationID: String?]>([:])
}
