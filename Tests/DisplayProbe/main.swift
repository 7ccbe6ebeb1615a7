import Console
import Curses
import Glibc

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
        color: options["color"].flatMap(ColorChoice.init) ?? .auto, logPath: options["log"]),
      environment: environment())
    var probe = Probe(display, page: options["page"].flatMap(Page.init) ?? .events)
    return probe.run()
  } catch {
    print(error.message)
    return 3
  }
}

let code = run()
print("diagnostics: \(CursesDisplay.diagnostics)", terminator: "")
exit(code)
