import AnchoringTrials

/// The outcome of a run as a table.
struct TrialTable {
  private let run: TrialRun
  private let texts: Int
  private let seed: UInt64

  init(_ run: TrialRun, texts: Int, seed: UInt64) {
    self.run = run
    self.texts = texts
    self.seed = seed
  }

  var text: String {
    var lines = [
      "\(run.trials(of: .whole)) trials over \(texts) texts, seed \(seed)",
      "% correct / % not placed / placed wrongly (on a verbatim copy); one key: the first offered is right",
      "",
    ]
    lines.append(
      Self.padded("", 32) + AnchoringMethod.allCases.map { Self.padded($0.rawValue, 22) }.joined()
        + "one key")
    for scenario in EditScenario.allCases {
      let cells = AnchoringMethod.allCases.map { method in
        cell(method, run.total(scenario, method)) { run.count($0, scenario, method) }
      }
      lines.append(
        Self.padded(scenario.rawValue, 32) + cells.joined()
          + String(run.count(.oneKey, scenario)))
    }
    let cells = AnchoringMethod.allCases.map { method in
      cell(method, run.trials(of: method)) { run.count($0, method) }
    }
    lines.append(Self.padded("all", 32) + cells.joined() + String(run.count(.oneKey)))
    let settled = run.count(.correct) + run.count(.oneKey)
    lines.append("")
    lines.append(
      "automatic plus one key: \(Self.percent(settled, run.trials(of: .whole))) %, "
        + "wrong: \(run.count(.wrong)) of \(run.trials(of: .whole))")
    return lines.joined(separator: "\n")
  }

  private func cell(_ method: AnchoringMethod, _ total: Int, _ count: (Verdict) -> Int) -> String {
    let lost = count(.lost) + count(.oneKey)
    let copies = count(.copy) > 0 ? " (\(count(.copy)))" : ""
    return Self.padded(
      "\(Self.percent(count(.correct), total))/\(Self.percent(lost, total))/\(count(.wrong))\(copies)",
      22)
  }

  private static func percent(_ part: Int, _ total: Int) -> String {
    let tenths = total == 0 ? 0 : (part * 1000 + total / 2) / total
    // All but one of thousands is not all.
    let shown = tenths == 1000 && part < total ? 999 : tenths
    return "\(shown / 10).\(shown % 10)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
