public import CygnetCore

/// Decodes Swift values from query values.
struct ValueReader: Decoder {
  let value: Value
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func decode<T: Decodable>(
    _ type: T.Type, from value: Value, path: [any CodingKey]
  ) throws -> T {
    if let value = value as? T { return value }
    return try T(from: ValueReader(value: value, codingPath: path))
  }

  /// The entries of a map, or the properties of a node or relationship.
  private var entries: ValueMap? {
    switch value {
    case .map(let map): map
    case .node(let node): node.properties
    case .relationship(let relationship): relationship.properties
    default: nil
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let entries else { throw mismatch([String: Value].self, "a map") }
    return KeyedDecodingContainer(KeyedReader(entries: entries, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let list) = value else { throw mismatch([Value].self, "a list") }
    return ListReader(elements: list.elements, codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    ScalarReader(value: value, codingPath: codingPath)
  }

  func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath,
      debugDescription: "expected \(expected); found \(value.typeName.lowercased()) \(value)")
    return value.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

private struct PlaceKey: CodingKey {
  let stringValue: String
  let intValue: Int?
  init(_ index: Int) { (stringValue, intValue) = ("\(index)", index) }
  init?(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init?(intValue: Int) { self.init(intValue) }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let entries: ValueMap
  let codingPath: [any CodingKey]

  var allKeys: [Key] { entries.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { entries[key.stringValue] != nil }

  private func value(_ key: Key) throws -> Value {
    guard let value = entries[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key,
        .init(codingPath: codingPath, debugDescription: "there is no `\(key.stringValue)`"))
    }
    return value
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try ValueReader.decode(type, from: value(key), path: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try ValueReader(value: value(key), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try ValueReader(value: value(key), codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    ValueReader(value: .map(entries), codingPath: codingPath)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    ValueReader(value: try value(key), codingPath: codingPath + [key])
  }
}

private struct ListReader: UnkeyedDecodingContainer {
  let elements: [Value]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(elements: [Value], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> (Value, [any CodingKey]) {
    let path = codingPath + [PlaceKey(currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Value.self, .init(codingPath: path, debugDescription: "the list has no more elements"))
    }
    currentIndex += 1
    return (elements[currentIndex - 1], path)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (value, path) = try next()
    return try ValueReader.decode(type, from: value, path: path)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let (value, path) = try next()
    return try ValueReader(value: value, codingPath: path).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let (value, path) = try next()
    return try ValueReader(value: value, codingPath: path).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    let (value, path) = try next()
    return ValueReader(value: value, codingPath: path)
  }
}

private struct ScalarReader: SingleValueDecodingContainer {
  let value: Value
  let codingPath: [any CodingKey]

  private func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    ValueReader(value: value, codingPath: codingPath).mismatch(type, expected)
  }

  func decodeNil() -> Bool { value.isNull }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .boolean(let flag) = value else { throw mismatch(type, "a boolean") }
    return flag
  }

  /// Strings, and temporal values in ISO 8601.
  func decode(_ type: String.Type) throws -> String {
    switch value {
    case .string(let text): return text
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: return value.plainText
    default: throw mismatch(type, "a string")
    }
  }

  func decode(_ type: Double.Type) throws -> Double {
    switch value {
    case .float(let number): return number
    case .integer(let number): return Double(number)
    default: throw mismatch(type, "a number")
    }
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    guard case .integer(let number) = value, let exact = T(exactly: number) else {
      throw mismatch(type, "an integer that fits into \(type)")
    }
    return exact
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try ValueReader.decode(type, from: value, path: codingPath)
  }
}

extension Value: Decodable {
  /// Decodes any value of a result as it is.
  public init(from decoder: any Decoder) throws {
    guard let reader = decoder as? ValueReader else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a Value can be decoded from query results only"))
    }
    self = reader.value
  }
}
