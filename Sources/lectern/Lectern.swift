import ArgumentParser

/// The command line.
///
/// Without a subcommand it reads.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Read a folder of articles closely; every known name is a link.",
    discussion: """
      lectern articles/            read a folder
      lectern article.txt          read one article
      curl -L URL | lectern -      read what comes through a pipe
      lectern                      the last library, at its last place
      lectern articles/ | less     plain text, wrapped
      """,
    version: Version.text,
    subcommands: [
      ReadCommand.self, ListCommand.self, ShowCommand.self, StructureCommand.self,
      SearchCommand.self, EntitiesCommand.self, MentionsCommand.self, AnnotationsCommand.self,
      ExportCommand.self, CheckCommand.self, PathsCommand.self, KeysCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}

/// The version of the program.
enum Version {
  static let text = "0.1.0"
}
