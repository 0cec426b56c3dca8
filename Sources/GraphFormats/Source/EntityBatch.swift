package import CygnetCore
import GraphStore

/// Up to 2,048 nodes, or relationships, and their properties by columns.
package struct EntityBatch: Sendable {
  package enum Kind: Sendable { case nodes, relationships }

  package let kind: Kind
  package let count: Int
  package let ids: Buffer<UInt32>
  /// Numbers of label sets, or of types.
  package let groups: Buffer<UInt32>
  /// Ends of relationships; empty for nodes.
  package let starts: Buffer<UInt32>
  package let ends: Buffer<UInt32>
  /// In the code-point order of their names; keys that some of the batch may have.
  package let keys: [KeyID]
  /// A column for each key.
  package let columns: [Vector]

  /// The properties of a row, keys in code-point order.
  package func properties(_ row: Int, _ catalog: Catalog) -> ValueMap {
    var (names, values): ([String], [Value]) = ([], [])
    for (key, column) in zip(keys, columns) where column.isValid(row) {
      names.append(catalog.keys.names[Int(key.rawValue)])
      values.append(column.value(row))
    }
    return ValueMap(uniqueKeys: names, values: values)
  }
}
