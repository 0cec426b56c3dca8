import CygnetCore
import Testing

@Suite struct DiagnosticTests {
  private func rendered(_ text: String, _ marked: String, name: String? = nil) -> String {
    let start = text.utf8.count - (text.range(of: marked)?.tail ?? 0)
    let range = SourceRange(start, start + marked.utf8.count)
    let diagnostic = Diagnostic("Code", "the message", suggestion: "a way out", at: range)
    return DiagnosticRenderer.render(diagnostic.error(in: SourceText(text, name: name)))
  }

  @Test func caretsCountColumns() {
    #expect(
      rendered("MATCH (投资人) RETURN 错", "错") == """
        SyntaxError: the message
          1 | MATCH (投资人) RETURN 错
            |                       ^^
        help: a way out
        """)
  }

  @Test func linesAndFiles() {
    #expect(
      rendered("a\r\n\tbad one\nc", "bad", name: "x.cypher") == """
        SyntaxError: the message
          --> x.cypher:2:2
          2 |   bad one
            |   ^^^
        help: a way out
        """)
  }

  @Test func longLinesAreCut() {
    let text = String(repeating: "x", count: 500) + " here " + String(repeating: "y", count: 500)
    let lines = rendered(text, "here").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 120 })
    #expect(lines[1].contains("here"))
  }

  @Test(arguments: [
    ("abc", 3), ("智谱AI", 6), ("e\u{301}", 1), ("🦢", 2), ("👨‍👩‍👧", 2), ("ﾊﾝｶｸ", 4), ("", 0),
  ])
  func displayWidth(_ text: String, _ width: Int) {
    #expect(DisplayWidth.width(text) == width)
  }

  @Test(arguments: [
    ("investr", "Investor" as String?), ("Invetsor", "Investor"), ("Round", "Round"), ("xyz", nil),
  ])
  func suggestions(_ word: String, _ nearest: String?) {
    #expect(Suggestion.nearest(to: word, among: ["Investor", "Company", "Round"]) == nearest)
  }
}

extension String {
  /// Where a part stands; `tail` is the bytes from there on.
  fileprivate func range(of part: String) -> (tail: Int, Void)? {
    let (all, wanted) = (Array(utf8), Array(part.utf8))
    for start in 0...(all.count - wanted.count)
    where Array(all[start..<start + wanted.count]) == wanted {
      return (all.count - start, ())
    }
    return nil
  }
}
