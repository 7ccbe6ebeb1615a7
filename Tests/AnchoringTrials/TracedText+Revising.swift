import SeededSupport

extension TracedText {
  /// Replaces, drops or adds words: each a third of the edits.
  func editingWords(share: Double, _ numbers: inout SeededGenerator) -> TracedText {
    let words = words
    guard !words.isEmpty else { return self }
    var result = TracedText(scalars: [], origins: [])
    var end = 0
    for word in words {
      let gap = self[end..<word.lowerBound]
      end = word.upperBound
      guard Double(numbers.below(1_000_000)) < share * 1_000_000 else {
        result.append(gap)
        result.append(self[word])
        continue
      }
      let other = self[words[numbers.below(words.count)]].string
      switch numbers.below(3) {
      case 0:
        result.append(gap)
        result.append(TracedText(inserting: other, for: origins[word]))
      case 1:
        // The space before a dropped word goes with it; a line end stays.
        if gap.scalars.contains(0x0A) { result.append(gap) }
      default:
        result.append(gap)
        result.append(self[word])
        result.append(TracedText(inserting: " \(other)"))
      }
    }
    result.append(self[end..<scalars.count])
    return result
  }

  /// Replaces, drops or adds letters, as slips of typing and scanning do.
  func editingCharacters(share: Double, _ numbers: inout SeededGenerator) -> TracedText {
    var result = TracedText(scalars: [], origins: [])
    for index in scalars.indices {
      let one = self[index..<(index + 1)]
      guard scalars[index] != 0x0A, Double(numbers.below(1_000_000)) < share * 1_000_000 else {
        result.append(one)
        continue
      }
      let letter = String(UnicodeScalar(UInt8(0x61 + numbers.below(26))))
      switch numbers.below(3) {
      case 0: result.append(TracedText(inserting: letter, for: origins[index...index]))
      case 1: continue
      default:
        result.append(one)
        result.append(TracedText(inserting: letter))
      }
    }
    return result
  }

  func deletingParagraphs(share: Double, _ numbers: inout SeededGenerator) -> TracedText {
    var parts = paragraphs
    for _ in 0..<max(1, Int((Double(parts.count) * share).rounded())) where parts.count > 1 {
      parts.remove(at: numbers.below(parts.count))
    }
    return TracedText(paragraphs: parts)
  }

  func movingParagraphs(_ count: Int, _ numbers: inout SeededGenerator) -> TracedText {
    var parts = paragraphs
    for _ in 0..<count where parts.count > 1 {
      let part = parts.remove(at: numbers.below(parts.count))
      parts.insert(part, at: numbers.below(parts.count + 1))
    }
    return TracedText(paragraphs: parts)
  }

  func duplicatingParagraphs(_ count: Int, _ numbers: inout SeededGenerator) -> TracedText {
    var parts = paragraphs
    for _ in 0..<count {
      let copy = parts[numbers.below(parts.count)].copied
      parts.insert(copy, at: numbers.below(parts.count + 1))
    }
    return TracedText(paragraphs: parts)
  }

  func copyingParagraphsInFront(_ count: Int, _ numbers: inout SeededGenerator) -> TracedText {
    var parts = paragraphs
    for _ in 0..<count {
      let index = numbers.below(parts.count)
      parts.insert(parts[index].copied, at: index)
    }
    return TracedText(paragraphs: parts)
  }

  /// Sentences of the text printed once more between paragraphs.
  func addingPullQuotes(_ count: Int, _ numbers: inout SeededGenerator) -> TracedText {
    let sentences = PassageSampler.sentences(of: self)
    guard !sentences.isEmpty else { return self }
    let quotes = (0..<count).map { _ in self[sentences[numbers.below(sentences.count)]].copied }
    var parts = paragraphs
    for quote in quotes { parts.insert(quote, at: numbers.below(parts.count + 1)) }
    return TracedText(paragraphs: parts)
  }
}
