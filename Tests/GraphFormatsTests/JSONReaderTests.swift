import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

@Suite struct JSONReaderTests {
  private func value(_ text: String) throws -> String {
    try JSONReader.value(Array(text.utf8)).typed
  }

  private func mistake(_ bytes: [UInt8]) -> String {
    do throws(ReadMistake) {
      return "read: \(try JSONReader.value(bytes).typed)"
    } catch {
      return "\(error.line):\(error.column) \(error.message)"
    }
  }

  @Test(arguments: [
    ("null", "null"), (" true\n", "true"), ("false", "false"), ("0", "0"), ("-0", "-0.0"),
    ("-12", "-12"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "9.223372036854775808e18".description), ("1.0", "1.0"),
    ("1e2", "100.0"), ("1E+2", "100.0"), ("25e-1", "2.5"), ("0.1", "0.1"), ("-0.0", "-0.0"),
    ("5e-324", "5e-324"), ("[]", "[]"), ("[1, [2] ]", "[1, [2]]"), ("\"\"", "''"),
    ("\"a\\u0041\\n\\\"\\\\\\/\\b\\f\\r\\t\"", "'aA\\n\"\\\\/\\u0008\\u000C\\r\\t'"),
    ("\"\\ud83e\\udda2 \\uD83E x \\udda2\"", "'🦢 \u{FFFD} x \u{FFFD}'"),
    ("\"\\ud83e\\u0041\"", "'\u{FFFD}A'"), ("\"\u{7F}é𝄞\"", "'\\u007F" + "é𝄞'"),
    ("\"\\u0000\"", "'\\u0000'"),
  ])
  func values(_ text: String, _ expected: String) throws {
    let expected = expected.hasPrefix("9.22337") ? "9.223372036854776e18" : expected
    #expect(try value(text) == expected)
  }

