import CygnetCore

extension QueryGenerator {
  private struct Item {
    var text: String
    var alias: String
    var type: GeneratedType
    var witness: Int?
    var isAliased = true

    var written: String { isAliased ? "\(text) AS \(alias)" : text }
  }

  /// WITH or RETURN; the scope becomes what it gives.
  mutating func projection(_ keyword: String) -> String {
    let isReturn = keyword == "RETURN"
    if random.chance(8), scope.contains(where: { $0.type != .somePath }), !isReturn {
      let filter = random.chance(40) ? " WHERE \(condition(2))" : ""
      return "WITH *\(filter)"
    }
    if isReturn, random.chance(4), !scope.isEmpty,
      !scope.contains(where: { $0.type == .somePath })
    {
      return "RETURN \(random.chance(30) && !scope.contains { $0.type.isBag } ? "DISTINCT " : "")*"
    }
    let isAggregating = has(.aggregation) && random.chance(30)
    let isDistinct = has(.distinct) && random.chance(18)
    let items =
      isAggregating
      ? aggregatedItems(isDistinct: isDistinct)
      : plainItems(isReturn: isReturn, isDistinct: isDistinct)
    let before = scope
    scope = items.map { GeneratedVariable(name: $0.alias, type: $0.type, witness: $0.witness) }
    let order = orderAndLimit(items, before, canSeeBefore: !isAggregating && !isDistinct)
    var text = keyword + (isDistinct ? " DISTINCT " : " ")
    text += items.map(\.written).joined(separator: ", ") + order
    if !isReturn, random.chance(30) { text += " WHERE \(condition(2))" }
    return text
  }

  // MARK: Items

  private mutating func plainItems(isReturn: Bool, isDistinct: Bool) -> [Item] {
    var items: [Item] = []
    for _ in 0..<random.number(1...4) {
      let item = plainItem(isReturn: isReturn, isDistinct: isDistinct)
      if !items.contains(where: { $0.alias == item.alias }) { items.append(item) }
    }
    return items
  }

  private mutating func plainItem(isReturn: Bool, isDistinct: Bool) -> Item {
    let known = scope.filter { $0.type != .somePath && !(isDistinct && $0.type.isBag) }
    switch random.below(100) {
    case ..<45 where !known.isEmpty:
      let variable = random.pick(known)
      return Item(
        text: variable.name, alias: variable.name, type: variable.type, witness: variable.witness,
        isAliased: false)
    case ..<55 where !isDistinct:
      if let bag = bag(1) { return Item(text: bag.text, alias: name("bag"), type: bag.type) }
    case ..<60 where isReturn && has(.mapProjection):
      if let map = mapItem() { return map }
    case ..<64 where !variables(.path).isEmpty:
      let path = random.pick(variables(.path)).name
      return random.chance(50)
        ? Item(text: "nodes(\(path))", alias: name("ns"), type: .nodes)
        : Item(text: "relationships(\(path))", alias: name("rs"), type: .relationships)
    default: break
    }
    let type = random.pick(
      [.integer, .integer, .string, .boolean, .float, .mixed, .integers, .strings, .date]
        as [GeneratedType])
    let text = expression(type, depth: 3)
    let alias = type == .mixed ? name("any") : name("v")
    return Item(text: text, alias: alias, type: type)
  }

  private mutating func mapItem() -> Item? {
    let entities = scope.filter(\.type.isEntity)
    guard !entities.isEmpty else { return nil }
    let variable = random.pick(entities).name
    let content = random.pick([
      ".*", ".a, .s", ".*, extra: \(expression(.integer, depth: 1))", ".uid, .m", ".a, a: 1",
    ])
    return Item(text: "\(variable) {\(content)}", alias: name("map"), type: .nodes)
  }

  private mutating func aggregatedItems(isDistinct: Bool) -> [Item] {
    var items: [Item] = []
    for _ in 0..<random.below(3) {
      let item = plainItem(isReturn: false, isDistinct: true)
      if !items.contains(where: { $0.alias == item.alias }) { items.append(item) }
    }
    for _ in 0..<random.number(1...2) {
      let item = aggregate()
      if isDistinct, item.type.isBag { continue }
      items.append(item)
    }
    if items.isEmpty { items.append(Item(text: "count(*)", alias: name("v"), type: .integer)) }
    if random.chance(30) { items.shuffle(using: &random) }
    return items
  }

