import ArgumentParser
import Curses
import Reading
import Session

/// How reading looks and where: the options that every command that opens the reader takes.
struct ScreenArguments: ParsableArguments {
  @Option(name: .long, help: "Cells of a line when standard output is no terminal.")
  var width = Reader().width

  @Flag(name: .long, help: "Stretch lines to the width of the column.")
  var justify = false

  @Flag(name: .long, help: "Part long words at the ends of lines.")
  var hyphenate = false

  @Option(
    name: .long,
    help: "A theme or the file of one; lectern themes lists them.", completion: .file())
  var theme: String?

  @Option(name: .long, help: "Colours: auto, never, 8, 16 or 256.")
  var color = Reader().color

  @Option(
    name: .long,
    help:
      "Cells of quotation marks, dashes, Cyrillic in your terminal: auto (ask it), narrow, wide.")
  var ambiguous = Reader().ambiguous

  @Option(name: .long, help: "Run a key script instead of a terminal.", completion: .file())
  var script: String?

  @Option(name: .long, help: "The size of the script's screen.")
  var size = Reader().size

  /// The reader that these options describe.
  var reader: Reader {
    Reader(
      width: width, justify: justify, hyphenate: hyphenate, theme: theme, color: color,
      ambiguous: ambiguous, script: script, size: size)
  }

  /// Reads a library: a script, the screen, or plain text where there is none.
  func read(_ librarian: Librarian, from passage: AddressedPassage? = nil) throws {
    try reader.read(librarian, from: passage)
  }

  /// Refuses options that mean nothing, whether there is a terminal or not.
  func validate() throws {
    guard ColorChoice(rawValue: color) != nil else {
      throw ValidationError("--color takes auto, never, 8, 16 or 256, not \(color)")
    }
    guard AmbiguityChoice(rawValue: ambiguous) != nil else {
      throw ValidationError("--ambiguous takes auto, narrow or wide, not \(ambiguous)")
    }
    if let theme { try ThemesCommand.check(theme, Surroundings.current.themes) }
    guard Script.size(size) != nil else {
      throw ValidationError("--size takes rows and columns as 24x80, not \(size)")
    }
  }
}
