import CVterm

/// A terminal emulator without a window: bytes in, cells out.
@safe final class Emulator {
  private let terminal: OpaquePointer
  private let state: UnsafeMutablePointer<vt_state>
  private var widening: Widening?

  /// Makes one that gives characters of ambiguous width one cell, or two.
  init(rows: Int, columns: Int, isAmbiguousWide: Bool = false) {
    widening = isAmbiguousWide ? Widening() : nil
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: vt_state(alternate: 0, cursor_visible: 1))
    unsafe terminal = vt_new(Int32(rows), Int32(columns), state)
  }

  deinit {
    unsafe vterm_free(terminal)
    unsafe state.deallocate()
  }

  /// Takes what a program has written and returns what the terminal answers.
  func feed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = widening?.widened(bytes)[...] ?? bytes
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe vterm_input_write(terminal, start, buffer.count)
    }
    var answer = [CChar](repeating: 0, count: 256)
    let count = unsafe vterm_output_read(terminal, &answer, answer.count)
    return answer[..<count].map { UInt8(bitPattern: $0) }
  }

  func resize(rows: Int, columns: Int) {
    unsafe vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    unsafe vterm_get_size(terminal, &rows, &columns)
    return (Int(rows), Int(columns))
  }

  var showsAlternateScreen: Bool { unsafe state.pointee.alternate != 0 }
  var showsCursor: Bool { unsafe state.pointee.cursor_visible != 0 }

  var cursor: (row: Int, column: Int) {
    let place = unsafe vt_cursor(terminal)
    return (Int(place.row), Int(place.col))
  }

  func cell(_ row: Int, _ column: Int) -> PtyCell? {
    var cell = VTermScreenCell()
    guard unsafe vt_cell(terminal, Int32(row), Int32(column), &cell) != 0 else { return nil }
    let shown = PtyCell(cell)
    return widening.map { shown.replacing(text: $0.original(shown.text)) } ?? shown
  }
}
