import AnchoringTrials
import Annotations
import Articles
import SeededSupport

/// Prints how often annotations find their passages again, beside simpler ways of anchoring.
///
/// Arguments: `--seed N`, `--each N` passages of each kind, `--remarks` for every trial that did
/// not come out right, and folders or files to read instead of the standard texts.
@main
struct AnchoringBenchmark {
  static func main() {
    var seed: UInt64 = 1
    var each = 6
    var showsRemarks = false
    var texts: [String] = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--seed": seed = arguments.popFirst().flatMap(UInt64.init) ?? seed
      case "--each": each = arguments.popFirst().flatMap(Int.init) ?? each
      case "--remarks": showsRemarks = true
      default: texts += TrialTexts.read(argument)
      }
    }
    if texts.isEmpty { texts = TrialTexts.standard }
    var numbers = SeededGenerator(seed: seed)
    var run = TrialRun()
    for text in texts { run.run(text, passagesOfEachKind: each, &numbers) }
    print(TrialTable(run, texts: texts.count, seed: seed).text)
    if showsRemarks { print(run.remarks.joined(separator: "\n")) }
    print(Timing.line(of: texts))
  }
}
