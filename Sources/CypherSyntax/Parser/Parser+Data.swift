import CygnetCore

// Elements of lists and maps that are literals, or lists and maps of literals, as
// rows of data are: read to values at once, with no tree in between.

extension Parser {
  /// Levels of lists and maps that are tried; what nests deeper is read as any
  /// expression is, so that no text is looked at more than a few times.
  private static let dataLevels = 3

  /// Grammar: <list>, <map literal>
  ///
  /// - Returns: `nil`, nothing consumed, for what is no literal, or takes care to read.
  mutating func takeData() -> Expression? {
    let start = position
    guard let value = dataValue(levels: Parser.dataLevels), endsElement else {
      position = start
      return nil
    }
    return Expression(.literal(value), range(from: start))
  }

  private var endsElement: Bool {
    switch current.symbol {
    case .comma, .closeBracket, .closeBrace: true
    default: false
    }
  }

  private mutating func dataValue(levels: Int) -> Value? {
    // Where that is too deep, reading it as an expression says so.
    guard enterIfPossible() else { return nil }
    defer { depth -= 1 }
    let token = current
    switch token.kind {
    case .string:
      let body = text[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)]
      guard !body.contains(UInt8(ascii: "\\")) else { return nil }
      advance()
      return .string(String(decoding: body, as: UTF8.self))
    case .integer:
      guard let number = shortDecimal(token.range) else { return nil }
      advance()
      return .integer(number)
    case .float:
      let digits = text[token.range.lowerBound..<token.range.upperBound]
      let isPlain = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      guard isPlain, let number = Double(string(token.range)), number.isFinite else { return nil }
      advance()
      return .float(number)
    case .name:
      let value: Value
      switch token.keyword {
      case .true: value = .boolean(true)
      case .false: value = .boolean(false)
      case .null: value = .null
      default: return nil
      }
      advance()
      return value
    case .symbol(.openBracket) where levels > 0: return dataList(levels: levels - 1)
    case .symbol(.openBrace) where levels > 0: return dataMap(levels: levels - 1)
    default: return nil
    }
  }

  private mutating func dataList(levels: Int) -> Value? {
    advance()
    var values: [Value] = []
    if take(.closeBracket) { return .list(values) }
    repeat {
      guard let value = dataValue(levels: levels) else { return nil }
      values.append(value)
    } while take(.comma)
    return take(.closeBracket) ? .list(values) : nil
  }

  private mutating func dataMap(levels: Int) -> Value? {
    advance()
    if take(.closeBrace) { return .map(ValueMap()) }
    // Rows mostly have the keys of the row before.
    let template = dataKeys
    var keys: [String] = []
    var values: [Value] = []
    values.reserveCapacity(template.count)
    var isLikeTemplate = true
    repeat {
      let key = current
      guard key.kind == .name else { return nil }
      let place = values.count
      if isLikeTemplate, place >= template.count || !names(key.range, template[place]) {
        isLikeTemplate = false
        keys = Array(template.prefix(place))
      }
      if !isLikeTemplate { keys.append(string(key.range)) }
      advance()
      guard take(.colon), let value = dataValue(levels: levels) else { return nil }
      values.append(value)
    } while take(.comma)
    guard take(.closeBrace) else { return nil }
    if isLikeTemplate, values.count == template.count {
      return .map(ValueMap(uniqueKeys: template, values: values))
    }
    if isLikeTemplate { keys = Array(template.prefix(values.count)) }
    let map = ValueMap(zip(keys, values))
    dataKeys = map.keys
    return .map(map)
  }

  /// Whether a token is just this name.
  private func names(_ range: SourceRange, _ name: String) -> Bool {
    name.utf8.count == range.upperBound - range.lowerBound
      && name.utf8.elementsEqual(text[range.lowerBound..<range.upperBound])
  }
}
