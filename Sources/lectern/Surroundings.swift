import Annotations
import ArgumentParser
import Console
import Curses
import Formats
import FoundationEssentials
import Glibc
import Session
import Storage

/// The process as the commands see it: environment, clock, standard streams.
struct Surroundings: Sendable {
  let environment: [String: String]
  let places: Places

  /// The surroundings of this process.
  static let current = Surroundings(environment: ProcessInfo.processInfo.environment)

  init(environment: [String: String]) {
    self.environment = environment
    places = Places(environment: environment)
  }

  /// The time of the system's clock.
  static let clock: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// The themes of the program and of the reader.
  var themes: ThemeCatalogue { ThemeCatalogue(folder: places.themes) }

  /// The colours that samples on standard output may have; nil where it is no terminal.
  var colorDepth: ColorDepth? {
    guard outputIsTerminal, ColorChoice.auto.permitsColor(in: environment) else {
      return outputIsTerminal ? ColorDepth.none : nil
    }
    let type = environment["TERM", default: "dumb"]
    if type == "dumb" { return nil }
    let hasMany = type.contains("256color") || environment["COLORTERM"] != nil
    return hasMany ? .many : .sixteen
  }

  var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// A librarian for the named paths: a pipe, files, folders, the last library, the corpus.
  ///
  /// `isInteractive` says that a screen waits for it.
  func librarian(
    _ paths: [String], gazetteer: [String], _ options: ImportOptions = ImportOptions(),
    isInteractive: Bool = false
  ) throws -> Librarian {
    let isPiped = paths == ["-"] || paths.isEmpty && StandardInput.isPipeOrFile
    return try opened { () throws(StorageError) in
      let named =
        isPiped
        ? [try PipedText.keep(StandardInput.readToEnd(), places)]
        : paths.isEmpty ? defaultPaths : paths
      return Librarian(
        try LibraryLocation(named), gazetteerFiles: gazetteer, options: options,
        places: places, seed: UInt64.random(in: .min ... .max), isInteractive: isInteractive,
        tells: Output.error)
    }
  }

  /// The last library if it is still there, else the corpus that came with the program.
  private var defaultPaths: [String] {
    let calls = FileCalls()
    if let last = SessionFile(places).lastLibrary(), last.allSatisfy(calls.exists) { return last }
    return [Corpus.folder ?? "."]
  }

  /// Runs a body whose storage errors end the command with their sentence.
  func opened<Result>(_ body: () throws(StorageError) -> Result) throws -> Result {
    do throws(StorageError) {
      return try body()
    } catch {
      throw Failure(error.message)
    }
  }
}

/// A failure of a command: one line on standard error, exit code 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) {
    description = sentence
  }
}
