/// The values of a column, one type, in memory of their own; immutable once
/// built.
package final class Vector: @unchecked Sendable {
  // Safety: written while one owner builds it, read only from then on.
  package enum Kind: UInt8, Sendable {
    case node, relationship, integer, float, boolean, date, string, mixed

    package var isMixed: Bool { self == .mixed }
  }

  package enum Storage {
    /// Nodes or relationships.
    case ids(Buffer<UInt32>)
    /// Integers, or dates as days since 1970-01-01.
    case integers(Buffer<Int64>)
    case floats(Buffer<Double>)
    /// 0 or 1.
    case booleans(Buffer<UInt8>)
    case texts(Buffer<TextView>)
    /// Places in a list of different texts that other vectors may share.
    case codes(Buffer<UInt32>, entries: Buffer<TextView>)
    case mixed([Value])
  }

  package let kind: Kind
  package let count: Int
  package let storage: Storage
  /// A bit per row that is not null; `nil` when none is. Mixed vectors hold
  /// their nulls themselves.
  package let validity: Bitmap?
  /// Keeps the memory behind text views alive.
  package let owners: [AnyObject]

  package init(
    _ kind: Kind, _ storage: Storage, count: Int, validity: Bitmap? = nil,
    owners: [AnyObject] = []
  ) {
    self.kind = kind
    self.storage = storage
    self.count = count
    self.validity = validity
    self.owners = owners
  }

  package convenience init(mixed values: [Value]) {
    self.init(.mixed, .mixed(values), count: values.count)
  }

  package convenience init(nodes ids: Buffer<UInt32>, count: Int) {
    self.init(.node, .ids(ids), count: count)
  }

  package convenience init(integers: Buffer<Int64>, count: Int, validity: Bitmap? = nil) {
    self.init(.integer, .integers(integers), count: count, validity: validity)
  }

  package func isValid(_ row: Int) -> Bool {
    if let validity { return validity[row] }
    if case .mixed(let values) = storage { return !values[row].isNull }
    return true
  }

  package func value(_ row: Int) -> Value {
    if let validity, !validity[row] { return .null }
    switch storage {
    case .ids(let ids):
      return kind == .node
        ? .node(Node(NodeID(ids[row]))) : .relationship(Relationship(RelationshipID(ids[row])))
    case .integers(let numbers):
      return kind == .date ? .date(Date(epochDay: numbers[row])) : .integer(numbers[row])
    case .floats(let numbers): return .float(numbers[row])
    case .booleans(let flags): return .boolean(flags[row] != 0)
    case .texts(let texts): return .string(texts[row].string)
    case .codes(let codes, let entries): return .string(entries[Int(codes[row])].string)
    case .mixed(let values): return values[row]
    }
  }

  /// Bytes held, texts apart.
  package var byteSize: Int {
    switch storage {
    case .ids: count * 4
    case .integers, .floats: count * 8
    case .booleans: count
    case .texts: count * 16
    case .codes: count * 4
    case .mixed: count * MemoryLayout<Value>.stride
    }
  }

  /// The same texts, each in its own place.
  package func decoded() -> Vector {
    guard case .codes(let codes, let entries) = storage else { return self }
    let texts = Buffer<TextView>(capacity: count)
    for row in 0..<count { texts[row] = isValid(row) ? entries[Int(codes[row])] : .empty }
    return Vector(kind, .texts(texts), count: count, validity: validity, owners: owners)
  }

  /// A vector of the narrowest kind that holds all of `values`.
  package static func specialised(_ values: [Value]) -> Vector {
    var kind: Kind?
    for value in values {
      guard let next = Vector.kind(of: value) else { continue }
      if next == .mixed || (kind != nil && kind != next) { return Vector(mixed: values) }
      kind = next
    }
    guard let kind else { return Vector(mixed: values) }
    return Vector.typed(kind, values)
  }

  /// `nil` for null, which fits every kind.
  private static func kind(of value: Value) -> Kind? {
    switch value {
    case .null: nil
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .node(let node) where node.content == nil: .node
    case .relationship(let relationship) where relationship.content == nil: .relationship
    case .date: .date
    default: .mixed
    }
  }

  private static func typed(_ kind: Kind, _ values: [Value]) -> Vector {
    let count = values.count
    var validity: Bitmap?
    for (row, value) in values.enumerated() where value.isNull {
      if validity == nil { validity = Bitmap(count: count, filled: true) }
      validity?[row] = false
    }
    switch kind {
    case .node, .relationship:
      let ids = Buffer<UInt32>(capacity: count)
      for (row, value) in values.enumerated() {
        switch value {
        case .node(let node): ids[row] = node.id.rawValue
        case .relationship(let relationship): ids[row] = relationship.id.rawValue
        default: ids[row] = 0
        }
      }
      return Vector(kind, .ids(ids), count: count, validity: validity)
    case .integer, .date:
      let numbers = Buffer<Int64>(capacity: count)
      for (row, value) in values.enumerated() {
        switch value {
        case .integer(let number): numbers[row] = number
        case .date(let date): numbers[row] = date.epochDay
        default: numbers[row] = 0
        }
      }
      return Vector(kind, .integers(numbers), count: count, validity: validity)
    case .float:
      let numbers = Buffer<Double>(capacity: count)
      for (row, value) in values.enumerated() {
        if case .float(let number) = value { numbers[row] = number } else { numbers[row] = 0 }
      }
      return Vector(kind, .floats(numbers), count: count, validity: validity)
    case .boolean:
      let flags = Buffer<UInt8>(capacity: count)
      for (row, value) in values.enumerated() {
        if case .boolean(true) = value { flags[row] = 1 } else { flags[row] = 0 }
      }
      return Vector(kind, .booleans(flags), count: count, validity: validity)
    case .string:
      let texts = Buffer<TextView>(capacity: count)
      let arena = TextArena()
      for (row, value) in values.enumerated() {
        if case .string(let text) = value {
          texts[row] = arena.append(text)
        } else {
          texts[row] = .empty
        }
      }
      return Vector(kind, .texts(texts), count: count, validity: validity, owners: [arena])
    case .mixed: return Vector(mixed: values)
    }
  }
}
