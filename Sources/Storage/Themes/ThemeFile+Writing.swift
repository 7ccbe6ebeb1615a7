public import Console

extension ThemeFile {
  /// A theme as the text of a file that names every role; reading it gives the theme back.
  public static func text(of theme: Theme) -> String {
    var text = """
      # A theme of lectern. Save it as NAME.toml among your themes (lectern paths says where),
      # change what you like, and read with: lectern --theme NAME
      #
      # Colours: "#5f87d7", 0 to 255, "red", "bright-red", or "default" for the terminal's own.
      # Attributes: bold, dim, italic, underline, reverse = true or false.
      # With inherits = "dark" a file need only name what it changes.

      summary = \(quoted(theme.summary))

      # Text of no role, and the paint of the whole screen.

      """
    text += table(baseName, theme.base)
    for role in Role.allCases { text += "\n" + table(role.name, theme[role]) }
    return text
  }

  private static func table(_ name: String, _ style: Style) -> String {
    var text = "[\(name)]\n"
    if let color = style.foreground { text += "foreground = \"\(color.spelling)\"\n" }
    if let color = style.background { text += "background = \"\(color.spelling)\"\n" }
    for (name, attribute) in Attributes.byName where style.attributes.contains(attribute) {
      text += "\(name) = true\n"
    }
    return text
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
