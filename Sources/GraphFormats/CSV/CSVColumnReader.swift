import CygnetCore

/// What is wrong with the rows of a block: the first mistake of each.
final class CSVRowNotes {
  private(set) var messages: [Int: String] = [:]

  func note(_ row: Int, _ message: String) {
    if messages[row] == nil { messages[row] = message }
  }
}

/// Turns one column of a block into a vector: one loop for all its rows. A field that is
/// not what it should be is noted, and stands for no value.
struct CSVColumnReader {
  enum Outcome {
    case vector(Vector?)
    /// A field asks for a wider type.
    case wider(FieldType)
  }

  private let records: CSVRecords
  private let column: Int
  private let name: String
  private let notes: CSVRowNotes

  init(_ records: CSVRecords, _ column: Int, _ name: String, _ notes: CSVRowNotes) {
    self.records = records
    self.column = column
    self.name = name
    self.notes = notes
  }

  func read(_ use: CSVColumnUse) -> Outcome {
    switch use {
    case .ignored: .vector(nil)
    case .nodes(let keys): nodes(keys)
    case .values(let type, let isGiven): values(type, isGiven)
    }
  }

  /// A field asks for a wider type.
  private struct Wider: Error {
    let type: FieldType
  }

  private func answer(_ body: () throws(Wider) -> Vector) -> Outcome {
    do throws(Wider) {
      return .vector(try body())
    } catch {
      return .wider(error.type)
    }
  }

  // MARK: Keys

  private func nodes(_ keys: CSVNodeKeys) -> Outcome {
    answer {
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
        if node == nil { notes.note(row, unknownKey(row, keys)) }
        ids[row] = node ?? 0
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

  private func unknownKey(_ row: Int, _ keys: CSVNodeKeys) -> String {
    if records.isEmpty(row, column, quotesCount: false) {
      return "`\(name)` is empty; expected a node's key"
    }
    guard let key = records.text(row, column) else { return Self.notUTF8 }
    return "`\(name)`: no \(keys.owner) has the key \(Quoting.string(key))"
  }

  private static let notUTF8 = "a field is not UTF-8"

  // MARK: Values

  private func values(_ type: FieldType, _ isGiven: Bool) -> Outcome {
    answer { () throws(Wider) in
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
          for row in 0..<count where records.text(row, column) == nil {
            notes.note(row, Self.notUTF8)
          }
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
            // An empty list stands in quotes, as an empty text does.
            records.isEmpty(row, column, quotesCount: type.isList)
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
  ) throws(Wider) -> (Buffer<Element>, Bitmap?) {
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
  ) throws(Wider) -> Value {
    if !isGiven {
      let inferred = unsafe records.withBytes(row, column) { unsafe CSVText.inferred($0) }
      throw Wider(type: type.joined(with: inferred))
    }
    guard let text = records.text(row, column) else {
      notes.note(row, Self.notUTF8)
      return .null
    }
    guard let value = CSVText.value(text, type) else {
      notes.note(row, "`\(name)`: \(Quoting.string(text)) is no \(type.name)")
      return .null
    }
    return value
  }
}
