import CygnetCore

/// A colour of 24 bits.
package struct Colour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `0xRRGGBB`.
  init(_ number: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
      UInt8(truncatingIfNeeded: number))
  }

  /// `#rrggbb`, `#rgb`, or one of the names in `names`.
  package init?(_ text: String) {
    if let named = Colour.names[text.lowercased()] {
      self.init(named)
      return
    }
    var digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] }[...].asUTF8 }
    guard digits.count == 6, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    self.init(number)
  }

  package static let names: [String: UInt32] = [
    "black": 0x000000, "white": 0xFFFFFF, "grey": 0x808080, "gray": 0x808080,
    "silver": 0xC0C0C0, "lightgrey": 0xD3D3D3, "lightgray": 0xD3D3D3, "darkgrey": 0x555555,
    "darkgray": 0x555555, "red": 0xD62728, "maroon": 0x800000, "orange": 0xFF7F0E,
    "gold": 0xFFD700, "yellow": 0xFFEE58, "olive": 0x808000, "lime": 0xA5D610,
    "green": 0x2CA02C, "teal": 0x008080, "cyan": 0x17BECF, "aqua": 0x17BECF,
    "lightblue": 0xADD8E6, "skyblue": 0x87CEEB, "blue": 0x1F77B4, "navy": 0x1B2A5C,
    "purple": 0x9467BD, "violet": 0xC5A3E0, "magenta": 0xD33FA5, "fuchsia": 0xD33FA5,
    "pink": 0xF7B6D2, "salmon": 0xFA8072, "brown": 0x8C564B, "tan": 0xD2B48C,
    "beige": 0xF5F5DC, "ivory": 0xFFFFF0,
  ]

  /// `#RRGGBB`
  package var text: String {
    var text = ByteText()
    text.append(self)
    return text.string
  }

  /// Relative luminance (WCAG 2.1), 0 for black and 1 for white.
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      // A power of 2.2 stands for the standard's curve, which it follows closely.
      return share * share * (0.8 + 0.2 * share)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Black or white, whichever is read better on this colour.
  package var contrasting: Colour { luminance > 0.2 ? Colour(0x000000) : Colour(0xFFFFFF) }

  /// The same hue, darker: a border for what is filled with this colour.
  package var darkened: Colour {
    func part(_ value: UInt8) -> UInt8 { UInt8(Double(value) * 0.45) }
    return Colour(part(red), part(green), part(blue))
  }
}

extension ByteText {
  /// `#RRGGBB`
  package mutating func append(_ colour: Colour) {
    append(UInt8(ascii: "#"))
    append(hexadecimal: colour.red)
    append(hexadecimal: colour.green)
    append(hexadecimal: colour.blue)
  }

  @inline(__always)
  private mutating func append(hexadecimal part: UInt8) {
    let (high, low) = (part >> 4, part & 15)
    append(high < 10 ? high + 48 : high + 55)
    append(low < 10 ? low + 48 : low + 55)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var asUTF8: Substring.UTF8View {
    Substring(String(decoding: self, as: UTF8.self)).utf8
  }
}

/// Colours that people with any kind of colour vision tell apart (after Paul Tol's
/// schemes "light" and "muted").
package enum Palette {
  /// To be written on.
  package static let fills = [
    0x77AADD, 0xEE8866, 0xEEDD88, 0xFFAABB, 0x99DDFF, 0x44BB99, 0xBBCC33, 0xAAAA00, 0xDDCCEE,
  ].map { Colour($0) }
  /// Where nothing tells a colour.
  package static let plainFill = Colour(0xDDDDDD)
  /// For lines.
  package static let lines = [
    0x332288, 0xCC6677, 0x117733, 0x882255, 0x44AA99, 0xAA4499, 0x999933, 0x3B7EA1, 0xB8860B,
  ].map { Colour($0) }
  package static let plainLine = Colour(0x888888)

  /// The same for a text in every picture and on every machine.
  package static func place(_ text: String, in colours: [Colour]) -> Int {
    Int(CodePoints.stableHash(text) % UInt64(colours.count))
  }
}
