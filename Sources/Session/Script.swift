public import Console

/// A key script: what a reader does, one step a line, for tests and demonstrations.
///
/// `keys jj<tab>` presses keys, `resize 24x80` gives the window another size, `save FILE` writes
/// the screen as text, `wait SECONDS` lets the clock go on. `#` begins a comment.
public struct Script: Hashable, Sendable {
  /// One line of a script.
  public enum Step: Hashable, Sendable {
    case keys([Key])
    case resize(Size)
    case save(String)
    case wait(seconds: Int)
  }

  /// The steps, in order.
  public let steps: [Step]

  /// A line that is no step.
  public struct Failure: Error, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// What stands there.
    public let text: String

    /// The failure as a sentence.
    public var message: String {
      "line \(line) of the script is no step: \(text)"
    }
  }

  /// Reads a script.
  public init(_ text: String) throws(Failure) {
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let step = Self.step(line) else {
        throw Failure(line: index + 1, text: String(line))
      }
      steps.append(step)
    }
    self.steps = steps
  }

  /// Reads a size as `24x80`: rows, then columns.
  public static func size(_ text: some StringProtocol) -> Size? {
    let parts = text.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let rows = parts[0], let columns = parts[1], rows > 0, columns > 0
    else { return nil }
    return Size(rows: rows, columns: columns)
  }

  private static func step(_ line: Substring) -> Step? {
    guard let space = line.firstIndex(of: " ") else { return nil }
    let rest = line[line.index(after: space)...]
    switch line[..<space] {
    case "keys": return (try? KeySpelling.parse(String(rest))).map { .keys($0) }
    case "resize": return size(rest).map { .resize($0) }
    case "save": return .save(String(rest))
    case "wait": return Int(rest).map { .wait(seconds: $0) }
    default: return nil
    }
  }
}
