/// Words that stand for a speaker, or beside one.
enum SpeakerWords {
  static let pronouns: WordSet = ["he", "she", "they"]

  /// Who speaks is the author, or nobody in particular.
  static let others: WordSet = ["i", "we", "you", "one", "it", "who", "nobody", "everybody"]

  /// People by what they are, after "the": the last person named is meant.
  static let nominals: WordSet = [
    "expert", "analyst", "official", "diplomat", "ambassador", "minister", "politician",
    "president", "premier", "chairman", "chairwoman", "director", "professor", "scientist",
    "scholar", "researcher", "economist", "historian", "journalist", "speaker",
    "spokesman", "spokeswoman", "spokesperson", "leader", "deputy", "senator", "governor", "mayor",
    "general", "colonel", "lawyer", "judge", "doctor", "engineer", "entrepreneur", "executive",
    "chancellor", "secretary", "envoy", "commentator", "interviewee", "latter", "head", "chief",
  ]

  /// Whoever wrote something, after "the": the article itself, or a work that it names.
  static let writers: WordSet = ["author", "writer"]

  /// Words that may stand between a speaker and the verb.
  static let adverbs: WordSet = [
    "once", "also", "then", "later", "further", "again", "has", "had", "have", "still", "often",
    "recently", "thus", "rightly", "famously", "repeatedly", "already", "simply", "quickly",
    "immediately", "hastily", "softly", "quietly", "finally", "additionally", "therefore",
    "previously", "earlier", "first", "himself", "herself", "always", "never", "only", "just",
    "even", "now", "explicitly", "specifically", "strategically", "consistently", "out",
  ]

  /// A name behind one of these is whom the speech is about, not who speaks.
  static let prepositions: WordSet = [
    "of", "for", "to", "with", "from", "about", "against", "by", "in", "on", "at", "between",
    "under", "over", "into", "towards", "toward", "than", "like", "behind", "near",
  ]

  /// Verbs beside a verb of speech that make it no statement of its subject.
  static let auxiliaries: WordSet = [
    "be", "been", "being", "is", "are", "was", "were", "may", "might", "can", "could", "would",
    "should", "must", "will", "shall", "not", "to", "cannot",
  ]

  static let honorifics: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "prof", "professor", "madame", "madam",
    "aunt", "uncle", "captain", "colonel", "major", "general", "judge", "king", "queen", "prince",
    "princess", "widow", "deacon", "doctor", "father", "mother", "president", "premier", "minister",
    "ambassador", "senator", "chairman", "master", "monsieur",
  ]

  static let feminine: WordSet = [
    "mrs", "ms", "miss", "lady", "madame", "madam", "aunt", "queen", "princess", "widow", "mother",
  ]

  static let masculine: WordSet = [
    "mr", "sir", "lord", "uncle", "king", "prince", "father", "monsieur", "master",
  ]

  /// Words with a capital at the start of a sentence that are no names.
  static let function: WordSet = [
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i",
    "you", "his", "her", "their", "our", "my", "your", "and", "but", "or", "so", "then", "as", "if",
    "when", "while", "after", "before", "in", "on", "at", "by", "for", "from", "to", "with", "of",
    "there", "here", "what", "who", "how", "why", "where", "not", "no", "yes", "well", "oh", "now",
    "all", "both", "some", "many", "one", "two", "once", "soon", "later", "meanwhile", "however",
    "moreover", "also", "yet", "still", "again", "according", "despite", "since", "because", "such",
    "every", "each", "another", "other", "presently", "suddenly", "thus", "hence", "first",
    "secondly", "finally", "thank", "good", "let", "come", "go", "do", "don", "did", "is", "was",
    "are", "were", "be", "been", "has", "had", "have", "will", "would", "can", "could", "may",
    "might", "must", "shall", "should", "ah", "up", "down", "out", "over", "about", "under",
    "says", "said", "everybody", "nobody", "somebody", "nothing", "something", "everything",
  ]
}
