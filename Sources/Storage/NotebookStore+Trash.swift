public import Annotations
public import Articles
import OrderedJSON

/// A deleted annotation.
public struct TrashedAnnotation: Hashable, Sendable {
  /// When it was deleted.
  public var deleted: Timestamp
  /// The article it stood in.
  public var path: ArticlePath
  /// The annotation as it was; adding it to the notebook brings it back.
  public var annotation: Annotation
}

extension NotebookStore {
  /// Everything that was deleted, the oldest first; of one annotation only its last deletion.
  ///
  /// An annotation may stand in its notebook all the same: restored, or saved in vain. Lines that
  /// cannot be read are passed over.
  public func trash() -> [TrashedAnnotation] {
    guard let bytes = try? calls.readAll(layout.trash) else { return [] }
    var seen: Set<AnnotationID> = []
    let newestFirst = bytes.split(separator: UInt8(ascii: "\n")).reversed().compactMap(trashed)
    return newestFirst.filter { seen.insert($0.annotation.id).inserted }.reversed()
  }

  func trashed(_ line: ArraySlice<UInt8>) -> TrashedAnnotation? {
    guard let value = try? JSONValue.parse(Array(line)),
      let deleted = value["lectern:deleted"]?.string.flatMap(Timestamp.init),
      let path = value["lectern:path"]?.string, let item = value["annotation"],
      let annotation = try? NotebookCodec.decodeItem(item)
    else { return nil }
    return TrashedAnnotation(deleted: deleted, path: ArticlePath(path), annotation: annotation)
  }

  /// Keeps what a save is about to remove, on the disk before the notebook changes.
  func saveTrash(
    _ old: Notebook?, _ new: Notebook, at time: Timestamp
  ) throws(StorageError) {
    guard let old else { return }
    var kept = AnnotationFinder(new.annotations)
    for at in old.annotations.indices where kept.position(of: old.annotations[at].id) == nil {
      let annotation = old.annotations[at]
      let line: JSONValue = [
        "lectern:deleted": .string(time.spelling),
        "lectern:path": .string(old.article.path.rawValue),
        "annotation": NotebookCodec.encode(annotation, in: old.article),
      ]
      try AtomicFile.append(
        line: line.serializedBytes(pretty: false), to: layout.trash, calls: calls)
    }
  }
}
