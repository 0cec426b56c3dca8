import CygnetCore
import CypherSyntax
import Testing

/// Statements that use every construct once or more.
private let corpus = [
  "MATCH (n) RETURN n",
  "MATCH (n:A:B {x: 1, `y z`: $p})-[r:T|U*1..3 {w: 2}]->(m)<--(o)-[*]-(), (p)--(q) RETURN *",
  "OPTIONAL MATCH p = (a)-[:T*..2]->(b) WHERE a.x > 1 AND NOT b:C RETURN p, a.x AS x",
  "MATCH p = shortestPath((a)-[*]-(b)), q = allShortestPaths((c)-[:T*2..]->(d)) RETURN p, q",
  "UNWIND [1, 2.5, -3, 'x', true, null] AS x WITH DISTINCT x ORDER BY x DESC SKIP 1 LIMIT 2 "
    + "WHERE x IS NOT NULL RETURN x",
  "CREATE (a:A {x: 1})-[:T]->(b), (b)<-[:U]-(c) SET a.y = 2, a += {z: 3}, b = $m, c:L:M "
    + "REMOVE a.x, c:L DELETE c DETACH DELETE a, b",
  "MERGE (a:A {k: 1})-[r:T]->(b) ON CREATE SET a.c = 1 ON MATCH SET r.m = 2, a:X",
  "RETURN 1 + 2 * 3 ^ 4 - 5 / 6 % 7, -x.y, +1, (1 + 2) * 3 AS k",
  "RETURN a = b <> c < d <= e > f >= g, x IN [1], a STARTS WITH b, a ENDS WITH b, a CONTAINS b, "
    + "a =~ 'x', a IS NULL, NOT a OR b XOR c AND d",
  "RETURN CASE x WHEN 1 THEN 'a' ELSE 'b' END, CASE WHEN x THEN 1 WHEN y THEN 2 END",
  "RETURN [x IN xs WHERE x > 1 | x * 2], [x IN xs], [x IN xs | x], [(a)-->(b) WHERE b.x | b.y], "
    + "reduce(s = 0, x IN xs | s + x), all(x IN xs WHERE x), any(x IN xs WHERE x), "
    + "none(x IN xs WHERE x), single(x IN xs WHERE x)",
  "RETURN xs[0], xs[1..2], xs[..2], xs[1..], m.a.b['c'].d, {a: {b: [1, {c: 2}]}}, [], {}",
  "RETURN count(*), count(DISTINCT x), collect(x), coalesce(a, b), date('2024-01-01')",
  "MATCH (a) WHERE (a)-[:T]->() AND exists((a)--()) AND EXISTS { (a)-->(b) WHERE b.x } "
    + "AND EXISTS { MATCH (a)-->(c) RETURN c } RETURN a {.x, .*, y: 1, z}",
  "RETURN 1 AS x UNION ALL RETURN 2 AS x UNION ALL RETURN 3 AS x",
  "CALL db.labels() YIELD label AS l WHERE l <> 'x' RETURN l",
  "CALL db.labels", "CALL db.labels() YIELD *",
  "EXPLAIN MATCH (n) RETURN n", "PROFILE RETURN 1",
  "MATCH (投资人:投资者 {名: '红杉'}) /* block */ RETURN 投资人 // line",
  "RETURN 0xFF, 0o17, 1_000, .5, 1e10, 1.5E-3, -9223372036854775808, '\\u4e2d\\n\\'', \"d'q\"",
  "MATCH (`a``b`:`L L`) RETURN `a``b`.`p.q`",
  "CREATE INDEX i IF NOT EXISTS FOR (n:A) ON (n.x)", "DROP INDEX i IF EXISTS",
  "MATCH (order:Match) WHERE order.return = 1 RETURN order AS limit",
  "MATCH (`match`:`L L`) WHERE `match`.`return` = 1 RETURN `match` AS `with`",
  "MATCH (n:A|B&!(C|%) {x: 1} WHERE n.y > 2)-[r:!T&%*1..2]->(:%)<-[s WHERE s.w = 1]-(m) "
    + "WHERE n:A:B OR m:!A AND [x IN [n] WHERE x:A | x.y] = [] RETURN n",
  "RETURN 1 IS :: INTEGER, x IS NOT :: LIST<STRING NOT NULL> NOT NULL, x IS TYPED INT | FLOAT!, "
    + "x IS :: ANY, x IS :: ZONED DATETIME, x IS :: ANY VALUE<BOOL | DATE>, x IS :: INT LIST",
  "RETURN 'a' || 'b', CASE x WHEN 1, 2 THEN 'a' END",
  "RETURN COUNT { (a)-->() WHERE a.x }, COLLECT { MATCH (b) RETURN b.x }, count {.x}, count {x: 1}",
  "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m } CALL (n, m) { CREATE (x:X) } "
    + "OPTIONAL CALL (*) { MATCH (k) RETURN k UNION MATCH (j) RETURN j AS k } RETURN *",
  "FOREACH (x IN [1, 2] | CREATE (:A {x: x}) FOREACH (y IN [x] | MERGE (:B {y: y})))",
  "LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row FIELDTERMINATOR ';' RETURN row.x",
  "MATCH (n) SET n['a' + 'b'] = 1, n:A:B REMOVE n['x'], n:C",
  "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:A) REQUIRE n.x IS UNIQUE",
  "CREATE CONSTRAINT FOR ()-[r:T]-() REQUIRE (r.x) IS NOT NULL", "DROP CONSTRAINT c IF EXISTS",
  "SHOW INDEXES", "SHOW PROCEDURES YIELD name AS n WHERE n STARTS WITH 'db' RETURN n ORDER BY n",
  "SHOW CONSTRAINTS WHERE name = 'c'", "SHOW FUNCTIONS YIELD *",
  "MATCH (n) RETURN n ORDER BY n.x OFFSET 1 LIMIT 2", "RETURN (a)-->(b) + 1, (a)--(b)-[1]",
  "RETURN (a)-(b), (a) - 1, (a) < -1, [a IN [1], 2]",
]

