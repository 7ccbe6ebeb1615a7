import FoundationEssentials
import PtySupport
import Testing

/// A folder of one test's own, with a HOME in it, and the shipped program to run there.
final class Sandbox {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "lectern-\(UUID().uuidString)").path
    try make("home")
    try make("library")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The library's folder.
  var library: String { "\(folder)/library" }

  /// The environment of every program here: nothing of the tester's own.
  var environment: [String: String] {
    ["HOME": "\(folder)/home", "TMUX": "", "STY": "", "NO_COLOR": ""]
  }

  /// The root of the checkout.
  static let checkout: String = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder.path
  }()

  static var corpus: String { "\(checkout)/corpus" }

  /// The source articles, where they stand beside the checkout.
  static var seeds: String? {
    let path = URL(filePath: checkout).deletingLastPathComponent()
      .appending(path: "shared/seeds").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
  }

  /// Writes a file below the library's folder.
  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    try write(Array(text.utf8), name)
  }

  /// Writes bytes to a file below the library's folder.
  @discardableResult
  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = "\(library)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// Reads a file by its path.
  func read(_ path: String) -> String? {
    try? String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  /// Every file below a folder, by its path there.
  func files(below name: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(name)")) ?? []).sorted()
  }

  /// Copies a folder into the library's place, so that notes do not land in the checkout.
  func copy(_ source: String) throws {
    try FileManager.default.removeItem(atPath: library)
    try FileManager.default.copyItem(atPath: source, toPath: library)
    try? FileManager.default.removeItem(atPath: "\(library)/.lectern")
  }

  /// What a command printed, and its exit code.
  struct Outcome {
    var code: Int
    var output: String
    var error: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// Runs the program with its output in a file, as in a pipe; words are given to the shell.
  func lectern(_ words: String, input: String = "/dev/null") throws -> Outcome {
    let program = Pty.path(of: "lectern")
    let shell = try Pty(
      "/bin/sh",
      ["-c", "cd '\(folder)' && '\(program)' \(words) < '\(input)' > output 2> error"],
      environment: environment)
    let code: Int
    switch try shell.waitExit() {
    case .exited(let number): code = number
    case .killed(let signal): code = 128 + signal
    }
    return Outcome(
      code: code, output: read("\(folder)/output") ?? "", error: read("\(folder)/error") ?? "")
  }

  /// Runs a line of the shell in the sandbox's folder, as a person at a prompt would.
  @discardableResult
  func shell(_ line: String) throws -> Int {
    let shell = try Pty("/bin/sh", ["-c", "cd '\(folder)' && \(line)"], environment: environment)
    switch try shell.waitExit() {
    case .exited(let number): return number
    case .killed(let signal): return 128 + signal
    }
  }

  /// Runs the program with a key script; screens it saves lie in the sandbox's folder.
  @discardableResult
  func script(
    _ script: String, _ words: String = "library", size: String = "24x80"
  ) throws -> Outcome {
    let text = script.split(separator: "\n").joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/keys"))
    return try lectern("\(words) --script keys --size \(size)")
  }

  /// A screen that a script saved.
  func screen(_ name: String) throws -> String {
    try #require(read("\(folder)/\(name)"), "the script did not save \(name)")
  }

  /// Starts the program on a terminal.
  func terminal(
    _ arguments: [String], rows: Int = 24, columns: Int = 80,
    environment more: [String: String] = [:], isAmbiguousWide: Bool = false
  ) throws -> Pty {
    try Pty(
      "lectern", arguments, rows: rows, columns: columns,
      environment: environment.merging(more) { $1 }, isAmbiguousWide: isAmbiguousWide)
  }
}
