import CygnetCore

extension SavedQueryTestOutcome {
  /// Whether the test expects a table, and would pass with the one that was found.
  public var canBeUpdated: Bool {
    guard case .rows? = test.expectation else { return false }
    return found?.isWritable == true && hasOtherRows
  }

  /// The files whose tests failed, with the rows that were found in place of
  /// those expected.
  public static func updatedFiles(
    _ outcomes: [SavedQueryTestOutcome]
  ) -> [(file: String, text: String)] {
    var files: [(file: String, outcomes: [SavedQueryTestOutcome])] = []
    for outcome in outcomes where !outcome.passed && outcome.canBeUpdated {
      if let index = files.firstIndex(where: { $0.file == outcome.file }) {
        files[index].outcomes.append(outcome)
      } else {
        files.append((outcome.file, [outcome]))
      }
    }
    return files.map { ($0.file, updated($0.outcomes)) }
  }

  private static func updated(_ outcomes: [SavedQueryTestOutcome]) -> String {
    var bytes = Array(outcomes[0].source.text.utf8)
    let lineEnd = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    // From the end, so that earlier places stay what they were.
    for outcome in outcomes.sorted(by: { $0.test.range.lowerBound > $1.test.range.lowerBound }) {
      guard let found = outcome.found,
        let range = outcome.test.tableRange ?? outcome.test.expectationRange
      else { continue }
      let indent = bytes[..<range.lowerBound].reversed().prefix(while: AnnotationText.isSpace)
      let separator = lineEnd + String(decoding: indent.reversed(), as: UTF8.self)
      let table = found.annotation(prefix: "//").joined(separator: separator)
      if outcome.test.tableRange != nil {
        bytes.replaceSubrange(range.lowerBound..<range.upperBound, with: table.utf8)
      } else {
        bytes.insert(contentsOf: (separator + table).utf8, at: range.upperBound)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
