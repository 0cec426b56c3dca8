import CygnetCore

/// Rows in the notation of tests.
package struct ExpectedTable: Sendable {
  private let columns: [String]
  private let rows: [[Value]]

  init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }

  /// What is wrong with the rows; `nil` for nothing.
  func difference(from expectation: SavedQuery.Expectation) throws(CygnetError) -> String? {
    switch expectation {
    case .error(let code): return "expected the error \(code); found \(Self.counted(rows.count))"
    case .count(let count):
      return count == rows.count
        ? nil : "expected \(Self.counted(count)); found \(Self.counted(rows.count))"
    case .empty:
      guard !rows.isEmpty else { return nil }
      return "expected no rows; found \(rows.count)\n"
        + Self.lines([("+", columns)] + rows.map { ("+", texts($0, false)) }).joined(
          separator: "\n")
    case .rows(_, [], _): return "the expected table is missing"
    case .rows(let order, let expected, let cells):
      guard expected.map(CodePoints.init) == columns.map(CodePoints.init) else {
        return "expected the columns \(expected.joined(separator: ", ")); "
          + "found \(columns.joined(separator: ", "))"
      }
      return difference(
        order,
        try cells.map { (row) throws(CygnetError) in
          try Self.read(row, order == .anyAlsoInLists)
        })
    }
  }

  private func difference(
    _ order: SavedQuery.Expectation.Order, _ wanted: [[String]]
  ) -> String? {
    let found = rows.map { texts($0, order == .anyAlsoInLists) }
    let changes =
      order == .exact
      ? RowChanges.inOrder(wanted, found) : RowChanges.inAnyOrder(wanted, found)
    guard changes.contains(where: { $0.mark != " " }) else { return nil }
    let shown = changes.map { ($0.mark, $0.row) }
    return "- expected, + found\n"
      + Self.lines([(" ", columns)] + shown).joined(separator: "\n")
  }

  /// Values that are not of the declared types.
  func typeMistake(_ declared: [SavedQuery.Column]?) -> String? {
    guard let declared else { return nil }
    let names = declared.map(\.name)
    guard names.map(CodePoints.init) == columns.map(CodePoints.init) else {
      return "the declared columns are \(names.joined(separator: ", ")); "
        + "found \(columns.joined(separator: ", "))"
    }
    for (index, column) in declared.enumerated() {
      guard let type = column.type else { continue }
      for (number, row) in rows.enumerated() where !type.contains(row[index]) {
        return "column `\(column.name)` is declared \(type); row \(number + 1) has "
          + "\(row[index].typeName) \(row[index])"
      }
    }
    return nil
  }

  /// Whether a test can hold the table: its columns' names are lines.
  var isWritable: Bool { !columns.isEmpty && !columns.contains { $0.contains(where: \.isNewline) } }

  /// The lines of the table as they stand in a test, each after `prefix`.
  package func annotation(prefix: String) -> [String] {
    Self.lines(
      ([columns.map(Self.header)] + rows.map { texts($0, false) }).map { (prefix, $0) })
  }

  /// A column's name as it can be read again.
  private static func header(_ name: String) -> String {
    let isPlain =
      AnnotationText.cells(Array("| \(name) |".utf8)[...]) == [name]
      && AnnotationText.unquoted(name) == name
    return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
  }

  private func texts(_ row: [Value], _ ignoringListOrder: Bool) -> [String] {
    row.map { ExpectedValue($0).text(ignoringListOrder: ignoringListOrder) }
  }

  static func read(
    _ cells: [String], _ ignoringListOrder: Bool
  ) throws(CygnetError) -> [String] {
    do {
      return try cells.map { try ExpectedValue($0).text(ignoringListOrder: ignoringListOrder) }
    } catch {
      throw CygnetError(
        .syntax, .compileTime, "InvalidTestValue", "a cell of the expected table: \(error)")
    }
  }

  private static func counted(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }

  /// Rows with their cells below each other, each after its mark.
  private static func lines(_ rows: [(mark: String, cells: [String])]) -> [String] {
    zip(rows, TableLayout.lines(rows.map(\.cells))).map { $0.mark + " " + $1 }
  }
}

/// What must be taken from expected rows and added to them to get those found.
private enum RowChanges {
  typealias Change = (mark: String, row: [String])
  /// Rows of both sides beyond which no best pairing is looked for.
  private static let limit = 2_000

  static func inAnyOrder(_ wanted: [[String]], _ found: [[String]]) -> [Change] {
    var counts: [[CodePoints]: Int] = [:]
    for row in found { counts[row.map(CodePoints.init), default: 0] += 1 }
    var changes: [Change] = []
    for row in wanted {
      let key = row.map(CodePoints.init)
      if let count = counts[key], count > 0 {
        counts[key] = count - 1
        changes.append((" ", row))
      } else {
        changes.append(("-", row))
      }
    }
    // What is left over, in the order in which it was found.
    var left: [Change] = []
    for row in found.reversed() {
      let key = row.map(CodePoints.init)
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      left.append(("+", row))
    }
    return changes + left.reversed()
  }

  static func inOrder(_ wanted: [[String]], _ found: [[String]]) -> [Change] {
    let (left, right) = (
      wanted.map { $0.map(CodePoints.init) }, found.map { $0.map(CodePoints.init) }
    )
    guard left != right else { return wanted.map { (" ", $0) } }
    guard left.count <= limit, right.count <= limit else {
      return wanted.map { ("-", $0) } + found.map { ("+", $0) }
    }
    let difference = right.difference(from: left)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var (before, after) = (0, 0)
    while before < wanted.count || after < found.count {
      if before < wanted.count, removed.contains(before) {
        changes.append(("-", wanted[before]))
        before += 1
      } else if after < found.count, inserted.contains(after) {
        changes.append(("+", found[after]))
        after += 1
      } else {
        changes.append((" ", wanted[before]))
        before += 1
        after += 1
      }
    }
    return changes
  }
}
