extension TracedText {
  var withParagraphInFront: TracedText {
    var result = TracedText(
      inserting:
        "This page was revised after its first publication; the editors thank all who wrote.\n\n")
    result.append(self)
    return result
  }

  /// Lines of at most so many scalars; hyphenating breaks long words at line ends.
  func wrapped(at width: Int, hyphenating: Bool) -> TracedText {
    var result = TracedText(scalars: [], origins: [])
    var column = 0
    var end = 0
    for word in words {
      let gap = self[end..<word.lowerBound]
      end = word.upperBound
      if gap.scalars.contains(0x0A) {
        result.append(gap)
        column = 0
      } else if !gap.scalars.isEmpty {
        let room = width - column - 2
        if column + 1 + word.count <= width {
          result.append(gap)
          column += 1
        } else if hyphenating, room >= 3, word.count - room >= 3 {
          result.append(gap)
          result.append(self[word.lowerBound..<(word.lowerBound + room)])
          result.append(TracedText(inserting: "-\n"))
          result.append(self[(word.lowerBound + room)..<word.upperBound])
          column = word.count - room
          continue
        } else {
          result.append(TracedText(inserting: "\n", for: gap.origins[...]))
          column = 0
        }
      }
      result.append(self[word])
      column += word.count
    }
    return result
  }

  /// Typewriter's marks for printer's.
  var straightened: TracedText {
    replacing { scalar in
      switch scalar {
      case 0x2018, 0x2019: "'"
      case 0x201C, 0x201D, 0xAB, 0xBB: "\""
      case 0x2013: "-"
      case 0x2014: "--"
      case 0xA0: " "
      default: nil
      }
    }
  }

  /// Printer's marks for typewriter's.
  var curled: TracedText {
    var last: UInt32 = 0x20
    return replacing { scalar in
      defer { last = scalar }
      let opens = last == 0x20 || last == 0x0A || last == 0x28
      switch scalar {
      case 0x22: return opens ? "“" : "”"
      case 0x27: return opens ? "‘" : "’"
      default: return nil
      }
    }
  }

  /// Ligatures for the letters they join.
  var ligated: TracedText {
    var result = TracedText(scalars: [], origins: [])
    var index = 0
    while index < scalars.count {
      let pair = scalars[index..<min(index + 2, scalars.count)]
      let ligature: String? =
        pair.elementsEqual([0x66, 0x69])
        ? "\u{FB01}" : pair.elementsEqual([0x66, 0x6C]) ? "\u{FB02}" : nil
      if let ligature {
        result.append(TracedText(inserting: ligature, for: origins[index...index]))
        index += 2
      } else {
        result.append(self[index..<(index + 1)])
        index += 1
      }
    }
    return result
  }

  /// UTF-8 read as Windows' Latin code page.
  var mojibake: TracedText {
    let upper: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
      0x87: 0x2021, 0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152,
      0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
      0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
      0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
    ]
    return replacing { value in
      guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return nil }
      var view = String.UnicodeScalarView()
      for byte in String(scalar).utf8 {
        if let read = Unicode.Scalar(upper[byte] ?? UInt32(byte)) { view.append(read) }
      }
      return String(view)
    }
  }

  /// Paragraphs of fewer than 60 scalars in capitals, as headings often are.
  var upperCasingShortLines: TracedText {
    TracedText(
      paragraphs: paragraphs.map { paragraph in
        guard paragraph.scalars.count < 60 else { return paragraph }
        return paragraph.replacing { value in
          guard let scalar = Unicode.Scalar(value) else { return nil }
          return scalar.properties.isLowercase ? scalar.properties.uppercaseMapping : nil
        }
      })
  }
}
