import CygnetCore

/// Turns one column of a block into a vector: one loop for all its rows.
struct CSVColumnReader {
  enum Outcome {
    case vector(Vector?)
    /// A field asks for a wider type.
    case wider(FieldType)
    case mistake(row: Int, String)
  }

  private let records: CSVRecords
  private let column: Int
  private let name: String

  init(_ records: CSVRecords, _ column: Int, _ name: String) {
    self.records = records
    self.column = column
    self.name = name
  }

  func read(_ use: CSVColumnUse) -> Outcome {
    switch use {
    case .ignored: .vector(nil)
    case .nodes(let keys): nodes(keys)
    case .values(let type, let isGiven): values(type, isGiven)
    }
  }

  private enum Stop: Error {
    case wider(FieldType)
    case mistake(row: Int, String)
  }

  private func answer(_ body: () throws(Stop) -> Vector) -> Outcome {
    do throws(Stop) {
      return .vector(try body())
    } catch {
      switch error {
      case .wider(let type): return .wider(type)
      case .mistake(let row, let message): return .mistake(row: row, message)
      }
    }
  }

  // MARK: Keys

  private func nodes(_ keys: CSVNodeKeys) -> Outcome {
    answer { () throws(Stop) in
      let ids = Buffer<UInt32>(capacity: records.count)
      // Numbers first, and then all their places: what one waits for from memory,
      // many wait for together.
      let numbers = keys.takesIntegers ? integers() : nil
      for row in 0..<records.count {
        let node: UInt32?
        if let numbers {
          node = keys.node(numbers[row])
        } else if records.isEmpty(row, column, quotesCount: false) {
          node = nil
        } else {
          node = unsafe records.withBytes(row, column) { unsafe keys.node($0) }
        }
        guard let node else { throw unknownKey(row, keys) }
        ids[row] = node
      }
      return Vector(nodes: ids, count: records.count)
    }
  }

  /// All fields as integers; `nil` where one is none.
  private func integers() -> Buffer<Int64>? {
    let numbers = Buffer<Int64>(capacity: records.count)
    for row in 0..<records.count {
      guard let number = unsafe records.withBytes(row, column, { unsafe CSVText.integer($0) })
      else { return nil }
      numbers[row] = number
    }
    return numbers
  }

  private func unknownKey(_ row: Int, _ keys: CSVNodeKeys) -> Stop {
    if records.isEmpty(row, column, quotesCount: false) {
      return .mistake(row: row, "`\(name)` is empty; expected a node's key")
    }
    guard let key = records.text(row, column) else { return notUTF8(row) }
    return .mistake(row: row, "`\(name)`: no \(keys.owner) has the key \(Quoting.string(key))")
  }

  private func notUTF8(_ row: Int) -> Stop { .mistake(row: row, "a field is not UTF-8") }

  // MARK: Values

  private func values(_ type: FieldType, _ isGiven: Bool) -> Outcome {
    answer { () throws(Stop) in
      let count = records.count
      switch type {
      case .integer, .date:
        let (numbers, bits) = try unsafe column(type, isGiven, filler: Int64(0)) { bytes in
          unsafe type == .date ? CSVText.date(bytes) : CSVText.integer(bytes)
        } orFrom: { value in
          switch value {
          case .integer(let number): number
          case .date(let date): date.epochDay
          default: nil
          }
        }
        return Vector(
          type == .date ? .date : .integer, .integers(numbers), count: count, validity: bits)
      case .float:
        let (numbers, bits) = try unsafe column(type, isGiven, filler: 0.0) { bytes in
          unsafe CSVText.float(bytes)
        } orFrom: { value in
          if case .float(let number) = value { number } else { nil }
        }
        return Vector(.float, .floats(numbers), count: count, validity: bits)
      case .boolean:
        let (flags, bits) = try unsafe column(type, isGiven, filler: UInt8(0)) { bytes in
          unsafe CSVText.boolean(bytes).map { $0 ? 1 : 0 }
        } orFrom: { value in
          if case .boolean(let flag) = value { flag ? 1 : 0 } else { nil }
        }
        return Vector(.boolean, .booleans(flags), count: count, validity: bits)
      case .string:
        if !records.isUTF8 {
          for row in 0..<count where records.text(row, column) == nil { throw notUTF8(row) }
        }
        let arena = TextArena()
        let (texts, bits) = try unsafe column(type, isGiven, filler: TextView.empty) { bytes in
          unsafe arena.append(bytes)
        } orFrom: { _ in
          nil
        }
        return Vector(.string, .texts(texts), count: count, validity: bits, owners: [arena])
      default:
        var values: [Value] = []
        for row in 0..<count {
          values.append(
            records.isEmpty(row, column, quotesCount: false)
              ? .null : try value(row, type, isGiven))
        }
        return Vector(mixed: values)
      }
    }
  }

  /// - Parameters:
  ///   - parse: reads the usual form of the type.
  ///   - other: what remains of a value that was written in another form.
  @inline(__always)
  private func column<Element: BitwiseCopyable>(
    _ type: FieldType, _ isGiven: Bool, filler: Element,
    _ parse: (UnsafeBufferPointer<UInt8>) -> Element?, orFrom other: (Value) -> Element?
  ) throws(Stop) -> (Buffer<Element>, Bitmap?) {
    let values = Buffer<Element>(capacity: records.count)
    var validity: Bitmap?
    for row in 0..<records.count {
      if records.isEmpty(row, column, quotesCount: type == .string) {
        // Nothing between separators is no value; an empty text stands in quotes.
        if validity == nil { validity = Bitmap(count: records.count, filled: true) }
        validity?[row] = false
        values[row] = filler
      } else if let value = unsafe records.withBytes(row, column, { unsafe parse($0) }) {
        values[row] = value
      } else {
        values[row] = other(try value(row, type, isGiven)) ?? filler
      }
    }
    return (values, validity)
  }

  private func value(
    _ row: Int, _ type: FieldType, _ isGiven: Bool
  ) throws(Stop) -> Value {
    if !isGiven {
      let inferred = unsafe records.withBytes(row, column) { unsafe CSVText.inferred($0) }
      throw .wider(type.joined(with: inferred))
    }
    guard let text = records.text(row, column) else { throw notUTF8(row) }
    guard let value = CSVText.value(text, type) else {
      throw .mistake(row: row, "`\(name)`: \(Quoting.string(text)) is no \(type.name)")
    }
    return value
  }
}
