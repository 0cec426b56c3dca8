import CygnetCore
import GraphFormats
import Testing

@Suite struct ByteTextTests {
  @Test(arguments: [0, 7, 10, -1, 99, 100, 12_345, Int64.max, Int64.min])
  func numbersAreWrittenAsSwiftWritesThem(_ number: Int64) {
    var text = ByteText()
    text.append(number)
    #expect(text.string == String(number))
  }

  @Test func escapesStandForBytesAndSequences() {
    let escapes = Escapes([("\"", "\\\""), ("\u{2028}", "\\u2028"), ("\0", "?")])
    var text = ByteText()
    text.append("a\"b\u{2028}c\u{2029}\0“é", escapes)
    #expect(text.string == "a\\\"b\\u2028c\u{2029}?“é")
  }

  @Test func aTextAtTheEndOfASequenceStays() {
    let escapes = Escapes([("\u{2028}", "-")])
    var text = ByteText()
    text.append("\u{E2}\u{2028}", escapes)
    #expect(text.string == "\u{E2}-")
  }
}
