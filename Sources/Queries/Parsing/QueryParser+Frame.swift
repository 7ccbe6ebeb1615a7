/// A tree with its height.
struct Subtree {
  var node: QueryNode
  var levels: Int
}

extension QueryParser {
  /// What was read since a parenthesis was opened.
  struct Frame {
    /// The parenthesis.
    let open: Range<Int>
    /// The parts joined by `OR` so far, each of parts joined by `AND`.
    private var alternatives: [[Subtree]] = [[]]
    /// The `NOT`s that wait for what they negate.
    private var negations: [(word: String, range: Range<Int>)] = []
    /// The `AND` or `OR` that waits for what it joins.
    private var joint: (word: String, range: Range<Int>)?

    init(open: Range<Int>) {
      self.open = open
    }

    mutating func take(_ part: Subtree) throws(QueryError) {
      var part = part
      if let first = negations.first {
        if !negations.count.isMultiple(of: 2) { part = part.negated(from: first.range.lowerBound) }
        negations = []
      }
      try Self.check(part)
      joint = nil
      alternatives[alternatives.count - 1].append(part)
    }

    mutating func join(_ word: String, _ range: Range<Int>) throws(QueryError) {
      try refuseWaiting()
      guard alternatives.last?.isEmpty == false else {
        throw QueryError(.nothingBefore(word), at: range)
      }
      joint = (word, range)
      if word == "OR" { alternatives.append([]) }
    }

    mutating func negate(_ word: String, _ range: Range<Int>) {
      negations.append((word, range))
    }

    /// The whole of what was read, up to a place.
    func finished(
      orIfEmpty empty: QueryNode?, until end: Int = 0
    ) throws(QueryError) -> Subtree {
      try refuseWaiting()
      if alternatives == [[]] {
        guard let empty else {
          throw QueryError(.emptyParentheses, at: open.lowerBound..<end)
        }
        return Subtree(node: empty, levels: 1)
      }
      let whole = Subtree.joined(alternatives.map { Subtree.joined($0, by: .all) }, by: .any)
      try Self.check(whole)
      return whole
    }

    /// Fails when a word still waits for what should stand behind it.
    private func refuseWaiting() throws(QueryError) {
      if let waiting = negations.last ?? joint {
        throw QueryError(.nothingAfter(waiting.word), at: waiting.range)
      }
    }

    private static func check(_ part: Subtree) throws(QueryError) {
      guard part.levels > QueryNode.mostLevels else { return }
      throw QueryError(.tooDeep(levels: QueryNode.mostLevels), at: part.node.range)
    }
  }
}

extension Subtree {
  enum Joint { case all, any }

  /// The opposite of a tree, whose `NOT` was typed at a place.
  func negated(from start: Int) -> Subtree {
    if case .not(let inner, _) = node { return Subtree(node: inner, levels: levels - 1) }
    return Subtree(node: .not(node, start..<node.range.upperBound), levels: levels + 1)
  }

  /// Trees joined to one of normal form: parts joined in the same way become parts of the whole.
  static func joined(_ parts: [Subtree], by joint: Joint) -> Subtree {
    if parts.count == 1 { return parts[0] }
    var nodes: [QueryNode] = []
    var levels = 1
    for part in parts {
      switch (part.node, joint) {
      case (.all(let inner), .all), (.any(let inner), .any):
        nodes += inner
        levels = max(levels, part.levels)
      default:
        nodes.append(part.node)
        levels = max(levels, part.levels + 1)
      }
    }
    return Subtree(node: joint == .all ? .all(nodes) : .any(nodes), levels: levels)
  }
}

extension Subtree: Equatable {}
