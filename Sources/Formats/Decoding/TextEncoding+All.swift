extension TextEncoding {
  /// The registry: one row an encoding, those of Unicode first.
  ///
  /// Where one set includes another (windows-1252 has all of ISO-8859-1 but its controls), the
  /// larger one is the row and the smaller an alias, as browsers do it.
  public static let all: [TextEncoding] = unicode + cyrillic + eastAsian + latin + others

  static let utf8 = TextEncoding("UTF-8", "every script", .utf8, aliases: ["unicode"])

  static let windows1252 = TextEncoding(
    "windows-1252", "Western", .table("windows-1252"),
    aliases: [
      "ISO-8859-1", "latin1", "l1", "cp1252", "ansi", "ascii", "us-ascii", "ISO-8859-14",
    ])

  /// UTF-16 in an order.
  static func utf16(_ order: ByteOrder) -> TextEncoding {
    TextEncoding(
      order == .littleEndian ? "UTF-16LE" : "UTF-16BE", "every script", .utf16(order),
      aliases: order == .littleEndian ? ["UTF-16", "UCS-2"] : [])
  }

  /// UTF-32 in an order.
  static func utf32(_ order: ByteOrder) -> TextEncoding {
    TextEncoding(
      order == .littleEndian ? "UTF-32LE" : "UTF-32BE", "every script", .utf32(order),
      aliases: order == .littleEndian ? ["UTF-32", "UCS-4"] : [])
  }

  private static let unicode = [
    utf8, utf16(.littleEndian), utf16(.bigEndian), utf32(.littleEndian), utf32(.bigEndian),
  ]

  private static let cyrillic = [
    TextEncoding("windows-1251", "Cyrillic", .table("windows-1251"), aliases: ["cp1251"]),
    TextEncoding("KOI8-R", "Russian", .table("KOI8-R"), aliases: ["koi8"]),
    TextEncoding("KOI8-U", "Ukrainian", .table("KOI8-U"), aliases: ["KOI8-RU"]),
    TextEncoding(
      "IBM866", "Cyrillic, DOS", .table("IBM866"), aliases: ["cp866", "dos-866"]),
    TextEncoding("IBM855", "Cyrillic, DOS", .table("IBM855"), aliases: ["cp855"]),
    TextEncoding("ISO-8859-5", "Cyrillic", .table("ISO-8859-5"), aliases: ["cyrillic"]),
    TextEncoding(
      "x-mac-cyrillic", "Cyrillic, Macintosh", .table("x-mac-cyrillic"),
      aliases: ["mac-cyrillic", "x-mac-ukrainian"]),
  ]

  private static let eastAsian = [
    TextEncoding(
      "GB18030", "Chinese, simplified", .sequences("GB18030"),
      aliases: ["GBK", "GB2312", "cp936", "windows-936", "EUC-CN", "x-gbk"]),
    TextEncoding(
      "Big5", "Chinese, traditional", .sequences("Big5-HKSCS"),
      aliases: ["Big5-HKSCS", "cp950", "windows-950"]),
    TextEncoding("EUC-TW", "Chinese, traditional", .sequences("EUC-TW")),
    TextEncoding("HZ", "Chinese, mail", .sequences("HZ"), aliases: ["HZ-GB-2312"]),
    TextEncoding(
      "Shift_JIS", "Japanese", .sequences("Shift_JIS"),
      aliases: ["sjis", "windows-31j", "cp932", "ms_kanji"]),
    TextEncoding("EUC-JP", "Japanese, Unix", .sequences("EUC-JP"), aliases: ["ujis"]),
    TextEncoding("ISO-2022-JP", "Japanese, mail", .sequences("ISO-2022-JP"), aliases: ["jis"]),
    TextEncoding(
      "EUC-KR", "Korean", .sequences("windows-949"),
      aliases: ["windows-949", "cp949", "UHC", "ks_c_5601-1987", "euckr"]),
    TextEncoding("ISO-2022-KR", "Korean, mail", .sequences("ISO-2022-KR")),
  ]

  /// The sets for languages in Latin letters.
  static let latin = [
    windows1252,
    TextEncoding(
      "ISO-8859-15", "Western", .table("ISO-8859-15"), aliases: ["latin9", "latin-9", "l9"]),
    TextEncoding("macintosh", "Western, Macintosh", .table("macintosh"), aliases: ["mac-roman"]),
    TextEncoding("IBM850", "Western, DOS", .table("IBM850"), aliases: ["cp850"]),
    TextEncoding("IBM437", "Western, DOS", .table("IBM437"), aliases: ["cp437"]),
    TextEncoding("windows-1250", "Central European", .table("windows-1250"), aliases: ["cp1250"]),
    TextEncoding(
      "ISO-8859-2", "Central European", .table("ISO-8859-2"), aliases: ["latin2", "l2"]),
    TextEncoding("IBM852", "Central European, DOS", .table("IBM852"), aliases: ["cp852"]),
    TextEncoding(
      "x-mac-ce", "Central European, Macintosh", .table("x-mac-centraleurroman"),
      aliases: ["mac-centraleurope", "x-mac-centraleurroman"]),
    TextEncoding(
      "ISO-8859-16", "Romanian", .table("iso-8859_16-2001"), aliases: ["latin10", "l10"]),
    TextEncoding(
      "windows-1254", "Turkish", .table("windows-1254"),
      aliases: ["ISO-8859-9", "latin5", "l5", "cp1254"]),
    TextEncoding("windows-1257", "Baltic", .table("windows-1257"), aliases: ["cp1257"]),
    TextEncoding("ISO-8859-13", "Baltic", .table("ISO-8859-13"), aliases: ["latin7"]),
    TextEncoding("ISO-8859-4", "Baltic, Nordic", .table("ISO-8859-4"), aliases: ["latin4", "l4"]),
    TextEncoding(
      "ISO-8859-10", "Nordic", .table("iso-8859_10-1998"), aliases: ["latin6", "l6"]),
    TextEncoding("ISO-8859-3", "Maltese", .table("ISO-8859-3"), aliases: ["latin3", "l3"]),
    TextEncoding("windows-1258", "Vietnamese", .table("windows-1258"), aliases: ["cp1258"]),
  ]

  private static let others = [
    TextEncoding("windows-1253", "Greek", .table("windows-1253"), aliases: ["cp1253"]),
    TextEncoding("ISO-8859-7", "Greek", .table("ISO-8859-7"), aliases: ["greek"]),
    TextEncoding("IBM737", "Greek, DOS", .table("ibm-737"), aliases: ["cp737"]),
    TextEncoding(
      "windows-1255", "Hebrew", .table("windows-1255"),
      aliases: ["ISO-8859-8", "hebrew", "cp1255", "ISO-8859-8-I"]),
    TextEncoding("windows-1256", "Arabic", .table("windows-1256"), aliases: ["cp1256"]),
    TextEncoding("ISO-8859-6", "Arabic", .table("ISO-8859-6"), aliases: ["arabic"]),
    TextEncoding(
      "windows-874", "Thai", .table("windows-874"), aliases: ["TIS-620", "ISO-8859-11", "cp874"]),
  ]
}
