import CNcurses
public import Console

extension CursesDisplay: Display {
  /// The size in cells.
  public var size: Size {
    Size(rows: Int(lc_rows()), columns: Int(lc_columns()))
  }

  /// Shows a frame: ncurses sends what changed, in one write.
  public mutating func draw(_ frame: Frame) {
    for row in 0..<min(frame.size.rows, size.rows) { draw(row, of: frame) }
    let cursor = frame.cursor
    lc_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
  }

  /// Writes a row by runs of cells that look alike.
  private mutating func draw(_ row: Int, of frame: Frame) {
    var column = 0
    while column < frame.size.columns {
      let roles = frame[row, column].roles
      var text = ""
      let start = column
      while column < frame.size.columns, frame[row, column].roles == roles {
        text += frame[row, column].text
        column += 1
      }
      write(text, row, start, palette.look(of: roles))
    }
  }

  private func write(_ text: String, _ row: Int, _ column: Int, _ look: Palette.Look) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe lc_write(
          Int32(row), Int32(column), characters.baseAddress, Int32(bytes.count),
          look.attributes, look.pair)
      }
    }
  }

  /// Waits for the next event, at most a number of milliseconds; nil waits for ever.
  public mutating func nextEvent(within milliseconds: Int?) -> Event {
    while true {
      if let key = keys.next() { return .key(key) }
      switch Int(lc_wait(Int32(milliseconds ?? -1))) {
      case LC_WAIT_INPUT: continue
      case LC_WAIT_WOKEN: return .woken
      case LC_WAIT_RESIZED: return .resized(size)
      case LC_WAIT_CONTINUED: return .resumed
      case LC_WAIT_HANGUP: return .ended(.hangUp)
      case LC_WAIT_INTERRUPTED: return .ended(.interrupted)
      case LC_WAIT_TERMINATED: return .ended(.terminated)
      default: return .timeout
      }
    }
  }

  /// Chooses the theme for the frames that follow.
  public mutating func use(_ theme: Theme) {
    palette = Palette(theme, colors: palette.colors)
  }

  /// Sends everything with the next frame.
  public mutating func redraw() {
    lc_forget()
  }

  /// Stops the program as `^Z` does, and returns when it is continued.
  public mutating func suspend() {
    lc_suspend()
  }

  /// Gives the terminal to another program while a closure runs, then takes it back.
  public mutating func yield<Result>(to body: () -> Result) -> Result {
    lc_leave()
    defer { lc_return() }
    return body()
  }

  /// Sends an escape sequence of this program past the screen.
  public mutating func send(control bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe lc_send(buffer.baseAddress, Int32(buffer.count))
    }
  }

  /// Sounds or flashes the terminal's bell.
  public mutating func ring() {
    lc_beep()
  }
}
