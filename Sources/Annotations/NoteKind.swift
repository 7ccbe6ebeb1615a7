/// What part an annotation plays in an argument, by the words that stand in the file.
public enum NoteKind: String, Hashable, Sendable, CaseIterable {
  /// Somebody says that something is so.
  case claim
  /// Something speaks for or against a claim.
  case evidence
  /// The reader wants to know.
  case question
  /// Words to be quoted as they stand.
  case quote
  /// Something to look into later.
  case followUp = "follow-up"
}
