import Articles

/// Words of a language, to make a long text of.
struct Prose {
  let language: String
  let words: [String]
  /// What stands between two words: nothing in scripts that write none.
  let separator: String
  let fullStop: String

  static let samples = [
    Prose(
      "en",
      """
      the of and to in a is that for it was on are as with they be at this from had by not but what \
      there out other were all your when up said each which do their time will about many then \
      government agreement cooperation international following understanding particular between \
      reader library evening harbour letters question mountain weather company another through \
      remembered beginning established industrial representative without (perhaps) “however,” \
      self-made 2,500 Minsk Geneva
      """),
    Prose(
      "ru",
      """
      и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой как \
      сотрудничество правительство развитие государство отношения промышленность библиотека \
      вечером письма дорога погода говорил читатель страница между поэтому снова большой «однако» \
      Минск 2500
      """),
    Prose(
      "hi",
      """
      और का में है की से को यह पर कि के नहीं एक हैं था लिए वह भी तक अपने साथ हुआ सहयोग विकास सरकार \
      पुस्तकालय अंतरराष्ट्रीय संबंध पत्र शाम पाठक लेखक उद्योग मौसम रास्ता प्रश्न क्षेत्र विश्वविद्यालय
      """, fullStop: "।"),
    Prose(
      "th",
      """
      และ ที่ ใน ของ เป็น การ ได้ มี ไม่ ว่า จะ ให้ กับ ความ รัฐบาล ประเทศ ความร่วมมือ ห้องสมุด ผู้อ่าน \
      จดหมาย ตอนเย็น อากาศ ถนน คำถาม มหาวิทยาลัย อุตสาหกรรม การพัฒนา ภาษา หนังสือ
      """, separator: "", fullStop: " "),
    Prose(
      "zh",
      "的 是 在 和 了 有 我们 他们 这个 国家 合作 发展 政府 图书馆 读者 信件 晚上 天气 道路 问题 大学 工业 关系 文章 语言 书籍",
      separator: "", fullStop: "。"),
  ]

  private init(
    _ language: String, _ words: String, separator: String = " ", fullStop: String = "."
  ) {
    self.language = language
    self.words = words.split { $0 == " " || $0 == "\n" }.map(String.init)
    self.separator = separator
    self.fullStop = fullStop
  }

  /// An article of about a number of bytes: in paragraphs, or in a single one.
  func article(bytes: Int, isOneParagraph: Bool = false) -> Article {
    var state: UInt64 = 1
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 8_000)
    var blocks: [Block] = []
    var start = 0
    func close() {
      blocks.append(Block(.paragraph, Offset(start)..<Offset(text.count)))
    }
    let spelled = words.map { Array($0.utf8) }
    var count = 0
    while text.count < bytes {
      // A linear congruential generator (Knuth, MMIX) is random enough to choose words.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += spelled[Int(state >> 33) % spelled.count]
      count += 1
      if count % 15 == 0 { text += Array(fullStop.utf8) }
      if count % 120 == 0, !isOneParagraph {
        close()
        text += [0x0A, 0x0A]
        start = text.count
      } else {
        text += Array(separator.utf8)
      }
    }
    close()
    var metadata = Metadata(title: language)
    metadata.language = language
    return Article(
      metadata: metadata, text: CanonicalText(String(decoding: text, as: UTF8.self)),
      blocks: blocks, textForm: "bench/1")
  }
}
