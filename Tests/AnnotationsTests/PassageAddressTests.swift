import Articles
import SeededSupport
import Testing

@testable import Annotations

/// The spelling of addresses, and what they find.
@Suite struct PassageAddressTests {
  private static let path = ArticlePath("notes/a river.md")

  private func address(
    _ words: String, in text: String, path: ArticlePath = path, hash: String = "sha256:0123456789ab"
  ) throws -> PassageAddress {
    let text = CanonicalText(text)
    let range = try #require(text.range(of: words))
    return PassageAddress(range, in: text, path: path, textHash: hash)
  }

  // MARK: - Spelling

  @Test func `a short passage stands in its address in whole`() throws {
    let address = try address("The river is ours.", in: "A line.\n\nThe river is ours. It is low.")
    #expect(
      address.text
        == "lectern:notes/a%20river.md#:~:text=The%20river%20is%20ours.&at=9-27&in=0123456789")
  }

  @Test func `of a long passage the first and the last words stand there`() throws {
    let long =
      "The river, low as it was, carried the barges down to the sea - and back - all that summer."
    let address = try address(long, in: "Before. \(long) Behind.")
    #expect(address.passage?.start == "The river, low as it")
    #expect(address.passage?.end == "back - all that summer.")
    #expect(
      address.text.contains(
        "text=The%20river%2C%20low%20as%20it,back%20%2D%20all%20that%20summer.&at="))
  }

  @Test func `words that stand twice bring the words around them`() throws {
    let text = "In May the river rose. Nobody spoke. In June the river rose. Nobody spoke."
    let whole = CanonicalText(text)
    let second = try #require(whole.ranges(of: "the river rose.").last)
    let address = PassageAddress(second, in: whole, path: Self.path)
    #expect(address.passage?.prefix == "spoke. In June ")
    #expect(address.find(in: whole, textHash: "sha256:other") == .found(second, isChanged: false))
  }

  static let oneWord: [String] = [
    "Дорога и мир вашему дому, сказал он.", "两国关系是典范。双方将继续合作，共同发展。", "مسار القطار الجديد",
    "e\u{301}te\u{301} \u{200D}🏳️‍🌈 \u{202E}gpj", "a & b, c - d = e # f % g ? <h> \"i\"",
    "tab\there\nline",
  ]

  @Test(arguments: oneWord)
  func `an address is one word of ASCII and comes back as it was`(words: String) throws {
    let address = try address(
      words, in: "Before \(words) after.", path: ArticlePath("Ü \(words)/файл #1.txt"))
    #expect(address.text.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
    #expect(!address.text.contains { "<>\"'`() \\".contains($0) })
    #expect(address.text.last?.isHexDigit == true)
    #expect(try PassageAddress(address.text) == address)
    let wrapped = "<" + address.text.prefix(30) + "\r\n " + address.text.dropFirst(30) + ">\n"
    #expect(try PassageAddress(wrapped) == address)
  }

  @Test func `an article has an address without words`() throws {
    let address = PassageAddress(ArticlePath("a b/c.txt"))
    #expect(address.text == "lectern:a%20b/c.txt")
    #expect(try PassageAddress(address.text) == address)
    #expect(address.find(in: CanonicalText("Anything."), textHash: "x") == .article)
  }

  static let wrong: [(String, AddressError)] = [
    ("https://example.org/#:~:text=a", .otherScheme("https://example.org/#:~:text=a")),
    ("", .otherScheme("")), ("notes.md", .otherScheme("notes.md")),
    ("lectern:", .noArticle("lectern:")), ("lectern:#:~:text=a", .noArticle("lectern:#:~:text=a")),
    ("lectern:a.md#heading", .noWords("heading")), ("lectern:a.md#:~:text=", .noWords("")),
    ("lectern:a.md#:~:at=1-2", .noWords("at=1-2")),
    ("lectern:a.md#:~:text=a,b,c", .noWords("a,b,c")),
  ]

  @Test(arguments: wrong)
  func `what is no address says why`(text: String, error: AddressError) {
    #expect(throws: error) { try PassageAddress(text) }
    #expect(!error.message.isEmpty)
  }

  @Test(arguments: [
    "lectern:a.md#:~:text=w&at=9-3", "lectern:a.md#:~:text=w&at=-5-9&in=zz",
    "LECTERN:a.md#:~:text=w&at=x",
    "lectern:a.md#:~:text=w&new=thing&at=99999999999999999999-1",
  ])
  func `numbers that make no sense say nothing`(text: String) throws {
    let address = try PassageAddress(text)
    #expect(address.passage == PassageAddress.Passage(start: "w"))
  }

  @Test func `an address that somebody wrote by hand finds the first words it means`() throws {
    let text = CanonicalText("One river. Two rivers. One sea, and two.")
    let address = try PassageAddress("lectern:a.md#:~:text=One%20sea,two")
    #expect(
      address.find(in: text, textHash: "x")
        == .found(try #require(text.range(of: "One sea, and two")), isChanged: false))
  }

  // MARK: - Finding in a changed text

  private static let old =
    "The bridge was built in 1911. It has four arches, and the tallest stands in the middle of the "
    + "stream, on a rock that boatmen call the Deacon.\n\nIn spring the water rises. In spring the "
    + "ferry does not run.\n\nThe bridge was built again in 1946."

  static let edits: [(String, String, String)] = [
    ("It has four arches", "Nobody knows why.\n\nThe bridge", "It has four arches"),
    (
      "It has four arches, and the tallest stands in the middle of the stream, on a rock",
      "A new first sentence. The bridge",
      "It has four arches, and the tallest stands in the middle of"
    ),
    ("the ferry does not run", "The old bridge", "the ferry does not run"),
  ]

  @Test(arguments: edits)
  func `a passage is found again when something is put before it`(
    words: String, start: String, found: String
  ) throws {
    let address = try address(words, in: Self.old)
    let new = CanonicalText(start + Self.old.dropFirst("The bridge".count))
    guard case .found(let range, isChanged: false) = address.find(in: new, textHash: "sha256:1")
    else {
      Issue.record("\(address.find(in: new, textHash: "sha256:1"))")
      return
    }
    #expect(new[range].hasPrefix(found))
    #expect(new[range] == words)
  }

  @Test func `a passage is found though its line ends and its marks are others`() throws {
    let address = try address("It has four arches, and the tallest", in: Self.old)
    let new = CanonicalText(
      "It has\n    four  arches, and the\u{AD}\ntallest of all – so “they” say.")
    #expect(
      address.find(in: new, textHash: "sha256:1").range.map { new[$0] }
        == "It has\n    four  arches, and the\u{AD}\ntallest")
  }

  @Test func `an edited passage is found and said to be edited`() throws {
    let address = try address("the tallest stands in the middle of the stream", in: Self.old)
    let new = CanonicalText(Self.old.replacing("the middle", with: "the exact middle"))
    let finding = address.find(in: new, textHash: "sha256:1")
    #expect(finding.name == "changed")
    #expect(
      finding.range.map { new[$0] } == "the tallest stands in the exact middle of the stream")
  }

  @Test func `a passage whose middle was rewritten keeps both its ends`() throws {
    let words = try #require(Self.old.split(separator: "\n\n").first.map(String.init))
    let address = try address(words, in: Self.old)
    let new = CanonicalText(
      Self.old.replacing("four arches, and", with: "arches of stone. Of these"))
    let finding = address.find(in: new, textHash: "sha256:1")
    #expect(finding.name == "changed")
    #expect(finding.range.map { new[$0] }?.hasPrefix("The bridge was built in 1911.") == true)
    #expect(finding.range.map { new[$0] }?.hasSuffix("call the Deacon.") == true)
  }

  @Test func `what is gone is not found elsewhere, and it is said where it stood`() throws {
    let address = try address("the ferry does not run", in: Self.old)
    let new = CanonicalText(
      "Nothing here is about boats. It is a text on another thing altogether.")
    #expect(address.find(in: new, textHash: "sha256:1") == .gone(near: new.end))
    #expect(address.find(in: .empty, textHash: "sha256:1").range == nil)
  }

  @Test func `of like places the nearest is taken and their number is said`() throws {
    let address = try address("the ferry does not run", in: Self.old)
    let line = "In spring the ferry does not run."
    let new = CanonicalText("\(line)\n\n\(Self.old)\n\n\(line)")
    let finding = address.find(in: new, textHash: "sha256:1")
    let middle = new.ranges(of: "the ferry does not run")[1]
    #expect(finding == .nearest(middle, of: 3))
    #expect(finding.message?.contains("3 like places") == true)
  }

  @Test func `with the old text kept, a passage goes the way that annotations go`() throws {
    let old = CanonicalText(Self.old)
    let address = try address("In spring", in: Self.old)
    // Its words stand twice; the kept text tells which is which, though the order is another.
    let new = CanonicalText(
      Self.old.replacing(
        "In spring the water rises. In spring", with: "In spring the water rises, and"))
    let finding = address.find(in: new, textHash: "sha256:1") {
      $0 == "0123456789" ? (old, "sha256:0123456789ab") : nil
    }
    #expect(finding.range == new.range(of: "In spring"))
  }

  @Test func `an annotation without its article has the address of its anchor`() throws {
    let text = CanonicalText("Rain. Rain. It rained all day; rain fell, and nobody came. Rain.")
    let range = try #require(text.ranges(of: "Rain.").last)
    let anchor = Anchor.make(range, in: text, textHash: "sha256:abcdefabcdef")
    let address = PassageAddress(anchor, path: Self.path)
    #expect(
      address.find(in: text, textHash: "sha256:abcdefabcdef") == .found(range, isChanged: false))
    #expect(address.find(in: text, textHash: "sha256:other").range == range)
    #expect(try PassageAddress(address.text) == address)
  }
}

extension CanonicalText {
  /// Every place of some words.
  func ranges(of words: String) -> [Range<Offset>] {
    let wanted = Array(words.utf8)
    guard utf8.count >= wanted.count else { return [] }
    return (0...(utf8.count - wanted.count)).filter { utf8[$0...].starts(with: wanted) }
      .map { Offset($0)..<Offset($0 + wanted.count) }
  }

  /// The first place of some words.
  func range(of words: String) -> Range<Offset>? { ranges(of: words).first }
}
