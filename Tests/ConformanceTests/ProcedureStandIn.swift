import Cygnet

// Stands in for the library's procedures; a scenario that calls one fails.

struct TableProcedure: Sendable {
  struct Field: Sendable {
    var name: String
    var type: String
  }

  init(
    name: String, inputs: [Field], outputs: [Field],
    body: @escaping @Sendable ([Value]) throws -> [[Value]]
  ) {}
}

extension Database {
  func register(_ procedure: TableProcedure) {}
}
