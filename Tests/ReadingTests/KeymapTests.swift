import Console
import Reading
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Context.allCases)
  func `no binding hides another`(context: Context) {
    let bindings = Keymap.defaults.bindings.filter { $0.contexts.contains(context) }
    for (index, one) in bindings.enumerated() {
      for other in bindings[(index + 1)...] {
        let isPrefix = one.keys.starts(with: other.keys) || other.keys.starts(with: one.keys)
        #expect(!isPrefix, "\(one.spelling) and \(other.spelling) clash in \(context.title)")
      }
    }
  }

  @Test(arguments: Command.allCases)
  func `every command has a row, a summary and a key where it counts`(command: Command) {
    #expect(CommandRow.all.filter { $0.command == command }.count == 1)
    #expect(!command.row.summary.isEmpty)
    #expect(!command.row.summary.hasSuffix("."))
    for context in command.row.contexts {
      #expect(
        !Keymap.defaults.spellings(of: command, in: context).isEmpty,
        "\(command.rawValue) has no key in \(context.title)")
    }
  }

  @Test func `no default key needs what a plain terminal cannot send`() {
    for binding in Keymap.defaults.bindings {
      for key in binding.keys where key.control {
        guard case .character(let scalar) = key.code else {
          Issue.record("\(binding.spelling) needs Control with a named key")
          continue
        }
        #expect("abcdefghijklmnopqrstuvwxyz]\\^_".unicodeScalars.contains(scalar))
      }
    }
  }

  @Test func `a prefix offers what may follow`() {
    guard case .prefix(let bindings) = Keymap.defaults.match([.character("g")], in: .article)
    else {
      Issue.record("g is no prefix")
      return
    }
    #expect(bindings.map(\.spelling).contains("gg"))
  }
}
