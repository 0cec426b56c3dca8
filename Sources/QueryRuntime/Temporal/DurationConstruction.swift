import CygnetCore

/// `duration(…)`: from text, and from maps of numbers with or without fractions.
enum DurationConstruction {
  /// The keys of a map: the part of a duration that each counts in, and its size
  /// there.
  private static let units: [(key: String, part: Int, size: Int64)] = [
    ("years", 0, 12), ("quarters", 0, 3), ("months", 0, 1), ("weeks", 1, 7), ("days", 1, 1),
    ("hours", 2, 3_600), ("minutes", 2, 60), ("seconds", 2, 1),
    ("milliseconds", 3, 1_000_000), ("microseconds", 3, 1_000), ("nanoseconds", 3, 1),
  ]

  static func make(_ argument: Value, _ scope: TemporalScope) throws(RuntimeFault) -> Value {
    switch argument {
    case .null: return .null
    case .duration: return argument
    case .string(let text):
      guard let duration = TemporalParser.duration(text) else {
        throw scope.invalid("\(Quoting.string(text)) is not a duration of ISO 8601")
      }
      return .duration(duration)
    case .map(let map): return try make(map, scope)
    default:
      throw .type(
        "`duration` takes a string or a map; found \(describe(argument))", at: scope.range)
    }
  }

  private static func make(
    _ map: ValueMap, _ scope: TemporalScope
  ) throws(RuntimeFault) -> Value {
    var parts = [ExactNumber.zero, .zero, .zero, .zero]
    for (key, value) in map {
      guard let unit = units.first(where: { $0.key == key }) else {
        throw scope.invalid(
          "`duration` knows no \(Quoting.name(key)); expected some of "
            + units.map(\.key).joined(separator: ", "))
      }
      if value.isNull { return .null }
      let number: ExactNumber? =
        switch value {
        case .integer(let number): ExactNumber(number)
        case .float(let number): ExactNumber(decimalOf: number)
        default: throw .type("`\(key)` is a number; found \(describe(value))", at: scope.range)
        }
      guard let number, let amount = number.times(unit.size), let sum = parts[unit.part] + amount
      else { throw scope.invalid("`\(key)` cannot be \(value)") }
      parts[unit.part] = sum
    }
    let duration = Duration(
      months: parts[0], days: parts[1], seconds: parts[2], nanoseconds: parts[3])
    return .duration(try scope.checked(duration))
  }
}
