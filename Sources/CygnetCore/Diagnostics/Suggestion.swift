/// Guesses which known name a misspelt one was meant to be.
package enum Suggestion {
  /// The nearest candidate within a third of the word's length, case ignored; else
  /// the shortest that the word begins.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased().unicodeScalars)
    guard !target.isEmpty, target.count <= 64 else { return nil }
    let limit = max(1, target.count / 3)
    var best: (name: String, distance: Int)?
    var longer: String?
    for name in candidates where name.utf8.count <= 256 {
      let other = Array(name.lowercased().unicodeScalars)
      if target.count >= 3, other.starts(with: target),
        longer.map({ name.utf8.count < $0.utf8.count }) ?? true
      {
        longer = name
      }
      guard abs(other.count - target.count) <= limit else { continue }
      let distance = distance(target, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name ?? longer
  }

  /// Edits needed, a swap of neighbours counting as one (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
