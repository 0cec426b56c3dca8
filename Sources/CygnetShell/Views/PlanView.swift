import Cygnet
import Foundation

/// A plan as a tree, the last step first: estimated and actual rows side by side,
/// the time of each step, and the estimate that is furthest off marked.
enum PlanView {
  private struct Line {
    let tree: String
    let node: PlanNode
  }

  static func lines(_ plan: PlanNode, width: Int) -> [StyledText] {
    var steps: [Line] = []
    collect(plan, first: "", rest: "", into: &steps)
    let worst = worstEstimate(steps)
    let isProfile = plan.rows != nil
    let total = steps.reduce(0.0) { $0 + Double($1.node.nanoseconds ?? 0) }
    var table = [isProfile ? ["estimated", "rows", "time", ""] : ["estimated"]]
    for step in steps {
      var cells = [number(step.node.estimatedRows)]
      if isProfile {
        let time = Double(step.node.nanoseconds ?? 0)
        cells.append(Count.text(step.node.rows ?? 0))
        cells.append(ShellSession.text(.nanoseconds(step.node.nanoseconds ?? 0)))
        cells.append(total > 0 ? "\(Int((time / total * 100).rounded())) %" : "")
      }
      table.append(cells)
    }
    let widths = table[0].indices.map { index in
      table.map { TerminalText.width($0[index]) }.max() ?? 0
    }
    let names = steps.map { TerminalText.width($0.tree + $0.node.operation) }
    let column = max(8, names.max() ?? 0)
    var lines = [header(table[0], widths, column)]
    for (index, step) in steps.enumerated() {
      var line = StyledText(" ")
      line.append(step.tree, .rule)
      line.append(step.node.operation, .keyword)
      line.append(String(repeating: " ", count: column - names[index]))
      let isWorst = index == worst?.place
      for (cell, room) in zip(table[index + 1], widths) {
        line.append("  " + String(repeating: " ", count: room - TerminalText.width(cell)))
        line.append(cell, isWorst ? .warning : .number)
      }
      line.append("  ")
      if isWorst, let worst {
        line.append("◀ \(worst.factor) times too \(worst.isLow ? "few" : "many")  ", .warning)
      }
      // Long details go on below, where there is room for them.
      let details = TerminalText.harmless(step.node.details)
      let room = width - line.width - 1
      if TerminalText.width(details) <= room || room >= 24 {
        line.append(Highlighter.styled(details))
        lines.append(line.cut(to: max(20, width - 1)))
      } else {
        lines.append(line)
        var more = StyledText(
          " " + String(repeating: " ", count: TerminalText.width(step.tree) + 2))
        more.append(Highlighter.styled(details))
        lines.append(more.cut(to: max(20, width - 1)))
      }
    }
    return lines
  }

  private static func header(_ cells: [String], _ widths: [Int], _ column: Int) -> StyledText {
    var text = " operator" + String(repeating: " ", count: max(0, column - 8))
    for (cell, room) in zip(cells, widths) {
      text += "  " + String(repeating: " ", count: room - TerminalText.width(cell)) + cell
    }
    return StyledText(text + "  details", .header)
  }

  /// A step stands above the one that feeds it; plans that hang on a step are set off.
  private static func collect(
    _ plan: PlanNode, first: String, rest: String, into lines: inout [Line]
  ) {
    var (node, tree) = (plan, first)
    while true {
      lines.append(Line(tree: tree, node: node))
      for inner in node.children.dropFirst() {
        collect(inner, first: rest + "├ ", rest: rest + "│ ", into: &lines)
      }
      guard let input = node.children.first else { return }
      (node, tree) = (input, rest)
    }
  }

  private static func number(_ rows: Double) -> String {
    rows < 10 && rows != rows.rounded()
      ? String(format: "%.1f", rows) : Count.text(Int(min(rows, 1e15).rounded()))
  }

  /// The step whose estimate is furthest from what came out; `nil` when all are near.
  private static func worstEstimate(
    _ steps: [Line]
  ) -> (place: Int, factor: String, isLow: Bool)? {
    var worst: (place: Int, factor: Double, isLow: Bool)?
    for (place, step) in steps.enumerated() {
      guard let rows = step.node.rows else { continue }
      let (actual, estimated) = (Double(rows) + 1, step.node.estimatedRows + 1)
      let factor = max(actual / estimated, estimated / actual)
      if factor > worst?.factor ?? 3 { worst = (place, factor, actual > estimated) }
    }
    return worst.map { ($0.place, number($0.factor), $0.isLow) }
  }
}
