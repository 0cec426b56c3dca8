import CygnetCore

extension Planner {
  /// Appends the steps that find a pattern's matches.
  ///
  /// Greedy: what the counts make cheapest comes next. Conditions are tested as
  /// soon as what they read is bound, unless they may fail: those wait until the
  /// whole pattern stands, in written order.
  mutating func appendMatch(_ match: BoundMatch, to plan: inout LogicalPlan) throws(RuntimeFault) {
    let pattern = try planned(match.pattern)
    var conditions: [BoundExpression] = []
    for condition in (pattern.conditions + [match.predicate].compactMap { $0 })
      .flatMap(Planner.conjuncts)
    {
      conditions.append(try planned(condition))
    }
    var matcher = PatternMatcher(pattern, conditions, rows: rows(plan), self)
    plan.steps += matcher.run()
    self = matcher.planner
  }

  /// The pattern with a plan for every nested query in its property maps.
  mutating func planned(_ pattern: BoundPattern) throws(RuntimeFault) -> BoundPattern {
    var pattern = pattern
    for index in pattern.nodes.indices {
      pattern.nodes[index].properties = try planned(pattern.nodes[index].properties)
    }
    for index in pattern.relationships.indices {
      pattern.relationships[index].properties =
        try planned(pattern.relationships[index].properties)
    }
    for index in pattern.searches.indices {
      pattern.searches[index].relationship.properties =
        try planned(pattern.searches[index].relationship.properties)
    }
    return pattern
  }

  private mutating func planned(
    _ properties: [(key: String, value: BoundExpression)]
  ) throws(RuntimeFault) -> [(key: String, value: BoundExpression)] {
    var changed: [(key: String, value: BoundExpression)] = []
    for property in properties { changed.append((property.key, try planned(property.value))) }
    return changed
  }
}
