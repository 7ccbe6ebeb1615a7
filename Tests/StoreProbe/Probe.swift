import Glibc

/// A program for tests and figures of the store: many processes on one store that are killed at
/// random, and the time that a save takes.
@main
struct Probe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.dropFirst(2).compactMap { Int($0) }
    switch (arguments.first, numbers.count) {
    case ("sessions", 2):
      exit(
        Sessions(folder: arguments.dropFirst().first ?? "", count: numbers[0], changes: numbers[1])
          .run())
    case ("work", 2):
      let work = Work(
        folder: arguments.dropFirst().first ?? "", session: numbers[0], changes: numbers[1])
      exit(work.run())
    case ("speed", 2):
      let speed = Speed(
        folder: arguments.dropFirst().first ?? "", size: numbers[0], library: numbers[1])
      exit(speed.run())
    case ("stopped", 0):
      exit(Stopped(folder: arguments.dropFirst().first ?? "").run())
    case ("save-one", 2):
      exit(
        Stopped(folder: arguments.dropFirst().first ?? "").saveOne(stoppingAt: numbers[0]))
    default:
      print(
        """
        store-probe sessions FOLDER SESSIONS CHANGES
        store-probe work FOLDER SESSION CHANGES
        store-probe stopped FOLDER
        store-probe speed FOLDER ANNOTATIONS ANNOTATIONS-OF-A-LIBRARY
        """)
      exit(2)
    }
  }
}
