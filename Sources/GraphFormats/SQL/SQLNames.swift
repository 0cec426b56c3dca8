import CygnetCore

/// Names that are all different, whatever the case of their letters.
struct SQLNames {
  private let limit: Int
  private var taken: Set<String>
  /// The number that a name is to get that is taken once more.
  private var next: [String: Int] = [:]

  /// - Parameter reserved: in lower case.
  init(_ dialect: SQLWriter.Dialect, reserved: Set<String> = []) {
    limit = dialect.nameLimit
    taken = reserved
  }

  /// The name itself where it is free and short enough; else the same with a number.
  mutating func take(_ name: String) -> String {
    var held = String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    if held.lowercased().hasPrefix("sqlite_") { held = "_" + held }
    var candidate = Self.cut(held, limit)
    let stem = candidate.lowercased()
    var number = next[stem] ?? 2
    defer { next[stem] = number }
    while !taken.insert(candidate.lowercased()).inserted {
      let ending = "_\(number)"
      candidate = Self.cut(held, limit - ending.utf8.count) + ending
      number += 1
    }
    return candidate
  }

  /// At most so many bytes.
  private static func cut(_ name: String, _ limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in name.unicodeScalars {
      count += UTF8.width(scalar)
      if count > limit { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  static func quoted(_ name: String) -> String {
    "\"" + Quoting.doubled("\"", in: name) + "\""
  }

  /// A name within a comment to the end of a line.
  static func remark(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }
}
