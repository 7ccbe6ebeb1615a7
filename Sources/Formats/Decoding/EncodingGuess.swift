import Articles

/// A guess of the encoding of bytes that are neither marked nor UTF-8.
///
/// uchardet proposes; every set of a cased script is weighed beside its proposal, because it is
/// often wrong on a few accents in a short text, and has neither KOI8-U nor the sets of DOS.
struct EncodingGuess {
  /// The likeliest encoding.
  let encoding: TextEncoding

  /// How well the bytes agree with it, in percent.
  let fit: Int

  /// Bytes that uchardet sees, and bytes that are weighed for each encoding.
  private static let sampleLength = (seen: 65_536, weighed: 4096)

  /// Sets that are weighed for every text, the likelier first, with what they must be better by.
  private static let rivals: [(name: String, handicap: Double)] = [
    ("windows-1252", 0), ("windows-1251", 0.02), ("windows-1250", 0.03), ("ISO-8859-15", 0.03),
    ("ISO-8859-2", 0.04), ("windows-1254", 0.04), ("windows-1257", 0.04), ("windows-1253", 0.02),
    ("ISO-8859-7", 0.03), ("KOI8-R", 0.02), ("KOI8-U", 0.03), ("IBM866", 0.03),
    ("ISO-8859-5", 0.03), ("x-mac-cyrillic", 0.05), ("macintosh", 0.05), ("IBM850", 0.05),
    ("IBM852", 0.06), ("ISO-8859-13", 0.05), ("IBM737", 0.05),
  ]

  /// Sets that share their letters with what uchardet names, and are meant by its vote as well.
  private static let kin: [String: Set<String>] = [
    "ISO-8859-7": ["windows-1253"], "ISO-8859-13": ["windows-1257"], "KOI8-R": ["KOI8-U"],
    "windows-1252": ["ISO-8859-15"], "x-mac-ce": ["macintosh"],
    "x-mac-cyrillic": ["windows-1251"],
  ]

  /// Guesses.
  ///
  /// - Complexity: O(n) to find lines with bytes above 7F, then a constant.
  init(of bytes: [UInt8]) {
    let seen = HighByteSample.of(bytes, limit: Self.sampleLength.seen)
    let weighed = HighByteSample.of(seen, limit: Self.sampleLength.weighed)
    let vote = CharsetDetector.name(for: seen).flatMap(TextEncoding.named)
    var best = (encoding: TextEncoding.windows1252, score: -Double.infinity, fit: 0)
    for (candidate, handicap) in Self.candidates(vote) {
      let fit = EncodingFit(Self.scalars(of: weighed, in: candidate))
      let bonus = Self.bonus(of: candidate, vote, characters: fit.characters)
      let score = fit.score - handicap + bonus
      if score > best.score { best = (candidate, score, fit.percent) }
    }
    (encoding, fit) = (best.encoding, best.fit)
  }

  /// The encoding of a text that shifts between sets with escapes, all in seven bits; else nil.
  static func shifted(_ bytes: [UInt8]) -> TextEncoding? {
    let span = bytes.span
    let escape = span.first(
      from: 0, to: span.count, { $0.plain.equal(to: 0x1B) & ~$0.value }, { $0 == 0x1B })
    guard escape < span.count, span.firstWide(from: 0, to: span.count) == span.count,
      let name = CharsetDetector.name(for: bytes), name.hasPrefix("ISO-2022")
    else { return nil }
    return TextEncoding.named(name)
  }

  private static func candidates(_ vote: TextEncoding?) -> [(TextEncoding, Double)] {
    var candidates = rivals.compactMap { rival in
      TextEncoding.named(rival.name).map { ($0, rival.handicap) }
    }
    if let vote, !candidates.contains(where: { $0.0 == vote }) { candidates.append((vote, 0.05)) }
    return candidates
  }

  /// What uchardet's word is worth: more, the more it has seen; little among Latin sets, where it
  /// takes Icelandic for Latvian and Italian for Sami.
  private static func bonus(
    of candidate: TextEncoding, _ vote: TextEncoding?, characters: Int
  ) -> Double {
    guard let vote else { return 0 }
    guard vote == candidate || kin[vote.name]?.contains(candidate.name) == true else { return 0 }
    let most = TextEncoding.latin.contains(candidate) ? 0.05 : 0.2
    return min(most, Double(characters) * 0.01)
  }

  /// A sample as scalars.
  static func scalars(of sample: [UInt8], in encoding: TextEncoding) -> [Unicode.Scalar] {
    let text = DecodedText(sample, in: encoding)
    return Array(String(decoding: text.utf8, as: UTF8.self).unicodeScalars)
  }
}
