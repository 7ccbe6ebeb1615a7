import Articles

extension Pass {
  /// A line that names the speaker, the words in quotation marks below it, and their source.
  static let attribution = Pass { draft in
    var kept: [Piece] = []
    kept.reserveCapacity(draft.pieces.count)
    var index = 0
    while index < draft.pieces.count {
      defer { index += 1 }
      guard let speakers = draft.speakerLines(from: index) else {
        kept.append(draft.pieces[index])
        continue
      }
      var speaker = draft.pieces[index]
      speaker.join(draft.pieces[speakers.upperBound - 1])
      speaker.become(.attribution, by: "speaker")
      kept.append(speaker)
      index = speakers.upperBound
      var quotation = draft.pieces[index]
      quotation.become(.quotation, by: "quotation")
      quotation.isQuoted = true
      quotation.depth += 1
      kept.append(quotation)
      guard let sources = draft.sourceLines(from: index + 1) else { continue }
      var source = draft.pieces[sources.lowerBound]
      source.join(draft.pieces[sources.upperBound - 1])
      source.become(.attribution, by: "source-line")
      kept.append(source)
      index = sources.upperBound - 1
    }
    draft.pieces = kept
  }
}

extension Draft {
  private static let longestSpeaker = 140

  /// The lines that name a speaker, when a quotation follows the last of them.
  ///
  /// The last ends in a colon or a comma; short lines before it belong to it when they end in a
  /// comma.
  fileprivate func speakerLines(from index: Int) -> Range<Int>? {
    var end = index
    while isUndecided(end), end - index < 4 {
      let last = utf8[pieces[end].range.upperBound - 1]
      guard last == 0x2C || last == 0x3A,
        utf8.isShort(pieces[end].range, Self.longestSpeaker),
        !utf8.startsQuoted(pieces[end].range)
      else { return nil }
      end += 1
      if isUndecided(end), utf8.isQuotation(pieces[end].range) { return index..<end }
      if last == 0x3A { return nil }
    }
    return nil
  }

  /// The lines below a quotation that say where it comes from.
  fileprivate func sourceLines(from index: Int) -> Range<Int>? {
    guard isUndecided(index), namesSource(pieces[index].range) else { return nil }
    var end = index + 1
    while isUndecided(end), utf8[pieces[end - 1].range.upperBound - 1] == 0x2C,
      utf8.isShort(pieces[end].range, 100), utf8.startsInLowerCase(pieces[end].range),
      !utf8.endsSentence(pieces[end].range)
    {
      end += 1
    }
    return index..<end
  }

  private func namesSource(_ range: Range<Int>) -> Bool {
    guard utf8.isShort(range, 120), !utf8.endsSentence(range) else { return false }
    let openings = ["From ", "Source", "Interview ", "— ", "– ", "—", "- "]
    return openings.contains { utf8[range].starts(with: $0.utf8) }
  }
}
