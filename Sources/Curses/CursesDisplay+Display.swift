import CNcurses
public import Console

extension CursesDisplay: Display {
  /// The size in cells, as last followed by `nextEvent`.
  public var size: Size {
    Size(rows: Int(lc_rows()), columns: Int(lc_columns()))
  }

  /// Chooses the theme for the frames that follow.
  public mutating func use(_ theme: Theme) {
    palette.use(theme)
  }

  /// Sends everything with the next frame, as after `^L`.
  public mutating func redraw() {
    lc_repaint()
  }

  /// Leaves the screen, stops the whole foreground group, and returns when it is continued.
  public mutating func suspend() {
    lc_suspend()
  }

  /// Gives the terminal to another program while a closure runs, then takes it back.
  ///
  /// Standard error is the terminal again meanwhile, and `^C` and `^Z` are the other program's.
  public mutating func yield<Result>(to body: () -> Result) -> Result {
    lc_lend()
    defer { lc_reclaim() }
    return body()
  }

  /// Sends an escape sequence made by this program past the screen; never text of a file.
  public mutating func send(control bytes: [UInt8]) {
    unsafe lc_send(bytes, bytes.count)
  }

}
