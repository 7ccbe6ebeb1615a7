import Annotations
public import Articles

/// What waits for an article that is read beside the screen.
extension Model {
  /// A change of the notes of an article that has to be read first.
  enum AwaitedChange: Hashable, Sendable {
    case apply(NotebookEdit, ArticlePath)
    case settle(Settlement)
    case undo(ArticlePath)
    case redo(ArticlePath)

    var path: ArticlePath {
      switch self {
      case .apply(_, let path), .undo(let path), .redo(let path): path
      case .settle(let settlement): settlement.path
      }
    }
  }

  /// Reads an article to change its notes; one change waits at a time, so that none is lost.
  mutating func read(_ path: ArticlePath, for change: AwaitedChange) -> [Effect] {
    if let awaited = awaitedChange {
      return say("NOT done: \(awaited.path) is still being read; try again", .warning)
    }
    awaitedChange = change
    return [.openArticle(path)]
  }

  /// Makes the change that an article was read for.
  mutating func make(_ change: AwaitedChange) -> [Effect] {
    switch change {
    case .apply(let edit, let path): self.change(path, edit)
    case .settle(let settlement): settle(settlement)
    // Another change may have been made meanwhile, and is not what was to be taken back.
    case .undo(let path): edits.undoable.last?.path == path ? undo() : []
    case .redo(let path): edits.redoable.last?.path == path ? redo() : []
    }
  }

  /// Shows no article any more that was asked for: the reader went elsewhere before it came.
  mutating func stay() {
    switch arrival {
    case .show(let path, _, _), .beside(let path):
      arrival = nil
      if notice == .reading(path) { notice = nil }
    case .renew, nil: break
    }
  }

  /// Takes that an article cannot be read: the reader stays where they are.
  mutating func miss(_ path: ArticlePath, reason: String) -> [Effect] {
    if arrival?.path == path { arrival = nil }
    guard awaitedChange?.path == path else { return say(reason, .failure) }
    awaitedChange = nil
    return say("NOT done: \(reason)", .failure)
  }
}

extension Model.Arrival {
  /// The article that is being read.
  var path: ArticlePath {
    switch self {
    case .show(let path, _, _), .renew(let path, _), .beside(let path): path
    }
  }
}

extension Notice {
  /// Said while an article is read that takes longer than a moment.
  public static func reading(_ path: ArticlePath) -> Notice {
    Notice("reading \(path)…")
  }
}
