import Articles

/// One rule that finds out more about the pieces of a draft.
///
/// A rule is a file with an extension of this type, and a row in the list below.
struct Pass: Sendable {
  /// Whether the rule may run on a text whose blank lines separate blocks.
  var trustsBlankLines = false
  /// Whether the rule is about how a text begins, so that it has no place in the middle of one.
  var readsHead = false
  /// Changes the draft.
  let run: @Sendable (inout Draft) -> Void

  /// The rules, in the order in which they run.
  static var all: [Pass] {
    [
      underlinedHeading, centredTitle, sectionBreak, preformatted, listItem, gluedSentence,
      gluedWord, attribution, title, dek, byline, sideBySide, caption, heading, labelList,
      repeatedQuotation,
    ]
  }
}

extension Draft {
  /// Whether a piece is still taken for running text.
  func isUndecided(_ index: Int) -> Bool {
    pieces.indices.contains(index) && pieces[index].kind == .paragraph
  }

  /// Whether a piece is short, stands on one line and ends like a heading.
  func isHeadingLike(_ index: Int) -> Bool {
    guard isUndecided(index), pieces[index].isOneLine else { return false }
    let range = pieces[index].range
    return !utf8.endsPunctuated(range) && utf8.startsLikeHeading(range)
      && utf8.isShort(range, 120) && utf8.wordCount(range) <= 16
  }
}
