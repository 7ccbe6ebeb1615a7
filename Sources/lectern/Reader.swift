import Annotations
import ArgumentParser
import Articles
import Console
import Curses
import Glibc
import Hyphenation
import Reading
import Session
import Storage
import Typesetting

/// Reading a library, with what was asked for about how it looks and where.
struct Reader: Hashable {
  /// Cells of a line where standard output is no terminal.
  var width = 66
  var justify = false
  var hyphenate = false
  /// A theme or the file of one; nil for the one that is remembered.
  var theme: String?
  var color = "auto"
  var ambiguous = "auto"
  /// The key script to run instead of a terminal, and the size of its screen.
  var script: String?
  var size = "24x80"

  /// Reads a library: a script, the screen, or plain text where there is none.
  func read(_ librarian: Librarian, from passage: AddressedPassage? = nil) throws {
    let surroundings = Surroundings.current
    AmbiguityChoice(rawValue: ambiguous)?.width.map(AmbiguousWidth.use)
    if let script { return try run(script: script, librarian, passage, surroundings) }
    guard surroundings.outputIsTerminal else { return try printPlainly(librarian) }
    try runOnTerminal(librarian, passage, surroundings)
  }

  /// Prints every article as plain text, where there is no screen to read on.
  private func printPlainly(_ librarian: Librarian) throws {
    librarian.update()
    let options = Layout.Options(isJustified: justify, isHyphenated: hyphenate)
    try PlainText(
      librarian, width: width, options: options,
      hyphenators: wishes(Surroundings.current).hyphenators
    ).printAll()
  }

  /// Runs the loop on the terminal; one that has no screen gets plain text.
  private func runOnTerminal(
    _ librarian: Librarian, _ passage: AddressedPassage?, _ surroundings: Surroundings
  ) throws {
    MemoryThrift.begin()
    Startup.prepare()
    let themes = surroundings.themes
    let record = librarian.record
    let named = theme ?? record.theme
    let loaded = named.flatMap(themes.load)
    let options = displayOptions(loaded?.theme, surroundings)
    let code: Int32
    do throws(DisplayError) {
      var wishes = wishes(surroundings, passage)
      wishes.theme = options.theme.name
      wishes.record = record
      code = try runLoop(options, wishes, loaded?.problems.first, librarian, surroundings)
    } catch {
      guard case .dumb = error else { throw Failure(error.message) }
      return try printPlainly(librarian)
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Runs the loop until the reader quits; the terminal is given back before this returns.
  private func runLoop(
    _ options: CursesDisplay.Options, _ wishes: Startup.Wishes, _ problem: ThemeProblem?,
    _ librarian: Librarian, _ surroundings: Surroundings
  ) throws(DisplayError) -> Int32 {
    let inbox = Inbox(wake: CursesDisplay.wake)
    let performer = Performer(librarian, inbox: inbox)
    var display = try CursesDisplay(options, environment: surroundings.environment)
    var engine = Startup(librarian, performer, wishes: wishes).engine(
      size: display.size, seed: UInt64.random(in: .min ... .max), at: Surroundings.clock())
    if let problem { _ = engine.handle(.notice(Notice(problem.message, .warning))) }
    if let notice = display.notice { _ = engine.handle(.notice(Notice(notice, .warning))) }
    var loop = Loop(
      engine, inbox: inbox, environment: surroundings.environment, themes: surroundings.themes,
      clock: Surroundings.clock)
    let code = loop.run(on: &display) {
      Importer(librarian, inbox: inbox).start(at: Surroundings.clock())
      Watcher(librarian, inbox: inbox).start()
    }
    display.close()
    let diagnostics = CursesDisplay.diagnostics
    if !diagnostics.isEmpty { Output.error(diagnostics) }
    return code
  }

  private func wishes(
    _ surroundings: Surroundings, _ passage: AddressedPassage? = nil
  ) -> Startup.Wishes {
    let folders = HyphenDictionaries.folders(in: surroundings.environment)
    var wishes = Startup.Wishes(
      justifies: justify, hyphenates: hyphenate,
      hyphenators: HyphenDictionaries(folders: folders).hyphenators,
      themes: surroundings.themes.names)
    wishes.passage = passage
    return wishes
  }

  private func displayOptions(
    _ theme: Theme?, _ surroundings: Surroundings
  ) -> CursesDisplay.Options {
    let choice = ColorChoice(rawValue: color) ?? .auto
    let isPlain = !choice.permitsColor(in: surroundings.environment)
    let fallback = isPlain ? Theme.mono : Theme.terminal
    return CursesDisplay.Options(
      theme: theme ?? fallback, color: choice, logPath: surroundings.places.log,
      ambiguous: AmbiguityChoice(rawValue: ambiguous) ?? .auto)
  }

  /// Runs a script deterministically: everything is imported first, the clock is the script's.
  private func run(
    script path: String, _ librarian: Librarian, _ passage: AddressedPassage?,
    _ surroundings: Surroundings
  ) throws {
    let size = Script.size(size) ?? Size(rows: 24, columns: 80)
    let text = try surroundings.opened { () throws(StorageError) in
      String(decoding: try FileCalls().readAll(path), as: UTF8.self)
    }
    let steps: Script
    do throws(Script.Failure) {
      steps = try Script(text)
    } catch {
      throw Failure("\(path): \(error.message)")
    }
    librarian.update()
    let inbox = Inbox()
    let performer = Performer(librarian, inbox: inbox, isSynchronous: true)
    let start = Timestamp(milliseconds: 1_767_225_600_000)
    let engine = Startup(
      librarian, performer, wishes: wishes(surroundings, passage), isComplete: true
    ).engine(size: size, seed: 1, at: start)
    var runner = ScriptRunner(engine, inbox: inbox, startingAt: start)
    let code = try surroundings.opened { () throws(StorageError) in try runner.run(steps) }
    if code != 0 { throw ExitCode(code) }
  }
}
