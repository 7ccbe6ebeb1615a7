import Articles

/// The footnotes of an article while it is built.
struct MarkdownNotes {
  /// What was taken for footnotes.
  let planned: FootnotePlan
  /// For each definition what has been built of it.
  private(set) var drafts: [Draft]
  /// The numbers given so far.
  private var numbers = 0

  /// What has been built of one footnote.
  struct Draft {
    /// The index of its first block.
    var firstBlock: Int?
    var range: Range<Offset>?
    var number: Int?
    var references: [Range<Offset>] = []
  }

  init(_ plan: FootnotePlan) {
    planned = plan
    drafts = Array(repeating: Draft(), count: plan.definitions.count)
  }

  /// The number that references to a footnote show; the first reference gives it.
  mutating func number(of index: Int) -> Int {
    if let number = drafts[index].number { return number }
    numbers += 1
    drafts[index].number = numbers
    return numbers
  }

  mutating func addReference(to index: Int, at range: Range<Offset>) {
    drafts[index].references.append(range)
  }

  /// Takes a block, by its index, into a footnote.
  mutating func addBlock(_ block: Int, _ range: Range<Offset>, to index: Int) {
    if drafts[index].firstBlock == nil { drafts[index].firstBlock = block }
    let start = drafts[index].range?.lowerBound ?? range.lowerBound
    drafts[index].range = start..<range.upperBound
  }

  /// The plan as it should have been: without what became no footnote.
  var plan: FootnotePlan {
    let built = planned.definitions.indices.filter { drafts[$0].firstBlock != nil }
    let referenced = built.filter { !drafts[$0].references.isEmpty }
    return FootnotePlan(
      definitions: built.map { planned.definitions[$0] },
      referenced: Set(referenced.map { planned.definitions[$0].key }))
  }

  /// The footnotes, and the index that each definition has among them.
  var finished: (footnotes: [Footnote], indices: [Int: Int]) {
    var footnotes: [Footnote] = []
    var indices: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let range = draft.range else { continue }
      indices[index] = footnotes.count
      footnotes.append(
        Footnote(
          label: planned.definitions[index].label, number: draft.number, range: range,
          references: draft.references))
    }
    return (footnotes, indices)
  }
}
