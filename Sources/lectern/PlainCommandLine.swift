import ArgumentParser

/// A command line of nothing but paths, which is how reading is begun nearly always.
///
/// The argument parser builds the tree of all commands before it looks at the first word, which
/// takes longer than the first screen does. What needs no parser is read without it, and means the
/// same with it; an option or the name of a command is left to it.
struct PlainCommandLine: Hashable {
  /// The files and folders; none for the last library.
  let paths: [String]

  /// Takes the words behind the program's name; nil when they need the parser.
  init?(_ words: [String]) {
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
    if let first = words.first, Self.isCommand(first) { return nil }
    paths = words
  }

  /// Reads what was named.
  func run() throws {
    let surroundings = Surroundings.current
    try Reader().read(
      try surroundings.librarian(
        paths, gazetteer: [], isInteractive: surroundings.outputIsTerminal))
  }

  private static func isCommand(_ word: String) -> Bool {
    // To gather the names of all commands takes its time as well.
    guard !word.utf8.contains(UInt8(ascii: "/")) else { return false }
    return word == "help"
      || Lectern.configuration.subcommands.contains { $0.configuration.commandName == word }
  }
}
