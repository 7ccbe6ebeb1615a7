import Annotations

extension NotebookProblem {
  /// Why the file cannot be read, for the reader.
  public var message: String {
    switch self {
    case .empty: "the file is empty"
    case .storage(let error): error.message
    case .mergeConflict(let line): "line \(line): the marks of an unfinished merge"
    case .conflictCopy: "a copy that a file synchroniser put aside, not shown"
    case .json(let line, let column, let reason): "line \(line), column \(column): \(reason)"
    case .notebook(let error): error.message
    }
  }
}

extension UnreadableNotebook {
  /// What happened to the notebook and what becomes of new notes, for the reader.
  public var message: String {
    "\(file) cannot be read and is left alone (\(problem.message)); new notes go to pending.jsonl"
      + (backup.map { "; the newest good backup is \($0)" } ?? "")
  }
}

extension BackupProblem {
  /// Why there is no backup of today, for the reader.
  public var message: String {
    switch self {
    case .storage(let error): "saved, but no backup was made: \(error.message)"
    case .unreadableItems(let count):
      "saved, but no backup was made: \(count) items cannot be shown"
    case .shrunk(let old, let new):
      "saved, but no backup was made: the file went from \(old) annotations to \(new)"
    }
  }
}
