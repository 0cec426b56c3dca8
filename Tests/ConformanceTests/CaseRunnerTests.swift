import Foundation
import Testing

/// Cases that must pass, and cases that must not.
@Suite struct CaseRunnerTests {
  private static func failure(_ steps: String) throws -> String? {
    let feature = try Feature("Feature: f\nScenario: s\n\(steps)")
    let nowhere = ConformanceKit(folder: URL(fileURLWithPath: "/nowhere/at/all"))
    let example = KitCase(
      path: "f", scenario: "s", row: nil, steps: feature.scenarios[0].steps)
    return CaseRunner.failure(of: example, in: nowhere)
  }

  private static func query(_ text: String, _ kind: String = "query") -> String {
    "When executing \(kind):\n\"\"\"\n\(text)\n\"\"\"\n"
  }

  private static let rows = "Then the result should be, in any order:\n"

  private static let passing = [
    query("RETURN 1 AS a, 'x' AS b") + rows + "| a | b |\n| 1 | 'x' |\nAnd no side effects",
    query("UNWIND [2, 1, 2] AS x RETURN x") + rows + "| x |\n| 2 |\n| 2 |\n| 1 |",
    query("UNWIND [2, 1] AS x RETURN x") + "Then the result should be, in order:\n|x|\n|2|\n|1|",
    query("RETURN [[1, 2], [3]] AS x")
      + "Then the result should be (ignoring element order for lists):\n|x|\n|[[3], [2, 1]]|",
    "Given any graph\n" + query("CREATE (:A {x: 1})")
      + "Then the result should be empty\nAnd the side effects should be:\n"
      + "| +nodes | 1 |\n| +labels | 1 |\n| +properties | 1 |",
    "Given an empty graph\nAnd having executed:\n\"\"\"\nCREATE (:A)\n\"\"\"\nAnd parameters are:\n"
      + "| p | [1, 'a'] |\n" + query("MATCH (n) SET n.x = $p[0]")
      + "Then the result should be empty\nAnd the side effects should be:\n| +properties | 1 |\n"
      + query("MATCH (n) RETURN n", "control query") + rows + "| n |\n| (:A {x: 1}) |",
    query("RETURN a") + "Then a SyntaxError should be raised at compile time: UndefinedVariable",
    query("UNWIND [1, 0] AS x RETURN 1 / x")
      + "Then an ArgumentError should be raised at any time: *",
  ]

  @Test(arguments: passing) func casesPass(_ steps: String) throws {
    #expect(try Self.failure(steps) == nil)
  }

  private static let failing: [(String, String)] = [
    ("Given a swan", "unknown step"), (rows + "| a |", "no query"),
    ("Given the pond graph", "pond"), (query("RETURN 1 AS a"), "no step says"),
    (query("RETURN 1 AS a") + query("RETURN 2 AS a"), "no step says"),
    (query("RETURN 1 AS a") + rows + "| b |\n| 1 |", "expected columns"),
    (query("RETURN 1 AS a, 2 AS b") + rows + "| b | a |\n| 2 | 1 |", "expected columns"),
    (query("RETURN 1 AS a") + rows + "| a |\n| 1.0 |", "expected | 1.0 |, found | 1 |"),
    (query("RETURN 1 AS a") + rows + "| a |\n| '1' |", "expected | '1' |, found | 1 |"),
    (query("RETURN 1 AS a") + rows + "| a |\n| 1 |\n| 1 |", "expected 2 rows, found 1"),
    (query("RETURN 1 AS a") + rows + "| a |\n| one |", "of the value one"),
    (query("RETURN 1 AS a") + "Then the result should be empty", "expected no rows"),
    (
      query("UNWIND [1, 1, 2] AS x RETURN x") + rows + "| x |\n| 1 |\n| 2 |\n| 2 |",
      "expected | 2 |, found | 1 |"
    ),
    (
      query("UNWIND [2, 1] AS x RETURN x") + "Then the result should be, in order:\n|x|\n|1|\n|2|",
      "row 1"
    ),
    (query("RETURN [1, 2] AS x") + rows + "| x |\n| [2, 1] |", "found | [1, 2] |"),
    (
      query("CREATE (:A)") + "Then the result should be empty\nAnd no side effects",
      "expected side effects none, found +labels 1, +nodes 1"
    ),
    (query("RETURN a") + rows + "| a |", "UndefinedVariable"),
    (
      query("RETURN 1 AS a") + "Then a TypeError should be raised at runtime: Odd", "found 1 rows"
    ),
    (
      query("RETURN a") + "Then a SyntaxError should be raised at runtime: UndefinedVariable",
      "at compile time"
    ),
    (
      query("RETURN a") + "Then a TypeError should be raised at compile time: UndefinedVariable",
      "expected TypeError"
    ),
    (
      query("RETURN a") + "Then a SyntaxError should be raised at compile time: Odd",
      "expected SyntaxError at compile time: Odd"
    ),
    (
      "Given any graph\n" + query("MATCH (n) RETURN n") + "Then the result should be empty",
      "on a filled graph"
    ),
  ]

  @Test(arguments: failing) func casesFail(_ steps: String, _ reason: String) throws {
    let failure = try Self.failure(steps)
    #expect(failure?.contains(reason) ?? false, "\(failure ?? "passed")")
  }
}
