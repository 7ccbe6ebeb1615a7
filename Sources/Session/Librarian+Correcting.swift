import Articles
public import Entities
import Index
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
    let touched = relink(edit.reach(from: before, to: gazetteer)) ?? 0
    return [
      .gazetteerLoaded(gazetteer), listing,
      .corrected(CorrectionResult(inverse: done.inverse, articles: touched)),
    ]
  }

  /// Links the articles anew that a change reaches, and counts them; nil when the index cannot be
  /// written now, and is put right at the next start.
  func relink(_ reach: OverlayEdit.Reach) -> Int? {
    state.withLock { state in
      state.recent.relink(state.finder)
      if state.isIndexing { state.reaches.append(reach) }
    }
    do throws(IndexError) {
      let count = try linkAnew(reach)
      try index.commit()
      return count
    } catch {
      return nil
    }
  }

  /// The articles that a change reaches: the full text finds where a name may stand, the matcher
  /// says whether it does.
  func articles(in reach: OverlayEdit.Reach) -> [StoredArticle] {
    let filter = TextFilter(reach.texts)
    let candidates = Set(ask { $0.articles(containing: reach.texts) }).union(reach.articles)
    return candidates.sorted().compactMap { path in
      guard let stored = ask({ $0.article(at: path) }) else { return nil }
      return reach.articles.contains(path) || filter.touches(stored.article) ? stored : nil
    }
  }
}

extension Librarian {
  /// What a person taught about names.
  public var overlay: Overlay {
    namesAreRead.wait()
    return state.withLock { $0.overlay }
  }

  /// The file that keeps it.
  public var overlayFile: String { overlays.file }

  /// The gazetteer file of the library itself, which need not exist.
  public var ownGazetteer: String { FileCalls.join(location.root, "entities.toml") }

  /// Writes what was taught and has a place there into the library's own gazetteer file, then takes
  /// it out of the overlay.
  ///
  /// A crash between the two leaves it in both, which means the same.
  /// - Returns: The records that were moved.
  public func foldOverlay() throws(FoldingProblem) -> Int {
    let folded: [OverlayRecord]
    do throws(GazetteerFile.FoldingError) {
      folded = try GazetteerFile.fold(overlay, into: ownGazetteer, calls: calls)
    } catch {
      throw FoldingProblem(message: error.message)
    }
    do throws(OverlayFileProblem) {
      let left = try overlays.apply(OverlayEdit(adding: [], removing: folded)).overlay
      state.withLock { $0.overlay = left }
    } catch {
      throw FoldingProblem(message: error.message)
    }
    return folded.count
  }

  /// What was taught, one line a record, as it stands in its file.
  public func taughtLines(asJSON isJSON: Bool) -> [String] {
    overlay.records.map { isJSON ? OverlayCodec.line(of: $0) : $0.sentence }
  }
}

/// Why what was taught could not be moved, in a sentence.
public struct FoldingProblem: Error, CustomStringConvertible {
  /// The sentence.
  public let message: String

  /// The sentence, as the command line prints it.
  public var description: String { message }
}

extension Librarian.State {
  /// Lays what a person taught over what the files say; answers what could not be done.
  mutating func lay(_ overlay: Overlay, from file: String) -> [String] {
    lay(LaidNames(written, overlay, from: file))
  }

  /// Takes what was laid beside the lock, for it takes long for many names.
  mutating func lay(_ names: LaidNames) -> [String] {
    overlay = names.overlay
    gazetteer = names.gazetteer
    stating = nil
    namesLaid += 1
    finder = names.finder
    return names.problems
  }
}
