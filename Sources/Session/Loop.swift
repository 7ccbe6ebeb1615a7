public import Annotations
public import Console
import Reading
import Screens
public import Storage

/// The loop of the terminal: one owner of the display, at most one frame a batch of events.
public struct Loop {
  private var engine: Engine
  /// Keys that were typed ahead of an answer, with when they were.
  private var typedAhead: [(event: Event, time: Timestamp)] = []
  /// Whether the terminal shows something else than the last frame.
  private var isSoiled = false
  private let inbox: Inbox
  private let clock: @Sendable () -> Timestamp
  private let environment: [String: String]
  private let themes: ThemeCatalogue

  /// Makes a loop over an engine.
  ///
  /// `environment` decides the clipboard and the editor, `themes` what a theme's name means.
  public init(
    _ engine: Engine, inbox: Inbox, environment: [String: String],
    themes: ThemeCatalogue = ThemeCatalogue(), clock: @escaping @Sendable () -> Timestamp
  ) {
    self.engine = engine
    self.inbox = inbox
    self.environment = environment
    self.themes = themes
    self.clock = clock
  }

  /// Runs until the reader quits or the terminal is gone; the exit code comes back.
  ///
  /// `shown` is called when the first frame is on the screen: what is begun then takes nothing
  /// from it.
  public mutating func run(
    on display: inout some Display & ~Copyable, shown: () -> Void = {}
  ) -> Int32 {
    if let code = take(.resized(display.size), on: &display) { return code }
    display.draw(engine.model.frame())
    isSoiled = false
    shown()
    engine.begin()
    while true {
      let event = nextEvent(of: &display)
      if let code = take(event, on: &display) ?? drain(&display) ?? release(on: &display) {
        return code
      }
      // What is awaited becomes part of the next frame: two would flicker.
      guard isSoiled || !engine.awaited.isStill() else { continue }
      display.draw(engine.model.frame())
      isSoiled = false
    }
  }

  /// Waits for an event, but no longer than keys may wait or than something must be kept.
  private mutating func nextEvent(of display: inout some Display & ~Copyable) -> Event {
    let save = engine.model.millisecondsToSave
    guard let hold = engine.awaited.millisecondsToHold(), hold < save ?? .max else {
      return display.nextEvent(within: save)
    }
    let event = display.nextEvent(within: hold)
    return event == .timeout ? .woken : event
  }

  /// Takes events that wait already, so that held keys cost one frame.
  private mutating func drain(_ display: inout some Display & ~Copyable) -> Int32? {
    while true {
      let event = display.nextEvent(within: 0)
      if event == .timeout { return nil }
      if let code = take(event, on: &display) { return code }
    }
  }

  private mutating func take(
    _ event: Event, on display: inout some Display & ~Copyable
  ) -> Int32? {
    // An answer that is awaited no more lies in the inbox: keys come after it.
    let isHeld = engine.awaited.millisecondsToHold() != nil || !typedAhead.isEmpty
    if let code = listen(on: &display) { return code }
    switch event {
    case .key where isHeld:
      typedAhead.append((event, clock()))
      return nil
    case .ended:
      if let code = release(on: &display, isEnding: true) { return code }
    case .resized, .widthsChanged, .resumed: isSoiled = true
    case .key, .woken, .timeout: break
    }
    return handle(event, at: clock(), on: &display)
  }

  /// Takes the keys that were typed ahead, as far as nothing is awaited again.
  private mutating func release(
    on display: inout some Display & ~Copyable, isEnding: Bool = false
  ) -> Int32? {
    while !typedAhead.isEmpty, isEnding || engine.awaited.millisecondsToHold() == nil {
      let key = typedAhead.removeFirst()
      let code = listen(on: &display) ?? handle(key.event, at: key.time, on: &display)
      if let code { return code }
    }
    return nil
  }

  private mutating func handle(
    _ event: Event, at time: Timestamp, on display: inout some Display & ~Copyable
  ) -> Int32? {
    for item in engine.handle(.event(event, at: time)) {
      if let code = perform(item, on: &display) { return code }
    }
    return listen(on: &display)
  }

  /// Takes what lies in the inbox.
  private mutating func listen(on display: inout some Display & ~Copyable) -> Int32? {
    for words in engine.awaited.overdueWords() {
      if let code = answer(.notice(Notice(words)), &display) { return code }
    }
    for message in inbox.take() {
      if let code = answer(message, &display) { return code }
    }
    return nil
  }

  private mutating func perform(
    _ work: DisplayWork, on display: inout some Display & ~Copyable
  ) -> Int32? {
    switch work {
    case .quit(let code): return code
    case .redraw:
      display.redraw()
      isSoiled = true
    case .suspend:
      display.suspend()
      isSoiled = true
    case .useTheme(let name):
      let loaded = themes.load(name)
      if let theme = loaded?.theme { display.use(theme) }
      guard let problem = loaded?.problems.first else { break }
      return answer(.notice(Notice(problem.message, .warning)), &display)
    case .copy(let text):
      let clipboard = Clipboard(environment: environment)
      return answer(.notice(clipboard.copy(text, on: &display)), &display)
    case .openOutside(let target):
      let opener = Opener(environment: environment)
      return answer(.notice(opener.open(target, on: &display)), &display)
    case .edit(let target, let text):
      let editor = Editor(environment: environment)
      let result = display.yield { editor.edit(text) }
      isSoiled = true
      return answer(.edited(target, result), &display)
    }
    return nil
  }

  private mutating func answer(
    _ message: Message, _ display: inout some Display & ~Copyable
  ) -> Int32? {
    for item in engine.handle(message) {
      if let code = perform(item, on: &display) { return code }
    }
    return nil
  }
}
