// cygnet: 1
// name: counterparts
// doc: What is set beside what (对标): models, families, products and companies, with their houses and the words.
// doc: `otherHouse` is empty where no document names the owner.
// param: house STRING = '' — only what one organisation offers, in any printed form; '' for all
// returns: house STRING, name STRING, otherHouse STRING, other STRING, certainty STRING, text STRING, sources LIST<STRING>
// tags: models, products, rivals
MATCH (a)-[r:COUNTERPART_OF]->(b)
OPTIONAL MATCH (x:Organization)-[:DEVELOPED|HAS_FAMILY|OFFERS]->(a)
WITH a, r, b, CASE WHEN a:Organization THEN a ELSE x END AS house
WHERE $house = '' OR $house IN house.names
OPTIONAL MATCH (y:Organization)-[:DEVELOPED|HAS_FAMILY|OFFERS]->(b)
RETURN house.name AS house, a.name AS name,
       CASE WHEN b:Organization THEN b.name ELSE y.name END AS otherHouse, b.name AS other,
       r.certainty AS certainty, r.text AS text, r.sources AS sources
ORDER BY house, name, other, otherHouse;

// test: three models of one house
// with: {house: '阶跃星辰'}
// expect: in order
// | house      | name        | otherHouse | other    | certainty | text   | sources                      |
// | '阶跃星辰' | 'Step-1.5V' | 'OpenAI'   | 'GPT-4V' | 'stated'  | '对标' | ['qbitai:585', 'qbitai:588'] |
// | '阶跃星辰' | 'Step-1X'   | 'OpenAI'   | 'DALL·E' | 'stated'  | '对标' | ['qbitai:585', 'qbitai:589'] |
// | '阶跃星辰' | 'Step-2'    | 'OpenAI'   | 'GPT-4'  | 'stated'  | '对标' | ['qbitai:585', 'qbitai:587'] |

// test: nobody by that name
// with: {house: 'nobody'}
// expect: empty
