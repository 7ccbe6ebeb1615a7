/// What is taken for footnotes while a text is parsed.
///
/// md4c 0.4.8 knows none: it reads `[^1]: note` as the target of a link and drops it. So each
/// definition is masked as an item of a list whose task mark gives its place away. Whether one
/// stands in code shows only in what comes out of the parser; then the plan is mended and the text
/// parsed again.
struct FootnotePlan: Equatable {
  /// The definitions that are masked, in order.
  let definitions: [FootnoteDefinition]
  /// The keys that something refers to.
  let referenced: Set<String>
  /// The first definition of each key, which references lead to.
  private let firstOfKey: [String: Int]

  /// Takes every line that looks like a definition, and everything that looks like a reference.
  init(_ utf8: [UInt8], from start: Int) {
    let definitions = FootnoteDefinition.all(in: utf8, from: start)
    guard !definitions.isEmpty else {
      self.init(definitions: [], referenced: [])
      return
    }
    let starts = Set(definitions.map(\.range.lowerBound))
    let references = FootnoteDefinition.references(in: utf8, start..<utf8.count)
      .filter { !starts.contains($0.range.lowerBound) }
    self.init(
      definitions: definitions, referenced: Set(references.map { $0.label.lowercased() }))
  }

  init(definitions: [FootnoteDefinition], referenced: Set<String>) {
    self.definitions = definitions
    let keys = definitions.enumerated().map { ($0.element.key, $0.offset) }
    firstOfKey = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    self.referenced = referenced.filter { [firstOfKey] in firstOfKey[$0] != nil }
  }

  /// The definition that a label refers to, or nil when there is none.
  func definition(for label: String) -> Int? {
    firstOfKey[label.lowercased()]
  }

  /// Whether something refers to a definition: to the first of its key.
  func isReferenced(_ index: Int) -> Bool {
    let key = definitions[index].key
    return firstOfKey[key] == index && referenced.contains(key)
  }

  static func == (left: FootnotePlan, right: FootnotePlan) -> Bool {
    left.referenced == right.referenced
      && left.definitions.map(\.range) == right.definitions.map(\.range)
  }
}
