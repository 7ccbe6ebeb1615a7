/// Styles as the sequences of ECMA-48 that select them, for output past the screen.
public enum SGR {
  /// The sequence that ends every style.
  public static let reset = "\u{1B}[0m"

  /// The sequence that begins a style on a terminal of some colours.
  public static func sequence(for style: Style, depth: ColorDepth) -> String {
    let indices = depth.indices(of: style)
    var codes = ["0"]
    for (attribute, code) in attributes where style.attributes.contains(attribute) {
      codes.append(code)
    }
    if let index = indices.foreground { codes.append(color(index, plain: 30, many: 38)) }
    if let index = indices.background { codes.append(color(index, plain: 40, many: 48)) }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static let attributes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private static func color(_ index: UInt8, plain: Int, many: Int) -> String {
    switch index {
    case ..<8: String(plain + Int(index))
    case ..<16: String(plain + 60 + Int(index) - 8)
    default: "\(many);5;\(index)"
    }
  }
}
