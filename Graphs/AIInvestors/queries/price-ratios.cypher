// cygnet: 1
// name: price-ratios
// doc: API prices as multiples of one model's price, the dearest input first.
// doc: Yuan per million tokens; prices of different dates and lists stand side by side, see `api-prices`. The ratio of the output
// doc: is empty where one of the two prints no output price.
// param: model STRING — the model to compare with, in any printed form, for example 'DeepSeek-V2'
// param: limit INTEGER = 25 — rows at most
// returns: model STRING, input INTEGER | FLOAT, output INTEGER | FLOAT, inputRatio FLOAT, outputRatio FLOAT
// tags: prices, models
MATCH (base:Model)-[:HAS_PRICE]->(b:Price {currency: 'CNY', unit: 'million tokens'})
WHERE $model IN base.names AND b.input IS NOT NULL
MATCH (m:Model)-[:HAS_PRICE]->(p:Price {currency: b.currency, unit: b.unit})
WHERE m <> base AND p.input IS NOT NULL
RETURN m.name AS model, p.input AS input, p.output AS output,
       round(100.0 * p.input / b.input) / 100 AS inputRatio,
       round(100.0 * p.output / b.output) / 100 AS outputRatio
ORDER BY inputRatio DESC, outputRatio DESC, model
LIMIT $limit;

// test: the dearest five
// with: {model: 'DeepSeek-V2', limit: 5}
// expect: in order
// | model                | input | output | inputRatio | outputRatio |
// | 'GPT-4-0613'         | 217   | 434    | 217.0      | 217.0       |
// | 'ERNIE-4.0'          | 120   | 120    | 120.0      | 60.0        |
// | 'Claude 3 Opus'      | 109   | 543    | 109.0      | 271.5       |
// | 'GLM-4'              | 100   | 100    | 100.0      | 50.0        |
// | 'GPT-4 Turbo (1106)' | 72    | 217    | 72.0       | 108.5       |

// test: no such model
// with: {model: 'nothing'}
// expect: empty
