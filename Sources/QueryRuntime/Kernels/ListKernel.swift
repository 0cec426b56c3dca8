import CygnetCore

/// `x IN list` over a column, where the list is one for all rows and holds numbers
/// or texts of the column's kind only.
enum ListKernel {
  /// `nil` for other columns and lists.
  static func test(_ left: Column, _ right: Column, count: Int) -> Buffer<UInt8>? {
    guard case .constant = right.shape, case .list(let list) = right.vector.value(0) else {
      return nil
    }
    let vector = left.flattened(count: count)
    let answer = Buffer<UInt8>(capacity: count)
    switch vector.storage {
    case .integers(let numbers) where vector.kind == .integer:
      guard let wanted = integers(list) else { return nil }
      fill(answer, vector) { wanted.contains(numbers[$0]) }
    case .texts(let texts):
      let arena = TextArena()
      guard let wanted = self.texts(list, arena) else { return nil }
      withExtendedLifetime(arena) {
        fill(answer, vector) { row in wanted.contains { $0 == texts[row] } }
      }
    case .codes(let codes, let entries):
      let arena = TextArena()
      guard let wanted = self.texts(list, arena) else { return nil }
      withExtendedLifetime(arena) {
        fill(answer, vector) { row in wanted.contains { $0 == entries[Int(codes[row])] } }
      }
    default: return nil
    }
    return answer
  }

  @inline(__always)
  private static func fill(
    _ answer: Buffer<UInt8>, _ vector: Vector, _ isIn: (Int) -> Bool
  ) {
    for row in 0..<vector.count {
      answer[row] = vector.isValid(row) ? (isIn(row) ? 1 : 0) : Truth.unknown.rawValue
    }
  }

  private static func integers(_ list: ValueList) -> Set<Int64>? {
    var wanted: Set<Int64> = []
    for element in list {
      guard case .integer(let number) = element else { return nil }
      wanted.insert(number)
    }
    return wanted.isEmpty ? nil : wanted
  }

  /// More texts than these are looked up otherwise.
  private static let textLimit = 16

  private static func texts(_ list: ValueList, _ arena: TextArena) -> [TextView]? {
    guard (1...textLimit).contains(list.count) else { return nil }
    var wanted: [TextView] = []
    for element in list {
      guard case .string(let text) = element else { return nil }
      wanted.append(arena.append(text))
    }
    return wanted
  }
}
