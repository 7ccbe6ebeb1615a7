/// Where the terminal says its cursor is (CPR of ECMA-48), counted from 1.
struct CursorReport: Hashable {
  let row: Int
  let column: Int

  /// Whether an em dash drawn at the start of a row took two cells.
  var isWideDash: Bool { column == 3 }
}
