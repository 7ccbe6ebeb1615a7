public import Entities

extension GazetteerFile {
  /// What a gazetteer file on disk holds, or why it cannot be read, in a sentence.
  public struct Loaded: Sendable {
    /// The entities, empty when the file cannot be read.
    public var gazetteer = Gazetteer.empty
    /// What is wrong in the file, one line each, with file and line.
    public var problems: [String] = []
    /// What is unusual in it and may well be meant.
    public var notices: [String] = []
  }

  /// Reads a gazetteer file; a missing or broken one is a problem, never an error.
  public static func load(_ path: String, calls: FileCalls = FileCalls()) -> Loaded {
    do throws(StorageError) {
      let (gazetteer, problems) = read(try calls.readAll(path), file: path)
      return Loaded(
        gazetteer: gazetteer,
        problems: problems.filter { $0.severity > .notice }.map(\.message),
        notices: problems.filter { $0.severity == .notice }.map(\.message))
    } catch {
      return Loaded(problems: [error.message])
    }
  }
}
