import Cygnet
import Testing

/// Texts that nobody meant, and cursors anywhere: completion answers something.
@Suite struct CompletionRobustnessTests {
  @Test func anyOffsetWillDo() throws {
    let database = try #require(CompletionTests.database)
    for row in CompletionTests.farEnds + CompletionTests.keys {
      let text = row.text.replacing("‸", with: "")
      for byte in stride(from: -1, through: text.utf8.count + 1, by: 2) {
        let list = database.completions(in: text, at: byte)
        #expect(list.range.lowerBound >= 0 && list.range.upperBound <= text.utf8.count)
      }
    }
  }

  @Test func hostileTextsAreSurvived() throws {
    let database = try #require(CompletionTests.database)
    let seed: UInt64 = 20_240_501
    var random = SplitMix(seed)
    let pieces = CompletionTests.keywords.map { $0.text.replacing("‸", with: "") }
    let noise = [
      "\0", "`", "'", "((", "[[", "{{", "|", ":", "投", ";", "/*", "$", "->", ")", "]", "}",
    ]
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<3 {
        let piece = pieces[random.next(pieces.count)]
        text += piece.prefix(random.next(piece.count + 1)) + noise[random.next(noise.count)]
      }
      let byte = random.next(text.utf8.count + 1)
      let list = database.completions(in: text, at: byte)
      #expect(list.range.upperBound <= text.utf8.count, "seed \(seed): \(text)")
    }
    for unit in ["(", ")", "([{", "}])", "\0", "`", "(a)-[:T]->", ":A|", "!(", ", x"] {
      let text = "MATCH " + String(repeating: unit, count: 100_000 / unit.utf8.count)
      let end = text.utf8.count
      #expect(database.completions(in: text, at: end).range.upperBound <= end)
    }
    #expect(database.completions(in: "", at: 0).candidates.first?.text == "MATCH")
    #expect(Database().completions(in: "MATCH (:", at: 8).candidates == [])
  }

  private struct SplitMix {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ bits >> 31) % UInt64(max(1, bound)))
    }
  }
}
