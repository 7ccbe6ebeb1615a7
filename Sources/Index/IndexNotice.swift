/// What happened to an index, for one word to the reader.
public enum IndexNotice: Hashable, Sendable {
  /// It was damaged and is empty now.
  case rebuilt
  /// Another version of the program had made it; it is empty now.
  case outdated
  /// Its file cannot be written, so it lives as long as the program.
  case inMemory(words: String)
  /// The folder of the library is not there; what was read of it stays known.
  case libraryGone(folder: String)
}
