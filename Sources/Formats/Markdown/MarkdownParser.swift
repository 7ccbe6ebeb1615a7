import CMd4c

/// The door to md4c: C callbacks in, events with ranges of the text out.
///
/// md4c hands out pointers into the text it parses, so a range is a difference of pointers. Text
/// that it makes itself (line ends, expanded tabs) lies elsewhere and is told apart by that.
enum MarkdownParser {
  /// CommonMark with the extensions that people's notes use.
  private static let flags =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS
    | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    | MD_FLAG_PERMISSIVEWWWAUTOLINKS

  /// What is put behind every text: md4c 0.4.8 reads past the end of one whose last line has no
  /// line end, in a link without its closing bracket for instance.
  private static let padding: [UInt8] = [0x0A, 0x00]

  /// Parses a text from a byte on and hands every event to the builder.
  static func parse(
    _ text: [UInt8], from start: Int, into builder: inout MarkdownBuilder
  ) throws(FormatError) {
    var utf8 = text + padding
    FootnoteMask.apply(to: &utf8, from: start)
    let code = unsafe withUnsafeMutablePointer(to: &builder) { sink in
      unsafe utf8.withUnsafeBytes { buffer -> Int32 in
        guard let base = buffer.baseAddress, start < text.count else { return 0 }
        let first = unsafe base.assumingMemoryBound(to: CChar.self)
        var context = unsafe MarkdownContext(text: first, count: text.count, builder: sink)
        var parser = MD_PARSER()
        parser.flags = UInt32(flags)
        unsafe parser.enter_block = { type, detail, context in
          unsafe receive(context) { unsafe .enter($0.block(type, detail)) }
        }
        unsafe parser.leave_block = { type, detail, context in
          unsafe receive(context) { unsafe .leave($0.block(type, detail)) }
        }
        unsafe parser.enter_span = { type, detail, context in
          unsafe receive(context) { unsafe .enterSpan($0.span(type, detail)) }
        }
        unsafe parser.leave_span = { type, detail, context in
          unsafe receive(context) { unsafe .leaveSpan($0.span(type, detail)) }
        }
        unsafe parser.text = { type, text, size, context in
          unsafe receive(context) { unsafe .text($0.text(type, text, Int(size))) }
        }
        return unsafe md_parse(first + start, MD_SIZE(text.count + 1 - start), &parser, &context)
      }
    }
    guard code == 0 else { throw .markdownParser(code: Int(code)) }
  }
}

/// Turns what a callback was given into an event, and hands it on.
private func receive(
  _ userData: UnsafeMutableRawPointer?, _ event: (MarkdownContext) -> MarkdownEvent
) -> Int32 {
  guard let context = unsafe userData?.assumingMemoryBound(to: MarkdownContext.self) else {
    return 1
  }
  let received = unsafe event(context.pointee)
  unsafe context.pointee.builder.pointee.receive(received)
  return 0
}
