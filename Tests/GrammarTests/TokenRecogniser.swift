/// Accepts what the grammar's syntactic part accepts, over the lexer's tokens.
///
/// A packrat parser for the notation's reading: ordered choice, greedy
/// repetition, every production tried at most once at every token. It reads the
/// grammar's value alone and shares nothing with the parser.
final class TokenRecogniser {
  /// What a token can stand for, a bit each: the quoted words and symbols of the
  /// grammar, and its lexical productions.
  struct Kinds: Equatable {
    var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static func == (left: Kinds, right: Kinds) -> Bool { left.bits == right.bits }

    mutating func insert(_ bit: Int) {
      let mask: UInt64 = 1 << UInt64(bit & 63)
      switch bit >> 6 {
      case 0: bits.0 |= mask
      case 1: bits.1 |= mask
      case 2: bits.2 |= mask
      default: bits.3 |= mask
      }
    }

    mutating func formUnion(_ other: Kinds) {
      bits.0 |= other.bits.0
      bits.1 |= other.bits.1
      bits.2 |= other.bits.2
      bits.3 |= other.bits.3
    }

    func overlaps(_ other: Kinds) -> Bool {
      (bits.0 & other.bits.0) | (bits.1 & other.bits.1) | (bits.2 & other.bits.2)
        | (bits.3 & other.bits.3) != 0
    }
  }

  private enum Operation {
    case sequence([Int])
    case choice([Int])
    case optional(Int)
    case repeated(Int, atLeastOne: Bool)
    case ahead(Int)
    case notAhead(Int)
    case token
    case production(Int, Grammar.Argument)
    case parameterIsClear
  }

  private struct Node {
    var operation: Operation
    /// The tokens that it can begin with.
    var first = Kinds()
    /// Whether it may hold without taking a token.
    var mayBeEmpty = false
  }

  let grammar: Grammar
  private let characters: CharacterRecogniser
  private var nodes: [Node] = []
  /// The node of each production's body.
  private var bodies: [Int] = []
  /// The nodes of the negative look-aheads, by site.
  private var forbidden: [Int: Int] = [:]
  private var bitOfWord: [String: Int] = [:]
  private var bitOfLexical: [String: Int] = [:]
  private var known: [String: Kinds] = [:]

  private var tokens: [Kinds] = []
  private var memory: [Int32] = []
  /// The furthest token looked at, for reports.
  private(set) var furthest = 0

  init(_ grammar: Grammar) {
    self.grammar = grammar
    characters = CharacterRecogniser(grammar: grammar)
    bodies = grammar.productions.map { _ in -1 }
    for (index, production) in grammar.productions.enumerated() where !production.isLexical {
      bodies[index] = compile(production.body)
    }
    precondition(bitOfWord.count + bitOfLexical.count <= 256)
    while findFirstTokens() {}
  }

  // MARK: Making the nodes

  private func add(_ operation: Operation) -> Int {
    nodes.append(Node(operation: operation))
    return nodes.count - 1
  }

  private func compile(_ rule: Grammar.Rule) -> Int {
    switch rule {
    case .sequence(let parts): return add(.sequence(parts.map(compile)))
    case .choice(let parts, _): return add(.choice(parts.map(compile)))
    case .optional(let part, _): return add(.optional(compile(part)))
    case .repeated(let part, let atLeastOne, _):
      return add(.repeated(compile(part), atLeastOne: atLeastOne))
    case .ahead(let part): return add(.ahead(compile(part)))
    case .notAhead(let part, let site):
      let node = compile(part)
      forbidden[site] = node
      return add(.notAhead(node))
    case .parameterIsClear: return add(.parameterIsClear)
    case .quoted(let word):
      let bit = bitOfWord[word] ?? bitOfWord.count + bitOfLexical.count
      bitOfWord[word] = bit
      return token(bit)
    case .production(let name, let argument):
      guard let index = grammar.index(name) else { preconditionFailure("no <\(name)>") }
      guard grammar.productions[index].isLexical else { return add(.production(index, argument)) }
      let bit = bitOfLexical[name] ?? bitOfWord.count + bitOfLexical.count
      bitOfLexical[name] = bit
      return token(bit)
    case .characters, .property: preconditionFailure("a character outside the lexical part")
    }
  }

  private func token(_ bit: Int) -> Int {
    let node = add(.token)
    nodes[node].first.insert(bit)
    return node
  }

