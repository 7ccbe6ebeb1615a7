import OrderedJSON

/// A note that was being typed.
public struct Draft: Hashable, Sendable {
  /// What it belongs to, in the caller's words.
  public var key: String
  /// The text so far.
  public var text: String
  /// The passage it is a note on, to find it again in a changed article; nil when it has none.
  public var passage: String?

  /// Makes a draft.
  public init(key: String, text: String, passage: String? = nil) {
    self.key = key
    self.text = text
    self.passage = passage
  }
}

/// A draft belongs to the session that types it until that session ends: nobody else is offered it,
/// and nobody else takes it away.
extension NotebookStore {
  /// Saves the text of a note that is being typed, on the disk before this returns.
  public func saveDraft(_ draft: Draft, by session: SessionMark? = nil) throws(StorageError) {
    try calls.makeFolders(layout.drafts)
    try session?.hold(in: layout.drafts, calls: calls)
    var object: JSONObject = ["key": .string(draft.key), "text": .string(draft.text)]
    object["passage"] = draft.passage.map { .string($0) }
    object["session"] = session.map { .string($0.id) }
    let bytes = JSONValue.object(object).serializedBytes() + [UInt8(ascii: "\n")]
    try AtomicFile.write(
      bytes, to: layout.draft(draft.key, session: session?.id ?? ""), calls: calls)
  }

  /// The drafts that earlier sessions left, by key; those of running sessions are theirs.
  public func loadDrafts(for session: SessionMark? = nil) -> [Draft] {
    drafts(of: session).map(\.draft)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Removes a draft whose note was saved or given up.
  public func removeDraft(_ key: String, by session: SessionMark? = nil) throws(StorageError) {
    for (file, draft) in drafts(of: session) where draft.key.hasSameScalars(as: key) {
      try calls.remove(file)
    }
  }

  /// The drafts that a session may have: its own, and those of sessions that have ended.
  private func drafts(of session: SessionMark?) -> [(file: String, draft: Draft)] {
    ((try? calls.list(layout.drafts)) ?? []).compactMap(\.name)
      .filter { $0.hasSuffix(".json") }.sorted()
      .compactMap { name in
        let file = FileCalls.join(layout.drafts, name)
        guard let bytes = try? calls.readAll(file), let value = try? JSONValue.parse(bytes),
          let key = value["key"]?.string, let text = value["text"]?.string
        else { return nil }
        if let owner = value["session"]?.string, owner != session?.id,
          SessionMark.isHeld(owner, in: layout.drafts, calls: calls)
        {
          return nil
        }
        return (file, Draft(key: key, text: text, passage: value["passage"]?.string))
      }
  }
}
