import CMd4c

/// What is read beyond CommonMark.
struct MarkdownOptions: OptionSet {
  let rawValue: Int32

  static let tables = MarkdownOptions(rawValue: MD_FLAG_TABLES)
  static let strikethrough = MarkdownOptions(rawValue: MD_FLAG_STRIKETHROUGH)
  static let tasks = MarkdownOptions(rawValue: MD_FLAG_TASKLISTS)
  static let wikilinks = MarkdownOptions(rawValue: MD_FLAG_WIKILINKS)
  static let bareURLs = MarkdownOptions(rawValue: MD_FLAG_PERMISSIVEURLAUTOLINKS)
  static let bareAddresses = MarkdownOptions(rawValue: MD_FLAG_PERMISSIVEEMAILAUTOLINKS)
  static let bareHosts = MarkdownOptions(rawValue: MD_FLAG_PERMISSIVEWWWAUTOLINKS)

  /// CommonMark and nothing else.
  static let commonMark: MarkdownOptions = []

  /// What people's notes use.
  static let notes: MarkdownOptions = [
    .tables, .strikethrough, .tasks, .wikilinks, .bareURLs, .bareAddresses, .bareHosts,
  ]
}
