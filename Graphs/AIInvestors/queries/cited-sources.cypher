// cygnet: 1
// name: cited-sources
// doc: Whom the documents cite as a source (据 …, 依据 …) and which of their works, with the words.
// param: document STRING = '' — one document's key: 'csdn', 'byteailab', 'zqrb', 'netease' or 'qbitai'; '' for all
// returns: document STRING, source STRING, work STRING, text STRING, sources LIST<STRING>
// tags: documents
MATCH (d:Document)-[r:CITES]->(o)
WHERE $document IN ['', d.key]
RETURN d.key AS document, o.name AS source, r.work AS work, r.text AS text, r.sources AS sources
ORDER BY document, source, work, text;

// test: a short article
// with: {document: 'byteailab'}
// expect: in order
// | document    | source     | work                                                         | text                                                                    | sources                          |
// | 'byteailab' | 'GPTNB'    | null                                                         | '可以查看更多AI文章'                                                    | ['byteailab:55']                 |
// | 'byteailab' | '亿欧数据' | null                                                         | '亿欧数据显示'                                                          | ['byteailab:18', 'byteailab:42'] |
// | 'byteailab' | '澎湃新闻' | '沙特基金4亿美元重仓智谱AI，企业估值达30亿美元'              | '沙特基金4亿美元重仓智谱AI，企业估值达30亿美元.澎湃新闻。'              | ['byteailab:44']                 |
// | 'byteailab' | '澎湃新闻' | null                                                         | '据澎湃新闻等多家媒体报道'                                              | ['byteailab:17', 'byteailab:41'] |
// | 'byteailab' | '烯牛数据' | null                                                         | '据烯牛数据'                                                            | ['byteailab:13']                 |
// | 'byteailab' | '界面新闻' | '智谱AI的双轨驱动：从基座大模型出发，以共创理念推进商业落地' | '智谱AI的双轨驱动：从基座大模型出发，以共创理念推进商业落地.界面新闻。' | ['byteailab:45']                 |
// | 'byteailab' | '财联社'   | '首投中国大模型 沙特阿美旗下P7基金或4亿美元入资智谱AI'       | '首投中国大模型 沙特阿美旗下P7基金或4亿美元入资智谱AI.财联社。'         | ['byteailab:46']                 |

// test: no such document
// with: {document: 'nothing'}
// expect: empty
