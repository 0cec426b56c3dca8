import Cygnet
import Testing

/// What reads the conformance kit, on texts of our own.
@Suite struct KitReadingTests {
  private static let feature = #"""
    # a comment
    @birds @water
    Feature: Swans
      They swim, # and this is no comment

      Background:
        Given an empty graph

      @slow
      Scenario: [1] Counting
        Some words about it.
        # When nothing happens
        When executing query:
          """
          MATCH (n)
            WHERE n.x <> '# \"\"\"'

          RETURN n
          """
        Then the result should be, in any order:
          | n.name    | b \| c |
          | '\\'  | 'a\nb\x'  |
          |           | 3    |

      Scenario Outline: [2] Weighing #Example: <what>
        Given parameters are:
          | w | <weight> |
        When executing query:
        """
        RETURN <weight> < <lower> AS `<what>`
        """
        Then a <kind> should be raised

        Examples:
          | weight | lower    | what |
          | 1      | <weight> | a    |

        Examples: heavier ones
          | what   | kind |
          | b\|c   | d    |
          | e      | f    |
    """#

  @Test func featuresAreRead() throws {
    let feature = try Feature(Self.feature)
    #expect(feature.name == "Swans")
    #expect(feature.tags == ["@birds", "@water"])
    #expect(feature.background == [FeatureStep(text: "an empty graph")])
    #expect(feature.scenarios.map(\.name) == ["[1] Counting", "[2] Weighing #Example: <what>"])
    #expect(feature.scenarios.map(\.tags) == [["@slow"], []])
    let runs = feature.scenarios[0].runs(after: feature.background)
    #expect(runs.map(\.row) == [nil])
    let steps = runs[0].steps
    #expect(steps.count == 3)
    #expect(steps[1].docString == "MATCH (n)\n  WHERE n.x <> '# \"\"\"'\n\nRETURN n")
    #expect(
      steps[2].table == [["n.name", "b | c"], ["'\\'", "'a\nb\\x'"], ["", "3"]])
  }

  @Test func outlinesAreFilled() throws {
    let feature = try Feature(Self.feature)
    let runs = feature.scenarios[1].runs(after: feature.background)
    #expect(runs.map(\.row) == [1, 2, 3])
    // A value is not filled in turn; a name without a value stays.
    #expect(
      runs[0].steps == [
        FeatureStep(text: "an empty graph"),
        FeatureStep(text: "parameters are:", table: [["w", "1"]]),
        FeatureStep(text: "executing query:", docString: "RETURN 1 < <weight> AS `a`"),
        FeatureStep(text: "a <kind> should be raised"),
      ])
    #expect(runs[1].steps[2].docString == "RETURN <weight> < <lower> AS `b|c`")
    #expect(runs[2].steps[3].text == "a f should be raised")
  }

  @Test(arguments: [
    ("", 1, "no feature"), ("Feature: a\nScenario: b\nGiven c\n\"\"\"\nd", 4, "does not end"),
    ("Feature: a\nScenario: b\nGiven c\n| d", 4, "bar"),
    ("Feature: a\nScenario: b\nGiven c\n| d |\n| e | f |", 5, "2 cells"),
    ("Feature: a\nScenario: b\n| d |", 3, "without a step"),
    ("Feature: a\nScenario: b\nGiven c\nGvien d", 4, "neither"),
    ("Feature: a\nScenario: b\nExamples:", 3, "outside"), ("Given a", 1, "outside"),
    ("Feature: a\nGiven c", 2, "outside"), ("Feature: a\nRule: b", 2, "rules"),
  ])
  func brokenFeaturesAreRefused(_ text: String, _ line: Int, _ part: String) {
    let mistake = #expect(throws: FeatureMistake.self) { try Feature(text) }
    #expect(mistake?.line == line)
    #expect(mistake?.message.contains(part) ?? false, "\(mistake?.message ?? "")")
  }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("false", "false"), ("-12", "-12"), ("1.0", "1.0"),
    ("-0.0", "0.0"), ("1e-305", "1e-305"), ("NaN", "NaN"), ("-Inf", "-Infinity"),
    ("Inf", "Infinity"), (#"'it\'s \\ \u00e9'"#, #"'it\'s \\ é'"#), ("''", "''"),
    ("[1,'a' , [ ],null]", "[1, 'a', [], null]"), ("{}", "{}"),
    ("{b: {c: []}, a:1}", "{a: 1, b: {c: []}}"), ("{`a b`: 1}", "{`a b`: 1}"),
    ("()", "()"), ("(:B:A)", "(:A:B)"), ("({y:2,x:1})", "({x: 1, y: 2})"),
    ("(:A{x: ','})", "(:A {x: ','})"), ("[:T]", "[:T]"), ("[:T {a: [:U]}]", "[:T {a: [:U]}]"),
    ("[(:A), [:T]]", "[(:A), [:T]]"), ("<()>", "<()>"),
    ("<(:A)-[:T]->({x: 1})<-[:U {y: 2}]-()>", "<(:A)-[:T]->({x: 1})<-[:U {y: 2}]-()>"),
  ])
  func valuesAreRead(_ notation: String, _ text: String) throws {
    #expect(try ExpectedValue(notation).description == text)
  }

  @Test(arguments: [
    "", "nul", "1 2", "'a", "[1", "[1,]", "{a}", "{a: 1, a: 2}", "(:)", "(A)", "[:]", "<(:A)",
    "<()-[:T]-()>", "9223372036854775808", "0x1p3", "'\\q'", "'\\u12'", ")", "infinity",
  ])
  func brokenValuesAreRefused(_ notation: String) {
    #expect(throws: NotationMistake.self) { try ExpectedValue(notation) }
  }

  @Test func listsAreComparedWithoutOrder() throws {
    let (left, right) = (
      try ExpectedValue("{a: [[2, 1], 3]}"), try ExpectedValue("{a: [3, [1, 2]]}")
    )
    #expect(left.text(ignoringListOrder: true) == right.text(ignoringListOrder: true))
    #expect(left.description != right.description)
  }

  /// What a query delivers meets its notation.
  @Test(arguments: [
    ("1", "1"), ("1.0", "1.0"), ("-0.0", "0.0"), ("0.0 / 0.0", "NaN"),
    ("[1, 'a', null]", "[1, 'a', null]"),
    ("{b: 1, a: true}", "{a: true, b: 1}"), ("date('2024-02-29')", "'2024-02-29'"),
    ("[duration('P1D')]", "['P1D']"), ("a", "(:Y:X {b: 2, a: 1.5})"), ("r", "[:T {k: 'v'}]"),
    ("p", "<(:Z)<-[:T {k: 'v'}]-(:X:Y {a: 1.5, b: 2})>"),
  ])
  func deliveredValuesAreComparable(_ expression: String, _ notation: String) throws {
    let database = Database()
    try database.query("CREATE (:X:Y {a: 1.5, b: 2})-[:T {k: 'v'}]->(:Z)")
    let row = try database.query(
      "MATCH (a:X) MATCH ()-[r]->() MATCH p = (:Z)--() RETURN \(expression)"
    ).next()
    let value = try #require(row?.values.first)
    #expect(ExpectedValue(value).description == (try ExpectedValue(notation).description))
  }

  @Test func stepsAreKnown() throws {
    #expect(try KitStep(FeatureStep(text: "the pond-1 graph")) == .graph(.named("pond-1")))
    #expect(
      try KitStep(FeatureStep(text: "a TypeError should be raised at any time: *"))
        == .error(.init(kind: "TypeError", phase: nil, code: nil)))
    #expect(
      try KitStep(FeatureStep(text: "a SyntaxError should be raised at compile time: Odd"))
        == .error(.init(kind: "SyntaxError", phase: "compile time", code: "Odd")))
    #expect(
      try KitStep(FeatureStep(text: "the side effects should be:", table: [["+nodes", "2"]]))
        == .sideEffects(["+nodes": 2]))
    for text in ["the swan sings", "executing query:", "a TypeError should be raised at night: X"] {
      #expect(throws: NotationMistake.self) { try KitStep(FeatureStep(text: text)) }
    }
    #expect(throws: NotationMistake.self) {
      try KitStep(FeatureStep(text: "the side effects should be:", table: [["+birds", "2"]]))
    }
  }

  @Test func proceduresAreRead() throws {
    let procedure = try KitProcedure(
      "pond.find(name :: STRING?, at :: FLOAT?) :: (depth :: INTEGER?) :",
      table: [["name", "at", "depth"], ["'a'", "1.5", "3"]])
    #expect(procedure.name == "pond.find")
    #expect(procedure.inputs.map(\.type) == ["STRING?", "FLOAT?"])
    #expect(procedure.outputs == [.init(name: "depth", type: "INTEGER?")])
    #expect(procedure.rows == [[.string("a"), .float(1.5), .integer(3)]])
    #expect(try KitProcedure("pond.rest() :: ():", table: [[]]).rows.isEmpty)
    #expect(throws: NotationMistake.self) { try KitProcedure("pond.rest()", table: []) }
    #expect(throws: NotationMistake.self) { try KitProcedure("a(b :: C) :: ():", table: [["c"]]) }
  }

  @Test func sideEffectsAreObserved() throws {
    func effects(_ query: String) throws -> String {
      let database = Database()
      try database.query("CREATE (:A {x: 1})-[:T {y: 1}]->(:A:B {x: [1]})")
      let before = try GraphSnapshot(database)
      try database.query(query)
      return try GraphSnapshot(database).changes(since: before).description
    }
    #expect(try effects("MATCH (n) RETURN n") == "none")
    #expect(try effects("CREATE (c:C) DELETE c") == "none")
    #expect(try effects("MATCH (n) SET n.x = n.x") == "none")
    #expect(try effects("MATCH (b:B) SET b.x = 1.0, b:A") == "+properties 1, -properties 1")
    #expect(try effects("MATCH (b:B) REMOVE b:A:B") == "-labels 1")
    #expect(
      try effects("MATCH (b:B) DETACH DELETE b CREATE ({x: 1})-[:T]->(:C)")
        == "+labels 1, +nodes 2, +properties 1, +relationships 1, -labels 1, -nodes 1, -properties 2, -relationships 1"
    )
  }

  @Test func knownGapsAreRead() {
    let gaps = KnownGaps(
      "# comment\n\na/B | [1] One | * | too | deep\na/B | [2] Two | 3 | why\na/B | [2] | x\n")
    #expect(gaps.mistakes.count == 1)
    let two = KitCase(path: "a/B", scenario: "[2] Two", row: 3, steps: [])
    let one = KitCase(path: "a/B", scenario: "[1] One", row: nil, steps: [])
    let other = KitCase(path: "a/B", scenario: "[2] Two", row: 4, steps: [])
    #expect(gaps.reason(for: one) == "too | deep")
    #expect(gaps.reason(for: two) == "why")
    #expect(gaps.reason(for: other) == nil)
  }
}
