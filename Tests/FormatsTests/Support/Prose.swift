/// Prose of our own for tests, set in the ways in which files set it.
enum Prose {
  static let paragraphs = [
    """
    The mill stands where the two streams meet, and in spring it can be heard from the road. \
    Its wheel was made by a man who had never seen the sea, for a miller who talked of little \
    else, and between the two of them they gave it the shape of a ship. On its side somebody \
    has carved a date that nobody believes.
    """,
    """
    When the water is low the wheel rests. The children of the valley climb on it then, and \
    the oldest of them tells the others which of the boards are safe. So far all of them have \
    come home for supper, some with wet feet and one with a nail, which is kept in a jar.
    """,
    """
    Nobody grinds flour there any more. The council has thought of a museum, then of a hall, \
    and lately of nothing at all, which suits the owls. A surveyor came last autumn and wrote \
    down that the roof was sound, the walls were dry, and the stairs were not to be used.
    """,
    """
    In the archive of the town there is a drawing of the mill as it was meant to be, with a \
    second wheel and a row of trees along the upper stream. The trees were planted in the end, \
    and they are tall now. The wheel was not, and the place for it is where the bicycles stand.
    """,
  ]

  /// Lines of at most so many characters.
  static func wrapped(_ paragraph: String, at width: Int) -> [String] {
    var lines: [String] = []
    // An indent belongs to the first line.
    var line = String(paragraph.prefix { $0 == " " })
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty || line.last == " " ? String(word) : " " + word
    }
    return lines + [line]
  }
}
