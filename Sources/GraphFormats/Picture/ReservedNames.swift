/// Names that a format keeps for itself: a property of such a name, perhaps with `_`
/// behind it, gets one `_` more. Different names stay different, and a reader can
/// undo it.
struct ReservedNames: Sendable {
  private let names: Set<String>

  init(_ names: Set<String>) { self.names = names }

  func clear(_ name: String) -> String {
    let underscores = name.utf8.reversed().prefix { $0 == UInt8(ascii: "_") }.count
    let stem = Substring(name.utf8.dropLast(underscores))
    return names.contains(String(stem)) ? name + "_" : name
  }
}
