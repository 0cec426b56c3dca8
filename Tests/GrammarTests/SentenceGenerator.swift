import CygnetCore
import CypherSyntax

/// Makes sentences of the grammar at random, and counts which alternatives of
/// which choice it has taken.
///
/// It goes out of its way for alternatives not yet taken. It reads the grammar as context-free but for negative look-ahead, which it
/// checks against what it has made for the rest of the sequence. What the
/// notation's ordered choice then reads otherwise, the recogniser tells.
struct SentenceGenerator {
  let grammar: Grammar
  let recogniser: TokenRecogniser
  private(set) var random: SplitMix64
  /// How often each branch of each choice was taken.
  private(set) var taken: [[Int]]
  /// The fewest steps to a sentence of each production.
  private let heights: [String: Int]

  /// The fewest steps from each production to a branch not yet taken.
  private var distances: [String: Int] = [:]
  private var sentences = 0

  /// Tokens that a sentence may still grow by.
  private var budget = 0
  /// The variable of the last schema node or relationship: condition [C1].
  private var schemaVariable: [String]?

  /// Bare names: plain ones, words of the language and words of types.
  private static let names =
    ["a", "b", "n", "m", "x", "foo", "Person", "KNOWS", "_1", "x2", "投资人", "Ω", "list", "zone"]
    + [
      "COUNT", "collect", "exists", "all", "any", "reduce", "shortestPath", "NaN", "match", "where",
      "in", "not", "as", "end", "index", "call", "foreach", "load", "is", "on", "limit", "offset",
      "type", "any", "value", "for", "if", "null", "distinct", "desc", "yield", "order", "case",
    ]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    recogniser = TokenRecogniser(grammar)
    random = SplitMix64(seed: seed)
    taken = Self.branches(grammar)
    heights = Self.heights(grammar)
  }

  /// The branches that have not been taken, by production. What stands in a
  /// look-ahead alone is no part of a sentence.
  var untaken: [String] {
    var open = ["script", "text"]
    var reached: Set<String> = []
    var found: [String] = []
    while let name = open.popLast() {
      guard reached.insert(name).inserted, let production = grammar[name] else { continue }
      Self.visit(production.body) { rule in
        if case .production(let next, _) = rule { open.append(next) }
        guard let site = rule.branchingSite else { return }
        for branch in taken[site].indices where taken[site][branch] == 0 {
          found.append("<\(production.name)>, place \(site), branch \(branch)")
        }
      }
    }
    return found
  }

  mutating func sentence(_ production: String = "script", size: Int = 40) -> [String] {
    budget = size
    if sentences % 50 == 0 { findDistances() }
    sentences += 1
    schemaVariable = nil
    return make(.production(production, .clear), false)
  }

  /// A text of a lexical production.
  mutating func text(_ production: String) -> String {
    guard let body = grammar[production]?.body else { return "" }
    return String(String.UnicodeScalarView(characters(body)))
  }

  /// The tokens with gaps between them, now and then a strange one.
  mutating func joined(_ tokens: [String]) -> String {
    var text = random.chance(3) ? "\u{FEFF}" : ""
    for (index, token) in tokens.enumerated() {
      text += token
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      if random.chance(10), Lexer.words(of: token + next) == [token, next] { continue }
      text += random.chance(90) ? " " : gap()
    }
    return text
  }

  private mutating func gap() -> String {
    let gap = text("gap")
    return gap.hasPrefix("//") ? gap + "\n" : gap
  }

  // MARK: Choosing

  /// A branch of a choice: half of the time one not yet taken, or on the way to
  /// one.
  private mutating func branch(
    _ site: Int, of candidates: [Int], _ alternatives: [Grammar.Rule]
  ) -> Int {
    var chosen = random.pick(candidates)
    if random.chance(50) {
      let wanted = candidates.map { taken[site][$0] == 0 ? -1 : distance(alternatives[$0]) }
      let least = wanted.min() ?? 0
      chosen = random.pick(zip(candidates, wanted).filter { $0.1 == least }.map(\.0))
    }
    taken[site][chosen] += 1
    return chosen
  }

  /// How often to repeat, from `least`.
  private mutating func repetitions(
    _ site: Int, _ least: Int, chance: Int, _ part: Grammar.Rule
  ) -> Int {
    var count = least
    if budget > Self.overdraft, taken[site][1] == 0 || distance(part) < 3 && random.chance(50) {
      count += 1
    }
    while budget > 0, count < 5, random.chance(chance) { count += 1 }
    taken[site][count > least ? 1 : 0] += 1
    return count
  }

  /// How far below zero the budget may fall for a branch not yet taken.
  private static let overdraft = -40

  // MARK: Tokens

  private mutating func make(_ rule: Grammar.Rule, _ parameter: Bool) -> [String] {
    switch rule {
    case .sequence(let parts): return sequence(parts[...], parameter)
    case .choice(let alternatives, let site):
      let open = alternatives.indices.filter { !parameter || !Self.needsClear(alternatives[$0]) }
      let least = open.map { height(alternatives[$0]) }.min() ?? 0
      let candidates =
        budget > 0
        ? open
        : open.filter {
          height(alternatives[$0]) == least || (budget > Self.overdraft && taken[site][$0] == 0)
        }
      return make(alternatives[branch(site, of: candidates, alternatives)], parameter)
    case .optional(let part, let site):
      return repetitions(site, 0, chance: 25, part) > 0 ? make(part, parameter) : []
    case .repeated(let part, let atLeastOne, let site):
      let count = repetitions(site, atLeastOne ? 1 : 0, chance: 20, part)
      return (0..<count).flatMap { _ in make(part, parameter) }
    case .ahead, .notAhead, .parameterIsClear, .characters, .property: return []
    case .quoted(let word):
      budget -= 1
      return [random.chance(15) ? word.lowercased() : word]
    case .production(let name, let argument):
      return production(name, argument == .handedOn ? parameter : argument == .set)
    }
  }

  private mutating func production(_ name: String, _ parameter: Bool) -> [String] {
    guard let production = grammar[name] else { return [] }
    guard !production.isLexical else {
      budget -= 1
      if name == "bare name", random.chance(80) { return [random.pick(Self.names)] }
      return [text(name)]
    }
    var made = make(production.body, parameter)
    switch name {
    case "schema node": schemaVariable = [made[1]]
    case "schema relationship":
      schemaVariable = made.firstIndex(of: "[").map { [made[$0 + 1]] }
    case "schema property":
      if let schemaVariable { made.replaceSubrange(0..<1, with: schemaVariable) }
    default: break
    }
    return made
  }

  private mutating func sequence(_ parts: ArraySlice<Grammar.Rule>, _ parameter: Bool) -> [String] {
    var made: [String] = []
    for index in parts.indices {
      guard case .notAhead(_, let site) = parts[index] else {
        made += make(parts[index], parameter)
        continue
      }
      let rest = parts[(index + 1)...]
      var tail = sequence(rest, parameter)
      for _ in 0..<20 where recogniser.begins(tail, withForbidden: site) {
        tail = sequence(rest, parameter)
      }
      return made + tail
    }
    return made
  }

  // MARK: Characters

  private mutating func characters(_ rule: Grammar.Rule) -> [Unicode.Scalar] {
    switch rule {
    case .sequence(let parts): return parts.flatMap { characters($0) }
    case .choice(let alternatives, let site):
      return characters(alternatives[branch(site, of: Array(alternatives.indices), alternatives)])
    case .optional(let part, let site):
      let isTaken = random.chance(40)
      taken[site][isTaken ? 1 : 0] += 1
      return isTaken ? characters(part) : []
    case .repeated(let part, let atLeastOne, let site):
      var count = atLeastOne ? 1 : 0
      while count < 6, random.chance(50) { count += 1 }
      taken[site][count > (atLeastOne ? 1 : 0) ? 1 : 0] += 1
      return (0..<count).flatMap { _ in characters(part) }
    case .ahead, .notAhead, .parameterIsClear: return []
    case .quoted(let word): return Array(word.unicodeScalars)
    case .characters(let set): return [character { set.contains($0) }]
    case .property(let name):
      let examples = ["ID_Start": "é中Ωж", "ID_Continue": "\u{301}中·", "Pc": "‿⁀", "Sc": "€₿"]
      return [random.pick(Array((examples[name] ?? "é").unicodeScalars))]
    case .production(let name, _): return grammar[name].map { characters($0.body) } ?? []
    }
  }

  /// One of the characters that a class holds, mostly plain ones.
  private mutating func character(_ isIn: (Unicode.Scalar) -> Bool) -> Unicode.Scalar {
    let usual = (32...126).compactMap { Unicode.Scalar($0 as UInt32) }
    let rare = Array("\t\n\r\u{85}\u{A0}\u{2003}\u{3000}\u{FEFF}é中€😀\u{1C}\u{7F}".unicodeScalars)
    let pool = (usual + rare).filter { isIn($0) && $0 != "*" }
    return pool.isEmpty ? "?" : random.pick(pool)
  }

  // MARK: Measures

  private static func needsClear(_ rule: Grammar.Rule) -> Bool {
    switch rule {
    case .parameterIsClear: true
    case .sequence(let parts): parts.contains(where: needsClear)
    default: false
    }
  }

  /// Every rule of a body but what stands in a look-ahead.
  private static func visit(_ rule: Grammar.Rule, _ body: (Grammar.Rule) -> Void) {
    body(rule)
    switch rule {
    case .ahead, .notAhead: return
    default: for part in rule.parts { visit(part, body) }
    }
  }

  private static func branches(_ grammar: Grammar) -> [[Int]] {
    var branches = Array(repeating: [Int](), count: grammar.sites)
    for production in grammar.productions {
      visit(production.body) { rule in
        guard let site = rule.branchingSite else { return }
        var count = 2
        if case .choice(let alternatives, _) = rule { count = alternatives.count }
        branches[site] = Array(repeating: 0, count: count)
      }
    }
    return branches
  }

  private func distance(_ rule: Grammar.Rule) -> Int {
    if let site = rule.branchingSite, taken[site].contains(0) { return 0 }
    switch rule {
    case .production(let name, _): return (distances[name] ?? Self.unknown) + 1
    case .ahead, .notAhead: return Self.unknown
    default: return rule.parts.map(distance).min() ?? Self.unknown
    }
  }

  private mutating func findDistances() {
    distances = [:]
    var isNew = true
    while isNew {
      isNew = false
      for production in grammar.productions {
        let distance = min(self.distance(production.body), Self.unknown)
        if distance < distances[production.name] ?? Self.unknown {
          distances[production.name] = distance
          isNew = true
        }
      }
    }
  }

  private func height(_ rule: Grammar.Rule) -> Int { Self.height(rule, heights) }

  private static let unknown = 1_000_000

  private static func height(_ rule: Grammar.Rule, _ heights: [String: Int]) -> Int {
    switch rule {
    case .sequence(let parts): parts.map { height($0, heights) }.max() ?? 0
    case .choice(let parts, _): parts.map { height($0, heights) }.min() ?? 0
    case .repeated(let part, true, _): height(part, heights)
    case .production(let name, _): (heights[name] ?? unknown) + 1
    default: 0
    }
  }

  private static func heights(_ grammar: Grammar) -> [String: Int] {
    var heights: [String: Int] = [:]
    for production in grammar.productions where production.isLexical {
      heights[production.name] = 0
    }
    var isNew = true
    while isNew {
      isNew = false
      for production in grammar.productions where !production.isLexical {
        let height = Self.height(production.body, heights)
        if height < heights[production.name] ?? unknown {
          heights[production.name] = height
          isNew = true
        }
      }
    }
    return heights
  }
}

extension Grammar.Rule {
  /// The site of a rule that goes one way or another.
  fileprivate var branchingSite: Int? {
    switch self {
    case .choice(_, let site), .optional(_, let site), .repeated(_, _, let site): site
    default: nil
    }
  }
}
