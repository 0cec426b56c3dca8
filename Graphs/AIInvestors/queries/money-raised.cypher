// cygnet: 1
// name: money-raised
// doc: The printed amounts of each company's rounds added up, per currency.
// doc: Take it as a lower bound: `unprinted` rounds have no amount, and 约, 超 and 数 count as the bare number. `contested` counts
// doc: rounds with a figure or a date in dispute; rumoured rounds are left out. Nothing is converted; the currency is '' where
// doc: none is printed.
// param: company STRING = '' — one company, in any printed form; '' for all
// returns: company STRING, currency STRING, amount INTEGER | FLOAT, rounds INTEGER, contested INTEGER, unprinted INTEGER
// tags: rounds, companies
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE ($company = '' OR $company IN c.names) AND r.certainty <> 'rumoured'
WITH c, count(CASE WHEN r.amount IS NULL THEN 1 END) AS unprinted
MATCH (c)-[:RAISED]->(r:Round)
WHERE r.certainty <> 'rumoured' AND r.amount IS NOT NULL
RETURN c.name AS company, coalesce(r.currency, '') AS currency, sum(r.amount) AS amount,
       count(r) AS rounds, count(CASE WHEN r.contested THEN 1 END) AS contested, unprinted
ORDER BY company, currency;

// test: dollars only
// with: {company: 'MiniMax'}
// expect: in order
// | company   | currency | amount    | rounds | contested | unprinted |
// | 'MiniMax' | 'USD'    | 850000000 | 2      | 0         | 2         |

// test: two currencies
// with: {company: '智谱AI'}
// expect: in order
// | company  | currency | amount     | rounds | contested | unprinted |
// | '智谱AI' | ''       | 3250000000 | 6      | 1         | 5         |
// | '智谱AI' | 'USD'    | 400000000  | 1      | 1         | 5         |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