  /// One round of the fixed point; whether anything was new.
  private func findFirstTokens() -> Bool {
    var isNew = false
    for index in nodes.indices {
      var first = nodes[index].first
      var mayBeEmpty = false
      switch nodes[index].operation {
      case .token: continue
      case .sequence(let parts):
        mayBeEmpty = true
        for part in parts where mayBeEmpty {
          first.formUnion(nodes[part].first)
          mayBeEmpty = nodes[part].mayBeEmpty
        }
      case .choice(let parts):
        for part in parts {
          first.formUnion(nodes[part].first)
          mayBeEmpty = mayBeEmpty || nodes[part].mayBeEmpty
        }
      case .optional(let part):
        first.formUnion(nodes[part].first)
        mayBeEmpty = true
      case .repeated(let part, let atLeastOne):
        first.formUnion(nodes[part].first)
        mayBeEmpty = !atLeastOne || nodes[part].mayBeEmpty
      case .production(let production, _):
        first.formUnion(nodes[bodies[production]].first)
        mayBeEmpty = nodes[bodies[production]].mayBeEmpty
      case .ahead, .notAhead, .parameterIsClear: mayBeEmpty = true
      }
      if first != nodes[index].first || mayBeEmpty != nodes[index].mayBeEmpty {
        nodes[index].first = first
        nodes[index].mayBeEmpty = mayBeEmpty
        isNew = true
      }
    }
    return isNew
  }

  // MARK: Tokens

  /// What a token can stand for, by its text.
  func kinds(_ text: String) -> Kinds {
    if let found = known[text] { return found }
    var kinds = Kinds()
    let isWord = characters.matches("bare name", text)
    if let bit = bitOfWord[isWord ? Self.capitals(text) : text] { kinds.insert(bit) }
    for (name, bit) in bitOfLexical
    where characters.matches(name, text) && Numbers.isRepresentable(text, as: name) {
      kinds.insert(bit)
    }
    known[text] = kinds
    return kinds
  }

  private static func capitals(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("a"..."z") ~= scalar ? Unicode.Scalar(UInt8(scalar.value) - 32) : scalar
        }))
  }

  // MARK: Matching

  /// Whether the tokens are one sentence of the production.
  func accepts(_ tokens: [String], as production: String = "script") -> Bool {
    matchedLength(production, of: tokens) == tokens.count
  }

  /// How many tokens the production takes; `nil` when it does not match.
  func matchedLength(_ production: String, of texts: [String]) -> Int? {
    guard let index = grammar.index(production), bodies[index] >= 0 else { return nil }
    return run(bodies[index], texts)
  }

  /// Whether the rule of the negative look-ahead at `site` matches at the start.
  func begins(_ texts: [String], withForbidden site: Int) -> Bool {
    forbidden[site].map { run($0, texts) != nil } ?? false
  }

  private func run(_ node: Int, _ texts: [String]) -> Int? {
    tokens = texts.map(kinds)
    // The end of the text is a token of no kind.
    tokens.append(Kinds())
    let size = grammar.productions.count * 2 * tokens.count
    memory = Array(repeating: -2, count: size)
    furthest = 0
    let end = match(node, 0, false)
    return end < 0 ? nil : end
  }

  private func match(_ index: Int, _ start: Int, _ parameter: Bool) -> Int {
    if start > furthest { furthest = start }
    if !nodes[index].mayBeEmpty, !nodes[index].first.overlaps(tokens[start]) { return -1 }
    switch nodes[index].operation {
    case .token: return start + 1
    case .sequence(let parts):
      var position = start
      for part in parts {
        position = match(part, position, parameter)
        if position < 0 { return -1 }
      }
      return position
    case .choice(let alternatives):
      for alternative in alternatives {
        let end = match(alternative, start, parameter)
        if end >= 0 { return end }
      }
      return -1
    case .optional(let part):
      let end = match(part, start, parameter)
      return end < 0 ? start : end
    case .repeated(let part, let atLeastOne):
      var position = start
      while true {
        let end = match(part, position, parameter)
        if end <= position { return atLeastOne && position == start ? end : position }
        position = end
      }
    case .ahead(let part): return match(part, start, parameter) < 0 ? -1 : start
    case .notAhead(let part): return match(part, start, parameter) < 0 ? start : -1
    case .parameterIsClear: return parameter ? -1 : start
    case .production(let production, let argument):
      let inner = argument == .handedOn ? parameter : argument == .set
      let cell = (production * 2 + (inner ? 1 : 0)) * tokens.count + start
      if memory[cell] != -2 { return Int(memory[cell]) }
      let end = match(bodies[production], start, inner)
      memory[cell] = Int32(end)
      return end
    }
  }
}

/// Condition [C2] of the grammar.
enum Numbers {
  static func isRepresentable(_ word: String, as production: String) -> Bool {
    switch production {
    case "integer": magnitude(word).map { $0 <= UInt64(Int64.max) } ?? false
    case "magnitude": magnitude(word).map { $0 <= UInt64(Int64.max) + 1 } ?? false
    case "float": Double(word.filter { $0 != "_" }).map(\.isFinite) ?? false
    default: true
    }
  }

  private static func magnitude(_ word: String) -> UInt64? {
    let digits = word.lowercased().filter { $0 != "_" }
    if digits.hasPrefix("0x") { return UInt64(digits.dropFirst(2), radix: 16) }
    if digits.hasPrefix("0o") { return UInt64(digits.dropFirst(2), radix: 8) }
    return UInt64(digits)
  }
}
