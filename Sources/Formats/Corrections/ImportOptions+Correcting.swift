public import Articles

extension ImportOptions {
  /// What a person asks for at a place of an article.
  public enum Wish: Hashable, Sendable {
    /// A heading of a level; without one, of level 2, and what was a heading is none any more.
    case heading(level: Int?)
    case paragraph
    case quotation
    case listItem
    case preformatted
    /// Joins the block with the next one.
    case join
    /// Begins a block at the offset itself.
    case split
  }

  /// The options that fulfil a wish, under an id of its own.
  ///
  /// Asking for a heading once more takes the correction back that made it one, so that the
  /// importer's own finding shows again.
  /// - Throws: A refusal when there is nothing to do or no way to say where.
  public func fulfilling(
    _ wish: Wish, at offset: Offset, in article: Article, id: String
  ) throws(CorrectionRefusal) -> ImportOptions {
    guard Format.isCorrectable(article) else { throw .authorsOwn }
    guard let index = article.blockIndex(at: offset) else { throw .nothingHere }
    let block = article.blocks[index]
    switch wish {
    case .heading(let level): return try heading(level, block, in: article, id: id)
    case .paragraph: return try kind(.paragraph, .paragraph, block, in: article, id: id)
    case .quotation: return try kind(.quotation, .quotation, block, in: article, id: id)
    case .listItem: return try kind(.listItem, .listItem, block, in: article, id: id)
    case .preformatted:
      return try kind(.preformatted, .preformatted, block, in: article, id: id)
    case .join:
      guard index + 1 < article.blocks.count else { throw .noNextBlock }
      let next = article.blocks[index + 1].range.lowerBound
      return try adding(.join, at: next, in: article, id: id)
    case .split:
      guard offset > block.range.lowerBound, offset < block.range.upperBound else {
        throw .beginsAlready
      }
      return try adding(.split, at: offset, in: article, id: id)
    }
  }

  private func heading(
    _ level: Int?, _ block: Block, in article: Article, id: String
  ) throws(CorrectionRefusal) -> ImportOptions {
    guard case .heading(let present) = block.kind, level == nil || level == present else {
      let levels = StructureCorrection.Change.levels
      let level = min(max(level ?? 2, levels.lowerBound), levels.upperBound)
      return try adding(.heading(level: level), at: block.range.lowerBound, in: article, id: id)
    }
    let place = TextQuote(blockAt: block.range.lowerBound, in: article)
    if let own = corrections.lastIndex(where: { $0.isHeading && $0.place.isLike(place) }) {
      var options = self
      options.corrections.remove(at: own)
      return options
    }
    return try adding(.paragraph, at: block.range.lowerBound, in: article, id: id)
  }

  private func kind(
    _ kind: Block.Kind, _ change: StructureCorrection.Change, _ block: Block,
    in article: Article, id: String
  ) throws(CorrectionRefusal) -> ImportOptions {
    guard block.kind != kind else { throw .alreadySo(change) }
    return try adding(change, at: block.range.lowerBound, in: article, id: id)
  }

  private func adding(
    _ change: StructureCorrection.Change, at offset: Offset, in article: Article, id: String
  ) throws(CorrectionRefusal) -> ImportOptions {
    let place = TextQuote(blockAt: offset, in: article)
    guard !place.isBlank else { throw .nothingHere }
    var options = self
    options.corrections.append(StructureCorrection(id: id, change, at: place))
    return options
  }
}

extension StructureCorrection {
  fileprivate var isHeading: Bool {
    if case .heading = change { true } else { false }
  }
}

extension TextQuote {
  /// Whether two places have the same words, and the same surroundings on one side at least.
  fileprivate func isLike(_ other: TextQuote) -> Bool {
    func same(_ left: String, _ right: String) -> Bool {
      ComparedText(left).bytes == ComparedText(right).bytes
    }
    return same(exact, other.exact) && (same(prefix, other.prefix) || same(suffix, other.suffix))
  }
}

extension Format {
  /// Whether a person may put the structure of an article right.
  ///
  /// In a plain text it was guessed; in Markdown its author wrote it, and the file is the place to
  /// change it.
  public static func isCorrectable(_ article: Article) -> Bool {
    article.textForm.hasPrefix("\(text.name)/")
  }
}
