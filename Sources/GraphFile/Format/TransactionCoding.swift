import CygnetCore
import GraphStore

/// One transaction as the payload of a frame: the names and label sets it adds, then
/// its changes in their order, each a tag and what the tag asks for.
///
/// | tag | change | then, as varints |
/// |---|---|---|
/// | 1 | node created | id, label set |
/// | 2 | relationship created | id, type, start, end |
/// | 3 | node deleted, with its properties | id |
/// | 4 | relationship deleted, with its properties | id |
/// | 5 | labels set | node, label set |
/// | 6 | node's property set | node, key, value |
/// | 7 | relationship's property set | relationship, key, value |
/// | 8 | index created | label, key, name |
/// | 9 | index dropped | label, key |
/// | 10 | constraint created | as in the root |
/// | 11 | constraint dropped | place |
enum TransactionCoding {
  static func bytes(_ names: AddedNames, _ records: [RedoRecord]) -> [UInt8] {
    var writer = ByteWriter()
    for list in [names.labels, names.types, names.keys] {
      writer.varint(list.count)
      for name in list { writer.text(name) }
    }
    writer.varint(names.labelSets.count)
    for set in names.labelSets { CatalogCoding.write(set, to: &writer) }
    writer.varint(records.count)
    for record in records { write(record, to: &writer) }
    return writer.bytes
  }

  private static func write(_ record: RedoRecord, to writer: inout ByteWriter) {
    func numbers(_ tag: UInt8, _ numbers: UInt32...) {
      writer.number(tag)
      for number in numbers { writer.varint(number) }
    }
    switch record {
    case .createNode(let node, let set): numbers(1, node.rawValue, set)
    case .createRelationship(let relationship, let type, let start, let end):
      numbers(2, relationship.rawValue, UInt32(type.rawValue), start.rawValue, end.rawValue)
    case .deleteNode(let node): numbers(3, node.rawValue)
    case .deleteRelationship(let relationship): numbers(4, relationship.rawValue)
    case .setLabels(let node, let set): numbers(5, node.rawValue, set)
    case .setNodeProperty(let node, let key, let value):
      numbers(6, node.rawValue, UInt32(key.rawValue))
      ValueCoding.write(value, to: &writer)
    case .setRelationshipProperty(let relationship, let key, let value):
      numbers(7, relationship.rawValue, UInt32(key.rawValue))
      ValueCoding.write(value, to: &writer)
    case .createIndex(let place, let name):
      numbers(8, UInt32(place.label.rawValue), UInt32(place.key.rawValue))
      writer.text(name)
    case .dropIndex(let place):
      numbers(9, UInt32(place.label.rawValue), UInt32(place.key.rawValue))
    case .createConstraint(let constraint):
      writer.number(UInt8(10))
      CatalogCoding.write(constraint, to: &writer)
    case .dropConstraint(let place): numbers(11, UInt32(truncatingIfNeeded: place))
    }
  }

  /// Makes a transaction's changes on the writer's graph.
  static func replay(_ reader: inout ByteReader, on writer: GraphWriter) throws(FileFault) {
    var names = AddedNames()
    names.labels = try self.names(&reader)
    names.types = try self.names(&reader)
    names.keys = try self.names(&reader)
    for _ in 0..<(try reader.length()) {
      names.labelSets.append(try CatalogCoding.labelSet(&reader))
    }
    do {
      try writer.replay(names)
      for _ in 0..<(try reader.length()) { try writer.replay(try record(&reader)) }
      try writer.checkHealth()
    } catch let fault as FileFault {
      throw fault
    } catch let fault as RuntimeFault {
      throw .damaged(fault.message)
    } catch {
      throw .damaged("\(error)")
    }
    guard reader.remaining == 0 else { throw .damaged("a transaction has a stray end") }
  }

  private static func names(_ reader: inout ByteReader) throws(FileFault) -> [String] {
    var names: [String] = []
    for _ in 0..<(try reader.length()) { names.append(try reader.text()) }
    return names
  }

  private static func record(_ reader: inout ByteReader) throws(FileFault) -> RedoRecord {
    func id() throws(FileFault) -> UInt32 {
      UInt32(try reader.count(below: GraphLimit.entityCount))
    }
    func token() throws(FileFault) -> UInt16 {
      UInt16(try reader.count(below: GraphLimit.tokenCount))
    }
    switch try reader.byte() {
    case 1: return .createNode(NodeID(try id()), labelSet: try id())
    case 2:
      return .createRelationship(
        RelationshipID(try id()), TypeID(try token()), NodeID(try id()), NodeID(try id()))
    case 3: return .deleteNode(NodeID(try id()))
    case 4: return .deleteRelationship(RelationshipID(try id()))
    case 5: return .setLabels(NodeID(try id()), labelSet: try id())
    case 6:
      return .setNodeProperty(NodeID(try id()), KeyID(try token()), try ValueCoding.read(&reader))
    case 7:
      return .setRelationshipProperty(
        RelationshipID(try id()), KeyID(try token()), try ValueCoding.read(&reader))
    case 8:
      let place = IndexKey(label: LabelID(try token()), key: KeyID(try token()))
      return .createIndex(place, name: try reader.text())
    case 9: return .dropIndex(IndexKey(label: LabelID(try token()), key: KeyID(try token())))
    case 10: return .createConstraint(try CatalogCoding.constraint(&reader))
    case 11: return .dropConstraint(place: try reader.count(below: 1 << 32))
    case let tag: throw .damaged("unknown change \(tag)")
    }
  }
}
