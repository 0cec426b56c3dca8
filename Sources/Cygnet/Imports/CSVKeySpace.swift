import CygnetCore
import GraphFormats

/// The keys of nodes that are told apart by them, from one file or several.
struct CSVKeySpace {
  struct Part {
    let file: String
    let values: Vector
    /// The nodes of the values.
    let nodes: Buffer<UInt32>
    let keys: CSVNodeKeys
  }

  private var parts: [Part] = []
  private var whole: CSVNodeKeys?

  mutating func add(_ part: Part) {
    parts.append(part)
    whole = nil
  }

  /// The keys of all files.
  ///
  /// - Throws: where two files have the same key.
  mutating func joined() throws(CygnetError) -> CSVNodeKeys {
    if let whole { return whole }
    let made = try join()
    whole = made
    return made
  }

  private func join() throws(CygnetError) -> CSVNodeKeys {
    if parts.count == 1 { return parts[0].keys }
    let count = parts.reduce(0) { $0 + $1.values.count }
    let values = Vector.concatenated(parts.map(\.values), count: count)
    let nodes = Buffer<UInt32>(capacity: count)
    var start = 0
    for part in parts {
      nodes.assign(at: start, from: part.nodes, at: 0, count: part.values.count)
      start += part.values.count
    }
    do throws(CSVNodeKeys.Duplicate) {
      return try CSVNodeKeys(owner: "node", values, nodes: nodes)
    } catch {
      var row = error.row
      let part = parts.first { part in
        defer { row -= part.values.count }
        return row < part.values.count
      }
      throw CSVReader.Mistake(
        line: 0, message: "the key \(values.value(error.row)) is in another file too"
      ).located(in: part?.file ?? "")
    }
  }
}
