import Articles

extension Quotation {
  /// The letters and digits of the words, folded: the same for the same words printed again.
  ///
  /// - Complexity: O(n) in the quotation.
  func sameWords(in text: CanonicalText) -> [UInt8] {
    FoldedText(text, in: range, foldsCase: true).utf8
      .filter { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
  }

  /// Why somebody speaks here, in a sentence: the rule, and the words that name the speaker.
  ///
  /// `title` is the speaker for a list, `words` what names them in the text.
  public func why(_ title: String, words: String?) -> String {
    let what = form == .direct ? "These are the words of" : "This reports the words of"
    let named = words.map { ": “\($0)”" } ?? ""
    switch speaker {
    case .entity, .name: return "\(what) \(title), because \(rule.explanation)\(named)."
    case .narrator: return "\(what) whoever writes “I”, because \(rule.explanation)\(named)."
    case .unresolved:
      let speech = form == .direct ? "This is speech" : "This is reported speech"
      let who = words.map { "“\($0)” may be more than one" } ?? "no words say who speaks"
      return "\(speech), because \(rule.explanation). Nobody is named as the speaker: \(who)."
    }
  }
}
