import CygnetCore
import Foundation
import GraphFile
import GraphStore
import Testing

/// A file as an earlier version wrote it, read by the tables of the page about the format
/// and by nothing else.
@Suite struct GoldenTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/1.0.cygnet").path

  /// Numbers and texts as the page tells them.
  struct Bytes {
    let all: [UInt8]
    var place: Int

    mutating func byte() -> UInt8 {
      defer { place += 1 }
      return all[place]
    }

    mutating func word(_ size: Int = 8) -> UInt64 {
      (0..<size).reduce(0) { $0 | UInt64(byte()) << UInt64($1 * 8) }
    }

    mutating func varint() -> UInt64 {
      var (number, shift): (UInt64, UInt64) = (0, 0)
      while true {
        let next = byte()
        number |= UInt64(next & 0x7F) << shift
        if next < 0x80 { return number }
        shift += 7
      }
    }

    mutating func signed() -> Int64 {
      let number = varint()
      return number & 1 == 0 ? Int64(number >> 1) : -Int64(number >> 1) - 1
    }

    mutating func text() -> String {
      let count = Int(varint())
      defer { place += count }
      return String(decoding: all[place..<place + count], as: UTF8.self)
    }

    mutating func value() -> String {
      switch byte() {
      case 0: "null"
      case 1: "false"
      case 2: "true"
      case 3: "\(signed())"
      case 4: "\(Double(bitPattern: word()))"
      case 5: "'\(text())'"
      case 6: "[" + (0..<Int(varint())).map { _ in value() }.joined(separator: ", ") + "]"
      case 8: "day \(signed())"
      case let tag: "tag \(tag)"
      }
    }
  }

  private func hash(_ bytes: ArraySlice<UInt8>, _ seed: UInt64) -> UInt64 {
    Hash64.of(Array(bytes), seed: seed)
  }

  /// Checks every hash; returns kind, transaction and payload of each frame.
  private func frames(_ bytes: [UInt8]) -> [(kind: UInt8, transaction: UInt64, payload: Bytes)] {
    var header = Bytes(all: bytes, place: 0)
    #expect(Array(bytes[0..<8]) == Array("CYGNET".utf8) + [0x1A, 0x0A])
    header.place = 8
    #expect(header.word(2) == 1)
    header.place = 32
    let salt = header.word()
    header.place = 4_088
    #expect(header.word() == hash(bytes[0..<4_088], 0))
    for slot in [4_096, 8_192] where bytes[slot] != 0 {
      var hint = Bytes(all: bytes, place: slot)
      let (count, root, end) = (hint.word(), hint.word(), hint.word())
      #expect(Int(count) % 2 == slot / 4_096 - 1)
      #expect(bytes[Int(root) + 4] == 3 && Int(end) <= bytes.count)
      #expect(hint.word() == hash(bytes[slot..<slot + 24], salt))
    }
    var frames: [(kind: UInt8, transaction: UInt64, payload: Bytes)] = []
    var (place, chain) = (12_288, salt)
    while place < bytes.count {
      var frame = Bytes(all: bytes, place: place)
      #expect(frame.word(4) == 0x3146_4743)
      let kind = frame.byte()
      frame.place = place + 8
      #expect(frame.word() == UInt64(frames.count + 1))
      let (transaction, length) = (frame.word(), Int(frame.word()))
      #expect(Int(frame.word()) <= place)
      #expect(frame.word() == hash(bytes[place + 64..<place + 64 + length], salt))
      #expect(frame.word() == hash(bytes[place..<place + 48], salt))
      #expect(frame.word() == hash(bytes[place..<place + 56], chain))
      frame.place = place + 56
      chain = frame.word()
      frames.append((kind, transaction, frame))
      place += (64 + length + 7) / 8 * 8
    }
    #expect(place == bytes.count)
    return frames
  }

  private func transaction(_ payload: Bytes) -> [String] {
    var payload = payload
    var lines: [String] = []
    for kind in ["label", "type", "key"] {
      for _ in 0..<Int(payload.varint()) { lines.append("\(kind) \(payload.text())") }
    }
    for _ in 0..<Int(payload.varint()) {
      lines.append("set \((0..<Int(payload.varint())).map { _ in payload.varint() })")
    }
    func numbers(_ count: Int) -> String {
      (0..<count).map { _ in "\(payload.varint())" }.joined(separator: " ")
    }
    for _ in 0..<Int(payload.varint()) {
      switch payload.byte() {
      case 1: lines.append("node \(numbers(2))")
      case 2: lines.append("relationship \(numbers(4))")
      case 3: lines.append("delete node \(numbers(1))")
      case 4: lines.append("delete relationship \(numbers(1))")
      case 5: lines.append("labels \(numbers(2))")
      case 6: lines.append("node property \(numbers(2)) \(payload.value())")
      case 7: lines.append("relationship property \(numbers(2)) \(payload.value())")
      case 8: lines.append("index \(numbers(2)) \(payload.text())")
      case 9: lines.append("drop index \(numbers(2))")
      case 10:
        lines.append(
          "constraint \(payload.text()) \(payload.byte()) \(numbers(2)) \(payload.byte())")
      case 11: lines.append("drop constraint \(numbers(1))")
      case let tag: lines.append("tag \(tag)")
      }
    }
    return lines
  }

  @Test func theFileIsWhatThePageTells() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.path)))
    let frames = frames(bytes)
    #expect(frames.first?.kind == 3 && frames.last?.kind == 4)
    let lines = frames.filter { $0.kind == 1 }.map { transaction($0.payload) }
    #expect(
      lines == [
        ["label 公司", "key name", "index 0 0 byName", "constraint byName 0 0 0 0"],
        [
          "label Investor", "label Fund", "type INVESTED_IN", "key founded", "key score",
          "key tags",
          "key big", "key year", "set [0]", "set [1, 2]", "node 0 1",
          "node property 0 0 '月之暗面'", "node property 0 1 day 19417", "node property 0 2 0.5",
          "node 2048 2", "node property 2048 0 '红杉'", "node property 2048 3 ['vc', 'cn']",
          "node property 2048 4 true", "relationship 0 0 2048 0", "relationship property 0 5 2023",
        ],
        ["key n", "node property 2048 6 -7", "node property 2048 4 null"],
        ["label Gone", "set [3]", "node 4096 3", "delete node 4096"],
      ])
  }

  /// Files of earlier versions are read for ever.
  @Test func theFileIsRead() throws {
    let file = try GraphFile.open(Self.path, options: .reading)
    let described = RecoveryTests.describe(file.store.current)
    #expect(described.contains("(0:[\"公司\"] {founded: '2023-03-01', name: '月之暗面', score: 0.5})"))
    #expect(described.contains("[0:INVESTED_IN 2048→0 {year: 2023}]"))
    #expect(file.transaction == 4)
    #expect(try GraphFile.check(Self.path).damage == [])
  }
}
