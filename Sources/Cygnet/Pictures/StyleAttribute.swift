import CygnetCore
import GraphFormats

/// What a style says about nodes and relationships.
enum StyleAttribute: Int, CaseIterable, Sendable {
  case caption, fill, border, color, width, line, shape, size, tooltip, link, cluster, rank, from,
    to
  case source, hide

  var name: String { String(describing: self) }
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  init?(name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  static let ofNodes: [StyleAttribute] = allCases.filter { $0 != .color }
  static let ofRelationships: [StyleAttribute] = [
    .caption, .color, .width, .line, .tooltip, .link, .from, .to, .source, .hide,
  ]
}

/// What a style says about a picture as a whole.
enum GraphAttribute: String, CaseIterable, Sendable {
  case title, caption, direction, legend, fold
}

/// An attribute's value, as pictures take it.
enum StyleValue: Sendable {
  case text(String)
  case number(Double)
  case colour(Colour)
  case shape(PictureShape)
  case line(PictureLine)
  case flag(Bool)
  case sources([PictureSource])

  /// What a value that is wrong for its attribute should have been.
  struct Mismatch: Error {
    let expected: String
  }

  /// `nil` for null, which says nothing.
  ///
  /// - Parameter isComputed: whether a number beyond the limits is taken for the nearest one
  ///   within.
  init?(_ value: Value, _ attribute: StyleAttribute, isComputed: Bool) throws(Mismatch) {
    if value.isNull { return nil }
    switch attribute {
    case .caption, .tooltip, .link, .cluster, .rank:
      self = .text(Self.text(value))
    case .from, .to: self = .text(try Self.moment(value))
    case .fill, .border, .color:
      guard case .string(let text) = value, let colour = Colour(text) else {
        throw Mismatch(
          expected: "a colour such as '#77AADD', '#7AD' or 'navy'; `palette(…)` makes one of any "
            + "value")
      }
      self = .colour(colour)
    case .shape: self = .shape(try Self.word(value))
    case .line: self = .line(try Self.word(value))
    case .size, .width:
      let limits = attribute == .size ? 0.1...20 : 0...40
      guard let number = value.number, isComputed || limits.contains(number) else {
        throw Mismatch(
          expected: attribute == .size ? "a number from 0.1 to 20" : "a number from 0 to 40")
      }
      self = .number(min(max(number, limits.lowerBound), limits.upperBound))
    case .hide:
      guard case .boolean(let flag) = value else { throw Mismatch(expected: "true or false") }
      self = .flag(flag)
    case .source: self = .sources(try Self.sources(value))
    }
  }

  static func text(_ value: Value) -> String {
    guard case .list(let list) = value else { return value.plainText }
    return list.map(text).joined(separator: ", ")
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: Value
  ) throws(Mismatch) -> Word {
    if case .string(let text) = value, let word = Word(rawValue: text.lowercased()) { return word }
    throw Mismatch(
      expected: Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
  }

  /// A date, a date and time, or a year.
  private static func moment(_ value: Value) throws(Mismatch) -> String {
    switch value {
    case .date, .localDateTime: return value.plainText
    case .dateTime(let moment): return moment.local.description
    case .integer(let year) where (0...9_999).contains(year):
      let digits = String(year)
      return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    case .string(let text) where isMoment(text): return text
    default: throw Mismatch(expected: "a date, a date and time, or a year")
    }
  }

  /// `2019`, `2019-06`, `2019-06-11` or a date and time.
  private static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isYear = bytes.count >= 4 && bytes.prefix(4).allSatisfy { (48...57).contains($0) }
    guard isYear, bytes.count != 4 else { return isYear }
    if bytes.count == 7 { return TemporalParser.date(text + "-01") != nil }
    return TemporalParser.date(text) != nil || TemporalParser.localDateTime(text) != nil
  }

  /// A text, a map `{text: …, link: …}`, or a list of these.
  private static func sources(_ value: Value) throws(Mismatch) -> [PictureSource] {
    switch value {
    case .list(let list):
      var sources: [PictureSource] = []
      for element in list where !element.isNull { sources += try Self.sources(element) }
      return sources
    case .map(let map):
      guard let text = map["text"] ?? map["link"], !text.isNull else {
        throw Mismatch(expected: "a text, `{text: …, link: …}`, or a list of these")
      }
      let link = map["link"].flatMap { $0.isNull ? nil : $0.plainText }
      return [PictureSource(text: text.plainText, link: link)]
    default: return [PictureSource(text: value.plainText)]
    }
  }
}

extension Value {
  /// A finite number.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number) where number.isFinite: number
    default: nil
    }
  }
}
