import Articles

extension Article {
  /// What is wrong with an article, whatever its format: nothing, if the importer is right.
  ///
  /// - Parameter file: The bytes that the article was made of.
  /// - Returns: A sentence for each fault.
  func faults(madeOf file: [UInt8]) -> [String] {
    blockFaults + spanFaults + mapFaults(madeOf: file)
  }

  /// Blocks cover the text in order, one blank line apart, and hold no stray white space.
  private var blockFaults: [String] {
    var faults: [String] = []
    var expected = 0
    for (index, block) in blocks.enumerated() {
      let (start, end) = (block.range.lowerBound.utf8, block.range.upperBound.utf8)
      if index > 0 {
        if text.utf8[min(expected, text.utf8.count)...].prefix(2) != [0x0A, 0x0A] {
          faults.append("no blank line before block \(index)")
        }
        expected += 2
      }
      if start != expected { faults.append("block \(index) starts at \(start), not \(expected)") }
      if start >= end { faults.append("block \(index) is empty") }
      expected = end
      guard end <= text.utf8.count else { return faults + ["block \(index) ends past the text"] }
      let words = text.utf8[start..<end]
      if block.kind == .preformatted { continue }
      if words.contains(0x0A) { faults.append("block \(index) holds a newline") }
      if block.kind != .tableRow, words.first == 0x20 || words.last == 0x20 {
        faults.append("block \(index) begins or ends with a space")
      }
      if zip(words, words.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) {
        faults.append("block \(index) holds two spaces in a row")
      }
    }
    if expected != text.utf8.count { faults.append("the text goes on after the last block") }
    return faults
  }

  /// Spans stand in order, inside the text, on scalars.
  private var spanFaults: [String] {
    var faults: [String] = []
    var previous = 0
    for (index, span) in spans.enumerated() {
      let (start, end) = (span.range.lowerBound.utf8, span.range.upperBound.utf8)
      if start < previous { faults.append("span \(index) is out of order") }
      if end > text.utf8.count || start >= end { faults.append("span \(index) is no range") }
      let isCut = [start, end].contains {
        $0 < text.utf8.count && UTF8.isContinuation(text.utf8[$0])
      }
      if isCut { faults.append("span \(index) cuts a scalar") }
      previous = start
    }
    return faults
  }

  /// Segments ascend in the text and do not overlap in the file, which they follow but for columns;
  /// what was copied is what stands in the file.
  private func mapFaults(madeOf file: [UInt8]) -> [String] {
    var faults: [String] = []
    var canonical = 0
    var source = 0
    for segment in sourceMap.segments {
      if segment.canonical < canonical {
        faults.append("segment at \(segment.canonical) overlaps the one before")
      }
      if segment.source < source, !blocks.contains(where: { $0.rule == "side-by-side" }) {
        faults.append("segment at \(segment.canonical) goes back in the file")
      }
      canonical = segment.canonical + segment.length
      source = segment.source + segment.sourceLength
      guard canonical <= text.utf8.count, source <= file.count else {
        return faults + ["segment at \(segment.canonical) ends outside"]
      }
      for index in 0..<min(segment.length, segment.sourceLength) {
        let offset = Offset(segment.canonical + index)
        let isCopied = segment.length == segment.sourceLength
        guard isCopied else { break }
        if sourceMap.sourceStart(of: offset) != segment.source + index {
          faults.append("byte \(offset) maps to \(sourceMap.sourceStart(of: offset))")
        }
        if sourceMap.offset(ofSource: segment.source + index) != offset {
          faults.append("byte \(segment.source + index) of the file does not map back")
        }
      }
    }
    return faults
  }

  /// The copied bytes that differ from the file's, outside of what stands for invalid bytes.
  func bytesNotCopied(from file: [UInt8]) -> [Int] {
    sourceMap.segments.filter { $0.length == $0.sourceLength }.flatMap { segment in
      (0..<segment.length).filter {
        text.utf8[segment.canonical + $0] != file[segment.source + $0]
      }.map { segment.canonical + $0 }
    }
  }
}

extension Article {
  /// The bytes of a plain text that are no white space and in no segment of the map, or in two.
  ///
  /// A byte order mark is no part of the text.
  func wordsLost(from file: [UInt8]) -> [Int] {
    let ranges = sourceMap.segments.map { $0.source..<$0.source + $0.sourceLength }
      .sorted { $0.lowerBound < $1.lowerBound }
    let twice = zip(ranges, ranges.dropFirst()).filter { $0.upperBound > $1.lowerBound }
    guard twice.isEmpty else { return twice.map(\.1.lowerBound) }
    var isCovered = Array(repeating: false, count: file.count)
    for segment in sourceMap.segments {
      for byte in segment.source..<segment.source + segment.sourceLength { isCovered[byte] = true }
    }
    let separators: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]
    for start in file.indices {
      for separator in separators where file[start...].starts(with: separator) {
        for byte in start..<start + separator.count { isCovered[byte] = true }
      }
    }
    return file.indices.filter {
      !isCovered[$0] && file[$0] != 0x20 && !(0x09...0x0D).contains(file[$0])
    }
  }
}
