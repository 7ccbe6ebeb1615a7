import Articles
import CMd4c

/// What the callbacks of one parse know: the text, and where events go.
///
/// Its pointers live as long as the call of `md_parse` that it is made for.
@unsafe struct MarkdownContext {
  let text: UnsafePointer<CChar>
  /// Bytes of the masked text, without its padding.
  let count: Int
  /// The byte at which md4c begins to read.
  let start: Int
  let masked: MaskedText
  let receive: (MarkdownEvent) -> Void

  /// The block that a callback speaks of.
  func block(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownBlock {
    switch type {
    case MD_BLOCK_QUOTE: return .quote
    case MD_BLOCK_UL: return .bulletList
    case MD_BLOCK_OL:
      let list = unsafe detail?.load(as: MD_BLOCK_OL_DETAIL.self)
      return .numberedList(
        start: Int(list?.start ?? 1), delimiter: UInt8(bitPattern: list?.mark_delimiter ?? 0x2E))
    case MD_BLOCK_LI:
      return unsafe item(detail?.load(as: MD_BLOCK_LI_DETAIL.self))
    case MD_BLOCK_HR: return .rule
    case MD_BLOCK_H:
      let heading = unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self)
      return .heading(level: Int(heading?.level ?? 1))
    case MD_BLOCK_CODE:
      guard let code = unsafe detail?.load(as: MD_BLOCK_CODE_DETAIL.self) else {
        return .code(info: "")
      }
      return unsafe .code(info: string(code.info))
    case MD_BLOCK_HTML: return .html
    case MD_BLOCK_P: return .paragraph
    case MD_BLOCK_TABLE: return .table
    case MD_BLOCK_THEAD: return .tableHead
    case MD_BLOCK_TBODY: return .tableBody
    case MD_BLOCK_TR: return .row
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let cell = unsafe detail?.load(as: MD_BLOCK_TD_DETAIL.self)
      return unsafe .cell(
        cell.flatMap { unsafe alignment($0.align) }, isHeader: type == MD_BLOCK_TH)
    default: return .document
    }
  }

  /// An item of a list, or the footnote that stands behind it.
  private func item(_ detail: MD_BLOCK_LI_DETAIL?) -> MarkdownBlock {
    guard let detail, detail.is_task != 0 else { return .item(task: nil) }
    let mark = unsafe start + Int(detail.task_mark_offset)
    if let footnote = unsafe masked.footnote(atMark: mark) { return .footnote(footnote) }
    return .item(task: UInt8(bitPattern: detail.task_mark))
  }

  private func alignment(_ align: MD_ALIGN) -> ColumnAlignment? {
    switch align {
    case MD_ALIGN_LEFT: .left
    case MD_ALIGN_CENTER: .center
    case MD_ALIGN_RIGHT: .right
    default: nil
    }
  }

  /// The span that a callback speaks of.
  func span(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownSpan {
    switch type {
    case MD_SPAN_EM: return .emphasis
    case MD_SPAN_STRONG: return .strong
    case MD_SPAN_CODE: return .code
    case MD_SPAN_DEL: return .strikethrough
    case MD_SPAN_IMG:
      guard let image = unsafe detail?.load(as: MD_SPAN_IMG_DETAIL.self) else { return .other }
      return unsafe .image(target: string(image.src), title: string(image.title))
    case MD_SPAN_A:
      guard let link = unsafe detail?.load(as: MD_SPAN_A_DETAIL.self) else { return .other }
      return unsafe .link(target: string(link.href), title: string(link.title))
    case MD_SPAN_WIKILINK:
      guard let link = unsafe detail?.load(as: MD_SPAN_WIKILINK_DETAIL.self) else { return .other }
      return unsafe .wikilink(target: string(link.target))
    default: return .other
    }
  }

  /// The stretch of text that a callback speaks of.
  func text(_ type: MD_TEXTTYPE, _ start: UnsafePointer<CChar>?, _ size: Int) -> MarkdownText {
    if type == MD_TEXT_NULLCHAR { return .null }
    if type == MD_TEXT_BR { return .lineBreak(isHard: true) }
    if type == MD_TEXT_SOFTBR { return .lineBreak(isHard: false) }
    guard let start = unsafe start, let range = unsafe range(start, size) else {
      return unsafe made(start, size)
    }
    switch type {
    case MD_TEXT_ENTITY: return .entity(range)
    case MD_TEXT_HTML: return .html(range)
    default: return .source(range)
    }
  }

  /// The range of the unmasked text at a pointer, or nil when it points elsewhere.
  private func range(_ start: UnsafePointer<CChar>, _ size: Int) -> Range<Int>? {
    let end = unsafe text + count
    guard unsafe start >= text, unsafe start + size <= end else { return nil }
    let offset = unsafe start - text
    return unsafe masked.source(of: offset..<offset + size)
  }

  /// Text that md4c made itself: a line end, or spaces.
  private func made(_ start: UnsafePointer<CChar>?, _ size: Int) -> MarkdownText {
    guard let first = unsafe start?.pointee else { return .spaces(0) }
    return first == 0x0A ? .lineEnd : .spaces(size)
  }

  /// A target of a link with its references to characters decoded.
  private func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = unsafe attribute.text, unsafe attribute.size > 0,
      let types = unsafe attribute.substr_types, let offsets = unsafe attribute.substr_offsets
    else { return "" }
    let size = unsafe Int(attribute.size)
    var bytes: [UInt8] = []
    var part = 0
    while unsafe Int(offsets[part]) < size {
      let (start, end) = unsafe (Int(offsets[part]), Int(offsets[part + 1]))
      let piece = (start..<end).map { unsafe UInt8(bitPattern: text[$0]) }
      let isEntity = unsafe types[part] == MD_TEXT_ENTITY
      bytes += isEntity ? CharacterReference.decode(piece[...]) ?? piece : piece
      part += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
