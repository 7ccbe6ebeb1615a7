import ArgumentParser
import Session

/// Reading: the screen, or plain text where there is none.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a library on the screen (the default).")

  @OptionGroup var library: LibraryArguments

  @OptionGroup var screen: ScreenArguments

  func run() throws {
    let isInteractive = screen.script == nil && Surroundings.current.outputIsTerminal
    try screen.read(try library.librarian(.current, isInteractive: isInteractive))
  }
}
