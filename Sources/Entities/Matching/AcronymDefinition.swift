/// Acronyms that an article defines behind a name: `Association of Reed Growers (ARG)`.
///
/// After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text" (2003), with the long form already known: the letters of the acronym are met
/// from right to left in the name, the first at the start of a word.
enum AcronymDefinition {
  /// The acronym in brackets right after a match, if its letters fit the name.
  static func acronym(after range: Range<Int>, in bytes: [UInt8]) -> String? {
    var index = range.upperBound
    guard index + 3 < bytes.count, bytes[index] == UInt8(ascii: " "),
      bytes[index + 1] == UInt8(ascii: "(")
    else { return nil }
    index += 2
    let letters = bytes[index...].prefix(12).prefix { $0 != UInt8(ascii: ")") }
    guard letters.count >= 2, letters.count <= 10, index + letters.count < bytes.count,
      letters.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }),
      fits(letters, Folding.lowercased(bytes[range]))
    else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func fits(_ acronym: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    var position = name.count
    for (index, letter) in acronym.enumerated().reversed() {
      let wanted = Folding.lowercased(letter)
      var isFound = false
      while position > 0, !isFound {
        position -= 1
        let opensWord = position == 0 || !ScalarClass.isASCIIWord(name[position - 1])
        isFound = name[position] == wanted && (index > 0 || opensWord)
      }
      guard isFound else { return false }
    }
    return true
  }
}
