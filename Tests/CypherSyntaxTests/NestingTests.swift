import CygnetCore
import CypherSyntax
import Foundation
import Testing

/// Texts that nest too deep or run on too long, on a stack as small as threads
/// have: each is read or refused.
@Suite struct NestingTests {
  /// A query made of `opening` repeated, a middle, and `closing` repeated.
  struct Family: Sendable, CustomTestStringConvertible {
    var head = "RETURN "
    let opening: String
    var middle = "1"
    var closing = ""
    var tail = ""
    /// Whether however many are one level.
    var isFlat = false

    var testDescription: String { head + opening + " … " + middle + " … " + closing + tail }

    func text(_ count: Int) -> String {
      head + String(repeating: opening, count: count) + middle
        + String(repeating: closing, count: count) + tail
    }
  }

  static let nested = [
    Family(opening: "(", closing: ")"), Family(opening: "((a)-->(b {x: ", closing: "}))"),
    Family(opening: "[", closing: "]"), Family(opening: "{a: ", closing: "}"),
    Family(opening: "NOT (", closing: ")"), Family(opening: "-"), Family(opening: "+"),
    Family(opening: "- +"), Family(opening: "-(", closing: ")"),
    Family(opening: "CASE WHEN a THEN ", closing: " END"),
    Family(opening: "CASE ", closing: " WHEN 1 THEN 2 END"),
    Family(opening: "CASE WHEN ", closing: " THEN 2 END"),
    Family(opening: "[x IN ", closing: "]"), Family(opening: "[x IN ", closing: ", 1]"),
    Family(opening: "[x IN y | ", closing: "]"), Family(opening: "[x IN y WHERE ", closing: "]"),
    Family(opening: "[x IN [1] + ", closing: " AND 2, 3]"),
    Family(opening: "f(", closing: ")"), Family(opening: "a.b.f(1, ", closing: ")"),
    Family(opening: "all(x IN ", closing: " WHERE x)"),
    Family(opening: "reduce(s = 0, x IN ", closing: " | s)"),
    Family(opening: "EXISTS { MATCH (a) WHERE ", closing: " }"),
    Family(opening: "EXISTS { (a) WHERE ", closing: " }"),
    Family(opening: "COUNT { RETURN ", closing: " AS x }"),
    Family(opening: "COLLECT { RETURN ", closing: " AS x }"),
    Family(head: "", opening: "CALL { ", middle: "RETURN 1", closing: " }"),
    Family(
      head: "", opening: "CALL (x) { WITH x ", middle: "RETURN 1", closing: " UNION RETURN 2 }"),
    Family(head: "", opening: "OPTIONAL CALL () { ", middle: "RETURN 1", closing: " RETURN 3 }"),
    Family(head: "MATCH ", opening: "(", middle: "(a)", closing: ")"),
    Family(opening: "(", middle: "(a)-->(b)", closing: ")"),
    Family(head: "MATCH (n:", opening: "(", middle: "A", closing: ")", tail: ")"),
    Family(head: "MATCH (n:", opening: "!(A|", middle: "B", closing: ")", tail: ")"),
    Family(head: "MATCH (n:", opening: "(A&", middle: "B", closing: ")", tail: ")"),
    Family(head: "RETURN 1 IS :: ", opening: "LIST<", middle: "INT", closing: ">"),
    Family(head: "RETURN 1 IS :: ", opening: "LIST<ANY VALUE<", middle: "INT", closing: ">>"),
    Family(head: "RETURN 1 IS :: INT", opening: " LIST NOT NULL", middle: ""),
    Family(head: "", opening: "FOREACH (x IN y | ", middle: "DELETE z", closing: ")"),
    Family(head: "", opening: "FOREACH (x IN [1] | CREATE (a) ", middle: "DELETE z", closing: ")"),
    Family(opening: "[(a)-->(b) | ", closing: "]"),
    Family(opening: "[(a)-->(b) WHERE ", closing: " | 1]"),
    Family(opening: "[(a {x: ", closing: "})-->(b) | 1]"),
    Family(opening: "[p = (a {x: ", closing: "})]"),
    Family(opening: "(a {x: ", closing: "})"), Family(opening: "(a {x: ", closing: "})-->()"),
    Family(opening: "(a)-[{x: ", closing: "}]"), Family(opening: "(a)-[{x: ", closing: "}]-(b)"),
    Family(opening: "(a WHERE ", closing: ")-->()"),
    Family(opening: "(a)-[WHERE ", closing: "]->()"),
    Family(opening: "a {b: ", closing: "}"), Family(opening: "a[", closing: "]"),
    Family(opening: "a[..", closing: "]"), Family(opening: "1 + (", closing: ")"),
    Family(opening: "1 IN ", middle: "[1]"),
    Family(head: "RETURN 1", opening: " IN [1]", middle: ""),
    Family(head: "RETURN 1", opening: " IS NULL", middle: ""),

    Family(opening: "([{a: f(NOT -CASE WHEN x THEN [x IN ", closing: "] END)}])"),
    Family(
      opening: "{a: [(n {x: EXISTS { CALL { RETURN f(", closing: ") AS x } RETURN x }})-->() | 1]}"),
    Family(opening: "1 OR 1 XOR 1 AND NOT 1 = 1 IN 1 + 1 * 1 ^ (", closing: ")"),
    Family(opening: "NOT ", isFlat: true),
    Family(head: "MATCH (n:", opening: "!", middle: "A", tail: ")", isFlat: true),
  ]

