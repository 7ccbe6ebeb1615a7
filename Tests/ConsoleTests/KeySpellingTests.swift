import Console
import Testing

@Suite struct `Key spelling` {
  /// One key of every code, in every combination of modifiers.
  private static let keys: [Key] = {
    let characters: [Unicode.Scalar] = [
      "a", "Z", " ", "<", ">", "-", "C", "ж", "中", "\u{1F600}", "f",
    ]
    let codes: [Key.Code] =
      characters.map(Key.Code.character) + [1, 9, 12, 24].map(Key.Code.function) + [
        .enter, .tab, .backtab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
        .home, .end, .pageUp, .pageDown,
      ]
    return codes.flatMap { code in
      [(false, false), (true, false), (false, true), (true, true)].map {
        Key(code, control: $0.0, alt: $0.1)
      }
    }
  }()

  @Test(arguments: keys)
  func `what is spelled is read back`(key: Key) throws {
    #expect(try KeySpelling.parse(KeySpelling.spell(key)) == [key])
  }

  @Test func `a sequence is read back`() throws {
    #expect(try KeySpelling.parse(KeySpelling.spell(Self.keys)) == Self.keys)
  }

  @Test(arguments: [
    ("gg", ["g", "g"]), ("<C-o>", ["<C-o>"]), ("m<space>", ["m", "<space>"]),
    ("<M-C-x>", ["<C-M-x>"]), ("<F5>", ["<f5>"]), ("<Enter>", ["<enter>"]),
    ("12G", ["1", "2", "G"]),
    ("", []),
  ])
  func `spellings are forgiving in reading, fixed in writing`(
    text: String, spellings: [String]
  ) throws {
    #expect(try KeySpelling.parse(text).map(KeySpelling.spell) == spellings)
  }

  @Test(arguments: [
    ("<nonsense>", "<nonsense>"), ("a<C-", "<C-"), ("<>", "<>"), ("<S-a>", "<S-a>"),
    ("j<C-nonsense>k", "<C-nonsense>"),
  ])
  func `what is no key is named`(text: String, part: String) {
    let failure = #expect(throws: KeySpelling.Failure.self) { try KeySpelling.parse(text) }
    #expect(failure?.spelling == part)
  }

  @Test func `only plain characters are typed into a prompt`() {
    #expect(Key.character("ж").typed == "ж")
    #expect(Key(.character("x"), control: true).typed == nil)
    #expect(Key(.character("x"), alt: true).typed == nil)
    #expect(Key(.enter).typed == nil)
  }
}
