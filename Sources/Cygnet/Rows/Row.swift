public import CygnetCore
import GraphFormats

/// One row of a result.
public struct Row: Sendable {
  private let names: ColumnNames
  public let values: [Value]

  init(names: ColumnNames, values: [Value]) {
    self.names = names
    self.values = values
  }

  /// A row that comes from no query.
  public init(columns: [String], values: [Value]) {
    self.init(names: ColumnNames(columns), values: values)
  }

  public var columns: [String] { names.names }

  /// The value in the column of that name; `nil` for no such column.
  public subscript(name: String) -> Value? { names[name].map { values[$0] } }

  public subscript(index: Int) -> Value { values[index] }

  /// The value of a column as a Swift value: `String`, `Int`, `Double`, `Bool`,
  /// `Value`, an array or optional of these, or any `Decodable` type.
  public func get<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    guard let value = self[name] else {
      throw CygnetError(
        .argument, .runtime, "UndefinedColumn", gqlStatus: "22N62",
        "there is no column `\(name)`; the columns are \(columns.joined(separator: ", "))")
    }
    return try ValueReader.decode(type, from: value, path: [])
  }

  /// The row as a value of a decodable type.
  public func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try ValueReader.decode(
      type, from: .map(ValueMap(zip(columns, values).map { ($0, $1) })), path: [])
  }

  /// A JSON object with a member per column.
  public var json: String { JSONWriter.object(columns, values) }

  /// A CSV line, with its line end.
  public var csv: String { CSVWriter.line(values) }

  /// The CSV line of column names.
  public static func csvHeader(_ columns: [String]) -> String { CSVWriter.line(columns) }
}

extension Value {
  /// The value as JSON.
  public var json: String { JSONWriter.text(self) }

  /// A text as a JSON string.
  public static func jsonString(_ text: String) -> String { JSONWriter.quoted(text) }
}
