public import Articles
import OrderedJSON

/// A notebook together with the bytes of its file, item by item, so that the next change spells and
/// reads back only what it touches.
public struct NotebookSpelling: Sendable {
  /// The notebook as it is read back from the bytes, its annotations in their places.
  public let notebook: Notebook
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// Where the item of each annotation lies in the bytes.
  private let items: [Range<Int>]
  /// The digest of the text in which the annotations were given their places.
  private let textHash: String

  /// Stands for the items while the rest of the file is spelled; no JSON string holds a line end, so
  /// that no text of a reader can look like the line it makes.
  private static let mark = "items"

  /// The indent of an item in its file.
  private static let indent = 6

  /// Spells a notebook; what an earlier spelling holds in the same state is taken from there.
  ///
  /// Everything that is spelled is read back. Nil when that gives another notebook.
  /// - Complexity: O(n) copies of bytes, and the work of spelling for what changed.
  public init?(
    _ notebook: Notebook, after earlier: NotebookSpelling?, in text: CanonicalText,
    textHash: String, snapshot: (String) -> CanonicalText? = { _ in nil }
  ) {
    guard !notebook.annotations.isEmpty || !notebook.unreadable.isEmpty else {
      bytes = NotebookCodec.bytes(of: notebook)
      guard let read = try? NotebookCodec.decode(JSONValue.parse(bytes)) else { return nil }
      self.notebook = read
      self.textHash = textHash
      items = []
      return
    }
    guard let (shell, head, tail) = Self.frame(of: notebook) else { return nil }
    let known = earlier?.items.isEmpty == false ? earlier?.notebook.annotations ?? [] : []
    var finder = AnnotationFinder(known)
    let keepsPlaces = earlier?.textHash == textHash
    var bytes = head
    bytes.reserveCapacity((earlier?.bytes.count ?? 0) + 4096)
    var items: [Range<Int>] = []
    items.reserveCapacity(notebook.annotations.count)
    var placed: [Annotation] = []
    var fresh: [Annotation] = []
    for at in notebook.annotations.indices {
      let annotation = notebook.annotations[at]
      if !items.isEmpty { Self.divide(&bytes) }
      let start = bytes.count
      let place = finder.position(of: annotation.id)
      if let earlier, let place, known[place].hasSameContent(as: annotation) {
        bytes += earlier.bytes[earlier.items[place]]
        if keepsPlaces { placed.append(known[place]) } else { fresh.append(known[place]) }
      } else {
        let item = NotebookCodec.encode(annotation, in: notebook.article)
          .serializedBytes(indentedBy: Self.indent)
        guard let read = try? NotebookCodec.decodeItem(JSONValue.parse(item)),
          read.id == annotation.id
        else { return nil }
        bytes += item
        fresh.append(read)
      }
      items.append(start..<bytes.count)
    }
    for item in notebook.unreadable {
      if bytes.count > head.count { Self.divide(&bytes) }
      bytes += item.value.serializedBytes(indentedBy: Self.indent)
    }
    let found = shell.holding(fresh, []).reanchored(
      in: text, textHash: textHash, snapshot: snapshot
    ).annotations
    self.notebook = shell.holding(placed + found, notebook.unreadable)
    self.bytes = bytes + tail
    // An item whose stored position reads back otherwise would stand in another place.
    let isInOrder = zip(self.notebook.annotations, notebook.annotations).allSatisfy {
      $0.id == $1.id
    }
    self.items = isInOrder ? items : []
    self.textHash = textHash
  }

  private static func divide(_ bytes: inout [UInt8]) {
    bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")]
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
  }

  /// The notebook as it is read back, but for its items, and the bytes before and behind those.
  private static func frame(
    of notebook: Notebook
  ) -> (shell: Notebook, head: [UInt8], tail: [UInt8])? {
    let framed = NotebookCodec.encode(notebook, items: [.string(mark)])
    let bytes = framed.serializedBytes() + [UInt8(ascii: "\n")]
    guard let read = try? NotebookCodec.decode(JSONValue.parse(bytes)), read.id == notebook.id
    else {
      return nil
    }
    let start = [UInt8(ascii: "\n")] + repeatElement(UInt8(ascii: " "), count: indent)
    let line = start + Array("\"\(mark)\"\n".utf8)
    guard let at = firstIndex(of: line, in: bytes) else { return nil }
    return (
      read, Array(bytes[..<(at + start.count)]), Array(bytes[(at + line.count - 1)...])
    )
  }

  private static func firstIndex(of line: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= line.count else { return nil }
    return (0...(bytes.count - line.count)).first { bytes[$0...].starts(with: line) }
  }
}

extension Notebook {
  /// The same notebook with other items.
  fileprivate func holding(
    _ annotations: [Annotation], _ unreadable: [UnreadableItem]
  ) -> Notebook {
    Notebook(
      id: id, article: article, label: label, annotations: annotations, unreadable: unreadable,
      raw: raw, page: page)
  }
}
