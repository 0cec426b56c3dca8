import CygnetCore
import Foundation
import GraphFormats
import Testing

@Suite struct JSONTextTests {
  private func json(_ value: Value) -> String {
    var text = ByteText()
    text.append(json: value)
    return text.string
  }

  @Test(arguments: SampleGraph.hostileTexts)
  func stringsAreWhatOthersWriteAndRead(_ string: String) throws {
    let written = json(.string(string))
    #expect(try Value.equals(JSONReader.value(Array(written.utf8)), .string(string)) == .yes)
    let read = try JSONSerialization.jsonObject(
      with: Foundation.Data(written.utf8), options: .fragmentsAllowed)
    // Foundation's reader drops U+FEFF at times.
    let scalars = [read as? String, string].map { $0?.unicodeScalars.filter { $0 != "\u{FEFF}" } }
    #expect(scalars[0].map { Array($0) } == scalars[1].map { Array($0) })
  }

  @Test(arguments: [
    (Value.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"),
    (.float(1), "1.0"), (.float(-0.0), "-0.0"), (.float(0), "0.0"), (.float(1e16), "1e16"),
    (.float(999_999_999_999_999), "999999999999999.0"), (.float(-12.5), "-12.5"),
    (.float(.nan), "\"NaN\""), (.float(-.infinity), "\"-Infinity\""),
    (.float(.leastNonzeroMagnitude), "5e-324"), (.boolean(true), "true"), (.null, "null"),
    (.list([]), "[]"), (.list([.integer(1), .string("a\"b"), .null]), "[1,\"a\\\"b\",null]"),
    (.map(ValueMap([("b", .integer(1)), ("a", .list([.float(2)]))])), "{\"b\":1,\"a\":[2.0]}"),
    (.date(Date(epochDay: 0)), "\"1970-01-01\""),
    (.date(Date(epochDay: -719_529)), "\"-0001-12-31\""),
    (.date(Date(epochDay: 2_932_897)), "\"+10000-01-01\""),
  ])
  func values(_ value: Value, _ expected: String) { #expect(json(value) == expected) }

  /// Columns of every kind say the same as their values do.
  @Test func columnsAreWrittenAsTheirValues() {
    var random = SplitMix64(seed: 5)
    let kinds: [(inout SplitMix64) -> Value] = [
      { .integer(Int64.random(in: .min ... .max, using: &$0)) },
      { .float(Double(Int64.random(in: -9_999...9_999, using: &$0)) / 8) },
      { .boolean(Bool.random(using: &$0)) },
      { .date(Date(epochDay: Int64.random(in: -5_000_000...5_000_000, using: &$0))) },
      { .string(SampleGraph.hostileTexts.randomElement(using: &$0) ?? "") },
      { SampleGraph.value(&$0) },
    ]
    for make in kinds {
      let values: [Value] = (0..<200).map { _ in
        Bool.random(using: &random) ? .null : make(&random)
      }
      let column = Vector.specialised(values)
      for (row, value) in values.enumerated() {
        var text = ByteText()
        text.append(json: column, row: row)
        #expect(text.string == json(value), "\(column.kind) \(row)")
      }
    }
  }
}
