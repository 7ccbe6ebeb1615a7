import CVterm

/// One cell as a terminal shows it.
public struct PtyCell: Hashable, Sendable {
  /// What stands in it; empty for the right half of a wide character, a blank for nothing.
  public private(set) var text: String
  /// Cells the text takes.
  public let width: Int
  /// Attributes that are on.
  public let isBold, isItalic, isUnderlined, isReversed: Bool
  /// Palette colours; nil is the terminal's own.
  public let foreground, background: Int?

  /// The cell with another text in it.
  func replacing(text: String) -> PtyCell {
    var cell = self
    cell.text = text
    return cell
  }

  init(_ cell: VTermScreenCell) {
    var text = ""
    // libvterm marks the right half of a wide character with an impossible scalar.
    let isRightHalf = cell.chars.0 == UInt32.max
    for value in [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      text.unicodeScalars.append(scalar)
    }
    self.text = isRightHalf ? "" : (text.isEmpty ? " " : text)
    width = Int(cell.width)
    isBold = cell.attrs.bold != 0
    isItalic = cell.attrs.italic != 0
    isUnderlined = cell.attrs.underline != 0
    isReversed = cell.attrs.reverse != 0
    let colors = (vt_color(cell.fg), vt_color(cell.bg))
    foreground = colors.0 == -1 ? nil : Int(colors.0)
    background = colors.1 == -1 ? nil : Int(colors.1)
  }
}
