import CypherSyntax
import Foundation
import Testing

/// The grammar file by itself, and the names that the parser's comments give.
@Suite struct GrammarFileTests {
  @Test func everyProductionIsDefinedOnceAndReachable() throws {
    let grammar = try Repository.grammar()
    let names = grammar.productions.map(\.name)
    #expect(names.count == Set(names).count)
    var reached: Set<String> = []
    var open = ["script", "text"]
    while let name = open.popLast() {
      guard let production = grammar[name] else {
        Issue.record("<\(name)> is not defined")
        continue
      }
      guard reached.insert(name).inserted else { continue }
      open += production.body.references.map(\.name)
    }
    for name in names where !reached.contains(name) {
      Issue.record("<\(name)> is reached neither from <script> nor from <text>")
    }
  }

  @Test func parametersAreSetWhereThereAreParameters() throws {
    let grammar = try Repository.grammar()
    for production in grammar.productions {
      for (name, argument) in production.body.references {
        let isParameterised = grammar[name]?.parameter != nil
        switch argument {
        case .clear: continue
        case .set: #expect(isParameterised, "<\(name)> in <\(production.name)>")
        case .handedOn:
          #expect(
            isParameterised && production.parameter != nil, "<\(name)> in <\(production.name)>")
        }
      }
    }
  }

  /// Tokens come from the lexer, so the syntactic part holds no characters, and
  /// the lexical part knows no production of the syntactic one.
  @Test func thePartsAreApart() throws {
    let grammar = try Repository.grammar()
    func hasCharacters(_ rule: Grammar.Rule) -> Bool {
      switch rule {
      case .characters, .property: true
      default: rule.parts.contains(where: hasCharacters)
      }
    }
    for production in grammar.productions {
      if production.isLexical {
        for (name, _) in production.body.references {
          #expect(grammar[name]?.isLexical ?? false, "<\(name)> in <\(production.name)>")
        }
      } else {
        #expect(!hasCharacters(production.body), "<\(production.name)>")
      }
    }
  }

  @Test func conditionsAreExplained() throws {
    let grammar = try Repository.grammar()
    #expect(grammar.conditionsUsed == grammar.conditionsExplained)
  }

  @Test func linesAreNarrow() throws {
    for line in try Repository.grammarText.get().split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  /// Every production of the syntactic part is named by a function that reads
  /// it, and no function names what there is not.
  @Test func parseFunctionsNameTheirProductions() throws {
    let grammar = try Repository.grammar()
    let named = try Self.namesInParser()
    for name in named where grammar[name] == nil {
      Issue.record("the parser names <\(name)>, which is not in the grammar")
    }
    for production in grammar.productions where !production.isLexical {
      #expect(named.contains(production.name), "no parse function names <\(production.name)>")
    }
  }

  /// What stands after `/// Grammar:`, over as many lines as hold names alone.
  private static func namesInParser() throws -> Set<String> {
    let folder = Repository.root.appendingPathComponent("Sources/CypherSyntax")
    let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    var names: Set<String> = []
    for file in files.compactMap({ $0 as? String }) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      var isInComment = false
      for line in text.split(separator: "\n") {
        let words = line.trimmingCharacters(in: .whitespaces)
        isInComment =
          words.hasPrefix("/// Grammar: <") || (isInComment && words.hasPrefix("/// <"))
        guard isInComment else { continue }
        for part in words.split(separator: "<").dropFirst() {
          if let end = part.firstIndex(of: ">") { names.insert(String(part[..<end])) }
        }
      }
    }
    return names
  }

  @Test func reservedWordsAreTheSame() throws {
    let grammar = try Repository.grammar()
    let recogniser = TokenRecogniser(grammar)
    for keyword in Keyword.allCases {
      #expect(
        recogniser.accepts([keyword.rawValue], as: "reserved word") == keyword.isReserved,
        "\(keyword.rawValue)")
    }
  }

  @Test(arguments: [
    ("<a> ::= \"x\" <b", 1), ("<a> ::=\n\n", 3), ("<a> ::= ( \"x\"", 1), ("<a> ::= [a-", 1),
    ("<a> ::= \"x\n", 2), ("<a> \"x\"", 1), ("<a> ::= ) ", 1), ("<a> ::= @", 1),
  ])
  func mistakesInTheNotationAreFound(_ text: String, _ line: Int) {
    do {
      _ = try GrammarReader.read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.line == line, "\(error)")
    }
  }
}
