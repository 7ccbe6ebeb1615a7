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
    guard DecodedText.firstError(in: bytes, from: 0) != nil else {
      self = .valid
      return
    }
    var position = bytes.prefix(3).prefix(while: UTF8.isContinuation).count
    var valid = 0
    var bad = 0
    var remnants = 0
    while true {
      let next = DecodedText.firstError(in: bytes, from: position)
      let end = next?.lowerBound ?? bytes.count
      for index in position..<end where bytes[index] >= 0xC0 { valid += 1 }
      guard let next else { break }
      // Several bytes are what is left of a longer character; one byte at the end may be.
      if next.count > 1 {
        remnants += 1
      } else if next.upperBound < bytes.count {
        bad += 1
      }
      if bad >= Self.patience, bad * Self.validPerBad > valid { break }
      position = next.upperBound
    }
    let isDamaged =
      bad > 0
      ? (bad + remnants) * Self.validPerBad <= valid
      : remnants <= 1 + valid * Self.validPerBad && remnants + valid > 0
    self = isDamaged ? .damaged : .other
  }
}