  @Test func theLastOfEqualKeysCounts() throws {
    let map = try JSONReader.value(Array(#"{"a":1,"b":{"c":[]},"a":2}"#.utf8))
    #expect(map.description == "{a: 2, b: {c: []}}")
  }

  @Test(arguments: [
    ("", "1:1 found the end of the text; expected a value"),
    ("\n [1,\n ]", "3:2 found `]`; expected a value"),
    ("[1 2]", "1:4 found `2`; expected `,` or `]`"), ("[", "1:2 found the end"),
    ("{\"a\" 1}", "1:6 found `1`; expected `:`"), ("{a:1}", "1:2 found `a`; expected a member"),
    ("{\"a\":1,}", "1:8 found `}`; expected a member"), ("01", "1:1 a number begins with"),
    ("-", "1:2 found the end of the text; expected a digit"), ("1.", "1:3 found"),
    ("1e", "1:3 found"), ("+1", "1:1 found `+`"), (".5", "1:1 found `.`"),
    ("NaN", "1:1 found `N`; expected a value"), ("nul", "1:4 found the end of the text"),
    ("1e999", "1:1 a number is too large"), ("\"a", "1:1 a string is not closed"),
    ("\"\\x\"", "1:3 found `x`; expected one of"), ("\"\\u12g4\"", "1:6 found `g`"),
    ("\"a\tb\"", "1:3 a control character (byte 9)"), ("'a'", "1:1 found `'`"),
    ("1 é", "1:3 found `é`; expected nothing more"), ("[1]]", "1:4 found `]`"),
    ("// c", "1:1 found `/`"), ("\u{FEFF}1", "1:1 found"),
  ])
  func mistakes(_ text: String, _ expected: String) {
    let found = mistake(Array(text.utf8))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func bytesThatAreNotUTF8() {
    #expect(mistake(Array("[\"é".utf8) + [0xC3, 0x22, 0x5D]) == "1:5 a string is not UTF-8")
    #expect(mistake([0x22, 0x5C, 0x6E, 0xFF, 0x22]) == "1:4 a string is not UTF-8")
    #expect(mistake([0xFF]).contains("a byte that is not UTF-8"))
  }

  @Test func nestingHasALimit() throws {
    let limit = JSONReader.nestingLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try value(nested(limit)).utf8.count == limit * 2)
    #expect(mistake(Array(nested(limit + 1).utf8)).contains("more than 200 deep"))
    #expect(mistake(Array(String(repeating: "{\"a\":", count: 100_000).utf8)).contains("200 deep"))
  }

  /// Whatever is read must be what Python reads.
  @Test(.enabled(if: Program.path(Program.python) != nil))
  func readsWhatPythonReads() throws {
    var random = SplitMix64(seed: 21)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\"", "1", "-2", "3.5", "1e3", "true",
      "null", " ", "\n", "\"\"", "0", "\\", "é",
    ]
    var texts: [String] = []
    for _ in 0..<3_000 {
      let count = Int.random(in: 1..<8, using: &random)
      texts.append((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    }
    let script = """
      import json, sys
      for text in sys.stdin.read().split('\\x01'):
        try: json.loads(text); print('yes')
        except Exception: print('no')
      """
    let input = Array(texts.joined(separator: "\u{1}").utf8)
    let answers = try Program.run(Program.python, ["-c", script], input: input).output
      .split(separator: "\n")
    #expect(answers.count == texts.count)
    for (text, answer) in zip(texts, answers) {
      #expect(mistake(Array(text.utf8)).hasPrefix("read") == (answer == "yes"), "seed 21: \(text)")
    }
    #expect(answers.contains("yes"))
  }
}

@Suite struct JSONGraphReaderTests {
  private func read(_ bytes: [UInt8], pieces: Int = .max) throws -> ElementList {
    var list = ElementList()
    var reader = JSONGraphReader()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, pieces == .max ? bytes.count : start + pieces)
      try reader.read(bytes[start..<end], into: &list)
      start = end
    }
    try reader.finish(into: &list)
    return list
  }

  private func read(_ text: String, pieces: Int = .max) throws -> ElementList {
    try read(Array(text.utf8), pieces: pieces)
  }

  private func thrown(_ text: String) -> String {
    do {
      return "read: \(try read(text).lines)"
    } catch let error as ReadMistake {
      return "\(error.line):\(error.column) \(error.message)"
    } catch { return "\(error)" }
  }

  private let ours = """
    \u{FEFF}{"id":12,"labels":["A","B"],"properties":{"n":1,"f":1.5,"s":"x","no":null}}

    {"id":"7","properties":{"born":"1990-01-02","tags":["2020-01-01"],"nan":"NaN","l":[1,2.5]},\
    "types":{"born":"DATE","tags":"LIST<DATE>","nan":"FLOAT","absent":"DURATION"}}\r
      {"end":7,"type":"T","start":"12","id":5,"properties":{"w":[]}}
    """

  @Test(arguments: [1, 2, 3, 7, 50, .max]) func ourLines(_ pieces: Int) throws {
    let list = try read(ours, pieces: pieces)
    #expect(
      list.lines == [
        "(12:A:B f=1.5 n=1 s='x')",
        "(7 born=Date(1990-01-02) l=[1.0, 2.5] nan=NaN tags=[Date(2020-01-01)])",
        "(12)-[T w=[]]->(7)",
      ])
    #expect(list.told.isEmpty)
    #expect(list.nodes.map(\.line) == [1, 3])
    #expect(list.relationships.map(\.line) == [4])
  }

  @Test func linesOfAPOC() throws {
    let list = try read(
      """
      {"type":"node","id":"0","labels":["User"],"properties":{"name":"Adam","male":true}}
      {"type":"node","id":"1"}
      {"id":"0","type":"relationship","label":"KNOWS","properties":{"bff":true},\
      "start":{"id":"0","labels":["User"]},"end":{"id":"1"}}
      """)
    #expect(list.lines == ["(0:User male=true name='Adam')", "(1)", "(0)-[KNOWS bff=true]->(1)"])
    #expect(list.told.isEmpty)
  }

