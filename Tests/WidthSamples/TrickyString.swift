/// A short text whose width terminals disagree on, or might.
///
/// The eighty-one of them are the list against which ten terminals were measured.
public struct TrickyString: Sendable {
  /// What it is.
  public let name: String
  /// The text, as an article may hold it.
  public let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// The whole list.
  public static let all: [TrickyString] =
    signs + spaces + marks + eastAsian + otherScripts + emoji + last

  /// Signs that are named by themselves.
  private static let signs = [
    "a", "—", "–", "“", "’", "…", "•", "·", "§", "°", "×", "→", "€", "½", "№", "™", "①", "─", "█",
    "★", "❦", "⁂", "Я", "α",
  ].map { TrickyString($0, $0) }

  private static let spaces = [
    TrickyString("no-break space", "\u{A0}"), TrickyString("narrow no-break space", "\u{202F}"),
    TrickyString("thin space", "\u{2009}"), TrickyString("ideographic space", "\u{3000}"),
    TrickyString("soft hyphen", "\u{AD}"), TrickyString("no-break hyphen", "\u{2011}"),
    TrickyString("zero-width space", "\u{200B}"), TrickyString("non-joiner", "\u{200C}"),
    TrickyString("word joiner", "\u{2060}"), TrickyString("byte order mark", "\u{FEFF}"),
    TrickyString("left-to-right mark", "\u{200E}"),
    TrickyString("right-to-left isolate", "\u{2067}"),
  ]

  private static let marks = [
    TrickyString("e acute, decomposed", "e\u{301}"),
    TrickyString("short i, decomposed", "\u{438}\u{306}"),
    TrickyString("Zhe with acute", "Ж\u{301}"),
    TrickyString("e with four marks", "e\u{301}\u{302}\u{303}\u{304}"),
    TrickyString("an acute alone", "\u{301}"),
  ]

  private static let eastAsian = [
    TrickyString("ideograph", "习"), TrickyString("fullwidth A", "Ａ"),
    TrickyString("halfwidth katakana", "ｱ"), TrickyString("syllable", "한"),
    TrickyString("syllable in letters", "\u{1112}\u{1161}\u{11AB}"),
    TrickyString("ideographic full stop", "。"), TrickyString("corner bracket", "「"),
    TrickyString("trigram", "☰"),
  ]

  private static let otherScripts = [
    TrickyString("alef", "א"), TrickyString("beh", "ب"),
    TrickyString("beh with fatha", "ب\u{64E}"), TrickyString("Thai am", "กำ"),
    TrickyString("Devanagari conjunct", "क्ष"), TrickyString("Devanagari vowel", "कि"),
    TrickyString("Tamil vowel", "நி"), TrickyString("Khmer subscript", "ក្រ"),
    TrickyString("Tibetan subjoined", "\u{F40}\u{FB2}"),
  ]

  private static let emoji = [
    TrickyString("face", "😀"), TrickyString("face of Unicode 15", "\u{1FAE8}"),
    TrickyString("face of Unicode 16", "\u{1FAE9}"), TrickyString("heart", "\u{2764}"),
    TrickyString("heart, as emoji", "\u{2764}\u{FE0F}"),
    TrickyString("heart, as text", "\u{2764}\u{FE0E}"), TrickyString("watch", "\u{231A}"),
    TrickyString("watch, as text", "\u{231A}\u{FE0E}"),
    TrickyString("keycap", "1\u{FE0F}\u{20E3}"),
    TrickyString("copyright, as emoji", "\u{A9}\u{FE0F}"), TrickyString("skin tone", "👍🏽"),
    TrickyString("family", "👨‍👩‍👧‍👦"), TrickyString("rainbow flag", "🏳️‍🌈"),
    TrickyString("flag of Belarus", "🇧🇾"), TrickyString("flag of China", "🇨🇳"),
    TrickyString("half a flag", "\u{1F1E7}"), TrickyString("flag of England", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    TrickyString("technologist", "👩‍💻"),
  ]

  private static let last = [
    TrickyString("private use", "\u{E0A0}"), TrickyString("unassigned", "\u{378}"),
    TrickyString("replacement", "\u{FFFD}"), TrickyString("bold A", "𝐀"),
    TrickyString("ligature", "ﬁ"),
  ]
}
