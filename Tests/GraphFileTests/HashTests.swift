import GraphFile
import Testing

@Suite struct HashTests {
  /// Values of the reference implementation (xxHash 0.8.2).
  @Test(
    arguments: [
      ("", 0, 0xEF46_DB37_51D8_E999), ("a", 0, 0xD24E_C4F1_A98C_6E5B),
      ("abc", 0, 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64, UInt64)])
  func agreesWithTheSpecification(_ text: String, _ seed: UInt64, _ hash: UInt64) {
    #expect(Hash64.of(Array(text.utf8), seed: seed) == hash)
  }
}
