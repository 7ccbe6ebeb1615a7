public import Articles
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Notes that were being typed when the program ended.
  public struct Drafts: Sendable {
    /// Those whose passage stands in its article, with the text so far.
    public var placed: [(target: NoteTarget, text: String)] = []
    /// The articles of those whose passage is gone; the drafts stay on the disk.
    public var lost: [ArticlePath] = []
  }

  /// Keeps a note that is being typed; an empty text forgets it.
  func saveDraft(_ text: String, for target: NoteTarget) -> [Message] {
    do throws(StorageError) {
      if text.isEmpty {
        try store.removeDraft(target.key, by: mark)
      } else {
        try store.saveDraft(
          Draft(key: target.key, text: text, passage: passage(of: target)), by: mark)
      }
      return []
    } catch {
      return [.notice(Notice("the note you type is not kept yet: \(error.message)", .warning))]
    }
  }

  /// Finds the notes that were being typed; one whose article changed follows its passage.
  public func drafts() -> Drafts {
    var drafts = Drafts()
    for draft in store.loadDrafts(for: mark) {
      guard let target = NoteTarget(key: draft.key) else { continue }
      guard let place = place(of: draft.passage, target) else {
        drafts.lost.append(target.path)
        continue
      }
      if place != target {
        let moved = Draft(key: place.key, text: draft.text, passage: draft.passage)
        if (try? store.saveDraft(moved, by: mark)) != nil {
          try? store.removeDraft(draft.key, by: mark)
        }
      }
      drafts.placed.append((place, draft.text))
    }
    return drafts
  }

  /// The words of the passage that a target names.
  private func passage(of target: NoteTarget) -> String? {
    guard case .passage(let path, let range) = target else { return nil }
    guard let text = known(path)?.article.text, range.upperBound <= text.end else { return nil }
    return text[range]
  }

  /// Where a target stands in its article as it is now; nil when its passage is gone, or stands
  /// there several times and not where it was.
  private func place(of passage: String?, _ target: NoteTarget) -> NoteTarget? {
    guard case .passage(let path, let range) = target, let passage,
      let text = open(path)?.text
    else { return target }
    if range.upperBound <= text.end, text[range] == passage { return target }
    let words = FoldedText.fold(passage, foldsCase: false)
    let matches = FoldedText(text, foldsCase: false).ranges(of: words)
    return matches.count == 1 ? matches.first.map { .passage(path, $0) } : nil
  }
}
