import CygnetCore

/// A column's values as the texts of CSV fields: made by one loop over the column, and put
/// between the others' by one over the rows.
struct FieldTexts {
  private let bytes: [UInt8]
  /// Where each row's text ends.
  private let ends: Buffer<Int>

  init(empty count: Int) {
    bytes = []
    ends = Buffer(repeating: 0, count: count)
  }

  /// Ids.
  init(_ ids: Buffer<UInt32>, _ count: Int) {
    self.init(count) { Int64(ids[$0]) }
  }

  private init(_ count: Int, _ number: (Int) -> Int64) {
    let ends = Buffer<Int>(capacity: count)
    self.ends = ends
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(1, count) * 20) { bytes, size in
      var place = 0
      for row in 0..<count {
        // Safety: each number has 20 bytes of room, and is moved to the front of them.
        let start = unsafe Digits.write(number(row), endingAt: place + 20, in: bytes)
        let length = place + 20 - start
        for index in 0..<length { unsafe bytes[place + index] = bytes[start + index] }
        place += length
        ends[row] = place
      }
      size = place
    }
  }

  init(csv column: Vector, _ count: Int) {
    if case .integers(let numbers) = column.storage, column.kind == .integer,
      column.validity == nil
    {
      self.init(count) { numbers[$0] }
    } else {
      self.init(texts: column, count)
    }
  }

  private init(texts column: Vector, _ count: Int) {
    var text = ByteText()
    text.reserve(count * 12)
    let ends = Buffer<Int>(capacity: count)
    func fill(_ write: (Int) -> Void) {
      for row in 0..<count {
        if column.isValid(row) { write(row) }
        ends[row] = text.count
      }
    }
    switch column.storage {
    case .integers(let numbers) where column.kind == .integer: fill { text.append(numbers[$0]) }
    case .integers(let days): fill { text.append(Date(epochDay: days[$0])) }
    case .floats(let numbers): fill { text.append(numbers[$0]) }
    case .booleans(let flags): fill { text.append(flags[$0] != 0) }
    case .texts(let texts): fill { text.append(csv: texts[$0]) }
    default:
      fill { row in
        switch column.value(row) {
        case .list(let list): text.append(csv: CSVList.field(list.map(\.plainText)))
        case let value: text.append(csv: value.plainText)
        }
      }
    }
    self.ends = ends
    bytes = text.bytes
  }

  /// Records of some rows: their fields between commas, then `last`.
  static func rows(
    _ rows: [Int], _ columns: [FieldTexts], endingWith last: ByteText
  ) -> ByteText {
    var size = rows.count * (columns.count + last.count)
    for column in columns {
      if rows.count == column.ends.capacity {
        size += column.bytes.count
      } else {
        for row in rows { size += column.range(row).count }
      }
    }
    return ByteText(
      unsafe [UInt8](unsafeUninitializedCapacity: max(1, size)) { bytes, count in
        var place = 0
        func put(_ from: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
          // Safety: the sum of all fields, separators and ends is the buffer's size.
          for index in range {
            unsafe bytes[place] = from[index]
            place += 1
          }
        }
        func writeRow(_ row: Int) {
          for (number, column) in columns.enumerated() {
            if number > 0 {
              unsafe bytes[place] = UInt8(ascii: ",")
              place += 1
            }
            unsafe column.bytes.withUnsafeBufferPointer { unsafe put($0, column.range(row)) }
          }
          unsafe last.bytes.withUnsafeBufferPointer { unsafe put($0, 0..<$0.count) }
        }
        for row in rows { writeRow(row) }
        count = place
      })
  }

  @inline(__always)
  private func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : ends[row - 1])..<ends[row]
  }
}
