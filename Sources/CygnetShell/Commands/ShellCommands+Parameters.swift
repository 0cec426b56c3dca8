import Cygnet
import CypherSyntax

extension ShellCommands {
  func listParameters() throws(OutputFailure) {
    let rows = session.parameters.sorted { $0.key < $1.key }.map { name, value in
      [Value.string("$" + name), .string(value.description), .string(value.typeText)]
    }
    try session.show(columns: ["parameter", "value", "type"], rows)
  }

  /// `:param` in its forms, those of other Cypher shells among them.
  func parameter(_ text: String) throws(OutputFailure) {
    switch text {
    case "", "list": return try listParameters()
    case "clear":
      session.parameters = [:]
      return
    default: break
    }
    if text.hasPrefix("{") {
      guard case .map(let map) = try evaluate(text) else {
        throw .failed(ShellError.commandLine("expected a map of parameters; found `\(text)`"))
      }
      for (name, value) in map { session.parameters[name] = value }
      return
    }
    let (name, sign, value) = try split(text)
    guard !sign.isEmpty else {
      guard let known = session.parameters[name] else {
        throw .failed(ShellError.commandLine("there is no parameter `$\(name)`"))
      }
      return try session.show(
        columns: ["parameter", "value", "type"],
        [[.string("$" + name), .string(known.description), .string(known.typeText)]])
    }
    if let query = try query(in: value) {
      session.parameters[name] = try firstValue(of: query, name)
    } else if sign == "=>" {
      session.parameters[name] = try evaluate(value)
    } else {
      session.parameters[name] = try session.checked { () throws(CygnetError) in
        try ParameterText.value(value)
      }
    }
  }

  /// The name, what stands behind it (`=>`, `=`, `:` or a blank), and the rest.
  private func split(
    _ text: String
  ) throws(OutputFailure) -> (name: String, sign: String, value: String) {
    var rest = text[...]
    if rest.first == "$" { rest.removeFirst() }
    var name: String
    if rest.first == "`" {
      rest.removeFirst()
      name = String(rest.prefix { $0 != "`" })
      rest = rest.dropFirst(name.count + 1)
    } else {
      name = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ":" })
      rest = rest.dropFirst(name.count)
    }
    guard !name.isEmpty, !name.hasPrefix("$") else {
      throw .failed(
        ShellError.commandLine(
          "expected a parameter's name; found `\(text)`",
          suggestion: "write `:param NAME => EXPRESSION`"))
    }
    let gap = rest.prefix(while: \.isWhitespace)
    rest = rest.dropFirst(gap.count)
    for sign in ["=>", "=", ":"] where rest.hasPrefix(sign) {
      return (name, sign, String(rest.dropFirst(sign.count)).trimmed)
    }
    return (name, rest.isEmpty ? "" : " ", String(rest).trimmed)
  }

  /// The query in `(QUERY)`; `nil` when what stands in parentheses begins with no clause.
  private func query(in text: String) throws(OutputFailure) -> ScriptStatement? {
    guard text.hasPrefix("(") else { return nil }
    let (tokens, _) = Lexer.tokens(of: String(text.dropFirst()))
    guard tokens.first?.keyword?.startsClause ?? false else { return nil }
    guard text.hasSuffix(")") else {
      throw .failed(ShellError.commandLine("expected `)` after the query; found its end"))
    }
    let script = try session.checked { () throws(CygnetError) in
      try Script(String(text.dropFirst().dropLast()))
    }
    return script.statements.count == 1 ? script.statements.first : nil
  }

  private func firstValue(
    of query: ScriptStatement, _ name: String
  ) throws(OutputFailure) -> Value {
    try session.working { (options) throws(OutputFailure) in
      let result = try self.session.execute(query, options)
      let row = try self.session.checked { () throws(CygnetError) in try result.next() }
      guard let value = row?.values.first else {
        throw .failed(
          CygnetError.make(
            .argument, .runtime, "NoValue", gqlStatus: "22000",
            "the query gives no row to take `$\(name)` from"))
      }
      return value
    }
  }

  /// The value of an expression.
  private func evaluate(_ text: String) throws(OutputFailure) -> Value {
    let script = try session.checked { () throws(CygnetError) in
      try Script("RETURN \(text)\n AS value")
    }
    guard script.statements.count == 1, let statement = script.statements.first else {
      throw .failed(ShellError.commandLine("expected one expression; found `\(text)`"))
    }
    return try firstValue(of: statement, "value")
  }
}

/// A command's words; quotes hold words together.
enum CommandWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
        word.append(character)
      } else if character == " " || character == "\t" {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
        continue
      } else {
        if character == "'" || character == "\"" { quote = character }
        word.append(character)
      }
      isOpen = true
    }
    if isOpen { words.append(word) }
    return words.map(unquoted)
  }

  /// A word that is quoted as a whole loses its quotes; others keep them.
  static func unquoted(_ word: String) -> String {
    guard word.count >= 2, let first = word.first, first == "'" || first == "\"",
      word.last == first, !word.dropFirst().dropLast().contains(first)
    else { return word }
    return String(word.dropFirst().dropLast())
  }
}