private func only(_ text: String) throws -> Statement {
  let (statements, diagnostics) = Parser.parse(text)
  #expect(diagnostics.isEmpty, "\(text): \(diagnostics.map(\.message))")
  #expect(statements.count == 1)
  return try #require(statements.first)
}

@Suite struct ParserTests {
  /// Printing and parsing again changes nothing.
  @Test(arguments: corpus) func printsWhatItReads(_ text: String) throws {
    let printed = SyntaxPrinter.text(try only(text))
    #expect(SyntaxPrinter.text(try only(printed)) == printed)
  }

  @Test(arguments: [
    ("RETURN 2^3^2", "RETURN 2 ^ 3 ^ 2"), ("RETURN -3^2", "RETURN (-3) ^ 2"),
    ("RETURN a+b*c", "RETURN a + (b * c)"), ("RETURN NOT NOT a", "RETURN NOT (NOT a)"),
    ("RETURN a OR b AND c", "RETURN a OR (b AND c)"),
    ("RETURN a + b IN c", "RETURN (a + b) IN c"),
    ("RETURN a.b:C", "RETURN a.b:C"), ("RETURN -a.b", "RETURN -a.b"),
    ("RETURN a IN b = c", "RETURN (a IN b) = c"), ("RETURN [x IN y, 1]", "RETURN [x IN y, 1]"),
    ("RETURN [true IN y]", "RETURN [true IN y]"), ("RETURN [n][0]:A", "RETURN [n][0]:A"),
    ("RETURN '\\uD83D\\uDE00'", "RETURN '😀'"), ("RETURN `null`", "RETURN `null`"),
    ("RETURN [x IN a AND b, c]", "RETURN [(x IN a) AND b, c]"),
    ("RETURN [x IN a IN b = c, d]", "RETURN [((x IN a) IN b) = c, d]"),
    ("RETURN [x IN a AND b]", "RETURN [x IN a AND b]"), ("RETURN [(x IN y)]", "RETURN [(x IN y)]"),
    ("RETURN [p = (a)-->(b)]", "RETURN [p = ((a)-->(b))]"),
    ("RETURN [NaN = (1)]", "RETURN [NaN = 1]"),
    ("RETURN -(1[0]), - -1", "RETURN -(1[0]), -(-1)"), ("RETURN `all`(1)", "RETURN `all`(1)"),
    ("RETURN `exists` {.a}", "RETURN `exists` {.a}"),
    ("RETURN $`1 x`, $1x, $`1 `", "RETURN $`1 x`, $1x, $`1 `"),
    ("RETURN [x IN y WHERE x:(A|B&C) | x]", "RETURN [x IN y WHERE x:(A|(B&C)) | x]"),
    ("MATCH (n:!(!A)) RETURN n", "MATCH (n:A) RETURN n"),
    ("RETURN x IS :: INT | FLOAT", "RETURN x IS :: ANY VALUE<INTEGER | FLOAT>"),
    ("CREATE index = (a)", "CREATE index = (a)"), ("RETURN 1:A", "RETURN 1:A"),
  ])
  func precedence(_ text: String, _ printed: String) throws {
    #expect(SyntaxPrinter.text(try only(text)) == printed)
  }

