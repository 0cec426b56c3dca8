/// Cuts a terminal's bytes into keys (ECMA-48 sequences, as xterm sends them).
struct KeyDecoder {
  private var bytes: ArraySlice<UInt8> = []
  /// Set within a paste: how much of it has been searched for its end.
  private var searched: Int?
  /// Whether the paste has stopped for a while: its end may be lost.
  private var hasStalled = false
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let escape: UInt8 = 0x1B

  mutating func feed(_ more: some Sequence<UInt8>) { bytes += more }

  /// How long to wait for the rest of a key, in milliseconds; `nil` when none has begun.
  var patience: Int32? {
    // A paste may come slowly, and its end may be lost.
    bytes.isEmpty ? nil : searched == nil ? 50 : 1_000
  }

  /// The next key; `nil` when its bytes are not all here.
  ///
  /// - Parameter isFinal: nothing more is about to come, so that an escape on its
  ///   own is the Escape key.
  mutating func next(isFinal: Bool = false) -> Key? {
    if searched != nil { return paste(isFinal: isFinal) }
    guard let first = bytes.first else { return nil }
    if first == Self.escape { return escaped(isFinal: isFinal) }
    return plain(isFinal: isFinal)
  }

  private mutating func plain(isFinal: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0D, 0x0A: return take(1, Key(.enter))
    case 0x09: return take(1, Key(.tab))
    case 0x7F, 0x08: return take(1, Key(.backspace))
    case 0x00: return take(1, .control(" "))
    case 0x01...0x1A: return take(1, .control(Character(Unicode.Scalar(first + 0x60))))
    case 0x1B: return take(1, Key(.escape))
    case 0x1C...0x1F: return take(1, .control(Character(Unicode.Scalar(first + 0x40))))
    case 0x20..<0x7F: return take(1, Key(.character(Character(Unicode.Scalar(first)))))
    default: return unicode(isFinal: isFinal)
    }
  }

  private mutating func take(_ count: Int, _ key: Key) -> Key {
    bytes = bytes.dropFirst(count)
    return key
  }

  private mutating func unicode(isFinal: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard bytes.count >= length else {
      return isFinal ? take(bytes.count, Key(.unknown)) : nil
    }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let character = text.first
    else { return take(1, Key(.unknown)) }
    return take(length, Key(.character(character)))
  }

  private mutating func escaped(isFinal: Bool) -> Key? {
    guard bytes.count > 1 else { return isFinal ? take(1, Key(.escape)) : nil }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(isFinal: isFinal)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isFinal ? take(2, .alt("O")) : nil }
      let final = bytes[bytes.startIndex + 2]
      return take(3, Key(Self.letters[final] ?? .unknown))
    case Self.escape: return take(1, Key(.escape))
    default:
      // Escape before a key is the Alt key.
      let all = bytes
      bytes = bytes.dropFirst()
      guard var key = plain(isFinal: isFinal) else {
        bytes = all
        return nil
      }
      key.modifiers.insert(.alt)
      return key
    }
  }

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter,
  ]

  private static let numbers: [Int: Key.Code] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  /// `ESC [ parameters final`.
  private mutating func controlSequence(isFinal: Bool) -> Key? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      // No terminal sends a longer one.
      return isFinal || body.count > 64 ? take(bytes.count, Key(.unknown)) : nil
    }
    let parameters = body[..<end].split(separator: UInt8(ascii: ";")).map(Self.number)
    let length = end - bytes.startIndex + 1
    let modifiers = parameters.count > 1 ? Self.modifiers(parameters[1]) : []
    switch body[end] {
    case UInt8(ascii: "Z"): return take(length, Key(.tab, .shift))
    case UInt8(ascii: "~"):
      if parameters.first == 200 {
        bytes = bytes.dropFirst(length)
        searched = 0
        return paste(isFinal: isFinal)
      }
      // `CSI 27 ; modifier ; code ~` and `CSI code ; modifier u` stand for any key.
      if parameters.first == 27, parameters.count == 3 {
        return take(length, Self.key(code: parameters[2], modifiers))
      }
      return take(length, Key(Self.numbers[parameters.first ?? 0] ?? .unknown, modifiers))
    case UInt8(ascii: "u"):
      return take(length, Self.key(code: parameters.first ?? 0, modifiers))
    case let final:
      return take(length, Self.letters[final].map { Key($0, modifiers) } ?? Key(.unknown))
    }
  }

  private static func key(code: Int, _ modifiers: Key.Modifiers) -> Key {
    switch code {
    case 13: return Key(.enter, modifiers)
    case 9: return Key(.tab, modifiers)
    case 27: return Key(.escape, modifiers)
    case 127: return Key(.backspace, modifiers)
    default:
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), code >= 0x20 else {
        return Key(.unknown)
      }
      return Key(.character(Character(scalar)), modifiers)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  private static func modifiers(_ number: Int) -> Key.Modifiers {
    Key.Modifiers(rawValue: max(0, number - 1) & 7)
  }

  /// The text up to the closing mark, line ends made one; what there is so far
  /// when it has stopped.
  private mutating func paste(isFinal: Bool) -> Key? {
    if hasStalled, bytes.first == 0x03 {
      // Ctrl-C by hand: the end will not come.
      (searched, hasStalled) = (nil, false)
      return take(1, .control("c"))
    }
    let start = max(0, (searched ?? 0) - Self.pasteEnd.count)
    let end = bytes.dropFirst(start).firstRange(of: Self.pasteEnd)
    guard end != nil || isFinal && !bytes.isEmpty else {
      searched = bytes.count
      return nil
    }
    let text = String(decoding: bytes[..<(end?.lowerBound ?? bytes.endIndex)], as: UTF8.self)
    bytes = bytes[(end?.upperBound ?? bytes.endIndex)...]
    // What comes later is still of the paste, and does not run by itself.
    (searched, hasStalled) = end == nil ? (0, true) : (nil, false)
    return Key(.paste(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")))
  }
}
