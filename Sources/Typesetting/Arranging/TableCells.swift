import Articles

/// The cells of one row of a table: what stands between its tabs.
struct TableCells {
  /// The bytes of each cell, in order; at least one.
  let ranges: [Range<Int>]

  /// Cuts a row at its tabs.
  ///
  /// - Complexity: O(n) in the bytes of the row.
  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\t") {
      ranges.append(start..<index)
      start = index + 1
    }
    self.ranges = ranges + [start..<range.upperBound]
  }

  /// Cuts a block at its tabs.
  init(_ block: Block, _ bytes: [UInt8]) {
    self.init(block.range.lowerBound.utf8..<block.range.upperBound.utf8, bytes)
  }

  /// How many there are.
  var count: Int { ranges.count }
}

/// What the text of a cell asks of its column.
struct CellMeasure {
  /// Cells of the whole text on one line.
  var width = 0
  /// Cells of its widest word.
  var word = 0
  /// Whether it is a number, with its currency or percent sign.
  var isNumber: Bool
  /// Whether it is empty.
  var isEmpty: Bool

  /// Texts longer than this, in bytes, are not measured to their end: they fit no line.
  private static let longest = 1_024

  /// Measures a cell.
  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    isEmpty = range.isEmpty
    var hasDigit = false
    var isNumber = true
    guard range.count <= Self.longest else {
      (width, word, self.isNumber) = (range.count, TableColumns.widestWord, false)
      return
    }
    var cursor = ClusterCursor(bytes, range)
    var current = 0
    while let piece = cursor.next() {
      width += piece.width
      // Lines end at spaces, and beside most clusters of two cells.
      current = piece.kind == .space ? 0 : piece.width > 1 ? piece.width : current + piece.width
      word = max(word, current)
      let byte = bytes[piece.start]
      hasDigit = hasDigit || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      // A hyphen is a sign before a number; inside it makes a date or a range.
      let isSign = byte == UInt8(ascii: "-") && piece.start == range.lowerBound
      isNumber =
        isNumber && (isSign || Self.belongsToNumber(bytes[piece.start..<piece.end]))
    }
    self.isNumber = isNumber && hasDigit
  }

  /// Digits, separators, signs, currencies and the percent sign, written as one cluster each.
  private static func belongsToNumber(_ cluster: ArraySlice<UInt8>) -> Bool {
    "0123456789.,' +%$€£¥−\u{A0}\u{202F}".contains(String(decoding: cluster, as: UTF8.self))
  }
}
