/// Languages as sources name them: by their BCP 47 tag, or in English words.
enum LanguageName {
  private static let tags = [
    "arabic": "ar", "belarusian": "be", "chinese": "zh", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "finnish": "fi", "french": "fr", "german": "de",
    "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "italian": "it",
    "japanese": "ja", "korean": "ko", "latin": "la", "lithuanian": "lt", "norwegian": "no",
    "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "serbian": "sr", "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
    "vietnamese": "vi",
  ]

  /// The tag of a language: the text itself when it looks like one, or nil for an unknown name.
  static func tag(_ text: String) -> String? {
    if let tag = tags[text.lowercased()] { return tag }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      parts.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(isAlphanumeric) })
    else { return nil }
    return parts.joined(separator: "-")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
