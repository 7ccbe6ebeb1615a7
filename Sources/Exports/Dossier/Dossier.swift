public import Annotations
public import Articles
public import Entities
public import Statements

/// What the articles of a library say of one topic, every line with its source.
///
/// Nothing is weighed and nothing is joined: where sources differ, their lines stand side by side.
/// The same library gives the same dossier: no time of making is in it.
public struct Dossier: Hashable, Sendable {
  /// What it is about.
  public var topic: Topic
  /// The topic in words.
  public var title: String
  /// What the library is called.
  public var library: String
  /// What the gazetteer says of the entities of the topic.
  public var entries: [Entry]
  /// Dated sentences, the earliest first, those without a known date last.
  public var events: [Event]
  /// Who is quoted: first the entities of the topic, then others on it.
  public var quotations: [Words]
  /// Sums, quantities and percentages; those of one unit stand together.
  public var figures: [Amount]
  /// What the reader noted on the topic.
  public var notes: [Note]
  /// The articles that say something of it, in the order of their dates.
  public var sources: [Source]

  /// The articles that the reader has not read to their end.
  public var unread: [Source] { sources.filter { !$0.isRead } }

  /// The articles that were read to their end.
  public var read: [Source] { sources.filter(\.isRead) }

  /// Whether the library says nothing of the topic.
  public var isEmpty: Bool { sources.isEmpty }

  /// The source of a citation.
  public func source(of citation: Citation) -> Source { sources[citation.source] }
}

extension Dossier {
  /// Where a line stands.
  public struct Citation: Hashable, Sendable {
    /// The index of its article among the sources.
    public var source: Int
    /// The number of its block, from 1.
    public var paragraph: Int
    /// The passage in Unicode scalars of the canonical text.
    public var scalars: Range<Int>
    /// The passage in bytes of the article's file.
    public var bytes: Range<Int>
    /// What `lectern open` goes to.
    public var address: PassageAddress
  }

  /// What the gazetteer says of an entity.
  public struct Entry: Hashable, Sendable {
    /// The entity's entry.
    public var entity: Entity
    /// How the articles write it, the most frequent first.
    public var forms: [Form]
    /// The entities it refers to, by name, each with the relation if that is named.
    public var related: [Related]

    /// A way of writing a name.
    public struct Form: Hashable, Sendable {
      /// The name as articles have it, in one line.
      public var text: String
      /// Mentions in these articles.
      public var count: Int
      /// The articles that write so.
      public var articles: Int
    }

    /// Another entity.
    public struct Related: Hashable, Sendable {
      /// Its name.
      public var name: String
      /// What it is to this one, in the gazetteer's words.
      public var relation: String?
    }
  }

  /// A sentence at one of its dates.
  public struct Event: Hashable, Sendable {
    /// The date; nil where the article does not tell from when it counts.
    public var date: EDTF?
    /// The date in words for a list: EDTF with its part, or `unknown`.
    public var dateText: String
    /// The words that say when.
    public var expression: String
    /// By which rule they were read.
    public var rule: DateRule
    /// The entities with a link in the sentence.
    public var entities: [EntityID]
    /// The sentence, in one line.
    public var text: String
    /// Where it stands.
    public var citation: Citation
  }

  /// Words of somebody.
  public struct Words: Hashable, Sendable {
    /// Whether an entity of the topic speaks, or somebody on the topic.
    public enum Relation: String, Hashable, Sendable {
      case by, about
    }

    /// Why it stands here.
    public var relation: Relation
    /// Whether it is word for word.
    public var form: Quotation.Form
    /// Who speaks.
    public var speaker: Quotation.Speaker
    /// Who speaks, in words; nil where no rule can tell.
    public var speakerName: String?
    /// The words that name the speaker, in one line.
    public var speakerWords: String?
    /// By which rule it is speech.
    public var rule: QuotationRule
    /// The words, their marks included, in one line.
    public var text: String
    /// Where they stand.
    public var citation: Citation
  }

  /// A number that an article gives.
  public struct Amount: Hashable, Sendable {
    /// What is counted.
    public var kind: Figure.Kind
    /// The number.
    public var value: FigureValue
    /// Its unit; nil where the text gives none.
    public var unit: String?
    /// The year or stretch that the sentence gives, if just one.
    public var year: EDTF?
    /// The number as it is written, in one line.
    public var expression: String
    /// The sentence, in one line.
    public var text: String
    /// Where the number stands.
    public var citation: Citation
  }

  /// A mark of the reader's.
  public struct Note: Hashable, Sendable {
    /// The annotation with the replies to it.
    public var thread: NoteThread
    /// Where its passage stands; nil when it has no place in the article any more.
    public var citation: Citation?
    /// The index of its article among the sources.
    public var source: Int
  }

  /// An article that says something of the topic.
  public struct Source: Hashable, Sendable {
    /// Its number in the dossier, from 1.
    public var number: Int
    /// Where it stands in the library.
    public var path: ArticlePath
    /// Its title, date and the like.
    public var metadata: Metadata
    /// How much of it was read, in percent; nil when it was never opened.
    public var percent: Int?
    /// How many passages are on the topic; nil for the whole article.
    public var passages: Int?

    /// Whether it was read to its end.
    public var isRead: Bool { percent == 100 }

    /// Who wrote it, else the one source it gives; nil where neither is known.
    public var author: String? {
      metadata.author ?? (metadata.sources.count == 1 ? metadata.sources[0] : nil)
    }

    /// Its address.
    public var address: PassageAddress { PassageAddress(path) }
  }
}
