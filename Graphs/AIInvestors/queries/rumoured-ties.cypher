// cygnet: 1
// name: rumoured-ties
// doc: Investments that the documents only hedge (据传, 或, 接洽), with the words of the hedge and the lines.
// returns: investor STRING, company STRING, hedge STRING, date DATE, sources LIST<STRING>
// tags: investors, certainty
MATCH (i:Investor)-[tie:RUMOURED_IN]->(c:Company)
RETURN i.name AS investor, c.name AS company, tie.hedge AS hedge, tie.first AS date,
       tie.sources AS sources
ORDER BY date, investor, company;

// test: all of them
// expect: in order
// | investor     | company    | hedge                                                                          | date         | sources                      |
// | '五源资本'   | '阶跃星辰' | '据传仅在 2023 年 11 月完成过一轮融资，投资方或包括红杉中国、启明创投五源资本' | '2023-11-01' | ['qbitai:692']               |
// | '启明创投'   | '阶跃星辰' | '据传仅在 2023 年 11 月完成过一轮融资，投资方或包括红杉中国、启明创投五源资本' | '2023-11-01' | ['qbitai:692']               |
// | '红杉'       | '阶跃星辰' | '据传仅在 2023 年 11 月完成过一轮融资，投资方或包括红杉中国、启明创投五源资本' | '2023-11-01' | ['qbitai:692']               |
// | '阿里巴巴'   | '阶跃星辰' | '据量子位报道，2024 年 6 月阶跃晨正在接洽新一轮估值 20 亿美元的新融资，阿里巴巴在投资机构名单中' | '2024-06-01' | ['qbitai:692']               |
// | '东南亚财团' | '零一万物' | '据媒体报道，零一万物已获新一轮数亿美元融资，融资参与方包括某国际战投东南亚财团等多家机构' | '2024-08-01' | ['qbitai:977', 'qbitai:969'] |
// | '某国际战投' | '零一万物' | '据媒体报道，零一万物已获新一轮数亿美元融资，融资参与方包括某国际战投东南亚财团等多家机构' | '2024-08-01' | ['qbitai:977', 'qbitai:969'] |
