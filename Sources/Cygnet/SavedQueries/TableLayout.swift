import CygnetCore

/// The tables of tests, their cells below each other.
enum TableLayout {
  /// Cells beyond this stick out, so that one of them does not widen all rows.
  private static let widthLimit = 80

  /// Each row as `| a | b |`; rows of different lengths are not lined up.
  static func lines(_ rows: [[String]]) -> [String] {
    var widths = Array(repeating: 0, count: rows.first?.count ?? 0)
    if rows.allSatisfy({ $0.count == widths.count }) {
      for row in rows {
        for (column, cell) in row.enumerated() {
          let width = cell.displayWidth
          if width <= widthLimit { widths[column] = max(widths[column], width) }
        }
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let width = column < widths.count ? widths[column] : 0
        return cell + String(repeating: " ", count: max(0, width - cell.displayWidth))
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }
}
