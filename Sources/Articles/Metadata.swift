/// What is known about an article besides its text.
public struct Metadata: Hashable, Sendable {
  /// The title, never empty: from the source, or derived.
  public var title: String

  /// Whether the title was made from the first words or the file's name.
  public var titleIsDerived: Bool

  /// What sort of article it is, in the source's word: `digest`, `op-ed`, `analysis`.
  public var kind: String?

  /// The date as EDTF, partial dates left partial: `2024`, `2024-08`, `2025-10-21`.
  public var date: String?

  /// Whether the date is what a person said, not what the article says.
  public var dateIsTold = false

  /// Who wrote it.
  public var author: String?

  /// Where it comes from or what it draws on, one entry each.
  public var sources: [String]

  /// BCP 47 tag of its language.
  public var language: String?

  /// One line on what it says.
  public var summary: String?

  /// In which encoding the file was read; nil for an article that was made of no file.
  public var encoding: SourceEncoding?

  /// Other fields of the front matter, in their order, as text.
  public var other: [Field]

  /// One field of the front matter that Lectern has no use for.
  public struct Field: Hashable, Sendable {
    /// The field's name as written.
    public var name: String
    /// The field's value as written.
    public var value: String
    /// Its line in the file, from 1; nil for a field that is no front matter.
    public var line: Int?

    /// Makes a field.
    public init(name: String, value: String, line: Int? = nil) {
      self.name = name
      self.value = value
      self.line = line
    }
  }

  /// The date for a reader: in brackets where the article does not say it.
  ///
  /// Brackets are what citations put around a date that was supplied.
  public var shownDate: String? { dateIsTold ? date.map { "[\($0)]" } : date }

  /// Makes metadata that knows only a title.
  public init(title: String, titleIsDerived: Bool = false) {
    self.title = title
    self.titleIsDerived = titleIsDerived
    sources = []
    other = []
  }
}
