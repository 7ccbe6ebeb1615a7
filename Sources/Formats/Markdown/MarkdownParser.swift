import CMd4c

/// The door to md4c: C callbacks in, events with ranges of the text out.
///
/// md4c hands out pointers into the text it parses, so a range is a difference of pointers. Text
/// that it makes itself (line ends, expanded tabs) lies elsewhere and is told apart by that.
enum MarkdownParser {
  /// Parses a text from a byte on and hands out every event in order.
  static func parse(
    _ text: [UInt8], from start: Int, plan: FootnotePlan, options: MarkdownOptions = .notes,
    _ receive: (MarkdownEvent) -> Void
  ) throws(FormatError) {
    let masked = MaskedText(text, from: start, plan)
    let code = withoutActuallyEscaping(receive) { receive in
      unsafe masked.utf8.withUnsafeBytes { buffer -> Int32 in
        guard let base = buffer.baseAddress, start < text.count else { return 0 }
        let first = unsafe base.assumingMemoryBound(to: CChar.self)
        let context = unsafe MarkdownContext(
          text: first, count: buffer.count - 2, start: start, masked: masked, receive: receive)
        return unsafe parse(context, options)
      }
    }
    guard code == 0 else { throw .markdownParser(code: Int(code)) }
  }

  /// Runs md4c over the text of a context; the last byte of the padding is not for it to read.
  private static func parse(_ context: MarkdownContext, _ options: MarkdownOptions) -> Int32 {
    var context = unsafe context
    var parser = MD_PARSER()
    parser.flags = UInt32(options.rawValue)
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
    let size = unsafe MD_SIZE(context.count + 1 - context.start)
    let text = unsafe context.text + context.start
    return unsafe withUnsafeMutablePointer(to: &context) { context in
      unsafe md_parse(text, size, &parser, context)
    }
  }
}

/// Turns what a callback was given into an event, and hands it on.
private func receive(
  _ userData: UnsafeMutableRawPointer?, _ event: (MarkdownContext) -> MarkdownEvent
) -> Int32 {
  guard let context = unsafe userData?.assumingMemoryBound(to: MarkdownContext.self) else {
    return 1
  }
  unsafe context.pointee.receive(event(context.pointee))
  return 0
}
