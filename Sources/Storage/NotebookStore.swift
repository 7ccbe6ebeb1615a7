public import Annotations
public import Articles

/// The annotations of a library on the disk: one notebook file per article, and what keeps it safe.
///
/// Every method reads or writes before it returns. Nothing here looks at a clock: the time comes
/// from the caller.
public struct NotebookStore: Sendable {
  /// The store's folder: `<library>/.lectern`, or one below the XDG data folder.
  public let folder: String
  /// The library's folder, to tell a renamed article from a copied one; nil for single files.
  public let library: String?

  let layout: StoreLayout
  let calls: FileCalls
  let cache = NotebookCache()
  /// How long to wait for another session, in milliseconds.
  let patience: Int

  /// Takes a store's folder, which is made with the first save.
  public init(
    folder: String, library: String? = nil, patience: Int = 2000, calls: FileCalls = FileCalls()
  ) {
    self.folder = folder
    self.library = library
    self.patience = patience
    self.calls = calls
    layout = StoreLayout(folder: folder)
  }
}

/// What is known of an article's notebook.
public enum LoadedNotebook: Hashable, Sendable {
  /// The reader has not annotated the article.
  case none
  case notebook(StoredNotebook)
  /// The file is left alone; new notes go beside it.
  case unreadable(UnreadableNotebook)
}

/// A notebook and its file.
public struct StoredNotebook: Hashable, Sendable {
  /// The notebook, its annotations found in the present text.
  public var notebook: Notebook
  /// The path of its file.
  public var file: String
  /// The path the article had when the notebook was written, if it was another; the notebook has
  /// the present one, and so has its file after the next save.
  public var renamedFrom: ArticlePath?
}

/// A notebook file that cannot be read.
public struct UnreadableNotebook: Hashable, Sendable {
  /// The path of the file.
  public var file: String
  /// Why it cannot be read.
  public var problem: NotebookProblem
  /// What was written since, and waits beside it.
  public var pending: Notebook?
  /// The newest backup that is sound.
  public var backup: String?
}

/// Why a file is no notebook.
public enum NotebookProblem: Error, Hashable, Sendable {
  case empty
  case storage(StorageError)
  /// A version control system left both sides of a merge in the file.
  case mergeConflict(line: Int)
  /// A file synchroniser put it aside because two machines had changed the notebook.
  case conflictCopy
  case json(line: Int, column: Int, reason: String)
  case notebook(NotebookError)
}

/// A notebook after a save.
public struct SavedNotebook: Hashable, Sendable {
  /// Where the change is.
  public enum Place: Hashable, Sendable {
    case notebook
    /// The notebook cannot be read; the change waits beside it.
    case pending
  }

  /// The notebook as it stands on the disk, other sessions' changes included.
  public var notebook: Notebook
  /// The path of the file that holds it.
  public var file: String
  /// Whether that is the notebook itself.
  public var place: Place
  /// What the reader should hear of the merge.
  public var notices: [NotebookMerge.Notice]
  /// Set when the notebook is saved and its daily backup is not.
  public var backupProblem: BackupProblem?
}

/// Why no backup was made; the save itself went well.
public enum BackupProblem: Error, Hashable, Sendable {
  case storage(StorageError)
  /// Some items of the file cannot be shown, so it is not a good copy.
  case unreadableItems(Int)
  /// The file holds far fewer annotations than the last backup, and nobody deleted them here.
  case shrunk(from: Int, to: Int)
}
