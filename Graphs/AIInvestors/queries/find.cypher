// cygnet: 1
// name: find
// doc: What a name stands for: every node that has it among its printed forms, or as its English name.
// doc: `printed` are all its forms, damaged ones included. Several rows mean several things by one name.
// param: name STRING — a name as printed, or in English, for example '疆智能' or 'Tencent'
// returns: label STRING, name STRING, nameEn STRING, roles LIST<STRING>, printed LIST<STRING>, certainty STRING, sources LIST<STRING>
// tags: lookup
MATCH (x)
WHERE $name IN x.names OR $name IN [x.name, x.nameEn]
RETURN head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       x.name AS name, x.nameEn AS nameEn,
       [l IN ['Investor', 'Founder', 'Organization'] WHERE l IN labels(x)] AS roles,
       x.names AS printed, x.certainty AS certainty, x.sources AS sources
ORDER BY label, name;

// test: one thing
// with: {name: '毕胜'}
// expect: in order
// | label    | name   | nameEn     | roles        | printed  | certainty | sources        |
// | 'Person' | '毕胜' | 'Bi Sheng' | ['Investor'] | ['毕胜'] | 'stated'  | ['qbitai:520'] |

// test: two things by one name
// with: {name: 'Character.ai'}
// expect: in order
// | label     | name           | nameEn         | roles            | printed                          | certainty | sources        |
// | 'Company' | 'Character.AI' | 'Character.AI' | ['Organization'] | ['Character.AI', 'Character.ai'] | 'stated'  | ['qbitai:382'] |
// | 'Product' | 'Character.AI' | 'Character.AI' | []               | ['Character.AI', 'Character.ai'] | 'stated'  | ['qbitai:382'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
