import Articles
public import Entities
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// Keeps what a person taught about names, and links anew what it touches: only the articles in
  /// which a name of the change stands, or the one it is about.
  ///
  /// - Complexity: O(text of the library) to find those articles, one pass for all names.
  public func correct(_ edit: OverlayEdit) -> [Message] {
    let before = gazetteer
    let done: (overlay: Overlay, inverse: OverlayEdit)
    do throws(OverlayFileProblem) {
      done = try overlays.apply(edit)
    } catch {
      return [.notice(Notice("NOT kept: \(error.message)", .failure))]
    }
    guard !done.inverse.isEmpty else {
      return [.corrected(CorrectionResult(inverse: done.inverse, articles: 0))]
    }
    state.withLock { state in _ = state.lay(done.overlay, from: overlays.file) }
    var reach = edit.reach(in: before)
    let after = edit.reach(in: gazetteer)
    reach.texts += after.texts
    reach.articles.formUnion(after.articles)
    let touched = relink(reach)
    return [
      .gazetteerLoaded(gazetteer), .libraryListed(entries, counts),
      .corrected(CorrectionResult(inverse: done.inverse, articles: touched)),
    ]
  }

  /// Links the articles anew that a change reaches, and counts them.
  private func relink(_ reach: OverlayEdit.Reach) -> Int {
    let filter = TextFilter(reach.texts)
    let articles = state.withLock { $0.articles }
    let touched = articles.filter { path, read in
      reach.articles.contains(path) || filter.touches(read.result.article)
    }
    for (path, read) in touched {
      let notes = state.withLock { $0.entries[path]?.annotations ?? 0 }
      take(read.result, at: path, notes: notes)
    }
    return touched.count
  }
}

extension Librarian.State {
  /// Lays what a person taught over what the files say; answers what could not be done.
  mutating func lay(_ overlay: Overlay, from file: String) -> [String] {
    self.overlay = overlay
    let laid = written.applying(overlay, from: file)
    gazetteer = laid.gazetteer
    finder = MentionFinder(gazetteer, decisions: overlay.decisions)
    return laid.problems.map { "\(file): \($0.message)" }
  }
}
