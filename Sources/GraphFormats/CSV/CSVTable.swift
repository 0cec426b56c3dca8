package import CygnetCore

/// What becomes of a CSV column.
package enum CSVColumnUse: Sendable {
  case ignored
  /// Values of a type; `isGiven` where a field of another type is a mistake, and
  /// not a reason to take a wider type.
  case values(FieldType, isGiven: Bool)
  /// Keys of nodes that are there already; their ids are what is kept.
  case nodes(CSVNodeKeys)
}

/// Reads the records of a block into one vector per column.
package struct CSVTableReader: Sendable {
  package enum Outcome: Sendable {
    /// A vector for every column, `nil` for an ignored one, and the records that are
    /// not in them.
    case columns([Vector?], rows: Int, lines: Int, mistakes: [CSVReader.Mistake])
    /// A column holds what its type does not: all is to be read again.
    case wider(column: Int, FieldType)
    /// Its line counts from the block's first.
    case mistake(CSVReader.Mistake)
  }

  private let uses: [CSVColumnUse]
  private let names: [String]
  private let separator: [UInt8]

  package init(_ uses: [CSVColumnUse], names: [String], separator: Unicode.Scalar) {
    self.uses = uses
    self.names = names
    self.separator = Array(String(Character(separator)).utf8)
  }

  /// - Parameter skips: whether the block begins with the header.
  package func read(_ block: CSVBlocks.Block, skippingHeader skips: Bool) -> Outcome {
    let records = CSVRecords(
      block, separator: separator, columnCount: uses.count, skipsHeader: skips)
    var vectors: [Vector?] = []
    let notes = CSVRowNotes()
    for (column, use) in uses.enumerated() {
      switch CSVColumnReader(records, column, names[column], notes).read(use) {
      case .vector(let vector): vectors.append(vector)
      case .wider(let type): return .wider(column: column, type)
      }
    }
    if let mistake = records.mistake { return .mistake(mistake) }
    guard !notes.messages.isEmpty else {
      return .columns(
        vectors, rows: records.count, lines: records.lineCount, mistakes: records.mistakes)
    }
    let kept = (0..<records.count).filter { notes.messages[$0] == nil }.map { Int32($0) }
    let mistakes =
      records.mistakes
      + notes.messages.sorted { $0.key < $1.key }.map { records.mistake($0.value, row: $0.key) }
    return .columns(
      vectors.map { $0.map { Column($0).picking(kept).vector } }, rows: kept.count,
      lines: records.lineCount, mistakes: mistakes.sorted { $0.line < $1.line })
  }
}
