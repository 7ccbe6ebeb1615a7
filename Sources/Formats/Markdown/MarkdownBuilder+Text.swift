import Articles

extension MarkdownBuilder {
  /// Takes a stretch of text into the block it belongs to.
  mutating func take(_ piece: MarkdownText) {
    if case .code = leaf { return takeCode(piece) }
    // The items of a tight list have no paragraphs of their own.
    if leaf == nil { leaf = .paragraph }
    switch piece {
    case .source(let range): copy(takeCallout(range) ?? range)
    case .entity(let range): addEntity(range)
    case .html(let range): addHTML(range)
    case .lineBreak where isInCalloutLabel: endCalloutLabel()
    // Outside of HTML blocks a line ends so in a tag only.
    case .lineEnd where !isInHTML: break
    case .lineBreak, .lineEnd, .spaces: text.addSpace()
    case .null: addNull()
    }
  }

  private var isInHTML: Bool { if case .html? = leaf { true } else { false } }

  private mutating func copy(_ range: Range<Int>) {
    cursor = range.upperBound
    copyWithReferences(range)
    if imageDepth == 0, !range.allSatisfy({ source.whitespaceLength(at: $0) > 0 }) {
      hasTextOutsideImages = true
    }
  }

  private mutating func addEntity(_ range: Range<Int>) {
    guard let decoded = CharacterReference.decode(source[range]) else { return copy(range) }
    cursor = range.upperBound
    // A reference to a line end or a tab parts words and nothing more.
    if decoded.whitespaceLength(at: 0) > 0 { return text.addSpace() }
    text.replace(range, with: decoded)
    if imageDepth == 0 { hasTextOutsideImages = true }
  }

  private mutating func addHTML(_ range: Range<Int>) {
    cursor = range.upperBound
    guard case .html(var filter) = leaf else {
      if HTMLText.isLineBreak(source[range]) { text.addSpace() }
      return
    }
    for part in filter.parts(of: source, in: range) {
      switch part {
      case .text(let range): text.copyCollapsing(range)
      case .reference(let range, let decoded): text.replace(range, with: decoded)
      case .space: text.addSpace()
      case .paragraphEnd: endBlock(.paragraph)
      }
    }
    leaf = .html(filter)
  }

  /// Takes a NUL, which md4c reports once in running text, but also hands out in code and HTML.
  private mutating func addNull() {
    if case .html = leaf { return }
    guard let place = source[cursor...].firstIndex(of: 0) else { return }
    copy(place..<place + 1)
  }
}
