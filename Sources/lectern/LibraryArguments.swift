import ArgumentParser
import Session
import Storage

/// The arguments that name a library, the same for every command.
struct LibraryArguments: ParsableArguments {
  @Argument(
    help: "Folders or files to read; - for standard input. None: the last library.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var gazetteer: GazetteerArguments

  @OptionGroup var encoding: EncodingArguments

  /// The library, with its gazetteer read; nothing is imported yet.
  func librarian(_ environment: Surroundings, isInteractive: Bool = false) throws -> Librarian {
    try environment.librarian(
      paths, gazetteer: gazetteer.gazetteer, encoding.options, isInteractive: isInteractive)
  }

  /// The library with every article read and linked.
  func imported(_ environment: Surroundings = .current) throws -> Librarian {
    let librarian = try librarian(environment)
    librarian.update()
    return librarian
  }
}

/// The option that names a gazetteer, for commands whose arguments are not paths.
struct GazetteerArguments: ParsableArguments {
  @Option(
    name: .long, help: "A gazetteer file to use with the library's own entities.toml.",
    completion: .file(extensions: ["toml"]))
  var gazetteer: [String] = []
}

/// The option that names a library, for commands that take another argument first.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .long, help: "A folder or file of the library. None: the last library.",
    completion: .file())
  var library: [String] = []

  @OptionGroup var gazetteer: GazetteerArguments

  @OptionGroup var encoding: EncodingArguments

  /// The library with every article read and linked.
  func imported(_ environment: Surroundings = .current) throws -> Librarian {
    let librarian = try environment.librarian(
      library, gazetteer: gazetteer.gazetteer, encoding.options)
    librarian.update()
    return librarian
  }
}

extension Librarian {
  /// Brings the library up to date; what the reader should hear of that goes to standard error.
  func update() {
    for notice in importAll().notices { Output.error(notice) }
  }
}
