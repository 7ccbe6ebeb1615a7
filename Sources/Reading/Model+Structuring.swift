import Annotations
import Articles
import Formats

/// A person puts the importer right: what a block is, where it begins, how the file is decoded.
extension Model {
  /// Says what the block at the cursor is, or where one begins.
  mutating func structure(_ wish: ImportOptions.Wish) -> [Effect] {
    if let reason = reasonAgainstStructuring { return say(reason, .warning) }
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    let id = identifiers.uuidV7(at: now)
    do throws(CorrectionRefusal) {
      let options = try open.options.fulfilling(
        wish, at: place(of: wish, view, open), in: open.article, id: id)
      let isMore = options.corrections.count > open.options.corrections.count
      let sentence =
        isMore
        ? "\(Self.sentence(of: wish, options)); pu takes it back"
        : "the heading goes, as the importer found it; U brings it back"
      return change(view.path, to: options) + say(sentence)
    } catch {
      return say(error.message)
    }
  }

  /// Takes back the last correction of the article, whenever it was made.
  mutating func undoStructure() -> [Effect] {
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    var options = open.options
    guard let last = options.corrections.popLast() else {
      return say(
        options.encoding == nil
          ? "nothing was corrected here" : "only the encoding was chosen; pe chooses again")
    }
    let left = options.corrections.count
    return change(view.path, to: options)
      + say("taken back, \(left) left; U brings back: \(last.sentence)")
  }

  /// Where a wish is meant: a split at the selection, else at the cursor's sentence.
  private func place(
    of wish: ImportOptions.Wish, _ view: ArticleView, _ open: OpenArticle
  ) -> Offset {
    if let selection = view.selection { return selection.range(in: open.text).lowerBound }
    guard wish == .split else { return view.place.cursor }
    return TextBoundaries.sentence(at: view.place.cursor, in: open.article).lowerBound
  }

  /// Changes what is said about a file and remembers how to undo it.
  mutating func change(_ path: ArticlePath, to options: ImportOptions) -> [Effect] {
    guard let open = shelf[path] else { return [] }
    edits.undoable.append(.init(path: path, change: .importing(open.options)))
    edits.redoable = []
    endSelection()
    return [.importAnew(path, options, at: now)]
  }

  private static func sentence(of wish: ImportOptions.Wish, _ options: ImportOptions) -> String {
    switch wish {
    case .join: "joined with the next block"
    case .split: "split here"
    case .heading, .paragraph, .quotation, .listItem, .preformatted:
      "this block \(options.corrections.last?.change.words ?? "is as it was")"
    }
  }
}
