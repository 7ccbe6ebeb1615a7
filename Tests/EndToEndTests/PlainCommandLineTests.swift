import ArgumentParser
import Formats
import Testing

@testable import lectern

/// What is read without the argument parser, beside what the parser makes of the same words.
struct PlainCommandLineTests {
  @Test(arguments: [
    [], ["corpus"], ["a.txt", "b.txt"], ["no such file"], ["corpus", "list"], ["a=b"], ["Read"],
  ])
  func `words that are no options mean what the parser says`(_ words: [String]) throws {
    let plain = try #require(PlainCommandLine(words))
    let command = try #require(try Lectern.parseAsRoot(words) as? ReadCommand)
    #expect(plain.paths == command.library.paths)
    #expect(Reader() == command.screen.reader)
    #expect(command.library.gazetteer.gazetteer.isEmpty)
    #expect(command.library.encoding.options.isEmpty)
  }

  @Test(arguments: [
    ["-"], ["--help"], ["corpus", "--theme", "dark"], ["corpus", "-h"], ["--", "list"], [""],
    ["help"], ["help", "read"],
  ])
  func `options are left to the parser`(_ words: [String]) {
    #expect(PlainCommandLine(words) == nil)
  }

  @Test func `every command is left to the parser`() {
    let names = Lectern.configuration.subcommands.map { $0._commandName }
    #expect(names.count > 30)
    for name in names { #expect(PlainCommandLine([name, "corpus"]) == nil, "\(name)") }
  }
}
