// Which relationships are there between entities, and between them and some others, each once?
// parameters:
//   ids: list of strings — ids of entities
//   others: list of strings — ids at the other end, those of `ids` among them
//   limit: integer — relationships at most
// example: {"ids": ["@entity:上海国际汽车城(集团)有限公司", "@entity:陈钢"], "others": ["@entity:上海国际汽车城(集团)有限公司", "@entity:陈钢"], "limit": 20}
// columns: predicate, fact, subject, object, other, kind
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
WHERE other.id IN $others AND (startNode(tie).id = id OR NOT other.id IN $ids)
RETURN type(tie) AS predicate, properties(tie) AS fact, startNode(tie).id AS subject, endNode(tie).id AS object,
       properties(other) AS other, [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind
ORDER BY tie.key LIMIT $limit
