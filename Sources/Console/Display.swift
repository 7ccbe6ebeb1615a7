/// A terminal, or something that stands in for one.
///
/// One owner only: events come out, frames go in.
public protocol Display: ~Copyable {
  /// The size in cells.
  var size: Size { get }

  /// Shows a frame.
  mutating func draw(_ frame: Frame)

  /// Waits for the next event, at most a number of milliseconds; nil waits for ever.
  mutating func nextEvent(within milliseconds: Int?) -> Event

  /// Sends everything with the next frame, whatever the terminal is thought to show.
  mutating func redraw()

  /// Chooses the theme for the frames that follow.
  mutating func use(_ theme: Theme)

  /// Leaves the screen, stops the program as `^Z` does, and returns when it is continued.
  mutating func suspend()

  /// Gives the terminal to another program while a closure runs, then takes it back.
  mutating func yield<Result>(to body: () -> Result) -> Result

  /// Sends an escape sequence made by this program (OSC 52) past the screen; never text of a file.
  mutating func send(control bytes: [UInt8])
}
