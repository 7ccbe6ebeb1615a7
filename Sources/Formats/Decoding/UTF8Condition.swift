/// How far bytes are UTF-8.
enum UTF8Condition {
  /// Every byte.
  case valid
  /// All but a few sequences, so few that no other encoding explains them.
  case damaged
  /// Some other encoding.
  case other

  /// Valid sequences beyond ASCII for each bad one, from which on a text is damaged UTF-8.
  ///
  /// Letters of older sets make valid pairs by chance: at most one sequence in two for IBM866, one
  /// in four for GB18030.
  private static let validPerBad = 4

  /// Bad sequences after which the balance so far decides.
  private static let patience = 4096

  /// Counts sequences; a character that is cut at either end of the bytes does not count.
  ///
  /// - Complexity: O(n).
  init(of bytes: [UInt8]) {
    guard var error = DecodedText.firstError(in: bytes, from: 0) else {
      self = .valid
      return
    }
    var position = bytes.prefix(3).prefix(while: UTF8.isContinuation).count
    if position > error.lowerBound, let next = DecodedText.firstError(in: bytes, from: position) {
      error = next
    }
    var valid = 0
    var bad = 0
    var cut = position > 0 ? 1 : 0
    while true {
      let next = DecodedText.firstError(in: bytes, from: position)
      let end = next?.lowerBound ?? bytes.count
      for index in position..<end where bytes[index] >= 0xC0 { valid += 1 }
      guard let next else { break }
      // A sequence of several bytes that lacks its end is what is left of a longer character.
      if next.count > 1 || next.upperBound == bytes.count { cut += 1 } else { bad += 1 }
      if bad >= Self.patience, bad * Self.validPerBad > valid { break }
      position = next.upperBound
    }
    let isDamaged =
      bad == 0 ? cut > 0 && valid * 4 >= cut - 1 : (bad + cut) * Self.validPerBad <= valid
    self = isDamaged ? .damaged : .other
  }
}
