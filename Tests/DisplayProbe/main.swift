import Console
import Curses
import Glibc
import WidthSamples

/// Reads `KEY=VALUE` arguments: page, color, log.
func options(_ arguments: ArraySlice<String>) -> [String: String] {
  var options: [String: String] = [:]
  for argument in arguments {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 { options[parts[0]] = parts[1] }
  }
  return options
}

/// The variables that a display looks at.
func environment() -> [String: String] {
  var environment: [String: String] = [:]
  for name in ["TERM", "NO_COLOR"] {
    if let value = unsafe getenv(name) { unsafe environment[name] = String(cString: value) }
  }
  return environment
}

/// Opens, runs and closes; `exit` comes after, because it skips `deinit`.
func run() -> Int32 {
  let options = options(CommandLine.arguments.dropFirst())
  do throws(DisplayError) {
    let display = try CursesDisplay(
      CursesDisplay.Options(
        color: options["color"].flatMap(ColorChoice.init) ?? .auto, logPath: options["log"],
        ambiguous: options["ambiguous"].flatMap(AmbiguityChoice.init) ?? .auto),
      environment: environment())
    var probe = Probe(display, page: options["page"].flatMap(Page.init) ?? .events)
    return probe.run()
  } catch {
    print(error.message)
    return 3
  }
}

if CommandLine.arguments.contains("widths") {
  if CommandLine.arguments.contains("ambiguous=wide") { AmbiguousWidth.use(.wide) }
  // What the measuring of real terminals compares with: what is sent, and the cells planned for it.
  for string in TrickyString.all {
    var frame = Frame(size: Size(rows: 1, columns: 40))
    let cells = frame.draw(string.text, row: 0, column: 0)
    let sent = (0..<cells).map { frame[0, $0].text }.joined()
    print(string.name, sent, cells, separator: "\t")
  }
  exit(0)
}
let code = run()
print("diagnostics: \(CursesDisplay.diagnostics)", terminator: "")
exit(code)
