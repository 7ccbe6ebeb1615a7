public import Articles
public import Formats
import OrderedJSON

/// What a person said about one file, as it is kept in the store.
public struct ImportRecord: Hashable, Sendable {
  /// An item of the file that this version cannot use; it is written back as it was read.
  public struct UnusedItem: Hashable, Sendable {
    /// Its place among the items of the file, from 1.
    public let number: Int
    let value: JSONValue
  }

  /// The article.
  public var path: ArticlePath
  /// SHA-256 of the file when it was corrected last, to know it under another name.
  public var fileHash: String?
  /// What was said.
  public var options: ImportOptions
  /// Items that cannot be used.
  public internal(set) var unused: [UnusedItem] = []
  /// The name of an encoding that this version does not know; it is kept and not used.
  public internal(set) var unusedEncoding: String?
  /// A date that this version does not know how to read; it is kept and not used.
  public internal(set) var unusedDate: String?
  /// The version of the file when it is newer than this program; such a file is not changed.
  public internal(set) var newerVersion: Int?

  /// The file as it was read.
  var raw = JSONObject()
  /// The corrections as they were read, by their ids.
  var rawItems: [String: JSONObject] = [:]

  /// Makes a record of what was said.
  public init(path: ArticlePath, fileHash: String?, options: ImportOptions) {
    self.path = path
    self.fileHash = fileHash
    self.options = options
  }
}

/// What the store knows about a file.
public enum LoadedImportRecord: Hashable, Sendable {
  /// Nobody said anything about it.
  case none
  case record(ImportRecord)
  /// The record cannot be read; it is never taken for an empty one.
  case unreadable(file: String, ImportRecordProblem)
}

/// Why a file is no record of an import.
public enum ImportRecordProblem: Error, Hashable, Sendable {
  case file(NotebookProblem)
  /// It is JSON, and a member that must be there is missing or of another type.
  case member(String)
}
