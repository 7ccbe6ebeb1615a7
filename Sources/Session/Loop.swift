public import Annotations
public import Console
import Reading
import Screens
public import Storage

/// The loop of the terminal: one owner of the display, at most one frame a batch of events.
public struct Loop {
  private var engine: Engine
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
    shown()
    while true {
      let event = display.nextEvent(within: engine.model.millisecondsToSave)
      if let code = take(event, on: &display) ?? drain(&display) { return code }
      display.draw(engine.model.frame())
    }
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
    var work = engine.handle(.event(event, at: clock()))
    for message in inbox.take() { work += engine.handle(message) }
    for item in work {
      if let code = perform(item, on: &display) { return code }
    }
    return nil
  }

  private mutating func perform(
    _ work: DisplayWork, on display: inout some Display & ~Copyable
  ) -> Int32? {
    switch work {
    case .quit(let code): return code
    case .redraw: display.redraw()
    case .suspend: display.suspend()
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
