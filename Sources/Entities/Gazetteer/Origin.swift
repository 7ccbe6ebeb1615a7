/// Where an entry stands: the answer to "why is this a link?" ends here.
public struct Origin: Hashable, Sendable {
  /// The file as it was named to the program.
  public var file: String

  /// The line of the entry's header, from 1.
  public var line: Int

  /// Makes an origin.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

extension Origin: CustomStringConvertible {
  /// The place as `file:line`.
  public var description: String { "\(file):\(line)" }
}
