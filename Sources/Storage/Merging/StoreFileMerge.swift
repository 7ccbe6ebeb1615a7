import Annotations
import Entities
import Formats
import OrderedJSON

/// The three-way merge of one file of a store, whatever it holds: for version control and for the
/// copies that file synchronisers put aside.
///
/// Notebooks are joined by annotation, overlays and import records by record, saved searches by
/// name, files of lines by line. Nothing that cannot be read is taken for empty.
public enum StoreFileMerge {
  /// What a merge gave.
  public struct Result: Hashable, Sendable {
    /// The bytes of the merged file.
    public var bytes: [UInt8]
    /// What the reader should hear, a sentence each.
    public var notices: [String]
  }

  /// Which of the three files.
  public enum Side: String, Hashable, Sendable {
    case base, mine, theirs
  }

  /// Joins two successors of one file; an empty base stands for none.
  ///
  /// `theirs` gives the result its identity. `name` is the file's own name, which tells files of
  /// lines from documents of one line.
  public static func merge(
    base: [UInt8], mine: [UInt8], theirs: [UInt8], name: String = ""
  ) throws(StoreFileMergeProblem) -> Result {
    if name.hasSuffix(".jsonl") {
      return Result(bytes: lines(base: base, mine: mine, theirs: theirs), notices: [])
    }
    let (left, right) = (try json(mine, .mine), try json(theirs, .theirs))
    // `nil` alone would be the value null.
    let old = base.isEmpty ? JSONValue?.none : .some(try json(base, .base))
    let kind = Kind(right)
    guard Kind(left) == kind, old.map({ Kind($0) == kind }) ?? true else { throw .kindsDiffer }
    switch kind {
    case .notebook: return try notebooks(old, left, right)
    case .overlay: return try overlays(old, left, right)
    case .imports: return try imports(old, left, right)
    case .searches: return try searches(old, left, right)
    case nil: throw .unknownKind
    }
  }

  /// What a document of the store is.
  private enum Kind {
    case notebook, overlay, imports, searches

    init?(_ value: JSONValue) {
      guard let object = value.object else { return nil }
      if object["lectern:article"] != nil {
        self = .notebook
      } else if object["article"]?.string != nil, object["corrections"] != nil {
        self = .imports
      } else if object["searches"] != nil {
        self = .searches
      } else if object["version"] != nil {
        self = .overlay
      } else {
        return nil
      }
    }
  }

  private static func json(
    _ bytes: [UInt8], _ side: Side
  ) throws(StoreFileMergeProblem) -> JSONValue {
    do throws(NotebookProblem) {
      return try NotebookStore.json(bytes)
    } catch {
      throw .unreadable(side, reason: error.message)
    }
  }

  private static func notebooks(
    _ base: JSONValue?, _ mine: JSONValue, _ theirs: JSONValue
  ) throws(StoreFileMergeProblem) -> Result {
    let merge = NotebookMerge.merge(
      base: try base.map { value throws(StoreFileMergeProblem) in try notebook(value, .base) },
      mine: try notebook(mine, .mine), theirs: try notebook(theirs, .theirs))
    let bytes = NotebookCodec.bytes(of: merge.notebook)
    guard let check = try? NotebookStore.parse(bytes),
      check.annotations.map(\.id) == merge.notebook.annotations.map(\.id)
    else { throw .unreadable(.mine, reason: "the merged notebook cannot be read back") }
    return Result(bytes: bytes, notices: merge.notices.map(\.message))
  }

  private static func notebook(
    _ value: JSONValue, _ side: Side
  ) throws(StoreFileMergeProblem) -> Notebook {
    do throws(NotebookError) {
      return try NotebookCodec.decode(value)
    } catch {
      throw .unreadable(side, reason: error.message)
    }
  }

  private static func overlays(
    _ base: JSONValue?, _ mine: JSONValue, _ theirs: JSONValue
  ) throws(StoreFileMergeProblem) -> Result {
    let merged = OverlayMerge.merge(
      base: try base.map { value throws(StoreFileMergeProblem) in try overlay(value, .base) },
      mine: try overlay(mine, .mine), theirs: try overlay(theirs, .theirs))
    return Result(bytes: OverlayCodec.bytes(of: merged), notices: [])
  }