  /// A mistake's code, the text it points at, and words of its message.
  @Test(arguments: [
    ("RETURN", "UnexpectedSyntax", "", "end of the query"),
    ("MATCH (n RETURN n", "UnexpectedSyntax", "RETURN", "`)`"),
    ("MATCH (n) RETRUN n", "UnexpectedSyntax", "RETRUN", "RETURN"),
    ("RETURN 'abc", "UnexpectedSyntax", "'", "not closed"),
    ("RETURN `abc", "UnexpectedSyntax", "`", "not closed"),
    ("RETURN 1 /* x", "UnexpectedSyntax", "/*", "not closed"),
    ("RETURN 9223372036854775808", "IntegerOverflow", "9223372036854775808", "64-bit"),
    ("RETURN 1e400", "FloatingPointOverflow", "1e400", "too large"),
    ("RETURN 0xZZ", "InvalidNumberLiteral", "0xZZ", "not a number"),
    ("RETURN 12abc", "InvalidNumberLiteral", "12abc", "not a number"),
    ("RETURN 1__0", "InvalidNumberLiteral", "1__0", "not a number"),
    ("RETURN 1_", "InvalidNumberLiteral", "1_", "not a number"),
    ("RETURN - 9223372036854775809", "IntegerOverflow", "- 9223372036854775809", "64-bit"),
    ("RETURN 1 != 2", "UnexpectedSyntax", "!", "unexpected"),
    ("RETURN '\\uZZZZ'", "InvalidUnicodeLiteral", "\\uZZZZ", "hexadecimal"),
    ("RETURN 1 — 2", "InvalidUnicodeCharacter", "—", "minus"),
    ("RETURN 错误 ?", "UnexpectedSyntax", "?", "unexpected character"),
    ("CREATE (a)-[:T]>(b)", "UnexpectedSyntax", ">", "`-`"),
    ("MATCH (n) WHERE RETURN n", "UnexpectedSyntax", "RETURN", "an expression"),
    ("MATCH (set) RETURN 1", "UnexpectedSyntax", "set", "reserved"),
    ("MATCH (n:A:B|C) RETURN n", "UnexpectedSyntax", "|", "`)`"),
    ("MATCH (n:A|B:C) RETURN n", "UnexpectedSyntax", "A|B:C", "mixed"),
    ("CREATE (n) SET n:A|B", "UnexpectedSyntax", "A|B", "choice"),
    ("RETURN a IS NULL + 1", "UnexpectedSyntax", "+", "unexpected"),
    ("RETURN [x IN y, ]", "UnexpectedSyntax", "]", "an expression"),
    ("RETURN 0_x1F", "InvalidNumberLiteral", "0_x1F", "not a number"),
    ("RETURN 1.5_e3", "InvalidNumberLiteral", "1.5_e3", "not a number"),
    ("SET (n.x) = 1", "UnexpectedSyntax", "(", "a property"),
    ("CREATE (n) SET n:!!A", "UnexpectedSyntax", "A", "choice"),
    ("MATCH (nan) RETURN 1", "UnexpectedSyntax", "nan", "reserved"),
    ("RETURN x IS :: INTEGRE", "UnexpectedSyntax", "INTEGRE", "no type"),
  ])
  func mistakes(_ text: String, _ code: String, _ marked: String, _ words: String) throws {
    let (statements, diagnostics) = Parser.parse(text)
    #expect(statements.isEmpty || marked == "/*")
    let first = try #require(diagnostics.first)
    #expect(first.code == code, "\(first.message)")
    let bytes = Array(text.utf8)[first.range.lowerBound..<first.range.upperBound]
    #expect(String(decoding: bytes, as: UTF8.self) == marked)
    #expect(first.message.contains(words), "\(first.message)")
  }

