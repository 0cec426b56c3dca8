import CygnetCore
import QueryPlanner

extension FunctionCall {
  func text(_ values: [Value]) throws(RuntimeFault) -> Value {
    if values.contains(where: \.isNull) { return .null }
    guard case .string(let text) = values[0] else {
      throw wrongArgument(values[0], expected: "a string")
    }
    switch function {
    case .toLower, .lower: return .string(text.lowercased())
    case .toUpper, .upper: return .string(text.uppercased())
    case .trim: return .string(text.trimmed())
    case .lTrim: return .string(text.trimmed(end: false))
    case .rTrim: return .string(text.trimmed(start: false))
    case .charLength, .characterLength: return .integer(Int64(text.unicodeScalars.count))
    case .left: return .string(text.scalars(0, try length(values[1])))
    case .right:
      let count = text.unicodeScalars.count
      let wanted = min(count, try length(values[1]))
      return .string(text.scalars(count - wanted, wanted))
    case .substring:
      let start = try length(values[1])
      return .string(text.scalars(start, values.count > 2 ? try length(values[2]) : .max))
    case .replace: return .string(try replaced(text, try string(values[1]), try string(values[2])))
    case .split: return .list(split(text, try string(values[1])).map { .string($0) })
    case .startsWith: return .boolean(TextSearch.hasPrefix(text, try string(values[1])))
    default: return .null
    }
  }

  private func string(_ value: Value) throws(RuntimeFault) -> String {
    guard case .string(let text) = value else { throw wrongArgument(value, expected: "a string") }
    return text
  }

  private func length(_ value: Value) throws(RuntimeFault) -> Int {
    guard case .integer(let number) = value else {
      throw wrongArgument(value, expected: "an integer")
    }
    guard number >= 0 else {
      throw RuntimeFault(
        .argument, "NegativeIntegerArgument", gqlStatus: "22003",
        "`\(function.rawValue)` takes a number from 0 on; found \(number)", at: range)
    }
    return Int(number)
  }

  private func replaced(
    _ text: String, _ old: String, _ new: String
  ) throws(RuntimeFault) -> String {
    if old.isEmpty { return text }
    let parts = split(text, old)
    try context.chargeTemporarily(text.utf8.count + parts.count * new.utf8.count)
    return parts.joined(separator: new)
  }

  /// Between single characters when the separator is empty.
  private func split(_ text: String, _ separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    var parts: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    while let place = TextSearch.find(separator, in: text, from: start) {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + separator.utf8.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}

extension String {
  /// Without white space at its ends.
  func trimmed(start: Bool = true, end: Bool = true) -> String {
    var scalars = unicodeScalars[...]
    while start, let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while end, let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Code points `first` onwards, at most `count`.
  func scalars(_ first: Int, _ count: Int) -> String {
    String(unicodeScalars.dropFirst(first).prefix(count))
  }
}
