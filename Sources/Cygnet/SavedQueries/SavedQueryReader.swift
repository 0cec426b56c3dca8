import CygnetCore
import CypherSyntax
import Foundation

/// Reads a file of saved queries: statements, and annotations in `//` comments.
///
/// A query begins at its `name:`, or with the file, and holds all that follows up
/// to the next one: comments, statements, tests.
struct SavedQueryReader {
  private enum Item {
    case comment(Token)
    /// A comment in the middle of a statement.
    case innerComment(Token)
    case statement(ScriptStatement)

    var start: Int {
      switch self {
      case .comment(let token), .innerComment(let token): token.range.lowerBound
      case .statement(let statement): statement.startByte
      }
    }
  }

  /// What an annotation may be called.
  private enum Key: String, CaseIterable {
    case cygnet, title, name, doc, param, returns, tags, test, given, with, expect
    /// Read by people only.
    case note
  }

  private let source: SourceText
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// The first token that `addUsedParameters` has yet to look at.
  private var nextToken = 0
  private var title: String?
  private var queries: [SavedQuery] = []
  private var current: SavedQuery
  private var isNamed = false
  private var docs: [String] = []
  private var comments: [String] = []
  /// Comments that are misspelt annotations, if the query turns out to have any.
  private var suspects: [(word: String, meant: Key, range: SourceRange)] = []

  /// The file's queries, and its title.
  static func read(_ source: SourceText) -> (queries: [SavedQuery], title: String?) {
    var reader = SavedQueryReader(source)
    return reader.read()
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
    tokens = Lexer.tokens(of: source.text, keepingComments: true).tokens
    let file = ((source.name ?? "") as NSString).lastPathComponent as NSString
    current = SavedQueryReader.empty(
      file.deletingPathExtension, source, SourceRange(0, min(1, bytes.count)))
  }

  private static func empty(
    _ name: String, _ source: SourceText, _ range: SourceRange
  ) -> SavedQuery {
    SavedQuery(
      name: name, documentation: "", parameters: [], columns: nil, tags: [], tests: [],
      source: source, statements: [], mistakes: [], isAnnotated: false, range: range)
  }

  private mutating func read() -> (queries: [SavedQuery], title: String?) {
    let (statements, diagnostics) = Parser.parse(source.text)
    let ranges = statements.map(\.range)
    var next = 0
    var items: [Item] = statements.map {
      .statement(ScriptStatement(tree: $0, source: source))
    }
    for token in tokens where token.kind == .comment {
      while next < ranges.count, ranges[next].upperBound <= token.range.lowerBound { next += 1 }
      let isInside = next < ranges.count && ranges[next].lowerBound < token.range.lowerBound
      items.append(isInside ? .innerComment(token) : .comment(token))
    }
    for item in items.sorted(by: { $0.start < $1.start }) {
      switch item {
      case .comment(let token): readComment(token)
      case .innerComment(let token): checkInnerComment(token)
      case .statement(let statement): add(statement)
      }
    }
    finish()
    place(diagnostics)
    return (queries, title)
  }

  private mutating func add(_ statement: ScriptStatement) {
    let start = SourceRange(statement.startByte, statement.startByte + 1)
    if current.statements.isEmpty, !isNamed { current.range = start }
    if let test = current.tests.last {
      mistake(
        "MisplacedStatement", "a statement stands below the test `\(test.title)`", start,
        suggestion: "write it above the tests; the next query begins with `name:`")
    }
    current.statements.append(statement)
  }

  /// Mistakes of the language go to the query that they stand in.
  private mutating func place(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let owner = queries.lastIndex { $0.range.lowerBound <= diagnostic.range.lowerBound }
      queries[owner ?? 0].mistakes.append(diagnostic)
    }
    for index in queries.indices {
      queries[index].mistakes.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    for index in queries.indices
    where queries[index].statements.isEmpty && queries[index].mistakes.isEmpty {
      queries[index].mistakes.append(
        Diagnostic(
          "NoStatement", "query `\(queries[index].name)` has no statement",
          at: queries[index].range))
    }
  }

  // MARK: Comments

  private mutating func readComment(_ token: Token) {
    var range = token.range
    // The end of the line is no part of an annotation, be it of two bytes.
    if range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == UInt8(ascii: "\r") {
      range = SourceRange(range.lowerBound, range.upperBound - 1)
    }
    let comment = bytes[range.lowerBound..<range.upperBound]
    guard comment.starts(with: "//".utf8) else {
      let inner = slice(range).dropFirst(2)
      return addPlain(
        inner.dropLast(inner.hasSuffix("*/") ? 2 : 0).trimmingCharacters(
          in: .whitespacesAndNewlines))
    }
    let text = AnnotationText.trimmed(comment.dropFirst(2))
    if text.first == UInt8(ascii: "|"), !current.tests.isEmpty {
      return addRow(text, range)
    }
    guard let (word, value) = keyAndValue(text) else {
      return addPlain(String(decoding: text, as: UTF8.self))
    }
    guard let key = Key(rawValue: word) else {
      return addUnknown(word, String(decoding: text, as: UTF8.self), range)
    }
    annotate(key, value, range)
  }

