// cygnet: 1
// name: ties-between
// doc: Where a fact comes from: all ties between two names, in either direction, with their sources and certainty.
// doc: 'from' and 'to' are the two ends of the tie. Ties over a third thing (a round, an event) are not here.
// param: a STRING — anything, in any printed form, for example '百度'
// param: b STRING — another thing, for example '安全宝'
// returns: from STRING, tie STRING, to STRING, certainty STRING, doubt STRING, sources LIST<STRING>
// tags: lookup, certainty
MATCH (x)-[r]-(y)
WHERE $a IN x.names AND $b IN y.names
RETURN startNode(r).name AS from, type(r) AS tie, endNode(r).name AS to, r.certainty AS certainty,
       r.doubt AS doubt, r.sources AS sources
ORDER BY tie, from, to;

// test: a disputed post
// with: {a: '李大海', b: '知乎'}
// expect: in order
// | from     | tie         | to     | certainty | doubt                                              | sources         |
// | '李大海' | 'FOUNDED'   | '知乎' | 'stated'  | null                                               | ['qbitai:1239'] |
// | '李大海' | 'WORKED_AT' | '知乎' | 'stated'  | 'qbitai:1215 calls him 知乎合伙人、CTO at present' | ['qbitai:1239'] |
// | '李大海' | 'WORKS_AT'  | '知乎' | 'stated'  | 'qbitai:1239 has 曾任知乎联合创始人、CTO'          | ['qbitai:1215'] |

// test: a rumour
// with: {a: '五源资本', b: '阶跃星'}
// expect: in order
// | from       | tie           | to         | certainty  | doubt | sources        |
// | '五源资本' | 'RUMOURED_IN' | '阶跃星辰' | 'rumoured' | null  | ['qbitai:692'] |

// test: nothing between the two
// with: {a: '五源资本', b: 'DeepSeek'}
// expect: empty