  /// What has no end of its own: an opening alone, closed by nothing.
  static let unclosed = nested.map { family in
    Family(head: family.head, opening: family.opening, middle: "")
  }

  static let flat = [
    Family(opening: "1 AND "), Family(opening: "1 OR "), Family(opening: "1 XOR "),
    Family(opening: "a OR b AND c XOR NOT "), Family(opening: "1 + "), Family(opening: "1 - "),
    Family(opening: "2 * 3 + "), Family(opening: "2 ^ "), Family(opening: "2 ^ -"),
    Family(opening: "'a' || "),
    Family(opening: "1 < "), Family(opening: "a = b <> "), Family(opening: "-1 + "),
    Family(opening: "(a) - "), Family(opening: "(a) < "), Family(opening: "(a)-[1] + "),
    Family(head: "RETURN [", opening: "1, ", tail: "]"),
    Family(head: "RETURN f(", opening: "1, ", tail: ")"),
    Family(head: "RETURN {", opening: "a: 1, ", middle: "b: 2", tail: "}"),
    Family(head: "RETURN a {", opening: ".b, ", middle: ".*", tail: "}"),
    Family(head: "RETURN [x IN y, ", opening: "x IN y, ", tail: "]"),
    Family(head: "RETURN a", opening: ".a", middle: ""),
    Family(head: "RETURN a", opening: "[0]", middle: ""),
    Family(head: "RETURN a", opening: "[..2]", middle: ""), Family(opening: "a.", middle: "f(1)"),
    Family(opening: "x AS y, "), Family(head: "RETURN 1 ORDER BY ", opening: "x DESC, "),
    Family(head: "", opening: "MATCH (a) ", middle: "RETURN 1"),
    Family(head: "", opening: "WITH 1 AS x WHERE x ", middle: "RETURN 1"),
    Family(head: "", opening: "CREATE (a:A {x: 1}) ", middle: ""),
    Family(head: "", opening: "RETURN 1 AS x UNION ", middle: "RETURN 1 AS x"),
    Family(head: "MATCH (a)", opening: "-->()", middle: ""),
    Family(head: "MATCH (a)", opening: "<-[:T]-(b)", middle: ""),
    Family(head: "RETURN (a)", opening: "-->()", middle: ""),
    Family(head: "RETURN (a)", opening: "--(b {x: 1})", middle: "- 1"),
    Family(head: "MATCH ", opening: "(a), ", middle: "(b)"),
    Family(head: "MATCH (n", opening: ":A", middle: "", tail: ")"),
    Family(head: "MATCH (n:A", opening: "|A", middle: "", tail: ")"),
    Family(head: "MATCH (n:A", opening: "&!A", middle: "", tail: ")"),
    Family(head: "MATCH ()-[:A", opening: "|:A", middle: "", tail: "]->()"),
    Family(head: "SET n", opening: ":A", middle: ""),
    Family(head: "SET ", opening: "n.x = 1, ", middle: "n.y = 2"),
    Family(head: "REMOVE ", opening: "n.x, ", middle: "n:A"),
    Family(head: "SET n", opening: ".x", middle: " = 1"),
    Family(head: "DELETE ", opening: "n, ", middle: "m"),
    Family(head: "RETURN CASE ", opening: "WHEN 1 THEN 2 ", middle: "END"),
    Family(head: "RETURN CASE x WHEN 1", opening: ", 1", middle: " THEN 2 END"),
    Family(head: "RETURN 1 IS :: INT", opening: " | INT", middle: ""),
    Family(head: "MERGE (a) ", opening: "ON CREATE SET a.x = 1 ", middle: ""),
    Family(head: "FOREACH (x IN y | ", opening: "DELETE x ", middle: "", tail: ")"),
    Family(head: "CALL p() YIELD ", opening: "x, ", middle: "y"),
    Family(head: "CALL p", opening: ".p", middle: ""),
    Family(head: "RETURN '", opening: "\\u00e9", middle: "'"),
    Family(head: "RETURN ", opening: "a", middle: ""),
    Family(head: "RETURN `", opening: "``", middle: "`"),
    Family(head: "", opening: "RETURN 1;", middle: ""), Family(head: "", opening: ";", middle: ""),
  ]

