/// References to characters, as HTML and Markdown write them: `&amp;`, `&#8212;`, `&#x2014;`.
enum CharacterReference {
  /// The UTF-8 of the character that a reference stands for, or nil when it is not known.
  ///
  /// A number that is no scalar gives U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.count > 2, bytes.first == 0x26, bytes.last == 0x3B else { return nil }
    let name = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    if name.hasPrefix("#") { return numeric(name.dropFirst()) }
    return named[name].map { Array(String($0).utf8) }
  }

  private static func numeric(_ digits: Substring) -> [UInt8]? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  /// The names of HTML 4 and those of HTML 5 that prose uses.
  private static let named: [String: Unicode.Scalar] = {
    var table = symbols
    for (start, names) in runs {
      for (index, name) in names.split(separator: " ").enumerated() where name != "-" {
        table[String(name)] = Unicode.Scalar(start + UInt32(index))
      }
    }
    return table
  }()

  /// Names of scalars that follow one another, from a first scalar on; a dash has no name.
  private static let runs: [(UInt32, String)] = [
    (
      0xA0,
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc \
      Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
      Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
      euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
      ugrave uacute ucirc uuml yacute thorn yuml
      """
    ),
    (
      0x391,
      """
      Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - \
      Sigma Tau Upsilon Phi Chi Psi Omega
      """
    ),
    (
      0x3B1,
      """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho \
      sigmaf sigma tau upsilon phi chi psi omega
      """
    ),
    (0x2190, "larr uarr rarr darr harr"), (0x21D0, "lArr uArr rArr dArr hArr"),
  ]

  private static let symbols: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "AMP": "&", "LT": "<",
    "GT": ">", "QUOT": "\"", "num": "#", "excl": "!", "comma": ",", "period": ".", "colon": ":",
    "semi": ";", "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "ast": "*", "sol": "/",
    "bsol": "\\", "lowbar": "_", "grave": "`", "verbar": "|", "vert": "|", "dollar": "$",
    "percnt": "%", "plus": "+", "equals": "=", "quest": "?", "commat": "@", "OElig": "\u{152}",
    "oelig": "\u{153}", "Scaron": "\u{160}", "scaron": "\u{161}", "Yuml": "\u{178}",
    "fnof": "\u{192}", "circ": "\u{2C6}", "tilde": "\u{2DC}", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "hairsp": "\u{200A}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "horbar": "\u{2015}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "sbquo": "\u{201A}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "bdquo": "\u{201E}",
    "dagger": "\u{2020}", "Dagger": "\u{2021}", "bull": "\u{2022}", "hellip": "\u{2026}",
    "permil": "\u{2030}", "prime": "\u{2032}", "Prime": "\u{2033}", "lsaquo": "\u{2039}",
    "rsaquo": "\u{203A}", "oline": "\u{203E}", "frasl": "\u{2044}", "euro": "\u{20AC}",
    "numero": "\u{2116}", "trade": "\u{2122}", "minus": "\u{2212}", "radic": "\u{221A}",
    "infin": "\u{221E}", "cap": "\u{2229}", "cup": "\u{222A}", "sim": "\u{223C}",
    "asymp": "\u{2248}", "ne": "\u{2260}", "equiv": "\u{2261}", "le": "\u{2264}",
    "ge": "\u{2265}", "sum": "\u{2211}", "prod": "\u{220F}", "part": "\u{2202}",
    "nabla": "\u{2207}", "isin": "\u{2208}", "forall": "\u{2200}", "exist": "\u{2203}",
    "loz": "\u{25CA}", "spades": "\u{2660}", "clubs": "\u{2663}", "hearts": "\u{2665}",
    "diams": "\u{2666}", "check": "\u{2713}", "cross": "\u{2717}",
  ]
}