  @Test func severalMistakesAreReported() {
    let (_, diagnostics) = Parser.parse("MATCH (n:) WITH n, ] RETURN 1; RETURN 'ok'; RETURN ]")
    #expect(diagnostics.count >= 3)
  }

  @Test func scripts() {
    let text = "\u{FEFF}// doc\r\nRETURN 1;\r\n;;RETURN 2; -- 3"
    let (statements, diagnostics) = Parser.parse(text)
    #expect(statements.count == 2)
    #expect(diagnostics.count == 1)
    #expect(Parser.parse("").statements.isEmpty)
    #expect(Parser.parse(" // nothing\n ; ").diagnostics.isEmpty)
  }

  @Test func nestingIsBounded() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{a: ", "}"), ("-", ""), ("NOT (", ")")] {
      for depth in [10_000, 2_000] {
        let text =
          "RETURN " + String(repeating: open, count: depth) + "1"
          + String(repeating: close, count: depth)
        #expect(Parser.parse(text).diagnostics.first?.code == "NestingTooDeep", "\(open)")
      }
    }
    let deep =
      "RETURN " + String(repeating: "(", count: 80) + "1"
      + String(repeating: ")", count: 80)
    #expect(Parser.parse(deep).diagnostics.isEmpty)
  }

  @Test func longChainsAreFlat() {
    let sum = "RETURN 1" + String(repeating: " + 1", count: 20_000)
    #expect(Parser.parse(sum).diagnostics.isEmpty)
    let path = "MATCH (a)" + String(repeating: "-->()", count: 10_000) + " RETURN a"
    #expect(Parser.parse(path).diagnostics.isEmpty)
    let steps = "RETURN a" + String(repeating: ".b", count: 20_000)
    #expect(Parser.parse(steps).diagnostics.isEmpty)
  }

  /// What could be read in two ways is not read twice at every level.
  @Test func ambiguousNestingIsLinear() {
    for (open, close) in [("[x IN ", ", 1]"), ("[(a {x: ", "})-->()]")] {
      let text =
        "RETURN " + String(repeating: open, count: 25) + "1"
        + String(repeating: close, count: 25)
      #expect(Parser.parse(text).statements.count == 1)
    }
    let predicates = "RETURN 1" + String(repeating: " IN [1]", count: 64)
    #expect(Parser.parse(predicates).diagnostics.isEmpty)
    #expect(Parser.parse(predicates + " IN [1]").diagnostics.count == 1)
  }

  /// Cut off anywhere, or with a token gone, doubled or swapped, a text parses
  /// or is refused; it never stops the process.
  @Test(arguments: corpus) func survivesDamage(_ text: String) {
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      _ = Parser.parse(String(decoding: bytes[..<end], as: UTF8.self))
    }
    let (tokens, _) = Lexer.tokens(of: text)
    let words = tokens.dropLast().map { token in
      String(decoding: bytes[token.range.lowerBound..<token.range.upperBound], as: UTF8.self)
    }
    for index in words.indices {
      var gone = words
      gone.remove(at: index)
      _ = Parser.parse(gone.joined(separator: " "))
      var doubled = words
      doubled.insert(words[index], at: index)
      _ = Parser.parse(doubled.joined(separator: " "))
      var swapped = words
      swapped.swapAt(index, (index + 1) % words.count)
      _ = Parser.parse(swapped.joined(separator: " "))
    }
  }
}