  /// Mistakes that could be found again and again.
  static let damaged = [
    Family(head: "", opening: "RETURN ];", middle: ""),
    Family(head: "", opening: "MATCH (n ", middle: ""),
    Family(head: "", opening: "RETURN ? ", middle: ""), Family(opening: "? "), Family(opening: ")"),
    Family(opening: "1 "), Family(opening: "a b "), Family(opening: "1, , "),
    Family(opening: "(a)-->"),
    Family(opening: "'", middle: ""),
    Family(opening: "/*", middle: ""),
    Family(opening: "99999999999999999999 + "), Family(opening: "[x IN y | 1, "),
    Family(opening: "a:A:B|C "),
    Family(head: "RETURN ", opening: "9", middle: ""),
    Family(head: "RETURN 1", opening: "_0", middle: "e5"),

    Family(head: "RETURN '", opening: "\\q", middle: "'"),

    Family(head: "CREATE INDEX ", opening: "FOR ", middle: ""),
    Family(head: "", opening: "SHOW ", middle: ""),
  ]

  /// `CYGNET_LONG=1` takes a million of everything, which is for optimised builds.
  private static let isLong = ProcessInfo.processInfo.environment["CYGNET_LONG"] == "1"
  private static let many = isLong ? 1_000_000 : 4_000

  @Test(arguments: nested) func nestingIsReadOrRefused(_ family: Family) {
    #expect(Self.parse(family.text(5)).isEmpty)
    for count in [1_000, Self.many] {
      let diagnostics = Self.parse(family.text(count))
      if family.isFlat {
        #expect(diagnostics.isEmpty)
      } else {
        #expect(diagnostics.contains { $0.code == "NestingTooDeep" }, "\(count)")
      }
    }
  }

  @Test(arguments: unclosed + damaged) func mistakesAreFound(_ family: Family) {
    #expect(!Self.parse(family.text(Self.many)).isEmpty)
  }

  @Test(arguments: flat) func chainsAreRead(_ family: Family) {
    let diagnostics = Self.parse(family.text(Self.many))
    #expect(diagnostics.isEmpty, "\(diagnostics.first?.message ?? "")")
  }

  /// Parses and frees the tree on a stack as small as any thread's.
  private static func parse(_ text: String) -> [Diagnostic] {
    let task = Task(text)
    let thread = Thread { task.run() }
    thread.stackSize = 512 << 10
    thread.start()
    task.done.wait()
    return task.diagnostics
  }

  /// Safety: the thread writes before it signals, and others read after.
  private final class Task: @unchecked Sendable {
    let text: String
    let done = DispatchSemaphore(value: 0)
    var diagnostics: [Diagnostic] = []

    init(_ text: String) { self.text = text }

    func run() {
      diagnostics = Parser.parse(text).diagnostics
      done.signal()
    }
  }
}
