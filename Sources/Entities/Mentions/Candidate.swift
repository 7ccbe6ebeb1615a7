/// A form found in an article, before it is decided which forms become mentions.
///
/// Nothing in it is counted by reference, so that hundreds of thousands can be sorted and copied.
struct Candidate {
  /// Where it stands, in bytes of the canonical text.
  var range: Range<Int>
  /// The entity it may mean, as an index of the gazetteer.
  var entity: Int
  var rule: MentionRule
  var condition: Form.Condition
  /// The form, as indices of the findings' tables and of the table's forms.
  var table: Int
  var form: Int
  /// The block it stands in.
  var block: Int
  /// Capitalised words beside it that speak against it, unless they are matched themselves.
  var neighbours: Neighbourhood?

  /// The words beside a candidate, in bytes of the canonical text.
  struct Neighbourhood {
    var left: Range<Int>?
    var right: Range<Int>?
  }

  /// Whether it gives the entity in full, so that looser forms may refer to it.
  var isFull: Bool { rule <= .acronym && condition == .always }
}
