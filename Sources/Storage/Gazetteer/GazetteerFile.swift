public import Entities
import TOMLKit

/// The gazetteer file `entities.toml`, which Lectern reads and never writes.
///
/// One bad entry costs that entry, one bad field that field; only what is no TOML at all gives an
/// empty gazetteer. All that is wrong is told with its line.
public enum GazetteerFile {
  /// Reads a gazetteer and all that is wrong with it, by line.
  ///
  /// The problems hold what the file says badly and, from ``Gazetteer/problems``, what its entries
  /// leave unclear between themselves.
  /// - Parameters:
  ///   - bytes: The bytes of the file: UTF-8, with or without a byte order mark.
  ///   - file: The name of the file in problems and in the origin of its entries.
  /// - Returns: The gazetteer, empty when the file could not be used, and the problems.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (gazetteer: Gazetteer, problems: [GazetteerProblem]) {
    switch text(of: bytes, file: file) {
    case .failure(let problem): return (.empty, [problem])
    case .success(let text): return read(text, file: file)
    }
  }

  /// Reads a gazetteer from its text, as ``read(_:file:)`` does from bytes.
  public static func read(
    _ text: String, file: String
  ) -> (gazetteer: Gazetteer, problems: [GazetteerProblem]) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let start = error.source.begin
      let problem = GazetteerProblem(
        .syntax(detail: error.description), file: file, line: start.line, column: start.column)
      return (.empty, [problem])
    } catch {
      return (.empty, [GazetteerProblem(.syntax(detail: "\(error)"), file: file)])
    }
    var reader = GazetteerReader(file: file, outline: TOMLOutline(text))
    reader.read(table)
    let gazetteer = Gazetteer(entities: reader.entities, never: reader.never)
    return (gazetteer, sorted(reader.problems + gazetteer.problems))
  }

  /// The bytes as text, or the problem that keeps them from being any.
  private static func text(
    of bytes: [UInt8], file: String
  ) -> Result<String, GazetteerProblem> {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    func problem(_ code: GazetteerProblem.Code, at byte: Int) -> GazetteerProblem {
      let line = body[..<byte].count { $0 == UInt8(ascii: "\n") } + 1
      return GazetteerProblem(code, file: file, line: line)
    }
    do {
      _ = try UTF8Span(validating: body.span)
    } catch {
      let byte = error.byteOffsets.lowerBound
      return .failure(problem(.invalidUTF8(byte: byte + bytes.count - body.count), at: byte))
    }
    if let byte = body.firstIndex(of: 0) { return .failure(problem(.nulCharacter, at: byte)) }
    return .success(String(decoding: body, as: UTF8.self))
  }

  private static func sorted(_ problems: [GazetteerProblem]) -> [GazetteerProblem] {
    problems.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }.map(\.element)
  }
}
