import Console

/// The themes there are: those of the program, and the files of the reader's own.
///
/// A file of the reader's wins over a theme of the program with the same name. Files are read when
/// their theme is asked for.
public struct ThemeCatalogue: Sendable {
  /// The folder of the reader's themes; nil for none.
  public let folder: String?
  private let calls: FileCalls

  /// Makes a catalogue over a folder, which need not exist.
  public init(folder: String? = nil, calls: FileCalls = FileCalls()) {
    self.folder = folder
    self.calls = calls
  }

  /// The names of all themes: the program's in their order, then the reader's by name.
  public var names: [String] {
    let builtIn = Theme.all.map(\.name)
    return builtIn + ownNames.filter { !builtIn.contains($0) }
  }

  /// The file of a theme of the reader's own; nil for a theme of the program.
  public func file(of name: String) -> String? {
    guard let folder, isName(name) else { return nil }
    let path = FileCalls.join(folder, name + Self.suffix)
    return calls.exists(path) ? path : nil
  }

  /// The theme of a name, or of a file when the word is a path or ends in `.toml`.
  ///
  /// - Returns: A theme with the problems of its file; nil when nothing has the name.
  public func load(_ word: String) -> ThemeFile.Loaded? {
    if !isName(word) { return read(word, name: Self.name(ofFile: word), below: []) }
    return load(word, below: [])
  }

  private static let suffix = ".toml"

  private var ownNames: [String] {
    guard let folder, let entries = try? calls.list(folder) else { return [] }
    return entries.compactMap(\.name)
      .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") && $0.utf8.count > 5 }
      .map { Self.name(ofFile: $0) }.sorted()
  }

  private func load(_ name: String, below children: [String]) -> ThemeFile.Loaded? {
    // A file named like a theme of the program may inherit that theme.
    if !children.contains(name), let path = file(of: name) {
      return read(path, name: name, below: children)
    }
    return Theme.named(name).map { ThemeFile.Loaded(theme: $0) }
  }

  private func read(_ path: String, name: String, below children: [String]) -> ThemeFile.Loaded {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try calls.readAll(path, limit: 1 << 20)
    } catch {
      let problem = ThemeProblem(.unreadable(reason: error.message), file: path)
      return ThemeFile.Loaded(problems: [problem])
    }
    var inherited: [ThemeProblem] = []
    var loaded = ThemeFile.read(bytes, name: name, file: path) { parent in
      guard let found = load(parent, below: children + [name]) else {
        let isCircle = children.contains(parent) || parent == name
        return .failure(isCircle ? .circle(parent) : .unknownParent(parent))
      }
      inherited = found.problems
      return found.theme.map { .success($0) } ?? .failure(.unknownParent(parent))
    }
    loaded.problems += inherited
    return loaded
  }

  private func isName(_ word: String) -> Bool {
    !word.isEmpty && !word.contains("/") && !word.hasSuffix(Self.suffix)
  }

  private static func name(ofFile path: String) -> String {
    let name = FileCalls.name(of: path)
    return name.hasSuffix(suffix) ? String(name.dropLast(suffix.utf8.count)) : name
  }
}
