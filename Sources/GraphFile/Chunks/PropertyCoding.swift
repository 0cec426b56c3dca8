import CygnetCore
import GraphStore

/// Properties of a run: places in use (varint, at least 1), which of them have a value, as bits, the
/// encoding (one byte), then the values, those of places without one being arbitrary.
///
/// | encoding | values |
/// |---|---|
/// | 1 | integers, packed |
/// | 2 | floats, 8 bytes each |
/// | 3 | floats that are whole numbers over a power of ten: its exponent (one byte), the numbers, packed |
/// | 4 | booleans, packed |
/// | 5 | dates as days since 1970-01-01, packed |
/// | 6 | codes of the key's strings, packed |
/// | 7 | texts |
/// | 8 | any: those of places with a value, one after the other |
enum PropertyCoding {
  static func write(_ segment: PropertySegment, _ writer: inout ByteWriter) {
    var count = segment.capacity
    while count > 1, !segment.validity[count - 1] { count -= 1 }
    writer.varint(count)
    ChunkCoding.write(segment.validity, count, &writer)
    // Where there is no value, one that is there is written, so as not to widen.
    let place = (0..<count).first { segment.validity[$0] }
    func numbers(_ isSigned: Bool, _ number: (Int) -> UInt64) {
      let filler = place.map(number) ?? 0
      writer.packed(
        (0..<count).map { segment.validity[$0] ? number($0) : filler }, isSigned: isSigned)
    }
    switch segment.encoding {
    case .integers(let values):
      writer.number(UInt8(1))
      numbers(true) { UInt64(bitPattern: values[$0]) }
    case .floats(let values):
      let filler = place.map { values[$0] } ?? 0
      let all = (0..<count).map { segment.validity[$0] ? values[$0] : filler }
      if let (exponent, decimals) = decimals(all) {
        writer.number(UInt8(3))
        writer.number(UInt8(exponent))
        writer.packed(decimals, isSigned: true)
      } else {
        writer.number(UInt8(2))
        for value in all { writer.number(value.bitPattern) }
      }
    case .booleans(let values):
      writer.number(UInt8(4))
      numbers(false) { UInt64(values[$0]) }
    case .dates(let values):
      writer.number(UInt8(5))
      numbers(true) { UInt64(bitPattern: values[$0]) }
    case .codes(let values, _):
      writer.number(UInt8(6))
      numbers(false) { UInt64(values[$0]) }
    case .texts(let values, _):
      writer.number(UInt8(7))
      TextCoding.write((0..<count).map { segment.validity[$0] ? values[$0] : .empty }, &writer)
    case .mixed:
      writer.number(UInt8(8))
      for place in 0..<count where segment.validity[place] {
        ValueCoding.write(segment.values[place], to: &writer)
      }
    }
  }

  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]

  /// The values as whole numbers over one power of ten; `nil` where that would not give
  /// back exactly the same.
  private static func decimals(_ values: [Double]) -> (exponent: Int, numbers: [UInt64])? {
    next: for (exponent, power) in powers.enumerated() {
      var numbers: [UInt64] = []
      numbers.reserveCapacity(values.count)
      for value in values {
        let scaled = (value * power).rounded()
        guard scaled.magnitude < 1e15 else { return nil }
        let number = Int64(scaled)
        // The sign of zero is not kept by a whole number.
        guard (Double(number) / power).bitPattern == value.bitPattern else { continue next }
        numbers.append(UInt64(bitPattern: number))
      }
      return (exponent, numbers)
    }
    return nil
  }

  static func read(
    _ reader: inout ByteReader, _ dictionary: StringDictionary
  ) throws(FileFault) -> PropertySegment {
    let count = try reader.count(below: SegmentSize.count + 1)
    guard count > 0 else { throw .damaged("properties without a place") }
    let validity = try ChunkCoding.bits(&reader, count)
    var values: [Value] = []
    let encoding: PropertySegment.Encoding
    switch try reader.byte() {
    case 1: encoding = .integers(try reader.packedSigned(count))
    case 2:
      let numbers = Buffer<Double>(capacity: count)
      for place in 0..<count { numbers[place] = Double(bitPattern: try reader.number()) }
      encoding = .floats(numbers)
    case 3:
      let power = powers[try reader.count(below: powers.count)]
      let whole = try reader.packedSigned(count)
      let numbers = Buffer<Double>(capacity: count)
      for place in 0..<count { numbers[place] = Double(whole[place]) / power }
      encoding = .floats(numbers)
    case 4: encoding = .booleans(try reader.packed(count, below: 2))
    case 5:
      let days = try reader.packedSigned(count)
      for place in 0..<count where validity[place] && !Date.days.contains(days[place]) {
        throw .damaged("a date is out of range")
      }
      encoding = .dates(days)
    case 6:
      guard dictionary.load() else { throw .damaged("the strings of a key cannot be read") }
      encoding = .codes(
        try reader.packed(count, below: UInt64(max(1, dictionary.count))), dictionary)
      guard dictionary.count > 0 || validity.count(below: SegmentSize.count) == 0 else {
        throw .damaged("a key has codes and no strings")
      }
    case 7:
      let (texts, arena) = try TextCoding.read(&reader, count)
      encoding = .texts(texts, arena)
    case 8:
      encoding = .mixed
      for place in 0..<count {
        values.append(validity[place] ? try ValueCoding.read(&reader) : .null)
      }
    case let tag: throw .damaged("unknown encoding of properties \(tag)")
    }
    return PropertySegment(
      stamp: 0, encoding, values: values, validity: validity,
      validCount: validity.count(below: SegmentSize.count), capacity: count)
  }
}
