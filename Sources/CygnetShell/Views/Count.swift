import Cygnet

/// Numbers as people read them.
enum Count {
  /// With a comma after every three digits.
  static func text(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `512 bytes`, `80 KiB`, `34 MiB`.
  static func bytes(_ bytes: UInt64) -> String {
    switch bytes {
    case ..<10_240: text(Int(bytes), "byte")
    case ..<10_485_760: "\(text(Int(bytes / 1_024))) KiB"
    default: "\(text(Int(clamping: bytes / 1_048_576))) MiB"
    }
  }

  /// With one decimal.
  static func decimals(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(text(tenths / 10)).\(tenths % 10)"
  }

  /// `1,841 nodes, 1 relationship`.
  static func text(_ schema: GraphSchema) -> String {
    text(schema.nodeCount, "node") + ", " + text(schema.relationshipCount, "relationship")
  }

  /// `1 row`, `2 rows`.
  static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(text(number)) \(number == 1 ? one : many ?? one + "s")"
  }
}
