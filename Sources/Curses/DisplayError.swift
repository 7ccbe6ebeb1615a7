/// Why there is no screen.
public enum DisplayError: Error, Hashable, Sendable {
  /// There is no terminal: neither on standard input and output nor a controlling one.
  case noTerminal
  /// The terminal prints only line after line (`TERM=dumb`): its cursor cannot be placed.
  case dumb(type: String)
  /// Neither the type nor any that could stand in for it is in the terminal database.
  case unknownType(String)
  /// The system refused something, with its error number.
  case refused(errno: Int32)
}
