public import Articles

extension SearchTokens {
  /// A text as a full-text index with ``tokenizer`` is given it: the words that it finds there are
  /// those of ``utf8``.
  ///
  /// The tokenizer parts and folds ASCII as this module does, so that only other scalars are folded
  /// here, and a text in ASCII alone is not even copied.
  /// - Complexity: O(n) in the text.
  public static func indexable(_ text: CanonicalText) -> [UInt8] {
    let source = text.utf8
    var wide = source.span.firstWide(from: 0, to: source.count)
    guard wide < source.count else { return source }
    var indexable: [UInt8] = []
    indexable.reserveCapacity(source.count + source.count / 16)
    var start = 0
    while wide < source.count {
      indexable.append(contentsOf: source[start..<wide])
      while wide < source.count, source[wide] >= 0x80 {
        if isSeparator(source.span, at: wide) {
          indexable.append(0x20)
          wide += 3
          continue
        }
        let cluster = WideCluster(source.span, at: wide, source.count)
        cluster.forEachScalar { FoldedScalar($0, keepsCase: false).append(to: &indexable) }
        wide = cluster.end
      }
      start = wide
      wide = source.span.firstWide(from: start, to: source.count)
    }
    indexable.append(contentsOf: source[start...])
    return indexable
  }

  /// Whether a dash, quotation mark, bullet or ellipsis (U+2010 to U+2027) begins at a byte, with no
  /// mark on it: most of what is not ASCII in most texts.
  private static func isSeparator(_ source: Span<UInt8>, at index: Int) -> Bool {
    guard index + 3 <= source.count, source[index] == 0xE2, source[index + 1] == 0x80,
      source[index + 2] &- 0x90 < 0x18
    else { return false }
    return index + 3 == source.count || source[index + 3] < 0x80
  }
}

extension FoldedScalar {
  /// Writes what the scalar becomes; where it parts words, or is one by itself, with spaces.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch kind {
    case .nothing: return
    case .separator: bytes.append(0x20)
    case .letter: appendLetters(to: &bytes)
    case .word:
      bytes.append(0x20)
      appendLetters(to: &bytes)
      bytes.append(0x20)
    }
  }

  private func appendLetters(to bytes: inout [UInt8]) {
    var rest = utf8
    for _ in 0..<length {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
