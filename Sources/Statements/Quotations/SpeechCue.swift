/// The verbs that say that somebody speaks.
enum SpeechCue {
  /// Every form of the verbs.
  static let forms: WordSet = WordSet(regular.flatMap(inflected) + irregular)

  /// Forms that only close a quotation: beside one they are speech, elsewhere they seldom are.
  static let besideQuotation: WordSet = forms.union(
    weak.flatMap(inflected) + [
      "cried", "cries", "began", "thought", "thinks", "went", "read", "reads", "wrote", "writes",
      "sang", "kept", "broke", "put", "swore",
    ])

  /// Forms that go on what was said: "adding that".
  static let chaining: WordSet = [
    "adding", "added", "adds", "noting", "saying", "stressing", "emphasizing", "emphasising",
    "stating", "continuing", "concluding", "explaining", "warning", "arguing", "insisting",
    "continued", "concluded", "observing", "remarking",
  ]

  private static let regular = [
    "note", "emphasize", "emphasise", "stress", "state", "assert", "add", "conclude", "remark",
    "explain", "argue", "claim", "announce", "declare", "believe", "warn", "insist", "observe",
    "comment", "underline", "underscore", "recall", "acknowledge", "admit", "confirm", "point",
    "report", "maintain", "suggest", "contend", "mention", "affirm", "reaffirm", "caution",
    "complain", "deny", "highlight", "reiterate", "testify", "allege", "assure", "inform",
  ]

  private static let irregular = [
    "say", "says", "said", "saying", "tell", "tells", "told", "telling",
  ]

  private static let weak = [
    "ask", "reply", "answer", "return", "exclaim", "continue", "whisper", "murmur", "shout", "call",
    "repeat", "mutter", "inquire", "enquire", "sigh", "laugh", "demand", "respond", "retort",
    "interrupt", "propose", "offer", "urge", "promise", "scream", "gasp", "groan", "moan", "growl",
    "sob", "stammer", "protest", "plead", "joke", "quip", "vow", "venture", "ejaculate", "pursue",
    "resume", "interpose", "snap", "roar", "yell", "whimper", "agree", "object", "pronounce",
    "mumble", "falter", "echo", "pant", "chuckle", "smile", "nod", "hiss", "counter", "predict",
    "wonder", "order", "command", "bawl", "drawl", "snarl", "muse", "reflect", "summarise",
    "summarize", "request", "describe",
  ]

  private static func inflected(_ verb: String) -> [String] {
    if verb.hasSuffix("e") {
      return [verb, verb + "s", verb + "d", String(verb.dropLast()) + "ing"]
    }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      let stem = verb.dropLast()
      return [verb, stem + "ies", stem + "ied", verb + "ing"].map { String($0) }
    }
    let third = ["s", "sh", "ch", "x"].contains { verb.hasSuffix($0) } ? "es" : "s"
    let doubled = ["admit", "nod", "sob", "snap", "quip", "plan"].contains(verb)
    let stem = doubled ? verb + String(verb.suffix(1)) : verb
    return [verb, verb + third, stem + "ed", stem + "ing"]
  }
}
