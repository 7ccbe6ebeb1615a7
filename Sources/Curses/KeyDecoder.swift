import CNcurses
import Console

/// Makes keys of the codes that ncurses reads.
///
/// ncurses knows the sequences of the terminal database; what it does not know comes through
/// scalar by scalar, behind an ESC. Control sequences among it are read here after ECMA-48, so
/// that an unknown one is one ignored key, never a handful of commands.
///
/// The answer to a question that the program asked comes among the keys, in one piece or in
/// several. It is taken out here, and nothing waits for it: while one is awaited, a sequence that
/// is cut short goes on with the next code.
struct KeyDecoder {
  /// Whether the terminal was asked where its cursor is and has not answered yet.
  var awaitsReport = false

  private let named: [Int32: Key]
  private var held: Int32?
  private var report: CursorReport?
  private var partial = Partial.none

  /// The beginning of what may become the awaited report.
  private enum Partial {
    case none
    /// A lone ESC; it was handed out as a key already.
    case escape
    /// A lone ESC and, later, `[`.
    case bracket
    /// ESC and `[`.
    case introducer
    /// ESC, `[` and parameters.
    case sequence(CSI)
  }

  /// Makes a decoder with the keys that ncurses has codes for.
  init(named: [Int32: Key]) {
    self.named = named
  }

  /// The next key, or nil when nothing more is there.
  ///
  /// The closure reads the next code without waiting: a scalar, minus a key code, or `LC_NO_KEY`.
  mutating func next(reading read: () -> Int32) -> Key? {
    while let code = take(read) {
      if let key = key(beginningWith: code, read) { return key }
    }
    return nil
  }

  /// The key that begins with a code, or goes on with it; nil for what is no key.
  private mutating func key(beginningWith code: Int32, _ read: () -> Int32) -> Key? {
    let isDigit = (0x30...0x39).contains(code)
    switch exchange(.none) {
    case .none: break
    case .escape where code == 0x5B:
      partial = .bracket
      return nil
    case .escape: break
    case .bracket where !isDigit:
      held = code
      return plain(0x5B)
    case .introducer where !isDigit:
      held = code
      return Key(.character("["), alt: true)
    case .bracket, .introducer: return rest(of: CSI(), from: code, read)
    case .sequence(let sequence): return rest(of: sequence, from: code, read)
    }
    return code == 0x1B ? escaped(read) : plain(code)
  }

  private mutating func exchange(_ next: Partial) -> Partial {
    defer { partial = next }
    return partial
  }

  /// The report that came with the last key or instead of one.
  mutating func takeReport() -> CursorReport? {
    report.take()
  }

  private mutating func take(_ read: () -> Int32) -> Int32? {
    if let code = held.take() { return code }
    let code = read()
    return code == LC_NO_KEY ? nil : code
  }

  /// What an ESC begins: nothing follows a key of its own.
  private mutating func escaped(_ read: () -> Int32) -> Key? {
    guard let code = take(read) else {
      if awaitsReport { partial = .escape }
      return Key(.escape)
    }
    switch code {
    case 0x1B:
      held = code
      return Key(.escape)
    case 0x5B: return controlSequence(read)
    case 0x4F: return singleShift(read)
    default:
      var key = plain(code)
      key?.alt = true
      return key
    }
  }

  private func plain(_ code: Int32) -> Key? {
    switch code {
    case ..<0: named[-code]
    case 0: Key(.character(" "), control: true)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x01...0x1A: control(code + 0x60)
    case 0x1B: Key(.escape)
    case 0x1C...0x1F: control(code + 0x40)
    case 0x80..<0xA0: nil
    default: Unicode.Scalar(UInt32(code)).map(Key.character)
    }
  }

  private func control(_ code: Int32) -> Key? {
    Unicode.Scalar(UInt32(code)).map { Key(.character($0), control: true) }
  }

  /// ESC O and a letter: arrows and function keys in the terminal's other mode.
  private mutating func singleShift(_ read: () -> Int32) -> Key? {
    guard let code = take(read) else { return Key(.character("O"), alt: true) }
    guard let letter = CSI.letters[code] else { return nil }
    return Key(letter)
  }

  /// ESC [, parameters, and a final byte.
  private mutating func controlSequence(_ read: () -> Int32) -> Key? {
    guard let code = take(read) else {
      if awaitsReport {
        partial = .introducer
        return nil
      }
      return Key(.character("["), alt: true)
    }
    return rest(of: CSI(), from: code, read)
  }

  /// What follows the introducer and some parameters, from a code on.
  private mutating func rest(of start: CSI, from code: Int32, _ read: () -> Int32) -> Key? {
    var sequence = start
    var code = code
    while !(0x40...0x7E).contains(code) {
      guard (0x20...0x3F).contains(code) else {
        // Not a sequence after all, or one that was cut short: the code is a key of its own.
        held = code
        return nil
      }
      sequence.append(code)
      guard let following = take(read) else {
        if awaitsReport { partial = .sequence(sequence) }
        return nil
      }
      code = following
    }
    if sequence.isEmpty, code == 0x4D {
      // The mouse report of X10, in three bytes more.
      for _ in 0..<3 { _ = take(read) }
      return nil
    }
    if let found = sequence.report(endingWith: code) {
      report = found
      awaitsReport = false
      return nil
    }
    return sequence.key(endingWith: code)
  }
}
