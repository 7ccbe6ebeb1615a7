/// A way in which bytes stand for text, with its name.
public struct TextEncoding: Hashable, Sendable {
  /// The name that is shown and kept, in the spelling of the registry of names where it has one.
  public let name: String

  /// Whose texts are written in it, in a few words for a list: `Cyrillic`, `Western`.
  public let use: String

  /// Other names of the same encoding, or of one that it includes.
  public let aliases: [String]

  /// How its bytes are read.
  let form: Form

  /// How bytes are read.
  enum Form: Hashable, Sendable {
    case utf8
    case utf16(ByteOrder)
    case utf32(ByteOrder)
    /// One byte a character, by ICU's name of the table.
    case table(String)
    /// Characters of one to four bytes, by ICU's name of the converter.
    case sequences(String)
  }

  init(_ name: String, _ use: String, _ form: Form, aliases: [String] = []) {
    self.name = name
    self.use = use
    self.form = form
    self.aliases = aliases
  }
}

/// The order of the bytes of a unit.
enum ByteOrder: Hashable, Sendable {
  case littleEndian
  case bigEndian
}
