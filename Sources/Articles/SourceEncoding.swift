/// In which encoding the file of an article was read, and how that was found.
public struct SourceEncoding: Hashable, Sendable {
  /// How an encoding was found.
  public enum Evidence: Hashable, Sendable {
    /// A mark at the start of the file names it.
    case byteOrderMark
    /// Every byte of the file is valid UTF-8.
    case validUTF8
    /// Nearly every sequence of the file is valid UTF-8; the others were replaced.
    case damagedUTF8
    /// Zero bytes stand where UTF-16 or UTF-32 would put them.
    case zeroBytes
    /// Guessed from the bytes.
    ///
    /// `fit` is the percentage of the characters beyond ASCII that are as a text of one language
    /// would have them: letters of its alphabet, capitals and punctuation where they belong.
    case guessed(fit: Int)
    /// A person said so.
    case chosen
  }

  /// The name of the encoding, as `windows-1251`.
  public var name: String

  /// How it was found.
  public var evidence: Evidence

  /// How many bad sequences became U+FFFD.
  public var replacements: Int

  /// Makes a finding.
  public init(name: String, evidence: Evidence, replacements: Int = 0) {
    self.name = name
    self.evidence = evidence
    self.replacements = replacements
  }

  /// Whether the bytes alone do not prove the encoding, so that a person might know better.
  public var isGuess: Bool {
    if case .guessed = evidence { true } else { false }
  }
}

extension SourceEncoding.Evidence {
  /// One word for files and listings, without the figure of a guess.
  public var word: String {
    switch self {
    case .byteOrderMark: "byte order mark"
    case .validUTF8: "valid"
    case .damagedUTF8: "damaged"
    case .zeroBytes: "zero bytes"
    case .guessed: "guessed"
    case .chosen: "chosen"
    }
  }
}

extension SourceEncoding {
  /// What a reader should know of how the file was read; nil when nothing was in doubt.
  public var notice: String? {
    var parts: [String] = []
    if isGuess { parts.append("decoded as \(name) (guessed)") }
    if replacements > 0 {
      let sequences = replacements == 1 ? "bad sequence" : "bad sequences"
      parts.append("\(replacements) \(sequences) of \(name) shown as U+FFFD")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension SourceEncoding: CustomStringConvertible {
  /// The name and how it was found, as `windows-1251 (guessed, 98% fit)`.
  public var description: String {
    var facts = [evidence.word]
    if case .guessed(let fit) = evidence { facts.append("\(fit)% fit") }
    if replacements > 0 { facts.append("\(replacements) replaced") }
    return "\(name) (\(facts.joined(separator: ", ")))"
  }
}
