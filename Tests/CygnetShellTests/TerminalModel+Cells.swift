// The cells of a terminal model, their styles, and how wide characters are.

extension TerminalModel {
  enum Color: Equatable, CustomStringConvertible {
    case palette(Int)
    case rgb(Int, Int, Int)

    var description: String {
      switch self {
      case .palette(let index): String(index)
      case .rgb(let red, let green, let blue): "rgb(\(red) \(green) \(blue))"
      }
    }

    /// Reads what follows 38 or 48, and says how many values that took.
    static func parse(_ values: [Int?]) -> (color: Color, used: Int)? {
      switch values.first {
      case 5:
        guard values.count > 1, let index = values[1], index < 256 else { return nil }
        return (.palette(index), 2)
      case 2:
        // A colour space may stand before the colours where colons separate them.
        let start = values.count > 4 && values[1] == nil ? 2 : 1
        let colors = values.dropFirst(start).prefix(3).compactMap { $0 }
        guard colors.count == 3 else { return nil }
        return (.rgb(colors[0], colors[1], colors[2]), start + 3)
      default: return nil
      }
    }
  }

  struct Style: Equatable, CustomStringConvertible {
    var foreground: Color?
    var background: Color?
    var bold = false
    var dim = false
    var italic = false
    var underline = false
    var reverse = false

    var showsOnBlanks: Bool { background != nil || underline || reverse }

    /// As in a marker: `fg=2,bold`; empty for plain text.
    var description: String {
      let words = [
        foreground.map { "fg=\($0)" }, background.map { "bg=\($0)" }, bold ? "bold" : nil,
        dim ? "dim" : nil, italic ? "italic" : nil, underline ? "underline" : nil,
        reverse ? "reverse" : nil,
      ]
      return words.compactMap { $0 }.joined(separator: ",")
    }

    /// Whether the code is known.
    mutating func apply(_ code: Int, _ kind: Int?) -> Bool {
      switch code {
      case 0: self = Style()
      case 1: bold = true
      case 2: dim = true
      case 3: italic = true
      case 4: underline = kind != 0
      case 7: reverse = true
      case 22: (bold, dim) = (false, false)
      case 23: italic = false
      case 24: underline = false
      case 27: reverse = false
      case 30...37: foreground = .palette(code - 30)
      case 39: foreground = nil
      case 40...47: background = .palette(code - 40)
      case 49: background = nil
      case 90...97: foreground = .palette(code - 90 + 8)
      case 100...107: background = .palette(code - 100 + 8)
      default: return false
      }
      return true
    }
  }

  struct Cell {
    var text = " "
    /// 2 for the left half of a wide character, 0 for its right half without text.
    var width = 1
    var style = Style()
  }

  struct Caret {
    var row = 0
    var column = 0
    var isWrapPending = false
    var style = Style()
  }

  struct Page {
    var cells: [[Cell]]
    var caret = Caret()
    var saved = Caret()

    init(columns: Int, rows: Int) {
      cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    var cellBeforeCaret: (row: Int, column: Int)? {
      let line = cells[caret.row]
      let column = caret.isWrapPending ? caret.column : caret.column - 1
      guard column >= 0 else { return nil }
      return (caret.row, line[column].width == 0 ? column - 1 : column)
    }

    mutating func write(_ cell: Cell, _ row: Int, _ column: Int) {
      erase(row, column..<column + cell.width, blank: Cell())
      cells[row][column] = cell
      if cell.width == 2 {
        cells[row][column + 1] = Cell(text: "", width: 0, style: cell.style)
      }
    }

    mutating func erase(_ row: Int, _ range: Range<Int>, blank: Cell) {
      split(row, range.lowerBound)
      split(row, range.upperBound)
      for column in range { cells[row][column] = blank }
    }

    mutating func insert(_ count: Int, blank: Cell) {
      let (row, column) = (caret.row, caret.column)
      let count = min(count, cells[row].count - column)
      split(row, column)
      split(row, cells[row].count - count)
      cells[row].removeLast(count)
      cells[row].insert(contentsOf: Array(repeating: blank, count: count), at: column)
      caret.isWrapPending = false
    }

    mutating func delete(_ count: Int, blank: Cell) {
      let (row, column) = (caret.row, caret.column)
      let count = min(count, cells[row].count - column)
      split(row, column)
      split(row, column + count)
      cells[row].removeSubrange(column..<column + count)
      cells[row] += Array(repeating: blank, count: count)
      caret.isWrapPending = false
    }

    /// The lines that went off the top.
    mutating func resize(columns: Int, rows: Int) -> [[Cell]] {
      for row in cells.indices {
        split(row, columns)
        let missing = columns - cells[row].count
        if missing < 0 { cells[row].removeLast(-missing) }
        cells[row] += Array(repeating: Cell(), count: max(0, missing))
      }
      var pushed: [[Cell]] = []
      while cells.count > rows {
        if caret.row < cells.count - 1 {
          cells.removeLast()
        } else {
          pushed.append(cells.removeFirst())
          caret.row -= 1
        }
      }
      let line = Array(repeating: Cell(), count: columns)
      cells += Array(repeating: line, count: rows - cells.count)
      caret.column = min(caret.column, columns - 1)
      caret.isWrapPending = false
      return pushed
    }

    /// Half a wide character is none.
    private mutating func split(_ row: Int, _ column: Int) {
      guard cells[row].indices.contains(column), cells[row][column].width == 0 else { return }
      for half in [column - 1, column] {
        cells[row][half] = Cell(style: cells[row][half].style)
      }
    }
  }
}

/// What stands between `ESC [` and a final character, taken apart.
struct ControlSequence: CustomStringConvertible {
  /// The final character behind what qualifies it: `?h`, ` q`, `A`.
  let name: String
  /// Split at semicolons, then at colons.
  let parameters: [[Int?]]
  let description: String

  init(_ body: String, _ final: Unicode.Scalar) {
    description = "ESC[\(body)\(final)"
    name = body.filter { !"0123456789;:".contains($0) } + String(final)
    let numbers = body.filter { "0123456789;:".contains($0) }
    parameters = numbers.split(separator: ";", omittingEmptySubsequences: false).map { part in
      // A number past the screen's end, however long, is only that.
      part.split(separator: ":", omittingEmptySubsequences: false).map {
        $0.isEmpty ? nil : min(Int($0) ?? 9999, 9999)
      }
    }
  }

  subscript(index: Int) -> Int? {
    index < parameters.count ? parameters[index].first ?? nil : nil
  }
}

/// Columns of a scalar, by the `W` and `F` ranges of Unicode 16's EastAsianWidth.txt,
/// which hold the emoji that show as such by themselves.
enum CharacterWidth {
  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    // Vowels and finals of Hangul join the initial before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// Whether a variation selector can ask for the emoji's picture.
  static func isEmoji(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isEmoji ?? false
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653,
    0x267F...0x267F, 0x268A...0x268F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB,
    0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705,
    0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C,
    0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    // Halves of flags, which show as a letter in two columns when alone.
    0x1F1E6...0x1F1FF,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
    0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD,
    0x30000...0x3FFFD,
  ]
}