  @Test(arguments: [
    #"{"nodes":[{"id":1,"labels":["A"]},{"id":2}],"relationships":[{"type":"T","start":1,"end":2}]}"#,
    "{ \"x\" : {\"y\":[1,\"]\"]},\n\"nodes\":[ {\"id\":1,\"labels\":[\"A\"]} ,\n{\"id\":2}\n]\n,"
      + "\"rels\": [{\"type\":\"T\",\"start\":1,\n\"end\":2}]}\n",
    "[{\"id\":1,\"labels\":[\"A\"]},{\"id\":2},\n{\"type\":\"T\",\"start\":1,\"end\":2}]",
    "\n\n{\n\"nodes\"\n:\n[\n{\n\"id\":1,\"labels\":[\"A\"]},{\"id\":2}],\"more\":null,"
      + "\"relationships\":[{\"type\":\"T\",\"start\":1,\"end\":2}],\"z\":1}",
  ])
  func documents(_ text: String) throws {
    for pieces in [1, 5, .max] {
      let list = try read(text, pieces: pieces)
      #expect(list.lines == ["(1:A)", "(2)", "(1)-[T]->(2)"], "\(pieces)")
      #expect(list.told.isEmpty)
    }
  }

  @Test(arguments: ["", "\n \n", "{\"nodes\":[],\"relationships\":[]}", "[]", "\u{FEFF}"])
  func emptyGraphs(_ text: String) throws {
    let list = try read(text, pieces: 1)
    #expect(list.lines.isEmpty && list.told.isEmpty)
  }

