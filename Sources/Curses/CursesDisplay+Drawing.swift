import CNcurses
public import Console

extension CursesDisplay {
  /// Shows a frame: all of it is handed to ncurses, which sends the difference, in one write.
  ///
  /// A frame of another size, as after a resize that the caller has not seen yet, is cut or
  /// padded.
  public mutating func draw(_ frame: Frame) {
    if frame.holdsRightToLeft { lc_keep_order() }
    lc_erase(palette.ink(for: []).pair)
    let rows = min(frame.size.rows, size.rows)
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<max(0, rows) {
      for run in Run.runs(of: frame, row: row, columns: columns) {
        let ink = palette.ink(for: run.roles)
        unsafe lc_put(
          Int32(row), Int32(run.column), run.scalars, run.scalars.count, ink.attributes, ink.pair)
      }
    }
    lc_show(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
  }
}
