import CygnetCore
import CypherSyntax
import Testing

/// The grammar cuts texts into the tokens that the lexer cuts.
@Suite struct LexicalTests {
  private static let corpus = [
    "", " ", "\u{FEFF}RETURN 1", "RETURN\u{FEFF}1", "MATCH (n:Person {name: 'x'})-->(m)",
    "// all\nRETURN 1 // end", "/* a */RETURN/* * / **/1/***/", "/* open", "/*/", "/**/", "//",
    "1 12 0 007 0x1F 0XfF 0o17 0O7 0x 0o 0xZZ 0x1.5 0o1e5 1_000 1_ 1__0 _1 1_a 0_x1",
    ".5 1.5 1.e5 1e5 1E+5 1e-5 1e 1e+ 1.5e3x 1.5_e3 1_000.0_1e1_0 1..2 1...2 ..5 1.5.6 5.x 1.5abc",
    "a.5 a1 a_1 _ __x é 中文 Ωmega a\u{301} x€ €x ‿a a‿b 1é", "\u{301}a",
    "a\u{A0}b\u{3000}c\u{2028}d",
    "'a' \"b\" 'it\\'s' \"q\\\"\" '\\\\' 'a\nb' '中' '\\é' ''", "'open", "\"open'", "'\\'", "'a\\",
    "`a` `a``b` `` `` ``a`", "```", "`open", "````", "$p $1 $`x` $ p $0x1F",
    "<><=>=<>= =~ +=..||::|: <- -> --> <--> ... :::", "a<-1", "a=~'x'", "!&%^~", "?", "@", "#",
    "a\u{0}b", "–1", "a\\b", "RETURN 'a' /* 'b' */ + \"c\" // `d\n+ `e`", "\r\n\t\u{B}\u{C}\u{1C}",
  ]

  private static func cut(_ text: String) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    guard let grammar = try? Repository.grammar() else { return nil }
    return CharacterRecogniser(grammar: grammar).tokens(of: text)?.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  @Test(arguments: corpus) func tokensAreCutAlike(_ text: String) {
    #expect(Self.cut(text) == Lexer.words(of: text))
  }

  /// Random texts of <text>, and damaged ones.
  @Test func randomTextsAreCutAlike() throws {
    let seed = Effort.seed
    print("grammar: seed of the lexical sentences \(seed)")
    let grammar = try Repository.grammar()
    let characters = CharacterRecogniser(grammar: grammar)
    var generator = SentenceGenerator(grammar, seed: seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<Effort.count(1_000, long: 100_000) {
      var text = generator.text("text")
      if random.chance(30), !text.isEmpty {
        var scalars = Array(text.unicodeScalars)
        scalars.remove(at: Int.random(in: 0..<scalars.count, using: &random))
        text = String(String.UnicodeScalarView(scalars))
      }
      let scalars = Array(text.unicodeScalars)
      let cut = characters.tokens(of: text)?.map {
        String(String.UnicodeScalarView(scalars[$0]))
      }
      #expect(cut == Lexer.words(of: text), "seed \(seed): \(text.debugDescription)")
    }
  }

  /// A number or string is accepted by the grammar where the parser reads it.
  @Test func literalsAreReadAlike() throws {
    let seed = Effort.seed
    let grammar = try Repository.grammar()
    let characters = CharacterRecogniser(grammar: grammar)
    var generator = SentenceGenerator(grammar, seed: seed)
    let words = ["integer word", "float word", "string word", "integer", "float", "string"]
    let readings = ["integer", "float", "string"]
    for round in 0..<Effort.count(2_000, long: 200_000) {
      let word = generator.text(words[round % words.count])
      guard Lexer.words(of: word) == [word] else { continue }
      let isLiteral = readings.contains {
        characters.matches($0, word) && Numbers.isRepresentable(word, as: $0)
      }
      #expect(
        isLiteral == Parser.parseExpression(word).1.isEmpty,
        "seed \(seed): \(word.debugDescription)")
    }
  }

  @Test(arguments: [
    ("0x7FFFFFFFFFFFFFFF", true), ("9223372036854775807", true), ("9223372036854775808", false),
    ("-9223372036854775808", true), ("-9223372036854775809", false), ("1e308", true),
    ("1e309", false), ("0_x1F", false), ("0x_1F", true), ("0x1_F", true), ("1.5_e3", false),
    ("'\\u00e9'", true), ("'\\uD83D\\uDE00'", true), ("'\\uD83D'", false), ("'\\uDE00'", false),
    ("'\\U0001F600'", true), ("'\\U00110000'", false), ("'\\U0000D800'", false), ("'\\x'", false),
    ("017", true), ("0o8", false), ("- 5", true), ("- -9223372036854775808", true),
  ])
  func literals(_ text: String, _ isAccepted: Bool) throws {
    let words = try #require(Lexer.words(of: text))
    let recogniser = TokenRecogniser(try Repository.grammar())
    #expect(recogniser.accepts(words, as: "expression") == isAccepted)
    #expect(Parser.parseExpression(text).1.isEmpty == isAccepted)
  }
}
