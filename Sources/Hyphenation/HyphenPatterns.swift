import CHyphen
import Glibc
import Typesetting

/// The one owner of a dictionary that libhyphen has loaded, and of the converter to its encoding.
@safe final class HyphenPatterns {
  private let dictionary: UnsafeMutablePointer<HyphenDict>
  /// Converts from UTF-8 to the encoding of the patterns; nil when that is UTF-8 itself.
  private let converter: iconv_t?

  /// Loads a file.
  init?(path: String) {
    guard let loaded = unsafe hnj_hyphen_load(path) else { return nil }
    var opened: iconv_t?
    if unsafe loaded.pointee.utf8 == 0 {
      let encoding = unsafe withUnsafeBytes(of: loaded.pointee.cset) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      unsafe opened = iconv_open(encoding, "UTF-8")
      guard Int(bitPattern: opened) != -1 else {
        unsafe hnj_hyphen_free(loaded)
        return nil
      }
    }
    unsafe dictionary = loaded
    unsafe converter = opened
  }

  deinit {
    unsafe hnj_hyphen_free(dictionary)
    if let converter = unsafe converter { unsafe iconv_close(converter) }
  }

  /// The places in a word, which is given as UTF-8.
  func points(in word: [UInt8]) -> HyphenPoints {
    guard !word.isEmpty, let encoded = encoded(word) else { return .none }
    // One byte for each of its bytes and five more, as the library demands.
    var marks = [CChar](repeating: 0, count: encoded.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let failed = unsafe encoded.withUnsafeBytes { bytes in
      unsafe hnj_hyphen_hyphenate2(
        dictionary, bytes.bindMemory(to: CChar.self).baseAddress, CInt(bytes.count), &marks, nil,
        &replacements, &positions, &cuts)
    }
    var points = HyphenPoints()
    let letters = word.count { !UTF8.isContinuation($0) }
    for index in 0..<letters {
      let changesSpelling = unsafe replacements?[index] != nil
      if failed == 0, marks[index] & 1 == 1, !changesSpelling { points.insert(after: index + 1) }
    }
    if let list = unsafe replacements {
      for index in encoded.indices { unsafe free(list[index]) }
    }
    unsafe free(replacements)
    unsafe free(positions)
    unsafe free(cuts)
    return points
  }

  /// A word in the encoding of the patterns; nil when it has a letter that the encoding has not.
  private func encoded(_ word: [UInt8]) -> [UInt8]? {
    guard let converter = unsafe converter else { return word }
    var source = word.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: word.count)
    var unread = source.count
    var unwritten = target.count
    let failed = unsafe source.withUnsafeMutableBufferPointer { input in
      unsafe target.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return unsafe iconv(converter, &from, &unread, &to, &unwritten) == -1
      }
    }
    if failed {
      // A converter that failed starts afresh with the next word.
      unsafe iconv(converter, nil, nil, nil, nil)
      return nil
    }
    return target.prefix(target.count - unwritten).map { UInt8(bitPattern: $0) }
  }
}
