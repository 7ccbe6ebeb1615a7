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

extension NotebookStore {
  /// Saves the text of a note that is being typed, on the disk before this returns.
  public func saveDraft(_ draft: Draft) throws(StorageError) {
    try calls.makeFolders(layout.drafts)
    var object: JSONObject = ["key": .string(draft.key), "text": .string(draft.text)]
    object["passage"] = draft.passage.map { .string($0) }
    let bytes = JSONValue.object(object).serializedBytes() + [UInt8(ascii: "\n")]
    try AtomicFile.write(bytes, to: layout.draft(draft.key), calls: calls)
  }

  /// The drafts that an earlier session left, by key.
  public func loadDrafts() -> [Draft] {
    ((try? calls.list(layout.drafts)) ?? []).compactMap(\.name)
      .filter { $0.hasSuffix(".json") }
      .compactMap { name in
        guard let bytes = try? calls.readAll(FileCalls.join(layout.drafts, name)),
          let value = try? JSONValue.parse(bytes), let key = value["key"]?.string,
          let text = value["text"]?.string
        else { return nil }
        return Draft(key: key, text: text, passage: value["passage"]?.string)
      }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Removes a draft whose note was saved or given up.
  public func removeDraft(_ key: String) throws(StorageError) {
    let file = layout.draft(key)
    guard calls.exists(file) else { return }
    try calls.remove(file)
  }
}
