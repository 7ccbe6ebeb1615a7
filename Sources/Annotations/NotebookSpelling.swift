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
  private var items: [Range<Int>]
  /// The digest of the text in which the annotations were given their places.
  private let textHash: String

  /// Stands for the items while the rest of the file is spelled; no JSON string holds a line end, so
  /// that no text of a reader can look like the line it makes.
  private static let mark = "items"

  /// The indent of an item in its file.
  private static let indent = 6

  /// The bytes of the items one after the other; those in a row that stay are copied at once.
  private struct ItemBytes {
    private var bytes: [UInt8]
    private var items: [Range<Int>] = []
    private let earlier: NotebookSpelling?
    private let start: Int
    /// Items of the earlier spelling that are still to be copied.
    private var run = 0..<0

    private static let divider =
      [UInt8(ascii: ","), UInt8(ascii: "\n")] + repeatElement(UInt8(ascii: " "), count: indent)

    init(after head: [UInt8], earlier: NotebookSpelling?) {
      self.earlier = earlier
      bytes = []
      bytes.reserveCapacity((earlier?.bytes.count ?? 0) + 4096)
      bytes += head
      start = head.count
      items.reserveCapacity((earlier?.items.count ?? 0) + 1)
    }

    /// Takes an item as the earlier spelling has it.
    mutating func copy(_ place: Int) {
      if place != run.upperBound {
        flush()
        run = place..<place
      }
      run = run.lowerBound..<(place + 1)
    }

    mutating func append(_ item: [UInt8]) {
      flush()
      divide()
      items.append(bytes.count..<(bytes.count + item.count))
      bytes += item
    }

    /// Adds an item that is no annotation.
    mutating func appendOther(_ item: [UInt8]) {
      flush()
      divide()
      bytes += item
    }

    mutating func finished(with tail: [UInt8]) -> ([UInt8], [Range<Int>]) {
      flush()
      bytes += tail
      return (bytes, items)
    }

    private mutating func divide() {
      if bytes.count > start { bytes += Self.divider }
    }

    private mutating func flush() {
      guard let earlier, !run.isEmpty else { return }
      divide()
      let first = earlier.items[run.lowerBound].lowerBound
      let shift = bytes.count - first
      bytes += earlier.bytes[first..<earlier.items[run.upperBound - 1].upperBound]
      for place in run {
        let item = earlier.items[place]
        items.append((item.lowerBound + shift)..<(item.upperBound + shift))
      }
      run = 0..<0
    }
  }

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
    var items = ItemBytes(after: head, earlier: earlier)
    var read: [Annotation] = []
    read.reserveCapacity(notebook.annotations.count)
    // Those whose places have to be found.
    var fresh: [Annotation] = []
    var freshPlaces: [AnnotationID: Int] = [:]
    for at in notebook.annotations.indices {
      let place = finder.position(of: notebook.annotations[at].id)
      if let place, known[place].hasSameContent(as: notebook.annotations[at]) {
        items.copy(place)
        read.append(known[place])
        guard !keepsPlaces else { continue }
        fresh.append(known[place])
      } else {
        let item = NotebookCodec.encode(notebook.annotations[at], in: notebook.article)
          .serializedBytes(indentedBy: Self.indent)
        guard let annotation = try? NotebookCodec.decodeItem(JSONValue.parse(item)),
          annotation.id == notebook.annotations[at].id
        else { return nil }
        items.append(item)
        read.append(annotation)
        fresh.append(annotation)
      }
      freshPlaces[notebook.annotations[at].id] = at
    }
    for item in notebook.unreadable {
      items.appendOther(item.value.serializedBytes(indentedBy: Self.indent))
    }
    let found = shell.holding(fresh, []).reanchored(
      in: text, textHash: textHash, snapshot: snapshot
    ).annotations
    for annotation in found {
      if let at = freshPlaces[annotation.id] { read[at] = annotation }
    }
    self.notebook = shell.holding(read, notebook.unreadable)
    (bytes, self.items) = items.finished(with: tail)
    self.textHash = textHash
    // An item whose stored position reads back otherwise would stand in another place.
    guard self.notebook.hasSameOrder(as: notebook) else {
      self.items = []
      return
    }
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
