import Testing

/// What the benchmarks compute is tested where Python is; what they measure is never a test.
@Suite struct BenchmarkTests {
  @Test func `the benchmarks' own tests pass`() throws {
    let sandbox = try Sandbox()
    guard try sandbox.shell("python3 -c 'import tomllib' 2> error") == 0 else { return }
    let code = try sandbox.shell(
      """
      PYTHONDONTWRITEBYTECODE=1 python3 -m unittest discover \
      -t '\(Sandbox.checkout)/Tests/Benchmarks' -s '\(Sandbox.checkout)/Tests/Benchmarks/tests' \
      > output 2>&1
      """)
    let output = sandbox.read("\(sandbox.folder)/output") ?? ""
    #expect(code == 0, "\(output.suffix(4_000))")
    #expect(output.contains("Ran "), "no test ran")
  }
}
