import Articles

extension MarkdownBuilder {
  /// Opens a span where the next text will stand.
  mutating func enterSpan(_ span: MarkdownSpan) {
    if leaf == nil { leaf = .paragraph }
    if span.isImage { imageDepth += 1 }
    openSpans.append((span, text.nextOffset))
  }

  /// Closes the innermost span; one without text is dropped.
  mutating func leaveSpan(_ span: MarkdownSpan) {
    if span.isImage { imageDepth -= 1 }
    guard let open = openSpans.popLast(), let kind = InlineSpan.Kind(open.kind) else { return }
    let end = text.utf8.count
    var start = open.start
    // The gap before the first block of text was not written when the span began.
    while start < end, text.utf8.whitespaceLength(at: start) > 0 { start += 1 }
    guard start < end else { return }
    spans.append(InlineSpan(kind, Offset(start)..<Offset(end)))
  }
}

extension InlineSpan.Kind {
  /// The kind that a span of Markdown becomes, or nil when an article has none for it.
  fileprivate init?(_ span: MarkdownSpan) {
    switch span {
    case .emphasis: self = .emphasis
    case .strong: self = .strong
    case .code: self = .code
    case .strikethrough: self = .strikethrough
    case .link(let target, _): self = .link(target: target)
    case .image(let target, _): self = .image(target: target)
    case .wikilink(let target): self = .wikilink(target: target)
    case .other: return nil
    }
  }
}

extension MarkdownSpan {
  fileprivate var isImage: Bool { if case .image = self { true } else { false } }
}
