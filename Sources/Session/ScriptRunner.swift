public import Annotations
public import Console
import Reading
import Screens
public import Storage

/// Runs a script on an engine without a terminal.
///
/// Its clock moves a tenth of a second a key.
public struct ScriptRunner {
  private var engine: Engine
  private let inbox: Inbox
  private var now: Timestamp

  /// Makes a runner whose clock begins at a time.
  public init(_ engine: Engine, inbox: Inbox, startingAt now: Timestamp) {
    self.engine = engine
    self.inbox = inbox
    self.now = now
  }

  /// The picture of the screen as it is.
  public var frame: Frame { engine.model.frame() }

  /// Runs every step; the exit code of the program comes back, 0 when the script ends first.
  public mutating func run(_ script: Script) throws(StorageError) -> Int32 {
    for step in script.steps {
      if let code = try run(step) { return code }
    }
    _ = take(.ended(.hangUp))
    return 0
  }

  private mutating func run(_ step: Script.Step) throws(StorageError) -> Int32? {
    switch step {
    case .keys(let keys):
      for key in keys {
        if let code = take(.key(key)) { return code }
      }
    case .resize(let size): return take(.resized(size))
    case .save(let path): try AtomicFile.write(Array(frame.text.utf8), to: path, mode: 0o644)
    case .wait(let seconds):
      now = Timestamp(milliseconds: now.milliseconds + Int64(seconds) * 1000)
      return take(.timeout)
    }
    return nil
  }

  private mutating func take(_ event: Event) -> Int32? {
    now = Timestamp(milliseconds: now.milliseconds + 100)
    var work = engine.handle(.event(event, at: now))
    for message in inbox.take() { work += engine.handle(message) }
    for case .quit(let code) in work { return code }
    return nil
  }
}
