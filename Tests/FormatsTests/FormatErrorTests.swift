import Testing

@testable import Formats

struct FormatErrorTests {
  static let messages: [(error: FormatError, message: String)] = [
    (
      .binary,
      "This is not a text: it holds binary data."
    ),
    (
      .tooLarge(bytes: 268_435_457, limit: 250_000_000),
      "The file has 269 MB, more than the 250 MB that can be read."
    ),
    (
      .unknownEncoding("koi-9", near: ["KOI8-R", "KOI8-U"]),
      "There is no encoding koi-9; near it are KOI8-R, KOI8-U."
    ),
    (.unknownEncoding("xyz", near: []), "There is no encoding xyz."),
    (
      .markdownParser(code: -1),
      "The Markdown parser gave up (code -1); the file may need too much memory."
    ),
  ]

  @Test(arguments: messages)
  func `an error says what happened in one sentence`(error: FormatError, message: String) {
    #expect(error.message == message)
  }
}
