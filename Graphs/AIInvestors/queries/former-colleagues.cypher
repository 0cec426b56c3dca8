// cygnet: 1
// name: former-colleagues
// doc: People at different "6+2" companies who worked for the same organisation before, units counted with their group.
// doc: Whether at the same time, the documents do not say.
// param: employer STRING = '' — one former employer, in any printed form; '' for all
// returns: employer STRING, person STRING, company STRING, other STRING, otherCompany STRING
// tags: people, alumni, rivals
MATCH (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(o:Organization),
      (o)-[:PART_OF*0..3]->(e:Organization)
WHERE c.group IS NOT NULL
  AND NOT (e)-[:PART_OF]->(:Organization)
  AND ($employer = '' OR $employer IN e.names)
WITH DISTINCT e, p, c
MATCH (e)<-[:PART_OF*0..3]-(:Organization)<-[:WORKED_AT]-(q:Person)-[:WORKS_AT]->(d:Company)
WHERE d.group IS NOT NULL AND c <> d AND p.name < q.name
RETURN DISTINCT e.name AS employer, p.name AS person, c.name AS company, q.name AS other,
                d.name AS otherCompany
ORDER BY employer, person, other, company, otherCompany;

// test: one company's former staff at three start-ups
// with: {employer: '旷视'}
// expect: in order
// | employer | person   | company    | other    | otherCompany |
// | '旷视'   | '俞刚'   | '阶跃星辰' | '周昕宇' | '月之暗面'   |
// | '旷视'   | '俞刚'   | '阶跃星辰' | '曾国洋' | '面壁智能'   |
// | '旷视'   | '周昕宇' | '月之暗面' | '张祥雨' | '阶跃星辰'   |
// | '旷视'   | '周昕宇' | '月之暗面' | '曾国洋' | '面壁智能'   |
// | '旷视'   | '张祥雨' | '阶跃星辰' | '曾国洋' | '面壁智能'   |

// test: nobody by that name
// with: {employer: 'nobody'}
// expect: empty
