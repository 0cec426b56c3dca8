extension Vector {
  /// One vector after the other; mixed when they differ in kind.
  package static func concatenated(_ vectors: [Vector], count: Int) -> Vector {
    if vectors.count == 1 { return vectors[0] }
    guard let first = vectors.first else { return Vector(mixed: []) }
    guard first.kind != .mixed, vectors.allSatisfy({ $0.kind == first.kind }) else {
      var values: [Value] = []
      values.reserveCapacity(count)
      for vector in vectors { for row in 0..<vector.count { values.append(vector.value(row)) } }
      return Vector(mixed: values)
    }
    if vectors.contains(where: { !$0.sharesTexts(with: first) }) {
      return concatenated(vectors.map { $0.decoded() }, count: count)
    }
    func joined<T>(_ read: (Storage) -> Buffer<T>?) -> Buffer<T> {
      let whole = Buffer<T>(capacity: count)
      var start = 0
      for vector in vectors {
        guard let part = read(vector.storage) else { continue }
        whole.assign(at: start, from: part, at: 0, count: vector.count)
        start += vector.count
      }
      return whole
    }
    let storage: Storage
    switch first.storage {
    case .ids: storage = .ids(joined { if case .ids(let part) = $0 { part } else { nil } })
    case .integers:
      storage = .integers(joined { if case .integers(let part) = $0 { part } else { nil } })
    case .floats: storage = .floats(joined { if case .floats(let part) = $0 { part } else { nil } })
    case .booleans:
      storage = .booleans(joined { if case .booleans(let part) = $0 { part } else { nil } })
    case .texts: storage = .texts(joined { if case .texts(let part) = $0 { part } else { nil } })
    case .codes(_, let entries):
      storage = .codes(
        joined { if case .codes(let part, _) = $0 { part } else { nil } }, entries: entries)
    case .mixed: return Vector(mixed: [])
    }
    var validity: Bitmap?
    if vectors.contains(where: { $0.validity != nil }) {
      let whole = Bitmap(count: count, filled: true)
      var start = 0
      for vector in vectors {
        for row in 0..<vector.count where !vector.isValid(row) { whole[start + row] = false }
        start += vector.count
      }
      validity = whole
    }
    var owners: [AnyObject] = []
    for vector in vectors {
      for owner in vector.owners where !owners.contains(where: { $0 === owner }) {
        owners.append(owner)
      }
    }
    return Vector(first.kind, storage, count: count, validity: validity, owners: owners)
  }

  /// Whether both hold their texts in the same way, so that places can be copied.
  private func sharesTexts(with other: Vector) -> Bool {
    switch (storage, other.storage) {
    case (.codes(_, let mine), .codes(_, let theirs)): mine === theirs
    case (.codes, _), (_, .codes): false
    default: true
    }
  }
}
