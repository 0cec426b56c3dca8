import CygnetCore

extension InvestorNetwork {
  /// Writes the network as a script of openCypher statements, nodes first, some
  /// hundred rows to a statement. The script is never whole in memory.
  ///
  /// - Parameter write: takes the script's text, piece after piece.
  public func writeScript<Failure: Error>(
    _ write: @escaping (String) throws(Failure) -> Void
  ) throws(Failure) {
    try write(
      "// A synthetic investor network: \(companyCount) \(companyCount == 1 ? "company" : "companies"), seed \(seed).\n\n"
    )
    for label in Self.labels {
      try write(
        "CREATE CONSTRAINT \(label)_name FOR (n:\(label)) REQUIRE n.name IS UNIQUE;\n")
    }
    try write(
      "\nCREATE (:Document {key: 'synthetic', name: 'Synthetic network', "
        + "nameEn: 'Synthetic network', names: ['Synthetic network'], kind: 'generated', "
        + "certainty: 'stated', sources: ['synthetic:1']});\n")
    try writeNodes(write)
    try writeRelationships(write)
  }

  private static let labels = [
    "Company", "InvestmentFirm", "University", "Person", "Round", "ModelFamily", "Model",
    "Product", "Benchmark", "Price",
  ]

  private static let provenance = "certainty: row.certainty, sources: row.sources"

  private func writeNodes<Failure: Error>(
    _ write: @escaping (String) throws(Failure) -> Void
  ) throws(Failure) {
    func nodes(
      _ labels: String, _ rows: (inout RowWriter<Failure>) throws(Failure) -> Void
    ) throws(Failure) {
      var writer = RowWriter(write, "CREATE (n:\(labels))\nSET n = row")
      try rows(&writer)
      try writer.finish()
    }
    try nodes("InvestmentFirm:Investor:Organization") { (writer) throws(Failure) in
      for number in 0..<investorCount {
        try writer.add(Self.named(SyntheticNames.investor(number)), number)
      }
    }
    try nodes("University:Organization") { (writer) throws(Failure) in
      for number in 0..<universityCount {
        try writer.add(Self.named(SyntheticNames.university(number)), number)
      }
    }
    try nodes("Benchmark") { (writer) throws(Failure) in
      for (number, name) in Self.benchmarks.enumerated() {
        try writer.add(Self.named(name) + [("task", Self.quoted("general"))], number)
      }
    }
    try nodes("Company:Organization") { (writer) throws(Failure) in
      for number in 0..<companyCount {
        let company = company(number)
        try writer.add(
          Self.named(company.name) + Self.dated("founded", company.founded), number)
      }
    }
    for isFounder in [true, false] {
      try nodes(isFounder ? "Person:Founder" : "Person") { (writer) throws(Failure) in
        for number in 0..<companyCount {
          for person in company(number).people where person.isFounder == isFounder {
            try writer.add(Self.named(person.name), number)
          }
        }
      }
    }
    try nodes("Round") { (writer) throws(Failure) in
      for number in 0..<companyCount {
        for round in company(number).rounds { try writer.add(Self.fields(round), number) }
      }
    }
    try nodes("ModelFamily") { (writer) throws(Failure) in
      for number in 0..<companyCount where !company(number).models.isEmpty {
        try writer.add(Self.named(SyntheticNames.family(number)), number)
      }
    }
    try nodes("Model") { (writer) throws(Failure) in
      for number in 0..<companyCount {
        for model in company(number).models {
          try writer.add(
            Self.named(model.name) + Self.dated("released", (model.year, model.month)) + [
              ("kind", Self.quoted("text")), ("parameters", "\(model.billions)000000000"),
              ("open", "\(model.isOpen)"),
            ], number)
        }
      }
    }
    try nodes("Price") { (writer) throws(Failure) in
      for number in 0..<companyCount {
        for model in company(number).models {
          try writer.add(
            Self.named(model.name + " API") + [
              ("kind", Self.quoted("API")), ("unit", Self.quoted("million tokens")),
              ("currency", Self.quoted("CNY")), ("input", Self.tenths(model.price.input)),
              ("output", Self.tenths(model.price.output)),
            ], number)
        }
      }
    }
    try nodes("Product") { (writer) throws(Failure) in
      for number in 0..<companyCount {
        try writer.add(
          Self.named(company(number).product) + [("kind", Self.quoted("assistant"))], number)
      }
    }
  }

