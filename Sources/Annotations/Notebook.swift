public import Articles
public import OrderedJSON

/// All annotations of one article.
public struct Notebook: Sendable {
  /// An item of the file that cannot be shown; it is written back as it was read.
  public struct UnreadableItem: Hashable, Sendable {
    /// The item, untouched.
    public var value: JSONValue
    /// Why it cannot be shown.
    public var problem: ItemProblem
    /// Its place among the items of the file, from 0.
    public var index: Int

    /// Makes an unreadable item.
    public init(value: JSONValue, problem: ItemProblem, index: Int) {
      self.value = value
      self.problem = problem
      self.index = index
    }
  }

  /// The IRI of the collection.
  public let id: String
  /// The article.
  public var article: ArticleReference
  /// What the notebook is called: the article's title.
  public var label: String?
  /// The annotations, ordered by start, end and id of their stored positions.
  public private(set) var annotations: [Annotation]
  /// Items that cannot be shown.
  public internal(set) var unreadable: [UnreadableItem]

  /// The collection as it was read, without its page.
  var raw: JSONObject
  /// The page as it was read, without its items.
  var page: JSONObject

  /// Makes a notebook without annotations for an article.
  public static func new(
    id: String, article: ArticleReference, label: String?
  ) -> Notebook {
    Notebook(id: id, article: article, label: label)
  }

  init(
    id: String, article: ArticleReference, label: String?, annotations: [Annotation] = [],
    unreadable: [UnreadableItem] = [], raw: JSONObject = JSONObject(),
    page: JSONObject = JSONObject()
  ) {
    self.id = id
    self.article = article
    self.label = label
    let isOrdered = annotations.indices.dropFirst().allSatisfy {
      !annotations[$0].stands(before: annotations[$0 - 1])
    }
    self.annotations = isOrdered ? annotations : annotations.sorted { $0.stands(before: $1) }
    self.unreadable = unreadable
    self.raw = raw
    self.page = page
  }

  /// The annotation with an id.
  ///
  /// - Complexity: O(n).
  public subscript(id: AnnotationID) -> Annotation? {
    annotations.first { $0.id == id }
  }

  /// The annotations that have a place in the present text, in the order of those places.
  public var placed: [Annotation] {
    annotations.filter { $0.range != nil }
      .sorted { left, right in
        guard let a = left.range, let b = right.range else { return false }
        return (a.lowerBound, a.upperBound, left.id) < (b.lowerBound, b.upperBound, right.id)
      }
  }

  /// The annotations whose place holds an offset, the shortest first.
  public func annotations(at offset: Offset) -> [Annotation] {
    annotations.filter { $0.range?.contains(offset) ?? false }
      .sorted { ($0.range?.count ?? 0, $0.id) < ($1.range?.count ?? 0, $1.id) }
  }

  /// Keeps an item that cannot be shown; one that is there already is not kept twice.
  ///
  /// Answers whether it was new.
  @discardableResult
  public mutating func keep(_ value: JSONValue, because problem: ItemProblem) -> Bool {
    guard !unreadable.contains(where: { $0.value == value }) else { return false }
    unreadable.append(
      UnreadableItem(value: value, problem: problem, index: annotations.count + unreadable.count))
    return true
  }

  /// Forgets an item that cannot be shown: what takes `keep` back.
  public mutating func forget(_ value: JSONValue) {
    unreadable.removeAll { $0.value == value }
  }

  mutating func insert(_ annotation: Annotation) {
    var low = 0
    var high = annotations.count
    while low < high {
      let middle = (low + high) / 2
      if annotations[middle].stands(before: annotation) { low = middle + 1 } else { high = middle }
    }
    annotations.insert(annotation, at: low)
  }

  mutating func take(_ id: AnnotationID) -> Annotation? {
    guard let index = annotations.firstIndex(where: { $0.id == id }) else { return nil }
    return annotations.remove(at: index)
  }

  /// Whether two notebooks hold the same ids in the same order.
  func hasSameOrder(as other: Notebook) -> Bool {
    annotations.count == other.annotations.count
      && annotations.indices.allSatisfy { annotations[$0].id == other.annotations[$0].id }
  }

  /// Changes every annotation in place, where a change may not touch its stored position.
  mutating func updateEach(_ change: (inout Annotation) -> Void) {
    for index in annotations.indices { change(&annotations[index]) }
  }
}

extension Notebook {
  /// Whether two notebooks would be written as the same bytes.
  ///
  /// - Complexity: O(n); annotations that share what they were read from are told at once.
  public func isSpelled(as other: Notebook) -> Bool {
    guard annotations.count == other.annotations.count,
      unreadable.map(\.value) == other.unreadable.map(\.value),
      // An edit gets a number: most notebooks that differ are told by numbers alone.
      annotations.indices.allSatisfy({
        annotations[$0].revision == other.annotations[$0].revision
      }),
      annotations.indices.allSatisfy({ annotations[$0].hasSameContent(as: other.annotations[$0]) })
    else { return false }
    return NotebookCodec.encode(self, items: [.null])
      == NotebookCodec.encode(other, items: [.null])
  }
}

extension Notebook: Hashable {
  /// Compares what would be written, and where the annotations stand in the present text.
  public static func == (left: Notebook, right: Notebook) -> Bool {
    left.id == right.id && left.annotations == right.annotations && left.isSpelled(as: right)
  }

  /// Feeds the identity and the annotations' versions to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(annotations)
  }
}

extension Annotation {
  /// The order of items in the file: start, end, id; those without a position come last.
  fileprivate func stands(before other: Annotation) -> Bool {
    let left = anchor.position ?? Int.max..<Int.max
    let right = other.anchor.position ?? Int.max..<Int.max
    if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
    if left.upperBound != right.upperBound { return left.upperBound < right.upperBound }
    return id < other.id
  }
}
