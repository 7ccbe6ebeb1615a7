import CPcre2

/// A regular expression, compiled by PCRE2 for bytes of UTF-8.
///
/// PCRE2 counts its steps and gives up at a number of them, the same in every run, so that no
/// pattern can hang the program.
@safe final class Pattern: Sendable {
  /// Never changed after `init`, and PCRE2 lets any number of threads match with it.
  private nonisolated(unsafe) let code: OpaquePointer

  init(_ source: String, foldsCase: Bool) throws(PatternError) {
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
    options |= PCRE2_USE_OFFSET_LIMIT
    if foldsCase { options |= PCRE2_CASELESS }
    let bytes = Array(source.utf8)
    var problem: Int32 = 0
    var place = 0
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(buffer.baseAddress, buffer.count, options, &problem, &place, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(reason: Self.reason(problem), byte: min(place, bytes.count))
    }
    unsafe code = compiled
    // Where no memory may be executed, the pattern is interpreted.
    _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }

  private static func reason(_ problem: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 256)
    let count = unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_get_error_message_8(problem, buffer.baseAddress, buffer.count)
    }
    return String(decoding: text.prefix(max(0, Int(count))), as: UTF8.self)
  }

  /// Finds every place in a paragraph; false when the engine or the caller gave up.
  func search(
    _ text: [UInt8], _ paragraph: Range<Int>, steps: Int, while goesOn: () -> Bool,
    _ found: inout PatternMatches
  ) -> Bool {
    unsafe text[paragraph].withUnsafeBufferPointer { subject in
      guard let data = unsafe pcre2_match_data_create_8(1, nil),
        let context = unsafe pcre2_match_context_create_8(nil)
      else { return false }
      defer {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
      }
      unsafe pcre2_set_match_limit_8(context, UInt32(steps))
      unsafe pcre2_set_heap_limit_8(context, 20_000)
      var at = 0
      while at <= subject.count {
        // Long paragraphs are searched in pieces of where a match may begin.
        let limit = min(subject.count, at + max(256, (subject.count - at) / 16))
        unsafe pcre2_set_offset_limit_8(context, limit)
        let result = unsafe Self.match(code, subject, at, data, context)
        if result == PCRE2_ERROR_NOMATCH {
          at = unsafe Self.next(subject, after: limit)
          guard at > subject.count || goesOn() else { return false }
        } else if result < 0 {
          return false
        } else {
          let match = unsafe pcre2_get_ovector_pointer_8(data)
          let (start, end) = unsafe (match?[0] ?? 0, match?[1] ?? 0)
          if end > start {
            found.ranges.append((paragraph.lowerBound + start)..<(paragraph.lowerBound + end))
          }
          at = end > max(start, at) ? end : unsafe Self.next(subject, after: max(at, end))
        }
      }
      return true
    }
  }

  private static func match(
    _ code: OpaquePointer, _ subject: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ data: OpaquePointer, _ context: OpaquePointer
  ) -> Int32 {
    let fast = unsafe pcre2_match_8(
      code, subject.baseAddress, subject.count, start, PCRE2_NO_UTF_CHECK, data, context)
    guard fast == PCRE2_ERROR_JIT_STACKLIMIT else { return fast }
    return unsafe pcre2_match_8(
      code, subject.baseAddress, subject.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data,
      context)
  }

  /// The next scalar after a byte.
  private static func next(_ subject: UnsafeBufferPointer<UInt8>, after byte: Int) -> Int {
    var at = byte + 1
    while unsafe at < subject.count && UTF8.isContinuation(subject[at]) { at += 1 }
    return at
  }
}