  private func keyAndValue(_ text: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (
      String(decoding: text[..<colon], as: UTF8.self),
      String(decoding: AnnotationText.trimmed(text[(colon + 1)...]), as: UTF8.self)
    )
  }

  /// An annotation that a statement has swallowed, since its semicolon lacks.
  private mutating func checkInnerComment(_ token: Token) {
    let comment = bytes[token.range.lowerBound..<token.range.upperBound]
    guard current.isAnnotated, comment.starts(with: "//".utf8),
      let (word, _) = keyAndValue(AnnotationText.trimmed(comment.dropFirst(2))),
      let key = Key(rawValue: word), key != .note
    else { return }
    mistake(
      "AnnotationInStatement", "`\(word):` stands in the middle of a statement", token.range,
      suggestion: "end the statement above it with `;`, or write it above the statement")
  }

  private mutating func addPlain(_ text: String) {
    if current.statements.isEmpty { comments.append(text) }
  }

  /// A comment that begins with a word and a colon may be a misspelt annotation.
  private mutating func addUnknown(_ word: String, _ text: String, _ range: SourceRange) {
    let spelling = word.trimmingCharacters(in: .whitespaces).lowercased()
    let isWord = !word.isEmpty && word.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
    let near = isWord ? Suggestion.nearest(to: word, among: Key.allCases.map(\.rawValue)) : nil
    if let meant = Key(rawValue: near ?? spelling), meant != .note || isWord {
      suspects.append((word, meant, range))
    }
    addPlain(text)
  }

  private mutating func tellSuspects() {
    defer { suspects = [] }
    guard current.isAnnotated else { return }
    for (word, meant, range) in suspects {
      mistake(
        "UnknownAnnotation", "there is no annotation `\(word):`", range,
        suggestion: "did you mean `\(meant.rawValue):`? A remark begins with `note:`")
    }
  }

  private mutating func mistake(
    _ code: String, _ message: String, _ range: SourceRange, suggestion: String? = nil
  ) {
    current.mistakes.append(Diagnostic(code, message, suggestion: suggestion, at: range))
  }

  private mutating func annotate(_ key: Key, _ value: String, _ range: SourceRange) {
    let isHeader = [.doc, .param, .returns, .tags].contains(key)
    if isHeader, !current.statements.isEmpty {
      return mistake(
        "MisplacedAnnotation", "`\(key.rawValue):` stands after the query's statement", range,
        suggestion: "write it above the statement; the next query begins with `name:`")
    }
    if ![.note, .cygnet, .title].contains(key) { current.isAnnotated = true }
    switch key {
    case .note: break
    case .cygnet:
      if value != "1" {
        mistake(
          "UnknownVersion", "this version reads annotations of version 1; found `\(value)`", range)
      }
    case .title: title = value
    case .name: begin(value, range)
    case .doc: docs.append(value)
    case .param: addParameter(value, range)
    case .returns: addColumns(value, range)
    case .tags:
      current.tags += value.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    case .test:
      guard !current.statements.isEmpty else {
        return mistake("MisplacedAnnotation", "a test stands below its query's statement", range)
      }
      current.tests.append(SavedQuery.Test(title: value, range: range))
    case .given, .with, .expect: addToTest(key, value, range)
    }
  }

  private mutating func begin(_ name: String, _ range: SourceRange) {
    if isNamed || !current.statements.isEmpty { finish() }
    if name.isEmpty || name.contains(where: \.isWhitespace) {
      mistake("InvalidName", "a query's name is one word; found `\(name)`", range)
    }
    // Comments above the name belong to the query too.
    let known = current
    current = SavedQueryReader.empty(name, source, range)
    (current.parameters, current.columns) = (known.parameters, known.columns)
    (current.tags, current.mistakes) = (known.tags, known.mistakes)
    current.isAnnotated = true
    isNamed = true
  }

  private mutating func finish() {
    let lines = docs.isEmpty ? comments : docs
    current.documentation = lines.joined(separator: "\n")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    addUsedParameters()
    tellSuspects()
    queries.append(current)
    current = SavedQueryReader.empty("", source, SourceRange.none)
    (docs, comments, isNamed) = ([], [], false)
  }

  // MARK: Parameters and columns

  /// Grammar: name, type, `= default`, `— documentation`; all but the name may lack.
  private mutating func addParameter(_ text: String, _ range: SourceRange) {
    let (declaration, documentation) = AnnotationText.cutDocumentation(text)
    let (left, defaultText) = AnnotationText.cutDefault(declaration)
    let (word, type) = AnnotationText.cutWord(left)
    let name = AnnotationText.unquoted(word.hasPrefix("$") ? String(word.dropFirst()) : word)
    guard !name.isEmpty else {
      return mistake(
        "InvalidAnnotation",
        "a parameter is written `param: name TYPE = default — what it is`", range)
    }
    if current.parameters.contains(where: { CodePoints.areEqual($0.name, name) }) {
      return mistake("DuplicateParameter", "parameter `\(name)` is declared twice", range)
    }
    current.parameters.append(
      SavedQuery.Parameter(
        name: name, type: readType(type, range), defaultText: defaultText,
        documentation: documentation, range: range))
  }

