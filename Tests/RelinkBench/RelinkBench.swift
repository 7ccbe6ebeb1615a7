import Articles
import Entities
import Reading
import Session
import Storage

/// Measures what one correction costs in a library.
///
/// `relink-bench FOLDER ENTITY TEXT` reads the library, then teaches it that TEXT is a name of
/// ENTITY and takes that back, as two keys in the reader do: the file of what was taught is written,
/// the articles in which the text stands are linked anew. Prints seconds and articles, one figure a
/// line.
@main
enum RelinkBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("relink-bench FOLDER ENTITY TEXT")
      return
    }
    let places = Places(environment: ["HOME": arguments[1]])
    let librarian = Librarian(try LibraryLocation([arguments[1]]), places: places, seed: 1)
    let reading = ContinuousClock().measure { librarian.importAll() }
    print("reading \(seconds(reading))")
    let edit = OverlayEdit(adding: [.alias(EntityID(arguments[2]), text: arguments[3])])
    var preview = CorrectionPreview(gained: 0, lost: 0, articles: 0)
    print("previewing \(seconds(ContinuousClock().measure { preview = librarian.preview(edit) }))")
    print("gained \(preview.gained)")
    report("adding", edit, librarian)
    report("undoing", OverlayEdit(adding: [], removing: edit.added), librarian)
  }

  private static func report(_ name: String, _ edit: OverlayEdit, _ librarian: Librarian) {
    var touched = 0
    let time = ContinuousClock().measure {
      for case .corrected(let result) in librarian.correct(edit) { touched = result.articles }
    }
    print("\(name) \(seconds(time))")
    print("\(name)-articles \(touched)")
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