  private static func overlay(
    _ value: JSONValue, _ side: Side
  ) throws(StoreFileMergeProblem) -> OverlayCodec.Document {
    let document: OverlayCodec.Document
    do throws(OverlayError) {
      document = try OverlayCodec.decode(value)
    } catch {
      throw .unreadable(side, reason: error.message)
    }
    if document.isNewer { throw .unreadable(side, reason: "a newer lectern wrote it") }
    return document
  }

  private static func imports(
    _ base: JSONValue?, _ mine: JSONValue, _ theirs: JSONValue
  ) throws(StoreFileMergeProblem) -> Result {
    let old = try base.map { value throws(StoreFileMergeProblem) in try record(value, .base) }
    let left = try record(mine, .mine)
    var merged = try record(theirs, .theirs)
    merged.options = .merge(
      base: old?.options ?? .init(), mine: left.options, theirs: merged.options)
    let known = ((old?.unused ?? []) + merged.unused).map(\.value)
    merged.unused += left.unused.filter { !known.contains($0.value) }
    merged.rawItems.merge(left.rawItems) { present, _ in present }
    return Result(bytes: ImportRecordCodec.bytes(of: merged), notices: [])
  }

  private static func searches(
    _ base: JSONValue?, _ mine: JSONValue, _ theirs: JSONValue
  ) throws(StoreFileMergeProblem) -> Result {
    let merged = SearchesDocument.merge(
      base: try base.map { value throws(StoreFileMergeProblem) in try searches(value, .base) },
      mine: try searches(mine, .mine), theirs: try searches(theirs, .theirs))
    return Result(bytes: merged.bytes, notices: [])
  }

  private static func searches(
    _ value: JSONValue, _ side: Side
  ) throws(StoreFileMergeProblem) -> SearchesDocument {
    let document: SearchesDocument
    do throws(SearchesFault) {
      document = try SearchesDocument(value)
    } catch {
      throw .unreadable(side, reason: error.reason)
    }
    if document.isNewer { throw .unreadable(side, reason: "a newer lectern wrote it") }
    return document
  }

  private static func record(
    _ value: JSONValue, _ side: Side
  ) throws(StoreFileMergeProblem) -> ImportRecord {
    let record: ImportRecord
    do throws(ImportRecordProblem) {
      record = try ImportRecordCodec.decode(value)
    } catch {
      throw .unreadable(side, reason: error.message)
    }
    if record.newerVersion != nil { throw .unreadable(side, reason: "a newer lectern wrote it") }
    return record
  }

  /// Their lines without those that this side removed, then the lines that this side added.
  private static func lines(base: [UInt8], mine: [UInt8], theirs: [UInt8]) -> [UInt8] {
    func split(_ bytes: [UInt8]) -> [[UInt8]] {
      bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
    let (old, left, right) = (Set(split(base)), split(mine), split(theirs))
    let removed = old.subtracting(left)
    let present = Set(right)
    let kept = right.filter { !removed.contains($0) }
    let added = left.filter { !old.contains($0) && !present.contains($0) }
    return (kept + added).flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}

/// Why two versions of a file cannot be joined; neither was changed.
public enum StoreFileMergeProblem: Error, Hashable, Sendable {
  /// One of the versions cannot be read.
  case unreadable(StoreFileMerge.Side, reason: String)
  /// The versions are files of different kinds.
  case kindsDiffer
  /// The files are nothing that a store holds.
  case unknownKind
}

extension StoreFileMergeProblem {
  /// Why they cannot be joined, for the reader.
  public var message: String {
    switch self {
    case .unreadable(let side, let reason): "the \(side.words) version cannot be read: \(reason)"
    case .kindsDiffer: "the versions are files of different kinds"
    case .unknownKind: "it is no file of a lectern store"
    }
  }
}

extension StoreFileMerge.Side {
  fileprivate var words: String {
    switch self {
    case .base: "common"
    case .mine: "other"
    case .theirs: "present"
    }
  }
}
