/// English words whose capital letter says nothing about the name beside them.
enum CommonWords {
  /// Words that hold sentences together, and the names of months and days.
  static let function: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "so", "yet",
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "without", "into", "onto", "over",
    "under", "between", "among", "after", "before", "since", "until", "during", "through", "via",
    "about", "against", "toward", "towards", "within", "as", "like", "unlike", "than", "if",
    "when", "while", "where", "whether", "because", "although", "though", "both", "either",
    "neither", "not", "no", "all", "every", "each", "some", "many", "most", "other", "another",
    "such", "only", "also", "even", "just", "now", "then", "here", "there", "today", "however",
    "moreover", "thus", "hence", "nevertheless", "therefore", "meanwhile", "yesterday", "tomorrow",
    "recently", "currently", "additionally", "finally", "secondly", "besides", "despite", "see",
    "i", "he", "she", "it", "we", "you", "they", "his", "her", "its",
    "our", "your", "their", "my", "is", "are", "was", "were", "be", "been", "has", "have", "had",
    "will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "who",
    "which", "what", "why", "how", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// Words that stand beside a name as a title.
  static let titles: Set<String> = [
    "president", "premier", "prime", "minister", "chairman", "chairwoman", "chair", "chancellor",
    "ambassador", "governor", "mayor", "king", "queen", "prince", "princess", "emperor", "pope",
    "general", "colonel", "marshal", "admiral", "captain", "secretary", "director", "deputy",
    "vice", "senator", "professor", "academician", "doctor", "dr", "mr", "mrs", "ms", "sir",
    "lord", "lady", "comrade", "leader", "foreign", "defence", "defense", "speaker", "spokesman",
    "spokeswoman", "head", "former", "acting", "expert", "analyst",
  ]

  /// Whether a word in lower case says nothing.
  static func contains(_ word: String) -> Bool {
    function.contains(word) || titles.contains(word)
  }
}
