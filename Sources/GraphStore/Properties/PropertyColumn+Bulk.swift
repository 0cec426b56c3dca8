import CygnetCore

extension PropertyColumn {
  /// Sets the values of consecutive entities, the first of a run on, none of
  /// which has a value yet: whole segments are made at once.
  ///
  /// - Returns: the runs that now have values.
  mutating func append(_ vector: Vector, firstRun: Int, stamp: UInt64) -> [Int] {
    let repeats = PropertyColumn.repeats(vector)
    var runs: [Int] = []
    var start = 0
    while start < vector.count {
      let count = min(SegmentSize.count, vector.count - start)
      let run = firstRun + start >> SegmentSize.shift
      if let segment = segment(vector, start, count, repeats, stamp) {
        segments.place(segment, at: run, stamp: stamp)
        runs.append(run)
      }
      start += count
    }
    return runs
  }

  /// Whether a column of texts has many equal ones, by a sample.
  private static func repeats(_ vector: Vector) -> Bool {
    guard case .texts(let texts) = vector.storage else { return false }
    let sample = min(vector.count, 4_096)
    var seen: Set<UInt64> = []
    let step = max(1, vector.count / max(1, sample))
    for index in 0..<sample { seen.insert(texts[index * step].hash) }
    return seen.count * 2 <= sample
  }

  private func segment(
    _ vector: Vector, _ start: Int, _ count: Int, _ repeats: Bool, _ stamp: UInt64
  ) -> PropertySegment? {
    if case .codes = vector.storage {
      return segment(vector.decoded(), start, count, repeats, stamp)
    }
    let validity = Bitmap(count: SegmentSize.count, filled: false)
    var validCount = 0
    for offset in 0..<count where vector.isValid(start + offset) {
      validity[offset] = true
      validCount += 1
    }
    if validCount == 0 { return nil }
    var values: [Value] = []
    let encoding: PropertySegment.Encoding
    switch vector.storage {
    case .integers(let from):
      let numbers = Buffer<Int64>(capacity: count)
      numbers.assign(at: 0, from: from, at: start, count: count)
      encoding = vector.kind == .date ? .dates(numbers) : .integers(numbers)
    case .floats(let from):
      let numbers = Buffer<Double>(capacity: count)
      numbers.assign(at: 0, from: from, at: start, count: count)
      encoding = .floats(numbers)
    case .booleans(let from):
      let flags = Buffer<UInt8>(capacity: count)
      flags.assign(at: 0, from: from, at: start, count: count)
      encoding = .booleans(flags)
    case .texts(let from):
      encoding =
        (repeats ? codes(from, start, count, validity) : nil)
        ?? texts(from, start, count, validity)
    case .ids, .codes, .mixed:
      values = (start..<start + count).map { vector.value($0) }
      encoding = .mixed
    }
    return PropertySegment(
      stamp: stamp, encoding, values: values, validity: validity, validCount: validCount,
      capacity: count)
  }

  /// `nil` where the dictionary is full.
  private func codes(
    _ from: Buffer<TextView>, _ start: Int, _ count: Int, _ validity: Bitmap
  ) -> PropertySegment.Encoding? {
    let codes = Buffer<UInt32>(repeating: 0, count: count)
    for offset in 0..<count where validity[offset] {
      guard let code = dictionary.code(of: from[start + offset]) else { return nil }
      codes[offset] = code
    }
    return .codes(codes, dictionary)
  }

  private func texts(
    _ from: Buffer<TextView>, _ start: Int, _ count: Int, _ validity: Bitmap
  ) -> PropertySegment.Encoding {
    let (texts, arena) = (Buffer<TextView>(repeating: .empty, count: count), TextArena())
    for offset in 0..<count where validity[offset] {
      texts[offset] = unsafe from[start + offset].withBytes { unsafe arena.append($0) }
    }
    return .texts(texts, arena)
  }
}
