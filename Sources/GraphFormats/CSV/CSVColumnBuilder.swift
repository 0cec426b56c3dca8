import CygnetCore

/// The values of one column, as they are read.
@safe final class CSVColumnBuilder {
  private enum Storage {
    case none
    case integers(Buffer<Int64>)
    case floats(Buffer<Double>)
    case booleans(Buffer<UInt8>)
    case texts(Buffer<TextView>)
    case ids(Buffer<UInt32>)
    case values([Value])
  }

  private let use: CSVColumnUse
  private let type: CSVFieldType
  private let isGiven: Bool
  private let isIgnored: Bool
  private var storage: Storage {
    didSet { unsafe memory = CSVColumnBuilder.memory(storage) }
  }
  // Safety: the storage's memory, or none.
  private var memory: UnsafeMutableRawPointer?
  private let keys: CSVNodeKeys?
  private var capacity: Int
  private let arena = TextArena()
  /// Rows without a value, ascending.
  private var nulls: [Int] = []

  init(_ use: CSVColumnUse, capacity: Int) {
    self.use = use
    self.capacity = capacity
    if case .nodes(let keys) = use { self.keys = keys } else { keys = nil }
    if case .ignored = use { isIgnored = true } else { isIgnored = false }
    switch use {
    case .ignored: (type, isGiven, storage) = (.unknown, false, .none)
    case .nodes: (type, isGiven, storage) = (.unknown, true, .ids(Buffer(capacity: capacity)))
    case .values(let type, let isGiven):
      self.type = type
      self.isGiven = isGiven
      storage =
        switch type {
        case .unknown: .none
        case .integer, .date: .integers(Buffer(capacity: capacity))
        case .float: .floats(Buffer(capacity: capacity))
        case .boolean: .booleans(Buffer(capacity: capacity))
        case .string: .texts(Buffer(capacity: capacity))
        default: .values([])
        }
    }
    unsafe memory = CSVColumnBuilder.memory(storage)
  }

  private static func memory(_ storage: Storage) -> UnsafeMutableRawPointer? {
    switch storage {
    case .none, .values: nil
    case .integers(let numbers): unsafe UnsafeMutableRawPointer(numbers.base)
    case .floats(let numbers): unsafe UnsafeMutableRawPointer(numbers.base)
    case .booleans(let flags): unsafe UnsafeMutableRawPointer(flags.base)
    case .texts(let texts): unsafe UnsafeMutableRawPointer(texts.base)
    case .ids(let ids): unsafe UnsafeMutableRawPointer(ids.base)
    }
  }

  /// Where the row's value goes; a column of the type has memory for it.
  @inline(__always)
  private func store<Element: BitwiseCopyable>(_ value: Element, _ row: Int) {
    unsafe memory?.assumingMemoryBound(to: Element.self)[row] = value
  }

  /// - Returns: a wider type that the field asks for.
  func add(
    _ field: CSVFields.Field, _ row: Int, _ fields: CSVFields, _ name: String
  ) throws(CSVReader.Mistake) -> CSVFieldType? {
    if row == capacity { grow() }
    if isIgnored { return nil }
    // Nothing between separators is no value; an empty text stands in quotes.
    if field.count == 0, !(field.isQuoted && type == .string) {
      if keys != nil { throw fields.mistake("`\(name)` is empty; expected a node's key") }
      addNull(row)
      return nil
    }
    if let keys {
      let node = try unsafe fields.withBytes(field) { (bytes) throws(CSVReader.Mistake) in
        unsafe keys.node(bytes)
      }
      guard let node else {
        let key = try fields.text(field)
        throw fields.mistake("`\(name)`: no \(keys.owner) has the key \(Quoting.string(key))")
      }
      store(node, row)
      return nil
    }
    return try addValue(field, row, fields, name)
  }

  private func addValue(
    _ field: CSVFields.Field, _ row: Int, _ fields: CSVFields, _ name: String
  ) throws(CSVReader.Mistake) -> CSVFieldType? {
    let isStored = try unsafe fields.withBytes(field) { (bytes) throws(CSVReader.Mistake) in
      switch type {
      case .integer:
        guard let number = unsafe CSVText.integer(bytes) else { return false }
        store(number, row)
      case .date:
        guard let day = unsafe CSVText.date(bytes) else { return false }
        store(day, row)
      case .float:
        guard let number = unsafe CSVText.float(bytes) else { return false }
        store(number, row)
      case .boolean:
        guard let flag = unsafe CSVText.boolean(bytes) else { return false }
        store(UInt8(flag ? 1 : 0), row)
      case .string:
        try fields.checkEncoding(field)
        store(unsafe arena.append(bytes), row)
      default: return false
      }
      return true
    }
    if isStored { return nil }
    if !isGiven {
      let inferred = try unsafe fields.withBytes(field) { (bytes) throws(CSVReader.Mistake) in
        unsafe CSVFieldType.inferred(bytes)
      }
      return type.joined(with: inferred)
    }
    let text = try fields.text(field)
    guard let value = CSVText.value(text, type) else {
      throw fields.mistake("`\(name)`: \(Quoting.string(text)) is no \(type.name)")
    }
    switch (storage, value) {
    case (.integers(let numbers), .integer(let number)): numbers[row] = number
    case (.integers(let days), .date(let date)): days[row] = date.epochDay
    case (.values(var values), _):
      storage = .none
      values.append(value)
      storage = .values(values)
    default: break
    }
    return nil
  }

  private func addNull(_ row: Int) {
    nulls.append(row)
    switch storage {
    case .none, .ids: break
    case .integers(let numbers): numbers[row] = 0
    case .floats(let numbers): numbers[row] = 0
    case .booleans(let flags): flags[row] = 0
    case .texts(let texts): texts[row] = .empty
    case .values(var values):
      storage = .none
      values.append(.null)
      storage = .values(values)
    }
  }

  private func grow() {
    let old = capacity
    capacity *= 2
    switch storage {
    case .none, .values: break
    case .integers(let numbers): storage = .integers(numbers.copy(count: old, capacity: capacity))
    case .floats(let numbers): storage = .floats(numbers.copy(count: old, capacity: capacity))
    case .booleans(let flags): storage = .booleans(flags.copy(count: old, capacity: capacity))
    case .texts(let texts): storage = .texts(texts.copy(count: old, capacity: capacity))
    case .ids(let ids): storage = .ids(ids.copy(count: old, capacity: capacity))
    }
  }

  /// `nil` for an ignored column.
  func vector(_ rows: Int) -> Vector? {
    if case .ignored = use { return nil }
    var validity: Bitmap?
    if !nulls.isEmpty {
      let bits = Bitmap(count: rows, filled: true)
      for row in nulls { bits[row] = false }
      validity = bits
    }
    switch storage {
    case .none: return Vector(mixed: Array(repeating: .null, count: rows))
    case .integers(let numbers):
      return Vector(
        type == .date ? .date : .integer, .integers(numbers.copy(count: rows, capacity: rows)),
        count: rows, validity: validity)
    case .floats(let numbers):
      return Vector(
        .float, .floats(numbers.copy(count: rows, capacity: rows)), count: rows, validity: validity)
    case .booleans(let flags):
      return Vector(
        .boolean, .booleans(flags.copy(count: rows, capacity: rows)), count: rows,
        validity: validity)
    case .texts(let texts):
      return Vector(
        .string, .texts(texts.copy(count: rows, capacity: rows)), count: rows, validity: validity,
        owners: [arena])
    case .ids(let ids): return Vector(nodes: ids.copy(count: rows, capacity: rows), count: rows)
    case .values(let values): return Vector(mixed: values)
    }
  }
}
