import CypherSyntax
import Testing

/// What statements look like once they are laid out.
@Suite struct FormatterTests {
  @Test(arguments: [
    // Clauses begin lines; keywords are in capitals, names as they are.
    (
      "match (n:Order) where n.order=1 and n.match is not null return n.order as order",
      """
      MATCH (n:Order)
      WHERE n.order = 1 AND n.match IS NOT NULL
      RETURN n.order AS order

      """
    ),
    (
      "optional match (a)-->(b) with a,count(*) as n order by n desc skip 1 limit 2 return a;",
      """
      OPTIONAL MATCH (a)-->(b)
      WITH a, count(*) AS n
      ORDER BY n DESC
      SKIP 1
      LIMIT 2
      RETURN a;

      """
    ),
    (
      "merge (a:A {id:1}) on create set a.x=-1,a.y= 2 on match set a+={z:-1} remove a.q",
      """
      MERGE (a:A {id: 1})
        ON CREATE SET a.x = -1, a.y = 2
        ON MATCH SET a += {z: -1}
      REMOVE a.q

      """
    ),
    // A column without a name keeps its text, which is its name.
    ("return 1+2*3, 1+2 as three", "RETURN 1+2*3, 1 + 2 AS three\n"),
    (
      "return a.x-b.x as d, a/b as e, a%b as f, [1..2] as g".replacing("[1..2]", with: "l[1..2]"),
      "RETURN a.x - b.x AS d, a / b AS e, a % b AS f, l[1..2] AS g\n"
    ),
    (
      "match (a)-[:R*1..3]->(b)<-[r:X|Y]-(c)--(d) return a",
      "MATCH (a)-[:R*1..3]->(b)<-[r:X|Y]-(c)--(d)\nRETURN a\n"
    ),
    (
      "return [x in xs where x>1|x*2] as l, {a:1,b:[2]} as m, not true as t",
      "RETURN [x IN xs WHERE x > 1 | x*2] AS l, {a: 1, b: [2]} AS m, NOT true AS t\n"
    ),
    (
      "match (n) where exists{match (n)--()} return count{(n)-->()} as c",
      "MATCH (n)\nWHERE EXISTS { MATCH (n)--() }\nRETURN COUNT {(n)-->()} AS c\n"
    ),
    ("create index for (n:A) on (n.x)", "CREATE INDEX FOR (n:A) ON (n.x)\n"),
    ("explain match (n) return n", "EXPLAIN MATCH (n)\nRETURN n\n"),
    (
      "load csv with headers from 'file:///x' as row return row",
      "LOAD CSV WITH HEADERS FROM 'file:///x' AS row\nRETURN row\n"
    ),
    ("foreach(x in [1]|create (:A {x:x}))", "FOREACH (x IN [1] | CREATE (:A {x: x}))\n"),
    ("return '红杉  \\' x' as `a b`", "RETURN '红杉  \\' x' AS `a b`\n"),
    ("", ""), (";;", ""),
  ])
  func lays(_ text: String, _ expected: String) {
    #expect(Formatter.format(text).text == expected)
  }

  @Test func longLines() {
    let text = """
      match (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(:Organization)-[:PART_OF*0..2]->(g:Organization {name: $name})
      where c.group is not null and not (g)-[:PART_OF]->(:Organization) and (g.name starts with 'a' or p.name ends with 'b')
      return g.name as employer, count(distinct p) as people, collect(distinct p.name) as names, min(c.founded) as first
      """
    let expected = """
      MATCH (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(:Organization)
              -[:PART_OF*0..2]->(g:Organization {name: $name})
      WHERE c.group IS NOT NULL
        AND NOT (g)-[:PART_OF]->(:Organization)
        AND (g.name STARTS WITH 'a' OR p.name ENDS WITH 'b')
      RETURN g.name AS employer, count(DISTINCT p) AS people, collect(DISTINCT p.name) AS names,
             min(c.founded) AS first

      """
    #expect(Formatter.format(text).text == expected)
    #expect(Formatter.format(expected).text == expected)
  }

  @Test func listsOfRows() {
    let row = "{name: '智谱AI', names: ['智谱AI', '智谱'], certainty: 'stated'}"
    let text = "unwind [\(row),\(row), \(row)] as row create (n:Company) set n = row;"
    let expected = """
      UNWIND [
        \(row),
        \(row),
        \(row)
      ] AS row
      CREATE (n:Company)
      SET n = row;

      """
    #expect(Formatter.format(text).text == expected)
  }

  @Test func commentsStay() {
    let text = """
      // Head.


      // Second head.
      match (n) // all nodes
      // before the condition
      where n.x = 1 /* inline */ and n.y = 2
      return n // no semicolon
      ; // after it
      /* block */
      return 1 as one;
      // Tail.
      """
    let expected = """
      // Head.

      // Second head.
      MATCH (n)
      // all nodes
      // before the condition
      WHERE n.x = 1 /* inline */ AND n.y = 2
      RETURN n;  // no semicolon
      // after it
      /* block */
      RETURN 1 AS one;
      // Tail.

      """
    let formatted = Formatter.format(text).text
    #expect(formatted == expected)
    #expect(Formatter.format(expected).text == expected)
  }

  @Test func mistakesAreNotLaidOut() {
    let answer = Formatter.format("match (n return n")
    #expect(answer.text == nil)
    #expect(answer.mistakes.count == 1)
  }
}
