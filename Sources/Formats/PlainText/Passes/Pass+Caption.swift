import Articles

extension Pass {
  /// Two or more short lines in a row that end like no sentence: the words under pictures.
  ///
  /// The last of them, when it has few words, is the heading of the text below it. A line that
  /// begins with a small letter goes on with the one before.
  static let caption = Pass { draft in
    var kept: [Piece] = []
    kept.reserveCapacity(draft.pieces.count)
    var index = 0
    while index < draft.pieces.count {
      let run = draft.captionRun(from: index)
      guard run.count > 1, index > 0, run.upperBound < draft.pieces.count else {
        // A run at the end of the text has nothing below it: it is none, and not looked at again.
        let end = run.upperBound == draft.pieces.count ? run.upperBound : index + 1
        kept += draft.pieces[index..<max(end, index + 1)]
        index = max(end, index + 1)
        continue
      }
      var captions: [Piece] = []
      for piece in draft.pieces[run] {
        if draft.utf8.startsInLowerCase(piece.range), !captions.isEmpty {
          captions[captions.count - 1].join(piece)
        } else {
          captions.append(piece)
        }
      }
      kept += draft.named(captions, isGlued: draft.pieces[run.upperBound].rule == "glued-word")
      index = run.upperBound
    }
    draft.pieces = kept
  }
}

extension Draft {
  private static let headingWords = 6

  /// The pieces from an index on that are short and end like no sentence.
  fileprivate func captionRun(from index: Int) -> Range<Int> {
    var end = index
    while mayBeCaption(end), end == index || pieces[end].blanksBefore == 0 { end += 1 }
    return index..<end
  }

  /// Whether a piece is one short line that ends like no sentence.
  func mayBeCaption(_ index: Int) -> Bool {
    // Most paragraphs end in a sign, which is seen without reading them.
    isUndecided(index) && pieces[index].isOneLine && !utf8.endsPunctuated(pieces[index].range)
      && utf8.isShort(pieces[index].range, 200) && !utf8.startsQuoted(pieces[index].range)
  }

  /// Pieces of a run as captions, but for a heading at its end.
  ///
  /// What is glued to the text below it was no heading.
  fileprivate func named(_ run: [Piece], isGlued: Bool) -> [Piece] {
    var isShort = run.map { utf8.wordCount($0.range) <= Self.headingWords }
    if isGlued { isShort[run.count - 1] = false }
    // Short lines alone are headings below one another.
    guard isShort.contains(false) else { return run }
    return run.indices.map { index in
      var piece = run[index]
      if index < run.count - 1 || !isShort[index] { piece.become(.caption, by: "caption") }
      return piece
    }
  }
}