  private static func fields(_ round: Round) -> [RowWriter<Never>.Field] {
    var fields =
      named(round.name) + dated("date", (round.year, round.month)) + [
        ("round", quoted(round.kind)), ("amount", "\(round.amount)"), ("currency", quoted("CNY")),
      ]
    if let valuation = round.valuation {
      fields += [("valuation", "\(valuation)"), ("valuationCurrency", quoted("CNY"))]
    }
    return fields
  }

  // MARK: Relationships

  private func writeRelationships<Failure: Error>(
    _ write: @escaping (String) throws(Failure) -> Void
  ) throws(Failure) {
    func relationships(
      _ start: String, _ type: String, _ end: String, keys: [String] = [],
      _ rows: (Company, (String, String, [String]) throws(Failure) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
      let properties = (keys.map { "\($0): row.\($0)" } + [Self.provenance])
        .joined(separator: ", ")
      var writer = RowWriter(
        write,
        "MATCH (a:\(start) {name: row.a}), (b:\(end) {name: row.b})\n"
          + "CREATE (a)-[:\(type) {\(properties)}]->(b)")
      for number in 0..<companyCount {
        try rows(company(number)) { (a, b, values) throws(Failure) in
          try writer.add(
            [("a", Self.quoted(a)), ("b", Self.quoted(b))] + zip(keys, values), number)
        }
      }
      try writer.finish()
    }
    try relationships("Company", "RAISED", "Round") { (company, add) throws(Failure) in
      for round in company.rounds { try add(company.name, round.name, []) }
    }
    try relationships(
      "InvestmentFirm", "PARTICIPATED_IN", "Round", keys: ["printedAs"]
    ) { (company, add) throws(Failure) in
      for round in company.rounds {
        for investor in round.investors {
          let name = SyntheticNames.investor(investor)
          try add(name, round.name, [Self.quoted(name)])
        }
      }
    }
    try relationships(
      "InvestmentFirm", "INVESTED_IN", "Company", keys: ["rounds", "roundNames", "first", "last"]
    ) { (company, add) throws(Failure) in
      for (investor, rounds) in Self.ties(company) {
        try add(
          SyntheticNames.investor(investor), company.name,
          [
            "\(rounds.count)", "[\(rounds.map { Self.quoted($0.name) }.joined(separator: ", "))]",
            Self.date(rounds.first), Self.date(rounds.last),
          ])
      }
    }
    try relationships(
      "InvestmentFirm", "RUMOURED_IN", "Company", keys: ["hedge"]
    ) { (company, add) throws(Failure) in
      let backers = Set(company.rounds.flatMap(\.investors))
      for investor in company.rumours where !backers.contains(investor) {
        try add(SyntheticNames.investor(investor), company.name, [Self.quoted("据传")])
      }
    }
    try relationships(
      "Person", "FOUNDED", "Company", keys: ["coFounder"]
    ) { (company, add) throws(Failure) in
      for (index, person) in company.people.enumerated() where person.isFounder {
        try add(person.name, company.name, ["\(index > 0)"])
      }
    }
    try relationships(
      "Person", "WORKS_AT", "Company", keys: ["title"]
    ) { (company, add) throws(Failure) in
      for (index, person) in company.people.enumerated() {
        let title = index == 0 ? "CEO" : person.isFounder ? "联合创始人" : "副总裁"
        try add(person.name, company.name, [Self.quoted(title)])
      }
    }
    try relationships("Person", "WORKED_AT", "Company") { (company, add) throws(Failure) in
      for person in company.people {
        guard let former = person.formerly else { continue }
        try add(person.name, SyntheticNames.company(former), [])
      }
    }
    try relationships(
      "Person", "STUDIED_AT", "University", keys: ["degree"]
    ) { (company, add) throws(Failure) in
      for person in company.people {
        try add(
          person.name, SyntheticNames.university(person.university), [Self.quoted(person.degree)])
      }
    }
    try writeModelRelationships(relationships)
  }

  private func writeModelRelationships<Failure: Error>(
    _ relationships: (
      String, String, String, [String],
      (Company, (String, String, [String]) throws(Failure) -> Void) throws(Failure) -> Void
    ) throws(Failure) -> Void
  ) throws(Failure) {
    try relationships("Company", "DEVELOPED", "Model", []) { (company, add) throws(Failure) in
      for model in company.models { try add(company.name, model.name, []) }
    }
    try relationships("Model", "IN_FAMILY", "ModelFamily", []) { (company, add) throws(Failure) in
      for model in company.models {
        try add(model.name, String(model.name.prefix { $0 != "-" }), [])
      }
    }
    try relationships("Model", "HAS_PRICE", "Price", []) { (company, add) throws(Failure) in
      for model in company.models { try add(model.name, model.name + " API", []) }
    }
    try relationships(
      "Model", "SCORED", "Benchmark", ["value", "table"]
    ) { (company, add) throws(Failure) in
      for model in company.models {
        for (benchmark, score) in zip(Self.benchmarks, model.scores) {
          try add(model.name, benchmark, [Self.tenths(score), "'synthetic'"])
        }
      }
    }
    try relationships("Company", "OFFERS", "Product", []) { (company, add) throws(Failure) in
      try add(company.name, company.product, [])
    }
    try relationships("Product", "POWERED_BY", "Model", []) { (company, add) throws(Failure) in
      guard let model = company.models.last else { return }
      try add(company.product, model.name, [])
    }
  }

  /// Each investor of a company with the rounds it took part in, by their order.
  private static func ties(_ company: Company) -> [(investor: Int, rounds: [Round])] {
    var ties: [(investor: Int, rounds: [Round])] = []
    for round in company.rounds {
      for investor in round.investors {
        if let index = ties.firstIndex(where: { $0.investor == investor }) {
          ties[index].rounds.append(round)
        } else {
          ties.append((investor, [round]))
        }
      }
    }
    return ties
  }

  // MARK: Literals

  private static func quoted(_ text: String) -> String { Quoting.string(text) }

  private static func named(_ name: String) -> [RowWriter<Never>.Field] {
    [("name", quoted(name)), ("nameEn", quoted(name)), ("names", "[\(quoted(name))]")]
  }

  private static func dated(
    _ key: String, _ month: (year: Int, month: Int)
  ) -> [RowWriter<Never>.Field] {
    [(key, date(month.year, month.month)), ("\(key)Precision", "'month'")]
  }

  private static func date(_ year: Int, _ month: Int) -> String {
    "date('\(year)-\(month < 10 ? "0" : "")\(month)-01')"
  }

  private static func date(_ round: Round?) -> String {
    round.map { date($0.year, $0.month) } ?? "null"
  }

  private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}

/// Gathers rows into statements that unwind them.
private struct RowWriter<Failure: Error> {
  typealias Field = (key: String, value: String)

  private let write: (String) throws(Failure) -> Void
  private let action: String
  private var rows: [String] = []
  private static var rowsPerStatement: Int { 500 }

  init(_ write: @escaping (String) throws(Failure) -> Void, _ action: String) {
    self.write = write
    self.action = action
  }

  /// - Parameter number: the company's or firm's number, which is the source.
  mutating func add(_ fields: [Field], _ number: Int) throws(Failure) {
    let all =
      fields + [("certainty", "'stated'"), ("sources", "['synthetic:\(number + 1)']")]
    rows.append("  {" + all.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}")
    if rows.count == Self.rowsPerStatement { try finish() }
  }

  mutating func finish() throws(Failure) {
    guard !rows.isEmpty else { return }
    try write("\nUNWIND [\n" + rows.joined(separator: ",\n") + "\n] AS row\n" + action + ";\n")
    rows = []
  }
}
