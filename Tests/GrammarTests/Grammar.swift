/// The grammar file as a value.
struct Grammar: Sendable {
  struct Production: Sendable {
    let name: String
    /// The name of its parameter.
    let parameter: String?
    /// The heading that it stands below.
    let section: String
    let line: Int
    let body: Rule

    var isLexical: Bool { section.hasPrefix("Lexical") }
  }

  indirect enum Rule: Sendable {
    case sequence([Rule])
    /// `site` is the place's number in the grammar, for counting what is used.
    case choice([Rule], site: Int)
    case optional(Rule, site: Int)
    case repeated(Rule, atLeastOne: Bool, site: Int)
    case ahead(Rule)
    case notAhead(Rule, site: Int)
    case quoted(String)
    case characters(CharacterSet)
    case property(String)
    case production(String, Argument)
    /// `[~bar]`: holds where the parameter is clear.
    case parameterIsClear
  }

  enum Argument: Sendable { case set, clear, handedOn }

  /// `[A-Z_]` and `[^A-Z_]`.
  struct CharacterSet: Sendable {
    let ranges: [ClosedRange<UInt32>]
    let isInverted: Bool

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isInverted
    }
  }

  /// In the order of the file.
  let productions: [Production]
  /// How many choices, options, repetitions and negative look-aheads there are.
  let sites: Int
  /// Conditions that productions refer to, and those that are explained.
  let conditionsUsed: Set<String>
  let conditionsExplained: Set<String>

  private let places: [String: Int]

  init(
    productions: [Production], sites: Int, conditionsUsed: Set<String>,
    conditionsExplained: Set<String>
  ) {
    self.productions = productions
    self.sites = sites
    self.conditionsUsed = conditionsUsed
    self.conditionsExplained = conditionsExplained
    places = Dictionary(
      productions.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
  }

  func index(_ name: String) -> Int? { places[name] }

  subscript(_ name: String) -> Production? { places[name].map { productions[$0] } }
}

extension Grammar.Rule {
  /// The parts directly inside.
  var parts: [Grammar.Rule] {
    switch self {
    case .sequence(let parts), .choice(let parts, _): parts
    case .optional(let part, _), .repeated(let part, _, _), .ahead(let part),
      .notAhead(let part, _):
      [part]
    case .quoted, .characters, .property, .production, .parameterIsClear: []
    }
  }

  /// The productions that the rule names, however deep inside.
  var references: [(name: String, argument: Grammar.Argument)] {
    if case .production(let name, let argument) = self { return [(name, argument)] }
    return parts.flatMap(\.references)
  }
}
