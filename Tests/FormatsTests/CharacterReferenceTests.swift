import Testing

@testable import Formats

struct CharacterReferenceTests {
  static let references: [(reference: String, text: String?)] = [
    ("&amp;", "&"), ("&nbsp;", "\u{A0}"), ("&yuml;", "ÿ"), ("&Agrave;", "À"), ("&eacute;", "é"),
    ("&szlig;", "ß"), ("&divide;", "÷"), ("&Alpha;", "Α"), ("&Rho;", "Ρ"), ("&Sigma;", "Σ"),
    ("&omega;", "ω"), ("&sigmaf;", "ς"), ("&harr;", "↔"), ("&mdash;", "—"), ("&hellip;", "…"),
    ("&euro;", "€"), ("&rdquo;", "”"), ("&#65;", "A"), ("&#x1F600;", "😀"), ("&#X41;", "A"),
    ("&HilbertSpace;", "ℋ"), ("&ngE;", "\u{2267}\u{338}"), ("&fjlig;", "fj"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&zwnj;", "\u{200C}"), ("&zscr;", "𝓏"),
    ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
    ("&#99999999999;", nil), ("&nope;", nil), ("&Amp;", nil), ("&;", nil), ("&#;", nil),
    ("&#x;", nil), ("amp;", nil), ("&amp", nil), ("", nil),
  ]

  @Test(arguments: references)
  func `a reference stands for its character`(reference: String, text: String?) {
    let decoded = CharacterReference.decode(Array(reference.utf8)[...])
    #expect(decoded.map { String(decoding: $0, as: UTF8.self) } == text)
  }
}