  @Test(arguments: [
    (#"{"id":1,"properties":{"x":{}}}"#, "1:27 property `x` holds a map;"),
    (#"{"id":1,"properties":{"x":[1,"a"]}}"#, "1:27 property `x` holds a list of several kinds"),
    (#"{"id":1,"properties":{"x":["a",1]}}"#, "1:27 property `x` holds a list of several kinds"),
    (#"{"id":1,"properties":{"x":[true,"a"]}}"#, "1:27 property `x` holds a list of several"),
    (#"{"id":1,"properties":{"x":[1,[2]]}}"#, "1:27 property `x` holds a list with a list"),
    (#"{"id":1,"properties":{"x":[null]}}"#, "1:27 property `x` holds a list with null"),
    (#"{"id":1,"properties":{"x":"a"},"types":{"x":"DATE"}}"#, "1:27 property `x` is `a`; exp"),
    (#"{"id":1,"properties":{"x":3},"types":{"x":"DATE"}}"#, "1:27 property `x` is `3`; exp"),
    (#"{"id":1,"properties":{"x":"a"},"types":{"x":"DAT"}}"#, "1:1 the type of property `x` is"),
    (#"{"id":1,"properties":[]}"#, "1:22 `properties` is a list; expected an object"),
    (#"{"id":1,"labels":["A",""]}"#, "1:1 a label is ``; expected a string"),
    (#"{"id":1,"labels":"A"}"#, "1:1 `labels` is `A`; expected an array"),
    (#"{"id":true}"#, "1:1 `id` is `true`; expected a number or a string"),
    (#"{}"#, "1:1 `id` is missing; expected"), (#"{"id":1,"type":"T"}"#, "1:1 found neither"),
    (#"{"type":"T","start":1}"#, "1:1 `end` is missing; expected"),
    (#"{"type":"","start":1,"end":2}"#, "1:1 a relationship's `type` is ``"),
    (#"{"type":"relationship","start":{"id":"1"},"end":{"id":2}}"#, "1:1 a relationship's `label`"),
    (#"{"id":1"#, "1:8 found the end of the text; expected `,` or `}`"), ("3", "1:1 found `3`"),
    (#"{"id":1} {"id":2}"#, "1:10 found `{`; expected nothing more"),
  ])
  func mistakesOfALine(_ line: String, _ expected: String) throws {
    let list = try read(line + "\n{\"id\":9}\n")
    #expect(list.told.count == 1)
    #expect(list.told.first?.hasPrefix(expected) == true, "\(list.told)")
    #expect(list.mistakes.first?.text == line)
    #expect(list.lines == ["(9)"])
  }

  @Test(arguments: [
    ("{\"nodes\":[\n{\"id\":1}\n{\"id\":2}]}", "3:1 found `{`; expected `,` or `]`"),
    ("{\"nodes\":[{\"id\":1}", "1:19 found the end of the text; expected `,` or `]`"),
    ("{\"nodes\":[{\"id\":,}]}", "1:17 found `,`; expected a value"),
    ("{\"nodes\":{}}", "1:10 found `{`; expected an array of `nodes`"),
    ("{\n\"id\":1,\n\"labels\":[]}", "2:1 an element over several lines"),
    ("{\n\"a\":1}", "2:6 found neither `nodes`"), ("[1]x", "1:4 found `x`; expected nothing"),
    ("{\"nodes\":[],}", "1:13 found `}`; expected a member"),
    ("[", "1:2 found the end of the text"),
  ])
  func mistakesOfADocument(_ text: String, _ expected: String) {
    let found = thrown(text)
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func anElementOfADocumentThatIsNone() throws {
    let list = try read(
      "{\"nodes\":[{\"id\":1},\n {\"id\":2,\"properties\":{\"x\":{}}},{\"id\":3},\n4]}")
    #expect(list.lines == ["(1)", "(3)"])
    #expect(
      list.told == [
        "2:28 property `x` holds a map; expected a boolean, number, string or list",
        "3:1 found `4`; expected an object",
      ])
  }

  @Test func otherEncodings() {
    var reader = JSONGraphReader()
    var list = ElementList()
    #expect(throws: ReadMistake.self) {
      try reader.read([0xFF, 0xFE, 0x7B, 0x00], into: &list)
    }
  }

  @Test(arguments: [true, false], [0, 1, 2_500]) func whatIsWrittenIsRead(
    _ isLines: Bool, _ count: Int
  ) throws {
    let graph = try SampleGraph.random(seed: 31, nodes: count, relationships: count)
    var bytes: [UInt8] = []
    let selection = GraphSelection(graph)
    try JSONGraphWriter(selection, isLines: isLines).write(selection) {
      bytes.append(contentsOf: $0.bytes)
    }
    let list = try read(bytes, pieces: 65_536)
    #expect(list.told.isEmpty)
    #expect(list.lines == SampleGraph.lines(graph), "seed 31")
    if isLines, count > 0 {
      #expect(bytes.split(separator: 10).count == count * 2)
    }
    guard Program.path(Program.python) != nil else { return }
    let script =
      isLines
      ? "import json,sys; print(sum(1 for l in sys.stdin if json.loads(l)))"
      : "import json,sys; d=json.load(sys.stdin); print(len(d['nodes'])+len(d['relationships']))"
    let answer = try Program.run(Program.python, ["-c", script], input: bytes)
    #expect(answer.output == "\(count * 2)\n", "\(answer.errors)")
  }

  @Test func aZoneIsKept() throws {
    let text =
      #"{"id":1,"properties":{"t":"2019-01-01T00:00+01:00[Europe/Berlin]"},"#
      + #""types":{"t":"ZONED DATETIME"}}"#
    #expect(
      try read(text).lines == ["(1 t=DateTime(2019-01-01T00:00+01:00[Europe/Berlin]))"])
  }

  /// Bytes of a graph, damaged: an answer or a mistake, in pieces the same as whole.
  @Test(arguments: 0..<40) func survivesAnyBytes(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let document =
      "{\"nodes\":[{\"id\":1,\"labels\":[\"A\"],\"properties\":{\"a\":[1,2.0]}}],\"rels\":[]}\n"
    for _ in 0..<60 {
      var bytes = Array((Bool.random(using: &random) ? ours : document).utf8)
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(Array("{}[]\",:\\\n".utf8).randomElement(using: &random) ?? 0, at: place)
        }
      }
      func outcome(_ pieces: Int) -> [String] {
        do {
          let list = try read(bytes, pieces: pieces)
          return list.lines + list.told
        } catch let error as ReadMistake {
          return ["\(error.line):\(error.column) \(error.message)"]
        } catch { return ["\(error)"] }
      }
      #expect(outcome(.max) == outcome(Int.random(in: 1..<9, using: &random)), "seed \(seed)")
    }
  }
}
