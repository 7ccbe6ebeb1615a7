import ArgumentParser
import Formats

/// The option that names the encoding of files, the same for every command that reads some.
struct EncodingArguments: ParsableArguments {
  @Option(
    name: .long,
    help: "The encoding of the files, as windows-1251; without it their bytes tell.",
    completion: .list(TextEncoding.all.map(\.name)))
  var encoding: String?

  /// What the importers are told.
  var options: ImportOptions { ImportOptions(encoding: encoding) }

  /// Refuses a name that no encoding has, before any file is read.
  func validate() throws {
    guard let encoding, TextEncoding.named(encoding) == nil else { return }
    let error = FormatError.unknownEncoding(encoding, near: TextEncoding.names(near: encoding))
    throw ValidationError(error.message + " `lectern encodings` lists all.")
  }
}
