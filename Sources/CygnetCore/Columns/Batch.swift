/// Rows of a parent vector, in the order in which a column shows them.
package final class Positions: Sendable {
  package let rows: Buffer<Int32>
  package let count: Int

  package init(_ rows: Buffer<Int32>, count: Int) {
    self.rows = rows
    self.count = count
  }

  /// The positions that reach through `outer` into what these reach.
  func composed(with outer: Positions) -> Positions {
    let composed = Buffer<Int32>(capacity: outer.count)
    let (inner, through) = (rows, outer.rows)
    for row in 0..<outer.count { composed[row] = inner[Int(through[row])] }
    return Positions(composed, count: outer.count)
  }
}

/// A vector seen flat, at positions, or as one value for every row.
package struct Column: Sendable {
  package enum Shape: Sendable {
    case flat
    case indexed(Positions)
    /// Row 0 of the vector, for all rows.
    case constant
  }

  package let vector: Vector
  package let shape: Shape

  package init(_ vector: Vector, shape: Shape = .flat) {
    self.vector = vector
    self.shape = shape
  }

  package static func constant(_ value: Value) -> Column {
    Column(Vector.specialised([value]), shape: .constant)
  }

  /// The vector's row behind this column's `row`.
  @inline(__always)
  package func source(_ row: Int) -> Int {
    switch shape {
    case .flat: row
    case .indexed(let positions): Int(positions.rows[row])
    case .constant: 0
    }
  }

  package func value(_ row: Int) -> Value { vector.value(source(row)) }
  package func isValid(_ row: Int) -> Bool { vector.isValid(source(row)) }

  /// The same values in a flat vector of `count` rows; no copy when flat already.
  package func flattened(count: Int) -> Vector {
    switch shape {
    case .flat: vector
    case .constant: gather(count: count) { _ in 0 }
    case .indexed(let positions): gather(count: count) { Int(positions.rows[$0]) }
    }
  }

  /// The values of some rows, and null where a row's number is negative.
  package func picking(_ rows: [Int32]) -> Column {
    let places = Buffer<Int32>(capacity: rows.count)
    for (index, row) in rows.enumerated() {
      places[index] = Int32(truncatingIfNeeded: source(max(0, Int(row))))
    }
    let picked = Column(vector, shape: .indexed(Positions(places, count: rows.count)))
      .flattened(count: rows.count)
    if case .mixed(var values) = picked.storage {
      for (index, row) in rows.enumerated() where row < 0 { values[index] = .null }
      return Column(Vector(mixed: values))
    }
    let validity = Bitmap(count: rows.count, filled: false)
    for (index, row) in rows.enumerated() where row >= 0 && picked.isValid(index) {
      validity[index] = true
    }
    return Column(
      Vector(
        picked.kind, picked.storage, count: rows.count, validity: validity, owners: picked.owners))
  }

  @inline(__always)
  private func gather(count: Int, _ source: (Int) -> Int) -> Vector {
    var validity: Bitmap?
    if let old = vector.validity {
      let new = Bitmap(count: count, filled: false)
      for row in 0..<count where old[source(row)] { new[row] = true }
      validity = new
    }
    func copy<T>(_ from: Buffer<T>) -> Buffer<T> {
      let to = Buffer<T>(capacity: count)
      for row in 0..<count { to[row] = from[source(row)] }
      return to
    }
    let storage: Vector.Storage =
      switch vector.storage {
      case .ids(let ids): .ids(copy(ids))
      case .integers(let numbers): .integers(copy(numbers))
      case .floats(let numbers): .floats(copy(numbers))
      case .booleans(let flags): .booleans(copy(flags))
      case .texts(let texts): .texts(copy(texts))
      case .codes(let codes, let entries): .codes(copy(codes), entries: entries)
      case .mixed(let values): .mixed((0..<count).map { values[source($0)] })
      }
    return Vector(
      vector.kind, storage, count: count, validity: validity, owners: vector.owners)
  }
}

/// Up to `Batch.capacity` rows, a column per slot that is in use.
package struct Batch: Sendable {
  /// Rows that operators aim for in one batch.
  package static let capacity = 2_048

  package var columns: [Column?]
  package var count: Int

  package init(slotCount: Int, count: Int) {
    columns = Array(repeating: nil, count: slotCount)
    self.count = count
  }

  /// The rows at `positions`, in their order; columns are shared, not copied.
  package func selecting(_ positions: Positions) -> Batch {
    var selected = self
    selected.count = positions.count
    var composed: [(old: Positions, new: Positions)] = []
    func reindexed(_ column: Column) -> Column {
      switch column.shape {
      case .constant: return column
      case .flat: return Column(column.vector, shape: .indexed(positions))
      case .indexed(let old):
        if let known = composed.first(where: { $0.old === old }) {
          return Column(column.vector, shape: .indexed(known.new))
        }
        let new = old.composed(with: positions)
        composed.append((old, new))
        return Column(column.vector, shape: .indexed(new))
      }
    }
    for slot in columns.indices {
      if let column = columns[slot] { selected.columns[slot] = reindexed(column) }
    }
    return selected
  }

  /// The only row of this batch, many times over.
  package func repeated(_ times: Int) -> Batch {
    var repeated = self
    repeated.count = times
    for slot in columns.indices {
      guard let column = columns[slot] else { continue }
      let first = column.source(0)
      repeated.columns[slot] =
        first == 0
        ? Column(column.vector, shape: .constant)
        : Column(column.flattened(count: 1), shape: .constant)
    }
    return repeated
  }

  /// Rows `range` of this batch.
  package func slice(_ range: Range<Int>) -> Batch {
    if range == 0..<count { return self }
    let rows = Buffer<Int32>(capacity: range.count)
    for (index, row) in range.enumerated() { rows[index] = Int32(row) }
    return selecting(Positions(rows, count: range.count))
  }

  /// Bytes that the batch holds beside `previous`: slices of one long batch share
  /// its vectors.
  package func byteSize(after previous: Batch?) -> Int {
    var bytes = 64 + count * 4
    for (slot, column) in columns.enumerated() {
      guard let column else { continue }
      let before = previous.flatMap { slot < $0.columns.count ? $0.columns[slot] : nil }
      if before?.vector !== column.vector { bytes += column.vector.byteSize }
    }
    return bytes
  }
}