  private mutating func aggregate() -> Item {
    let distinct = random.chance(30) ? "DISTINCT " : ""
    let integer = expression(.integer, depth: 2)
    let float = expression(.float, depth: 1)
    let v = name("v")
    switch random.below(16) {
    case 0, 1: return Item(text: "count(*)", alias: v, type: .integer)
    case 2, 3:
      let known = scope.filter { !$0.type.isBag && $0.type != .somePath }
      let counted = known.isEmpty ? integer : random.pick(known).name
      return Item(text: "count(\(distinct)\(counted))", alias: v, type: .integer)
    case 4: return Item(text: "sum(\(distinct)\(integer))", alias: v, type: .integer)
    case 5: return Item(text: "sum(\(float))", alias: name("x"), type: .float)
    case 6: return Item(text: "avg(\(distinct)\(integer))", alias: name("x"), type: .float)
    case 7:
      let text = "\(random.pick(["min", "max"]))(\(expression(.string, depth: 1)))"
      return Item(text: text, alias: v, type: .string)
    case 8:
      let text = "\(random.pick(["min", "max"]))(\(expression(.mixed, depth: 1)))"
      return Item(text: text, alias: name("any"), type: .mixed)
    case 9:
      return Item(text: "\(random.pick(["min", "max"]))(\(integer))", alias: v, type: .integer)
    case 10:
      let text = "collect(\(distinct)\(integer))"
      return Item(text: text, alias: name("bag"), type: .bag(.integer))
    case 11:
      let nodes = variables(.node)
      let (inner, type): (String, GeneratedType) =
        nodes.isEmpty ? (expression(.string, depth: 1), .string) : (random.pick(nodes).name, .node)
      return Item(text: "collect(\(distinct)\(inner))", alias: name("bag"), type: .bag(type))
    case 12:
      let text = "\(random.pick(["stDev", "stDevP"]))(\(integer))"
      return Item(text: text, alias: name("x"), type: .float)
    case 13:
      let fraction = random.pick(["0", "0.5", "0.25", "1"])
      return Item(text: "percentileDisc(\(integer), \(fraction))", alias: v, type: .integer)
    case 14:
      let fraction = random.pick(["0.0", "0.5", "0.3", "1.0"])
      return Item(text: "percentileCont(\(integer), \(fraction))", alias: name("x"), type: .float)
    default:
      let text = "size(collect(\(distinct)\(integer))) + \(random.below(3)) * count(*)"
      return Item(text: text, alias: v, type: .integer)
    }
  }

  // MARK: Order

  /// LIMIT and SKIP stand only behind an order in which no two different rows tie.
  private mutating func orderAndLimit(
    _ items: [Item], _ before: [GeneratedVariable], canSeeBefore: Bool
  ) -> String {
    guard has(.order), random.chance(40) else { return "" }
    var keys: [String] = []
    var isTotal = !wroteEntities
    for item in items {
      if item.type.isScalar {
        // An expression that is projected may be written out again.
        keys.append(random.chance(70) ? item.alias : "(\(item.text))")
      } else if item.type.isEntity {
        keys.append("\(item.alias).uid")
      } else {
        isTotal = false
      }
    }
    keys.shuffle(using: &random)
    let descending = keys.map { $0 + random.pick(["", "", " DESC", " ASC", " DESCENDING"]) }
    keys = descending
    if canSeeBefore, random.chance(25) {
      // Names of before are still there unless a new one hides them.
      let visible = before.filter { old in !items.contains { $0.alias == old.name } }
      if let old = visible.first(where: { $0.type.isEntity }) {
        keys.insert("\(old.name).a", at: 0)
      }
    }
    if keys.isEmpty { return "" }
    var text = " ORDER BY " + keys.joined(separator: ", ")
    if isTotal, random.chance(50) {
      if random.chance(40) { text += " SKIP \(random.below(3))" }
      if random.chance(75) { text += " LIMIT \(random.pick([0, 1, 2, 3, 5]))" }
    } else if random.chance(40) {
      // Without LIMIT fewer keys will do.
      text = " ORDER BY " + keys.prefix(1).joined(separator: ", ")
    }
    return text
  }
}
