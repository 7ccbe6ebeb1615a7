import ArgumentParser

/// The command line.
///
/// Without a subcommand it reads.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Read a folder of articles closely; every known name is a link.",
    usage: "lectern [<path> ...] [<options>]\nlectern <subcommand> ...",
    discussion: """
      lectern articles/            read a folder
      lectern article.txt          read one article
      curl -L URL | lectern -      read what comes through a pipe
      lectern                      the last library, at its last place
      lectern articles/ | less     plain text, wrapped
      """,
    version: Version.text,
    subcommands: [
      ReadCommand.self, OpenCommand.self, ListCommand.self, ShowCommand.self, StructureCommand.self,
      CorrectCommand.self, SearchCommand.self, SearchesCommand.self, EntitiesCommand.self,
      MentionsCommand.self, QuotesCommand.self, DatesCommand.self, TimelineCommand.self,
      FiguresCommand.self, CompareCommand.self, VoicesCommand.self, RepeatsCommand.self,
      BesideCommand.self, DossierCommand.self,
      SuggestCommand.self, TeachCommand.self, AnnotationsCommand.self, ExportCommand.self,
      ImportCommand.self,
      CheckCommand.self, PathsCommand.self, EncodingsCommand.self, ThemesCommand.self,
      TrashCommand.self, BackupsCommand.self, MergeConflictsCommand.self, MergeDriverCommand.self,
      IndexCommand.self, KeysCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Runs the command line: a wrong use ends with 2, a failure with 1 and one line that says why.
  static func main() {
    do {
      if let plain = PlainCommandLine(Array(CommandLine.arguments.dropFirst())) {
        return try plain.run()
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  private static func leave(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      StandardError.write(Array("lectern: \(Output.harmless(failure.description))\n".utf8))
      exit(withError: ExitCode.failure)
    }
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    StandardError.write(Array((fullMessage(for: error) + "\n").utf8))
    exit(withError: ExitCode(2))
  }
}

/// The version of the program.
enum Version {
  static let text = "0.1.0"
}
