extension Article {
  /// The article as lines of text, one line a block, for goldens and for looking at structure.
  ///
  /// A line holds kind, depth, marker, scalars in the canonical text, bytes in the file, the rule
  /// that recognised the block, why it begins there, and its text with spans in braces.
  /// - Complexity: O(n log n) in the blocks and spans.
  public var dump: String {
    var lines = metadataLines
    var firstSpan = 0
    for block in blocks {
      while firstSpan < spans.count, spans[firstSpan].range.lowerBound < block.range.lowerBound {
        firstSpan += 1
      }
      lines.append(line(of: block, spans: spans[firstSpan...]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var metadataLines: [String] {
    var lines = ["form: \(textForm)"]
    lines.append("title: \(metadata.title)" + (metadata.titleIsDerived ? " (derived)" : ""))
    let fields = [
      ("kind", metadata.kind), ("date", metadata.date), ("author", metadata.author),
      ("language", metadata.language), ("summary", metadata.summary),
    ]
    for case (let name, let value?) in fields { lines.append("\(name): \(value)") }
    lines += metadata.sources.map { "source: \($0)" }
    lines += metadata.other.map { "other: \($0.name): \(Self.oneLine($0.value))" }
    return lines
  }

  private func line(of block: Block, spans: ArraySlice<InlineSpan>) -> String {
    let source = sourceMap.source(of: block.range)
    let start = text.scalarIndex(of: block.range.lowerBound)
    let end = text.scalarIndex(of: block.range.upperBound)
    var words = [block.kind.dumpName, "depth \(block.depth)"]
    if block.isQuoted { words.append("quoted") }
    if let marker = block.marker { words.append("marker \(marker)") }
    words.append("scalars \(start)-\(end)")
    words.append("bytes \(source.lowerBound)-\(source.upperBound)")
    if block.isRepeat { words.append("repeat") }
    if !block.alignments.isEmpty {
      words.append("columns " + block.alignments.map(\.rawValue).joined(separator: " "))
    }
    if let language = block.language { words.append("language \(Self.oneLine(language))") }
    if let rule = block.rule { words.append("rule \(rule)") }
    if let boundary = block.boundary { words.append("begins at \(boundary)") }
    return words.joined(separator: ", ") + "\n  " + marked(block.range, spans: spans)
  }

  /// The text of a block on one line, its spans as `{name words}`.
  private func marked(_ range: Range<Offset>, spans: ArraySlice<InlineSpan>) -> String {
    var result = ""
    var position = range.lowerBound
    var open: [Offset] = []
    func advance(to offset: Offset) {
      while let end = open.last, end <= offset {
        result += Self.oneLine(text[position..<end]) + "}"
        position = end
        open.removeLast()
      }
      result += Self.oneLine(text[position..<offset])
      position = offset
    }
    for span in spans {
      guard span.range.lowerBound < range.upperBound else { break }
      advance(to: span.range.lowerBound)
      result += "{\(span.kind.dumpName) "
      open.append(min(span.range.upperBound, open.last ?? range.upperBound))
    }
    advance(to: range.upperBound)
    return result
  }

  fileprivate static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Block.Kind {
  fileprivate var dumpName: String {
    if case .heading(let level) = self { "heading \(level)" } else { name }
  }
}

extension InlineSpan.Kind {
  fileprivate var dumpName: String {
    target.map { "\(name) <\(Article.oneLine($0))>" } ?? name
  }
}
