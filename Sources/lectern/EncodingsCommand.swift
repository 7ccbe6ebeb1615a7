import ArgumentParser
import Formats
import OrderedJSON
import Storage

/// The encodings that files may have, or what a file looks like in each.
struct EncodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encodings",
    abstract: "List the encodings, or show what a file looks like in each.")

  @Argument(
    help: "The file; - for standard input. None: every encoding with its other names.",
    completion: .file())
  var file: String?

  @Flag(help: "One JSON object an encoding.")
  var json = false

  func run() throws {
    guard let file else { return printRegistry() }
    let bytes = try Surroundings.current.opened { () throws(StorageError) in
      file == "-" ? StandardInput.readToEnd() : try FileCalls().beginning(of: file)
    }
    for candidate in TextEncoding.candidates(for: bytes) {
      json ? Output.line(object(candidate)) : Output.line(line(candidate))
    }
  }

  private func printRegistry() {
    for encoding in TextEncoding.all {
      guard json else {
        Output.line("\(encoding.name)\t\(encoding.use)\t\(encoding.aliases.joined(separator: " "))")
        continue
      }
      Output.line([
        "encoding": .string(encoding.name), "use": .string(encoding.use),
        "aliases": .array(encoding.aliases.map { .string($0) }),
      ])
    }
  }

  private func line(_ candidate: EncodingCandidate) -> String {
    let mark = candidate.isDetected ? "*" : " "
    let bad = candidate.replacements > 0 ? "\(candidate.replacements) bad" : ""
    return "\(mark) \(candidate.encoding.name)\t\(bad)\t\(candidate.preview)"
  }

  private func object(_ candidate: EncodingCandidate) -> JSONObject {
    [
      "encoding": .string(candidate.encoding.name), "use": .string(candidate.encoding.use),
      "detected": .bool(candidate.isDetected),
      "replacements": .number(String(candidate.replacements)),
      "preview": .string(candidate.preview),
    ]
  }
}
