import CygnetCore

/// `x IN list` over columns, where the list is one for all rows and holds numbers or
/// texts of the column's kind only. What is made of a list is kept for the next
/// batch.
struct ListKernel {
  private var list: Vector?
  private var integers: Set<Int64>?
  private var texts: [TextView]?
  /// Holds the texts.
  private var arena = TextArena()

  /// More texts than these are looked up otherwise.
  private static let textLimit = 16

  /// `nil` for other columns and lists.
  mutating func test(_ left: Column, _ right: Column, count: Int) -> Buffer<UInt8>? {
    guard case .constant = right.shape else { return nil }
    if list !== right.vector { read(right.vector) }
    let vector = left.flattened(count: count)
    let answer = Buffer<UInt8>(capacity: count)
    switch (vector.storage, integers, texts) {
    case (.integers(let numbers), let wanted?, _) where vector.kind == .integer:
      ListKernel.fill(answer, vector) { wanted.contains(numbers[$0]) }
    case (.texts(let texts), _, let wanted?):
      withExtendedLifetime(arena) {
        ListKernel.fill(answer, vector) { row in wanted.contains { $0 == texts[row] } }
      }
    case (.codes(let codes, let entries), _, let wanted?):
      withExtendedLifetime(arena) {
        ListKernel.fill(answer, vector) { row in
          let text = entries[Int(codes[row])]
          return wanted.contains { $0 == text }
        }
      }
    default: return nil
    }
    return answer
  }

  private mutating func read(_ vector: Vector) {
    list = vector
    integers = nil
    texts = nil
    arena = TextArena()
    guard case .list(let elements) = vector.value(0) else { return }
    let numbers = elements.compactMap { if case .integer(let number) = $0 { number } else { nil } }
    if numbers.count == elements.count, !numbers.isEmpty { integers = Set(numbers) }
    guard (1...ListKernel.textLimit).contains(elements.count) else { return }
    let strings = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    if strings.count == elements.count { texts = strings.map { arena.append($0) } }
  }

  @inline(__always)
  private static func fill(
    _ answer: Buffer<UInt8>, _ vector: Vector, _ isIn: (Int) -> Bool
  ) {
    for row in 0..<vector.count {
      answer[row] = vector.isValid(row) ? (isIn(row) ? 1 : 0) : Truth.unknown.rawValue
    }
  }
}
