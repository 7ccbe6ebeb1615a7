/// The letters that a language writes, beyond those of ASCII.
///
/// A guess of the encoding is right when some language has all the letters that it yields.
enum Alphabet {
  /// Lower-case letters of each language; capitals are added.
  static let letters: [String] = [
    "àâæçéèêëîïôœùûüÿ",  // French
    "äöüß",  // German
    "áéíñóúüºª",  // Spanish
    "áâãàçéêíóôõúºª",  // Portuguese
    "àèéìíîòóùú",  // Italian
    "àçèéíïòóúü",  // Catalan
    "åäöéà",  // Swedish, Finnish
    "æøåéèòóô",  // Danish, Norwegian
    "éëïóöüè",  // Dutch
    "éèêëïöôàâçñüáíóäæœ",  // English, in loans and names
    "ąćęłńóśźż",  // Polish
    "áäčďéěíĺľňóôŕřšťúůýž",  // Czech, Slovak
    "áéíóöőúüű",  // Hungarian
    "ăâîșțşţ",  // Romanian
    "čćđšž",  // Croatian, Slovene
    "çğıİöşüâîû",  // Turkish
    "ąčęėįšųūž",  // Lithuanian
    "āčēģīķļņōŗšūž",  // Latvian
    "äöõüšž",  // Estonian
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  // Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  // Ukrainian
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",  // Belarusian
    "абвгдђежзијклљмнњопрстћуфхцчџш",  // Serbian
    "абвгдѓежзѕијклљмнњопрстќуфхцчџш",  // Macedonian
    "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",  // Greek
    "אבגדהוזחטיךכלםמןנסעףפץצקרשת",  // Hebrew
    "ĉĝĥĵŝŭ",  // Esperanto
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگ",  // Arabic, Persian
    icelandic,
  ]

  /// A language that counts less than the others: its ð and þ stand where Turkish has ğ and ş, which
  /// far more texts hold.
  static let icelandic = "áðéíóúýþæö"

  /// For each letter the set of languages that write it, a bit each.
  static let languages: [Unicode.Scalar: UInt64] = {
    var masks: [Unicode.Scalar: UInt64] = [:]
    for (index, alphabet) in letters.enumerated() {
      for letter in (alphabet + alphabet.uppercased()).unicodeScalars where !letter.isASCII {
        masks[letter, default: 0] |= 1 << UInt64(index)
      }
    }
    return masks
  }()
}