  private mutating func readType(_ text: String, _ range: SourceRange) -> ValueType? {
    guard !text.isEmpty else { return nil }
    let (type, diagnostics) = Parser.parseType(text)
    if let type { return type }
    mistake(
      "InvalidType", diagnostics.first?.message ?? "there is no type `\(text)`", range,
      suggestion: diagnostics.first?.suggestion)
    return nil
  }

  private mutating func addColumns(_ text: String, _ range: SourceRange) {
    var columns = current.columns ?? []
    for part in AnnotationText.split(text, at: UInt8(ascii: ",")) {
      let (name, type) = AnnotationText.cutWord(part)
      columns.append(
        SavedQuery.Column(name: AnnotationText.unquoted(name), type: readType(type, range)))
    }
    current.columns = columns
  }

  /// Parameters that the statements use and nothing declares.
  private mutating func addUsedParameters() {
    guard let first = current.statements.first, let last = current.statements.last else { return }
    let whole = SourceRange(first.startByte, last.tree.range.upperBound)
    // Queries come in the order of the text.
    while nextToken + 1 < tokens.count {
      let (token, next) = (tokens[nextToken], tokens[nextToken + 1])
      guard token.range.upperBound <= whole.upperBound else { break }
      nextToken += 1
      guard token.kind == .dollar, whole.lowerBound <= token.range.lowerBound,
        [.name, .quotedName, .integer].contains(next.kind)
      else { continue }
      let name = AnnotationText.unquoted(slice(next.range))
      if !current.parameters.contains(where: { CodePoints.areEqual($0.name, name) }) {
        current.parameters.append(
          SavedQuery.Parameter(
            name: name, type: nil, defaultText: nil, documentation: "",
            range: token.range.union(next.range)))
      }
    }
  }

  // MARK: Tests

  private mutating func addToTest(_ key: Key, _ value: String, _ range: SourceRange) {
    guard !current.tests.isEmpty else {
      return mistake(
        "MisplacedAnnotation", "`\(key.rawValue):` belongs to a test; write `test:` first", range)
    }
    let last = current.tests.count - 1
    switch key {
    case .given:
      current.tests[last].given = [current.tests[last].given, value].compactMap { $0 }
        .joined(separator: "\n")
    case .with:
      current.tests[last].arguments = [current.tests[last].arguments, value].compactMap { $0 }
        .joined(separator: "\n")
    default:
      guard current.tests[last].expectation == nil else {
        return mistake(
          "DuplicateAnnotation", "test `\(current.tests[last].title)` expects two things", range,
          suggestion: "each test has one `expect:`")
      }
      guard let expectation = SavedQueryReader.expectation(value) else {
        return mistake(
          "InvalidAnnotation",
          "`expect:` is followed by `in order`, `in any order`, `empty`, a number of rows or "
            + "`error: CODE`; found `\(value)`", range)
      }
      current.tests[last].expectation = expectation
      current.tests[last].expectationRange = range
    }
  }

  private static func expectation(_ text: String) -> SavedQuery.Expectation? {
    switch text {
    case "in order": return .rows(.exact, columns: [], [])
    case "in any order": return .rows(.any, columns: [], [])
    case "in any order (ignoring element order for lists)":
      return .rows(.anyAlsoInLists, columns: [], [])
    case "empty": return .empty
    default: break
    }
    if text.hasPrefix("error:") {
      let code = text.dropFirst("error:".count).trimmingCharacters(in: .whitespaces)
      return code.isEmpty ? nil : .error(code)
    }
    let words = text.split(separator: " ")
    guard words.count == 2, ["row", "rows"].contains(words[1]), let count = Int(words[0]),
      count >= 0
    else { return nil }
    return .count(count)
  }

  private mutating func addRow(_ text: ArraySlice<UInt8>, _ range: SourceRange) {
    let last = current.tests.count - 1
    guard case .rows(let order, var columns, var rows)? = current.tests[last].expectation else {
      return mistake(
        "MisplacedAnnotation", "a table follows `expect: in order` or `expect: in any order`",
        range)
    }
    guard let cells = AnnotationText.cells(text) else {
      return mistake("InvalidAnnotation", "a table's row ends with `|`", range)
    }
    if let table = current.tests[last].tableRange,
      !bytes[table.upperBound..<range.lowerBound].allSatisfy({
        $0 == UInt8(ascii: "\n") || AnnotationText.isSpace($0)
      })
    {
      return mistake(
        "MisplacedAnnotation",
        "the row stands apart from its table", range)
    }
    if columns.isEmpty {
      columns = cells.map(AnnotationText.unquoted)
    } else if cells.count == columns.count {
      rows.append(cells)
    } else {
      return mistake(
        "InvalidAnnotation",
        "the row has \(cells.count) cells, the table \(columns.count) columns", range)
    }
    current.tests[last].expectation = .rows(order, columns: columns, rows)
    current.tests[last].tableRange = current.tests[last].tableRange?.union(range) ?? range
  }

  private func slice(_ range: SourceRange) -> String {
    String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}
