package import CygnetCore

/// Lays a text of statements out anew: a clause a line, keywords in capitals, long
/// lines broken. Comments are kept, and a formatted text stays as it is.
///
/// Works on tokens, so that what stands in the text stays in it; a statement
/// whose tree would change is left as written.
package struct Formatter {
  /// Columns that a line may fill.
  package static let width = 100

  private let text: String
  private let bytes: [UInt8]
  private let statements: [Statement]
  private var keptCount = 0

  package struct Answer {
    /// The text laid out; `nil` where mistakes stand in the way.
    package var text: String?
    package var mistakes: [Diagnostic]
    /// Statements that were left as written.
    package var keptCount = 0
  }

  package static func format(_ text: String) -> Answer {
    let (statements, mistakes) = Parser.parse(text)
    guard mistakes.isEmpty else { return Answer(text: nil, mistakes: mistakes) }
    var formatter = Formatter(text, statements)
    let formatted = formatter.formatted()
    return Answer(text: formatted, mistakes: [], keptCount: formatter.keptCount)
  }

  private init(_ text: String, _ statements: [Statement]) {
    self.text = text
    bytes = Array(text.utf8)
    self.statements = statements
  }

  private mutating func formatted() -> String {
    let tokens = Lexer.tokens(of: text, keepingComments: true).tokens
    var output = LineOutput()
    var next = 0
    var index = 0
    var end = 0
    while index < tokens.count, tokens[index].kind != .end {
      let token = tokens[index]
      if next < statements.count, token.range.lowerBound >= statements[next].range.lowerBound {
        let statement = statements[next]
        let stop =
          tokens[index...].firstIndex { $0.range.lowerBound >= statement.range.upperBound }
          ?? tokens.count
        // Comments before the semicolon come after it.
        let comments = tokens[stop...].prefix { $0.kind == .comment }
        let isClosed = tokens[stop...].dropFirst(comments.count).first?.symbol == .semicolon
        output.add(
          layOut(statement, Array(tokens[index..<stop])) + (isClosed ? ";" : ""),
          afterBlankLine: lineBreaks(end, token.range.lowerBound) > 1)
        index = stop
        if isClosed {
          for comment in comments { output.append(slice(comment.range)) }
          index += comments.count + 1
        }
        end = tokens[index - 1].range.upperBound
        next += 1
        continue
      }
      if token.kind == .comment {
        let breaks = lineBreaks(end, token.range.lowerBound)
        let comment = slice(token.range)
        if breaks == 0, end > 0 {
          output.append(comment)
        } else {
          output.add(comment, afterBlankLine: breaks > 1)
        }
      }
      // What is left are semicolons of their own.
      end = token.range.upperBound
      index += 1
    }
    return output.text
  }

  private mutating func layOut(_ statement: Statement, _ tokens: [Token]) -> String {
    let original = SyntaxPrinter.text(statement)
    for capitalises in [true, false] {
      let nodes = TokenTree(bytes, statement, capitalises: capitalises).nodes(tokens)
      let text = StatementLayout.text(nodes)
      let again = Parser.parse(text)
      if again.diagnostics.isEmpty, again.statements.count == 1,
        SyntaxPrinter.text(again.statements[0]) == original
      {
        return text
      }
    }
    keptCount += 1
    return slice(statement.range)
  }

  private func slice(_ range: SourceRange) -> String {
    var text = String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return text
  }

  private func lineBreaks(_ start: Int, _ end: Int) -> Int {
    start < end ? bytes[start..<end].count { $0 == UInt8(ascii: "\n") } : 0
  }
}

/// Lines of output; at most one blank line between any two.
private struct LineOutput {
  private(set) var text = ""
  /// Whether the last line ends in a comment that would swallow what follows.
  private var isClosed = true

  mutating func add(_ lines: String, afterBlankLine: Bool) {
    if !text.isEmpty, afterBlankLine { text += "\n" }
    text += lines + "\n"
    isClosed = lines.hasPrefix("//")
  }

  /// To the end of the last line.
  mutating func append(_ more: String) {
    defer { isClosed = more.hasPrefix("//") }
    guard !isClosed else { return add(more, afterBlankLine: false) }
    text.removeLast()
    text += "  " + more + "\n"
  }
}
